"""Repairs are priced, found together where one is not enough, and can be applied."""

import datetime as dt

import pytest

from matcher.county import (
    Agreement,
    County,
    Distance,
    Duty,
    Link,
    Lock,
    Mode,
    School,
    Stage,
    Tag,
    Term,
)
from matcher.diagnose import RepairKind, apply_edits, diagnose
from matcher.diagnose.moves import round_up
from matcher.diagnose.price import Cost, joint, percent
from matcher.errors import InputError
from matcher.policy import AreaLeads, Coverage, Degree, Policy, Travel
from matcher.text import Text

TERM = Term(code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 15))


def _policy(*rules):
    return Policy.model_validate(
        {"name": "test", "title": Text("测试", "test"), "rules": (Coverage(), *rules)}
    )


def _school(code, **more):
    tag = Tag.QUALITY if code.isupper() else Tag.WEAK
    given = {"stage": Stage.PRIMARY, "tags": frozenset({tag}), **more}
    return School(code=code, name=f"{code}小学", **given)


def _county(pairs, **more):
    """Return a county from {'Ab': metres}: capital supports, small recipients."""
    schools = tuple(_school(c) for c in sorted({c for pair in pairs for c in pair}))
    rows = tuple(Distance(p[1], p[0], metres, None) for p, metres in pairs.items())
    return County(schools=schools, term=TERM, distances=rows, **more)


def _on_a_line(**km):
    """Return schools along a parallel, each so many kilometres of road from 0."""
    schools = tuple(
        _school(code, lon=110 + east / 1.4 / 96.5, lat=30.0)
        for code, east in km.items()
    )
    return County(schools=schools, term=TERM)


def test_estimated_ways_are_measured_again_under_a_wider_limit():
    county = _on_a_line(A=0, b=5, c=43.13)
    found = diagnose(county, _policy(Travel(max_one_way_m=40_000)))
    (conflict,) = found.conflicts
    assert conflict.rules == ("pair.coverage", "pair.distance")
    assert conflict.schools == {"A", "c"}
    raised = next(r for r in found.repairs if r.kind is RepairKind.RAISE_DISTANCE)
    assert int(raised.value) % 100 == 0
    assert 43_000 < int(raised.value) < 43_400
    fixed = next(r for r in found.repairs if r.kind is RepairKind.FIX_PAIR)
    assert fixed.works
    assert "40 公里到 43." in fixed.words.zh
    tenth = fixed.words.zh.split("公里到 ")[1].split(" ")[0]
    assert len(tenth.split(".")[1]) == 1


@pytest.mark.parametrize(
    ("metres", "advised"), [(1_709_986, 1_710_000), (43_200, 43_200), (43_201, 43_300)]
)
def test_advised_distances_are_rounded_up_to_a_tenth_of_a_kilometre(metres, advised):
    assert round_up(metres) == advised


def test_trouble_of_two_kinds_is_repaired_together():
    # b is banned from its only support; c lies too far from every support
    pairs = {"Ab": 1_000, "Ac": 12_000, "Bd": 1_000, "Bb": 90_000, "Bc": 50_000}
    ban = Lock(support="A", recipient="b", kind="forbid")
    county = _county(pairs, locks=(ban,))
    found = diagnose(county, _policy(Travel(max_one_way_m=10_000)))
    assert len(found.conflicts) == 2
    first = found.repairs[0]
    assert first.works
    assert first.kind is RepairKind.COMBINED
    assert set(first.edits) == {"free=A:b", "force=A:c"}


def test_one_school_farther_and_one_more_place_may_be_needed_at_once():
    pairs = {f"A{r}": 1_000 for r in "bcde"} | {"Af": 11_000}
    policy = _policy(Degree(recipients_max=3), Travel(max_one_way_m=10_000))
    found = diagnose(_county(pairs), policy)
    assert found.repairs[0].works
    kinds = {repair.kind for repair in found.repairs if repair.works}
    assert kinds & {RepairKind.COMBINED, RepairKind.RAISE_BOTH}
    assert all(
        "recipients_max=5" in " ".join(r.edits) or "support=" in " ".join(r.edits)
        for r in found.repairs
        if r.works
    )


