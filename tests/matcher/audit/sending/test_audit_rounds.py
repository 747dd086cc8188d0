"""Turns and rounds: who went before, who waits, and how many are owed each term.

At R1 nine teachers take turns (no leaders); in this term R1.4 is posted to S.
"""

from collections.abc import Callable

import pytest

from matcher.county import Turn
from matcher.plan import Plan

Told = Callable[..., list[tuple[str, str, str]]]
Words = Callable[..., list[str]]
Edit = Callable[..., Plan]
TERMS = ("2024-2025-1", "2024-2025-2", "2025-2026-1", "2025-2026-2")


def turns(**fields: object) -> dict[str, object]:
    return {"kind": "turns", "activity": "posting_in"} | fields


def went(term: str, *people: str, activity: str = "posting_in") -> list[Turn]:
    return [Turn(teacher=who, activity=activity, term=term) for who in people]


def teachers(school: str, *numbers: int) -> list[str]:
    return [f"{school}.{n}" for n in numbers]


def test_middle_leaders_wait_only_where_the_rule_takes_them_in(
    clean_plan: Plan, told: Told, on_county: Edit, on_rotation: Edit
) -> None:
    stays = tuple(p for p in clean_plan.rotation.postings if p.kind != "placement")
    plan = on_rotation(clean_plan, postings=stays)
    history = went(TERMS[0], *teachers("R1", *range(9)))
    plan = on_county(plan, history=tuple(history))
    assert told(plan, "post.turns", turns()) == []
    assert told(plan, "post.turns", turns(leaders=True)) == [("R1.4", "1", "0")]


def test_a_second_turn_within_a_round_is_told_although_all_went_once_long_ago(
    clean_plan: Plan, told: Told, on_county: Edit
) -> None:
    history = went(TERMS[0], *teachers("R1", *range(9)))
    history += went(TERMS[1], "R1.4")
    plan = on_county(clean_plan, history=tuple(history))
    # R1.7 is away shadowing, so that seven colleagues wait
    for rule in (turns(), turns(round_terms=9)):
        assert told(plan, "post.turns", rule) == [("R1.4", "7", "0")]


@pytest.mark.parametrize(
    ("gone", "terms", "owed"),
    [
        ((), 9, 1),
        ((), 4, 3),  # nine people in four terms
        ((0, 1, 2, 3), 4, 3),
        ((0, 1, 2, 3, 5, 6, 7), 4, 2),  # two are left
        (tuple(range(9)), 4, 3),  # all have gone: a new round
    ],
)
def test_a_school_owes_its_part_of_the_round_or_what_is_left_of_it(
    clean_plan: Plan,
    told: Told,
    on_county: Edit,
    gone: tuple[int, ...],
    terms: int,
    owed: int,
) -> None:
    history = went(TERMS[2], *teachers("R1", *gone))
    plan = on_county(clean_plan, history=tuple(history))
    found = [row for row in told(plan, "post.round", turns(round_terms=terms))]
    mine = [row for row in found if row[0] == "R1"]
    assert mine == ([("R1", "1", str(owed))] if owed > 1 else [])


def test_a_round_goes_on_over_several_terms(
    clean_plan: Plan, told: Told, on_county: Edit
) -> None:
    history = went(TERMS[0], *teachers("R1", 0, 1, 2))
    history += went(TERMS[1], *teachers("R1", 3, 4, 5))
    history += went(TERMS[2], *teachers("R1", 6, 7, 8))  # the round ends here
    history += went(TERMS[3], "R1.4")
    plan = on_county(clean_plan, history=tuple(history))
    again = told(plan, "post.turns", turns(round_terms=3))
    assert [where for where, _, _ in again] == ["R1.4"]
    plan = on_county(clean_plan, history=tuple(history[:-1]))
    assert told(plan, "post.turns", turns(round_terms=3)) == []


def test_the_last_backbone_asked_for_can_only_be_replaced_by_backbone(
    clean_plan: Plan, told: Told, on_county: Edit
) -> None:
    """S.0 and S.3 are backbone; S.0 is posted for a year, the second time."""
    rule = turns(activity="posting_out")
    history = tuple(went(TERMS[3], "S.0", activity="posting_out"))
    plan = on_county(clean_plan, history=history)
    assert told(plan, "post.turns", rule) == [("S.0", "1", "0")]
    plan = on_county(
        clean_plan, history=(*history, *went(TERMS[3], "S.3", activity="posting_out"))
    )
    assert told(plan, "post.turns", rule) == []


def test_rounds_of_observation_are_counted_only_where_their_length_is_stated(
    clean_plan: Plan, told: Told, on_county: Edit
) -> None:
    history = went(TERMS[0], *teachers("R1", *range(9)), activity="observation")
    history += went(TERMS[1], "R1.0", activity="observation")
    plan = on_county(clean_plan, history=tuple(history))
    rule = turns(activity="observation")
    assert told(plan, "visit.turns", rule) == []
    again = told(plan, "visit.turns", rule | {"round_terms": 9})
    assert again == [("R1.0", "7", "0")]


def test_only_the_young_could_go_in_the_place_of_the_young_where_they_are_counted(
    clean_plan: Plan, told: Told, on_county: Edit, on_teachers: Edit
) -> None:
    """R1.0 and R1.3 observe; of those who wait only R1.5 is young like R1.3."""
    young = {who: {"born": "1995-01"} for who in ("R1.3", "R1.5")}
    quota = {
        "kind": "percent_quota", "activity": "observation", "side": "recipient",
        "share": 0.5, "of": "young",
    }  # fmt: skip
    history = tuple(went(TERMS[3], "R1.3", activity="observation"))
    plan = on_county(on_teachers(clean_plan, young), history=history)
    rule = turns(activity="observation")
    assert told(plan, "visit.turns", rule) == [("R1.3", "7", "0")]
    assert told(plan, "visit.turns", rule, quota) == [("R1.3", "1", "0")]


def test_placements_take_turns_among_people_of_one_post(
    clean_plan: Plan, told: Told, on_county: Edit, on_teachers: Edit
) -> None:
    rule, placed = turns(activity="placement"), {"kind": "placement"}
    history = tuple(went(TERMS[3], "S.middle", activity="placement"))
    plan = on_county(clean_plan, history=history)
    assert told(plan, "post.turns", rule, placed) == []
    plan = on_teachers(plan, {"S.2": {"post": "middle"}})
    assert told(plan, "post.turns", rule, placed) == [("S.middle", "1", "0")]


def test_only_people_whose_subject_a_partner_teaches_are_in_a_round_of_observation(
    clean_plan: Plan, told: Told, on_teachers: Edit
) -> None:
    rule = turns(activity="observation", round_terms=4)  # nine people: three a term
    found = told(clean_plan, "visit.round", rule)
    assert found == [("R1", "2", "3"), ("R2", "2", "3")]
    plan = on_teachers(clean_plan, {"R1.2": {"subjects": ("美术",)}})
    assert told(plan, "visit.round", rule) == [("R2", "2", "3")]
