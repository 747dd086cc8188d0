"""What each school lacks and can give by subject, in weekly periods.

A school's own statement wins. Otherwise the periods required (its timetable, or its
classes times the national hours) stand against what its teachers can give: a full load
per subject and stage, half for class teachers and middle leaders, a quarter for heads
and deputies. Teachers of several subjects are set where they lower the unmet need most
(a maximum flow). Schools whose teachers or classes are unknown lack and give nothing.
"""

from collections import Counter, deque
from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from matcher.county import Availability, County, Lesson, Post, School, Stage, Teacher
from matcher.curriculum import (
    GENERAL_SUBJECTS,
    PRIMARY_GRADES,
    SUBJECTS,
    WEEKLY_PERIODS,
    full_load,
)

Periods: TypeAlias = dict[str, int]

_LOAD_DIVISOR = {
    Post.HEAD: 4,
    Post.DEPUTY: 4,
    Post.MIDDLE: 2,
    Post.CLASS_TEACHER: 2,
    Post.TEACHER: 1,
}


class Balance(NamedTuple):
    """Weekly periods lacking and to spare, by school code and subject; all above 0.

    Attributes
    ----------
    needs : dict
        School -> subject -> weekly periods nobody there can give.
    spares : dict
        School -> subject -> weekly periods its teachers could give elsewhere.
    """

    needs: dict[str, Periods]
    spares: dict[str, Periods]


def subject_balance(county: County) -> Balance:
    """Return what every school lacks and can give.

    A school that states needs or spares is taken at its word for both; a stated figure
    of 0 is left out like any other 0.
    """
    names = _canonical_names(county)
    needs: dict[str, Periods] = {}
    spares: dict[str, Periods] = {}
    for school in county.schools:
        if school.needs or school.spares:
            lacking, free = (
                _renamed(school.needs, names),
                _renamed(school.spares, names),
            )
        else:
            lacking, free = _computed(county, school, names)
        if lacking:
            needs[school.code] = lacking
        if free:
            spares[school.code] = free
    return Balance(needs, spares)


