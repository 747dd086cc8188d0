"""One planted fault for every rule code: the audit reports exactly that rule."""

import datetime as dt
from collections.abc import Callable, Sequence

import pytest

from matcher.audit import audit_plan
from matcher.county import Agreement, Lock, School, Turn
from matcher.plan import AreaLead, Event, Plan, Posting, RotationPlan, Visit
from matcher.rules import RULES

D = dt.date
Edit = Callable[[Plan], Plan]
FAULTS: dict[str, Edit] = {}


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


def school(plan: Plan, code: str, **changes: object) -> Plan:
    schools = tuple(
        School.model_validate({**s.model_dump(), **changes}) if s.code == code else s
        for s in plan.county.schools
    )
    return county(plan, schools=schools)


def more_schools(plan: Plan, *schools: School) -> Plan:
    return county(plan, schools=plan.county.schools + schools)


def teacher(plan: Plan, code: str, **changes: object) -> Plan:
    teachers = tuple(
        type(t).model_validate({**t.model_dump(), **changes}) if t.code == code else t
        for t in plan.county.teachers
    )
    return county(plan, teachers=teachers)


def policy(plan: Plan, kind: str, nth: int = 0, **changes: object) -> Plan:
    rules = list(plan.policy.rules)
    same = [i for i, rule in enumerate(rules) if rule.kind == kind]
    old = rules[same[nth]]
    rules[same[nth]] = type(old).model_validate({**old.model_dump(), **changes})
    return plan.model_copy(
        update={"policy": plan.policy.model_copy(update={"rules": tuple(rules)})}
    )


def pairing(plan: Plan, **changes: object) -> Plan:
    return plan.model_copy(update={"pairing": plan.pairing.model_copy(update=changes)})


def links(plan: Plan, *recipients: object) -> Plan:
    (only,) = plan.pairing.consortia
    return pairing(
        plan, consortia=(only.model_copy(update={"recipients": recipients}),)
    )


def rotation(plan: Plan, **changes: object) -> Plan:
    return plan.model_copy(
        update={"rotation": plan.rotation.model_copy(update=changes)}
    )


Row = Posting | Visit | Event


def _edited(
    rows: Sequence[Row], key: str, changes: dict[str, object]
) -> tuple[Row, ...]:
    assert any(row.id.startswith(key) for row in rows)
    return tuple(
        row.model_copy(update=changes) if row.id.startswith(key) else row
        for row in rows
    )


def posting(plan: Plan, key: str, **changes: object) -> Plan:
    return rotation(plan, postings=_edited(plan.rotation.postings, key, changes))


def visit(plan: Plan, key: str, **changes: object) -> Plan:
    return rotation(plan, visits=_edited(plan.rotation.visits, key, changes))


def event(plan: Plan, key: str, **changes: object) -> Plan:
    return rotation(plan, events=_edited(plan.rotation.events, key, changes))


def first_visit(plan: Plan, key: str) -> Visit:
    return next(v for v in plan.rotation.visits if v.id.startswith(key))


def placement(plan: Plan, key: str, who: str, host: str, start: D, end: D) -> Plan:
    """Add the placement of somebody who has no lessons (head, deputy)."""
    from matcher.calendar import school_days

    days = [d for d in school_days(plan.county.term) if start <= d.date <= end]
    row = Posting(
        id=key,
        teacher=who,
        home=who.split(".")[0],
        host=host,
        kind="placement",
        start=start,
        end=end,
        weeks=len({d.week for d in days}),
        school_days=len(days),
    )
    return rotation(plan, postings=(*plan.rotation.postings, row))


OUTSIDE = School(code="X", name="外校", stage="primary", lon=110.0, lat=31.0)


# --- pairing


@fault("pair.known")
def _(plan: Plan) -> Plan:
    return pairing(plan, area_leads=(AreaLead(school="L", supports=("S", "GHOST")),))


@fault("pair.role")
def _(plan: Plan) -> Plan:
    return school(plan, "R1", tags=frozenset())


@fault("pair.stage")
def _(plan: Plan) -> Plan:
    return school(plan, "R1", stage="junior")


@fault("pair.distance")
def _(plan: Plan) -> Plan:
    return policy(plan, "travel", max_one_way_m=11_999)


@fault("pair.time")
def _(plan: Plan) -> Plan:
    return policy(plan, "travel", max_one_way_min=23)


@fault("pair.unknown_place")
def _(plan: Plan) -> Plan:
    first, second = plan.pairing.consortia[0].recipients
    lost = {"distance_m": None, "travel_min": None, "basis": "unknown"}
    plan = links(plan, first, second.model_copy(update=lost))
    return county(plan, distances=plan.county.distances[::3])


