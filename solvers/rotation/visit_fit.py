"""Fits visits at the counting bound into the term, without any model.

The counting bound says whom to send and how few days each needs. Where there is room
enough those days can be found one visitor at a time: the calmest weeks first, each
lesson left given to the colleague who has covered least. Whoever finds no days goes
first in the next attempt. A plan found needs no further proof; finding none says
nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from solvers.rotation.visits import (
    DayOption,
    Least,
    Trip,
    VisitProblem,
    least_rest,
    ranked,
)

_MOST_ATTEMPTS = 24
_MOST_STEPS = 400
"""Days looked at for one visitor before giving up."""


class _Choice(NamedTuple):
    """Whom a school sends at the bound, and who could go instead of the last."""

    sent: list[int]
    instead: list[int]


def fitted_visits(small: VisitProblem) -> tuple[Trip, ...] | None:
    """Return trips at the counting bound, in order of visitor and day.

    Parameters
    ----------
    small
        A problem cut down by `solvers.rotation.visits.at_the_bound`.

    Returns
    -------
    tuple[Trip, ...] | None
        Trips that keep every limit, weeks evenly filled; None if none were found.
    """
    least = small.least
    choices = [_choice(small, g) for g in range(len(small.schools))]
    first: list[int] = []
    failures: Counter[int] = Counter()
    for _ in range(_MOST_ATTEMPTS):
        sent = [t for choice in choices for t in choice.sent]
        rest = sorted(
            (t for t in sent if t not in first),
            key=lambda t: (len(small.visitors[t].options), t),
        )
        total = sum(found.trips for t in sent if (found := least[t]) is not None)
        draft = _Draft(small, total)
        lost = _first_lost(draft, [*(t for t in first if t in sent), *rest], least)
        if lost is None:
            return tuple(sorted(draft.trips))
        failures[lost] += 1
        if failures[lost] > 1:
            _replace(choices[small.visitors[lost].school], lost, least, small)
        first = [lost, *(t for t in first if t != lost)]
    return None


def _first_lost(
    draft: "_Draft", order: Sequence[int], least: Sequence[Least | None]
) -> int | None:
    for visitor in order:
        found = least[visitor]
        if found is None or not draft.send(visitor, found):
            return visitor
    return None


def _choice(small: VisitProblem, school: int) -> _Choice:
    """Return the first of a school in order, and those no dearer than the last."""
    order = ranked(small, school)
    quota = small.schools[school].quota
    sent = order[:quota]
    if not sent:
        return _Choice([], [])
    last = sent[-1][:2]
    return _Choice(
        [t for _, _, t in sent],
        [t for *cost, t in order[quota:] if tuple(cost) == last],
    )


def _replace(
    choice: _Choice, lost: int, least: Sequence[Least | None], small: VisitProblem
) -> None:
    """Send somebody else of the same cost instead, if there is anybody."""
    visitors = small.visitors
    for other in choice.instead:
        same = visitors[other].later == visitors[lost].later
        if same and least[other] == least[lost]:
            choice.sent[choice.sent.index(lost)] = other
            choice.instead.remove(other)
            choice.instead.append(lost)
            return


class _Draft:
    """Trips made so far, and what they use up.

    Parameters
    ----------
    problem
        The problem.
    total
        Trips there will be in the end; no week holds many more than its share.
    """

    def __init__(self, problem: VisitProblem, total: int) -> None:
        self.problem = problem
        self.trips: list[Trip] = []
        self._most = -(-total // max(1, len(set(problem.week)))) + 1
        self._weeks: Counter[int] = Counter()
        self._out: dict[tuple[int, int], set[int]] = defaultdict(set)
        self._room: Counter[int] = Counter()
        self._covers: dict[tuple[int, int], set[tuple[int, int]]] = defaultdict(set)
        self._week_load: Counter[tuple[int, int, int]] = Counter()
        self._load: Counter[tuple[int, int]] = Counter()

    def send(self, visitor: int, least: Least) -> bool:
        """Make as few trips of a visitor as counting says; none if that fails."""
        self._steps = _MOST_STEPS
        own: Counter[int] = Counter()
        return self._more(visitor, least.trips, self.problem.need, least.missed, own)

    def _more(
        self,
        visitor: int,
        trips: int,
        need: int,
        missed: int,
        own: Counter[int],
    ) -> bool:
        """Make so many more trips that observe `need` and miss no more than said."""
        if not trips:
            return need <= 0
        for option in self._calmest(visitor, trips, need, missed, own):
            if option.day in (t.day for t in self.trips if t.visitor == visitor):
                continue
            self._steps -= 1
            if self._steps < 0:
                return False
            covers = self._cover(visitor, option)
            if covers is None:
                continue
            gain = min(option.most, self.problem.most_a_day)
            self._make(visitor, option, gain, covers, own)
            left = missed - len(option.missed)
            if self._more(visitor, trips - 1, need - gain, left, own):
                return True
            self._undo(visitor, option, gain, covers, own)
        return False

    def _calmest(
        self, visitor: int, trips: int, need: int, missed: int, own: Counter[int]
    ) -> Iterator[DayOption]:
        """Yield the days that can still be part of a cheapest set, calm weeks first."""
        problem = self.problem
        who = problem.visitors[visitor]
        cap = problem.schools[who.school].day_cap
        useful: dict[tuple[int, int], bool] = {}
        ways: list[tuple[int, int, int, DayOption]] = []
        for option in who.options:
            week = problem.week[option.day]
            gain = min(option.most, problem.most_a_day)
            kind = gain, len(option.missed)
            if kind not in useful:
                rest = least_rest(problem, visitor, trips - 1, need - gain)
                useful[kind] = rest is not None and rest + kind[1] <= missed
            out = self._out[who.school, option.day]
            if (
                not useful[kind]
                or len(out) >= cap
                or own[week] >= problem.trips_a_week
                or self._weeks[week] >= self._most
                or not self._has_room(option)
            ):
                continue
            ways.append((self._weeks[week], len(out), option.day, option))
        for *_, option in sorted(ways, key=lambda way: way[:3]):
            yield option

    def _has_room(self, option: DayOption) -> bool:
        rooms = {room for choice in option.tight for room in choice}
        return all(self._room[room] < self.problem.room[room] for room in rooms)

    def _cover(self, visitor: int, option: DayOption) -> list[int] | None:
        """Return who gives each lesson missed, those who cover least first."""
        who = self.problem.visitors[visitor]
        g, day = who.school, option.day
        home, week = self.problem.schools[g], self.problem.week[day]
        out = self._out[g, day] | {who.colleague}
        taken = self._covers[g, day]
        if any(c == who.colleague for _, c in taken):
            return None
        chosen: list[int] = []
        for period in option.missed:
            able = [
                (self._load[g, c] + chosen.count(c), c)
                for c in home.free.get((day, period), ())
                if c not in out
                and (period, c) not in taken
                and self._week_load[g, c, week] + chosen.count(c)
                < home.week_cap.get((c, week), 0)
            ]
            if not able:
                return None
            chosen.append(min(able)[1])
        return chosen

    def _make(
        self,
        visitor: int,
        option: DayOption,
        gain: int,
        covers: list[int],
        own: Counter[int],
    ) -> None:
        self._count(visitor, option, covers, own, 1)
        who = self.problem.visitors[visitor]
        self.trips.append(Trip(visitor, option.day, gain))
        self._out[who.school, option.day].add(who.colleague)
        given = zip(option.missed, covers, strict=True)
        self._covers[who.school, option.day].update(given)

    def _undo(
        self,
        visitor: int,
        option: DayOption,
        gain: int,
        covers: list[int],
        own: Counter[int],
    ) -> None:
        self._count(visitor, option, covers, own, -1)
        who = self.problem.visitors[visitor]
        self.trips.remove(Trip(visitor, option.day, gain))
        self._out[who.school, option.day].discard(who.colleague)
        given = zip(option.missed, covers, strict=True)
        self._covers[who.school, option.day].difference_update(given)

    def _count(
        self,
        visitor: int,
        option: DayOption,
        covers: list[int],
        own: Counter[int],
        sign: int,
    ) -> None:
        g, week = self.problem.visitors[visitor].school, self.problem.week[option.day]
        self._weeks[week] += sign
        own[week] += sign
        for room in {room for choice in option.tight for room in choice}:
            self._room[room] += sign
        for c in covers:
            self._week_load[g, c, week] += sign
            self._load[g, c] += sign
