"""What the schools of the county owe together and, taken together, do."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from matcher.plan import Posting, Reason
from matcher.policy import (
    Activity,
    Composition,
    CountQuota,
    PercentQuota,
    Policy,
    Scope,
    Side,
    SubjectPosting,
)
from matcher.reduction.rotation.county_quotas import (
    POSTED,
    Sender,
    senders_of,
    sending_side,
)
from matcher.reduction.rotation.exchange_calls import honour_base
from matcher.reduction.rotation.people import (
    base_of,
    counted_group,
    done_earlier,
    history_name,
    honoured,
    rounded,
    share_of,
)
from matcher.reduction.rotation.scene import Case, Scene


class _Sum(NamedTuple):
    """A number the county owes under one code of reasons, and what is done.

    Attributes
    ----------
    code : str
    together : bool
        Whether the county owes it, not each school.
    met : bool
    """

    code: str
    together: bool
    met: bool


def still_unmet(
    cases: Sequence[Case], postings: Sequence[Posting], unmet: Iterable[Reason]
) -> list[Reason]:
    """Leave out the reasons of schools short of parts that the county has met.

    A school may send fewer than its part while another sends more.
    """
    listed = list(unmet)
    if not cases or not listed:
        return listed
    sums = list(_sums(cases, postings))
    codes = {each.code for each in sums}
    met = {
        code
        for code in codes
        if all(each.together and each.met for each in sums if each.code == code)
    }
    return [reason for reason in listed if reason.rule not in met]


def _sums(cases: Sequence[Case], postings: Sequence[Posting]) -> Iterator[_Sum]:
    policy = cases[0].policy
    scenes = [Scene(case) for case in cases]
    for rule in policy.rules:
        if isinstance(rule, PercentQuota) and rule.activity in POSTED:
            together = rule.scope == "county"
            met = together and _share_met(scenes, rule, postings)
            yield _Sum("post.share", together, met)
        elif isinstance(rule, CountQuota) and rule.activity in POSTED:
            together = rule.scope is Scope.COUNTY
            met = together and _number_met(scenes, rule, postings)
            yield _Sum("post.count", together, met)
        elif isinstance(rule, Composition) and rule.backbone_share is not None:
            together = rule.scope == "county" and rule.activity in POSTED
            met = together and _honour_met(scenes, rule, postings)
            yield _Sum("post.backbone_share", together, met)


def _went(
    policy: Policy, activity: Activity, postings: Iterable[Posting], school: str
) -> set[str]:
    kinds = {activity}
    year = policy.find(SubjectPosting)
    if activity is Activity.POSTING_OUT and (year is None or year.counts_in_share):
        kinds.add(Activity.YEAR_POSTING)
    return {p.teacher for p in postings if p.home == school and p.kind in kinds}


def _with_earlier(
    sender: Sender, rule: PercentQuota | CountQuota, postings: Iterable[Posting]
) -> set[str]:
    scene, school = sender
    done = done_earlier(scene, school, history_name(rule.activity), rule.period)
    return {*done, *_went(scene.policy, rule.activity, postings, school)}


def _share_met(
    scenes: Sequence[Scene], rule: PercentQuota, postings: Sequence[Posting]
) -> bool:
    have = base = 0
    for sender in senders_of(scenes, rule.side):
        group = counted_group(sender.scene, rule.of, sender.school)
        people = _with_earlier(sender, rule, postings)
        have += len(people if group is None else people & group)
        base += base_of(sender.scene, rule.of, sender.school)
    return have >= rounded(share_of(rule.share, base), rule.rounding)


def _number_met(
    scenes: Sequence[Scene], rule: CountQuota, postings: Sequence[Posting]
) -> bool:
    side: Side = sending_side(rule.activity)
    people = [_with_earlier(s, rule, postings) for s in senders_of(scenes, side)]
    return sum(map(len, people)) >= rule.minimum


def _honour_met(
    scenes: Sequence[Scene], rule: Composition, postings: Sequence[Posting]
) -> bool:
    have = base = 0
    for scene, school in senders_of(scenes, sending_side(rule.activity)):
        known = scene.county.teacher_by_code
        people = _went(scene.policy, rule.activity, postings, school)
        have += sum(honoured(known[code], rule.titles) for code in people)
        movers = rule.of == "movers"
        base += len(people) if movers else honour_base(scene, rule, school)
    return have >= rounded(share_of(rule.backbone_share or 0, base), rule.rounding)
