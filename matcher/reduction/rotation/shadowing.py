"""People who stay at the partner school to follow its lessons, with cover at home.

People are asked in turn; each takes the first stay in which enough lessons can be heard
and the school can cover those left at home. Then the lessons of all who stay at one
host are chosen together (`matcher.reduction.rotation.listening`).
"""

from collections.abc import Sequence
from typing import NamedTuple

from matcher.county import Post, Teacher
from matcher.plan import Posting, Reason, StandingCover
from matcher.policy import Activity, Composition, PersonQuota, Shadowing, Stint
from matcher.reduction.rotation.covers import colleagues_cover
from matcher.reduction.rotation.listening import Listener, Offers, hear
from matcher.reduction.rotation.people import (
    asking_costs,
    done_earlier,
    honoured,
    main_subject,
)
from matcher.reduction.rotation.scene import Scene
from matcher.reduction.rotation.shadow_words import Search, heard_too_few, too_few
from matcher.reduction.rotation.spans import Span, handy_spans, spans_of
from matcher.reduction.rotation.visit_ways import Host, nearest_recipient
from solvers.params import Params

_NAME = Activity.SHADOWING.value
_USUAL_A_DAY = 2
"""Lessons heard a day where the policy states no number."""
_MOST_FAILURES = 60
"""Stays of one school for which cover is sought in vain before it is given up."""


class _Way(NamedTuple):
    home: str
    host: str


class _Duty(NamedTuple):
    """What a rule asks of each person: school days in a row, lessons heard."""

    rule: Shadowing
    length: int
    need: int


def plan_shadowing(scene: Scene, params: Params) -> list[Reason]:
    """Send people to shadow as every rule asks; return what cannot be met."""
    unmet: list[Reason] = []
    for rule in scene.policy.each(Shadowing):
        duty = _duty(scene, rule)
        ways = _ways(scene, rule)
        stays: list[Posting] = []
        for number, way in enumerate(ways):
            spans = _turned(scene, duty.length, number, len(ways))
            search = _Search(scene, duty, way, spans, params)
            stays += search.send()
            if search.short:
                unmet.append(too_few(scene, search.told()))
        unmet += _hear(scene, duty, stays, params)
    return unmet


def _duty(scene: Scene, rule: Shadowing) -> _Duty:
    stints = scene.policy.each(Stint, activity=Activity.SHADOWING)
    quotas = scene.policy.each(PersonQuota, activity=Activity.SHADOWING)
    return _Duty(
        rule,
        length=max([rule.min_school_days, *(s.min_school_days for s in stints)]),
        need=max([rule.min_periods, *(q.min_periods for q in quotas)]),
    )


def _ways(scene: Scene, rule: Shadowing) -> list[_Way]:
    case = scene.case
    if not case.recipients:
        return []
    if rule.side == "support":
        return [_Way(case.support, nearest_recipient(scene))]
    return [_Way(home, case.support) for home in case.recipients]


def _turned(scene: Scene, length: int, number: int, count: int) -> list[Span]:
    """Start the list of stays elsewhere for each school, so that they are spread."""
    handy = handy_spans(scene, length)
    shift = (2 * number + 1) * len(handy) // (2 * count)
    known = set(handy)
    rest = [span for span in spans_of(scene, length) if span not in known]
    return [*handy[shift:], *handy[:shift], *rest]


def _hear(
    scene: Scene, duty: _Duty, stays: Sequence[Posting], params: Params
) -> list[Reason]:
    """Choose the lessons heard; return who hears too few."""
    aims = [duty.need or _USUAL_A_DAY * stay.school_days for stay in stays]
    listeners = [Listener(s, aim) for s, aim in zip(stays, aims, strict=True)]
    heard = hear(scene, listeners, params)
    return [
        heard_too_few(scene, stay, count, duty.need)
        for stay, count in zip(stays, heard, strict=True)
        if count < duty.need
    ]


