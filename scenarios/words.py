"""Words and tables of the command line of this package."""

from collections.abc import Iterator, Sequence

from matcher.cli.language import columns
from matcher.cli.rendering import amount, person_words, school_words
from matcher.labels import goal_label, label
from matcher.plan import Plan
from matcher.policy import Activity
from matcher.report.words import place_name
from matcher.text import Lang, Text
from scenarios.compare import Comparison, GoalLine
from scenarios.whatif import WhatIf

_MOST_NAMES = 12


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return rows as lines with columns of equal screen width, two blanks between."""
    widths = [
        max(columns(cell) for cell in column) for column in zip(*rows, strict=True)
    ]
    return [
        "  ".join(
            cell + " " * (width - columns(cell))
            for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    ]


def comparison_words(found: Comparison, base: Plan, after: Plan, lang: Lang) -> str:
    """Return what an edit did: goals, moves, duties, people."""
    sections = (
        (Text("目标（越小越好）", "goals (smaller is better)"), _goals(found, lang)),
        (Text("结对变动", "moves"), list(_moves(found, base, after, lang))),
        (Text("仍未结对", "still unpaired"), _unpaired(after, lang)),
        (Text("活动数量", "duties"), _duties(found, lang)),
        (Text("受影响人员", "people concerned"), _people(found, base, after, lang)),
        (Text("核对", "audit"), _audit(found, lang)),
    )
    lines: list[str] = []
    for head, items in sections:
        if items:
            lines += [head.say(lang), *(f"  {item}" for item in items), ""]
    return "\n".join(lines).rstrip()


def _goals(found: Comparison, lang: Lang) -> list[str]:
    heads = (Text("目标", "goal"), Text("原", "before"), Text("现", "after"))
    rows = [(*(head.say(lang) for head in heads), "")]
    for goal in found.goals:
        before, after = (amount(v, goal.unit, lang) for v in (goal.before, goal.after))
        rows.append((goal_label(goal.name, lang), before, after, _proof(goal, lang)))
    return table(rows) if found.goals else []


def _proof(goal: GoalLine, lang: Lang) -> str:
    if goal.after is None or goal.after_bound is None:
        return ""
    if goal.after == goal.after_bound:
        return Text("已证最优", "proven best").say(lang)
    bound = amount(goal.after_bound, goal.unit, lang)
    return Text(f"下界 {bound}", f"bound {bound}").say(lang)


def _moves(found: Comparison, base: Plan, after: Plan, lang: Lang) -> Iterator[str]:
    nobody = Text("（无）", "(none)").say(lang)
    for move in found.moves:
        known = move.recipient in after.county.school_by_code
        county = (after if known else base).county
        recipient = place_name(county, move.recipient, move.part, lang)
        old = school_words(base.county, move.before) if move.before else nobody
        new = school_words(after.county, move.after) if move.after else nobody
        gone = "" if known else Text("（已撤并）", " (closed)").say(lang)
        yield f"{recipient}{gone}  {old} → {new}"


def _unpaired(after: Plan, lang: Lang) -> list[str]:
    lines = []
    for row in sorted(after.pairing.unpaired, key=lambda r: (r.school, r.part)):
        why = [r.message_zh if lang == "zh" else r.message_en for r in row.reasons]
        name = place_name(after.county, row.school, row.part, lang)
        lines.append("  ".join([name, *why[:1]]))
    return lines


def _duties(found: Comparison, lang: Lang) -> list[str]:
    return [
        f"{label(Activity(duty.kind), lang)}  {duty.before} → {duty.after}"
        f"  (+{duty.added} / -{duty.removed})"
        for duty in found.duties
        if duty.added or duty.removed
    ]


def _people(found: Comparison, base: Plan, after: Plan, lang: Lang) -> list[str]:
    if not found.people:
        return []
    names = []
    for code in found.people[:_MOST_NAMES]:
        known = code in after.county.teacher_by_code
        names.append(person_words((after if known else base).county, code))
    total = len(found.people)
    more = "" if total <= _MOST_NAMES else " …"
    stop = "、" if lang == "zh" else ", "
    head = Text(f"{total} 人：", f"{total} people: ").say(lang)
    return [head + stop.join(names) + more]


def _audit(found: Comparison, lang: Lang) -> list[str]:
    before, after = found.hard_findings
    told = " → ".join(str(number) for number in (before, after) if number is not None)
    return [Text(f"硬性问题 {told}", f"hard findings {told}").say(lang)] if told else []


def sweep_words(tried: Sequence[WhatIf], lang: Lang) -> str:
    """Return a sweep as a table: one row a value, one column a goal."""
    names = dict.fromkeys(goal.name for try_ in tried for goal in try_.comparison.goals)
    heads = [
        Text("参数", "setting").say(lang),
        *(goal_label(name, lang) for name in names),
        Text("改变的结对", "pairs changed").say(lang),
        Text("未结对", "unpaired").say(lang),
    ]
    rows = [heads]
    for try_ in tried:
        by_name = {goal.name: goal for goal in try_.comparison.goals}
        rows.append(
            [
                "、".join(edit.value for edit in try_.edits),
                *(_cell(by_name.get(name), lang) for name in names),
                str(len(try_.comparison.moves)),
                str(len(try_.comparison.unpaired[1])),
            ]
        )
    note = Text(
        "* 尚未证明最优；改变的结对数相对于给出的方案",
        "* not proven best; pairs changed are counted against the plan given",
    )
    return "\n".join([*table(rows), note.say(lang)])


def _cell(goal: GoalLine | None, lang: Lang) -> str:
    if goal is None or goal.after is None:
        return "—"
    mark = "" if goal.after == goal.after_bound else " *"
    return amount(goal.after, goal.unit, lang) + mark
