"""Modes and link types as forms: which groups of places a support may take.

A mode asks for numbers of ordinary and of entrusted links. A pair may be open to one
link type only or to both; a group of `n` pairs, `o` of them ordinary only and `e`
entrusted only, can be labelled within ``o_min..o_max`` and ``e_min..e_max`` if and only
if ``e <= e_max``, ``o <= o_max``, ``n - o >= e_min``, ``n - e >= o_min`` and
``e_min + o_min <= n <= e_max + o_max``. So a mode is one form with limits that are
linear in the pairs; those that hold anyway are left out. No form is needed where the
number of recipients is all that any mode asks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matcher.candidates import Links, Pair, open_links, unrestricted
from matcher.policy import ModeRules
from matcher.reduction.pairing_case import Case
from solvers.pairing.forms import Form
from solvers.pairing.problem import Ints


@dataclass(frozen=True, eq=False)
class Degrees:
    """How many places each support may take, and in which forms.

    Parameters
    ----------
    low, high
        Shape (n_support,): outermost numbers.
    forms
        One for each mode; none where every number between is admitted.
    """

    low: Ints
    high: Ints
    forms: tuple[Form, ...]


@dataclass(frozen=True, eq=False)
class _Limit:
    """``least <= sum of weights of a group <= most``."""

    weight: Ints
    least: int
    most: int


def degrees(case: Case, pairs: Sequence[Pair]) -> Degrees:
    """Return the numbers and forms of a policy's modes.

    Parameters
    ----------
    case
        The county and its candidates.
    pairs
        Pairs (support, place) in the order of the arcs.
    """
    modes = case.policy.modes
    shape = np.ones(len(case.candidates.supports), dtype=np.int64)
    low = shape * min(mode.recipients_min for mode in modes)
    high = shape * max(mode.recipients_max for mode in modes)
    if all(unrestricted(mode) for mode in modes) and _touching(modes):
        return Degrees(low, high, ())
    forms = tuple(_form(case, pairs, mode) for mode in modes)
    return Degrees(low, high, forms)


def _touching(modes: Sequence[ModeRules]) -> bool:
    """Return whether every number between the outermost ones is admitted."""
    reach: int | None = None
    for low, high in sorted((m.recipients_min, m.recipients_max) for m in modes):
        if reach is not None and low > reach + 1:
            return False
        reach = high if reach is None else max(reach, high)
    return True


def _form(case: Case, pairs: Sequence[Pair], mode: ModeRules) -> Form:
    links = [_open(case, mode, pair) for pair in pairs]
    ordinary = np.array([link.ordinary for link in links], dtype=np.bool_)
    entrusted = np.array([link.entrusted for link in links], dtype=np.bool_)
    limits = list(_limits(mode, ordinary, entrusted))
    rows = {code: i for i, code in enumerate(case.candidates.supports)}
    owner = np.array([rows[support] for support, _ in pairs], dtype=np.int64)
    reach = np.bincount(owner[ordinary | entrusted], minlength=len(rows))
    each = np.ones((len(limits), len(rows)), dtype=np.int64)
    return Form(
        low=np.full(len(rows), mode.recipients_min, dtype=np.int64),
        high=np.minimum(mode.recipients_max, reach).astype(np.int64),
        arc=ordinary | entrusted,
        weight=_rows([limit.weight for limit in limits], len(pairs)),
        least=each * _rows([[limit.least] for limit in limits], 1),
        most=each * _rows([[limit.most] for limit in limits], 1),
    )


def _rows(rows: Sequence[Sequence[int] | Ints], width: int) -> Ints:
    return np.array(rows, dtype=np.int64).reshape(len(rows), width)


def _open(case: Case, mode: ModeRules, pair: Pair) -> Links:
    support, place = pair
    return open_links(
        mode,
        case.county.school_by_code[support],
        case.school(place),
        case.metres(support, place),
        forced=pair in case.forced,
    )


def _limits(
    mode: ModeRules, ordinary: NDArray[np.bool_], entrusted: NDArray[np.bool_]
) -> Iterator[_Limit]:
    """Yield the limits of a mode that do not hold anyway."""
    for rule, mine, other in (
        (mode.ordinary, ordinary, entrusted),
        (mode.entrusted, entrusted, ordinary),
    ):
        if rule is None:
            continue
        if rule.recipients_min > 0 and (other & ~mine).any():
            weight = mine.astype(np.int64)
            yield _Limit(weight, rule.recipients_min, mode.recipients_max)
        if rule.recipients_max < mode.recipients_max and (mine & ~other).any():
            yield _Limit((mine & ~other).astype(np.int64), 0, rule.recipients_max)
