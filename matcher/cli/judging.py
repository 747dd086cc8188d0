"""`jiedui audit`, `explain`, `diff`: judging and reading plans."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.files import plan_from
from matcher.cli.interrupt import in_background, stoppable
from matcher.cli.progress import watching
from matcher.cli.tree import UsageFault, command, flag, json_flag, number, option
from matcher.plan import Plan
from matcher.text import Lang, Text
from matcher.versions import digest

if TYPE_CHECKING:
    from matcher.explain import Explanation

_AUDIT_HELP = Text(
    "核对任何方案：逐条列出问题与条款的结论。\n"
    "\n"
    "PLAN 是方案包（.json），或花名册工作簿（.xlsx，手工改过或别处做的都可以，"
    "须用 --county 给出县域数据）。核对程序与编排程序互不相通，目标值也重新计算。\n"
    "\n"
    "给出 --actuals（落实情况表，见 jiedui actuals template）就核对真的做了什么："
    "条款落实到哪一步、逾期和还欠的、人数与人次；-o 写成工作簿。\n"
    "\n"
    "退出码：0 无硬性问题；1 有硬性问题，或硬性要求逾期；2 输入或用法有误。",
    "Judge any plan: every finding and the verdict on every clause.\n"
    "\n"
    "PLAN is a bundle (.json) or a roster workbook (.xlsx, edited by hand or made "
    "elsewhere; give its county with --county). The audit shares no code with the "
    "planner and recounts every goal.\n"
    "\n"
    "With --actuals (see jiedui actuals template) what was really done is judged: how "
    "far each clause is kept, what is overdue or still owed, people and times; -o "
    "writes a workbook.\n"
    "\n"
    "Exit codes: 0 no hard findings; 1 hard findings, or a hard duty overdue; 2 bad "
    "input or usage.",
)
_EXPLAIN_HELP = Text(
    "说明一所学校、一位教师、一个结对组或一对学校为什么这样安排，还有哪些选择、"
    "代价多少。\n"
    "\n"
    "PLAN 是方案包（.json）；ID 是编号或名称，如 S01、大坪小学、T0123、G-S01。"
    "不写 ID 就说明整个方案：各项目标，以及双方都更愿意而没有结成的对。"
    "“次好的选择”是去掉这一对重新求解的整套方案，连带的变动都列出。\n"
    "\n"
    "按一次 Ctrl-C 停下并保留已算出的。\n"
    "\n"
    "退出码：0 完成；2 输入或用法有误；5 由您停下，已给出现有结果。",
    "Say why a school, a teacher, a consortium or a pair got what it got, which other "
    "choices were open and what they would cost.\n"
    "\n"
    "PLAN is a bundle (.json); ID is a code or a name: S01, T0123, G-S01. Without ID "
    "the plan as a whole is explained: its goals, and the pairs that would rather have "
    "each other. Each next best choice is a whole plan solved for without the pair, "
    "with every move that follows.\n"
    "\n"
    "Ctrl-C stops and keeps what is there.\n"
    "\n"
    "Exit codes: 0 done; 2 bad input or usage; 5 stopped by you, what was found is "
    "shown.",
)
_DIFF_HELP = Text(
    "比较两份方案包：结对、人员、活动、目标和输入有哪些不同。",
    "Compare two bundles: pairs, people, events, goals and inputs that differ.",
)


_OTHER_POLICY = Text(
    "注意：这份方案是按另一政策方案编排的；要按那份核对，用 --policy 指明",
    "note: the plan was made by another policy; to judge by that one, name it with "
    "--policy",
)


def audit_command(lang: Lang) -> click.Command:
    """Return the command `audit`."""

    @command(
        lang,
        "audit",
        text=_AUDIT_HELP,
        short=Text("核对任何方案或花名册", "judge any plan or roster"),
    )
    @click.argument("plan", metavar="PLAN")
    @option(
        lang,
        "--county",
        metavar="COUNTY",
        text=Text("县域数据；核对花名册时必填", "the county; needed for a roster"),
    )
    @option(
        lang,
        "--policy",
        "policies",
        multiple=True,
        metavar="NAME|FILE",
        text=Text(
            "政策方案；默认用方案包自带的，花名册用编排时的自带方案；可多次给出，合并取严",
            "policy; by default the bundle's own, or the preset a roster was made by; "
            "may be repeated: the strictest of all",
        ),
    )
    @option(
        lang,
        "--actuals",
        metavar="FILE",
        text=Text(
            "填好的落实情况表（.xlsx 或 CSV 文件夹）：核对真的做了什么",
            "table of what was done (.xlsx or a folder of CSV): judge that",
        ),
    )
    @option(
        lang,
        "--as-of",
        metavar="DATE",
        text=Text(
            "核对落实情况的日期，如 2026-11-01；默认今天",
            "day of that judgement, e.g. 2026-11-01; default today",
        ),
    )
    @option(
        lang,
        "-o",
        "--output",
        metavar="FILE.xlsx",
        text=Text("落实情况报告（与 --actuals 同用）", "its report, with --actuals"),
    )
    @json_flag(lang)
    def audit(
        plan: str,
        county: str | None,
        policies: tuple[str, ...],
        actuals: str | None,
        as_of: str | None,
        output: str | None,
        as_json: bool,
    ) -> int:
        from matcher.audit import audit_plan
        from matcher.cli.actuals import audit_delivery, day_asked, delivery_words
        from matcher.cli.rendering import audit_words

        if actuals is None and (as_of is not None or output is not None):
            raise UsageFault(
                Text(
                    "--as-of 和 -o 须与 --actuals 同用", "--as-of and -o need --actuals"
                )
            )
        day = day_asked(as_of)
        asked = plan_from(plan, county=county, policy=policies)
        title = asked.policy.title
        told = Text(f"按政策“{title.zh}”核对", f"judged by the policy '{title.en}'")
        show.err(told.say(lang))
        if asked.meta.policy_digest not in ("", digest(asked.policy)):
            show.err(_OTHER_POLICY.say(lang))
        if actuals is not None:
            delivery = audit_delivery(
                asked, actuals, as_of=day, output=output, lang=lang
            )
            if as_json:
                show.out_json(delivery.model_dump(mode="json"))
            else:
                show.out(delivery_words(delivery, lang))
            return ExitCode.CLEAN if delivery.clean else ExitCode.FINDINGS
        judged = audit_plan(asked)
        if as_json:
            show.out_json(judged.model_dump(mode="json"))
        else:
            show.out(audit_words(judged, lang))
        return ExitCode.CLEAN if judged.clean else ExitCode.FINDINGS

    return audit  # type: ignore[no-any-return]


def explain_command(lang: Lang) -> click.Command:
    """Return the command `explain`."""

    @command(
        lang,
        "explain",
        text=_EXPLAIN_HELP,
        short=Text("为什么这样安排，换一种要多少代价", "why this, and what else costs"),
    )
    @click.argument("plan", metavar="PLAN")
    @click.argument("id_", metavar="[ID]", default="")
    @option(
        lang,
        "--with",
        "partner",
        metavar="ID",
        default="",
        text=Text(
            "另一所学校：说明两校能否结对、代价多少",
            "another school: could the two be a pair, and at what price",
        ),
    )
    @option(
        lang,
        "--alternatives",
        "--most",
        "most",
        metavar="K",
        default=3,
        callback=number(at_least=0, below=1001, whole=True),
        text=Text(
            "每个受援（或支援）方试算几种次好的选择；默认 3，0 不试算",
            "next best choices solved for; default 3, 0 for none",
        ),
    )
    @option(
        lang,
        "--time-limit",
        metavar="S",
        default=60.0,
        callback=number(above=0, below=1e6),
        text=Text("试算的秒数；默认 60", "seconds for solving; default 60"),
    )
    @flag(lang, "-q", "--quiet", text=Text("不显示进度", "show no progress"))
    @json_flag(lang)
    def explain(
        plan: str,
        id_: str,
        partner: str,
        most: int,
        time_limit: float,
        quiet: bool,
        as_json: bool,
    ) -> int:
        from matcher.cli.rendering import explanation_words
        from matcher.io import read_plan

        if partner and not id_:
            raise UsageFault(
                Text("--with 须与 ID 一起给出", "--with needs an ID before it")
            )
        bundle = read_plan(Path(plan))
        found, stopped = _explained(
            bundle,
            id_,
            partner,
            lang=lang,
            most=most,
            time_limit=time_limit,
            quiet=quiet,
        )
        if as_json:
            show.out_json(found.model_dump(mode="json"))
        else:
            show.out(explanation_words(found, bundle, lang))
        return ExitCode.STOPPED if stopped else ExitCode.CLEAN

    return explain  # type: ignore[no-any-return]


def _explained(
    bundle: Plan,
    asked: str,
    partner: str,
    *,
    lang: Lang,
    most: int,
    time_limit: float,
    quiet: bool,
) -> "tuple[Explanation, bool]":
    """Explain with progress; return whether the user ended the work early."""
    from matcher.explain import explain
    from solvers.params import Params

    with (
        stoppable(lang) as stopped,
        watching(lang, quiet=quiet, stopped=stopped) as watcher,
    ):
        params = Params(time_limit_s=time_limit)
        found = in_background(
            lambda: explain(
                bundle,
                asked,
                partner=partner,
                most=most,
                params=params,
                watcher=watcher,
            )
        )
        return found, stopped()


def diff_command(lang: Lang) -> click.Command:
    """Return the command `diff`."""

    @command(
        lang,
        "diff",
        text=_DIFF_HELP,
        short=Text("两份方案的不同", "what changed between two plans"),
    )
    @click.argument("before", metavar="PLAN_A")
    @click.argument("after", metavar="PLAN_B")
    @json_flag(lang)
    def diff(before: str, after: str, as_json: bool) -> int:
        from matcher.cli.differing import diff_words
        from matcher.diff import diff_plans
        from matcher.io import read_plan

        old, new = read_plan(Path(before)), read_plan(Path(after))
        found = diff_plans(old, new)
        if as_json:
            show.out_json(found.model_dump(mode="json"))
        else:
            show.out(diff_words(found, old, new, lang))
        return ExitCode.CLEAN

    return diff  # type: ignore[no-any-return]
