"""One planted fault for each rule of joint activities: only its clause is named."""

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from matcher.audit import audit_plan
from matcher.county import School
from matcher.errors import Severity
from matcher.plan import Audit, Plan, Verdict
from matcher.rules import RULES

D = dt.date
Edit = Callable[[Plan], Plan]
FAULTS: dict[str, tuple[str, Edit]] = {}


def fault(code: str, clause: str, what: str = "") -> Callable[[Edit], Edit]:
    """Register an edit that breaks one rule, and the clause it must name ('': none)."""

    def keep(edit: Edit) -> Edit:
        key = f"{code} {what}".strip()
        assert key not in FAULTS
        FAULTS[key] = (clause, edit)
        return edit

    return keep


def rule(plan: Plan, clause: str, **changes: object) -> Plan:
    rules = tuple(
        type(r).model_validate({**r.model_dump(), **changes})
        if r.clauses == (clause,)
        else r
        for r in plan.policy.rules
    )
    policy = plan.policy.model_copy(update={"rules": rules})
    return plan.model_copy(update={"policy": policy})


def rotation(plan: Plan, **changes: object) -> Plan:
    return plan.model_copy(
        update={"rotation": plan.rotation.model_copy(update=changes)}
    )


def event(plan: Plan, key: str, **changes: object) -> Plan:
    assert any(e.id == key for e in plan.rotation.events)
    return rotation(
        plan,
        events=tuple(
            e.model_copy(update=changes) if e.id == key else e
            for e in plan.rotation.events
        ),
    )


def line(plan: Plan, key: str, **changes: object) -> Plan:
    lines = tuple(
        x.model_copy(update=changes) if x.id == key else x
        for x in plan.rotation.sync_classes
    )
    return rotation(plan, sync_classes=lines)


def school(plan: Plan, code: str, **changes: object) -> Plan:
    schools = tuple(
        School.model_validate({**s.model_dump(), **changes}) if s.code == code else s
        for s in plan.county.schools
    )
    county = plan.county.model_copy(update={"schools": schools})
    return plan.model_copy(update={"county": county})


def without_paper(plan: Plan, title_en: str) -> Plan:
    papers = plan.rotation.papers
    lost = next(row for row in papers if row.title.en == title_en)
    return rotation(plan, papers=tuple(row for row in papers if row is not lost))


# --- events


@fault("event.count", "A-online")
def _(plan: Plan) -> Plan:
    return rule(plan, "A-online", minimum=3)


@fault("event.count", "A-area", "area")
def _(plan: Plan) -> Plan:
    return rule(plan, "A-area", minimum=2)


@fault("event.count", "A-students", "students")
def _(plan: Plan) -> Plan:
    return rule(plan, "A-students", minimum=2)


@fault("event.count", "A-leaders", "month")
def _(plan: Plan) -> Plan:
    return rule(plan, "A-leaders", period="month")


@fault("event.attend", "A-area")
def _(plan: Plan) -> Plan:
    return event(plan, "A-1", people=("S.8", "R1.8"))


@fault("event.group", "A-leaders")
def _(plan: Plan) -> Plan:
    return event(plan, "M-1", people=("S.head", "R1.2", "R2.head"))


@fault("event.time", "A-lecture", "even week")
def _(plan: Plan) -> Plan:
    return event(plan, "L-1", date=D(2026, 9, 30))


@fault("event.time", "A-lecture", "morning")
def _(plan: Plan) -> Plan:
    people = ("R1.head", "R2.head")
    return event(plan, "L-1", period=3, length_periods=1, subject="", people=people)


@fault("event.spacing", "A-online")
def _(plan: Plan) -> Plan:
    return event(plan, "O-2", date=D(2026, 10, 27))


@fault("event.online", "A-online")
def _(plan: Plan) -> Plan:
    return event(plan, "O-2", online=False)


@fault("event.giver", "A-lecture", "nobody")
def _(plan: Plan) -> Plan:
    return event(plan, "L-1", givers=(), people=("S.3", "R1.5", "R2.5"))


