"""Planted causes are named, and the repairs said to work do work."""

import datetime as dt

import pytest

from matcher.county import County, Distance, Duty, Lock, School, Stage, Tag, Term
from matcher.diagnose import Diagnosis, RepairKind, diagnose
from matcher.diagnose.trial import with_rule
from matcher.policy import Coverage, Degree, Policy, RuleBase, Travel
from matcher.text import Text

TERM = Term(code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 15))


def _policy(*rules: RuleBase) -> Policy:
    return Policy.model_validate(
        {"name": "test", "title": Text("测试", "test"), "rules": (Coverage(), *rules)}
    )


def _county(pairs: dict[str, int], **more: object) -> County:
    """Return a county from {'Ab': metres}: capital supports, small recipients."""
    schools = tuple(
        School(
            code=code,
            name=f"{code}小学",
            stage=Stage.PRIMARY,
            tags=frozenset({Tag.QUALITY if code.isupper() else Tag.WEAK}),
        )
        for code in sorted({code for pair in pairs for code in pair})
    )
    rows = tuple(Distance(p[1], p[0], metres, None) for p, metres in pairs.items())
    return County.model_validate(
        {"schools": schools, "term": TERM, "distances": rows, **more}
    )


def _kinds(found: Diagnosis) -> list[RepairKind]:
    return [repair.kind for repair in found.repairs if repair.works]


def test_a_county_that_works_needs_no_repair() -> None:
    found = diagnose(_county({"Ab": 1_000}), _policy())
    assert found.possible
    assert found.repairs == ()
    assert "都能满足" in found.say("zh")
    assert "keeps every rule" in found.say("en")


def test_a_short_limit_names_the_schools_and_the_distances_that_would_do() -> None:
    county = _county({"Ab": 1_500, "Ac": 9_400, "Bc": 7_300, "Bd": 12_600})
    found = diagnose(county, _policy(Travel(max_one_way_m=2_000)))
    assert not found.possible
    told = [(alone.school, alone.nearest, alone.distance_m) for alone in found.isolated]
    assert told == [("c", "B", 7_300), ("d", "B", 12_600)]
    words = found.say("zh")
    assert "c小学" in words
    assert "7.3 公里" in words
    assert "12.6 公里" in words
    raised = [r for r in found.repairs if r.kind is RepairKind.RAISE_DISTANCE]
    assert [(r.value, r.works) for r in raised] == [("12600", True)]


def test_the_raised_limit_is_the_least_that_works() -> None:
    county = _county({"Ab": 1_500, "Ac": 9_400, "Bc": 7_300, "Bd": 12_600})
    policy = _policy(Travel(max_one_way_m=2_000))
    assert diagnose(county, with_rule(policy, Travel, max_one_way_m=12_600)).possible
    short = with_rule(policy, Travel, max_one_way_m=12_599)
    assert not diagnose(county, short).possible


def test_a_time_limit_is_raised_in_minutes() -> None:
    county = _county({"Ab": 20_000})
    found = diagnose(county, _policy(Travel(max_one_way_min=20, speed_kmh=40)))
    raised = [r for r in found.repairs if r.kind is RepairKind.RAISE_TIME]
    assert [(r.value, r.works) for r in raised] == [("30", True)]


def test_too_few_places_name_the_set_and_ask_for_one_more() -> None:
    county = _county({"Ab": 1, "Ac": 1, "Ad": 1, "Ae": 1, "Bf": 1})
    found = diagnose(county, _policy(Travel(max_one_way_m=10)))
    assert not found.possible
    assert [cause.rule for cause in found.causes] == ["pair.degree"]
    assert all(code in found.causes[0].message_zh for code in "Abcde")
    assert "f小学" not in found.causes[0].message_zh
    assert RepairKind.RAISE_DEGREE in _kinds(found)
    raised = [r for r in found.repairs if r.kind is RepairKind.RAISE_DEGREE]
    assert raised[0].value == "4"
    assert "A小学" in raised[0].words.zh


