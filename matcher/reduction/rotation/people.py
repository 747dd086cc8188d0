"""How many people a duty asks for, who counts, and in which order people are asked."""

import math
from fractions import Fraction

from matcher.county import Post, Teacher, Turn
from matcher.eligibility import age_years
from matcher.policy import (
    Activity,
    Base,
    PercentQuota,
    Period,
    Rounding,
    RuleBase,
    SelectionOrder,
    Side,
    Turns,
)
from matcher.reduction.rotation.scene import Scene
from matcher.retirement import month_number

YOUNG_YEARS = 35
_GRADUATING = frozenset({6, 9})
_LEARNING = frozenset({Activity.OBSERVATION, Activity.SHADOWING})
_UNKNOWN_MONTH = 99_999


def main_subject(teacher: Teacher) -> str:
    """Return the main subject, '' if unknown."""
    return teacher.subjects[0] if teacher.subjects else ""


def history_name(activity: Activity) -> str:
    """Return the name of an activity in the history sheet."""
    if activity is Activity.YEAR_POSTING:
        return Activity.POSTING_OUT.value
    return activity.value


# --- numbers


def rounded(exact: Fraction, rounding: Rounding) -> int:
    """Return a share of people as a number of people."""
    if rounding is Rounding.CEILING:
        return math.ceil(exact)
    if rounding is Rounding.FLOOR:
        return math.floor(exact)
    return math.floor(exact + Fraction(1, 2))


def share_of(share: float, base: int) -> Fraction:
    """Return a share of a number, exactly as it is written."""
    return Fraction(str(share)) * base


def counted_group(scene: Scene, of: Base, school: str) -> frozenset[str] | None:
    """Return the staff of a school whose going counts; None if everybody's does."""
    if of is Base.GRADUATING:
        return frozenset(
            t.code for t in scene.eligible(school) if _GRADUATING & set(t.grades)
        )
    if of is Base.YOUNG:
        return frozenset(t.code for t in scene.staff(school) if _is_young(scene, t))
    return None


def _is_young(scene: Scene, teacher: Teacher) -> bool:
    age = age_years(teacher, scene.county.term)
    return teacher.full_time and age is not None and age <= YOUNG_YEARS


def base_of(scene: Scene, of: Base, school: str) -> int:
    """Return the denominator of a percentage at a school."""
    if of is Base.FULL_TIME:
        return scene.full_time(school)
    group = counted_group(scene, of, school)
    return len(scene.eligible(school)) if group is None else len(group)


def rule_number(scene: Scene, rule: RuleBase) -> int:
    """Return the place of a rule in the policy."""
    return next(
        i for i, each in enumerate(scene.policy.rules) if each is rule or each == rule
    )


def people_owed(
    scene: Scene, quota: PercentQuota, school: str, *, host: str = ""
) -> int:
    """Return the people a percentage still asks of a school in this term.

    The share is taken exactly and rounded as the quota says, less those of the group
    who did the activity in an earlier term of the same period. What the county owes
    together has been split over the schools before (`Case.owed`).
    """
    if quota.scope == "county":
        return scene.case.owed.get((rule_number(scene, quota), school), 0)
    exact = share_of(quota.share, base_of(scene, quota.of, school))
    done = done_of_quota(scene, quota, school, host=host)
    return max(0, rounded(exact, quota.rounding) - len(done))


def done_of_quota(
    scene: Scene, quota: PercentQuota, school: str, *, host: str = ""
) -> frozenset[str]:
    """Return who of a school has met a quota in an earlier term of its period."""
    activity = history_name(quota.activity)
    done = done_earlier(scene, school, activity, quota.period, host=host)
    group = counted_group(scene, quota.of, school)
    return done if group is None else done & group


def done_earlier(
    scene: Scene, school: str, activity: str, period: Period, *, host: str = ""
) -> frozenset[str]:
    """Return who of a school did an activity in an earlier term of the same period.

    With a `host` only turns there count, and those whose host nobody wrote down.
    """
    term = scene.county.term.code
    staff = {teacher.code for teacher in scene.staff(school)}
    return frozenset(
        turn.teacher
        for turn in scene.county.history
        if turn.activity == activity
        and turn.term < term
        and _same_period(turn.term, term, period)
        and turn.teacher in staff
        and (not host or turn.host in ("", host))
    )


def _same_period(earlier: str, now: str, period: Period) -> bool:
    if period is Period.SCHOOL_YEAR:
        return earlier[:9] == now[:9]
    if period is Period.CALENDAR_YEAR:
        return _calendar_year(earlier) == _calendar_year(now)
    return False


def _calendar_year(term: str) -> str:
    """Return the calendar year most of a term lies in: "2025-2026-2" is in 2026."""
    first, second, half = term.split("-")
    return first if half == "1" else second


def done_this_year(scene: Scene, school: str, activity: str) -> frozenset[str]:
    """Return who of a school did an activity in an earlier term of the school year."""
    return done_earlier(scene, school, activity, Period.SCHOOL_YEAR)


# --- who counts as backbone


