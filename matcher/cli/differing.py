"""Words for a terminal: what differs between two plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from matcher.cli.rendering import amount, person_words, school_words
from matcher.county import County, Link, Mode, Parity
from matcher.labels import PARITIES, goal_label, label, part_label, weekday_word
from matcher.plan import Plan
from matcher.policy import Activity
from matcher.report.words import BUREAU, PAPER_KINDS, place_name
from matcher.text import Lang, Text

if TYPE_CHECKING:
    from matcher.diff import (
        DutyChange,
        EventChange,
        GoalChange,
        InputChange,
        LeaderChange,
        LineChange,
        PaperChange,
        PlanDiff,
        TermsChange,
    )

_DUTIES = {
    "cover": Text("听课代课", "cover for a visit"),
    "standing_cover": Text("长期代课", "weekly cover"),
    "mentor": Text("带徒", "mentoring"),
    "heard": Text("跟岗听课", "lesson heard"),
    "giver": Text("主讲", "gives the lesson or lecture"),
}
_WEEKLY_DUTIES = frozenset({"standing_cover", "itinerant", "sync_class"})
_PARITY: dict[str, Parity] = {"odd": "odd", "even": "even"}
_NOUNS = {
    "school": Text("学校", "school"),
    "teacher": Text("教师", "teacher"),
    "subject": Text("学科", "subject"),
    "distance": Text("距离", "distance"),
    "agreement": Text("既有结对", "agreement"),
    "lock": Text("指定与禁止", "lock"),
    "turn": Text("轮岗历史", "history"),
    "preference": Text("志愿", "preference"),
    "term": Text("校历", "term"),
    "timetable": Text("课表", "timetable"),
    "bells": Text("作息", "bells"),
    "policy": Text("政策方案", "policy"),
    "rule": Text("规则", "rule"),
}


def diff_words(diff: PlanDiff, before: Plan, after: Plan, lang: Lang) -> str:
    """Return a difference as titled lists; one line if there is none."""
    if diff.empty:
        return Text("两份方案的安排相同", "both plans ask the same").say(lang)
    sections = [
        (Text("目标", "goals"), [_goal(g, lang) for g in diff.goals]),
        (
            Text("结对", "pairs"),
            [
                f"{_sign(p.change)} {school_words(after.county, p.support)}"
                f" ← {place_name(after.county, p.recipient, p.part, lang)}"
                for p in diff.pairs
            ],
        ),
        (
            Text("协议", "agreements"),
            [_terms(change, after.county, lang) for change in diff.terms],
        ),
        (
            Text("片区长", "area leads"),
            [
                f"{_sign(a.change)} {school_words(after.county, a.lead)}"
                f" ← {school_words(after.county, a.support)}"
                for a in diff.leads
            ],
        ),
        (Text("活动", "events"), [_event(e, after.county, lang) for e in diff.events]),
        (
            Text("同步课堂", "sync classes"),
            [_line(line, after.county, lang) for line in diff.lines],
        ),
        (Text("人员", "people"), list(_people(diff.duties, before, after, lang))),
        (
            Text("应交流校领导", "leaders due"),
            [_leader(due, after.county, lang) for due in diff.leaders],
        ),
        (
            Text("应交材料", "papers due"),
            [_paper(paper, after, lang) for paper in diff.papers],
        ),
        (Text("输入", "inputs"), [_input(i, lang) for i in diff.inputs]),
    ]
    lines = []
    for head, items in sections:
        if items:
            lines += [head.say(lang), *(f"  {item}" for item in items), ""]
    return "\n".join(lines).rstrip()


def _sign(change: str) -> str:
    return "+" if change == "added" else "-"


_TERMS = {
    "part": Text("受援内容", "supported in"),
    "mode": Text("结对模式", "mode"),
    "link": Text("结对类型", "link type"),
    "until": Text("协议截止", "agreement until"),
}


def _terms(change: TermsChange, county: County, lang: Lang) -> str:
    pair = school_words(county, change.support)
    if change.recipient:
        pair += f" ← {place_name(county, change.recipient, change.part, lang)}"
    told = [_term(change.field, value, lang) for value in (change.before, change.after)]
    return f"{pair} {_TERMS[change.field].say(lang)}  {told[0]} → {told[1]}"


def _term(field: str, value: str, lang: Lang) -> str:
    if field == "part":
        return part_label(value, lang) or Text("全校", "whole school").say(lang)
    if field == "mode":
        return label(Mode(value), lang)
    return label(Link(value), lang) if field == "link" else value or "—"


def _event(event: EventChange, county: County, lang: Lang) -> str:
    kind, host = label(Activity(event.kind), lang), school_words(county, event.host)
    period = "" if event.period is None else str(event.period)
    when = Text(f"第{period}节起", f"from period {period}").say(lang) if period else ""
    students = Text(f"学生 {event.students} 人", f"{event.students} students").say(lang)
    words = (
        _sign(event.change), str(event.date), when, kind, event.subject,
        Text("线上", "online").say(lang) if event.online else host,
        students if event.students else "",
    )  # fmt: skip
    return " ".join(word for word in words if word)


def _line(line: LineChange, county: County, lang: Lang) -> str:
    week = "" if line.parity == "all" else PARITIES[_PARITY[line.parity]].say(lang)
    when = f"{week}{' ' if week and lang == 'en' else ''}"
    when += weekday_word(line.weekday, lang)
    what = Text(
        f"第{line.period}节 {line.grade}年级{line.subject} 共 {line.times} 次",
        f"period {line.period} grade {line.grade} {line.subject}, {line.times} times",
    ).say(lang)
    ends = " → ".join(school_words(county, s) for s in (line.source, line.receiver))
    return f"{_sign(line.change)} {when} {what} {ends}"


def _leader(due: LeaderChange, county: County, lang: Lang) -> str:
    since = Text(f"{due.since} 任职", f"in post since {due.since}").say(lang)
    who, where = person_words(county, due.person), school_words(county, due.school)
    return f"{_sign(due.change)} {who} {where} {since}"


def _paper(paper: PaperChange, plan: Plan, lang: Lang) -> str:
    title = Text(paper.title, paper.title_en).say(lang)
    kind = PAPER_KINDS[paper.kind].say(lang)
    number = (
        ""
        if {paper.before, paper.after} == {0, 1}
        else (f"  {paper.before} → {paper.after}")
    )
    sign = _sign("added" if paper.after > paper.before else "removed")
    return (
        f"{sign} {paper.due} {kind} {title} {_owner(paper.owner, plan, lang)}{number}"
    )


def _owner(owner: str, plan: Plan, lang: Lang) -> str:
    if owner == "bureau":
        return BUREAU.say(lang)
    group = next((g for g in plan.pairing.consortia if g.id == owner), None)
    if group is not None:
        owner = group.support
    if owner in plan.county.teacher_by_code:
        return person_words(plan.county, owner)
    return school_words(plan.county, owner)


def _goal(goal: GoalChange, lang: Lang) -> str:
    name = goal_label(goal.name, lang)
    before, after = (amount(v, goal.unit, lang) for v in (goal.before, goal.after))
    mark = "" if goal.before == goal.after else f" → {after}"
    return f"{name}  {before}{mark}"


def _people(
    duties: Iterable[DutyChange], before: Plan, after: Plan, lang: Lang
) -> Iterator[str]:
    by_person: dict[str, list[DutyChange]] = {}
    for duty in duties:
        by_person.setdefault(duty.person, []).append(duty)
    for person in sorted(by_person):
        county = after.county
        if person not in county.teacher_by_code:
            county = before.county
        yield person_words(county, person)
        alike: dict[tuple[str, ...], list[DutyChange]] = {}
        for duty in by_person[person]:
            alike.setdefault(_duty_words(duty, county, lang), []).append(duty)
        for words, group in alike.items():
            more = Text(f"{len(group)} 节", f"{len(group)} lessons").say(lang)
            detail = more if len(group) > 1 else _lessons(group[0], lang)
            yield "  " + " ".join(word for word in (*words, detail) if word)


def _duty_words(duty: DutyChange, county: County, lang: Lang) -> tuple[str, ...]:
    dates = str(duty.start or "")
    if duty.end and duty.end != duty.start:
        dates += f" … {duty.end}"
    place = school_words(county, duty.place) if duty.place else ""
    mentee = duty.detail.replace(":", " ") if duty.kind == "mentor" else ""
    return _sign(duty.change), _duty_kind(duty.kind, lang), dates, place, mentee


def _lessons(duty: DutyChange, lang: Lang) -> str:
    """Return the lessons of a duty in words; other details as they are."""
    if duty.kind == "mentor":
        return ""
    if duty.kind in _WEEKLY_DUTIES:
        weekday, parity, lesson = duty.detail.split(":", 2)
        day = weekday_word(int(weekday), lang)
        week = "" if parity == "all" else PARITIES[_PARITY[parity]].say(lang)
        return " ".join(w for w in (week, day, _lesson(lesson, lang)) if w)
    comma = "、" if lang == "zh" else ", "
    return comma.join(_lesson(lesson, lang) for lesson in duty.detail.split("; "))


def _lesson(lesson: str, lang: Lang) -> str:
    if lesson.count(":") < 2:
        return lesson
    period, class_, subject = lesson.split(":", 2)
    number = Text(f"第{period}节", f"period {period}").say(lang) if period else ""
    return " ".join(word for word in (number, class_, subject) if word)


def _duty_kind(kind: str, lang: Lang) -> str:
    if kind in _DUTIES:
        return _DUTIES[kind].say(lang)
    return label(Activity(kind), lang)


def _input(change: InputChange, lang: Lang) -> str:
    noun = _NOUNS[change.noun].say(lang) if change.noun in _NOUNS else change.noun
    field = f" {change.field}" if change.field else ""
    return (
        f"{noun} {change.code}{field}  {change.before or '—'} → {change.after or '—'}"
    )
