"""Which rule an event answers, how events are counted, when they are held."""

import datetime as dt
import random

import pytest

from matcher.audit import audit_plan
from matcher.audit.case import Case
from matcher.audit.event_book import EventBook
from matcher.audit.sync_clashes import _most_at_once
from matcher.county import Agreement, Bell
from matcher.plan import Event, Finding, Plan, Verdict
from matcher.policy import Policy

D = dt.date


def edited(plan: Plan, clause: str, **changes: object) -> Plan:
    rules = tuple(
        type(r).model_validate({**r.model_dump(), **changes})
        if r.clauses == (clause,)
        else r
        for r in plan.policy.rules
    )
    policy = plan.policy.model_copy(update={"rules": rules})
    return plan.model_copy(update={"policy": policy})


def moved(plan: Plan, key: str, **changes: object) -> Plan:
    events = tuple(
        e.model_copy(update=changes) if e.id == key else e for e in plan.rotation.events
    )
    rotation = plan.rotation.model_copy(update={"events": events})
    return plan.model_copy(update={"rotation": rotation})


def county(plan: Plan, **changes: object) -> Plan:
    return plan.model_copy(update={"county": plan.county.model_copy(update=changes)})


def findings(plan: Plan, code: str = "") -> list[Finding]:
    return [f for f in audit_plan(plan).findings if code in ("", f.rule)]


def answered(plan: Plan, key: str) -> tuple[str, ...]:
    book = EventBook(Case(plan))
    at = [e.id for e in plan.rotation.events].index(key)
    rule = book.rule_of(at)
    return rule.clauses if rule else ()


# --- what an event answers


def test_an_event_answers_the_rule_of_its_topic(activity_plan: Plan) -> None:
    assert answered(activity_plan, "W-1") == ("A-weekly",)
    assert answered(activity_plan, "E-1") == ("T-25",)


def test_the_topic_decides_before_the_clause(activity_plan: Plan) -> None:
    plan = moved(activity_plan, "W-1", clause=("T-25",))
    assert answered(plan, "W-1") == ("A-weekly",)


def test_with_a_topic_of_its_own_the_clause_decides(activity_plan: Plan) -> None:
    topic = activity_plan.rotation.events[0].topic._replace(zh="别的", en="Other")
    plan = moved(activity_plan, "W-1", topic=topic)
    assert answered(plan, "W-1") == ("A-weekly",)
    assert answered(moved(plan, "W-1", clause=()), "W-1") == ()


def test_the_only_rule_of_a_kind_takes_any_event_of_it(activity_plan: Plan) -> None:
    topic = activity_plan.rotation.events[0].topic._replace(zh="别的", en="Other")
    plan = moved(activity_plan, "L-1", topic=topic, clause=())
    assert answered(plan, "L-1") == ("A-lecture",)


def test_what_follows_something_else_answers_no_rule_of_events(
    activity_plan: Plan,
) -> None:
    assert answered(activity_plan, "S-1-1") == ()


# --- counting


def test_a_number_for_each_week_is_asked_in_every_week_of_travel(
    activity_plan: Plan,
) -> None:
    plan = edited(activity_plan, "A-leaders", period="week")
    told = [f.message_en for f in findings(plan, "event.count")]
    weeks = {int(m.split("in week ")[1].split(":")[0]) for m in told}
    assert weeks == {2, 3, 4, 5, 7, 8, 9, 10, 11}  # week 6 holds the meeting


def test_a_number_for_each_week_skips_weeks_without_the_day_asked_for(
    activity_plan: Plan,
) -> None:
    plan = edited(activity_plan, "A-lecture", period="week")
    told = [f.message_en for f in findings(plan, "event.count")]
    weeks = {int(m.split("in week ")[1].split(":")[0]) for m in told}
    assert weeks == {7, 9, 11}  # week 3 holds one, the Wednesday of week 5 is a holiday


def test_a_number_for_each_school_is_of_events_it_hosts(activity_plan: Plan) -> None:
    plan = edited(activity_plan, "A-demo", scope="school", minimum=1)
    assert findings(plan) == []
    plan = edited(plan, "A-demo", scope="school", minimum=2)
    assert {f.where for f in findings(plan)} == {"R1", "R2"}


def test_without_area_leads_area_events_are_not_judged(activity_plan: Plan) -> None:
    pairing = activity_plan.pairing.model_copy(update={"area_leads": ()})
    plan = activity_plan.model_copy(update={"pairing": pairing})
    (verdict,) = [v for v in audit_plan(plan).clauses if v.clause == "A-area"]
    assert verdict.verdict is Verdict.NOT_JUDGED
    assert "area-lead" in verdict.why.en


@pytest.mark.parametrize(("share", "kept"), [(1.0, False), (0.76, False), (0.75, True)])
def test_a_pattern_may_miss_the_share_of_days_left_open(
    activity_plan: Plan, share: float, kept: bool
) -> None:
    plan = edited(activity_plan, "A-weekly", min_share=share)
    events = tuple(e for e in plan.rotation.events if e.id != "W-4")  # 3 of 4 days
    rotation = plan.rotation.model_copy(update={"events": events})
    plan = plan.model_copy(update={"rotation": rotation})
    assert (findings(plan, "event.pattern") == []) is kept


def test_a_calendar_year_quota_outside_its_time_is_not_judged(
    activity_plan: Plan,
) -> None:
    plan = edited(activity_plan, "A-leaders", anchor="year_end")
    events = tuple(e for e in plan.rotation.events if e.id != "M-1")
    rotation = plan.rotation.model_copy(update={"events": events})
    plan = plan.model_copy(update={"rotation": rotation})
    (verdict,) = [v for v in audit_plan(plan).clauses if v.clause == "A-leaders"]
    assert verdict.verdict is Verdict.NOT_JUDGED
    assert findings(plan) == []


