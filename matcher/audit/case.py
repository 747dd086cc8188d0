"""The plan under judgement with what the county says about it, indexed once."""

import datetime as dt
import math
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from matcher.audit.eligibility import obstacle
from matcher.audit.places import parts_of
from matcher.audit.roles import kept_free, lead_rule, leads, receives, supports
from matcher.calendar import SchoolDay, school_days, travel_days, week_of
from matcher.county import Agreement, County, Teacher
from matcher.curriculum import lesson_times
from matcher.distance import DistanceTable, distance_table
from matcher.labels import part_label
from matcher.plan import (
    Consortium,
    Itinerary,
    Plan,
    Posting,
    RecipientLink,
    Status,
    Visit,
)
from matcher.policy import Activity, AreaLeads, PersonQuota, Policy, Side
from matcher.staffing import Balance, Periods, subject_balance
from matcher.text import Text

POSTINGS = frozenset({Activity.POSTING_OUT, Activity.POSTING_IN, Activity.YEAR_POSTING})
STAYS = POSTINGS | {Activity.PLACEMENT, Activity.SHADOWING}

MOST_PERIODS = 20
"""No timetable has more periods a day; larger numbers are no periods."""


@dataclass(frozen=True)
class Case:
    """One plan, its county and its policy, with the look-ups all judges need.

    Parameters
    ----------
    plan
        The bundle; its own `audit` is never read.
    """

    plan: Plan

    @property
    def county(self) -> County:
        """The county as stated in the bundle."""
        return self.plan.county

    @property
    def policy(self) -> Policy:
        """The policy as stated in the bundle."""
        return self.plan.policy

    @cached_property
    def distances(self) -> DistanceTable:
        """Distances, stated ones first."""
        return distance_table(self.county, self.policy)

    # --- names

    def school(self, code: str) -> str:
        """Return name and code of a school, or the code alone if unknown."""
        school = self.county.school_by_code.get(code)
        return f"{school.name}({code})" if school else code or "?"

    def person(self, code: str) -> str:
        """Return name and code of a teacher, or the code alone if unknown."""
        teacher = self.county.teacher_by_code.get(code)
        return f"{teacher.name}({code})" if teacher and teacher.name else code or "?"

    # --- calendar

    @cached_property
    def day_by_date(self) -> dict[dt.date, SchoolDay]:
        """School days of the term by date."""
        return {day.date: day for day in school_days(self.county.term)}

    @cached_property
    def travel_dates(self) -> frozenset[dt.date]:
        """Dates on which people may be sent."""
        days = travel_days(self.county.term, self.policy.window)
        return frozenset(day.date for day in days)

    @cached_property
    def _days(self) -> tuple[SchoolDay, ...]:
        return school_days(self.county.term)

    def period_times(self, school: str, weekday: int, period: int) -> tuple[int, int]:
        """Return start and end of a period in minutes after midnight.

        By the bells of the school and weekday (0 or unknown: those of any day).
        Periods that no timetable has count as the nearest that one may have.
        """
        day = weekday if 1 <= weekday <= 7 else 0
        held = max(1, min(period, MOST_PERIODS))
        return lesson_times(self.county, school, day, held)

    def days_between(self, start: dt.date, end: dt.date) -> tuple[SchoolDay, ...]:
        """Return the school days from `start` to `end`, both included."""
        return tuple(d for d in self._days if start <= d.date <= end)

    def week(self, date: dt.date) -> int:
        """Return the teaching week of any date."""
        return week_of(self.county.term, date)

    def shut(self, school: str, date: dt.date) -> bool:
        """Return whether nobody goes to a school or leaves it on a date."""
        return (school, date) in self._closures

    @cached_property
    def _closures(self) -> frozenset[tuple[str, dt.date]]:
        return frozenset((c.school, c.date) for c in self.county.closures)

    # --- roles and places

    @cached_property
    def balance(self) -> Balance:
        """Weekly periods lacking and to spare, by school and subject."""
        return subject_balance(self.county)

    @cached_property
    def lead_rule(self) -> AreaLeads | None:
        """What holds for area leads, None where there are none to judge."""
        return lead_rule(self.county, self.policy)

    @cached_property
    def giving(self) -> dict[str, None]:
        """Schools that should support, in county order."""
        rule, above = self.policy.compatibility, self.lead_rule
        return {
            s.code: None
            for s in self.county.schools
            if supports(s, rule) and not kept_free(s, above)
        }

    @cached_property
    def receiving(self) -> dict[str, None]:
        """Schools that should be supported, in county order."""
        rule = self.policy.compatibility
        return {s.code: None for s in self.county.schools if receives(s, rule)}

    @cached_property
    def leading(self) -> dict[str, None]:
        """Area leads, in county order."""
        rule = self.lead_rule
        found = self.county.schools if rule is not None else ()
        return {s.code: None for s in found if rule is not None and leads(s, rule)}

    @cached_property
    def parts(self) -> dict[str, dict[str, Periods]]:
        """By school, the parts it is supported in and what each lacks."""
        rule, needs = self.policy.partners, self.balance.needs
        return {
            s.code: parts_of(s, rule, needs.get(s.code, {}))
            for s in self.county.schools
        }

    def lacking(self, link: RecipientLink) -> Periods:
        """Return the weekly periods a place lacks, none for an unknown one."""
        return self.parts.get(link.school, {}).get(link.part, {})

    def place(self, school: str, part: str) -> Text:
        """Return the name of a place: the school, and the part of it if it has one."""
        name = self.school(school)
        if not part:
            return Text(name, name)
        words = part_label(part, "zh"), part_label(part, "en")
        return Text(f"{name}（{words[0]}）", f"{name} ({words[1]})")

    # --- consortia

    @property
    def consortia(self) -> tuple[Consortium, ...]:
        """Consortia of the plan."""
        return self.plan.pairing.consortia

    @property
    def rotating(self) -> tuple[Consortium, ...]:
        """Consortia as rotation runs on them: with main links only."""
        return self.plan.pairing.main

    @staticmethod
    def members(consortium: Consortium) -> tuple[str, ...]:
        """Return the support school and its recipients, each once."""
        codes = (consortium.support, *(r.school for r in consortium.recipients))
        return tuple(dict.fromkeys(codes))

    @cached_property
    def partners(self) -> dict[str, frozenset[str]]:
        """Schools that rotate in one consortium with a school, itself excluded."""
        found: dict[str, set[str]] = {}
        for consortium in self.rotating:
            members = self.members(consortium)
            for code in members:
                found.setdefault(code, set()).update(m for m in members if m != code)
        return {code: frozenset(group) for code, group in found.items()}

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """(support, recipient) pairs of schools of the plan."""
        return frozenset(
            (c.support, r.school) for c in self.consortia for r in c.recipients
        )

    @cached_property
    def seats(self) -> frozenset[tuple[str, str]]:
        """(support, place) pairs of the plan."""
        return frozenset(
            (c.support, r.place) for c in self.consortia for r in c.recipients
        )

    @cached_property
    def rotating_pairs(self) -> frozenset[tuple[str, str]]:
        """(support, recipient) pairs of two schools that rotation runs on."""
        return frozenset(
            (c.support, r.school)
            for c in self.rotating
            for r in c.recipients
            if r.school != c.support
        )

    def schools_of(self, side: Side) -> tuple[str, ...]:
        """Return the schools that rotate on one side, each once, in order."""
        found: dict[str, None] = {}
        for consortium in self.rotating:
            if side is not Side.RECIPIENT:
                found[consortium.support] = None
            if side is not Side.SUPPORT:
                found.update((r.school, None) for r in consortium.recipients)
        return tuple(code for code in found if code in self.county.school_by_code)

    # --- agreements

    @cached_property
    def running(self) -> tuple[Agreement, ...]:
        """Agreements in force on the first day of the term."""
        start = self.county.term.start
        return tuple(
            a
            for a in self.county.agreements
            if (a.end is None or a.end >= start)
            and (a.start is None or a.start <= start)
        )

    @cached_property
    def forced(self) -> frozenset[tuple[str, str]]:
        """Pairs that a lock or a running agreement imposes.

        The bureau's own decision stands above the filters for new pairs, so what such
        a pair breaks is reported as a warning.
        """
        locks = self.county.locks
        imposed = {(k.support, k.recipient) for k in locks if k.kind == "must"}
        if self.policy.continuity.keep_until_expiry:
            imposed |= {(a.support, a.recipient) for a in self.running}
        return frozenset(imposed)

    # --- people

    def home_of(self, code: str) -> str:
        """Return the school a teacher belongs to, '' if unknown."""
        teacher = self.county.teacher_by_code.get(code)
        return teacher.school if teacher else ""

    def full_time(self, school: str) -> int | None:
        """Return the number of full-time teachers of a school, None if unknown."""
        staff = self.county.staff_by_school.get(school, ())
        if staff:
            return sum(teacher.full_time for teacher in staff)
        known = self.county.school_by_code.get(school)
        return known.staff if known else None

    def day_cap(self, school: str) -> int:
        """Return how many teachers of a school may be on visits on one date."""
        share = Fraction(str(self.policy.home_cover.max_absent_share))
        most = max(1, math.floor(share * (self.full_time(school) or 0)))
        seats = self.policy.observation.vehicle_seats
        return most if seats is None else min(most, seats)

    @cached_property
    def ineligible(self) -> dict[str, Text | None]:
        """Why each teacher may not be sent; None if they may."""
        return {
            teacher.code: obstacle(teacher, self.county, self.policy)
            for teacher in self.county.teachers
        }

    # --- what of the plan names real people and real schools

    @property
    def rotation_planned(self) -> bool:
        """Whether there is a rotation to judge, hand-made ones included."""
        plan = self.plan.rotation
        rows = (plan.postings, plan.visits, plan.events, plan.mentors)
        more = (plan.sync_classes, plan.itineraries, plan.leaders_due)
        return plan.status is not Status.NOT_PLANNED or any((*rows, *more))

    @cached_property
    def postings(self) -> tuple[Posting, ...]:
        """Stays whose person, schools and dates make sense enough to judge."""
        return tuple(
            p
            for p in self.plan.rotation.postings
            if p.kind in STAYS
            and self._real(p.teacher, p.home, p.host)
            and p.start <= p.end
        )

    @cached_property
    def successors(self) -> dict[str, tuple[Posting, ...]]:
        """Stays that fill the place of another from some day on, by its id."""
        found: dict[str, list[Posting]] = {}
        for posting in self.postings:
            if posting.replaces:
                found.setdefault(posting.replaces, []).append(posting)
        return {code: tuple(rows) for code, rows in found.items()}

    @cached_property
    def broken_off(self) -> frozenset[str]:
        """Visitors on leave some day of the term who hear fewer lessons than asked.

        They count neither for nor against what is asked of visitors.
        """
        rules = self.policy.each(PersonQuota, activity=Activity.OBSERVATION)
        least = max((rule.min_periods for rule in rules), default=0)
        heard: dict[str, set[tuple[dt.date, int]]] = {}
        for visit in self.visits:
            if visit.teacher in self.county.absences_of:
                lessons = {(visit.date, x.period) for x in visit.lessons}
                heard.setdefault(visit.teacher, set()).update(lessons)
        return frozenset(p for p, lessons in heard.items() if len(lessons) < least)

    @cached_property
    def visits(self) -> tuple[Visit, ...]:
        """Visits whose person and schools exist."""
        return tuple(
            v
            for v in self.plan.rotation.visits
            if self._real(v.teacher, v.home, v.host)
        )

    @cached_property
    def itineraries(self) -> tuple[Itinerary, ...]:
        """Itineraries whose person, schools and dates make sense enough to judge."""
        return tuple(
            row
            for row in self.plan.rotation.itineraries
            if row.stops
            and all(self._real(row.teacher, row.home, stop.host) for stop in row.stops)
            and row.start <= row.end
        )

    def _real(self, person: str, home: str, host: str) -> bool:
        schools = self.county.school_by_code
        return (
            home in schools
            and host in schools
            and home != host
            and self.home_of(person) == home
        )

    def teacher(self, code: str) -> Teacher | None:
        """Return a teacher, None if unknown."""
        return self.county.teacher_by_code.get(code)
