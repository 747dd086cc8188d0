"""What rules of events and sync classes ask, in figures."""

from collections.abc import Callable, Mapping
from typing import Any

from matcher.county import Parity
from matcher.labels import label, weekday_word
from matcher.policy import (
    Activity,
    CountQuota,
    RuleBase,
    StudentExchange,
    SyncClass,
    WeeklyPattern,
)
from matcher.report.requirements.figures import at, both, by_scope, joined, per, span
from matcher.text import Text

_PEOPLE = frozenset(
    {
        Activity.POSTING_OUT,
        Activity.POSTING_IN,
        Activity.YEAR_POSTING,
        Activity.PLACEMENT,
        Activity.SHADOWING,
    }
)
_HOSTS = {
    "in_turns": Text("轮流承办", "hosted in turns"),
    "support": Text("支援学校承办", "hosted by the support"),
    "recipient": Text("受援学校承办", "hosted by recipients"),
}
_WEEKS: dict[Parity, Text] = {
    "all": Text("", ""),
    "odd": Text("单周", "odd weeks"),
    "even": Text("双周", "even weeks"),
}
_HALVES = {"am": Text("上午", "morning"), "pm": Text("下午", "afternoon")}


def _topic(rule: CountQuota | WeeklyPattern | StudentExchange) -> Text:
    kind = Activity.STUDENT_EXCHANGE
    if not isinstance(rule, StudentExchange):
        kind = rule.activity
    return Text(rule.topic.zh or label(kind), rule.topic.en or label(kind, "en"))


def _when(rule: CountQuota | WeeklyPattern) -> Text:
    week, half = _WEEKS[rule.parity], _HALVES.get(rule.half or "", Text("", ""))
    day = Text("", "")
    if rule.weekday is not None:
        day = Text(weekday_word(rule.weekday, "zh"), weekday_word(rule.weekday, "en"))
    en = " ".join(word for word in (week.en, day.en, half.en) if word)
    return Text(f"{week.zh}{day.zh}{half.zh}", en)


def _times(number: int) -> str:
    return "time" if number == 1 else "times"


def _count_quota(rule: CountQuota) -> Text:
    number, target = span(rule.minimum, rule.maximum), rule.target
    if rule.activity in _PEOPLE:
        most = rule.maximum or rule.minimum
        who = "person" if most == 1 else "people"
        people = Text(f"{number} 人", f"{number} {who}")
        return joined(
            (per(rule.period), by_scope(rule.scope), people), head=_topic(rule)
        )
    givers = rule.people_min is not None or rule.people_max is not None
    people_span = span(rule.people_min or 1, rule.people_max)
    days, online = rule.spacing_days, Text("线上举行", "online")
    return joined(
        (
            per(rule.period),
            by_scope(rule.scope),
            at(rule.anchor),
            _when(rule),
            Text(f"{number} 次", f"{number} {_times(rule.maximum or rule.minimum)}"),
            both(f"目标 {target} 次", f"target {target}", when=target),
            both(
                f"主讲 {people_span} 人", f"given by {people_span} people", when=givers
            ),
            both(f"间隔 ≥ {days} 天", f"≥ {days} days apart", when=days),
            online if rule.online else _HOSTS[rule.hosts],
            Text(f"{label(rule.attend)}参加", f"for {label(rule.attend, 'en')}"),
        ),
        head=_topic(rule),
    )


def _weekly_pattern(rule: WeeklyPattern) -> Text:
    when, share = _when(rule), f"{100 * rule.min_share:g}%"
    return joined(
        (
            Text(when.zh if rule.parity != "all" else f"每周{when.zh}", when.en),
            Text(f"≥ 可用日的 {share}", f"≥ {share} of such days"),
            _HOSTS[rule.hosts],
            Text(f"{label(rule.attend)}参加", f"for {label(rule.attend, 'en')}"),
        ),
        head=_topic(rule),
    )


def _sync_class(rule: SyncClass) -> Text:
    every, within = rule.seminar_every, rule.seminar_within_days
    names = "、".join(rule.subjects), ", ".join(rule.subjects)
    return joined(
        (
            Text(f"每对学校每周 ≥ {rule.lines} 节", f"≥ {rule.lines} a week per pair"),
            both(f"学科 {names[0]}", f"subjects {names[1]}", when=names[0]),
            Text("同学科、同年级", "same subject and grade"),
            Text(
                f"同时上课 ≥ {rule.min_overlap_min} 分钟",
                f"≥ {rule.min_overlap_min} min together",
            ),
            both(f"每 {every} 次课后 {within} 天内线上研讨 1 次",
                 f"an online seminar within {within} days after every {every}",
                 when=every),
        ),
        head=Text("同步课堂", "sync classes"),
    )  # fmt: skip


def _student_exchange(rule: StudentExchange) -> Text:
    grades = "、".join(map(str, rule.grades)), ", ".join(map(str, rule.grades))
    return joined(
        (
            per(rule.period),
            at(rule.anchor),
            Text(f"≥ {rule.minimum} 次", f"≥ {rule.minimum} {_times(rule.minimum)}"),
            Text(
                f"每校 {rule.students} 名学生，各校相等",
                f"{rule.students} students of each school, equal numbers",
            ),
            both(f"{grades[0]} 年级", f"grades {grades[1]}", when=grades[0]),
            _HOSTS[rule.hosts],
        ),
        head=_topic(rule),
    )


WORDS: Mapping[type[RuleBase], Callable[[Any], Text]] = {
    CountQuota: _count_quota,
    WeeklyPattern: _weekly_pattern,
    SyncClass: _sync_class,
    StudentExchange: _student_exchange,
}
