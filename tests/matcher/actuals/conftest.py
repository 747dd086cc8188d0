import datetime as dt

import pytest

from matcher.county import (
    Backbone,
    County,
    Mode,
    Post,
    School,
    Stage,
    Tag,
    Teacher,
    Term,
)
from matcher.plan import (
    Consortium,
    Event,
    Observed,
    OwedPaper,
    PairingPlan,
    Plan,
    Posting,
    RecipientLink,
    RotationPlan,
    Status,
    Visit,
)
from matcher.policy import Activity
from matcher.presets import parse_policy
from matcher.text import Text

_POLICY = """
name: small
title: [小方案, Small]
clauses:
  - {id: V-1, quote: 半数教师听课, meaning: half the staff observe}
  - {id: V-2, quote: 每人四节, meaning: four lessons each}
  - {id: E-1, quote: 教研两次, meaning: joint research twice}
  - {id: P-1, quote: 派一人, meaning: one teacher sent}
  - {id: P-2, quote: 不少于十天, meaning: ten days at least}
  - {id: D-1, quote: 学期初交计划, meaning: a plan at term start}
  - {id: A-1, quote: 捆绑考核, meaning: bundled appraisal}
rules:
  - {kind: degree, recipients_min: 1, recipients_max: 3}
  - kind: percent_quota
    activity: observation
    side: recipient
    share: 0.5
    clauses: [V-1]
  - {kind: person_quota, activity: observation, min_periods: 4, clauses: [V-2]}
  - kind: count_quota
    activity: joint_research
    topic: [联合教研, Joint research]
    minimum: 2
    length_periods: 1
    clauses: [E-1]
  - kind: count_quota
    activity: posting_out
    minimum: 1
    scope: school
    clauses: [P-1]
  - {kind: stint, activity: posting_out, min_school_days: 10, clauses: [P-2]}
  - kind: artefact
    title: [学期计划, Term plan]
    owner: consortium
    anchor: term_start
    clauses: [D-1]
  - kind: appraisal
    title: [捆绑考核, Bundled appraisal]
    own_weight: 0.4
    clauses: [A-1]
"""


def _teacher(code, school, *, name="", **fields):
    return Teacher(
        code=code,
        school=school,
        name=name or f"教师{code}",
        subjects=("语文",),
        **fields,
    )


def _county():
    return County(
        name="小县",
        schools=(
            School(
                code="S1",
                name="城东小学",
                stage=Stage.PRIMARY,
                tags=frozenset({Tag.QUALITY}),
                lon=105.0,
                lat=30.0,
            ),
            School(
                code="R1",
                name="河口小学",
                stage=Stage.PRIMARY,
                tags=frozenset({Tag.WEAK}),
                lon=105.05,
                lat=30.0,
            ),
        ),
        teachers=(
            _teacher("A1", "S1", name="甲一", backbone=Backbone.COUNTY),
            _teacher("A2", "S1", name="甲二"),
            _teacher("A3", "S1", name="甲三", post=Post.HEAD),
            _teacher("B1", "R1", name="乙一"),
            _teacher("B2", "R1", name="乙二"),
            _teacher("B3", "R1", name="乙三"),
            _teacher("B4", "R1", name="乙四"),
        ),
        term=Term(
            code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 22)
        ),
    )


def _visit(id_, teacher, date, clause=("V-1", "V-2")):
    return Visit(
        id=id_,
        teacher=teacher,
        home="R1",
        host="S1",
        date=date,
        depart="07:00",
        back="17:00",
        basis="day",
        cover_basis="unknown",
        lessons=tuple(Observed(period, "", "语文", "") for period in (1, 2, 3, 4)),
        clause=clause,
    )


def _event(id_, date, host):
    return Event(
        id=id_,
        kind=Activity.JOINT_RESEARCH,
        topic=Text("联合教研", "Joint research"),
        consortium="G-S1",
        date=date,
        period=None,
        length_periods=1,
        host=host,
        schools=("S1", "R1"),
        subject="语文",
        people=("A2", "B3", "B4"),
        clause=("E-1",),
    )


@pytest.fixture(scope="session")
def plan():
    """One support and one recipient, a posting, two visits, two events, papers."""
    posting = Posting(
        id="P-A1",
        teacher="A1",
        home="S1",
        host="R1",
        kind=Activity.POSTING_OUT,
        start=dt.date(2026, 10, 12),
        end=dt.date(2026, 10, 23),
        weeks=2,
        school_days=10,
        subject="语文",
        clause=("P-1", "P-2"),
    )
    group = Consortium(
        id="G-S1",
        mode=Mode.PAIRED,
        support="S1",
        recipients=(
            RecipientLink(
                school="R1", distance_m=6700, travel_min=11, basis="estimated"
            ),
        ),
    )
    return Plan(
        county=_county(),
        policy=parse_policy(_POLICY, place="small.yaml"),
        pairing=PairingPlan(status=Status.FEASIBLE, consortia=(group,)),
        rotation=RotationPlan(
            status=Status.FEASIBLE,
            postings=(posting,),
            visits=(
                _visit("V-B1", "B1", dt.date(2026, 9, 15)),
                _visit("V-B2", "B2", dt.date(2026, 11, 17)),
            ),
            events=(
                _event("E-1", dt.date(2026, 9, 22), "S1"),
                _event("E-2", dt.date(2026, 12, 8), "R1"),
            ),
            papers=(
                OwedPaper(
                    id="D-G-S1-1",
                    title=Text("学期计划", "Term plan"),
                    owner="G-S1",
                    due=dt.date(2026, 9, 13),
                    clause=("D-1",),
                ),
                OwedPaper(
                    id="D-G-S1-2",
                    kind="appraisal",
                    title=Text("捆绑考核", "Bundled appraisal"),
                    owner="bureau",
                    due=dt.date(2026, 12, 31),
                    about="G-S1",
                    clause=("A-1",),
                ),
            ),
        ),
    )


@pytest.fixture(scope="session")
def everything_done(plan):
    """A report that all was done as planned."""
    from matcher.actuals import Actuals, Deed, items

    return Actuals(deeds=tuple(Deed(kind=i.kind, id=i.id) for i in items(plan)))
