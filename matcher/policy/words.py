"""Words that rules are written in: activities, sides, clocks, scopes, anchors."""

from enum import StrEnum
from typing import Literal, TypeAlias


class Activity(StrEnum):
    """What people do at or with the partner school."""

    POSTING_OUT = "posting_out"
    POSTING_IN = "posting_in"
    YEAR_POSTING = "year_posting"
    PLACEMENT = "placement"
    OBSERVATION = "observation"
    JOINT_RESEARCH = "joint_research"
    DEMO_LESSON = "demo_lesson"
    LECTURE = "lecture"
    MEETING = "meeting"
    TRAINING = "training"
    SHADOWING = "shadowing"
    REPORT_LESSON = "report_lesson"
    SYNC_CLASS = "sync_class"
    STUDENT_EXCHANGE = "student_exchange"
    ITINERANT = "itinerant"


class Side(StrEnum):
    """Whose people, or where."""

    SUPPORT = "support"
    RECIPIENT = "recipient"
    BOTH = "both"


class Period(StrEnum):
    """The clock a number runs on. School year: Sep-Aug; calendar year: Jan-Dec."""

    WEEK = "week"
    MONTH = "month"
    TERM = "term"
    SCHOOL_YEAR = "school_year"
    CALENDAR_YEAR = "calendar_year"
    STINT = "stint"
    ROUND = "round"
    AGREEMENT = "agreement"


class Scope(StrEnum):
    """What a count is taken over."""

    PERSON = "person"
    SUBJECT = "subject"
    SCHOOL = "school"
    PAIR = "pair"
    CONSORTIUM = "consortium"
    AREA = "area"
    COUNTY = "county"


class Anchor(StrEnum):
    """A point of the year that documents name without a date."""

    TERM_START = "term_start"
    TERM_MIDDLE = "term_middle"
    TERM_END = "term_end"
    YEAR_END = "year_end"
    END_OF_FEBRUARY = "end_of_february"
    MONTH_END = "month_end"
    SUMMER = "summer"
    SIGNING = "signing"
    ANY = "any"


class Base(StrEnum):
    """Denominator of a percentage, and the group of people it counts.

    ELIGIBLE are those who may be sent under the policy's eligibility; GRADUATING the
    eligible teachers of a graduating grade (6 or 9); YOUNG full-time teachers of at
    most 35 years at the start of the term.
    """

    FULL_TIME = "full_time"
    ELIGIBLE = "eligible"
    GRADUATING = "graduating"
    YOUNG = "young"


class Rounding(StrEnum):
    """How a percentage of people becomes a number of people."""

    CEILING = "ceiling"
    FLOOR = "floor"
    NEAREST = "nearest"


class Fate(StrEnum):
    """What becomes of a clause.

    PLANNED: decided by the solver; DATED: given dates in the calendar; JUDGED: told
    from evidence that comes in later; DOCUMENTED: a paper or naming that somebody owes
    by a date; CONTEXT: nothing a plan can keep or break.
    """

    PLANNED = "planned"
    DATED = "dated"
    JUDGED = "judged"
    DOCUMENTED = "documented"
    CONTEXT = "context"


class Attend(StrEnum):
    """Who takes part in an event.

    SUBJECT: teachers of its subject; BACKBONE: backbone teachers and middle leaders
    (of its subject where it has one); CLASS_TEACHERS, HEADS (heads alone), LEADERS
    (heads, deputies, middle leaders), YOUNG (at most 35 years), ALL.
    """

    SUBJECT = "subject"
    BACKBONE = "backbone"
    CLASS_TEACHERS = "class_teachers"
    HEADS = "heads"
    LEADERS = "leaders"
    YOUNG = "young"
    ALL = "all"


Sent: TypeAlias = Literal[
    Activity.POSTING_OUT,
    Activity.POSTING_IN,
    Activity.PLACEMENT,
    Activity.SHADOWING,
]
"""All stays at another school."""

Stayed: TypeAlias = Literal[
    Activity.POSTING_OUT,
    Activity.POSTING_IN,
    Activity.YEAR_POSTING,
    Activity.PLACEMENT,
    Activity.SHADOWING,
]
"""All stays, those for a year among them."""

Away: TypeAlias = Literal[
    Activity.POSTING_OUT,
    Activity.POSTING_IN,
    Activity.PLACEMENT,
    Activity.SHADOWING,
    Activity.OBSERVATION,
]
"""Stays and day trips."""

Held: TypeAlias = Literal[
    Activity.JOINT_RESEARCH,
    Activity.DEMO_LESSON,
    Activity.LECTURE,
    Activity.MEETING,
    Activity.TRAINING,
]
"""Events."""

Counted: TypeAlias = Literal[
    Activity.POSTING_OUT,
    Activity.POSTING_IN,
    Activity.JOINT_RESEARCH,
    Activity.DEMO_LESSON,
    Activity.LECTURE,
    Activity.MEETING,
    Activity.TRAINING,
]
"""Events, and stays of teachers counted by people."""
