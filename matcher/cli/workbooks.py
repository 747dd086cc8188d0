"""`jiedui template`, `import`, `check`: getting a county in."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.files import check_outputs, is_bundle, require_suffix
from matcher.cli.tree import UsageFault, command, flag, json_flag, option
from matcher.county import County
from matcher.errors import Fault, Severity
from matcher.text import Lang, Text

if TYPE_CHECKING:
    from matcher.io import Imported

_CHECK_HELP = Text(
    "列出输入的全部错误和提醒，每条写明位置、遇到的值、应为什么、怎么改；"
    "再说明每张表能带来什么。\n"
    "\n"
    "COUNTY 是工作簿（.xlsx）、CSV 文件夹、单个 .csv 或方案包（.json）。\n"
    "\n"
    "退出码：0 没有错误（可有提醒）；2 有错误。",
    "List every fault and warning of the input, each with its place, the value met, "
    "what was expected and the remedy; then what each sheet makes possible.\n"
    "\n"
    "COUNTY is a workbook (.xlsx), a folder of CSV files, one .csv or a bundle "
    "(.json).\n"
    "\n"
    "Exit codes: 0 no errors (there may be warnings); 2 errors.",
)
_TEMPLATE_HELP = Text(
    "写出一份空白工作簿：各表的表头、填写说明、下拉选项和一行示例。",
    "Write an empty workbook: sheets, headers, notes, drop-downs, one example row.",
)


def template_command(lang: Lang) -> click.Command:
    """Return the command `template`."""

    @command(
        lang,
        "template",
        text=_TEMPLATE_HELP,
        short=Text("空白工作簿，从这里开始", "an empty workbook: start here"),
    )
    @option(
        lang,
        "-o",
        "--output",
        metavar="FILE.xlsx",
        default="county.xlsx",
        text=Text("输出文件；默认 county.xlsx", "output; default county.xlsx"),
    )
    def template(output: str) -> int:
        from matcher.io import write_template

        path = Path(output)
        require_suffix(path, ".xlsx", "-o")
        _refuse_existing(path)
        check_outputs((path,), inputs=())
        write_template(path, lang=lang)
        show.out(str(path))
        show.err(
            Text(
                f"填好后检查：jiedui check {path}",
                f"fill in, then: jiedui check {path}",
            ).say(lang)
        )
        return ExitCode.CLEAN

    return template  # type: ignore[no-any-return]


def _refuse_existing(path: Path) -> None:
    """Refuse to write an empty workbook over one that may be filled in."""
    if path.exists():
        raise UsageFault(
            Text(
                f"{path} 已存在，可能已填了数据，不覆盖；请用 -o 给出别的文件名",
                f"{path} exists and may hold data; give another name with -o",
            )
        )


def check_command(lang: Lang) -> click.Command:
    """Return the command `check`."""

    @command(
        lang,
        "check",
        text=_CHECK_HELP,
        short=Text("检查输入：全部错误和提醒", "every fault and warning of the input"),
    )
    @click.argument("county", metavar="COUNTY")
    @json_flag(lang)
    def check(county: str, as_json: bool) -> int:
        from matcher.io import check_county, read_plan

        faults: tuple[Fault, ...] = ()
        if is_bundle(county):
            found: County | None = read_plan(Path(county)).county
        else:
            found, faults = check_county(Path(county))
        unlocked = tuple(unlocks(found)) if found else ()
        if as_json:
            show.out_json(_checked(faults, unlocked))
        else:
            show.out(show.faults(faults, lang))
            for line in unlocked:
                show.out(line.say(lang))
        bad = found is None or any(f.severity is Severity.ERROR for f in faults)
        return ExitCode.BAD_INPUT if bad else ExitCode.CLEAN

    return check  # type: ignore[no-any-return]


def _checked(faults: tuple[Fault, ...], unlocked: tuple[Text, ...]) -> dict[str, Any]:
    errors = sum(fault.severity is Severity.ERROR for fault in faults)
    return {
        "errors": errors,
        "warnings": len(faults) - errors,
        "faults": [_fault(fault) for fault in faults],
        "unlocks": [text._asdict() for text in unlocked],
    }


def unlocks(county: County) -> Iterator[Text]:
    """Yield what each sheet of a county makes possible, and what is still missing."""
    schools, teachers = len(county.schools), len(county.teachers)
    placed = sum(s.lon is not None and s.lat is not None for s in county.schools)
    yield Text(
        f"学校 {schools} 所（{placed} 所有坐标，距离表 {len(county.distances)} 行）："
        "可以结对",
        f"{schools} schools ({placed} with coordinates, {len(county.distances)} stated "
        "distances): pairing",
    )
    if teachers:
        yield Text(
            f"教师 {teachers} 人：可以排支教、顶岗、听课的花名册",
            f"{teachers} teachers: rosters of postings and visits",
        )
    else:
        yield Text(
            "没有教师表：只能结对；补上教师表才能排花名册",
            "no teachers: pairing only; add the teachers for rosters",
        )
    if timetables := len(county.lessons_by_school):
        rest = Text("；其余学校只排到日", "; the others by the day")
        rest = rest if timetables < schools else Text("", "")
        yield Text(
            f"课表 {timetables} 所学校：听课排到节、代课排到人{rest.zh}",
            f"timetables of {timetables} schools: visits by the lesson, named covers"
            f"{rest.en}",
        )
    elif teachers:
        yield Text(
            "没有课表：听课只排到日，不能安排代课",
            "no timetables: visits by the day, no covers",
        )
    yield from _unlocks_by_fact(county)
    if county.term.assumed:
        yield Text(
            f"没有校历：按 {county.term.start} 至 {county.term.end} 推定，请补校历",
            f"no calendar: {county.term.start} to {county.term.end} is assumed; "
            "fill it in",
        )


def _unlocks_by_fact(county: County) -> Iterator[Text]:
    """Yield what single sheets and columns add, where they are filled in."""
    if rung := len({bell.school for bell in county.bells}):
        yield Text(
            f"作息 {rung} 所学校：按各校铃声排时间，其余按学段的通常作息",
            f"bells of {rung} schools: times by their bells, the others by usual ones",
        )
    if rooms := sum(s.sync_rooms is not None for s in county.schools):
        yield Text(
            f"同步课堂教室数 {rooms} 所学校：同时上的同步课不超过教室数，其余按 1 间",
            f"sync class rooms of {rooms} schools: that many at once, the others one",
        )
    if since := sum(t.in_post_since is not None for t in county.teachers):
        yield Text(
            f"任现职年月 {since} 人：可以列出任期届满应交流的校领导",
            f"month in post of {since} people: leaders due to move can be listed",
        )
    if points := sum(t.points is not None for t in county.teachers):
        yield Text(
            f"评分 {points} 人：政策按评分选派时用",
            f"points of {points} people: for policies that send by points",
        )


_IMPORT_HELP = Text(
    "把别处的名单（csv、xlsx，UTF-8 或 GBK，列序不限）转成工作簿。\n"
    "\n"
    "先猜每一列是什么并显示出来；对应关系写在工作簿旁的 .map.toml。猜错时改这个文件，"
    "再用 --map 重来。有错误时什么也不写；若 --map 给的文件还不存在，"
    "则把对应关系写到那里供修改。",
    "Turn other people's lists (csv, xlsx, UTF-8 or GBK, any order) into a workbook.\n"
    "\n"
    "The columns are guessed and the guess is shown; the map of columns goes beside "
    "the workbook as .map.toml. If a guess is wrong, correct that file and pass it "
    "with --map. Nothing is written when there are errors, except that a --map that "
    "does not exist yet is written, to be corrected.",
)


def import_command(lang: Lang) -> click.Command:
    """Return the command `import`."""

    @command(
        lang,
        "import",
        text=_IMPORT_HELP,
        short=Text("把别处的名单转成工作簿", "other people's lists into a workbook"),
    )
    @click.argument("files", metavar="FILE...", nargs=-1, required=True)
    @option(
        lang,
        "--map",
        "map_",
        metavar="MAP.toml",
        text=Text("列的对应关系", "the map of columns"),
    )
    @option(
        lang,
        "--crs",
        metavar="wgs84|gcj02|bd09",
        text=Text(
            "名单里经纬度的坐标系；默认 wgs84", "coordinate system; default wgs84"
        ),
    )
    @flag(
        lang,
        "--drop-faulty",
        text=Text(
            "舍去有错误的行并列出，其余照常导入",
            "leave out rows with errors, list them, import the others",
        ),
    )
    @option(
        lang,
        "-o",
        "--output",
        metavar="FILE.xlsx",
        required=True,
        text=Text("输出的工作簿；必填", "the workbook to write; required"),
    )
    @json_flag(lang)
    def import_(
        files: tuple[str, ...],
        map_: str | None,
        crs: str | None,
        drop_faulty: bool,
        output: str,
        as_json: bool,
    ) -> int:
        from matcher.io import import_lists, read_map

        path = Path(output)
        require_suffix(path, ".xlsx", "-o")
        given = Path(map_) if map_ else None
        beside = path.with_suffix(".map.toml")
        check_outputs(
            (path, beside) if given is None else (path,),
            inputs=[*files, *([map_] if map_ else [])],
        )
        known = read_map(given) if given and given.exists() else None
        found = import_lists(
            files, column_map=known, coordinate_system=crs, drop_faulty=drop_faulty
        )
        written = _write_import(found, path, given or beside, lang)
        if as_json:
            show.out_json(_imported(found, written))
        else:
            _show_import(found, written, lang)
        return ExitCode.BAD_INPUT if found.county is None else ExitCode.CLEAN

    return import_  # type: ignore[no-any-return]


def _write_import(
    found: "Imported", path: Path, map_path: Path, lang: Lang
) -> tuple[Path, ...]:
    """Write the workbook and its map; a map that was given stays as it is."""
    from matcher.io import write_county, write_map

    written: list[Path] = []
    asked_for = map_path != path.with_suffix(".map.toml")
    if found.county is not None:
        write_county(found.county, path, lang=lang)
        written.append(path)
    if (found.county is not None and not asked_for) or (
        asked_for and not map_path.exists()
    ):
        write_map(found.column_map, map_path)
        written.append(map_path)
    return tuple(written)


def _show_import(found: "Imported", written: tuple[Path, ...], lang: Lang) -> None:
    show.out(found.summary(lang))
    if found.dropped:
        show.out("")
        show.out(Text("舍去的行", "rows left out").say(lang))
        show.out("\n".join(f"  {fault.say(lang)}" for fault in found.dropped))
    show.out("")
    show.out(show.faults(found.faults, lang))
    for path in written:
        show.out(Text(f"已写出 {path}", f"written: {path}").say(lang))
    if found.county is not None:
        name = written[0]
        check = Text(f"接着检查：jiedui check {name}", f"next: jiedui check {name}")
        show.err(check.say(lang))


def _imported(found: "Imported", written: tuple[Path, ...]) -> dict[str, Any]:
    return {
        "files": [str(path) for path in written],
        "guesses": [guess._asdict() for guess in found.guesses],
        "column_map": found.column_map.model_dump(mode="json"),
        "faults": [_fault(fault) for fault in found.faults],
        "dropped": [_fault(fault) for fault in found.dropped],
    }


def _fault(fault: Fault) -> dict[str, Any]:
    said = {"message_zh": fault.say("zh"), "message_en": fault.say("en")}
    return fault.model_dump(mode="json") | said
