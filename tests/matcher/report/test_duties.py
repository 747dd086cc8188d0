"""What a policy asks of each side is said in sentences with its figures."""

import pytest

from matcher.policy import (
    Activity,
    CountQuota,
    Itinerant,
    PercentQuota,
    Period,
    Policy,
    Shadowing,
    Side,
    SyncClass,
    WeeklyPattern,
)
from matcher.presets import load_policy, preset_names
from matcher.report.duties import duties
from matcher.text import Text


def said(*rules):
    policy = Policy(name="p", title=Text("方案", "policy"), rules=rules)
    return [(duty.side, duty.words.zh) for duty in duties(policy)]


@pytest.mark.parametrize("name", preset_names())
def test_every_duty_of_a_preset_is_a_sentence_in_both_languages(name):
    for duty in duties(load_policy(name)):
        for words in duty.words:
            assert words
            assert "None" not in words
            assert "  " not in words


def test_a_share_is_said_with_its_band_and_its_period():
    rule = PercentQuota(
        activity=Activity.POSTING_OUT, side=Side.SUPPORT, share=0.1, share_max=0.15,
        period=Period.SCHOOL_YEAR,
    )  # fmt: skip
    assert said(rule) == [(Side.SUPPORT, "每学年安排专任教师 10%—15% 参加支教")]


def test_a_number_is_said_open_or_closed_and_who_hosts():
    closed = CountQuota(activity=Activity.DEMO_LESSON, minimum=5, maximum=10)
    online = CountQuota(activity=Activity.JOINT_RESEARCH, minimum=2, online=True)
    people = CountQuota(activity=Activity.POSTING_IN, minimum=3)
    assert [words for _, words in said(closed, online, people)] == [
        "每学期每个结对组举行示范课5—10 次，各校轮流承办，同学科教师参加",
        "每学期每个结对组举行联合教研不少于 2 次，线上，同学科教师参加",
        "每学期每个结对组顶岗学习不少于 3 人",
    ]


def test_weekly_patterns_sync_classes_rounds_and_shadowing_are_said():
    found = said(
        WeeklyPattern(weekday=1, parity="odd"),
        SyncClass(lines=2, seminar_every=1, seminar_within_days=7),
        Itinerant(subjects=("音乐", "美术"), max_days_a_week=2),
        Shadowing(min_periods=12, report_lesson=True),
    )
    assert found == [
        (Side.BOTH, "单周周一下午举行联合教研，在支援学校举行"),
        (Side.BOTH, "每对学校每周开同步课堂 2 节，每 1 次课后 7 天内线上研讨"),
        (
            Side.SUPPORT,
            "按受援学校所缺学科（音乐、美术）派教师定期走教，每人每周至多 2 天",
        ),
        (
            Side.RECIPIENT,
            "每学年选派 1 名教师到对方学校跟岗，每人不少于 5 个上课日，"
            "听课不少于 12 节，返校后 10 个上课日内上汇报课",
        ),
    ]
