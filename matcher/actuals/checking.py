"""What a report must get right before it can be judged."""

from collections.abc import Iterator

from matcher.actuals.items import items
from matcher.actuals.nouns import Actuals, Deed
from matcher.errors import Fault
from matcher.plan import Plan
from matcher.text import Text

_NAMED = {"stay": ("teacher", "host"), "visit": ("teacher", "host")}
_NAMED_EXTRA = _NAMED | {"event": ("host",), "mentor": ("teacher", "apprentice")}


def report_faults(plan: Plan, actuals: Actuals) -> Iterator[Fault]:
    """Yield a fault for each deed that names what the plan or county does not have.

    A report read from a table has none: the reader names cells instead.
    """
    known = {(item.kind, item.id) for item in items(plan)}
    seen: set[tuple[str, str]] = set()
    for number, deed in enumerate(actuals.deeds):
        where = f"deeds.{number}"
        key = (deed.kind, deed.id)
        if deed.id and key not in known:
            yield _fault(where, deed.id, Text("方案里没有这个编号", "no such id"))
        if deed.id and key in seen:
            yield _fault(
                where, deed.id, Text("这个编号出现两次", "this id comes twice")
            )
        seen.add(key)
        yield from _strangers(plan, deed, where)
    for number, score in enumerate(actuals.scores):
        if score.school not in plan.county.school_by_code:
            yield _fault(f"scores.{number}", score.school, _NO_SCHOOL)


def _strangers(plan: Plan, deed: Deed, where: str) -> Iterator[Fault]:
    needed = () if deed.id else _NAMED_EXTRA.get(deed.kind, ())
    for name in ("teacher", "apprentice", "host"):
        code = getattr(deed, name)
        schools, teachers = plan.county.school_by_code, plan.county.teacher_by_code
        known = code in schools if name == "host" else code in teachers
        if known or not (code or name in needed):
            continue
        words = _NO_SCHOOL if name == "host" else _NO_TEACHER
        yield _fault(f"{where}.{name}", code, words)
    for code in (*deed.people, *deed.givers):
        if code not in plan.county.teacher_by_code:
            yield _fault(f"{where}.people", code, _NO_TEACHER)
    if not deed.id and deed.kind not in _NAMED_EXTRA:
        yield _fault(where, "", Text("缺编号", "the id is missing"))


_NO_SCHOOL = Text("县数据里没有这所学校", "no such school in the county")
_NO_TEACHER = Text("县数据里没有这位教师", "no such teacher in the county")


def _fault(where: str, value: str, expected: Text) -> Fault:
    return Fault(
        code="actuals.unknown",
        where=where,
        value=value[:60],
        expected=expected,
        remedy=Text("核对编号，计划外另做的编号留空", "check it; '' for extras"),
    )
