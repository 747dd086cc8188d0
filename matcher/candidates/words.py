"""Names and distances as messages tell them."""

from matcher.candidates.places import split_place
from matcher.county import County


def named(county: County, code: str) -> str:
    """Return name and code of a school, or of a place of one, for messages."""
    school = county.school_by_code.get(split_place(county, code)[0])
    return f"{school.name}（{code}）" if school else code


def km(metres: int) -> str:
    """Return kilometres with the digits that matter, never rounded onto a limit.

    Examples
    --------
    >>> km(43_200), km(60_001), km(2_000)
    ('43.2', '60.001', '2')
    """
    return f"{metres / 1000:g}" if metres < 10**6 else str(metres / 1000)
