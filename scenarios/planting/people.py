"""Plans that break one rule of people: numbers, stays, lessons heard, mentors."""

import datetime as dt
from collections.abc import Iterator
from itertools import islice

from matcher.calendar import school_days
from matcher.county import Availability, Backbone, Post, Teacher, Turn
from matcher.plan import Plan, Posting
from matcher.policy import (
    Activity,
    Composition,
    Eligibility,
    EqualExchange,
    Itinerant,
    Mentoring,
    PercentQuota,
    PersonQuota,
    Placement,
    Shadowing,
    Side,
    Stint,
    SubjectPosting,
    TenureClock,
    Turns,
)
from scenarios.planting.edits import (
    first_of,
    postings,
    replaced,
    with_county,
    with_rotation,
    with_teacher,
    without,
)

_TRIES = 12
_OUT = (Activity.POSTING_OUT, Activity.YEAR_POSTING)


def break_percent_quota(plan: Plan, rule: PercentQuota) -> Iterator[Plan]:
    """Send one person fewer, or let the school be larger than it was."""
    if rule.activity is Activity.OBSERVATION:
        people = first_of(plan.rotation.visits, lambda v: v.teacher)
        for visit in islice(people, _TRIES):
            gone = {v.id for v in plan.rotation.visits if v.teacher == visit.teacher}
            yield without(plan, gone)
    else:
        for posting in islice(postings(plan, rule, rule.activity), _TRIES):
            yield without(plan, {posting.id})
            yield without(plan, {posting.id, *_counterpart(plan, posting)})
    for school in _schools(plan, rule.side):
        for more in (5, 20, 80, 400):
            yield _more_staff(plan, school, more)


def _counterpart(plan: Plan, posting: Posting) -> set[str]:
    return {
        p.id for p in plan.rotation.postings if p.teacher == posting.takes_over != ""
    }


def _schools(plan: Plan, side: Side) -> list[str]:
    found: list[str] = []
    for group in plan.pairing.main:
        if side is not Side.RECIPIENT:
            found.append(group.support)
        if side is not Side.SUPPORT:
            found += [link.school for link in group.recipients]
    return found[:_TRIES]


def _more_staff(plan: Plan, school: str, count: int) -> Plan:
    """Return the plan over a county where a school has more teachers than it knew."""
    more = tuple(
        Teacher(
            code=f"{school}-MORE-{number}",
            school=school,
            born="1985-05",
            sex="f",
            joined="2010-09",
        )
        for number in range(count)
    )
    return with_county(plan, teachers=(*plan.county.teachers, *more))


def break_composition(plan: Plan, rule: Composition) -> Iterator[Plan]:
    """Let those who were sent be no backbone after all."""
    kinds = _OUT if rule.activity is Activity.POSTING_OUT else (rule.activity,)
    rows = postings(plan, rule, *kinds)
    plain = [p for p in rows if p.kind is not Activity.YEAR_POSTING]
    for pool in (plain, rows):
        homes = first_of(pool, lambda p: p.home)
        for mates in [
            *([p for p in pool if p.home == one.home] for one in homes),
            pool,
        ]:
            changed = plan
            for posting in mates:
                changed = with_teacher(
                    changed, posting.teacher, backbone=Backbone.NONE, title=""
                )
            yield changed


def break_equal_exchange(plan: Plan, rule: EqualExchange) -> Iterator[Plan]:
    """Send one person fewer back."""
    for posting in islice(postings(plan, rule, rule.back), _TRIES):
        yield without(plan, {posting.id})


