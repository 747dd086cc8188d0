"""Repairs: the cheapest changes that make a plan exist, each one tried.

Trouble of one area is settled by a change, or two or three at once, that give up one
correction of its conflicts; what settles each area cheapest is put together and planned
as a whole. Limits of the whole county are tried beside that. The price decides the
order, never the order of trying.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import product

from matcher.diagnose.conflicts import Found, areas_of
from matcher.diagnose.general import (
    general_moves,
    more_supports,
    over,
    raise_both,
    used,
)
from matcher.diagnose.leads import lead_moves
from matcher.diagnose.moves import Move, drop, lift, moves_for, new_supports, together
from matcher.diagnose.nouns import Conflict, Repair, RepairKind
from matcher.diagnose.trial import Trial
from solvers.pairing.conflict import find_corrections

_FEW = 4
"""Areas up to which every change is tried alone before some are put together."""

_MOST_ROUNDS = 5
_MOST_AT_ONCE = 3
_MOST_ATTEMPTS = 16
_MOST_OPTIONS = 4
_MOST_TOLD, _MOST_ALIKE = 12, 3

OnTry = Callable[[int], None]


def _silent(number: int) -> None:
    """Tell nobody that a change is tried."""


@dataclass
class Log:
    """Every change tried, from the county as it is asked.

    Parameters
    ----------
    trial
        The county as it is asked.
    on_try
        Called with the number of each trial.
    """

    trial: Trial
    on_try: OnTry = _silent
    tried: dict[tuple[str, ...], tuple[Move, Trial]] = field(default_factory=dict)

    def attempt(self, move: Move) -> Trial:
        """Plan again with a change, once."""
        if move.edits not in self.tried:
            self.on_try(len(self.tried) + 1)
            after = self.trial.again(move.edits)
            self.keep(used(move, self.trial, after), after)
        return self.tried[move.edits][1]

    def keep(self, move: Move, after: Trial) -> None:
        """Remember a change that was tried."""
        self.tried.setdefault(move.edits, (move, after))

    @property
    def working(self) -> int:
        """How many of the changes tried settle everything."""
        return sum(after.good for _, after in self.tried.values())

    def repairs(self) -> tuple[Repair, ...]:
        """Return what settles everything, cheapest first, else what helps most."""
        known = list(self.tried.values())
        working = [way for way in known if way[1].good]
        partly = [way for way in known if way[1].trouble < self.trial.trouble]
        kinds = list(RepairKind)
        repairs = [_repair(move, after) for move, after in working or partly]
        repairs.sort(
            key=lambda r: (
                0 if r.works else r.unpaired,
                r.price.points,
                kinds.index(r.kind),
                r.edits,
            )
        )
        number: Counter[RepairKind] = Counter()
        told = []
        for repair in repairs:
            number[repair.kind] += 1
            if number[repair.kind] <= _MOST_ALIKE:
                told.append(repair)
        return tuple(told[:_MOST_TOLD])


def free_decisions(log: Log, contradictions: Sequence[Conflict]) -> Move | None:
    """Return the cheapest change that ends contradictions; others stay in the log."""
    choices = [_decisions(log.trial, conflict) for conflict in contradictions]
    best: tuple[int, int, Move] | None = None
    for number, moves in enumerate(product(*choices)):
        if not moves or number >= _MOST_ATTEMPTS or over(log.trial):
            break
        move = together(moves)
        after = log.attempt(move)
        rank = (after.trouble, move.cost.price.points, move)
        if best is None or rank[:2] < best[:2]:
            best = rank
    return best[2] if best is not None and best[0] < log.trial.trouble else None


def give_leads(log: Log, trial: Trial, *, base: Move | None) -> Move | None:
    """Return the cheapest change, after `base`, that gives every support a lead."""
    first = [base] if base else []
    best: Move | None = None
    for move in lead_moves(trial)[:_MOST_ATTEMPTS]:
        if over(trial):
            break
        whole = together([*first, move])
        if not log.attempt(whole).leadless and best is None:
            best = whole
    return best or base


def _decisions(trial: Trial, conflict: Conflict) -> list[Move]:
    """Return the changes that end one decision of a contradiction."""
    moves = []
    for member in conflict.members:
        if member.rule in ("pair.lock", "pair.agreement", "pair.ban"):
            pair = (member.schools[0], member.schools[-1])
            end = lift if member.rule == "pair.ban" else drop
            moves.append(end(trial.case, pair))
    # a pair both fixed and forbidden: one edit ends both, the ban is told
    edits = {move.edits: move for move in moves}
    return list(edits.values())


def repair_areas(
    log: Log, trial: Trial, areas: Sequence[Found], *, base: Move | None
) -> None:
    """Try what settles each area, and the cheapest of each put together.

    Parameters
    ----------
    log
        Takes every trial.
    trial
        The county once `base` is done.
    areas
        What is at odds in it.
    base
        A change done first.
    """
    first = [base] if base else []
    before, few = log.working, len(areas) <= _FEW
    options = [
        _options(log, trial, found, first)
        if few
        else _proposals(trial, found)[:_MOST_OPTIONS]
        for found in areas
        if not over(trial)
    ]
    options = [moves for moves in options if moves]
    if len(options) > 1:
        for kind in (None, RepairKind.FIX_PAIR, RepairKind.NEW_SUPPORT):
            chosen = [
                next((move for move in moves if move.kind is kind), moves[0])
                for moves in options
            ]
            if not over(trial):
                log.attempt(together([*first, *chosen]))
    if options and log.working == before:
        _in_rounds(log, [*first, *(moves[0] for moves in options)])


def _in_rounds(log: Log, chosen: list[Move]) -> None:
    """Add changes for what is still at odds, until nothing is."""
    for _ in range(_MOST_ROUNDS):
        if over(log.trial):
            return
        after = log.attempt(together(chosen))
        if after.good:
            return
        more = [_proposals(after, found)[:1] for found in areas_of(after)]
        added = [move for moves in more for move in moves if move not in chosen]
        if not added:
            return
        chosen = [*chosen, *added]


def _options(log: Log, trial: Trial, found: Found, first: Sequence[Move]) -> list[Move]:
    """Return changes that settle one area, cheapest first."""
    stake = _stake(trial, found)
    settled: list[Move] = []
    for move in _proposals(trial, found)[:_MOST_ATTEMPTS]:
        if over(trial) or len(settled) >= _MOST_OPTIONS:
            break
        after = log.attempt(together([*first, move]))
        if after.trouble <= trial.trouble - stake:
            settled.append(move)
    return settled


def _stake(trial: Trial, found: Found) -> int:
    """Return how many duties not met lie in an area."""
    return (
        len(found.places.intersection(trial.left_out))
        + len(found.supports.intersection(trial.idle))
        + len(set(found.universe.keeps).intersection(trial.broken))
    )


def _proposals(trial: Trial, found: Found) -> list[Move]:
    """Return changes that may settle an area, cheapest first."""
    choices = [moves_for(trial, found, block) for block in found.blocks]
    prices = [
        max(1, min(m.cost.price.points for m in moves)) if moves else None
        for moves in choices
    ]
    corrections = find_corrections(
        found.universe.demands, found.blocks, prices, params=trial.params
    )
    moves: dict[tuple[str, ...], Move] = {}
    for rows in corrections:
        wide = len(rows) <= _MOST_AT_ONCE
        ways = product(*(choices[row][: None if wide else 1] for row in rows))
        for way in ways:
            if way:
                move = together(way)
                moves.setdefault(move.edits, move)
    left = [p for p in trial.left_out if p in found.places]
    for move in new_supports(trial, left):
        moves.setdefault(move.edits, move)
    return sorted(moves.values(), key=lambda m: (m.cost.price.points, m.edits))


def repair_county(log: Log, trial: Trial, *, base: Move | None) -> None:
    """Try limits of the whole county, two together where none alone settles it."""
    first = [base] if base else []
    settled = False
    for move, after in general_moves(trial):
        log.keep(together([*first, move]), after)
        settled = settled or after.good
    if settled or log.working:
        return
    for together_ in (raise_both, more_supports):
        for move, after in together_(trial):
            log.keep(together([*first, move]), after)


def _repair(move: Move, after: Trial) -> Repair:
    return Repair(
        kind=move.kind,
        where=move.where,
        value=move.value,
        words=move.words,
        works=after.good,
        unpaired=len(after.left_out),
        edits=move.edits,
        price=move.cost.price,
    )
