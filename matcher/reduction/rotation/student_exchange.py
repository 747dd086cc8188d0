"""Student exchanges: as many students from each school, with their teachers."""

from matcher.county import School
from matcher.policy import Activity, Attend, CountQuota, StudentExchange
from matcher.reduction.rotation.event_demands import (
    Demand,
    Round,
    Wanted,
    hosts_of,
    topic_of,
)
from matcher.reduction.rotation.event_spans import spans_of_quota
from matcher.reduction.rotation.scene import Scene

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
    """Return the student exchanges a rule asks of a consortium."""
    case = scene.case
    students = students_each(scene, rule)
    # The clock of an exchange is that of any number of events.
    clock = CountQuota(
        activity=Activity.STUDENT_EXCHANGE, period=rule.period, anchor=rule.anchor
    )
    demands: list[Demand] = []
    owed: dict[Round, int] = {}
    for span in spans_of_quota(scene, clock):
        round_ = Round(place, span.key, "")
        owed[round_] = rule.minimum
        if not students or not case.recipients:
            continue
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
