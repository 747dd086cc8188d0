"""Zero-half cuts: what whole plans keep and fractions of columns do not.

Every recipient and every support fills its row exactly once. Add up some of these rows
and earlier cuts, halve, and round down on both sides: whole numbers keep the result,
fractions that sit in odd rings do not. With three rows these are the subset-row cuts;
larger sets are found by elimination modulo 2 on the fractional columns.

A cut asks ``sum of coefficient[j] x[j] <= most`` with
``coefficient[j] = floor((rows filled by j + earlier coefficients of j) / 2)``. To stay
unpaired or idle fills one row alone, so its coefficient is 0 in every cut.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from solvers.pairing.problem import Ints
from solvers.pairing.table import Table

_TRIALS = 12
_MOST = 25
_PER_ROW = 4
_LEAST_VIOLATION = 0.01
_NOISE = 0.6

Bits: TypeAlias = NDArray[np.uint8]
Small: TypeAlias = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Cut:
    """One cut.

    Parameters
    ----------
    rows
        Rows added up: recipients as they are, supports after all recipients.
    earlier
        Numbers of earlier cuts added up.
    most
        Right-hand side.
    """

    rows: tuple[int, ...]
    earlier: tuple[int, ...]
    most: int


@dataclass(frozen=True, slots=True, eq=False)
class Fractions:
    """Choices of a relaxation that are neither taken nor left.

    Parameters
    ----------
    fills
        Shape (n_row, n_choice): 1 where a choice fills a row.
    odd
        Shape (n_cut, n_choice): coefficients of the cuts that hold with equality,
        0 for all others.
    tight
        Shape (n_cut,): which cuts these are.
    value
        Shape (n_choice,), strictly between 0 and 1.
    """

    fills: Bits
    odd: Ints
    tight: NDArray[np.bool_]
    value: NDArray[np.float64]


def coefficients(
    table: Table, cuts: Sequence[Cut], known: Small | None = None
) -> Small:
    """Return the coefficients of cuts, each after those it is made of.

    Parameters
    ----------
    table
        Columns.
    cuts
        In the order in which they were found.
    known
        Shape (n_known, n_column): coefficients of the first of them.

    Returns
    -------
    ndarray, shape (n_cut, n_column)
    """
    first = 0 if known is None else len(known)
    every = np.zeros((len(cuts), len(table)), dtype=np.int8)
    if known is not None:
        every[:first] = known
    problem = table.problem
    for index in range(first, len(cuts)):
        inside = np.zeros(problem.n_recipient + 1 + problem.n_support, dtype=np.int8)
        rows = np.array(cuts[index].rows, dtype=np.int64)
        inside[rows + (rows >= problem.n_recipient)] = 1
        total = inside[problem.n_recipient + 1 + table.support]
        for members in table.recipients:
            total += inside[members]
        for earlier in cuts[index].earlier:
            total += every[earlier]
        every[index] = total // 2
    return every


def separate(fractions: Fractions, cuts: Sequence[Cut], *, seed: int) -> list[Cut]:
    """Return cuts that the fractions break, the most broken ones first.

    Parameters
    ----------
    fractions
        The fractional choices.
    cuts
        Those there are.
    seed
        The order of elimination is varied by it.
    """
    system = _System(fractions, cuts)
    found: dict[tuple[int, ...], float] = {}
    dice = np.random.default_rng(seed)
    for trial in range(_TRIALS):
        noise = dice.random(len(fractions.value)) * (_NOISE if trial else 0.0)
        system.eliminate(np.argsort(-(fractions.value + noise), kind="stable"), found)
    ranked = sorted(found, key=lambda combo: (-found[combo], len(combo), combo))
    return _spread([system.cut(combo) for combo in ranked], cuts)


def _spread(ranked: Sequence[Cut], cuts: Sequence[Cut]) -> list[Cut]:
    """Return the first cuts of a list, not too many of them about the same rows."""
    there = set(cuts)
    often: dict[int, int] = {}
    chosen: list[Cut] = []
    for cut in ranked:
        if cut in there or any(often.get(row, 0) >= _PER_ROW for row in cut.rows):
            continue
        chosen.append(cut)
        for row in cut.rows:
            often[row] = often.get(row, 0) + 1
        if len(chosen) == _MOST:
            break
    return chosen


class _System:
    """Rows and tight cuts modulo 2, over the fractional choices.

    Columns of the matrix: the choices, the right-hand side, and for every line which
    rows and cuts were added up to it.
    """

    def __init__(self, fractions: Fractions, cuts: Sequence[Cut]) -> None:
        rows = np.flatnonzero(fractions.fills.any(axis=1))
        tight = np.flatnonzero(fractions.tight)
        self._cuts = cuts
        self._names = [*rows.tolist(), *(-1 - c for c in tight.tolist())]
        self._value = fractions.value
        self._count = len(fractions.value)
        most = np.array([cuts[c].most & 1 for c in tight.tolist()], dtype=np.uint8)
        odd = (fractions.odd[tight] & 1).astype(np.uint8)
        self._start = np.hstack(
            (
                np.vstack((fractions.fills[rows], odd)),
                np.concatenate((np.ones(len(rows), dtype=np.uint8), most))[:, None],
                np.eye(len(self._names), dtype=np.uint8),
            )
        )

    def eliminate(self, order: Ints, found: dict[tuple[int, ...], float]) -> None:
        """Clear the choices in turn; note every line that is a broken cut."""
        lines = self._start.copy()
        alive = np.ones(len(lines), dtype=np.bool_)
        count = self._count
        for choice in order.tolist():
            mine = np.flatnonzero(alive & (lines[:, choice] == 1))
            if not len(mine):
                continue
            pivot = mine[np.argmin(lines[mine].sum(axis=1))]
            alive[pivot] = False
            rest = mine[mine != pivot]
            lines[rest] ^= lines[pivot]
            odd = rest[lines[rest, count] == 1]
            if not len(odd):
                continue
            weight = lines[odd, :count] @ self._value
            for line, loss in zip(odd.tolist(), weight.tolist(), strict=True):
                if loss < 1 - 2 * _LEAST_VIOLATION:
                    combo = tuple(np.flatnonzero(lines[line, count + 1 :]).tolist())
                    found[combo] = (1 - loss) / 2

    def cut(self, combo: tuple[int, ...]) -> Cut:
        """Return the cut made of some lines of the start."""
        names = [self._names[at] for at in combo]
        rows = tuple(name for name in names if name >= 0)
        earlier = tuple(sorted(-1 - name for name in names if name < 0))
        total = len(rows) + sum(self._cuts[c].most for c in earlier)
        return Cut(rows, earlier, total // 2)
