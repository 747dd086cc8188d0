import datetime as dt

import pytest

from matcher.county import (
    Agreement,
    Area,
    Availability,
    Backbone,
    County,
    Distance,
    Link,
    Lock,
    Post,
    Preference,
    School,
    Stage,
    Tag,
    Teacher,
    Term,
)
from matcher.errors import InputError
from matcher.explain import Move, blocking_words, explain
from matcher.pipeline import make_plan
from matcher.plan import (
    Consortium,
    Cover,
    Mode,
    Observed,
    PairingPlan,
    Plan,
    Posting,
    Reason,
    RecipientLink,
    RotationPlan,
    Status,
    Unpaired,
    Visit,
)
from matcher.policy import (
    Activity,
    AreaLeads,
    Clause,
    Compatibility,
    Context,
    Continuity,
    Degree,
    Eligibility,
    GoalName,
    Goals,
    Partners,
    PersonQuota,
    Policy,
    Travel,
    Turns,
)
from matcher.progress import Silent
from matcher.text import Text

MONDAY = dt.date(2026, 9, 14)
KM = {
    ("R1", "S1"): 10,
    ("R1", "S2"): 20,
    ("R2", "S1"): 25,
    ("R2", "S2"): 12,
    ("R3", "S1"): 90,
    ("R3", "S2"): 30,
}


def school(code, *, needs=None, spares=None, **more):
    support = code.startswith("S")
    return School(
        code=code,
        name=f"{code}小学",
        stage=Stage.PRIMARY,
        area=Area.TOWN if support else Area.RURAL,
        tags=frozenset({Tag.QUALITY if support else Tag.WEAK}),
        needs=needs or {},
        spares=spares or {},
        **more,
    )


@pytest.fixture
def county():
    """Two supports and three recipients at stated distances; R3 is far from S1."""
    return County(
        schools=(
            school("S1", spares={"数学": 4}),
            school("S2", spares={"数学": 2}),
            school("R1", needs={"数学": 3}),
            school("R2", needs={"数学": 2}),
            school("R3"),
        ),
        teachers=(
            Teacher(
                code="T1",
                name="张红",
                school="S1",
                subjects=("数学",),
                backbone=Backbone.COUNTY,
                volunteer=True,
            ),
            Teacher(code="T2", name="王强", school="R1", subjects=("数学",)),
            Teacher(code="T3", name="李梅", school="R1", subjects=("语文",)),
            Teacher(code="T4", name="赵敏", school="R1", post=Post.HEAD),
            Teacher(
                code="T5",
                name="王强",
                school="R2",
                availability=Availability.DEFERRED,
            ),
        ),
        distances=tuple(Distance(r, s, km * 1000, km) for (r, s), km in KM.items()),
        term=Term(
            code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 22)
        ),
    )


@pytest.fixture
def policy():
    return Policy(
        name="tiny",
        title=Text("小方案", "tiny policy"),
        clauses=(Clause(id="C-1", quote="选派教师支教", meaning="teachers are sent"),),
        rules=(
            Degree(recipients_min=1, recipients_max=2),
            Compatibility(),
            Travel(max_one_way_m=60_000),
            Continuity(),
            Eligibility(tenure_years_min=3),
            PersonQuota(activity=Activity.OBSERVATION, min_periods=4),
            Turns(activity=Activity.OBSERVATION),
            Context(title=Text("支教", "postings"), clauses=("C-1",)),
        ),
    )


def group(support, *recipients):
    return Consortium(
        id=f"G-{support}",
        mode=Mode.PAIRED,
        support=support,
        recipients=tuple(
            RecipientLink(
                school=r,
                distance_m=KM[r, support] * 1000,
                travel_min=KM[r, support],
                basis="stated",
            )
            for r in recipients
        ),
    )


@pytest.fixture
def plan(county, policy):
    return Plan(
        county=county,
        policy=policy,
        pairing=PairingPlan(
            status=Status.OPTIMAL,
            consortia=(group("S1", "R1"), group("S2", "R2", "R3")),
        ),
    )


def changes(alternative):
    return {d.goal: d.change for d in alternative.deltas if d.change}


