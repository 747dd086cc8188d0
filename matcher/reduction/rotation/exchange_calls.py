"""Numbers of people and of backbone that single rules ask of one school."""

import math
from dataclasses import dataclass
from fractions import Fraction

from matcher.county import Teacher
from matcher.policy import (
    Activity,
    Base,
    Composition,
    CountQuota,
    PercentQuota,
    Scope,
    Side,
    Turns,
)
from matcher.reduction.rotation.apportion import apportion
from matcher.reduction.rotation.people import (
    base_of,
    counted_group,
    done_earlier,
    done_of_quota,
    history_name,
    honoured,
    people_owed,
    round_owed,
    rounded,
    rule_number,
    share_of,
)
from matcher.reduction.rotation.scene import Scene


@dataclass(frozen=True, slots=True)
class Call:
    """People that one rule asks of one school.

    Parameters
    ----------
    rule
        Where it stands.
    home
        Sending school.
    host
        The one school they go to, '' for any.
    least, most, target
        Different people owed, allowed (None: no limit) and wished for in this term.
    members
        Those who count; None: everybody sent.
    """

    rule: PercentQuota | CountQuota | Turns
    home: str
    host: str = ""
    least: int = 0
    most: int | None = None
    target: int = 0
    members: frozenset[str] | None = None

    def counts(self, teacher: str) -> bool:
        """Return whether somebody's going counts."""
        return self.members is None or teacher in self.members


@dataclass(frozen=True, slots=True)
class HonourCall:
    """Backbone, or people with a title, that a rule asks for among those sent.

    Parameters
    ----------
    rule
        Where it stands.
    home
        Sending school.
    least
        People owed.
    share
        Or this share of those who go, 0 for none.
    if_any
        Whether `least` is owed only by a school that sends somebody.
    """

    rule: Composition
    home: str
    least: int
    share: Fraction = Fraction(0)
    if_any: bool = False

    def counts(self, teacher: Teacher) -> bool:
        """Return whether somebody has the honour."""
        return honoured(teacher, self.rule.titles)

    def owed(self, movers: int) -> int:
        """Return the people owed when so many go."""
        fixed = 0 if self.if_any and not movers else self.least
        return max(fixed, rounded(self.share * movers, self.rule.rounding))


# --- numbers of people


def calls_of(scene: Scene, activity: Activity, home: str) -> tuple[Call, ...]:
    """Return what percentages, counts and rounds ask of one school."""
    calls: list[Call] = []
    other = Side.RECIPIENT if activity is Activity.POSTING_OUT else Side.SUPPORT
    for quota in scene.policy.each(PercentQuota, activity=activity):
        if quota.side is not other:
            calls += _percent_calls(scene, quota, home)
    for count in scene.policy.each(CountQuota, activity=activity):
        calls += _count_calls(scene, count, home)
    for rule in scene.policy.each(Turns, activity=activity):
        if rule.round_terms is not None:
            calls.append(_round_call(scene, rule, home))
    return tuple(calls)


def _percent_calls(scene: Scene, quota: PercentQuota, home: str) -> list[Call]:
    each = (
        quota.split == "per_recipient"
        and quota.scope == "school"
        and home == scene.case.support
    )
    hosts = scene.case.recipients if each else ("",)
    return [_percent_call(scene, quota, home, host) for host in hosts]


def _percent_call(scene: Scene, quota: PercentQuota, home: str, host: str) -> Call:
    least = people_owed(scene, quota, home, host=host)
    done = done_of_quota(scene, quota, home, host=host)
    most = None
    if quota.share_max is not None and quota.scope == "school":
        base = base_of(scene, quota.of, home)
        most = max(least, math.floor(share_of(quota.share_max, base)) - len(done))
    group = counted_group(scene, quota.of, home)
    members = _without(scene, group, home, done)
    return Call(quota, home, host, least, most, 0, members)


