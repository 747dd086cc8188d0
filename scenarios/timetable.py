"""A weekly timetable without clashes for one school.

Lessons are laid one by one into the cheapest slot in which class and teacher are both
free. Where there is none, an alternating chain of two slots is turned over, as in the
proof that a bipartite graph can be edge-coloured with as many colours as its largest
degree: a place is therefore always found while nobody has more lessons than slots.
Swaps inside a class then spread subjects over the week and keep the subject's research
half-day free. At last some pairs of single lessons are held in odd and even weeks.
"""

from dataclasses import dataclass
from typing import NamedTuple

from matcher.county import Lesson, Parity, Stage
from matcher.curriculum import GENERAL_SUBJECTS, bells, period_times
from scenarios.dice import Dice
from scenarios.lessons import Assignment
from scenarios.plots import Plot
from scenarios.staff import Person

DAYS = 5
NOON = 12 * 60
RESEARCH_HALF_DAYS = {
    "语文": "3pm",
    "数学": "2pm",
    "英语": "4am",
    "道德与法治": "1pm",
    "科学": "5am",
    "历史": "5pm",
    "地理": "5pm",
    "生物": "1am",
    "物理": "2am",
    "化学": "3am",
    "体育与健康": "4pm",
    "音乐": "5pm",
    "美术": "1am",
    "信息科技": "3am",
}
"""Half-day on which the county's teachers of a subject meet, e.g. '3pm' Wednesday."""

_CORE = frozenset({"语文", "数学", "英语", "物理", "化学"})
_RESEARCH, _CROWDED, _FULL_DAY, _LATE = 60, 100, 9, 4
_FRIDAY_END = 12
_ROUNDS = 2


class Laid(NamedTuple):
    """A lesson in its place.

    Attributes
    ----------
    given : Assignment
    weekday, period : int
        1 Monday .. 5 Friday, and 1-based period.
    parity : {'all', 'odd', 'even'}
        Weeks in which it is held.
    """

    given: Assignment
    weekday: int
    period: int
    parity: Parity = "all"


@dataclass(frozen=True, slots=True)
class _Week:
    """The slots of a school's week; slot = day * periods + period, from 0."""

    periods: int
    primary_periods: int

    @property
    def slots(self) -> int:
        return DAYS * self.periods

    def allowed(self, grade: int) -> int:
        """Return the slots open to a grade as a bit mask."""
        day = (1 << (self.primary_periods if grade <= 6 else self.periods)) - 1
        return sum(day << (number * self.periods) for number in range(DAYS))


def half_day(stage: Stage, weekday: int, period: int) -> str:
    """Return the half-day of a period, e.g. '3pm'.

    Examples
    --------
    >>> half_day(Stage.PRIMARY, 3, 4)
    '3pm'
    """
    start, _ = period_times(stage, period)
    return f"{weekday}{'am' if start < NOON else 'pm'}"


def timetable(
    plot: Plot, staff: list[Person], assignments: list[Assignment], *, seed: int
) -> list[Laid]:
    """Return every weekly lesson of a school in its place."""
    board = _Board(plot, staff, assignments, Dice(seed, "timetable", plot.code))
    board.fill()
    for _ in range(_ROUNDS):
        board.improve()
    return board.lessons()


