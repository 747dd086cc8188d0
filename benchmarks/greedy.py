"""Nearest-first pairing, as planners do it by hand."""

from solvers.pairing.naive import ArcProblem


def nearest_first(problem: ArcProblem) -> tuple[int, ...]:
    """Return the support of each recipient, -1 if left out.

    Forced pairs first, then the nearest pair still open. A support that ends below its
    lower bound gives its recipients to the nearest support with room, as a planner
    would on seeing the list.
    """
    order = sorted(
        range(len(problem.arcs)),
        key=lambda i: (not problem.forced[i], int(problem.distance_m[i]), i),
    )
    support_of: dict[int, int] = {}
    load = [0] * len(problem.spare)
    for i in order:
        s, r = (int(v) for v in problem.arcs[i])
        if r not in support_of and load[s] < problem.hi:
            support_of[r] = s
            load[s] += 1
    _dissolve(problem, support_of, load, order)
    return tuple(support_of.get(r, -1) for r in range(len(problem.need)))


def _dissolve(
    problem: ArcProblem, support_of: dict[int, int], load: list[int], order: list[int]
) -> None:
    small = [s for s, n in enumerate(load) if 0 < n < problem.lo]
    for s in sorted(small, key=lambda s: (load[s], s)):
        members = sorted(r for r, other in support_of.items() if other == s)
        for r in members:
            del support_of[r]
        load[s] = 0
        for i in order:
            other, r = (int(v) for v in problem.arcs[i])
            if r in members and r not in support_of and other != s and (
                problem.lo <= load[other] < problem.hi
            ):  # fmt: skip
                support_of[r] = other
                load[other] += 1
