"""Events, mentors, papers of a hand-made town."""

import datetime as dt
from collections import Counter

import pytest

from matcher.calendar import anchor_dates, school_days, week_of
from matcher.county import Subject
from matcher.curriculum import period_times
from matcher.policy import (
    Activity,
    Anchor,
    Artefact,
    CountQuota,
    EqualExchange,
    Mentoring,
    PercentQuota,
    Period,
    Role,
    Scope,
    Side,
    Stint,
    Window,
)
from matcher.text import Text


def research(minimum=3, **more):
    return CountQuota(
        activity=Activity.JOINT_RESEARCH,
        topic=Text("联合教研", "Joint research"),
        minimum=minimum,
        **more,
    )


def test_events_are_held_as_often_as_asked_with_hosts_in_turns(town):
    base = town.county()
    policy = town.only(research(5))
    rotation = town.rotate(base, policy)
    assert len(rotation.events) == 5
    assert sorted(Counter(e.host for e in rotation.events).values()) == [1, 2, 2]
    assert len({e.date for e in rotation.events}) == 5
    assert [e.id for e in rotation.events] == [f"E-G-S-{n}" for n in range(1, 6)]
    assert town.hard(base, policy, rotation) == []


def test_the_target_is_aimed_at_within_the_maximum(town):
    base = town.county()
    assert len(town.rotate(base, town.only(research(1, target=4))).events) == 4
    policy = town.only(research(1, target=4, maximum=3))
    assert len(town.rotate(base, policy).events) == 3


def test_every_school_sends_somebody_and_nobody_misses_a_lesson(town):
    base = town.county()
    rotation = town.rotate(base, town.only(research(4)))
    weekday = {d.date: d.weekday for d in school_days(base.term)}
    stage = base.schools[0].stage
    for event in rotation.events:
        homes = {base.teacher_by_code[p].school for p in event.people}
        assert homes == {"S", "R1", "R2"}
        if event.period is None:
            continue
        start = period_times(stage, event.period)[0]
        end = period_times(stage, event.period + event.length_periods - 1)[1]
        for person in event.people:
            for lesson in base.lessons:
                if (lesson.teacher, lesson.weekday) == (person, weekday[event.date]):
                    begins, ends = period_times(stage, lesson.period)
                    assert ends <= start or begins >= end


def test_subject_events_take_turns_over_the_subjects(town):
    rotation = town.rotate(town.county(), town.only(research(6)))
    assert Counter(e.subject for e in rotation.events) == dict.fromkeys(
        town.subjects, 1
    )


def test_a_research_half_day_is_used(town):
    half = Subject(code="语文", research_half_day="3pm")
    base = town.county(subjects=(half,))
    # nobody who teaches 语文 has a lesson on Wednesday afternoon
    lessons = tuple(
        x
        for x in base.lessons
        if not (x.subject == "语文" and x.weekday == 3 and x.period > 2)
    )
    base = town.changed(base, lessons=lessons)
    rotation = town.rotate(base, town.only(research(6, length_periods=1)))
    weekday = {d.date: d.weekday for d in school_days(base.term)}
    (event,) = [e for e in rotation.events if e.subject == "语文"]
    assert weekday[event.date] == 3
    assert event.period >= 4


@pytest.mark.parametrize("anchor", [Anchor.TERM_START, Anchor.TERM_END])
def test_events_keep_to_their_part_of_the_term(town, anchor):
    base = town.county()
    rotation = town.rotate(base, town.only(research(2, anchor=anchor)))
    last = week_of(base.term, base.term.end)
    weeks = [week_of(base.term, e.date) for e in rotation.events]
    if anchor is Anchor.TERM_START:
        assert max(weeks) <= 2
    else:
        assert min(weeks) > last - 4


def test_a_leaders_meeting_gathers_leaders(town):
    base = town.county()
    meeting = CountQuota(
        activity=Activity.MEETING, topic=Text("研讨", "Seminar"), attend="leaders"
    )
    (event,) = town.rotate(base, town.only(meeting)).events
    posts = {base.teacher_by_code[p].post.value for p in event.people}
    assert posts <= {"head", "deputy", "middle"}


def test_without_timetables_events_follow_the_last_lesson(town):
    base = town.county(lessons=())
    rotation = town.rotate(base, town.only(research(2)))
    assert [e.period for e in rotation.events] == [None, None]


def test_more_events_than_days_are_told_as_unmet(town):
    rotation = town.rotate(town.county(), town.only(research(500)))
    (reason,) = rotation.unmet
    assert reason.rule == "event.count"
    assert reason.bound == "500"
    assert int(reason.value) == len(rotation.events)


def test_posted_teachers_mentor_colleagues_of_the_subject_at_the_host(town):
    base = town.county()
    policy = town.only(
        PercentQuota(activity=Activity.POSTING_OUT, side=Side.SUPPORT, share=0.1),
        EqualExchange(),
        Stint(activity=Activity.POSTING_OUT, min_school_days=10),
        Mentoring(apprentices_min=1, apprentices_max=1),
    )
    rotation = town.rotate(base, policy)
    out = {p.teacher: p for p in rotation.postings if p.kind is Activity.POSTING_OUT}
    assert sorted(m.mentor for m in rotation.mentors) == sorted(out)
    for pair in rotation.mentors:
        apprentice = base.teacher_by_code[pair.apprentice]
        assert apprentice.school == out[pair.mentor].host
        assert pair.subject in apprentice.subjects
    assert town.hard(base, policy, rotation) == []


def test_papers_and_roles_are_listed_for_each_owner_and_date(town):
    base = town.county()
    bulletin = Artefact(
        title=Text("月报", "Bulletin"), owner="each_school", anchor=Anchor.MONTH_END
    )
    report = Artefact(title=Text("总结", "Report"), owner="bureau")
    contact = Role(title=Text("联系人", "Contact"), owner="consortium")
    lead = Role(title=Text("研训员", "Lead"), owner="consortium", per_subject=True)
    policy = town.only(bulletin, report, contact, lead)
    rotation = town.rotate(base, policy)
    months = len(anchor_dates(base.term, Anchor.MONTH_END))
    titles = Counter(p.title.zh for p in rotation.papers)
    assert titles["月报"] == 3 * months
    assert titles["总结"] == titles["联系人"] == 1
    assert sum(n for t, n in titles.items() if t.startswith("研训员")) == 6
    assert town.hard(base, policy, rotation) == []


def test_a_month_too_short_for_its_events_is_named_with_its_days(town):
    base = town.county()
    term = base.term.model_copy(update={"end": dt.date(2025, 12, 3)})
    base = town.changed(base, term=term)
    policy = town.only(
        research(5, period=Period.MONTH), Window(first_week=1, free_weeks_at_end=0)
    )
    rotation = town.rotate(base, policy)
    (told,) = rotation.unmet
    assert told.rule == "event.count"
    assert "2025 年 12 月只能安排" in told.message_zh
    assert "11 月" not in told.message_zh
    assert "2025-12" in told.message_en
    assert {rule for rule, _ in town.hard(base, policy, rotation)} == {"event.count"}


def test_subjects_short_of_events_are_named_one_by_one(town):
    base = town.county()
    term = base.term.model_copy(update={"end": dt.date(2025, 9, 12)})
    base = town.changed(base, term=term)
    policy = town.only(research(2, scope=Scope.SUBJECT))
    rotation = town.rotate(base, policy)
    (told,) = rotation.unmet
    days = len(school_days(term))
    assert len(rotation.events) <= days < 12
    assert "美术" in told.message_zh or "音乐" in told.message_zh
