"""``python -m benchmarks list | run | compare``."""

import json
import statistics
import sys
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from benchmarks.machine import describe
from benchmarks.suites import SUITES


@click.group(help="测速与求解质量对比 / Benchmark: speed and quality against peers.")
def main() -> None:
    """Group the commands."""


@main.command("list", help="列出各套测例 / List the suites and their instances.")
def list_suites() -> None:
    """Print every case of every suite."""
    for name, cases in SUITES.items():
        click.echo(name)
        for case in cases:
            click.echo(
                f"  {case.instance:<16} {case.phase:<9} {case.policy:<16}"
                f" {case.time_limit_s:g} s"
            )


@main.command(help="运行一套测例 / Run a suite; every seed on every instance.")
@click.option("--suite", type=click.Choice(sorted(SUITES)), required=True)
@click.option(
    "--seed",
    "seeds",
    type=int,
    multiple=True,
    required=True,
    help="可多次给出 / may be repeated",
)
@click.option(
    "--only", help="只运行名称含此文字的测例 / only instances holding this text"
)
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0, min_open=True),
    help="每种方法的秒数 / seconds for each method, instead of the case's own",
)
@click.option("--json", "json_path", type=click.Path(dir_okay=False, path_type=Path))
def run(
    suite: str,
    seeds: tuple[int, ...],
    only: str | None,
    time_limit: float | None,
    json_path: Path | None,
) -> None:
    """Run a suite, print the table, exit 1 if a peer beats us."""
    from benchmarks.run import run_case, standings, worse_than_peers

    records = []
    for case in SUITES[suite]:
        if only and only not in case.instance:
            continue
        if time_limit:
            case = replace(case, time_limit_s=time_limit)
        for seed in seeds:
            records += run_case(
                case, seed=seed, say=lambda line: click.echo(line, err=True)
            )
    _show(records)
    for line in standings(records):
        click.echo(line)
    if json_path:
        report = {"machine": describe(), "suite": suite, "records": records}
        json_path.write_text(
            json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8"
        )
    lost = worse_than_peers(records)
    for line in lost:
        click.echo(f"worse than a peer: {line}", err=True)
    faults = sum(r["faults"] for r in records if r["method"] == "jiedui")
    sys.exit(1 if lost or faults else 0)


def _show(records: list[dict[str, object]]) -> None:
    table = Table()
    for title in (
        "instance", "seed", "phase", "method", "s", "proven", "goals", "faults",
    ):  # fmt: skip
        table.add_column(title, overflow="fold")
    for r in records:
        goals = r["goals"]
        assert isinstance(goals, dict)
        table.add_row(
            str(r["instance"]),
            str(r["seed"]),
            str(r["phase"]),
            str(r["method"]),
            f"{r['seconds']:.2f}",
            "yes" if r["proven"] else "no",
            " ".join(f"{name}={value}" for name, value in goals.items()),
            str(r["faults"]),
        )
    Console(width=140).print(table)


@main.command(help="比较两次结果 / Compare two result files written with --json.")
@click.argument("before", type=click.Path(exists=True, path_type=Path))
@click.argument("after", type=click.Path(exists=True, path_type=Path))
def compare(before: Path, after: Path) -> None:
    """Print, per instance and method, the ratio of median times and goal changes."""
    old, new = (_grouped(path) for path in (before, after))
    for key in sorted(old.keys() & new.keys()):
        ratio = _median(new[key]) / max(_median(old[key]), 1e-9)
        same = [r["goals"] for r in old[key]] == [r["goals"] for r in new[key]]
        click.echo(
            f"{' '.join(key):<60} time x{ratio:.2f}"
            f" {'same goals' if same else 'goals differ'}"
        )


def _grouped(path: Path) -> dict[tuple[str, ...], list[dict[str, object]]]:
    try:
        records = json.loads(path.read_text(encoding="utf-8"))["records"]
        groups: dict[tuple[str, ...], list[dict[str, object]]] = {}
        for r in records:
            key = (r["instance"], r["policy"], r["phase"], r["method"])
            groups.setdefault(key, []).append(r)
    except (ValueError, KeyError, TypeError) as error:
        raise click.UsageError(
            f"{path.name}: 不是 --json 写出的结果 / not a file written by run --json"
        ) from error
    return groups


def _median(records: list[dict[str, object]]) -> float:
    return statistics.median(float(str(r["seconds"])) for r in records)


if __name__ == "__main__":
    main()
