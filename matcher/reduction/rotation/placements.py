"""Leaders placed at a partner school for a short stay, with cover at home."""

from collections import Counter

from matcher.county import Availability, Teacher
from matcher.eligibility import LEADERS
from matcher.plan import Posting, Reason, StandingCover
from matcher.policy import Activity, LeaderCover, Placement, Side
from matcher.reduction.rotation.covers import colleagues_cover
from matcher.reduction.rotation.people import gone_of, main_subject
from matcher.reduction.rotation.placement_people import (
    HISTORY,
    candidates,
    done_in_period,
    placements_owed,
    post_name,
    senders,
)
from matcher.reduction.rotation.placement_words import Tries, not_placed
from matcher.reduction.rotation.scene import Scene
from matcher.reduction.rotation.spans import Span, handy_spans, spans_of
from solvers.params import Params

_TRIES = 60
"""Most stays tried for the people of one school under one rule."""

_FEW = 4
"""Stays tried for each person at least."""


def plan_placements(scene: Scene, params: Params) -> list[Reason]:
    """Place leaders as every placement rule asks; return what cannot be met."""
    unmet: list[Reason] = []
    for rule in scene.policy.each(Placement):
        placing = _Placing(scene, rule, params)
        unmet += placing.all_schools()
        if rule.same_post and rule.side is Side.BOTH:
            placing.return_posts()
    return unmet


