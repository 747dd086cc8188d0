"""`jiedui diagnose`: why it is impossible or tight, and the cheapest repairs."""

from typing import TYPE_CHECKING

import click

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.files import county_from, policy_from
from matcher.cli.interrupt import in_background, stoppable
from matcher.cli.tree import command, json_flag, number, option, policy_options
from matcher.county import County
from matcher.plan import Status
from matcher.policy import Policy
from matcher.text import Lang, Text

if TYPE_CHECKING:
    from matcher.diagnose import Diagnosis

_HELP = Text(
    "说明为什么做不到、哪里紧，以及代价最小的几种改法（不求解完整方案）。\n"
    "\n"
    "COUNTY 是工作簿（.xlsx）、CSV 文件夹、单个 .csv 或方案包（.json）。\n"
    "\n"
    "退出码：0 没有做不到的地方；2 输入或用法有误；3 已证明做不到；4 时限内没有结论。",
    "Say why it is impossible or tight, and name the cheapest repairs (no full plan "
    "is made).\n"
    "\n"
    "COUNTY is a workbook (.xlsx), a folder of CSV files, one .csv or a bundle "
    "(.json).\n"
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
    @json_flag(lang)
    def diagnose(
        county: str,
        policies: tuple[str, ...],
        settings: tuple[str, ...],
        time_limit: float,
        as_json: bool,
    ) -> int:
        place, _, own = county_from(county)
        policy = policy_from(policies, own, settings=settings)
        found = diagnosed(place, policy, lang=lang, time_limit=time_limit)
        if as_json:
            show.out_json(found.model_dump(mode="json"))
        else:
            show.out(found.say(lang))
        return _exit_code(found)

    return diagnose  # type: ignore[no-any-return]


def diagnosed(
    county: County, policy: Policy, *, lang: Lang, time_limit: float
) -> "Diagnosis":
    """Diagnose a county; Ctrl-C ends the trial of repairs and keeps those found.

    Parameters
    ----------
    time_limit
        Seconds, above 0.
    """
    from matcher.diagnose import diagnose
    from solvers.params import Params

    with stoppable(lang) as stopped:
        params = Params(time_limit_s=time_limit, stopped=stopped)
        return in_background(lambda: diagnose(county, policy, params=params))


def _exit_code(found: "Diagnosis") -> ExitCode:
    if found.status is Status.UNKNOWN:
        return ExitCode.NO_PLAN
    return ExitCode.CLEAN if found.possible else ExitCode.IMPOSSIBLE
