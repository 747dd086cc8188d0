"""The clean plan of the folder above, with everything schools do together added."""

import datetime as dt

import pytest

from matcher.audit import audit_plan
from matcher.calendar import travel_days
from matcher.county import County
from matcher.curriculum import clock, lesson_times
from matcher.plan import Event, Mentor, OwedPaper, Plan, SyncClass, SyncSeat
from matcher.policy import Policy
from matcher.text import Text

D = dt.date
NUMERALS = "一二三四五六"
TUESDAY = 2

RULES: dict[str, dict[str, object]] = {
    "A-demo": {"kind": "count_quota", "activity": "demo_lesson", "minimum": 2,
               "topic": ["示范课", "Demo lessons"], "hosts": "recipient",
               "people_min": 2, "people_max": 2},
    "A-lecture": {"kind": "count_quota", "activity": "lecture", "weekday": 3,
                  "half": "pm", "parity": "odd", "hosts": "recipient",
                  "topic": ["专题讲座", "Lecture"]},
    "A-online": {"kind": "count_quota", "activity": "training", "minimum": 2,
                 "spacing_days": 14, "online": True, "attend": "all",
                 "topic": ["网络研修", "Online training"]},
    "A-leaders": {"kind": "count_quota", "activity": "meeting", "attend": "leaders",
                  "topic": ["管理研讨会", "Leaders' seminar"], "hosts": "support"},
    "A-area": {"kind": "count_quota", "activity": "joint_research", "scope": "area",
               "topic": ["片区研讨", "Area seminar"]},
    "A-weekly": {"kind": "weekly_pattern", "weekday": 1, "parity": "odd",
                 "topic": ["单周教研", "Odd-week research"]},
    "A-sync": {"kind": "sync_class", "seminar_every": 4},
    "A-students": {"kind": "student_exchange", "topic": ["手拉手", "Hand in hand"]},
    "A-summer": {"kind": "count_quota", "activity": "training", "anchor": "summer",
                 "topic": ["暑期培训", "Summer training"], "hosts": "support"},
    "A-notes": {"kind": "artefact", "title": ["支教小结", "Notes"], "owner": "person",
                "per": "posting", "days_after": 7},
    "A-log": {"kind": "artefact", "title": ["同步课堂台账", "Log"],
              "owner": "consortium", "per": "sync_class"},
    "A-album": {"kind": "artefact", "title": ["交流记录", "Record"], "owner": "host",
                "per": "student_exchange", "days_after": 3},
    "A-yearly": {"kind": "artefact", "title": ["考核报告", "Report"],
                 "owner": "area_lead", "days_after": 5},
    "A-head": {"kind": "role", "title": ["片区组长", "Head"], "owner": "area_lead"},
    "A-phase": {"kind": "phase", "title": ["启动阶段", "Start"], "first_month": 1,
                "last_month": 6},
    "A-bundle": {"kind": "appraisal", "title": ["捆绑考核", "Appraisal"],
                 "anchor": "term_end"},
    "A-mentors": {"kind": "mentoring", "source": "backbone"},
}  # fmt: skip
"""Rules by the one clause each states."""


def widened(policy: Policy) -> Policy:
    """Return the policy with the rules of this folder added, each with its clause."""
    data = policy.model_dump()
    clauses = [{"id": c, "quote": "略", "meaning": "-"} for c in RULES]
    rules = [{**rule, "clauses": [clause]} for clause, rule in RULES.items()]
    data["clauses"] = [*data["clauses"], *clauses]
    data["rules"] = [*data["rules"], *rules]
    return Policy.model_validate(data)


def graded(county: County) -> County:
    """Return the county with classes named by grade: class 7 becomes 二(7)班."""

    def name(class_: str) -> str:
        number = int(class_.split("-")[1])
        return f"{NUMERALS[number % 6]}({number})班"

    lessons = tuple(x._replace(class_=name(x.class_)) for x in county.lessons)
    return county.model_copy(update={"lessons": lessons})


def regraded(plan: Plan, county: County) -> Plan:
    """Return the plan with the new class names wherever it names lessons."""
    renamed = {
        (old.school, old.class_): new.class_
        for old, new in zip(plan.county.lessons, county.lessons, strict=True)
    }

    def covers(school: str, rows: tuple) -> tuple:
        return tuple(r._replace(class_=renamed[school, r.class_]) for r in rows)

    rotation = plan.rotation
    postings = tuple(
        p.model_copy(update={"covers": covers(p.home, p.covers)})
        for p in rotation.postings
    )
    visits = tuple(
        v.model_copy(
            update={
                "covers": covers(v.home, v.covers),
                "lessons": covers(v.host, v.lessons),
            }
        )
        for v in rotation.visits
    )
    rotation = rotation.model_copy(update={"postings": postings, "visits": visits})
    return plan.model_copy(update={"county": county, "rotation": rotation})


def _event(key: str, clause: str, date: D, host: str, people: str, **more) -> Event:
    rule = RULES[clause]
    kinds = {"weekly_pattern": "joint_research", "student_exchange": "student_exchange"}
    return Event(
        **{
            "id": key,
            "kind": rule.get("activity") or kinds[str(rule["kind"])],
            "topic": Text(*rule["topic"]),
            "consortium": "G-S",
            "date": date,
            "period": None,
            "host": host,
            "schools": ("S", "R1", "R2"),
            "people": tuple(people.split()),
            "clause": (clause,),
            **more,
        }
    )


