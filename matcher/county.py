"""The county as a bureau knows it: schools, teachers, timetables, calendar, past.

Every noun is frozen. Codes are the bureau's own. Nothing here is computed; what
follows from the data is computed in `matcher.staffing`, `matcher.calendar` and
`matcher.distance`. Health, pregnancy and family reasons are never stored: a
teacher is available, deferred, exempt or away, and that is all.
"""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import Any, Literal, NamedTuple, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Noun(BaseModel):
    """Base of all data nouns: frozen, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_copy(
        self, *, update: Mapping[str, Any] | None = None, deep: bool = False
    ) -> Self:
        """Return a changed copy; cached look-ups are not carried over."""
        copied = super().model_copy(update=update, deep=deep)
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]
        return copied


class Stage(StrEnum):
    """School stage 学段."""

    PRIMARY = "primary"
    JUNIOR = "junior"
    NINE_YEAR = "nine_year"
    SENIOR = "senior"
    OTHER = "other"

    @property
    def parts(self) -> frozenset["Stage"]:
        """Stages taught: a nine-year school counts for both of its stages."""
        if self is Stage.NINE_YEAR:
            return frozenset({Stage.PRIMARY, Stage.JUNIOR})
        return frozenset({self})


class Area(StrEnum):
    """Area type 城乡类型."""

    URBAN = "urban"
    TOWN = "town"
    RURAL = "rural"
    MOUNTAIN = "mountain"
    PASTORAL = "pastoral"
    UNKNOWN = "unknown"


class Tag(StrEnum):
    """Role tag of a school 学校类别."""

    BRAND = "brand"
    QUALITY = "quality"
    DEMONSTRATION = "demonstration"
    CORE = "core"
    WEAK = "weak"
    NEW = "new"
    PROJECT = "project"


class Duty(StrEnum):
    """What the bureau says a school does, if it says so 结对角色."""

    SUPPORT = "support"
    RECIPIENT = "recipient"
    AREA_LEAD = "area_lead"
    NONE = "none"


class Crs(StrEnum):
    """Coordinate system in which a point was given 坐标系."""

    WGS84 = "wgs84"
    GCJ02 = "gcj02"
    BD09 = "bd09"


class School(Noun):
    """One school, with what the bureau knows of it."""

    code: str = Field(min_length=1, description="Bureau's or national school code")
    name: str = Field(min_length=1)
    stage: Stage
    area: Area = Area.UNKNOWN
    township: str = ""
    district: str = Field(default="", description="School district area 片区/学区")
    tags: frozenset[Tag] = frozenset()
    duty: Duty | None = Field(
        default=None, description="Role fixed by the bureau; None lets tags decide"
    )
    lon: float | None = Field(default=None, ge=-180, le=180, description="WGS-84, deg")
    lat: float | None = Field(default=None, ge=-90, le=90, description="WGS-84, deg")
    crs: Crs = Field(default=Crs.WGS84, description="System the point was given in")
    pupils: int | None = Field(default=None, ge=0)
    classes: dict[int, int] = Field(
        default_factory=dict, description="Number of classes by grade 1..9"
    )
    staff: int | None = Field(default=None, ge=0, description="Full-time teachers")
    backbone_staff: int | None = Field(default=None, ge=0)
    lodging: int | None = Field(default=None, ge=0, description="Beds for guests")
    sync_rooms: int | None = Field(
        default=None, ge=0, description="Rooms fitted out for sync classes"
    )
    needs: dict[str, int] = Field(
        default_factory=dict, description="Stated weekly periods lacking, by subject"
    )
    spares: dict[str, int] = Field(
        default_factory=dict, description="Stated weekly periods to give, by subject"
    )


class Post(StrEnum):
    """Post held at the school 职务."""

    HEAD = "head"
    DEPUTY = "deputy"
    MIDDLE = "middle"
    CLASS_TEACHER = "class_teacher"
    TEACHER = "teacher"


class Backbone(StrEnum):
    """Level of the backbone honour 骨干级别; county and above count as backbone."""

    NONE = "none"
    SCHOOL = "school"
    COUNTY = "county"
    CITY = "city"
    PROVINCE = "province"


class Availability(StrEnum):
    """Whether a teacher can be sent anywhere this term 是否可派.

    The reason (illness, pregnancy, family) is deliberately not kept.
    """

    AVAILABLE = "available"
    DEFERRED = "deferred"
    EXEMPT = "exempt"
    AWAY = "away"


class Teacher(Noun):
    """One teacher. No ID number, no phone, no reason for a deferral."""

    code: str = Field(min_length=1, description="Staff number 教职工号")
    name: str = ""
    school: str = Field(description="Code of the school where the post is")
    subjects: tuple[str, ...] = Field(default=(), description="Main subject first")
    grades: tuple[int, ...] = Field(default=(), description="Grades taught, 1..9")
    weekly_periods: int | None = Field(default=None, ge=0, le=60)
    post: Post = Post.TEACHER
    class_teacher: bool = Field(default=False, description="Also leads a class")
    backbone: Backbone = Backbone.NONE
    title: str = Field(default="", description="Professional title 职称")
    born: str | None = Field(default=None, pattern=r"^\d{4}-\d{2}$")
    sex: Literal["m", "f"] | None = None
    joined: str | None = Field(
        default=None,
        pattern=r"^\d{4}-\d{2}$",
        description="Joined school 进本校年月",
    )
    in_post_since: str | None = Field(
        default=None,
        pattern=r"^\d{4}-\d{2}$",
        description="Took the present leading post 任现职年月",
    )
    points: float | None = Field(
        default=None, ge=0, description="Score of the selection list 评分"
    )
    full_time: bool = Field(default=True, description="专任教师")
    established: bool = Field(default=True, description="On an established post 在编")
    availability: Availability = Availability.AVAILABLE
    volunteer: bool = False

    @property
    def is_backbone(self) -> bool:
        """Backbone of county level and above, as inspectors count it (L2)."""
        return self.backbone in (Backbone.COUNTY, Backbone.CITY, Backbone.PROVINCE)


class Subject(Noun):
    """One subject of the county's list."""

    code: str = Field(min_length=1, description="Chinese name, e.g. 语文")
    name_en: str = ""
    aliases: tuple[str, ...] = ()
    research_half_day: str | None = Field(
        default=None,
        pattern=r"^[1-7](am|pm)$",
        description="Weekday and half-day kept free for research, e.g. '3pm'",
    )


