"""Exchange postings and leaders' placements of a hand-made town."""

import datetime as dt

import pytest

from matcher.calendar import travel_days
from matcher.county import Availability, Backbone, Post, Turn
from matcher.policy import (
    Activity,
    Composition,
    EqualExchange,
    HomeCover,
    LeaderCover,
    PercentQuota,
    Placement,
    Side,
    Stint,
    SubjectPosting,
    Turns,
    Window,
)


def share(value, **more):
    return PercentQuota(
        activity=Activity.POSTING_OUT, side=Side.SUPPORT, share=value, **more
    )


def stints(days=10):
    return tuple(
        Stint(activity=activity, min_school_days=days)
        for activity in (Activity.POSTING_OUT, Activity.POSTING_IN)
    )


def of_kind(rotation, kind):
    return [p for p in rotation.postings if p.kind is kind]


@pytest.mark.parametrize(("value", "people"), [(0.05, 1), (0.0556, 2), (0.12, 3)])
def test_the_share_is_rounded_up_on_and_beyond_the_boundary(town, value, people):
    base = town.county()
    rotation = town.rotate(base, town.only(share(value), EqualExchange(), *stints()))
    assert len(of_kind(rotation, Activity.POSTING_OUT)) == people
    assert len(of_kind(rotation, Activity.POSTING_IN)) == people
    assert rotation.unmet == ()


def test_counterparts_of_one_subject_swap_on_the_same_dates_and_lessons(town):
    base = town.county()
    policy = town.only(share(0.1), EqualExchange(), *stints())
    rotation = town.rotate(base, policy)
    by_code = {p.teacher: p for p in rotation.postings}
    for out in of_kind(rotation, Activity.POSTING_OUT):
        back = by_code[out.takes_over]
        assert back.takes_over == out.teacher
        assert (back.home, back.host) == (out.host, out.home)
        assert (back.start, back.end) == (out.start, out.end)
        assert back.subject == out.subject
        assert {line.teacher for line in out.covers} == {back.teacher}
        assert len(out.covers) == 15
        assert out.school_days == 10
    assert town.hard(base, policy, rotation) == []


def test_a_backbone_teacher_is_among_the_posted(town):
    base = town.county()
    policy = town.only(
        share(0.05),
        EqualExchange(),
        Composition(activity=Activity.POSTING_OUT, backbone_min=1),
        *stints(),
    )
    rotation = town.rotate(base, policy)
    (out,) = of_kind(rotation, Activity.POSTING_OUT)
    assert base.teacher_by_code[out.teacher].is_backbone


def test_without_any_backbone_the_duty_is_told_as_unmet(town):
    base = town.county()
    base = town.edited(
        base, **{t.code.replace("-", "_"): {"backbone": Backbone.NONE}
                 for t in base.teachers}
    )  # fmt: skip
    policy = town.only(
        share(0.05), EqualExchange(), Composition(activity=Activity.POSTING_OUT)
    )
    rotation = town.rotate(base, policy)
    (reason,) = rotation.unmet
    assert (reason.rule, reason.value, reason.bound) == ("post.backbone", "0", "1")
    assert "S小学" in reason.message_zh


def test_who_went_earlier_this_school_year_counts(town):
    term = town.term.model_copy(
        update={
            "code": "2025-2026-2",
            "start": dt.date(2026, 3, 2),
            "end": dt.date(2026, 7, 3),
        }
    )
    went = Turn(teacher="S-00", activity="posting_out", term="2025-2026-1", host="R1")
    base = town.county(term=term, history=(went,))
    yearly = share(0.1, period="school_year")
    assert len(town.rotate(base, town.only(yearly)).postings) == 1
    assert len(town.rotate(base, town.only(share(0.1))).postings) == 2


def test_a_share_owed_to_each_recipient_goes_to_each(town):
    base = town.county()
    rule = share(0.05, split="per_recipient")
    rotation = town.rotate(base, town.only(rule, EqualExchange(), *stints()))
    hosts = [p.host for p in of_kind(rotation, Activity.POSTING_OUT)]
    assert sorted(hosts) == ["R1", "R2"]


