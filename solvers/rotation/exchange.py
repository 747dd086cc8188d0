"""Who is posted out, where to, and who comes back in exchange.

Sets: outs a (support teachers), ins b (recipient teachers), schools r (recipients).

Variables
    swap[a, b], alone[a, r] in {0, 1}: a goes to the school of b and b comes, or a goes
    to r and nobody comes; year[a, r]: a stays for a year. Postings for a year that come
    on top of the total (`extra_years`) are alone and count in no other goal.

Goals, in this order
    people owed but not posted; people sent beyond what is owed; posted without a
    counterpart; backbone teachers short; year-long postings short; people sent again
    before others went once (if turns are a rule); people wished for but not posted;
    swaps of different subjects; swaps of different grade bands; need of the year's
    subject left aside; unevenness over recipients and cost of the people chosen.
"""

import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from ortools.sat.python import cp_model

from solvers.cpsat import solve
from solvers.params import Params
from solvers.result import Result, Status, TierResult
from solvers.rotation.exchange_problem import (
    Ask,
    ExchangeProblem,
    In,
    Mix,
    Move,
    Out,
)

__all__ = [
    "GOALS",
    "PREFERENCES",
    "Ask",
    "ExchangeProblem",
    "In",
    "Mix",
    "Move",
    "Out",
    "solve_exchange",
]

Expr = cp_model.LinearExpr


GOALS = (
    "short",
    "beyond",
    "unequal",
    "backbone_short",
    "year_short",
    "again",
    "aim_short",
    "unmatched_exchange",
    "band_unlike",
    "need_left",
    "uneven",
)
PREFERENCES = frozenset({"need_left", "uneven"})
"""Goals that choose among plans equal in what is owed; they need no proof."""


_POLISH_EFFORT = 1.0
_GOAL_EFFORT = 6.0
"""Work in the units of CP-SAT, about two to four seconds each."""

_UNEVEN = 1_000_000
"""Weight of evenness against the costs of people, which are below 10,000 each."""

_AGAIN = 10_000
"""Weight of sending somebody again for a year, where the turns do not forbid it."""


def _alike(out: Out, back: In) -> bool:
    """Return whether two people teach one subject to like grades."""
    bands = not out.bands or not back.bands or bool(out.bands & back.bands)
    return bands and out.subject == back.subject and out.subject >= 0


