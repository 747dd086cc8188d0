"""Area leads above the consortium of a hand-made town: events, papers, appraisals."""

import datetime as dt

import pytest

from matcher.audit import audit_plan
from matcher.county import Tag
from matcher.plan import AreaLead, Plan
from matcher.policy import (
    Activity,
    Appraisal,
    Artefact,
    Attend,
    CountQuota,
    Placement,
    Role,
    Scope,
    Side,
)
from matcher.reduction.rotation import plan_rotation
from matcher.text import Text
from solvers.params import Params


def seminar(**more):
    return CountQuota(
        activity=Activity.JOINT_RESEARCH,
        topic=Text("片区研讨", "Area seminar"),
        minimum=2,
        scope=Scope.AREA,
        attend=Attend.LEADERS,
        **more,
    )


def with_lead(town):
    """Return the town with a lead L like its support, and the pairing."""
    base = town.county()
    pairing = town.paired(base, town.only())
    (support,) = (s for s in base.schools if s.code == "S")
    lead = support.model_copy(
        update={"code": "L", "name": "L小学", "tags": frozenset({Tag.BRAND})}
    )
    people = tuple(
        t.model_copy(update={"code": t.code.replace("S-", "L-"), "school": "L"})
        for t in base.teachers
        if t.school == "S"
    )
    lessons = tuple(
        x._replace(school="L", teacher=x.teacher.replace("S-", "L-"))
        for x in base.lessons
        if x.school == "S"
    )
    base = town.changed(
        base,
        schools=(*base.schools, lead),
        teachers=(*base.teachers, *people),
        lessons=(*base.lessons, *lessons),
    )
    area = AreaLead(school="L", supports=("S",))
    return base, pairing.model_copy(update={"area_leads": (area,)})


def rotate(base, policy, pairing):
    params = Params(time_limit_s=60, seed=1, workers=1)
    return plan_rotation(base, policy, pairing, params=params)


def faults(base, policy, pairing, rotation):
    plan = Plan(county=base, policy=policy, pairing=pairing, rotation=rotation)
    return [
        (f.rule, f.message_zh)
        for f in audit_plan(plan).findings
        if not f.rule.startswith("pair.")
    ]


def test_the_lead_gathers_every_school_of_its_area(town):
    base, pairing = with_lead(town)
    policy = town.only(seminar())
    rotation = rotate(base, policy, pairing)
    assert [e.id for e in rotation.events] == ["E-A-L-1", "E-A-L-2"]
    for event in rotation.events:
        assert (event.consortium, event.host) == ("A-L", "L")
        homes = {base.teacher_by_code[code].school for code in event.people}
        assert homes == {"L", "S", "R1", "R2"}
    assert faults(base, policy, pairing, rotation) == []


def test_the_supports_host_where_those_helped_do(town):
    base, pairing = with_lead(town)
    policy = town.only(seminar(hosts="recipient"))
    hosts = {e.host for e in rotate(base, policy, pairing).events}
    assert hosts == {"S"}


def test_an_area_event_passes_over_people_the_consortium_has_sent_away(town):
    base, pairing = with_lead(town)
    policy = town.only(
        seminar(spacing_days=30),
        Placement(side=Side.BOTH, posts=("middle",), min_school_days=60),
        CountQuota(activity=Activity.MEETING, attend=Attend.LEADERS, minimum=6),
    )
    rotation = rotate(base, policy, pairing)
    assert len([e for e in rotation.events if e.consortium == "A-L"]) == 2
    assert faults(base, policy, pairing, rotation) == []


def test_the_lead_owes_its_papers_once_and_an_appraisal_of_each_consortium(town):
    base, pairing = with_lead(town)
    policy = town.only(
        Artefact(title=Text("报告", "Report"), owner="area_lead"),
        Role(title=Text("组长", "Head"), owner="area_lead"),
        Appraisal(title=Text("考核", "Appraisal"), owner="area_lead"),
    )
    rotation = rotate(base, policy, pairing)
    assert [(p.id, p.owner, p.kind, p.about) for p in rotation.papers] == [
        ("D-A-L-1", "L", "paper", ""),
        ("D-A-L-2", "L", "role", ""),
        ("D-A-L-3", "L", "appraisal", "G-S"),
    ]
    assert rotation.papers[2].due == dt.date(2025, 12, 31)
    assert faults(base, policy, pairing, rotation) == []


@pytest.mark.parametrize("per", ["event", "placement"])
def test_the_lead_owes_a_paper_for_what_its_consortia_do(town, per):
    base, pairing = with_lead(town)
    policy = town.only(
        CountQuota(activity=Activity.MEETING, minimum=2),
        Placement(side=Side.RECIPIENT),
        Artefact(title=Text("点评", "Comment"), owner="area_lead", per=per),
    )
    rotation = rotate(base, policy, pairing)
    things = rotation.events if per == "event" else rotation.postings
    assert sorted(p.about for p in rotation.papers) == sorted(t.id for t in things)
    assert {p.owner for p in rotation.papers} == {"L"}
    assert faults(base, policy, pairing, rotation) == []
