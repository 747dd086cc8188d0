"""Each pairing filter holds, is broken, and stands exactly on its boundary."""

import datetime as dt

import pytest

from matcher.candidates import (
    Candidates,
    Places,
    anniversary,
    expired_agreements,
    find_candidates,
    split_place,
)
from matcher.county import (
    Agreement,
    Area,
    County,
    Distance,
    Duty,
    Lock,
    Mode,
    School,
    Stage,
    Tag,
    Term,
)
from matcher.distance import distance_table
from matcher.policy import (
    AreaLeads,
    Compatibility,
    Continuity,
    Degree,
    Partners,
    Policy,
    RuleBase,
    Travel,
)
from matcher.staffing import subject_balance
from matcher.text import Text

TERM = Term(code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 15))
KM = 1 / 111.2


def _school(code: str, **more: object) -> School:
    base = {"code": code, "name": f"{code}小学", "stage": Stage.PRIMARY}
    return School.model_validate({"lat": 30.0, "lon": 110.0, **base, **more})


def _support(code: str = "S", **more: object) -> School:
    return _school(code, **{"tags": {Tag.QUALITY}, **more})


def _recipient(code: str = "R", **more: object) -> School:
    return _school(code, **{"tags": {Tag.WEAK}, "lat": 30.0 + 10 * KM, **more})


def _county(*schools: School, **more: object) -> County:
    return County.model_validate({"schools": schools, "term": TERM, **more})


def _policy(*rules: RuleBase) -> Policy:
    return Policy.model_validate(
        {"name": "test", "title": Text("测试", "test"), "rules": rules}
    )


def _find(county: County, *rules: RuleBase) -> Candidates:
    policy = _policy(*rules)
    return find_candidates(county, policy, distance_table(county, policy))


def _refusal(county: County, *rules: RuleBase) -> str:
    """Return the rule that refuses S-R, '' if the pair is allowed."""
    found = _find(county, *rules)
    if ("S", "R") in found.allowed:
        assert ("S", "R") not in found.refused
        return ""
    return found.refused["S", "R"].rule


def test_a_quality_school_may_support_a_weak_one_nearby() -> None:
    found = _find(_county(_support(), _recipient()))
    assert found.supports == ("S",)
    assert found.recipients == ("R",)
    assert found.allowed["S", "R"].basis == "estimated"
    assert len(found.refused) == 0


# --- roles


def test_a_stated_duty_overrides_the_tags() -> None:
    county = _county(
        _school("S", duty=Duty.SUPPORT),
        _recipient(),
        _support("X", duty=Duty.NONE),
        _support("Y", duty=Duty.RECIPIENT),
        _support("L", duty=Duty.AREA_LEAD),
    )
    found = _find(county)
    assert found.supports == ("S",)
    assert found.recipients == ("R", "Y")


def test_support_areas_narrow_who_may_support() -> None:
    rule = Compatibility(support_areas=frozenset({Area.URBAN}))
    county = _county(_support(area=Area.URBAN), _support("T"), _recipient())
    assert _find(county, rule).supports == ("S",)


def test_a_recipient_area_makes_a_recipient_unless_the_school_supports() -> None:
    rule = Compatibility(recipient_areas=frozenset({Area.RURAL}))
    county = _county(
        _support(area=Area.RURAL), _school("R", area=Area.RURAL), _school("N")
    )
    found = _find(county, rule)
    assert found.supports == ("S",)
    assert found.recipients == ("R",)


def test_kindergartens_and_vocational_schools_never_take_part() -> None:
    county = _county(
        _support(),
        _recipient(),
        _support("K", stage=Stage.OTHER),
        _recipient("V", stage=Stage.OTHER, duty=Duty.RECIPIENT),
    )
    found = _find(county)
    assert found.supports == ("S",)
    assert found.recipients == ("R",)


# --- stage and district


