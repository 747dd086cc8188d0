"""A plan in a few lines, for the terminal."""

from collections import Counter
from collections.abc import Iterator

from matcher.candidates import receives, supports
from matcher.county import Link, Mode
from matcher.labels import goal_label, label
from matcher.plan import Finding, Goal, Plan, Status, Unpaired
from matcher.report.activity_words import activity_words
from matcher.report.judgement import (
    Member,
    in_unit,
    members_of,
    per_words,
    proof_words,
    share_words,
)
from matcher.report.words import place_name, term_words, unit_word
from matcher.text import Lang, Text

MOST_LISTED = 5
"""Schools or findings named one by one; the rest is counted."""


def summary(plan: Plan, lang: Lang = "zh", *, diagnosed: bool = False) -> str:
    """Return a short account: result, goals with their proof, what stays open.

    What stays open is told once: a finding that an unpaired school or an unmet duty
    below explains is counted but not listed.

    Parameters
    ----------
    plan
        Any plan, audited or not.
    diagnosed
        Whether a diagnosis follows that names the unpaired schools itself.
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
        *_goals(plan, plan.pairing.goals),
        *_rotation(plan),
        *_goals(plan, plan.rotation.goals),
        *_audit(plan),
        *(() if diagnosed else _unpaired(plan)),
        *_leadless(plan),
        *_blocking(plan),
        *_unmet(plan),
    )
    return "\n".join(line.say(lang) for line in lines)


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
    schools = len({link.school for link in links})
    many = len(links) > schools
    state = _state(plan)
    yield Text(
        f"结对：支援 {len(pairing.consortia)} 所，受援 {schools} 所"
        f"{f'（{len(links)} 对）' if many else ''}，"
        f"{_left_out(plan, 'zh')}（{state.zh}）",
        f"pairing: {len(pairing.consortia)} support and {schools} recipient schools "
        f"paired{f' in {len(links)} pairs' if many else ''}, "
        f"{_left_out(plan, 'en')} ({state.en})",
    )
    yield from _missing_side(plan)
    known = [link.distance_m for link in links if link.distance_m is not None]
    if known:
        mean, far = sum(known) / len(known) / 1000, max(known) / 1000
        yield Text(
            f"  单程平均 {mean:.1f} 公里，最远 {far:.1f} 公里",
            f"  one way: mean {mean:.1f} km, longest {far:.1f} km",
        )
    yield from _by_mode(plan)
    yield from _leads(plan)


def _left_out(plan: Plan, lang: Lang) -> str:
    """Say how many schools are unpaired, and places where schools have several."""
    entries = plan.pairing.unpaired
    schools = len({entry.school for entry in entries})
    if len(entries) == schools and not any(entry.part for entry in entries):
        return f"未结对 {schools} 所" if lang == "zh" else f"{schools} unpaired"
    if lang == "zh":
        return f"尚缺支援 {len(entries)} 处（{schools} 所）"
    return f"{_counted(len(entries), 'place')} of {schools} unsupported"


def _state(plan: Plan) -> Text:
    """Return the status of the pairing, with its gap where it is not proven."""
    status, gap = plan.pairing.status, plan.pairing.gap
    words = Text(label(status, "zh"), label(status, "en"))
    if status is not Status.FEASIBLE or not gap:
        return words
    return Text(
        f"{words.zh}，最大差距 {share_words(gap)}",
        f"{words.en}, largest gap {share_words(gap)}",
    )


def _by_mode(plan: Plan) -> Iterator[Text]:
    """Count consortia by mode and pairs by link type, where there are several."""
    groups = plan.pairing.consortia
    modes = Counter(group.mode for group in groups)
    links = Counter(link.link for group in groups for link in group.recipients)
    kinds: list[tuple[Mode | Link, int]] = []
    if len(modes) > 1:
        kinds += sorted(modes.items())
    if len(links) > 1:
        kinds += sorted(links.items())
    if kinds:
        zh = "，".join(f"{label(kind)} {count}" for kind, count in kinds)
        en = ", ".join(f"{label(kind, 'en')} {count}" for kind, count in kinds)
        yield Text(f"  模式与类型：{zh}", f"  modes and link types: {en}")


def _leads(plan: Plan) -> Iterator[Text]:
    leads = [lead for lead in plan.pairing.area_leads if lead.supports]
    if not leads and not plan.pairing.leadless:
        return
    led, without = sum(len(a.supports) for a in leads), len(plan.pairing.leadless)
    yield Text(
        f"  片区长学校 {len(leads)} 所，领支援学校 {led} 所"
        f"{f'，{without} 所没有片区长' if without else ''}",
        f"  {_counted(len(leads), 'area lead')} over "
        f"{_counted(led, 'support school')}"
        f"{f', {without} without one' if without else ''}",
    )


def _missing_side(plan: Plan) -> Iterator[Text]:
    """Say what to fill in where a county has nobody to support or to be supported."""
    rule = plan.policy.compatibility
    if plan.pairing.consortia:
        return
    for side, has in (
        (Text("支援", "support"), supports),
        (Text("受援", "recipient"), receives),
    ):
        if not any(has(school, rule) for school in plan.county.schools):
            yield Text(
                f"  没有一所{side.zh}学校，无从结对：请在学校表填写“结对角色”，或填写"
                "“学校类别标签”“城乡类型”（哪些算由政策的 compatibility 规定）",
                f"  no school is a {side.en} school, so nothing can be paired: fill in "
                "the duty, the tags or the area type of the schools (which of them "
                "count is the policy's rule compatibility)",
            )


def _goals(plan: Plan, goals: tuple[Goal, ...]) -> Iterator[Text]:
    for goal in goals:
        members = members_of(plan.policy, goal)
        yield Text(_goal(goal, members, "zh"), _goal(goal, members, "en"))


def _goal(goal: Goal, members: tuple[Member, ...], lang: Lang) -> str:
    value, bound = goal_numbers(goal)
    unit = unit_word(goal.unit, lang, number=goal.value)
    proof = proof_words(goal, lang)
    name = goal_label(goal.name, lang)
    sums = "".join(
        Text(f"（{_sum(members, 'zh')}）", f" ({_sum(members, 'en')})").say(lang)
        for _ in members[:1]
    )
    if lang == "zh":
        return f"  {name}：{value} {unit}{sums}，下界 {bound}，{proof}"
    return f"  {name}: {value} {unit}{sums}, bound {bound}, {proof}"


def _sum(members: tuple[Member, ...], lang: Lang) -> str:
    """Return what goals traded against each other came to, with their weights."""
    terms = []
    for member in members:
        unit = unit_word(member.unit, lang, number=member.value)
        value = f"{in_unit(member.value, member.unit):,} {unit}"
        terms.append(f"{value} × {member.weight:,}{per_words(member.unit, lang)}")
    return " + ".join(terms)


def goal_numbers(goal: Goal) -> tuple[str, str]:
    """Return value and bound as shown; kilometres to 100 m, finer if that hides a gap.

    Examples
    --------
    >>> goal_numbers(Goal(name="travel", value=176_119, bound=176_119, unit="metres"))
    ('176.1', '176.1')
    """
    value, bound = in_unit(goal.value, goal.unit), in_unit(goal.bound, goal.unit)
    if goal.unit != "metres":
        return f"{value:,}", f"{bound:,}"
    digits = 3 if value != bound and round(value, 1) == round(bound, 1) else 1
    return f"{value:,.{digits}f}", f"{bound:,.{digits}f}"


def _rotation(plan: Plan) -> Iterator[Text]:
    rotation = plan.rotation
    if rotation.status is Status.NOT_PLANNED:
        yield Text("轮岗：未编排", "rotation: not planned")
        return
    postings, visits = len(rotation.postings), len(rotation.visits)
    lessons = sum(len(v.lessons) for v in rotation.visits)
    covers = sum(len(v.covers) for v in rotation.visits)
    yield Text(
        f"轮岗：派出 {postings} 人次，听课 {visits:,} 人次共 {lessons:,} 节，"
        f"当日代课 {covers:,} 节，活动 {len(rotation.events)} 次"
        f"（{label(rotation.status, 'zh')}）",
        f"rotation: {_counted(postings, 'posting')}, "
        f"{_counted(visits, 'observation trip')} with {_counted(lessons, 'lesson')}, "
        f"{_counted(covers, 'lesson')} covered for them, "
        f"{_counted(len(rotation.events), 'event')} ({label(rotation.status, 'en')})",
    )
    further = list(activity_words(plan))
    if further:
        zh, en = ("、".join(t.zh for t in further), "; ".join(t.en for t in further))
        yield Text(f"  包括：{zh}", f"  including: {en}")


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _audit(plan: Plan) -> Iterator[Text]:
    audit = plan.audit
    if audit is None:
        yield Text("核对：尚未核对", "audit: not audited")
        return
    yield Text(
        f"核对：硬性问题 {audit.hard_findings} 处，提示 {audit.soft_findings} 处，"
        f"已核实 {len(audit.satisfied)} 项",
        f"audit: {_counted(audit.hard_findings, 'hard finding')}, "
        f"{audit.soft_findings} soft, {_counted(len(audit.satisfied), 'check')} kept",
    )
    told = [f for f in audit.findings if not _is_told_below(plan, f)]
    yield from _cut([Text("  " + f.message_zh, "  " + f.message_en) for f in told])


def _is_told_below(plan: Plan, finding: Finding) -> bool:
    unpaired = {entry.school for entry in plan.pairing.unpaired}
    leadless = {entry.school for entry in plan.pairing.leadless}
    unmet = {(reason.rule, reason.where) for reason in plan.rotation.unmet}
    of_unpaired = finding.rule in ("pair.coverage", "pair.partners")
    of_leadless = finding.rule == "pair.lead"
    return (
        (of_unpaired and finding.where in unpaired)
        or (of_leadless and finding.where in leadless)
        or (finding.rule, finding.where) in unmet
    )


def _unpaired(plan: Plan) -> Iterator[Text]:
    yield from _left(
        plan, plan.pairing.unpaired, Text("未结对学校：", "unpaired schools:")
    )


def _leadless(plan: Plan) -> Iterator[Text]:
    yield from _left(
        plan,
        plan.pairing.leadless,
        Text("无片区长的支援学校：", "support schools without an area lead:"),
    )


def _left(plan: Plan, entries: tuple[Unpaired, ...], title: Text) -> Iterator[Text]:
    lines = []
    for entry in entries:
        where = entry.school, entry.part
        name = Text(
            "  " + place_name(plan.county, *where, "zh"),
            "  " + place_name(plan.county, *where, "en"),
        )
        for reason in entry.reasons[:1]:
            name = Text(
                f"{name.zh}：{reason.message_zh}", f"{name.en}: {reason.message_en}"
            )
        lines.append(name)
    if lines:
        yield title
        yield from _cut(lines)


def _blocking(plan: Plan) -> Iterator[Text]:
    """Count the pairs that would rather have each other, where wishes were stated."""
    if not plan.county.preferences or not plan.pairing.consortia:
        return
    from matcher.choices.blocking import blocking_pairs

    number = len(blocking_pairs(plan))
    yield Text(
        f"志愿：双方都更愿意而未结成的 {number} 对"
        f"{'，逐对见 jiedui explain 方案.json' if number else ''}",
        f"wishes: {_counted(number, 'pair')} would rather have each other"
        f"{', listed by jiedui explain PLAN.json' if number else ''}",
    )


def _unmet(plan: Plan) -> Iterator[Text]:
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
