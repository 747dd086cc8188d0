"""All groups of one support as a pattern: sizes, ranks, subject gaps (two bytes each).

Groups stand in order of size, those of one size in lexicographic order, so that a row
number alone names a group.
"""

from math import comb

import numpy as np
from numpy.typing import NDArray

from solvers.pairing.admission import admitted
from solvers.pairing.columns import pattern_sums
from solvers.pairing.problem import Ints, PairingProblem

UNFIT = np.int16(32_000)
"""Subject gap of a row that is no column."""


def unrank(count: int, size: int, rank: Ints) -> Ints:
    """Return groups by their number among all of one size, in order of positions.

    Parameters
    ----------
    count
        Positions to choose from.
    size
        Positions in a group.
    rank
        Shape (n,).

    Returns
    -------
    ndarray, shape (n, size)
        Ascending positions.
    """
    picks = np.empty((len(rank), size), dtype=np.int64)
    rank = rank.astype(np.int64)
    for place, more in enumerate(range(size - 1, -1, -1)):
        ends = np.cumsum([comb(count - f - 1, more) for f in range(count)])
        first = np.searchsorted(ends, rank, side="right")
        picks[:, place] = first
        # The groups of one less that start later end the list of those groups.
        later = np.array([comb(count - f - 1, more) for f in range(count)])[first]
        rank = rank - (ends[first] - later) + comb(count, more) - later
    return picks


def width(problem: PairingProblem) -> int:
    """Return the number of pairs of the largest group, at least 1."""
    most = np.minimum(problem.degree_max, np.diff(problem.arc_start))
    return max(1, int(most.max(initial=1)))


def too_large(problem: PairingProblem) -> bool:
    """Return whether a subject gap may not fit into two bytes."""
    size = int(problem.degree_max.max(initial=1))
    most = problem.needs.sum(axis=1).max(initial=0) * size
    return bool(most >= UNFIT or problem.spares.max(initial=0) >= UNFIT)


def gaps_of(
    problem: PairingProblem, support: int, bounds: tuple[int, int]
) -> NDArray[np.int16]:
    """Return the subject gap of every group, a large number where it does not fit."""
    first, last = problem.arc_start[support : support + 2].tolist()
    members = problem.arcs[first:last, 1]
    needs = problem.needs[members].astype(np.int16)
    low, high = bounds
    total = sum(comb(last - first, size) for size in range(low, high + 1))
    gap = np.zeros(total, dtype=np.int16)
    for subject in np.flatnonzero(needs.any(axis=0)).tolist():
        missing = pattern_sums(needs[:, subject], low, high)
        missing -= np.int16(problem.spares[support, subject])
        np.maximum(missing, 0, out=missing)
        gap += missing
    if not problem.plain:
        sizes = sizes_of(last - first, bounds)
        ok = admitted(problem, support, sizes, gap, lambda f: pattern_sums(f, *bounds))
        gap[~ok] = UNFIT
    return gap


def sizes_of(n_arc: int, bounds: tuple[int, int]) -> NDArray[np.int8]:
    """Return the size of each group, smaller groups first."""
    counts = [
        np.full(comb(n_arc, size), size, dtype=np.int8)
        for size in range(bounds[0], bounds[1] + 1)
    ]
    return np.concatenate(counts or [np.zeros(0, dtype=np.int8)])