def events() -> list[Event]:
    """Return one event or more for each rule, nobody wanted twice."""
    students = {"S": 15, "R1": 15, "R2": 15}
    odd_mondays = (D(2026, 9, 21), D(2026, 10, 19), D(2026, 11, 2), D(2026, 11, 16))
    return [
        _event("D-1", "A-demo", D(2026, 9, 28), "R1", "R1.5 R2.5", subject="数学",
               givers=("S.3",)),
        _event("D-2", "A-demo", D(2026, 10, 12), "R2", "S.1 R1.1 R2.2", subject="语文",
               givers=("S.0",)),
        _event("L-1", "A-lecture", D(2026, 9, 23), "R2", "R1.5 R2.5", subject="数学",
               givers=("S.3",)),
        _event("O-1", "A-online", D(2026, 10, 14), "S", "S.7 R1.7 R2.8", online=True),
        _event("O-2", "A-online", D(2026, 11, 4), "S", "S.7 R1.7 R2.8", online=True),
        _event("M-1", "A-leaders", D(2026, 10, 15), "S", "S.head R1.head R2.head"),
        _event("A-1", "A-area", D(2026, 10, 28), "L", "S.8 R1.8 R2.8",
               consortium="A-L", schools=("L", "S", "R1", "R2")),
        *(_event(f"W-{i}", "A-weekly", date, "S", "S.3 R1.3 R2.0")
          for i, date in enumerate(odd_mondays, 1)),
        _event("X-1", "A-students", D(2026, 11, 10), "R1", "S.8 R2.8",
               students=students, length_periods=4),
    ]  # fmt: skip


def sync_line(county: County, key: str, number: int, recipient: str) -> SyncClass:
    """Return the Tuesday lesson of class `number` of S, for the same class there."""
    period = (number + TUESDAY) % 6 + 1
    begins, ends = (clock(m) for m in lesson_times(county, "S", TUESDAY, period))
    class_ = f"{NUMERALS[number % 6]}({number})班"
    window = dt.date(2026, 9, 14), dt.date(2026, 11, 20)
    seats = [
        SyncSeat(school, class_, f"{school}.{number}", period, begins, ends)
        for school in ("S", recipient)
    ]
    return SyncClass(
        id=key,
        consortium="G-S",
        subject="英语",
        grade=number % 6 + 1,
        weekday=TUESDAY,
        source=seats[0],
        receiver=seats[1],
        begins=begins,
        ends=ends,
        dates=tuple(
            day.date
            for day in travel_days(county.term, _window())
            if window[0] <= day.date <= window[1] and day.weekday == TUESDAY
        ),
        clause=("A-sync",),
    )


def _window():
    from matcher.policy import Window

    return Window(first_week=2, free_weeks_at_end=1)


def seminars(line: SyncClass) -> list[Event]:
    """Return an online seminar two days after every fourth lesson."""
    return [
        Event(
            id=f"{line.id}-{i}",
            kind="joint_research",
            topic=Text("同步课堂研讨", "Seminar"),
            consortium="G-S",
            date=date + dt.timedelta(days=2),
            period=None,
            host="S",
            schools=("S", line.receiver.school),
            subject="英语",
            people=(line.source.teacher, line.receiver.teacher),
            online=True,
            after=line.id,
            clause=("A-sync",),
        )
        for i, date in enumerate(line.dates[3::4], 1)
    ]


def papers(plan: Plan, lines: list[SyncClass]) -> list[OwedPaper]:
    """Return every row the rules of this folder ask for."""

    def row(clause: str, owner: str, due: D, **more) -> OwedPaper:
        title = Text(*(RULES[clause].get("title") or RULES[clause]["topic"]))
        return OwedPaper(title=title, owner=owner, due=due, clause=(clause,), **more)

    term_end = plan.county.term.end
    postings = [p for p in plan.rotation.postings if p.kind != "placement"]
    return [
        row("A-summer", "S", D(2027, 8, 31)),
        *(
            row("A-notes", p.teacher, p.end + dt.timedelta(days=7), about=p.id)
            for p in postings
        ),
        *(row("A-log", "G-S", term_end, about=line.id) for line in lines),
        row("A-album", "R1", D(2026, 11, 13), about="X-1"),
        row("A-yearly", "L", D(2026, 12, 2)),
        row("A-head", "L", D(2026, 9, 20), kind="role"),
        row("A-phase", "G-S", D(2027, 2, 28), kind="phase", start=D(2026, 9, 1)),
        row("A-bundle", "bureau", term_end, kind="appraisal", about="G-S"),
    ]


@pytest.fixture(scope="session")
def activity_plan(clean_plan: Plan) -> Plan:
    """The clean plan with all joint activities, which keeps every rule."""
    plan = regraded(clean_plan, graded(clean_plan.county))
    lines = [
        sync_line(plan.county, "S-1", 6, "R1"),
        sync_line(plan.county, "S-2", 7, "R2"),
    ]
    after = [event for line in lines for event in seminars(line)]
    pairs = (("S.0", "R1.1", "语文"), ("S.3", "R1.3", "数学"), ("S.3", "R2.4", "数学"))
    mentors = [
        Mentor(mentor=m, apprentice=a, subject=s, clause=("A-mentors",))
        for m, a, s in pairs
    ]
    rotation = plan.rotation
    rotation = rotation.model_copy(
        update={
            "events": (*rotation.events, *events(), *after),
            "sync_classes": tuple(lines),
            "mentors": (*rotation.mentors, *mentors),
            "papers": (*rotation.papers, *papers(plan, lines)),
        }
    )
    return plan.model_copy(
        update={"policy": widened(plan.policy), "rotation": rotation}
    )


@pytest.fixture(scope="session")
def found():
    """Return (rule, clauses) of every finding of a plan."""

    def of(plan: Plan) -> set[tuple[str, tuple[str, ...]]]:
        return {(f.rule, f.clause) for f in audit_plan(plan).findings}

    return of
