"""Places: what a recipient may be supported for, where it has more than one support.

A place is written as the code of its school, followed by `#` and a part where the place
is not the school as a whole: ``R`` and ``R#2`` (first and second partner), ``R#英语``
(a subject), ``R#primary`` (a stage). Pairs are made of a support and a place.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from matcher.county import County, School, Stage
from matcher.policy import Partners
from matcher.staffing import Balance, Periods

_STAGES = (Stage.PRIMARY, Stage.JUNIOR)
_LAST_PRIMARY_GRADE = 6


def split_place(county: County, place: str) -> tuple[str, str]:
    """Return school and part of a place; the part is '' for a school as a whole.

    Examples
    --------
    >>> from matcher.county import County, School, Term
    >>> import datetime as dt
    >>> term = Term(
    ...     code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 9)
    ... )
    >>> school = School(code="R", name="R", stage="primary")
    >>> split_place(County(schools=(school,), term=term), "R#2")
    ('R', '2')
    """
    school, mark, part = place.rpartition("#")
    if place in county.school_by_code or not mark:
        return place, ""
    return school, part


@dataclass(frozen=True)
class Places:
    """The places of every school that may receive.

    Parameters
    ----------
    rule
        What the places are for.
    of
        School -> its places, the main one first.
    school
        Place -> its school, for every place that is not named like its school.
    """

    rule: Partners = field(default_factory=Partners)
    of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    school: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def find(
        cls, schools: Iterable[School], rule: Partners, needs: Mapping[str, Periods]
    ) -> "Places":
        """Return the places of schools under a rule.

        Parameters
        ----------
        schools
            Those that may receive.
        rule
            How many supports a recipient has, and for what.
        needs
            School -> subject -> weekly periods lacking; asked `by` subject only.
        """
        of = {s.code: tuple(_places(s, rule, needs.get(s.code, {}))) for s in schools}
        school = {
            place: code
            for code, places in of.items()
            for place in places
            if place != code
        }
        return cls(rule, of, school)

    @property
    def twins(self) -> bool:
        """Whether the places of one school go to different supports."""
        return self.rule.by == "school" and self.rule.number > 1

    def school_of(self, place: str) -> str:
        """Return the school of a place."""
        return self.school.get(place, place)

    def part_of(self, place: str) -> str:
        """Return the part of a place, '' for a school as a whole."""
        return place[len(self.school_of(place)) + 1 :]

    def every(self, school: str) -> tuple[str, ...]:
        """Return the places of a school; one of its own code if it has no others."""
        return self.of.get(school, (school,))

    def binding(self, school: str) -> tuple[str, ...]:
        """Return the places of which one keeps a lock or an agreement of a school.

        Any place where places are partners; the first where they are subjects or
        stages.
        """
        places = self.every(school)
        return places if self.rule.by == "school" else places[:1]

    def stages(self, place: str, school: School) -> frozenset[Stage]:
        """Return the stages that are taught at a place of a school."""
        if self.rule.by == "stage" and place in self.school:
            return frozenset({Stage(self.part_of(place))})
        return school.stage.parts

    def balance(self, balance: Balance, county: County) -> Balance:
        """Return needs by place instead of by school; spares stay as they are.

        A further partner finds no needs of its own; a subject finds that subject's, a
        stage its share by the number of classes.
        """
        if not self.school:
            return balance
        needs = dict(balance.needs)
        for code, places in self.of.items():
            if places == (code,):
                continue
            lacking = needs.pop(code, {})
            needs |= self._split(county.school_by_code[code], places, lacking)
        return Balance(needs, balance.spares)

    def _split(
        self, school: School, places: tuple[str, ...], lacking: Periods
    ) -> dict[str, Periods]:
        if not lacking:
            return {}
        if self.rule.by == "school":
            return {places[0]: lacking}
        if self.rule.by == "subject":
            parts = {place: self.part_of(place) for place in places}
            return {place: {k: lacking[k]} for place, k in parts.items()}
        primary = _primary_share(school, lacking)
        junior = {k: n - primary[k] for k, n in lacking.items()}
        return {
            place: {k: n for k, n in needs.items() if n}
            for place, needs in zip(places, (primary, junior), strict=True)
            if any(needs.values())
        }


def _places(school: School, rule: Partners, needs: Periods) -> list[str]:
    if rule.by == "school":
        more = [f"{school.code}#{number}" for number in range(2, rule.number + 1)]
        return [school.code, *more]
    if rule.by == "stage":
        nine = school.stage is Stage.NINE_YEAR
        return [f"{school.code}#{stage}" for stage in _STAGES if nine] or [school.code]
    asked = dict.fromkeys(rule.subjects or sorted(needs))
    lacked = [f"{school.code}#{subject}" for subject in asked if needs.get(subject)]
    return lacked or [school.code]


def _primary_share(school: School, lacking: Periods) -> Periods:
    """Return what the primary stage of a nine-year school lacks, rounded down."""
    primary = sum(
        count for grade, count in school.classes.items() if grade <= _LAST_PRIMARY_GRADE
    )
    total = sum(school.classes.values())
    if not total:
        primary, total = 1, 2
    return {k: n * primary // total for k, n in lacking.items()}
