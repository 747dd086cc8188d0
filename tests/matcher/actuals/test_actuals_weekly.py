"""Weekly things and pairs: how often a sync class was held, how long a round ran."""

import datetime as dt

import pytest

from matcher.actuals import (
    Actuals,
    Deed,
    Outcome,
    delivered,
    items,
    judge_delivery,
    outlook,
)
from matcher.plan import Itinerary, Mentor, Stop, SyncClass, SyncSeat
from matcher.policy import Activity

MONDAYS = tuple(dt.date(2026, 9, 7) + dt.timedelta(weeks=n) for n in range(4))


@pytest.fixture(scope="module")
def weekly(plan):
    """The small plan with a sync class, an itinerant teacher and a mentor pair."""
    line = SyncClass(
        id="S-G-S1-1",
        consortium="G-S1",
        subject="语文",
        grade=3,
        weekday=1,
        source=SyncSeat("S1", "三1", "A2", 1, "08:00", "08:40"),
        receiver=SyncSeat("R1", "三1", "B3", 1, "08:00", "08:40"),
        begins="08:00",
        ends="08:40",
        dates=MONDAYS,
    )
    round_ = Itinerary(
        id="I-A2-1",
        teacher="A2",
        home="S1",
        subject="语文",
        start=dt.date(2026, 9, 7),
        end=dt.date(2027, 1, 8),
        stops=(Stop(3, "all", "R1", (1, 2)),),
    )
    pair = Mentor(mentor="A1", apprentice="B1", subject="语文")
    update = {"sync_classes": (line,), "itineraries": (round_,), "mentors": (pair,)}
    rotation = plan.rotation.model_copy(update=update)
    return plan.model_copy(update={"rotation": rotation})


def _held(rebuilt):
    return tuple(d for line in rebuilt.plan.rotation.sync_classes for d in line.dates)


def test_a_sync_class_held_twice_counts_its_first_two_dates(weekly):
    deed = Deed(kind="sync_class", id="S-G-S1-1", outcome=Outcome.PARTLY, number=2)
    report = Actuals(deeds=(deed,))
    assert _held(delivered(weekly, report)) == MONDAYS[:2]
    day = MONDAYS[3]
    assert _held(outlook(weekly, report, as_of=day)) == (*MONDAYS[:2], MONDAYS[3])
    told = judge_delivery(weekly, report, as_of=day)
    assert "S-G-S1-1" in {row.id for row in told.owed}


def test_a_sync_class_done_is_held_on_all_its_dates(weekly):
    report = Actuals(deeds=(Deed(kind="sync_class", id="S-G-S1-1"),))
    assert _held(delivered(weekly, report)) == MONDAYS
    told = judge_delivery(weekly, report, as_of=MONDAYS[0])
    line = next(h for h in told.heads if h.activity is Activity.SYNC_CLASS)
    assert (line.people, line.times) == (2, 8)


def test_a_cancelled_sync_class_is_neither_held_nor_to_come(weekly):
    deed = Deed(kind="sync_class", id="S-G-S1-1", outcome=Outcome.CANCELLED)
    report = Actuals(deeds=(deed,))
    assert _held(outlook(weekly, report, as_of=MONDAYS[0])) == ()


def test_a_round_that_ended_early_keeps_its_own_dates(weekly):
    end = dt.date(2026, 12, 1)
    deed = Deed(kind="itinerary", id="I-A2-1", outcome=Outcome.PARTLY, end=end)
    rebuilt = delivered(weekly, Actuals(deeds=(deed,)))
    (round_,) = rebuilt.plan.rotation.itineraries
    assert round_.end == end
    assert "I-A2-1" in rebuilt.changed


def test_a_mentor_pair_is_known_by_both_codes_and_owed_until_the_end_of_term(weekly):
    (pair,) = [item for item in items(weekly) if item.kind == "mentor"]
    assert (pair.id, pair.due) == ("A1+B1", weekly.county.term.end)
    report = Actuals(deeds=(Deed(kind="mentor", id="A1+B1"),))
    assert delivered(weekly, report).plan.rotation.mentors == weekly.rotation.mentors
    assert delivered(weekly, Actuals()).plan.rotation.mentors == ()
