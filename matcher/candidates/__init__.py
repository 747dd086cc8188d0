"""Which schools may be paired, and for every other pair the first rule that refuses.

Roles come from the compatibility rule, a stated duty first. A pair the bureau fixed, or
an agreement still running, stands above the filters for new pairs; where two such
decisions contradict each other, or a ban, the later one is listed as a conflict.

Rules are asked in one order: role, stage, district, unknown place, distance, time, ban,
mode and link type.
"""

from matcher.candidates.fixed import (
    Pair,
    anniversary,
    expired_agreements,
    running_agreements,
)
from matcher.candidates.found import Candidates, Refusals, find_candidates
from matcher.candidates.modes import Links, may_use, open_links, unrestricted
from matcher.candidates.odd_rules import odd_rules
from matcher.candidates.places import Places, split_place
from matcher.candidates.roles import (
    lead_rule,
    leads,
    may_support,
    receives,
    supports,
)
from matcher.candidates.words import km, named

__all__ = [
    "Candidates",
    "Links",
    "Pair",
    "Places",
    "Refusals",
    "anniversary",
    "expired_agreements",
    "find_candidates",
    "km",
    "lead_rule",
    "leads",
    "may_support",
    "may_use",
    "named",
    "odd_rules",
    "open_links",
    "receives",
    "running_agreements",
    "split_place",
    "supports",
    "unrestricted",
]
