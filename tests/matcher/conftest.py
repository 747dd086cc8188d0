"""A small county with one consortium of everything, planned by hand."""

import datetime as dt

import pytest

from matcher.county import (
    Area,
    Backbone,
    County,
    Lesson,
    Link,
    Mode,
    Post,
    School,
    Stage,
    Tag,
    Teacher,
    Term,
)
from matcher.errors import Severity
from matcher.plan import (
    AreaLead,
    Audit,
    ClauseVerdict,
    Consortium,
    Cover,
    Covered,
    Event,
    Finding,
    Goal,
    Heard,
    Itinerary,
    LeaderDue,
    Mentor,
    Meta,
    Observed,
    OwedPaper,
    PairingPlan,
    Plan,
    Posting,
    Reason,
    RecipientLink,
    RotationPlan,
    Satisfied,
    StandingCover,
    Status,
    Stop,
    SyncClass,
    SyncSeat,
    Unpaired,
    Verdict,
    Visit,
)
from matcher.policy import Activity, Policy
from matcher.presets import load_policy
from matcher.text import Text

TERM = Term(code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 22))


@pytest.fixture(scope="session")
def policy() -> Policy:
    return load_policy("fengjie-2014")


def _school(code: str, name: str, stage: Stage = Stage.JUNIOR, **more) -> School:
    return School(code=code, name=name, stage=stage, **more)


def _teacher(code: str, name: str, school: str, subject: str, **more) -> Teacher:
    return Teacher(code=code, name=name, school=school, subjects=(subject,), **more)


@pytest.fixture
def county() -> County:
    """Two supports, three recipients, namesakes, and a name like a formula."""
    return County(
        name="青山县",
        term=TERM,
        schools=(
            _school(
                "S01",
                "城关中学",
                lon=109.46,
                lat=31.02,
                pupils=1200,
                district="东片",
                tags=frozenset({Tag.QUALITY, Tag.BRAND}),
                area=Area.URBAN,
            ),
            _school("S02", "第二小学", Stage.PRIMARY, pupils=900, lon=109.5, lat=31.0),
            _school("R01", "石坪中学", lon=109.6, lat=31.1, pupils=300),
            _school(
                "R02",
                "高岭九年一贯制学校",
                Stage.NINE_YEAR,
                lon=109.7,
                lat=31.2,
                pupils=400,
                classes={**dict.fromkeys(range(1, 7), 1), 7: 1, 8: 1},
            ),
            _school("R03", "云雾小学", Stage.PRIMARY, pupils=60),
        ),
        teachers=(
            _teacher(
                "T001",
                "李明",
                "S01",
                "语文",
                backbone=Backbone.COUNTY,
                born="1980-05",
                sex="f",
            ),
            _teacher("T002", "王芳", "S01", "语文"),
            _teacher("T003", "张伟", "S01", "数学", backbone=Backbone.CITY),
            _teacher("T004", "=1+1", "S01", "英语", post=Post.MIDDLE),
            _teacher("T101", "张伟", "R01", "数学"),
            _teacher("T102", "赵强", "R01", "语文"),
            _teacher("T103", "孙丽", "R01", "语文"),
            _teacher("T104", "", "R01", "英语", backbone=Backbone.SCHOOL),
            _teacher("T201", "周杰", "R02", "语文", grades=(7, 8)),
        ),
        lessons=(
            Lesson("S01", "七（1）班", "语文", "T002", 3, 2),
            Lesson("S01", "七（1）班", "语文", "T001", 3, 3),
            Lesson("S01", "七（2）班", "数学", "T003", 3, 4, "odd"),
            Lesson("R01", "八1班", "语文", "T102", 3, 1),
            Lesson("R01", "八1班", "数学", "T101", 2, 2, "even"),
        ),
    )


