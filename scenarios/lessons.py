"""Who teaches which class what: the input of a timetable, and each one's load."""

from math import fsum
from typing import NamedTuple

from matcher.county import Availability, Post, Stage
from matcher.curriculum import WEEKLY_PERIODS, full_load
from scenarios.names import numeral
from scenarios.plots import Plot
from scenarios.staff import BOTH_STAGES, Person, parts

MOST_PERIODS = 24
"""Nobody teaches more weekly periods than this while anyone else has room."""

_POST_SHARE = {Post.HEAD: 0.3, Post.DEPUTY: 0.45, Post.MIDDLE: 0.65}
_ORDER = (
    "语文", "数学", "英语", "物理", "化学", "生物", "历史", "地理", "科学",
    "体育与健康", "音乐", "美术", "信息科技", "道德与法治",
    "心理健康", "劳动", "综合实践", "校本课程",
)  # fmt: skip


class Assignment(NamedTuple):
    """One subject of one class, with its teacher.

    Attributes
    ----------
    class_ : str
        Name of the class, e.g. '三(2)班'.
    grade, periods : int
        Grade 1..9 and weekly periods.
    subject : str
    teacher : int
        Row in the staff.
    """

    class_: str
    grade: int
    subject: str
    periods: int
    teacher: int


def class_name(grade: int, number: int) -> str:
    """Return the name of a class.

    Examples
    --------
    >>> class_name(3, 2)
    '三(2)班'
    """
    return f"{numeral(grade)}({number})班"


def allot(plot: Plot, staff: list[Person]) -> list[Assignment]:
    """Give every subject of every class a teacher; name class teachers, set loads.

    Subjects go to those who hold them, most free first; what nobody holds, or nobody
    has room for, is taught by whoever has most room, preferably in a class known.
    """
    desk = _Desk(plot, staff)
    for subject in _ORDER:
        for part, grades in parts(plot):
            for grade in grades:
                weekly = WEEKLY_PERIODS[grade].get(subject, 0)
                for number in range(1, plot.classes.get(grade, 0) + 1):
                    if weekly:
                        desk.give(part, grade, class_name(grade, number), subject)
        if subject == "英语":
            desk.name_class_teachers()
    return desk.assignments


class _Desk:
    """The deputy head's desk while lessons are given out."""

    def __init__(self, plot: Plot, staff: list[Person]) -> None:
        self._staff = staff
        self._known: list[set[str]] = [set() for _ in staff]
        self.assignments: list[Assignment] = []
        total = sum(
            sum(WEEKLY_PERIODS[grade].values()) * number
            for grade, number in plot.classes.items()
        )
        shares = [_share(person, len(staff)) for person in staff]
        scale = total / fsum(shares)
        self._room = [share * scale for share in shares]
        self._holders: dict[tuple[Stage, str], list[int]] = {}

    def give(self, part: Stage, grade: int, class_: str, subject: str) -> None:
        weekly = WEEKLY_PERIODS[grade][subject]
        holders = self._who_holds(part, subject)
        row = self._freest(holders, subject, class_, weekly, 1.25)
        if row is None:
            rows = [r for r, p in enumerate(self._staff) if p.part is part]
            row = self._freest(rows, "", class_, weekly, 1.35)
            if row is None:
                row = self._freest(list(range(len(self._staff))), "", class_, weekly, 9)
        if row is None:
            present = [r for r, room in enumerate(self._room) if room]
            row = min(present, key=lambda r: self._staff[r].load)
        self._take(row, grade, class_, subject, weekly)

    def _who_holds(self, part: Stage, subject: str) -> list[int]:
        key = (part, subject)
        if key not in self._holders:
            self._holders[key] = [
                row
                for row, person in enumerate(self._staff)
                if subject in person.subjects
                and (person.part is part or subject in BOTH_STAGES)
            ]
        return self._holders[key]

    def _freest(
        self, rows: list[int], subject: str, class_: str, weekly: int, stretch: float
    ) -> int | None:
        best, best_key = None, 0.0
        for row in rows:
            person = self._staff[row]
            load = person.load + weekly
            room = self._room[row]
            if room == 0 or load > min(MOST_PERIODS, room * stretch + 1):
                continue
            key = load / room
            if subject and person.subjects[0] != subject:
                key += 0.35
            if class_ in self._known[row]:
                key -= 0.2
            if best is None or key < best_key:
                best, best_key = row, key
        return best

    def _take(
        self, row: int, grade: int, class_: str, subject: str, weekly: int
    ) -> None:
        person = self._staff[row]
        person.load += weekly
        person.grades.add(grade)
        self._known[row].add(class_)
        self.assignments.append(Assignment(class_, grade, subject, weekly, row))

    def name_class_teachers(self) -> None:
        """Name one teacher of each class, the one with most of its periods."""
        by_class: dict[str, list[Assignment]] = {}
        for given in self.assignments:
            by_class.setdefault(given.class_, []).append(given)
        for class_, given_here in by_class.items():
            rows = [given.teacher for given in given_here]
            free = [r for r in rows if self._may_lead(r)]
            if not free:
                part = self._staff[rows[0]].part
                free = [
                    r
                    for r, person in enumerate(self._staff)
                    if person.part is part and self._may_lead(r)
                ]
            if free:
                self._staff[free[0]].post = Post.CLASS_TEACHER
                self._staff[free[0]].class_of = class_
                self._room[free[0]] *= 0.9

    def _may_lead(self, row: int) -> bool:
        person = self._staff[row]
        return (
            person.post is Post.TEACHER
            and person.full_time
            and person.availability is not Availability.AWAY
        )


def _share(person: Person, n_staff: int) -> float:
    """Return the share of the school's lessons a person should take, unscaled."""
    if person.availability is Availability.AWAY:
        return 0.0
    share = _POST_SHARE.get(person.post, 1.0)
    if n_staff < 16 and person.post in _POST_SHARE:
        share += 0.2
    if not person.full_time:
        share *= 0.6
    main = person.subjects[0]
    return share * full_load(person.part, main) / full_load(person.part, "语文")
