"""Who may be sent to a partner school."""

from matcher.county import Availability, Post, Teacher, Term
from matcher.policy import Eligibility
from matcher.retirement import month_number, months_of, years_to_retirement

LEADERS = frozenset({Post.HEAD, Post.DEPUTY})


def on_post(teacher: Teacher) -> bool:
    """Return whether a teacher works full time at the school and may be sent."""
    return teacher.full_time and teacher.availability is Availability.AVAILABLE


def long_enough_here(teacher: Teacher, rule: Eligibility, term: Term) -> bool:
    """Return whether ``years at this school >= tenure_years_min`` at term start.

    An unknown joining month counts as long enough.
    """
    if rule.tenure_years_min <= 0 or teacher.joined is None:
        return True
    months = months_of(term.start) - month_number(teacher.joined)
    return months >= rule.tenure_years_min * 12


def far_from_retirement(teacher: Teacher, rule: Eligibility, term: Term) -> bool:
    """Return whether ``years to retirement >= years_to_retirement_min`` at term start.

    An unknown birth month or sex counts as far enough.
    """
    if rule.years_to_retirement_min <= 0 or not (teacher.born and teacher.sex):
        return True
    years = years_to_retirement(
        teacher.born, teacher.sex, term.start, flexible=rule.flexible_retirement_age
    )
    return years >= rule.years_to_retirement_min


def age_years(teacher: Teacher, term: Term) -> int | None:
    """Return the age in whole years in the month of term start, None if unknown.

    Somebody has the age of a birthday from the month of the birthday on.
    """
    if teacher.born is None:
        return None
    return (months_of(term.start) - month_number(teacher.born)) // 12


def young_enough(teacher: Teacher, rule: Eligibility, term: Term) -> bool:
    """Return whether the age is at most the limit for the sex, at term start.

    Volunteers above the limit may go; an unknown birth month or sex counts as young
    enough.
    """
    limit = {"m": rule.age_max_m, "f": rule.age_max_f}.get(teacher.sex or "")
    age = age_years(teacher, term)
    return teacher.volunteer or limit is None or age is None or age <= limit


def meets_conditions(teacher: Teacher, rule: Eligibility, term: Term) -> bool:
    """Return whether a teacher of any post may be sent under the policy."""
    return (
        on_post(teacher)
        and (teacher.established or not rule.established_only)
        and long_enough_here(teacher, rule, term)
        and far_from_retirement(teacher, rule, term)
        and young_enough(teacher, rule, term)
    )


def eligible(teacher: Teacher, rule: Eligibility, term: Term) -> bool:
    """Return whether a teacher may be posted or go observing: no head, no deputy."""
    return teacher.post not in LEADERS and meets_conditions(teacher, rule, term)


def facts_missing(teacher: Teacher, rule: Eligibility) -> bool:
    """Return whether a month that a test of the policy needs is not known."""
    tenure = rule.tenure_years_min > 0 and teacher.joined is None
    limits = (rule.age_max_m, rule.age_max_f)
    aged = rule.years_to_retirement_min > 0 or any(limits)
    return tenure or (aged and not (teacher.born and teacher.sex))
