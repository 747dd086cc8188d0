"""Limits of the whole county moved no further than it takes."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from matcher.candidates import km, named
from matcher.county import School, Stage, Tag
from matcher.diagnose.moves import Move, degree_moves, new_supports, round_up, together
from matcher.diagnose.nouns import RepairKind
from matcher.diagnose.price import RULES, Cost, percent
from matcher.diagnose.trial import Trial
from matcher.distance import Leg
from matcher.labels import label
from matcher.text import Text
from solvers.pairing.demands import Kind
from solvers.pairing.engine import solve_pairing
from solvers.pairing.problem import Goal

_FACTORS = (2, 5, 20, 1_000)
"""How much wider a limit is tried before it is known to be no help."""

_MOST_SUPPORTS = 20
_MOST_NAMED = 4

Tried = tuple[Move, Trial]


def general_moves(trial: Trial) -> Iterator[Tried]:
    """Yield limits of the whole county moved, each already tried."""
    for attempt in (raise_distance, raise_time):
        found = attempt(trial)
        if found is not None:
            yield found
    for kind in (Kind.MOST, Kind.LEAST, Kind.FORM):
        for move in degree_moves(trial, kind):
            if over(trial):
                return
            after = trial.again(move.edits)
            if after.trouble < trial.trouble:
                yield used(move, trial, after), after
            if after.good:
                break
    for move in (*_lifted(trial), *_wider_roles(trial)):
        if over(trial):
            return
        after = trial.again(move.edits)
        if after.trouble < trial.trouble:
            yield _gaining(move, trial, after), after


def raise_both(trial: Trial) -> Iterator[Tried]:
    """Yield distance and number widened together."""
    for move in degree_moves(trial, Kind.MOST):
        if over(trial):
            return
        wider = trial.again(move.edits)
        found = raise_distance(wider)
        if found is None:
            continue
        further, after = found
        cost = Cost(
            move.cost.touched | further.cost.touched,
            percent=move.cost.percent + further.cost.percent,
        )
        words = Text(
            f"{further.words.zh}，且{move.words.zh}",
            f"{further.words.en}, and {move.words.en}",
        )
        edits = (*further.edits, *move.edits)
        value = f"{further.value}+{move.value}"
        yield Move(RepairKind.RAISE_BOTH, edits, words, cost, value), after
        if after.good:
            return


def more_supports(trial: Trial) -> Iterator[Tried]:
    """Yield one school after the other made a support, as many as it takes."""
    moves: list[Move] = []
    now = trial
    while not now.good and len(moves) < _MOST_SUPPORTS and not over(trial):
        after, move = min(
            ((now.again(move.edits), move) for move in new_supports(now, now.left_out)),
            key=lambda way: way[0].trouble,
            default=(now, None),
        )
        if move is None or after.trouble >= now.trouble:
            return
        moves.append(move)
        now = after
    if moves:
        yield together(moves), now


def raise_distance(trial: Trial) -> Tried | None:
    """Let pairs be farther apart, no more than it takes, in steps of 0.1 km."""
    most = trial.policy.travel.max_one_way_m
    if most is None or not trial.policy.travel.hard:
        return None

    def move(metres: int) -> Move:
        return Move(
            kind=RepairKind.RAISE_DISTANCE,
            edits=(f"set=travel.max_one_way_m={metres}",),
            words=Text(
                f"单程上限由 {km(most)} 公里放宽到 {km(metres)} 公里",
                f"raise the one-way limit from {km(most)} km to {km(metres)} km",
            ),
            cost=Cost(frozenset(), percent=percent(most, metres)),
            value=str(metres),
        )

    def value_of(leg: Leg) -> int | None:
        return None if leg.metres is None else round_up(leg.metres)

    return _least(trial, most, move, value_of)


def raise_time(trial: Trial) -> Tried | None:
    """Let the way take longer, no more than it takes, in whole minutes."""
    most = trial.policy.travel.max_one_way_min
    if most is None or not trial.policy.travel.hard:
        return None

    def move(minutes: int) -> Move:
        return Move(
            kind=RepairKind.RAISE_TIME,
            edits=(f"set=travel.max_one_way_min={minutes}",),
            words=Text(
                f"单程上限由 {most} 分钟放宽到 {minutes} 分钟",
                f"raise the one-way limit from {most} min to {minutes} min",
            ),
            cost=Cost(frozenset(), percent=percent(most, minutes)),
            value=str(minutes),
        )

    return _least(trial, most, move, lambda leg: leg.minutes)


def over(trial: Trial) -> bool:
    """Return whether the diagnosis has no time left or was stopped."""
    return trial.params.stopped() or trial.params.remaining_s <= 0


def used(move: Move, before: Trial, after: Trial) -> Move:
    """Return a wider number of recipients with the supports that use it, in words.

    A policy has one number for all supports, so the exception cannot be written for
    one of them; the planner sees who would need it.
    """
    if move.kind is not RepairKind.RAISE_DEGREE or not after.good:
        return move
    most = int(before.problem.degree_max.max(initial=0))
    full = _above(after, most)
    if not full or len(full) > len(after.case.candidates.supports) // 2:
        return move
    name = after.case.county.school_by_code
    zh, en = (
        "、".join(name[c].name for c in full),
        ", ".join(name[c].name for c in full),
    )
    words = Text(
        f"{move.words.zh}（只有 {zh} 需要用到）",
        f"{move.words.en} (only {en} would have to)",
    )
    return Move(move.kind, move.edits, words, move.cost, move.value, "+".join(full))


def _above(trial: Trial, most: int) -> list[str]:
    """Return the supports above a number of recipients, as few as can be."""
    problem = trial.problem
    sizes = np.arange(problem.goals[0].size_cost.shape[0])
    few = Goal(
        name="above",
        pair_cost=np.zeros(problem.n_arc, dtype=np.int64),
        unpaired_cost=np.zeros(problem.n_recipient, dtype=np.int64),
        idle_cost=np.zeros(problem.n_support, dtype=np.int64),
        size_cost=(sizes > most).astype(np.int64),
    )
    asked = replace(problem, goals=(*problem.goals, few))
    solution = solve_pairing(asked, params=trial.params, hint=trial.partner).solution
    groups = problem.groups(solution.partner if solution else trial.partner)
    codes = trial.case.candidates.supports
    return [codes[s] for s, group in enumerate(groups) if len(group) > most]


def _least(
    trial: Trial,
    most: int,
    move: Callable[[int], Move],
    value_of: Callable[[Leg], int | None],
) -> Tried | None:
    """Return the least value of a limit that helps as much as the widest one does.

    A wider limit never makes fewer pairs possible. So it is doubled and more until
    nothing is left to repair, and the values in between are halved.
    """
    best, aim = None, trial.trouble
    for factor in _FACTORS:
        if over(trial):
            return None
        tried = trial.again(move(most * factor).edits)
        if best is None or tried.trouble < aim:
            best, aim = tried, tried.trouble
        if tried.good:
            break
    if best is None or aim >= trial.trouble:
        return None
    legs = best.case.candidates.allowed.values()
    values = sorted({v for leg in legs if (v := value_of(leg)) and v > most})
    return _halved(trial, values, move, aim)


def _halved(
    trial: Trial, values: Sequence[int], move: Callable[[int], Move], aim: int
) -> Tried | None:
    """Return the least of rising values that leaves no more trouble than `aim`."""
    low, high = 0, len(values) - 1
    best = None
    while low <= high and not over(trial):
        middle = (low + high) // 2
        tried = trial.again(move(values[middle]).edits)
        if tried.trouble <= aim:
            best = middle, tried
            high = middle - 1
        else:
            low = middle + 1
    if best is None:
        return None
    return _gaining(move(values[best[0]]), trial, best[1]), best[1]


def _gaining(move: Move, before: Trial, after: Trial) -> Move:
    """Return a change of a rule with the schools that gain a partner by it."""
    new = after.case.candidates.allowed.keys() - before.case.candidates.allowed.keys()
    school = after.case.candidates.places.school_of
    touched = frozenset(code for s, place in new for code in (s, school(place)))
    cost = Cost(touched, percent=move.cost.percent, rules=move.cost.rules)
    return Move(move.kind, move.edits, move.words, cost, move.value, move.where)


def _lifted(trial: Trial) -> Iterator[Move]:
    """Yield rules about pairs that are not numbers, set aside for the county."""
    shared = trial.policy.compatibility
    known = (
        (
            "pair.district",
            shared.same_district,
            "set=compatibility.same_district=false",
            Text("不再要求同一片区", "no longer ask for one district"),
        ),
        (
            "pair.stage",
            shared.same_stage,
            "set=compatibility.same_stage=false",
            Text(
                "不再要求支援学校有受援学校的全部学段",
                "no longer ask supports to teach every stage of the recipient",
            ),
        ),
    )
    for rule, asked, edit, words in known:
        if asked and shared.hard and rule in RULES:
            yield Move(
                RepairKind.LIFT_RULE, (edit,), words, Cost(frozenset(), rules=(rule,))
            )


def _wider_roles(trial: Trial) -> Iterator[Move]:
    """Yield schools of one more tag let in as supports."""
    rule = trial.policy.compatibility
    for tag in Tag:
        if tag in rule.support_tags or tag in rule.recipient_tags:
            continue
        new = [s for s in trial.case.county.schools if _gains_role(trial, s, tag)]
        if not new:
            continue
        tags = json.dumps([*sorted(rule.support_tags), tag.value])
        names = [named(trial.case.county, school.code) for school in new[:_MOST_NAMED]]
        more = len(new) - len(names)
        zh = "、".join(names) + (f" 等 {len(new)} 所" if more else "")
        en = ", ".join(names) + (f" and {more} others" if more else "")
        yield Move(
            RepairKind.LIFT_RULE,
            (f"set=compatibility.support_tags={tags}",),
            Text(
                f"支援学校也可为{label(tag)}学校（{zh}）",
                f"let {label(tag, 'en')} schools support too ({en})",
            ),
            Cost(frozenset(s.code for s in new), rules=("pair.role",)),
        )


def _gains_role(trial: Trial, school: School, tag: Tag) -> bool:
    return (
        tag in school.tags
        and school.duty is None
        and school.stage is not Stage.OTHER
        and school.code not in trial.case.candidates.supports
    )
