"""What if? The same job on edited inputs, started from the earlier plan."""

from collections.abc import Sequence
from typing import NamedTuple

from matcher.plan import Plan
from matcher.progress import Silent, Watcher
from scenarios.compare import Comparison, compare
from scenarios.edits import Edit, apply_edits, parse_edit


class WhatIf(NamedTuple):
    """An edit tried.

    Attributes
    ----------
    edits : tuple of Edit
    after : Plan
        The plan made from the edited inputs; pairs that go count as `changes`.
    comparison : Comparison
        From the base plan to `after`.
    """

    edits: tuple[Edit, ...]
    after: Plan
    comparison: Comparison


def what_if(
    base: Plan,
    edits: Sequence[Edit],
    *,
    time_limit: float = 60.0,
    gap: float = 0.0,
    seed: int = 0,
    workers: int | None = None,
    only_pairing: bool = False,
    watcher: Watcher = Silent(),  # noqa: B008 (holds no state)
) -> WhatIf:
    """Plan again from edited inputs, starting from a base plan.

    Parameters
    ----------
    base
        The plan in force; not changed.
    edits
        What is to be different, in order.
    time_limit, gap, seed, workers, only_pairing, watcher
        As in `matcher.pipeline.make_plan`.

    Raises
    ------
    InputError
        If an edit cannot be made; all faults at once.
    """
    from matcher.pipeline import make_plan

    county, policy = apply_edits(base.county, base.policy, edits)
    after = make_plan(
        county,
        policy,
        time_limit=time_limit,
        gap=gap,
        seed=seed,
        workers=workers,
        start=base,
        only_pairing=only_pairing,
        watcher=watcher,
    )
    if only_pairing:
        # what was not planned again is not compared
        base = base.model_copy(update={"rotation": after.rotation, "audit": None})
    return WhatIf(tuple(edits), after, compare(base, after))


def sweep(
    base: Plan,
    parameter: str,
    values: Sequence[str],
    *,
    time_limit: float = 60.0,
    gap: float = 0.0,
    seed: int = 0,
    workers: int | None = None,
    only_pairing: bool = True,
    watcher: Watcher = Silent(),  # noqa: B008 (holds no state)
) -> tuple[WhatIf, ...]:
    """Try several values of one policy parameter, each from the same base plan.

    Parameters
    ----------
    base
        The plan in force.
    parameter
        ``KIND.PARAMETER`` as in `scenarios.edits`, e.g. 'travel.max_one_way_m'.
    values
        Values as they are written in a policy file.
    time_limit, gap, seed, workers, only_pairing, watcher
        As in `what_if`; the time limit holds for each value.

    Returns
    -------
    tuple of WhatIf
        One for each value, in order; fewer if the watcher asks to stop.
    """
    edits = [parse_edit(f"set={parameter}={value}") for value in values]
    for edit in edits:
        apply_edits(base.county, base.policy, [edit])
    tried = []
    for edit in edits:
        if watcher.stopped():
            break
        tried.append(
            what_if(
                base,
                [edit],
                time_limit=time_limit,
                gap=gap,
                seed=seed,
                workers=workers,
                only_pairing=only_pairing,
                watcher=watcher,
            )
        )
    return tuple(tried)
