"""A whole synthetic county from a wish and a seed.

Places, people and timetables are invented by code; nothing is copied from anywhere.
Equal wishes and seeds give equal counties on every machine.
"""

from matcher.county import (
    County,
    Distance,
    Lesson,
    School,
    Stage,
    Subject,
    Tag,
    Teacher,
)
from matcher.curriculum import SUBJECTS, WEEKLY_PERIODS, full_load
from scenarios.dice import Dice
from scenarios.landform import lon_lat, road_m
from scenarios.lessons import allot
from scenarios.past import Past, past
from scenarios.plots import Plot, Setting, plots
from scenarios.spec import CountySpec, Slack
from scenarios.staff import SHORT_SUBJECTS, Person, hire, parts, staff_count
from scenarios.term import AUTUMN_2026
from scenarios.timetable import RESEARCH_HALF_DAYS, timetable, to_lessons
from scenarios.variety import varied

_MOUNTAIN_KMH = 34
_SENIOR_AGE, _FIRST_AGE, _SECOND_AGE = 42, 37, 25
_SPARE_SIXTHS = {Slack.TIGHT: (1, 3), Slack.NORMAL: (2, 6), Slack.LOOSE: (6, 18)}
"""Least and most a support states to spare, in sixths of a teacher's full load."""


def make_county(spec: CountySpec, *, seed: int) -> County:
    """Return an invented county.

    Parameters
    ----------
    spec
        What it should be like.
    seed
        Any whole number; equal seeds give equal counties.

    Returns
    -------
    County
        Schools with support schools first; teachers and lessons by school.

    Examples
    --------
    >>> from scenarios.spec import CountySpec
    >>> county = make_county(CountySpec(n_schools=6, timetables=False), seed=1)
    >>> len(county.schools)
    6
    """
    land = plots(spec, seed=seed)
    schools: list[School] = []
    teachers: list[Teacher] = []
    lessons: list[Lesson] = []
    for plot in land:
        if not spec.teachers:
            schools.append(_school_without_list(plot, spec, seed))
            continue
        staff = hire(plot, spec, seed=seed)
        given = allot(plot, staff)
        codes = [f"T{plot.index + 1:04d}{row + 1:03d}" for row in range(len(staff))]
        listed = [
            _teacher(plot, code, person)
            for code, person in zip(codes, staff, strict=True)
        ]
        teachers += listed
        schools.append(_school(plot, spec, listed, seed))
        if spec.timetables:
            laid = timetable(plot, staff, given, seed=seed)
            lessons += to_lessons(plot.code, codes, laid)
    before = past(land, tuple(teachers), seed=seed) if spec.past else Past()
    county = County(
        name=spec.name,
        schools=tuple(schools),
        teachers=tuple(teachers),
        subjects=subjects(),
        lessons=tuple(lessons),
        term=AUTUMN_2026,
        distances=_road_sheet(land) if spec.distance_sheet else (),
        agreements=before.agreements,
        locks=before.locks,
        history=before.history,
        preferences=before.preferences,
    )
    return varied(county, land, seed=seed) if spec.varied else county


def subjects() -> tuple[Subject, ...]:
    """Return the national subjects with the research half-days of the county."""
    return tuple(
        subject.model_copy(
            update={"research_half_day": RESEARCH_HALF_DAYS.get(subject.code)}
        )
        for subject in SUBJECTS
    )


def _month(months: int) -> str:
    """Return "YYYY-MM" of months counted from year 0, January = 0."""
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def _teacher(plot: Plot, code: str, person: Person) -> Teacher:
    return Teacher(
        code=code,
        name=person.name,
        school=plot.code,
        subjects=person.subjects,
        grades=tuple(sorted(person.grades)),
        weekly_periods=person.load,
        post=person.post,
        class_teacher=bool(person.class_of),
        backbone=person.backbone,
        title=_title(person),
        born=_month(person.born),
        sex=person.sex,
        joined=_month(person.joined),
        full_time=person.full_time,
        established=person.established,
        availability=person.availability,
        volunteer=person.volunteer,
    )


def _title(person: Person) -> str:
    if person.age >= _SENIOR_AGE and (person.is_honoured or person.born % 3 == 0):
        return "高级教师"
    if person.age >= _FIRST_AGE:
        return "一级教师"
    return "二级教师" if person.age >= _SECOND_AGE else "三级教师"


def _tags(plot: Plot, dice: Dice) -> frozenset[Tag]:
    if plot.support:
        if plot.setting is Setting.SEAT:
            return frozenset({Tag.BRAND if dice.chance(0.4) else Tag.QUALITY})
        return frozenset({Tag.QUALITY})
    if plot.setting is Setting.SEAT:
        return frozenset({Tag.NEW})
    return frozenset({Tag.WEAK}) if dice.chance(0.6) else frozenset()


def _school(plot: Plot, spec: CountySpec, staff: list[Teacher], seed: int) -> School:
    return _bare_school(plot, spec, seed).model_copy(
        update={
            "staff": sum(teacher.full_time for teacher in staff),
            "backbone_staff": sum(teacher.is_backbone for teacher in staff),
        }
    )


def _bare_school(plot: Plot, spec: CountySpec, seed: int) -> School:
    dice = Dice(seed, "school", plot.code)
    lon, lat = lon_lat(spec, plot.site)
    return School(
        code=plot.code,
        name=plot.name,
        stage=plot.stage,
        area=plot.area(spec),
        township=plot.township,
        district=plot.district,
        tags=_tags(plot, dice),
        lon=lon,
        lat=lat,
        pupils=plot.pupils - dice.below(max(1, plot.pupils // 20)),
        classes=plot.classes,
        lodging=dice.between(4, 10) if plot.setting is not Setting.SEAT else 12,
    )


def _school_without_list(plot: Plot, spec: CountySpec, seed: int) -> School:
    """Return a school that states its numbers because no teacher is listed."""
    dice = Dice(seed, "statement", plot.code)
    staff = sum(
        staff_count(plot, spec, part, grades, dice) for part, grades in parts(plot)
    )
    stated: dict[str, int] = {}
    for subject in dice.shuffled(SHORT_SUBJECTS)[: dice.between(2, 5)]:
        weekly = sum(
            WEEKLY_PERIODS[grade].get(subject, 0) * number
            for grade, number in plot.classes.items()
        )
        full = full_load(Stage.PRIMARY, subject)
        least, most = _SPARE_SIXTHS[spec.slack]
        stated[subject] = (
            dice.between(full * least // 6, full * most // 6)
            if plot.support
            else min(weekly, full)
        )
    stated = {subject: weekly for subject, weekly in sorted(stated.items()) if weekly}
    return _bare_school(plot, spec, seed).model_copy(
        update={
            "staff": staff,
            "backbone_staff": staff // (8 if plot.support else 25),
            ("spares" if plot.support else "needs"): stated,
        }
    )


def _road_sheet(land: tuple[Plot, ...]) -> tuple[Distance, ...]:
    """Return road distances from each recipient to each support of its region."""
    rows = []
    for plot in land:
        if plot.support:
            continue
        for other in land:
            if other.support and other.region == plot.region:
                metres = road_m(plot.site, other.site)
                minutes = -(-metres * 60 // (_MOUNTAIN_KMH * 1000))
                rows.append(Distance(plot.code, other.code, metres, minutes))
    return tuple(rows)