@pytest.fixture
def plan(county: County, policy: Policy) -> Plan:
    """One of everything, with two goals, one of them not proven."""
    clause = policy.clauses[0].id
    pairing = PairingPlan(
        status=Status.FEASIBLE,
        gap=0.090909090909090912,
        method="columns",
        goals=(
            Goal(name="unpaired", value=1, bound=1, unit="schools"),
            Goal(name="travel", value=51_234, bound=46_577, unit="metres"),
        ),
        consortia=(
            Consortium(
                id="G-S01",
                mode=Mode.PAIRED,
                support="S01",
                recipients=(
                    RecipientLink(
                        school="R01",
                        link=Link.ORDINARY,
                        distance_m=20_123,
                        travel_min=31,
                        basis="estimated",
                    ),
                    RecipientLink(
                        school="R02",
                        link=Link.ENTRUSTED,
                        distance_m=31_111,
                        travel_min=None,
                        basis="stated",
                    ),
                ),
                covered=(
                    Covered(subject="英语", need=12, covered=8),
                    Covered(subject="体育与健康", need=3, covered=3),
                ),
            ),
        ),
        area_leads=(AreaLead(school="S01", supports=("S01",)),),
        unpaired=(
            Unpaired(
                school="R03",
                reasons=(
                    Reason(
                        rule="pair.distance",
                        where="S02",
                        value="71.2",
                        bound="60",
                        message_zh="云雾小学到第二小学 71.2 公里，上限 60 公里",
                        message_en="Yunwu to No. 2 is 71.2 km, limit 60 km",
                    ),
                ),
            ),
        ),
        published=(("S01", "R01"), ("S02", "R03")),
    )
    rotation = RotationPlan(
        status=Status.OPTIMAL,
        gap=0.0,
        goals=(Goal(name="trips", value=2, bound=2, unit="trips"),),
        postings=(
            Posting(
                id="P-001",
                teacher="T001",
                home="S01",
                host="R01",
                kind=Activity.YEAR_POSTING,
                start=dt.date(2026, 9, 7),
                end=dt.date(2027, 1, 22),
                weeks=20,
                school_days=93,
                subject="语文",
                takes_over="T103",
                clause=(clause,),
                continues=True,
                covers=(
                    StandingCover(3, 3, "all", "七（1）班", "语文", "T103"),
                    StandingCover(4, 1, "even", "七（3）班", "语文", ""),
                ),
            ),
            Posting(
                id="P-002",
                teacher="T103",
                home="R01",
                host="S01",
                kind=Activity.POSTING_IN,
                start=dt.date(2026, 9, 7),
                end=dt.date(2027, 1, 22),
                weeks=20,
                school_days=93,
                subject="语文",
                takes_over="T001",
            ),
            Posting(
                id="P-003",
                teacher="T004",
                home="S01",
                host="R02",
                kind=Activity.PLACEMENT,
                start=dt.date(2026, 10, 12),
                end=dt.date(2026, 10, 16),
                weeks=1,
                school_days=5,
            ),
        ),
        visits=(
            Visit(
                id="V-001",
                teacher="T102",
                home="R01",
                host="S01",
                date=dt.date(2026, 9, 16),
                depart="07:10",
                back="13:05",
                basis="timetable",
                cover_basis="timetable",
                lessons=(
                    Observed(2, "七（1）班", "语文", "T002"),
                    Observed(3, "七（1）班", "语文", "T001"),
                ),
                covers=(Cover(1, "八1班", "语文", "T101"),),
                clause=(clause,),
            ),
            Visit(
                id="V-002",
                teacher="T104",
                home="R01",
                host="S01",
                date=dt.date(2026, 9, 23),
                depart="07:10",
                back="16:00",
                basis="day",
                cover_basis="unknown",
                lessons=(Observed(1, "", "英语", ""), Observed(2, "", "英语", "")),
            ),
        ),
        events=(
            Event(
                id="E-001",
                kind=Activity.JOINT_RESEARCH,
                topic=Text("语文集体备课", "joint preparation, Chinese"),
                consortium="G-S01",
                date=dt.date(2026, 10, 14),
                period=None,
                host="R01",
                schools=("S01", "R01", "R02"),
                subject="语文",
                people=("T002", "T102", "T104"),
                clause=(clause,),
            ),
            Event(
                id="E-002",
                kind=Activity.MEETING,
                topic=Text("联席会议", "meeting"),
                consortium="G-S01",
                date=dt.date(2026, 9, 9),
                period=6,
                length_periods=1,
                host="S01",
                schools=("S01", "R01"),
            ),
        ),
        mentors=(
            Mentor(mentor="T001", apprentice="T102", subject="语文", clause=(clause,)),
        ),
        papers=(
            OwedPaper(
                title=Text("结对协议书", "agreement"),
                owner="G-S01",
                due=dt.date(2026, 9, 30),
                clause=(clause,),
            ),
            OwedPaper(
                title=Text("学期总结", "term report"),
                owner="R01",
                due=dt.date(2027, 1, 22),
            ),
            OwedPaper(
                title=Text("年度督查", "inspection"),
                owner="bureau",
                due=dt.date(2026, 12, 31),
            ),
        ),
        unmet=(
            Reason(
                rule="visit.share",
                where="R02",
                value="0",
                bound="1",
                message_zh="高岭学校无人可派",
                message_en="nobody to send",
            ),
        ),
        notes=(
            Reason(
                rule="cover.unknown",
                where="R02",
                message_zh="高岭学校没有课表",
                message_en="no timetable",
            ),
        ),
    )
    audit = Audit(
        hard_findings=1,
        soft_findings=0,
        findings=(
            Finding(
                rule="pair.coverage",
                clause=(clause,),
                severity=Severity.ERROR,
                where="R03",
                value="0",
                bound="1",
                message_zh="云雾小学没有结对",
                message_en="Yunwu is not paired",
            ),
        ),
        satisfied=(
            Satisfied(
                rule="pair.degree",
                clause=(clause,),
                evidence_zh="1 所，2 校",
                evidence_en="1 school, 2 recipients",
            ),
        ),
        clauses=(
            ClauseVerdict(
                clause=clause,
                verdict=Verdict.NOT_MET,
                why=Text("有一所学校未结对", "one school unpaired"),
            ),
        ),
    )
    meta = Meta(
        seed=7,
        created="2026-08-20T08:00:00+00:00",
        versions={"jiedui": "0.1.0"},
        input_digest="a" * 64,
        policy_digest="0123",
        runtime_s=1.25,
        workers=2,
    )
    return Plan(
        meta=meta, county=county, policy=policy, pairing=pairing, rotation=rotation,
        audit=audit,
    )  # fmt: skip


