"""What is odd about bells: lengths, hours, periods of the timetable without bells."""

from collections.abc import Iterable, Iterator, Mapping

from matcher.checks.warning import Place, odd
from matcher.county import Bell, County, School
from matcher.curriculum import minutes
from matcher.errors import Fault
from matcher.text import Text

_SHORTEST_MIN, _LONGEST_MIN = 20, 100
_EARLIEST, _LATEST = "06:00", "22:00"


def odd_bells(county: County, place: Place) -> Iterator[Fault]:
    """Yield every warning about bells, in school order."""
    rung: dict[str, list[Bell]] = {}
    for bell in county.bells:
        rung.setdefault(bell.school, []).append(bell)
    for school in county.schools:
        bells = rung.get(school.code)
        if bells:
            where = place(school.code)
            yield from _lengths(school, bells, where)
            yield from _hours(school, bells, where)
            yield from _unrung(county, school, bells, where)


def _lengths(school: School, bells: Iterable[Bell], where: str) -> Iterator[Fault]:
    for bell in bells:
        length_min = minutes(bell.ends) - minutes(bell.begins)
        if not _SHORTEST_MIN <= length_min <= _LONGEST_MIN:
            yield odd(
                "bell.length",
                where,
                f"{school.name} {bell.begins}-{bell.ends}",
                Text(
                    f"第 {bell.period} 节有 {length_min} 分钟",
                    f"period {bell.period} takes {length_min} minutes",
                ),
                Text("核对作息的起止时间", "check the bells of the period"),
            )


def _hours(school: School, bells: Iterable[Bell], where: str) -> Iterator[Fault]:
    for bell in bells:
        if bell.begins < _EARLIEST or bell.ends > _LATEST:
            yield odd(
                "bell.hours",
                where,
                f"{school.name} {bell.begins}-{bell.ends}",
                Text(
                    f"第 {bell.period} 节不在 {_EARLIEST}—{_LATEST} 之间",
                    f"period {bell.period} is not within {_EARLIEST}-{_LATEST}",
                ),
                Text("下午的时间写成 13:30 的样子", "write the afternoon as 13:30"),
            )


def _unrung(
    county: County, school: School, bells: Iterable[Bell], where: str
) -> Iterator[Fault]:
    """Yield a warning if lessons stand in periods that have no bells."""
    days: dict[int, set[int]] = {}
    for bell in bells:
        days.setdefault(bell.weekday, set()).add(bell.period)
    lacking = {
        lesson.period
        for lesson in county.lessons_by_school.get(school.code, ())
        if lesson.period not in _rung_on(days, lesson.weekday)
    }
    if lacking:
        named = "、".join(map(str, sorted(lacking)))
        yield odd(
            "bell.missing",
            where,
            f"{school.name} {named}",
            Text(
                f"课表有第 {named} 节而作息没有，这些节的时间按通常作息推算",
                f"the timetable has periods ({named}) without bells: usual times are "
                "taken for them",
            ),
            Text("在 作息 表补上这些节", "add them to the sheet of bells"),
        )


def _rung_on(days: Mapping[int, set[int]], weekday: int) -> set[int]:
    """Return the periods with bells; a day of its own takes gaps from every day."""
    usual = days.get(0, set())
    own = days.get(weekday)
    return own | {p for p in usual if p < max(own)} if own else usual
