"""Which schools may be paired, and for every other pair the first rule that refuses.

Roles come from the compatibility rule, a stated duty first. A pair the bureau fixed, or
an agreement still running, stands above the filters for new pairs; where two such
decisions contradict each other, or a ban, the later one is listed as a conflict.

Rules are asked in one order: role, stage, district, unknown place, distance, time, ban.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from matcher.county import Agreement, County, Duty, School, Stage
from matcher.distance import DistanceTable, Leg
from matcher.labels import label
from matcher.plan import Reason
from matcher.policy import Compatibility, Policy
from matcher.text import Text

Pair: TypeAlias = tuple[str, str]


@dataclass(frozen=True, eq=False)
class Candidates:
    """What pairing may choose from.

    Parameters
    ----------
    supports, recipients
        Codes in county order. Schools of forced pairs are among them whatever their
        tags; a school forced to support is no recipient.
    allowed
        Every pair (support, recipient) that may be chosen, with its way, sorted.
    refused
        Every other pair of `supports` and `recipients`, each reason made when asked.
    forced
        Pairs that must be kept: locks first, then running agreements.
    soft
        Those of `forced` that rest on a soft rule only.
    notes
        For each forced pair the limit it stands above, if any.
    conflicts
        Fixed pairs and agreements that cannot be kept, and why.
    should_support, should_receive
        Codes whose role follows from duty, tags or area: they count as idle or
        unpaired when left out.
    """

    supports: tuple[str, ...]
    recipients: tuple[str, ...]
    allowed: dict[Pair, Leg]
    refused: Mapping[Pair, Reason]
    forced: tuple[Pair, ...]
    soft: tuple[Pair, ...]
    notes: tuple[Reason, ...]
    conflicts: tuple[Reason, ...]
    should_support: tuple[str, ...]
    should_receive: tuple[str, ...]


def supports(school: School, rule: Compatibility) -> bool:
    """Return whether a school may head a consortium by duty, tags and area."""
    if school.stage is Stage.OTHER:
        return False
    if school.duty is not None:
        return school.duty is Duty.SUPPORT
    in_area = not rule.support_areas or school.area in rule.support_areas
    return in_area and not school.tags.isdisjoint(rule.support_tags)


def receives(school: School, rule: Compatibility) -> bool:
    """Return whether a school should be supported by duty, tags and area."""
    if school.stage is Stage.OTHER:
        return False
    if school.duty is not None:
        return school.duty is Duty.RECIPIENT
    weak = not school.tags.isdisjoint(rule.recipient_tags)
    return (weak or school.area in rule.recipient_areas) and not supports(school, rule)


def running_agreements(county: County) -> tuple[Agreement, ...]:
    """Return the agreements in force on the first day of the term."""
    first = county.term.start
    return tuple(
        agreement
        for agreement in county.agreements
        if (agreement.end is None or agreement.end >= first)
        and (agreement.start is None or agreement.start <= first)
    )


def find_candidates(
    county: County, policy: Policy, distances: DistanceTable
) -> Candidates:
    """Return the pairs a plan may choose from and why the others are refused."""
    rule = policy.compatibility
    giving = tuple(s.code for s in county.schools if supports(s, rule))
    needing = tuple(s.code for s in county.schools if receives(s, rule))
    fixed = _Fixed.of(county, policy)
    heads = {support for support, _ in fixed.pairs}
    guests = {recipient for _, recipient in fixed.pairs}
    codes = [school.code for school in county.schools]
    support_codes = tuple(
        c for c in codes if (c in heads or c in giving) and c not in guests
    )
    recipient_codes = tuple(
        c for c in codes if (c in guests or c in needing) and c not in heads
    )
    judge = _Judge(county, policy, distances)
    allowed = _allowed(judge, support_codes, recipient_codes, fixed.pairs)
    refused = Refusals(judge, support_codes, recipient_codes, allowed)
    notes = (judge.reason(*pair) for pair in fixed.pairs)
    return Candidates(
        supports=support_codes,
        recipients=recipient_codes,
        allowed=allowed,
        refused=refused,
        forced=fixed.pairs,
        soft=fixed.soft,
        notes=tuple(note for note in notes if note is not None),
        conflicts=fixed.conflicts,
        should_support=giving,
        should_receive=needing,
    )


def _allowed(
    judge: "_Judge",
    support_codes: tuple[str, ...],
    recipient_codes: tuple[str, ...],
    forced: Iterable[Pair],
) -> dict[Pair, Leg]:
    """Return pairs in order of supports, then recipients; far ones are never judged."""
    limit = judge.reach_m
    if limit is None:
        pairs: Iterable[Pair] = ((s, r) for s in support_codes for r in recipient_codes)
    else:
        rows, columns = judge.distances.near(
            recipient_codes, support_codes, limit_m=limit
        )
        close = sorted(zip(columns.tolist(), rows.tolist(), strict=True))
        pairs = ((support_codes[s], recipient_codes[r]) for s, r in close)
    legs = {(s, r): judge.leg(s, r) for s, r in pairs if judge.accepts(s, r)}
    kept = {(s, r): judge.leg(s, r) for s, r in forced}
    if not kept.keys() - legs.keys():
        return legs
    place = {code: i for i, code in enumerate((*support_codes, *recipient_codes))}
    both = legs | kept
    return {
        pair: both[pair]
        for pair in sorted(both, key=lambda p: (place[p[0]], place[p[1]]))
    }


class Refusals(Mapping[Pair, Reason]):
    """Why pairs are refused; each reason is worked out when somebody asks.

    Thousands of schools make millions of refused pairs, of which a planner reads a few.
    """

    def __init__(
        self,
        judge: "_Judge",
        support_codes: tuple[str, ...],
        recipient_codes: tuple[str, ...],
        allowed: Mapping[Pair, Leg],
    ) -> None:
        self._judge = judge
        self._supports = dict.fromkeys(support_codes)
        self._recipients = dict.fromkeys(recipient_codes)
        self._allowed = allowed

    def __getitem__(self, pair: Pair) -> Reason:
        support, recipient = pair
        if support not in self._supports or recipient not in self._recipients:
            raise KeyError(pair)
        reason = None if pair in self._allowed else self._judge.reason(*pair)
        if reason is None:
            raise KeyError(pair)
        return reason

    def __iter__(self) -> Iterator[Pair]:
        for support in self._supports:
            for recipient in self._recipients:
                if (support, recipient) not in self._allowed:
                    yield support, recipient

    def __len__(self) -> int:
        return len(self._supports) * len(self._recipients) - len(self._allowed)


@dataclass(frozen=True)
class _Fixed:
    """Pairs fixed by the bureau or by agreements, freed of contradictions."""

    pairs: tuple[Pair, ...]
    soft: tuple[Pair, ...]
    conflicts: tuple[Reason, ...]

    @classmethod
    def of(cls, county: County, policy: Policy) -> "_Fixed":
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


def named(county: County, code: str) -> str:
    """Return name and code of a school for messages."""
    school = county.school_by_code.get(code)
    return f"{school.name}（{code}）" if school else code


class _Judge:
    """Asks the rules about one pair, in their order."""

    def __init__(
        self, county: County, policy: Policy, distances: DistanceTable
    ) -> None:
        self._county = county
        self._policy = policy
        self._travel = policy.travel
        self._school = county.school_by_code
        self.distances = distances

    @property
    def reach_m(self) -> float | None:
        """Metres beyond which no pair is accepted; None without a hard limit."""
        return self.distances.limit_m() if self._travel.hard else None

    @cached_property
    def _banned(self) -> dict[Pair, str]:
        locks = self._county.locks
        return {(k.support, k.recipient): k.reason for k in locks if k.kind == "forbid"}

    @cached_property
    def _supports(self) -> dict[str, bool]:
        rule = self._policy.compatibility
        return {code: supports(s, rule) for code, s in self._school.items()}

    @cached_property
    def _receives(self) -> dict[str, bool]:
        rule = self._policy.compatibility
        return {code: receives(s, rule) for code, s in self._school.items()}

    def leg(self, support: str, recipient: str) -> Leg:
        return self.distances.leg(recipient, support)

    def accepts(self, support: str, recipient: str) -> bool:
        """Return whether no rule refuses; cheap tests come first."""
        return (
            self._supports[support]
            and self._receives[recipient]
            and self._stage_fits(support, recipient)
            and self._district_fits(support, recipient)
            and (support, recipient) not in self._banned
            and self._travel_refusal(support, recipient) is None
        )

    def reason(self, support: str, recipient: str) -> Reason | None:
        """Return the first rule that refuses a pair, None if none does."""
        names = named(self._county, support), named(self._county, recipient)
        here, there = self._school[support], self._school[recipient]
        rule = self._policy.compatibility
        if not self._supports[support]:
            return _reason(
                "pair.role",
                (support, recipient),
                Text(
                    f"{names[0]} 不具备支援学校资格（类别、城乡类型或所定角色不符）",
                    f"{names[0]} does not qualify as a support school (tags, area or "
                    "stated duty)",
                ),
                value=_role_value(here),
                bound=",".join(sorted(rule.support_tags)),
            )
        if not self._receives[recipient]:
            return _reason(
                "pair.role",
                (support, recipient),
                Text(
                    f"{names[1]} 不属于受援学校（类别、城乡类型或所定角色不符）",
                    f"{names[1]} does not qualify as a recipient (tags, area or stated "
                    "duty)",
                ),
                value=_role_value(there),
                bound=",".join(
                    [*sorted(rule.recipient_tags), *sorted(rule.recipient_areas)]
                ),
            )
        if not self._stage_fits(support, recipient):
            stages = here.stage, there.stage
            return _reason(
                "pair.stage",
                (support, recipient),
                Text(
                    f"{names[0]} 学段为{label(stages[0])}，不含 {names[1]} 的"
                    f"{label(stages[1])}",
                    f"{names[0]} teaches {label(stages[0], 'en')}, not all of "
                    f"{label(stages[1], 'en')} that {names[1]} teaches",
                ),
                value=stages[0],
                bound=stages[1],
            )
        if not self._district_fits(support, recipient):
            return _reason(
                "pair.district",
                (support, recipient),
                Text(
                    f"{names[0]} 在片区“{here.district}”，{names[1]} 在片区"
                    f"“{there.district}”；政策要求同一片区",
                    f"{names[0]} is in district '{here.district}', {names[1]} in "
                    f"'{there.district}'; the policy asks for one district",
                ),
                value=here.district,
                bound=there.district,
            )
        return self._travel_reason(support, recipient, names) or self._ban_reason(
            support, recipient, names
        )

    def _stage_fits(self, support: str, recipient: str) -> bool:
        here, there = self._school[support].stage, self._school[recipient].stage
        if Stage.SENIOR in (here, there) and here is not there:
            return False
        rule = self._policy.compatibility
        return not (rule.same_stage and rule.hard) or there.parts <= here.parts

    def _district_fits(self, support: str, recipient: str) -> bool:
        rule = self._policy.compatibility
        if not (rule.same_district and rule.hard):
            return True
        return self._school[support].district == self._school[recipient].district

    def _travel_refusal(self, support: str, recipient: str) -> str | None:
        """Return the code of the travel rule that refuses a pair."""
        travel = self._travel
        if not travel.hard:
            return None
        metres, minutes, _ = self.leg(support, recipient)
        most_m, most_min = travel.max_one_way_m, travel.max_one_way_min
        unknown_m = most_m is not None and metres is None
        if unknown_m or (most_min is not None and minutes is None):
            return "pair.unknown_place"
        if most_m is not None and metres is not None and metres > most_m:
            return "pair.distance"
        if most_min is not None and minutes is not None and minutes > most_min:
            return "pair.time"
        return None

    def _travel_reason(
        self, support: str, recipient: str, names: tuple[str, str]
    ) -> Reason | None:
        code = self._travel_refusal(support, recipient)
        pair = (support, recipient)
        leg, travel = self.leg(support, recipient), self._travel
        if code == "pair.distance" and leg.metres and travel.max_one_way_m:
            told, most = km(leg.metres), km(travel.max_one_way_m)
            return _reason(
                code,
                pair,
                Text(
                    f"{names[0]} 与 {names[1]} 单程 {told} 公里，超过上限 {most} 公里",
                    f"{names[0]} and {names[1]} are {told} km apart one way, above the "
                    f"limit of {most} km",
                ),
                value=leg.metres,
                bound=travel.max_one_way_m,
            )
        if code == "pair.time":
            return _reason(
                code,
                pair,
                Text(
                    f"{names[0]} 与 {names[1]} 单程 {leg.minutes} 分钟，超过上限 "
                    f"{travel.max_one_way_min} 分钟",
                    f"{names[0]} and {names[1]} are {leg.minutes} min apart one way, "
                    f"above the limit of {travel.max_one_way_min} min",
                ),
                value=leg.minutes,
                bound=travel.max_one_way_min,
            )
        if code == "pair.unknown_place":
            return _reason(
                code,
                pair,
                Text(
                    f"{names[0]} 与 {names[1]} 之间的距离未知；请补经纬度或在“距离”表"
                    "中填写",
                    f"the distance between {names[0]} and {names[1]} is unknown; add "
                    "coordinates or a row in the sheet of distances",
                ),
                bound=travel.max_one_way_m or travel.max_one_way_min,
            )
        return None

    def _ban_reason(
        self, support: str, recipient: str, names: tuple[str, str]
    ) -> Reason | None:
        pair = (support, recipient)
        if pair not in self._banned:
            return None
        why = f"（{self._banned[pair]}）" if self._banned[pair] else ""
        return _reason(
            "pair.ban",
            pair,
            Text(
                f"教育局不许 {names[0]} 支援 {names[1]}{why}",
                f"the bureau forbids {names[0]} to support {names[1]}{why}",
            ),
        )


def km(metres: int) -> str:
    """Return kilometres with the digits that matter, never rounded onto a limit.

    Examples
    --------
    >>> km(43_200), km(60_001), km(2_000)
    ('43.2', '60.001', '2')
    """
    return f"{metres / 1000:g}" if metres < 10**6 else str(metres / 1000)


def _role_value(school: School) -> str:
    return school.duty or ",".join(sorted(school.tags)) or school.area


def _reason(
    rule: str, pair: Pair, text: Text, *, value: object = "", bound: object = ""
) -> Reason:
    return Reason(
        rule=rule,
        where=f"{pair[0]}-{pair[1]}",
        value="" if value is None else str(value),
        bound="" if bound is None else str(bound),
        message_zh=text.zh,
        message_en=text.en,
    )
