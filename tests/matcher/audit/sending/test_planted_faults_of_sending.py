"""One planted fault for every further rule of people: reported by that rule alone."""

import datetime as dt
from collections.abc import Callable

import pytest

from matcher.audit import audit_plan
from matcher.plan import Covered, Heard, Itinerary, Plan, Posting, Stop

D = dt.date
Edit = Callable[[Plan], Plan]
FAULTS: dict[str, Edit] = {}
CLAUSES = {
    "post.order": ("U-01",),
    "leader.due": ("U-02",),
    "shadow.count": ("U-03",),
    "shadow.stint": ("U-03",),
    "shadow.periods": ("U-03",),
    "shadow.lesson": ("U-03",),
    "shadow.clash": ("U-03",),
    "shadow.report": ("U-03",),
    "shadow.subject": ("T-18",),
    "itinerant.known": (),
    "itinerant.place": ("U-04",),
    "itinerant.eligible": ("T-19",),
    "itinerant.days": ("U-04",),
    "itinerant.between": ("U-04",),
    "itinerant.clash": (),
    "itinerant.travel": ("T-06",),
    "itinerant.need": ("U-04",),
    "post.backbone_share": ("U-05",),
    "post.round": ("U-06",),
    "visit.round": ("U-07",),
    "post.target": ("U-08",),
    "place.same_post": ("U-10",),
}


def fault(code: str) -> Callable[[Edit], Edit]:
    """Register an edit that breaks one rule of the clean plan."""

    def keep(edit: Edit) -> Edit:
        assert code not in FAULTS
        FAULTS[code] = edit
        return edit

    return keep


# --- small edits


def county(plan: Plan, **changes: object) -> Plan:
    return plan.model_copy(update={"county": plan.county.model_copy(update=changes)})


def teacher(plan: Plan, code: str, **changes: object) -> Plan:
    teachers = tuple(
        type(t).model_validate({**t.model_dump(), **changes}) if t.code == code else t
        for t in plan.county.teachers
    )
    return county(plan, teachers=teachers)


def policy(plan: Plan, clause: str, **changes: object) -> Plan:
    rules = tuple(
        type(rule).model_validate({**rule.model_dump(), **changes})
        if clause in rule.clauses
        else rule
        for rule in plan.policy.rules
    )
    changed = plan.policy.model_copy(update={"rules": rules})
    return plan.model_copy(update={"policy": changed})


def rotation(plan: Plan, **changes: object) -> Plan:
    return plan.model_copy(
        update={"rotation": plan.rotation.model_copy(update=changes)}
    )


def posting(plan: Plan, key: str, **changes: object) -> Plan:
    rows = tuple(
        p.model_copy(update=changes) if p.id == key else p
        for p in plan.rotation.postings
    )
    return rotation(plan, postings=rows)


def itinerary(plan: Plan, key: str, **changes: object) -> Plan:
    rows = tuple(
        row.model_copy(update=changes) if row.id == key else row
        for row in plan.rotation.itineraries
    )
    return rotation(plan, itineraries=rows)


def stay(plan: Plan, key: str) -> Posting:
    return next(p for p in plan.rotation.postings if p.id == key)


def needs(plan: Plan, school: str, **lacking: int) -> Plan:
    """Change what a school lacks, and leave the plan's own statement of it out."""
    schools = tuple(
        s.model_copy(update={"needs": lacking}) if s.code == school else s
        for s in plan.county.schools
    )
    groups = tuple(
        c.model_copy(update={"covered": tuple[Covered, ...]()})
        for c in plan.pairing.consortia
    )
    pairing = plan.pairing.model_copy(update={"consortia": groups})
    return county(plan, schools=schools).model_copy(update={"pairing": pairing})


def heard(plan: Plan, who: str, weekday: int, date: D) -> Heard:
    (x,) = (x for x in plan.county.lessons if (x.teacher, x.weekday) == (who, weekday))
    return Heard(date, x.period, x.class_, x.subject, x.teacher)


# --- who is sent


@fault("post.order")
def _(plan: Plan) -> Plan:
    return teacher(plan, "S.3", volunteer=True)


@fault("leader.due")
def _(plan: Plan) -> Plan:
    return rotation(plan, leaders_due=())


@fault("post.backbone_share")
def _(plan: Plan) -> Plan:
    return policy(plan, "U-05", backbone_share=0.51)


@fault("post.round")
def _(plan: Plan) -> Plan:
    return policy(plan, "U-06", round_terms=8)


@fault("visit.round")
def _(plan: Plan) -> Plan:
    return policy(plan, "U-07", round_terms=4)


@fault("post.target")
def _(plan: Plan) -> Plan:
    return policy(plan, "U-08", target=3)


@fault("place.same_post")
def _(plan: Plan) -> Plan:
    plan = policy(plan, "T-23", posts=("middle", "deputy"))
    return teacher(policy(plan, "U-10", posts=("deputy",)), "S.middle", post="deputy")


# --- shadowing


@fault("shadow.count")
def _(plan: Plan) -> Plan:
    return policy(plan, "U-03", people=2)


