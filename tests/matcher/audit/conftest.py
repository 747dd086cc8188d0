"""One small county with a plan that audits clean; every test breaks it somewhere.

S (城关一小) supports R1 (大坪小学) and R2 (石门小学) under the area lead L (实验小学),
of which nothing more is known. Each of the three has a head, a
deputy, a middle leader and nine teachers who each give one lesson a day to a class of
their own, so that about two of the twelve are busy in any period.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable

import pytest

from matcher.audit import audit_plan
from matcher.calendar import anchor_dates, school_days, week_of
from matcher.county import (
    Agreement,
    County,
    Distance,
    Lesson,
    Lock,
    School,
    Teacher,
    Term,
)
from matcher.plan import (
    AreaLead,
    Audit,
    Consortium,
    Cover,
    Covered,
    Event,
    Goal,
    Mentor,
    Observed,
    OwedPaper,
    PairingPlan,
    Plan,
    Posting,
    RecipientLink,
    RotationPlan,
    StandingCover,
    Status,
    Visit,
)
from matcher.policy import Activity, Anchor, Policy
from matcher.text import Text

TERM = Term(code="2026-2027-1", start=dt.date(2026, 9, 7), end=dt.date(2026, 11, 27))
DAYS = {day.date: day for day in school_days(TERM)}
SCHOOLS = ("S", "R1", "R2")
SUBJECTS = ("语文", "语文", "语文", "数学", "数学", "数学", "英语", "英语", "英语")


def _school(code: str, name: str, **fields: object) -> School:
    return School.model_validate(
        {"code": code, "name": name, "stage": "primary", "district": "东片", **fields}
    )


def _staff(school: str) -> list[Teacher]:
    leaders = [
        Teacher(
            code=f"{school}.{post}",
            name=f"{school}{post}",
            school=school,
            subjects=("语文",),
            post=post,
            joined="2015-09",
            born="1980-01",
            sex="f",
        )
        for post in ("head", "deputy", "middle")
    ]
    teachers = [
        Teacher(
            code=f"{school}.{i}",
            name=f"{school}教师{i}",
            school=school,
            subjects=(subject,),
            backbone="county" if i in (0, 3) else "none",
            joined="2015-09",
            born="1985-01",
            sex="f",
        )
        for i, subject in enumerate(SUBJECTS)
    ]
    return leaders + teachers


def _lessons(school: str) -> list[Lesson]:
    """Teacher i teaches class i once a day, in period (i + weekday) mod 6 + 1."""
    people = [(f"{school}.{i}", subject, i) for i, subject in enumerate(SUBJECTS)]
    people.append((f"{school}.middle", "语文", 9))
    return [
        Lesson(school, f"{school}-{i}", subject, code, weekday, (i + weekday) % 6 + 1)
        for code, subject, i in people
        for weekday in range(1, 6)
    ]


def make_county() -> County:
    """Three schools 10, 12 and 20 km apart, with staff and timetables, and a lead."""
    return County(
        name="试验县",
        schools=(
            _school("S", "城关一小", tags={"brand"}, spares={"语文": 6, "数学": 2}),
            _school("R1", "大坪小学", tags={"weak"}, area="rural", needs={"数学": 4}),
            _school("R2", "石门小学", tags={"weak"}, area="rural", needs={"语文": 10}),
            _school("L", "实验小学", duty="area_lead"),
        ),
        teachers=tuple(t for code in SCHOOLS for t in _staff(code)),
        lessons=tuple(x for code in SCHOOLS for x in _lessons(code)),
        term=TERM,
        distances=(
            Distance("R1", "S", 10_000, 20),
            Distance("R2", "S", 12_000, 24),
            Distance("R1", "R2", 20_000, 40),
            Distance("S", "L", 3_000, 6),
        ),
        agreements=(
            Agreement(support="S", recipient="R1", end=dt.date(2028, 8, 31)),
            Agreement(support="S", recipient="R2", end=dt.date(2026, 8, 31)),
        ),
        locks=(
            Lock(support="S", recipient="R2", kind="must"),
            Lock(support="R1", recipient="R2", kind="forbid"),
        ),
    )


RULES: tuple[dict[str, object], ...] = (
    {"kind": "degree", "recipients_max": 2, "recipient_areas": ["rural"]},
    {"kind": "compatibility", "same_district": True},
    {"kind": "coverage", "side": "recipient"},
    {"kind": "coverage", "side": "support"},
    {"kind": "continuity"},
    {"kind": "travel", "max_one_way_m": 12_000, "max_one_way_min": 24},
    {"kind": "percent_quota", "activity": "posting_out", "side": "support",
     "share": 0.15, "period": "school_year"},
    {"kind": "composition", "activity": "posting_out"},
    {"kind": "equal_exchange"},
    {"kind": "stint", "activity": "posting_out", "min_school_days": 10},
    {"kind": "stint", "activity": "posting_in", "min_school_days": 10},
    {"kind": "subject_posting"},
    {"kind": "count_quota", "activity": "posting_in", "scope": "pair",
     "topic": ["顶岗", "Replacement"], "maximum": 1},
    {"kind": "turns", "activity": "posting_out"},
    {"kind": "percent_quota", "activity": "observation", "side": "recipient",
     "share": 0.15},
    {"kind": "person_quota", "activity": "observation", "min_periods": 2},
    {"kind": "turns", "activity": "observation"},
    {"kind": "observation_conditions", "max_observers": 1, "max_periods_a_day": 2},
    {"kind": "eligibility", "tenure_years_min": 2, "years_to_retirement_min": 3},
    {"kind": "home_cover", "max_absent_share": 0.1, "max_extra_periods_a_week": 3},
    {"kind": "leader_cover"},
    {"kind": "window", "first_week": 2, "free_weeks_at_end": 1},
    {"kind": "placement"},
    {"kind": "mentoring", "apprentices_max": 2},
    {"kind": "count_quota", "activity": "joint_research", "minimum": 2, "target": 3,
     "topic": ["联合教研", "Joint research"]},
    {"kind": "count_quota", "activity": "meeting", "anchor": "term_start",
     "topic": ["教学工作会", "Teaching meeting"], "hosts": "support"},
    {"kind": "artefact", "title": ["工作计划", "Plan"], "owner": "each_school",
     "anchor": "term_start"},
    {"kind": "artefact", "title": ["月报", "Monthly report"], "owner": "consortium",
     "anchor": "month_end"},
    {"kind": "role", "title": ["联系人", "Contact"], "owner": "each_school"},
    {"kind": "context", "title": ["背景", "Background"]},
    {"kind": "partners"},
    {"kind": "area_leads", "lead_tags": ["core"], "max_one_way_m": 3_000,
     "same_district": True},
)  # fmt: skip


def make_policy(**changes: object) -> Policy:
    """Every kind of rule once, each with a clause of its own: T-01, T-02, ..."""
    clauses = [f"T-{i:02d}" for i in range(1, len(RULES) + 1)]
    return Policy.model_validate(
        {
            "name": "test",
            "title": ["试验政策", "Test policy"],
            "clauses": [{"id": c, "quote": "略", "meaning": "-"} for c in clauses],
            "rules": [
                {**rule, "clauses": [clause]}
                for rule, clause in zip(RULES, clauses, strict=True)
            ],
            **changes,
        }
    )


class Cast:
    """Finds free colleagues while a plan is written by hand, within three a week."""

    def __init__(
        self, county: County, away: dict[str, tuple[dt.date, dt.date]]
    ) -> None:
        self.county = county
        self.away = away
        self.busy: set[tuple[str, dt.date, int]] = set()
        self.load: Counter[tuple[str, int]] = Counter()

    def dates(self, lesson: Lesson, start: dt.date, end: dt.date) -> list[dt.date]:
        return [
            d
            for d, day in DAYS.items()
            if start <= d <= end and day.weekday == lesson.weekday
        ]

    def free(self, code: str, lesson: Lesson, dates: list[dt.date]) -> bool:
        span = self.away.get(code)
        own = {(x.weekday, x.period) for x in self.county.lessons if x.teacher == code}
        return (
            (lesson.weekday, lesson.period) not in own
            and not any(span and span[0] <= d <= span[1] for d in dates)
            and not any((code, d, lesson.period) in self.busy for d in dates)
            and all(self.load[code, week_of(TERM, d)] < 3 for d in dates)
        )

    def cover(self, lesson: Lesson, dates: list[dt.date]) -> str:
        """Return a colleague of the school who is free on all the dates."""
        for t in self.county.staff_by_school[lesson.school]:
            if t.code != lesson.teacher and self.free(t.code, lesson, dates):
                for d in dates:
                    self.busy.add((t.code, d, lesson.period))
                    self.load[t.code, week_of(TERM, d)] += 1
                return t.code
        raise AssertionError(f"nobody is free for {lesson}")


Stay = tuple[str, str, str, dt.date, dt.date, str]

D = dt.date
STAYS: dict[str, Stay] = {
    # id: teacher, host, kind, start, end, takes over
    "P-out": ("S.4", "R1", "posting_out", D(2026, 10, 12), D(2026, 10, 23), "R1.4"),
    "P-in": ("R1.4", "S", "posting_in", D(2026, 10, 12), D(2026, 10, 23), "S.4"),
    "P-year": ("S.0", "R2", "year_posting", D(2026, 9, 14), D(2026, 11, 27), "R2.1"),
    "P-back": ("R2.1", "S", "posting_in", D(2026, 9, 14), D(2026, 11, 27), "S.0"),
    "P-s": ("S.middle", "R1", "placement", D(2026, 10, 26), D(2026, 10, 30), ""),
    "P-r1": ("R1.middle", "S", "placement", D(2026, 10, 26), D(2026, 10, 30), ""),
    "P-r2": ("R2.middle", "S", "placement", D(2026, 11, 2), D(2026, 11, 6), ""),
}
VISITS: tuple[tuple[str, dt.date], ...] = (
    ("R1.0", D(2026, 9, 15)),
    ("R1.3", D(2026, 9, 16)),
    ("R2.3", D(2026, 9, 17)),
    ("R2.6", D(2026, 9, 22)),
)


def _posting(county: County, cast: Cast, key: str) -> Posting:
    teacher, host, kind, start, end, takes_over = STAYS[key]
    home = county.teacher_by_code[teacher].school
    days = [day for d, day in DAYS.items() if start <= d <= end]
    covers = tuple(
        StandingCover(
            x.weekday,
            x.period,
            "all",
            x.class_,
            x.subject,
            takes_over or cast.cover(x, cast.dates(x, start, end)),
        )
        for x in county.lessons
        if x.teacher == teacher
    )
    return Posting(
        id=key,
        teacher=teacher,
        home=home,
        host=host,
        kind=Activity(kind),
        start=start,
        end=end,
        weeks=len({day.week for day in days}),
        school_days=len(days),
        subject=county.teacher_by_code[teacher].subjects[0],
        takes_over=takes_over,
        covers=covers,
        continues=key in ("P-year", "P-back"),
    )


def _visit(county: County, cast: Cast, person: str, date: dt.date) -> Visit:
    teacher = county.teacher_by_code[person]
    weekday = DAYS[date].weekday
    posted = {STAYS[k][0]: STAYS[k] for k in STAYS}
    seen = [
        x
        for x in county.lessons
        if (x.school, x.weekday, x.subject) == ("S", weekday, teacher.subjects[0])
        and not (
            x.teacher in posted and posted[x.teacher][3] <= date <= posted[x.teacher][4]
        )
    ]
    lessons = sorted(seen, key=lambda x: x.period)[:2]
    return Visit(
        id=f"V-{person}-{date:%m%d}",
        teacher=person,
        home=teacher.school,
        host="S",
        date=date,
        depart="06:30",
        back="18:00",
        basis="timetable",
        cover_basis="timetable",
        lessons=tuple(
            Observed(x.period, x.class_, x.subject, x.teacher) for x in lessons
        ),
        covers=tuple(
            Cover(x.period, x.class_, x.subject, cast.cover(x, [date]))
            for x in county.lessons
            if x.teacher == person and x.weekday == weekday
        ),
    )


def _events() -> tuple[Event, ...]:
    def event(key: str, date: dt.date, host: str, kind: str, topic: Text) -> Event:
        return Event(
            id=key,
            kind=Activity(kind),
            topic=topic,
            consortium="G-S",
            date=date,
            period=None,
            host=host,
            schools=SCHOOLS,
            subject="英语",
            people=("S.6", "R1.6", "R2.7"),
        )

    research = Text("联合教研", "Joint research")
    return (
        event("E-0", D(2026, 9, 11), "S", "meeting", Text("教学工作会", "Meeting")),
        event("E-1", D(2026, 9, 21), "S", "joint_research", research),
        event("E-2", D(2026, 10, 19), "R1", "joint_research", research),
        event("E-3", D(2026, 11, 9), "R2", "joint_research", research),
    )


def _papers() -> tuple[OwedPaper, ...]:
    start = anchor_dates(TERM, Anchor.TERM_START)[0]
    plans = [
        OwedPaper(title=Text("工作计划", "Plan"), owner=s, due=start) for s in SCHOOLS
    ]
    contacts = [
        OwedPaper(title=Text("联系人", "Contact"), owner=s, due=start) for s in SCHOOLS
    ]
    monthly = [
        OwedPaper(title=Text("月报", "Monthly report"), owner="G-S", due=date)
        for date in anchor_dates(TERM, Anchor.MONTH_END)
    ]
    return (*plans, *contacts, *monthly)


def make_pairing() -> PairingPlan:
    """S with R1 and R2; goals counted by hand."""
    values = {
        "unpaired": (0, "schools"),
        "idle_support": (0, "schools"),
        "subject_gap": (6, "periods"),
        "travel": (22_000, "metres"),
        "changes": (0, "pairs"),
        "preferences": (0, "ranks"),
        "imbalance": (1, "points"),
        "lead_missing": (0, "schools"),
        "lead_travel": (3_000, "metres"),
    }
    return PairingPlan(
        status=Status.OPTIMAL,
        goals=tuple(
            Goal(name=name, value=value, bound=value, unit=unit)
            for name, (value, unit) in values.items()
        ),
        gap=0.0,
        consortia=(
            Consortium(
                id="G-S",
                mode="paired",
                support="S",
                recipients=(
                    RecipientLink(
                        school="R1",
                        distance_m=10_000,
                        travel_min=20,
                        basis="stated",
                        until=dt.date(2028, 8, 31),
                        agreed="running",
                    ),
                    RecipientLink(
                        school="R2",
                        distance_m=12_000,
                        travel_min=24,
                        basis="stated",
                        agreed="renewed",
                    ),
                ),
                covered=(
                    Covered(subject="数学", need=4, covered=2),
                    Covered(subject="语文", need=10, covered=6),
                ),
            ),
        ),
        area_leads=(AreaLead(school="L", supports=("S",)),),
    )


def make_rotation(
    county: County, visits: tuple[tuple[str, dt.date], ...] = VISITS
) -> RotationPlan:
    """Two exchanges, three placements, four visits, four events, papers."""
    away = {stay[0]: (stay[3], stay[4]) for stay in STAYS.values()}
    away |= {person: (date, date) for person, date in visits}
    cast = Cast(county, away)
    return RotationPlan(
        status=Status.FEASIBLE,
        goals=(
            Goal(name="trips", value=4, bound=4, unit="trips"),
            Goal(name="missed_periods", value=4, bound=4, unit="periods"),
            Goal(name="unmatched_exchange", value=0, bound=0, unit="people"),
            Goal(name="cover_peak", value=4, bound=4, unit="periods"),
        ),
        postings=tuple(_posting(county, cast, key) for key in STAYS),
        visits=tuple(_visit(county, cast, *row) for row in visits),
        events=_events(),
        mentors=(
            Mentor(mentor="S.4", apprentice="R1.5", subject="数学"),
            Mentor(mentor="S.0", apprentice="R2.2", subject="语文"),
        ),
        papers=_papers(),
    )


def make_plan() -> Plan:
    """The plan that keeps every rule of the small policy."""
    county = make_county()
    return Plan(
        county=county,
        policy=make_policy(),
        pairing=make_pairing(),
        rotation=make_rotation(county),
    )


def restated(plan: Plan) -> Plan:
    """Return the plan with its goals as the audit counts them."""
    counted = {goal.name: goal for goal in audit_plan(plan).goals}
    pairing = tuple(
        g.model_copy(update={"value": counted[g.name].value, "bound": 0})
        for g in plan.pairing.goals
    )
    rotation = tuple(
        g.model_copy(update={"value": counted[g.name].value, "bound": 0})
        for g in plan.rotation.goals
    )
    return plan.model_copy(
        update={
            "pairing": plan.pairing.model_copy(update={"goals": pairing}),
            "rotation": plan.rotation.model_copy(update={"goals": rotation}),
        }
    )


@pytest.fixture(scope="session")
def clean_plan() -> Plan:
    """The plan that keeps every rule of the small policy."""
    return make_plan()


@pytest.fixture(scope="session")
def rotation_of() -> Callable[..., RotationPlan]:
    """Write a rotation by hand for other visits."""
    return make_rotation


@pytest.fixture(scope="session")
def restate() -> Callable[[Plan], Plan]:
    """Make the stated goals true again after an edit."""
    return restated


@pytest.fixture(scope="session")
def codes() -> Callable[[Plan], set[str]]:
    """Return the codes of all findings of a plan."""

    def found(plan: Plan) -> set[str]:
        audit: Audit = audit_plan(plan)
        return {finding.rule for finding in audit.findings}

    return found
