import datetime as dt

import pytest

from matcher.cli.differing import diff_words
from matcher.county import County, Link, School, Stage, Teacher, Term
from matcher.diff import diff_plans
from matcher.plan import (
    AreaLead,
    Consortium,
    Cover,
    Event,
    Goal,
    Mode,
    Observed,
    PairingPlan,
    Plan,
    Posting,
    RecipientLink,
    RotationPlan,
    StandingCover,
    Status,
    Visit,
)
from matcher.policy import Activity, Degree, Policy
from matcher.text import Text

MONDAY = dt.date(2026, 9, 14)


def link(school):
    return RecipientLink(
        school=school, distance_m=5000, travel_min=8, basis="estimated"
    )


def pairing(**groups):
    return PairingPlan(
        status=Status.OPTIMAL,
        goals=(Goal(name="travel", value=5000, bound=5000, unit="metres"),),
        consortia=tuple(
            Consortium(
                id=f"G-{support}",
                mode=Mode.PAIRED,
                support=support,
                recipients=tuple(link(r) for r in recipients),
            )
            for support, recipients in groups.items()
        ),
    )


@pytest.fixture
def plan():
    """Two supports, two recipients, three teachers: the least that can move."""
    return Plan(
        county=County(
            schools=tuple(
                School(code=c, name=f"{c}校", stage=Stage.PRIMARY)
                for c in ("S1", "S2", "R1", "R2")
            ),
            teachers=(
                Teacher(code="T1", name="张", school="S1", subjects=("语文",)),
                Teacher(code="T2", name="王", school="S1", subjects=("语文",)),
                Teacher(code="T3", name="李", school="R1", subjects=("语文",)),
            ),
            term=Term(
                code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 22)
            ),
        ),
        policy=Policy(name="p", title=Text("方案", "policy"), rules=(Degree(),)),
        pairing=pairing(S1=["R1"], S2=["R2"]),
    )


def visit(teacher="T3", date=MONDAY, id_="V1"):
    return Visit(
        id=id_,
        teacher=teacher,
        home="R1",
        host="S1",
        date=date,
        depart="07:00",
        back="17:00",
        basis="timetable",
        cover_basis="timetable",
        lessons=(Observed(2, "3.1", "语文", "T1"),),
        covers=(Cover(1, "2.1", "语文", "T9"),),
    )


def with_rotation(plan, **parts):
    rotation = RotationPlan(status=Status.OPTIMAL, **parts)
    return plan.model_copy(update={"rotation": rotation})


def test_a_plan_does_not_differ_from_itself(plan):
    found = diff_plans(plan, plan)
    assert found.empty
    assert found.goals[0].before == found.goals[0].after == 5000


def test_an_exchange_of_recipients_shows_as_two_pairs_gone_and_two_come(plan):
    other = plan.model_copy(update={"pairing": pairing(S1=["R2"], S2=["R1"])})
    found = diff_plans(plan, other)
    assert [(p.change, p.support, p.recipient) for p in found.pairs] == [
        ("removed", "S1", "R1"),
        ("removed", "S2", "R2"),
        ("added", "S1", "R2"),
        ("added", "S2", "R1"),
    ]


def test_a_visit_that_only_got_another_id_is_no_change(plan):
    before = with_rotation(plan, visits=(visit(id_="V1"),))
    after = with_rotation(plan, visits=(visit(id_="V7"),))
    assert diff_plans(before, after).empty


def test_a_moved_visit_concerns_the_visitor_and_the_colleague_who_covers(plan):
    before = with_rotation(plan, visits=(visit(),))
    after = with_rotation(plan, visits=(visit(date=MONDAY + dt.timedelta(days=1)),))
    found = diff_plans(before, after)
    assert {(d.person, d.kind, d.change) for d in found.duties} == {
        ("T3", "observation", "removed"),
        ("T3", "observation", "added"),
        ("T9", "cover", "removed"),
        ("T9", "cover", "added"),
    }


def test_a_new_posting_brings_duties_for_the_posted_and_for_standing_covers(plan):
    posting = Posting(
        id="P1",
        teacher="T1",
        home="S1",
        host="R1",
        kind=Activity.POSTING_OUT,
        start=MONDAY,
        end=MONDAY + dt.timedelta(days=20),
        weeks=3,
        school_days=15,
        subject="语文",
        covers=(StandingCover(1, 2, "all", "3.1", "语文", "T2"),),
    )
    found = diff_plans(with_rotation(plan), with_rotation(plan, postings=(posting,)))
    assert [(d.person, d.kind, d.detail) for d in found.duties] == [
        ("T1", "posting_out", "语文"),
        ("T2", "standing_cover", "1:all:2:3.1:语文"),
    ]


def test_an_event_that_loses_a_person_is_a_change_for_that_person_only(plan):
    def event(people):
        return Event(
            id="E1",
            kind=Activity.JOINT_RESEARCH,
            topic=Text("联合教研", "joint research"),
            consortium="G-S1",
            date=MONDAY,
            period=None,
            host="S1",
            schools=("S1", "R1"),
            people=people,
        )

    found = diff_plans(
        with_rotation(plan, events=(event(("T1", "T3")),)),
        with_rotation(plan, events=(event(("T3",)),)),
    )
    assert not found.events
    assert [(d.person, d.change) for d in found.duties] == [("T1", "removed")]


