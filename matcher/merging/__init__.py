"""Merging policies: the strictest of both, and where each number came from.

Of two numbers for one thing the stricter holds (a higher floor, a lower ceiling, the
overlap of two ranges or filters). What only one policy states holds as it stands.
Where neither rule is stricter both hold, side by side. What no plan can keep is a
`Conflict`, and there is no merged policy.
"""

from matcher.merging.merge import merge_policies
from matcher.merging.nouns import Choice, Conflict, How, Merge, MergedRule, Stated
from matcher.merging.writing import merged_yaml

__all__ = [
    "Choice",
    "Conflict",
    "How",
    "Merge",
    "MergedRule",
    "Stated",
    "merge_policies",
    "merged_yaml",
]
