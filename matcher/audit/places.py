"""What a recipient is supported in: the places of a school and what each lacks."""

from collections.abc import Iterable, Mapping

from matcher.county import School, Stage
from matcher.policy import Partners
from matcher.staffing import Periods

STAGE_PARTS = {"primary": Stage.PRIMARY, "junior": Stage.JUNIOR}
"""Parts that stand for one stage of a nine-year school."""

_PRIMARY, _JUNIOR = range(1, 7), range(7, 10)


def parts_of(school: School, rule: Partners, needs: Periods) -> dict[str, Periods]:
    """Return the parts a school is supported in, each with the periods it lacks.

    Parameters
    ----------
    school
        A recipient.
    rule
        How many supports a recipient has, and for what.
    needs
        Weekly periods the school lacks by subject; empty if nothing is lacking or
        nothing is known.

    Returns
    -------
    dict of str to dict
        By part, the first place first. A school that is not divided has one part "".
    """
    if rule.by == "school":
        further = (str(number) for number in range(2, rule.number + 1))
        return {"": needs} | {part: {} for part in further}
    if rule.by == "subject":
        asked: Iterable[str] = rule.subjects or sorted(needs)
        lacking = {s: {s: needs[s]} for s in asked if needs.get(s)}
        return lacking or {"": needs}
    if school.stage is not Stage.NINE_YEAR:
        return {"": needs}
    lower, upper = _by_stage(school, needs)
    return {"primary": lower, "junior": upper}


def _by_stage(school: School, needs: Periods) -> tuple[Periods, Periods]:
    """Split needs by the numbers of classes, evenly if no classes are known."""
    primary = sum(school.classes.get(grade, 0) for grade in _PRIMARY)
    junior = sum(school.classes.get(grade, 0) for grade in _JUNIOR)
    if primary + junior == 0:
        primary = junior = 1
    lower = {s: n * primary // (primary + junior) for s, n in needs.items()}
    return _positive(lower), _positive({s: n - lower[s] for s, n in needs.items()})


def _positive(periods: Mapping[str, int]) -> Periods:
    return {subject: count for subject, count in periods.items() if count > 0}


def school_of(place: str, known: Mapping[str, object]) -> str:
    """Return the school of a place code.

    Examples
    --------
    >>> school_of("R1#2", {"R1": ...}), school_of("R1", {"R1": ...})
    ('R1', 'R1')
    """
    return place if place in known else place.rpartition("#")[0] or place