def test_a_ban_that_isolates_a_school_is_the_first_repair() -> None:
    ban = Lock(support="A", recipient="b", kind="forbid")
    found = diagnose(_county({"Ab": 1_000}, locks=(ban,)), _policy())
    assert found.causes[0].rule == "pair.ban"
    assert found.repairs[0].kind is RepairKind.LIFT_BAN
    assert found.repairs[0].works


def test_two_locks_on_one_school_are_named_and_one_is_dropped() -> None:
    locks = (
        Lock(support="A", recipient="b", kind="must"),
        Lock(support="B", recipient="b", kind="must"),
    )
    found = diagnose(_county({"Ab": 1_000, "Bb": 2_000}, locks=locks), _policy())
    assert not found.possible
    assert found.causes[0].where == "B-b"
    assert found.repairs[0].kind is RepairKind.DROP_DECISION
    assert found.repairs[0].works


def test_a_least_number_out_of_reach_is_lowered() -> None:
    county = _county({"Ab": 1_000, "Ac": 1_000, "Bd": 1_000})
    found = diagnose(county, _policy(Degree(recipients_min=2), Travel()))
    assert any("少于规定的 2 所" in cause.message_zh for cause in found.causes)
    assert RepairKind.LOWER_DEGREE in _kinds(found)


def test_a_lock_below_the_least_number_is_a_named_conflict() -> None:
    lock = Lock(support="A", recipient="b", kind="must")
    policy = _policy(Degree(recipients_min=2))
    found = diagnose(_county({"Ab": 1_000}, locks=(lock,)), policy)
    assert not found.possible
    assert any(cause.rule == "pair.lock" for cause in found.causes)


def test_a_school_without_a_role_is_proposed_as_support() -> None:
    county = _county({"Ab": 1, "Ac": 1, "Ad": 1, "Ae": 1, "Xe": 2})
    schools = tuple(
        s.model_copy(update={"tags": frozenset()}) if s.code == "X" else s
        for s in county.schools
    )
    changed = county.model_copy(update={"schools": schools})
    found = diagnose(changed, _policy(Travel(max_one_way_m=10)))
    (new,) = (r for r in found.repairs if r.kind is RepairKind.NEW_SUPPORT and r.works)
    assert new.where == "X"
    repaired = tuple(
        s.model_copy(update={"duty": Duty.SUPPORT}) if s.code == "X" else s
        for s in schools
    )
    again = county.model_copy(update={"schools": repaired})
    assert diagnose(again, _policy(Travel(max_one_way_m=10))).possible


def test_a_place_unknown_is_named_as_such() -> None:
    county = _county({"Ab": 1_000, "Ac": 2_000}).model_copy(
        update={"distances": (Distance("b", "A", 1_000, None),)}
    )
    found = diagnose(county, _policy())
    assert [alone.rule for alone in found.isolated] == ["pair.unknown_place"]


def test_distance_and_number_are_raised_together_where_neither_suffices() -> None:
    pairs = {f"A{r}": 1 for r in "bc"} | {f"A{r}": 900 for r in "defgh"}
    pairs |= {f"B{r}": 2_000 for r in "defgh"}
    policy = _policy(Degree(recipients_max=3), Travel(max_one_way_m=10))
    found = diagnose(_county(pairs), policy)
    assert RepairKind.RAISE_BOTH in _kinds(found)
    assert {RepairKind.RAISE_DISTANCE, RepairKind.RAISE_DEGREE}.isdisjoint(
        _kinds(found)
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_diagnosis_reads_as_lines_and_dumps_as_data(lang: str) -> None:
    county = _county({"Ab": 1_500, "Ac": 9_400})
    found = diagnose(county, _policy(Travel(max_one_way_m=2_000)))
    text = found.say("zh" if lang == "zh" else "en")
    assert len(text.splitlines()) >= 3
    assert Diagnosis.model_validate(found.model_dump(mode="json")) == found


def test_a_county_without_any_support_is_told_what_to_fill_in() -> None:
    found = diagnose(_county({"ab": 1_000}), _policy())
    assert not found.possible
    (cause,) = found.causes
    assert "没有一所支援学校" in cause.message_zh
    assert "no support school" in cause.message_en
