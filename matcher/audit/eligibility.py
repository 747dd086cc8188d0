"""Why a teacher may not be sent, judged from the county and the policy alone."""

from matcher.county import Availability, County, Post, Teacher
from matcher.policy import Policy
from matcher.retirement import month_number, months_of, years_to_retirement
from matcher.text import Text

LEADERS = frozenset({Post.HEAD, Post.DEPUTY})

_NOT_AVAILABLE = {
    Availability.DEFERRED: Text("暂缓派出", "deferred this term"),
    Availability.EXEMPT: Text("免派", "exempt"),
    Availability.AWAY: Text("不在岗", "not at work this term"),
}


def obstacle(
    teacher: Teacher, county: County, policy: Policy, *, leaders: bool = False
) -> Text | None:
    """Return what stands against sending a teacher, None if nothing does.

    Unknown birth or joining months count in the teacher's favour, since nothing in
    the data speaks against them. Heads and deputies go only where `leaders` is true
    (placements).
    """
    if teacher.post in LEADERS and not leaders:
        return Text("校长、副校长不外派", "heads and deputies are not sent")
    if not teacher.full_time:
        return Text("非专任教师", "not full-time")
    if teacher.availability is not Availability.AVAILABLE:
        return _NOT_AVAILABLE[teacher.availability]
    rule = policy.eligibility
    if rule.established_only and not teacher.established:
        return Text("非在编", "not on an established post")
    return (
        _tenure(teacher, county, policy)
        or _retirement(teacher, county, policy)
        or _age(teacher, county, policy)
    )


def _tenure(teacher: Teacher, county: County, policy: Policy) -> Text | None:
    least = policy.eligibility.tenure_years_min
    if not least or teacher.joined is None:
        return None
    months = months_of(county.term.start) - month_number(teacher.joined)
    if months >= least * 12:
        return None
    return Text(
        f"在本校 {months / 12:.1f} 年，不足 {least:g} 年",
        f"{months / 12:.1f} years at the school, less than {least:g}",
    )


def _retirement(teacher: Teacher, county: County, policy: Policy) -> Text | None:
    rule = policy.eligibility
    least = rule.years_to_retirement_min
    if not least or teacher.born is None or teacher.sex is None:
        return None
    left = years_to_retirement(
        teacher.born,
        teacher.sex,
        county.term.start,
        flexible=rule.flexible_retirement_age,
    )
    if left >= least:
        return None
    return Text(
        f"距退休 {left:.1f} 年，不足 {least:g} 年",
        f"{left:.1f} years to retirement, less than {least:g}",
    )


def _age(teacher: Teacher, county: County, policy: Policy) -> Text | None:
    """Volunteers may go at any age."""
    rule = policy.eligibility
    limit = {"m": rule.age_max_m, "f": rule.age_max_f}.get(teacher.sex or "")
    if limit is None or teacher.born is None or teacher.volunteer:
        return None
    years = (months_of(county.term.start) - month_number(teacher.born)) // 12
    if years <= limit:
        return None
    return Text(f"{years} 岁，超过 {limit} 岁", f"{years} years old, above {limit}")


def facts_unknown(teacher: Teacher, policy: Policy) -> Text | None:
    """Return which facts that the policy tests are not given, None if all are."""
    rule = policy.eligibility
    limits = {"m": rule.age_max_m, "f": rule.age_max_f}
    sexes = (teacher.sex,) if teacher.sex else ("m", "f")
    limited = not teacher.volunteer and any(limits[sex] is not None for sex in sexes)
    aged = rule.years_to_retirement_min > 0 or limited
    lost = []
    if rule.tenure_years_min > 0 and teacher.joined is None:
        lost.append(Text("进本校年月", "month of joining"))
    if aged and teacher.born is None:
        lost.append(Text("出生年月", "birth month"))
    if aged and teacher.sex is None:
        lost.append(Text("性别", "sex"))
    if not lost:
        return None
    return Text("、".join(t.zh for t in lost), ", ".join(t.en for t in lost))
