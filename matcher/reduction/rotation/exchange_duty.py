"""What the rules ask of an exchange, as numbers of people for each sending school."""

import math
from dataclasses import dataclass
from fractions import Fraction

from matcher.county import Teacher
from matcher.policy import (
    Activity,
    Base,
    Composition,
    CountQuota,
    EqualExchange,
    PercentQuota,
    Scope,
    Side,
    Stint,
    SubjectPosting,
    Turns,
)
from matcher.reduction.rotation.apportion import apportion
from matcher.reduction.rotation.people import (
    base_of,
    counted_group,
    done_earlier,
    done_of_quota,
    done_this_year,
    gone_before,
    history_name,
    honoured,
    in_round,
    people_owed,
    rounded,
    rule_number,
    share_of,
)
from matcher.reduction.rotation.scene import Scene

DEFAULT_STINT = 10
"""School days of a stay when the policy names none: half a month."""


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


@dataclass(frozen=True, slots=True)
class Duty:
    """What one school owes in one direction.

    Parameters
    ----------
    home, hosts
        Who sends, and where to.
    activity
        POSTING_OUT for a support school, POSTING_IN for a recipient by itself.
    calls, honours
        What is asked of those who go.
    back_calls, back_honours
        What is asked of those who come in exchange.
    year
        Backbone teachers posted for a year.
    year_in_share
        Whether those count in the share; else they come on top.
    equal
        Whether as many come back as go.
    """

    home: str
    hosts: tuple[str, ...]
    activity: Activity
    calls: tuple[Call, ...] = ()
    honours: tuple[HonourCall, ...] = ()
    back_calls: tuple[Call, ...] = ()
    back_honours: tuple[HonourCall, ...] = ()
    year: int = 0
    year_in_share: bool = True
    equal: bool = False

    @property
    def share(self) -> int:
        """People owed over all hosts, those for a year among them if they count."""
        both = (*self.calls, *self.back_calls)
        whole = [c.least for c in self.calls if not c.host]
        whole += [h.least for h in self.honours if not h.if_any]
        by_host = [
            max((c.least for c in both if _meets(c, host)), default=0)
            for host in self.hosts
        ]
        return max(*whole, sum(by_host), 0)

    @property
    def total(self) -> int:
        """People who count in the share."""
        return max(self.share, self.year) if self.year_in_share else self.share

    @property
    def aim(self) -> int:
        """People wished for, over all hosts."""
        both = (*self.calls, *self.back_calls)
        whole = [c.target for c in self.calls if not c.host]
        by_host = [
            max((max(c.least, c.target) for c in both if _meets(c, host)), default=0)
            for host in self.hosts
        ]
        return max(*whole, sum(by_host), 0)

    @property
    def cap(self) -> int | None:
        """Most people allowed over all hosts, None without limit."""
        limits = [
            c.most
            for c in self.calls
            if not c.host and c.members is None and c.most is not None
        ]
        by_host = [
            min(
                (
                    c.most
                    for c in (*self.calls, *self.back_calls)
                    if _meets(c, host) and c.members is None and c.most is not None
                ),
                default=None,
            )
            for host in self.hosts
        ]
        if all(most is not None for most in by_host):
            limits.append(sum(most or 0 for most in by_host))
        return min(limits, default=None)

    @property
    def limit(self) -> int:
        """Most people chosen: owed or wished for, and those of groups on top."""
        groups = sum(c.least for c in self.calls if c.members is not None)
        most = max(self.total, self.aim)
        return most + groups if self.cap is None else min(most + groups, self.cap)

    @property
    def people(self) -> int:
        """Everyone posted, at most."""
        return self.limit if self.year_in_share else self.limit + self.year


def _meets(call: Call, host: str) -> bool:
    """Return whether a call is about one host: people sent there, or of it."""
    return host in (call.host, call.home)


def duties_of(scene: Scene) -> tuple[Duty, ...]:
    """Return the duties of a consortium: the support's, then those of recipients.

    With an equal exchange whoever comes in is part of the support's duty.
    """
    equal = scene.policy.find(EqualExchange) is not None
    out = out_duty(scene)
    found = [] if out is None else [out]
    if not equal:
        found += [
            d for school in scene.case.recipients if (d := _in_duty(scene, school))
        ]
    return tuple(found)


def out_duty(scene: Scene) -> Duty | None:
    """Return what the support school owes, None if the policy asks for nothing."""
    policy, case = scene.policy, scene.case
    equal = policy.find(EqualExchange) is not None
    year = policy.find(SubjectPosting)
    calls = calls_of(scene, Activity.POSTING_OUT, case.support)
    back = tuple(
        call
        for school in (case.recipients if equal else ())
        for call in calls_of(scene, Activity.POSTING_IN, school)
    )
    honours = honours_of(scene, Activity.POSTING_OUT, case.support)
    if not (calls or back or year or any(not h.if_any for h in honours)):
        return None
    return Duty(
        home=case.support,
        hosts=case.recipients,
        activity=Activity.POSTING_OUT,
        calls=calls,
        honours=honours,
        back_calls=back,
        back_honours=tuple(
            honour
            for school in (case.recipients if equal else ())
            for honour in honours_of(scene, Activity.POSTING_IN, school)
        ),
        year=_years_owed(scene, year),
        year_in_share=year is None or year.counts_in_share,
        equal=equal,
    )


def _in_duty(scene: Scene, school: str) -> Duty | None:
    calls = calls_of(scene, Activity.POSTING_IN, school)
    honours = honours_of(scene, Activity.POSTING_IN, school)
    if not (calls or any(not h.if_any for h in honours)):
        return None
    return Duty(
        home=school,
        hosts=(scene.case.support,),
        activity=Activity.POSTING_IN,
        calls=calls,
        honours=honours,
    )


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
    each = quota.split == "per_recipient" and home == scene.case.support
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
    everyone = in_round(scene, rule, home)
    waiting = everyone - gone_before(scene, rule, home)
    share = -(-len(everyone) // (rule.round_terms or 1))
    return Call(rule, home, least=min(share, len(waiting)))


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
    return sum(teacher.is_backbone for teacher in people)


def _years_owed(scene: Scene, rule: SubjectPosting | None) -> int:
    if rule is None:
        return 0
    if rule.cadence == "every_term":
        return rule.people
    support = scene.case.support
    before = done_this_year(scene, support, Activity.POSTING_OUT.value)
    teachers = scene.county.teacher_by_code
    return max(0, rule.people - sum(teachers[code].is_backbone for code in before))


# --- length of stays


@dataclass(frozen=True, slots=True)
class Length:
    """How long a stay lasts.

    Parameters
    ----------
    school_days
        At least so many.
    whole
        Whether it takes every day of travel.
    continues
        Whether it goes on beyond the term.
    """

    school_days: int
    whole: bool = False
    continues: bool = False


def length_of(scene: Scene, duty: Duty) -> Length:
    """Return how long a stay lasts; in an exchange the longer of both directions.

    Whoever takes over somebody's lessons stays on the same dates.
    """
    activities = {duty.activity} | ({Activity.POSTING_IN} if duty.equal else set())
    rules = [r for r in scene.policy.each(Stint) if r.activity in activities]
    return Length(
        max((r.min_school_days for r in rules), default=DEFAULT_STINT),
        whole=any(rule.whole_term or rule.terms > 1 for rule in rules),
        continues=any(rule.terms > 1 for rule in rules),
    )
