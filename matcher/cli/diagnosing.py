"""`jiedui diagnose`: why it is impossible or tight, and the cheapest repairs."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.files import check_outputs, county_from, policy_from
from matcher.cli.forewarning import forewarn
from matcher.cli.interrupt import in_background, stoppable
from matcher.cli.progress import watching
from matcher.cli.tree import (
    UsageFault,
    command,
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
    from matcher.diagnose import Diagnosis, Repair

_HELP = Text(
    "说明为什么做不到（哪些要求不能同时成立），以及代价从小到大的改法，每种都试算过；"
    "做得到时说明哪里紧，再多一公里、多一个名额、多一所支援学校能带来什么。\n"
    "\n"
    "COUNTY 是工作簿（.xlsx）、CSV 文件夹、单个 .csv 或方案包（.json）。\n"
    "\n"
    "--apply N -o 新文件：把第 N 种改法写进新的工作簿（.xlsx）或方案包（.json）；"
    "政策上的改动不在工作簿里，会印出相应的 --set。\n"
    "\n"
    "退出码：0 没有做不到的地方；2 输入或用法有误；3 已证明做不到；4 时限内没有结论。",
    "Say why it is impossible (which demands cannot hold together) and name repairs, "
    "cheapest first, each tried; where it is possible, say where it is tight and what "
    "one more kilometre, place or support school would bring.\n"
    "\n"
    "COUNTY is a workbook (.xlsx), a folder of CSV files, one .csv or a bundle "
    "(.json).\n"
    "\n"
    "--apply N -o NEW writes repair N into a new workbook (.xlsx) or bundle (.json); "
    "changes of the policy are not part of a workbook and are printed as --set.\n"
    "\n"
    "Exit codes: 0 nothing is impossible; 2 bad input or usage; 3 proven "
    "impossible; 4 no answer within the limit.",
)


def diagnose_command(lang: Lang) -> click.Command:
    """Return the command `diagnose`."""

    @command(
        lang,
        "diagnose",
        text=_HELP,
        short=Text("为什么做不到、怎么改", "why it is impossible, and repairs"),
    )
    @click.argument("county", metavar="COUNTY")
    @policy_options(lang)
    @option(
        lang,
        "--time-limit",
        metavar="S",
        default=60.0,
        callback=number(above=0, below=1e6),
        text=Text("试算改法的秒数；默认 60", "seconds for trying repairs; default 60"),
    )
    @option(
        lang,
        "--apply",
        "chosen",
        metavar="N",
        callback=number(at_least=1, below=1e6, whole=True),
        text=Text("采用第 N 种改法，须同时给 -o", "make repair N; needs -o"),
    )
    @option(
        lang,
        "-o",
        "--output",
        metavar="FILE",
        text=Text(
            "采用改法后写到哪里（.xlsx 或 .json）",
            "where to write the county with the repair (.xlsx or .json)",
        ),
    )
    @flag(
        lang,
        "--brief",
        text=Text(
            "做得到时不再试算“多一点能带来什么”",
            "where it is possible, do not try what more would bring",
        ),
    )
    @flag(lang, "-q", "--quiet", text=Text("不显示进度", "show no progress"))
    @json_flag(lang)
    def diagnose(
        county: str,
        policies: tuple[str, ...],
        settings: tuple[str, ...],
        chosen: int | None,
        output: str | None,
        as_json: bool,
        **how: Any,
    ) -> int:
        target = _target(chosen, output, county)
        place, _, own = county_from(county)
        policy = policy_from(policies, own, settings=settings)
        forewarn(place, policy, lang=lang)
        found = diagnosed(
            place,
            policy,
            lang=lang,
            time_limit=how["time_limit"],
            more=not how["brief"],
            quiet=how["quiet"],
        )
        if as_json:
            show.out_json(found.model_dump(mode="json"))
        else:
            show.out(found.say(lang))
        if target is not None and chosen is not None:
            repair = _chosen(found, chosen)
            lines = _applied(place, policy, repair, target, lang)
            show.err("\n".join(line.say(lang) for line in lines))
        return _exit_code(found)

    return diagnose  # type: ignore[no-any-return]


def diagnosed(
    county: County,
    policy: Policy,
    *,
    lang: Lang,
    time_limit: float,
    more: bool = False,
    quiet: bool = True,
) -> "Diagnosis":
    """Diagnose a county; Ctrl-C ends the trials and keeps what was found.

    Parameters
    ----------
    time_limit
        Seconds, above 0.
    more
        Whether a county that can be paired is planned again to see what more of
        something would bring.
    quiet
        Whether no progress is shown.
    """
    from matcher.diagnose import diagnose
    from solvers.params import Params

    with (
        stoppable(lang) as stopped,
        watching(lang, quiet=quiet, stopped=stopped) as watcher,
    ):
        params = Params(time_limit_s=time_limit, stopped=stopped)
        return in_background(
            lambda: diagnose(county, policy, params=params, more=more, watcher=watcher)
        )


def _target(chosen: int | None, output: str | None, county: str) -> Path | None:
    """Return where the county with a repair goes, None if none is asked for.

    Raises
    ------
    UsageFault
        One of `--apply` and `-o` without the other, or a file that cannot be written.
    """
    if chosen is None and output is None:
        return None
    if chosen is None or output is None:
        raise UsageFault(
            Text(
                "--apply N 与 -o 文件 须一起给出",
                "--apply N and -o FILE go together",
            )
        )
    path = Path(output)
    if path.suffix.lower() not in (".xlsx", ".json"):
        raise UsageFault(
            Text(
                f"-o {path}：文件名须以 .xlsx 或 .json 结尾",
                f"-o {path}: the name must end in .xlsx or .json",
            )
        )
    check_outputs((path,), inputs=[county])
    return path


def _chosen(found: "Diagnosis", number: int) -> "Repair":
    """Return the repair asked for.

    Raises
    ------
    UsageFault
        There are fewer.
    """
    many = len(found.repairs)
    if number > many:
        raise UsageFault(
            Text(
                f"--apply {number}：只有 {many} 种改法，什么也没有写",
                f"--apply {number}: there are {many} repairs; nothing was written",
            )
        )
    return found.repairs[number - 1]


def _applied(
    county: County, policy: Policy, repair: "Repair", path: Path, lang: Lang
) -> list[Text]:
    """Write a county with a repair made; return what was done and what comes next."""
    from matcher.diagnose import apply_edits
    from matcher.io import write_county, write_plan

    place, rules = apply_edits(county, policy, repair.edits)
    settings = [e.removeprefix("set=") for e in repair.edits if e.startswith("set=")]
    lines = [
        Text(
            f"已写入 {path}：{repair.words.zh}",
            f"written to {path}: {repair.words.en}",
        )
    ]
    if path.suffix.lower() == ".json":
        empty = PairingPlan(status=Status.NOT_PLANNED)
        write_plan(Plan(county=place, policy=rules, pairing=empty), path)
        settings = []
    else:
        write_county(place, path, lang=lang)
    words = "".join(f" --set {_quoted(setting)}" for setting in settings)
    again = f"jiedui plan {path}{words} -o plan.xlsx"
    lines.append(Text(f"接着排：{again}", f"to plan: {again}"))
    if path.suffix.lower() == ".xlsx":
        lines.append(
            Text(
                "（政策方案和原来的 --set 请照旧给出）",
                "(give the policy and your own --set as before)",
            )
        )
    return lines


def _quoted(setting: str) -> str:
    """Return a setting as a shell takes it."""
    plain = not set(setting) & set("[]\"' ")
    return setting if plain else f"'{setting}'"


def _exit_code(found: "Diagnosis") -> ExitCode:
    if found.status is Status.UNKNOWN:
        return ExitCode.NO_PLAN
    return ExitCode.CLEAN if found.possible else ExitCode.IMPOSSIBLE
