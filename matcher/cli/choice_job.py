"""What the commands that choose between plans have in common: options, files, codes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.files import check_outputs, county_from, is_bundle, policy_from
from matcher.cli.interrupt import in_background, stoppable
from matcher.cli.ordering import goal_options, ordered
from matcher.cli.progress import watching
from matcher.cli.tree import (
    UsageFault,
    flag,
    json_flag,
    number,
    option,
    policy_options,
)
from matcher.county import County
from matcher.plan import PairingPlan, Plan, Status
from matcher.policy import Policy
from matcher.text import Lang, Text

if TYPE_CHECKING:
    from matcher.progress import Watcher
    from solvers.params import Params

F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")


def search_options(lang: Lang) -> Callable[[F], F]:
    """Declare what every command that searches from a county has."""

    def decorate(function: F) -> F:
        for add in (
            json_flag(lang),
            flag(lang, "-q", "--quiet", text=Text("不显示进度", "show no progress")),
            option(
                lang,
                "--workers",
                metavar="N",
                default=1,
                callback=number(at_least=1, below=257, whole=True),
                text=Text("并行数；默认 1", "parallel workers; default 1"),
            ),
            option(
                lang,
                "--seed",
                metavar="N",
                default=0,
                callback=number(at_least=0, below=2**31, whole=True),
                text=Text("随机种子；默认 0", "random seed; default 0"),
            ),
            option(
                lang,
                "--time-limit",
                metavar="S",
                default=120.0,
                callback=number(above=0, below=1e6),
                text=Text(
                    "全部工作的秒数；默认 120", "seconds for the job; default 120"
                ),
            ),
            option(
                lang,
                "--start",
                metavar="PLAN.json",
                text=Text(
                    "已公布的方案；改动它的结对会计入目标",
                    "published plan; changes to its pairs are counted by a goal",
                ),
            ),
            goal_options(lang),
            policy_options(lang),
            click.argument("county", metavar="COUNTY"),
        ):
            function = add(function)
        return function

    return decorate


@dataclass(frozen=True)
class Job:
    """What a command was asked for.

    Parameters
    ----------
    county, policy
        The inputs.
    start, known
        Plans to search from: one in force; one made from the same inputs.
    params
        Limits.
    folder
        Where plans are written; None for nowhere.
    source
        Path of the county, never written over.
    """

    county: County
    policy: Policy
    start: PairingPlan | None
    known: PairingPlan | None
    params: Params
    folder: Path | None
    source: str

    @classmethod
    def of(
        cls,
        lang: Lang,
        *,
        county: str,
        policies: Sequence[str],
        settings: Sequence[str],
        goal_order: str | None,
        blends: Sequence[str],
        start: str | None,
        output: str | None,
        **limits: Any,
    ) -> Job:
        """Read what the words of a command name."""
        from matcher.io import read_plan
        from solvers.params import Params

        folder = Path(output) if output else None
        if folder is not None:
            _check_folder(folder)
        place, _, own = county_from(county)
        policy = policy_from(policies, own, settings=settings)
        known = read_plan(Path(county)).pairing if is_bundle(county) else None
        return cls(
            county=place,
            policy=ordered(policy, goal_order, blends, lang=lang),
            start=read_plan(Path(start)).pairing if start else None,
            known=known,
            params=Params(
                time_limit_s=limits["time_limit"],
                seed=limits["seed"],
                workers=limits["workers"],
            ),
            folder=folder,
            source=county,
        )

    def bundle(self, pairing: PairingPlan, policy: Policy, *, stopped: bool) -> Plan:
        """Return a pairing as a whole plan, audited."""
        from matcher.choices import bundled

        return bundled(
            self.county, policy, pairing, params=self.params, stopped=stopped
        )


def _check_folder(folder: Path) -> None:
    if folder.is_file() or not folder.resolve().parent.is_dir():
        raise UsageFault(
            Text(
                f"-o {folder}：须是文件夹，且上级文件夹已存在",
                f"-o {folder}: must be a folder whose parent folder exists",
            )
        )


def searched(
    lang: Lang, work: Callable[[Watcher], T], *, quiet: bool
) -> tuple[T, bool]:
    """Run work with progress and Ctrl-C; return its result and whether it was ended."""
    with (
        stoppable(lang) as stopped,
        watching(lang, quiet=quiet, stopped=stopped) as watcher,
    ):
        return in_background(lambda: work(watcher)), stopped()


def written(
    job: Job,
    plans: Sequence[PairingPlan],
    stem: str,
    policy: Policy,
    *,
    stopped: bool,
) -> tuple[tuple[Path, ...], bool]:
    """Write plans as bundles, if asked; return the files and whether audits are clean.

    Nothing is written over the county itself.
    """
    from matcher.io import write_plan

    if job.folder is None:
        return (), True
    job.folder.mkdir(exist_ok=True)
    paths = tuple(job.folder / f"{stem}-{at}.json" for at in range(1, len(plans) + 1))
    check_outputs(paths, inputs=(job.source,))
    clean = True
    for path, pairing in zip(paths, plans, strict=True):
        plan = job.bundle(pairing, policy, stopped=stopped)
        clean = clean and plan.audit is not None and plan.audit.clean
        write_plan(plan, path)
    return paths, clean


def code_of(plans: Sequence[PairingPlan], *, stopped: bool, clean: bool) -> ExitCode:
    """Return what the outcome means to the shell.

    Parameters
    ----------
    plans
        Those found, the best first.
    stopped
        Whether the user ended the search.
    clean
        Whether no plan written breaks a hard rule.
    """
    if stopped:
        return ExitCode.STOPPED
    if not plans:
        return ExitCode.NO_PLAN
    if plans[0].status is Status.INFEASIBLE:
        return ExitCode.IMPOSSIBLE
    return ExitCode.CLEAN if clean else ExitCode.FINDINGS


def advise(code: ExitCode, county: str, lang: Lang) -> None:
    """Say where to read on when a county cannot be paired as asked."""
    if code is ExitCode.IMPOSSIBLE:
        show.out(
            Text(
                "已证明无法完全按要求结对，以上是尽量接近要求的方案；原因与改法："
                f"jiedui diagnose {county}",
                "proven impossible to pair exactly as asked, the above come as near as "
                f"can be; reasons and repairs: jiedui diagnose {county}",
            ).say(lang)
        )
