"""docs/policies.md and docs/glossary.md say what the code says."""

from pathlib import Path
from typing import get_args

import pytest

from matcher.cli.parameters import KINDS, PARAMETERS
from matcher.glossary_doc import TERMS, glossary_page
from matcher.labels import all_labels
from matcher.policies_doc import EXAMPLE, policies_page
from matcher.policy import AnyRule
from matcher.presets import load_policy, parse_policy, preset_names

_DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def page() -> str:
    return policies_page()


def test_the_page_of_policies_in_the_repository_is_fresh(page: str) -> None:
    told = "run `python -m matcher.policies_doc > docs/policies.md`"
    assert (_DOCS / "policies.md").read_text(encoding="utf-8") == page, told


def test_the_glossary_in_the_repository_is_fresh() -> None:
    told = "run `python -m matcher.glossary_doc > docs/glossary.md`"
    assert (_DOCS / "glossary.md").read_text(encoding="utf-8") == glossary_page(), told


@pytest.mark.parametrize("name", preset_names())
def test_every_clause_and_reading_of_a_preset_is_on_the_page(
    page: str, name: str
) -> None:
    policy = load_policy(name)
    start = page.index(f"\n## {name}\n")
    section = page[start : page.index("\n## ", start + 1)]
    for clause in policy.clauses:
        assert f"| {clause.id} | {clause.quote} |" in section
    for doubt in policy.ambiguities:
        assert doubt.question.zh in section
        assert f"`{doubt.parameter}`" in section


def test_every_kind_of_rule_is_told_with_all_its_parameters(page: str) -> None:
    for rule in get_args(get_args(AnyRule)[0]):
        kind = rule.model_fields["kind"].default
        start = page.index(f"\n#### {kind}\n")
        end = page.find("\n#### ", start + 1)
        section = page[start : end if end > 0 else len(page)]
        for field in rule.model_fields:
            if field not in {"kind", "clauses", "hard", "note"}:
                assert f"| `{field}` |" in section, (kind, field)


def test_the_policy_written_from_the_page_is_a_policy() -> None:
    policy = parse_policy(EXAMPLE, place="my.yaml")
    assert len({rule.kind for rule in policy.rules}) >= 10
    assert policy.clauses


def test_no_cell_of_a_table_breaks_its_row(page: str) -> None:
    for text in (page, glossary_page()):
        width = 0
        for line in text.splitlines():
            bars = line.replace("\\|", "").count("|")
            if not line.startswith("|"):
                width = 0
            elif width == 0:
                width = bars
            else:
                assert bars == width, line


def test_the_glossary_holds_every_word_in_both_languages() -> None:
    glossary = glossary_page()
    for member, text in all_labels():
        assert f"| `{member.value}` | {text.zh} | {text.en} |" in glossary
    for word, text in (KINDS | PARAMETERS).items():
        assert f"| `{word}` | {text.zh} | {text.en} |" in glossary
    for term, meaning in TERMS:
        assert f"| {term.zh} | {term.en} | {meaning.zh} | {meaning.en} |" in glossary