def test_inputs_that_differ_are_named_by_noun_code_and_field(plan):
    changed = plan.county.model_copy(
        update={
            "schools": (
                plan.county.schools[0].model_copy(update={"staff": 40}),
                *plan.county.schools[1:],
            ),
            "teachers": plan.county.teachers[:2],
        }
    )
    policy = plan.policy.model_copy(update={"rules": (Degree(recipients_max=2),)})
    other = plan.model_copy(update={"county": changed, "policy": policy})
    found = {
        (c.noun, c.code, c.field): (c.before, c.after)
        for c in diff_plans(plan, other).inputs
    }
    assert found == {
        ("school", "S1", "staff"): ("", "40"),
        ("teacher", "T3", ""): ("李", ""),
        ("rule", "degree[]", "recipients_max"): ("3", "2"),
    }


def test_a_goal_only_one_plan_has_is_shown_with_a_gap(plan):
    bare = plan.model_copy(update={"pairing": PairingPlan(status=Status.UNKNOWN)})
    goal = diff_plans(plan, bare).goals[0]
    assert (goal.name, goal.before, goal.after) == ("travel", 5000, None)


def test_a_difference_survives_json(plan):
    other = plan.model_copy(update={"pairing": pairing(S1=["R2"], S2=["R1"])})
    found = diff_plans(plan, other)
    assert type(found).model_validate_json(found.model_dump_json()) == found


def edited(plan, support, **changes):
    """Return the plan with the only link of one support changed."""
    consortia = tuple(
        group.model_copy(
            update={"recipients": (group.recipients[0].model_copy(update=changes),)}
        )
        if group.support == support
        else group
        for group in plan.pairing.consortia
    )
    pairing = plan.pairing.model_copy(update={"consortia": consortia})
    return plan.model_copy(update={"pairing": pairing})


def test_terms_of_a_pair_that_stays_are_compared(plan):
    before = edited(plan, "S1", until=dt.date(2027, 8, 31))
    after = edited(
        plan, "S1", part="2", link=Link.ENTRUSTED, until=dt.date(2029, 8, 31)
    )
    found = diff_plans(before, after)
    assert found.pairs == ()
    assert not found.empty
    assert [(t.field, t.before, t.after, t.part) for t in found.terms] == [
        ("part", "", "2", "2"),
        ("link", "ordinary", "entrusted", "2"),
        ("until", "2027-08-31", "2029-08-31", "2"),
    ]


def test_another_mode_is_told_of_the_whole_consortium(plan):
    first, second = plan.pairing.consortia
    moved = plan.pairing.model_copy(
        update={"consortia": (first, second.model_copy(update={"mode": Mode.LEAGUE}))}
    )
    (change,) = diff_plans(plan, plan.model_copy(update={"pairing": moved})).terms
    assert (change.support, change.recipient, change.field) == ("S2", "", "mode")
    assert (change.before, change.after) == ("paired", "league")


def test_a_support_that_takes_a_second_part_of_a_school_gains_a_pair(plan):
    (first, second) = plan.pairing.consortia
    both = (
        first.recipients[0].model_copy(update={"part": "primary"}),
        first.recipients[0].model_copy(update={"part": "junior"}),
    )
    one = edited(plan, "S1", part="junior")
    two = plan.pairing.model_copy(
        update={"consortia": (first.model_copy(update={"recipients": both}), second)}
    )
    found = diff_plans(one, plan.model_copy(update={"pairing": two}))
    assert [(p.change, p.support, p.recipient, p.part) for p in found.pairs] == [
        ("added", "S1", "R1", "primary")
    ]
    assert found.terms == ()


def test_a_support_under_another_lead_left_one_and_joined_one(plan):
    def under(lead):
        area = AreaLead(school=lead, supports=("S1",))
        pairing = plan.pairing.model_copy(update={"area_leads": (area,)})
        return plan.model_copy(update={"pairing": pairing})

    found = diff_plans(under("R1"), under("R2"))
    assert [(a.change, a.lead, a.support) for a in found.leads] == [
        ("removed", "R1", "S1"),
        ("added", "R2", "S1"),
    ]
    assert not found.empty
    words = diff_words(found, under("R1"), under("R2"), "zh")
    assert "片区长" in words
    assert "R2校（R2） ← S1校（S1）" in words


def test_changed_terms_are_said_in_words_of_both_languages(plan):
    before = edited(plan, "S1", part="primary", until=dt.date(2027, 8, 31))
    after = edited(plan, "S1", link=Link.ENTRUSTED)
    found = diff_plans(before, after)
    zh, en = (diff_words(found, before, after, lang) for lang in ("zh", "en"))
    assert "S1校（S1） ← R1校（R1） 受援内容  小学部 → 全校" in zh
    assert "结对类型  普通 → 托管" in zh
    assert "agreement until  2027-08-31 → —" in en
