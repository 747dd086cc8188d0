"""The audit as a bureau files it: per clause, for the county and each consortium."""

import pytest

from matcher.plan import Event, Plan, RotationPlan, Status, Verdict
from matcher.policy import Fate
from matcher.report import Table, clauses_table, group_clauses_table
from matcher.report.audit_report import AuditReport
from matcher.report.whereabouts import Whereabouts


@pytest.fixture
def report(filed_plan: Plan) -> AuditReport:
    return AuditReport(filed_plan)


def rows(table: Table) -> list[dict[str, object]]:
    keys = [column.key for column in table.form.columns]
    return [dict(zip(keys, row, strict=True)) for row in table.rows]


def verdicts(report: AuditReport, group: int) -> dict[str, Verdict]:
    return {line.clause.id: line.verdict for line in report.groups[group].lines}


def test_every_clause_stands_for_the_county_with_its_fate(report: AuditReport):
    assert [(line.clause.id, line.fate) for line in report.county] == [
        ("F-01", Fate.PLANNED),
        ("F-02", Fate.DATED),
        ("F-03", Fate.PLANNED),
        ("F-04", Fate.DOCUMENTED),
        ("F-05", Fate.JUDGED),
        ("F-06", Fate.CONTEXT),
    ]


def test_a_fault_of_one_consortium_leaves_the_other_as_it_is(report: AuditReport):
    good, bad = verdicts(report, 0), verdicts(report, 1)
    assert good == {
        "F-01": Verdict.MET,
        "F-02": Verdict.MET,
        "F-03": Verdict.MET,
        "F-04": Verdict.MET,
        "F-05": Verdict.NOT_JUDGED,
    }
    assert bad["F-01"] is Verdict.MET
    assert {bad["F-02"], bad["F-03"], bad["F-04"]} == {Verdict.NOT_MET}
    (county,) = [x for x in report.county if x.clause.id == "F-02"]
    assert county.verdict is Verdict.NOT_MET
    assert "城关二小" in county.why.zh


def test_heads_and_person_times_are_both_counted(report: AuditReport):
    by_clause = {line.clause.id: line for line in report.county}
    assert (by_clause["F-02"].heads, by_clause["F-02"].times) == (2, 4)
    assert by_clause["F-02"].measured.zh == "管理研讨会 2 次，2 人、4 人次"
    assert by_clause["F-02"].measured.en == "Seminar: 2 times, 2 heads, 4 person-times"
    assert (by_clause["F-03"].heads, by_clause["F-03"].times) == (1, 1)
    assert by_clause["F-04"].measured.zh == "总结 3 份"
    group = {line.clause.id: line for line in report.groups[1].lines}
    assert group["F-02"].measured.zh == "管理研讨会 0 次"


def test_somebody_counted_by_two_rules_is_one_head(filed_plan: Plan):
    policy = filed_plan.policy
    posted = policy.rules[2].model_copy(update={"clauses": ("F-02",)})
    rules = (*policy.rules[:2], posted, *policy.rules[3:])
    clauses = tuple(c for c in policy.clauses if c.id != "F-03")
    changed = policy.model_copy(update={"rules": rules, "clauses": clauses})
    events = tuple(
        e.model_copy(update={"people": ("S1.1", "R1.0")})
        for e in filed_plan.rotation.events
    )
    rotation = filed_plan.rotation.model_copy(update={"events": events})
    plan = filed_plan.model_copy(update={"policy": changed, "rotation": rotation})
    (line,) = [x for x in AuditReport(plan).county if x.clause.id == "F-02"]
    assert (line.heads, line.times) == (2, 5)


def test_a_figure_of_the_whole_county_is_not_laid_on_a_consortium(filed_plan: Plan):
    audit = filed_plan.audit
    assert audit is not None
    findings = tuple(
        f.model_copy(update={"where": "county"}) if f.clause == ("F-03",) else f
        for f in audit.findings
    )
    plan = filed_plan.model_copy(
        update={"audit": audit.model_copy(update={"findings": findings})}
    )
    report = AuditReport(plan)
    assert {verdicts(report, n)["F-03"] for n in (0, 1)} == {Verdict.NOT_JUDGED}


