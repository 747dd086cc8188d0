"""What the schools of the county owe together, split over the consortia.

Shares and numbers of scope county are rounded once, on the sum; each school is then
asked for its part by largest remainder, never for more people than it could send.
"""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from matcher.policy import (
    Activity,
    Composition,
    CountQuota,
    PercentQuota,
    Policy,
    Scope,
    Side,
)
from matcher.reduction.rotation.apportion import apportion
from matcher.reduction.rotation.exchange_calls import honour_base
from matcher.reduction.rotation.exchange_duty import duties_of
from matcher.reduction.rotation.people import (
    base_of,
    counted_group,
    done_earlier,
    done_of_quota,
    history_name,
    honoured,
    rounded,
    share_of,
)
from matcher.reduction.rotation.scene import Case, Scene

POSTED = (Activity.POSTING_OUT, Activity.POSTING_IN)
"""Activities whose people the schools of the county may owe together."""


class Sender(NamedTuple):
    """A school that sends people, with the diary of its consortium."""

    scene: Scene
    school: str


def with_county_parts(cases: Sequence[Case]) -> list[Case]:
    """Return the cases with what each school owes of the county's numbers.

    Parameters
    ----------
    cases
        In the order of the plan, which decides between equal remainders.
    """
    if not cases or not _any_county(cases[0].policy):
        return list(cases)
    scenes = [Scene(case) for case in cases]
    owed: dict[tuple[int, str], int] = {}
    for number, rule in enumerate(cases[0].policy.rules):
        if isinstance(rule, PercentQuota) and rule.scope == "county":
            owed |= _shares(scenes, number, rule)
        elif isinstance(rule, CountQuota) and _posts(rule):
            owed |= _numbers(scenes, number, rule)
    known = [replace(case, owed=_own(case, owed)) for case in cases]
    scenes = [Scene(case) for case in known]
    for number, rule in enumerate(cases[0].policy.rules):
        if isinstance(rule, Composition) and _shared_honour(rule):
            owed |= _honours(scenes, number, rule)
    return [replace(case, owed=_own(case, owed)) for case in cases]


def _any_county(policy: Policy) -> bool:
    return (
        any(rule.scope == "county" for rule in policy.each(PercentQuota))
        or any(_posts(rule) for rule in policy.each(CountQuota))
        or any(_shared_honour(rule) for rule in policy.each(Composition))
    )


def _posts(rule: CountQuota) -> bool:
    return rule.scope is Scope.COUNTY and rule.activity in POSTED


def _shared_honour(rule: Composition) -> bool:
    return rule.scope == "county" and rule.backbone_share is not None


def _own(case: Case, owed: dict[tuple[int, str], int]) -> dict[tuple[int, str], int]:
    schools = set(case.schools)
    return {key: people for key, people in owed.items() if key[1] in schools}


def senders_of(scenes: Sequence[Scene], side: Side) -> list[Sender]:
    """Return the schools of a side, each once, in the order of the plan."""
    found: dict[str, Sender] = {}
    for scene in scenes:
        case = scene.case
        schools: tuple[str, ...] = ()
        if side is not Side.RECIPIENT:
            schools += (case.support,)
        if side is not Side.SUPPORT:
            schools += case.recipients
        for school in schools:
            found.setdefault(school, Sender(scene, school))
    return list(found.values())


def sending_side(activity: Activity) -> Side:
    """Return the side whose people are posted."""
    return Side.RECIPIENT if activity is Activity.POSTING_IN else Side.SUPPORT


def _shares(
    scenes: Sequence[Scene], number: int, quota: PercentQuota
) -> dict[tuple[int, str], int]:
    senders = senders_of(scenes, quota.side)
    bases = [base_of(s.scene, quota.of, s.school) for s in senders]
    done = [done_of_quota(s.scene, quota, s.school) for s in senders]
    whole = rounded(share_of(quota.share, sum(bases)), quota.rounding)
    weights = [
        max(Fraction(0), share_of(quota.share, base) - len(gone))
        for base, gone in zip(bases, done, strict=True)
    ]
    caps = [
        _able(sender, quota, gone) for sender, gone in zip(senders, done, strict=True)
    ]
    left = max(0, whole - sum(len(gone) for gone in done))
    return _parts(number, senders, apportion(left, weights, caps))


def _able(sender: Sender, quota: PercentQuota, done: frozenset[str]) -> int:
    group = counted_group(sender.scene, quota.of, sender.school)
    able = {teacher.code for teacher in sender.scene.eligible(sender.school)} - done
    return len(able if group is None else able & group)


def _numbers(
    scenes: Sequence[Scene], number: int, quota: CountQuota
) -> dict[tuple[int, str], int]:
    senders = senders_of(scenes, sending_side(quota.activity))
    activity = history_name(quota.activity)
    done = [
        len(done_earlier(s.scene, s.school, activity, quota.period)) for s in senders
    ]
    able = [len(s.scene.eligible(s.school)) for s in senders]
    left = max(0, quota.minimum - sum(done))
    weights = [Fraction(people) for people in able]
    return _parts(number, senders, apportion(left, weights, able))


def _honours(
    scenes: Sequence[Scene], number: int, rule: Composition
) -> dict[tuple[int, str], int]:
    """Return the backbone each school sends; of movers, those of this term."""
    senders = senders_of(scenes, sending_side(rule.activity))
    if rule.of == "movers":
        bases = [_movers(s, rule.activity) for s in senders]
    else:
        bases = [honour_base(s.scene, rule, s.school) for s in senders]
    share = rule.backbone_share or 0
    whole = rounded(share_of(share, sum(bases)), rule.rounding)
    caps = []
    for sender, base in zip(senders, bases, strict=True):
        people = sender.scene.eligible(sender.school)
        able = sum(honoured(teacher, rule.titles) for teacher in people)
        caps.append(min(able, base) if rule.of == "movers" else able)
    weights = [share_of(share, base) for base in bases]
    return _parts(number, senders, apportion(whole, weights, caps))


def _movers(sender: Sender, activity: Activity) -> int:
    """Return the people a school will send this term.

    In an equal exchange the recipients send as many as come, spread evenly.
    """
    scene, school = sender.scene, sender.school
    for duty in duties_of(scene):
        total = max(duty.total, duty.aim)
        if duty.activity is activity and duty.home == school:
            return total
        if duty.equal and activity is Activity.POSTING_IN and school in duty.hosts:
            able = [len(scene.eligible(host)) for host in duty.hosts]
            even = [Fraction(1)] * len(able)
            return apportion(total, even, able)[duty.hosts.index(school)]
    return 0


def _parts(
    number: int, senders: Sequence[Sender], parts: Sequence[int]
) -> dict[tuple[int, str], int]:
    return {
        (number, sender.school): part
        for sender, part in zip(senders, parts, strict=True)
    }