def test_a_year_long_posting_brings_the_subject_lacking_and_stays(town):
    base = town.county()
    schools = tuple(
        s.model_copy(update={"needs": {"音乐": 6}} if s.code == "R2" else {})
        for s in base.schools
    )
    base = town.changed(base, schools=schools)
    base = town.edited(base, S_04={"backbone": Backbone.CITY})
    policy = town.only(
        share(0.05), EqualExchange(), SubjectPosting(), *stints(), Window()
    )
    rotation = town.rotate(base, policy)
    (year,) = of_kind(rotation, Activity.YEAR_POSTING)
    (back,) = of_kind(rotation, Activity.POSTING_IN)
    assert (year.host, year.subject, year.continues) == ("R2", "音乐", True)
    assert year.start == travel_days(base.term, policy.window)[0].date
    assert year.end == base.term.end
    assert (back.start, back.end, back.continues) == (year.start, year.end, True)
    assert town.hard(base, policy, rotation) == []


def test_a_year_long_posting_beside_the_share_adds_a_person(town):
    policy = town.only(
        share(0.05), EqualExchange(), SubjectPosting(counts_in_share=False), *stints(),
        HomeCover(max_extra_periods_a_week=6),
    )  # fmt: skip
    base = town.county()
    rotation = town.rotate(base, policy)
    assert len(of_kind(rotation, Activity.YEAR_POSTING)) == 1
    assert len(of_kind(rotation, Activity.POSTING_OUT)) == 1
    assert len(of_kind(rotation, Activity.POSTING_IN)) == 1
    assert town.hard(base, policy, rotation) == []


def test_a_school_that_can_release_nobody_is_told_so_with_numbers(town):
    base = town.county(recipients=1)
    away = {"availability": Availability.DEFERRED}
    base = town.edited(
        base, **{t.code.replace("-", "_"): away
                 for t in base.teachers if t.school == "R1"}
    )  # fmt: skip
    rotation = town.rotate(base, town.only(share(0.05), EqualExchange(), *stints()))
    (out,) = of_kind(rotation, Activity.POSTING_OUT)
    assert out.takes_over == ""
    assert all(line.teacher.startswith("S-") for line in out.covers)
    (reason,) = rotation.unmet
    assert reason.rule == "post.equal"
    assert "R1小学 可派 0 人" in reason.message_zh


def test_lessons_nobody_can_cover_keep_the_person_at_home(town):
    base = town.county(recipients=1)
    policy = town.only(share(0.05), HomeCover(max_extra_periods_a_week=0))
    rotation = town.rotate(base, policy)
    assert rotation.postings == ()
    assert [r.rule for r in rotation.unmet] == ["cover.every", "post.share"]
    assert "无人可代" in rotation.unmet[1].message_zh
    assert "每人每周最多代 0 节" in rotation.unmet[0].message_zh


def test_a_term_shorter_than_the_stay_is_told(town):
    base = town.county()
    policy = town.only(share(0.05), EqualExchange(), *stints(days=300))
    rotation = town.rotate(base, policy)
    assert rotation.postings == ()
    assert [r.rule for r in rotation.unmet] == ["post.dates"]


def test_heads_deputies_and_people_not_available_are_never_posted(town):
    base = town.county(recipients=1, groups=1)
    base = town.edited(base, R1_03={"full_time": False}, R1_04={"established": False})
    policy = town.only(share(0.3), EqualExchange(), *stints())
    rotation = town.rotate(base, policy)
    sent = {base.teacher_by_code[p.teacher] for p in rotation.postings}
    assert all(t.post not in (Post.HEAD, Post.DEPUTY) and t.full_time for t in sent)
    assert town.hard(base, policy, rotation) != []  # equal numbers cannot be met


# --- placements


def test_every_school_places_a_middle_leader_for_five_school_days(town):
    base = town.county()
    policy = town.only(Placement(side=Side.BOTH), LeaderCover())
    rotation = town.rotate(base, policy)
    placed = of_kind(rotation, Activity.PLACEMENT)
    assert sorted(p.home for p in placed) == ["R1", "R2", "S"]
    assert all(p.host == "S" for p in placed if p.home != "S")
    assert {p.school_days for p in placed} == {5}
    assert all(base.teacher_by_code[p.teacher].post is Post.MIDDLE for p in placed)
    assert town.hard(base, policy, rotation) == []