@pytest.mark.parametrize(
    ("support", "recipient", "rule"),
    [
        (Stage.PRIMARY, Stage.PRIMARY, ""),
        (Stage.NINE_YEAR, Stage.PRIMARY, ""),
        (Stage.NINE_YEAR, Stage.JUNIOR, ""),
        (Stage.PRIMARY, Stage.NINE_YEAR, "pair.stage"),
        (Stage.JUNIOR, Stage.PRIMARY, "pair.stage"),
        (Stage.SENIOR, Stage.SENIOR, ""),
        (Stage.SENIOR, Stage.JUNIOR, "pair.stage"),
        (Stage.JUNIOR, Stage.SENIOR, "pair.stage"),
    ],
)
def test_the_support_teaches_every_stage_of_the_recipient(
    support: Stage, recipient: Stage, rule: str
) -> None:
    assert (
        _refusal(_county(_support(stage=support), _recipient(stage=recipient))) == rule
    )


def test_senior_schools_stay_among_themselves_even_where_stages_may_differ() -> None:
    rule = Compatibility(same_stage=False)
    senior = _county(_support(stage=Stage.SENIOR), _recipient())
    junior = _county(_support(stage=Stage.JUNIOR), _recipient())
    assert _refusal(senior, rule) == "pair.stage"
    assert _refusal(junior, rule) == ""


@pytest.mark.parametrize(("district", "rule"), [("东", ""), ("西", "pair.district")])
def test_one_district_is_asked_for_only_by_a_policy_that_says_so(
    district: str, rule: str
) -> None:
    county = _county(_support(district="东"), _recipient(district=district))
    assert _refusal(county, Compatibility(same_district=True)) == rule
    assert _refusal(county) == ""


# --- distance and time


@pytest.mark.parametrize(
    ("metres", "rule"), [(9_999, ""), (10_000, ""), (10_001, "pair.distance")]
)
def test_a_way_exactly_at_the_limit_is_allowed(metres: int, rule: str) -> None:
    county = _county(
        _support(), _recipient(), distances=(Distance("R", "S", metres, None),)
    )
    found = _find(county, Travel(max_one_way_m=10_000))
    assert _refusal(county, Travel(max_one_way_m=10_000)) == rule
    if rule:
        reason = found.refused["S", "R"]
        assert (reason.value, reason.bound) == ("10001", "10000")
        assert "10.001" in reason.message_zh
        assert "10.001 km" in reason.message_en


@pytest.mark.parametrize(("minutes", "rule"), [(30, ""), (31, "pair.time")])
def test_a_time_exactly_at_the_limit_is_allowed(minutes: int, rule: str) -> None:
    county = _county(
        _support(), _recipient(), distances=(Distance("R", "S", 5_000, minutes),)
    )
    assert _refusal(county, Travel(max_one_way_min=30)) == rule


def test_the_way_counts_from_the_recipient_to_the_support() -> None:
    rows = (Distance("R", "S", 9_000, None), Distance("S", "R", 12_000, None))
    county = _county(_support(), _recipient(), distances=rows)
    assert _refusal(county, Travel(max_one_way_m=10_000)) == ""


def test_estimates_just_inside_and_outside_the_limit_are_told_apart() -> None:
    county = _county(_support(), _recipient())
    metres = _find(county, Travel(max_one_way_m=None)).allowed["S", "R"].metres
    assert metres is not None
    assert _refusal(county, Travel(max_one_way_m=metres)) == ""
    assert _refusal(county, Travel(max_one_way_m=metres - 1)) == "pair.distance"


def test_an_unknown_place_refuses_where_a_limit_must_be_kept() -> None:
    county = _county(_support(), _recipient(lat=None, lon=None))
    assert _refusal(county) == "pair.unknown_place"
    assert _refusal(county, Travel(max_one_way_m=None)) == ""


def test_a_soft_travel_rule_refuses_nobody() -> None:
    county = _county(_support(), _recipient(lat=35.0))
    assert _refusal(county, Travel(max_one_way_m=1_000)) == "pair.distance"
    assert _refusal(county, Travel(max_one_way_m=1_000, hard=False)) == ""


def test_the_first_rule_in_order_is_named() -> None:
    far_and_wrong = _county(
        _support(stage=Stage.JUNIOR),
        _recipient(lat=35.0),
        locks=(Lock(support="S", recipient="R", kind="forbid"),),
    )
    assert _refusal(far_and_wrong) == "pair.stage"


# --- bans, locks, agreements


def test_a_ban_refuses_with_its_reason() -> None:
    lock = Lock(support="S", recipient="R", kind="forbid", reason="亲属回避")
    found = _find(_county(_support(), _recipient(), locks=(lock,)))
    assert found.refused["S", "R"].rule == "pair.ban"
    assert "亲属回避" in found.refused["S", "R"].message_zh


