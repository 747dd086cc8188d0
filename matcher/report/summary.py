"""A plan in a few lines, for the terminal."""

from collections.abc import Iterator

from matcher.labels import goal_label, label
from matcher.plan import Goal, Plan, Status
from matcher.report.judgement import in_unit, proof_words
from matcher.report.words import school_with_code, term_words, unit_word
from matcher.text import Lang, Text

MOST_LISTED = 5
"""Schools or findings named one by one; the rest is counted."""


def summary(plan: Plan, lang: Lang = "zh") -> str:
    """Return a short account: result, goals with their proof, what stays open.

    Parameters
    ----------
    plan
        Any plan, audited or not.
    lang
        Language of the text.

    Returns
    -------
    str
        Lines without a trailing line break.
    """
    lines = (
        *_head(plan),
        *_pairing(plan),
        *_goals(plan.pairing.goals),
        *_rotation(plan),
        *_goals(plan.rotation.goals),
        *_audit(plan),
        *_open(plan),
    )
    return "\n".join(line.say(lang) for line in lines)


def _both(words: str) -> Text:
    return Text(words, words)


def _head(plan: Plan) -> Iterator[Text]:
    term = plan.county.term
    name = plan.county.name
    yield Text(
        f"{name or '本县'}，{term_words(term, 'zh')}，政策：{plan.policy.title.zh}",
        f"{name or 'County'}, {term_words(term, 'en')}, policy: {plan.policy.title.en}",
    )
    if plan.meta.stopped:
        yield Text(
            "（由用户中止，为当时最好的结果）", "(stopped by the user: best so far)"
        )


def _pairing(plan: Plan) -> Iterator[Text]:
    pairing = plan.pairing
    links = [link for group in pairing.consortia for link in group.recipients]
    status = pairing.status
    yield Text(
        f"结对：支援 {len(pairing.consortia)} 所，受援 {len(links)} 所，"
        f"未结对 {len(pairing.unpaired)} 所（{label(status, 'zh')}）",
        f"pairing: {len(pairing.consortia)} support and {len(links)} recipient schools "
        f"paired, {len(pairing.unpaired)} unpaired ({label(status, 'en')})",
    )
    known = [link.distance_m for link in links if link.distance_m is not None]
    if known:
        mean, far = sum(known) / len(known) / 1000, max(known) / 1000
        yield Text(
            f"  单程平均 {mean:.1f} 公里，最远 {far:.1f} 公里",
            f"  one way: mean {mean:.1f} km, longest {far:.1f} km",
        )


def _goals(goals: tuple[Goal, ...]) -> Iterator[Text]:
    for goal in goals:
        yield Text(_goal(goal, "zh"), _goal(goal, "en"))


def _goal(goal: Goal, lang: Lang) -> str:
    value, bound = in_unit(goal.value, goal.unit), in_unit(goal.bound, goal.unit)
    unit, proof = unit_word(goal.unit, lang), proof_words(goal, lang)
    name = goal_label(goal.name, lang)
    if lang == "zh":
        return f"  {name}：{value:,} {unit}，下界 {bound:,}，{proof}"
    return f"  {name}: {value:,} {unit}, bound {bound:,}, {proof}"


def _rotation(plan: Plan) -> Iterator[Text]:
    rotation = plan.rotation
    if rotation.status is Status.NOT_PLANNED:
        yield Text("轮岗：未编排", "rotation: not planned")
        return
    postings, visits = len(rotation.postings), len(rotation.visits)
    lessons = sum(len(v.lessons) for v in rotation.visits)
    covers = sum(len(v.covers) for v in rotation.visits)
    yield Text(
        f"轮岗：派出 {postings} 人次，听课 {visits} 人次共 {lessons} 节，"
        f"当日代课 {covers} 节，活动 {len(rotation.events)} 次"
        f"（{label(rotation.status, 'zh')}）",
        f"rotation: {_counted(postings, 'posting')}, "
        f"{_counted(visits, 'observation trip')} with {_counted(lessons, 'lesson')}, "
        f"{_counted(covers, 'lesson')} covered for them, "
        f"{_counted(len(rotation.events), 'event')} ({label(rotation.status, 'en')})",
    )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _audit(plan: Plan) -> Iterator[Text]:
    audit = plan.audit
    if audit is None:
        yield Text("核对：尚未核对", "audit: not audited")
        return
    yield Text(
        f"核对：硬性问题 {audit.hard_findings} 个，提示 {audit.soft_findings} 个，"
        f"已核实 {len(audit.satisfied)} 项",
        f"audit: {_counted(audit.hard_findings, 'hard finding')}, "
        f"{audit.soft_findings} soft, {_counted(len(audit.satisfied), 'check')} kept",
    )
    lines = [Text("  " + f.message_zh, "  " + f.message_en) for f in audit.findings]
    yield from _cut(lines)


def _open(plan: Plan) -> Iterator[Text]:
    unpaired = []
    for entry in plan.pairing.unpaired:
        name = _both("  " + school_with_code(plan.county, entry.school))
        for reason in entry.reasons[:1]:
            name = Text(
                f"{name.zh}：{reason.message_zh}", f"{name.en}: {reason.message_en}"
            )
        unpaired.append(name)
    if unpaired:
        yield Text("未结对学校：", "unpaired schools:")
        yield from _cut(unpaired)
    unmet = plan.rotation.unmet
    if unmet:
        yield Text(f"未落实事项 {len(unmet)} 项：", f"duties unmet: {len(unmet)}")
        yield from _cut([Text(f"  {r.message_zh}", f"  {r.message_en}") for r in unmet])


def _cut(lines: list[Text]) -> Iterator[Text]:
    yield from lines[:MOST_LISTED]
    if (rest := len(lines) - MOST_LISTED) > 0:
        yield Text(
            f"  ……另有 {rest} 条，见花名册", f"  ... {rest} more, see the roster"
        )