def test_the_cheapest_way_out_of_two_locks_is_to_drop_one():
    locks = tuple(Lock(support=s, recipient="b", kind="must") for s in "AB")
    county = _county({"Ab": 1_000, "Bb": 2_000, "Bc": 1_000}, locks=locks)
    found = diagnose(county, _policy())
    assert {r.edits for r in found.repairs[:2]} == {("free=A:b",), ("free=B:b",)}
    assert found.repairs[0].price.decisions == 1


def test_a_school_fixed_as_support_cannot_be_covered():
    lock = Lock(support="b", recipient="c", kind="must")
    county = _county({"Ab": 1_000, "Ac": 1_000, "bc": 500}, locks=(lock,))
    found = diagnose(county, _policy())
    rules = found.conflicts[0].rules
    assert rules == ("pair.coverage", "pair.lock", "pair.once")
    assert found.conflicts[0].schools == {"b", "c"}


def test_modes_that_admit_no_group_are_named_and_opened():
    # A must entrust one school, and none may be entrusted
    rules = (
        Degree(
            mode=Mode.JOINT,
            link=Link.ENTRUSTED,
            recipient_tags=frozenset({Tag.PROJECT}),
            recipients_max=2,
        ),
        Degree(mode=Mode.JOINT, recipients_min=0),
    )
    found = diagnose(_county({"Ab": 1_000}), _policy(*rules))
    assert {"pair.mode", "pair.degree"} <= set(found.conflicts[0].rules)
    edits = {edit for r in found.repairs if r.works for edit in r.edits}
    assert "set=degree[entrusted].recipient_tags=[]" in edits
    assert "set=degree[entrusted].recipients_min=0" in edits


def test_supports_without_an_area_lead_get_one():
    pairs = {"Ab": 1_000, "Bc": 1_000, "LA": 3_000, "LB": 12_000}
    county = _county(pairs)
    schools = tuple(
        s.model_copy(update={"duty": Duty.AREA_LEAD}) if s.code == "L" else s
        for s in county.schools
    )
    county = county.model_copy(update={"schools": schools})
    rule = AreaLeads(lead_tags=frozenset(), max_one_way_m=10_000)
    found = diagnose(county, _policy(rule, Travel(max_one_way_m=None)))
    assert not found.possible
    assert found.conflicts[0].rules == ("pair.lead",)
    assert found.conflicts[0].schools == {"B"}
    assert found.repairs[0].works
    assert found.repairs[0].edits == ("set=area_leads.max_one_way_m=12000",)


def test_edits_do_what_they_say():
    agreement = Agreement(support="A", recipient="b")
    ban = Lock(support="B", recipient="b", kind="forbid")
    county = _county({"Ab": 1, "Bb": 1, "Bc": 1}, agreements=(agreement,), locks=(ban,))
    policy = _policy()
    freed, _ = apply_edits(county, policy, ["free=A:b", "free=B:b"])
    assert (freed.agreements, freed.locks) == ((), ())
    fixed, _ = apply_edits(county, policy, ["force=B:b"])
    assert fixed.agreements == ()
    assert [(k.support, k.kind) for k in fixed.locks] == [("B", "must")]
    roles, wider = apply_edits(
        county,
        policy,
        ["support=c", "release=A", "lead=B", "set=degree.recipients_max=5"],
    )
    duties = {s.code: s.duty for s in roles.schools}
    assert duties["c"] is Duty.SUPPORT
    assert duties["A"] is Duty.NONE
    assert duties["B"] is Duty.AREA_LEAD
    assert wider.degree.recipients_max == 5


@pytest.mark.parametrize("edit", ["fly=A", "force=A", "force=A:z", "support=z", ""])
def test_edits_that_cannot_be_made_are_refused_with_a_reason(edit):
    with pytest.raises(InputError) as refused:
        apply_edits(_county({"Ab": 1}), _policy(), [edit])
    assert refused.value.faults[0].remedy.zh


def test_a_price_counts_schools_once_and_adds_the_rest():
    one = Cost(frozenset("ab"), decisions=1, percent=8)
    other = Cost(frozenset("bc"), roles=1, rules=("pair.stage",))
    price = joint([one, other]).price
    assert (price.schools, price.decisions, price.roles) == (3, 1, 1)
    assert price.points == 3 + 10 + 20 + 8 + 40
    assert percent(40_000, 43_200) == 8
    assert "涉及 3 所学校" in price.say("zh")
    assert "price 81" in price.say("en")
