"""Which groups of one support are columns: forms, twins and the widest gap allowed.

Written once for every way of holding groups (blocks, tables of masks, sums over a
pattern): the caller says how figures of pairs add up over its groups.
"""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from solvers.pairing.forms import Form
from solvers.pairing.problem import PairingProblem

Ints: TypeAlias = NDArray[np.int64]
Mask: TypeAlias = NDArray[np.bool_]
Total: TypeAlias = Callable[[Ints], NDArray[np.integer]]


def admitted(
    problem: PairingProblem,
    support: int,
    size: NDArray[np.integer],
    gap: NDArray[np.integer] | None,
    total: Total,
) -> Mask:
    """Return which groups of allowed size are columns, shape (n_group,).

    Parameters
    ----------
    problem
        Whose forms, twins and `gap_most` decide.
    support
        Row of the support the groups belong to.
    size
        Shape (n_group,): pairs in each group.
    gap
        Shape (n_group,): subject gaps; None where `gap_most` is judged elsewhere.
    total
        Adds a figure of each pair of the support, shape (n_arc of it,), up over the
        groups, shape (n_group,).
    """
    first, last = problem.arc_start[support : support + 2].tolist()
    ok = np.full(len(size), not problem.forms, dtype=np.bool_)
    for form in problem.forms:
        ok |= _in_form(form, support, slice(first, last), size, total)
    if problem.gap_most is not None and gap is not None:
        ok &= gap <= problem.gap_most
    if problem.twin is not None:
        twin = problem.twin[problem.arcs[first:last, 1]]
        names, count = np.unique(twin, return_counts=True)
        for name in names[count > 1].tolist():
            ok &= total((twin == name).astype(np.int64)) <= 1
    return ok


def _in_form(
    form: Form, support: int, arcs: slice, size: NDArray[np.integer], total: Total
) -> Mask:
    mine: Mask = (form.low[support] <= size) & (size <= form.high[support])
    closed = ~form.arc[arcs]
    if closed.any():
        mine &= total(closed.astype(np.int64)) == 0
    for weight, least, most in zip(form.weight, form.least, form.most, strict=True):
        sums = total(weight[arcs])
        mine &= (least[support] <= sums) & (sums <= most[support])
    return mine
