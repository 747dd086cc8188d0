"""Who teaches at a school: how many, which subjects, which posts, what age.

Head counts follow the national ratios (one teacher to 19 primary, to 13.5 junior
pupils) with the teacher-to-class rule where a school is small. Town schools have
specialists to spare; small schools lack some of English, music, art, PE, science and
information technology, and their teachers hold several subjects.
"""

from dataclasses import dataclass, field
from math import fsum
from typing import Literal

from matcher.county import Availability, Backbone, Post, Stage
from matcher.curriculum import (
    GENERAL_SUBJECTS,
    JUNIOR_GRADES,
    PRIMARY_GRADES,
    WEEKLY_PERIODS,
    full_load,
)
from scenarios.dice import Dice
from scenarios.names import person_name
from scenarios.plots import Plot, Setting
from scenarios.spec import CountySpec, Slack

PUPILS_PER_TEACHER = {Stage.PRIMARY: 19.0, Stage.JUNIOR: 13.5}
SHORT_SUBJECTS = ("英语", "音乐", "美术", "体育与健康", "信息科技", "科学")
_JUNIOR_SHORT = ("音乐", "美术", "信息科技", "体育与健康", "地理", "生物")
BOTH_STAGES = frozenset({"音乐", "美术", "体育与健康", "信息科技"})
_SLACK = {Slack.TIGHT: 0.92, Slack.NORMAL: 1.0, Slack.LOOSE: 1.12}
_MOST_MEAN_LOAD = {Stage.PRIMARY: 17.0, Stage.JUNIOR: 13.0}
_LEADING = {
    Stage.PRIMARY: {"语文": 1.95, "数学": 1.1},
    Stage.JUNIOR: {"语文": 1.5, "数学": 1.4, "英语": 1.4},
}
_LEADERS_TEACH = frozenset({"语文", "数学", "英语", "道德与法治", "物理", "历史"})
_SUPPORT_STAFF = 1.08
"""Support schools are staffed a little above the ratio: this is what they can give."""
_NEIGHBOURS = {
    Stage.PRIMARY: {
        "语文": ("道德与法治",),
        "数学": ("科学", "信息科技"),
        "英语": ("道德与法治",),
        "道德与法治": ("语文", "心理健康"),
        "科学": ("劳动",),
        "音乐": ("美术",),
        "美术": ("音乐",),
        "体育与健康": ("心理健康",),
        "信息科技": ("科学",),
    },
    Stage.JUNIOR: {
        "道德与法治": ("历史", "心理健康"),
        "历史": ("道德与法治",),
        "地理": ("生物",),
        "生物": ("地理",),
        "物理": ("信息科技",),
        "化学": ("生物",),
    },
}
_YEAR, _MONTH = 2026, 9
_LAST_APPOINTED = {"m": 56, "f": 51}


@dataclass(slots=True)
class Person:
    """A teacher being drawn up; becomes a `matcher.county.Teacher` at the end."""

    name: str
    part: Stage
    subjects: tuple[str, ...]
    sex: Literal["m", "f"]
    born: int
    joined: int
    post: Post = Post.TEACHER
    backbone: Backbone = Backbone.NONE
    availability: Availability = Availability.AVAILABLE
    full_time: bool = True
    established: bool = True
    volunteer: bool = False
    class_of: str = ""
    load: int = 0
    grades: set[int] = field(default_factory=set)

    @property
    def age(self) -> int:
        """Whole years at the start of the term."""
        return (_YEAR * 12 + _MONTH - self.born) // 12

    @property
    def is_honoured(self) -> bool:
        """Whether the person holds a backbone honour of any level."""
        return self.backbone is not Backbone.NONE


def periods(classes: dict[int, int], grades: tuple[int, ...]) -> dict[str, int]:
    """Return the weekly periods of each subject over the classes of some grades."""
    total: dict[str, int] = {}
    for grade in grades:
        for subject, weekly in WEEKLY_PERIODS[grade].items():
            total[subject] = total.get(subject, 0) + weekly * classes.get(grade, 0)
    return {subject: weekly for subject, weekly in total.items() if weekly}


