"""The network's figures name schools without choice, whatever pairs were chosen."""

import datetime as dt

import pytest

from matcher.county import County, School, Stage, Tag, Term
from matcher.indicators.network import network_figures
from matcher.plan import PairingPlan, Plan, Status
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
