"""What binds a plan is true of it, and every gain is what planning again gives."""

import datetime as dt

import pytest

from matcher.county import County, Distance, School, Stage, Tag, Term
from matcher.diagnose import Diagnosis, apply_edits, diagnose
from matcher.plan import Status
from matcher.policy import Coverage, Degree, Policy, Travel
from matcher.reduction.pairing import plan_pairing
from matcher.text import Text
from scenarios.county import make_county
from scenarios.spec import CountySpec
from solvers.params import Params

TERM = Term(code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 15))


def _policy(*rules):
    return Policy.model_validate(
        {"name": "test", "title": Text("测试", "test"), "rules": (Coverage(), *rules)}
    )


def _county(pairs):
    schools = tuple(
        School(
            code=code,
            name=f"{code}小学",
            stage=Stage.PRIMARY,
            tags=frozenset({Tag.QUALITY} if code.isupper() else {Tag.WEAK}),
        )
        for code in sorted({code for pair in pairs for code in pair})
    )
    rows = tuple(Distance(p[1], p[0], metres, None) for p, metres in pairs.items())
    return County(schools=schools, term=TERM, distances=rows)


def _values(county, policy):
    plan = plan_pairing(county, policy, params=Params(time_limit_s=60))
    assert plan.status is Status.OPTIMAL
    return {goal.name: goal.value for goal in plan.goals}


def test_ways_numbers_and_single_choices_that_bind_are_named():
    pairs = {"Ab": 1_000, "Ac": 2_000, "Bc": 3_000, "Bd": 9_900}
    policy = _policy(Degree(recipients_max=2), Travel(max_one_way_m=10_000))
    margins = diagnose(_county(pairs), policy, more=True).margins
    told = {(b.rule, b.schools) for b in margins.binding}
    assert ("pair.distance", ("B", "d")) in told
    assert ("pair.degree", ("A",)) in told
    assert ("pair.coverage", ("b", "A")) in told
    assert ("pair.coverage", ("d", "B")) in told


def test_a_place_more_and_the_next_distance_bring_what_they_save():
    # A takes b and c; d goes far to B. One place more at A saves 7 km
    pairs = {"Ab": 1_000, "Ac": 1_000, "Ad": 2_000, "Bd": 9_000, "Bc": 9_500}
    pairs |= {"Bb": 12_300, "Be": 500}
    policy = _policy(Degree(recipients_max=2), Travel(max_one_way_m=10_000))
    margins = diagnose(_county(pairs), policy, more=True).margins
    one = next(g for g in margins.gains if g.kind == "place")
    assert one.schools == ("A",)
    assert one.edits == ()
    assert one.status is Status.OPTIMAL
    assert {g.goal: g.change for g in one.goals if g.change}["travel"] == -7_000
    further = next(g for g in margins.gains if g.kind == "distance")
    assert further.value == "12300"
    assert not any(goal.change for goal in further.goals)


@pytest.mark.parametrize("seed", [1, 2])
def test_every_gain_equals_planning_again_with_its_edits(seed):
    spec = CountySpec(n_schools=24, teachers=False, timetables=False)
    county = make_county(spec, seed=seed)
    policy = _policy(Travel(max_one_way_m=45_000), Degree(recipients_max=4))
    found = diagnose(county, policy, more=True)
    margins = found.margins
    assert margins is not None
    assert margins.all_tried
    before = _values(county, policy)
    assert {g.goal: g.before for g in margins.goals} == before
    assert {gain.kind for gain in margins.gains} >= {"places", "support"}
    for gain in margins.gains:
        if not gain.edits:
            continue
        after = _values(*apply_edits(county, policy, gain.edits))
        assert {g.goal: g.after for g in gain.goals} == after
        assert {g.goal: g.before for g in gain.goals} == before


def test_gains_stand_in_order_and_survive_a_round_trip():
    spec = CountySpec(n_schools=24, teachers=False, timetables=False)
    found = diagnose(
        make_county(spec, seed=3), _policy(Degree(recipients_max=4)), more=True
    )
    changes = [[g.change for g in gain.goals] for gain in found.margins.gains]
    assert changes == sorted(changes)
    assert Diagnosis.model_validate(found.model_dump(mode="json")) == found
    assert "再多一点能带来什么" in found.say("zh")
    assert "What more would bring" in found.say("en")


def test_a_stopped_diagnosis_says_that_not_all_was_tried():
    asked = iter(range(10_000))
    spec = CountySpec(n_schools=24, teachers=False, timetables=False)
    found = diagnose(
        make_county(spec, seed=1),
        _policy(Degree(recipients_max=4)),
        params=Params(time_limit_s=60, stopped=lambda: next(asked) > 60),
        more=True,
    )
    assert found.margins is None or not found.margins.all_tried


def test_nobody_is_planned_again_unless_asked():
    county = _county({"Ab": 1_000})
    assert diagnose(county, _policy()).margins is None
