"""First prices: the duals of the arc model's relaxation, gaps as variables.

Groups priced exactly at these duals prove at least what the relaxation proves, and the
columns grown from there are few.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog
from scipy.sparse import coo_array, hstack, vstack

from benchmarks.best.certificate import Tier
from solvers.pairing.naive import ArcProblem

Floats = NDArray[np.float64]


class Start(NamedTuple):
    """Prices of recipients and multipliers of the earlier goals, in goal units.

    Attributes
    ----------
    recipient : ndarray, shape (n_recipient,)
    side : ndarray, shape (n_earlier,)
    """

    recipient: Floats
    side: Floats


def arc_prices(
    problem: ArcProblem,
    tiers: Sequence[Tier],
    reached: Sequence[int],
    *,
    seconds: float,
) -> Start | None:
    """Return the duals of the arc relaxation, or None if it is not solved in time.

    Parameters
    ----------
    problem
        The instance.
    tiers
        Earlier goals and, last, the one made small.
    reached
        Most that each earlier goal may cost.
    seconds
        Time.
    """
    n_arc, n_recipient = len(problem.arcs), len(problem.need)
    n_support, n_subject = problem.spare.shape
    n_gap = n_support * n_subject if any(t.gap_weight for t in tiers) else 0
    arc = np.arange(n_arc)
    support, recipient = problem.arcs.T

    def cells(values: Any, rows: Any, cols: Any, shape: tuple[int, int]) -> Any:
        return coo_array((values, (rows, cols)), shape=shape)

    once = hstack(
        [
            cells(np.ones(n_arc), recipient, arc, (n_recipient, n_arc)),
            cells(*_unit(n_recipient), (n_recipient, n_recipient)),
            cells([], [], [], (n_recipient, n_gap)),
        ]
    )
    degree = cells(np.ones(n_arc), support, arc, (n_support, n_arc))
    upper = [hstack([degree, cells([], [], [], (n_support, n_recipient + n_gap))])]
    most = [np.full(n_support, float(problem.hi))]
    if n_gap:
        need = problem.need[recipient].astype(np.float64)
        rows = support[:, None] * n_subject + np.arange(n_subject)[None, :]
        load = cells(
            need.ravel(), rows.ravel(), np.repeat(arc, n_subject), (n_gap, n_arc)
        )
        left = cells([], [], [], (n_gap, n_recipient))
        gaps = cells(*_unit(n_gap), (n_gap, n_gap))
        upper.append(hstack([load, left, -1.0 * gaps]))
        most.append(problem.spare.ravel().astype(np.float64))
    costs = np.array(
        [[*t.pair, *t.unpaired, *([t.gap_weight] * n_gap)] for t in tiers], dtype=float
    )
    if reached:
        upper.append(coo_array(costs[:-1]))
        most.append(np.array(reached, dtype=np.float64))
    high = np.concatenate([np.ones(n_arc + n_recipient), np.full(n_gap, np.inf)])
    low = np.zeros(n_arc + n_recipient + n_gap)
    low[:n_arc][problem.forced] = 1.0
    bounds: Any = np.column_stack([low, high])
    answer: Any = linprog(
        costs[-1],
        A_eq=once.tocsr(),
        b_eq=np.ones(n_recipient),
        A_ub=vstack(upper).tocsr(),
        b_ub=np.concatenate(most),
        bounds=bounds,
        method="highs",
        options={"time_limit": max(1.0, seconds)},
    )
    if answer.status != 0:
        return None
    limits = np.asarray(answer.ineqlin.marginals, dtype=np.float64)
    side = np.maximum(-limits[len(limits) - len(reached) :], 0.0)
    return Start(np.asarray(answer.eqlin.marginals), side)


def _unit(size: int) -> tuple[Floats, NDArray[np.intp], NDArray[np.intp]]:
    """Return values, rows and columns of a unit matrix."""
    place = np.arange(size)
    return np.ones(size), place, place
