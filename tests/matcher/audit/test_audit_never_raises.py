"""Whatever stands in a plan, the audit answers with findings, never an exception."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matcher.audit import audit_plan
from matcher.plan import (
    Event,
    Heard,
    Itinerary,
    LeaderDue,
    OwedPaper,
    Plan,
    Posting,
    StandingCover,
    Stop,
    SyncClass,
    SyncSeat,
)
from matcher.policy import Activity, Partners, Policy
from matcher.text import Text

_ODD = {
    str: st.sampled_from(
        ["", "S", "R1", "R2", "S.0", "R1.3", "GHOST", "语文", "G-S", "2", "primary"]
    ),
    int: st.integers(min_value=-(10**6), max_value=10**6),
    bool: st.booleans(),
    dt.date: st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31)),
}
_CLOCKS = st.sampled_from(["00:00", "23:59", "99:99", "06:30"])


_FURTHER: tuple[dict[str, object], ...] = (
    {"kind": "selection_order", "activity": "posting_out"},
    {"kind": "tenure_clock", "years": 11},
    {"kind": "shadowing", "min_periods": 2, "report_lesson": True},
    {"kind": "itinerant"},
    {"kind": "composition", "activity": "posting_out", "backbone_share": 0.3,
     "of": "eligible", "scope": "county", "titles": ["高级教师"]},
    {"kind": "turns", "activity": "posting_in", "round_terms": 4, "leaders": True},
    {"kind": "turns", "activity": "placement"},
    {"kind": "percent_quota", "activity": "shadowing", "side": "recipient",
     "share": 0.1, "share_max": 0.2, "of": "young", "scope": "county",
     "period": "calendar_year"},
    {"kind": "percent_quota", "activity": "placement", "side": "support",
     "share": 0.1, "of": "graduating", "split": "per_recipient"},
    {"kind": "count_quota", "activity": "posting_out", "scope": "area", "target": 2},
    {"kind": "person_quota", "activity": "shadowing", "min_periods": 2},
    {"kind": "placement", "same_post": True, "people_max": 1},
    {"kind": "stint", "activity": "shadowing", "whole_term": True, "terms": 2},
    {"kind": "count_quota", "activity": "demo_lesson", "scope": "subject",
     "people_min": 2, "spacing_days": 7, "weekday": 3, "half": "am",
     "topic": ["示范课", "Demo lesson"]},
    {"kind": "weekly_pattern", "weekday": 1, "topic": ["大教研", "Seminar"]},
    {"kind": "sync_class"},
    {"kind": "student_exchange", "topic": ["学生交流", "Students"]},
    {"kind": "phase", "title": ["启动", "Start"], "first_month": 1, "last_month": 3},
    {"kind": "appraisal", "title": ["考核", "Appraisal"]},
    {"kind": "artefact", "title": ["小结", "Report"], "owner": "person",
     "per": "shadowing", "days_after": 5},
    {"kind": "mentoring", "source": "backbone"},
)  # fmt: skip


def _with_everything(plan: Plan) -> Plan:
    """Add a row of every further noun and a rule of every further kind."""
    data = plan.policy.model_dump()
    data["rules"] = (*data["rules"], *_FURTHER)
    start, end = dt.date(2026, 9, 14), dt.date(2026, 11, 20)
    seats = {
        "source": SyncSeat("S", "S-6", "S.6", 2, "09:30", "10:10"),
        "receiver": SyncSeat("R1", "R1-6", "R1.6", 2, "09:30", "10:10"),
    }
    line = SyncClass(
        id="S-G-S-1",
        consortium="G-S",
        subject="英语",
        grade=3,
        weekday=1,
        begins="09:30",
        ends="10:10",
        dates=(dt.date(2026, 9, 21),),
        **seats,
    )
    shadow = Posting(
        id="P-shadow",
        teacher="R1.7",
        home="R1",
        host="S",
        kind=Activity.SHADOWING,
        start=dt.date(2026, 10, 12),
        end=dt.date(2026, 10, 16),
        weeks=1,
        school_days=5,
        lessons=(Heard(dt.date(2026, 10, 13), 3, "S-6", "英语", "S.6"),),
    )
    tour = Itinerary(
        id="I-1",
        teacher="S.1",
        home="S",
        subject="语文",
        start=start,
        end=end,
        stops=(Stop(1, "all", "R2", (1, 2)), Stop(1, "odd", "R1", (5,))),
        covers=(StandingCover(1, 3, "all", "S-1", "语文", "S.deputy"),),
    )
    events = tuple(
        Event(
            id=f"E-{kind}",
            kind=kind,
            topic=Text("活动", "Event"),
            consortium="G-S",
            date=dt.date(2026, 10, 19),
            period=2,
            host="R1",
            schools=("S", "R1", "R2"),
            people=("S.6", "R1.7", "R2.7"),
            givers=("S.6",),
            students={"S": 5, "R1": 5, "R2": 4},
            online=online,
            after=after,
        )
        for kind, online, after in (
            (Activity.REPORT_LESSON, False, "P-shadow"),
            (Activity.STUDENT_EXCHANGE, False, ""),
            (Activity.JOINT_RESEARCH, True, "S-G-S-1"),
            (Activity.DEMO_LESSON, False, ""),
        )
    )
    paper = OwedPaper(
        id="D-G-S-1",
        kind="phase",
        title=Text("启动", "Start"),
        owner="G-S",
        start=start,
        due=end,
        about="P-shadow",
    )
    leader = LeaderDue(teacher="S.head", school="S", since="2015-09", years=11.17)
    old = plan.rotation
    rotation = old.model_copy(
        update={
            "postings": (*old.postings, shadow),
            "events": (*old.events, *events),
            "sync_classes": (line,),
            "itineraries": (tour,),
            "leaders_due": (leader,),
            "papers": (*old.papers, paper),
        }
    )
    policy = Policy.model_validate(data)
    return plan.model_copy(update={"policy": policy, "rotation": rotation})


def _mutated(value: Any, draw: st.DrawFn, chance: int, key: str = "") -> Any:
    """Return JSON-like data with values swapped, rows dropped and rows doubled."""
    if isinstance(value, dict):
        return {k: _mutated(v, draw, chance, k) for k, v in value.items()}
    if isinstance(value, list | tuple):
        rows = [_mutated(item, draw, chance, key) for item in value]
        if rows and draw(st.integers(0, chance)) == 0 and len(rows) > 3:
            rows = rows[1:] + rows[-1:]
        if hasattr(value, "_fields"):
            return type(value)(*rows) if len(rows) == len(value) else value
        return type(value)(rows)
    if draw(st.integers(0, chance)) or value is None:
        return value
    if key in ("depart", "back"):
        return draw(_CLOCKS)
    strategy = _ODD.get(type(value))
    return value if strategy is None else draw(strategy)


@st.composite
def mutations(draw: st.DrawFn, plan: Plan) -> Plan:
    data = plan.model_dump(mode="python")
    for part in ("pairing", "rotation"):
        chance = draw(st.sampled_from([20, 100, 400]))
        data[part] = _mutated(data[part], draw, chance)
    by = draw(st.sampled_from(["school", "subject", "stage"]))
    rules = tuple(
        Partners(by=by, number=draw(st.integers(1, 2)))
        if isinstance(rule, Partners)
        else rule
        for rule in plan.policy.rules
    )
    policy = plan.policy.model_copy(update={"rules": rules})
    return _built(plan.model_copy(update={"policy": policy}), data)


def _built(plan: Plan, data: dict[str, Any]) -> Plan:
    """Build the plan row by row; rows that no plan can hold are left as they were."""
    parts = {}
    for part in ("pairing", "rotation"):
        old = getattr(plan, part)
        changes: dict[str, Any] = {}
        for name in type(old).model_fields:
            rows = data[part][name]
            if not isinstance(rows, tuple | list) or name in ("published", "unpaired"):
                continue
            kept = []
            kind = next((type(row) for row in getattr(old, name)), None)
            for row in rows:
                try:
                    kept.append(kind.model_validate(row) if kind else row)
                except ValueError:
                    continue
            changes[name] = tuple(kept)
        parts[part] = old.model_copy(update=changes)
    return plan.model_copy(update=parts)


@given(data=st.data())
@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
def test_a_mutated_plan_is_judged_without_an_exception(
    clean_plan: Plan, data: st.DataObject
) -> None:
    audit = audit_plan(data.draw(mutations(clean_plan)))
    assert audit.hard_findings + audit.soft_findings == len(audit.findings)
    assert all(finding.message_zh and finding.message_en for finding in audit.findings)


@pytest.mark.parametrize("policy", ["default", "fengjie-2014", "xinjiang-league"])
def test_a_shipped_policy_judges_a_plan_made_for_another(
    clean_plan: Plan, policy: str
) -> None:
    from matcher.presets import load_policy

    audit = audit_plan(clean_plan.model_copy(update={"policy": load_policy(policy)}))
    assert len(audit.clauses) == len(load_policy(policy).clauses)


@given(data=st.data())
@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
def test_a_mutated_plan_of_every_noun_is_judged_without_an_exception(
    clean_plan: Plan, data: st.DataObject
) -> None:
    audit = audit_plan(data.draw(mutations(_with_everything(clean_plan))))
    assert audit.hard_findings + audit.soft_findings == len(audit.findings)
    assert all(finding.message_zh and finding.message_en for finding in audit.findings)


def test_a_county_with_schools_only_is_judged(clean_plan: Plan) -> None:
    county = clean_plan.county.model_copy(
        update={"teachers": (), "lessons": (), "distances": ()}
    )
    audit = audit_plan(clean_plan.model_copy(update={"county": county}))
    assert {"post.known", "visit.known", "event.known"} <= {
        finding.rule for finding in audit.findings
    }
