"""`jiedui export`: a plan in the formats others read."""

from pathlib import Path

import click

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.files import check_outputs, require_suffix
from matcher.cli.tree import UsageFault, command, flag, one_of, option
from matcher.plan import Plan
from matcher.text import Lang, Text

FORMATS = ("xlsx", "csv", "geojson", "svg", "ics", "docx")
_FOLDERS = {"csv": "", "ics": "-calendars", "docx": "-documents"}
"""Formats that make a folder, and what its usual name ends in."""

_HELP = Text(
    "把方案包转成花名册工作簿（xlsx）、各表的 CSV 文件夹（csv）"
    "、地图数据（geojson）、地图图片（svg，浏览器即可打开）、"
    "日历文件夹（ics，教育局和每所学校各一个，可导入手机和电脑的日历）"
    "或 Word 文件夹（docx，核对报告和每个结对组的协议书）。\n"
    "\n"
    "PLAN 是方案包（.json）。",
    "Turn a bundle into a roster workbook (xlsx), a folder of CSV tables (csv), map "
    "data (geojson), a picture of the map (svg, opens in any browser), a folder of "
    "calendars (ics, one for the bureau and one for each school, for phones and "
    "desktops) or a folder of Word documents (docx, the audit report and an agreement "
    "for each consortium).\n"
    "\n"
    "PLAN is a bundle (.json).",
)


def export_command(lang: Lang) -> click.Command:
    """Return the command `export`."""

    @command(
        lang,
        "export",
        text=_HELP,
        short=Text(
            "导出花名册、表格、日历、文书、地图",
            "rosters, tables, calendars, papers, maps",
        ),
    )
    @click.argument("plan", metavar="PLAN")
    @option(
        lang,
        "--format",
        "format_",
        metavar=f"[{'|'.join(FORMATS)}]",
        default="xlsx",
        callback=one_of(FORMATS),
        text=Text("格式；默认 xlsx", "format; default xlsx"),
    )
    @flag(
        lang,
        "--names",
        text=Text(
            "教育局日历中写出教师姓名（只用于 ics）；默认只写人数",
            "name teachers in the bureau's calendar (ics only); by default they are "
            "counted",
        ),
    )
    @option(
        lang,
        "-o",
        "--output",
        metavar="PATH",
        text=Text(
            "输出文件（csv、ics、docx 为文件夹）；默认与方案包同名",
            "output file (csv, ics, docx: folder); by default named like the bundle",
        ),
    )
    def export(plan: str, format_: str, names: bool, output: str | None) -> int:
        from matcher.io import read_plan

        if names and format_ != "ics":
            raise UsageFault(
                Text(
                    "--names 只用于 --format ics",
                    "--names goes with --format ics only",
                )
            )
        path = Path(output) if output else _usual(Path(plan), format_)
        if format_ not in _FOLDERS:
            require_suffix(path, f".{format_}", "-o")
            check_outputs((path,), inputs=(plan,))
        _write(read_plan(Path(plan)), path, format_, lang, names=names)
        show.out(str(path))
        return ExitCode.CLEAN

    return export  # type: ignore[no-any-return]


def _usual(plan: Path, format_: str) -> Path:
    if format_ in _FOLDERS:
        return Path(f"{plan.stem}{_FOLDERS[format_]}")
    return Path(f"{plan.stem}.{format_}")


def _write(plan: Plan, path: Path, format_: str, lang: Lang, *, names: bool) -> None:
    from matcher import io

    if format_ == "xlsx":
        io.write_roster(plan, path, lang=lang)
    elif format_ == "csv":
        io.write_csv(plan, path, lang=lang)
    elif format_ == "svg":
        io.write_map_svg(plan, path, lang=lang)
    elif format_ == "ics":
        io.write_calendars(plan, path, lang=lang, names=names)
    elif format_ == "docx":
        io.write_documents(plan, path, lang=lang)
    else:
        io.write_geojson(plan, path)