def _sync_class(clause: str) -> SyncClass:
    return SyncClass(
        id="Y-001",
        consortium="G-S01",
        subject="英语",
        grade=7,
        weekday=2,
        parity="odd",
        source=SyncSeat("S01", "七（1）班", "T004", 3, "10:10", "10:55"),
        receiver=SyncSeat("R01", "七1班", "T104", 3, "10:15", "10:55"),
        begins="10:15",
        ends="10:55",
        dates=(dt.date(2026, 9, 15), dt.date(2026, 9, 29), dt.date(2026, 10, 13)),
        clause=(clause,),
    )


def _further_events(clause: str) -> tuple[Event, ...]:
    common = {"consortium": "G-S01", "host": "S01", "schools": ("S01", "R01")}
    return (
        Event(
            id="E-003",
            kind=Activity.DEMO_LESSON,
            topic=Text("示范课", "demo lesson"),
            date=dt.date(2026, 10, 20),
            period=3,
            length_periods=1,
            subject="数学",
            people=("T003", "T101"),
            givers=("T003",),
            clause=(clause,),
            **common,
        ),
        Event(
            id="E-004",
            kind=Activity.STUDENT_EXCHANGE,
            topic=Text("学生交流", "student exchange"),
            date=dt.date(2026, 10, 21),
            period=1,
            length_periods=6,
            people=("T101",),
            students={"S01": 30, "R01": 30},
            **common,
        ),
        Event(
            id="E-005",
            kind=Activity.JOINT_RESEARCH,
            topic=Text("同步课堂研讨", "seminar after sync classes"),
            date=dt.date(2026, 9, 30),
            period=None,
            length_periods=1,
            subject="英语",
            people=("T004", "T104"),
            online=True,
            after="Y-001",
            **common,
        ),
        Event(
            id="E-006",
            kind=Activity.REPORT_LESSON,
            topic=Text("汇报课", "report lesson"),
            consortium="G-S01",
            date=dt.date(2026, 10, 26),
            period=2,
            length_periods=1,
            host="R01",
            schools=("R01",),
            subject="语文",
            people=("T102",),
            givers=("T102",),
            after="P-004",
        ),
    )


