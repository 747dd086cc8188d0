"""Events of one consortium: every rule that asks for some, on dates free of clashes.

What a rule asks for becomes demands. Those owed are placed first, the tightest before
the others, each near its ideal day; if some find no slot, an exact search places them
together with their rivals. Then events beyond the number owed (a target) are added.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from matcher.plan import Event, Reason
from matcher.policy import (
    Anchor,
    CountQuota,
    Scope,
    StudentExchange,
    WeeklyPattern,
)
from matcher.reduction.rotation.event_board import Board, Held
from matcher.reduction.rotation.event_demands import (
    EVENTS,
    Demand,
    Round,
    Wanted,
    counted,
    topic_of,
)
from matcher.reduction.rotation.event_rescue import rescue
from matcher.reduction.rotation.event_words import (
    Short,
    no_turns,
    not_held,
    too_few_givers,
)
from matcher.reduction.rotation.report_lessons import TOPIC as REPORT_TOPIC
from matcher.reduction.rotation.report_lessons import report_lessons
from matcher.reduction.rotation.roll import Roll
from matcher.reduction.rotation.scene import Scene
from matcher.reduction.rotation.student_exchange import exchanged, nobody_to_send
from matcher.reduction.rotation.weekly_patterns import repeated
from matcher.text import Text


class Planned(NamedTuple):
    """Events held, and what of them is owed and cannot be.

    Attributes
    ----------
    events : tuple[Event, ...]
    unmet : list[Reason]
    """

    events: tuple[Event, ...]
    unmet: list[Reason]


def plan_events(scene: Scene) -> Planned:
    """Hold every event the policy asks for; return what cannot be held.

    Attendance is written into the diary of the scene.
    """
    group = scene.case.consortium.id
    planned = hold(scene, list(_wanted(scene)), consortium=group)
    without = (nobody_to_send(scene, r) for r in scene.policy.each(StudentExchange))
    told = [each for each in without if each is not None]
    return Planned(planned.events, [*planned.unmet, *told])


def hold(scene: Scene, wanted: Sequence[Wanted], *, consortium: str) -> Planned:
    """Place demands and return the events with their ids.

    Parameters
    ----------
    scene
        People, calendar and diary.
    wanted
        What is to be held.
    consortium
        Id that the events carry.
    """
    demands = [demand for each in wanted for demand in each.demands]
    owed = {round_: n for each in wanted for round_, n in each.owed.items()}
    board = Board(Roll(scene, scene.case.schools), demands)
    proven = _place_all(board, owed)
    events = sorted(
        (_event(board, demand, held, consortium) for demand, held in board.events()),
        key=lambda e: (e.date, e.kind.value, e.subject),
    )
    for event in events:
        scene.add_meeting(event.people, event.date)
    numbered = tuple(
        event.model_copy(update={"id": f"E-{consortium}-{number}"})
        for number, event in enumerate(events, start=1)
    )
    return Planned(numbered, _unmet(board, owed, proven=proven, where=consortium))


def _wanted(scene: Scene) -> Iterator[Wanted]:
    for place, rule in enumerate(scene.policy.rules):
        if isinstance(rule, WeeklyPattern):
            yield repeated(scene, place, rule)
        elif isinstance(rule, StudentExchange):
            yield exchanged(scene, place, rule)
        elif isinstance(rule, CountQuota) and _held_here(scene, rule):
            yield counted(scene, place, rule)
    yield report_lessons(scene)


def _held_here(scene: Scene, quota: CountQuota) -> bool:
    """Return whether the events of a quota are held by this consortium in the term."""
    if quota.activity not in EVENTS or quota.anchor is Anchor.SUMMER:
        return False
    if quota.scope in (Scope.PERSON, Scope.AREA):
        return False
    return quota.scope is not Scope.COUNTY or scene.case.first


# --- placing


def _place_all(board: Board, owed: dict[Round, int]) -> bool:
    """Place what is owed, then what is aimed at; return whether no more can be."""
    must, more = _parted(board.demands, owed)
    missing = [n for n in must if not board.place(n)]
    proven = True
    if short := _short_of(board, owed, missing):
        proven = rescue(board, short)
    for number in more:
        board.place(number)
    board.let_more_give()
    return proven


def _short_of(board: Board, owed: dict[Round, int], missing: list[int]) -> list[int]:
    held = Counter(demand.round for demand, _ in board.events())
    return [n for n in missing if held[r := board.demands[n].round] < owed.get(r, 0)]


def _parted(
    demands: Sequence[Demand], owed: dict[Round, int]
) -> tuple[list[int], list[int]]:
    """Return the demands owed, the tightest first, and those beyond the number owed.

    Every day of a pattern is tried at once; of others the number owed.
    """
    seen: Counter[Round] = Counter()
    must: list[int] = []
    more: list[int] = []
    for number, demand in enumerate(demands):
        seen[demand.round] += 1
        fixed = isinstance(demand.rule, WeeklyPattern)
        first = seen[demand.round] <= owed.get(demand.round, 0)
        (must if fixed or first else more).append(number)
    size = Counter(demands[n].group for n in must)
    return sorted(must, key=_tightness(demands, size)), more


def _tightness(
    demands: Sequence[Demand], size: Counter[tuple[int, str]]
) -> Callable[[int], tuple[float, int]]:
    def slack(number: int) -> tuple[float, int]:
        demand = demands[number]
        return len(demand.days) / size[demand.group], number

    return slack


# --- what comes out


def _event(board: Board, demand: Demand, held: Held, consortium: str) -> Event:
    meeting = held.slot.meeting
    subject = held.slot.subject
    if demand.givers is not None and not subject:
        subject = _common_subject(board.roll.scene, held.givers)
    return Event(
        id=f"E-{consortium}-0",
        kind=demand.kind,
        topic=demand.topic,
        consortium=consortium,
        date=meeting.day.date,
        period=meeting.period,
        length_periods=meeting.length,
        host=meeting.host,
        schools=demand.schools,
        subject=subject,
        people=board.roll.codes(held.people),
        givers=held.givers,
        students=dict(demand.students),
        online=demand.online,
        after=demand.after,
        clause=demand.rule.clauses,
    )


def _common_subject(scene: Scene, givers: tuple[str, ...]) -> str:
    """Return the main subject of all who give an event, '' if they differ."""
    known = scene.county.teacher_by_code
    subjects = {known[code].subjects[0] for code in givers if known[code].subjects}
    return subjects.pop() if len(subjects) == 1 else ""


def _unmet(
    board: Board, owed: dict[Round, int], *, proven: bool, where: str
) -> list[Reason]:
    held = Counter(demand.round for demand, _ in board.events())
    missing: dict[Round, Demand] = {}
    for number, demand in enumerate(board.demands):
        if number not in board.held:
            missing.setdefault(demand.round, demand)
    by_rule: dict[int, list[Short]] = {}
    for round_, number in owed.items():
        if held[round_] < number:
            short = Short(round_, held[round_], number, missing.get(round_))
            by_rule.setdefault(round_.rule, []).append(short)
    rules = board.roll.scene.policy.rules
    unmet = [
        not_held(board, _topic(rules[place]), short, proven=proven, where=where)
        for place, short in by_rule.items()
    ]
    return [*unmet, *_few_givers(board, where), *_unequal_hosts(board, where)]


def _topic(rule: object) -> Text:
    if isinstance(rule, CountQuota | WeeklyPattern | StudentExchange):
        return topic_of(rule)
    return REPORT_TOPIC


def _few_givers(board: Board, where: str) -> Iterator[Reason]:
    told: set[int] = set()
    for demand, _ in board.events():
        givers = demand.givers
        if givers is None or givers.rule in told:
            continue
        told.add(givers.rule)
        people = board.givers_of(givers.rule)
        if people < givers.least:
            yield too_few_givers(
                board.roll.scene, demand.topic, people, givers.least, where=where
            )


def _unequal_hosts(board: Board, where: str) -> Iterator[Reason]:
    told: set[tuple[int, str]] = set()
    for demand, _ in board.events():
        key = demand.round.rule, demand.turn
        if key in told or demand.online:
            continue
        told.add(key)
        counts = board.hosted(demand)
        hosted = [n for _, n in counts]
        if max(hosted) - min(hosted) > 1:
            yield no_turns(board.roll.scene, demand.topic, counts, where=where)
