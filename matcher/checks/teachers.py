"""What is odd about teachers: when they took their post, whether they have one."""

from collections.abc import Iterator

from matcher.checks.warning import Place, odd
from matcher.county import County, Post, Teacher
from matcher.errors import Fault
from matcher.text import Text

_LEADERS = frozenset({Post.HEAD, Post.DEPUTY, Post.MIDDLE})
_YOUNGEST_LEADER_YEARS = 20


def odd_teachers(county: County, person: Place) -> Iterator[Fault]:
    """Yield every warning about teachers, in the order of the list."""
    last_month = f"{county.term.end:%Y-%m}"
    no_post = []
    for teacher in county.teachers:
        since = teacher.in_post_since
        if since is None:
            continue
        where = person(teacher.code)
        if since > last_month:
            yield _future(where, since, last_month)
        elif teacher.born and _years(teacher.born, since) < _YOUNGEST_LEADER_YEARS:
            yield _too_young(where, teacher, since)
        elif teacher.post in _LEADERS and teacher.joined and since < teacher.joined:
            yield _before_joined(where, teacher, since)
        if teacher.post not in _LEADERS:
            no_post.append(teacher)
    if no_post:
        yield _no_post(person(no_post[0].code), no_post)


def _years(earlier: str, later: str) -> float:
    """Return the years from one month "YYYY-MM" to another."""
    (y1, m1), (y2, m2) = (map(int, month.split("-")) for month in (earlier, later))
    return y2 - y1 + (m2 - m1) / 12


def _future(where: str, since: str, last_month: str) -> Fault:
    return odd(
        "teacher.in_post.future",
        where,
        since,
        Text(
            f"任现职年月晚于学期结束（{last_month}）",
            f"took the post after the term ends ({last_month})",
        ),
        Text("核对年月；不知道就留空", "check the month, or leave it blank"),
    )


def _too_young(where: str, teacher: Teacher, since: str) -> Fault:
    return odd(
        "teacher.in_post.young",
        where,
        since,
        Text(
            f"任现职时不满 {_YOUNGEST_LEADER_YEARS} 岁（{teacher.born} 出生）",
            f"less than {_YOUNGEST_LEADER_YEARS} years old then (born {teacher.born})",
        ),
        Text("核对任现职年月和出生年月", "check both months"),
    )


def _before_joined(where: str, teacher: Teacher, since: str) -> Fault:
    return odd(
        "teacher.in_post.before_joined",
        where,
        since,
        Text(
            f"任现职早于进本校（{teacher.joined}），任期会从在外校任职时算起",
            f"in the post before joining the school ({teacher.joined}): the time at "
            "the other school would count as well",
        ),
        Text(
            "任期只算本校的，改填在本校任职的起始年月",
            "if only this school counts, give the month the post was taken here",
        ),
    )


def _no_post(where: str, teachers: list[Teacher]) -> Fault:
    more = f" (+{len(teachers) - 1})" if len(teachers) > 1 else ""
    return odd(
        "teacher.in_post.no_post",
        f"{where}{more}",
        teachers[0].in_post_since or "",
        Text(
            f"{len(teachers)} 人填了任现职年月而没有校长、副校长、中层职务，不起作用",
            f"{len(teachers)} people have a month of taking a post and are no leaders:"
            " no effect",
        ),
        Text(
            "此列指领导职务，不是职称；漏填职务就补上",
            "leading posts are meant, not titles; fill in the post if it is missing",
        ),
    )
