"""Words for a terminal: plans in order, two goals traded, prices of goals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from matcher.cli.language import columns
from matcher.cli.rendering import (
    amount,
    delta_words,
    goal_words,
    place_words,
    school_words,
)
from matcher.county import County
from matcher.labels import goal_label
from matcher.plan import Goal, PairingPlan
from matcher.report.words import unit_word
from matcher.text import Lang, Text

if TYPE_CHECKING:
    from matcher.choices import (
        Delta,
        FrontPoint,
        GoalFront,
        GoalPrices,
        Move,
        RankedChoice,
        Ranking,
        TierPrice,
    )

_MOST_MOVES = 12
_FINE = 0.1
"""Rates below are shown with two digits that count."""

_PROVEN = Text("已证明", "proven")
_OPEN = Text("未证明", "not proven")


def moves_words(
    moves: Sequence[Move], county: County, lang: Lang, *, most: int = _MOST_MOVES
) -> Iterator[str]:
    """Yield one line for each recipient that changes; many are cut short."""
    for move in moves[:most]:
        who = place_words(county, move.recipient, lang)
        nobody = Text("未结对", "unpaired").say(lang)
        before = school_words(county, move.leaves) if move.leaves else nobody
        after = school_words(county, move.joins) if move.joins else nobody
        yield f"{who}{'：' if lang == 'zh' else ': '}{before} → {after}"
    if (rest := len(moves) - most) > 0:
        yield Text(f"……另有 {rest} 处", f"... {rest} more").say(lang)


def ranking_words(
    found: Ranking, county: County, lang: Lang, *, files: Sequence[Path] = ()
) -> str:
    """Return plans in order, each with its goals and what differs from the best."""
    lines = [_ranking_head(found).say(lang)]
    for at, plan in enumerate(found.plans):
        mark = (_PROVEN if plan.proven else _OPEN).say(lang)
        head = Text(f"第 {plan.rank} 名（{mark}）", f"number {plan.rank} ({mark})")
        lines += ["", head.say(lang)]
        lines += [f"  {line}" for line in _plan_lines(plan, county, lang)]
        if files:
            lines.append(f"  → {files[at]}")
    return "\n".join(lines)


def _ranking_head(found: Ranking) -> Text:
    number = len(found.plans)
    if found.complete:
        return Text(
            f"最好的 {number} 个方案，次序已证明",
            f"the best {number} plan{'s' * (number != 1)}, proven in this order",
        )
    sure = sum(plan.proven for plan in found.plans)
    return Text(
        f"找到 {number} 个方案，前 {sure} 个的次序已证明；可加长 --time-limit",
        f"{number} plans found, the first {sure} proven in order; raise --time-limit "
        "for more",
    )


def _plan_lines(plan: RankedChoice, county: County, lang: Lang) -> Iterator[str]:
    if plan.rank == 1:
        yield from _goal_lines(plan.pairing, lang)
        return
    changed = _listed((d for d in plan.deltas if d.change), lang)
    equal = Text("各项目标与第 1 名相同", "equal to number 1 on every goal").say(lang)
    yield changed or equal
    for line in moves_words(plan.moves, county, lang):
        yield f"· {line}"


def _goal_lines(pairing: PairingPlan, lang: Lang) -> Iterator[str]:
    for goal in pairing.goals:
        colon = "：" if lang == "zh" else ": "
        value = amount(goal.value, goal.unit, lang)
        yield f"{goal_label(goal.name, lang)}{colon}{value}"


def front_words(
    found: GoalFront, county: County, lang: Lang, *, files: Sequence[Path] = ()
) -> str:
    """Return the points of a front as a table with what each step costs."""
    names = [goal_label(goal, lang) for goal in found.goals]
    heads = [
        Text("点", "point").say(lang),
        *(
            f"{name} ({unit_word(unit, lang)})"
            for name, unit in zip(names, found.units, strict=True)
        ),
        Text("证明", "proof").say(lang),
        Text("比上一点", "against the point before").say(lang),
    ]
    rows = [heads]
    before: FrontPoint | None = None
    for at, point in enumerate(found.points, 1):
        rows.append(
            [
                str(at),
                *(
                    _plain(value, unit)
                    for value, unit in zip(point.values, found.units, strict=True)
                ),
                (_PROVEN if point.proven else _OPEN).say(lang),
                _step(found, before, point, lang) if before else "—",
            ]
        )
        before = point
    lines = [_front_head(found, lang), "", *table(rows)]
    if files:
        lines += ["", *(str(path) for path in files)]
    return "\n".join(lines)


def _front_head(found: GoalFront, lang: Lang) -> str:
    names = [goal_label(goal, lang) for goal in found.goals]
    kept = Text("、", ", ").say(lang).join(goal_label(g, lang) for g in found.kept)
    number = len(found.points)
    whole = (
        Text("没有遗漏", "none is missing")
        if found.complete
        else Text(
            "可能还有别的点；可加长 --time-limit 或 --points",
            "there may be more; raise --time-limit or --points",
        )
    )
    held = Text(f"；始终保持最好：{kept}", f"; kept at their best: {kept}")
    return Text(
        f"“{names[0]}”与“{names[1]}”的取舍：{number} 个点，{whole.zh}"
        f"{held.zh if kept else ''}",
        f"'{names[0]}' against '{names[1]}': {number} point{'s' * (number != 1)}, "
        f"{whole.en}{held.en if kept else ''}",
    ).say(lang)


def _step(found: GoalFront, before: FrontPoint, point: FrontPoint, lang: Lang) -> str:
    """Say what it costs in the second goal to have less of the first."""
    more = point.values[0] - before.values[0]
    less = before.values[1] - point.values[1]
    units = found.units
    gained, paid = amount(more, units[0], lang), amount(less, units[1], lang)
    words = Text(f"少 {gained}的代价是 {paid}", f"{gained} less costs {paid}")
    if more == 1 or units[0] == "metres":
        return words.say(lang)
    rate = less / more / (1000 if units[1] == "metres" else 1)
    each = f"{rate:.1f}" if rate >= _FINE else f"{rate:.2g}"
    unit, one = unit_word(units[1], lang), unit_word(units[0], lang, number=1)
    return Text(
        f"{words.zh}（每{one} {each} {unit}）",
        f"{words.en} ({each} {unit} for one {one})",
    ).say(lang)


def _plain(value: int, unit: str) -> str:
    return f"{value / 1000:,.1f}" if unit == "metres" else f"{value:,}"


def prices_words(found: GoalPrices, lang: Lang) -> str:
    """Return each tier in order, with what its place costs the others."""
    lines = [
        Text(
            "目标按先后；每个目标挪到最后重新求解，看其他目标因它让了多少（－ 会变好）",
            "goals in order; each is put last and solved for again, to see what the "
            "others give up for it (- would be better)",
        ).say(lang)
    ]
    number = len(found.tiers)
    for at, price in enumerate(found.tiers, 1):
        lines += ["", f"{at}. {_tier(price, lang)}"]
        lines += [f"   {line}" for line in _price_lines(price, lang, last=at == number)]
    if not found.complete:
        lines += [
            "",
            Text(
                "没有全部证明；可加长 --time-limit",
                "not everything is proven; raise --time-limit",
            ).say(lang),
        ]
    return "\n".join(lines)


def _tier(price: TierPrice, lang: Lang) -> str:
    return goal_words(
        Goal(name=price.tier, value=price.value, bound=price.bound, unit=price.unit),
        lang,
    )


def _price_lines(price: TierPrice, lang: Lang, *, last: bool) -> Iterator[str]:
    own = set(price.tier.split("+"))
    paid = [d for d in price.freed if d.change and d.goal not in own]
    mine = [d for d in price.freed if d.change and d.goal in own]
    if last:
        words = Text("排在最后，不要别的目标让步", "comes last and costs nothing")
    elif not price.freed:
        words = Text("没有试算", "not tried")
    elif not paid:
        words = Text("没有让其他目标付出", "costs the others nothing")
    else:
        words = _if_last(paid, proven=price.proven)
    yield words.say(lang)
    if paid and mine:
        yield Text(
            f"它自己会变：{_listed(mine, 'zh')}",
            f"it would itself change by: {_listed(mine, 'en')}",
        ).say(lang)


def _if_last(paid: Sequence[Delta], *, proven: bool) -> Text:
    doubt = Text("", "") if proven else Text("（未证明）", " (not proven)")
    return Text(
        f"若排在最后{doubt.zh}：{_listed(paid, 'zh')}",
        f"if it came last{doubt.en}: {_listed(paid, 'en')}",
    )


def _listed(deltas: Iterable[Delta], lang: Lang) -> str:
    comma = "，" if lang == "zh" else ", "
    return comma.join(delta_words(delta, lang) for delta in deltas)


def table(rows: Iterable[Sequence[str]]) -> list[str]:
    """Return rows as lines with columns that stand below each other."""
    listed = [list(row) for row in rows]
    widths = [
        max(columns(cell) for cell in column) for column in zip(*listed, strict=True)
    ]
    return [
        "  ".join(
            cell + " " * (width - columns(cell))
            for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in listed
    ]
