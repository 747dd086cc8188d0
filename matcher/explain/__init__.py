"""Why a school, a teacher or a consortium got what it got, and what else was open.

Everything is derived from the plan and its own inputs: the roles from the policy, the
refusals from the candidates, the price of other pairs from the definitions of the
goals. Nothing is asked of a solver.
"""

import difflib

from matcher.errors import Fault, InputError
from matcher.explain.alternatives import Alternative, Delta, Move
from matcher.explain.answer import Explanation, Refusal
from matcher.explain.pairing import explain_consortium, explain_school
from matcher.explain.rotation import explain_teacher
from matcher.plan import Plan
from matcher.text import Text

__all__ = ["Alternative", "Delta", "Explanation", "Move", "Refusal", "explain", "find"]


def explain(plan: Plan, asked: str, *, most: int = 5) -> Explanation:
    """Explain one school, teacher or consortium of a plan.

    Parameters
    ----------
    asked
        A code, a consortium id or an exact name.
    most
        Number of alternatives at most, above 0.

    Raises
    ------
    InputError
        Nothing has this code or name, or several teachers share the name.
    """
    code = find(plan, asked)
    group = next((g for g in plan.pairing.consortia if g.id == code), None)
    if group is not None:
        return explain_consortium(plan, group, most)
    if code in plan.county.school_by_code:
        return explain_school(plan, plan.county.school_by_code[code], most)
    return explain_teacher(plan, plan.county.teacher_by_code[code])


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
    near = difflib.get_close_matches(asked, [*names, *codes], n=3, cutoff=0.4)
    shown = "、".join(f"{n}（{names[n]}）" if n in names else n for n in near)
    return Fault(
        code="explain.id.unknown",
        where="ID",
        value=asked,
        expected=Text(
            "方案里没有这个编号或名称的学校、教师或结对组",
            "no school, teacher or consortium of the plan has this code or name",
        ),
        remedy=Text(
            f"是否指 {shown}？" if near else "在学校、教师表中查编号",
            f"did you mean {shown}?" if near else "look the code up in the workbook",
        ),
    )


def _names(plan: Plan) -> list[tuple[str, str]]:
    schools = [(school.code, school.name) for school in plan.county.schools]
    return schools + [(teacher.code, teacher.name) for teacher in plan.county.teachers]
