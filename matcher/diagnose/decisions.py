"""Repairs by decisions of the bureau: fixed pairs, bans, roles of schools."""

from collections.abc import Iterator

from matcher.candidates import km, named
from matcher.consortium import topology
from matcher.county import Duty, Lock, School, Stage
from matcher.diagnose.nouns import Repair, RepairKind
from matcher.diagnose.trial import Trial, repair
from matcher.reduction.pairing_reasons import nearest_refused
from matcher.text import Text

_MOST_SCHOOLS = 4


def drop_decisions(trial: Trial) -> Iterator[Repair]:
    """Drop fixed pairs and agreements that cannot be kept."""
    county = trial.case.county
    wrong = [reason.where for reason in trial.case.candidates.conflicts]
    kept = {(c.support, r.school) for c in trial.plan.consortia for r in c.recipients}
    wrong += [f"{s}-{r}" for s, r in trial.case.candidates.forced if (s, r) not in kept]
    for where in dict.fromkeys(wrong):
        without = county.model_copy(
            update={
                "locks": tuple(
                    k
                    for k in county.locks
                    if k.kind != "must" or f"{k.support}-{k.recipient}" != where
                ),
                "agreements": tuple(
                    a
                    for a in county.agreements
                    if f"{a.support}-{a.recipient}" != where
                ),
            }
        )
        support, _, recipient = where.partition("-")
        names = named(county, support), named(county, recipient)
        yield repair(
            RepairKind.DROP_DECISION,
            trial.again(county=without),
            Text(
                f"取消指定或协议 {names[0]} → {names[1]}",
                f"drop the fixed pair or agreement {names[0]} -> {names[1]}",
            ),
            where=where,
        )


def lift_bans(trial: Trial) -> Iterator[Repair]:
    """Lift bans, those on schools left out first."""
    county, left = trial.case.county, set(trial.unpaired)
    bans = [k for k in county.locks if k.kind == "forbid"]
    helpful = [k for k in bans if k.recipient in left] or bans[:_MOST_SCHOOLS]
    for ban in helpful[: 2 * _MOST_SCHOOLS]:
        without = tuple(k for k in county.locks if k != ban)
        names = named(county, ban.support), named(county, ban.recipient)
        yield repair(
            RepairKind.LIFT_BAN,
            trial.again(county=county.model_copy(update={"locks": without})),
            Text(
                f"取消禁止结对 {names[0]} → {names[1]}",
                f"lift the ban on {names[0]} -> {names[1]}",
            ),
            where=f"{ban.support}-{ban.recipient}",
        )


def fix_pairs(trial: Trial) -> Iterator[Repair]:
    """Let each school just out of reach be paired by decision with its nearest."""
    case, locks, words = trial.case, [], []
    for code in trial.unpaired:
        found = (
            nearest_refused(code, case) if code in case.candidates.recipients else None
        )
        if found is None:
            continue
        support, _ = found
        metres = case.distances.leg(code, support).metres
        locks.append(Lock(support=support, recipient=code, kind="must"))
        words.append(
            f"{named(case.county, support)} → {named(case.county, code)}"
            + (f" {km(metres)} km" if metres else "")
        )
    if not locks or len(locks) > _MOST_SCHOOLS:
        return
    every = (*case.county.locks, *locks)
    yield repair(
        RepairKind.FIX_PAIR,
        trial.again(county=case.county.model_copy(update={"locks": every})),
        Text(
            f"在“指定与禁止”表中个别指定：{'；'.join(words)}（不改变统一上限）",
            f"fix single pairs, the general limit unchanged: {'; '.join(words)}",
        ),
        where="+".join(lock.recipient for lock in locks),
    )


def new_supports(trial: Trial) -> Iterator[Repair]:
    """Let a school near the trouble support: one without a role, else the largest."""
    case = trial.case
    for school in _possible_supports(trial)[:_MOST_SCHOOLS]:
        schools = tuple(
            s.model_copy(update={"duty": Duty.SUPPORT}) if s.code == school.code else s
            for s in case.county.schools
        )
        name = named(case.county, school.code)
        after = trial.again(county=case.county.model_copy(update={"schools": schools}))
        if school.code not in {group.support for group in after.plan.consortia}:
            continue
        yield repair(
            RepairKind.NEW_SUPPORT,
            after,
            Text(f"把 {name} 定为支援学校", f"let {name} be a support school"),
            where=school.code,
        )


def _possible_supports(trial: Trial) -> list[School]:
    case = trial.case
    shape = topology(case.candidates, case.policy.degree)
    trouble = list(dict.fromkeys([*trial.unpaired, *shape.isolated]))[:20]
    known = case.county.school_by_code
    busy = {*case.candidates.supports}
    ranked = []
    for school in case.county.schools:
        if school.code in busy or school.code in trouble:
            continue
        if school.stage is Stage.OTHER or school.duty is Duty.AREA_LEAD:
            continue
        near = [
            metres
            for code in trouble
            if known[code].stage.parts <= school.stage.parts
            and (metres := case.distances.leg(code, school.code).metres) is not None
        ]
        if near:
            role = school.code in case.candidates.should_receive
            size = school.staff or len(case.county.staff_by_school[school.code])
            ranked.append((role, -size, min(near), school.code))
    return [known[code] for *_, code in sorted(ranked)]
