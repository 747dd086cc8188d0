"""Judges any plan from its county and its policy; never looks at how it was made.

Written apart from the solver on purpose: no module here may reach `solvers`,
`matcher.candidates`, `matcher.consortium`, `matcher.reduction` or `matcher.pipeline`.
One check for each code of `matcher.rules`; every goal is counted anew.
"""

from matcher.audit.judge import audit_plan

__all__ = ["audit_plan"]
