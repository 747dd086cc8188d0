"""The one shared table of sync classes of a consortium.

All pairs are chosen together (`solvers.rotation.sync`): lines owed first, then lines of
different subjects or grades, then subjects that one side lacks and the other has to
spare, then the longest time in common.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from matcher.county import Lesson
from matcher.curriculum import clock, lesson_times
from matcher.plan import Reason, SyncClass, SyncSeat
from matcher.policy import SyncClass as SyncRule
from matcher.reduction.rotation.scene import Scene
from matcher.reduction.rotation.sync_options import Line, Lines
from matcher.reduction.rotation.sync_words import (
    Owed,
    lines_short,
    table_not_proven,
)
from solvers.params import Params
from solvers.result import Status
from solvers.rotation.sync import LineOption, SyncProblem, choose_lines

Thing: TypeAlias = tuple[str, str, str, int, int, str]
"""A class, teacher or room: (what, school, name, weekday, period, parity)."""

_HALVES = {"all": ("odd", "even"), "odd": ("odd",), "even": ("even",)}


@dataclass(frozen=True)
class SyncTable:
    """The sync classes of a consortium.

    Parameters
    ----------
    classes
        In order of weekday, time and school.
    unmet
        Pairs with fewer lines than owed.
    proven
        Whether the choice is proven best under every rule.
    notes
        Says so where it is not.
    """

    classes: tuple[SyncClass, ...] = ()
    unmet: tuple[Reason, ...] = ()
    proven: bool = True
    notes: tuple[Reason, ...] = ()


class _Choice(NamedTuple):
    """A line of a pair that could be held."""

    recipient: str
    line: Line


def plan_sync_classes(scene: Scene, params: Params) -> SyncTable:
    """Choose the sync classes every rule asks for; write them into the diary."""
    lines = Lines(scene)
    taken: Counter[Thing] = Counter()
    held: list[tuple[SyncRule, _Choice]] = []
    unmet: list[Reason] = []
    proven = True
    for rule in scene.policy.each(SyncRule):
        choices = list(_choices(lines, rule))
        problem = _problem(scene, rule, choices, taken)
        result = choose_lines(problem, params)
        proven &= result.status is Status.OPTIMAL
        chosen = [choices[i] for i in result.solution or ()]
        for choice in chosen:
            taken.update(_things(choice.line))
        held += [(rule, choice) for choice in chosen]
        found = Counter(choice.recipient for choice in chosen)
        unmet += [
            lines_short(
                lines,
                rule,
                Owed(scene.case.support, code, rule.lines, found[code]),
                timed_out=result.solution is None,
            )
            for code in scene.case.recipients
            if found[code] < rule.lines
        ]
    notes = () if proven else (table_not_proven(scene),)
    return SyncTable(_classes(lines, held), tuple(unmet), proven, notes)


def _choices(lines: Lines, rule: SyncRule) -> Iterator[_Choice]:
    """Yield the lines of every pair that could be held.

    Where both schools have one room, no other line is held at either in that slot, so
    of lines that differ in class or teacher alone the first will do.
    """
    scene = lines.scene
    support = scene.case.support
    for recipient in scene.case.recipients:
        rooms = max(rooms_of(scene, support), rooms_of(scene, recipient))
        if not rooms_of(scene, support) or not rooms_of(scene, recipient):
            continue
        seen: set[tuple[object, ...]] = set()
        least = rule.min_overlap_min
        for line in lines.between(support, recipient, rule, least_min=least):
            source, receiver = line.source, line.receiver
            slot = source.weekday, source.parity, source.period, receiver.period
            key = (line.kind, source.school, *slot)
            if (rooms == 1 and key in seen) or not lines.held(line):
                continue
            seen.add(key)
            yield _Choice(recipient, line)


def rooms_of(scene: Scene, school: str) -> int:
    """Return how many sync classes a school can take part in at a time."""
    rooms = scene.county.school_by_code[school].sync_rooms
    return 1 if rooms is None else rooms


def _things(line: Line) -> Iterator[Thing]:
    """Yield what a line takes up, in odd and in even weeks."""
    for lesson in (line.source, line.receiver):
        for half in _HALVES[lesson.parity]:
            slot = lesson.weekday, lesson.period, half
            yield ("class", lesson.school, lesson.class_, *slot)
            yield ("teacher", lesson.school, lesson.teacher, *slot)
            yield ("room", lesson.school, "", *slot)


def _problem(
    scene: Scene, rule: SyncRule, choices: list[_Choice], taken: Counter[Thing]
) -> SyncProblem:
    pairs = {code: number for number, code in enumerate(scene.case.recipients)}
    longest = max((choice.line.overlap_min for choice in choices), default=0)
    kinds: dict[tuple[str, int], int] = {}
    things: dict[Thing, int] = {}
    options = tuple(
        LineOption(
            pair=pairs[choice.recipient],
            kind=kinds.setdefault(choice.line.kind, len(kinds)),
            level=choice.line.level,
            lost=longest - choice.line.overlap_min,
            uses=tuple(things.setdefault(t, len(things)) for t in _things(choice.line)),
        )
        for choice in choices
    )
    places = tuple(
        max(0, (rooms_of(scene, thing[1]) if thing[0] == "room" else 1) - taken[thing])
        for thing in things
    )
    return SyncProblem((rule.lines,) * len(pairs), options, places)


# --- the table


def _classes(
    lines: Lines, held: list[tuple[SyncRule, _Choice]]
) -> tuple[SyncClass, ...]:
    scene = lines.scene
    group = scene.case.consortium.id
    order = sorted(
        held,
        key=lambda row: (
            row[1].line.source.weekday,
            row[1].line.begins,
            row[1].recipient,
            row[1].line.source,
        ),
    )
    classes = []
    for number, (rule, choice) in enumerate(order, start=1):
        line = choice.line
        dates = lines.dates(line.source)
        for lesson in (line.source, line.receiver):
            scene.keep_home(lesson.teacher, dates)
        classes.append(
            SyncClass(
                id=f"S-{group}-{number}",
                consortium=group,
                subject=line.kind[0],
                grade=line.kind[1],
                weekday=line.source.weekday,
                parity=line.source.parity,
                source=_seat(scene, line.source),
                receiver=_seat(scene, line.receiver),
                begins=clock(line.begins),
                ends=clock(line.ends),
                dates=dates,
                clause=rule.clauses,
            )
        )
    return tuple(classes)


def _seat(scene: Scene, lesson: Lesson) -> SyncSeat:
    start, end = lesson_times(
        scene.county, lesson.school, lesson.weekday, lesson.period
    )
    return SyncSeat(
        lesson.school,
        lesson.class_,
        lesson.teacher,
        lesson.period,
        clock(start),
        clock(end),
    )
