import pytest

from matcher.presets import parse_policy

_BODY = """
name: body
title: [意见, Opinion]
documents: [{title: 意见, number: 常教发23号}]
clauses:
  - {id: CZ-01, quote: 至少与一所, meaning: at least one}
  - {id: CZ-05, quote: 挂职4周, meaning: head or deputy four weeks}
  - {id: CZ-07, quote: 校级领导或中层干部1-2周, meaning: leader for 1-2 weeks}
  - {id: CZ-08, quote: 每学科2次以上, meaning: twice for each subject}
  - {id: CZ-13, quote: 与1-2名, meaning: one or two apprentices}
rules:
  - {kind: degree, recipients_min: 1, recipients_max: 3, clauses: [CZ-01]}
  - kind: placement
    side: recipient
    posts: [head, deputy]
    min_school_days: 20
    period: school_year
    clauses: [CZ-05]
  - kind: placement
    side: support
    posts: [head, deputy, middle]
    min_school_days: 5
    max_school_days: 10
    period: school_year
    clauses: [CZ-07]
  - kind: count_quota
    activity: joint_research
    topic: [备课组研究, Preparation groups]
    minimum: 2
    scope: subject
    period: school_year
    clauses: [CZ-08]
  - {kind: mentoring, source: backbone, clauses: [CZ-13]}
"""
_ANNEX = """
name: annex
title: [协议书, Agreement]
documents: [{title: 协议书}]
clauses:
  - {id: CA-03, quote: 校长或副校长连续两周, meaning: head or deputy two weeks}
  - {id: CA-04, quote: 每年1-2名, meaning: one or two teachers}
  - {id: CA-05, quote: 不少于2周, meaning: two weeks at least}
  - {id: CA-06, quote: 每学期两次轮流, meaning: twice a term in turns}
  - {id: CA-07, quote: 1-2名干部教师四周, meaning: four weeks}
rules:
  - kind: placement
    side: support
    posts: [head, deputy]
    min_school_days: 10
    period: school_year
    clauses: [CA-03]
  - kind: count_quota
    activity: posting_out
    minimum: 1
    maximum: 2
    scope: pair
    period: calendar_year
    clauses: [CA-04]
  - {kind: stint, activity: posting_out, min_school_days: 10, clauses: [CA-05]}
  - kind: count_quota
    activity: joint_research
    topic: [教学研讨, Seminar]
    minimum: 2
    scope: pair
    clauses: [CA-06]
  - kind: placement
    side: recipient
    people: 1
    people_max: 2
    posts: [middle, teacher]
    min_school_days: 20
    period: calendar_year
    clauses: [CA-07]
"""


@pytest.fixture(scope="session")
def body():
    """Leaders of any rank go for one or two weeks; research by subject and year."""
    return parse_policy(_BODY, place="body.yaml")


@pytest.fixture(scope="session")
def annex():
    """Heads and deputies go for two weeks or more; research by pair and term."""
    return parse_policy(_ANNEX, place="annex.yaml")


@pytest.fixture(scope="session")
def policy_of():
    """Make a policy of some rules written as dictionaries, without clauses."""

    def make(name, *rules):
        from matcher.policy import Policy

        return Policy.model_validate(
            {"name": name, "title": [name, name], "rules": list(rules)}
        )

    return make
