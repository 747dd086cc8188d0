"""What the rules ask of an exchange, as numbers."""

from dataclasses import dataclass

from matcher.policy import (
    Activity,
    Composition,
    EqualExchange,
    PercentQuota,
    Stint,
    SubjectPosting,
)
from matcher.reduction.rotation.people import done_this_year, people_owed
from matcher.reduction.rotation.scene import Scene

DEFAULT_STINT = 10
"""School days of a stay when the policy names none: half a month."""


@dataclass(frozen=True, slots=True)
class Duty:
    """Numbers of people that one consortium owes.

    Parameters
    ----------
    share
        People posted out, over all recipients; those for a year among them if
        `year_in_share`.
    owed
        By recipient, or empty when only the total counts.
    year
        Backbone teachers posted for a year.
    year_in_share
        Whether those count in the share; else they come on top.
    backbone
        Backbone teachers among the share.
    equal
        Whether as many come back as go.
    """

    share: int
    owed: tuple[int, ...]
    year: int
    year_in_share: bool
    backbone: int
    equal: bool

    @property
    def total(self) -> int:
        """People who count in the share."""
        return max(self.share, self.year) if self.year_in_share else self.share

    @property
    def people(self) -> int:
        """Everyone posted out."""
        return self.total if self.year_in_share else self.share + self.year


def duty_of(scene: Scene) -> Duty | None:
    """Return the duty of a consortium, None if the policy knows no postings."""
    policy, case = scene.policy, scene.case
    quota = policy.find(PercentQuota, activity=Activity.POSTING_OUT)
    year = policy.find(SubjectPosting)
    if quota is None and year is None:
        return None
    share, owed = 0, tuple[int, ...]()
    if quota is not None:
        share = people_owed(scene, quota, case.support)
        if quota.split == "per_recipient":
            owed = (share,) * len(case.recipients)
            share *= len(case.recipients)
    composition = policy.find(Composition, activity=Activity.POSTING_OUT)
    return Duty(
        share=share,
        owed=owed,
        year=_years_owed(scene, year),
        year_in_share=year is None or year.counts_in_share,
        backbone=composition.backbone_min if composition else 0,
        equal=policy.find(EqualExchange) is not None,
    )


def _years_owed(scene: Scene, rule: SubjectPosting | None) -> int:
    if rule is None:
        return 0
    if rule.cadence == "every_term":
        return rule.people
    support = scene.case.support
    before = done_this_year(scene, support, Activity.POSTING_OUT.value)
    teachers = scene.county.teacher_by_code
    return max(0, rule.people - sum(teachers[code].is_backbone for code in before))


def stint_days(scene: Scene) -> int:
    """Return the school days of an exchange posting: the longer of both directions."""
    rules = scene.policy.each(Stint)
    activities = (Activity.POSTING_OUT, Activity.POSTING_IN)
    days = [r.min_school_days for r in rules if r.activity in activities]
    return max(days, default=DEFAULT_STINT)
