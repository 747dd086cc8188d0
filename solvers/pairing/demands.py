"""Demands on a pairing, and whether some of them can hold together.

A *claim* is one demand: a recipient is paired, a support takes part, one of some pairs
is kept, a support takes at most or at least so many, its group fits one of the forms,
some pairs stay closed. What is no claim always holds: a recipient is taken once, twins
are apart, and a pair that is not in the problem is never used.

A claim may also be *guarded*: the model then says whether it is held. Each question
is a model of its own. It holds only the pairs that the claims in play can need, so a
question about three schools is three schools small, however large the county.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any, NamedTuple

from ortools.sat.python import cp_model

from solvers import cpsat
from solvers.pairing.problem import PairingProblem
from solvers.params import Params
from solvers.result import Status

QUESTION_S = 10.0
"""Seconds for one question; small models need a hundredth of one."""


class Kind(StrEnum):
    """What a claim asks."""

    COVER = "cover"
    TAKE_PART = "take_part"
    KEEP = "keep"
    MOST = "most"
    LEAST = "least"
    FORM = "form"
    CLOSED = "closed"


class Claim(NamedTuple):
    """One demand.

    Attributes
    ----------
    kind : Kind
    row : int
        The recipient (cover), the support (take_part, most, least, form), the number
        of the kept pairs (keep) or of the closure (closed).
    """

    kind: Kind
    row: int


@dataclass(frozen=True, eq=False)
class Demands:
    """Everything that is asked of a pairing.

    Parameters
    ----------
    problem
        Supports, recipients, degrees, forms, twins, and every pair that could be used
        if all closures were lifted. Its goals are not looked at.
    closed
        For each pair the closures that shut it; () for an open pair.
    cover
        Recipients to be paired.
    take_part
        Supports to be busy.
    keep
        Arcs of which at least one is chosen, for each pair to be kept.
    """

    problem: PairingProblem
    closed: tuple[tuple[int, ...], ...]
    cover: tuple[int, ...] = ()
    take_part: tuple[int, ...] = ()
    keep: tuple[tuple[int, ...], ...] = ()

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim: duties first, then what supports can take, then closures."""
        supports = range(self.problem.n_support)
        closures = sorted({c for shut in self.closed for c in shut})
        forms = supports if self.problem.forms else ()
        return (
            *(Claim(Kind.COVER, r) for r in self.cover),
            *(Claim(Kind.TAKE_PART, s) for s in self.take_part),
            *(Claim(Kind.KEEP, k) for k in range(len(self.keep))),
            *(Claim(Kind.MOST, s) for s in supports),
            *(Claim(Kind.LEAST, s) for s in supports),
            *(Claim(Kind.FORM, s) for s in forms),
            *(Claim(Kind.CLOSED, c) for c in closures),
        )

    @cached_property
    def of_recipient(self) -> tuple[tuple[int, ...], ...]:
        """Arcs of each recipient."""
        arcs: list[list[int]] = [[] for _ in range(self.problem.n_recipient)]
        for arc, recipient in enumerate(self.problem.arcs[:, 1].tolist()):
            arcs[recipient].append(arc)
        return tuple(map(tuple, arcs))


def can_hold(
    demands: Demands,
    claims: Iterable[Claim],
    *,
    params: Params,
    confirm: bool = False,
) -> bool | None:
    """Return whether claims can hold together; None if time ran out.

    Parameters
    ----------
    claims
        The claims held; all others are dropped.
    confirm
        Whether "no" must be found a second time, with another seed and no presolve.
    """
    built = build(demands, held=frozenset(claims))
    if built is None:
        return False
    answer = cpsat.solve(
        built.model,
        params=params,
        workers=1,
        time_limit_s=QUESTION_S,
        relax=True,
        confirm=confirm,
    )
    if answer.found:
        return True
    return False if answer.status is Status.INFEASIBLE else None


class Built(NamedTuple):
    """A model of some claims.

    Attributes
    ----------
    model : CpModel
    guards : dict
        For each guarded claim the variable that says whether it is held.
    """

    model: cp_model.CpModel
    guards: dict[Claim, Any]


def build(
    demands: Demands,
    *,
    held: Collection[Claim],
    guarded: Collection[Claim] = (),
) -> Built | None:
    """Return a model of claims; None if a claim held has no pair to keep it.

    Parameters
    ----------
    held
        Claims that hold.
    guarded
        Claims that may hold or not; all others are dropped.
    """
    model = cp_model.CpModel()
    guards = {claim: model.new_bool_var("") for claim in guarded}
    whens: dict[Claim, list[Any]] = {claim: [var] for claim, var in guards.items()}
    whens |= {claim: [] for claim in held}
    arcs = _needed(demands, whens)
    if arcs is None:
        return None
    _Builder(demands, model, whens).lay(arcs)
    return Built(model, guards)


def _needed(demands: Demands, whens: dict[Claim, list[Any]]) -> tuple[int, ...] | None:
    """Return the arcs a plan that keeps the claims can need; None if one has none."""
    problem = demands.problem
    shut = {c.row for c, when in whens.items() if c.kind is Kind.CLOSED and not when}

    def usable(arcs: Iterable[int]) -> list[int]:
        return [a for a in arcs if shut.isdisjoint(demands.closed[a])]

    def of_support(support: int) -> list[int]:
        return usable(range(*problem.arc_start[support : support + 2].tolist()))

    needed: set[int] = set()
    for (kind, row), when in whens.items():
        if kind is Kind.COVER:
            wanted = usable(demands.of_recipient[row])
        elif kind is Kind.KEEP:
            wanted = usable(demands.keep[row])
        elif kind is Kind.TAKE_PART:
            wanted = of_support(row)
        else:
            continue
        if not wanted and not when:
            return None
        needed.update(wanted)
    for support in sorted({int(problem.arcs[arc, 0]) for arc in needed}):
        fills = bool(problem.forms) or problem.degree_min[support] > 1
        if fills and Claim(Kind.LEAST, support) in whens:
            needed.update(of_support(support))
    return tuple(sorted(needed))


