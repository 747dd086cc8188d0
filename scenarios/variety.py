"""Every kind of school and everything people are asked about, for the shipped county.

Turns a county into one on which each preset has something to do: urban, township,
rural, mountain and pastoral schools; brand, core, demonstration and project schools;
rooms for sync classes; the month in which leaders took their posts; points of a
selection list. Draws from its own dice, so that schools, people and timetables stay
as they were.
"""

from collections import Counter

from matcher.county import Area, County, Post, School, Stage, Tag, Teacher
from scenarios.dice import Dice
from scenarios.plots import Plot, Setting

_DEMONSTRATION = {Stage.PRIMARY: 3, Stage.JUNIOR: 2, Stage.NINE_YEAR: 1}
"""Demonstration schools of each stage; each may have one project school."""
_PROJECT = {Stage.PRIMARY: 3, Stage.JUNIOR: 1, Stage.NINE_YEAR: 1}
_CORE_EVERY = 2
_PASTORAL_VALLEY = 0
_LONGEST_IN_POST_YEARS = 14
_TERM_START = 2026 * 12 + 8
_LEADING = (Post.HEAD, Post.DEPUTY, Post.MIDDLE)


def varied(county: County, land: tuple[Plot, ...], *, seed: int) -> County:
    """Return the county with areas, tags, rooms, posts and points of every kind.

    Parameters
    ----------
    county
        The plain county.
    land
        Its plots, in the order of its schools.
    seed
        Seed of the county.
    """
    extra, bound = _tags(land), _bound(county)
    schools = tuple(
        _school(school, plot, extra[plot.index] | bound.get(school.code, frozenset()))
        for school, plot in zip(county.schools, land, strict=True)
    )
    teachers = tuple(_teacher(teacher, seed) for teacher in county.teachers)
    return county.model_copy(update={"schools": schools, "teachers": teachers})


def _tags(land: tuple[Plot, ...]) -> dict[int, frozenset[Tag]]:
    """Return further tags by the row of the school."""
    tags: dict[int, frozenset[Tag]] = {}
    shown: Counter[tuple[Tag, Stage]] = Counter()
    cores = 0
    for plot in land:
        kind, most = _programme(plot)
        mine = set()
        if shown[kind, plot.stage] < most:
            shown[kind, plot.stage] += 1
            mine.add(kind)
        if plot.support and plot.setting is Setting.SEAT:
            cores += 1
            if cores % _CORE_EVERY == 1:
                mine.add(Tag.CORE)
        tags[plot.index] = frozenset(mine)
    return tags


def _bound(county: County) -> dict[str, frozenset[Tag]]:
    """Return the tags of schools bound to each other: theirs is the first programme."""
    pairs = [
        (lock.support, lock.recipient) for lock in county.locks if lock.kind == "must"
    ]
    pairs += [
        (agreement.support, agreement.recipient)
        for agreement in county.agreements
        if agreement.end is None or agreement.end >= county.term.start
    ]
    return {
        code: frozenset({tag})
        for pair in pairs
        for code, tag in zip(pair, (Tag.DEMONSTRATION, Tag.PROJECT), strict=True)
    }


def _programme(plot: Plot) -> tuple[Tag, int]:
    """Return the part a school may play in a programme, and how many of a stage do."""
    if plot.support:
        return Tag.DEMONSTRATION, _DEMONSTRATION.get(plot.stage, 0)
    most = _PROJECT.get(plot.stage, 0) if plot.setting is Setting.TOWN else 0
    return Tag.PROJECT, most


def _school(school: School, plot: Plot, extra: frozenset[Tag]) -> School:
    rooms = 2 if plot.setting is Setting.SEAT else 1
    return school.model_copy(
        update={
            "area": _area(school, plot),
            "tags": school.tags | extra,
            "sync_rooms": rooms,
        }
    )


def _area(school: School, plot: Plot) -> Area:
    if plot.setting is Setting.SEAT:
        return Area.URBAN
    if plot.support:
        return school.area
    if plot.setting is Setting.TOWN:
        return Area.RURAL
    pastoral = plot.site.valley == _PASTORAL_VALLEY
    return Area.PASTORAL if pastoral else school.area


def _teacher(teacher: Teacher, seed: int) -> Teacher:
    dice = Dice(seed, "variety", teacher.code)
    if teacher.post in _LEADING:
        return teacher.model_copy(update={"in_post_since": _in_post(teacher, dice)})
    return teacher.model_copy(update={"points": dice.between(600, 980) / 10})


def _in_post(teacher: Teacher, dice: Dice) -> str | None:
    """Return the month a leader took the post: September, after joining the school."""
    if teacher.joined is None:
        return None
    year, month = map(int, teacher.joined.split("-"))
    here = (_TERM_START - (year * 12 + month)) // 12
    years = min(max(here, 0), dice.between(0, _LONGEST_IN_POST_YEARS))
    return f"{2026 - years:04d}-09"