def _further_papers(clause: str) -> tuple[OwedPaper, ...]:
    return (
        OwedPaper(
            id="D-G-S01-1",
            title=Text("跟岗总结", "report on shadowing"),
            owner="T102",
            due=dt.date(2026, 11, 6),
            about="P-004",
            clause=(clause,),
        ),
        OwedPaper(
            id="D-G-S01-2",
            title=Text("师徒协议", "mentoring agreement"),
            owner="T001",
            due=dt.date(2026, 9, 30),
            about="T001+T102",
        ),
        OwedPaper(
            id="D-G-S01-3",
            kind="phase",
            title=Text("启动阶段", "first phase"),
            owner="G-S01",
            start=dt.date(2026, 9, 1),
            due=dt.date(2026, 11, 30),
        ),
        OwedPaper(
            id="D-county-1",
            kind="appraisal",
            title=Text("捆绑考核", "bundled appraisal"),
            owner="bureau",
            due=dt.date(2027, 1, 22),
        ),
        OwedPaper(
            id="D-G-S01-4",
            kind="role",
            title=Text("联络员", "liaison"),
            owner="R01",
            due=dt.date(2026, 9, 13),
            about="E-003",
        ),
    )


@pytest.fixture
def busy(plan: Plan) -> Plan:
    """The plan with one of every further activity: shadowing, sync class and so on."""
    clause = plan.policy.clauses[0].id
    stay = Posting(
        id="P-004",
        teacher="T102",
        home="R01",
        host="S01",
        kind=Activity.SHADOWING,
        start=dt.date(2026, 10, 12),
        end=dt.date(2026, 10, 23),
        weeks=2,
        school_days=10,
        subject="语文",
        clause=(clause,),
        covers=(StandingCover(3, 1, "all", "八1班", "语文", "T103"),),
        lessons=(
            Heard(dt.date(2026, 10, 14), 2, "七（1）班", "语文", "T002"),
            Heard(dt.date(2026, 10, 14), 3, "七（1）班", "语文", "T001"),
            Heard(dt.date(2026, 10, 15), 1, "", "语文", ""),
        ),
    )
    weekly = Itinerary(
        id="I-001",
        teacher="T003",
        home="S01",
        subject="数学",
        start=dt.date(2026, 9, 7),
        end=dt.date(2027, 1, 15),
        stops=(
            Stop(1, "all", "R01", (1, 2)),
            Stop(4, "odd", "R02", (5,)),
        ),
        covers=(StandingCover(4, 4, "odd", "七（2）班", "数学", "T002"),),
        clause=(clause,),
    )
    due = LeaderDue(
        teacher="T004", school="S01", since="2017-09", years=113 / 12, clause=(clause,)
    )
    rotation = plan.rotation
    return plan.model_copy(
        update={
            "rotation": rotation.model_copy(
                update={
                    "postings": (*rotation.postings, stay),
                    "events": (*rotation.events, *_further_events(clause)),
                    "sync_classes": (_sync_class(clause),),
                    "itineraries": (weekly,),
                    "leaders_due": (due,),
                    "papers": (*rotation.papers, *_further_papers(clause)),
                }
            )
        }
    )
