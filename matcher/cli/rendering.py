"""Words for a terminal: audits and explanations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from matcher.county import County
from matcher.labels import goal_label, label, part_label
from matcher.plan import Audit, Goal, Plan, Reason, Verdict
from matcher.report.words import unit_word
from matcher.rules import RULES
from matcher.text import Lang, Text

if TYPE_CHECKING:
    from matcher.explain import Alternative, Delta, Explanation, PairShare

_KM = 1000
_HIDDEN_M = 50
_SHOWN = 8


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


def place_words(county: County, place: str, lang: Lang) -> str:
    """Return the name of a recipient's place: its school, and what it is for."""
    from matcher.candidates import split_place

    school, part = split_place(county, place)
    name = school_words(county, school)
    if not part:
        return name
    return f"{name}{'·' if lang == 'zh' else ', '}{part_label(part, lang)}"


def explanation_words(found: Explanation, plan: Plan, lang: Lang) -> str:
    """Return an explanation as titled lists."""
    from matcher.explain import blocking_words

    title = f"{found.name}（{found.id}）" if found.name and found.id else found.id
    if found.kind == "county":
        title = found.name
    sections = [
        (Text("现在的安排", "what the plan gives"), _say(found.now, lang)),
        (Text("为什么", "why"), _say(found.why, lang)),
        (Text("逐周安排", "week by week"), _say(found.weeks, lang)),
        (Text("各项目标", "goals"), [goal_words(goal, lang) for goal in found.goals]),
        (
            Text(
                "每一对给各项目标带来什么（与没有这一对相比；－ 有益，＋ 代价）",
                "what each pair brings to the goals (against not having it; - earns, "
                "+ costs)",
            ),
            [_share(share, plan.county, lang) for share in found.shares],
        ),
        (
            Text(
                "次好的选择，各为重新求解的整套方案（从好到差，＋ 变差、－ 变好）",
                "next best choices, each a whole plan solved for (best first; + is "
                "worse, - better)",
            ),
            [
                *(_alternative(a, plan.county, lang) for a in found.alternatives),
                *_say(found.ended, lang),
            ],
        ),
        (
            Text("不允许的结对", "pairs not allowed"),
            list(_refusals([r.reason for r in found.refused], lang)),
        ),
        (
            Text(
                f"双方都更愿意的结对：{len(found.blocking)} 对",
                f"pairs that would rather have each other: {len(found.blocking)}",
            ),
            _say((blocking_words(plan, pair) for pair in found.blocking), lang),
        ),
    ]
    lines = [title]
    for head, items in sections:
        if items:
            lines += ["", head.say(lang), *(f"  · {item}" for item in items)]
    if found.kind == "county" and not found.blocking:
        lines += ["", _no_blocking(plan, lang)]
    return "\n".join(lines)


def goal_words(goal: Goal, lang: Lang) -> str:
    """Return a goal with its value and what is proven of it."""
    name = goal_label(goal.name, lang)
    value, bound = (amount(n, goal.unit, lang) for n in (goal.value, goal.bound))
    proof = Text("已证明最优", "proven best").say(lang)
    if goal.value != goal.bound:
        proof = Text(f"下界 {bound}", f"bound {bound}").say(lang)
    return Text(f"{name}：{value}（{proof}）", f"{name}: {value} ({proof})").say(lang)


def _no_blocking(plan: Plan, lang: Lang) -> str:
    if not plan.county.preferences:
        return Text("没有学校填报志愿", "no school stated wishes").say(lang)
    return Text(
        "没有双方都更愿意而未结成的对",
        "no two schools would rather have each other than what they have",
    ).say(lang)


def _share(found: PairShare, county: County, lang: Lang) -> str:
    who = place_words(county, found.recipient, lang)
    pair = f"{who} × {school_words(county, found.support)}"
    told = [
        f"{goal_label(s.goal, lang)} {signed(s.amount, s.unit, lang)}"
        for s in found.shares
        if s.amount
    ]
    none = Text("不影响任何目标", "changes no goal").say(lang)
    colon, comma = ("：", "，") if lang == "zh" else (": ", ", ")
    return f"{pair}{colon}{comma.join(told) or none}"


def _say(texts: Iterable[Text], lang: Lang) -> list[str]:
    return [text.say(lang) for text in texts]


def _alternative(found: Alternative, county: County, lang: Lang) -> str:
    colon, comma, semi = ("：", "，", "；") if lang == "zh" else (": ", ", ", "; ")
    nobody = Text("未结对", "unpaired").say(lang)
    moves = [
        f"{place_words(county, m.recipient, lang)} → "
        f"{school_words(county, m.joins) if m.joins else nobody}"
        for m in found.moves
    ]
    deltas = [delta_words(d, lang) for d in found.deltas if d.change]
    same = Text("各项目标不变", "no goal changes").say(lang)
    doubt = (
        "" if found.proven else Text("（未证明最好）", " (not proven best)").say(lang)
    )
    told = f"{''.join(moves[:1])}{colon}{comma.join(deltas) or same}{doubt}"
    if not moves[1:]:
        return told
    number, listed = len(moves) - 1, semi.join(moves[1 : 1 + _SHOWN])
    rest = Text("等", " ...").say(lang) if number > _SHOWN else ""
    forced = Text(f"连带 {number} 处：", f"with it {number} more: ").say(lang)
    return f"{told}\n      {forced}{listed}{rest}"


def delta_words(delta: Delta, lang: Lang) -> str:
    """Return how a goal changes, with its sign and unit."""
    return f"{goal_label(delta.goal, lang)} {signed(delta.change, delta.unit, lang)}"


def signed(value: int, unit: str, lang: Lang) -> str:
    """Return a change with its sign and unit; kilometres finer where 0.1 hides it."""
    shown = f"{value:+d}"
    if unit == "metres":
        shown = f"{value / _KM:+.1f}" if abs(value) >= _HIDDEN_M else f"{value / _KM:+}"
    return f"{shown} {unit_word(unit, lang, number=abs(value))}"


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
