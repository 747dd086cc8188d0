"""Student exchanges: as many students from each school, with their teachers."""

from matcher.county import School
from matcher.plan import Reason
from matcher.policy import Activity, Attend, CountQuota, StudentExchange
from matcher.reduction.rotation.event_demands import (
    Demand,
    Round,
    Wanted,
    hosts_of,
    topic_of,
)
from matcher.reduction.rotation.event_spans import spans_of_quota
from matcher.reduction.rotation.scene import Scene, reason
from matcher.text import Text

_STUDENTS_PER_TEACHER = 15


def students_of(school: School, grades: tuple[int, ...]) -> int | None:
    """Return how many students a school has in some grades, None if unknown.

    Pupils are taken to be spread evenly over the classes; without `grades`, or where
    classes are unknown, all pupils count.

    Examples
    --------
    >>> from matcher.county import Stage
    >>> classes = {1: 2, 2: 2}
    >>> school = School(
    ...     code="S", name="S", stage=Stage.PRIMARY, pupils=90, classes=classes
    ... )
    >>> students_of(school, (1,))
    45
    """
    total = sum(school.classes.values())
    if school.pupils is None or not grades or not total:
        return school.pupils
    return school.pupils * sum(school.classes.get(g, 0) for g in grades) // total


def students_each(scene: Scene, rule: StudentExchange) -> int:
    """Return how many students each school sends: what the smallest of them has."""
    known = scene.county.school_by_code
    sizes = [students_of(known[code], rule.grades) for code in scene.case.schools]
    return min([rule.students, *(n for n in sizes if n is not None)])


def exchanged(scene: Scene, place: int, rule: StudentExchange) -> Wanted:
    """Return the student exchanges a rule asks of a consortium.

    None where a school has no student of the grades: `nobody_to_send` says so.
    """
    case = scene.case
    students = students_each(scene, rule)
    if not students or not case.recipients:
        return Wanted([], {})
    # The clock of an exchange is that of any number of events.
    clock = CountQuota(
        activity=Activity.MEETING, period=rule.period, anchor=rule.anchor
    )
    demands: list[Demand] = []
    owed: dict[Round, int] = {}
    for span in spans_of_quota(scene, clock):
        round_ = Round(place, span.key, "")
        owed[round_] = rule.minimum
        demands += [
            Demand(
                rule=rule,
                kind=Activity.STUDENT_EXCHANGE,
                topic=topic_of(rule),
                round=round_,
                days=span.days,
                wider=span.wider,
                ideal=(2 * i + 1) * len(span.days) // (2 * rule.minimum),
                schools=case.schools,
                senders=case.schools,
                hosts=hosts_of(scene, rule),
                attend=Attend.CLASS_TEACHERS,
                length=rule.length_periods,
                limit=-(-students // _STUDENTS_PER_TEACHER),
                students=tuple((code, students) for code in case.schools),
            )
            for i in range(rule.minimum)
        ]
    return Wanted(demands, owed)


def nobody_to_send(scene: Scene, rule: StudentExchange) -> Reason | None:
    """Return why there is nothing to exchange, None if every school has students."""
    known = scene.county.school_by_code
    without = [
        scene.school(code)
        for code in scene.case.schools
        if students_of(known[code], rule.grades) == 0
    ]
    if not without:
        return None
    topic = topic_of(rule)
    grades = "、".join(str(grade) for grade in rule.grades)
    grades_en = ", ".join(str(grade) for grade in rule.grades)
    which = Text(f"{grades} 年级" if grades else "", f" of grades {grades_en}")
    tail = which.en if grades else ""
    names, names_en = "、".join(without), ", ".join(without)
    return reason(
        "event.students",
        Text(
            f"“{topic.zh}”未排：{names} 没有{which.zh}学生；请核对学生数和班级数，"
            "或改换年级",
            f"{topic.en} is not planned: {names_en} has no students{tail}; check "
            "pupils and classes, or ask for other grades",
        ),
        where=scene.case.consortium.id,
        value=0,
        bound=rule.students,
    )
