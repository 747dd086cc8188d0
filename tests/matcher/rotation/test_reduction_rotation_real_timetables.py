"""Real timetables of other countries as the host's and as the home's.

Subjects, languages, joint classes, lessons without teacher or class and six-day weeks
are as found. The clash check below reads only the plan and the timetable.
"""

import csv
import os
from collections import Counter
from pathlib import Path

import pytest

from matcher.calendar import school_days
from matcher.county import Lesson, Stage, Teacher
from matcher.policy import (
    Activity,
    PercentQuota,
    PersonQuota,
    Shadowing,
    Side,
    SyncClass,
)

SHARED = Path(
    os.environ.get("JIEDUI_SHARED", Path(__file__).resolve().parents[4] / "shared")
)
FOLDER = SHARED / "data" / "timetables"
FILES = sorted(path.name for path in FOLDER.glob("*.csv"))

pytestmark = pytest.mark.skipif(not FILES, reason="the shared data is not here")


def read(name, school):
    """Return lessons and teachers of a file, as of a school of the town."""
    with (FOLDER / name).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    lessons = dict.fromkeys(
        Lesson(
            school=school,
            class_=row["class_"].strip(),
            subject=row["subject"].strip(),
            teacher=f"{school}-{person}" if person else "",
            weekday=int(row["day_no"]),
            period=int(row["period_no"]),
            room=row["room"].strip(),
        )
        for row in rows
        for person in row["teacher"].split("|")
    )
    taught = {}
    for lesson in lessons:
        if lesson.teacher:
            taught.setdefault(lesson.teacher, Counter())[lesson.subject] += 1
    people = [
        Teacher(
            code=code,
            name=code,
            school=school,
            subjects=tuple(s for s, _ in count.most_common() if s),
        )
        for code, count in sorted(taught.items())
    ]
    return list(lessons), people


def replaced(base, name, school):
    lessons, people = read(name, school)
    return base.__class__(
        **{name: getattr(base, name) for name in type(base).model_fields}
        | {
            "lessons": (*(x for x in base.lessons if x.school != school), *lessons),
            "teachers": (*(t for t in base.teachers if t.school != school), *people),
        }
    )


def clashes(base, rotation):
    """Return what is wrong with the visits, judged by timetable and plan alone."""
    weekday = {d.date: d.weekday for d in school_days(base.term)}
    week = {d.date: d.week for d in school_days(base.term)}
    held = {(x.school, x.weekday, *x[5:6], x.class_, x.subject, x.teacher)
            for x in base.lessons}  # fmt: skip
    own = Counter((x.teacher, x.weekday, x.period) for x in base.lessons if x.teacher)
    away = {(v.teacher, v.date) for v in rotation.visits}
    rooms, covers, load = Counter(), Counter(), Counter()
    wrong = []
    for visit in rotation.visits:
        day = weekday[visit.date]
        if len({x.period for x in visit.lessons}) < len(visit.lessons):
            wrong.append(("two at once", visit.id))
        for x in visit.lessons:
            rooms[visit.date, x.period, x.class_] += 1
            if (visit.host, day, x.period, x.class_, x.subject, x.teacher) not in held:
                wrong.append(("no such lesson", visit.id, x))
        missed = Counter(
            x.period
            for x in base.lessons
            if x.teacher == visit.teacher and x.weekday == day
        )
        if Counter(c.period for c in visit.covers) != missed:
            wrong.append(("uncovered", visit.id))
        for cover in visit.covers:
            covers[cover.teacher, visit.date, cover.period] += 1
            load[cover.teacher, week[visit.date]] += 1
            if own[cover.teacher, day, cover.period]:
                wrong.append(("cover has a lesson", visit.id, cover))
            if (cover.teacher, visit.date) in away:
                wrong.append(("cover is away", visit.id, cover))
    wrong += [("room too full", key) for key, n in rooms.items() if n > 3]
    wrong += [("covers two", key) for key, n in covers.items() if n > 1]
    wrong += [("too many covers", key) for key, n in load.items() if n > 4]
    return wrong


POLICY = (
    PercentQuota(activity=Activity.OBSERVATION, side=Side.RECIPIENT, share=0.3),
    PersonQuota(activity=Activity.OBSERVATION, min_periods=10),
)


