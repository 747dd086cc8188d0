"""What the rules ask of an exchange, as numbers of people for each sending school."""

from dataclasses import dataclass

from matcher.policy import Activity, EqualExchange, Stint, SubjectPosting
from matcher.reduction.rotation.exchange_calls import (
    Call,
    HonourCall,
    calls_of,
    honours_of,
)
from matcher.reduction.rotation.people import done_this_year
from matcher.reduction.rotation.scene import Scene

DEFAULT_STINT = 10
"""School days of a stay when the policy names none: half a month."""


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
        backs = [h for h in self.back_honours if not h.if_any]
        by_host = [
            max(
                [
                    0,
                    *(c.least for c in both if _meets(c, host)),
                    *(h.least for h in backs if h.home == host),
                ]
            )
            for host in self.hosts
        ]
        return max([*whole, sum(by_host)])

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
        return max([*whole, sum(by_host)])

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