class _Model:
    """The programme of the module; `perfect` leaves out whatever a goal dislikes."""

    def __init__(self, problem: ExchangeProblem, *, perfect: bool = False) -> None:
        self.problem = problem
        self.model = cp_model.CpModel()
        new = self.model.new_bool_var
        self.swap = {
            (a, b): new(f"swap{a},{b}")
            for a, out in enumerate(problem.outs)
            for b, back in enumerate(problem.ins)
            if problem.equal and (not perfect or _alike(out, back))
        }
        schools = range(problem.recipients)
        self.alone = {
            (a, r): new(f"alone{a},{r}")
            for a, out in enumerate(problem.outs)
            for r in schools
            if out.alone
            and (
                not (perfect and problem.equal)
                or (problem.extra_years and out.year_need[r] >= 0)
            )
        }
        self.year = {
            (a, r): new(f"year{a},{r}")
            for a, out in enumerate(problem.outs)
            for r in schools
            if out.year_need[r] >= 0 and problem.years
        }
        self._link()

    def _link(self) -> None:
        problem, model = self.problem, self.model
        leaving: dict[tuple[int, int], list[Any]] = defaultdict(list)
        coming: dict[int, list[Any]] = defaultdict(list)
        for (a, b), swap in self.swap.items():
            leaving[a, problem.ins[b].school].append(swap)
            coming[b].append(swap)
        for key, alone in self.alone.items():
            leaving[key].append(alone)
        self.goes: dict[tuple[int, int], Any] = {
            (a, r): self._sum(leaving[a, r])
            for a in range(len(problem.outs))
            for r in range(problem.recipients)
        }
        for a in range(len(problem.outs)):
            self._most([self.goes[a, r] for r in range(problem.recipients)], 1)
        for comes in coming.values():
            self._most(comes, 1)
        whole = self.alone if problem.extra_years else self.goes
        for key, year in self.year.items():
            model.add(year <= whole.get(key, 0))
        self.counted = {key: self._counted(key) for key in self.goes}
        self._most(self.counted.values(), problem.limit)
        self._most(self.year.values(), problem.years)
        for ask in problem.asks:
            if ask.most is not None:
                self._most([self._number(ask)], ask.most)

    def _counted(self, key: tuple[int, int]) -> Any:
        """Return whether somebody goes to a school and counts in the total."""
        extra = self.problem.extra_years and key in self.year
        return self.goes[key] - self.year[key] if extra else self.goes[key]

    def _most(self, terms: Iterable[Any], most: int) -> None:
        total = self._sum(terms)
        if not isinstance(total, int):
            self.model.add(total <= most)

    def at(self, school: int) -> Any:
        """Return the number of people posted to one recipient."""
        return self._sum(self.goes[a, school] for a in range(len(self.problem.outs)))

    def _terms(self, ask: Ask) -> list[Any]:
        """Return one term for each way in which somebody of a group goes, or comes."""
        people = set(ask.people)
        if ask.back:
            return [v for (_, b), v in self.swap.items() if b in people]
        return [
            term
            for (a, r), term in self.counted.items()
            if a in people and ask.school in (-1, r)
        ]

    def _number(self, ask: Ask) -> Any:
        """Return how many people of a group go, or come."""
        return self._sum(self._terms(ask))

    def goals(self) -> list[tuple[str, Any]]:
        """Return the goals in their order; a number where nothing is to be chosen."""
        problem = self.problem
        gone = self._sum(self.counted.values())
        lone = self._sum(self.alone.values())
        extra = self._sum(self.year.values()) if problem.extra_years else 0
        backbones = [
            term for (a, _), term in self.counted.items() if problem.outs[a].backbone
        ]
        honours = [self._lacking(problem.backbone, self._sum(backbones))]
        honours += [self._unmixed(mix) for mix in problem.mixes]
        lacking = [self._lacking(problem.total, gone)]
        lacking += [self._lacking(ask.least, self._number(ask)) for ask in problem.asks]
        needs = [problem.outs[a].year_need[r] for a, r in self.year]
        most = max(needs, default=0)
        years = list(self.year.values())
        return [
            ("short", self._sum(lacking)),
            ("beyond", self._beyond(gone)),
            ("unequal", lone - extra if problem.equal else 0),
            ("backbone_short", self._sum(honours)),
            ("year_short", problem.years - self._sum(years)),
            ("again", self._again() if problem.turns else 0),
            ("aim_short", self._lacking(problem.aim, gone)),
            ("unmatched_exchange", self._unmatched()),
            ("band_unlike", self._unlike()),
            (
                "need_left",
                most * problem.years - Expr.weighted_sum(years, needs) if years else 0,
            ),
            ("uneven", self._uneven()),
        ]

    @staticmethod
    def _sum(terms: Iterable[Any]) -> Any:
        """Return the sum of the terms: a number if none is a variable."""
        listed = list(terms)
        real = [term for term in listed if not isinstance(term, int)]
        known = sum(term for term in listed if isinstance(term, int))
        return Expr.sum(real) + known if real else known

    def _lacking(self, owed: int, have: Any) -> Any:
        if owed <= 0 or isinstance(have, int):
            return max(0, owed - have) if owed > 0 else 0
        lacking = self.model.new_int_var(0, owed, "lacking")
        self.model.add(lacking >= owed - have)
        return lacking

    def _beyond(self, gone: Any) -> Any:
        problem = self.problem
        room = problem.limit - problem.size
        if room <= 0 or isinstance(gone, int):
            return 0
        beyond = self.model.new_int_var(0, room, "beyond")
        self.model.add(beyond >= gone - problem.size)
        return beyond

    def _unmixed(self, mix: Mix) -> Any:
        """Return how many people with an honour are lacking."""
        have = self._number(Ask(mix.honoured, back=mix.back))
        terms = self._terms(Ask(mix.movers, back=mix.back))
        terms = [term for term in terms if not isinstance(term, int)]
        if not terms:
            least = 0 if mix.if_any else mix.least
            return max(0, least - have) if isinstance(have, int) else 0
        lacking = self.model.new_int_var(0, max(mix.least, len(mix.movers)), "unmixed")
        if mix.if_any:
            for term in terms:
                self.model.add(lacking >= mix.least * term - have)
        else:
            self.model.add(lacking >= mix.least - have)
        if mix.share_num:
            asked = mix.share_num * Expr.sum(terms) - mix.slack
            self.model.add(mix.share_den * (lacking + have) >= asked)
        return lacking

    def _again(self) -> Any:
        problem = self.problem
        outs = [t for (a, _), t in self.counted.items() if problem.outs[a].again]
        ins = [v for (_, b), v in self.swap.items() if problem.ins[b].again]
        return self._sum([*outs, *ins])

    def _unmatched(self) -> Any:
        problem = self.problem
        return self._sum(
            swap
            for (a, b), swap in self.swap.items()
            if problem.outs[a].subject != problem.ins[b].subject
            or problem.outs[a].subject < 0
        )

    def _unlike(self) -> Any:
        problem = self.problem
        return self._sum(
            swap
            for (a, b), swap in self.swap.items()
            if problem.outs[a].bands
            and problem.ins[b].bands
            and not problem.outs[a].bands & problem.ins[b].bands
        )

    def _uneven(self) -> Any:
        """Return squared sizes over recipients first, then the cost of the people."""
        problem, model = self.problem, self.model
        terms: list[Any] = []
        most = problem.limit + (problem.years if problem.extra_years else 0)
        for r in range(problem.recipients):
            steps = [model.new_bool_var(f"size{r},{size}") for size in range(most)]
            if steps:
                model.add(Expr.sum(steps) == self.at(r))
                odd = [2 * size + 1 for size in range(most)]
                terms.append(_UNEVEN * Expr.weighted_sum(steps, odd))
        terms += [problem.outs[a].cost * goes for (a, _), goes in self.goes.items()]
        if problem.extra_years and problem.turns:
            years = [y for (a, _), y in self.year.items() if problem.outs[a].again]
            terms += [_AGAIN * year for year in years]
        terms += [problem.ins[b].cost * swap for (_, b), swap in self.swap.items()]
        return self._sum(terms)