# --- time of day


@pytest.mark.parametrize(("begins", "kept"), [("11:59", False), ("12:00", True)])
def test_the_afternoon_begins_at_noon_by_the_bells_of_the_host(
    activity_plan: Plan, begins: str, kept: bool
) -> None:
    bells = tuple(
        Bell("R2", 3, n, f"{begins[:3]}{int(begins[3:]):02d}", "12:40") for n in (4,)
    )
    plan = county(activity_plan, bells=bells)
    people = ("R1.head", "R2.head")
    plan = moved(plan, "L-1", period=4, length_periods=1, subject="", people=people,
                 givers=("S.3",))  # fmt: skip
    assert (findings(plan, "event.time") == []) is kept


def test_online_events_take_no_time_on_the_road(activity_plan: Plan) -> None:
    # Wednesday 14 October: R1.7 has period 5 (13:50); S is 20 minutes away.
    at = {"period": 4, "length_periods": 1, "people": ("S.head", "R1.7", "R2.head")}
    plan = moved(activity_plan, "O-1", **at)
    assert findings(plan, "event.clash") == []
    assert len(findings(moved(plan, "O-1", online=False), "event.clash")) == 1


def test_a_school_whose_people_asked_for_are_not_free_may_send_others(
    activity_plan: Plan,
) -> None:
    teachers = tuple(
        t.model_copy(update={"availability": "away"})
        if t.school == "R1" and t.post != "teacher" and t.code != "R1.head"
        else t
        for t in activity_plan.county.teachers
    )
    plan = county(activity_plan, teachers=teachers)
    sent = ("S.head", "R1.2", "R2.head")
    (finding,) = findings(moved(plan, "M-1", people=sent), "event.group")
    assert "R1.head" in finding.message_en
    busy = moved(plan, "M-1", people=sent)
    extra = _event_of(plan, "M-1", "OTHER", ("R1.head",))
    rotation = busy.rotation.model_copy(
        update={"events": (*busy.rotation.events, extra)}
    )
    assert findings(busy.model_copy(update={"rotation": rotation}), "event.group") == []


def _event_of(plan: Plan, key: str, new: str, people: tuple[str, ...]) -> Event:
    (event,) = [e for e in plan.rotation.events if e.id == key]
    topic = event.topic._replace(zh="别的", en="Other")
    return event.model_copy(
        update={"id": new, "people": people, "topic": topic, "clause": ()}
    )


# --- papers


def test_a_phase_counts_from_the_agreement_in_force(activity_plan: Plan) -> None:
    started = Agreement(support="S", recipient="R1", start=D(2025, 3, 10),
                        end=D(2028, 8, 31))  # fmt: skip
    plan = county(
        activity_plan, agreements=(started, *activity_plan.county.agreements[1:])
    )
    (finding,) = findings(plan, "phase.listed")
    assert "from 2025-03-01 to 2025-08-31" in finding.message_en


def test_a_paper_at_the_signing_is_due_when_an_agreement_begins(
    activity_plan: Plan,
) -> None:
    begins = Agreement(support="S", recipient="R2", start=D(2026, 9, 21))
    plan = county(activity_plan, agreements=(*activity_plan.county.agreements, begins))
    data = plan.policy.model_dump()
    data["clauses"] = [*data["clauses"], {"id": "Z", "quote": "略", "meaning": "-"}]
    paper = {"kind": "artefact", "title": ["首年计划", "Plan"], "owner": "support",
             "anchor": "signing", "days_after": 30, "clauses": ["Z"]}  # fmt: skip
    data["rules"] = [*data["rules"], paper]
    plan = plan.model_copy(update={"policy": Policy.model_validate(data)})
    (finding,) = findings(plan, "paper.listed")
    assert "by 2026-10-21" in finding.message_en


def test_several_copies_of_a_paper_need_as_many_rows(activity_plan: Plan) -> None:
    plan = edited(activity_plan, "A-album", count=2)
    assert [f.rule for f in findings(plan)] == ["paper.listed"]
    papers = plan.rotation.papers
    album = next(p for p in papers if p.title.en == "Record")
    rotation = plan.rotation.model_copy(update={"papers": (*papers, album)})
    assert findings(plan.model_copy(update={"rotation": rotation})) == []


# --- rooms


@pytest.mark.parametrize("seed", range(30))
def test_most_at_once_is_the_fullest_minute(seed: int) -> None:
    dice = random.Random(seed)
    spans = []
    for _ in range(dice.randrange(7)):
        begin = dice.randrange(60)
        spans.append((begin, begin + dice.randrange(1, 30)))
    by_minute = max(
        (sum(a <= minute < b for a, b in spans) for minute in range(100)), default=0
    )
    assert _most_at_once(spans) == by_minute


# --- who gives an event


def test_where_no_backbone_can_travel_another_teacher_may_give_the_lecture(
    activity_plan: Plan,
) -> None:
    plan = moved(activity_plan, "L-1", givers=("S.5",))
    assert [f.rule for f in findings(plan)] == ["event.giver"]
    teachers = tuple(
        t.model_copy(update={"availability": "deferred"}) if t.code == "S.3" else t
        for t in plan.county.teachers
    )
    assert findings(county(plan, teachers=teachers), "event.giver") == []


def test_events_of_every_month_are_bound_to_no_part_of_the_term(
    activity_plan: Plan,
) -> None:
    plan = edited(activity_plan, "A-leaders", period="month", anchor="term_start")
    told = [f.message_en for f in findings(plan, "event.count")]
    assert len(told) == 2  # September and November; the meeting is in October
    assert all("0 times" in message for message in told)
