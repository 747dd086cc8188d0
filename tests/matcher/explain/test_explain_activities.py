"""Stays, events, sync classes and weekly rounds are explained by their ids."""

import datetime as dt

import pytest

from matcher.cli.rendering import explanation_words
from matcher.errors import InputError
from matcher.explain import explain
from matcher.plan import Plan


def told(plan: Plan, asked: str, lang: str = "zh") -> str:
    return explanation_words(explain(plan, asked), plan, lang)


def test_a_sync_class_tells_both_ends_their_overlap_and_its_seminar(busy):
    words = told(busy, "Y-001")
    assert "单周周二 10:15—10:55，共 3 次" in words
    assert "主讲：城关中学（S01） 七（1）班 第3节（10:10—10:55）" in words
    assert "接收：石坪中学（R01） 七1班" in words
    assert "课后研讨：2026-09-30，2 人" in words
    assert "作息重叠 40 分钟" in words
    clause = busy.policy.clauses[0]
    assert f"依据 {clause.id}：{clause.quote}" in words
    assert "overlap by 40 minutes" in told(busy, "Y-001", "en")


def test_a_weekly_round_tells_its_stops_what_it_meets_and_who_covers(busy):
    needs = [
        s.model_copy(update={"needs": {"数学": 4}}) if s.code == "R01" else s
        for s in busy.county.schools
    ]
    county = busy.county.model_copy(update={"schools": tuple(needs)})
    words = told(busy.model_copy(update={"county": county}), "I-001")
    assert "周一：石坪中学（R01） 第1、2节" in words
    assert "单周周四：高岭九年一贯制学校（R02） 第5节" in words
    assert "石坪中学（R01） 的数学每周缺 4 节" in words
    assert "本校由同事代课每周 1 节" in words


def test_a_stay_tells_the_lessons_heard_and_the_report_lesson(busy):
    words = told(busy, "P-004")
    assert "2026-10-14 第2节 七（1）班语文，王芳（T002）" in words
    assert "汇报课：2026-10-26" in words


def test_an_event_tells_who_gives_it_and_what_it_follows(busy):
    assert "主讲：张伟（T003）" in told(busy, "E-003")
    assert "学生：城关中学（S01） 30 人" in told(busy, "E-004")
    online = told(busy, "E-005")
    assert "线上" in online
    assert "承接：同步课堂 7年级英语" in online


def test_a_trip_tells_its_lessons_and_covers(busy):
    words = told(busy, "V-001")
    assert "赵强（T102）：2026-09-16 07:10—13:05 到 城关中学（S01）" in words
    assert "第1节 八1班语文 由 张伟（T101） 代课" in words


def test_an_id_nothing_has_names_the_nearest(busy):
    with pytest.raises(InputError, match="Y-001"):
        explain(busy, "Y-01")


def test_a_teacher_sees_every_engagement_week_by_week(busy):
    found = explain(busy, "T102")
    weeks = "\n".join(text.zh for text in found.weeks)
    lines = weeks.splitlines()
    assert lines[0].startswith("第3周：9月16日（周三）07:10—13:05 听课")
    stay = next(line for line in lines if "跟岗开始" in line)
    assert "10月12日（周一）跟岗开始：城关中学（S01），至 2026-10-23" in stay
    assert "10月14日（周三）听课 第2节 七（1）班语文" in stay
    assert "汇报课" in weeks
    assert "应交：跟岗总结，2026-11-06 前" in "\n".join(t.zh for t in found.now)


def test_sync_classes_rounds_and_their_covers_stand_in_the_weeks_they_are_held(busy):
    gives = "\n".join(text.zh for text in explain(busy, "T004").weeks)
    assert gives.count("同步课堂（主讲）") == 3
    goes = explain(busy, "T003").weeks
    assert sum("走教 石坪中学" in text.zh for text in goes) >= 15
    covers = "\n".join(text.zh for text in explain(busy, "T002").weeks)
    odd_weeks = covers.count("代课 第4节 七（2）班数学（代 张伟（T003））")
    assert 8 <= odd_weeks <= 10
    assert "leader" in "\n".join(t.en for t in explain(busy, "T004").now)


def test_a_cover_on_a_day_off_is_not_in_the_week_view(busy):
    days = {dt.date(2026, 10, d) for d in range(1, 8)}
    weeks = "\n".join(text.zh for text in explain(busy, "T003").weeks)
    for day in days:
        assert f"{day.month}月{day.day}日（" not in weeks
