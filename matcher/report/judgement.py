"""How the plan stands: goals and their proof, where it comes from, open points."""

from collections.abc import Iterator
from typing import NamedTuple

from matcher.county import School
from matcher.errors import Severity
from matcher.labels import GOAL_UNITS, goal_label, label, part_label
from matcher.plan import Finding, Goal, Plan, Reason, Unpaired
from matcher.policy import Policy
from matcher.report.forms import FIGURES, OPEN
from matcher.report.table import Cell, Table
from matcher.report.words import (
    listed,
    term_words,
    unit_word,
    yes_word,
)
from matcher.rules import RULES
from matcher.text import Lang, Text

UNPAIRED = Text("未结对学校", "school unpaired")
LEADLESS = Text("无片区长的支援学校", "support without an area lead")
UNMET = Text("未落实事项", "duty unmet")
NOTE = Text("编排假定", "assumption")
FINDING = Text("核对发现", "audit finding")

_RESULT = Text("结果", "result")
_GOAL = {"pairing": Text("结对目标", "pairing goal"),
         "rotation": Text("轮岗目标", "rotation goal")}  # fmt: skip
_SOURCE = Text("出处", "source")
_PROVEN = Text("已证明最优", "proven best")
_STAGES = {"pairing": Text("结对", "pairing"), "rotation": Text("轮岗", "rotation")}


def weight_word(hard: bool, lang: Lang) -> str:
    """Return whether something must or should be kept."""
    return Text("必须", "must").say(lang) if hard else Text("提倡", "should").say(lang)


def rule_title(code: str, lang: Lang) -> str:
    """Return the title of a rule; the code itself if no such rule is known."""
    return RULES[code].title.say(lang) if code in RULES else code


def result_table(plan: Plan, lang: Lang = "zh") -> Table:
    """Return the part of 指标与目标 that states the result and its proof.

    The hidden key of each row lets a reader take the statement back.
    """
    rows = (*_results(plan, lang), *_goals(plan, lang))
    return Table(FIGURES, tuple(FIGURES.row(cells) for cells in rows))


def source_table(plan: Plan, lang: Lang = "zh") -> Table:
    """Return the part of 指标与目标 that says where the plan comes from."""
    return Table(FIGURES, tuple(FIGURES.row(cells) for cells in _sources(plan, lang)))


def _results(plan: Plan, lang: Lang) -> Iterator[dict[str, Cell]]:
    group, status = _RESULT.say(lang), Text("状态", "status").say(lang)
    for part, plan_part in (("pairing", plan.pairing), ("rotation", plan.rotation)):
        name = _STAGES[part].say(lang)
        yield {
            "group": group,
            "item": f"{name}{'' if lang == 'zh' else ' '}{status}",
            "value": label(plan_part.status, lang),
            "key": f"{part}.status",
        }
        if plan_part.gap is not None:
            yield {
                "group": group,
                "item": Text(f"{name}最大差距", f"{name}, largest gap").say(lang),
                "value": plan_part.gap,
                "unit": Text("比例", "share").say(lang),
                "remark": Text(
                    "0 表示全部目标已证明最优", "0 means every goal is proven best"
                ).say(lang),
                "key": f"{part}.gap",
            }
    if plan.audit:
        words = Text("核对：硬性问题", "audit: hard findings").say(lang)
        yield {"group": group, "item": words, "value": plan.audit.hard_findings}
        words = Text("核对：提示", "audit: soft findings").say(lang)
        yield {"group": group, "item": words, "value": plan.audit.soft_findings}


def _goals(plan: Plan, lang: Lang) -> Iterator[dict[str, Cell]]:
    for part, goals in (
        ("pairing", plan.pairing.goals),
        ("rotation", plan.rotation.goals),
    ):
        for goal in goals:
            yield {
                "group": _GOAL[part].say(lang),
                "item": goal_label(goal.name, lang),
                "where": Text("全县", "county").say(lang),
                "value": in_unit(goal.value, goal.unit),
                "bound": in_unit(goal.bound, goal.unit),
                "unit": unit_word(goal.unit, lang),
                "remark": proof_words(goal, lang),
                "key": f"{part}.goal.{goal.name}.{goal.unit}",
            }
            for member in members_of(plan.policy, goal):
                weight = f"{member.weight:,}"
                yield {
                    "group": _GOAL[part].say(lang),
                    "item": Text(
                        f"　其中：{goal_label(member.name, 'zh')}",
                        f"  of which: {goal_label(member.name, 'en')}",
                    ).say(lang),
                    "where": Text("全县", "county").say(lang),
                    "value": in_unit(member.value, member.unit),
                    "unit": unit_word(member.unit, lang),
                    "remark": Text(
                        f"权数 {weight}{per_words(member.unit, 'zh')}",
                        f"weight {weight}{per_words(member.unit, 'en')}",
                    ).say(lang),
                    "key": f"{part}.part.{goal.name}.{member.unit}.{member.name}",
                }


class Member(NamedTuple):
    """One of several goals traded against each other.

    Attributes
    ----------
    name : str
        As in `matcher.policy.GoalName`.
    value : int
        What it came to.
    unit : str
    weight : int
        Points for each unit of it, metres where it counts metres.
    """

    name: str
    value: int
    unit: str
    weight: int


