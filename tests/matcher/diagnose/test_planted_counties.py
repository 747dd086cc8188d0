"""Impossible counties: the planted cause is named, and the first repair works."""

import pytest

from matcher.diagnose import apply_edits, diagnose
from matcher.pipeline import make_plan
from matcher.plan import Status
from scenarios.impossible import PLANTS, plant


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("name", PLANTS)
def test_the_planted_cause_is_named_and_the_first_repair_works(name, seed):
    planted = plant(name, n_schools=24, seed=seed)
    found = diagnose(planted.county, planted.policy)
    assert not found.possible
    assert found.status is Status.INFEASIBLE
    first = found.conflicts[0]
    assert planted.rule in first.rules
    assert planted.schools <= first.schools
    assert len(first.proof) >= 2
    repair = found.repairs[0]
    assert repair.works
    county, policy = apply_edits(planted.county, planted.policy, repair.edits)
    plan = make_plan(county, policy, only_pairing=True, workers=1)
    assert plan.pairing.status is not Status.INFEASIBLE
    assert not plan.pairing.unpaired
    assert plan.audit is not None
    assert plan.audit.hard_findings == 0


def test_repairs_stand_in_order_of_their_price():
    planted = plant("most", n_schools=24, seed=1)
    found = diagnose(planted.county, planted.policy)
    prices = [repair.price.points for repair in found.repairs]
    assert prices == sorted(prices)
    assert len({repair.kind for repair in found.repairs}) >= 3


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", PLANTS)
def test_every_cause_is_told_in_both_languages(name, lang):
    planted = plant(name, n_schools=24, seed=3)
    found = diagnose(planted.county, planted.policy)
    text = found.say(lang)
    assert found.conflicts[0].say(lang) in text
    assert "None" not in text
