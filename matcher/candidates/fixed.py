"""Pairs fixed by the bureau or by agreements, and what contradicts what."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from matcher.candidates.words import named
from matcher.county import Agreement, County
from matcher.plan import Reason
from matcher.policy import Policy
from matcher.text import Text

Pair: TypeAlias = tuple[str, str]


def running_agreements(county: County) -> tuple[Agreement, ...]:
    """Return the agreements in force on the first day of the term."""
    first = county.term.start
    return tuple(
        agreement
        for agreement in county.agreements
        if (agreement.end is None or agreement.end >= first)
        and (agreement.start is None or agreement.start <= first)
    )


def expired_agreements(county: County, policy: Policy) -> tuple[Agreement, ...]:
    """Return agreements that ended lately, to be renewed or not.

    Those that ended before the term and at most `renewal_years` before its first day;
    pairs that also have a running agreement, or an unknown school, are left out.
    """
    first = county.term.start
    since = anniversary(first, -policy.continuity.renewal_years)
    running = {(a.support, a.recipient) for a in running_agreements(county)}
    known = county.school_by_code
    return tuple(
        a
        for a in county.agreements
        if a.end is not None
        and since <= a.end < first
        and (a.support, a.recipient) not in running
        and a.support in known
        and a.recipient in known
    )


def anniversary(day: dt.date, years: int) -> dt.date:
    """Return the same day of another year; 29 February becomes 28 February.

    Examples
    --------
    >>> anniversary(dt.date(2028, 2, 29), -1).isoformat()
    '2027-02-28'
    """
    year = max(dt.MINYEAR, min(dt.MAXYEAR, day.year + years))
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


@dataclass(frozen=True)
class Fixed:
    """Pairs fixed by the bureau or by agreements, freed of contradictions."""

    pairs: tuple[Pair, ...]
    soft: tuple[Pair, ...]
    conflicts: tuple[Reason, ...]

    @classmethod
    def of(cls, county: County, policy: Policy) -> "Fixed":
        """Return what locks and agreements fix, the later of two at odds left out."""
        locked = [(k.support, k.recipient) for k in county.locks if k.kind == "must"]
        agreed: list[Pair] = []
        if policy.continuity.keep_until_expiry:
            agreed = [(a.support, a.recipient) for a in running_agreements(county)]
        banned = {(k.support, k.recipient) for k in county.locks if k.kind == "forbid"}
        partners = policy.partners.number if policy.partners.by == "school" else 1
        pairs: dict[Pair, str] = {}
        conflicts = []
        for pair, rule in [
            *((p, "pair.lock") for p in locked),
            *((p, "pair.agreement") for p in agreed),
        ]:
            cause = _contradiction(county, pairs, pair, banned, partners=partners)
            if cause is None:
                pairs.setdefault(pair, rule)
            else:
                conflicts.append(_conflict(county, pair, rule, cause))
        weak = not policy.continuity.hard
        soft = tuple(p for p, rule in pairs.items() if weak and rule != "pair.lock")
        return cls(tuple(pairs), soft, tuple(conflicts))


def _contradiction(
    county: County,
    pairs: Mapping[Pair, str],
    pair: Pair,
    banned: set[Pair],
    *,
    partners: int,
) -> Text | None:
    """Return why a fixed pair cannot stand beside those before it."""
    support, recipient = pair
    known = county.school_by_code
    if support not in known or recipient not in known or support == recipient:
        return Text("学校代码不成立", "the school codes do not hold")
    if pair in banned:
        return Text("同时列为禁止结对", "the same pair is also forbidden")
    others = [s for s, other in pairs if other == recipient and s != support]
    if len(others) >= partners:
        names = [named(county, code) for code in others]
        most = Text(f"，至多 {partners} 所", f", at most {partners}")
        more = most if partners > 1 else Text("", "")
        return Text(
            f"{named(county, recipient)} 已指定由 {'、'.join(names)} 支援{more.zh}",
            f"{named(county, recipient)} is already fixed to {', '.join(names)}"
            f"{more.en}",
        )
    for other_support, other in pairs:
        if recipient == other_support or support == other:
            twice = named(county, recipient if recipient == other_support else support)
            return Text(
                f"{twice} 同时被定为支援学校和受援学校",
                f"{twice} would be support and recipient at once",
            )
    return None


def _conflict(county: County, pair: Pair, rule: str, cause: Text) -> Reason:
    support, recipient = named(county, pair[0]), named(county, pair[1])
    what = ("指定结对", "fixed pair") if rule == "pair.lock" else ("协议", "agreement")
    return Reason(
        rule=rule,
        where=f"{pair[0]}-{pair[1]}",
        message_zh=(
            f"{what[0]} {support} → {recipient} 无法保留：{cause.zh}；"
            "请在“指定与禁止”或“既有结对”表中改正"
        ),
        message_en=(
            f"the {what[1]} {support} -> {recipient} cannot be kept: {cause.en}; "
            "correct the sheet of locks or of agreements"
        ),
    )
