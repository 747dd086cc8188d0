"""The audit is code that did not make the plan, and does not need what makes plans."""

import subprocess
import sys

from matcher.plan import Plan

_BLOCKED = """
import sys
sys.modules["ortools"] = None
sys.modules["networkx"] = None
from matcher.audit import audit_plan
from matcher.plan import Plan
plan = Plan.model_validate_json(sys.stdin.read())
audit = audit_plan(plan)
assert audit.clean, audit.findings
made = ("solvers", "matcher.candidates", "matcher.consortium", "matcher.reduction",
        "matcher.pipeline")
loaded = [name for name in sys.modules if name.startswith(made)]
assert not loaded, loaded
print("judged", len(audit.satisfied))
"""


def test_a_plan_is_judged_with_the_solver_library_blocked(clean_plan: Plan) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _BLOCKED],
        input=clean_plan.model_dump_json(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("judged")
