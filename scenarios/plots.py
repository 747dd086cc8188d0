"""Which schools a county has: stage, role, place, name, size. No people yet."""

from dataclasses import dataclass
from enum import StrEnum

from matcher.county import Area, Stage
from matcher.curriculum import JUNIOR_GRADES, PRIMARY_GRADES
from scenarios import landform
from scenarios.dice import Dice
from scenarios.landform import Region, Site
from scenarios.names import numeral, place_names
from scenarios.spec import CountySpec, Landform


class Setting(StrEnum):
    """How central the place of a school is."""

    SEAT = "seat"
    TOWN = "town"
    VILLAGE = "village"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """A school before people: what, where, how large.

    Attributes
    ----------
    index
        Row of the school in the county, from 0.
    stage, support, setting
        What it teaches, whether it can support others, how central it stands.
    region, site
        Region of the county and place in metres.
    township, district, name
        Names, invented.
    classes
        Number of classes by grade 1..9.
    class_size
        Pupils in a class.
    """

    index: int
    stage: Stage
    support: bool
    setting: Setting
    region: int
    site: Site
    township: str
    district: str
    name: str
    classes: dict[int, int]
    class_size: int

    @property
    def code(self) -> str:
        """Ten digits like a national code; no province has the number 99."""
        category = "21" if self.stage is Stage.PRIMARY else "31"
        return f"{category}99{self.index + 1:06d}"

    @property
    def pupils(self) -> int:
        """Pupils of the school."""
        return sum(self.classes.values()) * self.class_size

    def area(self, spec: CountySpec) -> Area:
        """Return the area type of the place."""
        if self.setting is Setting.SEAT:
            city = spec.landform is Landform.CITY_EDGE
            return Area.URBAN if city else Area.TOWN
        if self.setting is Setting.TOWN and self.support:
            return Area.TOWN
        return Area.MOUNTAIN if spec.landform is Landform.MOUNTAIN else Area.RURAL


