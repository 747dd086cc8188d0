"""What changed from one plan to another, for whom, and at what gain.

Plans are compared by what they say, not by their ids: a posting that only got
another id is no change.
"""

from collections.abc import Sequence
from typing import Literal

from matcher.diff.inputs import county_changes, policy_changes
from matcher.diff.nouns import (
    DutyChange,
    EventChange,
    GoalChange,
    InputChange,
    LeadChange,
    LeaderChange,
    LineChange,
    PairChange,
    PaperChange,
    PlanDiff,
    Sign,
    TermsChange,
)
from matcher.diff.pairing import (
    lead_changes,
    mode_changes,
    pair_changes,
    terms_changes,
)
from matcher.diff.rotation import (
    duty_changes,
    event_changes,
    leader_changes,
    line_changes,
    paper_changes,
)
from matcher.plan import Goal, Plan

__all__ = [
    "DutyChange",
    "EventChange",
    "GoalChange",
    "InputChange",
    "LeadChange",
    "LeaderChange",
    "LineChange",
    "PairChange",
    "PaperChange",
    "PlanDiff",
    "Sign",
    "TermsChange",
    "diff_plans",
]


def diff_plans(before: Plan, after: Plan) -> PlanDiff:
    """Compare two plans.

    Returns
    -------
    PlanDiff
        Removed before added, sorted by code within each.
    """
    return PlanDiff(
        pairing_status=(before.pairing.status, after.pairing.status),
        rotation_status=(before.rotation.status, after.rotation.status),
        hard_findings=(_hard(before), _hard(after)),
        goals=tuple(
            [
                *_goals("pairing", before.pairing.goals, after.pairing.goals),
                *_goals("rotation", before.rotation.goals, after.rotation.goals),
            ]
        ),
        pairs=tuple(pair_changes(before, after)),
        terms=(*mode_changes(before, after), *terms_changes(before, after)),
        leads=tuple(lead_changes(before, after)),
        duties=tuple(duty_changes(before.rotation, after.rotation)),
        events=tuple(event_changes(before.rotation, after.rotation)),
        lines=tuple(line_changes(before.rotation, after.rotation)),
        papers=tuple(paper_changes(before.rotation, after.rotation)),
        leaders=tuple(leader_changes(before.rotation, after.rotation)),
        inputs=(
            *county_changes(before.county, after.county),
            *policy_changes(before.policy, after.policy),
        ),
    )


def _hard(plan: Plan) -> int | None:
    return plan.audit.hard_findings if plan.audit else None


def _goals(
    part: Literal["pairing", "rotation"],
    before: Sequence[Goal],
    after: Sequence[Goal],
) -> list[GoalChange]:
    old, new = ({g.name: g for g in goals} for goals in (before, after))
    return [
        GoalChange(
            part=part,
            name=name,
            unit=(new.get(name) or old[name]).unit,
            before=old[name].value if name in old else None,
            after=new[name].value if name in new else None,
        )
        for name in dict.fromkeys([*new, *old])
    ]
