import datetime as dt
import subprocess
import sys

import pytest

from matcher.audit import audit_plan
from matcher.pipeline import default_workers, make_plan
from matcher.plan import Status
from matcher.policy import Compatibility, Policy, Travel
from matcher.presets import load_policy
from matcher.progress import Silent, Stage
from matcher.versions import digest, versions
from scenarios.catalogue import named_county


class Listener:
    """A watcher that remembers what it was told, and may say stop."""

    def __init__(self, stop_at=None):
        self.ticks = []
        self._stop_at = stop_at

    def tick(self, tick):
        self.ticks.append(tick)

    def stopped(self):
        return any(tick.stage is self._stop_at for tick in self.ticks)


@pytest.fixture(scope="module")
def county():
    return named_county("tiny-primary")


@pytest.fixture(scope="module")
def policy():
    return load_policy("fengjie-2014")


@pytest.fixture(scope="module")
def listener():
    return Listener()


@pytest.fixture(scope="module")
def plan(county, policy, listener):
    return make_plan(county, policy, workers=1, seed=7, watcher=listener)


def test_the_job_pairs_rotates_and_audits(plan):
    assert plan.pairing.status is Status.OPTIMAL
    assert plan.rotation.status in (Status.OPTIMAL, Status.FEASIBLE)
    assert plan.rotation.visits
    assert plan.audit == audit_plan(plan)
    assert plan.audit.clean


def test_the_plan_says_where_it_comes_from(plan, county, policy):
    meta = plan.meta
    assert (meta.seed, meta.workers, meta.stopped) == (7, 1, False)
    assert meta.input_digest == digest(county)
    assert meta.policy_digest == digest(policy)
    assert meta.versions == versions()
    assert meta.runtime_s > 0
    assert dt.datetime.fromisoformat(meta.created).tzinfo is not None


def test_stages_are_told_in_order(plan, listener):
    stages = list(dict.fromkeys(tick.stage for tick in listener.ticks))
    assert stages == [Stage.PAIRING, Stage.ROTATION, Stage.AUDIT]


def test_pairing_alone_leaves_rotation_out(county, policy):
    found = make_plan(county, policy, workers=1, only_pairing=True)
    assert found.pairing.consortia
    assert found.rotation.status is Status.NOT_PLANNED


def test_a_plan_to_start_from_is_remembered_and_kept(plan, county, policy):
    found = make_plan(county, policy, workers=1, start=plan, only_pairing=True)
    pairs = {
        (g.support, r.school) for g in plan.pairing.consortia for r in g.recipients
    }
    assert set(found.pairing.published) == pairs
    assert {goal.name: goal.value for goal in found.pairing.goals}["changes"] == 0


def test_whoever_stops_during_pairing_is_told_what_rotation_was_left(county, policy):
    found = make_plan(county, policy, workers=1, watcher=Listener(Stage.PAIRING))
    assert found.meta.stopped
    assert found.pairing.consortia
    assert found.rotation.status is Status.UNKNOWN
    assert found.rotation.unmet
    assert found.audit is not None


def test_whoever_stops_during_rotation_keeps_the_pairing(county, policy):
    found = make_plan(county, policy, workers=1, watcher=Listener(Stage.ROTATION))
    assert found.meta.stopped
    assert found.pairing.status is Status.OPTIMAL
    assert found.audit is not None


def test_stopping_from_the_start_still_returns_a_plan(county, policy):
    found = make_plan(county, policy, workers=1, watcher=Silent(ask=lambda: True))
    assert found.meta.stopped
    assert found.audit is not None


def test_a_partial_pairing_still_gets_its_rotation(county, policy, plan):
    legs = sorted(r.distance_m for g in plan.pairing.consortia for r in g.recipients)
    near = Travel(max_one_way_m=legs[0])
    rules = tuple(near if r.kind == "travel" else r for r in policy.rules)
    found = make_plan(county, policy.model_copy(update={"rules": rules}), workers=1)
    assert found.pairing.status is Status.INFEASIBLE
    assert len(found.pairing.consortia) == 1
    assert found.pairing.unpaired
    assert found.rotation.visits


def test_a_county_nobody_can_be_paired_in_needs_no_rotation(county):
    nobody = Policy(
        name="nobody",
        title=("无", "none"),
        rules=(Compatibility(recipient_tags=frozenset()),),
    )
    found = make_plan(
        county.model_copy(update={"agreements": (), "locks": ()}), nobody, workers=1
    )
    assert not found.pairing.consortia
    assert found.rotation.status is Status.NOT_PLANNED


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ({"time_limit": 0}, "time_limit_s"),
        ({"gap": 1}, "gap"),
        ({"workers": 0}, "workers"),
    ],
)
def test_limits_out_of_bounds_are_named(county, policy, wrong, name):
    with pytest.raises(ValueError, match=name):
        make_plan(county, policy, **wrong)


def test_workers_follow_the_machine_within_bounds():
    assert 1 <= default_workers() <= 8


def test_a_digest_is_the_same_in_every_process():
    code = (
        "from matcher.presets import load_policy\n"
        "from matcher.versions import digest\n"
        "print(digest(load_policy('fengjie-2014')))"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert seen == {digest(load_policy("fengjie-2014")) + "\n"}


def test_a_digest_sees_every_change(county):
    other = county.model_copy(update={"name": county.name + "二"})
    assert digest(other) != digest(county)