def required_periods(
    school: School, lessons: Iterable[Lesson], names: dict[str, str] | None = None
) -> Periods:
    """Return the weekly periods a school must teach, by subject.

    Lessons of the timetable count if there are any, those of odd or even weeks half
    (rounded up); else the classes of each grade times the national hours.
    """
    halves: Counter[str] = Counter()
    for lesson in lessons:
        subject = (names or {}).get(lesson.subject, lesson.subject)
        halves[subject] += 2 if lesson.parity == "all" else 1
    if halves:
        return {s: -(-count // 2) for s, count in sorted(halves.items()) if s}
    total: Counter[str] = Counter()
    for grade, classes in school.classes.items():
        for subject, periods in WEEKLY_PERIODS.get(grade, {}).items():
            total[subject] += classes * periods
    return {subject: count for subject, count in sorted(total.items()) if count}


def weekly_capacity(teacher: Teacher, stage: Stage) -> int:
    """Return the periods a week a teacher can give; 0 for those away.

    Teachers who are not full-time give the periods they are stated to give.
    """
    if teacher.availability is Availability.AWAY or not teacher.subjects:
        return 0
    if not teacher.full_time:
        return teacher.weekly_periods or 0
    divisor = _LOAD_DIVISOR[teacher.post]
    if teacher.class_teacher:
        divisor = max(divisor, 2)
    return full_load(_stage_taught(teacher, stage), teacher.subjects[0]) // divisor


def _stage_taught(teacher: Teacher, stage: Stage) -> Stage:
    if stage is not Stage.NINE_YEAR or not teacher.grades:
        return stage
    primary = all(grade in PRIMARY_GRADES for grade in teacher.grades)
    return Stage.PRIMARY if primary else Stage.JUNIOR


def _canonical_names(county: County) -> dict[str, str]:
    """Return the subject each alias means; the county's own list wins."""
    own = county.subjects or SUBJECTS
    aliases = {alias: s.code for s in own for alias in s.aliases}
    return aliases | {s.code: s.code for s in own}


def _renamed(periods: Periods, names: dict[str, str]) -> Periods:
    total: Counter[str] = Counter()
    for subject, count in periods.items():
        total[names.get(subject, subject)] += count
    return {subject: count for subject, count in sorted(total.items()) if count > 0}


def _computed(
    county: County, school: School, names: dict[str, str]
) -> tuple[Periods, Periods]:
    required = required_periods(
        school, county.lessons_by_school.get(school.code, ()), names
    )
    staff = county.staff_by_school[school.code]
    if not required or not staff:
        return {}, {}
    pools: Counter[tuple[str, ...]] = Counter()
    for teacher in staff:
        subjects = tuple(names.get(subject, subject) for subject in teacher.subjects)
        pools[subjects] += weekly_capacity(teacher, school.stage)
    return _allot(required, {key: pools[key] for key in sorted(pools)})


def _allot(
    required: Periods, pools: dict[tuple[str, ...], int]
) -> tuple[Periods, Periods]:
    """Return unmet periods and periods left over, by subject.

    Parameters
    ----------
    required
        Periods by subject, general subjects included.
    pools
        Periods of all teachers who share one tuple of subjects.
    """
    unmet = {s: n for s, n in required.items() if s not in GENERAL_SUBJECTS}
    rest = _flow(unmet, dict(pools))
    _give_general(sum(n for s, n in required.items() if s in GENERAL_SUBJECTS), rest)
    left: Counter[str] = Counter()
    for subjects, periods in rest.items():
        if subjects and subjects[0] not in GENERAL_SUBJECTS:
            left[subjects[0]] += periods
    return (
        {subject: count for subject, count in sorted(unmet.items()) if count > 0},
        {subject: count for subject, count in sorted(left.items()) if count > 0},
    )


def _flow(
    unmet: Periods, free: dict[tuple[str, ...], int]
) -> dict[tuple[str, ...], int]:
    """Meet as many periods as possible; lowers `unmet`, returns what stays free.

    Main subjects first, then shortest augmenting paths (Edmonds and Karp) between the
    pools and the subjects their teachers may also give.
    """
    given: Counter[tuple[tuple[str, ...], str]] = Counter()
    for pool in free:
        if pool and (periods := min(free[pool], unmet.get(pool[0], 0))) > 0:
            given[pool, pool[0]] += periods
            free[pool] -= periods
            unmet[pool[0]] -= periods
    while (path := _augmenting_path(unmet, free, given)) is not None:
        _augment(path, unmet, free, given)
    return free


def _augmenting_path(
    unmet: Periods,
    free: dict[tuple[str, ...], int],
    given: Counter[tuple[tuple[str, ...], str]],
) -> list[tuple[tuple[str, ...], str]] | None:
    """Return [(pool, subject), ...]: each pool takes on its subject.

    From the second step on, the pool leaves the subject of the step before.
    """
    queue = deque(pool for pool in free if free[pool] > 0)
    came: dict[tuple[str, ...], tuple[tuple[str, ...], str] | None]
    came = dict.fromkeys(queue)
    while queue:
        pool = queue.popleft()
        for subject in pool:
            if unmet.get(subject, 0) > 0:
                path = [(pool, subject)]
                while (step := came[path[-1][0]]) is not None:
                    path.append(step)
                return path[::-1]
            for other in free:
                if other not in came and given[other, subject] > 0:
                    came[other] = (pool, subject)
                    queue.append(other)
    return None


def _augment(
    path: list[tuple[tuple[str, ...], str]],
    unmet: Periods,
    free: dict[tuple[str, ...], int],
    given: Counter[tuple[tuple[str, ...], str]],
) -> None:
    left = [(path[i + 1][0], path[i][1]) for i in range(len(path) - 1)]
    amount = min(
        free[path[0][0]], unmet[path[-1][1]], *(given[step] for step in left), 10**9
    )
    for step in path:
        given[step] += amount
    for step in left:
        given[step] -= amount
    free[path[0][0]] -= amount
    unmet[path[-1][1]] -= amount


def _give_general(periods: int, free: dict[tuple[str, ...], int]) -> None:
    """Take the periods of general subjects from the pools with most to spare."""
    order = sorted(
        free, key=lambda pool: (bool(pool) and pool[0] not in GENERAL_SUBJECTS, pool)
    )
    general = [p for p in order if not p or p[0] in GENERAL_SUBJECTS]
    for pool in general:
        taken = min(periods, free[pool])
        free[pool] -= taken
        periods -= taken
    while periods > 0 and any(free.values()):
        pool = max(order, key=lambda key: free[key])
        second = max((n for p, n in free.items() if p != pool), default=0)
        taken = min(periods, max(1, free[pool] - second))
        free[pool] -= taken
        periods -= taken
