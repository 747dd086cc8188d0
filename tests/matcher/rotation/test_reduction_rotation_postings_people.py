"""Which people are posted, and how long: backbone, rounds, order, age; leaders due."""

import datetime as dt
import itertools
import random

import pytest

from matcher.county import Availability, Backbone, Post, Turn
from matcher.plan import Consortium, PairingPlan, RecipientLink, Status
from matcher.policy import (
    Activity,
    Composition,
    CountQuota,
    Eligibility,
    EqualExchange,
    HomeCover,
    PercentQuota,
    Rounding,
    SelectionOrder,
    Side,
    Stint,
    TenureClock,
    Turns,
)
from matcher.reduction.rotation import plan_rotation
from solvers.params import Params

OUT, BACK = Activity.POSTING_OUT, Activity.POSTING_IN
FREE = HomeCover(max_extra_periods_a_week=30)


def share(value, **more):
    return PercentQuota(activity=OUT, side=Side.SUPPORT, share=value, **more)


def number(least, activity=OUT, **more):
    return CountQuota(**({"scope": "school"} | more), activity=activity, minimum=least)


def among(activity=OUT, **more):
    return Composition(activity=activity, **({"backbone_min": 0} | more))


def sent(rotation, kind=OUT, **where):
    return [
        p.teacher
        for p in rotation.postings
        if p.kind is kind and all(getattr(p, k) == v for k, v in where.items())
    ]


def backbone(base, people):
    return [code for code in people if base.teacher_by_code[code].is_backbone]


def everyone(base, school="S", **changes):
    return {
        t.code.replace("-", "_"): changes for t in base.teachers if t.school == school
    }


# --- composition


@pytest.mark.parametrize(
    ("value", "rounding", "least"),
    [(0.3, Rounding.CEILING, 2), (0.3, Rounding.FLOOR, 1), (0.4, Rounding.NEAREST, 2)],
)
def test_a_share_of_the_movers_is_backbone(town, value, rounding, least):
    base = town.edited(town.county(), **everyone(town.county()))
    rule = among(backbone_share=value, rounding=rounding)
    rotation = town.rotate(base, town.only(number(4), rule, FREE))
    people = sent(rotation)
    assert len(people) == 4
    assert len(backbone(base, people)) >= least
    assert rotation.unmet == ()


def test_people_with_a_title_count_like_backbone(town):
    base = town.county()
    base = town.edited(base, **everyone(base, backbone=Backbone.NONE))
    base = town.edited(base, S_06={"title": "一级教师"})
    rule = among(backbone_min=1, titles=("一级教师",))
    rotation = town.rotate(base, town.only(number(2), rule, FREE))
    assert "S-06" in sent(rotation)
    assert rotation.unmet == ()


def test_a_share_of_all_backbone_is_owed_although_no_number_is(town):
    base = town.county()
    able = [
        t.code
        for t in base.teachers
        if t.school == "S" and t.is_backbone and t.post not in (Post.HEAD, Post.DEPUTY)
    ]
    assert len(able) == 2
    rule = among(backbone_share=0.6, of="eligible_backbone")  # 1.2 of two
    rotation = town.rotate(base, town.only(rule, FREE))
    assert sorted(sent(rotation)) == sorted(able)


def test_a_share_of_eligible_teachers_raises_the_number_sent(town):
    base = town.county()
    base = town.edited(base, **everyone(base, backbone=Backbone.CITY))
    rule = among(backbone_share=0.2, of="eligible")  # 0.2 of 16
    rotation = town.rotate(base, town.only(share(0.05), rule, FREE))
    assert len(sent(rotation)) == 4


def test_backbone_is_asked_of_those_who_come_in_exchange_too(town):
    base = town.edited(town.county(), R1_02={"backbone": Backbone.COUNTY})
    policy = town.only(number(2), EqualExchange(), among(BACK, backbone_min=1))
    rotation = town.rotate(base, policy)
    for school in ("R1", "R2"):
        people = sent(rotation, BACK, home=school)
        assert len(backbone(base, people)) >= min(1, len(people))
    assert rotation.unmet == ()


def test_backbone_that_nobody_has_is_told_with_the_titles_that_would_do(town):
    base = town.county()
    base = town.edited(base, **everyone(base, backbone=Backbone.NONE))
    rule = among(backbone_share=0.5, titles=("高级教师",))
    (told,) = town.rotate(base, town.only(number(2), rule, FREE)).unmet
    assert (told.rule, told.where, told.value, told.bound) == (
        "post.backbone_share", "S", "0", "1"
    )  # fmt: skip
    assert "高级教师" in told.message_zh


