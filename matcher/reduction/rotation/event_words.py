"""Words for events that cannot be held: which, when, why, and what would help."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from matcher.calendar import SchoolDay
from matcher.plan import Reason
from matcher.policy import WeeklyPattern
from matcher.reduction.rotation.event_board import Board
from matcher.reduction.rotation.event_demands import Demand, Round
from matcher.reduction.rotation.scene import Scene, reason
from matcher.text import Text

_SHOWN_DATES = 3
_SHOWN_ROUNDS = 12


class Short(NamedTuple):
    """A round in which fewer events are held than owed.

    Attributes
    ----------
    round : Round
    held, owed : int
    missing : Demand | None
        One of the events that found no slot; None if there was nothing to try.
    """

    round: Round
    held: int
    owed: int
    missing: Demand | None


def not_held(
    board: Board, topic: Text, short: Sequence[Short], *, proven: bool, where: str
) -> Reason:
    """Say in which months, subjects or pairs fewer events are held than owed."""
    scene = board.roll.scene
    name = scene.school(scene.case.support)
    told = [_told(scene, each) for each in short[:_SHOWN_ROUNDS]]
    more = len(short) - len(told)
    tail = Text(f"；另有 {more} 项", f"; {more} more") if more else Text("", "")
    why = _why(board, short)
    sure = Text("（已确认无法多排）", " (proven)") if proven else Text("", "")
    return reason(
        _code(short),
        Text(
            f"{name} 共同体“{topic.zh}”：{'；'.join(t.zh for t in told)}{tail.zh}"
            f"{sure.zh}。{why.zh}",
            f"consortium of {name}: {topic.en}: {'; '.join(t.en for t in told)}"
            f"{tail.en}{sure.en}. {why.en}",
        ),
        where=where,
        value=sum(each.held for each in short),
        bound=sum(each.owed for each in short),
    )


def _code(short: Sequence[Short]) -> str:
    missing = [s.missing for s in short if s.missing is not None]
    if any(isinstance(demand.rule, WeeklyPattern) for demand in missing):
        return "event.pattern"
    return "shadow.report" if any(d.giver for d in missing) else "event.count"


def _told(scene: Scene, short: Short) -> Text:
    span = short.round.span
    when = Text("本学期", "this term")
    if len(span) == 2:
        when = Text(f"{span[0]} 年 {span[1]} 月", f"{span[0]}-{span[1]:02d}")
    elif span:
        when = Text(f"第 {span[0]} 周", f"week {span[0]}")
    where = _place(scene, short.round.where)
    days = len(short.missing.days) if short.missing else 0
    return Text(
        f"{when.zh}{where}只能安排 {short.held} 次，应 {short.owed} 次"
        f"（可用上课日 {days} 天）",
        f"{when.en}{' ' if where else ''}{where} {short.held} of {short.owed} can be "
        f"held ({days} school days)",
    )


def _place(scene: Scene, where: str) -> str:
    """Return a subject, the name of a school, or of two, or of who was away."""
    stays = {stay.id: stay for stay in scene.stays}
    if where in stays:
        return scene.person(stays[where].teacher)
    if where in scene.county.school_by_code:
        return scene.school(where)
    support = scene.case.support
    if where.startswith(f"{support}-"):
        return f"{scene.school(support)}–{scene.school(where[len(support) + 1 :])}"
    return where


# --- why, from the days tried


class _Cause(NamedTuple):
    days: int
    text: Text
    remedy: Text


def _why(board: Board, short: Sequence[Short]) -> Text:
    missing = next((s.missing for s in short if s.missing is not None), None)
    if missing is None:
        return Text(
            "没有可安排的学校、学科或日期；请检查校历、可外出周次和教师表",
            "there is no school, subject or day for it; check the calendar, the weeks "
            "of travel and the teachers sheet",
        )
    days = (*missing.days, *missing.wider)
    causes = _causes(board, missing, days)
    if not days or not causes:
        return Text(
            "没有更多各校均能派人参加的上课日；请检查校历和可外出周次，或减少次数",
            "There is no further school day on which every school can send somebody; "
            "check the calendar and the weeks of travel, or ask for fewer",
        )
    shown = "、".join(str(day.date) for day in days[:_SHOWN_DATES])
    first = ", ".join(str(day.date) for day in days[:_SHOWN_DATES])
    remedies = list(dict.fromkeys(cause.remedy for cause in causes))
    more = Text("等", " ...") if len(days) > _SHOWN_DATES else Text("", "")
    helps = "，或".join(remedy.zh for remedy in remedies)
    helps_en = ", or ".join(remedy.en for remedy in remedies)
    return Text(
        f"试过 {len(days)} 天（{shown}{more.zh}）："
        f"{'，'.join(cause.text.zh for cause in causes)}。可{helps}",
        f"{len(days)} days tried ({first}{more.en}): "
        f"{', '.join(cause.text.en for cause in causes)}. What would help: {helps_en}",
    )


def _causes(board: Board, demand: Demand, days: Sequence[SchoolDay]) -> list[_Cause]:
    """Return what stood in the way on how many days, most frequent first."""
    counts = Counter(_obstacle(board, demand, day) for day in days)
    return [
        _words(board.roll.scene, demand, kind, number)
        for kind, number in counts.most_common(_SHOWN_DATES)
    ]


def _obstacle(board: Board, demand: Demand, day: SchoolDay) -> tuple[str, ...]:
    """Return what keeps a day from holding an event: its kind, then who is meant."""
    if not board.far_enough(demand, day):
        return ("near",)
    fewest: tuple[str, ...] | None = None
    tried = giver = False
    for host in demand.hosts:
        for meeting in board.slots.meetings(demand, day, host):
            tried = True
            without = board.slots.missing(demand, meeting)
            if without is None:
                giver = True
            elif fewest is None or len(without) < len(fewest):
                fewest = without
    if not tried:
        return ("periods",)
    if giver or fewest is None:
        return ("giver",)
    return ("school", *fewest)


def _words(scene: Scene, demand: Demand, kind: tuple[str, ...], days: int) -> _Cause:
    if kind[0] == "near":
        gap = demand.gap_days
        close = Text(
            f"{days} 天与已排的同项活动相隔不足 {gap} 天",
            f"{days} are less than {gap} days from another of them",
        )
        taken = Text(f"{days} 天已有同项活动", f"{days} have one of them already")
        return _Cause(
            days,
            close if gap > 1 else taken,
            Text("减少次数或缩短间隔", "ask for fewer or space them less"),
        )
    if kind[0] == "periods":
        return _Cause(
            days,
            Text(
                f"{days} 天在规定的半天内排不下连续 {demand.length} 节",
                f"{days} have no {demand.length} periods in a row in that half-day",
            ),
            Text("减少节数或改换半天", "ask for fewer periods or the other half-day"),
        )
    if kind[0] == "giver":
        return _Cause(
            days,
            Text(f"{days} 天主讲人无空", f"on {days} nobody who may give it is free"),
            Text(
                "增加可主讲的骨干教师或放宽主讲人数",
                "name more backbone teachers or let more people give them",
            ),
        )
    names = [scene.school(code) for code in kind[1:]]
    return _Cause(
        days,
        Text(
            f"{days} 天 {'、'.join(names)} 无人有空",
            f"on {days} nobody of {', '.join(names)} is free",
        ),
        Text(
            "请有关学校调课，或放宽星期、半天的限制",
            "move lessons at these schools, or allow other weekdays or half-days",
        ),
    )


def too_few_givers(
    scene: Scene, topic: Text, people: int, least: int, *, where: str
) -> Reason:
    """Say that fewer people give the events of a quota than asked for."""
    name = scene.school(scene.case.support)
    return reason(
        "event.people",
        Text(
            f"{name} 共同体“{topic.zh}”应由不少于 {least} 人主讲，只有 {people} 人；"
            "请增加可主讲的骨干教师，或增加次数",
            f"consortium of {name}: {topic.en} should be given by at least {least} "
            f"people, {people} found; name more backbone teachers or hold more",
        ),
        where=where,
        value=people,
        bound=least,
    )


def no_turns(
    scene: Scene, topic: Text, counts: Sequence[tuple[str, int]], *, where: str
) -> Reason:
    """Say that hosts could not take turns because some cannot host."""
    name = scene.school(scene.case.support)
    listed = "、".join(f"{scene.school(code)} {n} 次" for code, n in counts)
    listed_en = ", ".join(f"{scene.school(code)} {n}" for code, n in counts)
    return reason(
        "event.host",
        Text(
            f"{name} 共同体“{topic.zh}”不能轮流承办：{listed}；承办少的学校在可用日期"
            "无空，请调课或放宽星期、半天的限制",
            f"consortium of {name}: hosts of {topic.en} cannot take turns: "
            f"{listed_en}; those that host less have no free time on the days allowed: "
            "move lessons or allow other weekdays or half-days",
        ),
        where=where,
        value=max(n for _, n in counts) - min(n for _, n in counts),
        bound=1,
    )
