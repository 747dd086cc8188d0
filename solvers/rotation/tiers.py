"""What a bound on a weighted sum of goals proves of each goal."""

from solvers.result import TierResult


def split_bound(
    names: tuple[str, ...],
    values: tuple[int, ...],
    weights: tuple[int, ...],
    bound: int,
) -> tuple[TierResult, ...]:
    """Return each goal with what a bound on their weighted sum proves of it.

    A goal is proven only where all before it are; weights fall so fast that the later
    goals together never weigh as much as 1 of an earlier one.
    """
    tiers = []
    left, proven = max(0, bound), True
    for name, value, weight in zip(names, values, weights, strict=True):
        least = min(value, left // weight)
        tiers.append(TierResult(name, value, least if proven else 0))
        proven = proven and least == value
        left = max(0, left - weight * value)
    return tuple(tiers)
