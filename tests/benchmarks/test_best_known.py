"""The best known table: certificates prove only what is true; false ones are seen."""

import json
from dataclasses import replace
from itertools import combinations, product
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from scipy.optimize import linprog

from benchmarks.__main__ import main
from benchmarks.best.certificate import SCALE, Book, CertificateError
from benchmarks.best.entry import (
    TABLE,
    Entry,
    EntryError,
    as_data,
    read_table,
    write_table,
)
from benchmarks.best.prices import Market
from benchmarks.best.record import better, record_entry
from benchmarks.best.verify import verify_entry
from benchmarks.instance import Named, make_instance
from benchmarks.judge import pairing_of, recount
from benchmarks.suites import PUBLIC
from solvers.pairing.naive import ArcProblem

GOALS = ("unpaired", "subject_gap", "travel")
KEY = "mountain-24-schools-tight@3"


def _tiny(seed: int) -> ArcProblem:
    """Three supports, five recipients: small enough to try every plan."""
    dice = np.random.default_rng(seed)
    arcs = [(s, r) for s in range(3) for r in range(5) if dice.random() < 0.75]
    forced = np.zeros(len(arcs), dtype=np.bool_)
    if seed % 3 == 0:
        forced[dice.integers(len(arcs))] = True
    return ArcProblem(
        arcs=np.array(arcs, dtype=np.int64),
        distance_m=dice.integers(1, 30, len(arcs)),
        forced=forced,
        need=dice.integers(0, 4, (5, 2)),
        spare=dice.integers(0, 5, (3, 2)),
        lo=int(dice.integers(1, 3)),
        hi=2 + int(dice.integers(0, 2)),
    )