def test_a_leader_placed_before_lets_another_go_first(town):
    base = town.county(recipients=1)
    base = town.edited(base, R1_00={"post": Post.MIDDLE})
    went = Turn(teacher="R1-00", activity="placement", term="2024-2025-2")
    policy = town.only(Placement(side=Side.RECIPIENT))
    rotation = town.rotate(town.changed(base, history=(went,)), policy)
    assert [p.teacher for p in rotation.postings] == ["R1-08"]


def test_leaders_who_may_not_be_sent_are_named_with_what_to_check(town):
    deferred = {"availability": Availability.DEFERRED}
    base = town.edited(town.county(recipients=1), R1_08=deferred)
    policy = town.only(Placement(side=Side.RECIPIENT))
    (told,) = town.rotate(base, policy).unmet
    assert told.rule == "place.count"
    assert base.teacher_by_code["R1-08"].name in told.message_zh
    assert "派出状态" in told.message_zh
    assert "reserve leader" in told.message_en


def test_a_school_without_a_middle_leader_is_told_what_to_do(town):
    base = town.edited(town.county(), R1_08={"post": Post.TEACHER})
    policy = town.only(Placement(side=Side.RECIPIENT))
    rotation = town.rotate(base, policy)
    (reason,) = rotation.unmet
    assert (reason.rule, reason.where) == ("place.count", "R1")
    assert "职务" in reason.message_zh


@pytest.mark.parametrize(("deputies", "placed"), [(1, 1), (0, 0)])
def test_the_last_leader_of_a_school_stays(town, deputies, placed):
    base = town.county(recipients=1)
    if not deputies:
        base = town.edited(base, R1_07={"post": Post.TEACHER})
    policy = town.only(Placement(side=Side.RECIPIENT, posts=("head",)), LeaderCover())
    rotation = town.rotate(base, policy)
    assert len(rotation.postings) == placed
    assert len(rotation.unmet) == 1 - placed


@pytest.mark.parametrize(("cap", "placed"), [(3, 1), (1, 0)])
def test_covers_of_a_placement_keep_the_weekly_cap(town, cap, placed):
    # fifteen lessons a week, five colleagues: three each in one week; with one each
    # even two weeks with a holiday between them are not enough
    base = town.county(recipients=1, groups=1)
    policy = town.only(
        Placement(side=Side.RECIPIENT), HomeCover(max_extra_periods_a_week=cap)
    )
    rotation = town.rotate(base, policy)
    assert len(rotation.postings) == placed
    assert [r.rule for r in rotation.unmet] == ["place.count"] * (1 - placed)
    assert town.hard(base, policy, rotation) == [] if placed else True


def test_nobody_who_is_posted_gives_lessons_for_others_posted_then(town):
    base = town.county(support_groups=3)
    policy = town.only(
        share(0.4), *stints(days=5), HomeCover(max_extra_periods_a_week=30)
    )
    rotation = town.rotate(base, policy)
    spans = {p.teacher: (p.start, p.end) for p in rotation.postings}
    assert len(spans) > 5
    for posting in rotation.postings:
        for line in posting.covers:
            start, end = spans.get(line.teacher, (dt.date.max, dt.date.min))
            assert start > posting.end or posting.start > end
    assert town.hard(base, policy, rotation) == []


def test_a_stay_that_nobody_can_cover_is_taken_back_and_told(town):
    base = town.county(support_groups=1)
    policy = town.only(
        share(0.5), *stints(days=5), HomeCover(max_extra_periods_a_week=2)
    )
    rotation = town.rotate(base, policy)
    told = [r.where for r in rotation.unmet if r.rule == "cover.every"]
    assert told
    assert not set(told) & {p.teacher for p in rotation.postings}
    rules = {rule for rule, _ in town.hard(base, policy, rotation)}
    assert rules <= {"post.share"}


