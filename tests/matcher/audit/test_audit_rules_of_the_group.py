"""Modes, link types, places, area leads and terms, judged from a county of a few lines.

S1 and S2 support R1, R2 and R3; L leads. Distances are stated, so all can be counted
by hand: S1-R1 1 km, S1-R2 2 km, S1-R3 3 km, S2-Rn 10 km more, S1-L 5 km, S2-L 7 km.
"""

import datetime as dt
from collections.abc import Mapping, Sequence

import pytest

from matcher.audit import audit_plan
from matcher.county import Agreement, County, Distance, Link, Lock, School, Term
from matcher.errors import Severity
from matcher.plan import (
    AreaLead,
    Audit,
    Consortium,
    Goal,
    PairingPlan,
    Plan,
    RecipientLink,
    Status,
    Unpaired,
    Verdict,
)
from matcher.policy import Policy

D = dt.date
TERM = Term(code="2026-2027-1", start=D(2026, 9, 1), end=D(2027, 1, 20))
WAYS = {
    **{("S1", f"R{n}"): n * 1000 for n in (1, 2, 3)},
    **{("S2", f"R{n}"): 10_000 + n * 1000 for n in (1, 2, 3)},
    ("S1", "L"): 5_000,
    ("S2", "L"): 7_000,
}


def school(code: str, **fields: object) -> School:
    tags = {"S": ["quality"], "R": ["weak"], "L": []}[code[0]]
    base = {"code": code, "name": f"{code}校", "stage": "primary", "tags": tags}
    return School.model_validate(base | fields)