def moves(alternative):
    return [(m.recipient, m.leaves, m.joins) for m in alternative.moves]


def zh(texts):
    return "\n".join(text.zh for text in texts)


def test_a_recipient_learns_its_support_the_distance_and_the_subject_given(plan):
    found = explain(plan, "R1")
    assert "S1小学" in zh(found.now)
    assert "10.0 公里" in zh(found.now)
    assert "数学每周缺 3 节" in zh(found.why)
    assert "距离第 1 近" in zh(found.why)
    assert "薄弱" in zh(found.why)


def test_a_name_does_as_well_as_a_code(plan):
    assert explain(plan, "R1小学") == explain(plan, "R1")


def test_the_price_of_an_exchange_is_recounted_goal_by_goal(plan):
    (best,) = explain(plan, "R1").alternatives
    assert moves(best) == [("R1", "S1", "S2"), ("R2", "S2", "S1")]
    # S2 is full, so R1 comes only if R2 goes. Gap: S2 then lacks 1 of 3 periods.
    # Travel: 20 + 25 instead of 10 + 12 kilometres.
    assert changes(best) == {"subject_gap": 1, "travel": 23_000}


def test_a_move_that_needs_no_exchange_is_the_cheaper_one(plan):
    found = explain(plan, "R2").alternatives
    assert moves(found[0]) == [("R2", "S2", "S1")]
    assert changes(found[0]) == {"subject_gap": 1, "travel": 13_000}


def test_a_pair_beyond_the_limit_is_refused_with_value_and_bound(plan):
    found = explain(plan, "R3")
    assert not found.alternatives
    (refusal,) = found.refused
    assert (refusal.support, refusal.recipient) == ("S1", "R3")
    assert refusal.reason.rule == "pair.distance"
    assert "90" in refusal.reason.message_zh
    assert "60" in refusal.reason.message_zh


def test_a_full_support_is_named_as_the_reason_against_a_plain_move(plan):
    reasons = {r.reason.rule: r.reason for r in explain(plan, "R1").refused}
    assert reasons["pair.degree"].value == "2"
    assert reasons["pair.degree"].bound == "2"


def test_a_support_hears_what_each_further_recipient_would_cost(plan):
    found = explain(plan, "S1")
    assert "支援 1 所，规定 1 至 2 所" in zh(found.why)
    assert [a.moves[0].recipient for a in found.alternatives] == ["R2"]
    assert {r.recipient for r in found.refused} == {"R3"}


def test_a_consortium_is_explained_by_its_id(plan):
    found = explain(plan, "G-S2")
    assert found.kind == "consortium"
    assert "R3小学" in zh(found.now)
    assert all(m.leaves == "S2" for a in found.alternatives for m in a.moves[:1])


def test_a_pair_the_bureau_fixed_has_no_alternatives(plan):
    county = plan.county.model_copy(
        update={"locks": (Lock(support="S1", recipient="R1", kind="must"),)}
    )
    found = explain(plan.model_copy(update={"county": county}), "R1")
    assert "由教育局指定结对" in zh(found.why)
    assert not found.alternatives


def test_a_running_agreement_is_a_reason_with_its_last_day(plan):
    county = plan.county.model_copy(
        update={
            "agreements": (
                Agreement(support="S1", recipient="R1", end=dt.date(2028, 8, 31)),
            )
        }
    )
    found = explain(plan.model_copy(update={"county": county}), "R1")
    assert "2028-08-31" in zh(found.why)
    assert not found.alternatives


def test_an_unpaired_school_hears_why_and_what_taking_it_in_would_change(plan):
    pairing = PairingPlan(
        status=Status.OPTIMAL,
        consortia=(group("S1", "R1"), group("S2", "R3")),
        unpaired=(
            Unpaired(
                school="R2",
                reasons=(
                    Reason(
                        rule="pair.degree", message_zh="没有名额", message_en="full"
                    ),
                ),
            ),
        ),
    )
    found = explain(plan.model_copy(update={"pairing": pairing}), "R2")
    assert "没有名额" in zh(found.now)
    best = found.alternatives[0]
    assert moves(best) == [("R2", "", "S2")]
    assert changes(best)["unpaired"] == -1
    assert changes(best)["subject_gap"] == -2
    assert best.better