def parts(plot: Plot) -> tuple[tuple[Stage, tuple[int, ...]], ...]:
    """Return the stages a school teaches, each with its grades."""
    pairs = ((Stage.PRIMARY, PRIMARY_GRADES), (Stage.JUNIOR, JUNIOR_GRADES))
    return tuple(pair for pair in pairs if pair[0] in plot.stage.parts)


def staff_count(
    plot: Plot, spec: CountySpec, part: Stage, grades: tuple[int, ...], dice: Dice
) -> int:
    """Return the teachers of one stage of a school, by ratio or by classes."""
    n_classes = sum(plot.classes.get(grade, 0) for grade in grades)
    weekly = sum(periods(plot.classes, grades).values())
    by_pupils = n_classes * plot.class_size / PUPILS_PER_TEACHER[part]
    by_lessons = weekly / _MOST_MEAN_LOAD[part]
    if plot.setting is Setting.VILLAGE:
        by_lessons = dice.between(9, 13) * n_classes / 6
    wished = max(by_pupils, by_lessons) * _SLACK[spec.slack]
    wished *= _SUPPORT_STAFF if plot.support else 1.0
    return max(round(wished), -(-weekly // (19 if part is Stage.PRIMARY else 14)))


def head_counts(
    plot: Plot, spec: CountySpec, dice: Dice
) -> dict[Stage, dict[str, int]]:
    """Return the number of teachers by stage and main subject."""
    counts = {}
    for part, grades in parts(plot):
        total = staff_count(plot, spec, part, grades, dice)
        weekly = periods(plot.classes, grades)
        weights = {
            subject: number / full_load(part, subject) * _bias(plot, part, subject)
            for subject, number in weekly.items()
            if subject not in GENERAL_SUBJECTS
        }
        for subject in _lacking(plot, part, dice):
            weights[subject] = 0.0
        least = 1 if plot.support else 0
        counts[part] = _apportion(weights, total, least)
    return counts


def _bias(plot: Plot, part: Stage, subject: str) -> float:
    """Return how many posts a subject gets for each that its lessons fill.

    Class teachers have half a load, and nearly all of them teach Chinese (in junior
    schools Chinese, mathematics or English), so these need more posts.
    """
    short = SHORT_SUBJECTS if part is Stage.PRIMARY else _JUNIOR_SHORT
    lead = _LEADING[part].get(subject)
    if lead is not None:
        return lead * (0.8 if plot.support else 0.95)
    if plot.support:
        return 1.65 if subject in short else 1.1
    return 0.7 if subject in short else 0.9


def _lacking(plot: Plot, part: Stage, dice: Dice) -> list[str]:
    """Return the subjects for which a small school has nobody."""
    if plot.support:
        return []
    short = SHORT_SUBJECTS if part is Stage.PRIMARY else _JUNIOR_SHORT
    low, high = (1, 2) if plot.setting is Setting.SEAT else (2, 4)
    return dice.shuffled(short)[: dice.between(low, high)]


def _apportion(weights: dict[str, float], total: int, least: int) -> dict[str, int]:
    """Split a number of posts by weights, largest remainders first."""
    whole = fsum(weights.values())
    counts = {
        subject: max(least, int(total * weight / whole)) if weight else 0
        for subject, weight in weights.items()
    }
    by_need = sorted(weights, key=lambda k: (counts[k] - total * weights[k] / whole, k))
    for step in range(max(0, total - sum(counts.values()))):
        counts[by_need[step % len(by_need)]] += 1
    while sum(counts.values()) > total:
        largest = max(counts, key=lambda k: (counts[k], k))
        counts[largest] -= 1
    return counts


def hire(plot: Plot, spec: CountySpec, *, seed: int) -> list[Person]:
    """Return the staff of a school with posts, honours and states, no lessons yet."""
    dice = Dice(seed, "staff", plot.code)
    staff = []
    for part, by_subject in head_counts(plot, spec, dice).items():
        mains = [subject for subject, n in by_subject.items() for _ in range(n)]
        for main in mains:
            staff.append(_person(plot, part, main, dice))
        _spread_small_subjects(plot, part, staff, dice)
    _appoint(plot, staff, dice)
    _honour(plot, staff, dice)
    _states(plot, staff, dice)
    return staff


def _person(plot: Plot, part: Stage, main: str, dice: Dice) -> Person:
    sex: Literal["m", "f"] = "f" if dice.chance(0.66) else "m"
    mean_age = 40 if plot.setting is not Setting.VILLAGE else 43
    top = 58 if sex == "m" else 53
    age = max(23, min(top, round(dice.around(mean_age, 9))))
    born = (_YEAR - age) * 12 + dice.between(1, 8)
    years_here = min(age - 22, dice.between(0, 3) + dice.below(18))
    return Person(
        name=person_name(sex, dice),
        part=part,
        subjects=(main,),
        sex=sex,
        born=born,
        joined=(_YEAR - years_here) * 12 + 8,
    )


def _spread_small_subjects(
    plot: Plot, part: Stage, staff: list[Person], dice: Dice
) -> None:
    """Give second and third subjects, as small schools do."""
    people = [person for person in staff if person.part is part]
    several = 0.15 if plot.support else 0.6
    for person in people:
        near = _NEIGHBOURS[part].get(person.subjects[0], ())
        if near and dice.chance(several):
            person.subjects += (dice.pick(near),)
    if plot.support or part is Stage.JUNIOR:
        return
    held = {subject for person in people for subject in person.subjects}
    open_ = [subject for subject in SHORT_SUBJECTS if subject not in held]
    for subject in dice.shuffled(open_)[: len(open_) // 2]:
        person = dice.pick([p for p in people if len(p.subjects) < 3] or people)
        person.subjects += (subject,)


def _appoint(plot: Plot, staff: list[Person], dice: Dice) -> None:
    """Name a head, deputies and middle leaders among the older teachers."""
    n_classes = sum(plot.classes.values())
    posts = [Post.HEAD]
    posts += [Post.DEPUTY] * max(n_classes // 12, plot.setting is not Setting.VILLAGE)
    posts += [Post.MIDDLE] * max(2 if len(staff) > 12 else 1, n_classes // 8)
    by_age = dice.shuffled(range(len(staff)))
    by_age.sort(key=lambda row: abs(staff[row].age - 46) // 4)
    # the few who teach a small subject are kept in class rather than made leaders,
    # and nobody is made one shortly before retiring
    by_age.sort(key=lambda row: staff[row].subjects[0] not in _LEADERS_TEACH)
    by_age.sort(key=lambda row: staff[row].age > _LAST_APPOINTED[staff[row].sex])
    for row, post in zip(by_age, posts, strict=False):
        staff[row].post = post


def _honour(plot: Plot, staff: list[Person], dice: Dice) -> None:
    """Give backbone honours; towns have most of them."""
    per_hundred = {Setting.SEAT: 1.2, Setting.TOWN: 0.6, Setting.VILLAGE: 0.5}
    rate = per_hundred[plot.setting] + (0.2 if plot.support else -0.1)
    wished = plot.pupils * rate / 100
    number = int(wished) + dice.chance(wished - int(wished))
    if plot.support:
        number = max(number, 3)
    rows = [row for row in range(len(staff)) if 30 <= staff[row].age <= 54]
    for rank, row in enumerate(dice.shuffled(rows)[:number]):
        staff[row].backbone = (
            Backbone.PROVINCE
            if rank % 12 == 11
            else Backbone.CITY
            if rank % 4 == 3
            else Backbone.COUNTY
        )
    for person in staff:
        if person.backbone is Backbone.NONE and dice.chance(0.08):
            person.backbone = Backbone.SCHOOL


def _states(plot: Plot, staff: list[Person], dice: Dice) -> None:
    """Set who is deferred, exempt, away, part-time, volunteering."""
    for person in staff:
        person.volunteer = dice.chance(0.06)
        person.established = not dice.chance(0.05)
        draw = dice.below(100)
        if person.post is not Post.TEACHER:
            continue
        if draw < 3:
            person.availability = Availability.DEFERRED
        elif draw < 4:
            person.availability = Availability.EXEMPT
        elif draw < 5 and len(staff) > 24:
            person.availability = Availability.AWAY
        elif draw < 7 and len(staff) > 16:
            person.full_time = False
