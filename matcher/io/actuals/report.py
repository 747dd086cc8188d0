"""Writes delivered against planned as a workbook to file."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from matcher.actuals import Delivery, State, owner_name
from matcher.io.files.atomic import replacing
from matcher.io.sheets.cells import Shown
from matcher.io.sheets.layout import looks, write_rows
from matcher.labels import label
from matcher.plan import Plan
from matcher.rules import RULES
from matcher.text import Lang, Text

Rows: TypeAlias = list[list[Shown | None]]

STATES: dict[State, Text] = {
    State.MET: Text("已落实", "met so far"),
    State.OWED: Text("未到期，待落实", "still owed"),
    State.OVERDUE: Text("逾期", "overdue"),
    State.NOT_MET: Text("未落实", "not met"),
    State.NOT_JUDGED: Text("不作判断", "not judged"),
}
_HARD, _SOFT = Text("硬性", "hard"), Text("软性", "soft")
_LATE, _OPEN = Text("逾期", "overdue"), Text("待办", "open")


def write_delivery(
    delivery: Delivery, plan: Plan, path: str | Path, *, lang: Lang = "zh"
) -> None:
    """Write delivered against planned: clauses, what is owed, people, scores.

    Raises
    ------
    WriteError
        If the place cannot be written to.
    """
    from xlsxwriter import Workbook

    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as workbook:
        style = looks(workbook)
        for title, heads, rows in _tables(delivery, plan, lang):
            sheet = workbook.add_worksheet(title)
            for column, head in enumerate(heads):
                sheet.write_string(0, column, head, style.optional)
                sheet.set_column(column, column, _width(column, rows))
            write_rows(sheet, rows, style)
            sheet.freeze_panes(1, 0)
            sheet.autofilter(0, 0, len(rows), len(heads) - 1)
    with replacing(path) as temporary:
        temporary.write_bytes(buffer.getvalue())


def _width(column: int, rows: Rows) -> float:
    widest = max((_columns(str(row[column])) for row in rows if row[column]), default=8)
    return min(max(9, widest + 2), 70)


def _columns(text: str) -> int:
    return sum(2 if ord(character) > 0x2E80 else 1 for character in text)


def _tables(
    delivery: Delivery, plan: Plan, lang: Lang
) -> Iterator[tuple[str, Sequence[str], Rows]]:
    def say(zh: str, en: str) -> str:
        return zh if lang == "zh" else en

    yield (
        say("条款落实", "clauses"),
        (
            say("条款", "clause"),
            say("原文", "quote"),
            say("硬软", "weight"),
            say("结论", "state"),
            say("计划项", "planned"),
            say("已完成", "done"),
            say("最迟", "due"),
            say("依据", "evidence"),
        ),
        list(_clauses(delivery, plan, lang)),
    )
    yield (
        say("待办与逾期", "owed"),
        (
            say("状态", "state"),
            say("期限", "due"),
            say("内容", "what"),
            say("责任方", "owed by"),
            say("条款", "clause"),
            say("编号", "id"),
        ),
        list(_owed(delivery, lang)),
    )
    yield (
        say("人数人次", "people"),
        (
            say("活动", "activity"),
            say("计划人数", "people planned"),
            say("实际人数", "people"),
            say("计划人次", "times planned"),
            say("实际人次", "times"),
        ),
        [
            [
                label(row.activity, lang),
                row.planned_people,
                row.people,
                row.planned_times,
                row.times,
            ]
            for row in delivery.heads
        ],
    )
    if delivery.scores:
        yield (
            say("捆绑得分", "scores"),
            (
                say("结对组", "consortium"),
                say("支援学校现分", "support"),
                say("受援学校平均提高", "mean gain"),
                say("捆绑得分", "score"),
                say("缺得分的学校", "schools without scores"),
            ),
            list(_scores(delivery, plan, lang)),
        )
    findings = (*delivery.failures, *delivery.unclear)
    if findings:
        yield (
            say("问题与复核", "findings"),
            (say("类别", "kind"), say("规则", "rule"), say("说明", "finding")),
            [
                [
                    say("问题", "finding")
                    if finding in delivery.failures
                    else say("复核", "to be checked"),
                    RULES[finding.rule].title.say(lang)
                    if finding.rule in RULES
                    else finding.rule,
                    finding.say(lang),
                ]
                for finding in findings
            ],
        )


def _clauses(
    delivery: Delivery, plan: Plan, lang: Lang
) -> Iterator[list[Shown | None]]:
    quotes = {clause.id: clause.quote for clause in plan.policy.clauses}
    for row in delivery.clauses:
        rule = RULES[row.rule].title.say(lang) if row.rule in RULES else row.rule
        yield [
            row.clause or row.rule,
            quotes.get(row.clause, rule),
            (_HARD if row.hard else _SOFT).say(lang),
            STATES[row.state].say(lang),
            row.planned,
            row.done,
            row.due,
            row.why.say(lang),
        ]


def _owed(delivery: Delivery, lang: Lang) -> Iterator[list[Shown | None]]:
    for row in sorted(delivery.owed, key=lambda row: (row.due, row.kind, row.id)):
        yield [
            (_LATE if row.overdue else _OPEN).say(lang),
            row.due,
            row.what.say(lang),
            row.owner_name.say(lang),
            "、".join(row.clause),
            row.id,
        ]


def _scores(delivery: Delivery, plan: Plan, lang: Lang) -> Iterator[list[Shown | None]]:
    for row in delivery.scores:
        names = [owner_name(plan, code).say(lang) for code in row.missing]
        yield [
            owner_name(plan, row.consortium).say(lang),
            row.own,
            row.gain,
            row.score,
            "、".join(names),
        ]
