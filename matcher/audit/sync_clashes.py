"""Judges that no teacher, class or room of a sync class is wanted twice at a time."""

from collections.abc import Iterator

from matcher.audit.case import Case
from matcher.audit.docket import Check, Docket
from matcher.audit.presence import Presence
from matcher.audit.sync_table import line_words, seat_span, seats, sensible
from matcher.plan import SyncClass, SyncSeat
from matcher.text import Text

_ROOMS_USUAL = 1
_WEEKS = {"odd": Text("单周", "odd weeks"), "even": Text("双周", "even weeks")}

End = tuple[SyncClass, SyncSeat]


def judge_sync_clashes(case: Case, presence: Presence, docket: Docket) -> None:
    """Judge teachers, classes and rooms of all sync classes."""
    check = docket.check("sync.clash")
    lines = [x for x in case.plan.rotation.sync_classes if sensible(case, x)]
    for line in lines:
        name = line_words(case, line)
        for fault in _absences(case, presence, line):
            check.broken(
                line.id, Text(f"{name.zh}：{fault.zh}", f"{name.en}: {fault.en}")
            )
    at_school: dict[str, list[End]] = {}
    for line in lines:
        for seat in seats(line):
            at_school.setdefault(seat.school, []).append((line, seat))
    for school, ends in at_school.items():
        _doubles(case, check, school, ends)
        _rooms(case, check, school, ends)
    check.close(
        Text(
            f"{len(lines)} 节同步课堂的教师、班级、教室均不冲突",
            f"{len(lines)} sync classes, no teacher, class or room is wanted twice",
        )
    )


def _absences(case: Case, presence: Presence, line: SyncClass) -> Iterator[Text]:
    """Yield who is away on a day of the line, with the first such day."""
    for seat in seats(line):
        for date in line.dates if seat.teacher else ():
            stay = presence.stay_on(seat.teacher, date)
            trips = presence.trips_on(seat.teacher, date)
            outing = presence.outing_on(seat.teacher, date)
            if presence.absent(seat.teacher, date):
                name = case.person(seat.teacher)
                yield Text(f"{name} {date} 请假", f"{name} is on leave on {date}")
                break
            host = stay.host if stay else trips[0].host if trips else ""
            if outing is not None:
                host = host or outing.stops[0].host
            if host:
                name, away = case.person(seat.teacher), case.school(host)
                yield Text(f"{name} {date} 在 {away}", f"{name} is at {away} on {date}")
                break


def _meet(one: SyncClass, other: SyncClass) -> bool:
    """Return whether two lines fall on a common day of the week and a common week."""
    parities = {one.parity, other.parity}
    return one.weekday == other.weekday and parities != {"odd", "even"}


def _doubles(case: Case, check: Check, school: str, ends: list[End]) -> None:
    for at, (one, a) in enumerate(ends):
        for other, b in ends[:at]:
            who = ""
            if a.teacher and a.teacher == b.teacher:
                who = case.person(a.teacher)
            elif a.class_ and a.class_ == b.class_:
                who = f"{case.school(school)} {a.class_}"
            if not who or one is other or not _meet(one, other):
                continue
            first, second = seat_span(case, one, a), seat_span(case, other, b)
            if first[0] < second[1] and second[0] < first[1]:
                check.broken(
                    one.id,
                    Text(
                        f"{who} 同时在同步课堂 {other.id} 和 {one.id}",
                        f"{who} is in sync classes {other.id} and {one.id} at once",
                    ),
                    value=2,
                    bound=1,
                )


def _rooms(case: Case, check: Check, school: str, ends: list[End]) -> None:
    stated = case.county.school_by_code[school].sync_rooms
    rooms = _ROOMS_USUAL if stated is None else stated
    for parity, words in _WEEKS.items():
        for weekday in sorted({line.weekday for line, _ in ends}):
            here = [
                (line, seat)
                for line, seat in ends
                if line.weekday == weekday and line.parity in ("all", parity)
            ]
            most = _most_at_once([seat_span(case, *end) for end in here])
            if most > rooms:
                check.broken(
                    school,
                    Text(
                        f"{case.school(school)} {words.zh}星期 {weekday} 同时有 {most} "
                        f"节同步课堂，只有 {rooms} 间同步课堂教室",
                        f"{case.school(school)} has {most} sync classes at once on day "
                        f"{weekday} of {words.en}, but {rooms} rooms for them",
                    ),
                    value=most,
                    bound=rooms,
                )


def _most_at_once(spans: list[tuple[int, int]]) -> int:
    return max((sum(a <= begin < b for a, b in spans) for begin, _ in spans), default=0)