Parity: TypeAlias = Literal["all", "odd", "even"]


class Lesson(NamedTuple):
    """One weekly lesson of a timetable.

    Attributes
    ----------
    school, class_, subject, teacher : str
        Codes; `teacher` may be '' when the timetable does not say.
    weekday : int
        1 Monday .. 7 Sunday.
    period : int
        1-based period of the day.
    parity : {'all', 'odd', 'even'}
        Weeks in which the lesson is held.
    room : str
        '' if unknown.
    """

    school: str
    class_: str
    subject: str
    teacher: str
    weekday: int
    period: int
    parity: Parity = "all"
    room: str = ""


class Bell(NamedTuple):
    """When a period of a school begins and ends 作息.

    Attributes
    ----------
    school : str
        Code.
    weekday : int
        1 Monday .. 7 Sunday; 0 every day that has no bells of its own.
    period : int
        1-based.
    begins, ends : str
        "HH:MM".
    """

    school: str
    weekday: int
    period: int
    begins: str
    ends: str


class DayKind(StrEnum):
    """What is special about a date of the calendar 校历类型."""

    HOLIDAY = "holiday"
    MAKEUP = "makeup"
    EXAM = "exam"
    BLACKOUT = "blackout"


class SpecialDay(Noun):
    """A date that differs from an ordinary Monday to Friday."""

    date: dt.date
    kind: DayKind
    follows: int | None = Field(
        default=None, ge=1, le=7, description="Weekday whose lessons are held"
    )
    note: str = ""


class Term(Noun):
    """The term to plan. Weeks run Monday to Sunday; week 1 holds `week_one`."""

    code: str = Field(pattern=r"^\d{4}-\d{4}-[12]$", description="e.g. 2026-2027-1")
    start: dt.date
    end: dt.date
    week_one: dt.date | None = Field(
        default=None, description="Any date of week 1; None means the week of `start`"
    )
    special_days: tuple[SpecialDay, ...] = ()
    assumed: bool = Field(
        default=False, description="True when the workbook did not state the term"
    )

    @model_validator(mode="after")
    def _ordered(self) -> "Term":
        if self.end <= self.start:
            raise ValueError("end must be after start")
        return self


class Distance(NamedTuple):
    """A distance stated by the bureau, one way.

    Attributes
    ----------
    origin, destination : str
        School codes. The way back counts as equal unless stated too.
    metres : int | None
        Road distance.
    minutes : int | None
        Travel time.
    """

    origin: str
    destination: str
    metres: int | None
    minutes: int | None


class Link(StrEnum):
    """Link type of a recipient 结对类型."""

    ORDINARY = "ordinary"
    ENTRUSTED = "entrusted"


class Mode(StrEnum):
    """Mode of a consortium 结对模式."""

    PAIRED = "paired"
    LEAGUE = "league"
    MERGED = "merged"
    JOINT = "joint"
    COLLABORATIVE = "collaborative"


