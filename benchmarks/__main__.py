"""``python -m benchmarks list | show | run | compare | table | verify | record``."""

import json
import statistics
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from benchmarks.best.commands import record, verify
from benchmarks.instance import Named, as_data, make_instance
from benchmarks.lists import missing
from benchmarks.methods import METHODS
from benchmarks.process import MEMORY_GB
from benchmarks.report import Report, ReportError, read_report
from benchmarks.run import Record, methods_of, run_case
from benchmarks.standings import standings, verdict, worse_than_peers
from benchmarks.suites import FIXED, PUBLIC, SUITES, Case
from benchmarks.tables import tables
from benchmarks.terms.methods import TERM_METHODS

ALL_METHODS = tuple(dict.fromkeys((*METHODS, *TERM_METHODS)))


@click.group(help="测速与求解质量对比 / Benchmark: speed and quality against peers.")
def main() -> None:
    """Group the commands."""


main.add_command(verify)
main.add_command(record)


@main.command(
    help="写出测例的整数，供其他求解器使用 / Write an instance (NAME@SEED) in "
    "integers, as JSON, for solvers written elsewhere."
)
@click.argument("name")
def show(name: str) -> None:
    """Print one instance."""
    try:
        named = Named.of(name)
        instance = make_instance(named.name, seed=named.seed)
    except (ValueError, KeyError, FileNotFoundError) as error:
        raise click.UsageError(str(error)) from error
    click.echo(json.dumps(as_data(instance), ensure_ascii=False))


@main.command("list", help="列出各套测例 / List the suites and their instances.")
def list_suites() -> None:
    """Print every case of every suite and the public instances."""
    for name, cases in SUITES.items():
        click.echo(name)
        for case in cases:
            click.echo(
                f"  {case.instance:<30} {case.phase:<9} {case.policy:<16}"
                f" {case.time_limit_s:g} s"
            )
    click.echo(f"公开测例 / public instances: {len(PUBLIC)}")
    for public in PUBLIC:
        click.echo(f"  {public.name}@{public.seed}")


@main.command(help="运行一套测例 / Run a suite; every seed on every instance.")
@click.option("--suite", type=click.Choice(sorted(SUITES)), required=True)
@click.option(
    "--seed",
    "seeds",
    type=click.IntRange(min=0),
    multiple=True,
    required=True,
    help="可多次给出 / may be repeated",
)
@click.option(
    "--only",
    multiple=True,
    help="只运行名称含此文字的测例；可多次给出 / only instances holding this text; "
    "may be repeated",
)
@click.option(
    "--methods",
    "--method",
    type=click.Choice(list(ALL_METHODS)),
    multiple=True,
    help="只运行这些方法；可多次给出 / only these methods; may be repeated",
)
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0, min_open=True),
    help="每种方法的秒数 / seconds for each method, instead of the case's own",
)
@click.option(
    "--memory-gb",
    type=click.FloatRange(min=0.25),
    default=MEMORY_GB,
    show_default=True,
    help="每种方法的内存上限 / most address space of each method",
)
@click.option(
    "--json",
    "json_path",
    type=click.Path(dir_okay=False, path_type=Path),
    help="结果文件，边跑边写；已有的记录不重跑 / result file, written as it goes; "
    "records it holds are not run again",
)
def run(
    suite: str,
    seeds: tuple[int, ...],
    only: tuple[str, ...],
    methods: tuple[str, ...],
    time_limit: float | None,
    memory_gb: float,
    json_path: Path | None,
) -> None:
    """Run a suite, print the table, exit 1 if a peer beats us."""
    report = _report(json_path, suite)
    records: list[Record] = []
    for case in _chosen(suite, only, time_limit):
        for seed in (0,) if case.instance in FIXED else tuple(dict.fromkeys(seeds)):
            records += run_case(
                case,
                seed=seed,
                methods=[
                    name
                    for name in methods_of(case)
                    if name in (methods or ALL_METHODS)
                ],
                done=report.records,
                memory_gb=memory_gb,
                keep=report.keep,
                say=lambda line: click.echo(line, err=True),
            )
    _show(records)
    for line in standings(records):
        click.echo(line)
    click.echo(verdict(records))
    lost = worse_than_peers(records)
    for line in lost:
        click.echo(f"worse than a peer: {line}", err=True)
    faults = sum(r["faults"] for r in records if r["method"] == "jiedui")
    sys.exit(1 if lost or faults else 0)