def solve_exchange(
    problem: ExchangeProblem, params: Params
) -> Result[tuple[Move, ...]]:
    """Choose postings and counterparts; see the goals of the module.

    Returns
    -------
    Result
        One tier for each goal of `GOALS`; the solution is in order of `out`.
    """
    began = time.monotonic()
    result = _solve(problem, params, perfect=True) or _solve(problem, params)
    if result is None:
        return Result(Status.UNKNOWN, None, runtime_s=time.monotonic() - began)
    return replace(result, runtime_s=time.monotonic() - began)


def _solve(
    problem: ExchangeProblem, params: Params, *, perfect: bool = False
) -> Result[tuple[Move, ...]] | None:
    """Solve goal by goal; `perfect` allows no value above 0 for the first goals."""
    built = _Model(problem, perfect=perfect)
    tiers: list[TierResult] = []
    moves: tuple[Move, ...] | None = None
    for name, goal in built.goals():
        free = name in PREFERENCES
        if isinstance(goal, int):
            if perfect and goal and not free:
                return None
            tiers.append(TierResult(name, goal, goal))
            continue
        if perfect and not free:
            built.model.add(goal <= 0)
            tiers.append(TierResult(name, 0, 0))
            continue
        built.model.minimize(goal)
        answer = solve(
            built.model,
            params=params,
            workers=1,
            deterministic_limit=_POLISH_EFFORT if name == GOALS[-1] else _GOAL_EFFORT,
            confirm=False,
        )
        if not answer.found or answer.objective is None or answer.bound is None:
            if perfect:
                return None
            break
        tiers.append(TierResult(name, answer.objective, answer.bound))
        built.model.add(goal <= answer.objective)
        moves = _moves(built, answer)
    if moves is None:
        return None
    proven = len(tiers) == len(GOALS) and all(t.value == t.bound for t in tiers)
    return Result(
        Status.OPTIMAL if proven else Status.FEASIBLE,
        moves,
        tuple(tiers),
        method="cp-sat",
    )


def _moves(built: _Model, answer: Any) -> tuple[Move, ...]:
    ins = built.problem.ins
    pairs = [
        (a, ins[b].school, b) for (a, b), v in built.swap.items() if answer.value(v)
    ]
    pairs += [(a, r, -1) for (a, r), v in built.alone.items() if answer.value(v)]
    years = {key for key, v in built.year.items() if answer.value(v)}
    return tuple(Move(a, r, b, (a, r) in years) for a, r, b in sorted(pairs))
