"""The network's figures name schools without choice, whatever pairs were chosen."""

import datetime as dt

import pytest

from matcher.county import County, Distance, School, Stage, Tag, Term
from matcher.indicators.network import network_figures
from matcher.plan import PairingPlan, Plan, Status
from matcher.policy import Partners
from matcher.policy_settings import set_parameter
from matcher.presets import load_policy

TERM = Term(
    code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 22)
)  # fmt: skip


def _school(code: str, tag: Tag, lon: float) -> School:
    return School(
        code=code, name=code, stage=Stage.PRIMARY, tags={tag}, lon=lon, lat=30.0
    )  # fmt: skip


@pytest.fixture
def figures() -> dict[str, tuple[float | None, bool | None, str]]:
    # One support, four recipients beside it, one far away; three places at most.
    near = [_school(f"R{i}", Tag.WEAK, 110.01 + i / 1000) for i in range(4)]
    far = _school("FAR", Tag.WEAK, 113.0)
    county = County(
        schools=(_school("S", Tag.QUALITY, 110.0), *near, far), term=TERM
    )  # fmt: skip
    policy = set_parameter(load_policy("default"), "degree.recipients_max=3")
    plan = Plan(
        county=county, policy=policy, pairing=PairingPlan(status=Status.UNKNOWN)
    )  # fmt: skip
    return {f.code: (f.value, f.met, f.why.zh) for f in network_figures(plan)}


def test_a_school_out_of_reach_is_named(figures):
    assert figures["network_isolated"] == (1, False, "FAR")


def test_schools_with_a_single_support_are_named(figures):
    value, met, why = figures["network_single"]
    assert (value, met) == (4, None)
    assert "R0" in why


def test_room_that_is_lacking_is_counted(figures):
    value, met, _ = figures["network_lacking"]
    assert (value, met) == (1, False)


def test_parts_of_the_network_are_counted(figures):
    assert figures["network_parts"][0] == 1


def test_a_school_due_two_partners_counts_once_and_needs_two_in_reach():
    supports = [_school(f"S{i}", Tag.QUALITY, 110.0 + i / 1000) for i in range(2)]
    near, far = _school("NEAR", Tag.WEAK, 110.01), _school("FAR", Tag.WEAK, 113.0)
    edge = _school("EDGE", Tag.WEAK, 110.5)
    way = Distance("EDGE", "S0", 50_000, 60)
    county = County(
        schools=(*supports, near, edge, far), term=TERM, distances=(way,)
    )  # fmt: skip
    policy = load_policy("default")
    rules = (*policy.rules, Partners(number=2))
    policy = policy.model_copy(update={"rules": rules})
    plan = Plan(
        county=county, policy=policy, pairing=PairingPlan(status=Status.UNKNOWN)
    )  # fmt: skip
    found = {f.code: (f.value, f.why.zh) for f in network_figures(plan)}
    assert found["network_isolated"] == (1, "FAR")
    assert found["network_few"] == (1, "EDGE")
    assert found["network_single"] == (1, "NEAR")
    assert found["network_parts"] == (1, "各部分学校数：4")