def test_preferences_count_on_both_sides_and_unlisted_ranks_last(plan):
    county = plan.county.model_copy(
        update={
            "preferences": (
                Preference(school="R2", partner="S2", rank=1),
                Preference(school="S1", partner="R2", rank=1),
            )
        }
    )
    found = explain(plan.model_copy(update={"county": county}), "R2", most=1)
    (best,) = found.alternatives
    # R2 loses its first choice (+1); S1 goes from (R1 unlisted: 1) to 1 + 0 if it
    # keeps R1, to 0 if it gives R1 up.
    kept = len(best.moves) == 1
    assert changes(best)["preferences"] == (1 if kept else 0)
    ranks = {share.recipient: share.shares for share in found.shares}["R2"]
    assert {s.goal: s.amount for s in ranks}["preferences"] == 0
    assert "R2小学（R2） 把 S2小学（S2） 列为第 1 志愿" in zh(found.why)


def test_a_published_pair_that_goes_counts_as_a_change(plan):
    pairing = plan.pairing.model_copy(update={"published": (("S1", "R1"),)})
    (best,) = explain(plan.model_copy(update={"pairing": pairing}), "R1").alternatives
    assert changes(best)["changes"] == 1


def wishes(*stated):
    return tuple(
        Preference(school=school, partner=partner, rank=rank)
        for school, *partners in stated
        for rank, partner in enumerate(partners, 1)
    )


def amounts(found, recipient):
    (share,) = (s for s in found.shares if s.recipient == recipient)
    return {s.goal: s.amount for s in share.shares if s.amount}


def test_what_a_pair_earns_is_told_for_each_goal(plan):
    # Without R1 three periods would be open and S1 would stand idle.
    assert amounts(explain(plan, "R1"), "R1") == {
        "unpaired": -1,
        "idle_support": -1,
        "subject_gap": -3,
        "travel": 10_000,
    }
    # R2 is one of two with S2, so it adds to the imbalance and S2 stays in use.
    assert amounts(explain(plan, "S2"), "R2") == {
        "unpaired": -1,
        "subject_gap": -2,
        "travel": 12_000,
        "imbalance": 1,
    }


def test_the_next_choices_are_whole_plans_with_the_moves_that_follow(plan):
    found = explain(plan, "R2", most=5)
    (only,) = found.alternatives
    assert only.proven
    assert moves(only)[0] == ("R2", "S2", "S1")
    assert "再没有别的支援学校可选（已列 1 种）" in zh(found.ended)


def test_without_alternatives_nothing_is_solved_for(plan):
    found = explain(plan, "R1", most=0)
    assert not found.alternatives
    assert not found.ended
    assert found.shares


def test_work_that_is_stopped_says_so(plan):
    found = explain(plan, "R1", watcher=Silent(ask=lambda: True))
    assert not found.alternatives
    assert "没有全部试完" in zh(found.ended)


def test_two_schools_hear_what_their_pair_would_change(plan):
    found = explain(plan, "R1", partner="S2")
    assert found.kind == "pair"
    assert "现在不由" in zh(found.now)
    (change,) = found.alternatives
    assert changes(change) == {"subject_gap": 1, "travel": 23_000}
    assert explain(plan, "S2", partner="R1小学") == found


def test_two_schools_that_are_a_pair_hear_what_it_earns(plan):
    found = explain(plan, "S1", partner="R1")
    assert amounts(found, "R1")["subject_gap"] == -3
    assert not found.alternatives
    assert "单程 10.0 公里" in zh(found.why)


def test_two_schools_that_may_not_be_a_pair_hear_the_rule_and_the_value(plan):
    found = explain(plan, "R3", partner="S1")
    (refusal,) = found.refused
    assert (refusal.reason.rule, refusal.reason.value) == ("pair.distance", "90000")
    assert not found.alternatives


def test_a_pair_that_fixed_pairs_leave_no_room_for_is_proven_so(plan):
    locks = tuple(Lock(support="S2", recipient=r, kind="must") for r in ("R2", "R3"))
    county = plan.county.model_copy(update={"locks": locks})
    found = explain(plan.model_copy(update={"county": county}), "R1", partner="S2")
    assert not found.alternatives
    assert "合起来不容许" in zh(found.ended)


