"""Tables of results: medians over seeds, honest about runs that never got there."""

from typing import Any

from benchmarks.standings import compared
from benchmarks.tables import tables


def _record(method: str, seed: int, **more: Any) -> dict[str, Any]:
    return {
        "instance": "plain-60-schools",
        "policy": "default",
        "seed": seed,
        "phase": "pairing",
        "method": method,
        "limit_s": 10.0,
        "arcs": 440,
        "outcome": "plan",
        "seconds": 2.0,
        "peak_mb": 170,
        "proven": True,
        "goals": {"unpaired": 0, "travel": 1000},
        "gaps": {"unpaired": 0.0, "travel": 0.0},
        "first_s": 0.5,
        "within_s": {"1%": 1.0, "0.1%": 1.0, "proof": float(seed)},
        "faults": 0,
    } | more


def _rows(text: str) -> list[list[str]]:
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in text.splitlines()
        if line.startswith("|")
    ]


def test_a_row_holds_median_and_range_over_seeds():
    text = tables([_record("jiedui", seed) for seed in (1, 2, 9)], {"cores": "2"})
    row = next(row for row in _rows(text) if row[0] == "60")
    assert row[1] == "3"
    assert row[7] == "2.00 (1.00..9.00)"


def test_times_that_never_came_count_as_the_largest_and_are_counted():
    open_ = {"1%": 1.0, "0.1%": None, "proof": None}
    gaps = {"unpaired": 0.0, "travel": 0.004}
    records = [
        _record("jiedui", 1),
        *(
            _record("jiedui", seed, within_s=open_, gaps=gaps, proven=False)
            for seed in (2, 3)
        ),
    ]
    row = next(row for row in _rows(tables(records, {})) if row[0] == "60")
    assert row[7] == "– (1.00..1.00), 1 of 3"
    assert row[9] == "0.400% (max 0.400%) travel"


def test_peers_without_a_plan_stand_in_their_row_and_the_verdict_is_said():
    lost = {"goals": None, "outcome": "out of memory", "proven": False, "gaps": {}}
    records = [_record("jiedui", 1), _record("arc HiGHS", 1, **lost)]
    text = tables(records, {})
    row = next(row for row in _rows(text) if row[1] == "arc HiGHS")
    assert row[5:9] == ["1", "0", "0", "out of memory 1"]
    assert "never a worse plan" in text


def test_two_without_a_plan_are_equal():
    none = {"goals": None, "outcome": "killed"}
    ours, peer = _record("jiedui", 1, **none), _record("greedy", 1, **none)
    assert compared(ours, peer) == 0
    assert compared(ours, _record("greedy", 1)) == -1
    assert compared(_record("jiedui", 1), peer) == 1
