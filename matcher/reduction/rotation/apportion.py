"""Divides a number of people over schools by largest remainder."""

import math
from collections.abc import Sequence
from fractions import Fraction


def apportion(
    total: int, weights: Sequence[Fraction], caps: Sequence[int]
) -> tuple[int, ...]:
    """Return the part of each school, in proportion to the weights, within the caps.

    Everybody gets the whole part of its share; the rest goes by largest remainder,
    earlier schools first. What a school cannot give is asked of the others, again by
    weight; what nobody can give stays with the schools of most weight, so that the
    parts always add up to `total`.

    Parameters
    ----------
    total
        People, 0 or more.
    weights
        0 or more; all 0 counts as all equal.
    caps
        Most people each school can give.

    Examples
    --------
    >>> apportion(5, [Fraction(10), Fraction(10), Fraction(11)], [9, 9, 9])
    (2, 1, 2)
    >>> apportion(5, [Fraction(9), Fraction(1)], [2, 9])
    (2, 3)
    """
    parts = [0] * len(weights)
    while weights and (left := total - sum(parts)) > 0:
        open_ = [i for i, part in enumerate(parts) if part < caps[i]]
        if not open_:
            return _spread(total, parts, weights)
        wanted = _by_remainder(left, [weights[i] for i in open_])
        for i, more in zip(open_, wanted, strict=True):
            parts[i] += min(more, caps[i] - parts[i])
    return tuple(parts)


def _by_remainder(total: int, weights: Sequence[Fraction]) -> list[int]:
    whole = sum(weights, Fraction(0))
    shares = [
        total * weight / whole if whole else Fraction(total, len(weights))
        for weight in weights
    ]
    parts = [math.floor(share) for share in shares]
    order = sorted(range(len(shares)), key=lambda i: (parts[i] - shares[i], i))
    for i in order[: total - sum(parts)]:
        parts[i] += 1
    return parts


def _spread(
    total: int, parts: Sequence[int], weights: Sequence[Fraction]
) -> tuple[int, ...]:
    more = _by_remainder(total - sum(parts), weights)
    return tuple(part + extra for part, extra in zip(parts, more, strict=True))