def honoured(teacher: Teacher, titles: tuple[str, ...]) -> bool:
    """Return whether a teacher is backbone or holds one of the titles."""
    return teacher.is_backbone or (bool(teacher.title) and teacher.title in titles)


# --- turns


def earlier_turns(scene: Scene, activity: str) -> tuple[Turn, ...]:
    """Return the turns of an activity in earlier terms, in order of terms."""
    now = scene.county.term.code
    found = (t for t in scene.county.history if t.activity == activity and t.term < now)
    return tuple(sorted(found, key=lambda turn: turn.term))


def in_round(scene: Scene, rule: Turns, school: str) -> frozenset[str]:
    """Return the people of a school who are in the round: all who may be sent.

    Middle leaders only if the rule says so.
    """
    return frozenset(
        t.code
        for t in scene.eligible(school)
        if rule.leaders or t.post is not Post.MIDDLE
    )


def gone_before(scene: Scene, rule: Turns, school: str) -> frozenset[str]:
    """Return the people of a school who come last: gone in the present round.

    A round begins after the term in which everybody who is in it now had gone. While
    somebody never went, everybody who ever went has gone in the present round. Where
    lessons are heard it has no end unless the rule states its length: who can hear
    lessons of their own subject changes with the partners.
    """
    staff = {teacher.code for teacher in scene.staff(school)}
    turns = earlier_turns(scene, history_name(rule.activity))
    gone: set[str] = set()
    everyone = in_round(scene, rule, school)
    endless = rule.activity in _LEARNING and rule.round_terms is None
    for term in dict.fromkeys(turn.term for turn in turns):
        gone |= {t.teacher for t in turns if t.term == term and t.teacher in staff}
        if everyone and everyone <= gone and not endless:
            gone.clear()
    return frozenset(gone)


def round_owed(scene: Scene, rule: Turns, school: str) -> int:
    """Return the people a school sends this term to end a round in time."""
    everyone = in_round(scene, rule, school)
    waiting = everyone - gone_before(scene, rule, school)
    return min(-(-len(everyone) // (rule.round_terms or 1)), len(waiting))


def gone_of(scene: Scene, activity: Activity, school: str) -> frozenset[str]:
    """Return who of a school has had a turn, by every rule of turns of an activity."""
    rules = scene.policy.each(Turns, activity=activity)
    return frozenset().union(*(gone_before(scene, r, school) for r in rules))


# --- the order of asking


def asking_costs(
    scene: Scene, teachers: tuple[Teacher, ...], activity: str
) -> dict[str, int]:
    """Return a rank by teacher code, 0 first, from the order of asking.

    Whoever has had a turn under a rule of turns comes after the others; then the ways
    of the policy's selection order hold. Without one: who went least often, then
    volunteers. Among equals class teachers come last and those longest at the school
    first.
    """
    times: dict[str, int] = {}
    for turn in earlier_turns(scene, activity):
        times[turn.teacher] = times.get(turn.teacher, 0) + 1
    schools = dict.fromkeys(teacher.school for teacher in teachers)
    kind = Activity(activity)
    gone = frozenset().union(*(gone_of(scene, kind, school) for school in schools))
    rule = scene.policy.find(SelectionOrder, activity=kind)

    def key(index: int) -> tuple[object, ...]:
        person = teachers[index]
        went = times.get(person.code, 0)
        joined = month_number(person.joined) if person.joined else _UNKNOWN_MONTH
        last = (person.class_teacher, joined, index)
        if rule is None:
            return (went, not person.volunteer, *last)
        ways = (order_key(person, way, went) for way in rule.order)
        return (person.code in gone, *ways, *last)

    order = sorted(range(len(teachers)), key=key)
    return {teachers[i].code: rank for rank, i in enumerate(order)}


def order_key(teacher: Teacher, way: str, went: int) -> float:
    """Return the key by which one way of a selection order asks people; less first."""
    if way == "volunteers":
        return float(not teacher.volunteer)
    if way == "points":
        return math.inf if teacher.points is None else -teacher.points
    return float(went)


def observers(scene: Scene, school: str) -> tuple[Teacher, ...]:
    """Return who of a school is sent to observe: those who count for its shares.

    Of several shares of different groups those who count for all of them, if they are
    enough, else whoever counts for one. Who observed earlier in the period of a share
    counts already.
    """
    found: list[frozenset[str]] = []
    able, most = scene.eligible(school), 0
    for quota in scene.policy.each(PercentQuota, activity=Activity.OBSERVATION):
        own = Side.SUPPORT if school == scene.case.support else Side.RECIPIENT
        if quota.side in (own, Side.BOTH):
            group = counted_group(scene, quota.of, school)
            members = frozenset(t.code for t in able) if group is None else group
            found.append(members - done_of_quota(scene, quota, school))
            most = max(most, people_owed(scene, quota, school))
    if not found:
        return able
    common = frozenset.intersection(*found)
    chosen = common if len(common) >= most else frozenset().union(*found)
    return tuple(teacher for teacher in able if teacher.code in chosen)