class _Board:
    """The pin board: a row for each class and each teacher, a column for each slot."""

    def __init__(
        self,
        plot: Plot,
        staff: list[Person],
        assignments: list[Assignment],
        dice: Dice,
    ) -> None:
        periods = len(bells(plot.stage))
        primary = min(periods, len(bells(Stage.PRIMARY)))
        self._week = _Week(periods, primary)
        self._given = assignments
        self._dice = dice
        names = sorted({given.class_ for given in assignments})
        row_of = {name: row for row, name in enumerate(names)}
        self._class = [row_of[given.class_] for given in assignments]
        self._teacher = [given.teacher for given in assignments]
        slots = self._week.slots
        self._grid = [[-1] * slots for _ in names]
        self._desk = [[-1] * slots for _ in staff]
        self._class_busy = [0] * len(names)
        self._teacher_busy = [0] * len(staff)
        self._on_day = [[0] * DAYS for _ in assignments]
        self._day_load = [[0] * DAYS for _ in staff]
        self._allowed = [self._week.allowed(given.grade) for given in assignments]
        self._base = self._base_costs(plot, staff)

    def _base_costs(self, plot: Plot, staff: list[Person]) -> list[list[int]]:
        """Return the cost of each slot for each assignment, whatever else is laid."""
        tables: dict[tuple[str, bool], list[int]] = {}
        rows = []
        for given in self._given:
            main = staff[given.teacher].subjects[0]
            key = (main, given.subject in _CORE)
            if key not in tables:
                tables[key] = self._costs(plot.stage, *key)
            rows.append(tables[key])
        return rows

    def _costs(self, stage: Stage, main: str, core: bool) -> list[int]:
        research = RESEARCH_HALF_DAYS.get(main, "")
        costs = []
        for slot in range(self._week.slots):
            day, period = divmod(slot, self._week.periods)
            cost = _RESEARCH * (half_day(stage, day + 1, period + 1) == research)
            cost += period if core else _LATE * (period < 2)
            cost += _FRIDAY_END * (slot == self._week.slots - 1)
            costs.append(cost)
        return costs

    def fill(self) -> None:
        """Lay every lesson; those with least choice first."""
        loads = [0] * len(self._desk)
        for given in self._given:
            loads[given.teacher] += given.periods
        order = self._dice.shuffled(range(len(self._given)))
        # a junior class uses every slot, so it is laid before a chain could be blocked
        order.sort(
            key=lambda unit: (
                self._given[unit].grade <= 6,
                self._given[unit].subject in GENERAL_SUBJECTS,
                -loads[self._teacher[unit]],
                -self._given[unit].periods,
            )
        )
        for unit in order:
            for _ in range(self._given[unit].periods):
                self._lay(unit)

    def _lay(self, unit: int) -> None:
        class_, teacher = self._class[unit], self._teacher[unit]
        free = self._allowed[unit] & ~self._class_busy[class_]
        both = free & ~self._teacher_busy[teacher]
        if both:
            self._put(unit, self._cheapest(unit, both))
            return
        wanted = self._cheapest(unit, free)
        spare = self._allowed[unit] & ~self._teacher_busy[teacher]
        self._turn_over(teacher, wanted, self._cheapest(unit, spare))
        self._put(unit, wanted)

    def _cheapest(self, unit: int, mask: int) -> int:
        base, periods = self._base[unit], self._week.periods
        on_day, load = self._on_day[unit], self._day_load[self._teacher[unit]]
        most = -(-self._given[unit].periods // DAYS)
        best, best_cost = -1, 1 << 30
        while mask:
            low = mask & -mask
            slot = low.bit_length() - 1
            mask ^= low
            day = slot // periods
            cost = base[slot] + _FULL_DAY * load[day]
            cost += 20 * on_day[day] + (_CROWDED if on_day[day] >= most else 0)
            if cost < best_cost:
                best, best_cost = slot, cost
        if best < 0:
            raise ValueError("a teacher or class has more lessons than slots")
        return best

    def _turn_over(self, teacher: int, wanted: int, spare: int) -> None:
        """Free `wanted` for a teacher by swapping two slots along a chain."""
        chain = []
        desk, take, give = teacher, wanted, spare
        while (unit := self._desk[desk][take]) >= 0:
            chain.append((unit, take, give))
            other = self._grid[self._class[unit]][give]
            if other < 0:
                break
            chain.append((other, give, take))
            desk = self._teacher[other]
        for unit, old, _ in chain:
            self._lift(unit, old)
        for unit, _, new in chain:
            self._put(unit, new)

    def _put(self, unit: int, slot: int) -> None:
        class_, teacher = self._class[unit], self._teacher[unit]
        self._grid[class_][slot] = unit
        self._desk[teacher][slot] = unit
        self._class_busy[class_] |= 1 << slot
        self._teacher_busy[teacher] |= 1 << slot
        day = slot // self._week.periods
        self._on_day[unit][day] += 1
        self._day_load[teacher][day] += 1

    def _lift(self, unit: int, slot: int) -> None:
        class_, teacher = self._class[unit], self._teacher[unit]
        self._grid[class_][slot] = -1
        self._desk[teacher][slot] = -1
        self._class_busy[class_] &= ~(1 << slot)
        self._teacher_busy[teacher] &= ~(1 << slot)
        day = slot // self._week.periods
        self._on_day[unit][day] -= 1
        self._day_load[teacher][day] -= 1

    def improve(self) -> None:
        """Swap lessons inside each class while that makes the week better."""
        for row in self._grid:
            for slot, unit in enumerate(row):
                if unit >= 0 and self._pain(unit, slot) >= _RESEARCH:
                    self._relieve(row, slot, unit)

    def _pain(self, unit: int, slot: int) -> int:
        """Return what one laid lesson costs where it is."""
        day = slot // self._week.periods
        number = self._on_day[unit][day]
        most = -(-self._given[unit].periods // DAYS)
        return (
            self._base[unit][slot]
            + (_CROWDED if number > most else 0)
            + _FULL_DAY * self._day_load[self._teacher[unit]][day] // 2
        )

    def _relieve(self, row: list[int], slot: int, unit: int) -> None:
        """Move a lesson that lies badly to the best slot open to it, or swap it."""
        open_ = self._allowed[unit] & ~self._teacher_busy[self._teacher[unit]]
        best, best_gain = -1, 0
        while open_:
            low = open_ & -open_
            target = low.bit_length() - 1
            open_ ^= low
            gain = self._gain(row, unit, slot, target)
            if gain > best_gain:
                best, best_gain = target, gain
        if best >= 0:
            self._exchange(row, slot, best)

    def _gain(self, row: list[int], unit: int, slot: int, target: int) -> int:
        other = row[target]
        if other >= 0:
            busy = self._teacher_busy[self._teacher[other]]
            if busy >> slot & 1 or self._teacher[other] == self._teacher[unit]:
                return 0
            if not self._allowed[other] >> slot & 1:
                return 0
        before = self._pain(unit, slot) + (
            self._pain(other, target) if other >= 0 else 0
        )
        self._exchange(row, slot, target)
        after = self._pain(unit, target) + (
            self._pain(other, slot) if other >= 0 else 0
        )
        self._exchange(row, slot, target)
        return before - after

    def _exchange(self, row: list[int], slot: int, target: int) -> None:
        one, other = row[slot], row[target]
        for unit, old in ((one, slot), (other, target)):
            if unit >= 0:
                self._lift(unit, old)
        for unit, new in ((one, target), (other, slot)):
            if unit >= 0:
                self._put(unit, new)

    def lessons(self) -> list[Laid]:
        """Return the week, some pairs of single lessons alternating by parity."""
        alternating = self._alternating()
        laid = []
        for row in self._grid:
            for slot, unit in enumerate(row):
                if unit < 0:
                    continue
                day, period = divmod(slot, self._week.periods)
                here = Laid(self._given[unit], day + 1, period + 1)
                partner = alternating.get((unit, slot))
                if partner is None:
                    laid.append(here)
                    continue
                first, second = sorted((unit, partner))
                turns: tuple[Parity, Parity] = ("odd", "even")
                if unit == second:
                    turns = ("even", "odd")
                laid.append(here._replace(given=self._given[first], parity=turns[0]))
                laid.append(here._replace(given=self._given[second], parity=turns[1]))
        return laid

    def _alternating(self) -> dict[tuple[int, int], int]:
        """Choose, in one class of five, two single lessons that share their slots."""
        chosen: dict[tuple[int, int], int] = {}
        for row in self._grid:
            if not self._dice.chance(0.2):
                continue
            single = [
                (unit, slot)
                for slot, unit in enumerate(row)
                if unit >= 0 and self._given[unit].periods == 1
            ]
            for index, (unit, slot) in enumerate(single):
                partners = [
                    (other, there)
                    for other, there in single[index + 1 :]
                    if self._can_share(unit, slot, other, there)
                ]
                if partners:
                    other, there = partners[0]
                    chosen[unit, slot] = other
                    chosen[other, there] = unit
                    self._teacher_busy[self._teacher[unit]] |= 1 << there
                    self._teacher_busy[self._teacher[other]] |= 1 << slot
                    break
        return chosen

    def _can_share(self, unit: int, slot: int, other: int, there: int) -> bool:
        mine, theirs = self._teacher[unit], self._teacher[other]
        return mine == theirs or not (
            self._teacher_busy[mine] >> there & 1
            or self._teacher_busy[theirs] >> slot & 1
        )


def to_lessons(school: str, codes: list[str], laid: list[Laid]) -> list[Lesson]:
    """Return laid lessons as nouns, by class, weekday and period."""
    return [
        Lesson(
            school=school,
            class_=given.class_,
            subject=given.subject,
            teacher=codes[given.teacher],
            weekday=weekday,
            period=period,
            parity=parity,
        )
        for given, weekday, period, parity in sorted(laid, key=_reading_order)
    ]


def _reading_order(laid: Laid) -> tuple[int, int, str, int, int, str]:
    name = laid.given.class_
    return (laid.given.grade, len(name), name, laid.weekday, laid.period, laid.parity)