@fault("pair.district")
def _(plan: Plan) -> Plan:
    return school(plan, "R1", district="西片")


@fault("pair.degree")
def _(plan: Plan) -> Plan:
    return policy(plan, "degree", recipients_max=1)


@fault("pair.once")
def _(plan: Plan) -> Plan:
    first, second = plan.pairing.consortia[0].recipients
    return links(policy(plan, "degree", recipients_max=3), first, second, first)


@fault("pair.coverage")
def _(plan: Plan) -> Plan:
    return more_schools(plan, OUTSIDE.model_copy(update={"tags": frozenset({"weak"})}))


@fault("pair.takes_part")
def _(plan: Plan) -> Plan:
    plan = policy(plan, "area_leads", max_one_way_m=None, same_district=False)
    plan = pairing(plan, area_leads=(AreaLead(school="L", supports=("S", "X")),))
    return more_schools(plan, OUTSIDE.model_copy(update={"tags": frozenset({"brand"})}))


@fault("pair.agreement")
def _(plan: Plan) -> Plan:
    more = Agreement(support="R1", recipient="R2")
    return county(plan, agreements=(*plan.county.agreements, more))


@fault("pair.link")
def _(plan: Plan) -> Plan:
    return school(plan, "R1", area="town")


@fault("pair.partners")
def _(plan: Plan) -> Plan:
    return policy(plan, "partners", number=2)


@fault("pair.lead")
def _(plan: Plan) -> Plan:
    return pairing(plan, area_leads=())


@fault("pair.terms")
def _(plan: Plan) -> Plan:
    first, second = plan.pairing.consortia[0].recipients
    return links(plan, first.model_copy(update={"until": D(2027, 8, 31)}), second)


@fault("pair.lock")
def _(plan: Plan) -> Plan:
    locks = (Lock(support="S", recipient="X", kind="must"),)
    return county(more_schools(plan, OUTSIDE), locks=locks)


@fault("pair.ban")
def _(plan: Plan) -> Plan:
    return county(plan, locks=(Lock(support="S", recipient="R2", kind="forbid"),))


@fault("pair.statement")
def _(plan: Plan) -> Plan:
    first, second = plan.pairing.consortia[0].recipients
    return links(plan, first.model_copy(update={"distance_m": 9_999}), second)


@fault("pair.mode")
def _(plan: Plan) -> Plan:
    return policy(plan, "degree", mode="league")


# --- postings


@fault("post.known")
def _(plan: Plan) -> Plan:
    ghost = plan.rotation.postings[0].model_copy(update={"id": "P", "teacher": "GHOST"})
    return rotation(plan, postings=(*plan.rotation.postings, ghost))


@fault("post.place")
def _(plan: Plan) -> Plan:
    return posting(more_schools(plan, OUTSIDE), "P-s", host="X")


@fault("post.dates")
def _(plan: Plan) -> Plan:
    return posting(plan, "P-s", school_days=6)


@fault("post.share")
def _(plan: Plan) -> Plan:
    return policy(plan, "percent_quota", share=0.17)


@fault("post.count")
def _(plan: Plan) -> Plan:
    return policy(plan, "count_quota", minimum=2, maximum=2)


@fault("post.backbone")
def _(plan: Plan) -> Plan:
    return policy(plan, "composition", backbone_min=2)


@fault("post.equal")
def _(plan: Plan) -> Plan:
    plan = policy(plan, "subject_posting", counts_in_share=False)
    plan = policy(
        plan, "composition", backbone_min=0, backbone_share=0.1, rounding="floor"
    )
    return policy(plan, "percent_quota", share=0.05)


@fault("post.swap")
def _(plan: Plan) -> Plan:
    return posting(plan, "P-in", takes_over="")


@fault("post.stint")
def _(plan: Plan) -> Plan:
    return policy(plan, "stint", min_school_days=11)


@fault("post.year")
def _(plan: Plan) -> Plan:
    return policy(plan, "subject_posting", people=2)


@fault("post.subject")
def _(plan: Plan) -> Plan:
    (only,) = plan.pairing.consortia
    plan = pairing(plan, consortia=(only.model_copy(update={"covered": ()}),))
    return school(plan, "R2", needs={"数学": 1})


@fault("post.eligible")
def _(plan: Plan) -> Plan:
    return teacher(plan, "S.4", availability="deferred")


@fault("post.turns")
def _(plan: Plan) -> Plan:
    turn = Turn(teacher="S.4", activity="posting_out", term="2025-2026-1")
    return county(plan, history=(turn,))


