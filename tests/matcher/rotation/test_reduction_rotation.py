"""The whole rotation: workers, determinism, stopping, little data, whole county."""

import os
import subprocess
import sys
from collections import Counter

import pytest

from matcher.plan import PairingPlan, Plan, Status
from matcher.progress import Silent, Stage
from matcher.reduction.pairing import plan_pairing
from matcher.reduction.rotation import plan_rotation, pool
from solvers.params import Params


class Listener:
    """Keeps every tick; stops once `enough` were heard."""

    def __init__(self, enough=None):
        self.ticks = []
        self.enough = enough

    def tick(self, tick):
        self.ticks.append(tick)

    def stopped(self):
        return self.enough is not None and len(self.ticks) >= self.enough


@pytest.fixture(scope="module")
def small_county():
    """Ten schools of every stage, generated: several consortia."""
    from scenarios.catalogue import named_county

    return named_county("tiny-mixed")


def paired(county, policy):
    return plan_pairing(county, policy, params=Params(time_limit_s=60))


def test_goals_are_listed_in_their_order_with_units(town):
    rotation = town.rotate(town.county(), town.preset("fengjie-2014"))
    assert [(g.name, g.unit) for g in rotation.goals] == [
        ("trips", "trips"),
        ("missed_periods", "periods"),
        ("unmatched_exchange", "people"),
        ("cover_peak", "periods"),
    ]
    assert all(g.bound <= g.value for g in rotation.goals)


@pytest.mark.parametrize("name", ["fengjie-2014", "xinjiang-league", "default"])
def test_the_audit_finds_no_hard_fault_in_the_town(town, name):
    base, policy = town.county(), town.preset(name)
    rotation = town.rotate(base, policy)
    assert town.hard(base, policy, rotation) == []
    assert rotation.status is Status.OPTIMAL


def test_the_same_seed_gives_the_same_plan(town):
    base, policy = town.county(), town.preset("fengjie-2014")
    assert town.rotate(base, policy) == town.rotate(base, policy)


def test_a_busy_machine_plans_the_same(small_county, town):
    policy = town.preset("fengjie-2014")
    pairing = paired(small_county, policy)
    params = {"time_limit_s": 600, "workers": 1, "seed": 5}
    quiet = plan_rotation(small_county, policy, pairing, params=Params(**params))
    burning = [sys.executable, "-c", "while True: pass"]
    busy = [subprocess.Popen(burning) for _ in range(os.cpu_count() or 1)]
    try:
        loaded = plan_rotation(small_county, policy, pairing, params=Params(**params))
    finally:
        for process in busy:
            process.kill()
            process.wait()
    assert loaded == quiet


def test_two_worker_processes_plan_the_same(small_county, town, monkeypatch):
    monkeypatch.setattr(pool, "_LITTLE", 0)
    monkeypatch.setattr(pool, "_FEW", 1)
    policy = town.preset("fengjie-2014")
    pairing = paired(small_county, policy)
    plans = [
        plan_rotation(
            small_county,
            policy,
            pairing,
            params=Params(time_limit_s=120, workers=workers, seed=5),
        )
        for workers in (1, 2)
    ]
    assert len(pairing.consortia) > 1
    assert plans[0] == plans[1]


def test_each_consortium_ticks_once(small_county, town):
    policy = town.preset("xinjiang-league")
    pairing = paired(small_county, policy)
    heard = Listener()
    params = Params(time_limit_s=60)
    plan_rotation(small_county, policy, pairing, params=params, watcher=heard)
    total = len(pairing.consortia)
    assert [(t.stage, t.done, t.total) for t in heard.ticks] == [
        (Stage.ROTATION, n, total) for n in range(1, total + 1)
    ]


def test_stopping_keeps_what_is_finished_and_names_the_rest(small_county, town):
    policy = town.preset("fengjie-2014")
    pairing = paired(small_county, policy)
    heard = Listener(enough=1)
    params = Params(time_limit_s=60, stopped=heard.stopped)
    rotation = plan_rotation(
        small_county, policy, pairing, params=params, watcher=heard
    )
    assert len(heard.ticks) == 1
    assert rotation.status is Status.FEASIBLE
    assert rotation.postings
    left = [r for r in rotation.unmet if r.rule == "post.known"]
    assert len(left) == len(pairing.consortia) - 1


def test_stopped_before_the_start_nothing_is_known(town):
    base, policy = town.county(), town.preset("fengjie-2014")
    rotation = plan_rotation(
        base,
        policy,
        town.paired(base, policy),
        params=Params(stopped=lambda: True),
        watcher=Silent(),
    )
    assert rotation.status is Status.UNKNOWN
    assert [r.where for r in rotation.unmet] == ["G-S"]


def test_without_teachers_nothing_is_planned_and_a_note_says_why(town):
    base = town.county(teachers=(), lessons=())
    rotation = town.rotate(base, town.preset("fengjie-2014"))
    assert rotation.status is Status.NOT_PLANNED
    assert "教师" in rotation.notes[0].message_zh


def test_without_consortia_nothing_is_planned(town):
    base, policy = town.county(), town.preset("default")
    pairing = PairingPlan(status=Status.INFEASIBLE)
    rotation = plan_rotation(base, policy, pairing, params=Params())
    assert rotation.status is Status.NOT_PLANNED


def test_a_recipient_without_teachers_is_left_out_and_noted(town):
    base = town.county()
    base = town.changed(
        base, teachers=tuple(t for t in base.teachers if t.school != "R2")
    )
    rotation = town.rotate(base, town.preset("fengjie-2014"))
    assert rotation.visits
    assert all(v.home != "R2" for v in rotation.visits)
    assert any(note.where == "R2" for note in rotation.notes)


def test_unknown_ways_are_planned_without_times_and_noted(town):
    base = town.county(recipients=1)
    schools = tuple(s.model_copy(update={"lon": None}) for s in base.schools)
    base = town.changed(base, schools=schools)
    rotation = town.rotate(base, town.preset("fengjie-2014"))
    assert {(v.depart, v.back) for v in rotation.visits} == {("06:30", "18:30")}
    assert any(note.rule == "pair.unknown_place" for note in rotation.notes)


def test_nobody_is_in_two_places(town):
    base, policy = town.county(), town.preset("default")
    rotation = town.rotate(base, policy)
    stays = {p.teacher: (p.start, p.end) for p in rotation.postings}
    assert len(stays) == len(rotation.postings)
    for visit in rotation.visits:
        start, end = stays.get(visit.teacher, (None, None))
        assert start is None or not start <= visit.date <= end
    times = Counter((v.teacher, v.date) for v in rotation.visits)
    assert max(times.values()) == 1


@pytest.mark.slow
@pytest.mark.parametrize("name", ["fengjie-2014", "xinjiang-league", "default"])
def test_the_shipped_county_has_no_hard_finding_about_the_rotation(town, name):
    from matcher.audit import audit_plan
    from scenarios.catalogue import SHIPPED, named_county

    county, policy = named_county(SHIPPED), town.preset(name)
    pairing = paired(county, policy)
    params = Params(time_limit_s=300, workers=min(2, os.cpu_count() or 1))
    rotation = plan_rotation(county, policy, pairing, params=params)
    plan = Plan(county=county, policy=policy, pairing=pairing, rotation=rotation)
    findings = [
        f.message_zh
        for f in audit_plan(plan).findings
        if f.severity.value == "error" and not f.rule.startswith("pair.")
    ]
    assert findings == []
    assert rotation.status is Status.OPTIMAL