@fault("event.giver", "A-lecture", "no backbone")
def _(plan: Plan) -> Plan:
    return event(plan, "L-1", givers=("S.5",))


@fault("event.giver", "A-lecture", "of the host")
def _(plan: Plan) -> Plan:
    people = ("S.5", "R1.5", "R2.5")
    return event(plan, "L-1", givers=("R2.3",), people=people)


@fault("event.people", "A-demo")
def _(plan: Plan) -> Plan:
    return rule(plan, "A-demo", people_min=3, people_max=3)


@fault("event.pattern", "A-weekly")
def _(plan: Plan) -> Plan:
    return event(plan, "W-3", date=D(2026, 11, 3))


@fault("event.students", "A-students", "unequal")
def _(plan: Plan) -> Plan:
    return event(plan, "X-1", students={"S": 16, "R1": 15, "R2": 15})


@fault("event.students", "A-students", "too few")
def _(plan: Plan) -> Plan:
    return event(plan, "X-1", students={"S": 14, "R1": 14, "R2": 14})


@fault("event.students", "A-students", "alone")
def _(plan: Plan) -> Plan:
    return event(plan, "X-1", people=("S.8",))


# --- sync classes


@fault("sync.known", "")
def _(plan: Plan) -> Plan:
    return line(plan, "S-1", consortium="G-X")


@fault("sync.lesson", "A-sync", "not held")
def _(plan: Plan) -> Plan:
    seat = plan.rotation.sync_classes[0].source
    return line(plan, "S-1", source=seat._replace(class_="二(7)班"))


@fault("sync.lesson", "A-sync", "another grade")
def _(plan: Plan) -> Plan:
    return line(plan, "S-1", grade=2)


@fault("sync.lesson", "A-sync", "another subject")
def _(plan: Plan) -> Plan:
    return rule(plan, "A-sync", subjects=("数学",))


@fault("sync.overlap", "A-sync", "too short")
def _(plan: Plan) -> Plan:
    return rule(plan, "A-sync", min_overlap_min=41)


@fault("sync.overlap", "A-sync", "wrong times")
def _(plan: Plan) -> Plan:
    return line(plan, "S-1", begins="10:30")


@fault("sync.dates", "A-sync")
def _(plan: Plan) -> Plan:
    dates = plan.rotation.sync_classes[0].dates
    return line(plan, "S-1", dates=dates[:-1])


@fault("sync.clash", "")
def _(plan: Plan) -> Plan:
    return school(plan, "R1", sync_rooms=0)


@fault("sync.count", "A-sync")
def _(plan: Plan) -> Plan:
    return rule(plan, "A-sync", lines=2)


@fault("sync.source", "A-sync")
def _(plan: Plan) -> Plan:
    stated = plan.county.school_by_code["S"]
    return school(plan, "S", needs={**stated.needs, "英语": 2})


@fault("sync.seminar", "A-sync", "late")
def _(plan: Plan) -> Plan:
    first = next(e for e in plan.rotation.events if e.id == "S-1-1")
    return event(plan, "S-1-1", date=first.date + dt.timedelta(days=14))


@fault("sync.seminar", "A-sync", "without the teacher")
def _(plan: Plan) -> Plan:
    return event(plan, "S-1-1", people=("S.6", "R1.7"))


# --- mentors, papers


@fault("mentor.subjects", "A-mentors")
def _(plan: Plan) -> Plan:
    rows = plan.rotation.mentors
    return rotation(plan, mentors=tuple(m for m in rows if m.apprentice != "R1.3"))


@fault("mentor.pair", "A-mentors", "no backbone")
def _(plan: Plan) -> Plan:
    rows = tuple(
        m.model_copy(update={"mentor": "S.5"}) if m.apprentice == "R2.4" else m
        for m in plan.rotation.mentors
    )
    return rotation(rule(plan, "A-mentors", apprentices_max=1), mentors=rows)


