"""What a county brings along: agreements, locks and bans, wishes, earlier turns."""

import datetime as dt
from typing import NamedTuple

from matcher.county import (
    Agreement,
    Availability,
    Lock,
    Mode,
    Post,
    Preference,
    Teacher,
    Turn,
)
from scenarios.dice import Dice
from scenarios.landform import gap_m
from scenarios.plots import Plot

_PAST_TERMS = ("2025-2026-1", "2025-2026-2")
_RUNNING, _ENDED = 2, 1
_OBSERVED_BEFORE = 0.12
_POSTED_BEFORE = 0.03


class Past(NamedTuple):
    """The past and the wishes of a county, as its sheets hold them."""

    agreements: tuple[Agreement, ...] = ()
    locks: tuple[Lock, ...] = ()
    preferences: tuple[Preference, ...] = ()
    history: tuple[Turn, ...] = ()


def past(plots: tuple[Plot, ...], teachers: tuple[Teacher, ...], *, seed: int) -> Past:
    """Return a past that no rule of the presets forbids to continue.

    Agreements and the lock join each recipient to one of its nearest possible support
    schools; the ban forbids a pair that no agreement needs.
    """
    dice = Dice(seed, "past")
    near = nearest_supports(plots)
    order = dice.shuffled([plot for plot in plots if near.get(plot.code)])
    # nine-year support schools are kept for the nine-year recipients they alone fit
    stage_of = {plot.code: plot.stage for plot in plots}
    same = {
        code: [other for other in fit if other.stage is stage_of[code]]
        for code, fit in near.items()
    }
    pairable = [plot for plot in order if same[plot.code]]
    agreements, taken = _agreements(pairable, same)
    agreed = {agreement.recipient for agreement in agreements}
    free = [plot for plot in pairable if plot.code not in agreed]
    locks = _locks(free, same, set(taken.values()))
    preferences = _preferences(order, near, dice)
    return Past(agreements, locks, preferences, _history(plots, teachers, near, seed))


def nearest_supports(plots: tuple[Plot, ...]) -> dict[str, list[Plot]]:
    """Return, for each recipient, its region's support schools of its stage by gap."""
    by_region: dict[int, list[Plot]] = {}
    for plot in plots:
        if plot.support:
            by_region.setdefault(plot.region, []).append(plot)
    near = {}
    for plot in plots:
        if plot.support:
            continue
        fit = [
            other
            for other in by_region.get(plot.region, [])
            if plot.stage.parts <= other.stage.parts
        ]
        fit.sort(key=lambda other: (gap_m(plot.site, other.site), other.code))
        near[plot.code] = fit
    return near


def _agreements(
    order: list[Plot], near: dict[str, list[Plot]]
) -> tuple[tuple[Agreement, ...], dict[str, str]]:
    """Return running and ended agreements, and the support school of each running."""
    agreements: list[Agreement] = []
    taken: dict[str, str] = {}
    for plot in order:
        if len(agreements) == _RUNNING + _ENDED:
            break
        support = near[plot.code][0]
        if support.code in taken.values():
            continue
        running = len(agreements) < _RUNNING
        if running:
            taken[plot.code] = support.code
        last = dt.date(2027, 8, 31) if running else dt.date(2026, 8, 31)
        agreements.append(
            Agreement(
                support=support.code,
                recipient=plot.code,
                mode=Mode.PAIRED if not running else None,
                start=last.replace(year=last.year - 3, month=9, day=1),
                end=last,
            )
        )
    return tuple(agreements), taken


def _locks(
    free: list[Plot], near: dict[str, list[Plot]], taken: set[str]
) -> tuple[Lock, ...]:
    must = next((p for p in free if near[p.code][0].code not in taken), None)
    locks = []
    if must is not None:
        locks.append(
            Lock(
                support=near[must.code][0].code,
                recipient=must.code,
                kind="must",
                reason="同一教育集团，已共用教研组",
            )
        )
    ban = next((p for p in free if p is not must and len(near[p.code]) > 2), None)
    if ban is not None:
        locks.append(
            Lock(
                support=near[ban.code][0].code,
                recipient=ban.code,
                kind="forbid",
                reason="上一轮结对双方商定不再续签",
            )
        )
    return tuple(locks)


def _preferences(
    order: list[Plot], near: dict[str, list[Plot]], dice: Dice
) -> tuple[Preference, ...]:
    wishes = []
    for plot in sorted(order[: max(1, len(order) // 3)], key=lambda plot: plot.index):
        for rank, partner in enumerate(dice.shuffled(near[plot.code][:4])[:3], start=1):
            wishes.append(Preference(school=plot.code, partner=partner.code, rank=rank))
    return tuple(wishes)


def _history(
    plots: tuple[Plot, ...],
    teachers: tuple[Teacher, ...],
    near: dict[str, list[Plot]],
    seed: int,
) -> tuple[Turn, ...]:
    """Return observations and postings of the school year before."""
    served: dict[str, list[str]] = {}
    for code, supports in near.items():
        if supports:
            served.setdefault(supports[0].code, []).append(code)
    supporting = {plot.code for plot in plots if plot.support}
    turns = []
    for teacher in teachers:
        dice = Dice(seed, "history", teacher.code)
        if not _could_go(teacher):
            continue
        if teacher.school in supporting:
            hosts = served.get(teacher.school, [])
            if hosts and dice.chance(_POSTED_BEFORE):
                turns.append(_turn(teacher, "posting_out", dice.pick(hosts), dice))
        elif near[teacher.school] and dice.chance(_OBSERVED_BEFORE):
            host = near[teacher.school][0].code
            turns.append(_turn(teacher, "observation", host, dice))
    return tuple(turns)


def _could_go(teacher: Teacher) -> bool:
    return (
        teacher.availability is Availability.AVAILABLE
        and teacher.full_time
        and teacher.post not in (Post.HEAD, Post.DEPUTY)
        and (teacher.joined or "") < "2025-09"
    )


def _turn(teacher: Teacher, activity: str, host: str, dice: Dice) -> Turn:
    return Turn.model_validate(
        {
            "teacher": teacher.code,
            "activity": activity,
            "term": dice.pick(_PAST_TERMS),
            "host": host,
        }
    )
