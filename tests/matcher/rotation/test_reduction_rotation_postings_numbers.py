"""Shares and numbers of people posted: bases, bands, clocks, scopes, both ways."""

import datetime as dt

import pytest

from matcher.county import Availability, Turn
from matcher.plan import Consortium, PairingPlan, RecipientLink, Status
from matcher.policy import (
    Activity,
    CountQuota,
    EqualExchange,
    HomeCover,
    PercentQuota,
    Side,
    Stint,
    Turns,
)
from matcher.reduction.rotation import plan_rotation
from solvers.params import Params

SPRING = {
    "code": "2025-2026-2",
    "start": dt.date(2026, 3, 2),
    "end": dt.date(2026, 7, 3),
}


def share(value, **more):
    kept = {"activity": Activity.POSTING_OUT, "side": Side.SUPPORT} | more
    return PercentQuota(share=value, **kept)


def count(**more):
    return CountQuota(**({"activity": Activity.POSTING_OUT} | more))


def sent(rotation, kind=Activity.POSTING_OUT, **where):
    """Return the people of one kind, by home or host if named."""
    return [
        p.teacher
        for p in rotation.postings
        if p.kind is kind and all(getattr(p, k) == v for k, v in where.items())
    ]


def everyone(base, **changes):
    return {t.code.replace("-", "_"): changes for t in base.teachers}


def went(teacher, *, term="2025-2026-1", host="R1", activity="posting_out"):
    return Turn(teacher=teacher, activity=activity, term=term, host=host)


FREE = HomeCover(max_extra_periods_a_week=30)


# --- bases


def test_a_share_of_eligible_is_taken_of_those_who_may_be_sent(town):
    base = town.county()  # 18 teachers at S, 16 of them neither head nor deputy
    rotation = town.rotate(base, town.only(share(0.125, of="eligible"), FREE))
    assert len(sent(rotation)) == 2
    rotation = town.rotate(base, town.only(share(0.125), FREE))
    assert len(sent(rotation)) == 3


def test_of_graduating_grades_only_their_teachers_count(town):
    base = town.edited(
        town.county(), S_02={"grades": (6,)}, S_03={"grades": (5, 6)},
        S_04={"grades": (5,)}, S_13={"grades": (6,)},
    )  # fmt: skip
    # the deputy S-13 may not be sent, so half of two teachers is one
    rotation = town.rotate(base, town.only(share(0.5, of="graduating"), FREE))
    assert len(sent(rotation)) == 1
    assert set(sent(rotation)) <= {"S-02", "S-03"}


def test_of_the_young_nobody_counts_whose_36th_birthday_is_past(town):
    base = town.county()
    base = town.edited(base, **everyone(base, born="1970-01"))
    base = town.edited(base, S_02={"born": "1989-09"}, S_03={"born": "1989-10"})
    # the term starts in September 2025: S-02 turns 36 in that month
    rotation = town.rotate(base, town.only(share(1.0, of="young"), FREE))
    assert sent(rotation) == ["S-03"]
    assert rotation.unmet == ()


def test_a_share_of_all_and_one_of_a_group_are_met_by_the_same_people(town):
    base = town.edited(town.county(), S_05={"grades": (6,)}, S_06={"grades": (6,)})
    policy = town.only(share(0.1), share(1.0, of="graduating"), FREE)
    assert sorted(sent(town.rotate(base, policy))) == ["S-05", "S-06"]


def test_a_group_that_cannot_be_sent_is_told_by_its_name(town):
    base = town.edited(town.county(), S_13={"grades": (6,), "born": "1995-01"})
    # the deputy alone is young, and may not be posted
    rotation = town.rotate(base, town.only(share(1.0, of="young"), FREE))
    (told,) = rotation.unmet
    assert (told.rule, told.where, told.value, told.bound) == (
        "post.share", "S", "0", "1"
    )  # fmt: skip
    assert "可派 0 人" in told.message_zh


# --- bands


def test_the_end_of_a_band_is_kept_against_another_rule_and_told(town):
    base = town.county()
    band = share(0.05, share_max=0.12)  # one or two of eighteen
    rotation = town.rotate(base, town.only(band, count(minimum=4), FREE))
    assert len(sent(rotation)) == 2
    (told,) = rotation.unmet
    assert (told.rule, told.value, told.bound) == ("post.count", "2", "4")
    assert "两条规则相抵" in told.message_zh


