"""Peers solve the same instances; on small ones all exact methods agree."""

import pytest

from benchmarks.instance import Instance, make_instance
from benchmarks.methods import METHODS, judge
from benchmarks.run import run_case, worse_than_peers
from benchmarks.suites import SUITES, Case
from scenarios.catalogue import spec_named

EXACT = ("jiedui", "arc CP-SAT", "arc HiGHS")


@pytest.fixture(scope="module", params=[1, 2, 3])
def instance(request: pytest.FixtureRequest) -> Instance:
    return make_instance("mountain-14-schools", seed=request.param)


def test_exact_methods_reach_the_same_goals_and_the_audit_finds_no_fault(
    instance: Instance,
):
    judged = [judge(instance, name, time_limit_s=30, seed=1) for name in EXACT]
    assert all(one.proven for one in judged)
    assert len({one.goals for one in judged}) == 1
    assert [one.faults for one in judged] == [0, 0, 0]


def test_greedy_keeps_the_rules_and_is_never_better(instance: Instance):
    ours = judge(instance, "jiedui", time_limit_s=30, seed=1)
    greedy = judge(instance, "greedy", time_limit_s=30, seed=1)
    assert greedy.faults == 0
    assert ours.goals <= greedy.goals


def test_every_instance_of_every_suite_has_a_recipe():
    for cases in SUITES.values():
        for case in cases:
            spec_named(case.instance)


def test_a_case_gives_a_record_a_method_and_ours_is_not_beaten():
    records = run_case(Case("plain-12-schools", "pairing", 20), seed=4)
    assert [record["method"] for record in records] == list(METHODS)
    assert worse_than_peers(records) == []


def test_being_beaten_is_told():
    records = run_case(Case("plain-12-schools", "pairing", 20), seed=4)
    goals = records[0]["goals"]
    records[0]["goals"] = {name: value + 1 for name, value in goals.items()}
    assert worse_than_peers(records)
    records[1]["faults"] = records[2]["faults"] = records[3]["faults"] = 1
    assert worse_than_peers(records) == []