def _report(path: Path | None, suite: str) -> Report:
    try:
        return Report(path, suite=suite)
    except ReportError as error:
        raise click.UsageError(str(error)) from error


def _chosen(suite: str, only: tuple[str, ...], time_limit: float | None) -> list[Case]:
    """Return the cases asked for that can be made here; say which cannot."""
    chosen = []
    for case in SUITES[suite]:
        if only and not any(text in case.instance for text in only):
            continue
        if (why := missing(case.instance)) is not None:
            click.echo(why, err=True)
            continue
        chosen.append(replace(case, time_limit_s=time_limit or case.time_limit_s))
    return chosen


def _show(records: list[Record]) -> None:
    table = Table()
    for title in (
        "instance", "seed", "method", "s", "MB", "proven", "goals (gap)", "faults",
    ):  # fmt: skip
        table.add_column(title, overflow="fold")
    for r in records:
        table.add_row(
            f"{r['instance']} {r['phase'] if r['phase'] != 'pairing' else ''}".rstrip(),
            str(r["seed"]),
            str(r["method"]),
            f"{r['seconds']:.2f}",
            str(r["peak_mb"]),
            "yes" if r["proven"] else "no",
            _goals(r),
            str(r["faults"]),
        )
    Console(width=140).print(table)


def _goals(r: Record) -> str:
    if r["goals"] is None:
        return f"{r['outcome']} {r['note']}".rstrip()
    gaps = r["gaps"]
    return " ".join(
        f"{name}={value}" + (f" ({gaps[name]:.2%})" if gaps.get(name) else "")
        for name, value in r["goals"].items()
    )


@main.command(help="比较两次结果 / Compare two result files written with --json.")
@click.argument("before", type=click.Path(exists=True, path_type=Path))
@click.argument("after", type=click.Path(exists=True, path_type=Path))
def compare(before: Path, after: Path) -> None:
    """Print, per instance and method, the ratio of median times and goal changes."""
    old, new = (_grouped(_read(path)["records"]) for path in (before, after))
    for key in sorted(old.keys() & new.keys()):
        ratio = _median(new[key]) / max(_median(old[key]), 1e-9)
        same = [r["goals"] for r in old[key]] == [r["goals"] for r in new[key]]
        click.echo(
            f"{' '.join(key):<60} time x{ratio:.2f}"
            f" {'same goals' if same else 'goals differ'}"
        )


@main.command(
    help="由结果文件生成 Markdown 表 / Markdown tables of result files; several files "
    "are joined."
)
@click.argument(
    "results", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path)
)
def table(results: tuple[Path, ...]) -> None:
    """Print the tables of one or more result files of one machine."""
    reports = [_read(path) for path in results]
    if any(report["machine"] != reports[0]["machine"] for report in reports):
        raise click.UsageError(
            "各文件的机器或版本不同，不能合成一表 / the files were measured on "
            "different machines or versions and make no one table"
        )
    records = [record for report in reports for record in report["records"]]
    click.echo(tables(records, reports[0]["machine"]), nl=False)


def _read(path: Path) -> dict[str, Any]:
    try:
        return read_report(path)
    except ReportError as error:
        raise click.UsageError(str(error)) from error


def _grouped(records: list[Record]) -> dict[tuple[str, ...], list[Record]]:
    groups: dict[tuple[str, ...], list[Record]] = {}
    for r in sorted(records, key=lambda r: int(r["seed"])):
        key = (r["instance"], r["policy"], r["phase"], r["method"])
        groups.setdefault(key, []).append(r)
    return groups


def _median(records: list[Record]) -> float:
    return statistics.median(float(str(r["seconds"])) for r in records)


if __name__ == "__main__":
    main()
