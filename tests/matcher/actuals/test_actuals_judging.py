"""What was done is held against what was planned, on any day of the term."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.actuals import (
    Actuals,
    Deed,
    Outcome,
    Score,
    State,
    delivered,
    items,
    judge_delivery,
    outlook,
    turns_of,
)
from matcher.policy import Activity

END = dt.date(2027, 1, 22)
AFTER = dt.date(2027, 2, 1)


def _report(*deeds, scores=()):
    return Actuals(deeds=tuple(deeds), scores=tuple(scores))


def _without(report, *ids):
    kept = tuple(deed for deed in report.deeds if deed.id not in ids)
    return report.model_copy(update={"deeds": kept})


def _with(report, *deeds):
    ids = {deed.id for deed in deeds}
    kept = _without(report, *ids).deeds
    return report.model_copy(update={"deeds": (*kept, *deeds)})


def _state(delivery, clause):
    return next(row for row in delivery.clauses if row.clause == clause)


def test_before_anything_is_due_all_is_owed_and_nothing_missed(plan):
    told = judge_delivery(plan, Actuals(), as_of=dt.date(2026, 9, 1))
    assert {row.state for row in told.clauses if row.clause} <= {
        State.OWED,
        State.NOT_JUDGED,
    }
    assert told.clean
    assert [row.overdue for row in told.owed] == [False] * len(items(plan))


def test_when_all_is_done_every_clause_is_met(plan, everything_done):
    told = judge_delivery(plan, everything_done, as_of=AFTER)
    assert {row.state for row in told.clauses if row.clause} == {State.MET}
    assert told.clean
    assert told.owed == ()


def test_what_was_due_and_is_not_reported_is_overdue_and_fails(plan):
    told = judge_delivery(plan, Actuals(), as_of=dt.date(2026, 10, 1))
    assert _state(told, "V-1").state is State.OVERDUE
    assert _state(told, "E-1").state is State.OVERDUE
    assert _state(told, "P-1").state is State.OWED
    assert not told.clean
    late = {row.id for row in told.owed if row.overdue}
    assert late == {"V-B1", "E-1", "D-G-S1-1"}


def test_a_clause_half_done_says_how_much_and_by_when(plan):
    report = _report(Deed(kind="event", id="E-1"))
    told = judge_delivery(plan, report, as_of=dt.date(2026, 10, 1))
    row = _state(told, "E-1")
    assert row.state is State.OWED
    assert (row.done, row.planned, row.due) == (1, 2, dt.date(2026, 12, 8))


def test_a_paper_not_handed_in_is_late_and_names_who_owes_it(plan, everything_done):
    told = judge_delivery(plan, _without(everything_done, "D-G-S1-1"), as_of=AFTER)
    assert _state(told, "D-1").state is State.OVERDUE
    (paper,) = told.late
    assert paper.owner_name.zh == "城东小学结对组"
    assert not told.clean


def test_a_day_does_not_make_something_late_before_it_is_over(plan):
    on_the_day = judge_delivery(plan, Actuals(), as_of=dt.date(2026, 9, 13))
    the_next = judge_delivery(plan, Actuals(), as_of=dt.date(2026, 9, 14))
    assert on_the_day.late == ()
    assert len(the_next.late) == 1


def test_what_is_cancelled_is_waited_for_no_longer(plan):
    report = _report(Deed(kind="visit", id="V-B2", outcome=Outcome.CANCELLED))
    told = judge_delivery(plan, report, as_of=dt.date(2026, 9, 1))
    assert _state(told, "V-1").state is State.NOT_MET
    assert "V-B2" not in {row.id for row in told.owed}
    assert not told.clean


def test_something_extra_counts_in_the_place_of_what_was_missed(plan, everything_done):
    extra = Deed(
        kind="visit", teacher="B3", host="S1", start=dt.date(2026, 11, 3), number=4
    )
    missed = _without(everything_done, "V-B1")
    report = missed.model_copy(update={"deeds": (*missed.deeds, extra)})
    told = judge_delivery(plan, report, as_of=AFTER)
    assert _state(told, "V-1").state is State.MET
    assert _state(told, "V-2").state is State.MET
    assert told.clean
    assert [row.id for row in told.owed] == ["V-B1"]


def test_an_extra_event_of_the_same_topic_counts(plan, everything_done):
    extra = Deed(
        kind="event",
        activity=Activity.JOINT_RESEARCH,
        topic="联合教研",
        host="S1",
        start=dt.date(2026, 10, 20),
        people=("A2", "B3"),
    )
    missed = _without(everything_done, "E-2")
    report = missed.model_copy(update={"deeds": (*missed.deeds, extra)})
    told = judge_delivery(plan, report, as_of=AFTER)
    made = delivered(plan, report).plan.rotation.events[-1]
    assert (made.clause, made.consortium) == (("E-1",), "G-S1")
    assert "E-1" not in {code for f in told.failures for code in f.clause}


def test_fewer_lessons_than_asked_for_are_not_met(plan, everything_done):
    partly = Deed(kind="visit", id="V-B1", outcome=Outcome.PARTLY, number=3)
    told = judge_delivery(plan, _with(everything_done, partly), as_of=AFTER)
    row = _state(told, "V-2")
    assert row.state is State.NOT_MET
    assert "乙一" in row.why.zh


def test_a_stay_that_ended_early_is_too_short(plan, everything_done):
    early = Deed(
        kind="stay", id="P-A1", outcome=Outcome.PARTLY, end=dt.date(2026, 10, 16)
    )
    told = judge_delivery(plan, _with(everything_done, early), as_of=AFTER)
    assert _state(told, "P-2").state is not State.MET
    (stay,) = delivered(plan, _with(everything_done, early)).plan.rotation.postings
    assert (stay.school_days, stay.weeks) == (5, 1)


def test_somebody_else_who_went_is_who_counts(plan, everything_done):
    other = Deed(kind="visit", id="V-B1", teacher="B3")
    rebuilt = delivered(plan, _with(everything_done, other))
    visit = next(v for v in rebuilt.plan.rotation.visits if v.id == "V-B1")
    assert (visit.teacher, visit.home) == ("B3", "R1")
    assert "V-B1" in rebuilt.changed
    told = judge_delivery(plan, _with(everything_done, other), as_of=AFTER)
    observed = next(h for h in told.heads if h.activity is Activity.OBSERVATION)
    assert (observed.people, observed.times) == (2, 2)


def test_heads_and_times_are_both_counted(plan, everything_done):
    told = judge_delivery(plan, everything_done, as_of=AFTER)
    research = next(h for h in told.heads if h.activity is Activity.JOINT_RESEARCH)
    assert (research.people, research.times) == (3, 6)
    assert (research.planned_people, research.planned_times) == (3, 6)


def test_points_handed_in_give_the_bundled_score_and_judge_the_clause(plan):
    scores = (
        Score(school="S1", now=80),
        Score(school="R1", baseline=60, now=70),
    )
    told = judge_delivery(plan, _report(scores=scores), as_of=dt.date(2026, 9, 1))
    (row,) = told.scores
    assert (row.own, row.gain, row.score) == (80, 10, 38.0)
    assert _state(told, "A-1").state is State.MET
    assert "D-G-S1-2" not in {owed.id for owed in told.owed}


def test_a_school_without_points_is_named_and_leaves_the_clause_open(plan):
    scores = (Score(school="S1", now=80), Score(school="R1", now=70))
    told = judge_delivery(plan, _report(scores=scores), as_of=dt.date(2026, 9, 1))
    (row,) = told.scores
    assert (row.score, row.missing) == (None, ("R1",))
    assert _state(told, "A-1").state is State.OWED


def test_the_history_holds_who_went_and_not_who_was_planned(plan):
    report = _report(Deed(kind="stay", id="P-A1"), Deed(kind="visit", id="V-B1"))
    told = {(t.teacher, t.activity, t.term, t.host) for t in turns_of(plan, report)}
    assert told == {
        ("A1", "posting_out", "2026-2027-1", "R1"),
        ("B1", "observation", "2026-2027-1", "S1"),
    }


def test_everything_done_as_planned_is_the_plan(plan, everything_done):
    made = delivered(plan, everything_done)
    kept = ("postings", "visits", "events", "mentors", "papers")
    for name in kept:
        assert getattr(made.plan.rotation, name) == getattr(plan.rotation, name)
    assert made.changed == frozenset()


@given(
    done=st.sets(st.sampled_from(["P-A1", "V-B1", "V-B2", "E-1", "E-2"])),
    day=st.dates(dt.date(2026, 8, 1), AFTER),
)
def test_the_outlook_is_what_was_done_and_what_is_not_yet_due(plan, done, day):
    all_items = {i.id: i for i in items(plan) if i.kind != "paper"}
    deeds = tuple(Deed(kind=all_items[id_].kind, id=id_) for id_ in sorted(done))
    report = Actuals(deeds=deeds)

    def ids(made):
        rotation = made.plan.rotation
        return {
            row.id for row in (*rotation.postings, *rotation.visits, *rotation.events)
        }

    due = {id_ for id_, item in all_items.items() if item.due >= day}
    assert ids(delivered(plan, report)) == done
    assert ids(outlook(plan, report, as_of=day)) == done | due
    told = judge_delivery(plan, report, as_of=day)
    open_ids = {row.id for row in told.owed if row.kind != "paper"}
    assert open_ids == set(all_items) - done


@pytest.mark.parametrize("number", [2, 6])
def test_lessons_beyond_the_plan_are_counted_too(plan, everything_done, number):
    deed = Deed(kind="visit", id="V-B1", number=number)
    made = delivered(plan, _with(everything_done, deed)).plan.rotation.visits
    visit = next(v for v in made if v.id == "V-B1")
    assert len(visit.lessons) == number
    assert len({lesson.period for lesson in visit.lessons}) == number
