"""Pairs fixed by the bureau or by agreements, and what contradicts what."""

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
        pairs: dict[Pair, str] = {}
        conflicts = []
        for pair, rule in [
            *((p, "pair.lock") for p in locked),
            *((p, "pair.agreement") for p in agreed),
        ]:
            cause = _contradiction(county, pairs, pair, banned)
            if cause is None:
                pairs.setdefault(pair, rule)
            else:
                conflicts.append(_conflict(county, pair, rule, cause))
        weak = not policy.continuity.hard
        soft = tuple(p for p, rule in pairs.items() if weak and rule != "pair.lock")
        return cls(tuple(pairs), soft, tuple(conflicts))


def _contradiction(
    county: County, pairs: Mapping[Pair, str], pair: Pair, banned: set[Pair]
) -> Text | None:
    """Return why a fixed pair cannot stand beside those before it."""
    support, recipient = pair
    known = county.school_by_code
    if support not in known or recipient not in known or support == recipient:
        return Text("学校代码不成立", "the school codes do not hold")
    if pair in banned:
        return Text("同时列为禁止结对", "the same pair is also forbidden")
    for other_support, other in pairs:
        if other == recipient and other_support != support:
            name = named(county, other_support)
            return Text(
                f"{named(county, recipient)} 已指定由 {name} 支援",
                f"{named(county, recipient)} is already fixed to {name}",
            )
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
