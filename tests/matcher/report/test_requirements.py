"""What a clause asks, in figures made from its rules."""

import re

import pytest
from pydantic import TypeAdapter

from matcher.policy import AnyRule, RuleBase
from matcher.presets import load_policy, preset_names
from matcher.report.requirements import requirement, requirement_of

_RULE: TypeAdapter[RuleBase] = TypeAdapter(AnyRule)

# rule, what it asks in Chinese, and in English
_SAID: list[tuple[dict[str, object], str, str]] = [
    ({"kind": "degree", "recipients_min": 2, "recipients_max": 3},
     "每所支援学校结对受援学校 2–3 所（结对、普通）",
     "2–3 recipients for each support school (paired, ordinary)"),
    ({"kind": "percent_quota", "activity": "posting_out", "side": "support",
      "share": 0.1, "share_max": 0.15, "of": "eligible", "scope": "county"},
     "支教：每学期，支援方全县合计，符合条件的教师的 10%–15%（向上取整）",
     "posting out: per term, the support side of the county together, 10%–15% of "
     "eligible teachers (rounded up)"),
    ({"kind": "composition", "activity": "posting_out", "backbone_share": 0.2},
     "支教：每校骨干 ≥ 1 人，每校骨干 ≥ 派出人员的 20%（向上取整）",
     "posting out: ≥ 1 backbone per school, backbone ≥ 20% of those who go (rounded "
     "up), per school"),
    ({"kind": "stint", "activity": "posting_in", "min_school_days": 10},
     "顶岗学习：每人连续 ≥ 10 个上课日", "posting in: ≥ 10 school days on end each"),
    ({"kind": "stint", "activity": "posting_out", "whole_term": True, "terms": 2},
     "支教：满整个学期，共 2 个学期", "posting out: the whole term, 2 terms"),
    ({"kind": "count_quota", "activity": "demo_lesson", "minimum": 5, "maximum": 10,
      "people_min": 3, "people_max": 5, "hosts": "recipient", "weekday": 1,
      "half": "pm", "parity": "odd", "spacing_days": 7, "anchor": "term_middle"},
     "示范课：每学期，每个结对组，学期中，单周周一下午，5–10 次，主讲 3–5 人，"
     "间隔 ≥ 7 天，受援学校承办，同学科教师参加",
     "demo lesson: per term, per consortium, mid-term, odd weeks Mon afternoon, 5–10 "
     "times, given by 3–5 people, ≥ 7 days apart, hosted by recipients, for teachers "
     "of the subject"),
    ({"kind": "weekly_pattern", "weekday": 1, "parity": "even"},
     "联合教研：双周周一下午，≥ 可用日的 100%，支援学校承办，骨干教师和中层参加",
     "joint research: even weeks Mon afternoon, ≥ 100% of such days, hosted by the "
     "support, for backbone teachers and middle leaders"),
    ({"kind": "sync_class", "seminar_every": 0},
     "同步课堂：每对学校每周 ≥ 1 节，同学科、同年级，同时上课 ≥ 30 分钟",
     "sync classes: ≥ 1 a week per pair, same subject and grade, ≥ 30 min together"),
    ({"kind": "student_exchange", "students": 15, "grades": [3, 4]},
     "学生交流：每学期，≥ 1 次，每校 15 名学生，各校相等，3、4 年级，轮流承办",
     "student exchange: per term, ≥ 1 time, 15 students of each school, equal "
     "numbers, grades 3, 4, hosted in turns"),
    ({"kind": "artefact", "title": ["反思", "Reflection"], "owner": "person",
      "per": "shadowing", "days_after": 14},
     "《反思》：每次跟岗，本人交 1 份，结束后 14 天内",
     "'Reflection': for each shadowing, 1 by the person, within 14 days of its end"),
    ({"kind": "phase", "title": ["启动", "Start"], "first_month": 1, "last_month": 6},
     "启动：协议第 1–6 个月", "Start: months 1–6 of the agreement"),
    ({"kind": "tenure_clock", "years": 6},
     "校长、副校长在同一学校任职满 6 年列入交流名单",
     "head or deputy head with ≥ 6 years in one school are listed"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "zh", "en"), _SAID, ids=[str(row[0]["kind"]) for row in _SAID]
)
def test_a_rule_is_said_with_its_figures(rule: dict[str, object], zh: str, en: str):
    said = requirement(_RULE.validate_python(rule))
    assert (said.zh, said.en) == (zh, en)


@pytest.mark.parametrize("name", preset_names())
def test_every_clause_of_every_preset_says_what_it_asks(name: str):
    policy = load_policy(name)
    for clause in policy.clauses:
        said = requirement_of(policy, clause.id)
        assert said.zh
        assert said.en
        assert not re.search(r"None|\(\)|（）", said.zh + said.en), said
