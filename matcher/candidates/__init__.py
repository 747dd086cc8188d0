"""Which schools may be paired, and for every other pair the first rule that refuses.

Roles come from the compatibility rule, a stated duty first. A pair the bureau fixed, or
an agreement still running, stands above the filters for new pairs; where two such
decisions contradict each other, or a ban, the later one is listed as a conflict.

Rules are asked in one order: role, stage, district, unknown place, distance, time, ban.
"""

from matcher.candidates.fixed import Pair, running_agreements
from matcher.candidates.found import Candidates, Refusals, find_candidates
from matcher.candidates.roles import receives, supports
from matcher.candidates.words import km, named

__all__ = [
    "Candidates",
    "Pair",
    "Refusals",
    "find_candidates",
    "km",
    "named",
    "receives",
    "running_agreements",
    "supports",
]
