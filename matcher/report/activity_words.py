"""The activities of a term counted, in plain words."""

from collections.abc import Iterator

from matcher.plan import Plan
from matcher.policy import Activity, WeeklyPattern
from matcher.text import Text


def activity_counts(plan: Plan) -> dict[str, int]:
    """Return how many of each activity a plan holds; the same names as the page's.

    Returns
    -------
    dict of str to int
        shadowing : stays; heard : lessons heard in them; sync_lines : weekly sync
        classes; sync_lessons : dates of them; itineraries : itinerant teachers;
        weekly_stops : their stops; student_exchanges, students : exchanges and the
        students in them; weekly_events : events of a weekly pattern; leaders_due,
        papers, mentors.
    """
    rotation = plan.rotation
    stays = [p for p in rotation.postings if p.kind is Activity.SHADOWING]
    exchanges = [e for e in rotation.events if e.kind is Activity.STUDENT_EXCHANGE]
    patterns = {(r.activity, r.topic) for r in plan.policy.each(WeeklyPattern)}
    return {
        "shadowing": len(stays),
        "heard": sum(len(p.lessons) for p in rotation.postings),
        "sync_lines": len(rotation.sync_classes),
        "sync_lessons": sum(len(line.dates) for line in rotation.sync_classes),
        "itineraries": len({i.teacher for i in rotation.itineraries}),
        "weekly_stops": sum(len(i.stops) for i in rotation.itineraries),
        "student_exchanges": len(exchanges),
        "students": sum(sum(e.students.values()) for e in exchanges),
        "weekly_events": sum((e.kind, e.topic) in patterns for e in rotation.events),
        "leaders_due": len(rotation.leaders_due),
        "mentors": len(rotation.mentors),
        "papers": len(rotation.papers),
    }


_WORDS: tuple[tuple[str, str, Text], ...] = (
    (
        "shadowing",
        "heard",
        Text(
            "跟岗 {0:,} 人次听课 {1:,} 节", "shadowing {0:,} with {1:,} lessons heard"
        ),
    ),
    (
        "itineraries",
        "weekly_stops",
        Text("走教 {0:,} 人每周 {1:,} 次", "itinerant {0:,} with {1:,} weekly stops"),
    ),
    (
        "sync_lines",
        "sync_lessons",
        Text(
            "同步课堂每周 {0:,} 节共 {1:,} 次",
            "sync classes {0:,} a week, {1:,} lessons in all",
        ),
    ),
    (
        "student_exchanges",
        "students",
        Text(
            "学生交流 {0:,} 次 {1:,} 人次",
            "student exchanges {0:,} with {1:,} students",
        ),
    ),
    (
        "weekly_events",
        "",
        Text("固定周活动 {0:,} 次", "events of a weekly pattern {0:,}"),
    ),
    ("mentors", "", Text("师徒 {0:,} 对", "mentor pairs {0:,}")),
    ("leaders_due", "", Text("应交流校领导 {0:,} 人", "leaders due to move {0:,}")),
    ("papers", "", Text("应交材料 {0:,} 项", "papers and dues {0:,}")),
)


def activity_words(plan: Plan) -> Iterator[Text]:
    """Yield one phrase for each activity that the plan holds any of."""
    counts = activity_counts(plan)
    for first, second, words in _WORDS:
        if counts[first]:
            numbers = counts[first], counts.get(second, 0)
            yield Text(words.zh.format(*numbers), words.en.format(*numbers))
