"""Words for a terminal: audits, explanations, differences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from matcher.county import County, Parity
from matcher.labels import goal_label, label
from matcher.plan import Audit, Plan, Reason, Verdict
from matcher.policy import Activity
from matcher.report.words import PARITIES, unit_word, weekday_word
from matcher.rules import RULES
from matcher.text import Lang, Text

if TYPE_CHECKING:
    from matcher.diff import DutyChange, EventChange, GoalChange, InputChange, PlanDiff
    from matcher.explain import Alternative, Delta, Explanation

_KM = 1000
_SHOWN = 8
_DUTIES = {
    "cover": Text("听课代课", "cover for a visit"),
    "standing_cover": Text("长期代课", "weekly cover"),
    "mentor": Text("带徒", "mentoring"),
}
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
    "policy": Text("政策方案", "policy"),
    "rule": Text("规则", "rule"),
}


def school_words(county: County, code: str) -> str:
    """Return a school's name with its code."""
    school = county.school_by_code.get(code)
    return f"{school.name}（{code}）" if school else code


def person_words(county: County, code: str) -> str:
    """Return a teacher's name with the code."""
    teacher = county.teacher_by_code.get(code)
    return f"{teacher.name}（{code}）" if teacher and teacher.name else code


def amount(value: int | None, unit: str, lang: Lang) -> str:
    """Return a value with its unit; metres are shown as kilometres."""
    if value is None:
        return "—"
    shown = f"{value / _KM:.1f}" if unit == "metres" else str(value)
    return f"{shown} {unit_word(unit, lang, number=value)}"


def rule_words(code: str, lang: Lang) -> str:
    """Return the title of a rule with its code."""
    return f"{RULES[code].title.say(lang)} [{code}]" if code in RULES else code


def audit_words(audit: Audit, lang: Lang) -> str:
    """Return findings, clauses and counts as lines; hard findings first."""
    lines = []
    for finding in sorted(audit.findings, key=lambda f: f.severity.value):
        mark = label(finding.severity, lang)
        clauses = f" {'、'.join(finding.clause)}" if finding.clause else ""
        rule = rule_words(finding.rule, lang)
        lines.append(f"{mark}  {rule}{clauses}  {finding.say(lang)}")
    lines += _clause_lines(audit, lang)
    kept = len(audit.satisfied)
    verdict = (
        Text("核对通过", "audit clean")
        if audit.clean
        else Text("核对未通过", "audit not clean")
    )
    counts = Text(
        f"硬性问题 {audit.hard_findings} 处，提示 {audit.soft_findings} 处，"
        f"已核实 {kept} 项",
        f"{audit.hard_findings} hard and {audit.soft_findings} soft findings, "
        f"{kept} checks kept",
    )
    lines.append(
        f"{verdict.say(lang)}{'：' if lang == 'zh' else ': '}{counts.say(lang)}"
    )
    return "\n".join(lines)


def _clause_lines(audit: Audit, lang: Lang) -> Iterator[str]:
    counts = {verdict: 0 for verdict in Verdict}
    for clause in audit.clauses:
        counts[clause.verdict] += 1
        if clause.verdict is Verdict.NOT_MET:
            verdict = label(clause.verdict, lang)
            yield f"{clause.clause}  {verdict}  {clause.why.say(lang)}"
    if audit.clauses:
        parts = [f"{label(v, lang)} {n}" for v, n in counts.items()]
        head = Text("条款：", "clauses: ").say(lang)
        yield head + "，".join(parts) if lang == "zh" else head + ", ".join(parts)


def explanation_words(found: Explanation, plan: Plan, lang: Lang) -> str:
    """Return an explanation as titled lists."""
    title = f"{found.name}（{found.id}）" if found.name else found.id
    sections = [
        (Text("现在的安排", "what the plan gives"), _say(found.now, lang)),
        (Text("为什么", "why"), _say(found.why, lang)),
        (
            Text(
                "其他可行的结对（从好到差，＋ 变差、－ 变好）",
                "other pairs that would do (best first; + is worse, - better)",
            ),
            [_alternative(a, plan.county, lang) for a in found.alternatives],
        ),
        (
            Text("不允许的结对", "pairs not allowed"),
            list(_refusals([r.reason for r in found.refused], lang)),
        ),
    ]
    lines = [title]
    for head, items in sections:
        if items:
            lines += ["", head.say(lang), *(f"  · {item}" for item in items)]
    return "\n".join(lines)


def _say(texts: Iterable[Text], lang: Lang) -> list[str]:
    return [text.say(lang) for text in texts]


def _alternative(found: Alternative, county: County, lang: Lang) -> str:
    arrow = "；" if lang == "zh" else "; "
    moves = arrow.join(
        f"{school_words(county, m.recipient)} → {school_words(county, m.joins)}"
        for m in found.moves
    )
    deltas = [_delta(d, lang) for d in found.deltas if d.change]
    same = Text("各项目标不变", "no goal changes").say(lang)
    comma = "，" if lang == "zh" else ", "
    return f"{moves}{'：' if lang == 'zh' else ': '}{comma.join(deltas) or same}"


def _delta(delta: Delta, lang: Lang) -> str:
    shown = f"{delta.change / _KM:+.1f}" if delta.unit == "metres" else ""
    shown = shown or f"{delta.change:+d}"
    return f"{goal_label(delta.goal, lang)} {shown} {unit_word(delta.unit, lang)}"


def _refusals(reasons: list[Reason], lang: Lang) -> Iterator[str]:
    """Yield the first refusals in words and count the others by rule."""
    for reason in reasons[:_SHOWN]:
        words = Text(reason.message_zh, reason.message_en).say(lang)
        yield f"{words} [{reason.rule}]"
    rest = Counter(reason.rule for reason in reasons[_SHOWN:])
    for rule, number in rest.items():
        yield Text(
            f"另有 {number} 对：{rule_words(rule, 'zh')}",
            f"{number} more: {rule_words(rule, 'en')}",
        ).say(lang)


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
                f" ← {school_words(after.county, p.recipient)}"
                for p in diff.pairs
            ],
        ),
        (Text("活动", "events"), [_event(e, after.county, lang) for e in diff.events]),
        (Text("人员", "people"), list(_people(diff.duties, before, after, lang))),
        (Text("输入", "inputs"), [_input(i, lang) for i in diff.inputs]),
    ]
    lines = []
    for head, items in sections:
        if items:
            lines += [head.say(lang), *(f"  {item}" for item in items), ""]
    return "\n".join(lines).rstrip()


def _sign(change: str) -> str:
    return "+" if change == "added" else "-"


def _event(event: EventChange, county: County, lang: Lang) -> str:
    kind, host = label(Activity(event.kind), lang), school_words(county, event.host)
    period = "" if event.period is None else str(event.period)
    when = Text(f"第{period}节起", f"from period {period}").say(lang) if period else ""
    words = (_sign(event.change), str(event.date), when, kind, event.subject, host)
    return " ".join(word for word in words if word)


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
    if duty.kind == "standing_cover":
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
