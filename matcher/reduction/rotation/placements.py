"""Leaders placed at a partner school for a short stay, with cover at home."""

from typing import NamedTuple

from matcher.county import Availability, Post, Teacher
from matcher.eligibility import LEADERS, meets_conditions
from matcher.labels import label
from matcher.plan import Posting, Reason, StandingCover
from matcher.policy import Activity, LeaderCover, Placement, Side
from matcher.reduction.rotation.covers import colleagues_cover
from matcher.reduction.rotation.people import asking_costs, main_subject
from matcher.reduction.rotation.scene import Scene, reason
from matcher.reduction.rotation.spans import Span, handy_spans, spans_of
from matcher.text import Text
from solvers.params import Params

_HISTORY = "placement"


class _Way(NamedTuple):
    home: str
    host: str


def plan_placements(scene: Scene, params: Params) -> list[Reason]:
    """Place leaders as every placement rule asks; return what cannot be met."""
    unmet: list[Reason] = []
    for rule in scene.policy.each(Placement):
        handy = handy_spans(scene, rule.min_school_days)
        spans = spans_of(scene, rule.min_school_days)
        ways = _ways(scene, rule.side)
        for number, way in enumerate(ways):
            turned = _turned(handy, spans, number, len(ways))
            missing = _place(scene, rule, way, turned, params)
            if missing is not None:
                unmet.append(missing)
    return unmet


def _ways(scene: Scene, side: Side) -> list[_Way]:
    """Return who sends to whom: recipients to the support, it to the neediest."""
    case = scene.case
    ways: list[_Way] = []
    if side is not Side.RECIPIENT and case.recipients:
        ways.append(_Way(case.support, _neediest(scene)))
    if side is not Side.SUPPORT:
        ways += [_Way(school, case.support) for school in case.recipients]
    return ways


def _neediest(scene: Scene) -> str:
    """Return the recipient least visited by leaders before, then lacking most."""
    visited = [t.host for t in scene.county.history if t.activity == _HISTORY]
    needs = scene.case.needs
    return min(
        scene.case.recipients,
        key=lambda code: (visited.count(code), -sum(needs.get(code, {}).values())),
    )


def _turned(
    handy: list[Span], spans: list[Span], number: int, count: int
) -> list[Span]:
    """Start the list of stays elsewhere for each school, so that they are spread."""
    shift = number * len(handy) // count
    return [*handy[shift:], *handy[:shift], *(s for s in spans if s not in handy)]


def _leaders(scene: Scene, rule: Placement, school: str) -> list[Teacher]:
    eligibility, term = scene.policy.eligibility, scene.county.term
    people = tuple(
        teacher
        for teacher in scene.staff(school)
        if teacher.post.value in rule.posts
        and meets_conditions(teacher, eligibility, term)
    )
    cost = asking_costs(scene, people, _HISTORY)
    lessons = {t.code: len(scene.timetable.get(t.code, ())) for t in people}
    times = scene.went_before(_HISTORY)
    return sorted(
        people,
        key=lambda t: (
            t.code in times,
            rule.posts.index(t.post.value),
            lessons[t.code],
            cost[t.code],
        ),
    )


def _place(
    scene: Scene,
    rule: Placement,
    way: _Way,
    spans: list[Span],
    params: Params,
) -> Reason | None:
    leaders = _leaders(scene, rule, way.home)
    placed = 0
    fewest: int | None = None
    for leader in leaders:
        if placed == rule.people:
            break
        for span in spans:
            if not _may_leave(scene, leader, span):
                continue
            attempt = colleagues_cover(scene, leader, span, params)
            if attempt.covers is not None:
                scene.add_stay(_stay(scene, rule, way, leader, span, attempt.covers))
                placed += 1
                break
            uncovered = attempt.nobody or attempt.lessons
            fewest = uncovered if fewest is None else min(fewest, uncovered)
            if params.stopped():
                break
    if placed == rule.people:
        return None
    return _not_met(scene, rule, way, len(leaders), placed, fewest)


def _may_leave(scene: Scene, leader: Teacher, span: Span) -> bool:
    days = scene.days_between(*span)
    if scene.stays_between(leader.code, *span):
        return False
    if any(scene.duties_on(leader.code, day.date) for day in days):
        return False
    if leader.post not in LEADERS or scene.policy.find(LeaderCover) is None:
        return True
    others = [
        t
        for t in scene.staff(leader.school)
        if t.post in LEADERS
        and t.code != leader.code
        and t.availability is not Availability.AWAY
    ]
    return any(not scene.stays_between(t.code, *span) for t in others)


def _stay(
    scene: Scene,
    rule: Placement,
    way: _Way,
    leader: Teacher,
    span: Span,
    covers: tuple[StandingCover, ...],
) -> Posting:
    days = scene.days_between(*span)
    return Posting(
        id=f"P-{leader.code}-{span[0].isoformat()}",
        teacher=leader.code,
        home=way.home,
        host=way.host,
        kind=Activity.PLACEMENT,
        start=span[0],
        end=span[1],
        weeks=len({day.week for day in days}),
        school_days=len(days),
        subject=main_subject(leader),
        clause=rule.clauses,
        covers=covers,
    )


def _not_met(
    scene: Scene,
    rule: Placement,
    way: _Way,
    leaders: int,
    placed: int,
    uncovered: int | None,
) -> Reason:
    name = scene.school(way.home)
    posts_zh = "、".join(label(Post(post), "zh") for post in rule.posts)
    posts_en = ", ".join(label(Post(post), "en") for post in rule.posts)
    named = [t for t in scene.staff(way.home) if t.post.value in rule.posts]
    if not named:
        why = Text(
            f"教师表中没有{posts_zh}；请在“职务”一栏填写，或指定一名后备干部",
            f"lists no {posts_en}; fill in the post column or name a reserve leader",
        )
    elif not leaders:
        who = [scene.person(teacher.code) for teacher in named]
        why = Text(
            f"{posts_zh} {'、'.join(who)} 不符合派出条件；请核对“派出状态”一栏和"
            "年限条件，或指定一名后备干部",
            f"may not send its {posts_en} {', '.join(who)}; check availability and "
            "the conditions, or name a reserve leader",
        )
    elif uncovered is not None:
        cap = scene.policy.home_cover.max_extra_periods_a_week
        why = Text(
            f"有 {leaders} 名可派，但离校期间每周至少 {uncovered} 节课无人可代"
            f"（每人每周最多代 {cap} 节）；可提高代课上限或派人顶岗",
            f"has {leaders}, but at least {uncovered} weekly lessons would have no "
            f"cover (at most {cap} a colleague and week); raise the limit or send a "
            "stand-in",
        )
    else:
        why = Text(
            f"有 {leaders} 名可派，但可外出的周次内没有连续 {rule.min_school_days} "
            "个上课日可用（已有安排或校领导须留一人）",
            f"has {leaders}, but no {rule.min_school_days} school days in a row are "
            "left (other stays, or one leader must stay)",
        )
    return reason(
        "place.count",
        Text(
            f"{name} 应派 {rule.people} 人挂职，已派 {placed} 人：{why.zh}",
            f"{name} owes {rule.people} placements, {placed} made: it {why.en}",
        ),
        where=way.home,
        value=placed,
        bound=rule.people,
    )
