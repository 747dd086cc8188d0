"""`jiedui plan`: the main job."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from matcher.cli import show
from matcher.cli.diagnosing import diagnosed
from matcher.cli.exits import ExitCode
from matcher.cli.files import (
    check_outputs,
    county_from,
    policy_from,
    require_suffix,
)
from matcher.cli.forewarning import forewarn
from matcher.cli.interrupt import in_background, stoppable
from matcher.cli.ordering import goal_options, ordered
from matcher.cli.progress import watching
from matcher.cli.tree import (
    command,
    flag,
    json_flag,
    number,
    one_of,
    option,
    policy_options,
)
from matcher.county import County
from matcher.plan import Plan, Status
from matcher.policy import Policy
from matcher.progress import Stage, Tick
from matcher.text import Lang, Text

if TYPE_CHECKING:
    from matcher.io import WorkFile

DEFAULT_ROSTER = Path("plan.xlsx")
WORK_SUFFIX = ".work"
_DIAGNOSIS_S = 30.0

_HELP = Text(
    "为一个县排出结对名单和一学期的轮岗安排，并逐条核对。\n"
    "\n"
    "COUNTY 是工作簿（.xlsx）、CSV 文件夹、单个 .csv 或方案包（.json）。\n"
    "写出两个文件：花名册工作簿（默认 plan.xlsx）和方案包（默认与它同名的 .json），"
    "后者供 audit、explain、diff、export 使用。输入有错时什么也不写。\n"
    "\n"
    "排的过程中，已排好的共同体随时存入与方案包同名的 .work 文件；断电或被中止后，"
    "再运行同一命令就从那里接着排，排完即删除。--fresh 从头排。\n"
    "\n"
    "按一次 Ctrl-C 停下并保留目前最好的方案，再按一次立即中止。\n"
    "\n"
    "退出码：0 完成且核对无误；1 核对发现硬性问题；2 输入或用法有误；"
    "3 已证明做不到（印出原因）；4 时限内没有方案；5 由您停下，已写出目前最好的方案。",
    "Pair the schools of a county, plan a term's rotation, audit both.\n"
    "\n"
    "COUNTY is a workbook (.xlsx), a folder of CSV files, one .csv or a bundle "
    "(.json).\n"
    "Two files are written: the roster workbook (plan.xlsx by default) and the bundle "
    "(the same name with .json), which audit, explain, diff and export read. Nothing "
    "is written when the input is bad.\n"
    "\n"
    "While it works, finished consortia are kept in a .work file with the bundle's "
    "name; after a power cut or a kill the same command goes on from there, and the "
    "file is removed at the end. --fresh starts anew.\n"
    "\n"
    "Ctrl-C stops and keeps the best plan so far; a second one aborts at once.\n"
    "\n"
    "Exit codes: 0 done and audit clean; 1 the audit found hard violations; 2 bad "
    "input or usage; 3 proven impossible (the reasons are printed); 4 no plan within "
    "the limit; 5 stopped by you, the best so far is written.",
)


def plan_command(lang: Lang) -> click.Command:
    """Return the command `plan`."""

    @command(
        lang,
        "plan",
        text=_HELP,
        short=Text("结对、轮岗、核对：主要工作", "pairing, rotation, audit: the job"),
    )
    @click.argument("county", metavar="COUNTY")
    @policy_options(lang)
    @goal_options(lang)
    @option(
        lang,
        "-o",
        "--output",
        metavar="FILE.xlsx",
        default=str(DEFAULT_ROSTER),
        text=Text("花名册工作簿；默认 plan.xlsx", "roster; default plan.xlsx"),
    )
    @option(
        lang,
        "--bundle",
        metavar="FILE.json",
        text=Text(
            "方案包；默认与花名册同名的 .json",
            "bundle; by default the roster's name with .json",
        ),
    )
    @option(
        lang,
        "--only",
        metavar="pairing",
        callback=one_of(("pairing",)),
        text=Text("只排结对，不排轮岗", "pair the schools only"),
    )
    @option(
        lang,
        "--start",
        metavar="PLAN.json",
        text=Text(
            "已公布的方案；改动它的结对会计入目标",
            "published plan; changes to its pairs are counted by a goal",
        ),
    )
    @option(
        lang,
        "--time-limit",
        metavar="S",
        default=60.0,
        callback=number(above=0, below=1e6),
        text=Text("全部工作的秒数；默认 60", "seconds for the job; default 60"),
    )
    @option(
        lang,
        "--gap",
        metavar="G",
        default=0.0,
        callback=number(at_least=0, below=1),
        text=Text(
            "可接受的相对差距，如 0.01；默认 0，即证明最优",
            "relative gap that is good enough, e.g. 0.01; default 0: proof",
        ),
    )
    @option(
        lang,
        "--seed",
        metavar="N",
        default=0,
        callback=number(at_least=0, below=2**31, whole=True),
        text=Text("随机种子；默认 0", "random seed; default 0"),
    )
    @option(
        lang,
        "--workers",
        metavar="N",
        callback=number(at_least=1, below=257, whole=True),
        text=Text(
            "并行数；默认处理器核数，最多 8。要逐字重现结果用 1",
            "parallel workers; default the cores, at most 8. 1 is reproducible",
        ),
    )
    @flag(
        lang,
        "--fresh",
        text=Text("不接着上次未完的，从头排", "do not go on from an unfinished run"),
    )
    @flag(lang, "-q", "--quiet", text=Text("不显示进度", "show no progress"))
    @json_flag(lang)
    def plan(
        county: str,
        policies: tuple[str, ...],
        settings: tuple[str, ...],
        goal_order: str | None,
        blends: tuple[str, ...],
        output: str,
        bundle: str | None,
        only: str | None,
        start: str | None,
        quiet: bool,
        fresh: bool,
        as_json: bool,
        **limits: Any,
    ) -> int:
        roster_path = Path(output)
        bundle_path = Path(bundle) if bundle else roster_path.with_suffix(".json")
        require_suffix(roster_path, ".xlsx", "-o")
        require_suffix(bundle_path, ".json", "--bundle")
        inputs = [county, *policies, *([start] if start else [])]
        work_path = bundle_path.with_suffix(WORK_SUFFIX)
        check_outputs((roster_path, bundle_path, work_path), inputs=inputs)
        place, warnings, own = county_from(county)
        if warnings:
            show.err(_warned(len(warnings), county).say(lang))
        policy = policy_from(policies, own, settings=settings)
        policy = ordered(policy, goal_order, blends, lang=lang)
        forewarn(place, policy, lang=lang)
        work = begun(work_path, fresh=fresh)
        made = run(
            place,
            policy,
            lang=lang,
            quiet=quiet,
            start=start,
            only_pairing=only == "pairing",
            store=work,
            **limits,
        )
        code = finish(
            made,
            lang=lang,
            roster_path=roster_path,
            bundle_path=bundle_path,
            as_json=as_json,
        )
        put_away(work, made, lang=lang)
        return code

    return plan  # type: ignore[no-any-return]


def begun(path: Path, *, fresh: bool) -> "WorkFile":
    """Return the work file of a run, emptied if the run is to start anew."""
    from matcher.io import WorkFile

    if fresh:
        WorkFile(path).remove()
    return WorkFile(path)


def put_away(work: "WorkFile", plan: Plan, *, lang: Lang) -> None:
    """Tell what was taken over; remove the file unless there is more to be done."""
    if work.taken_over > 1:
        show.err(_gone_on(work.taken_over - 1).say(lang))
    if not work.used:
        return
    whole = 1 + len(plan.pairing.main)
    if plan.rotation.status is not Status.NOT_PLANNED and len(work.used) < whole:
        show.err(_left(work.path).say(lang))
        return
    work.remove()


def run(
    county: County,
    policy: Policy,
    *,
    lang: Lang,
    quiet: bool,
    start: str | None = None,
    only_pairing: bool = False,
    store: "WorkFile | None" = None,
    **limits: Any,
) -> Plan:
    """Make a plan with live progress and Ctrl-C that keeps the best.

    Parameters
    ----------
    start
        Path of the bundle to start from.
    store
        Where finished work is kept meanwhile.
    limits
        `time_limit`, `gap`, `seed`, `workers` of `matcher.pipeline.make_plan`.
    """
    from matcher.io import read_plan

    earlier = read_plan(Path(start)) if start else None
    with (
        stoppable(lang) as stopped,
        watching(lang, quiet=quiet, stopped=stopped) as watcher,
    ):
        watcher.tick(Tick(Stage.READ, message_zh="准备", message_en="preparing"))

        def work() -> Plan:
            from matcher.pipeline import make_plan

            return make_plan(
                county,
                policy,
                start=earlier,
                only_pairing=only_pairing,
                store=store,
                watcher=watcher,
                **limits,
            )

        return in_background(work)


def exit_code(plan: Plan) -> ExitCode:
    """Return what a plan's outcome means to the shell.

    Examples
    --------
    A plan whose pairing was never found has nothing to write: NO_PLAN, also when
    the user stopped it.
    """
    statuses = (plan.pairing.status, plan.rotation.status)
    if plan.pairing.status is Status.UNKNOWN:
        return ExitCode.NO_PLAN
    if plan.meta.stopped:
        return ExitCode.STOPPED
    if Status.INFEASIBLE in statuses:
        return ExitCode.IMPOSSIBLE
    if Status.UNKNOWN in statuses:
        return ExitCode.NO_PLAN
    if plan.audit is not None and not plan.audit.clean:
        return ExitCode.FINDINGS
    return ExitCode.CLEAN


def finish(
    plan: Plan,
    *,
    lang: Lang,
    roster_path: Path,
    bundle_path: Path,
    as_json: bool,
) -> int:
    """Write the files of a plan, print its summary, return the exit code."""
    from matcher.io import write_plan, write_roster
    from matcher.report import summary

    code = exit_code(plan)
    written: list[Path] = []
    if plan.pairing.status is not Status.UNKNOWN:
        write_plan(plan, bundle_path)
        write_roster(plan, roster_path, lang=lang)
        written = [roster_path, bundle_path]
    diagnosis = None
    if plan.pairing.status is Status.INFEASIBLE and not plan.meta.stopped:
        diagnosis = diagnosed(
            plan.county, plan.policy, lang=lang, time_limit=_DIAGNOSIS_S
        )
    if as_json:
        told = outcome(plan, code, written)
        if diagnosis is not None:
            told["diagnosis"] = diagnosis.model_dump(mode="json")
        show.out_json(told)
        return code
    show.out(summary(plan, lang, diagnosed=diagnosis is not None))
    if diagnosis is not None:
        show.out("\n" + diagnosis.say(lang))
    show.out("\n" + "\n".join(_next_steps(plan, code, written, lang)))
    return code


def outcome(plan: Plan, code: ExitCode, written: Sequence[Path]) -> dict[str, Any]:
    """Return the outcome of a plan as data for machines."""
    kept = plan.model_dump(
        mode="json",
        include={
            "meta": True,
            "pairing": {"status", "goals", "gap", "unpaired"},
            "rotation": {"status", "goals", "gap", "unmet"},
            "audit": {"hard_findings", "soft_findings", "findings"},
        },
    )
    return {"exit_code": int(code), "files": [str(p) for p in written], **kept}


def _next_steps(
    plan: Plan, code: ExitCode, written: Sequence[Path], lang: Lang
) -> list[str]:
    if not written:
        return [
            Text(
                "没有写出文件。请加长 --time-limit，或用 --only pairing 先排结对",
                "nothing was written. Raise --time-limit, or pair first with "
                "--only pairing",
            ).say(lang)
        ]
    roster, bundle = written
    lines = [
        Text(f"打开 {roster} 查看各表", f"open {roster} for the rosters"),
        Text(
            f"查看原因：jiedui explain {bundle} 学校或教师编号",
            f"reasons: jiedui explain {bundle} SCHOOL_OR_TEACHER_CODE",
        ),
    ]
    if code is ExitCode.STOPPED:
        lines.append(
            Text(
                f"由您停下；接着做：jiedui plan {bundle} --start {bundle}"
                " -o plan2.xlsx",
                f"stopped by you; to go on: jiedui plan {bundle} --start {bundle}"
                " -o plan2.xlsx",
            )
        )
    if code is ExitCode.NO_PLAN:
        lines.append(
            Text(
                "时限内没有排完；请加长 --time-limit 再算",
                "not finished within the limit; raise --time-limit and run again",
            )
        )
    if code is ExitCode.FINDINGS:
        lines.append(
            Text(
                f"逐条看核对结果：jiedui audit {bundle}",
                f"all findings: jiedui audit {bundle}",
            )
        )
    return [line.say(lang) for line in lines]


def _gone_on(number: int) -> Text:
    return Text(
        f"接着上次未完的计算：已有 {number} 个共同体，直接取用",
        f"went on from an unfinished run: {number} consortia were taken from it",
    )


def _left(path: Path) -> Text:
    return Text(
        f"还有共同体没排完；再运行同一命令就接着排。{path} 里存有姓名，不用时请删除",
        "some consortia are not finished; the same command goes on with them. "
        f"{path} holds names: delete it when you do not need it",
    )


def _warned(number: int, county: str) -> Text:
    check = f"jiedui check {county}"
    return Text(
        f"输入有 {number} 条提醒，逐条查看：{check}",
        f"the input has {number} warning{'s' * (number != 1)}, see: {check}",
    )