class Agreement(Noun):
    """A pair that already exists 既有结对."""

    support: str
    recipient: str
    link: Link = Link.ORDINARY
    mode: Mode | None = None
    start: dt.date | None = None
    end: dt.date | None = Field(default=None, description="Last day of validity")


class Lock(Noun):
    """A pair the bureau wants or forbids 指定与禁止."""

    support: str
    recipient: str
    kind: Literal["must", "forbid"]
    reason: str = ""


class Absence(Noun):
    """A span in which a teacher is not at work; the reason is never kept."""

    teacher: str
    first: dt.date
    last: dt.date = Field(description="Last day away; the end of the term if open")

    @model_validator(mode="after")
    def _ordered(self) -> "Absence":
        if self.last < self.first:
            raise ValueError("last must not be before first")
        return self

    def holds(self, date: dt.date) -> bool:
        """Return whether the teacher is away on a date."""
        return self.first <= date <= self.last


class Closure(NamedTuple):
    """A date on which nobody goes to a school or leaves it for another 停派."""

    school: str
    date: dt.date


class Turn(Noun):
    """An activity a teacher did in an earlier term 轮岗历史."""

    teacher: str
    activity: Literal[
        "posting_out", "posting_in", "observation", "placement", "shadowing"
    ]
    term: str = Field(pattern=r"^\d{4}-\d{4}-[12]$")
    host: str = ""


class Preference(Noun):
    """A partner a school asked for 志愿, 1 = first choice."""

    school: str
    partner: str
    rank: int = Field(ge=1)


class County(Noun):
    """All that is known before planning. Only schools are required."""

    name: str = ""
    schools: tuple[School, ...]
    teachers: tuple[Teacher, ...] = ()
    subjects: tuple[Subject, ...] = ()
    lessons: tuple[Lesson, ...] = Field(default=(), description="课表")
    bells: tuple[Bell, ...] = Field(default=(), description="作息")
    term: Term
    distances: tuple[Distance, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    locks: tuple[Lock, ...] = ()
    history: tuple[Turn, ...] = ()
    preferences: tuple[Preference, ...] = ()
    absences: tuple[Absence, ...] = Field(default=(), description="请假")
    closures: tuple[Closure, ...] = Field(default=(), description="一校停派日")

    @cached_property
    def absences_of(self) -> dict[str, tuple[Absence, ...]]:
        """Absences by teacher; nobody else has a key."""
        found: dict[str, list[Absence]] = {}
        for absence in self.absences:
            found.setdefault(absence.teacher, []).append(absence)
        return {code: tuple(rows) for code, rows in found.items()}

    def absent(self, teacher: str, date: dt.date) -> bool:
        """Return whether a teacher is on leave on a date."""
        rows = self.absences_of.get(teacher)
        return rows is not None and any(row.holds(date) for row in rows)

    @cached_property
    def school_by_code(self) -> dict[str, School]:
        """Schools by code."""
        return {school.code: school for school in self.schools}

    @cached_property
    def teacher_by_code(self) -> dict[str, Teacher]:
        """Teachers by code."""
        return {teacher.code: teacher for teacher in self.teachers}

    @cached_property
    def staff_by_school(self) -> dict[str, tuple[Teacher, ...]]:
        """Teachers by the code of their school, in workbook order."""
        staff: dict[str, list[Teacher]] = {school.code: [] for school in self.schools}
        for teacher in self.teachers:
            staff.setdefault(teacher.school, []).append(teacher)
        return {code: tuple(group) for code, group in staff.items()}

    @cached_property
    def lessons_by_school(self) -> dict[str, tuple[Lesson, ...]]:
        """Timetable of each school; a school without one has no key."""
        table: dict[str, list[Lesson]] = {}
        for lesson in self.lessons:
            table.setdefault(lesson.school, []).append(lesson)
        return {code: tuple(lessons) for code, lessons in table.items()}

    @cached_property
    def bells_by_school(self) -> dict[str, dict[int, tuple[Bell, ...]]]:
        """Own bells of each school by weekday; a school without any has no key."""
        rows: dict[str, dict[int, list[Bell]]] = {}
        for bell in self.bells:
            rows.setdefault(bell.school, {}).setdefault(bell.weekday, []).append(bell)
        return {
            code: {weekday: tuple(sorted(group)) for weekday, group in days.items()}
            for code, days in rows.items()
        }

    @cached_property
    def lessons_by_class(self) -> dict[tuple[str, str], tuple[Lesson, ...]]:
        """Timetable of each class by (school, class); '' is no class."""
        table: dict[tuple[str, str], list[Lesson]] = {}
        for lesson in self.lessons:
            if lesson.class_:
                table.setdefault((lesson.school, lesson.class_), []).append(lesson)
        return {key: tuple(lessons) for key, lessons in table.items()}
