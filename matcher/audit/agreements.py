"""Judges that running agreements and the bureau's own decisions are kept."""

import datetime as dt

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.county import Agreement, County
from matcher.policy import Policy
from matcher.text import Text


def judge_agreements(case: Case, docket: Docket) -> None:
    """Judge running agreements, fixed pairs and forbidden ones.

    They name schools: any place keeps them where places are partners, the first where
    they are subjects or stages. A ban is on all places.
    """
    _running(case, docket)
    _locks(case, docket)


def years_later(day: dt.date, years: int) -> dt.date:
    """Return the same day of another year; 29 February becomes the 28th.

    Examples
    --------
    >>> years_later(dt.date(2028, 2, 29), -1)
    datetime.date(2027, 2, 28)
    """
    year = max(dt.MINYEAR, min(dt.MAXYEAR, day.year + years))
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def is_kept(case: Case, support: str, school: str) -> bool:
    """Return whether the plan keeps a pair that names a school as a whole."""
    if case.policy.partners.by == "school":
        return (support, school) in case.pairs
    part = next(iter(case.parts.get(school, {})), "")
    return (support, f"{school}#{part}" if part else school) in case.seats


def expired(county: County, policy: Policy) -> tuple[Agreement, ...]:
    """Return the agreements that ended within the years in which they are renewed."""
    start = county.term.start
    first = years_later(start, -policy.continuity.renewal_years)
    return tuple(
        a for a in county.agreements if a.end is not None and first <= a.end < start
    )


def standing(case: Case) -> tuple[tuple[str, str], ...]:
    """Return the imposed pairs that do not contradict those before them.

    Locks come before running agreements. A pair falls away that is banned as well, that
    names a school on both sides, or that would be one partner too many of a recipient.
    """
    locks = case.county.locks
    imposed = [(k.support, k.recipient) for k in locks if k.kind == "must"]
    if case.policy.continuity.keep_until_expiry:
        imposed += [(a.support, a.recipient) for a in case.running]
    banned = {(k.support, k.recipient) for k in locks if k.kind == "forbid"}
    partners = case.policy.partners
    most = partners.number if partners.by == "school" else 1
    known = case.county.school_by_code
    heads: dict[str, set[str]] = {}
    supports: set[str] = set()
    for support, recipient in imposed:
        mine = heads.get(recipient, set())
        if (
            support in known
            and recipient in known
            and support != recipient
            and (support, recipient) not in banned
            and (support in mine or len(mine) < most)
            and recipient not in supports
            and support not in heads
        ):
            heads.setdefault(recipient, set()).add(support)
            supports.add(support)
    return tuple((s, recipient) for recipient, mine in heads.items() for s in mine)


def _running(case: Case, docket: Docket) -> None:
    rule = case.policy.continuity
    if not rule.keep_until_expiry:
        return
    check = docket.check("pair.agreement", rule)
    for agreement in case.running:
        if not is_kept(case, agreement.support, agreement.recipient):
            names = case.school(agreement.support), case.school(agreement.recipient)
            until = agreement.end or "—"
            check.broken(
                f"{agreement.support}-{agreement.recipient}",
                Text(
                    f"{names[0]} 与 {names[1]} 的协议有效至 {until}，方案中却未结对",
                    f"the agreement of {names[0]} with {names[1]} runs until {until}, "
                    "yet the plan does not pair them",
                ),
                bound=until,
            )
    check.close(
        Text(
            f"{len(case.running)} 份未到期协议全部延续",
            f"all {len(case.running)} running agreements are kept",
        )
    )


def _locks(case: Case, docket: Docket) -> None:
    must = docket.check("pair.lock")
    ban = docket.check("pair.ban")
    for lock in case.county.locks:
        together = (lock.support, lock.recipient) in case.pairs
        names = case.school(lock.support), case.school(lock.recipient)
        where = f"{lock.support}-{lock.recipient}"
        reason = f"（{lock.reason}）" if lock.reason else ""
        kept = is_kept(case, lock.support, lock.recipient)
        if lock.kind == "must" and not kept:
            must.broken(
                where,
                Text(
                    f"教育局指定 {names[0]} 支援 {names[1]}{reason}，方案中未结对",
                    f"the bureau asked {names[0]} to support {names[1]}{reason}; the "
                    "plan does not pair them",
                ),
            )
        if lock.kind == "forbid" and together:
            ban.broken(
                where,
                Text(
                    f"教育局不许 {names[0]} 支援 {names[1]}{reason}，方案中却已结对",
                    f"the bureau forbids {names[0]} to support {names[1]}{reason}; "
                    "the plan pairs them",
                ),
            )
    asked = sum(lock.kind == "must" for lock in case.county.locks)
    must.close(Text(f"{asked} 对指定结对均已执行", f"all {asked} fixed pairs are kept"))
    banned = len(case.county.locks) - asked
    ban.close(
        Text(
            f"{banned} 对禁止结对均未出现", f"none of {banned} forbidden pairs is used"
        )
    )