@fault("shadow.stint")
def _(plan: Plan) -> Plan:
    return policy(plan, "U-03", min_school_days=6)


@fault("shadow.periods")
def _(plan: Plan) -> Plan:
    return policy(plan, "U-03", min_periods=3)


@fault("shadow.lesson")
def _(plan: Plan) -> Plan:
    one, two = stay(plan, "P-R1.7").lessons
    return posting(plan, "P-R1.7", lessons=(one, two._replace(class_="S-8")))


@fault("shadow.subject")
def _(plan: Plan) -> Plan:
    one, _ = stay(plan, "P-R1.7").lessons
    other = heard(plan, "S.3", 5, D(2026, 10, 16))
    return posting(plan, "P-R1.7", lessons=(one, other))


@fault("shadow.clash")
def _(plan: Plan) -> Plan:
    plan = policy(plan, "T-18", own_subject=False)
    one, two = stay(plan, "P-R2.8").lessons
    both = heard(plan, "S.1", 2, one.date)
    assert both.period == one.period
    return posting(plan, "P-R2.8", lessons=(one, both, two))


@fault("shadow.report")
def _(plan: Plan) -> Plan:
    events = tuple(e for e in plan.rotation.events if e.id != "E-R1.7")
    return rotation(plan, events=events)


# --- itinerant teaching


@fault("itinerant.known")
def _(plan: Plan) -> Plan:
    ghost = plan.rotation.itineraries[1].model_copy(
        update={"id": "I-x", "teacher": "GHOST"}
    )
    return rotation(plan, itineraries=(*plan.rotation.itineraries, ghost))


@fault("itinerant.place")
def _(plan: Plan) -> Plan:
    plan = needs(plan, "L", 数学=2)
    return itinerary(plan, "I-S.5", stops=(Stop(1, "all", "L", (4, 5)),))


@fault("itinerant.eligible")
def _(plan: Plan) -> Plan:
    return teacher(plan, "S.5", availability="deferred")


@fault("itinerant.days")
def _(plan: Plan) -> Plan:
    stops = (Stop(1, "all", "R1", (5,)), Stop(2, "all", "R1", (5,)))
    return itinerary(plan, "I-S.5", stops=stops)


@fault("itinerant.between")
def _(plan: Plan) -> Plan:
    return policy(plan, "U-04", max_between_min=39)


@fault("itinerant.clash")
def _(plan: Plan) -> Plan:
    more = Itinerary(
        id="I-S.0",
        teacher="S.0",
        home="S",
        subject="语文",
        start=D(2026, 9, 14),
        end=D(2026, 11, 20),
        stops=(Stop(1, "all", "R1", (5,)),),
    )
    return rotation(plan, itineraries=(*plan.rotation.itineraries, more))


@fault("itinerant.travel")
def _(plan: Plan) -> Plan:
    stops = (Stop(1, "all", "R2", (1,)), Stop(1, "all", "R1", (2,)))
    return itinerary(plan, "I-S.1", stops=stops)


@fault("itinerant.need")
def _(plan: Plan) -> Plan:
    return rotation(plan, itineraries=plan.rotation.itineraries[:1])


# --- the tests


def test_the_extended_plan_has_no_finding(clean_plan: Plan) -> None:
    assert [f.message_en for f in audit_plan(clean_plan).findings] == []


@pytest.mark.parametrize("code", sorted(FAULTS))
def test_a_planted_fault_is_caught_by_its_own_rule_alone(
    code: str, clean_plan: Plan, restate: Callable[[Plan], Plan]
) -> None:
    audit = audit_plan(restate(FAULTS[code](clean_plan)))
    found = {(f.rule, f.message_en) for f in audit.findings}
    assert {rule for rule, _ in found} == {code}, sorted(found)


@pytest.mark.parametrize("code", sorted(FAULTS))
def test_a_finding_names_the_clauses_of_the_rule_it_breaks_and_no_other(
    code: str, clean_plan: Plan, restate: Callable[[Plan], Plan]
) -> None:
    audit = audit_plan(restate(FAULTS[code](clean_plan)))
    named = {f.clause for f in audit.findings}
    assert CLAUSES[code] in named
    others = {clause for clauses in named for clause in clauses} - set(CLAUSES[code])
    assert others <= {"U-09"}  # periods of shadowing are asked for twice


@pytest.mark.parametrize("code", sorted(FAULTS))
def test_a_finding_speaks_both_languages_and_names_its_place(
    code: str, clean_plan: Plan
) -> None:
    audit = audit_plan(FAULTS[code](clean_plan))
    finding = next(f for f in audit.findings if f.rule == code)
    assert finding.where
    assert finding.message_zh != finding.message_en
    words = finding.message_en
    for name in (
        "城关一小", "大坪小学", "石门小学", "实验小学", "教师", "语文", "数学", "英语",
    ):  # fmt: skip
        words = words.replace(name, "")
    assert not any("一" <= mark <= "鿿" for mark in words), words


def test_every_further_rule_is_shown_with_evidence(clean_plan: Plan) -> None:
    shown = {item.rule for item in audit_plan(clean_plan).satisfied}
    assert set(FAULTS) <= shown
