"""Which earlier terms share a period with a term, and whose turns count."""

from collections.abc import Callable

import pytest

from matcher.audit.case import Case
from matcher.audit.people import Doings, in_period
from matcher.county import Turn
from matcher.plan import Plan
from matcher.policy import Activity, Period

Edit = Callable[..., Plan]
TERMS = ("2025-2026-1", "2025-2026-2", "2026-2027-1", "2026-2027-2")


@pytest.mark.parametrize(
    ("term", "period", "shared"),
    [
        ("2026-2027-1", Period.SCHOOL_YEAR, ()),
        ("2026-2027-2", Period.SCHOOL_YEAR, ("2026-2027-1",)),
        ("2026-2027-1", Period.CALENDAR_YEAR, ("2025-2026-2",)),
        ("2026-2027-2", Period.CALENDAR_YEAR, ()),
        ("2026-2027-2", Period.TERM, ()),
        ("2026-2027-2", Period.ROUND, ()),
    ],
)
def test_the_two_clocks_share_different_terms(
    term: str, period: Period, shared: tuple[str, ...]
) -> None:
    assert tuple(t for t in TERMS if in_period(term, t, period)) == shared


def test_heads_and_person_times_are_counted_apart(
    clean_plan: Plan, on_county: Edit
) -> None:
    term = clean_plan.county.term.model_copy(update={"code": "2026-2027-2"})
    turns = tuple(
        Turn(teacher=who, activity="posting_out", term="2026-2027-1")
        for who in ("S.4", "S.5", "R1.5", "GONE")
    )
    plan = on_county(clean_plan, term=term, history=turns)
    doings = Doings(Case(plan), Activity.POSTING_OUT, Period.SCHOOL_YEAR)
    tally = doings.tally(["S"])
    assert tally.people == {"S.0", "S.4", "S.5"}  # S.0 goes for a year
    assert (tally.heads, tally.times, len(tally.earlier)) == (3, 4, 2)
    assert doings.tally(["S"], among={"S.4"}).times == 2
    assert doings.homes == ("S",)