def _without(
    scene: Scene, group: frozenset[str] | None, home: str, done: frozenset[str]
) -> frozenset[str] | None:
    """Return who still counts: whoever went earlier in the period did so already."""
    if not done:
        return group
    everybody = frozenset(t.code for t in scene.staff(home)) if group is None else group
    return everybody - done


def _count_calls(scene: Scene, quota: CountQuota, home: str) -> list[Call]:
    support = scene.case.support
    if quota.scope is Scope.COUNTY:
        least = scene.case.owed.get((rule_number(scene, quota), home), 0)
        done = done_earlier(scene, home, history_name(quota.activity), quota.period)
        members = _without(scene, None, home, done)
        return [Call(quota, home, "", least, members=members)]
    if quota.scope is Scope.PAIR:
        hosts = scene.case.recipients if home == support else (support,)
        return [_count_call(scene, quota, home, host) for host in hosts]
    if quota.scope is Scope.SCHOOL or home == support:
        return [_count_call(scene, quota, home, "")]
    return [_consortium_part(scene, quota, home)]


def _count_call(scene: Scene, quota: CountQuota, home: str, host: str) -> Call:
    activity = history_name(quota.activity)
    done = done_earlier(scene, home, activity, quota.period, host=host)
    members = _without(scene, None, home, done)
    return _numbers(quota, home, host, len(done), members)


def _numbers(
    quota: CountQuota,
    home: str,
    host: str,
    done: int,
    members: frozenset[str] | None,
) -> Call:
    return Call(
        quota,
        home,
        host,
        least=max(0, quota.minimum - done),
        most=None if quota.maximum is None else max(0, quota.maximum - done),
        target=max(0, (quota.target or 0) - done),
        members=members,
    )


def _consortium_part(scene: Scene, quota: CountQuota, home: str) -> Call:
    """Return one recipient's part of what all recipients owe together."""
    activity, schools = history_name(quota.activity), scene.case.recipients
    done = {s: done_earlier(scene, s, activity, quota.period) for s in schools}
    whole = _numbers(quota, home, "", sum(map(len, done.values())), None)
    able = [len(scene.eligible(school)) for school in schools]
    weights = [Fraction(number) for number in able]

    def part(number: int) -> int:
        return apportion(number, weights, able)[schools.index(home)]

    return Call(
        quota,
        home,
        least=part(whole.least),
        most=None if whole.most is None else part(whole.most),
        target=part(whole.target),
        members=_without(scene, None, home, done[home]),
    )


def _round_call(scene: Scene, rule: Turns, home: str) -> Call:
    return Call(rule, home, least=round_owed(scene, rule, home))


# --- honours


def honours_of(scene: Scene, activity: Activity, home: str) -> tuple[HonourCall, ...]:
    """Return what the rules of composition ask of one school."""
    found: list[HonourCall] = []
    for rule in scene.policy.each(Composition, activity=activity):
        if rule.backbone_min:
            found.append(HonourCall(rule, home, rule.backbone_min, if_any=True))
        if rule.backbone_share is not None:
            found.append(_honour_share(scene, rule, home))
    return tuple(found)


def _honour_share(scene: Scene, rule: Composition, home: str) -> HonourCall:
    if rule.scope == "county":
        least = scene.case.owed.get((rule_number(scene, rule), home), 0)
        return HonourCall(rule, home, least)
    if rule.of == "movers":
        share = Fraction(str(rule.backbone_share))
        return HonourCall(rule, home, 0, share)
    exact = share_of(rule.backbone_share or 0, honour_base(scene, rule, home))
    return HonourCall(rule, home, rounded(exact, rule.rounding))


def honour_base(scene: Scene, rule: Composition, home: str) -> int:
    """Return the people of a school that a share of backbone is taken of."""
    people = scene.eligible(home)
    if rule.of == "eligible":
        return base_of(scene, Base.ELIGIBLE, home)
    return sum(honoured(teacher, rule.titles) for teacher in people)
