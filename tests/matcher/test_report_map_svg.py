"""The map shows every placed school and every pair, and nobody's name but schools'."""

import xml.etree.ElementTree as ET

import pytest

from matcher.county import County, School
from matcher.plan import Plan
from matcher.policy import GoalName
from matcher.presets import load_policy
from matcher.reduction.pairing import plan_pairing
from matcher.report.map_svg import map_svg
from scenarios.catalogue import named_county
from solvers.params import Params

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def plan() -> Plan:
    county = named_county("tiny-no-teachers")
    policy = load_policy("default")
    assert GoalName.TRAVEL in policy.goals.order
    pairing = plan_pairing(county, policy, params=Params(workers=1))
    return Plan(county=county, policy=policy, pairing=pairing)


def _shapes(text: str) -> dict[str, int]:
    root = ET.fromstring(text)
    names = ("line", "circle", "rect")
    return {name: len(root.findall(SVG + name)) for name in names}


def test_every_school_and_every_pair_is_drawn(plan: Plan):
    shapes = _shapes(map_svg(plan))
    groups = plan.pairing.consortia
    assert shapes["line"] == sum(len(group.recipients) for group in groups)
    assert shapes["rect"] == len(groups) + 1  # the sheet itself
    assert shapes["rect"] - 1 + shapes["circle"] == len(plan.county.schools)


def test_before_pairing_no_line_is_drawn(plan: Plan):
    assert _shapes(map_svg(plan, pairs=False))["line"] == 0


def test_schools_without_a_place_are_counted_in_words(plan: Plan):
    first, *rest = plan.county.schools
    nowhere = first.model_copy(update={"lon": None, "lat": None})
    county = plan.county.model_copy(update={"schools": (nowhere, *rest)})
    text = map_svg(plan.model_copy(update={"county": county}), "en")
    assert "1 schools without a place are not drawn" in text
    assert _shapes(text)["rect"] + _shapes(text)["circle"] == len(rest) + 1


def test_names_are_escaped(plan: Plan):
    odd = plan.county.schools[0].model_copy(update={"name": '<b>&"'})
    county = plan.county.model_copy(update={"schools": (odd, *plan.county.schools[1:])})
    assert "<b>" not in map_svg(plan.model_copy(update={"county": county}))


def test_a_county_without_any_place_still_gives_a_picture():
    county = named_county("tiny-no-teachers")
    bare = tuple(
        School(code=s.code, name=s.name, stage=s.stage) for s in county.schools
    )
    county = County(schools=bare, term=county.term)
    pairing = plan_pairing(county, load_policy("default"), params=Params())
    plan = Plan(county=county, policy=load_policy("default"), pairing=pairing)
    assert _shapes(map_svg(plan)) == {"line": 0, "circle": 0, "rect": 1}
