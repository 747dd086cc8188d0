"""jiedui 结对: the nouns of pairing and rotation.

Only nouns are exported here, so that importing the package stays quick; the work is
done by `matcher.pipeline.make_plan`, files are read and written by `matcher.io`.
"""

from matcher.county import County, Lesson, School, Teacher, Term
from matcher.plan import Audit, Consortium, PairingPlan, Plan, RotationPlan, Status
from matcher.policy import Policy

__all__ = [
    "Audit",
    "Consortium",
    "County",
    "Lesson",
    "PairingPlan",
    "Plan",
    "Policy",
    "RotationPlan",
    "School",
    "Status",
    "Teacher",
    "Term",
]
