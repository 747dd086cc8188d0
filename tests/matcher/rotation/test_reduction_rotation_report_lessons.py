"""Report lessons after shadowing, in a hand-made town."""

from matcher.calendar import school_days
from matcher.policy import Activity, Artefact, Shadowing
from matcher.text import Text


def shadowing(**more):
    return Shadowing(min_school_days=5, report_lesson=True, **more)


def test_a_report_lesson_at_home_follows_each_stay(town):
    base = town.county()
    policy = town.only(
        shadowing(report_days=4),
        Artefact(title=Text("体会", "Paper"), owner="person", per="shadowing"),
    )
    rotation = town.rotate(base, policy)
    stays = {p.id: p for p in rotation.postings}
    assert sorted(p.home for p in stays.values()) == ["R1", "R2"]
    assert sorted(e.after for e in rotation.events) == sorted(stays)
    days = [day.date for day in school_days(base.term)]
    for event in rotation.events:
        stay = stays[event.after]
        assert event.kind is Activity.REPORT_LESSON
        assert (event.host, event.schools) == (stay.home, (stay.home,))
        assert event.givers == (stay.teacher,)
        assert stay.teacher in event.people
        assert event.length_periods == 1
        assert days.index(event.date) - days.index(stay.end) in range(1, 5)
    assert rotation.unmet == ()
    assert town.hard(base, policy, rotation) == []
    papers = {paper.about: paper for paper in rotation.papers}
    assert {about: p.owner for about, p in papers.items()} == {
        stay.id: stay.teacher for stay in stays.values()
    }


def test_without_the_wish_no_report_is_planned(town):
    base = town.county()
    policy = town.only(Shadowing(min_school_days=5))
    assert town.rotate(base, policy).events == ()
