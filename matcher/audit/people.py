"""Who does an activity, this term and earlier in the period: heads and person-times."""

from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from matcher.audit.case import STAYS, Case
from matcher.plan import Posting
from matcher.policy import Activity, Period, Side, SubjectPosting
from matcher.text import Text

COUNTED = STAYS | {Activity.OBSERVATION, Activity.ITINERANT}
"""Activities whose people a plan names one by one."""


def is_sent(case: Case, posting: Posting, activity: Activity) -> bool:
    """Return whether a posting counts for an activity.

    A posting for a year is also a posting out where the policy counts it so.
    """
    if posting.kind is activity:
        return True
    if (posting.kind, activity) != (Activity.YEAR_POSTING, Activity.POSTING_OUT):
        return False
    rule = case.policy.find(SubjectPosting)
    return rule is None or rule.counts_in_share


def history_name(activity: Activity) -> str:
    """Return the activity of the history sheet that an activity is written as."""
    if activity is Activity.YEAR_POSTING:
        return Activity.POSTING_OUT.value
    return activity.value


def sending_side(activity: Activity) -> Side:
    """Return the side whose people do an activity at the other."""
    if activity in (Activity.POSTING_OUT, Activity.YEAR_POSTING, Activity.ITINERANT):
        return Side.SUPPORT
    return Side.BOTH if activity is Activity.PLACEMENT else Side.RECIPIENT


def calendar_year(term: str) -> int:
    """Return the calendar year a term counts for.

    Examples
    --------
    >>> calendar_year("2026-2027-1"), calendar_year("2026-2027-2")
    (2026, 2027)
    """
    first, second, half = term.split("-")
    return int(first if half == "1" else second)


def in_period(term: str, earlier: str, period: Period) -> bool:
    """Return whether a term lies before another, in the same period as it.

    Periods other than the school year and the calendar year hold one term alone.
    """
    if earlier >= term:
        return False
    if period is Period.SCHOOL_YEAR:
        return earlier[:9] == term[:9]
    if period is Period.CALENDAR_YEAR:
        return calendar_year(earlier) == calendar_year(term)
    return False


class Tally(NamedTuple):
    """People who do an activity, and how often.

    Attributes
    ----------
    now, earlier : Counter
        Times by person, this term and before it in the same period.
    """

    now: Counter[str]
    earlier: Counter[str]

    @property
    def people(self) -> set[str]:
        """Everybody who does it at least once in the period."""
        return set(self.now) | set(self.earlier)

    @property
    def heads(self) -> int:
        """Different people 人数."""
        return len(self.people)

    @property
    def times(self) -> int:
        """Person-times 人次."""
        return self.now.total() + self.earlier.total()

    @property
    def words(self) -> Text:
        """Heads and person-times, and how many of the people went before."""
        heads, times, before = self.heads, self.times, len(self.earlier)
        people = "person" if heads == 1 else "people"
        turns = "person-time" if times == 1 else "person-times"
        return Text(
            f"{heads} 人（{times} 人次，含此前 {before} 人）",
            f"{heads} {people} ({times} {turns}, {before} of them earlier)",
        )


Row = tuple[str, str]  # person, host


@dataclass(frozen=True)
class Doings:
    """One activity, by the school of the people who do it.

    Parameters
    ----------
    case
        The plan under judgement.
    activity
        What is done.
    period
        How far back the history counts.
    """

    case: Case
    activity: Activity
    period: Period = Period.TERM

    @cached_property
    def _now(self) -> dict[str, list[Row]]:
        found: dict[str, list[Row]] = {}
        for home, person, host in self._rows():
            found.setdefault(home, []).append((person, host))
        return found

    def _rows(self) -> Iterable[tuple[str, str, str]]:
        case = self.case
        if self.activity is Activity.OBSERVATION:
            broken = case.broken_off
            yield from (
                (v.home, v.teacher, v.host)
                for v in case.visits
                if v.teacher not in broken
            )
        elif self.activity is Activity.ITINERANT:
            for row in case.itineraries:
                for host in dict.fromkeys(stop.host for stop in row.stops):
                    yield row.home, row.teacher, host
        for posting in case.postings:
            if is_sent(case, posting, self.activity) and not posting.replaces:
                yield posting.home, posting.teacher, posting.host

    @cached_property
    def _earlier(self) -> dict[str, list[Row]]:
        name, term = history_name(self.activity), self.case.county.term.code
        found: dict[str, list[Row]] = {}
        for turn in self.case.county.history:
            if turn.activity == name and in_period(term, turn.term, self.period):
                home = self.case.home_of(turn.teacher)
                found.setdefault(home, []).append((turn.teacher, turn.host))
        return found

    @property
    def homes(self) -> tuple[str, ...]:
        """Schools that send somebody this term, in the order of the plan."""
        return tuple(self._now)

    def tally(
        self,
        homes: Iterable[str],
        *,
        hosts: Container[str] | None = None,
        among: Container[str] | None = None,
    ) -> Tally:
        """Count people of some schools.

        Parameters
        ----------
        homes
            Schools the people belong to.
        hosts
            Schools they go to, None for any. A past turn that names no host counts.
        among
            People who count, None for all.
        """
        now: Counter[str] = Counter()
        earlier: Counter[str] = Counter()
        for home in dict.fromkeys(homes):
            for person, host in self._now.get(home, ()):
                now[person] += hosts is None or host in hosts
            for person, host in self._earlier.get(home, ()):
                earlier[person] += hosts is None or not host or host in hosts
        return Tally(_kept(now, among), _kept(earlier, among))


def _kept(times: Counter[str], among: Container[str] | None) -> Counter[str]:
    return Counter(
        {p: n for p, n in times.items() if n and (among is None or p in among)}
    )
