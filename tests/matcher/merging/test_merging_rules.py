"""Which of two values is stricter, rule by rule, and what cannot be kept together."""

from typing import get_args

import pytest

from matcher.merging import How, merge_policies
from matcher.merging.kinds import KIND_SPECS
from matcher.policy import AnyRule, CountQuota, Policy, RuleBase

KINDS = {
    rule.model_fields["kind"].default: rule for rule in get_args(get_args(AnyRule)[0])
}


def _one(merged):
    assert merged.conflicts == ()
    (rule,) = merged.policy.rules
    return rule


def test_every_kind_says_of_each_parameter_how_it_is_merged():
    base = {*RuleBase.model_fields, "kind"}
    for kind, rule in KINDS.items():
        spec = KIND_SPECS[kind]
        known = {*spec.same, *spec.values, *spec.facets, *spec.either}
        left = set(rule.model_fields) - base - known
        assert left <= {"title", "topic"}, (kind, left)
        assert set(KIND_SPECS) == set(KINDS)


@pytest.mark.parametrize(
    ("first", "second", "strict"),
    [
        ({"min_school_days": 5}, {"min_school_days": 10}, {"min_school_days": 10}),
        ({"whole_term": True}, {"terms": 2}, {"whole_term": True, "terms": 2}),
    ],
)
def test_the_longer_stay_holds(policy_of, first, second, strict):
    head = {"kind": "stint", "activity": "posting_out"}
    merged = merge_policies(
        [policy_of("a", head | first), policy_of("b", head | second)]
    )
    rule = _one(merged)
    assert {name: getattr(rule, name) for name in strict} == strict


@pytest.mark.parametrize(
    ("kind", "first", "second", "strict"),
    [
        ("travel", {"max_one_way_m": None}, {"max_one_way_m": 9000}, 9000),
        ("home_cover", {"max_absent_share": 0.2}, {"max_absent_share": 0.1}, 0.1),
        ("observation_conditions", {"own_subject": False}, {"own_subject": True}, True),
        ("eligibility", {"age_max_m": 55}, {"age_max_m": None}, 55),
        ("window", {"first_week": 2}, {"first_week": 4}, 4),
        ("sync_class", {"seminar_every": 0}, {"seminar_every": 3}, 3),
        ("itinerant", {"subjects": ["音乐"]}, {"subjects": []}, ()),
        (
            "compatibility",
            {"support_tags": ["brand", "quality"]},
            {"support_tags": ["quality", "core"]},
            frozenset({"quality"}),
        ),
        ("area_leads", {"lead_supports": True}, {"lead_supports": False}, False),
    ],
)
def test_the_stricter_number_of_a_single_rule_holds(
    policy_of, kind, first, second, strict
):
    (name,) = first
    a, b = (
        policy_of("a", {"kind": kind} | first),
        policy_of("b", {"kind": kind} | second),
    )
    for pair in ([a, b], [b, a]):
        rule = _one(merge_policies(pair))
        assert getattr(rule, name) == strict


def test_two_a_term_are_stricter_than_two_a_school_year(policy_of):
    head = {"kind": "count_quota", "activity": "lecture", "minimum": 2}
    merged = merge_policies(
        [
            policy_of("a", head | {"period": "school_year"}),
            policy_of("b", head | {"period": "term"}),
        ]
    )
    assert _one(merged).period == "term"
    (rule,) = merged.rules
    period = next(c for c in rule.choices if c.parameter == "period")
    assert period.how is How.STRICTER


def test_two_a_term_do_not_make_five_a_school_year_so_both_are_kept(policy_of):
    head = {"kind": "count_quota", "activity": "lecture"}
    merged = merge_policies(
        [
            policy_of("a", head | {"minimum": 5, "period": "school_year"}),
            policy_of("b", head | {"minimum": 2, "period": "term"}),
        ]
    )
    assert [r.minimum for r in merged.policy.rules] == [5, 2]
    assert merged.rules[1].beside is not None
    topics = {r.topic.zh for r in merged.policy.each(CountQuota)}
    assert len(topics) == 2


def test_two_a_term_exceed_three_a_school_year(policy_of):
    head = {"kind": "count_quota", "activity": "posting_out", "scope": "pair"}
    merged = merge_policies(
        [
            policy_of("a", head | {"maximum": 3, "period": "school_year"}),
            policy_of("b", head | {"minimum": 2, "period": "term"}),
        ]
    )
    assert merged.policy is None
    (conflict,) = merged.conflicts
    assert "短周期" in conflict.why.zh


def test_a_share_for_each_school_covers_the_same_share_of_the_county(policy_of):
    head = {"kind": "percent_quota", "activity": "posting_out", "side": "support"}
    merged = merge_policies(
        [
            policy_of("a", head | {"share": 0.1, "scope": "county"}),
            policy_of("b", head | {"share": 0.1, "scope": "school"}),
        ]
    )
    assert _one(merged).scope == "school"


def test_shares_of_different_people_are_both_kept(policy_of):
    head = {"kind": "percent_quota", "activity": "posting_out", "side": "support"}
    merged = merge_policies(
        [
            policy_of("a", head | {"share": 0.1}),
            policy_of("b", head | {"share": 0.05, "of": "eligible"}),
        ]
    )
    assert len(merged.policy.rules) == 2


def test_a_rule_for_both_sides_is_split_where_another_speaks_of_one(policy_of):
    a = policy_of("a", {"kind": "placement", "side": "both", "min_school_days": 5})
    b = policy_of("b", {"kind": "placement", "side": "support", "min_school_days": 8})
    for pair in ([a, b], [b, a]):
        rules = merge_policies(pair).policy.rules
        assert {(r.side, r.min_school_days) for r in rules} == {
            ("support", 8),
            ("recipient", 5),
        }


