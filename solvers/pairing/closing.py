"""From a solved relaxation to a proof, over the columns that can matter.

Only the columns of least reduced cost are laid out on a sheet and closed there with
cuts and an integer programme. A plan that uses another column costs at least the bound
of the relaxation and that reduced cost: when the best plan is within that reach, it is
best over all columns; otherwise a second sheet reaches just as far as it must.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from solvers.pairing.pool import SCALE, Pool, Priced
from solvers.pairing.problem import Goal
from solvers.pairing.sheet import Sheet, Standing
from solvers.params import Params

_FIRST_SHEET = 60_000
_ANY = 2**62


class Closed(NamedTuple):
    """Where a closing ended.

    Attributes
    ----------
    bound : int
        Over all plans of the pool, times SCALE.
    only : bool
        Whether no other plan is as good as the best one.
    left : Pool
        What a plan as good as the best one may be made of.
    """

    bound: int
    only: bool
    left: Pool


def close(
    pool: Pool,
    goal: Goal,
    root: Priced,
    standing: Standing,
    *,
    params: Params,
    left_s: Callable[[], float],
) -> Closed:
    """Close the gap between a relaxation and the best plan.

    Parameters
    ----------
    pool
        Columns in play, any number.
    goal
        What is made small.
    root
        The pool under the prices of its relaxation.
    standing
        The best plan; better ones are offered to it.
    params
        Seed, the question whether to stop.
    left_s
        Seconds left.
    """
    bound, only, left = root.bound, False, pool
    sheet = Sheet(pool, goal, root, standing, params=params, left_s=left_s)
    reach = _reach_of(root, _FIRST_SHEET)
    while left_s() > 0:
        reach = min(reach, SCALE * standing.most - root.bound)
        beyond = root.bound + reach + 1
        sheet.lay_out(_near(pool, root, reach, standing.partner), beyond=beyond)
        done = sheet.close()
        bound = max(bound, min(sheet.bound, beyond))
        needed = SCALE * standing.most - root.bound
        if needed <= reach:
            only, left = sheet.only, sheet.left()
        if standing.prove(bound) or not done or needed <= reach:
            break
        reach = needed
    return Closed(bound, only, left)


def _reach_of(root: Priced, count: int) -> int:
    """Return the reduced cost up to which there are about `count` columns."""
    costs = np.concatenate([np.zeros(0, dtype=np.int64), *root.columns])
    return _ANY if len(costs) <= count else int(np.partition(costs, count)[count])


def _near(pool: Pool, root: Priced, reach: int, partner: tuple[int, ...]) -> Pool:
    """Return the pool without what costs more than `reach` and no plan at hand uses."""
    groups = pool.problem.groups(partner)
    blocks = []
    for block, costs in zip(pool.blocks, root.columns, strict=True):
        chosen = costs <= reach
        if groups[block.support]:
            chosen |= block.is_group(groups[block.support])
        blocks.append(block.keep(chosen))
    stay = np.array(partner, dtype=np.int64) < 0
    idle = np.array([not group for group in groups], dtype=np.bool_)
    return replace(
        pool,
        blocks=tuple(blocks),
        may_idle=pool.may_idle & ((root.idle <= reach) | idle),
        may_stay=pool.may_stay & ((root.unpaired <= reach) | stay),
    )