class _Placing:
    """One placement rule at work on the diary.

    Parameters
    ----------
    scene
        The diary; placements are written into it.
    rule
        What is asked.
    params
        Limits of the solves.
    """

    def __init__(self, scene: Scene, rule: Placement, params: Params) -> None:
        self.scene, self.rule, self.params = scene, rule, params
        self.handy = self._within(handy_spans(scene, rule.min_school_days))
        self.spans = self._within(spans_of(scene, rule.min_school_days))
        self.made: list[Posting] = []

    def _within(self, spans: list[Span]) -> list[Span]:
        """Keep the stays that are not too long."""
        most = self.rule.max_school_days
        if most is None:
            return spans
        return [s for s in spans if len(self.scene.days_between(*s)) <= most]

    def all_schools(self) -> list[Reason]:
        """Place what every school owes; return what cannot be met."""
        schools = senders(self.scene, self.rule)
        unmet = []
        for number, school in enumerate(schools):
            owed = placements_owed(self.scene, self.rule, school)
            spans = self._turned(number, len(schools))
            tries = self._school(school, owed, spans)
            if tries.placed < owed:
                unmet.append(not_placed(self.scene, self.rule, school, tries))
        return unmet

    def _turned(self, number: int, count: int) -> list[Span]:
        """Start the list of stays elsewhere for each school, so they are spread."""
        shift = number * len(self.handy) // count
        others = [span for span in self.spans if span not in self.handy]
        return [*self.handy[shift:], *self.handy[:shift], *others]

    def _school(self, home: str, owed: int, spans: list[Span]) -> Tries:
        people = candidates(self.scene, self.rule, home)
        placed, able = 0, len(people)
        fewest: int | None = None
        most = max(_FEW, _TRIES // max(1, able))
        while people and placed < owed and not self.params.stopped():
            host = self._host(home)
            leader = self._next(people, home, host)
            people.remove(leader)
            uncovered = self._place(leader, host, spans, most)
            placed += uncovered == 0
            if uncovered:
                fewest = min(uncovered, fewest or uncovered)
        return Tries(owed, placed, able, fewest)

    def _place(
        self, leader: Teacher, host: str, spans: list[Span], most: int
    ) -> int | None:
        """Place somebody on the first stay possible, after at most so many tries.

        Returns
        -------
        int or None
            0 if placed; else the fewest weekly lessons without cover, None if no stay
            was possible at all.
        """
        scene, tries = self.scene, 0
        fewest: int | None = None
        for span in spans:
            if not _may_leave(scene, leader, span):
                continue
            attempt = colleagues_cover(scene, leader, span, self.params)
            if attempt.covers is not None:
                stay = _stay(scene, self.rule, leader, host, span, attempt.covers)
                scene.add_stay(stay)
                self.made.append(stay)
                return 0
            uncovered = attempt.nobody or attempt.lessons
            fewest = uncovered if fewest is None else min(fewest, uncovered)
            tries += 1
            if tries == most or self.params.stopped():
                break
        return fewest

    def _host(self, home: str) -> str:
        """Return where the next of a school goes: recipients to the support.

        The support sends to the recipient that fewest of its people went to in this
        term, then in earlier ones, then to the one that lacks most.
        """
        case = self.scene.case
        if home != case.support:
            return case.support
        now = Counter(stay.host for stay in self.made if stay.home == home)
        turns = self.scene.county.history
        before = Counter(turn.host for turn in turns if turn.activity == HISTORY)
        return min(
            case.recipients,
            key=lambda code: (
                now[code],
                before[code],
                -sum(case.needs.get(code, {}).values()),
            ),
        )

    # --- somebody of the same post comes back

    def _next(self, people: list[Teacher], home: str, host: str) -> Teacher:
        """Return whom to place next; of a post that is returned, if that is asked."""
        if not self.rule.same_post:
            return people[0]
        open_ = self._open_posts(home, host)
        theirs = {post_name(t) for t in candidates(self.scene, self.rule, host)}
        gone = gone_of(self.scene, Activity.PLACEMENT, home)
        return min(
            [t for t in people if t.code not in gone] or people,
            key=lambda t: (not open_[post_name(t)], post_name(t) not in theirs),
        )

    def _open_posts(self, home: str, host: str) -> Counter[str]:
        """Return the posts of those placed at `home` by `host`, not yet returned."""
        staff = self.scene.county.teacher_by_code
        came: Counter[str] = Counter()
        for stay in self.made:
            if (stay.home, stay.host) == (host, home):
                came[post_name(staff[stay.teacher])] += 1
            elif (stay.home, stay.host) == (home, host):
                came[post_name(staff[stay.teacher])] -= 1
        return +came

    def return_posts(self) -> None:
        """Place more of the support's people, up to the most, where that returns one.

        A wish: whoever cannot be covered stays, and nothing is unmet. Without a most
        each recipient gets somebody back.
        """
        case, most = self.scene.case, self.rule.people_max
        home = case.support
        done = len(done_in_period(self.scene, self.rule, home))
        spans = self._turned(1, 2)
        for host in case.recipients:
            sent = sum(stay.home == home for stay in self.made)
            full = most is not None and sent + done >= most
            if full or self.params.stopped():
                return
            open_ = self._open_posts(home, host)
            away = {stay.teacher for stay in self.made}
            for leader in candidates(self.scene, self.rule, home):
                fits = open_[post_name(leader)] and leader.code not in away
                if fits and self._place(leader, host, spans, _FEW) == 0:
                    break


def _may_leave(scene: Scene, leader: Teacher, span: Span) -> bool:
    days = scene.days_between(*span)
    if scene.stays_between(leader.code, *span):
        return False
    if any(scene.duties_on(leader.code, day.date) for day in days):
        return False
    if leader.post not in LEADERS or scene.policy.find(LeaderCover) is None:
        return True
    others = [
        t
        for t in scene.staff(leader.school)
        if t.post in LEADERS
        and t.code != leader.code
        and t.availability is not Availability.AWAY
    ]
    return any(not scene.stays_between(t.code, *span) for t in others)


def _stay(
    scene: Scene,
    rule: Placement,
    leader: Teacher,
    host: str,
    span: Span,
    covers: tuple[StandingCover, ...],
) -> Posting:
    days = scene.days_between(*span)
    return Posting(
        id=f"P-{leader.code}-{span[0].isoformat()}",
        teacher=leader.code,
        home=leader.school,
        host=host,
        kind=Activity.PLACEMENT,
        start=span[0],
        end=span[1],
        weeks=len({day.week for day in days}),
        school_days=len(days),
        subject=main_subject(leader),
        clause=rule.clauses,
        covers=covers,
    )