def test_an_aim_never_becomes_a_duty(policy_of):
    head = {"kind": "count_quota", "activity": "lecture"}
    a = policy_of("a", head | {"minimum": 1})
    b = policy_of("b", head | {"minimum": 4, "hard": False})
    for pair in ([a, b], [b, a]):
        rule = _one(merge_policies(pair))
        assert (rule.hard, rule.minimum, rule.target) == (True, 1, 4)
    stint = {"kind": "stint", "activity": "posting_out"}
    c = policy_of("c", stint | {"min_school_days": 5})
    d = policy_of("d", stint | {"min_school_days": 20, "hard": False})
    rules = merge_policies([c, d]).policy.rules
    assert {(r.hard, r.min_school_days) for r in rules} == {(True, 5), (False, 20)}


def test_hard_beats_soft_where_the_numbers_are_equal(policy_of):
    a = policy_of("a", {"kind": "coverage", "side": "support", "hard": False})
    b = policy_of("b", {"kind": "coverage", "side": "support"})
    assert _one(merge_policies([a, b])).hard


def test_a_soft_share_takes_no_denominator_from_a_rule_without_share(policy_of):
    head = {"kind": "composition", "activity": "posting_out"}
    a = policy_of("a", head | {"backbone_min": 2})
    b = policy_of("b", head | {"backbone_share": 0.2, "of": "eligible_backbone"})
    for pair in ([a, b], [b, a]):
        rule = _one(merge_policies(pair))
        assert (rule.backbone_min, rule.backbone_share) == (2, 0.2)
        assert rule.of == "eligible_backbone"


@pytest.mark.parametrize(
    ("first", "second", "parameter"),
    [
        (
            {"kind": "degree", "recipients_min": 1, "recipients_max": 1},
            {"kind": "degree", "recipients_min": 2, "recipients_max": 3},
            "recipients_min/recipients_max",
        ),
        (
            {"kind": "degree", "mode": "league"},
            {"kind": "degree", "mode": "merged"},
            "mode",
        ),
        (
            {"kind": "compatibility", "support_tags": ["brand"]},
            {"kind": "compatibility", "support_tags": ["core"]},
            "support_tags",
        ),
        (
            {"kind": "partners", "by": "subject"},
            {"kind": "partners", "by": "school"},
            "by",
        ),
        (
            {"kind": "placement", "min_school_days": 10, "max_school_days": 10},
            {"kind": "placement", "min_school_days": 20},
            "min_school_days/max_school_days",
        ),
    ],
)
def test_what_no_plan_can_keep_is_named_with_both_values(
    policy_of, first, second, parameter
):
    for pair in ((first, second), (second, first)):
        merged = merge_policies([policy_of("a", pair[0]), policy_of("b", pair[1])])
        assert merged.policy is None
        (conflict,) = merged.conflicts
        assert conflict.parameter == parameter
        assert {s.policy for s in conflict.stated} == {"a", "b"}
        assert conflict.why.zh
        assert conflict.why.en


def test_plain_pairing_takes_the_mode_of_the_other_policy(policy_of):
    a = policy_of("a", {"kind": "degree", "recipients_min": 1, "recipients_max": 3})
    b = policy_of(
        "b",
        {"kind": "degree", "mode": "league", "recipients_min": 2, "recipients_max": 9},
    )
    for pair in ([a, b], [b, a]):
        rule = _one(merge_policies(pair))
        assert rule.mode == "league"
        assert (rule.recipients_min, rule.recipients_max) == (2, 3)


def test_recipients_of_all_link_types_stay_within_what_each_policy_allows(policy_of):
    a = policy_of("a", {"kind": "degree", "recipients_min": 1, "recipients_max": 3})
    league = {"kind": "degree", "mode": "league"}
    b = policy_of(
        "b",
        league | {"link": "entrusted", "recipients_min": 1, "recipients_max": 2},
        league | {"link": "ordinary", "recipients_min": 0, "recipients_max": 8},
    )
    merged = merge_policies([a, b]).policy
    assert merged.degree_bounds == (1, 3)


def test_the_order_of_goals_is_that_of_the_first_and_is_said_so(policy_of):
    a = policy_of("a", {"kind": "goals", "order": ["unpaired", "travel"]})
    b = policy_of("b", {"kind": "goals", "order": ["travel"]})
    merged = merge_policies([a, b])
    assert _one(merged).order == ("unpaired", "travel")
    assert "目标次序" in merged.notes[0].zh


def test_a_clause_id_that_means_two_things_is_told_apart():
    def make(name, quote):
        return Policy.model_validate(
            {
                "name": name,
                "title": [name, name],
                "clauses": [{"id": "1", "quote": quote, "meaning": quote}],
                "rules": [{"kind": "leader_cover", "clauses": ["1"]}],
            }
        )

    merged = merge_policies([make("a", "甲"), make("b", "乙")])
    assert [c.id for c in merged.policy.clauses] == ["1", "b/1"]
    assert _one(merged).clauses == ("1", "b/1")
    assert any("b/1" in note.zh for note in merged.notes)


def test_three_policies_merge_and_one_twice_counts_once(policy_of):
    stint = {"kind": "stint", "activity": "posting_out"}
    a, b, c = (
        policy_of(name, stint | {"min_school_days": days})
        for name, days in (("a", 5), ("b", 20), ("c", 10))
    )
    assert _one(merge_policies([a, b, c, a])).min_school_days == 20
    assert merge_policies([a, a]).policy == a


def test_no_policy_is_no_merge():
    with pytest.raises(ValueError, match="policies"):
        merge_policies([])
