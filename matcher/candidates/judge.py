"""The rules about one pair, in their order, and what they say when they refuse.

Role, stage, district, unknown place, distance, time, ban, mode and link type.
"""

from functools import cached_property

from matcher.candidates.fixed import Pair
from matcher.candidates.mode_words import mode_refusal
from matcher.candidates.modes import open_links, unrestricted
from matcher.candidates.places import Places
from matcher.candidates.roles import leads, may_support, receives, supports
from matcher.candidates.words import km, named
from matcher.county import County, School, Stage
from matcher.distance import DistanceTable, Leg
from matcher.labels import label
from matcher.plan import Reason
from matcher.policy import AreaLeads, Policy
from matcher.text import Text


class Judge:
    """Asks the rules about one pair of a support and a place, in their order."""

    def __init__(
        self,
        county: County,
        policy: Policy,
        distances: DistanceTable,
        places: Places = Places(),  # noqa: B008 (frozen)
    ) -> None:
        self._county = county
        self._policy = policy
        self._travel = policy.travel
        self._school = county.school_by_code
        self._places = places
        self.distances = distances

    @property
    def reach_m(self) -> float | None:
        """Metres beyond which no pair is accepted; None without a hard limit."""
        limits = [rule.max_one_way_m for rule in self._policy.degrees]
        known = [float(limit) for limit in limits if limit is not None]
        widest = max(known) if len(known) == len(limits) else None
        travel = self.distances.limit_m() if self._travel.hard else None
        if widest is None or travel is None:
            return travel if widest is None else widest
        return min(widest, travel)

    @cached_property
    def _banned(self) -> dict[Pair, str]:
        locks = self._county.locks
        return {(k.support, k.recipient): k.reason for k in locks if k.kind == "forbid"}

    @cached_property
    def _supports(self) -> dict[str, bool]:
        return {code: may_support(s, self._policy) for code, s in self._school.items()}

    @cached_property
    def _receives(self) -> dict[str, bool]:
        rule = self._policy.compatibility
        return {code: receives(s, rule) for code, s in self._school.items()}

    @cached_property
    def _any_mode(self) -> bool:
        return any(unrestricted(mode) for mode in self._policy.modes)

    def leg(self, support: str, place: str) -> Leg:
        """Return the way from the recipient to the support."""
        return self.distances.leg(self._places.school_of(place), support)

    def accepts(self, support: str, place: str) -> bool:
        """Return whether no rule refuses; cheap tests come first."""
        recipient = self._places.school_of(place)
        return (
            self._supports[support]
            and self._receives[recipient]
            and self._stage_fits(support, place)
            and self._district_fits(support, recipient)
            and (support, recipient) not in self._banned
            and self._travel_refusal(support, recipient) is None
            and self._mode_fits(support, recipient)
        )

    def reason(self, support: str, place: str) -> Reason | None:
        """Return the first rule that refuses a pair, None if none does."""
        recipient = self._places.school_of(place)
        names = named(self._county, support), named(self._county, place)
        here, there = self._school[support], self._school[recipient]
        rule = self._policy.compatibility
        if not self._supports[support]:
            return _reason(
                "pair.role",
                (support, place),
                self._no_support(here, names[0]),
                value=_role_value(here),
                bound=",".join(sorted(rule.support_tags)),
            )
        if not self._receives[recipient]:
            return _reason(
                "pair.role",
                (support, place),
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
        if not self._stage_fits(support, place):
            taught = self._places.stages(place, there)
            stage = there.stage if taught == there.stage.parts else next(iter(taught))
            return _reason(
                "pair.stage",
                (support, place),
                Text(
                    f"{names[0]} 学段为{label(here.stage)}，不含 {names[1]} 的"
                    f"{label(stage)}",
                    f"{names[0]} teaches {label(here.stage, 'en')}, not all of "
                    f"{label(stage, 'en')} that {names[1]} teaches",
                ),
                value=here.stage,
                bound=stage,
            )
        if not self._district_fits(support, recipient):
            return _reason(
                "pair.district",
                (support, place),
                Text(
                    f"{names[0]} 在片区“{here.district}”，{names[1]} 在片区"
                    f"“{there.district}”；政策要求同一片区",
                    f"{names[0]} is in district '{here.district}', {names[1]} in "
                    f"'{there.district}'; the policy asks for one district",
                ),
                value=here.district,
                bound=there.district,
            )
        return (
            self._travel_reason(support, place, names)
            or self._ban_reason(support, place, names)
            or self._mode_reason(support, place, names)
        )

    def _no_support(self, school: School, name: str) -> Text:
        lead = self._policy.find(AreaLeads)
        if (
            supports(school, self._policy.compatibility)
            and lead
            and leads(school, lead)
        ):
            return Text(
                f"{name} 是片区长学校，不直接支援受援学校",
                f"{name} is an area lead, which does not support recipients itself",
            )
        return Text(
            f"{name} 不具备支援学校资格（类别、城乡类型或所定角色不符）",
            f"{name} does not qualify as a support school (tags, area or stated duty)",
        )

    def _stage_fits(self, support: str, place: str) -> bool:
        there = self._school[self._places.school_of(place)]
        here, stage = self._school[support].stage, there.stage
        if Stage.SENIOR in (here, stage) and here is not stage:
            return False
        rule = self._policy.compatibility
        taught = self._places.stages(place, there)
        asked = (rule.same_stage and rule.hard) or taught != stage.parts
        return not asked or taught <= here.parts

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
        self, support: str, place: str, names: tuple[str, str]
    ) -> Reason | None:
        code = self._travel_refusal(support, self._places.school_of(place))
        pair = (support, place)
        leg, travel = self.leg(support, place), self._travel
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
        self, support: str, place: str, names: tuple[str, str]
    ) -> Reason | None:
        pair = (support, self._places.school_of(place))
        if pair not in self._banned:
            return None
        why = f"（{self._banned[pair]}）" if self._banned[pair] else ""
        return _reason(
            "pair.ban",
            (support, place),
            Text(
                f"教育局不许 {names[0]} 支援 {names[1]}{why}",
                f"the bureau forbids {names[0]} to support {names[1]}{why}",
            ),
        )

    def _mode_fits(self, support: str, recipient: str) -> bool:
        if self._any_mode:
            return True
        here, there = self._school[support], self._school[recipient]
        metres = self.leg(support, recipient).metres
        modes = self._policy.modes
        return any(any(open_links(mode, here, there, metres)) for mode in modes)

    def _mode_reason(
        self, support: str, place: str, names: tuple[str, str]
    ) -> Reason | None:
        """Return which condition of the modes and link types refuses a pair."""
        recipient = self._places.school_of(place)
        if self._mode_fits(support, recipient):
            return None
        here, there = self._school[support], self._school[recipient]
        metres = self.leg(support, place).metres
        told = mode_refusal(self._policy, here, there, metres, names)
        return _reason(
            told.rule, (support, place), told.text, value=told.value, bound=told.bound
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
