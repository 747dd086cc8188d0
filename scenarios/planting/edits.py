"""Small edits of a plan that leave everything else as it was."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from matcher.plan import (
    Consortium,
    Mentor,
    Plan,
    Posting,
    RecipientLink,
    RotationPlan,
    Status,
    Unpaired,
)
from matcher.policy import Activity, Artefact, RuleBase


def with_county(plan: Plan, **changes: Any) -> Plan:
    """Return the plan over a county of other facts."""
    return plan.model_copy(update={"county": plan.county.model_copy(update=changes)})


def with_school(plan: Plan, code: str, **changes: Any) -> Plan:
    """Return the plan over a county in which one school is different."""
    schools = tuple(
        s.model_copy(update=changes) if s.code == code else s
        for s in plan.county.schools
    )
    return with_county(plan, schools=schools)


def with_teacher(plan: Plan, code: str, **changes: Any) -> Plan:
    """Return the plan over a county in which one teacher is different."""
    teachers = tuple(
        t.model_copy(update=changes) if t.code == code else t
        for t in plan.county.teachers
    )
    return with_county(plan, teachers=teachers)


def with_pairing(plan: Plan, **changes: Any) -> Plan:
    """Return the plan with another pairing."""
    return plan.model_copy(update={"pairing": plan.pairing.model_copy(update=changes)})


def with_rotation(plan: Plan, **changes: Any) -> Plan:
    """Return the plan with another rotation."""
    changed = plan.rotation.model_copy(update=changes)
    return plan.model_copy(update={"rotation": changed})


def pairing_only(plan: Plan) -> Plan:
    """Return the plan without its rotation, so that pairs may be moved alone."""
    return plan.model_copy(update={"rotation": RotationPlan(status=Status.NOT_PLANNED)})


def moved(plan: Plan, place: str, support: str | None) -> Plan:
    """Return the plan with a place moved to another support, or to nobody."""
    groups: list[Consortium] = []
    link = next(
        li for c in plan.pairing.consortia for li in c.recipients if li.place == place
    )
    for group in plan.pairing.consortia:
        kept = tuple(li for li in group.recipients if li.place != place)
        if group.support == support:
            kept = (*kept, link)
        if kept:
            groups.append(group.model_copy(update={"recipients": kept}))
    unpaired = plan.pairing.unpaired
    if support is None:
        unpaired = (*unpaired, Unpaired(school=link.school, part=link.part, reasons=()))
    return with_pairing(plan, consortia=tuple(groups), unpaired=unpaired)


def links_of(plan: Plan) -> list[tuple[Consortium, RecipientLink]]:
    """Return every link with its consortium, in plan order."""
    return [(c, li) for c in plan.pairing.consortia for li in c.recipients]


def postings(plan: Plan, rule: RuleBase, *kinds: Activity) -> list[Posting]:
    """Return the stays of some kinds, those that name a clause of the rule first."""
    found = [p for p in plan.rotation.postings if p.kind in kinds]
    return sorted(found, key=lambda p: not set(p.clause) & set(rule.clauses))


def without(plan: Plan, gone: Iterable[str]) -> Plan:
    """Return the plan without the things of these ids and what hangs on them.

    A teacher whose counterpart stays at home takes over nothing; mentors that are no
    longer posted, papers and events about what is gone go too.
    """
    ids, rotation = set(gone), plan.rotation
    lost = {p.teacher for p in rotation.postings if p.id in ids}
    left = {p.teacher for p in rotation.postings if p.id not in ids}
    stays = tuple(
        p.model_copy(update={"takes_over": ""}) if p.takes_over in lost - left else p
        for p in rotation.postings
        if p.id not in ids
    )
    return with_rotation(
        plan,
        postings=stays,
        visits=tuple(v for v in rotation.visits if v.id not in ids),
        events=tuple(
            e for e in rotation.events if e.id not in ids and e.after not in ids
        ),
        sync_classes=tuple(s for s in rotation.sync_classes if s.id not in ids),
        itineraries=tuple(i for i in rotation.itineraries if i.id not in ids),
        mentors=tuple(m for m in rotation.mentors if m.mentor not in lost - left),
        papers=tuple(p for p in rotation.papers if p.about not in ids or not p.about),
    )


def replaced(plan: Plan, old: Posting, **changes: Any) -> Plan:
    """Return the plan with one stay changed."""
    stays = tuple(
        p.model_copy(update=changes) if p is old else p for p in plan.rotation.postings
    )
    return with_rotation(plan, postings=stays)


def pair_key(mentor: Mentor) -> str:
    """Return how papers name a mentor pair."""
    return f"{mentor.mentor}+{mentor.apprentice}"


def first_of(rows: Sequence[Any], key: Callable[[Any], str]) -> list[Any]:
    """Return the first row of each key, in order."""
    seen: dict[str, Any] = {}
    for row in rows:
        seen.setdefault(key(row), row)
    return list(seen.values())


def titled(plan: Plan, rule: Artefact) -> list[str]:
    """Return the Chinese titles under which papers of a rule are listed."""
    return [rule.title.zh]
