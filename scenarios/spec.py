"""What a synthetic county is asked to be like."""

from dataclasses import dataclass
from enum import StrEnum


class Landform(StrEnum):
    """Lie of the land; decides where schools stand and how far apart."""

    MOUNTAIN = "mountain"
    PLAIN = "plain"
    CITY_EDGE = "city_edge"
    ISLANDS = "islands"


class Slack(StrEnum):
    """How many teachers there are for the lessons, hence how easily one is spared."""

    TIGHT = "tight"
    NORMAL = "normal"
    LOOSE = "loose"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountySpec:
    """Wishes for `scenarios.county.make_county`.

    Parameters
    ----------
    name
        Name of the county; invented.
    landform
        Lie of the land.
    n_schools
        Number of schools, at least 2.
    support_share
        Share of the schools of each stage that can support others, 0..1.
    junior_share, nine_year_share
        Shares of junior and nine-year schools; the rest are primary.
    teachers
        Whether teachers are listed; without them schools state staff, needs, spares.
    timetables
        Whether every school has a weekly timetable; needs `teachers`.
    slack
        Teachers for the lessons: tight, normal or loose home cover; without teachers,
        how much support schools state to spare.
    distance_sheet
        Whether the bureau states road distances (mountain valleys only).
    past
        Whether agreements, locks, preferences and history are given.
    varied
        Whether schools are of every kind of area and tag, and leaders' posts, points
        and rooms are stated, so that each preset has something to do.
    """

    name: str = "岚溪县"
    landform: Landform = Landform.MOUNTAIN
    n_schools: int = 40
    support_share: float = 0.3
    junior_share: float = 0.225
    nine_year_share: float = 0.175
    teachers: bool = True
    timetables: bool = True
    slack: Slack = Slack.NORMAL
    distance_sheet: bool = False
    past: bool = True
    varied: bool = False

    def __post_init__(self) -> None:
        if self.n_schools < 2:
            raise ValueError(f"n_schools must be at least 2, not {self.n_schools}")
        if not 0 < self.support_share < 1:
            raise ValueError(
                f"support_share must lie between 0 and 1, not {self.support_share}"
            )
        if min(self.junior_share, self.nine_year_share) < 0:
            raise ValueError("junior_share and nine_year_share must not be negative")
        if self.junior_share + self.nine_year_share > 1:
            raise ValueError("junior_share + nine_year_share must not exceed 1")
        if self.timetables and not self.teachers:
            raise ValueError("timetables need teachers: set teachers=True")
        if self.distance_sheet and self.landform is not Landform.MOUNTAIN:
            raise ValueError("distance_sheet is made for mountain valleys only")
