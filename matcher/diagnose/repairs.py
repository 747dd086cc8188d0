"""Changes that may help, each applied to a copy of the inputs and planned again."""

from collections.abc import Callable, Iterator

from matcher.diagnose.decisions import (
    drop_decisions,
    fix_pairs,
    lift_bans,
    new_supports,
)
from matcher.diagnose.limits import (
    lower_degree,
    raise_both,
    raise_degree,
    raise_distance,
    raise_time,
)
from matcher.diagnose.nouns import Repair, RepairKind
from matcher.diagnose.trial import Trial, with_rule

__all__ = ["Trial", "repairs_of", "with_rule"]


def repairs_of(trial: Trial) -> tuple[Repair, ...]:
    """Return repairs that help, those that settle everything first.

    Among equals the least intrusive kind comes first, then the smaller change.
    """
    found: list[Repair] = []
    for propose in _PROPOSALS:
        if trial.params.stopped() or trial.params.remaining_s <= 0:
            break
        found += propose(trial)
    if not any(repair.works for repair in found):
        found += raise_both(trial)
    before = len(trial.unpaired)
    useful = [r for r in found if r.works or r.unpaired < before]
    kinds = list(RepairKind)
    return tuple(
        sorted(useful, key=lambda r: (not r.works, kinds.index(r.kind), r.unpaired))
    )


_PROPOSALS: tuple[Callable[[Trial], Iterator[Repair]], ...] = (
    drop_decisions,
    lift_bans,
    fix_pairs,
    raise_distance,
    raise_time,
    raise_degree,
    lower_degree,
    new_supports,
)
