"""`jiedui export`: a plan in the formats others read."""

from pathlib import Path

import click

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.files import check_outputs, require_suffix
from matcher.cli.tree import command, one_of, option
from matcher.plan import Plan
from matcher.text import Lang, Text

FORMATS = ("xlsx", "csv", "geojson", "svg")

_HELP = Text(
    "把方案包转成花名册工作簿（xlsx）、各表的 CSV 文件夹（csv）"
    "、地图数据（geojson）或地图图片（svg，浏览器即可打开）。\n"
    "\n"
    "PLAN 是方案包（.json）。",
    "Turn a bundle into a roster workbook (xlsx), a folder of CSV tables (csv), map "
    "data (geojson) or a picture of the map (svg, opens in any browser).\n"
    "\n"
    "PLAN is a bundle (.json).",
)


def export_command(lang: Lang) -> click.Command:
    """Return the command `export`."""

    @command(
        lang,
        "export",
        text=_HELP,
        short=Text("导出花名册、表格、地图数据", "rosters, tables, map data"),
    )
    @click.argument("plan", metavar="PLAN")
    @option(
        lang,
        "--format",
        "format_",
        metavar="[xlsx|csv|geojson|svg]",
        default="xlsx",
        callback=one_of(FORMATS),
        text=Text("格式；默认 xlsx", "format; default xlsx"),
    )
    @option(
        lang,
        "-o",
        "--output",
        metavar="PATH",
        text=Text(
            "输出文件（csv 为文件夹）；默认与方案包同名",
            "output file (csv: folder); by default named like the bundle",
        ),
    )
    def export(plan: str, format_: str, output: str | None) -> int:
        from matcher.io import read_plan

        path = Path(output) if output else _usual(Path(plan), format_)
        if format_ != "csv":
            require_suffix(path, f".{format_}", "-o")
            check_outputs((path,), inputs=(plan,))
        _write(read_plan(Path(plan)), path, format_, lang)
        show.out(str(path))
        return ExitCode.CLEAN

    return export  # type: ignore[no-any-return]


def _usual(plan: Path, format_: str) -> Path:
    return Path(plan.stem if format_ == "csv" else f"{plan.stem}.{format_}")


def _write(plan: Plan, path: Path, format_: str, lang: Lang) -> None:
    from matcher.io import write_csv, write_geojson, write_map_svg, write_roster

    if format_ == "xlsx":
        write_roster(plan, path, lang=lang)
    elif format_ == "csv":
        write_csv(plan, path, lang=lang)
    elif format_ == "svg":
        write_map_svg(plan, path, lang=lang)
    else:
        write_geojson(plan, path)