@pytest.mark.parametrize("name", FILES)
def test_a_real_timetable_as_host_gives_visits_without_clash(town, name):
    base = replaced(town.county(recipients=1), name, "S")
    subjects = Counter(x.subject for x in base.lessons_by_school["S"] if x.class_)
    common = [s for s, _ in subjects.most_common() if s]
    people = {
        t.code.replace("-", "_"): {"subjects": (common[i % min(4, len(common))],)}
        for i, t in enumerate(base.staff_by_school["R1"])
    }
    base = town.edited(base, **people)
    policy = town.only(*POLICY)
    rotation = town.rotate(base, policy)
    assert rotation.visits or rotation.unmet
    assert clashes(base, rotation) == []
    kept = [f for f in town.hard(base, policy, rotation) if f[0] != "visit.share"]
    assert kept == []


@pytest.mark.parametrize("name", FILES)
def test_a_real_timetable_at_home_is_covered_or_told(town, name):
    base = replaced(town.county(recipients=1), name, "R1")
    people = {
        t.code.replace("-", "_"): {"subjects": (town.subjects[i % 6], *t.subjects)}
        for i, t in enumerate(base.staff_by_school["R1"])
    }
    base = town.edited(base, **people)
    policy = town.only(*POLICY)
    rotation = town.rotate(base, policy)
    assert rotation.visits or rotation.unmet
    assert clashes(base, rotation) == []
    kept = [f for f in town.hard(base, policy, rotation) if f[0] != "visit.share"]
    assert kept == []


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("preset", ["fengjie-2014", "xinjiang-league", "default"])
def test_whole_presets_run_on_real_timetables(town, name, preset):
    base = replaced(town.county(recipients=1), name, "R1")
    rotation = town.rotate(base, town.preset(preset))
    assert rotation.events
    assert rotation.papers


# --- stays and sync classes


def _junior(base, *names):
    """Return S and R1 as junior schools with real timetables."""
    for school, name in zip(("S", "R1"), names, strict=True):
        base = replaced(base, name, school)
    schools = tuple(s.model_copy(update={"stage": Stage.JUNIOR}) for s in base.schools)
    return base.model_copy(update={"schools": schools})


TWO_YEARS = ("vn_rural_junior_2015.csv", "vn_rural_junior_other_year.csv")


@pytest.mark.skipif(not set(TWO_YEARS) <= set(FILES), reason="timetables not here")
def test_real_timetables_share_sync_classes_and_stays_without_clash(town):
    base = _junior(town.county(recipients=1), *TWO_YEARS)
    policy = town.only(
        SyncClass(lines=3, seminar_every=4), Shadowing(people=2, min_periods=8)
    )
    rotation = town.rotate(base, policy)
    held = {(x.school, x.weekday, x.period, x.class_, x.subject, x.teacher)
            for x in base.lessons}  # fmt: skip
    weekday = {d.date: d.weekday for d in school_days(base.term)}
    assert len(rotation.sync_classes) == 3
    used = Counter()
    for sync in rotation.sync_classes:
        for seat in (sync.source, sync.receiver):
            lesson = (seat.class_, sync.subject, seat.teacher)
            assert (seat.school, sync.weekday, seat.period, *lesson) in held
            # classes are named 6A .. 9D; a junior school has no grade 6
            assert seat.class_.startswith(str(sync.grade))
            used[seat.teacher, sync.weekday, seat.period] += 1
            used[seat.school, seat.class_, sync.weekday, seat.period] += 1
    assert max(used.values()) == 1
    stays = [p for p in rotation.postings if p.kind is Activity.SHADOWING]
    assert len(stays) == 2
    for stay in stays:
        assert len({(x.date, x.period) for x in stay.lessons}) == 8
        for x in stay.lessons:
            key = (x.period, x.class_, x.subject, x.teacher)
            assert ("S", weekday[x.date], *key) in held
        taught = base.teacher_by_code[stay.teacher].subjects
        assert {x.subject for x in stay.lessons} <= set(taught)
        left = {
            (x.weekday, x.period, x.class_)
            for x in base.lessons
            if x.teacher == stay.teacher
            and any(
                day.weekday == x.weekday and stay.start <= day.date <= stay.end
                for day in school_days(base.term)
            )
        }
        assert {(c.weekday, c.period, c.class_) for c in stay.covers} == left
