"""docs/rules.md says what rules.py says."""

from pathlib import Path

from matcher.policy import AnyRule
from matcher.rules import RULES
from matcher.rules_doc import _JUDGED, rules_page

_PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def test_the_page_in_the_repository_is_fresh() -> None:
    told = "run `python -m matcher.rules_doc > docs/rules.md`"
    assert _PAGE.read_text(encoding="utf-8") == rules_page(), told


def test_every_rule_has_a_row_and_no_row_is_left_over() -> None:
    assert set(_JUDGED) == set(RULES)
    page = rules_page()
    assert all(page.count(f"| `{code}` |") == 1 for code in RULES)


def test_owners_are_kinds_of_policy_rules() -> None:
    union = AnyRule.__origin__  # type: ignore[attr-defined]
    kinds = {kind.model_fields["kind"].default for kind in union.__args__}
    assert {owner for owner, _ in _JUDGED.values() if owner} <= kinds
