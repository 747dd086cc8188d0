"""Places as many of a few events as possible: depth-first search, exact if it ends.

Each job has options; an option is a date with sets of people of which each must send
somebody. Jobs of one group keep a distance in days. Meetings of one date that clash
need different people. Upper bounds come from how many dates of a group can lie so far
apart, so that most impossible demands are proven at once.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple


class Option(NamedTuple):
    """One way to hold an event.

    Attributes
    ----------
    date : int
        Day number.
    needs : tuple[int, ...]
        Sets of people, as bits; from each at least one person must come.
    tag : int
        Names the option to the caller and to `clash`.
    """

    date: int
    needs: tuple[int, ...]
    tag: int


class Job(NamedTuple):
    """One event to place.

    Attributes
    ----------
    group : int
        Events of one group lie `gap` days apart.
    gap : int
        Days, 0 allows one date.
    twin : int
        Jobs of one number are interchangeable: they come in order of date.
    options : tuple[Option, ...]
        Best first.
    """

    group: int
    gap: int
    twin: int
    options: tuple[Option, ...]


class Found(NamedTuple):
    """The option of each job, None if it is left out.

    Attributes
    ----------
    chosen : tuple[Option | None, ...]
    proven : bool
        Whether no more jobs can be placed.
    """

    chosen: tuple[Option | None, ...]
    proven: bool

    @property
    def placed(self) -> int:
        """Jobs that have an option."""
        return sum(option is not None for option in self.chosen)


def distinct(day: Sequence[Option], clash: Callable[[int, int], bool]) -> bool:
    """Return whether meetings of one date can be held by different people.

    A need that more people can meet than there are other needs is met last, so that
    only tight ones are tried out.
    """
    rivals = [a for a in day if any(a is not b and clash(a.tag, b.tag) for b in day)]
    if not rivals:
        return True
    least = sum(len(option.needs) for option in rivals)
    tight = [
        option._replace(needs=tuple(m for m in option.needs if m.bit_count() < least))
        for option in rivals
    ]
    return representatives(tight, clash) is not None


def representatives(
    day: Sequence[Option], clash: Callable[[int, int], bool]
) -> list[tuple[int, ...]] | None:
    """Return one person for each need, different ones for meetings that clash.

    Parameters
    ----------
    day
        What is held on one date.
    clash
        Whether two options, by tag, clash in time.

    Returns
    -------
    list of tuple of int, or None
        For each option a bit for each of its needs; None if there is no way.
    """
    nodes = [(i, mask) for i, option in enumerate(day) for mask in option.needs]
    order = sorted(range(len(nodes)), key=lambda n: (nodes[n][1].bit_count(), n))
    apart = [
        {j for j, b in enumerate(day) if i != j and clash(a.tag, b.tag)}
        for i, a in enumerate(day)
    ]
    chosen: dict[int, int] = {}

    def fill(at: int) -> bool:
        if at == len(order):
            return True
        event, mask = nodes[order[at]]
        for node, bit in chosen.items():
            if nodes[node][0] in apart[event]:
                mask &= ~bit
        while mask:
            low = mask & -mask
            chosen[order[at]] = low
            if fill(at + 1):
                return True
            del chosen[order[at]]
            mask ^= low
        return False

    if not fill(0):
        return None
    found: list[list[int]] = [[] for _ in day]
    for node, (event, _) in enumerate(nodes):
        found[event].append(chosen[node])
    return [tuple(bits) for bits in found]


def place_most(
    jobs: Sequence[Job],
    clash: Callable[[int, int], bool],
    *,
    enough: int,
    nodes: int,
) -> Found:
    """Place as many jobs as possible.

    Parameters
    ----------
    jobs
        What is to be placed.
    clash
        Whether two options (by tag) of one date clash in time.
    enough
        Known to be possible; only a better answer is looked for.
    nodes
        Most steps of the search.
    """
    search = _Search(jobs, clash, enough, nodes)
    search.run()
    return Found(search.best, not search.cut)


class _Search:
    """One run: live options of each job by date, what is chosen, the best so far."""

    def __init__(
        self,
        jobs: Sequence[Job],
        clash: Callable[[int, int], bool],
        enough: int,
        nodes: int,
    ) -> None:
        self.jobs = jobs
        self.clash = clash
        self.most = enough
        self.nodes = nodes
        self.cut = False
        self.best: tuple[Option | None, ...] = (None,) * len(jobs)
        self.live = [_by_date(job.options) for job in jobs]
        self.order = [tuple(days) for days in self.live]
        self.gap = {job.group: job.gap for job in jobs}
        self.chosen: list[Option | None] = [None] * len(jobs)
        self.open = [True] * len(jobs)
        self.placed = 0
        self.day: dict[int, list[Option]] = {}

    def run(self) -> None:
        """Search from the present state on; leave the state as it was."""
        self.cut = self.cut or self.nodes <= 0
        self.nodes -= 1
        if self.placed > self.most:
            self.most, self.best = self.placed, tuple(self.chosen)
        job = None if self._hopeless() else self._next()
        if job is None:
            return
        for date in self.order[job]:
            for option in self.live[job].get(date, ()):
                self._try(job, option)
                if self._hopeless():
                    return
        self._skip(job)

    def _hopeless(self) -> bool:
        return self.cut or self.placed + self._bound() <= self.most

    def _bound(self) -> int:
        """Return how many open jobs can be placed at most, group by group."""
        dates: dict[int, set[int]] = {}
        count: dict[int, int] = {}
        for i, job in enumerate(self.jobs):
            if self.open[i] and self.live[i]:
                count[job.group] = count.get(job.group, 0) + 1
                dates.setdefault(job.group, set()).update(self.live[i])
        return sum(
            min(number, packed(dates[group], self.gap[group]))
            if self.gap[group]
            else number
            for group, number in count.items()
        )

    def _next(self) -> int | None:
        """Return the open job with fewest dates; of twins the first."""
        first: dict[int, int] = {}
        for i, job in enumerate(self.jobs):
            if self.open[i]:
                first.setdefault(job.twin, i)
        able = [i for i in first.values() if self.live[i]]
        return min(able, key=lambda i: (len(self.live[i]), i), default=None)

    def _try(self, job: int, option: Option) -> None:
        self.open[job], self.chosen[job] = False, option
        self.placed += 1
        self.day.setdefault(option.date, []).append(option)
        removed = self._propagate(job, option)
        self.run()
        for other, date, options in reversed(removed):
            self.live[other][date] = options
        self.day[option.date].pop()
        self.placed -= 1
        self.open[job], self.chosen[job] = True, None

    def _propagate(
        self, job: int, option: Option
    ) -> list[tuple[int, int, tuple[Option, ...]]]:
        """Take away what no longer goes with a choice; return what was taken."""
        this = self.jobs[job]
        removed: list[tuple[int, int, tuple[Option, ...]]] = []
        for other, that in enumerate(self.jobs):
            if not self.open[other]:
                continue
            live = self.live[other]
            gap = this.gap if that.group == this.group else 0
            twin = that.twin == this.twin
            dates = [option.date] if not gap and not twin else list(live)
            for date in dates:
                options, ahead = live.get(date), date - option.date
                if options is None:
                    continue
                left: tuple[Option, ...] = ()
                if abs(ahead) >= gap and not (twin and ahead < 0):
                    left = options if ahead else self._fitting(options)
                if len(left) < len(options):
                    removed.append((other, date, options))
                    if left:
                        live[date] = left
                    else:
                        del live[date]
        return removed

    def _fitting(self, options: tuple[Option, ...]) -> tuple[Option, ...]:
        return tuple(option for option in options if self._fits(option))

    def _fits(self, option: Option) -> bool:
        return distinct([*self.day.get(option.date, ()), option], self.clash)

    def _skip(self, job: int) -> None:
        """Go on without a job, and so without its later twins."""
        twins = [
            i
            for i, other in enumerate(self.jobs)
            if self.open[i] and other.twin == self.jobs[job].twin
        ]
        for i in twins:
            self.open[i] = False
        self.run()
        for i in twins:
            self.open[i] = True


def _by_date(options: Sequence[Option]) -> dict[int, tuple[Option, ...]]:
    days: dict[int, list[Option]] = {}
    for option in options:
        days.setdefault(option.date, []).append(option)
    return {date: tuple(group) for date, group in days.items()}


def packed(dates: set[int], gap: int) -> int:
    """Return how many of some dates can lie at least `gap` days apart.

    Examples
    --------
    >>> packed({1, 2, 3, 8}, 2)
    3
    """
    count, last = 0, None
    for date in sorted(dates):
        if last is None or date - last >= gap:
            count, last = count + 1, date
    return count