def test_a_fixed_pair_stands_above_the_distance_limit_with_a_note() -> None:
    lock = Lock(support="S", recipient="R", kind="must")
    county = _county(_support(), _recipient(lat=35.0), locks=(lock,))
    found = _find(county)
    assert ("S", "R") in found.allowed
    assert found.forced == (("S", "R"),)
    assert [note.rule for note in found.notes] == ["pair.distance"]


def test_a_fixed_pair_brings_in_schools_without_a_role() -> None:
    lock = Lock(support="S", recipient="R", kind="must")
    county = _county(_school("S"), _school("R"), _recipient("Q"), locks=(lock,))
    found = _find(county)
    assert found.supports == ("S",)
    assert list(found.allowed) == [("S", "R")]
    assert found.should_support == ()
    assert found.should_receive == ("Q",)
    assert found.refused["S", "Q"].rule == "pair.role"


def test_a_school_fixed_as_support_is_no_recipient_any_more() -> None:
    lock = Lock(support="R", recipient="Q", kind="must")
    found = _find(_county(_support(), _recipient(), _recipient("Q"), locks=(lock,)))
    assert "R" in found.supports
    assert "R" not in found.recipients
    assert "R" in found.should_receive


FIRST_DAY = TERM.start


@pytest.mark.parametrize(
    ("start", "end", "forced"),
    [
        (None, None, True),
        (None, FIRST_DAY, True),
        (None, FIRST_DAY - dt.timedelta(days=1), False),
        (FIRST_DAY, None, True),
        (FIRST_DAY + dt.timedelta(days=1), None, False),
    ],
)
def test_an_agreement_in_force_on_the_first_day_is_kept(
    start: dt.date | None, end: dt.date | None, forced: bool
) -> None:
    agreement = Agreement(support="S", recipient="R", start=start, end=end)
    found = _find(_county(_support(), _recipient(), agreements=(agreement,)))
    assert (("S", "R") in found.forced) is forced


def test_a_policy_may_let_agreements_go() -> None:
    agreement = Agreement(support="S", recipient="R")
    county = _county(_support(), _recipient(), agreements=(agreement,))
    assert _find(county, Continuity(keep_until_expiry=False)).forced == ()
    assert _find(county, Continuity(hard=False)).soft == (("S", "R"),)


def test_two_fixed_supports_for_one_school_are_a_conflict_not_a_crash() -> None:
    locks = (
        Lock(support="S", recipient="R", kind="must"),
        Lock(support="T", recipient="R", kind="must"),
    )
    found = _find(_county(_support(), _support("T"), _recipient(), locks=locks))
    assert found.forced == (("S", "R"),)
    assert [c.where for c in found.conflicts] == ["T-R"]


def test_a_pair_fixed_and_forbidden_is_a_conflict() -> None:
    locks = (
        Lock(support="S", recipient="R", kind="must"),
        Lock(support="S", recipient="R", kind="forbid"),
    )
    found = _find(_county(_support(), _recipient(), locks=locks))
    assert found.forced == ()
    assert len(found.conflicts) == 1


def test_a_lock_and_an_agreement_on_the_same_pair_agree() -> None:
    found = _find(
        _county(
            _support(),
            _recipient(),
            locks=(Lock(support="S", recipient="R", kind="must"),),
            agreements=(Agreement(support="S", recipient="R"),),
        )
    )
    assert found.forced == (("S", "R"),)
    assert found.conflicts == ()


def test_agreements_with_as_many_supports_as_a_school_is_due_do_not_conflict() -> None:
    agreements = tuple(Agreement(support=s, recipient="R") for s in "STU")
    county = _county(
        *(_support(code) for code in "STU"), _recipient(), agreements=agreements
    )
    found = _find(county, Partners(number=2))
    assert found.forced == (("S", "R"), ("T", "R"))
    assert found.keeping(("S", "R")) == (("S", "R"), ("S", "R#2"))
    assert [c.where for c in found.conflicts] == ["U-R"]
    assert "至多 2 所" in found.conflicts[0].message_zh


