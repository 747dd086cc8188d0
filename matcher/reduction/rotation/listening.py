"""Which lessons of a host people who stay there hear, and on which dates."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from matcher.calendar import SchoolDay
from matcher.county import Lesson, Teacher
from matcher.curriculum import class_grade, school_bells
from matcher.plan import Heard, Posting
from matcher.reduction.rotation.scene import Scene
from matcher.reduction.rotation.visit_ways import Host, observable_subjects
from solvers.params import Params
from solvers.rotation.heard import Hearing, HearingProblem, choose_heard

_OTHER_SUBJECT_COST = 8
_OTHER_GRADE_COST = 6
_CROWD_COST = 1


class Listener(NamedTuple):
    """A stay and the lessons to be heard in it.

    Attributes
    ----------
    stay : Posting
        In the diary, without lessons.
    aim : int
        Lessons.
    """

    stay: Posting
    aim: int


class _Offer(NamedTuple):
    """A lesson on a date that somebody may hear."""

    day: SchoolDay
    lesson: Lesson


class Offers:
    """What people who stay at a host could hear, by teacher and day.

    Parameters
    ----------
    scene
        The diary: lessons of people who are away, and full ones, are left out.
    host
        Where they stay.
    """

    def __init__(self, scene: Scene, host: Host) -> None:
        self._scene, self._host = scene, host
        self._taught = host.subjects()
        self._held: dict[dt.date, list[Lesson]] = {}
        self._periods: dict[tuple[dt.date, frozenset[str] | None], int] = {}

    def own(self, teacher: Teacher) -> frozenset[str] | None:
        """Return the subjects that a teacher is to hear; None means any.

        Those the teacher is known for, as far as the host teaches them.
        """
        if not self._scene.policy.observation.own_subject:
            return None
        known = self._taught & frozenset(observable_subjects(teacher) or ())
        return known or self._taught & frozenset(teacher.subjects) or None

    def on(self, teacher: Teacher, day: SchoolDay) -> list[_Offer]:
        """Return the lessons of a day that a teacher may hear."""
        own = self.own(teacher)
        return [
            _Offer(day, lesson)
            for lesson in self._lessons(day)
            if own is None or lesson.subject in own
        ]

    def _lessons(self, day: SchoolDay) -> list[Lesson]:
        if day.date not in self._held:
            listeners = self._scene.listeners
            most = self._scene.policy.observation.max_observers
            self._held[day.date] = [
                lesson
                for _, lessons in sorted(self._host.held(day).items())
                for lesson in sorted(lessons)
                if listeners[day.date, lesson] < most
            ]
        return self._held[day.date]

    def periods(self, teacher: Teacher, days: Sequence[SchoolDay]) -> int:
        """Return how many lessons a teacher could hear on days, one at a time."""
        own = self.own(teacher)
        return sum(self._on_day(teacher, day, own) for day in days if day.open)

    def _on_day(
        self, teacher: Teacher, day: SchoolDay, own: frozenset[str] | None
    ) -> int:
        key = day.date, own
        if key not in self._periods:
            most = self._scene.policy.observation.max_periods_a_day
            if self._host.known:
                count = len({o.lesson.period for o in self.on(teacher, day)})
            else:
                county, school = self._scene.county, self._host.school
                count = len(school_bells(county, school, day.weekday))
            self._periods[key] = min(most, count)
        return self._periods[key]


def hear(scene: Scene, listeners: Sequence[Listener], params: Params) -> list[int]:
    """Choose the lessons of all listeners and write them into the diary.

    Returns
    -------
    list of int
        Lessons heard by each listener.
    """
    heard: dict[int, tuple[Heard, ...]] = {}
    schools = dict.fromkeys(each.stay.host for each in listeners)
    for code in schools:
        host = Host(scene, code)
        group = [i for i, each in enumerate(listeners) if each.stay.host == code]
        mine = [listeners[i] for i in group]
        choose = _chosen if host.known else _assumed
        found = choose(scene, host, mine, params)
        heard |= dict(zip(group, found, strict=True))
    for index, listener in enumerate(listeners):
        scene.hear_at(listener.stay, heard[index])
    return [len(heard[index]) for index in range(len(listeners))]


def _open_days(scene: Scene, stay: Posting) -> tuple[SchoolDay, ...]:
    return tuple(day for day in scene.days_between(stay.start, stay.end) if day.open)


def _share(listener: Listener, days: Sequence[SchoolDay]) -> int:
    return -(-listener.aim // max(1, len(days)))


def _assumed(
    scene: Scene, host: Host, listeners: Sequence[Listener], params: Params
) -> list[tuple[Heard, ...]]:
    """Return periods of the bells, for a host whose timetable nobody gave."""
    del params
    rows: list[tuple[Heard, ...]] = []
    for listener in listeners:
        days = _open_days(scene, listener.stay)
        most = min(_share(listener, days), scene.policy.observation.max_periods_a_day)
        teacher = scene.county.teacher_by_code[listener.stay.teacher]
        subject = (observable_subjects(teacher) or ("",))[0]
        lines = [
            Heard(day.date, period, "", subject, "")
            for day in days
            for period, _ in enumerate(
                school_bells(scene.county, host.school, day.weekday)[:most], start=1
            )
        ]
        rows.append(tuple(lines[: listener.aim]))
    return rows


def _chosen(
    scene: Scene, host: Host, listeners: Sequence[Listener], params: Params
) -> list[tuple[Heard, ...]]:
    days = [_open_days(scene, listener.stay) for listener in listeners]
    known, found = scene.county.teacher_by_code, Offers(scene, host)
    offers = [
        (index, offer)
        for index, listener in enumerate(listeners)
        for day in days[index]
        for offer in found.on(known[listener.stay.teacher], day)
    ]
    rooms: dict[_Offer, int] = {}
    givers: dict[str, int] = {}
    most = scene.policy.observation.max_observers
    options = tuple(
        Hearing(
            listener=index,
            day=offer.day.date.toordinal(),
            period=offer.lesson.period,
            room=rooms.setdefault(offer, len(rooms)),
            giver=_giver(givers, offer.lesson.teacher),
            cost=_cost(scene, listeners[index].stay, offer),
        )
        for index, offer in offers
    )
    problem = HearingProblem(
        need=tuple(listener.aim for listener in listeners),
        share=tuple(_share(x, d) for x, d in zip(listeners, days, strict=True)),
        most_a_day=scene.policy.observation.max_periods_a_day,
        options=options,
        places=tuple(
            most - scene.listeners[offer.day.date, offer.lesson] for offer in rooms
        ),
    )
    taken = choose_heard(problem, params).solution or ()
    rows: list[list[Heard]] = [[] for _ in listeners]
    for place in taken:
        index, (day, lesson) = offers[place]
        scene.add_listener(day.date, lesson)
        rows[index].append(
            Heard(
                day.date, lesson.period, lesson.class_, lesson.subject, lesson.teacher
            )
        )
    return [tuple(sorted(row)) for row in rows]


def _giver(numbers: dict[str, int], teacher: str) -> int:
    return numbers.setdefault(teacher, len(numbers)) if teacher else -1


def _cost(scene: Scene, stay: Posting, offer: _Offer) -> int:
    """Prefer the main subject, the own grades, and lessons nobody else hears."""
    teacher, lesson = scene.county.teacher_by_code[stay.teacher], offer.lesson
    cost = _CROWD_COST * scene.listeners[offer.day.date, lesson]
    if teacher.subjects and lesson.subject != teacher.subjects[0]:
        cost += _OTHER_SUBJECT_COST
    grade = class_grade(scene.county, stay.host, lesson.class_)
    if grade is not None and teacher.grades and grade not in teacher.grades:
        cost += _OTHER_GRADE_COST
    return cost
