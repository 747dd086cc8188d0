"""Observation of a term: our engine and its peers on one small county."""

import pytest

from benchmarks.standings import compared
from benchmarks.suites import SUITES
from benchmarks.tables import tables
from benchmarks.terms.instance import TermInstance, make_term
from benchmarks.terms.merge import merged, parted
from benchmarks.terms.methods import TERM_METHODS, greedy, ours
from benchmarks.terms.run import GOALS, judged, run_term
from matcher.plan import RotationPlan
from matcher.reduction.rotation.assembly import cases_of
from matcher.reduction.rotation.visits import outlook
from solvers.rotation.visit_greedy import visits_in_turn


@pytest.fixture(scope="module")
def small() -> TermInstance:
    return make_term("mountain-8", seed=2)


def test_our_plan_is_clean_proven_and_no_worse_than_greedy(small: TermInstance) -> None:
    mine = judged(small, ours(small, 60.0, 1))
    other = judged(small, greedy(small, 60.0, 1))
    assert mine["faults"] == other["faults"] == 0
    assert mine["proven"]
    assert set(mine["goals"]) == set(GOALS)
    assert mine["goals"]["trips"] > 0
    assert compared(mine, other) >= 0


def test_one_model_of_the_county_says_so_when_it_finds_nothing(
    small: TermInstance,
) -> None:
    record = run_term(
        small, "one CP-SAT model", time_limit_s=0.2, seed=1, memory_gb=6.0
    )
    assert record["outcome"] == "no plan"
    assert record["goals"] is None


def test_merged_problems_part_into_the_same_trips(small: TermInstance) -> None:
    cases = cases_of(small.county, small.policy, small.pairing)
    problems = [free.problem for case in cases if (free := outlook(case).free)]
    whole = merged(problems)
    trips = visits_in_turn(whole)
    parts = parted(problems, trips)
    assert sum(len(part.trips) for part in parts) == len(trips)
    alone = [len(visits_in_turn(problem)) for problem in problems]
    assert [len(part.trips) for part in parts] == alone


def test_people_who_stay_at_home_are_counted_as_short(small: TermInstance) -> None:
    rotation = ours(small, 60.0, 1)
    one = rotation.visits[0].teacher
    fewer = tuple(v for v in rotation.visits if v.teacher != one)
    lacking = judged(
        small, RotationPlan(status=rotation.status, visits=fewer, notes=rotation.notes)
    )
    assert lacking["goals"]["short"] == 1


def test_the_rotation_suite_holds_counties_with_much_and_little_cover() -> None:
    names = {c.instance for c in SUITES["rotation"] if c.phase == "term"}
    for size in (40, 100, 300):
        assert {f"mountain-{size}", f"mountain-{size}-tight"} <= names
    tight, normal = (
        make_term("mountain-8-tight", seed=2),
        make_term("mountain-8", seed=2),
    )
    assert len(tight.county.teachers) < len(normal.county.teachers)


def test_a_table_of_terms_has_a_row_for_each_method(small: TermInstance) -> None:
    head = {
        "instance": "mountain-8", "seed": 1, "policy": "fengjie-2014", "phase": "term",
        "limit_s": 60.0, "schools": 8, "teachers": 300, "seconds": 1.0, "peak_mb": 1,
    }  # fmt: skip
    record = judged(small, ours(small, 60.0, 1))
    rows = [head | record | {"method": name} for name in TERM_METHODS]
    text = tables(rows, {"cores": "2"})
    assert all(f"| {name} |" in text for name in TERM_METHODS)
