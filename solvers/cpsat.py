"""The one place that sets CP-SAT parameters, reads its status and stops it.

The search runs in a thread of its own while the calling thread listens every few
hundredths of a second: to `Params.stopped`, and to Ctrl-C, which Python delivers to
the main thread only when that thread is not inside the solver. With one worker and one
seed the answer is the same every time, unless the wall clock ends the search.
"""

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from ortools.sat.python import cp_model

from solvers.params import Params
from solvers.result import Status

_POLL_S = 0.03
_STATUS = {
    cp_model.OPTIMAL: Status.OPTIMAL,
    cp_model.FEASIBLE: Status.FEASIBLE,
    cp_model.INFEASIBLE: Status.INFEASIBLE,
    cp_model.UNKNOWN: Status.UNKNOWN,
}

OnBest: TypeAlias = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Answer:
    """What CP-SAT found.

    Parameters
    ----------
    status
        OPTIMAL only when the bound meets the objective, whatever gap was allowed.
    objective, bound
        Value and proven bound of the objective; both 0 for a model without one, None
        where nothing is known.
    runtime_s
        Wall-clock seconds of the search.
    solver
        The solver that holds the values; read them through `value` and `values`.
    """

    status: Status
    objective: int | None
    bound: int | None
    runtime_s: float
    solver: cp_model.CpSolver

    @property
    def found(self) -> bool:
        """Whether there is a solution to read."""
        return self.status in (Status.OPTIMAL, Status.FEASIBLE)

    def value(self, expression: Any) -> int:
        """Return the value of one variable or linear expression."""
        return int(self.solver.value(expression))

    def values(self, expressions: Iterable[Any]) -> list[int]:
        """Return the values of variables or linear expressions, in their order."""
        return [int(self.solver.value(expression)) for expression in expressions]


class _Best(cp_model.CpSolverSolutionCallback):
    def __init__(self, on_best: OnBest) -> None:
        super().__init__()
        self._on_best = on_best

    def on_solution_callback(self) -> None:
        self._on_best(round(self.objective_value), _round_up(self.best_objective_bound))


def solve(
    model: cp_model.CpModel,
    *,
    params: Params,
    seed: int | None = None,
    workers: int | None = None,
    time_limit_s: float | None = None,
    deterministic_limit: float | None = None,
    gap: float | None = None,
    hint: Sequence[tuple[Any, int]] = (),
    subsolvers: Sequence[str] = (),
    presolve: bool = True,
    relax: bool = False,
    confirm: bool = True,
    on_best: OnBest | None = None,
) -> Answer:
    """Solve a model within the limits of `params` and map what comes back.

    Parameters
    ----------
    model
        Minimisation, or no objective at all.
    params
        Limits, seed, workers and the question whether to stop.
    seed, workers, gap
        Override those of `params` for this solve.
    time_limit_s
        Seconds for this solve; never more than `params.remaining_s`.
    deterministic_limit
        Effort for this solve in CP-SAT's own units, which count work and not time: a
        solve that ends here ends at the same point on every machine. None sets none.
    hint
        Values to try first, as (variable, value); replaces earlier hints.
    subsolvers
        Names of the CP-SAT subsolvers to run; () leaves the choice to CP-SAT.
    presolve
        Whether CP-SAT simplifies the model first.
    relax
        Whether every constraint joins the linear relaxation: slower, and what proves
        that more is asked than there is.
    confirm
        Whether INFEASIBLE is tried again with another seed and without presolve. A
        second answer with a solution wins; one without proof makes it UNKNOWN.
    on_best
        Called from the search thread with objective and bound of every new best.

    Raises
    ------
    ValueError
        If the model is malformed (a mistake of the caller).
    """
    if hint:
        model.clear_hints()  # type: ignore[no-untyped-call]
        for variable, value in hint:
            model.add_hint(variable, value)
    seconds = params.remaining_s
    if time_limit_s is not None:
        seconds = min(seconds, time_limit_s)
    solver = _solver(
        seconds=seconds,
        effort=deterministic_limit,
        seed=params.seed if seed is None else seed,
        workers=workers or params.workers,
        gap=params.gap if gap is None else gap,
        subsolvers=subsolvers,
        presolve=presolve,
        relax=relax,
    )
    answer = _answer(model, solver, _run(model, solver, params, on_best))
    if answer.status is not Status.INFEASIBLE or not confirm:
        return answer
    return solve(
        model,
        params=params,
        seed=(params.seed if seed is None else seed) + 1,
        workers=workers,
        time_limit_s=time_limit_s,
        deterministic_limit=deterministic_limit,
        gap=gap,
        subsolvers=subsolvers,
        presolve=False,
        relax=relax,
        confirm=False,
        on_best=on_best,
    )


def _solver(
    *,
    seconds: float,
    effort: float | None,
    seed: int,
    workers: int,
    gap: float,
    subsolvers: Sequence[str],
    presolve: bool,
    relax: bool,
) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    parameters = solver.parameters
    parameters.max_time_in_seconds = max(seconds, 0.001)
    if effort is not None:
        parameters.max_deterministic_time = effort
    parameters.random_seed = seed % 2**31
    parameters.num_workers = workers
    parameters.relative_gap_limit = gap
    parameters.cp_model_presolve = presolve
    if relax:
        parameters.linearization_level = 2
    parameters.catch_sigint_signal = False
    parameters.subsolvers.extend(subsolvers)
    return solver


def _run(
    model: cp_model.CpModel,
    solver: cp_model.CpSolver,
    params: Params,
    on_best: OnBest | None,
) -> Any:
    outcome: list[Any] = []
    failure: list[BaseException] = []

    def search() -> None:
        try:
            outcome.append(solver.solve(model, _Best(on_best) if on_best else None))
        except BaseException as error:
            failure.append(error)

    thread = threading.Thread(target=search, name="cpsat", daemon=True)
    thread.start()
    try:
        while thread.is_alive():
            thread.join(_POLL_S)
            if params.stopped():
                solver.stop_search()
    except BaseException:
        while thread.is_alive():
            solver.stop_search()
            thread.join(_POLL_S)
        raise
    if failure:
        raise failure[0]
    return outcome[0]


def _answer(model: cp_model.CpModel, solver: cp_model.CpSolver, code: Any) -> Answer:
    if code == cp_model.MODEL_INVALID:
        raise ValueError(f"model is invalid: {model.validate()}")
    status = _STATUS[code]
    if status not in (Status.OPTIMAL, Status.FEASIBLE):
        return Answer(
            status, None, _bare_bound(model, solver), solver.wall_time, solver
        )
    objective = bound = 0
    if model.has_objective():
        objective = round(solver.objective_value)
        bound = min(objective, _round_up(solver.best_objective_bound))
        if bound < objective:
            status = Status.FEASIBLE
    return Answer(status, objective, bound, solver.wall_time, solver)


def _bare_bound(model: cp_model.CpModel, solver: cp_model.CpSolver) -> int | None:
    if not model.has_objective() or abs(solver.best_objective_bound) > 2**52:
        return None
    return _round_up(solver.best_objective_bound)


def _round_up(bound: float) -> int:
    return -int(-(bound - 1e-6) // 1)
