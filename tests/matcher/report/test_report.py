"""Tables and summary as pure data, in both languages."""

import datetime as dt

import pytest

from matcher.county import (
    Agreement,
    County,
    Duty,
    Link,
    Mode,
    School,
    Stage,
    Teacher,
    Term,
)
from matcher.errors import Severity
from matcher.plan import (
    AreaLead,
    Audit,
    Consortium,
    Finding,
    Goal,
    PairingPlan,
    Plan,
    Posting,
    Reason,
    RecipientLink,
    RotationPlan,
    StandingCover,
    Status,
    Unpaired,
)
from matcher.policy import Activity, Continuity, GoalName, Goals, Policy
from matcher.report import (
    Table,
    clauses_table,
    open_table,
    pairs_table,
    postings_table,
    result_table,
    source_table,
    summary,
)
from matcher.report.forms import OPEN, PAIRS
from matcher.report.summary import goal_numbers
from matcher.report.words import shortened, tally, term_words
from matcher.text import Text

TERM = Term(code="2026-2027-2", start=dt.date(2027, 3, 1), end=dt.date(2027, 6, 30))


@pytest.fixture
def plan() -> Plan:
    """Two schools paired, one not; one teacher posted; not audited."""
    county = County(
        name="青山县",
        term=TERM,
        schools=tuple(
            School(code=c, name=n, stage=Stage.PRIMARY)
            for c, n in (("S", "城关一小"), ("R", "大坪小学"), ("U", "石门小学"))
        ),
        teachers=tuple(
            Teacher(code=f"t{n}", name=f"教师{n}", school="S") for n in range(6)
        ),
        agreements=(Agreement(support="S", recipient="R", start=dt.date(2025, 9, 1)),),
    )
    link = RecipientLink(
        school="R", distance_m=7_940, travel_min=12, basis="stated",
        until=dt.date(2028, 8, 31), agreed="running",
    )  # fmt: skip
    posting = Posting(
        id="P-1", teacher="t0", home="S", host="R", kind=Activity.POSTING_OUT,
        start=dt.date(2027, 3, 8), end=dt.date(2027, 3, 19), weeks=2, school_days=10,
        covers=tuple(
            StandingCover(day, 1, "all", "一1班", "语文", who)
            for day, who in ((1, "t1"), (2, "t2"), (3, "t1"), (4, "t3"), (5, "t4"))
        ),
    )  # fmt: skip
    return Plan(
        county=county,
        policy=Policy(
            name="test", title=Text("试行办法", "trial"), rules=(Continuity(years=3),)
        ),
        pairing=PairingPlan(
            status=Status.INFEASIBLE,
            consortia=(
                Consortium(
                    id="G-S", mode=Mode.PAIRED, support="S", recipients=(link,)
                ),
            ),
            goals=(Goal(name="unpaired", value=1, bound=1, unit="schools"),),
            unpaired=(
                Unpaired(
                    school="U",
                    reasons=(
                        Reason(
                            rule="pair.distance",
                            message_zh="太远", message_en="too far",
                        ),
                    ),
                ),
            ),
        ),
        rotation=RotationPlan(status=Status.OPTIMAL, postings=(posting,)),
    )  # fmt: skip


def cells(table: Table, row: int = 0) -> dict[str, object]:
    keys = [column.key for column in table.form.columns]
    return dict(zip(keys, table.rows[row], strict=True))


def test_a_pair_shows_both_schools_way_and_years_of_the_agreement(plan: Plan):
    row = cells(pairs_table(plan))
    assert (row["support"], row["recipient_code"]) == ("城关一小", "R")
    assert (row["distance_km"], row["travel_min"], row["basis"]) == (7.94, 12, "填报")
    assert row["since"] == dt.date(2025, 9, 1)
    assert (row["until"], row["agreed"]) == (dt.date(2028, 8, 31), "未到期")