def county(**fields: object) -> County:
    schools: dict[str, School] = {c: school(c) for c in ("S1", "S2", "R1", "R2", "R3")}
    schools["L"] = school("L", duty="area_lead")
    schools |= {s.code: s for s in fields.pop("schools", ())}  # type: ignore[attr-defined]
    return County.model_validate(
        {
            "schools": tuple(schools.values()),
            "term": TERM,
            "distances": tuple(
                Distance(a, b, metres, metres // 500) for (a, b), metres in WAYS.items()
            ),
            **fields,
        }
    )


def policy(*rules: dict[str, object]) -> Policy:
    kinds = {rule["kind"] for rule in rules}
    given: list[dict[str, object]] = list(rules)
    if "area_leads" not in kinds:
        given.append({"kind": "area_leads", "lead_tags": [], "hard": False})
    return Policy.model_validate(
        {
            "name": "t",
            "title": ["试验", "test"],
            "clauses": [
                {"id": f"C{i}", "quote": "略", "meaning": "-"}
                for i in range(len(given))
            ],
            "rules": [{**rule, "clauses": [f"C{i}"]} for i, rule in enumerate(given)],
        }
    )


def plan(
    county: County,
    policy: Policy,
    groups: Mapping[str, Sequence[str | RecipientLink]],
    *,
    mode: str = "paired",
    leads: dict[str, tuple[str, ...]] | None = None,
    **pairing: object,
) -> Plan:
    """Return a plan; a recipient is written as its place, 'R1' or 'R1#2'."""

    def link(given: str | RecipientLink) -> RecipientLink:
        if isinstance(given, RecipientLink):
            return given
        code, _, part = given.partition("#")
        return RecipientLink(
            school=code, part=part, distance_m=None, travel_min=None, basis="unknown"
        )

    under = {"L": ("S1", "S2")} if leads is None else leads
    return Plan(
        county=county,
        policy=policy,
        pairing=PairingPlan.model_validate(
            {
                "status": Status.FEASIBLE,
                "consortia": tuple(
                    Consortium(
                        id=f"G-{support}",
                        mode=mode,
                        support=support,
                        recipients=tuple(link(row) for row in rows),
                    )
                    for support, rows in groups.items()
                ),
                "area_leads": tuple(
                    AreaLead(school=lead, supports=codes)
                    for lead, codes in under.items()
                ),
                **pairing,
            }
        ),
    )


def linked(place: str, **fields: object) -> RecipientLink:
    code, _, part = place.partition("#")
    base = {"school": code, "part": part, "distance_m": None, "travel_min": None}
    return RecipientLink.model_validate(base | {"basis": "unknown"} | fields)


def told(audit: Audit, rule: str) -> list[tuple[str, str, str]]:
    """Return place, value and bound of the findings of one rule."""
    return [(f.where, f.value, f.bound) for f in audit.findings if f.rule == rule]


def rules_of(audit: Audit) -> set[str]:
    return {finding.rule for finding in audit.findings}


def counted(audit: Audit) -> dict[str, int]:
    return {goal.name: goal.value for goal in audit.goals}


# --- modes and link types


CORE: tuple[dict[str, object], ...] = (
    {"kind": "degree", "mode": "merged", "link": "entrusted", "recipients_min": 1,
     "recipients_max": 2, "recipient_tags": ["weak"], "recipient_areas": ["rural"],
     "max_one_way_m": 2_000, "support_tags": ["quality", "brand"]},
    {"kind": "degree", "mode": "merged", "link": "ordinary", "recipients_min": 0,
     "recipients_max": 1},
    {"kind": "degree", "mode": "league", "recipients_min": 2, "recipients_max": 3},
)  # fmt: skip


def test_link_types_of_a_mode_are_counted_apart() -> None:
    rows = [linked("R1", link="entrusted"), linked("R2", link="entrusted"), "R3"]
    assert (
        rules_of(audit_plan(plan(county(), policy(*CORE), {"S1": rows}, mode="merged")))
        == set()
    )


def test_too_many_of_one_link_type_break_its_own_rule() -> None:
    audit = audit_plan(
        plan(county(), policy(*CORE), {"S1": ["R1", "R2", "R3"]}, mode="merged")
    )
    assert told(audit, "pair.degree") == [("G-S1", "3", "0..1"), ("G-S1", "0", "1..2")]


def test_a_link_type_a_mode_does_not_know_is_refused() -> None:
    rows = [linked("R1", link="entrusted"), "R2", "R3"]
    audit = audit_plan(plan(county(), policy(*CORE), {"S1": rows}, mode="league"))
    assert told(audit, "pair.degree") == [("G-S1", "1", "0..0")]


def test_a_mode_of_no_rule_is_refused_unless_an_agreement_names_it() -> None:
    alone = {"S1": ["R1", "R2"]}
    agreed = Agreement(support="S1", recipient="R1", mode="joint")
    for given, severity in (((), Severity.ERROR), ((agreed,), Severity.WARNING)):
        audit = audit_plan(
            plan(county(agreements=given), policy(*CORE), alone, mode="joint")
        )
        found = [f for f in audit.findings if f.rule == "pair.mode"]
        assert [f.severity for f in found] == [severity]


def test_a_support_without_the_tag_of_a_mode_may_not_use_it() -> None:
    plain = school("S1", tags=["core"], duty="support")
    audit = audit_plan(
        plan(
            county(schools=(plain,)),
            policy(*CORE),
            {"S1": [linked("R1", link="entrusted")]},
            mode="merged",
        )
    )
    assert told(audit, "pair.mode") == [("G-S1", "core", "brand,quality")]


def test_entrusting_is_for_schools_of_the_tags_or_areas_and_within_the_limit() -> None:
    new = school("R1", tags=["new"])
    rural = school("R2", tags=["new"], area="rural")
    groups = {"S1": [linked("R1", link="entrusted"), linked("R2", link="entrusted")]}
    audit = audit_plan(
        plan(county(schools=(new, rural)), policy(*CORE), groups, mode="merged")
    )
    assert told(audit, "pair.link") == [("S1-R1", "new,unknown", "weak,rural")]
    far = {"S1": [linked("R3", link="entrusted")]}
    audit = audit_plan(plan(county(), policy(*CORE), far, mode="merged"))
    assert told(audit, "pair.link") == [("S1-R3", "3000", "2000")]


def test_a_pair_the_bureau_fixed_passes_the_conditions_of_a_mode_but_not_its_numbers(
) -> None:  # fmt: skip
    lock = Lock(support="S1", recipient="R3", kind="must")
    rows = [linked("R3", link="entrusted")]
    audit = audit_plan(
        plan(county(locks=(lock,)), policy(*CORE), {"S1": rows}, mode="merged")
    )
    (found,) = [f for f in audit.findings if f.rule == "pair.link"]
    assert found.severity is Severity.WARNING
    rows = [linked("R3", link="ordinary")]
    audit = audit_plan(
        plan(county(locks=(lock,)), policy(*CORE), {"S1": rows}, mode="merged")
    )
    (found,) = [f for f in audit.findings if f.rule == "pair.degree"]
    assert found.severity is Severity.ERROR


# --- places


COVERED: dict[str, object] = {"kind": "coverage", "side": "recipient"}


def test_two_partners_must_be_two_schools() -> None:
    rule = policy(
        {"kind": "partners", "number": 2}, COVERED, {"kind": "degree",
         "recipients_max": 6},
    )  # fmt: skip
    groups = {"S1": ["R1", "R1#2", "R2", "R3"], "S2": ["R2#2", "R3#2"]}
    audit = audit_plan(plan(county(), rule, groups))
    assert told(audit, "pair.partners") == [("S1-R1", "1", "2")]
    assert rules_of(audit) == {"pair.partners"}


def test_a_partner_still_missing_is_a_fault_where_all_must_be_covered() -> None:
    groups = {"S1": ["R1", "R2", "R3"], "S2": ["R1#2", "R2#2"]}
    for rules, severity in (((COVERED,), Severity.ERROR), ((), Severity.WARNING)):
        audit = audit_plan(
            plan(county(), policy({"kind": "partners", "number": 2}, *rules), groups)
        )
        assert told(audit, "pair.partners") == [("R3", "1", "2")]
        assert [f.severity for f in audit.findings] == [severity]
        assert counted(audit)["unpaired"] == 1
        assert audit.clauses[0].verdict is Verdict.NOT_MET


def test_a_school_without_any_support_is_told_once() -> None:
    rule = policy({"kind": "partners", "number": 2}, COVERED)
    groups = {"S1": ["R1", "R2"], "S2": ["R1#2", "R2#2"]}
    audit = audit_plan(plan(county(), rule, groups))
    assert rules_of(audit) == {"pair.coverage"}
    assert counted(audit)["unpaired"] == 2


@pytest.mark.parametrize("part", ["2", "英语", "primary"])
def test_a_place_the_policy_does_not_give_is_refused(part: str) -> None:
    audit = audit_plan(
        plan(county(), policy(), {"S1": ["R1", "R2"], "S2": [f"R3#{part}"]})
    )
    assert told(audit, "pair.partners") == [(f"S2-R3#{part}", part, "")]


def test_one_place_supported_twice_stands_twice() -> None:
    groups = {"S1": ["R1", "R2"], "S2": ["R1", "R3"]}
    assert told(audit_plan(plan(county(), policy(), groups)), "pair.once") == [
        ("R1", "2", "1")
    ]


NEEDS = (
    school("R1", needs={"数学": 4, "英语": 6}),
    school("R2", needs={"英语": 3}),
    school("S1", spares={"英语": 5}),
    school("S2", spares={"数学": 9}),
)


def test_by_subject_each_subject_lacked_is_a_place_with_that_need_alone() -> None:
    rule = policy({"kind": "partners", "by": "subject"}, COVERED)
    groups = {"S1": ["R1#英语", "R2#英语", "R3"], "S2": ["R1#数学"]}
    audit = audit_plan(plan(county(schools=NEEDS), rule, groups))
    assert not rules_of(audit)
    assert counted(audit)["subject_gap"] == (6 + 3) - 5
    less = {"S1": ["R1#英语", "R2#英语", "R3"]}
    audit = audit_plan(plan(county(schools=NEEDS), rule, less))
    assert told(audit, "pair.partners") == [("R1", "1", "2")]
    assert counted(audit)["subject_gap"] == (6 + 3) - 5 + 4


def test_only_the_subjects_the_policy_names_make_places() -> None:
    rule = policy({"kind": "partners", "by": "subject", "subjects": ["英语"]}, COVERED)
    groups = {"S1": ["R1#英语", "R2#英语", "R3"], "S2": ["R1#数学"]}
    audit = audit_plan(plan(county(schools=NEEDS), rule, groups))
    assert told(audit, "pair.partners") == [("S2-R1#数学", "数学", "英语")]


def test_the_gap_of_partners_is_counted_at_the_main_one() -> None:
    rule = policy({"kind": "partners", "number": 2})
    groups = {"S1": ["R1#2", "R2", "R3"], "S2": ["R1", "R2#2", "R3#2"]}
    audit = audit_plan(plan(county(schools=NEEDS), rule, groups))
    assert counted(audit)["subject_gap"] == 6 + 0  # English of R1; R2 has S1's
    assert not rules_of(audit)


NINE = school(
    "R1",
    stage="nine_year",
    needs={"英语": 10, "数学": 3},
    classes={1: 3, 2: 2, 7: 1, 8: 1},
)


def test_by_stage_a_nine_year_school_has_two_places_split_by_classes() -> None:
    rule = policy({"kind": "partners", "by": "stage"}, COVERED)
    junior = school("S2", stage="junior", spares={"英语": 1})
    groups = {"S1": ["R1#primary", "R2", "R3"], "S2": ["R1#junior"]}
    audit = audit_plan(plan(county(schools=(NINE, junior)), rule, groups))
    assert not rules_of(audit)
    # primary 10*5//7 = 7 and 3*5//7 = 2; junior 3 and 1, less one period of S2
    assert counted(audit)["subject_gap"] == 7 + 2 + (3 - 1) + 1


def test_one_support_that_teaches_both_stages_may_take_both_places() -> None:
    rule = policy({"kind": "partners", "by": "stage"}, COVERED)
    both = school("S1", stage="nine_year")
    groups = {"S1": ["R1#primary", "R1#junior", "R2"], "S2": ["R3"]}
    audit = audit_plan(plan(county(schools=(NINE, both)), rule, groups))
    assert not rules_of(audit)
    assert counted(audit)["travel"] == 1_000 + 1_000 + 2_000 + 13_000


@pytest.mark.parametrize("same_stage", [True, False])
def test_a_support_must_teach_the_stage_of_its_place(same_stage: bool) -> None:
    rule = policy(
        {"kind": "partners", "by": "stage"},
        {"kind": "compatibility", "same_stage": same_stage},
    )
    groups = {"S1": ["R1#primary", "R2"], "S2": ["R1#junior", "R3"]}
    audit = audit_plan(plan(county(schools=(NINE,)), rule, groups))
    assert told(audit, "pair.stage") == [("S2-R1", "primary", "junior")]


def test_a_lock_binds_any_partner_but_only_the_first_subject() -> None:
    lock = (Lock(support="S2", recipient="R1", kind="must"),)
    by_school = policy({"kind": "partners", "number": 2})
    groups = {"S1": ["R1", "R2", "R3"], "S2": ["R1#2", "R2#2", "R3#2"]}
    assert not rules_of(audit_plan(plan(county(locks=lock), by_school, groups)))
    by_subject = policy({"kind": "partners", "by": "subject"})
    bound = {"S1": ["R1#英语", "R2#英语", "R3"], "S2": ["R1#数学"]}
    loose = {"S1": ["R1#数学", "R2#英语", "R3"], "S2": ["R1#英语"]}
    where = county(schools=NEEDS, locks=lock)
    assert not rules_of(audit_plan(plan(where, by_subject, bound)))  # 数学 comes first
    audit = audit_plan(plan(where, by_subject, loose))
    assert [w for w, *_ in told(audit, "pair.lock")] == ["S2-R1"]


# --- area leads


LEADS: dict[str, object] = {
    "kind": "area_leads",
    "lead_tags": ["core"],
    "supports_max": 2,
    "max_one_way_m": 6_000,
}
PAIRS = {"S1": ["R1", "R2"], "S2": ["R3"]}


def test_every_support_has_one_lead_within_the_limit() -> None:
    audit = audit_plan(plan(county(), policy(LEADS), PAIRS))
    assert told(audit, "pair.lead") == [("L-S2", "7000", "6000")]
    assert counted(audit)["lead_missing"] == 0
    assert counted(audit)["lead_travel"] == 5_000 + 7_000


@pytest.mark.parametrize(
    ("leads", "where"),
    [
        ({"L": ("S1",)}, ["S2"]),
        ({"L": ("S1", "S2", "R1")}, ["R1", "L"]),
        ({"L": ("S1", "S2"), "R1": ("S1",)}, ["R1", "S1"]),
        ({}, ["S1", "S2"]),
    ],
)
def test_a_wrong_area_is_named(
    leads: dict[str, tuple[str, ...]], where: list[str]
) -> None:
    rule = {**LEADS, "max_one_way_m": None}
    audit = audit_plan(plan(county(), policy(rule), PAIRS, leads=leads))
    assert [place for place, *_ in told(audit, "pair.lead")] == where


def test_idle_supports_need_a_lead_too() -> None:
    idle = {"S1": ["R1", "R2", "R3"]}
    rule = {**LEADS, "max_one_way_m": None}
    audit = audit_plan(plan(county(), policy(rule), idle, leads={"L": ("S1",)}))
    assert told(audit, "pair.lead") == [("S2", "0", "1")]
    assert counted(audit)["lead_missing"] == 1


def test_districts_of_lead_and_support_must_be_stated_and_equal() -> None:
    rule = {**LEADS, "max_one_way_m": None, "same_district": True}
    east = [school("L", duty="area_lead", district="东"), school("S1", district="东")]
    audit = audit_plan(plan(county(schools=east), policy(rule), PAIRS))
    assert told(audit, "pair.lead") == [("L-S2", "", "东")]


@pytest.mark.parametrize("supports", [True, False])
def test_a_lead_supports_only_where_the_policy_lets_it(supports: bool) -> None:
    rule = {**LEADS, "max_one_way_m": None, "lead_supports": supports}
    core = school("S2", tags=["quality", "core"])
    leads = {"L": ("S1", "S2") if supports else ("S1",)}
    audit = audit_plan(plan(county(schools=(core,)), policy(rule), PAIRS, leads=leads))
    assert rules_of(audit) == (set() if supports else {"pair.role"})


def test_without_a_rule_leads_named_by_the_bureau_are_judged_softly() -> None:
    bare = Policy.model_validate({"name": "t", "title": ["试", "t"], "rules": []})
    audit = audit_plan(plan(county(), bare, PAIRS, leads={}))
    found = [f for f in audit.findings if f.rule == "pair.lead"]
    assert [f.severity for f in found] == [Severity.WARNING] * 2
    nobody = county(schools=(school("L", duty="none"),))
    audit = audit_plan(plan(nobody, bare, PAIRS, leads={}))
    assert "pair.lead" not in rules_of(audit)
    assert "lead_missing" not in counted(audit)


def test_a_support_listed_without_a_lead_that_has_one_is_a_false_statement() -> None:
    left = (Unpaired(school="S1", reasons=()),)
    rule = {**LEADS, "max_one_way_m": None}
    audit = audit_plan(plan(county(), policy(rule), PAIRS, leadless=left))
    assert told(audit, "pair.statement") == [("S1", "", "")]


# --- agreements


AGREED = (
    Agreement(support="S1", recipient="R1", end=D(2027, 8, 31)),
    Agreement(support="S1", recipient="R2", end=D(2026, 8, 31)),
    Agreement(support="S2", recipient="R3", end=D(2024, 8, 31)),
)
YEARS: dict[str, object] = {"kind": "continuity", "years": 3}


def test_agreements_are_running_renewed_or_new_until_their_day() -> None:
    good = {
        "S1": [
            linked("R1", agreed="running", until=D(2027, 8, 31)),
            linked("R2", agreed="renewed", until=D(2029, 8, 31)),
        ],
        "S2": [linked("R3", agreed="new", until=D(2029, 8, 31))],
    }
    assert not rules_of(
        audit_plan(plan(county(agreements=AGREED), policy(YEARS), good))
    )
    wrong = {
        "S1": [
            linked("R1", agreed="running", until=D(2029, 8, 31)),
            linked("R2", agreed="new", until=D(2029, 8, 31)),
        ],
        "S2": [linked("R3", agreed="renewed", until=D(2029, 9, 1))],
    }
    audit = audit_plan(plan(county(agreements=AGREED), policy(YEARS), wrong))
    assert told(audit, "pair.terms") == [
        ("S1-R1", "2029-08-31", "2027-08-31"),
        ("S1-R2", "new", "renewed"),
        ("S2-R3", "renewed", "new"),
        ("S2-R3", "2029-09-01", "2029-08-31"),
    ]
    assert {f.severity for f in audit.findings} == {Severity.WARNING}


def test_a_longer_memory_renews_older_agreements() -> None:
    rule = policy({**YEARS, "renewal_years": 3})
    groups = {"S1": [linked("R1", agreed="running"), "R3"], "S2": ["R2"]}
    audit = audit_plan(plan(county(agreements=AGREED), rule, groups))
    assert told(audit, "pair.terms") == []
    goals = policy(
        {**YEARS, "renewal_years": 3}, {"kind": "goals", "order": ["renewals"]}
    )
    audit = audit_plan(plan(county(agreements=AGREED), goals, groups))
    assert counted(audit)["renewals"] == 2  # S1-R2 and S2-R3


def test_a_running_agreement_keeps_its_mode_and_link_where_the_numbers_allow() -> None:
    agreed = (
        Agreement(support="S1", recipient="R1", mode="league", link="ordinary"),
        Agreement(support="S1", recipient="R2", link="ordinary"),
    )
    entrusted = [
        linked("R1", agreed="running", link="entrusted"),
        linked("R2", agreed="running", link="entrusted"),
    ]
    where = county(agreements=agreed)
    audit = audit_plan(plan(where, policy(*CORE), {"S1": entrusted}, mode="merged"))
    # merged needs one entrusted, so both cannot stay ordinary; league could be kept
    assert told(audit, "pair.terms") == [("G-S1", "merged", "league")]
    swapped = (
        agreed[0].model_copy(update={"mode": None, "link": Link.ENTRUSTED}),
        agreed[1],
    )
    rows = [
        linked("R1", agreed="running", link="ordinary"),
        linked("R2", agreed="running", link="entrusted"),
    ]
    where = county(agreements=swapped)
    audit = audit_plan(plan(where, policy(*CORE), {"S1": rows}, mode="merged"))
    assert told(audit, "pair.terms") == [
        ("S1-R1", "ordinary", "entrusted"),
        ("S1-R2", "entrusted", "ordinary"),
    ]


# --- goals


def test_new_goals_are_counted_by_hand() -> None:
    order = ["longest_trip", "widest_gap", "crossings", "renewals", "changes"]
    rule = policy({"kind": "goals", "order": order})
    schools = (
        school("S1", district="东", spares={"英语": 5}),
        school("R1", district="西", needs={"英语": 9}),
        school("R2", district="东", needs={"英语": 3}),
        school("R3", needs={"数学": 4}),
    )
    where = county(schools=schools, agreements=AGREED)
    published = (("S1", "R1"), ("S2", "R2"), ("S1", "R3"))
    audit = audit_plan(
        plan(where, rule, {"S1": ["R1", "R2"], "S2": ["R3"]}, published=published)
    )
    assert counted(audit) == {
        "longest_trip": 13_000,
        "widest_gap": 7,
        "crossings": 1,
        "renewals": 0,
        "changes": 2,
        "lead_missing": 0,
        "lead_travel": 12_000,
    }


def test_partners_may_change_places_but_subjects_may_not() -> None:
    goals = {"kind": "goals", "order": ["changes"]}
    swapped = (("S2", "R1"), ("S1", "R1#2"))
    groups = {"S1": ["R1"], "S2": ["R1#2"]}
    rule = policy({"kind": "partners", "number": 2}, goals)
    audit = audit_plan(plan(county(), rule, groups, published=swapped))
    assert counted(audit)["changes"] == 0
    rule = policy({"kind": "partners", "by": "subject"}, goals)
    groups = {"S1": ["R1#英语"], "S2": ["R1#数学"]}
    swapped = (("S2", "R1#英语"), ("S1", "R1#数学"))
    audit = audit_plan(plan(county(schools=NEEDS), rule, groups, published=swapped))
    assert counted(audit)["changes"] == 2


BLEND = {
    "kind": "goals",
    "order": ["unpaired", "travel", "imbalance"],
    "blends": [{"travel": 2, "imbalance": 500}],
}


def test_goals_traded_against_each_other_stand_as_one_with_their_parts() -> None:
    audit = audit_plan(plan(county(), policy(BLEND), PAIRS))
    (goal,) = [g for g in audit.goals if g.parts]
    assert goal == Goal(
        name="travel+imbalance",
        value=2 * 16_000 + 500,
        bound=0,
        unit="points",
        parts={"travel": 16_000, "imbalance": 1},
    )


def test_a_wrong_part_of_a_blend_is_a_false_statement() -> None:
    truth = audit_plan(plan(county(), policy(BLEND), PAIRS)).goals
    good = plan(county(), policy(BLEND), PAIRS, goals=truth)
    assert not rules_of(audit_plan(good))
    lied = tuple(
        g.model_copy(update={"parts": {"travel": 15_000, "imbalance": 1}})
        if g.parts
        else g
        for g in truth
    )
    audit = audit_plan(plan(county(), policy(BLEND), PAIRS, goals=lied))
    assert told(audit, "goal.value") == [("travel+imbalance", "15000", "16000")]


@pytest.mark.parametrize("start", [D(1, 1, 1), D(9999, 1, 1)])
def test_terms_at_the_ends_of_time_are_judged_without_a_crash(start: dt.date) -> None:
    term = TERM.model_copy(update={"start": start, "end": start + dt.timedelta(9)})
    audit = audit_plan(
        plan(
            county(term=term, agreements=AGREED),
            policy({**YEARS, "years": 99_999}),
            PAIRS,
        )
    )
    assert counted(audit)["unpaired"] == 0
