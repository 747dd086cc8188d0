"""Stays, sync classes, itinerant teachers, visits and events in one term, audited."""

import random

import pytest

from matcher.county import Bell
from matcher.policy import (
    Activity,
    CountQuota,
    Itinerant,
    ObservationConditions,
    PercentQuota,
    PersonQuota,
    Placement,
    Shadowing,
    Side,
    SyncClass,
)

_STARTS = (520, 570, 635, 780, 830, 885)


def own_bells(dice, code):
    """Return bells some minutes off the usual ones, perhaps with a short Wednesday."""
    shift = dice.choice((-10, 0, 5, 15))
    rows = [
        Bell(code, 0, period, _clock(start + shift), _clock(start + shift + 40))
        for period, start in enumerate(_STARTS, start=1)
    ]
    short = [row._replace(weekday=3) for row in rows[:4]] if dice.random() < 0.5 else []
    return rows + short


def _clock(minute):
    return f"{minute // 60:02d}:{minute % 60:02d}"


def drawn(town, dice):
    """Return a county with odd and even weeks, own bells, needs and rooms."""
    base = town.graded(town.county(recipients=dice.randint(1, 2)))
    lessons = tuple(
        x._replace(parity=dice.choice(("all", "all", "all", "odd", "even")))
        for x in base.lessons
        if dice.random() < 0.8
    )
    schools = tuple(
        s.model_copy(
            update={
                "needs": {x: dice.randint(0, 6) for x in dice.sample(town.subjects, 2)},
                "spares": {
                    x: dice.randint(0, 9) for x in dice.sample(town.subjects, 3)
                },
                "sync_rooms": dice.choice((None, 1, 2)),
            }
        )
        for s in base.schools
    )
    bells = tuple(row for s in base.schools for row in own_bells(dice, s.code))
    return town.changed(base, schools=schools, lessons=lessons, bells=bells)


@pytest.mark.parametrize("seed", range(6))
def test_the_audit_finds_no_fault_but_those_told(town, seed):
    dice = random.Random(seed)
    base = drawn(town, dice)
    policy = town.only(
        Shadowing(people=2, min_periods=dice.choice((0, 8, 12)), report_lesson=True),
        SyncClass(lines=dice.randint(1, 3), min_overlap_min=25),
        Itinerant(max_between_min=dice.choice((0, 60))),
        Placement(),
        PercentQuota(activity=Activity.OBSERVATION, side=Side.RECIPIENT, share=0.3),
        PersonQuota(activity=Activity.OBSERVATION, min_periods=6),
        ObservationConditions(max_observers=dice.randint(1, 3)),
        CountQuota(activity=Activity.JOINT_RESEARCH, minimum=3),
    )
    rotation = town.rotate(base, policy)
    told = {reason.rule for reason in rotation.unmet}
    found = [x for x in town.hard(base, policy, rotation) if x[0] not in told]
    assert found == []
    assert rotation.sync_classes or "sync.count" in told


def test_the_same_seed_gives_the_same_plan(town):
    base = drawn(town, random.Random(3))
    policy = town.only(Shadowing(min_periods=8), SyncClass(lines=2), Itinerant())
    one, other = (town.rotate(base, policy) for _ in range(2))
    assert one == other


def test_without_these_rules_nothing_of_them_is_planned(town):
    base = town.graded(town.county(recipients=1))
    rotation = town.rotate(base, town.only(Placement()))
    assert rotation.sync_classes == ()
    assert rotation.itineraries == ()
    assert {p.kind for p in rotation.postings} == {Activity.PLACEMENT}