@dataclass(frozen=True, slots=True)
class _Wish:
    """A school to be placed."""

    stage: Stage
    support: bool
    region: int
    setting: Setting


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place found for a wish."""

    setting: Setting
    site: Site
    township: str
    village: str


def stage_counts(spec: CountySpec) -> dict[Stage, tuple[int, int]]:
    """Return (support schools, recipients) by stage."""
    junior = round(spec.n_schools * spec.junior_share)
    nine_year = min(
        round(spec.n_schools * spec.nine_year_share), spec.n_schools - junior
    )
    totals = {
        Stage.PRIMARY: spec.n_schools - junior - nine_year,
        Stage.JUNIOR: junior,
        Stage.NINE_YEAR: nine_year,
    }
    supports = {
        stage: min(total, max(1, round(total * spec.support_share)))
        for stage, total in totals.items()
    }
    return {
        stage: (supports[stage], totals[stage] - supports[stage]) for stage in totals
    }


def plots(spec: CountySpec, *, seed: int) -> tuple[Plot, ...]:
    """Return the schools of a county: support schools first, then recipients."""
    surveyor = _Surveyor(spec, seed)
    return tuple(
        surveyor.plot(index, wish)
        for index, wish in enumerate(_wishes(spec, surveyor.n_regions))
    )


def _wishes(spec: CountySpec, n_regions: int) -> list[_Wish]:
    """List support schools, then recipients with those that serve most stages first."""
    counts = stage_counts(spec)
    wishes = []
    for stage, (supports, _) in counts.items():
        every = 2 if stage is Stage.NINE_YEAR else 3
        for turn in range(supports):
            lap, region = divmod(turn, n_regions)
            setting = Setting.TOWN if lap % every == every - 1 else Setting.SEAT
            wishes.append(_Wish(stage, True, region, setting))
    for stage in (Stage.NINE_YEAR, Stage.JUNIOR, Stage.PRIMARY):
        for turn in range(counts[stage][1]):
            lap, region = divmod(turn, n_regions)
            seat = stage is not Stage.NINE_YEAR and lap % 12 == 5
            setting = Setting.SEAT if seat else Setting.TOWN
            wishes.append(_Wish(stage, False, region, setting))
    return wishes


class _Surveyor:
    """Gives each school of a county its place and its name, in order."""

    def __init__(self, spec: CountySpec, seed: int) -> None:
        self._spec = spec
        self._seed = seed
        self._regions = landform.regions(spec, seed=seed)
        sites = sum(len(region.townships) + 1 for region in self._regions)
        self._fresh = iter(place_names(sites + spec.n_schools, Dice(seed, "places")))
        stem = spec.name[:-1] if spec.name[-1:] in ("县", "区", "市") else spec.name
        self._seats = [stem, *(next(self._fresh) for _ in self._regions[1:])]
        self._towns = [[next(self._fresh) for _ in r.townships] for r in self._regions]
        self._served: set[tuple[int, int, Stage]] = set()
        self._next_town = dict.fromkeys(range(len(self._regions)), 0)
        self._numbers: dict[tuple[str, Stage], int] = {}

    @property
    def n_regions(self) -> int:
        """Number of regions."""
        return len(self._regions)

    def plot(self, index: int, wish: _Wish) -> Plot:
        """Return the school of one wish."""
        dice = Dice(self._seed, "plot", index)
        region = self._regions[wish.region]
        spot = self._spot(wish, region, dice)
        seat = self._seats[wish.region]
        at_seat = spot.setting is Setting.SEAT
        side = "城区" if at_seat else landform.side_of(region.seat, spot.site)
        return Plot(
            index=index,
            stage=wish.stage,
            support=wish.support,
            setting=spot.setting,
            region=wish.region,
            site=spot.site,
            township=f"{spot.township}镇",
            district=f"{seat}{side}片区",
            name=self._name(wish, spot, seat),
            classes=_classes(wish, spot.setting, dice),
            class_size=dice.between(*_class_size(wish, spot.setting)),
        )

    def _spot(self, wish: _Wish, region: Region, dice: Dice) -> _Spot:
        if wish.setting is Setting.SEAT:
            site = landform.near_seat(self._spec, region, dice)
            return _Spot(Setting.SEAT, site, f"{self._seats[wish.region]}城关", "")
        number, served = self._town(wish)
        mouth, name = region.townships[number], self._towns[wish.region][number]
        if served and wish.stage is Stage.PRIMARY and not wish.support:
            site = landform.in_village(self._spec, mouth, dice)
            return _Spot(Setting.VILLAGE, site, name, next(self._fresh))
        return _Spot(Setting.TOWN, landform.in_town(mouth, dice), name, "")

    def _town(self, wish: _Wish) -> tuple[int, bool]:
        """Return a township that lacks the stage, or the next one and True."""
        total = len(self._towns[wish.region])
        stride = max(1, round(total * 0.38))
        start = self._next_town[wish.region]
        order = [(start + step) % total for step in range(total)]
        parts = sorted(wish.stage.parts)
        lacking = [
            number
            for number in order
            if not any((wish.region, number, part) in self._served for part in parts)
        ]
        number = (lacking or order)[0]
        self._served.update((wish.region, number, part) for part in parts)
        self._next_town[wish.region] = (number + (stride if lacking else 1)) % total
        return number, not lacking

    def _name(self, wish: _Wish, spot: _Spot, seat: str) -> str:
        if spot.setting is Setting.VILLAGE:
            return f"{spot.township}镇{spot.village}村小学"
        number = self._numbers.get((spot.township, wish.stage), 0) + 1
        self._numbers[spot.township, wish.stage] = number
        if spot.setting is Setting.SEAT:
            return f"{seat}第{numeral(number)}{_SEAT_NAME[wish.stage]}"
        ordinal = "" if number == 1 else f"第{numeral(number)}"
        return f"{spot.township}镇{ordinal}{_TOWN_NAME[wish.stage]}"


_SEAT_NAME = {
    Stage.PRIMARY: "小学",
    Stage.JUNIOR: "初级中学",
    Stage.NINE_YEAR: "实验学校",
}
_TOWN_NAME = {
    Stage.PRIMARY: "中心小学",
    Stage.JUNIOR: "初级中学",
    Stage.NINE_YEAR: "九年制学校",
}

# (support, setting) -> choices of classes per grade, one drawn per school
_PRIMARY_CLASSES = {
    (True, Setting.SEAT): (4, 4, 5, 5, 6, 8),
    (True, Setting.TOWN): (3, 3, 4),
    (False, Setting.SEAT): (2, 3),
    (False, Setting.TOWN): (1, 1, 2, 2),
    (False, Setting.VILLAGE): (1,),
}
_JUNIOR_CLASSES = {
    (True, Setting.SEAT): (6, 7, 8),
    (True, Setting.TOWN): (4, 5),
    (False, Setting.SEAT): (3, 4),
    (False, Setting.TOWN): (2, 3, 3),
}
_NINE_YEAR_CLASSES = {
    (True, Setting.SEAT): ((3, 4), (2, 4)),
    (True, Setting.TOWN): ((2, 3), (2, 4)),
    (False, Setting.TOWN): ((1, 1), (1, 2), (1, 2)),
}


def _classes(wish: _Wish, setting: Setting, dice: Dice) -> dict[int, int]:
    key = (wish.support, setting)
    if wish.stage is Stage.PRIMARY:
        return dict.fromkeys(PRIMARY_GRADES, dice.pick(_PRIMARY_CLASSES[key]))
    if wish.stage is Stage.JUNIOR:
        return dict.fromkeys(JUNIOR_GRADES, dice.pick(_JUNIOR_CLASSES[key]))
    primary, junior = dice.pick(_NINE_YEAR_CLASSES[key])
    return dict.fromkeys(PRIMARY_GRADES, primary) | dict.fromkeys(JUNIOR_GRADES, junior)


def _class_size(wish: _Wish, setting: Setting) -> tuple[int, int]:
    """Return the range of pupils in a class; 45 and 50 are the national caps."""
    if setting is Setting.VILLAGE:
        return (9, 24)
    if setting is Setting.SEAT:
        return (42, 45) if wish.support else (36, 42)
    return (36, 42) if wish.support else (24, 34)
