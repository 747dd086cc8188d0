"""The summary and the short form count every activity of the term."""

from matcher.county import Parity
from matcher.plan import Plan
from matcher.policy import Activity, WeeklyPattern
from matcher.report import activity_counts, summary


def test_every_activity_is_counted(busy: Plan):
    counts = activity_counts(busy)
    assert counts == {
        "shadowing": 1,
        "heard": 3,
        "sync_lines": 1,
        "sync_lessons": 3,
        "itineraries": 1,
        "weekly_stops": 2,
        "student_exchanges": 1,
        "students": 60,
        "weekly_events": 0,
        "leaders_due": 1,
        "mentors": 1,
        "papers": 8,
    }


def test_events_of_a_weekly_pattern_are_those_of_its_kind_and_topic(busy: Plan):
    research = busy.rotation.events[0]
    parity: Parity = "odd"
    rule = WeeklyPattern(
        activity=Activity.JOINT_RESEARCH, topic=research.topic, weekday=1, parity=parity
    )
    policy = busy.policy.model_copy(update={"rules": (*busy.policy.rules, rule)})
    counts = activity_counts(busy.model_copy(update={"policy": policy}))
    assert counts["weekly_events"] == 1


def test_the_summary_names_what_there_is_in_plain_words(busy: Plan):
    assert (
        "  包括：跟岗 1 人次听课 3 节、走教 1 人每周 2 次、同步课堂每周 1 节共 3 次、"
        "学生交流 1 次 60 人次、师徒 1 对、应交流校领导 1 人、应交材料 8 项"
        in summary(busy).splitlines()
    )
    english = summary(busy, "en")
    assert "sync classes 1 a week, 3 lessons in all" in english


def test_the_summary_says_nothing_of_what_there_is_none_of(busy: Plan):
    bare = busy.model_copy(
        update={
            "rotation": busy.rotation.model_copy(
                update={
                    "postings": (), "events": (), "sync_classes": (), "mentors": (),
                    "itineraries": (), "leaders_due": (), "papers": (),
                }
            )
        }
    )  # fmt: skip
    assert "包括" not in summary(bare)
