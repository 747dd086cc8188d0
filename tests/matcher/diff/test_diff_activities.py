"""A difference tells sync classes, rounds, lessons heard, givers, papers, leaders."""

import datetime as dt

import pytest

from matcher.cli.differing import diff_words
from matcher.county import Bell
from matcher.diff import diff_plans


def changed(plan, **update):
    return plan.model_copy(update={"rotation": plan.rotation.model_copy(update=update)})


@pytest.fixture
def words(busy):
    def tell(after, lang="zh"):
        return diff_words(diff_plans(busy, after), busy, after, lang)

    return tell


def test_the_same_activities_under_other_ids_are_no_change(busy):
    line = busy.rotation.sync_classes[0].model_copy(update={"id": "Y-777"})
    weekly = busy.rotation.itineraries[0].model_copy(update={"id": "I-777"})
    papers = tuple(
        p.model_copy(update={"id": f"D-{n}"})
        for n, p in enumerate(busy.rotation.papers)
    )
    after = changed(busy, sync_classes=(line,), itineraries=(weekly,), papers=papers)
    assert diff_plans(busy, after).empty


def test_a_sync_class_that_goes_is_told_for_the_pair_and_for_both_teachers(busy, words):
    told = words(changed(busy, sync_classes=()))
    assert (
        "- 单周周二 第3节 7年级英语 共 3 次 城关中学（S01） → 石坪中学（R01）" in told
    )
    assert "- 同步课堂 2026-09-15 … 2026-10-13 城关中学（S01） 单周 周二 第3节" in told
    assert told.count("- 同步课堂") == 2


def test_a_sync_class_without_teachers_is_still_told_when_its_dates_change(busy, words):
    line = busy.rotation.sync_classes[0]
    fewer = line.model_copy(update={"dates": line.dates[:2]})
    told = words(changed(busy, sync_classes=(fewer,)))
    assert "共 3 次" in told
    assert "共 2 次" in told


def test_a_lesson_heard_a_stop_and_a_giver_are_told_to_the_person(busy, words):
    *others, stay = busy.rotation.postings
    first, *rest = stay.lessons
    heard = (first._replace(period=5), *rest)
    moved = stay.model_copy(update={"lessons": heard})
    weekly = busy.rotation.itineraries[0]
    stops = (weekly.stops[0]._replace(weekday=2), weekly.stops[1])
    events = tuple(
        e.model_copy(update={"givers": ("T101",)}) if e.id == "E-003" else e
        for e in busy.rotation.events
    )
    told = words(
        changed(
            busy,
            postings=(*others, moved),
            itineraries=(weekly.model_copy(update={"stops": stops}),),
            events=events,
        )
    )
    assert "+ 跟岗听课 2026-10-14 城关中学（S01） 第5节 七（1）班 语文" in told
    assert "- 主讲 2026-10-20" in told
    assert "- 走教 2026-09-07 … 2027-01-15 石坪中学（R01） 2 节" in told


def test_papers_are_told_with_owner_and_how_many(busy, words):
    (first, *rest) = busy.rotation.papers
    twice = (*rest, rest[0], rest[1].model_copy(update={"due": dt.date(2026, 12, 1)}))
    told = words(changed(busy, papers=twice))
    assert "- 2026-09-30 材料 结对协议书 城关中学（S01）" in told
    assert "+ 2027-01-22 材料 学期总结 石坪中学（R01）  1 → 2" in told
    assert "+ 2026-12-01 材料 年度督查 教育局" in told
    assert first.title.en in words(changed(busy, papers=tuple(rest)), "en")


def test_leaders_students_and_bells_are_told(busy, words):
    events = tuple(
        e.model_copy(update={"students": {}}) if e.id == "E-004" else e
        for e in busy.rotation.events
    )
    after = changed(busy, leaders_due=(), events=events)
    bells = (Bell("R01", 0, 1, "08:00", "08:40"),)
    county = after.county.model_copy(update={"bells": bells})
    told = words(after.model_copy(update={"county": county}))
    assert "- =1+1（T004） 城关中学（S01） 2017-09 任职" in told
    assert "学生 60 人" in told
    assert "作息 R01  -0 → +1" in told