@pytest.mark.parametrize(
    ("end", "years", "told"),
    [
        (FIRST_DAY, 1, False),
        (FIRST_DAY - dt.timedelta(days=1), 1, True),
        (dt.date(2025, 9, 1), 1, True),
        (dt.date(2025, 8, 31), 1, False),
        (dt.date(2025, 8, 31), 2, True),
        (FIRST_DAY - dt.timedelta(days=1), 0, False),
    ],
)
def test_an_agreement_is_renewable_for_the_years_the_policy_says(
    end: dt.date, years: int, told: bool
) -> None:
    agreement = Agreement(support="S", recipient="R", end=end)
    county = _county(_support(), _recipient(), agreements=(agreement,))
    found = expired_agreements(county, _policy(Continuity(renewal_years=years)))
    assert found == ((agreement,) if told else ())


def test_an_expired_agreement_with_a_running_successor_is_not_to_be_renewed() -> None:
    agreements = (
        Agreement(support="S", recipient="R", end=dt.date(2026, 7, 1)),
        Agreement(support="S", recipient="R", start=dt.date(2026, 7, 2)),
        Agreement(support="S", recipient="?", end=dt.date(2026, 7, 1)),
    )
    county = _county(_support(), _recipient(), agreements=agreements)
    assert expired_agreements(county, _policy()) == ()


def test_the_29th_of_february_becomes_the_28th() -> None:
    assert anniversary(dt.date(2028, 2, 29), -1) == dt.date(2027, 2, 28)
    assert anniversary(dt.date(2028, 2, 29), 4) == dt.date(2032, 2, 29)


# --- places


def test_partners_are_places_of_one_school() -> None:
    found = _find(_county(_support(), _recipient()), Partners(number=3))
    assert found.recipients == ("R", "R#2", "R#3")
    assert found.should_receive == found.recipients
    assert [pair[1] for pair in found.allowed] == ["R", "R#2", "R#3"]
    assert found.places.twins
    assert found.places.school_of("R#3") == "R"


def test_partners_by_subject_are_for_what_a_school_lacks() -> None:
    needs = {"音乐": 2, "英语": 4}
    county = _county(_support(), _recipient(needs=needs), _recipient("Q"))
    found = _find(county, Partners(by="subject"))
    assert found.recipients == ("R#英语", "R#音乐", "Q")
    found = _find(county, Partners(by="subject", subjects=("音乐", "英语")))
    assert found.recipients == ("R#音乐", "R#英语", "Q")
    found = _find(county, Partners(by="subject", subjects=("美术",)))
    assert found.recipients == ("R", "Q")
    assert not found.places.twins


def test_partners_by_stage_ask_each_support_for_the_stage_it_teaches() -> None:
    county = _county(
        _support("P"),
        _support("J", stage=Stage.JUNIOR),
        _support("N", stage=Stage.NINE_YEAR),
        _recipient(stage=Stage.NINE_YEAR),
        _recipient("Q"),
    )
    for rule in (Compatibility(), Compatibility(same_stage=False)):
        found = _find(county, Partners(by="stage"), rule)
        assert found.recipients == ("R#primary", "R#junior", "Q")
        of = {
            place: [s for s, p in found.allowed if p == place]
            for place in found.recipients
        }
        assert of["R#primary"] == ["P", "N"]
        assert of["R#junior"] == ["J", "N"]
        refusal = found.refused["P", "R#junior"]
        assert (refusal.rule, refusal.bound) == ("pair.stage", "junior")


@pytest.mark.parametrize(
    ("classes", "primary", "junior"),
    [
        ({1: 4, 6: 2, 7: 3}, {"英语": 6, "音乐": 2}, {"英语": 4, "音乐": 1}),
        ({}, {"英语": 5, "音乐": 1}, {"英语": 5, "音乐": 2}),
        ({8: 1}, {}, {"英语": 10, "音乐": 3}),
    ],
)
def test_what_a_nine_year_school_lacks_is_split_by_its_classes(
    classes: dict[int, int], primary: dict[str, int], junior: dict[str, int]
) -> None:
    school = _recipient(
        stage=Stage.NINE_YEAR, classes=classes, needs={"英语": 10, "音乐": 3}
    )
    county = _county(school)
    places = Places.find([school], Partners(by="stage"), {})
    needs = places.balance(subject_balance(county), county).needs
    assert needs.get("R#primary", {}) == primary
    assert needs.get("R#junior", {}) == junior
    assert "R" not in needs