def test_a_new_pair_runs_from_the_start_of_the_term(plan: Plan):
    county = plan.county.model_copy(update={"agreements": ()})
    row = cells(pairs_table(plan.model_copy(update={"county": county})))
    assert row["since"] == dt.date(2027, 3, 1)


def test_a_posting_names_who_takes_its_lessons_the_busiest_first(plan: Plan):
    assert cells(postings_table(plan))["successor"] == (
        "教师1 2 节、教师2 1 节、教师3 1 节、另 1 人"
    )
    assert cells(postings_table(plan, "en"))["successor"] == (
        "教师1 2 periods; 教师2 1 periods; 教师3 1 periods; 1 more"
    )


def test_before_an_audit_verdicts_are_empty_and_no_finding_is_listed(plan: Plan):
    assert clauses_table(plan).rows == ()
    assert [cells(open_table(plan), n)["group"] for n in range(1)] == ["未结对学校"]
    assert len(open_table(plan).rows) == 1


def test_tables_are_complete_in_both_languages(plan: Plan):
    for make in (pairs_table, postings_table, open_table, result_table, source_table):
        zh, en = make(plan), make(plan, "en")
        assert len(zh.rows) == len(en.rows)
        assert zh.form == en.form


def test_a_key_that_is_no_column_is_a_mistake_of_ours():
    with pytest.raises(KeyError, match="colour"):
        PAIRS.row({"colour": "red"})


def test_the_summary_says_what_happened_in_a_few_lines(plan: Plan):
    assert summary(plan).splitlines() == [
        "青山县，2026—2027学年第二学期，政策：试行办法",
        "结对：支援 1 所，受援 1 所，未结对 1 所（已证明无解）",
        "  单程平均 7.9 公里，最远 7.9 公里",
        "  未结对受援学校：1 所，下界 1，已证明最优",
        "轮岗：派出 1 人次，听课 0 人次共 0 节，当日代课 0 节，活动 0 次（已证明最优）",
        "核对：尚未核对",
        "未结对学校：",
        "  石门小学（U）：太远",
    ]
    english = summary(plan, "en")
    assert "1 posting, 0 observation trips" in english
    assert "too far" in english


def test_the_summary_lists_at_most_five_findings_and_counts_the_rest(plan: Plan):
    finding = Finding(
        rule="pair.degree", severity=Severity.ERROR, where="S",
        message_zh="没有结对", message_en="not paired",
    )  # fmt: skip
    audit = Audit(hard_findings=7, soft_findings=0, findings=(finding,) * 7)
    text = summary(plan.model_copy(update={"audit": audit}))
    assert text.count("没有结对") == 5
    assert "另有 2 条" in text


def test_a_pairing_alone_says_that_rotation_is_not_planned(plan: Plan):
    bare = plan.model_copy(update={"rotation": RotationPlan(status=Status.NOT_PLANNED)})
    assert "轮岗：未编排" in summary(bare)
    assert "rotation: not planned" in summary(bare, "en")


def test_words_are_cut_and_counted():
    assert term_words(TERM, "en") == "school year 2026-2027, term 2"
    assert shortened(["a", "b", "c"], "en", most=2) == "a\nb\n... 1 more"
    assert tally([], "zh") == ""


def test_what_an_unpaired_school_or_an_unmet_duty_explains_is_told_once(plan: Plan):
    unmet = Reason(
        rule="place.quota", where="S", message_zh="无可派的中层", message_en="nobody"
    )
    findings = tuple(
        Finding(
            rule=rule, severity=Severity.ERROR, where=where,
            message_zh=f"{rule} 不足", message_en=f"{rule} lacks",
        )
        for rule, where in (("pair.coverage", "U"), ("place.quota", "S"), ("x", "S"))
    )  # fmt: skip
    full = plan.model_copy(
        update={
            "rotation": plan.rotation.model_copy(update={"unmet": (unmet,)}),
            "audit": Audit(hard_findings=3, soft_findings=0, findings=findings),
        }
    )
    text = summary(full)
    assert "硬性问题 3 处" in text
    assert "x 不足" in text
    assert "pair.coverage 不足" not in text
    assert "place.quota 不足" not in text
    assert text.count("无可派的中层") == 1
    assert "石门小学" in text
    assert "石门小学" not in summary(full, diagnosed=True)