def _plans(problem: ArcProblem) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Return values and partners of every plan, best first."""
    arcs = {(s, r): i for i, (s, r) in enumerate(problem.arcs.tolist())}
    fixed = [problem.arcs[i].tolist() for i in np.flatnonzero(problem.forced)]
    found = []
    for partner in product(range(-1, 3), repeat=5):
        groups = [[r for r in range(5) if partner[r] == s] for s in range(3)]
        if (
            any((s, r) not in arcs for r, s in enumerate(partner) if s >= 0)
            or any(g and not problem.lo <= len(g) <= problem.hi for g in groups)
            or any(partner[r] != s for s, r in fixed)
        ):
            continue
        gap = sum(int(problem.need[r].sum()) for r in range(5) if partner[r] < 0)
        for s, group in enumerate(groups):
            load = problem.need[group].sum(axis=0) - problem.spare[s]
            gap += int(np.maximum(load, 0).sum()) if group else 0
        far = sum(
            int(problem.distance_m[arcs[s, r]]) for r, s in enumerate(partner) if s >= 0
        )
        found.append(((partner.count(-1), gap, far), partner))
    return sorted(found)


def _relaxed(problem: ArcProblem, earlier: tuple[int, ...], index: int) -> float:
    """Return the least value of a goal over fractions of all groups at once."""
    arcs = {(s, r): i for i, (s, r) in enumerate(problem.arcs.tolist())}
    fixed = dict(problem.arcs[problem.forced][:, ::-1].tolist())
    rows, costs = [], []
    for s in range(3):
        musts = {r for r, other in fixed.items() if other == s}
        for size in range(4):
            for group in combinations(range(5), size):
                low = problem.lo if group else 0
                if (
                    not low <= size <= problem.hi
                    or any((s, r) not in arcs for r in group)
                    or not musts <= set(group)
                ):
                    continue
                load = problem.need[list(group)].sum(axis=0) - problem.spare[s]
                far = sum(int(problem.distance_m[arcs[s, r]]) for r in group)
                gap = int(np.maximum(load, 0).sum()) if group else 0
                rows.append([*(r in group for r in range(5)), *np.eye(3)[s]])
                costs.append((0, gap, far))
    for r in set(range(5)) - fixed.keys():
        rows.append([*np.eye(5)[r], 0, 0, 0])
        costs.append((1, int(problem.need[r].sum()), 0))
    table = np.array(costs, dtype=float)
    sides = {}
    if earlier:
        sides = {"A_ub": table[:, :index].T, "b_ub": np.array(earlier, dtype=float)}
    answer = linprog(
        table[:, index], A_eq=np.array(rows, dtype=float).T, b_eq=np.ones(8), **sides
    )
    return float(answer.fun)


@pytest.mark.parametrize("seed", range(40))
def test_a_bound_is_never_above_the_best_plan_nor_below_the_relaxation(seed: int):
    problem = _tiny(seed)
    plans = _plans(problem)
    if not plans:
        return
    best, partner = plans[0]
    book = Book(problem, GOALS)
    market = Market(book, partner)
    for index, value in enumerate(best):
        sold = market.sell(value, seconds=20)
        assert sold.priced.lower <= value
        assert sold.priced.lower >= _relaxed(problem, best[:index], index) - 1e-3
        book.reach(sold.priced, value)


@pytest.mark.parametrize("seed", range(30))
def test_prices_drawn_at_random_prove_nothing_false(seed: int):
    problem = _tiny(seed)
    plans = _plans(problem)
    if not plans:
        return
    dice = np.random.default_rng(seed)
    # a plan that is not the best: the earlier values bind less, the bounds fall
    reached = plans[min(len(plans) - 1, int(dice.integers(4)))][0]
    book = Book(problem, GOALS)
    for index, value in enumerate(reached):
        kept = [v for v, _ in plans if v[:index] <= reached[:index]]
        kept = [v for v in kept if all(v[j] <= reached[j] for j in range(index))]
        prices = dice.integers(-2 * SCALE, 12 * SCALE, 5)
        earlier = dice.integers(0, 5 * SCALE, index).tolist()
        priced = book.price(prices, earlier)
        assert priced.bound <= SCALE * min(v[index] for v in kept)
        book.reach(priced, value)


@pytest.mark.parametrize("seed", range(12))
def test_what_lies_inside_the_gap_holds_every_better_plan(seed: int):
    problem = _tiny(seed)
    plans = _plans(problem)
    if len(plans) < 2:
        return
    book = Book(problem, GOALS)
    dice = np.random.default_rng(seed)
    priced = book.price(dice.integers(0, SCALE, 5), [])
    worst = max(v[0] for v, _ in plans)
    slack = SCALE * worst - priced.bound
    inside = {
        (s, tuple(sorted(book.stars[s].members[list(g.positions)].tolist())))
        for s, g in book.inside(priced, slack)
    }
    for _, partner in plans:
        for s in range(3):
            group = tuple(r for r in range(5) if partner[r] == s)
            assert not group or (s, group) in inside
    assert len(inside) <= 3 * sum(
        len(list(combinations(range(5), size))) for size in (1, 2, 3)
    )


def test_negative_multipliers_and_figures_too_large_are_refused():
    book = Book(_tiny(1), GOALS)
    book.reach(book.price(np.zeros(5, dtype=np.int64), []), 5)
    with pytest.raises(CertificateError, match="multiplier"):
        book.price(np.zeros(5, dtype=np.int64), [-1])
    with pytest.raises(CertificateError, match="too large"):
        book.price(np.full(5, 2**58), [0])


@pytest.fixture(scope="module")
def entry() -> Entry:
    """What the engine finds for a small tight county."""
    return record_entry(Named.of(KEY), None, time_limit_s=20, price_s=20)


def test_a_recorded_entry_verifies_and_is_proven(entry: Entry):
    verdict = verify_entry(KEY, entry, prove=True, seconds=60)
    assert verdict.faults == []
    assert verdict.proven
    assert entry.bound == entry.value


def test_a_wrong_value_is_seen(entry: Entry):
    less = (*entry.value[:-1], entry.value[-1] - 1)
    faults = verify_entry(KEY, replace(entry, value=less, bound=less)).faults
    assert "audit counts" in faults[0]


def test_a_wrong_plan_is_seen(entry: Entry):
    at = next(i for i, s in enumerate(entry.plan) if s >= 0)
    other = [*entry.plan]
    other[at] = -1
    assert verify_entry(KEY, replace(entry, plan=tuple(other))).faults
    crowded = (0,) * len(entry.plan)
    faults = verify_entry(KEY, replace(entry, plan=crowded)).faults
    assert any("hard findings" in fault for fault in faults)
    assert verify_entry(KEY, replace(entry, plan=entry.plan[1:])).faults


def test_a_bound_above_the_value_is_seen(entry: Entry):
    high = (*entry.bound[:-1], entry.bound[-1] + 1)
    faults = verify_entry(KEY, replace(entry, bound=high)).faults
    assert any("above the value" in fault for fault in faults)


def test_a_bound_beyond_the_certificate_is_only_noted_and_then_proven(entry: Entry):
    last = entry.certificate[-1]
    weak = replace(last, prices=tuple(p * 99 // 100 for p in last.prices))
    loose = replace(
        entry,
        certificate=(*entry.certificate[:-1], weak),
        certified=(*entry.certified[:-1], 0),
    )
    verdict = verify_entry(KEY, loose)
    assert verdict.faults == []
    assert not verdict.proven
    assert "try --prove" in verdict.notes[0]
    closed = verify_entry(KEY, loose, prove=True, seconds=60)
    assert closed.proven
    assert closed.goals[-1].closed


def test_a_certificate_that_proves_less_than_said_is_seen(entry: Entry):
    high = (*entry.certified[:-1], entry.certified[-1] + 1)
    faults = verify_entry(KEY, replace(entry, certified=high)).faults
    assert "it proves" in faults[0]


def test_a_claim_of_proof_is_refuted_where_a_better_plan_exists(entry: Entry):
    instance_plan = _swapped(entry)
    verdict = verify_entry(KEY, instance_plan, prove=True, seconds=60)
    assert any("there is a plan better" in fault for fault in verdict.faults)


def _swapped(entry: Entry) -> Entry:
    """Return a worse plan, truly valued, with bounds that claim it is the best."""
    named = Named.of(KEY)
    instance = make_instance(named.name, seed=named.seed)
    fixed = {int(r) for r in instance.problem.arcs[instance.problem.forced, 1]}
    for at, support in enumerate(entry.plan):
        if support < 0 or at in fixed:
            continue
        worse = (*entry.plan[:at], -1, *entry.plan[at + 1 :])
        pairing = pairing_of(instance, worse, "x", proven=False)
        value, faults = recount(instance, pairing)
        if not faults:
            none = (0,) * len(value)
            return replace(entry, plan=worse, value=value, bound=value, certified=none)
    raise AssertionError("no recipient can be left out")


def test_another_instance_under_the_same_name_is_seen(entry: Entry):
    faults = verify_entry(KEY, replace(entry, digest="0" * 32)).faults
    assert "digest" in faults[0]


def test_the_better_entry_stays(entry: Entry):
    worse = replace(entry, value=(entry.value[0] + 1, *entry.value[1:]))
    weaker = replace(entry, bound=(*entry.bound[:-1], entry.bound[-1] - 5))
    assert better(entry, worse) == better(worse, entry) == entry
    assert better(entry, weaker) == better(weaker, entry) == entry
    vague = replace(entry, certified=(*entry.certified[:-1], 0))
    assert better(entry, vague) == better(vague, entry) == entry


def test_the_table_comes_back_as_written_and_its_faults_are_named(
    entry: Entry, tmp_path: Path
):
    path = tmp_path / "table.json"
    long = replace(entry, plan=tuple(range(500)))
    write_table({KEY: entry, "a@1": long}, path)
    assert read_table(path) == {KEY: entry, "a@1": long}
    text = path.read_text("utf-8")
    path.write_text(text.replace('"value":[', '"value":[1.5,'), encoding="utf-8")
    with pytest.raises(EntryError, match=r"a@1: plan|a@1: value"):
        read_table(path)
    path.write_text("[]", encoding="utf-8")
    with pytest.raises(EntryError, match="not a table"):
        read_table(path)


def test_the_schema_names_the_fields_of_an_entry(entry: Entry):
    schema = json.loads(TABLE.with_name("best_known.schema.json").read_text("utf-8"))
    described = schema["$defs"]["entry"]
    data = as_data(entry)
    assert described["required"] == list(described["properties"]) == list(data)
    prices = described["properties"]["certificate"]["items"]
    assert prices["required"] == list(data["certificate"][0])
    assert schema["properties"]["scale"]["const"] == SCALE


def test_verify_and_record_on_the_command_line(entry: Entry, tmp_path: Path):
    path, other = tmp_path / "table.json", tmp_path / "other.json"
    write_table({KEY: entry}, other)
    words = ["record", "--entry", str(other), "--table", str(path)]
    assert CliRunner().invoke(main, words).exit_code == 0
    shown = CliRunner().invoke(main, ["verify", KEY, "--table", str(path)])
    assert shown.exit_code == 0
    assert "0 条有误" in shown.output
    write_table({KEY: replace(entry, value=(0, 0, 0))}, other)
    assert CliRunner().invoke(main, words).exit_code == 1
    assert read_table(path)[KEY].value == entry.value
    words = ["verify", "plain-60-schools@9", "--table", str(path)]
    assert CliRunner().invoke(main, words).exit_code == 2


def test_entries_of_the_shipped_table_are_public_and_small():
    keys = {f"{named.name}@{named.seed}" for named in PUBLIC}
    assert read_table().keys() <= keys
    assert not TABLE.exists() or TABLE.stat().st_size < 1_000_000