def members_of(policy: Policy, goal: Goal) -> tuple[Member, ...]:
    """Return what a goal of a plan is made of; nothing if it stands for itself."""
    weights = {
        name.value: weight
        for tier in policy.goals.tiers
        if "+".join(tier) == goal.name
        for name, weight in tier.items()
    }
    known = {name.value: unit for name, unit in GOAL_UNITS.items()}
    return tuple(
        Member(name, value, known.get(name, goal.unit), weights.get(name, 1))
        for name, value in goal.parts.items()
    )


def per_words(unit: str, lang: Lang) -> str:
    """Say what a weight is given for; metres are weighed as metres."""
    if unit != "metres":
        return ""
    return "（每米）" if lang == "zh" else " for each metre"


def in_unit(number: int, unit: str) -> int | float:
    """Return a goal's number in the unit shown: metres become kilometres."""
    return number / 1000 if unit == "metres" else number


def proof_words(goal: Goal, lang: Lang) -> str:
    """Say whether a goal is proven best, or how far it may be from the best.

    Examples
    --------
    >>> proof_words(Goal(name="travel", value=110, bound=100, unit="metres"), "en")
    'not proven: could fall by at most 9.1%'
    """
    if goal.value == goal.bound:
        return _PROVEN.say(lang)
    share = share_words((goal.value - goal.bound) / max(abs(goal.value), 1))
    return Text(
        f"未证明：至多还能降低 {share}",
        f"not proven: could fall by at most {share}",
    ).say(lang)


def share_words(share: float) -> str:
    """Return a share in per cent, with the digits that keep it from reading as none.

    Examples
    --------
    >>> share_words(0.0912), share_words(0.00042)
    ('9.1%', '0.042%')
    """
    return f"{share:.1%}" if share >= 0.001 else f"{share * 100:.2g}%"


def _sources(plan: Plan, lang: Lang) -> Iterator[dict[str, Cell]]:
    meta, policy = plan.meta, plan.policy
    documents = listed(
        (f"{d.title} {d.number}".strip() for d in policy.documents), lang
    )
    versions: dict[str, tuple[Text, Cell]] = {
        f"meta.version.{name}": (Text(f"{name} 版本", f"version of {name}"), version)
        for name, version in sorted(meta.versions.items())
    }
    facts: dict[str, tuple[Text, Cell]] = {
        "county": (Text("县（区）", "county"), plan.county.name),
        "term": (Text("学期", "term"), term_words(plan.county.term, lang)),
        "policy": (Text("政策", "policy"), policy.title.say(lang)),
        "documents": (Text("文件", "documents"), documents),
        "pairing.method": (Text("结对算法", "pairing method"), plan.pairing.method),
        "meta.seed": (Text("随机种子", "seed"), meta.seed),
        "meta.workers": (Text("并行数", "workers"), meta.workers),
        "meta.stopped": (
            Text("由用户中止", "stopped by the user"), yes_word(meta.stopped, lang)
        ),
        "meta.created": (Text("生成时间", "created"), meta.created),
        "meta.runtime_s": (Text("用时（秒）", "run time, s"), meta.runtime_s),
        "meta.input_digest": (Text("输入摘要", "input digest"), meta.input_digest),
        "meta.policy_digest": (Text("政策摘要", "policy digest"), meta.policy_digest),
        **versions,
    }  # fmt: skip
    for key, (item, value) in facts.items():
        yield {
            "group": _SOURCE.say(lang),
            "item": item.say(lang),
            "value": value,
            "key": key,
        }


def open_table(plan: Plan, lang: Lang = "zh") -> Table:
    """Return 未满足说明: schools left out, unmet duties, findings, assumptions."""
    findings = plan.audit.findings if plan.audit else ()
    points = (
        *_left(plan, plan.pairing.unpaired, UNPAIRED, lang),
        *_left(plan, plan.pairing.leadless, LEADLESS, lang),
        *(_reason(reason, UNMET, lang) for reason in plan.rotation.unmet),
        *(_finding(finding, lang) for finding in findings),
        *(_reason(reason, NOTE, lang) for reason in plan.rotation.notes),
    )
    rows = (OPEN.row({"number": n} | cells) for n, cells in enumerate(points, 1))
    return Table(OPEN, tuple(rows))


def _left(
    plan: Plan, entries: tuple[Unpaired, ...], group: Text, lang: Lang
) -> Iterator[dict[str, Cell]]:
    for entry in entries:
        school = plan.county.school_by_code.get(entry.school)
        cells = _school(entry.school, school)
        cells["part"] = part_label(entry.part, lang)
        if not entry.reasons:
            yield cells | {"group": group.say(lang)}
        for reason in entry.reasons:
            yield cells | _reason(reason, group, lang)


def _school(code: str, school: School | None) -> dict[str, Cell]:
    return {"school": school.name if school else "", "school_code": code}


def _reason(reason: Reason, group: Text, lang: Lang) -> dict[str, Cell]:
    message = Text(reason.message_zh, reason.message_en)
    return {
        "group": group.say(lang),
        "rule": rule_title(reason.rule, lang),
        "where": reason.where,
        "value": reason.value,
        "bound": reason.bound,
        "message": message.say(lang),
        "rule_code": reason.rule,
        "message_other": message.say("en" if lang == "zh" else "zh"),
    }


def _finding(finding: Finding, lang: Lang) -> dict[str, Cell]:
    hard = finding.severity is Severity.ERROR
    return {
        "group": FINDING.say(lang),
        "severity": weight_word(hard, lang),
        "rule": rule_title(finding.rule, lang),
        "where": finding.where,
        "value": finding.value,
        "bound": finding.bound,
        "message": finding.say(lang),
        "clause": listed(finding.clause, lang),
        "rule_code": finding.rule,
    }