def test_of_several_rules_the_larger_number_counts(town):
    base = town.county()
    rotation = town.rotate(base, town.only(share(0.05), count(minimum=3), FREE))
    assert len(sent(rotation)) == 3
    rotation = town.rotate(base, town.only(share(0.2), count(minimum=1), FREE))
    assert len(sent(rotation)) == 4


# --- clocks


@pytest.mark.parametrize(
    ("period", "term", "owed"),
    [
        ("school_year", "2025-2026-1", 1),
        ("school_year", "2024-2025-2", 2),
        ("calendar_year", "2025-2026-1", 2),  # the autumn before
        ("term", "2025-2026-1", 2),
    ],
)
def test_who_went_earlier_in_the_period_counts_in_spring(town, period, term, owed):
    spring = town.term.model_copy(update=SPRING)
    base = town.county(term=spring, history=(went("S-02", term=term),))
    rotation = town.rotate(base, town.only(share(0.1, period=period), FREE))
    assert len(sent(rotation)) == owed
    assert rotation.unmet == ()


def test_a_calendar_year_holds_the_spring_before_the_autumn_planned(town):
    base = town.county(history=(went("S-02", term="2024-2025-2"),))
    policy = town.only(share(0.1, period="calendar_year"), FREE)
    assert len(sent(town.rotate(base, policy))) == 1


def test_a_person_who_went_this_year_already_does_not_count_twice(town):
    spring = town.term.model_copy(update=SPRING)
    base = town.county(term=spring, history=(went("S-02"),))
    base = town.edited(base, **{
        t.code.replace("-", "_"): {"availability": Availability.EXEMPT}
        for t in base.teachers if t.school == "S" and t.code not in ("S-02", "S-03")
    })  # fmt: skip
    policy = town.only(share(0.1, period="school_year"), FREE)
    assert sent(town.rotate(base, policy)) == ["S-03"]


@pytest.mark.parametrize(("host", "owed"), [("R1", ["R2"]), ("", [])])
def test_a_pair_counts_those_who_went_there_or_nobody_knows_where(town, host, owed):
    spring = town.term.model_copy(update=SPRING)
    base = town.county(term=spring, history=(went("S-02", host=host),))
    rule = count(minimum=1, scope="pair", period="school_year")
    rotation = town.rotate(base, town.only(rule, FREE))
    assert [p.host for p in rotation.postings] == owed


# --- numbers by school, pair, consortium


def test_every_pair_gets_its_number(town):
    rule = count(minimum=1, maximum=2, scope="pair")
    rotation = town.rotate(town.county(recipients=3), town.only(rule, FREE))
    assert sorted(p.host for p in rotation.postings) == ["R1", "R2", "R3"]


def test_a_pair_full_by_one_rule_leaves_the_share_of_another_short(town):
    rule = count(minimum=1, maximum=1, scope="pair")
    rotation = town.rotate(town.county(), town.only(rule, share(0.2), FREE))
    assert sorted(p.host for p in rotation.postings) == ["R1", "R2"]
    (told,) = rotation.unmet
    assert (told.rule, told.value, told.bound) == ("post.share", "2", "4")


def test_recipients_send_by_themselves_with_covers_by_their_colleagues(town):
    base = town.county()
    rule = count(activity=Activity.POSTING_IN, minimum=2, maximum=4, scope="school")
    policy = town.only(rule, Stint(activity=Activity.POSTING_IN, min_school_days=10))
    rotation = town.rotate(base, policy)
    for school in ("R1", "R2"):
        assert len(sent(rotation, Activity.POSTING_IN, home=school, host="S")) == 2
    for posting in rotation.postings:
        assert posting.takes_over == ""
        assert posting.covers
        assert {line.teacher[:2] for line in posting.covers} == {posting.home}
    assert rotation.unmet == ()
    assert town.hard(base, policy, rotation) == []


def test_a_number_of_the_consortium_is_split_over_its_recipients(town):
    rule = count(activity=Activity.POSTING_IN, minimum=3, scope="consortium")
    rotation = town.rotate(town.county(), town.only(rule, FREE))
    homes = sorted(p.home for p in rotation.postings)
    assert homes in (["R1", "R1", "R2"], ["R1", "R2", "R2"])


def test_in_an_equal_exchange_the_number_coming_in_sets_the_number_going_out(town):
    base = town.county()
    rule = count(activity=Activity.POSTING_IN, minimum=2, maximum=4, scope="school")
    policy = town.only(rule, EqualExchange())
    rotation = town.rotate(base, policy)
    for school in ("R1", "R2"):
        assert len(sent(rotation, host=school)) == 2
        assert len(sent(rotation, Activity.POSTING_IN, home=school)) == 2
    assert all(p.takes_over for p in rotation.postings)
    assert town.hard(base, policy, rotation) == []


