"""A town of one support school and small recipients, made to measure.

Every school teaches six subjects in six periods on five days; class c has subject
(c + day + period) mod 6, so three classes of one teacher never clash and each teacher
gives three lessons a day.
"""

import datetime as dt
from types import SimpleNamespace

import pytest

from matcher.audit import audit_plan
from matcher.county import (
    Area,
    Backbone,
    County,
    Lesson,
    Post,
    School,
    Stage,
    Tag,
    Teacher,
    Term,
)
from matcher.distance import distance_table
from matcher.plan import Consortium, PairingPlan, Plan, RecipientLink, Status
from matcher.policy import Policy
from matcher.presets import load_policy
from matcher.reduction.rotation import plan_rotation
from matcher.reduction.rotation.case import case_of
from matcher.reduction.rotation.scene import Scene
from matcher.staffing import subject_balance
from matcher.text import Text
from solvers.params import Params

SUBJECTS = ("语文", "数学", "英语", "科学", "音乐", "美术")
TERM = Term(code="2025-2026-1", start=dt.date(2025, 9, 1), end=dt.date(2026, 1, 16))


def school(code, *, tag, lon=110.0):
    return School(
        code=code,
        name=f"{code}小学",
        stage=Stage.PRIMARY,
        area=Area.RURAL if tag is Tag.WEAK else Area.URBAN,
        tags=frozenset({tag}),
        lon=lon,
        lat=30.0,
    )


def staff(code, groups):
    """Return one teacher of each subject for each group of three classes."""
    posts = {0: Post.HEAD, 1: Post.DEPUTY, 2: Post.MIDDLE}
    people = []
    for g in range(groups):
        for k, subject in enumerate(SUBJECTS):
            number = 6 * g + k
            people.append(
                Teacher(
                    code=f"{code}-{number:02d}",
                    name=f"{code}{subject}{g}",
                    school=code,
                    subjects=(subject,),
                    post=posts.get(number - 6 * groups + 6, Post.TEACHER)
                    if g == groups - 1
                    else Post.TEACHER,
                    backbone=Backbone.COUNTY if number % 5 == 3 else Backbone.NONE,
                )
            )
    return people


def timetable(code, groups):
    return [
        Lesson(
            school=code,
            class_=f"{c + 1}班",
            subject=SUBJECTS[k := (c + day + period) % 6],
            teacher=f"{code}-{6 * (c // 3) + k:02d}",
            weekday=day,
            period=period,
        )
        for c in range(3 * groups)
        for day in range(1, 6)
        for period in range(1, 7)
    ]


def county(*, recipients=2, support_groups=3, groups=2, **changes):
    codes = [f"R{i + 1}" for i in range(recipients)]
    sizes = {"S": support_groups} | dict.fromkeys(codes, groups)
    schools = [school("S", tag=Tag.QUALITY)] + [
        school(code, tag=Tag.WEAK, lon=110.05 + 0.05 * i)
        for i, code in enumerate(codes)
    ]
    base = County(
        schools=tuple(schools),
        teachers=tuple(t for code, n in sizes.items() for t in staff(code, n)),
        lessons=tuple(x for code, n in sizes.items() for x in timetable(code, n)),
        term=TERM,
    )
    return changed(base, **changes)


def changed(base, **fields):
    """Return the county with other fields, its cached look-ups left behind."""
    known = {name: getattr(base, name) for name in County.model_fields}
    return County(**known | fields)


def edited(base, **by_code):
    """Return the county with some teachers changed: edited(c, R1_00={...})."""
    changes = {code.replace("_", "-"): new for code, new in by_code.items()}
    return changed(
        base,
        teachers=tuple(
            t.model_copy(update=changes.get(t.code, {})) for t in base.teachers
        ),
    )


def paired(base, policy):
    """Return the consortium of S with every other school."""
    links = tuple(
        RecipientLink(school=s.code, distance_m=8000, travel_min=12, basis="estimated")
        for s in base.schools
        if s.code != "S"
    )
    group = Consortium(id="G-S", mode=policy.degree.mode, support="S", recipients=links)
    return PairingPlan(status=Status.OPTIMAL, consortia=(group,))


def graded(base):
    """Return the county with its classes named by grade: 一(1)班, 二(1)班 ..."""
    grades = "一二三四五六"
    names = {f"{k + 1}班": f"{grades[k % 6]}({k // 6 + 1})班" for k in range(36)}
    lessons = (x._replace(class_=names[x.class_]) for x in base.lessons)
    return changed(base, lessons=tuple(lessons))


def scene(base, policy):
    """Return the empty diary of the consortium of S."""
    group = paired(base, policy).consortia[0]
    needs, distances = subject_balance(base).needs, distance_table(base, policy)
    return Scene(case_of(base, policy, group, distances, needs, first=True))


def rotate(base, policy, *, workers=1, seed=1, **options):
    params = Params(time_limit_s=120, seed=seed, workers=workers)
    return plan_rotation(base, policy, paired(base, policy), params=params, **options)


def only(*rules, travel=None):
    """Return a policy of a few rules."""
    return Policy(name="test", title=Text("试", "test"), rules=tuple(rules))


def hard(base, policy, rotation):
    """Return the hard findings of the audit about the rotation."""
    plan = Plan(
        county=base, policy=policy, pairing=paired(base, policy), rotation=rotation
    )
    return [
        (f.rule, f.message_zh)
        for f in audit_plan(plan).findings
        if f.severity.value == "error" and not f.rule.startswith("pair.")
    ]


@pytest.fixture
def town():
    """Builders of the town and of its plans."""
    return SimpleNamespace(
        county=county,
        edited=edited,
        changed=changed,
        paired=paired,
        rotate=rotate,
        graded=graded,
        scene=scene,
        only=only,
        hard=hard,
        preset=load_policy,
        term=TERM,
        subjects=SUBJECTS,
    )
