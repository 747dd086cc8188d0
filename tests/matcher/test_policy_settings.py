"""One number of one rule is set by name, also where there are several of a kind."""

import pytest

from matcher.errors import InputError
from matcher.policy import Degree, Policy
from matcher.policy_settings import set_parameter
from matcher.text import Text

RULES = (
    {"kind": "degree", "mode": "league", "link": "entrusted", "recipients_max": 2},
    {"kind": "degree", "mode": "league", "recipients_min": 0},
    {"kind": "degree", "mode": "merged"},
)
POLICY = Policy.model_validate(
    {"name": "test", "title": Text("测试", "test"), "rules": RULES}
)


def _most(policy: Policy) -> list[int]:
    return [rule.recipients_max for rule in policy.each(Degree)]


@pytest.mark.parametrize(
    ("rule", "most"),
    [
        ("degree[league/entrusted]", [9, 3, 3]),
        ("degree[entrusted]", [9, 3, 3]),
        ("degree[league/ordinary]", [2, 9, 3]),
        ("degree[merged]", [2, 3, 9]),
    ],
)
def test_a_degree_rule_is_named_by_its_mode_and_link(
    rule: str, most: list[int]
) -> None:
    assert _most(set_parameter(POLICY, f"{rule}.recipients_max=9")) == most


def test_a_word_that_fits_several_rules_is_refused_with_the_choices() -> None:
    with pytest.raises(InputError) as refused:
        set_parameter(POLICY, "degree[league].recipients_max=9")
    assert "degree[league/entrusted]、degree[league/ordinary]" in refused.value.say(
        "zh"
    )
