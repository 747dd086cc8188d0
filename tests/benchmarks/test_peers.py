"""Peers solve the same instances; on small ones all exact methods agree."""

import pytest

from benchmarks.instance import Instance, make_instance
from benchmarks.judge import Judged, judge
from benchmarks.methods import METHODS, Task
from benchmarks.process import Run, run_method
from benchmarks.run import run_case
from benchmarks.standings import standings, verdict, worse_than_peers
from benchmarks.suites import FIXED, PUBLIC, SUITES, Case
from benchmarks.terms.instance import spec_of
from scenarios.catalogue import spec_named

EXACT = ("jiedui", "arc CP-SAT", "arc HiGHS")


@pytest.fixture(scope="module", params=["14-schools@1", "16-schools-tight@2"])
def instance(request: pytest.FixtureRequest) -> Instance:
    name, _, seed = request.param.partition("@")
    return make_instance(f"mountain-{name}", seed=int(seed))


@pytest.fixture(scope="module")
def records() -> list[dict]:
    return run_case(Case("plain-12-schools", "pairing", 20), seed=4)


@pytest.fixture(scope="module")
def judged(instance: Instance) -> dict[str, Judged]:
    return {name: judge(instance, name, time_limit_s=30, seed=1) for name in METHODS}


def test_exact_methods_reach_the_same_goals_and_the_audit_finds_no_fault(
    judged: dict[str, Judged],
):
    exact = [judged[name] for name in EXACT]
    assert all(one.proven for one in exact)
    assert len({one.goals for one in exact}) == 1
    assert [one.faults for one in exact] == [0, 0, 0]


def test_greedy_keeps_the_rules_and_is_never_better(judged: dict[str, Judged]):
    ours, greedy = judged["jiedui"], judged["greedy"]
    assert greedy.faults == 0
    assert ours.goals is not None
    assert greedy.goals is not None
    assert ours.goals <= greedy.goals


def test_the_audit_judges_not_the_method(
    instance: Instance, monkeypatch: pytest.MonkeyPatch
):
    from benchmarks import judge as judging

    crowded = (0,) * len(instance.recipients)
    claimed = Run("plan", 0.1, partner=crowded, proven=True)
    monkeypatch.setattr(judging, "run_method", lambda *_, **__: claimed)
    assert judging.judge(instance, "greedy", time_limit_s=30, seed=1).faults > 0


def test_a_method_that_wants_too_much_memory_fails_by_itself(instance: Instance):
    task = Task(instance.problem, instance.ours, 5.0, 1)
    run = run_method(task, "arc CP-SAT", memory_gb=0.05)
    assert run.outcome == "out of memory"
    assert run.partner is None


def test_a_method_is_killed_when_its_time_is_well_over(
    monkeypatch: pytest.MonkeyPatch,
):
    from benchmarks import process

    monkeypatch.setattr(process, "grace_s", lambda _: -59.5)
    large = make_instance("plain-100-schools", seed=1)
    task = Task(large.problem, large.ours, 60.0, 1)
    run = run_method(task, "arc CP-SAT")
    assert run.outcome in ("killed", "model not built")
    assert run.partner is None


def test_every_instance_of_every_suite_has_a_recipe():
    for cases in SUITES.values():
        for case in cases:
            if case.phase == "term":
                spec_of(case.instance)
            elif case.instance not in FIXED:
                spec_named(case.instance)
    names = {case.instance for case in SUITES["pairing"]}
    assert all(public.name in names for public in PUBLIC)


def test_a_case_gives_a_record_a_method_and_ours_is_not_beaten(records: list[dict]):
    assert [record["method"] for record in records] == list(METHODS)
    assert worse_than_peers(records) == []
    assert "never a worse plan" in verdict(records)


def test_our_record_tells_when_it_had_a_plan_and_a_proof(records: list[dict]):
    ours = records[0]
    assert ours["proven"]
    assert ours["first_s"] <= ours["within_s"]["1%"] <= ours["within_s"]["proof"]
    assert ours["within_s"]["proof"] <= ours["seconds"]
    assert set(ours["gaps"].values()) == {0.0}


def test_being_beaten_is_told(records: list[dict]):
    beaten = [dict(record) for record in records]
    beaten[0]["goals"] = {k: v + 1 for k, v in beaten[0]["goals"].items()}
    assert worse_than_peers(beaten)
    assert "a worse plan than a peer in" in verdict(beaten)
    for peer in beaten[1:]:
        peer["faults"] = 1
    assert worse_than_peers(beaten) == []


def test_a_peer_without_a_plan_is_worse_and_said_to_have_none(records: list[dict]):
    failed = [dict(record) for record in records[:2]]
    failed[1] |= {"goals": None, "outcome": "model not built", "proven": False}
    assert standings(failed) == [
        "arc CP-SAT: worse on 1, equal on 0, better on 0 of 1; model not built 1"
    ]


def test_how_much_better_is_told_by_the_first_goal_that_differs(records: list[dict]):
    pair = [dict(record) for record in records[:2]]
    mine = dict.fromkeys(pair[0]["goals"], 100)
    pair[0]["goals"], pair[1]["goals"] = mine, mine | {"travel": 125}
    assert standings(pair) == [
        "arc CP-SAT: worse on 1, equal on 0, better on 0 of 1; first differs in travel "
        "on 1: +25 (+25..+25), +25.0% (+25.0%..+25.0%)"
    ]
