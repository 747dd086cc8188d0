"""Plans that leave out a paper, a role, a phase or an appraisal."""

from collections.abc import Iterator

from matcher.plan import Plan
from matcher.policy import Appraisal, Artefact, Phase, Role
from scenarios.planting.edits import with_rotation


def break_listing(
    plan: Plan, rule: Artefact | Role | Phase | Appraisal
) -> Iterator[Plan]:
    """Leave out one line that the rule asks for, then all of them."""
    papers = plan.rotation.papers
    mine = [p for p in papers if set(p.clause) & set(rule.clauses)]
    named = [p for p in mine if p.title.zh.startswith(rule.title.zh)] or mine
    for paper in named[:3]:
        yield with_rotation(plan, papers=tuple(p for p in papers if p is not paper))
    if named:
        kept = tuple(p for p in papers if not any(p is n for n in named))
        yield with_rotation(plan, papers=kept)