def test_too_few_backbone_for_the_year_beside_the_share_send_nobody_else(town):
    base = town.county()
    teachers = tuple(
        t.model_copy(update={"backbone": Backbone.NONE}) if t.school == "S" else t
        for t in base.teachers
    )
    base = town.changed(base, teachers=teachers)
    base = town.edited(base, S_04={"backbone": Backbone.COUNTY})
    policy = town.only(
        share(0.05),
        EqualExchange(),
        SubjectPosting(people=2, counts_in_share=False),
        HomeCover(max_extra_periods_a_week=30),
        *stints(),
    )
    rotation = town.rotate(base, policy)
    years = of_kind(rotation, Activity.YEAR_POSTING)
    assert [p.teacher for p in years] == ["S-04"]
    assert len(of_kind(rotation, Activity.POSTING_OUT)) == 1
    assert len(of_kind(rotation, Activity.POSTING_IN)) == 1
    assert [r.rule for r in rotation.unmet] == ["post.year"]
    assert {rule for rule, _ in town.hard(base, policy, rotation)} == {"post.year"}


def test_turns_hold_for_the_share_although_somebody_goes_again_for_a_year(town):
    base = town.county()
    backbone = [t for t in base.teachers if t.school == "S" and t.is_backbone]
    went = tuple(
        Turn(teacher=t.code, activity="posting_out", term="2024-2025-1")
        for t in backbone
    )
    base = town.changed(base, history=went)
    policy = town.only(
        share(0.1),
        EqualExchange(),
        Turns(activity=Activity.POSTING_OUT),
        SubjectPosting(people=3, counts_in_share=False),
        HomeCover(max_extra_periods_a_week=30),
        *stints(),
    )
    rotation = town.rotate(base, policy)
    assert "post.turns" not in {r for r, _ in town.hard(base, policy, rotation)}


def test_more_backbone_asked_for_than_people_sent_is_told_with_a_remedy(town):
    base = town.county()
    policy = town.only(
        share(0.05),
        Composition(activity=Activity.POSTING_OUT, backbone_min=2),
        EqualExchange(),
        *stints(),
    )
    rotation = town.rotate(base, policy)
    (told,) = rotation.unmet
    assert (told.rule, told.value, told.bound) == ("post.backbone", "1", "2")
    assert "提高派出比例" in told.message_zh
    assert [rule for rule, _ in town.hard(base, policy, rotation)] == ["post.backbone"]


def test_another_goes_where_the_lessons_of_the_first_choice_have_no_cover(town):
    base = town.county()
    policy = town.only(
        share(0.05), *stints(days=5), HomeCover(max_extra_periods_a_week=1)
    )
    first = town.rotate(base, policy).postings[0].teacher
    own = [lesson for lesson in base.lessons if lesson.teacher == first]
    taken = {(lesson.weekday, lesson.period) for lesson in own}
    free = [(d, p) for d in range(1, 6) for p in range(1, 7) if (d, p) not in taken]
    more = [
        own[0]._replace(class_="加课", weekday=day, period=period)
        for day, period in free[:5]
    ]
    busy = town.changed(base, lessons=(*base.lessons, *more))
    rotation = town.rotate(busy, policy)
    (posting,) = rotation.postings
    assert posting.teacher != first
    assert rotation.unmet == ()
    assert town.hard(busy, policy, rotation) == []


def test_a_year_nobody_can_stay_is_told_and_nobody_is_sent_instead(town):
    base = town.county()
    teachers = tuple(
        t.model_copy(update={"backbone": Backbone.NONE}) for t in base.teachers
    )
    base = town.changed(base, teachers=teachers)
    policy = town.only(share(0.05), EqualExchange(), SubjectPosting(people=3))
    rotation = town.rotate(base, policy)
    assert [p.kind for p in rotation.postings] == [
        Activity.POSTING_IN,
        Activity.POSTING_OUT,
    ]
    assert [r.rule for r in rotation.unmet] == ["post.year"]
    assert {rule for rule, _ in town.hard(base, policy, rotation)} == {"post.year"}
