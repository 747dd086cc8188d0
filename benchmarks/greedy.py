"""Nearest-first pairing, as planners do it by hand."""

from benchmarks.instance import Instance


def nearest_first(instance: Instance) -> dict[str, str]:
    """Return {recipient: support}: forced pairs, then the nearest pair still open.

    A support that ends below its lower bound gives its recipients to the nearest
    support with room, as a planner would on seeing the list.
    """
    problem = instance.problem
    order = sorted(
        range(len(problem.arcs)),
        key=lambda i: (not problem.forced[i], int(problem.distance_m[i]), i),
    )
    support_of: dict[int, int] = {}
    load = [0] * len(instance.supports)
    for i in order:
        s, r = (int(v) for v in problem.arcs[i])
        if r not in support_of and load[s] < problem.hi:
            support_of[r] = s
            load[s] += 1
    _dissolve(instance, support_of, load, order)
    return {instance.recipients[r]: instance.supports[s] for r, s in support_of.items()}


def _dissolve(
    instance: Instance, support_of: dict[int, int], load: list[int], order: list[int]
) -> None:
    problem = instance.problem
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