def test_a_remark_leaves_a_hard_clause_met_and_is_shown(filed_plan: Plan):
    from matcher.audit import audit_plan

    events = (*filed_plan.rotation.events, _once(filed_plan.rotation.events[0]))
    rotation = filed_plan.rotation.model_copy(update={"events": events})
    plan = filed_plan.model_copy(update={"rotation": rotation})
    report = AuditReport(plan.model_copy(update={"audit": audit_plan(plan)}))
    line = report.groups[1].lines[1]
    assert (line.clause.id, line.verdict) == ("F-02", Verdict.MET)
    assert [f.rule for f in line.findings] == ["event.target"]


def _once(event: Event) -> Event:
    return event.model_copy(
        update={
            "id": "E-2",
            "consortium": "G-S2",
            "host": "S2",
            "schools": ("S2", "R2"),
            "people": ("S2.0", "R2.0"),
        }
    )


def test_tables_hold_one_row_a_clause_and_one_for_each_consortium(filed_plan: Plan):
    county, groups = (
        rows(clauses_table(filed_plan)),
        rows(group_clauses_table(filed_plan)),
    )
    assert len(county) == 6
    assert len(groups) == 2 * 5  # without the context clause
    assert county[1]["requirement"].startswith("管理研讨会：每学期，每个结对组，≥ 1 次")
    assert county[1]["groups"] == "达到 1、未达到 1"
    assert (county[1]["heads"], county[1]["times"]) == (2, 4)
    assert county[4]["verdict"] == "未判定"
    assert groups[5]["support"] == "城关二小"
    assert groups[6]["findings"] == groups[6]["why"]


def test_in_english_nothing_but_names_and_quotes_is_chinese(filed_plan: Plan):
    names = ("城关一小", "城关二小", "大坪小学", "石门小学", "语文")
    tables = (clauses_table(filed_plan, "en"), group_clauses_table(filed_plan, "en"))
    for row in (row for table in tables for row in rows(table)):
        words = " ".join(str(v) for key, v in row.items() if key != "quote")
        for name in names:
            words = words.replace(name, "")
        assert not any("一" <= mark <= "鿿" for mark in words), words


def test_without_an_audit_nothing_is_judged(filed_plan: Plan):
    bare = filed_plan.model_copy(update={"audit": None})
    assert {row["verdict"] for row in rows(clauses_table(bare))} == {""}
    assert group_clauses_table(bare).rows == ()


def test_without_a_rotation_no_activity_is_counted(filed_plan: Plan):
    rotation = RotationPlan(status=Status.NOT_PLANNED)
    plan = filed_plan.model_copy(update={"rotation": rotation})
    measured = {x.clause.id: x.measured.zh for x in AuditReport(plan).county}
    assert measured["F-01"] == "结对 2 对"
    assert measured["F-02"] == ""


@pytest.mark.parametrize(
    ("where", "groups"),
    [
        ("G-S1", {"G-S1"}), ("R2", {"G-S2"}), ("S1.1", {"G-S1"}), ("P-1", {"G-S1"}),
        ("E-1-12", {"G-S1"}), ("S1-R1", {"G-S1"}), ("G-S1 语文", {"G-S1"}),
        ("城关二小(S2)", {"G-S2"}), ("S2.1-R2.1", {"G-S2"}), ("county", set()),
        ("", set()), (")", set()), ("-", set()), ("GHOST", set()),
    ],
)  # fmt: skip
def test_a_place_belongs_to_its_consortium_however_it_is_named(
    filed_plan: Plan, where: str, groups: set[str]
):
    assert Whereabouts(filed_plan).of(where) == groups
