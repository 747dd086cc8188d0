"""A plan of two consortia, audited: one keeps every clause, the other breaks some."""

import datetime as dt

import pytest

from matcher.audit import audit_plan
from matcher.county import County, Distance, School, Teacher, Term
from matcher.plan import (
    Consortium,
    Event,
    Meta,
    OwedPaper,
    PairingPlan,
    Plan,
    Posting,
    RecipientLink,
    RotationPlan,
    Status,
)
from matcher.policy import Policy
from matcher.text import Text

_D = dt.date
_TERM = Term(code="2026-2027-1", start=_D(2026, 9, 7), end=_D(2026, 11, 27))
_SCHOOLS = (
    ("S1", "城关一小", "brand"), ("R1", "大坪小学", "weak"),
    ("S2", "城关二小", "brand"), ("R2", "石门小学", "weak"),
)  # fmt: skip
_RULES: tuple[tuple[str, bool, str, dict[str, object]], ...] = (
    ("F-01", True, "每所优质学校结对", {"kind": "coverage", "side": "support"}),
    ("F-02", True, "每学期召开管理研讨会一次",
     {"kind": "count_quota", "activity": "meeting", "topic": ["管理研讨会", "Seminar"],
      "hosts": "support", "attend": "leaders", "target": 2}),
    ("F-03", True, "支教不少于百分之十",
     {"kind": "percent_quota", "activity": "posting_out", "side": "support",
      "share": 0.2}),
    ("F-04", True, "每学期末交总结",
     {"kind": "artefact", "title": ["总结", "Summary"], "owner": "each_school"}),
    ("F-05", False, "实行捆绑考核",
     {"kind": "appraisal", "title": ["捆绑考核", "Appraisal"], "anchor": "term_end"}),
    ("F-06", False, "提高认识", {"kind": "context", "title": ["背景", "Background"]}),
)  # fmt: skip


def _policy() -> Policy:
    return Policy.model_validate(
        {
            "name": "filed",
            "title": ["结对帮扶办法", "Pairing rules"],
            "documents": [
                {"title": "结对帮扶实施办法", "number": "县教发[2026]1号",
                 "known": "excerpt"}
            ],
            "clauses": [
                {"id": clause, "quote": quote, "meaning": f"meaning of {clause}",
                 "hard": hard}
                for clause, hard, quote, _ in _RULES
            ],
            "rules": [
                *({**rule, "clauses": [clause]} for clause, _, _, rule in _RULES),
                {"kind": "window", "free_weeks_at_end": 0},
            ],
        }
    )  # fmt: skip


def _county() -> County:
    teachers = [
        Teacher(
            code=f"{school}.{n}",
            name=f"{name[:2]}教师{n}",
            school=school,
            subjects=("语文",),
            post="head" if n == 0 else "teacher",
        )
        for school, name, _ in _SCHOOLS
        for n in range(5)
    ]
    return County(
        name="青山县",
        term=_TERM,
        schools=tuple(
            School(code=code, name=name, stage="primary", tags={tag})
            for code, name, tag in _SCHOOLS
        ),
        teachers=tuple(teachers),
        distances=(
            Distance("R1", "S1", 9_000, 15),
            Distance("R2", "S2", 8_000, 14),
        ),
    )


def _group(number: int) -> Consortium:
    link = RecipientLink(
        school=f"R{number}", distance_m=None, travel_min=None, basis="unknown"
    )
    return Consortium(
        id=f"G-S{number}", mode="paired", support=f"S{number}", recipients=(link,)
    )


def _meeting(number: int, day: int) -> Event:
    return Event(
        id=f"E-{number}-{day}",
        kind="meeting",
        topic=Text("管理研讨会", "Seminar"),
        consortium=f"G-S{number}",
        date=_D(2026, 10, day),
        period=None,
        host=f"S{number}",
        schools=(f"S{number}", f"R{number}"),
        people=(f"S{number}.0", f"R{number}.0"),
        clause=("F-02",),
    )


def _posting(number: int) -> Posting:
    return Posting(
        id=f"P-{number}",
        teacher=f"S{number}.1",
        home=f"S{number}",
        host=f"R{number}",
        kind="posting_out",
        start=_D(2026, 9, 14),
        end=_D(2026, 9, 25),
        weeks=2,
        school_days=10,
        subject="语文",
        clause=("F-03",),
    )


@pytest.fixture(scope="session")
def filed_plan() -> Plan:
    """S1 with R1 keeps every clause; S2 with R2 lacks a posting, a meeting, a paper."""
    summary, appraisal = Text("总结", "Summary"), Text("捆绑考核", "Appraisal")
    papers = [
        OwedPaper(title=summary, owner=code, due=_TERM.end, clause=("F-04",))
        for code in ("S1", "R1", "S2")
    ] + [
        OwedPaper(title=appraisal, owner="bureau", due=_TERM.end, kind="appraisal",
                  about=f"G-S{n}", clause=("F-05",))
        for n in (1, 2)
    ]  # fmt: skip
    plan = Plan(
        county=_county(),
        policy=_policy(),
        pairing=PairingPlan(
            status=Status.OPTIMAL, consortia=(_group(1), _group(2)), gap=0.0
        ),
        rotation=RotationPlan(
            status=Status.FEASIBLE,
            postings=(_posting(1),),
            events=(_meeting(1, 12), _meeting(1, 26)),
            papers=tuple(papers),
        ),
        meta=Meta(created="2026-08-20T09:00:00"),
    )
    return plan.model_copy(update={"audit": audit_plan(plan)})
