"""Rotation runs over the main link of each recipient, and says what it leaves."""

import pytest

from matcher.audit import audit_plan
from matcher.plan import Consortium, PairingPlan, Plan, RecipientLink, Status
from matcher.policy import Partners
from matcher.reduction.rotation import plan_rotation
from solvers.params import Params


def group(support, *places):
    links = []
    for place in places:
        code, _, part = place.partition("#")
        links.append(
            RecipientLink(
                school=code,
                part=part,
                distance_m=8000,
                travel_min=12,
                basis="estimated",
            )
        )
    return Consortium(
        id=f"G-{support}", mode="paired", support=support, recipients=tuple(links)
    )


def pairing(*groups):
    return PairingPlan(status=Status.OPTIMAL, consortia=groups)


def main(plan):
    return {g.support: [link.place for link in g.recipients] for g in plan.main}


def test_without_parts_every_link_is_a_main_link():
    plan = pairing(group("S", "R1", "R2"), group("T"))
    assert plan.main == plan.consortia


def test_the_link_of_the_whole_school_is_its_main_one_wherever_it_stands():
    plan = pairing(group("S", "R1#2", "R2"), group("T", "R1", "R2#2"), group("U"))
    assert main(plan) == {"S": ["R2"], "T": ["R1"], "U": []}


def test_of_subjects_and_stages_the_first_in_the_plan_is_the_main_one():
    plan = pairing(group("S", "R1#英语", "R1#数学"), group("T", "R1#体育", "R2#音乐"))
    assert main(plan) == {"S": ["R1#英语"], "T": ["R2#音乐"]}


def test_a_consortium_of_further_links_only_does_not_rotate():
    plan = pairing(group("S", "R1"), group("T", "R1#2"))
    assert main(plan) == {"S": ["R1"]}


@pytest.fixture
def two_partners(town):
    """R1 and R2 with S as the main partner, and R1 with R2 as a further one of R3."""
    base = town.county(recipients=3)
    policy = town.preset("fengjie-2014")
    rules = (*policy.rules, Partners(number=2))
    policy = policy.model_copy(update={"rules": rules})
    plan = pairing(group("S", "R1", "R2"), group("R3", "R1#2"))
    params = Params(time_limit_s=120, seed=1, workers=1)
    rotation = plan_rotation(base, policy, plan, params=params)
    return Plan(county=base, policy=policy, pairing=plan, rotation=rotation)


def test_people_move_over_main_links_only_and_a_note_tells_of_the_others(two_partners):
    rotation = two_partners.rotation
    assert rotation.postings
    schools = {p.home for p in rotation.postings} | {p.host for p in rotation.postings}
    assert schools <= {"S", "R1", "R2"}
    assert {event.consortium for event in rotation.events} == {"G-S"}
    (note,) = [n for n in rotation.notes if n.rule == "pair.partners"]
    assert (note.where, note.value) == ("R3", "1")
    assert "R1小学（第2所支援学校）" in note.message_zh
    assert "R1小学 (support no. 2)" in note.message_en


def test_the_audit_asks_for_duties_over_main_links_only(two_partners):
    audit = audit_plan(two_partners)
    about_rotation = [f for f in audit.findings if not f.rule.startswith("pair.")]
    assert [f for f in about_rotation if f.severity.value == "error"] == []


def test_a_posting_over_a_further_link_is_no_posting_between_partners(two_partners):
    first = two_partners.rotation.postings[0]
    moved = first.model_copy(update={"host": "R3"})
    rest = two_partners.rotation.postings[1:]
    rotation = two_partners.rotation.model_copy(update={"postings": (moved, *rest)})
    plan = two_partners.model_copy(update={"rotation": rotation})
    assert "post.place" in {f.rule for f in audit_plan(plan).findings}