def test_a_target_is_aimed_at_but_not_owed(town):
    away = {"availability": Availability.EXEMPT}
    base = town.county()
    rule = count(minimum=1, target=3, scope="school")
    assert len(sent(town.rotate(base, town.only(rule, FREE)))) == 3
    base = town.edited(base, **{
        t.code.replace("-", "_"): away
        for t in base.teachers if t.school == "S" and t.code != "S-02"
    })  # fmt: skip
    rotation = town.rotate(base, town.only(rule, FREE))
    assert sent(rotation) == ["S-02"]
    assert rotation.unmet == ()


def test_a_recipient_with_too_few_people_is_told_with_numbers(town):
    base = town.county(recipients=1, groups=1)
    rule = count(activity=Activity.POSTING_IN, minimum=5, scope="school")
    rotation = town.rotate(base, town.only(rule, FREE))
    told = next(r for r in rotation.unmet if r.rule == "post.count")
    # head and deputy of six may not be posted
    assert (told.where, told.bound) == ("R1", "5")
    assert "可派 4 人" in told.message_zh


# --- the county together


def league(town, sizes):
    """Return a county of towns T0, T1 ... with one recipient each, and its pairing."""
    schools, teachers, lessons, groups = [], [], [], []
    for i, size in enumerate(sizes):
        base = town.county(recipients=1, support_groups=size)
        for s in base.schools:
            schools.append(s.model_copy(update={"code": f"T{i}{s.code}"}))
        for t in base.teachers:
            own = {"code": f"T{i}{t.code}", "school": f"T{i}{t.school}"}
            teachers.append(t.model_copy(update=own))
        lessons += [
            x._replace(school=f"T{i}{x.school}", teacher=f"T{i}{x.teacher}")
            for x in base.lessons
        ]
        link = RecipientLink(
            school=f"T{i}R1", distance_m=8000, travel_min=12, basis="stated"
        )
        groups.append(
            Consortium(
                id=f"G-T{i}S", mode="paired", support=f"T{i}S", recipients=(link,)
            )
        )
    county = town.changed(
        base,
        schools=tuple(schools),
        teachers=tuple(teachers),
        lessons=tuple(lessons),
    )
    return county, PairingPlan(status=Status.OPTIMAL, consortia=tuple(groups))


def rotated(county, policy, pairing):
    params = Params(time_limit_s=120, seed=1, workers=1)
    return plan_rotation(county, policy, pairing, params=params)


def test_a_share_of_the_county_is_rounded_once_and_split_by_largest_remainder(town):
    county, pairing = league(town, [3, 1, 2])  # 18, 6 and 12 teachers at the supports
    rule = share(0.1, scope="county")  # 1.8 + 0.6 + 1.2 = 3.6, so 4 together
    rotation = rotated(county, town.only(rule, FREE), pairing)
    by_home = [len(sent(rotation, home=f"T{i}S")) for i in range(3)]
    assert by_home == [2, 1, 1]
    assert rotation.unmet == ()


def test_what_a_small_school_cannot_send_is_asked_of_the_others(town):
    county, pairing = league(town, [2, 1])
    away = {
        t.code: t.model_copy(update={"availability": Availability.EXEMPT})
        for t in county.teachers
        if t.school == "T1S"
    }
    county = town.changed(
        county, teachers=tuple(away.get(t.code, t) for t in county.teachers)
    )
    rotation = rotated(county, town.only(share(0.2, scope="county"), FREE), pairing)
    assert [len(sent(rotation, home=f"T{i}S")) for i in range(2)] == [4, 0]
    assert rotation.unmet == ()


def test_a_number_of_the_county_is_sent_by_its_schools_together(town):
    county, pairing = league(town, [2, 2])
    rule = count(minimum=3, scope="county")
    assert len(sent(rotated(county, town.only(rule, FREE), pairing))) == 3


# --- large shares for the whole term


def test_a_large_share_for_the_whole_term_goes_as_far_as_lessons_can_be_covered(town):
    base = town.county(support_groups=6)  # 36 teachers, 15 lessons each
    policy = town.only(
        share(0.15, of="eligible"),
        Stint(activity=Activity.POSTING_OUT, whole_term=True),
        HomeCover(max_extra_periods_a_week=4),
    )
    rotation = town.rotate(base, policy)
    assert len(sent(rotation)) == 6  # 0.15 * 34 rounded up
    assert rotation.unmet == ()
    assert town.hard(base, policy, rotation) == []


