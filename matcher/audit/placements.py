"""Judges leaders' placements, and that leaders are never all away.

A placement answers the rules of its home's side that name one of its clauses; if none
does, those whose posts hold the person's post; if none does, the first.
"""

import datetime as dt

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.eligibility import LEADERS
from matcher.audit.people import Doings
from matcher.audit.presence import Presence
from matcher.county import Availability, Post
from matcher.labels import label
from matcher.plan import Posting
from matcher.policy import Activity, LeaderCover, Placement
from matcher.text import Text


def judge_placements(case: Case, presence: Presence, docket: Docket) -> None:
    """Judge number, posts and length of placements, and cover of leaders."""
    rules = list(case.policy.each(Placement))
    for rule in rules:
        placed = _placed(case, rules, rule)
        _posts(case, docket, rule, placed)
        _lengths(case, docket, rule, placed)
        _numbers(case, docket, rule, placed)
        if rule.same_post:
            _same_post(case, docket, rule, placed)
    for cover in case.policy.each(LeaderCover):
        _leaders(case, presence, docket, cover)


def _placed(case: Case, rules: list[Placement], rule: Placement) -> list[Posting]:
    sides = {id(r): set(case.schools_of(r.side)) for r in rules}
    found = []
    for posting in case.postings:
        if posting.kind is not Activity.PLACEMENT:
            continue
        open_rules = [r for r in rules if posting.home in sides[id(r)]]
        named = [r for r in open_rules if set(r.clauses) & set(posting.clause)]
        fitting = [r for r in open_rules if _post(case, posting).value in _all_posts(r)]
        if any(r is rule for r in named or fitting or open_rules[:1]):
            found.append(posting)
    return found


def _all_posts(rule: Placement) -> frozenset[str]:
    """Return the posts placed; 'teacher' is anybody without a leading post."""
    posts = set(rule.posts)
    if "teacher" in posts:
        return frozenset(posts | {Post.CLASS_TEACHER.value})
    return frozenset(posts)


def _post(case: Case, posting: Posting) -> Post:
    return case.county.teacher_by_code[posting.teacher].post


def _days(case: Case, posting: Posting) -> int:
    return len(case.days_between(posting.start, posting.end))


def _posts(case: Case, docket: Docket, rule: Placement, placed: list[Posting]) -> None:
    check = docket.check("place.post", rule)
    allowed = ", ".join(label(Post(post), "en") for post in rule.posts)
    allowed_zh = "、".join(label(Post(post)) for post in rule.posts)
    for posting in placed:
        post = _post(case, posting)
        if post.value not in _all_posts(rule):
            check.broken(
                posting.id,
                Text(
                    f"{case.person(posting.teacher)} 职务为{label(post)}，挂职人员应为"
                    f"{allowed_zh}",
                    f"{case.person(posting.teacher)} holds the post of "
                    f"{label(post, 'en')}; placements are for {allowed}",
                ),
                value=post,
                bound=allowed,
            )
    if placed:
        check.close(
            Text(
                f"{len(placed)} 人次挂职，职务均为{allowed_zh}",
                f"all {len(placed)} placements are for the posts asked for: {allowed}",
            )
        )


def _lengths(
    case: Case, docket: Docket, rule: Placement, placed: list[Posting]
) -> None:
    check = docket.check("place.stint", rule)
    low, high = rule.min_school_days, rule.max_school_days
    span = f"≥ {low}" if high is None else _range(low, high)
    for posting in placed:
        days = _days(case, posting)
        if days < low or (high is not None and days > high):
            check.broken(
                posting.id,
                Text(
                    f"{case.person(posting.teacher)} 在 {case.school(posting.host)} "
                    f"挂职 {days} 个上课日，规定 {span} 个",
                    f"{case.person(posting.teacher)} is placed at "
                    f"{case.school(posting.host)} for {days} school days, {span} "
                    "asked for",
                ),
                value=days,
                bound=low if days < low else high,
            )
    if placed:
        lengths = sorted(_days(case, posting) for posting in placed)
        check.close(
            Text(
                f"{len(placed)} 人次挂职，{_range(lengths[0], lengths[-1])} 个上课日，"
                f"规定 {span} 个",
                f"{len(placed)} placements of {_range(lengths[0], lengths[-1])} "
                f"school days, {span} asked for",
            )
        )


