"""What rules of papers, roles, phases and appraisal ask, in figures."""

from collections.abc import Callable, Mapping
from typing import Any

from matcher.labels import label
from matcher.policy import Anchor, Appraisal, Artefact, Context, Phase, Role, RuleBase
from matcher.report.requirements.figures import both, joined, per
from matcher.text import Text

_OWNERS = {
    "support": Text("支援学校", "the support school"),
    "recipient": Text("受援学校", "the recipient school"),
    "each_school": Text("各校", "each school"),
    "consortium": Text("结对组", "the consortium"),
    "area_lead": Text("片区长学校", "the area lead"),
    "bureau": Text("教育局", "the bureau"),
    "host": Text("接收学校", "the host school"),
    "home": Text("派出学校", "the home school"),
    "person": Text("本人", "the person"),
}
_PER = {
    "posting": Text("每次支教、顶岗", "posting"),
    "placement": Text("每次挂职", "placement"),
    "shadowing": Text("每次跟岗", "shadowing"),
    "visit": Text("每名听课教师", "visitor"),
    "event": Text("每次活动", "event"),
    "sync_class": Text("每节同步课堂", "sync class"),
    "student_exchange": Text("每次学生交流", "student exchange"),
    "mentor_pair": Text("每对师徒", "mentor pair"),
}


def _due(anchor: Anchor, days: int | None, of_thing: bool) -> Text:
    if days is None and anchor is Anchor.SIGNING:
        return Text(label(anchor), f"at the {label(anchor, 'en')}")
    if days is None:
        return Text(f"{label(anchor)}前", f"by {label(anchor, 'en')}")
    if of_thing:
        return Text(f"结束后 {days} 天内", f"within {days} days of its end")
    return Text(
        f"{label(anchor)}后 {days} 天内", f"within {days} days of {label(anchor, 'en')}"
    )


def _artefact(rule: Artefact) -> Text:
    owner = _OWNERS[rule.owner]
    thing = _PER.get(rule.per)
    title = Text(f"《{rule.title.zh}》", f"'{rule.title.en}'")
    often = per(rule.period)
    if thing is not None:
        often = Text(thing.zh, f"for each {thing.en}")
    return joined(
        (
            often,
            Text(f"{owner.zh}交 {rule.count} 份", f"{rule.count} by {owner.en}"),
            _due(rule.anchor, rule.days_after, thing is not None),
        ),
        head=title,
    )


def _role(rule: Role) -> Text:
    owner = _OWNERS[rule.owner]
    return joined(
        (
            Text(f"{owner.zh}确定 1 人", f"1 named by {owner.en}"),
            both("每学科", "for each subject", when=rule.per_subject),
        ),
        head=rule.title,
    )


def _phase(rule: Phase) -> Text:
    months = f"{rule.first_month}–{rule.last_month}"
    return Text(
        f"{rule.title.zh}：协议第 {months} 个月",
        f"{rule.title.en}: months {months} of the agreement",
    )


def _appraisal(rule: Appraisal) -> Text:
    owner, own = _OWNERS[rule.owner], f"{100 * rule.own_weight:g}%"
    rest = f"{100 - 100 * rule.own_weight:g}%"
    return joined(
        (
            Text(f"{owner.zh}考核", f"by {owner.en}"),
            Text(
                f"支援学校得分 = 自身 {own} + 受援学校平均增幅 {rest}",
                f"score of the support = own {own} + mean gain of its recipients "
                f"{rest}",
            ),
            Text(f"{label(rule.anchor)}前", f"by {label(rule.anchor, 'en')}"),
        ),
        head=rule.title,
    )


def _context(rule: Context) -> Text:
    return Text(f"背景：{rule.title.zh}", f"context: {rule.title.en}")


WORDS: Mapping[type[RuleBase], Callable[[Any], Text]] = {
    Artefact: _artefact,
    Role: _role,
    Phase: _phase,
    Appraisal: _appraisal,
    Context: _context,
}