@fault("paper.listed", "A-notes", "each posting")
def _(plan: Plan) -> Plan:
    return without_paper(plan, "Notes")


@fault("paper.listed", "A-log", "each sync class")
def _(plan: Plan) -> Plan:
    return without_paper(plan, "Log")


@fault("paper.listed", "A-album", "each student exchange")
def _(plan: Plan) -> Plan:
    return without_paper(plan, "Record")


@fault("paper.listed", "A-yearly", "area lead")
def _(plan: Plan) -> Plan:
    return rule(plan, "A-yearly", days_after=4)


@fault("paper.listed", "A-summer", "summer")
def _(plan: Plan) -> Plan:
    return without_paper(plan, "Summer training")


@fault("role.listed", "A-head", "area lead")
def _(plan: Plan) -> Plan:
    return without_paper(plan, "Head")


@fault("phase.listed", "A-phase")
def _(plan: Plan) -> Plan:
    return rule(plan, "A-phase", last_month=7)


@fault("appraisal.listed", "A-bundle")
def _(plan: Plan) -> Plan:
    return rule(plan, "A-bundle", owner="consortium")


# --- the tests


def _audit(plan: Plan, key: str) -> tuple[str, str, Audit]:
    clause, edit = FAULTS[key]
    return key.split()[0], clause, audit_plan(edit(plan))


def test_the_clean_plan_has_no_finding(activity_plan: Plan) -> None:
    assert [f.message_en for f in audit_plan(activity_plan).findings] == []


def test_every_planted_rule_is_shown_with_evidence(activity_plan: Plan) -> None:
    shown = {item.rule for item in audit_plan(activity_plan).satisfied}
    assert {key.split()[0] for key in FAULTS} <= shown


@pytest.mark.parametrize("key", sorted(FAULTS))
def test_a_planted_fault_names_its_rule_and_its_clause_alone(
    key: str, activity_plan: Plan
) -> None:
    code, clause, audit = _audit(activity_plan, key)
    found = {(f.rule, f.clause, f.message_en) for f in audit.findings}
    assert {(rule, clauses) for rule, clauses, _ in found} == {
        (code, (clause,) if clause else ())
    }, sorted(found)


@pytest.mark.parametrize(
    "key", sorted(k for k, (clause, _) in FAULTS.items() if clause)
)
def test_only_the_clause_broken_changes_its_verdict(
    key: str, activity_plan: Plan
) -> None:
    _, clause, audit = _audit(activity_plan, key)
    before = {v.clause: v.verdict for v in audit_plan(activity_plan).clauses}
    after = {v.clause: v.verdict for v in audit.clauses}
    changed = {c for c in after if after[c] is not before[c]}
    if RULES[key.split()[0]].severity is Severity.WARNING:
        assert changed == set()  # a remark leaves a hard clause met
        return
    assert changed == {clause}
    assert after[clause] is Verdict.NOT_MET


@pytest.mark.parametrize("key", sorted(FAULTS))
def test_a_finding_speaks_plainly_in_both_languages(
    key: str, activity_plan: Plan
) -> None:
    code, _, audit = _audit(activity_plan, key)
    finding = next(f for f in audit.findings if f.rule == code)
    assert finding.where
    assert finding.message_zh != finding.message_en
    told = re.sub(
        r"城关一小|大坪小学|石门小学|实验小学|教师|语文|数学|英语",
        "",
        finding.message_en,
    )
    assert not re.search("[一-鿿]", re.sub(r"[一二三四五六]\(\d\)班", "", told)), told


def test_every_rule_of_the_program_is_planted_below_this_folder() -> None:
    files = Path(__file__).parents[1].rglob("test_*.py")
    texts = [path.read_text(encoding="utf-8") for path in files]
    planted = {
        code for text in texts for code in re.findall(r'@fault\(\s*"([\w.]+)"', text)
    }
    assert planted >= set(RULES), sorted(set(RULES) - planted)
