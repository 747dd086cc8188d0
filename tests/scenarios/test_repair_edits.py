"""Edits that a repair lists are understood by what-if as well, and mean the same."""

import pytest

from matcher.diagnose import apply_edits as repaired
from scenarios.edits import apply_edits, parse_edit
from scenarios.impossible import plant


@pytest.mark.parametrize("verb", ["free", "force", "release", "lead", "support", "set"])
def test_a_repair_can_be_tried_as_a_what_if(verb):
    planted = plant("bans", n_schools=24, seed=1)
    lock = planted.county.locks[0]
    value = {
        "free": f"{lock.support}:{lock.recipient}",
        "force": f"{lock.support}:{lock.recipient}",
        "set": "degree.recipients_max=4",
    }.get(verb, lock.support)
    edit = f"{verb}={value}"
    inputs = planted.county, planted.policy
    assert apply_edits(*inputs, [parse_edit(edit)]) == repaired(*inputs, [edit])
