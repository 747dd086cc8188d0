"""Who is placed at a partner school: how many, of which posts, in which order."""

from matcher.county import Post, Teacher
from matcher.eligibility import meets_conditions
from matcher.policy import Activity, Placement, SelectionOrder, Side, Turns
from matcher.reduction.rotation.people import asking_costs, done_earlier, gone_of
from matcher.reduction.rotation.scene import Scene

HISTORY = "placement"
"""Name of placements in the history sheet."""

_TEACHERS = frozenset({Post.TEACHER, Post.CLASS_TEACHER})
_RESERVE = 1
"""Leaders kept free of standing covers beyond those to be placed."""


def post_name(teacher: Teacher) -> str:
    """Return the post as placement rules name it; class teachers are teachers."""
    return Post.TEACHER.value if teacher.post in _TEACHERS else teacher.post.value


def senders(scene: Scene, rule: Placement) -> tuple[str, ...]:
    """Return the schools that owe placements under a rule."""
    case = scene.case
    schools: tuple[str, ...] = ()
    if rule.side is not Side.RECIPIENT and case.recipients:
        schools += (case.support,)
    if rule.side is not Side.SUPPORT:
        schools += case.recipients
    return schools


def done_in_period(scene: Scene, rule: Placement, school: str) -> frozenset[str]:
    """Return who of a school was placed in an earlier term of the rule's period."""
    done = done_earlier(scene, school, HISTORY, rule.period)
    posts = scene.county.teacher_by_code
    return frozenset(code for code in done if post_name(posts[code]) in rule.posts)


def placements_owed(scene: Scene, rule: Placement, school: str) -> int:
    """Return the people a school still owes in this term."""
    return max(0, rule.people - len(done_in_period(scene, rule, school)))


def candidates(scene: Scene, rule: Placement, school: str) -> list[Teacher]:
    """Return who may be placed, in the order of asking.

    Whoever was placed before comes last; then by post in the rule's order, by lessons
    to be covered, and by the general order of asking, which comes first where the
    policy has a selection order for placements.
    """
    eligibility, term = scene.policy.eligibility, scene.county.term
    done = done_in_period(scene, rule, school)
    people = tuple(
        teacher
        for teacher in scene.staff(school)
        if post_name(teacher) in rule.posts
        and teacher.code not in done
        and meets_conditions(teacher, eligibility, term)
    )
    cost = asking_costs(scene, people, HISTORY)
    lessons = {t.code: len(scene.timetable.get(t.code, ())) for t in people}
    activity = Activity.PLACEMENT
    went = scene.went_before(HISTORY)
    if scene.policy.find(Turns, activity=activity) is not None:
        went = gone_of(scene, activity, school)
    ordered = scene.policy.find(SelectionOrder, activity=activity) is not None

    def key(teacher: Teacher) -> tuple[int, ...]:
        asked, load = cost[teacher.code], lessons[teacher.code]
        last = (asked, load) if ordered else (load, asked)
        post = rule.posts.index(post_name(teacher))
        return (teacher.code in went, post, *last)

    return sorted(people, key=key)


def reserved_people(scene: Scene) -> frozenset[str]:
    """Return the few who should give no standing cover, since they will be placed.

    A weekly lesson given for somebody else keeps a person at home for the whole stay
    of the other.
    """
    found: set[str] = set()
    for rule in scene.policy.each(Placement):
        for school in senders(scene, rule):
            owed = placements_owed(scene, rule, school)
            if owed:
                people = candidates(scene, rule, school)[: owed + _RESERVE]
                found |= {teacher.code for teacher in people}
    return frozenset(found)
