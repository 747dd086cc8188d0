"""`jiedui demo`: the main job on the shipped county, every step of it real."""

from pathlib import Path
from typing import Any

import click

from matcher.cli import show
from matcher.cli.tree import UsageFault, command, flag, number, option
from matcher.county import County
from matcher.plan import Plan, Status
from matcher.text import Lang, Text

POLICY = "fengjie-2014"
DEFAULT_FOLDER = "jiedui-demo"

_HELP = Text(
    "用自带的虚构县把主要工作走一遍：写出县域工作簿，检查，按奉节方案"
    "（fengjie-2014）结对和轮岗，逐条核对，导出。\n"
    "\n"
    "写入文件夹 DIR（没有则新建，同名文件会被覆盖）：county.xlsx、plan.xlsx、"
    "plan.json、map.svg、map.geojson。",
    "The main job on the shipped, invented county: write its workbook, check it, pair "
    "and rotate under the Fengjie policy (fengjie-2014), audit, export.\n"
    "\n"
    "Written to the folder DIR (made if missing, files of the same names replaced): "
    "county.xlsx, plan.xlsx, plan.json, map.svg, map.geojson.",
)


def demo(lang: Lang) -> click.Command:
    """Return the command `demo`."""

    @command(
        lang, "demo", text=_HELP, short=Text("先看一遍示例", "see it all on an example")
    )
    @option(
        lang,
        "-o",
        "--output",
        metavar="DIR",
        default=DEFAULT_FOLDER,
        text=Text(
            f"文件夹；默认 {DEFAULT_FOLDER}", f"folder; default {DEFAULT_FOLDER}"
        ),
    )
    @option(
        lang,
        "--seed",
        metavar="N",
        callback=number(at_least=0, below=2**31, whole=True),
        text=Text("另生成一个县", "make another county"),
    )
    @option(
        lang,
        "--time-limit",
        metavar="S",
        default=120.0,
        callback=number(above=0),
        text=Text("编排的秒数；默认 120", "seconds for planning; default 120"),
    )
    @option(
        lang,
        "--workers",
        metavar="N",
        callback=number(at_least=1, below=257, whole=True),
        text=Text("并行数；默认处理器核数", "parallel workers; default cores"),
    )
    @flag(lang, "-q", "--quiet", text=Text("不显示进度", "show no progress"))
    def demo_(output: str, seed: int | None, quiet: bool, **limits: Any) -> int:
        folder = Path(output)
        _prepare(folder)
        return run_demo(folder, lang=lang, seed=seed, quiet=quiet, **limits)

    return demo_  # type: ignore[no-any-return]


def _prepare(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise UsageFault(
            Text(
                f"{folder} 是文件；请用 -o 给出一个文件夹",
                f"{folder} is a file; give a folder with -o",
            )
        )
    folder.mkdir(parents=True, exist_ok=True)


def run_demo(
    folder: Path,
    *,
    lang: Lang = "zh",
    seed: int | None = None,
    time_limit: float = 120.0,
    workers: int | None = None,
    quiet: bool = False,
) -> int:
    """Walk through the main job in a folder that exists; return the exit code.

    Parameters
    ----------
    folder
        Where the files go.
    seed
        Seed of the county; None takes the shipped one.
    time_limit, workers
        As in `matcher.pipeline.make_plan`.
    quiet
        Show no progress.
    """
    from matcher.cli.files import county_from
    from matcher.cli.planning import exit_code, run
    from matcher.io import (
        write_county,
        write_geojson,
        write_map_svg,
        write_plan,
        write_roster,
    )
    from matcher.presets import load_policy
    from matcher.report import summary
    from scenarios.catalogue import DEFAULT_SEED, SHIPPED, named_county

    county_file = folder / "county.xlsx"
    made = named_county(SHIPPED, seed=DEFAULT_SEED if seed is None else seed)
    write_county(made, county_file, lang=lang)
    _step(1, _counted(made, county_file), lang)

    county, warnings, _ = county_from(str(county_file))
    _step(2, _checked(len(warnings), county_file), lang)

    _step(3, Text(f"编排，政策 {POLICY}", f"planning under {POLICY}"), lang)
    plan = run(
        county,
        load_policy(POLICY),
        lang=lang,
        quiet=quiet,
        time_limit=time_limit,
        workers=workers,
        seed=0,
        gap=0.0,
    )
    code = exit_code(plan)
    if plan.pairing.status is Status.UNKNOWN:
        show.out(summary(plan, lang))
        return code
    write_plan(plan, folder / "plan.json")
    write_roster(plan, folder / "plan.xlsx", lang=lang)
    write_map_svg(plan, folder / "map.svg", lang=lang)
    write_geojson(plan, folder / "map.geojson")
    _step(4, _audited(plan), lang)
    show.out("\n" + summary(plan, lang) + "\n")
    show.out("\n".join(line.say(lang) for line in _next(folder)))
    return code


def _step(number_: int, text: Text, lang: Lang) -> None:
    show.out(f"[{number_}/4] {text.say(lang)}")


def _counted(made: County, path: Path) -> Text:
    schools, teachers, lessons = map(len, (made.schools, made.teachers, made.lessons))
    return Text(
        f"{made.name}（虚构）：{schools} 所学校，{teachers} 名教师，"
        f"{lessons} 节周课 → {path}",
        f"{made.name} (invented): {schools} schools, {teachers} teachers, "
        f"{lessons} weekly lessons -> {path}",
    )


def _checked(warnings: int, path: Path) -> Text:
    return Text(
        f"检查 {path}：没有错误，{warnings} 处提醒",
        f"checked {path}: no errors, {warnings} warning{'s' * (warnings != 1)}",
    )


def _audited(plan: Plan) -> Text:
    hard = plan.audit.hard_findings if plan.audit else 0
    kept = len(plan.audit.satisfied) if plan.audit else 0
    return Text(
        f"核对：硬性问题 {hard} 处，{kept} 项附证据通过",
        f"audit: {hard} hard findings, {kept} checks passed with evidence",
    )


def _next(folder: Path) -> list[Text]:
    return [
        Text("接下来：", "next:"),
        Text(
            f"  打开 {folder / 'plan.xlsx'}：结对名单、花名册、听课与代课、条款核对",
            f"  open {folder / 'plan.xlsx'}: pairs, rosters, visits, covers, clauses",
        ),
        Text(
            f"  打开 {folder / 'county.xlsx'}：输入的样子，照此填自己的县",
            f"  open {folder / 'county.xlsx'}: what the input looks like",
        ),
        Text(
            f"  用浏览器打开 {folder / 'map.svg'}：结对地图",
            f"  open {folder / 'map.svg'} in a browser: the map of the pairs",
        ),
        Text(
            f"  假如限 30 公里：python -m scenarios whatif {folder / 'plan.json'}"
            " set=travel.max_one_way_m=30000",
            f"  what if 30 km were the limit: python -m scenarios whatif "
            f"{folder / 'plan.json'} set=travel.max_one_way_m=30000",
        ),
    ]
