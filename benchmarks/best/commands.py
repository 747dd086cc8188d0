"""``python -m benchmarks verify`` and ``record``."""

import sys
from dataclasses import replace
from pathlib import Path

import click

from benchmarks.best.entry import (
    TABLE,
    Entry,
    EntryError,
    read_table,
    write_table,
)
from benchmarks.best.record import NoPlanError, better, record_entry
from benchmarks.best.verify import Verdict, verify_entry
from benchmarks.instance import Named
from benchmarks.suites import PUBLIC

_MOST_BYTES = 1_000_000
_TABLE = click.option(
    "--table",
    "path",
    type=click.Path(dir_okay=False, path_type=Path),
    default=TABLE,
    help="最优已知表 / table of best known plans; best_known.json by default",
)


@click.command(
    help="核验最优已知表 / Check entries of the best known table (all without NAMES): "
    "the instance is made again, the audit counts the plan, the certificate's bound is "
    "added up in whole numbers."
)
@click.argument("names", nargs=-1)
@click.option(
    "--prove",
    is_flag=True,
    help="用另一求解器补证余下差距 / close what certificates leave open with CP-SAT",
)
@click.option(
    "--seconds",
    type=click.FloatRange(min=0, min_open=True),
    default=600.0,
    show_default=True,
    help="每个目标补证的秒数 / for each goal to close",
)
@_TABLE
def verify(names: tuple[str, ...], prove: bool, seconds: float, path: Path) -> None:
    """Check entries and exit 1 if one is wrong."""
    table = _read(path)
    wrong = 0
    for key in names or tuple(sorted(table)):
        if key not in table:
            raise click.UsageError(
                f"{key}: 表中没有 / not in the table; {', '.join(sorted(table))}"
            )
        verdict = verify_entry(
            key, table[key], prove=prove, seconds=seconds, say=_aside
        )
        wrong += bool(verdict.faults)
        _show(verdict)
    click.echo(f"{wrong} 条有误 / entries wrong of {len(names or table)}")
    sys.exit(1 if wrong else 0)


def _aside(line: str) -> None:
    click.echo(line, err=True)


def _show(verdict: Verdict) -> None:
    word = "有误 wrong" if verdict.faults else "无误 holds"
    if verdict.proven:
        word = "最优，已证 proven best"
    click.echo(f"{verdict.key}: {word}")
    for goal in verdict.goals:
        how = "（CP-SAT 补证 closed by CP-SAT）" if goal.closed else ""
        click.echo(
            f"  {goal.goal:<12} {goal.value:>12,} >= {goal.bound:>12,}"
            f"  {goal.gap:.4%}{how}"
        )
    for line in (*verdict.faults, *verdict.notes):
        click.echo(f"  {line}")


@click.command(
    help="记录最优已知方案 / Solve instances (NAME@SEED), find a certificate, and keep "
    "the entry if it is better than the one in the table."
)
@click.argument("names", nargs=-1)
@click.option("--public", is_flag=True, help="全部公开测例 / every public instance")
@click.option(
    "--only", multiple=True, help="名称含此文字的 / of these only names with this text"
)
@click.option(
    "--missing",
    "absent",
    is_flag=True,
    help="只补表中没有的 / only those not there yet",
)
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0, min_open=True),
    help="求解秒数 / seconds for the engine, instead of the suite's",
)
@click.option(
    "--price-seconds",
    type=click.FloatRange(min=0, min_open=True),
    help="每个目标求证书的秒数 / for the certificate of each goal",
)
@click.option(
    "--entry",
    "submitted",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="并入他人提交的条目（先核验）/ merge entries of this file once verified",
)
@_TABLE
def record(
    names: tuple[str, ...],
    public: bool,
    only: tuple[str, ...],
    absent: bool,
    time_limit: float | None,
    price_seconds: float | None,
    submitted: Path | None,
    path: Path,
) -> None:
    """Record instances one by one; the table is written after each."""
    table = _read(path)
    if submitted is not None:
        sys.exit(_merge(table, submitted, path))
    wanted = [_named(name) for name in names]
    wanted += [named for named in PUBLIC if public]
    for named in dict.fromkeys(wanted):
        key = f"{named.name}@{named.seed}"
        if (only and not any(text in key for text in only)) or (
            absent and key in table
        ):
            continue
        old = table.get(key)
        try:
            new = record_entry(
                named, old, time_limit_s=time_limit, price_s=price_seconds, say=_aside
            )
        except (NoPlanError, KeyError, FileNotFoundError) as error:
            raise click.ClickException(str(error)) from error
        table[key] = new
        _tell(key, old, new)
        _write(table, path)


def _named(name: str) -> Named:
    try:
        return Named.of(name)
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def _merge(table: dict[str, Entry], submitted: Path, path: Path) -> int:
    """Merge what verifies and is better; return the exit code."""
    wrong = 0
    for key, new in _read(submitted).items():
        verdict = verify_entry(key, new, say=_aside)
        _show(verdict)
        wrong += bool(verdict.faults)
        if verdict.faults:
            continue
        # only what the certificate proves is taken over from others
        proven = tuple(goal.bound for goal in verdict.goals)
        new = replace(new, bound=proven, certified=proven)
        old = table.get(key)
        table[key] = (
            new if old is None or old.digest != new.digest else better(old, new)
        )
        _tell(key, old, table[key])
    _write(table, path)
    return 1 if wrong else 0


def _tell(key: str, old: Entry | None, new: Entry) -> None:
    word = "新 new"
    if old is not None:
        word = "未变 kept" if new == old else "改进 improved"
    click.echo(f"{key}: {word} {list(new.value)} >= {list(new.bound)}")


def _write(table: dict[str, Entry], path: Path) -> None:
    write_table(table, path)
    if path.stat().st_size > _MOST_BYTES:
        _aside(f"{path.name}: {path.stat().st_size:,} bytes, more than 1 MB")


def _read(path: Path) -> dict[str, Entry]:
    try:
        return read_table(path)
    except EntryError as error:
        raise click.UsageError(str(error)) from error
