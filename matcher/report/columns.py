"""Columns that several papers share, and how new ones are put together."""

from matcher.report.table import Column, Kind
from matcher.text import Text


def column(
    key: str,
    zh: str,
    en: str,
    kind: Kind = Kind.TEXT,
    *aliases: str,
    hidden: bool = False,
    optional: bool = False,
) -> Column:
    """Return a column from its key, its two titles and other headers."""
    return Column(key, Text(zh, en), kind, aliases, hidden, optional)


def named(
    key: str, zh: str, en: str, *aliases: str, optional: bool = False
) -> tuple[Column, Column]:
    """Return the two columns of a school: name, and code beside it."""
    return (
        column(key, zh, en, Kind.TEXT, *aliases, optional=optional),
        column(
            f"{key}_code", f"{zh}代码", f"{en} code", Kind.TEXT,
            *(f"{alias}代码" for alias in aliases), optional=optional,
        ),
    )  # fmt: skip


def person(
    key: str, zh: str, en: str, *aliases: str, optional: bool = False
) -> tuple[Column, Column]:
    """Return the two columns of a person: name, and staff number beside it."""
    return (
        column(key, zh, en, Kind.TEXT, *aliases, optional=optional),
        column(
            f"{key}_code", f"{zh}职工号", f"{en} staff no.", Kind.TEXT,
            *(f"{alias}{word}" for alias in (zh, *aliases)
              for word in ("工号", "教职工号", "代码")), optional=optional,
        ),
    )  # fmt: skip


NUMBER = column("number", "序号", "No.", Kind.INTEGER, "编号")
CLAUSE = column("clause", "依据条款", "Clauses", Kind.TEXT, "依据", "条款")
REMARK = column("remark", "备注", "Remarks", Kind.TEXT, "说明")
SUBJECT = column("subject", "学科", "Subject", Kind.TEXT, "任教学科", "科目")
PERIOD = column("period", "节次", "Period", Kind.INTEGER)
CLASS = column("class", "班级", "Class", Kind.TEXT, "教学班")
WEEKDAY = column("weekday", "星期", "Weekday", Kind.TEXT, "周几")
ID = column("id", "系统编号", "Id", hidden=True)
PART = column("part", "受援内容", "Supported in", Kind.TEXT, "支援内容", optional=True)

PARITY = column("parity", "单双周", "Weeks")
START = column("start", "开始日期", "Start", Kind.DATE, "起始日期", "开始时间")
END = column("end", "结束日期", "End", Kind.DATE, "截止日期", "结束时间")