class _Group(NamedTuple):
    """The pairs of one support in a model."""

    support: int
    arcs: list[int]
    pairs: list[Any]
    busy: Any


class _Builder:
    """Lays claims out as constraints.

    Parameters
    ----------
    demands
        What the claims are about.
    model
        Filled.
    whens
        For each claim in play the literals under which it holds, [] for always.
    """

    def __init__(
        self,
        demands: Demands,
        model: cp_model.CpModel,
        whens: dict[Claim, list[Any]],
    ) -> None:
        self._demands, self._problem = demands, demands.problem
        self._model, self._whens = model, whens

    def lay(self, arcs: Sequence[int]) -> None:
        """Add variables and constraints for some arcs."""
        pair = {arc: self._model.new_bool_var("") for arc in arcs}
        of_support: dict[int, list[int]] = {}
        of_recipient: dict[int, list[int]] = {}
        for arc in arcs:
            support, recipient = self._problem.arcs[arc].tolist()
            of_support.setdefault(support, []).append(arc)
            of_recipient.setdefault(recipient, []).append(arc)
            for closure in self._demands.closed[arc]:
                for guard in self._when(Kind.CLOSED, closure) or ():
                    self._model.add_implication(guard, ~pair[arc])
        for mine in of_recipient.values():
            self._model.add_at_most_one([pair[arc] for arc in mine])
        for claim, when in self._whens.items():
            if claim.kind is Kind.COVER:
                mine = of_recipient.get(claim.row, [])
            elif claim.kind is Kind.KEEP:
                mine = [arc for arc in self._demands.keep[claim.row] if arc in pair]
            elif claim.kind is Kind.TAKE_PART:
                mine = of_support.get(claim.row, [])
            else:
                continue
            self._model.add_bool_or([pair[a] for a in mine]).only_enforce_if(when)
        for support, mine in of_support.items():
            busy = self._model.new_bool_var("")
            self._bind(_Group(support, mine, [pair[arc] for arc in mine], busy))

    def _when(self, kind: Kind, row: int) -> list[Any] | None:
        """Return the literals under which a claim holds; None if it is dropped."""
        return self._whens.get(Claim(kind, row))

    def _bind(self, group: _Group) -> None:
        """Bind the pairs of one support by its claims and its twins."""
        for variable in group.pairs:
            self._model.add_implication(variable, group.busy)
        self._model.add_bool_or([*group.pairs, ~group.busy])
        if self._problem.twin is not None:
            same: dict[int, list[Any]] = {}
            for arc, variable in zip(group.arcs, group.pairs, strict=True):
                twin = int(self._problem.twin[self._problem.arcs[arc, 1]])
                same.setdefault(twin, []).append(variable)
            for twins in same.values():
                self._model.add_at_most_one(twins)
        low = int(self._problem.degree_min[group.support])
        high = int(self._problem.degree_max[group.support])
        if not self._problem.forms:
            self._within(group, [1] * len(group.pairs), low, high, group.busy)
            return
        followed = self._forms(group)
        free = self._when(Kind.FORM, group.support)
        if free is None or free:
            chosen = self._model.new_bool_var("")
            followed.append(chosen)
            for guard in free or ():
                self._model.add_implication(guard, ~chosen)
            self._within(group, [1] * len(group.pairs), low, high, chosen)
        self._model.add_exactly_one([*followed, ~group.busy])

    def _within(
        self, group: _Group, weights: list[int], low: int, high: int, follows: Any
    ) -> None:
        """Bound a weighted sum of a group, as far as its most and least are claimed.

        Bounds are relaxed by their distance from what the sum can be, not by an
        enforcement, so that the linear relaxation sees them.
        """
        total = cp_model.LinearExpr.weighted_sum(group.pairs, weights)
        top = max(high, sum(weight for weight in weights if weight > 0))
        bottom = min(low, sum(weight for weight in weights if weight < 0))
        most = self._when(Kind.MOST, group.support)
        if most is not None:
            bound = self._model.add(total <= top - (top - high) * follows)
            bound.only_enforce_if(most)
        least = self._when(Kind.LEAST, group.support)
        if least is not None:
            bound = self._model.add(total >= bottom + (low - bottom) * follows)
            bound.only_enforce_if(least)

    def _forms(self, group: _Group) -> list[Any]:
        """Return a variable for each form the support may follow."""
        support, followed = group.support, []
        for form in self._problem.forms:
            if form.high[support] < 1:
                continue
            chosen = self._model.new_bool_var("")
            followed.append(chosen)
            for arc, variable in zip(group.arcs, group.pairs, strict=True):
                if not form.arc[arc]:
                    self._model.add_implication(chosen, ~variable)
            ones = [1] * len(group.pairs)
            low, high = int(form.low[support]), int(form.high[support])
            self._within(group, ones, low, high, chosen)
            for row, weights in enumerate(form.weight[:, group.arcs].tolist()):
                low, high = int(form.least[row, support]), int(form.most[row, support])
                self._within(group, weights, low, high, chosen)
        return followed
