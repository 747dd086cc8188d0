"""`jiedui actuals template | history`, and what `jiedui audit --actuals` prints."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.files import check_outputs, require_suffix
from matcher.cli.tree import Group, UsageFault, command, json_flag, option
from matcher.labels import label
from matcher.plan import Plan
from matcher.rules import RULES
from matcher.text import Lang, Text

if TYPE_CHECKING:
    from matcher.actuals import ClauseState, Delivery, Owed

_SHOWN = 20
"""Open things that are printed; the workbook holds them all."""


def actuals_group(lang: Lang) -> click.Group:
    """Return the group `actuals` with its commands."""
    text = Text(
        "落实情况：哪些安排真的做了，哪些还欠着，下学期的轮岗历史。\n"
        "\n"
        "jiedui actuals template 方案.json 生成表格，学期中随时填，"
        "jiedui audit 方案.json --actuals 表格.xlsx 核对，"
        "学期末 jiedui actuals history 写出轮岗历史。",
        "What was really done, what is still owed, and the history for the next term."
        "\n\n"
        "jiedui actuals template PLAN.json makes the table; fill it in as the term "
        "goes on; jiedui audit PLAN.json --actuals TABLE.xlsx judges it; at the end "
        "jiedui actuals history writes the history of turns.",
    )
    short = Text("落实情况：填报、核对、转入历史", "what was done: report and history")
    group = Group("actuals", lang=lang, help=text.say(lang), short_help=short.say(lang))
    for build in (_template_command, _history_command):
        group.add_command(build(lang))
    return group


def _template_command(lang: Lang) -> click.Command:
    @command(
        lang,
        "template",
        text=Text(
            "生成落实情况表：方案里的每一件事一行，填“完成”一列即可。\n"
            "\n"
            "PLAN 是方案包（.json）。",
            "Make the table of what was done: a row for everything planned; fill in "
            "the column 'done'.\n"
            "\n"
            "PLAN is a bundle (.json).",
        ),
        short=Text("生成落实情况表", "make the table to fill in"),
    )
    @click.argument("plan", metavar="PLAN")
    @option(
        lang,
        "-o",
        "--output",
        metavar="FILE.xlsx",
        default="actuals.xlsx",
        text=Text("写到哪里；默认 actuals.xlsx", "where; default actuals.xlsx"),
    )
    @json_flag(lang)
    def template(plan: str, output: str, as_json: bool) -> int:
        from matcher.io import read_plan, write_actuals_template

        path = Path(output)
        require_suffix(path, ".xlsx", "-o")
        check_outputs([path], inputs=[plan])
        counts = write_actuals_template(read_plan(Path(plan)), path, lang=lang)
        if as_json:
            show.out_json({"file": str(path), "rows": counts})
            return ExitCode.CLEAN
        show.out(str(path))
        stop = "，" if lang == "zh" else ", "
        rows = stop.join(f"{title} {number}" for title, number in counts.items())
        show.err(
            Text(
                f"共 {sum(counts.values())} 行（{rows}）。填好“完成”列后："
                f"jiedui audit {plan} --actuals {path}",
                f"{sum(counts.values())} rows ({rows}). Fill in the column 'done', "
                f"then: jiedui audit {plan} --actuals {path}",
            ).say(lang)
        )
        return ExitCode.CLEAN

    return template  # type: ignore[no-any-return]


def _history_command(lang: Lang) -> click.Command:
    @command(
        lang,
        "history",
        text=Text(
            "写出轮岗历史：原有的加上本学期真的去过的，供下学期县工作簿的“轮岗历史”"
            "表使用。\n"
            "\n"
            "PLAN 是方案包（.json），ACTUALS 是填好的落实情况表。",
            "Write the history of turns: what the county had and who really went this "
            "term, for the sheet 'history' of next term's workbook.\n"
            "\n"
            "PLAN is a bundle (.json), ACTUALS the table filled in.",
        ),
        short=Text("写出下学期用的轮岗历史", "write the history for the next term"),
    )
    @click.argument("plan", metavar="PLAN")
    @click.argument("actuals", metavar="ACTUALS")
    @option(
        lang,
        "-o",
        "--output",
        metavar="FILE.csv",
        default="history.csv",
        text=Text("写到哪里；默认 history.csv", "where; default history.csv"),
    )
    @json_flag(lang)
    def history(plan: str, actuals: str, output: str, as_json: bool) -> int:
        from matcher.actuals import turns_of
        from matcher.io import read_actuals, read_plan, write_history

        path = Path(output)
        require_suffix(path, ".csv", "-o")
        check_outputs([path], inputs=[plan, actuals])
        bundle = read_plan(Path(plan))
        reported, warnings = read_actuals(actuals, bundle)
        if warnings:
            show.err(show.faults(warnings, lang))
        turns = turns_of(bundle, reported)
        write_history(turns, path, lang=lang)
        new = len(turns) - len(dict.fromkeys(bundle.county.history))
        if as_json:
            show.out_json({"file": str(path), "rows": len(turns), "new": new})
            return ExitCode.CLEAN
        show.out(str(path))
        show.err(
            Text(
                f"{len(turns)} 行，其中本学期 {new} 行；把它作为下学期工作簿的"
                "“轮岗历史”表",
                f"{len(turns)} rows, {new} of this term; use it as the sheet 'history' "
                "of next term's workbook",
            ).say(lang)
        )
        return ExitCode.CLEAN

    return history  # type: ignore[no-any-return]


# --- audit --actuals


def day_asked(value: str | None) -> dt.date:
    """Return the day of `--as-of`; today if none was given.

    Raises
    ------
    UsageFault
        It is no date.
    """
    if value is None:
        return dt.date.today()
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise UsageFault(
            Text(
                f"--as-of “{value}”：应为日期，如 2026-11-01",
                f'--as-of "{value}": expected a date such as 2026-11-01',
            )
        ) from None


def audit_delivery(
    plan: Plan, actuals: str, *, as_of: dt.date, output: str | None, lang: Lang
) -> "Delivery":
    """Judge what was done by a plan and write the workbook if one is asked for."""
    from matcher.actuals import judge_delivery
    from matcher.io import read_actuals, write_delivery

    if output is not None:
        require_suffix(Path(output), ".xlsx", "-o")
        check_outputs([Path(output)], inputs=[actuals])
    reported, warnings = read_actuals(actuals, plan)
    if warnings:
        show.err(show.faults(warnings, lang))
    delivery = judge_delivery(plan, reported, as_of=as_of)
    if output is not None:
        write_delivery(delivery, plan, output, lang=lang)
        show.err(Text(f"已写出 {output}", f"{output} is written").say(lang))
    return delivery


def delivery_words(delivery: "Delivery", lang: Lang) -> str:
    """Return delivered against planned as lines."""
    return "\n".join(_lines(delivery, lang))


def _lines(delivery: "Delivery", lang: Lang) -> Iterator[str]:
    day = delivery.as_of
    yield Text(f"截至 {day} 的落实情况", f"delivered by {day}").say(lang)
    if delivery.clauses:
        yield "\n" + Text("条款", "clauses").say(lang)
        yield from (_clause_line(row, lang) for row in delivery.clauses)
    if delivery.heads:
        yield "\n" + Text(
            "人数与人次（实际/计划）", "people and times (done/planned)"
        ).say(lang)
        for row in delivery.heads:
            yield Text(
                f"  {label(row.activity, 'zh')}：{row.people}/{row.planned_people} 人，"
                f"{row.times}/{row.planned_times} 人次",
                f"  {label(row.activity, 'en')}: {row.people}/{row.planned_people} "
                f"people, {row.times}/{row.planned_times} times",
            ).say(lang)
    if delivery.scores:
        yield "\n" + Text("捆绑得分", "bundled scores").say(lang)
        for score in delivery.scores:
            missing = "、".join(score.missing)
            yield (
                f"  {score.consortium}  {score.score}"
                if not score.missing
                else Text(
                    f"  {score.consortium}  缺得分：{missing}",
                    f"  {score.consortium}  no points of: {missing}",
                ).say(lang)
            )
    yield from _owed_lines(delivery, lang)
    for finding in delivery.failures:
        rule = RULES[finding.rule].title.say(lang) if finding.rule in RULES else ""
        yield f"{label(finding.severity, lang)}  {rule}  {finding.say(lang)}"
    if delivery.unclear:
        number = len(delivery.unclear)
        yield Text(
            f"另有 {number} 处须人工复核：日期或人员与计划不同，课表对不上或代课未报",
            f"{number} more to be checked by hand: done on another day or by others, "
            "so that lessons or covers cannot be told",
        ).say(lang)
    yield "\n" + _verdict(delivery).say(lang)


def _clause_line(row: "ClauseState", lang: Lang) -> str:
    from matcher.io.actuals.report import STATES

    name = row.clause
    if not name:
        name = RULES[row.rule].title.say(lang) if row.rule in RULES else row.rule
    count = f"  {row.done}/{row.planned}" if row.planned else ""
    due = ""
    if row.due is not None and row.state.value in ("owed", "overdue"):
        due = Text(f"  最迟 {row.due}", f"  by {row.due}").say(lang)
    soft = "" if row.hard else Text("（软性）", " (soft)").say(lang)
    state = f"{STATES[row.state].say(lang)}{soft}"
    return f"  {state}  {name}{count}{due}  {row.why.say(lang)}"


def _owed_lines(delivery: "Delivery", lang: Lang) -> Iterator[str]:
    late = [row for row in delivery.owed if row.overdue]
    coming = [row for row in delivery.owed if not row.overdue]
    for rows, title in (
        (late, Text("逾期未完成", "overdue")),
        (coming, Text("还应完成", "still to come")),
    ):
        if not rows:
            continue
        yield f"\n{title.say(lang)} {len(rows)}"
        rows.sort(key=lambda row: (row.due, row.kind, row.id))
        yield from (_owed_line(row, lang) for row in rows[:_SHOWN])
        if len(rows) > _SHOWN:
            yield Text(
                f"  …… 另 {len(rows) - _SHOWN} 项，全部见 -o 报告.xlsx 或 --json",
                f"  ... {len(rows) - _SHOWN} more, all with -o report.xlsx or --json",
            ).say(lang)


def _owed_line(row: "Owed", lang: Lang) -> str:
    clause = f"  {'、'.join(row.clause)}" if row.clause else ""
    return f"  {row.due}  {row.owner_name.say(lang)}  {row.what.say(lang)}{clause}"


def _verdict(delivery: "Delivery") -> Text:
    late = sum(row.overdue for row in delivery.owed)
    coming = len(delivery.owed) - late
    counts = Text(
        f"逾期 {late} 项，还应完成 {coming} 项，硬性问题 {len(delivery.failures)} 处，"
        f"逾期的必交材料 {len(delivery.late)} 份",
        f"{late} overdue, {coming} still to come, {len(delivery.failures)} hard "
        f"findings, {len(delivery.late)} papers due and not handed in",
    )
    if delivery.clean:
        return Text(f"到目前为止按要求落实：{counts.zh}", f"on course: {counts.en}")
    return Text(f"有硬性要求未落实：{counts.zh}", f"hard duties missed: {counts.en}")