def twin(town, codes):
    """Return a county of two towns, A and B, one recipient each, and its pairing."""
    schools, teachers, groups = [], [], []
    for name in ("A", "B"):
        base = town.county(recipients=1)
        schools += [s.model_copy(update={"code": name + s.code}) for s in base.schools]
        teachers += [
            t.model_copy(
                update={
                    "code": name + t.code,
                    "school": name + t.school,
                    "backbone": Backbone.CITY
                    if name + t.code in codes
                    else Backbone.NONE,
                }
            )
            for t in base.teachers
        ]
        link = RecipientLink(
            school=f"{name}R1", distance_m=8000, travel_min=12, basis="stated"
        )
        groups.append(
            Consortium(
                id=f"G-{name}S", mode="paired", support=f"{name}S", recipients=(link,)
            )
        )
    county = town.changed(
        base, schools=tuple(schools), teachers=tuple(teachers), lessons=()
    )
    return county, PairingPlan(status=Status.OPTIMAL, consortia=tuple(groups))


def test_backbone_owed_by_the_county_is_sent_by_the_schools_that_have_it(town):
    county, pairing = twin(town, {"BS-02", "BS-03"})
    rule = among(backbone_share=0.5, scope="county")
    policy = town.only(number(2), rule)
    params = Params(time_limit_s=60, seed=1)
    rotation = plan_rotation(county, policy, pairing, params=params)
    assert sorted(sent(rotation, home="BS")) == ["BS-02", "BS-03"]
    assert len(sent(rotation, home="AS")) == 2
    assert rotation.unmet == ()


# --- length of stays


def test_both_directions_keep_their_own_length_without_take_over(town):
    base = town.county()
    policy = town.only(
        number(1),
        number(1, BACK),
        Stint(activity=OUT, min_school_days=20),
        Stint(activity=BACK, min_school_days=5),
        FREE,
    )
    rotation = town.rotate(base, policy)
    days = {p.kind: p.school_days for p in rotation.postings}
    assert days == {OUT: 20, BACK: 5}
    assert town.hard(base, policy, rotation) == []


def test_who_swaps_lessons_stays_for_the_longer_of_both_lengths(town):
    policy = town.only(
        number(1),
        EqualExchange(),
        Stint(activity=OUT, min_school_days=5),
        Stint(activity=BACK, min_school_days=20),
    )
    rotation = town.rotate(town.county(), policy)
    assert {p.school_days for p in rotation.postings} == {20}


def test_a_whole_term_is_every_day_of_the_weeks_for_travel(town):
    base = town.county()
    policy = town.only(number(1), Stint(activity=OUT, whole_term=True), FREE)
    (posting,) = town.rotate(base, policy).postings
    assert (posting.start, posting.end) == (dt.date(2025, 9, 8), dt.date(2025, 12, 31))
    assert not posting.continues


def test_a_stay_of_two_terms_goes_on_beyond_the_end(town):
    base = town.county()
    policy = town.only(number(1), Stint(activity=OUT, terms=2), FREE)
    (posting,) = town.rotate(base, policy).postings
    assert posting.end == base.term.end
    assert posting.continues


def test_a_term_too_short_for_the_whole_stay_asked_for_is_told(town):
    rule = Stint(activity=OUT, whole_term=True, min_school_days=200)
    rotation = town.rotate(town.county(), town.only(number(1), rule))
    assert [r.rule for r in rotation.unmet] == ["post.dates"]


# --- turns


def terms(count):
    """Return codes and dates of terms in a row, from autumn 2022 on."""
    found = []
    for i in range(count):
        year = 2022 + i // 2
        if i % 2 == 0:
            span = dt.date(year, 9, 1), dt.date(year + 1, 1, 16)
        else:
            span = dt.date(year + 1, 3, 1), dt.date(year + 1, 7, 3)
        found.append((f"{year}-{year + 1}-{i % 2 + 1}", *span))
    return found


