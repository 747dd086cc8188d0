"""How unevenly an amount is spread over schools: the difference coefficient."""

import math
from collections.abc import Sequence
from typing import NamedTuple


class Spread(NamedTuple):
    """Mean, deviation and difference coefficient between schools.

    Attributes
    ----------
    mean : float
        Amount per pupil over all schools, X.
    deviation : float
        Pupil-weighted population standard deviation, S.
    coefficient : float | None
        S / X; None where X is 0.
    """

    mean: float
    deviation: float
    coefficient: float | None


def spread(amounts: Sequence[float], pupils: Sequence[float]) -> Spread:
    """Return the pupil-weighted spread of an amount over schools.

    With p_i pupils, P their sum, x_i = a_i / p_i and X = sum a_i / P:
    S = sqrt(sum (p_i / P) (x_i - X)^2), coefficient = S / X.

    Parameters
    ----------
    amounts
        a_i >= 0, one for each school; zeros count.
    pupils
        p_i > 0, in the same order.

    Raises
    ------
    ValueError
        If the lengths differ, there is no school or a school has no pupils.

    Examples
    --------
    >>> s = spread([279, 137, 935, 160, 402], [45, 37, 89, 76, 55])
    >>> round(s.mean, 4), round(s.deviation, 4), round(s.coefficient, 4)
    (6.3344, 3.2639, 0.5153)
    """
    if len(amounts) != len(pupils) or not pupils:
        raise ValueError("amounts and pupils: one of each for at least one school")
    if min(pupils) <= 0:
        raise ValueError("pupils: every school must have more than 0")
    total = sum(pupils)
    mean = sum(amounts) / total
    variance = sum(
        p / total * (a / p - mean) ** 2 for a, p in zip(amounts, pupils, strict=True)
    )
    deviation = math.sqrt(variance)
    return Spread(mean, deviation, deviation / mean if mean > 0 else None)
