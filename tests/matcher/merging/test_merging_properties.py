"""Whatever two policies say, their merge asks at least what each of them asks."""

from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.merging import merge_policies
from matcher.policy import (
    CountQuota,
    Degree,
    PercentQuota,
    Period,
    Placement,
    Policy,
    Scope,
    Side,
    Stint,
)
from matcher.policy.words import Activity

_YEARS = {Period.SCHOOL_YEAR: 2, Period.CALENDAR_YEAR: 2, Period.TERM: 1}

_stints = st.builds(
    Stint,
    activity=st.sampled_from([Activity.POSTING_OUT, Activity.POSTING_IN]),
    min_school_days=st.integers(1, 30),
    whole_term=st.booleans(),
    hard=st.booleans(),
)
_quotas = st.builds(
    lambda low, more, **rest: CountQuota(
        activity=Activity.POSTING_OUT,
        minimum=low,
        maximum=None if more is None else low + more + 1,
        **rest,
    ),
    low=st.integers(0, 4),
    more=st.one_of(st.none(), st.integers(0, 3)),
    period=st.sampled_from(list(_YEARS)),
    scope=st.sampled_from([Scope.PAIR, Scope.SCHOOL]),
    hard=st.booleans(),
)
_shares = st.builds(
    PercentQuota,
    activity=st.just(Activity.OBSERVATION),
    side=st.sampled_from(list(Side)),
    share=st.sampled_from([0.1, 0.2, 0.3]),
    period=st.sampled_from([Period.TERM, Period.SCHOOL_YEAR]),
    scope=st.sampled_from(["school", "county"]),
)
_placements = st.builds(
    lambda low, more, **rest: Placement(
        min_school_days=low,
        max_school_days=None if more is None else low + more,
        **rest,
    ),
    low=st.integers(1, 12),
    more=st.one_of(st.none(), st.integers(0, 8)),
    side=st.sampled_from(list(Side)),
    posts=st.sampled_from(
        [("head",), ("middle",), ("head", "deputy"), ("deputy", "middle")]
    ),
)
_degrees = st.builds(
    lambda low, more: Degree(recipients_min=low, recipients_max=low + more + 1),
    low=st.integers(0, 3),
    more=st.integers(0, 3),
)


@st.composite
def _policies(draw, name):
    """Draw a policy of at most one rule of each kind."""
    kinds = (_stints, _quotas, _shares, _placements, _degrees)
    rules = [draw(kind) for kind in kinds if draw(st.booleans())]
    return Policy(name=name, title=(name, name), rules=tuple(rules))


def _sides(rule):
    both = (Side.SUPPORT, Side.RECIPIENT)
    return both if rule.side is Side.BOTH else (rule.side,)


def _at_most(value, bound):
    return bound is None or (value is not None and value <= bound)


def _often_enough(many, few):
    """Whether a count in one period makes up a count in another."""
    if many.period is few.period:
        return True
    return many.period is Period.TERM


def _implies(strict, loose):
    """Whether keeping one rule keeps another of its kind, for one side of it."""
    if loose.hard and not strict.hard:
        return False
    if isinstance(loose, Stint):
        return (
            strict.activity is loose.activity
            and strict.min_school_days >= loose.min_school_days
            and strict.whole_term >= loose.whole_term
        )
    if isinstance(loose, CountQuota):
        floor = (
            strict.minimum if loose.hard else max(strict.minimum, strict.target or 0)
        )
        return (
            strict.scope is loose.scope
            and floor >= loose.minimum
            and _often_enough(strict, loose)
            and (
                loose.maximum is None
                or (
                    strict.period is loose.period
                    and _at_most(strict.maximum, loose.maximum)
                )
            )
        )
    if isinstance(loose, PercentQuota):
        scopes = (strict.scope, loose.scope)
        return (
            strict.share >= loose.share
            and _often_enough(strict, loose)
            and scopes != ("county", "school")
        )
    if isinstance(loose, Placement):
        return (
            set(strict.posts) <= set(loose.posts)
            and strict.min_school_days >= loose.min_school_days
            and _at_most(strict.max_school_days, loose.max_school_days)
        )
    return (
        strict.recipients_min >= loose.recipients_min
        and strict.recipients_max <= loose.recipients_max
    )


def _kept(merged, rule):
    """Whether the merged policy asks, on each side, what a rule asks."""
    same = [m for m in merged.rules if type(m) is type(rule)]
    if not hasattr(rule, "side"):
        return any(_implies(m, rule) for m in same)
    return all(
        any(side in _sides(m) and _implies(m, rule) for m in same)
        for side in _sides(rule)
    )


@settings(max_examples=150, deadline=None)
@given(a=_policies("a"), b=_policies("b"))
def test_the_merge_implies_every_rule_of_both(a, b):
    merged = merge_policies([a, b]).policy
    if merged is not None:
        for rule in (*a.rules, *b.rules):
            assert _kept(merged, rule), rule


def _essence(policy):
    left_out = {"topic", "note", "clauses"}
    return sorted(
        (rule.kind, str(sorted(rule.model_dump(exclude=left_out).items(), key=str)))
        for rule in policy.rules
    )


def _sorted_posts(policy):
    rules = tuple(
        rule.model_copy(update={"posts": tuple(sorted(rule.posts))})
        if isinstance(rule, Placement)
        else rule
        for rule in policy.rules
    )
    return policy.model_copy(update={"rules": rules})


@settings(max_examples=100, deadline=None)
@given(a=_policies("a"), b=_policies("b"))
def test_the_order_of_policies_does_not_change_what_is_asked(a, b):
    one, other = merge_policies([a, b]), merge_policies([b, a])
    assert (one.policy is None) == (other.policy is None)
    if one.policy is not None and other.policy is not None:
        assert _essence(_sorted_posts(one.policy)) == _essence(
            _sorted_posts(other.policy)
        )


@settings(max_examples=60, deadline=None)
@given(a=_policies("a"))
def test_merging_a_policy_with_its_copy_changes_nothing(a):
    copy = a.model_copy(update={"name": "b"})
    merged = merge_policies([a, copy])
    assert merged.policy.rules == a.rules
    assert not any(rule.beside for rule in merged.rules)