def test_four_terms_send_nobody_twice_before_everybody_went_once(town):
    """As Litong does it: two a term each to two schools, middle leaders included."""
    base = town.county()  # 16 may be sent: four terms of four
    policy = town.only(
        number(2, scope="pair"),
        Stint(activity=OUT, min_school_days=10),
        Turns(activity=OUT, leaders=True),
        SelectionOrder(activity=OUT, order=("volunteers", "rota")),
        FREE,
    )
    base = town.edited(base, S_04={"volunteer": True}, S_08={"volunteer": True})
    gone: list[str] = []
    for round_ in range(2):
        for code, start, end in terms(8)[4 * round_ : 4 * round_ + 4]:
            term = base.term.model_copy(
                update={"code": code, "start": start, "end": end}
            )
            history = tuple(
                Turn(teacher=t, activity="posting_out", term=terms(8)[i // 4][0])
                for i, t in enumerate(gone)
            )
            now = town.changed(base, term=term, history=history)
            rotation = town.rotate(now, policy)
            assert rotation.unmet == ()
            assert len(sent(rotation)) == 4
            gone += sorted(sent(rotation))
        assert len(set(gone)) == 16
        assert {gone.count(code) for code in gone} == {round_ + 1}
    assert {"S-04", "S-08"} <= set(gone[:4])
    posts = {base.teacher_by_code[code].post for code in gone}
    assert Post.MIDDLE in posts


def test_a_new_round_begins_when_everybody_in_it_has_gone(town):
    base = town.county()
    able = [
        t.code
        for t in base.teachers
        if t.school == "S" and t.post not in (Post.HEAD, Post.DEPUTY, Post.MIDDLE)
    ]
    first = [Turn(teacher=t, activity="posting_out", term="2024-2025-1") for t in able]
    again = [
        Turn(teacher=t, activity="posting_out", term="2024-2025-2") for t in able[:9]
    ]
    base = town.changed(base, history=(*first, *again))
    policy = town.only(number(6), Turns(activity=OUT, round_terms=4), FREE)
    assert set(sent(town.rotate(base, policy))) <= {*able[9:], "S-14"}


def test_somebody_sent_again_since_nobody_else_can_be_covered_is_told(town):
    base = town.county(support_groups=1)
    base = town.changed(
        base,
        teachers=tuple(
            t.model_copy(update={"post": Post.TEACHER}) if t.school == "S" else t
            for t in base.teachers
        ),
        history=(Turn(teacher="S-00", activity="posting_out", term="2024-2025-1"),),
        lessons=tuple(x for x in base.lessons if x.teacher != "S-00"),
    )
    # five colleagues of fifteen lessons: only S-00, who has none, can leave
    policy = town.only(
        number(1), Turns(activity=OUT), HomeCover(max_extra_periods_a_week=1)
    )
    rotation = town.rotate(base, policy)
    assert sent(rotation) == ["S-00"]
    told = [r for r in rotation.unmet if r.rule == "post.turns"]
    assert [(r.where, r.value) for r in told] == [("S-00", "5")]


# --- the order of asking


@pytest.mark.parametrize(
    ("order", "first"),
    [
        (("volunteers", "points", "rota"), "S-08"),
        (("points", "volunteers", "rota"), "S-02"),
        (("rota", "points"), "S-02"),
        (("rota", "volunteers"), "S-08"),
    ],
)
def test_people_of_a_subject_are_asked_in_the_policy_s_order(town, order, first):
    # three teachers of English: S-02, S-08 and the middle leader S-14
    base = town.county()
    base = town.edited(base, **everyone(base, availability=Availability.EXEMPT))
    free = {"availability": Availability.AVAILABLE}
    base = town.edited(
        base,
        S_02=free | {"points": 9.0},
        S_08=free | {"points": 5.0, "volunteer": True},
        S_14=free,
    )
    went = Turn(teacher="S-14", activity="posting_out", term="2024-2025-1")
    base = town.changed(base, history=(went,))
    policy = town.only(number(1), SelectionOrder(activity=OUT, order=order), FREE)
    assert sent(town.rotate(base, policy)) == [first]


def test_in_turns_who_has_not_gone_comes_before_volunteers_who_have(town):
    base = town.county()
    base = town.edited(base, **everyone(base, availability=Availability.EXEMPT))
    free = {"availability": Availability.AVAILABLE}
    base = town.edited(base, S_02=free | {"volunteer": True}, S_08=free)
    went = Turn(teacher="S-02", activity="posting_out", term="2024-2025-1")
    base = town.changed(base, history=(went,))
    policy = town.only(number(1), Turns(activity=OUT), SelectionOrder(activity=OUT))
    rotation = town.rotate(base, town.only(*policy.rules, FREE))
    assert sent(rotation) == ["S-08"]


def test_older_people_stay_unless_they_volunteer(town):
    base = town.county()
    base = town.edited(base, **everyone(base, availability=Availability.EXEMPT))
    free = {"availability": Availability.AVAILABLE, "born": "1973-01"}
    base = town.edited(
        base,
        S_02=free | {"sex": "f"},
        S_08=free | {"sex": "f", "volunteer": True},
        S_14=free | {"sex": "m"},
    )
    limits = Eligibility(age_max_m=55, age_max_f=50)
    rotation = town.rotate(base, town.only(limits, number(3), FREE))
    assert sorted(sent(rotation)) == ["S-08", "S-14"]
    (told,) = rotation.unmet
    assert (told.rule, told.value, told.bound) == ("post.count", "2", "3")


# --- every choice of a small town


def _choices(case, recipients):
    """Yield every exchange of at most four people as (out, back) pairs."""
    outs = [t for t in case.teachers if t.school == "S"]
    ins = [t for t in case.teachers if t.school in recipients]
    for size in range(5):
        for going in itertools.combinations(outs, size):
            for coming in itertools.permutations(ins, size):
                yield list(zip(going, coming, strict=True))


def _worth(case, swaps, rules, gone):
    owed, young, backbones, r1 = rules
    return (
        max(0, owed - len(swaps))
        + max(0, young - sum(a.born == "2000-01" for a, _ in swaps))
        + max(0, r1 - sum(b.school == "R1" for _, b in swaps)),
        max(0, backbones - sum(a.is_backbone for a, _ in swaps)),
        sum(a.code in gone for a, _ in swaps),
        sum(a.subjects != b.subjects for a, b in swaps),
    )


@pytest.mark.parametrize("seed", range(12))
def test_the_choice_equals_the_best_of_every_exchange(town, seed):
    rng = random.Random(seed)
    base = town.county(recipients=2, support_groups=1, groups=1)
    base = town.changed(
        base,
        lessons=(),
        teachers=tuple(
            t.model_copy(
                update={
                    "post": Post.TEACHER,
                    "subjects": (rng.choice(["语文", "数学"]),),
                    "born": rng.choice(["2000-01", "1980-01"]),
                    "backbone": rng.choice([Backbone.NONE, Backbone.CITY]),
                }
            )
            for t in base.teachers
            if int(t.code[-1]) < (4 if t.school == "S" else 3)
        ),
    )
    gone = {t.code for t in base.teachers if t.school == "S" and rng.random() < 0.4}
    base = town.changed(
        base,
        history=tuple(
            Turn(teacher=code, activity="posting_out", term="2020-2021-1")
            for code in sorted(gone)
        ),
    )
    owed, backbones, r1 = rng.randint(1, 3), rng.randint(1, 2), rng.randint(1, 2)
    young = sum(t.born == "2000-01" for t in base.teachers if t.school == "S")
    value = rng.choice([0.5, 1.0])
    policy = town.only(
        number(owed),
        share(value, of="young", rounding="floor"),
        number(r1, scope="pair"),
        among(backbone_min=backbones),
        Turns(activity=OUT),
        EqualExchange(),
    )
    rules = (owed, int(value * young), backbones, r1)

    def both(swaps):
        short, *rest = _worth(base, swaps, rules, gone)
        short += max(0, r1 - sum(b.school == "R2" for _, b in swaps))
        size = max(owed, 2 * r1)
        return (short, max(0, len(swaps) - size), *rest)

    best = min(both(swaps) for swaps in _choices(base, ("R1", "R2")))
    rotation = town.rotate(base, policy)
    people = base.teacher_by_code
    made = [
        (people[p.teacher], people[p.takes_over])
        for p in rotation.postings
        if p.kind is OUT and p.takes_over
    ]
    assert len(made) == len(sent(rotation))
    assert both(made) == best


# --- leaders due to move


def leaders(town, **facts):
    base = town.edited(town.county(), **facts)
    rule = TenureClock(posts=("head", "deputy"), years=6)
    return town.rotate(base, town.only(rule))


def test_leaders_who_served_their_years_are_listed_with_them(town):
    # the term ends in January 2026; S-12 is the head, S-13 the deputy, S-14 middle
    rotation = leaders(
        town,
        S_12={"in_post_since": "2020-01"},
        S_13={"in_post_since": "2020-02", "joined": "2000-01"},
        S_14={"in_post_since": "2000-01"},
        R1_06={"joined": "2010-07"},
        R1_07={"in_post_since": "2025-01"},
        R2_06={"in_post_since": "2025-01"},
    )
    assert [(d.teacher, d.since, d.years) for d in rotation.leaders_due] == [
        ("S-12", "2020-01", 6.0),
        ("R1-06", "2010-07", 15.5),
    ]
    (note,) = [n for n in rotation.notes if "任现职年月" in n.message_zh]
    assert note.value == "1"  # the deputy of R2


def test_leaders_outside_every_consortium_are_listed_too(town):
    base = town.edited(town.county(recipients=1), S_12={"in_post_since": "2000-01"})
    policy = town.only(TenureClock(years=6))
    none = PairingPlan(status=Status.OPTIMAL)
    params = Params(time_limit_s=60, seed=1)
    rotation = plan_rotation(base, policy, none, params=params)
    assert rotation.status is Status.NOT_PLANNED
    assert [d.teacher for d in rotation.leaders_due] == ["S-12"]
