import datetime as dt

from matcher.county import County, Mode, School, Stage, Teacher
from matcher.plan import (
    Audit,
    Consortium,
    Goal,
    PairingPlan,
    Plan,
    Posting,
    Reason,
    RecipientLink,
    RotationPlan,
    Status,
    Unpaired,
)
from matcher.policy import Activity, Partners
from matcher.presets import load_policy
from scenarios.compare import compare
from scenarios.term import AUTUMN_2026
from scenarios.words import comparison_words, table

COUNTY = County(
    schools=tuple(
        School(code=code, name=f"{code}小学", stage=Stage.PRIMARY)
        for code in ("A", "B", "x", "y")
    ),
    teachers=(Teacher(code="t", name="王一", school="A"),),
    term=AUTUMN_2026,
)
STAY = Posting(
    id="P1",
    teacher="t",
    home="A",
    host="x",
    kind=Activity.POSTING_OUT,
    start=dt.date(2026, 9, 14),
    end=dt.date(2026, 9, 25),
    weeks=2,
    school_days=10,
)


def plan(
    pairs: dict[str, str],
    *,
    travel: int,
    bound: int,
    postings: tuple[Posting, ...] = (),
) -> Plan:
    consortia = tuple(
        Consortium(
            id=f"G-{support}",
            mode=Mode.PAIRED,
            support=support,
            recipients=tuple(
                RecipientLink(
                    school=code, distance_m=1000, travel_min=2, basis="estimated"
                )
                for code, lead in pairs.items()
                if lead == support
            ),
        )
        for support in sorted(set(pairs.values()))
    )
    reason = Reason(
        rule="pair.distance", message_zh="太远", message_en="too far", where="y"
    )
    return Plan(
        county=COUNTY,
        policy=load_policy("default"),
        pairing=PairingPlan(
            status=Status.OPTIMAL,
            goals=(Goal(name="travel", value=travel, bound=bound, unit="metres"),),
            consortia=consortia,
            unpaired=tuple(
                Unpaired(school=code, reasons=(reason,))
                for code in ("x", "y")
                if code not in pairs
            ),
        ),
        rotation=RotationPlan(status=Status.OPTIMAL, postings=postings),
        audit=Audit(hard_findings=len({"x", "y"} - pairs.keys()), soft_findings=0),
    )


BOTH = plan({"x": "A", "y": "B"}, travel=2000, bound=2000, postings=(STAY,))
ONE = plan({"x": "B"}, travel=1000, bound=900)


def test_equal_plans_differ_in_nothing() -> None:
    found = compare(BOTH, BOTH)
    assert found.moves == found.people == found.pairs == ()
    assert found.goals[0].gained == 0


def test_moves_name_the_old_and_the_new_support() -> None:
    found = compare(BOTH, ONE)
    assert [(m.recipient, m.before, m.after) for m in found.moves] == [
        ("x", "A", "B"),
        ("y", "B", ""),
    ]


def placed(part: str, pairs: dict[str, str], by: str) -> Plan:
    """Return a plan in which every recipient has a main support and a further one."""
    more = [
        RecipientLink(
            school=code, part=part, distance_m=1, travel_min=1, basis="estimated"
        )
        for code in pairs
    ]
    base = plan({"x": "A", "y": "B"}, travel=0, bound=0)
    consortia = tuple(
        group.model_copy(
            update={
                "recipients": (
                    *group.recipients,
                    *(row for row in more if pairs[row.school] == group.support),
                )
            }
        )
        for group in base.pairing.consortia
    )
    policy = base.policy.model_copy(
        update={"rules": (*base.policy.rules, Partners(by=by, number=2))}
    )
    pairing = base.pairing.model_copy(update={"consortia": consortia})
    return base.model_copy(update={"pairing": pairing, "policy": policy})


def test_a_further_partner_that_left_is_a_move_of_its_own() -> None:
    both = placed("2", {"x": "B", "y": "A"}, "school")
    one = placed("2", {"x": "B"}, "school")
    assert [
        (m.recipient, m.part, m.before, m.after) for m in compare(both, one).moves
    ] == [("y", "", "A", "")]
    subject = placed("英语", {"x": "B"}, "subject")
    other = placed("英语", {"x": "A"}, "subject")
    moves = compare(subject, other).moves
    assert [(m.recipient, m.part, m.before, m.after) for m in moves] == [
        ("x", "英语", "B", "A")
    ]
    assert "x小学（x）·英语" in comparison_words(
        compare(subject, other), subject, other, "zh"
    )


def test_goals_carry_both_values_and_the_bound() -> None:
    goal = compare(BOTH, ONE).goals[0]
    assert (goal.before, goal.after, goal.after_bound, goal.gained) == (
        2000,
        1000,
        900,
        1000,
    )


def test_people_and_duties_that_change_are_counted() -> None:
    found = compare(BOTH, ONE)
    assert found.people == ("t",)
    duty = found.duties[0]
    assert (duty.kind, duty.before, duty.after, duty.removed) == (
        "posting_out",
        1,
        0,
        1,
    )


def test_findings_and_unpaired_schools_are_told_for_both() -> None:
    found = compare(BOTH, ONE)
    assert found.hard_findings == (0, 1)
    assert found.unpaired == ((), ("y",))


def test_words_name_schools_people_and_reasons_in_both_languages() -> None:
    found = compare(BOTH, ONE)
    zh = comparison_words(found, BOTH, ONE, "zh")
    en = comparison_words(found, BOTH, ONE, "en")
    for word in ("x小学", "王一", "太远"):
        assert word in zh
    assert "too far" in en
    assert "bound 0.9" in en
    assert "proven best" in comparison_words(compare(ONE, BOTH), ONE, BOTH, "en")


def test_columns_of_a_table_line_up_on_a_screen() -> None:
    lines = table([("目标", "1"), ("ab", "2")])
    assert lines == ["目标  1", "ab    2"]