@fault("post.overlap")
def _(plan: Plan) -> Plan:
    plan = policy(plan, "placement", posts=("middle", "deputy"))
    plan = placement(plan, "P-a", "R1.deputy", "S", D(2026, 11, 9), D(2026, 11, 13))
    return placement(plan, "P-b", "R1.deputy", "R2", D(2026, 11, 13), D(2026, 11, 19))


# --- placements


@fault("place.count")
def _(plan: Plan) -> Plan:
    return policy(plan, "placement", people=2)


@fault("place.post")
def _(plan: Plan) -> Plan:
    return teacher(plan, "S.middle", post="class_teacher")


@fault("place.stint")
def _(plan: Plan) -> Plan:
    return policy(plan, "placement", min_school_days=6)


@fault("place.leaders")
def _(plan: Plan) -> Plan:
    plan = policy(plan, "placement", posts=("middle", "deputy", "head"))
    plan = placement(plan, "P-a", "R1.deputy", "S", D(2026, 11, 9), D(2026, 11, 13))
    return placement(plan, "P-b", "R1.head", "R2", D(2026, 11, 13), D(2026, 11, 19))


# --- visits


@fault("visit.known")
def _(plan: Plan) -> Plan:
    ghost = plan.rotation.visits[0].model_copy(update={"id": "V", "teacher": "GHOST"})
    return rotation(plan, visits=(*plan.rotation.visits, ghost))


@fault("visit.place")
def _(plan: Plan) -> Plan:
    plan = more_schools(plan, OUTSIDE)
    old = first_visit(plan, "V-R1.0")
    lessons = tuple(x._replace(class_="", teacher="") for x in old.lessons)
    return visit(plan, "V-R1.0", host="X", basis="day", lessons=lessons)


@fault("visit.day")
def _(plan: Plan) -> Plan:
    return visit(plan, "V-R1.0", date=D(2026, 11, 24))


@fault("visit.share")
def _(plan: Plan) -> Plan:
    return policy(plan, "percent_quota", 1, share=0.17)


@fault("visit.periods")
def _(plan: Plan) -> Plan:
    return policy(plan, "person_quota", min_periods=3)


@fault("visit.daily")
def _(plan: Plan) -> Plan:
    return policy(plan, "observation_conditions", max_periods_a_day=1)


@fault("visit.lesson")
def _(plan: Plan) -> Plan:
    one, two = first_visit(plan, "V-R1.0").lessons
    return visit(plan, "V-R1.0", lessons=(one, two._replace(class_="S-7")))


@fault("visit.subject")
def _(plan: Plan) -> Plan:
    return visit(plan, "V-R2.6", lessons=_held(plan, "S.3", "S.5", weekday=2))


def _held(plan: Plan, *teachers: str, weekday: int) -> tuple[object, ...]:
    from matcher.plan import Observed

    return tuple(
        Observed(x.period, x.class_, x.subject, x.teacher)
        for x in plan.county.lessons
        if x.teacher in teachers and x.weekday == weekday
    )


@fault("visit.clash")
def _(plan: Plan) -> Plan:
    plan = policy(plan, "observation_conditions", own_subject=False)
    lessons = _held(plan, "S.3", "S.5", "S.middle", weekday=3)
    return visit(plan, "V-R1.3", lessons=lessons)


@fault("visit.room")
def _(plan: Plan) -> Plan:
    return _revisited(plan, "V-R2.3", D(2026, 9, 16))


@fault("visit.travel")
def _(plan: Plan) -> Plan:
    return visit(plan, "V-R1.0", depart="06:29")


@fault("visit.trips")
def _(plan: Plan) -> Plan:
    return _visiting(plan, *_ROWS, ("R1.0", D(2026, 9, 18)))


@fault("visit.eligible")
def _(plan: Plan) -> Plan:
    return teacher(plan, "R1.0", joined="2025-01")


@fault("visit.turns")
def _(plan: Plan) -> Plan:
    turn = Turn(teacher="R1.0", activity="observation", term="2025-2026-2")
    return county(plan, history=(turn,))


@fault("visit.absent")
def _(plan: Plan) -> Plan:
    return _revisited(plan, "V-R1.0", D(2026, 9, 16))


_ROWS = (
    ("R1.0", D(2026, 9, 15)),
    ("R1.3", D(2026, 9, 16)),
    ("R2.3", D(2026, 9, 17)),
    ("R2.6", D(2026, 9, 22)),
)
_WRITE: list[Callable[..., RotationPlan]] = []


def _visiting(plan: Plan, *rows: tuple[str, D]) -> Plan:
    return plan.model_copy(update={"rotation": _WRITE[0](plan.county, rows)})