def break_stint(plan: Plan, rule: Stint) -> Iterator[Plan]:
    """End a stay too early; whoever was to take over does so for themselves."""
    kinds = _OUT if rule.activity is Activity.POSTING_OUT else (rule.activity,)
    for posting in islice(postings(plan, rule, *kinds), _TRIES):
        if rule.terms > 1 and posting.continues:
            yield replaced(plan, posting, continues=False)
        short = _shortened(plan, posting, rule.min_school_days - 1)
        if short is None and rule.whole_term:
            short = _shortened(plan, posting, posting.school_days // 2)
        if short is None:
            continue
        yield short
        yield _untied(short, posting)


def _shortened(plan: Plan, posting: Posting, most: int) -> Plan | None:
    days = [
        d
        for d in school_days(plan.county.term)
        if posting.start <= d.date <= posting.end
    ]
    if not 1 <= most < len(days):
        return None
    kept = days[:most]
    return replaced(
        plan,
        posting,
        end=kept[-1].date,
        school_days=most,
        weeks=len({d.week for d in kept}),
        continues=False,
        lessons=tuple(h for h in posting.lessons if h.date <= kept[-1].date),
    )


def _untied(plan: Plan, posting: Posting) -> Plan:
    pair = {posting.teacher, posting.takes_over}
    rows = tuple(
        p.model_copy(update={"takes_over": ""}) if p.teacher in pair else p
        for p in plan.rotation.postings
    )
    return with_rotation(plan, postings=rows)


def break_person_quota(plan: Plan, rule: PersonQuota) -> Iterator[Plan]:
    """Let one visitor hear one lesson fewer than each should."""
    for visit in islice(first_of(plan.rotation.visits, lambda v: v.teacher), _TRIES):
        mine = [v for v in plan.rotation.visits if v.teacher == visit.teacher]
        heard = sum(len(v.lessons) for v in mine)
        fewer = heard - rule.min_periods + 1
        if 0 < fewer < len(visit.lessons):
            changed = visit.model_copy(update={"lessons": visit.lessons[:-fewer]})
            rows = tuple(changed if v is visit else v for v in plan.rotation.visits)
            yield with_rotation(plan, visits=rows)
        if len(mine) > 1:
            yield without(plan, {mine[-1].id})


def break_turns(plan: Plan, rule: Turns) -> Iterator[Plan]:
    """Let somebody who goes have gone before, while others wait."""
    year = plan.county.term.code
    before = f"{int(year[:4]) - 1}-{year[:4]}-1"
    activity = {
        Activity.YEAR_POSTING: "posting_out",
    }.get(rule.activity, rule.activity.value)
    people = [v.teacher for v in plan.rotation.visits]
    if rule.activity is not Activity.OBSERVATION:
        kinds = _OUT if rule.activity is Activity.POSTING_OUT else (rule.activity,)
        people = [p.teacher for p in postings(plan, rule, *kinds)]
    for person in islice(dict.fromkeys(people), _TRIES):
        turn = Turn(teacher=person, activity=activity, term=before)
        yield with_county(plan, history=(*plan.county.history, turn))


def break_subject_posting(plan: Plan, rule: SubjectPosting) -> Iterator[Plan]:
    """Let the posting for a year be an ordinary one, or none."""
    for posting in islice(postings(plan, rule, rule.activity), _TRIES):
        yield replaced(plan, posting, kind=Activity.POSTING_OUT, continues=False)
        yield without(plan, {posting.id, *_counterpart(plan, posting)})


def break_eligibility(plan: Plan, rule: Eligibility) -> Iterator[Plan]:
    """Let somebody who was sent be one who may not go."""
    del rule
    people = [p.teacher for p in plan.rotation.postings]
    people += [v.teacher for v in plan.rotation.visits]
    for person in islice(dict.fromkeys(people), _TRIES):
        yield with_teacher(plan, person, availability=Availability.EXEMPT)


def break_placement(plan: Plan, rule: Placement) -> Iterator[Plan]:
    """Place nobody, somebody of another post, or for too short a time."""
    for posting in islice(postings(plan, rule, Activity.PLACEMENT), _TRIES):
        yield without(plan, {posting.id})
        short = _shortened(plan, posting, rule.min_school_days - 1)
        if short is not None:
            yield short
        yield with_teacher(plan, posting.teacher, post=_other_post(rule))
        home = {p.id for p in plan.rotation.postings if p.home == posting.home}
        placed = {
            p.id for p in postings(plan, rule, Activity.PLACEMENT) if p.id in home
        }
        yield without(plan, placed)


def _other_post(rule: Placement) -> Post:
    return next(p for p in reversed(Post) if p.value not in rule.posts)


def break_shadowing(plan: Plan, rule: Shadowing) -> Iterator[Plan]:
    """Hear too few lessons, leave the report lesson out, stay too short, or not go."""
    for posting in islice(postings(plan, rule, Activity.SHADOWING), _TRIES):
        if rule.min_periods:
            few = posting.lessons[: rule.min_periods - 1]
            yield replaced(plan, posting, lessons=few)
        reports = {e.id for e in plan.rotation.events if e.after == posting.id}
        if reports:
            yield without(plan, reports)
        short = _shortened(plan, posting, rule.min_school_days - 1)
        if short is not None:
            yield short
        yield without(plan, {posting.id})


def break_mentoring(plan: Plan, rule: Mentoring) -> Iterator[Plan]:
    """Leave the pairs of one mentor out, then all."""
    del rule
    mentors = plan.rotation.mentors
    for mentor in islice(first_of(mentors, lambda m: m.mentor), _TRIES):
        kept = tuple(m for m in mentors if m.mentor != mentor.mentor)
        yield _without_mentors(plan, kept)
    if mentors:
        yield _without_mentors(plan, ())


def _without_mentors(plan: Plan, kept: tuple[object, ...]) -> Plan:
    names = {f"{m.mentor}+{m.apprentice}" for m in plan.rotation.mentors}
    left = {f"{m.mentor}+{m.apprentice}" for m in kept}  # type: ignore[attr-defined]
    papers = tuple(p for p in plan.rotation.papers if p.about not in names - left)
    return with_rotation(plan, mentors=kept, papers=papers)


def break_itinerant(plan: Plan, rule: Itinerant) -> Iterator[Plan]:
    """Leave out one weekly pattern, then all of a subject, then all."""
    del rule
    rows = plan.rotation.itineraries
    for row in islice(rows, _TRIES):
        yield without(plan, {row.id})
    for subject in dict.fromkeys(row.subject for row in rows):
        yield without(plan, {row.id for row in rows if row.subject == subject})
    yield without(plan, {row.id for row in rows})


def break_tenure_clock(plan: Plan, rule: TenureClock) -> Iterator[Plan]:
    """Leave a leader who is due out of the list, or let one be due unlisted."""
    due = plan.rotation.leaders_due
    for row in due[:_TRIES]:
        kept = tuple(r for r in due if r is not row)
        yield with_rotation(plan, leaders_due=kept)
    since = dt.date(1990, 1, 1).strftime("%Y-%m")
    for teacher in plan.county.teachers:
        if teacher.post.value in rule.posts:
            yield with_teacher(plan, teacher.code, in_post_since=since, joined=since)
            break