@pytest.mark.parametrize(
    ("duty", "missing"), [(Duty.RECIPIENT, "支援"), (Duty.SUPPORT, "受援")]
)
def test_a_county_with_one_side_only_is_told_what_to_fill_in(
    plan: Plan, duty: Duty, missing: str
):
    schools = [s.model_copy(update={"duty": duty}) for s in plan.county.schools]
    one_sided = plan.model_copy(
        update={
            "county": plan.county.model_copy(update={"schools": tuple(schools)}),
            "pairing": PairingPlan(status=Status.OPTIMAL),
        }
    )
    text = summary(one_sided)
    assert f"没有一所{missing}学校" in text
    assert "结对角色" in text
    assert "没有一所" not in summary(plan)


def test_kilometres_show_one_decimal_unless_that_would_hide_a_gap():
    def shown(value: int, bound: int) -> tuple[str, str]:
        return goal_numbers(Goal(name="x", value=value, bound=bound, unit="metres"))

    assert shown(176_119, 176_119) == ("176.1", "176.1")
    assert shown(176_119, 176_101) == ("176.119", "176.101")
    assert shown(1_234_500, 0) == ("1,234.5", "0.0")


def test_codes_for_programs_are_not_shown_on_the_sheet_of_open_points():
    shown = [column.key for column in OPEN.columns if not column.hidden]
    assert not {"where", "value", "bound"} & set(shown)
    assert "message" in shown


def test_the_summary_tells_partners_modes_leads_the_gap_and_what_a_blend_is_made_of(
    plan: Plan,
):
    (group,) = plan.pairing.consortia
    (link,) = group.recipients
    further = link.model_copy(update={"part": "2", "link": Link.ENTRUSTED})
    other = Consortium(id="G-U", mode=Mode.LEAGUE, support="U", recipients=(further,))
    order = (GoalName.TRAVEL, GoalName.CHANGES)
    goals = Goals(order=order, blends=({order[0]: 2, order[1]: 500},))
    blend = Goal(
        name="travel+changes", value=31_760, bound=31_000, unit="points",
        parts={"travel": 15_880, "changes": 0},
    )  # fmt: skip
    wide = plan.model_copy(
        update={
            "policy": plan.policy.model_copy(update={"rules": (goals,)}),
            "pairing": plan.pairing.model_copy(
                update={
                    "status": Status.FEASIBLE,
                    "gap": 0.00031,
                    "goals": (blend,),
                    "consortia": (group, other),
                    "area_leads": (AreaLead(school="S", supports=("U",)),),
                    "unpaired": (Unpaired(school="R", part="3", reasons=()),),
                    "leadless": (Unpaired(school="S", reasons=()),),
                }
            ),
        }
    )
    zh, en = summary(wide), summary(wide, "en")
    assert "受援 1 所（2 对），尚缺支援 1 处（1 所）" in zh
    assert "最大差距 0.031%" in zh
    assert "模式与类型：联盟 1，结对 1，托管 1，普通 1" in zh
    assert "片区长学校 1 所，领支援学校 1 所，1 所没有片区长" in zh
    assert "（15.88 公里 × 2（每米） + 0 对 × 500）" in zh
    assert "大坪小学（R）·第3所支援学校" in zh
    assert "无片区长的支援学校：\n  城关一小（S）" in zh
    assert "1 recipient schools paired in 2 pairs, 1 place of 1 unsupported" in en
    assert "15.88 km × 2 for each metre + 0 pairs × 500" in en
    assert "1 area lead over 1 support school, 1 without one" in en