def _revisited(plan: Plan, key: str, date: D) -> Plan:
    rows = [(who, date if f"V-{who}" == key else day) for who, day in _ROWS]
    return _visiting(plan, *rows)


# --- covers


@fault("cover.every")
def _(plan: Plan) -> Plan:
    return visit(plan, "V-R1.0", covers=())


@fault("cover.free")
def _(plan: Plan) -> Plan:
    (cover,) = first_visit(plan, "V-R1.0").covers
    busy = next(
        x.teacher
        for x in plan.county.lessons
        if (x.school, x.weekday, x.period) == ("R1", 2, cover.period)
        and x.class_ != cover.class_
    )
    return visit(plan, "V-R1.0", covers=(cover._replace(teacher=busy),))


@fault("cover.load")
def _(plan: Plan) -> Plan:
    return policy(plan, "home_cover", max_extra_periods_a_week=0)


@fault("cover.unknown")
def _(plan: Plan) -> Plan:
    lessons = tuple(x for x in plan.county.lessons if x.school != "R2")
    return county(plan, lessons=lessons)


# --- events


@fault("event.known")
def _(plan: Plan) -> Plan:
    return event(plan, "E-1", people=("S.6", "R1.6", "R2.7", "GHOST"))


@fault("event.day")
def _(plan: Plan) -> Plan:
    return event(plan, "E-1", date=D(2026, 9, 20))


@fault("event.count")
def _(plan: Plan) -> Plan:
    return policy(plan, "count_quota", 1, minimum=4, target=None)


@fault("event.target")
def _(plan: Plan) -> Plan:
    return policy(plan, "count_quota", 1, target=4)


@fault("event.host")
def _(plan: Plan) -> Plan:
    return event(plan, "E-2", host="S")


@fault("event.attend")
def _(plan: Plan) -> Plan:
    return event(plan, "E-1", people=("S.6", "R1.6"))


@fault("event.clash")
def _(plan: Plan) -> Plan:
    return event(plan, "E-1", date=D(2026, 9, 22), people=("S.6", "R1.6", "R2.6"))


# --- mentors, papers, goals


@fault("mentor.pair")
def _(plan: Plan) -> Plan:
    return rotation(plan, mentors=plan.rotation.mentors[:1])


@fault("paper.listed")
def _(plan: Plan) -> Plan:
    return rotation(plan, papers=plan.rotation.papers[1:])


@fault("role.listed")
def _(plan: Plan) -> Plan:
    papers = plan.rotation.papers
    lost = next(row for row in papers if row.title.en == "Contact")
    return rotation(plan, papers=tuple(row for row in papers if row is not lost))


@fault("goal.value")
def _(plan: Plan) -> Plan:
    first, *rest = plan.rotation.goals
    return rotation(plan, goals=(first.model_copy(update={"value": 5}), *rest))


@fault("goal.bound")
def _(plan: Plan) -> Plan:
    first, *rest = plan.rotation.goals
    return rotation(plan, goals=(first.model_copy(update={"bound": 5}), *rest))


# --- the tests


@pytest.mark.parametrize("code", sorted(FAULTS))
def test_a_planted_fault_is_caught_by_its_own_rule_alone(
    code: str,
    clean_plan: Plan,
    rotation_of: Callable[..., RotationPlan],
    restate: Callable[[Plan], Plan],
) -> None:
    _WRITE[:] = [rotation_of]
    plan = FAULTS[code](clean_plan)
    if not code.startswith("goal."):
        plan = restate(plan)
    audit = audit_plan(plan)
    found = {(f.rule, f.message_en) for f in audit.findings}
    assert {rule for rule, _ in found} == {code}, sorted(found)
    assert audit.hard_findings + audit.soft_findings == len(audit.findings) > 0


def test_every_planted_code_is_a_rule_of_the_program() -> None:
    """That every rule is planted is judged over all folders, in `activities`."""
    assert set(FAULTS) <= set(RULES)


@pytest.mark.parametrize("code", sorted(FAULTS))
def test_a_finding_speaks_both_languages_and_names_its_place(
    code: str,
    clean_plan: Plan,
    rotation_of: Callable[..., RotationPlan],
) -> None:
    _WRITE[:] = [rotation_of]
    audit = audit_plan(FAULTS[code](clean_plan))
    finding = next(f for f in audit.findings if f.rule == code)
    assert finding.where
    assert finding.message_zh != finding.message_en
    assert not any("一" <= mark <= "鿿" for mark in _without_names(finding.message_en))


def _without_names(message: str) -> str:
    for name in (
        "城关一小", "大坪小学", "石门小学", "外校", "教师", "语文", "数学", "英语",
        "东片", "西片",
    ):  # fmt: skip
        message = message.replace(name, "")
    return message
