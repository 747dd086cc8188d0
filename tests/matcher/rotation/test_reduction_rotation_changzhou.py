"""The biggest document, Changzhou 2007-23, held in one term of a generated county."""

from collections import Counter

import pytest

from matcher.audit import audit_plan
from matcher.plan import Plan
from matcher.policy import Activity
from matcher.presets import load_policy
from matcher.reduction.pairing import plan_pairing
from matcher.reduction.rotation import plan_rotation
from scenarios.catalogue import named_county
from solvers.params import Params


@pytest.fixture(scope="module")
def plan():
    """The plan of ten schools under the body of the document, with its audit."""
    county, policy = named_county("tiny-mixed"), load_policy("changzhou-2007")
    params = Params(time_limit_s=120, seed=1, workers=1)
    pairing = plan_pairing(county, policy, params=params)
    rotation = plan_rotation(county, policy, pairing, params=params)
    bare = Plan(county=county, policy=policy, pairing=pairing, rotation=rotation)
    return bare.model_copy(update={"audit": audit_plan(bare)})


def test_dozens_of_events_of_each_consortium_are_held(plan):
    counts = Counter(e.consortium for e in plan.rotation.events)
    assert set(counts) == {c.id for c in plan.pairing.consortia}
    assert min(counts.values()) >= 30
    told = {reason.rule.partition(".")[0] for reason in plan.rotation.unmet}
    assert not told & {"event", "shadow"}


def test_each_kind_of_event_is_held_as_often_as_written(plan):
    kinds = Counter((e.consortium, e.kind) for e in plan.rotation.events)
    for group in plan.pairing.consortia:
        assert kinds[group.id, Activity.LECTURE] == 2
        assert 5 <= kinds[group.id, Activity.DEMO_LESSON] <= 10
        assert kinds[group.id, Activity.STUDENT_EXCHANGE] == 1
        assert kinds[group.id, Activity.REPORT_LESSON] == len(group.recipients)
        givers = {
            person
            for e in plan.rotation.events
            if (e.consortium, e.kind) == (group.id, Activity.DEMO_LESSON)
            for person in e.givers
        }
        assert 3 <= len(givers) <= 5


def test_the_audit_finds_nothing_wrong_with_events_papers_and_mentors(plan):
    found = [
        (f.rule, f.message_zh)
        for f in plan.audit.findings
        if not f.rule.startswith("pair.")
    ]
    assert found == []


def test_the_same_county_gives_the_same_events(plan):
    params = Params(time_limit_s=120, seed=1, workers=1)
    again = plan_rotation(plan.county, plan.policy, plan.pairing, params=params)
    assert again.events == plan.rotation.events
    assert again.papers == plan.rotation.papers