class _Search:
    """The search for people of one school and for their stays."""

    def __init__(
        self, scene: Scene, duty: _Duty, way: _Way, spans: list[Span], params: Params
    ) -> None:
        self._scene, self._duty, self._way = scene, duty, way
        self._spans, self._params = spans, params
        self._offers = Offers(scene, Host(scene, way.host))
        self._sent: list[Posting] = []
        self._uncovered: int | None = None
        self._failed = 0
        rule = duty.rule
        gone = done_earlier(scene, way.home, _NAME, rule.period)
        staff = scene.eligible(way.home)
        self._people = tuple(t for t in staff if t.code not in gone)
        self._owed = max(0, rule.people - len(gone)) if scene.staff(way.home) else 0

    @property
    def short(self) -> bool:
        """Whether fewer people go than owed."""
        return len(self._sent) < self._owed

    def told(self) -> Search:
        """Return how the search went."""
        return Search(
            home=self._way.home,
            host=self._way.host,
            owed=self._owed,
            sent=len(self._sent),
            people=len(self._people),
            hearers=sum(self._hears_somewhere(person) for person in self._people),
            length=self._duty.length,
            need=self._duty.need,
            uncovered=self._uncovered,
        )

    def send(self) -> list[Posting]:
        """Send people until the duty is met or nobody is left; return their stays."""
        tried: set[str] = set()
        while self.short and self._failed < _MOST_FAILURES:
            person = self._next(tried)
            if person is None:
                break
            tried.add(person.code)
            stay = self._stay_of(person)
            if stay is not None:
                self._scene.add_stay(stay)
                self._sent.append(stay)
        return self._sent

    def _next(self, tried: set[str]) -> Teacher | None:
        """Return who is asked next: teachers before middle leaders.

        Backbone comes first while the policy asks for more of it.
        """
        scene = self._scene
        rules = tuple(scene.policy.each(Composition, activity=Activity.SHADOWING))
        titles = tuple(title for rule in rules for title in rule.titles)
        known = scene.county.teacher_by_code
        sent = sum(honoured(known[stay.teacher], titles) for stay in self._sent)
        first = sent < max((rule.backbone_min for rule in rules), default=0)
        cost = asking_costs(scene, self._people, _NAME)
        return min(
            (person for person in self._people if person.code not in tried),
            key=lambda t: (
                first and not honoured(t, titles),
                t.post is Post.MIDDLE,
                cost[t.code],
            ),
            default=None,
        )

    def _stay_of(self, person: Teacher) -> Posting | None:
        """Return the first stay that can be covered and in which enough is heard."""
        for span in self._spans:
            if self._params.stopped() or self._failed >= _MOST_FAILURES:
                return None
            if not self._free(person, span) or not self._hears(person, span):
                continue
            attempt = colleagues_cover(self._scene, person, span, self._params)
            if attempt.covers is not None:
                return self._posting(person, span, attempt.covers)
            self._failed += not attempt.nobody
            left = attempt.nobody or attempt.lessons
            least = left if self._uncovered is None else self._uncovered
            self._uncovered = min(left, least)
        return None

    def _free(self, person: Teacher, span: Span) -> bool:
        scene = self._scene
        return (
            not scene.stays_between(person.code, *span)
            and not any(
                scene.duties_on(person.code, day.date)
                or scene.kept_on(person.code, day.date)
                for day in scene.days_between(*span)
            )
            and self._reports(person, span)
        )

    def _reports(self, person: Teacher, span: Span) -> bool:
        """Return whether a report lesson can follow: half its days are at home.

        None is owed if its days are not all in the term.
        """
        rule, scene = self._duty.rule, self._scene
        after = [day for day in scene.days if day.date > span[1]][: rule.report_days]
        if not rule.report_lesson or len(after) < rule.report_days:
            return True
        home = [d for d in after if d.open and not scene.away_on(person.code, d.date)]
        return 2 * len(home) >= rule.report_days

    def _hears(self, person: Teacher, span: Span) -> bool:
        if not self._duty.need:
            return True
        days = self._scene.days_between(*span)
        return self._offers.periods(person, days) >= self._duty.need

    def _hears_somewhere(self, person: Teacher) -> bool:
        return any(self._hears(person, span) for span in self._spans)

    def _posting(
        self, person: Teacher, span: Span, covers: tuple[StandingCover, ...]
    ) -> Posting:
        days = self._scene.days_between(*span)
        return Posting(
            id=f"P-{person.code}-{span[0].isoformat()}",
            teacher=person.code,
            home=self._way.home,
            host=self._way.host,
            kind=Activity.SHADOWING,
            start=span[0],
            end=span[1],
            weeks=len({day.week for day in days}),
            school_days=len(days),
            subject=main_subject(person),
            clause=self._duty.rule.clauses,
            covers=covers,
        )
