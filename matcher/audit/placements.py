"""Judges leaders' placements, and that leaders are never all away."""

import datetime as dt

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.eligibility import LEADERS
from matcher.audit.presence import Presence
from matcher.county import Availability, Post
from matcher.labels import label
from matcher.plan import Posting
from matcher.policy import Activity, LeaderCover, Placement
from matcher.text import Text


def judge_placements(case: Case, presence: Presence, docket: Docket) -> None:
    """Judge number, posts and length of placements, and cover of leaders."""
    for rule in case.policy.each(Placement):
        _posts(case, docket, rule)
        _lengths(case, docket, rule)
        _numbers(case, docket, rule)
    for cover in case.policy.each(LeaderCover):
        _leaders(case, presence, docket, cover)


def _placed(case: Case, rule: Placement) -> list[Posting]:
    sides = set(case.schools_of(rule.side))
    return [
        p for p in case.postings if p.kind is Activity.PLACEMENT and p.home in sides
    ]


def _post(case: Case, posting: Posting) -> Post:
    return case.county.teacher_by_code[posting.teacher].post


def _days(case: Case, posting: Posting) -> int:
    return len(case.days_between(posting.start, posting.end))


def _posts(case: Case, docket: Docket, rule: Placement) -> None:
    check = docket.check("place.post", rule)
    placed = _placed(case, rule)
    allowed = ", ".join(label(Post(post), "en") for post in rule.posts)
    allowed_zh = "、".join(label(Post(post)) for post in rule.posts)
    for posting in placed:
        post = _post(case, posting)
        if post.value not in rule.posts:
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
                f"{len(placed)} 名挂职人员职务均为{allowed_zh}",
                f"all {len(placed)} people placed hold the posts {allowed}",
            )
        )


def _lengths(case: Case, docket: Docket, rule: Placement) -> None:
    check = docket.check("place.stint", rule)
    placed = _placed(case, rule)
    for posting in placed:
        days = _days(case, posting)
        if days < rule.min_school_days:
            check.broken(
                posting.id,
                Text(
                    f"{case.person(posting.teacher)} 在 {case.school(posting.host)} "
                    f"挂职 {days} 个上课日，至少 {rule.min_school_days} 个",
                    f"{case.person(posting.teacher)} is placed at "
                    f"{case.school(posting.host)} for {days} school days, at least "
                    f"{rule.min_school_days} asked for",
                ),
                value=days,
                bound=rule.min_school_days,
            )
    if placed:
        shortest = min(_days(case, posting) for posting in placed)
        check.close(
            Text(
                f"{len(placed)} 人挂职，最短 {shortest} 个上课日 ≥ "
                f"{rule.min_school_days}",
                f"{len(placed)} placements, the shortest {shortest} school days, at "
                f"least {rule.min_school_days}",
            )
        )


def _numbers(case: Case, docket: Docket, rule: Placement) -> None:
    """Each school of the side sends people; wrong posts are told apart, not here."""
    placed = _placed(case, rule)
    for school in case.schools_of(rule.side):
        count = len({p.teacher for p in placed if p.home == school})
        docket.check("place.count", rule).judge(
            count >= rule.people,
            school,
            Text(
                f"{case.school(school)} 派出挂职 {count} 人，应派 {rule.people} 人",
                f"{case.school(school)} places {count} people, {rule.people} asked for",
            ),
            value=count,
            bound=rule.people,
        )


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
    return dates | {v.date for v in presence.visits_by.get(person, ())}