def test_where_cover_ends_the_rest_is_told_and_as_many_go_as_can(town):
    base = town.county(support_groups=6)
    policy = town.only(
        share(0.15, of="eligible"),
        Stint(activity=Activity.POSTING_OUT, whole_term=True),
        HomeCover(max_extra_periods_a_week=1),
    )
    rotation = town.rotate(base, policy)
    # one period each of 34 to 35 colleagues covers two people of 15 lessons
    assert len(sent(rotation)) == 2
    told = [r for r in rotation.unmet if r.rule == "post.share"]
    assert [(r.value, r.bound) for r in told] == [("2", "6")]
    assert "无人可代" in told[0].message_zh


def test_a_round_in_so_many_terms_sets_how_many_go_this_term(town):
    base = town.county()  # 16 may be sent, 15 without the middle leader
    policy = town.only(Turns(activity=Activity.POSTING_OUT, round_terms=5), FREE)
    assert len(sent(town.rotate(base, policy))) == 3
    leaders = Turns(activity=Activity.POSTING_OUT, round_terms=5, leaders=True)
    assert len(sent(town.rotate(base, town.only(leaders, FREE)))) == 4
    before = [f"S-{number:02d}" for number in (*range(12), 15)]
    base = town.changed(base, history=tuple(went(code) for code in before))
    spring = town.changed(base, term=town.term.model_copy(update=SPRING))
    # two of fifteen are left in the round
    assert len(sent(town.rotate(spring, policy))) == 2


# --- shares of observers


def test_of_a_share_of_the_young_only_they_observe(town):
    base = town.county(recipients=1)
    base = town.edited(base, **everyone(base, born="1970-01"))
    base = town.edited(base, R1_02={"born": "1995-01"}, R1_03={"born": "1995-01"})
    rule = share(1.0, activity=Activity.OBSERVATION, side=Side.RECIPIENT, of="young")
    rotation = town.rotate(base, town.only(rule))
    assert {visit.teacher for visit in rotation.visits} == {"R1-02", "R1-03"}


def test_who_observed_in_autumn_is_not_sent_for_the_same_share_in_spring(town):
    spring = town.term.model_copy(update=SPRING)
    gone = [f"R1-0{number}" for number in range(3)]
    turns = tuple(went(code, activity="observation") for code in gone)
    base = town.county(recipients=1, term=spring, history=turns)
    rule = share(
        0.4, activity=Activity.OBSERVATION, side=Side.RECIPIENT, period="school_year"
    )
    rotation = town.rotate(base, town.only(rule))
    people = {visit.teacher for visit in rotation.visits}
    assert len(people) == 2  # 0.4 of 12 is 5, three of them went
    assert not people & set(gone)


def test_a_round_of_observers_sends_those_left_in_it(town):
    base = town.county(recipients=1)  # nine of R1 take turns: no head, deputy, middle
    gone = [t.code for t in base.teachers if t.school == "R1"][:4]
    turns = tuple(
        went(code, term="2024-2025-2", activity="observation") for code in gone
    )
    rule = Turns(activity=Activity.OBSERVATION, round_terms=3)
    rotation = town.rotate(town.changed(base, history=turns), town.only(rule))
    people = {visit.teacher for visit in rotation.visits}
    assert len(people) == 3
    assert not people & set(gone)


def test_a_school_below_its_part_is_not_told_where_the_county_is_not_short(town):
    county, pairing = league(town, [2, 1])
    more = {
        "T1S-03": {"grades": (6,)},
        "T1S-04": {"grades": (6,)},
        "T1S-05": {"grades": (6,)},
    }
    county = town.changed(
        county,
        teachers=tuple(
            t.model_copy(update=more.get(t.code, {"grades": (1,)}))
            for t in county.teachers
        ),
        # the lessons of T0S have no cover, those of T1S need none
        lessons=tuple(x for x in county.lessons if x.school == "T0S"),
    )
    policy = town.only(
        share(0.1, scope="county"),  # 1.8 of 18, one for each school
        share(0.9, of="graduating", scope="county"),
        HomeCover(max_extra_periods_a_week=0),
    )
    rotation = rotated(county, policy, pairing)
    assert sorted(sent(rotation)) == ["T1S-03", "T1S-04", "T1S-05"]
    assert [r.rule for r in rotation.unmet if r.rule.startswith("post.")] == []
