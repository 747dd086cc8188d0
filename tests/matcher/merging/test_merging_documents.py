"""A body and its annex that ask different things become one policy that asks both."""

import pytest

from matcher.merging import How, merge_policies, merged_yaml
from matcher.policy import CountQuota, Placement, Stint
from matcher.presets import load_policy, parse_policy, preset_names


@pytest.fixture(scope="module")
def merged(body, annex):
    return merge_policies([body, annex])


def _choice(merged, clause, parameter):
    rule = next(r for r in merged.rules if clause in r.clauses)
    return next(c for c in rule.choices if c.parameter == parameter)


def test_leaders_out_are_the_posts_both_name_for_as_long_as_both_ask(merged):
    rule = next(r for r in merged.policy.each(Placement) if "CZ-07" in r.clauses)
    assert rule.clauses == ("CZ-07", "CA-03")
    assert rule.posts == ("head", "deputy")
    assert (rule.min_school_days, rule.max_school_days) == (10, 10)


def test_one_to_two_weeks_and_two_weeks_are_said_to_meet_at_exactly_two(merged):
    rule = next(r for r in merged.rules if "CA-03" in r.clauses)
    assert "10 个上课日（2 周）" in rule.meets.zh
    assert "exactly 10 school days (2 weeks)" in rule.meets.en


def test_each_number_names_its_policy_and_clause(merged):
    days = _choice(merged, "CA-03", "min_school_days")
    told = {(s.policy, s.clauses, s.value) for s in days.stated}
    assert told == {("body", ("CZ-07",), 5), ("annex", ("CA-03",), 10)}
    assert (days.chosen, days.how) == (10, How.STRICTER)
    posts = _choice(merged, "CA-03", "posts")
    assert posts.how is How.STRICTER
    assert _choice(merged, "CA-04", "maximum").how is How.ONLY_ONE


def test_research_by_subject_and_research_by_pair_stand_side_by_side(merged):
    quotas = {r.topic.zh: r for r in merged.policy.each(CountQuota)}
    assert quotas["备课组研究"].scope == "subject"
    assert quotas["教学研讨"].scope == "pair"
    told = next(r for r in merged.rules if "CA-06" in r.clauses)
    assert told.beside is not None


def test_placements_of_different_posts_stay_two_placements(merged):
    recipients = [r for r in merged.policy.each(Placement) if r.side == "recipient"]
    assert [r.posts for r in recipients] == [("head", "deputy"), ("middle", "teacher")]
    told = next(r for r in merged.rules if "CA-07" in r.clauses)
    assert "职务不同" in told.beside.zh or "周期" in told.beside.zh


def test_what_one_document_alone_states_is_kept_as_it_stands(merged, annex):
    assert merged.policy.find(Stint) == annex.find(Stint)


def test_clauses_and_documents_of_both_are_there(merged, body, annex):
    assert merged.policy.clauses == body.clauses + annex.clauses
    assert merged.policy.documents == body.documents + annex.documents
    assert merged.policy.name == "body-and-annex"


def test_the_merged_file_reads_back_and_says_where_a_number_came_from(merged):
    text = merged_yaml(merged)
    assert parse_policy(text, place="merged.yaml") == merged.policy
    assert "min_school_days：body（CZ-07） 5；annex（CA-03） 10 → 取严 10" in text


def test_every_preset_merges_with_a_copy_of_itself_into_what_it_asks():
    for name in preset_names():
        policy = load_policy(name)
        copy = policy.model_copy(update={"name": f"{name}-copy"})
        merged = merge_policies([policy, copy])
        assert merged.conflicts == (), name
        assert merged.policy.rules == policy.rules, name
        assert all(c.how is How.SAME for r in merged.rules for c in r.choices), name


@pytest.mark.parametrize("name", preset_names())
def test_a_preset_merges_with_another_or_is_said_to_contradict_it(name):
    policy, other = load_policy(name), load_policy("xinjiang-league")
    merged = merge_policies([policy, other])
    if merged.policy is None:
        assert merged.conflicts
        assert all(len(c.stated) > 1 for c in merged.conflicts)
        return
    clauses = {clause.id for clause in merged.policy.clauses}
    assert clauses == {c.id for p in (policy, other) for c in p.clauses}


def test_the_changzhou_body_and_annex_of_the_presets_merge():
    pair = ("changzhou-2007", "changzhou-2007-agreement")
    if not set(pair) <= set(preset_names()):
        pytest.skip("these presets are not there")
    merged = merge_policies([load_policy(name) for name in pair])
    assert merged.conflicts == ()
    rule = next(r for r in merged.policy.each(Placement) if "CA-03" in r.clauses)
    assert set(rule.posts) == {"head", "deputy"}
    assert rule.min_school_days == 10