@pytest.mark.parametrize(
    ("one", "other", "word"),
    [("R1", "T1", "须是学校"), ("R1", "R1", "须不同"), ("R1", "X9", "没有这个编号")],
)
def test_only_two_schools_make_a_pair(plan, one, other, word):
    with pytest.raises(InputError) as caught:
        explain(plan, one, partner=other)
    assert word in caught.value.say()


def test_two_supports_are_told_that_one_does_not_receive(plan):
    found = explain(plan, "S1", partner="S2")
    assert "不是受援学校" in zh(found.ended)


def test_the_plan_as_a_whole_names_pairs_that_would_rather_have_each_other(plan):
    stated = wishes(("R2", "S1", "S2"), ("S1", "R2", "R1"), ("R1", "S1"))
    county = plan.county.model_copy(update={"preferences": stated})
    found = explain(plan.model_copy(update={"county": county}))
    assert found.kind == "county"
    (pair,) = found.blocking
    assert (pair.support, pair.recipient, pair.has) == ("S1", "R2", "S2")
    assert pair.gives_up == ""
    words = blocking_words(plan, pair)
    assert "第 1 志愿" in words.zh
    assert "has room for it" in words.en


@pytest.fixture
def many():
    """One support in a mode with two link types; English and music are separate."""
    needs = {"英语": 3, "音乐": 2}
    county = County(
        schools=(
            school("S1", spares={"英语": 6}, district="东"),
            school("S2", spares={"音乐": 4}, district="西"),
            school("R1", needs=needs, district="东"),
            school("R2", needs=needs, district="西"),
        ),
        distances=tuple(Distance(r, s, km * 1000, km) for (r, s), km in KM.items()),
        term=Term(
            code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 22)
        ),
        agreements=(Agreement(support="S1", recipient="R1", end=dt.date(2026, 7, 1)),),
    )
    policy = Policy(
        name="many",
        title=Text("多", "many"),
        rules=(
            Degree(mode=Mode.LEAGUE, link=Link.ENTRUSTED, recipients_max=2),
            Degree(mode=Mode.LEAGUE, recipients_min=0, recipients_max=2),
            Degree(mode=Mode.MERGED, recipients_max=1, support_tags={Tag.BRAND}),
            Partners(by="subject"),
            AreaLeads(lead_tags={Tag.QUALITY}, lead_supports=True, same_district=True),
            Goals(
                order=(
                    GoalName.UNPAIRED,
                    GoalName.SUBJECT_GAP,
                    GoalName.TRAVEL,
                    GoalName.CROSSINGS,
                    GoalName.RENEWALS,
                ),
                blends=({GoalName.TRAVEL: 1, GoalName.CROSSINGS: 500},),
            ),
        ),
    )
    return make_plan(county, policy, only_pairing=True, workers=1)


def test_numbers_are_told_by_mode_and_link_type(many):
    assert many.audit.clean
    for code in ("S1", "S2"):
        why = zh(explain(many, code).why)
        assert "按“联盟”模式支援" in why
        assert "其中托管" in why
        assert "规定 1 至 4 所" in why


def test_places_are_explained_each_by_itself(many):
    found = explain(many, "R1", most=2)
    assert {share.recipient for share in found.shares} == {"R1#英语", "R1#音乐"}
    assert "R1小学（R1）·英语 × " in zh(found.why)
    assert "英语每周缺 3 节" in zh(found.why)
    for change in found.alternatives:
        assert {d.goal for d in change.deltas} == {
            "unpaired", "subject_gap", "travel", "crossings", "renewals",
        }  # fmt: skip
    english = amounts(found, "R1#英语")
    # Of the agreement that ran out the first place of the school is the renewal.
    assert english["renewals"] == -1
    assert english["subject_gap"] == -3


def test_a_support_hears_of_its_area_lead_and_why_not_of_another(many):
    found = explain(many, "S1")
    assert "片区长学校，联系 S1小学（S1）" in zh(found.now)
    assert "在 1 所可选片区长中第 1 近" in zh(found.why)
    leads = [r for r in found.refused if r.reason.rule == "pair.lead"]
    assert [(r.support, r.recipient) for r in leads] == [("S2", "S1")]
    assert leads[0].reason.value == "西"
    assert "东" in leads[0].reason.message_zh


