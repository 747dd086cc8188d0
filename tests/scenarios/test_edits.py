import pytest

from matcher.county import Agreement, Availability, County, Duty, Lock
from matcher.errors import InputError
from matcher.policy import CountQuota, PercentQuota, Policy, Travel
from matcher.presets import load_policy
from scenarios.catalogue import named_county
from scenarios.edits import Edit, apply_edits, parse_edit


@pytest.fixture(scope="module")
def county() -> County:
    return named_county("tiny-mixed", seed=4)


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_policy("fengjie-2014")


def edited(county: County, policy: Policy, *words: str) -> tuple[County, Policy]:
    return apply_edits(county, policy, [parse_edit(word) for word in words])


def pair_of(county: County) -> tuple[str, str]:
    wish = county.preferences[0]
    return wish.partner, wish.school


def with_rows(county: County, **rows: object) -> County:
    fields = {name: getattr(county, name) for name in County.model_fields}
    return County(**{**fields, **rows})  # type: ignore[arg-type]


def test_an_edit_reads_and_prints_the_same() -> None:
    word = "set=percent_quota[observation].share=0.2"
    assert str(parse_edit(word)) == word


@pytest.mark.parametrize("word", ["close", "shut=S1", "close=", ""])
def test_a_word_that_is_no_edit_is_refused(word: str) -> None:
    with pytest.raises(InputError, match="close="):
        parse_edit(word)


def test_a_closed_school_leaves_no_trace(county: County, policy: Policy) -> None:
    code = county.preferences[0].partner
    after, _ = edited(county, policy, f"close={code}")
    kept = after.model_copy(update={"history": ()})
    assert code not in kept.model_dump_json()
    assert all(turn.host != code for turn in after.history)
    assert len(after.schools) == len(county.schools) - 1
    assert County.model_validate(after.model_dump()) == after


def test_schools_may_be_named(county: County, policy: Policy) -> None:
    school = county.schools[3]
    after, _ = edited(county, policy, f"close={school.name}")
    assert school.code not in after.school_by_code


def test_a_teacher_away_keeps_the_post_and_leaves_the_lessons_open(
    county: County, policy: Policy
) -> None:
    code = next(t.code for t in county.teachers if t.weekly_periods)
    after, _ = edited(county, policy, f"away={code}")
    assert after.teacher_by_code[code].availability is Availability.AWAY
    assert all(lesson.teacher != code for lesson in after.lessons)
    assert len(after.lessons) == len(county.lessons)


def test_what_the_county_remembered_is_forgotten(
    county: County, policy: Policy
) -> None:
    assert county.school_by_code
    after, _ = edited(county, policy, f"close={county.schools[0].code}")
    assert county.schools[0].code not in after.school_by_code


def test_a_forbidden_pair_loses_its_lock_and_agreement(
    county: County, policy: Policy
) -> None:
    support, recipient = pair_of(county)
    place = with_rows(
        county,
        locks=(Lock(support=support, recipient=recipient, kind="must"),),
        agreements=(Agreement(support=support, recipient=recipient),),
    )
    after, _ = edited(place, policy, f"forbid={support}:{recipient}")
    assert [lock.kind for lock in after.locks] == ["forbid"]
    assert after.agreements == ()


def test_a_forced_pair_replaces_what_bound_the_recipient(
    county: County, policy: Policy
) -> None:
    support, recipient = pair_of(county)
    other = next(s.code for s in county.schools if s.code not in (support, recipient))
    place = with_rows(
        county,
        locks=(
            Lock(support=other, recipient=recipient, kind="must"),
            Lock(support=support, recipient=recipient, kind="forbid"),
        ),
        agreements=(Agreement(support=other, recipient=recipient),),
    )
    after, _ = edited(place, policy, f"force={support}:{recipient}")
    assert [(lock.support, lock.kind) for lock in after.locks] == [(support, "must")]
    assert after.agreements == ()


def test_a_new_support_school_no_longer_receives(
    county: County, policy: Policy
) -> None:
    recipient = county.schools[-1].code
    after, _ = edited(county, policy, f"support={recipient}")
    assert after.school_by_code[recipient].duty is Duty.SUPPORT
    assert recipient not in {a.recipient for a in after.agreements}


def test_a_parameter_is_set_in_the_rule_and_in_what_the_policy_answers(
    county: County, policy: Policy
) -> None:
    assert policy.travel.max_one_way_m == 60_000
    _, after = edited(county, policy, "set=travel.max_one_way_m=40000")
    assert after.travel.max_one_way_m == 40_000
    assert policy.travel.max_one_way_m == 60_000


def test_one_of_several_rules_is_chosen_by_a_word(
    county: County, policy: Policy
) -> None:
    _, after = edited(county, policy, "set=percent_quota[observation].share=0.2")
    shares = {rule.activity.value: rule.share for rule in after.each(PercentQuota)}
    assert shares == {"observation": 0.2, "posting_out": 0.05}


def test_several_rules_without_a_word_are_refused_by_name(
    county: County, policy: Policy
) -> None:
    with pytest.raises(InputError, match=r"percent_quota\[observation\]"):
        edited(county, policy, "set=percent_quota.share=0.2")


def test_a_rule_the_policy_lacks_is_added(county: County, policy: Policy) -> None:
    bare = Policy(
        name="bare",
        title=policy.title,
        rules=tuple(policy.each(CountQuota, clauses=())),
    )
    _, after = edited(county, bare, "set=travel.max_one_way_m=1000")
    assert [rule.max_one_way_m for rule in after.each(Travel)] == [1000]


def test_a_limit_can_be_lifted_and_a_list_given(county: County, policy: Policy) -> None:
    _, after = edited(
        county,
        policy,
        "set=travel.max_one_way_m=none",
        "set=goals.order=unpaired,travel",
    )
    assert after.travel.max_one_way_m is None
    assert [name.value for name in after.goals.order] == ["unpaired", "travel"]


@pytest.mark.parametrize(
    "word",
    [
        "set=travel.max_one_way_m=-5",
        "set=travel.no_such_thing=5",
        "set=no_such_rule.share=5",
        "set=percent_quota[nobody].share=0.5",
        "set=travel",
        "close=NOWHERE",
        "away=NOBODY",
        "forbid=NOWHERE",
        "force=NOWHERE:NOWHERE",
        "support=NOWHERE",
    ],
)
def test_an_edit_that_cannot_be_made_says_so(
    county: County, policy: Policy, word: str
) -> None:
    with pytest.raises(InputError) as caught:
        edited(county, policy, word)
    refused = {"whatif.edit.refused", "policy.setting"}
    assert caught.value.faults[0].code in refused
    assert word.partition("=")[2] in caught.value.say("en") or "NOWHERE" in word


def test_all_faults_are_told_at_once(county: County, policy: Policy) -> None:
    with pytest.raises(InputError) as caught:
        edited(county, policy, "close=A", "away=B", "support=C")
    assert len(caught.value.faults) == 3


def test_edits_are_made_in_order(county: County, policy: Policy) -> None:
    edits = [Edit("set", f"travel.max_one_way_m={m}") for m in (1000, 2000)]
    _, after = apply_edits(county, policy, edits)
    assert after.travel.max_one_way_m == 2000
