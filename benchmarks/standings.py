"""Who has the better plan, how often, and by how much."""

import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.methods import METHODS

Record = dict[str, Any]
OURS = next(iter(METHODS))


@dataclass(frozen=True, slots=True)
class Standing:
    """How a peer fares against us.

    Parameters
    ----------
    worse, equal, better
        Instances on which the peer's plan is so, compared goal by goal in order; a
        plan that breaks a hard rule, and no plan at all, count as worse.
    outcomes
        How often the peer ended without a plan, by how.
    faulty
        How often its plan breaks a hard rule.
    differences
        For each goal that is the first to differ: peer less ours on every such
        instance, absolute and as a share of ours.
    """

    peer: str
    worse: int
    equal: int
    better: int
    outcomes: dict[str, int]
    faulty: int
    differences: dict[str, list[tuple[int, float]]]

    @property
    def met(self) -> int:
        """Number of instances both have solved or tried."""
        return self.worse + self.equal + self.better


def duels(records: Iterable[Record]) -> Iterator[tuple[Record, Record]]:
    """Yield our answer and a peer's of the same instance, seed and limit."""
    every = [r for r in records if r["phase"] != "rotation"]
    mine = {_key(r): r for r in every if r["method"] == OURS}
    for peer in every:
        if peer["method"] != OURS and _key(peer) in mine:
            yield mine[_key(peer)], peer


def _key(record: Record) -> tuple[Any, ...]:
    return tuple(record[k] for k in ("instance", "seed", "policy", "phase", "limit_s"))


def compared(mine: Record, peer: Record) -> int:
    """Return 1 if the peer's plan is worse than ours, 0 if as good, -1 if better.

    A peer with audit faults solved an easier problem, and one without a plan solved
    none: both are worse.
    """
    nothing = [r["goals"] is None or bool(r["faults"]) for r in (mine, peer)]
    if any(nothing):
        return int(nothing[1]) - int(nothing[0])
    here, there = _vector(mine), _vector(peer)
    return (there > here) - (there < here)


def _vector(record: Record) -> tuple[int, ...]:
    return tuple(record["goals"].values())


def worse_than_peers(records: Iterable[Record]) -> list[str]:
    """Name every peer with a better plan than ours, or a plan where we have none."""
    return [
        f"{peer['instance']} seed {peer['seed']}: {peer['method']}"
        for mine, peer in duels(records)
        if compared(mine, peer) < 0
    ]


def standing(records: Sequence[Record], peer: str) -> Standing:
    """Count how one peer fares."""
    met = [(m, p) for m, p in duels(records) if p["method"] == peer]
    results = [compared(m, p) for m, p in met]
    outcomes: dict[str, int] = {}
    differences: dict[str, list[tuple[int, float]]] = {}
    for mine, other in met:
        if other["goals"] is None:
            outcomes[other["outcome"]] = outcomes.get(other["outcome"], 0) + 1
        elif mine["goals"] is not None and not other["faults"]:
            _add_difference(differences, mine["goals"], other["goals"])
    return Standing(
        peer=peer,
        worse=results.count(1),
        equal=results.count(0),
        better=results.count(-1),
        outcomes=outcomes,
        faulty=sum(bool(p["faults"]) for _, p in met),
        differences=differences,
    )


def _add_difference(
    differences: dict[str, list[tuple[int, float]]],
    mine: dict[str, int],
    other: dict[str, int],
) -> None:
    for goal, value in mine.items():
        if other[goal] != value:
            more = other[goal] - value
            differences.setdefault(goal, []).append((more, more / max(1, abs(value))))
            return


def peers_in(records: Iterable[Record]) -> list[str]:
    """Return the peers met, in the order of the methods."""
    seen = dict.fromkeys(peer["method"] for _, peer in duels(records))
    return [m for m in dict.fromkeys((*METHODS, *seen)) if m in seen]


def standings(records: Sequence[Record]) -> list[str]:
    """Return one line a peer: how often worse, equal or better, and by how much."""
    return [_line(standing(records, peer)) for peer in peers_in(records)]


def _line(of: Standing) -> str:
    parts = [
        f"{of.peer}: worse on {of.worse}, equal on {of.equal}, better on {of.better} "
        f"of {of.met}"
    ]
    parts += [f"{outcome} {count}" for outcome, count in of.outcomes.items()]
    if of.faulty:
        parts.append(f"breaks a rule on {of.faulty}")
    parts += [
        f"first differs in {goal} on {len(found)}: {spread(found)}"
        for goal, found in of.differences.items()
    ]
    return "; ".join(parts)


def spread(found: Sequence[tuple[int, float]]) -> str:
    """Return median and range of differences, in units and as shares."""
    units = [more for more, _ in found]
    shares = [share for _, share in found]
    return (
        f"{statistics.median(units):+,.0f} ({min(units):+,}..{max(units):+,}), "
        f"{statistics.median(shares):+.1%} ({min(shares):+.1%}..{max(shares):+.1%})"
    )


def verdict(records: Sequence[Record]) -> str:
    """Say whether a peer ever has a better plan than ours."""
    met = list(duels(records))
    lost = sum(compared(m, p) < 0 for m, p in met)
    places = len({_key(m) for m, _ in met})
    if not lost:
        return (
            f"从未差于任何对照方法（{places} 个测例、{len(met)} 次比较）/ never a "
            f"worse plan than a peer on any of {places} instances ({len(met)} "
            "comparisons)"
        )
    return (
        f"有 {lost} 次差于对照方法（共 {len(met)} 次）/ a worse plan than a peer in "
        f"{lost} of {len(met)} comparisons"
    )
