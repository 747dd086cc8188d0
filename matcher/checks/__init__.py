"""What is odd about a county, though it may be true: warnings, never errors.

Each warning names the school or teacher, the value met and what to check. Nothing here
depends on a policy: whether a plan is possible is asked elsewhere.
"""

from collections.abc import Mapping

from matcher.checks.bells import odd_bells
from matcher.checks.schools import FAR_M, odd_schools
from matcher.checks.teachers import odd_teachers
from matcher.checks.warning import Place
from matcher.county import County, School, Teacher
from matcher.errors import Fault

__all__ = ["FAR_M", "odd_things"]


def odd_things(
    county: County, *, place: Place | None = None, person: Place | None = None
) -> tuple[Fault, ...]:
    """Return every warning about a county: of schools, teachers, bells.

    Parameters
    ----------
    county
        The county to look at.
    place
        Turns a school code into a place in the file; by default code and name.
    person
        Turns a teacher code into a place in the file; by default code and name.

    Returns
    -------
    tuple of Fault
        All of severity warning.
    """
    place = place or _named(county.school_by_code)
    person = person or _named(county.teacher_by_code)
    return (
        *odd_schools(county, place),
        *odd_teachers(county, person),
        *odd_bells(county, place),
    )


def _named(nouns: Mapping[str, School] | Mapping[str, Teacher]) -> Place:
    return lambda code: f"{code} {nouns[code].name}".rstrip()
