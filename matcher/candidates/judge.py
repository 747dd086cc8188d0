"""The rules about one pair, in their order, and what they say when they refuse.

Role, stage, district, unknown place, distance, time, ban.
"""

from functools import cached_property

from matcher.candidates.fixed import Pair
from matcher.candidates.roles import receives, supports
from matcher.candidates.words import km, named
from matcher.county import County, School, Stage
from matcher.distance import DistanceTable, Leg
from matcher.labels import label
from matcher.plan import Reason
from matcher.policy import Policy
from matcher.text import Text


class Judge:
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
        """Return the way from the recipient to the support."""
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
