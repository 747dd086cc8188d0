"""Modes become forms only where the number of recipients is not all that binds."""

import datetime as dt

import numpy as np
import pytest

from matcher.county import (
    County,
    Distance,
    Link,
    Lock,
    Mode,
    School,
    Stage,
    Tag,
    Term,
)
from matcher.policy import Degree, Partners, Policy, RuleBase
from matcher.reduction.pairing_case import Case
from matcher.reduction.pairing_problem import reduce
from matcher.text import Text
from solvers.pairing.problem import PairingProblem

TERM = Term(code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 15))
MERGED, LEAGUE = Mode.MERGED, Mode.LEAGUE
ENTRUSTED = Link.ENTRUSTED
NEW = frozenset({Tag.NEW})


def _problem(*rules: RuleBase, locks: tuple[Lock, ...] = ()) -> PairingProblem:
    """Reduce two supports A, B and recipients c, d (new), e, 5 km from each other."""
    tags = {"A": {Tag.QUALITY}, "B": {Tag.QUALITY, Tag.CORE}, "d": {Tag.WEAK, Tag.NEW}}
    schools = tuple(
        School(
            code=code,
            name=code,
            stage=Stage.PRIMARY,
            tags=frozenset(tags.get(code, {Tag.WEAK})),
        )
        for code in "ABcde"
    )
    ways = tuple(Distance(r, s, 5_000, None) for s in "AB" for r in "cde")
    county = County(schools=schools, term=TERM, distances=ways, locks=locks)
    policy = Policy.model_validate(
        {"name": "test", "title": Text("测试", "test"), "rules": rules}
    )
    return reduce(Case.of(county, policy))


@pytest.mark.parametrize(
    ("rules", "low", "high"),
    [
        ((), 1, 3),
        ((Degree(recipients_min=2, recipients_max=8),), 2, 8),
        ((Degree(link=ENTRUSTED, recipients_min=0),), 1, 3),
        ((Degree(mode=MERGED, recipients_max=2), Degree(mode=LEAGUE)), 1, 3),
        (
            (
                Degree(mode=MERGED, recipients_max=1),
                Degree(mode=LEAGUE, recipients_min=2, recipients_max=5),
            ),
            1,
            5,
        ),
        (
            (
                Degree(link=ENTRUSTED, recipients_min=1, recipients_max=2),
                Degree(recipients_min=0, recipients_max=4),
            ),
            1,
            6,
        ),
    ],
)
def test_where_only_numbers_bind_there_are_no_forms(
    rules: tuple[RuleBase, ...], low: int, high: int
) -> None:
    problem = _problem(*rules)
    assert problem.plain
    assert problem.degree_min.tolist() == [low, low]
    assert problem.degree_max.tolist() == [high, high]


def test_numbers_with_a_hole_between_them_need_a_form_each() -> None:
    rules = (
        Degree(mode=MERGED, recipients_max=1),
        Degree(mode=LEAGUE, recipients_min=3, recipients_max=3),
    )
    problem = _problem(*rules)
    assert [(f.low.tolist(), f.high.tolist()) for f in problem.forms] == [
        ([1, 1], [1, 1]),
        ([3, 3], [3, 3]),
    ]
    assert all(len(form.weight) == 0 for form in problem.forms)
    assert (problem.degree_min.tolist(), problem.degree_max.tolist()) == (
        [1, 1],
        [3, 3],
    )


def test_a_link_type_for_some_recipients_is_a_limit_on_both_sides() -> None:
    rules = (
        Degree(link=ENTRUSTED, recipient_tags=NEW, recipients_max=1),
        Degree(recipients_min=0, recipients_max=1),
    )
    (form,) = _problem(*rules).forms
    weights = [row[:3].tolist() for row in form.weight]
    limits = zip(
        weights, form.least[:, 0].tolist(), form.most[:, 0].tolist(), strict=True
    )
    assert list(limits) == [([1, 0, 1], 0, 1), ([0, 1, 0], 1, 2)]


def test_a_mode_closed_to_a_support_is_open_to_its_fixed_pairs_alone() -> None:
    rules = (
        Degree(mode=MERGED, support_tags=frozenset({Tag.CORE})),
        Degree(mode=LEAGUE, recipient_tags=NEW),
    )
    lock = Lock(support="A", recipient="c", kind="must")
    merged, league = _problem(*rules, locks=(lock,)).forms
    # arcs: A-c, A-d, B-c, B-d, B-e; A-e is open in no mode
    assert merged.arc.tolist() == [True, False, True, True, True]
    assert merged.high.tolist() == [1, 3]
    assert league.arc.tolist() == [True, True, False, True, False]


def test_places_of_one_school_are_twins_only_as_partners() -> None:
    twin = _problem(Partners(number=2)).twin
    assert twin is not None
    assert np.array_equal(twin, [0, 0, 1, 1, 2, 2])
    assert _problem(Partners(by="stage")).twin is None
    assert _problem().twin is None
