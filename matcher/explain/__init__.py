"""Why a school, a teacher or a consortium got what it got, and what else was open.

What is said of the plan follows from the plan and its own inputs: the roles from the
policy, the refusals from the candidates, the share of a pair from the definitions of
the goals. What else was open is solved for: each alternative is the best plan there is
without the pair, with every move that follows.
"""

import difflib

from matcher.choices.desk import Desk
from matcher.choices.nouns import Alternative, BlockingPair, Delta, Move, Share
from matcher.choices.solving import watched
from matcher.county import School
from matcher.errors import Fault, InputError
from matcher.explain.activities import activities, explain_activity
from matcher.explain.answer import (
    Explanation,
    PairShare,
    Refusal,
    place_named,
)
from matcher.explain.bureau import blocking_words, explain_county
from matcher.explain.pairing import explain_consortium, explain_pair, explain_school
from matcher.explain.rotation import explain_teacher
from matcher.plan import Plan
from matcher.progress import Silent, Watcher
from matcher.text import Text
from solvers.params import Params

__all__ = [
    "Alternative",
    "BlockingPair",
    "Delta",
    "Explanation",
    "Move",
    "PairShare",
    "Refusal",
    "Share",
    "blocking_words",
    "explain",
    "find",
    "place_named",
]

_TRIED = Text("试算其他结对", "trying other pairs")


def explain(
    plan: Plan,
    asked: str = "",
    *,
    partner: str = "",
    most: int = 3,
    params: Params | None = None,
    watcher: Watcher = Silent(),  # noqa: B008 (holds no state)
) -> Explanation:
    """Explain one school, teacher, consortium, pair or activity, or the whole plan.

    Parameters
    ----------
    asked
        A code, a consortium id, the id of a stay, trip, event, sync class or weekly
        round, or an exact name; '' for the plan as a whole.
    partner
        A second school: whether the two could be a pair, and what that would change.
    most
        Alternatives at most, each a plan solved for; 0 solves nothing.
    params
        Limits of all of them together; None allows 60 s on one worker.
    watcher
        Hears that the work goes on; its `stopped` keeps what is there.

    Raises
    ------
    InputError
        Nothing has this code or name, several teachers share the name, or the two
        asked for together are not schools.
    """
    params = watched(params or Params(), watcher, words=_TRIED)
    code = find(plan, asked) if asked else ""
    if code in plan.county.teacher_by_code and not partner:
        return explain_teacher(plan, plan.county.teacher_by_code[code])
    item = None if _is_place(plan, code) else activities(plan).get(code)
    if item is not None and not partner:
        return explain_activity(plan, item)
    desk = Desk.of(plan.county, plan.policy, published=plan.pairing.published)
    if not code:
        return explain_county(plan, desk)
    if partner:
        support, recipient = _two(plan, desk, code, find(plan, partner))
        return explain_pair(plan, desk, support, recipient, params=params)
    group = next((g for g in plan.pairing.consortia if g.id == code), None)
    if group is not None:
        return explain_consortium(plan, desk, group, most=most, params=params)
    school = plan.county.school_by_code[code]
    return explain_school(plan, desk, school, most=most, params=params)


def _is_place(plan: Plan, code: str) -> bool:
    groups = {group.id for group in plan.pairing.consortia}
    return code in groups or code in plan.county.school_by_code


def _two(plan: Plan, desk: Desk, one: str, other: str) -> tuple[School, School]:
    """Return two schools, the support first."""
    known = plan.county.school_by_code
    for code in (one, other):
        if code not in known:
            raise InputError([_no_school(code)])
    if one == other:
        raise InputError([_same(one)])
    swapped = other in desk.support_row and one not in desk.support_row
    first, second = (other, one) if swapped else (one, other)
    return known[first], known[second]


def _no_school(code: str) -> Fault:
    return Fault(
        code="explain.pair.school",
        where="--with",
        value=code,
        expected=Text("结对的双方须是学校", "both of a pair must be schools"),
        remedy=Text("请写两所学校的编号", "give the codes of two schools"),
    )


def _same(code: str) -> Fault:
    return Fault(
        code="explain.pair.same",
        where="--with",
        value=code,
        expected=Text("两所须不同", "the two schools are one"),
        remedy=Text("请写另一所学校的编号", "give the code of another school"),
    )


def find(plan: Plan, asked: str) -> str:
    """Return the code meant by a code or a name.

    Raises
    ------
    InputError
        Nothing or more than one thing is meant; the nearest are named.
    """
    county = plan.county
    groups = {group.id for group in plan.pairing.consortia}
    if asked in groups | set(county.school_by_code) | set(county.teacher_by_code):
        return asked
    known = activities(plan)
    if asked in known:
        return asked
    same = [code for code, name in _names(plan) if name == asked]
    if len(same) == 1:
        return same[0]
    raise InputError([_ambiguous(asked, same) if same else _unknown(plan, asked)])


def _ambiguous(asked: str, codes: list[str]) -> Fault:
    listed = "、".join(codes)
    return Fault(
        code="explain.id.ambiguous",
        where="ID",
        value=asked,
        expected=Text(f"有 {len(codes)} 个叫这个名称", f"{len(codes)} have this name"),
        remedy=Text(f"请用编号：{listed}", f"use a code: {listed}"),
    )


def _unknown(plan: Plan, asked: str) -> Fault:
    county = plan.county
    names = {name: code for code, name in _names(plan) if name}
    codes = [*county.school_by_code, *county.teacher_by_code]
    codes += [group.id for group in plan.pairing.consortia]
    codes += activities(plan)
    near = difflib.get_close_matches(asked, [*names, *codes], n=3, cutoff=0.4)
    shown = "、".join(f"{n}（{names[n]}）" if n in names else n for n in near)
    return Fault(
        code="explain.id.unknown",
        where="ID",
        value=asked,
        expected=Text(
            "方案里没有这个编号或名称的学校、教师、结对组或活动",
            "no school, teacher, consortium or activity of the plan has this code or "
            "name",
        ),
        remedy=Text(
            f"是否指 {shown}？" if near else "在学校、教师表中查编号",
            f"did you mean {shown}?" if near else "look the code up in the workbook",
        ),
    )


def _names(plan: Plan) -> list[tuple[str, str]]:
    schools = [(school.code, school.name) for school in plan.county.schools]
    return schools + [(teacher.code, teacher.name) for teacher in plan.county.teachers]