def _numbers(
    case: Case, docket: Docket, rule: Placement, placed: list[Posting]
) -> None:
    """Each school of the side sends people; wrong posts are told apart, not here."""
    earlier = Doings(case, Activity.PLACEMENT, rule.period)
    asked = _range(rule.people, rule.people_max or rule.people)
    span = f"≥ {rule.people}" if rule.people_max is None else asked
    for school in case.schools_of(rule.side):
        stays = [p for p in placed if p.home == school]
        before = {
            code
            for code in earlier.tally([school]).earlier
            if case.county.teacher_by_code[code].post.value in _all_posts(rule)
        }
        people = {p.teacher for p in stays} | before
        count, most = len(people), rule.people_max
        too_many = most is not None and count > most
        docket.check("place.count", rule).judge(
            count >= rule.people and not too_many,
            school,
            Text(
                f"{case.school(school)} 派出挂职 {count} 人（本学期 {len(stays)} 人次，"
                f"含此前 {len(before)} 人），应派 {span} 人",
                f"{case.school(school)} places {count} people ({len(stays)} stays this "
                f"term, {len(before)} of them earlier), {span} asked for",
            ),
            value=count,
            bound=most if too_many else rule.people,
        )


def _range(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}–{high}"


def _same_post(
    case: Case, docket: Docket, rule: Placement, placed: list[Posting]
) -> None:
    check = docket.check("place.same_post", rule)
    sent = {
        (p.home, p.host, _post(case, p))
        for p in case.postings
        if p.kind is Activity.PLACEMENT
    }
    for posting in placed:
        post, home, host = _post(case, posting), posting.home, posting.host
        if (host, home, post) not in sent:
            check.broken(
                posting.id,
                Text(
                    f"{case.school(home)} 派{label(post)} "
                    f"{case.person(posting.teacher)} 到 {case.school(host)} 挂职，该校"
                    f"未派{label(post)}回派",
                    f"{case.school(home)} places {case.person(posting.teacher)}, "
                    f"{label(post, 'en')}, at {case.school(host)}, which sends nobody "
                    "of that post back",
                ),
                value=0,
                bound=1,
                soft=True,
            )
    if placed:
        check.close(
            Text(
                f"{len(placed)} 人次挂职均有同职务对派",
                f"all {len(placed)} placements are answered by the same post",
            )
        )


# --- leaders never all away


def _leaders(case: Case, presence: Presence, docket: Docket, rule: LeaderCover) -> None:
    check = docket.check("place.leaders", rule)
    judged = 0
    for school in case.county.schools:
        leaders = [
            t.code
            for t in case.county.staff_by_school[school.code]
            if t.post in LEADERS and t.availability is not Availability.AWAY
        ]
        if not leaders:
            continue
        judged += 1
        empty = set.intersection(*(_away(case, presence, code) for code in leaders))
        if empty:
            check.broken(
                school.code,
                Text(
                    f"{case.school(school.code)} {min(empty)} 起 {len(empty)} 天校长、"
                    "副校长全部离校",
                    f"{case.school(school.code)}: head and deputies are all away on "
                    f"{len(empty)} days from {min(empty)}",
                ),
                value=len(empty),
                bound=0,
            )
    check.close(
        Text(
            f"{judged} 所学校每天至少一名校级领导在校",
            f"{judged} schools have a head or deputy at school every day",
        )
    )


def _away(case: Case, presence: Presence, person: str) -> set[dt.date]:
    dates = {
        day.date
        for stay in presence.stays.get(person, ())
        for day in case.days_between(stay.start, stay.end)
    }
    dates |= {v.date for v in presence.visits_by.get(person, ())}
    return dates | presence.itinerant_dates(person)
