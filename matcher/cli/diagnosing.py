"""`jiedui diagnose`: why it is impossible or tight, and the cheapest repairs."""

import click

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.files import county_from, policy_from
from matcher.cli.tree import command, json_flag, option
from matcher.text import Lang, Text

_HELP = Text(
    "说明为什么做不到、哪里紧，以及代价最小的几种改法（不求解完整方案）。\n"
    "\n"
    "COUNTY 是工作簿（.xlsx）、CSV 文件夹、单个 .csv 或方案包（.json）。\n"
    "\n"
    "退出码：0 没有发现做不到的地方；2 输入或用法有误；3 已证明做不到。",
    "Say why it is impossible or tight, and name the cheapest repairs (no full plan "
    "is made).\n"
    "\n"
    "COUNTY is a workbook (.xlsx), a folder of CSV files, one .csv or a bundle "
    "(.json).\n"
    "\n"
    "Exit codes: 0 nothing impossible found; 2 bad input or usage; 3 proven "
    "impossible.",
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
    @option(
        lang,
        "--policy",
        "policies",
        multiple=True,
        metavar="NAME|FILE",
        text=Text("政策方案的名称或文件", "policy by name or file"),
    )
    @json_flag(lang)
    def diagnose(county: str, policies: tuple[str, ...], as_json: bool) -> int:
        place, _, own = county_from(county)
        from matcher.diagnose import diagnose as diagnose_county

        found = diagnose_county(place, policy_from(policies, own))
        if as_json:
            show.out_json(found.model_dump(mode="json"))
        else:
            show.out(found.say(lang))
        return ExitCode.CLEAN if found.possible else ExitCode.IMPOSSIBLE

    return diagnose  # type: ignore[no-any-return]