def test_a_school_code_with_the_sign_of_places_is_still_a_school() -> None:
    county = _county(_support(), _recipient("R#2"))
    assert split_place(county, "R#2") == ("R#2", "")
    assert split_place(county, "R#2#2") == ("R#2", "2")
    found = _find(county, Partners(number=2))
    assert found.recipients == ("R#2", "R#2#2")
    assert found.places.part_of("R#2") == ""
    assert found.places.part_of("R#2#2") == "2"


# --- modes and link types


def test_a_support_without_the_tag_of_any_mode_is_refused() -> None:
    rules = (
        Degree(mode=Mode.LEAGUE, support_tags=frozenset({Tag.BRAND})),
        Degree(mode=Mode.MERGED, support_tags=frozenset({Tag.CORE})),
    )
    found = _find(_county(_support(), _recipient()), *rules)
    assert found.refused["S", "R"].rule == "pair.mode"
    assert "优质" in found.refused["S", "R"].message_zh
    assert not _find(
        _county(_support(tags={Tag.QUALITY, Tag.CORE}), _recipient()), *rules
    ).refused


def test_a_recipient_that_no_link_type_is_for_is_refused() -> None:
    rule = Degree(
        recipient_tags=frozenset({Tag.NEW}), recipient_areas=frozenset({Area.RURAL})
    )
    assert _refusal(_county(_support(), _recipient()), rule) == "pair.link"
    assert _refusal(_county(_support(), _recipient(area=Area.RURAL)), rule) == ""
    new = _recipient(tags={Tag.WEAK, Tag.NEW})
    assert _refusal(_county(_support(), new), rule) == ""


@pytest.mark.parametrize(
    ("metres", "rule"), [(8_000, ""), (8_001, "pair.link"), (None, "pair.link")]
)
def test_the_distance_of_a_mode_is_its_own_limit(metres: int | None, rule: str) -> None:
    rows = (Distance("R", "S", metres, None),) if metres else ()
    school = _recipient() if metres else _recipient(lat=None, lon=None)
    county = _county(_support(), school, distances=rows)
    limit = Degree(max_one_way_m=8_000), Travel(max_one_way_m=None)
    assert _refusal(county, *limit) == rule
    assert _refusal(county, *limit, Degree(mode=Mode.JOINT)) == ""


def test_a_fixed_pair_stands_above_the_conditions_of_modes() -> None:
    rule = Degree(support_tags=frozenset({Tag.CORE}), max_one_way_m=1)
    lock = Lock(support="S", recipient="R", kind="must")
    county = _county(_support(), _recipient(), _recipient("Q"), locks=(lock,))
    found = _find(county, rule)
    assert list(found.allowed) == [("S", "R")]
    assert [note.rule for note in found.notes] == ["pair.mode"]


def test_an_area_lead_found_by_its_tag_is_no_support_unless_it_may() -> None:
    county = _county(_support(), _recipient(), _school("K", tags={Tag.BRAND}))
    assert _find(county).supports == ("S", "K")
    assert _find(county, AreaLeads()).supports == ("S",)
    assert _find(county, AreaLeads(lead_supports=True)).supports == ("S", "K")
    lock = Lock(support="K", recipient="R", kind="must")
    fixed = county.model_copy(update={"locks": (lock,)})
    found = _find(fixed, AreaLeads())
    assert found.supports == ("S", "K")
    assert found.should_support == ("S",)
    assert "片区长学校" in found.notes[0].message_zh


# --- scale


def test_allowed_and_refused_together_are_every_pair() -> None:
    schools = [
        _support(f"S{i}", lat=30.0 + 25 * KM * i, lon=110.0) for i in range(5)
    ] + [_recipient(f"R{i}", lat=30.0 + 9 * KM * i, lon=110.1) for i in range(12)]
    found = _find(_county(*schools))
    assert len(found.allowed) + len(found.refused) == 60
    assert not set(found.allowed) & set(found.refused)
    assert all(found.refused[pair].rule == "pair.distance" for pair in found.refused)


def test_a_pair_of_strangers_is_a_key_error() -> None:
    found = _find(_county(_support(), _recipient()))
    with pytest.raises(KeyError):
        found.refused["R", "S"]