def test_the_next_best_area_lead_is_solved_for(many):
    rule = many.policy.find(AreaLeads)
    wider = rule.model_copy(update={"same_district": False})
    rules = tuple(wider if r == rule else r for r in many.policy.rules)
    policy = Policy(name="many", title=many.policy.title, rules=rules)
    rows = (*many.county.distances, Distance("S1", "S2", 40_000, 60))
    county = many.county.model_copy(update={"distances": rows})
    plan = make_plan(county, policy, only_pairing=True, workers=1)
    found = explain(plan, "S1")
    (led,) = (a for a in found.alternatives if a.deltas[0].goal == "lead_missing")
    assert led.moves[0] == Move(recipient="S1", leaves="S1", joins="S2")
    assert {d.goal: d.change for d in led.deltas}["lead_travel"] == 40_000
    assert led.proven


@pytest.fixture
def rotated(plan):
    """T1 is posted to R1 in exchange for T2; T3 observes and a colleague covers."""

    def posting(teacher, home, host, kind, takes_over):
        return Posting(
            id=f"P-{teacher}",
            teacher=teacher,
            home=home,
            host=host,
            kind=kind,
            start=MONDAY,
            end=MONDAY + dt.timedelta(days=18),
            weeks=3,
            school_days=15,
            subject="数学",
            takes_over=takes_over,
            clause=("C-1",),
        )

    visit = Visit(
        id="V1",
        teacher="T3",
        home="R1",
        host="S1",
        date=MONDAY,
        depart="07:00",
        back="17:00",
        basis="timetable",
        cover_basis="timetable",
        lessons=tuple(Observed(p, "3.1", "语文", "T1") for p in (1, 2, 3, 4)),
        covers=(Cover(1, "2.1", "语文", "T4"), Cover(2, "2.1", "语文", "T4")),
    )
    rotation = RotationPlan(
        status=Status.OPTIMAL,
        postings=(
            posting("T1", "S1", "R1", Activity.POSTING_OUT, "T2"),
            posting("T2", "R1", "S1", Activity.POSTING_IN, "T1"),
        ),
        visits=(visit,),
    )
    return plan.model_copy(update={"rotation": rotation})


def test_a_posted_teacher_hears_need_backbone_exchange_and_clause(rotated):
    found = explain(rotated, "张红")
    assert "15 个上课日" in zh(found.now)
    for word in ("自愿", "县级骨干", "每周缺 3 节", "王强（T2）", "C-1：选派教师支教"):
        assert word in zh(found.why)


def test_an_observer_hears_of_the_quota_and_of_turns(rotated):
    found = explain(rotated, "T3")
    assert "合计 4 节，规定每人至少 4 节" in zh(found.why)
    assert "优先派出" in zh(found.why)


def test_a_colleague_sees_the_covers_and_the_weekly_cap(rotated):
    found = explain(rotated, "T4")
    assert "代 李梅（T3） 2 节" in zh(found.now)
    assert "上限 4 节" in zh(found.now)


def test_who_stays_hears_what_bars_the_way(rotated):
    assert "校长不派出" in zh(explain(rotated, "T4").why)
    assert "暂缓" in zh(explain(rotated, "T5").why)


def test_without_a_rotation_nobody_is_said_to_be_barred(plan):
    assert "没有编排轮岗" in zh(explain(plan, "T1").why)


def test_a_shared_name_asks_for_a_code(plan):
    with pytest.raises(InputError) as caught:
        explain(plan, "王强")
    assert "T2、T5" in caught.value.say()


def test_a_mistyped_name_brings_the_nearest(plan):
    with pytest.raises(InputError) as caught:
        explain(plan, "R1学")
    assert "R1小学（R1）" in caught.value.say()


def test_an_explanation_survives_json(rotated):
    for asked in ("", "R1", "S1", "G-S1", "T1"):
        found = explain(rotated, asked)
        assert type(found).model_validate_json(found.model_dump_json()) == found
