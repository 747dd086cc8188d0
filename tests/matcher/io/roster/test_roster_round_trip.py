"""What is written to a roster workbook comes back from it."""

import datetime as dt

import pytest

from matcher.county import County
from matcher.io.roster.csv_folder import write_csv
from matcher.io.roster.reader import read_roster
from matcher.io.roster.writer import write_roster
from matcher.plan import PairingPlan, Plan, RotationPlan, Status


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_plan_comes_back_whole_but_for_its_audit(plan: Plan, tmp_path, lang):
    write_roster(plan, tmp_path / "plan.xlsx", lang=lang)
    back = read_roster(tmp_path / "plan.xlsx", county=plan.county, policy=plan.policy)
    assert back.pairing == plan.pairing
    assert back.rotation == plan.rotation
    assert back.meta == plan.meta
    assert back.audit is None


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_folder_of_csv_comes_back_whole_too(plan: Plan, tmp_path, lang):
    write_csv(plan, tmp_path / "csv", lang=lang)
    back = read_roster(tmp_path / "csv", county=plan.county, policy=plan.policy)
    assert back.pairing == plan.pairing.model_copy(update={"gap": back.pairing.gap})
    assert back.pairing.gap == pytest.approx(plan.pairing.gap, abs=1e-6)
    assert back.rotation == plan.rotation


def test_a_pairing_without_rotation_stays_without(county: County, policy, tmp_path):
    bare = Plan(
        county=county, policy=policy, pairing=PairingPlan(status=Status.INFEASIBLE)
    )
    write_roster(bare, tmp_path / "plan.xlsx")
    back = read_roster(tmp_path / "plan.xlsx", county=county, policy=policy)
    assert back == bare


def test_the_same_plan_gives_the_same_bytes(plan: Plan, tmp_path):
    write_roster(plan, tmp_path / "a.xlsx")
    write_roster(plan, tmp_path / "b.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_two_trips_of_one_person_on_one_day_stay_two(plan: Plan, tmp_path):
    first = plan.rotation.visits[0]
    twin = first.model_copy(update={"id": "V-009", "covers": ()})
    clash = plan.rotation.model_copy(update={"visits": (first, twin)})
    clashing = plan.model_copy(update={"rotation": clash})
    write_roster(clashing, tmp_path / "plan.xlsx")
    back = read_roster(tmp_path / "plan.xlsx", county=plan.county, policy=plan.policy)
    assert back.rotation.visits == (first, twin)


def test_people_and_schools_nobody_knows_are_left_to_the_audit(plan: Plan, tmp_path):
    stranger = plan.rotation.postings[2].model_copy(
        update={"teacher": "X99", "host": "S99", "end": dt.date(2031, 1, 1)}
    )
    rotation = RotationPlan(status=Status.FEASIBLE, postings=(stranger,))
    odd = plan.model_copy(update={"rotation": rotation})
    write_roster(odd, tmp_path / "plan.xlsx")
    back = read_roster(tmp_path / "plan.xlsx", county=plan.county, policy=plan.policy)
    assert back.rotation == rotation
