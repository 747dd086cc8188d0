"""Replanning during the term: the past stands, changes are few and each is listed.

Stands above the planner, whose diary and rules of thumb it uses, and beside the
pipeline; touches no file. What has become impossible is taken out of the published
plan and mended together by one small model per consortium, in which every published
line changed has a price.
"""

from matcher.replan.county_after import changes_between
from matcher.replan.mending import replan, with_audit
from matcher.replan.nouns import Change, Disruption, Replanned

__all__ = [
    "Change",
    "Disruption",
    "Replanned",
    "changes_between",
    "replan",
    "with_audit",
]
