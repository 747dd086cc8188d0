import pytest

from matcher.errors import InputError
from matcher.plan import Plan, Status
from matcher.presets import load_policy
from matcher.progress import Silent
from scenarios.catalogue import named_county
from scenarios.edits import parse_edit
from scenarios.whatif import sweep, what_if


@pytest.fixture(scope="module")
def base() -> Plan:
    from matcher.pipeline import make_plan

    return make_plan(
        named_county("tiny-mixed", seed=4),
        load_policy("fengjie-2014"),
        workers=1,
        only_pairing=True,
    )


def pairs(plan: Plan) -> set[tuple[str, str]]:
    return {(g.support, r.school) for g in plan.pairing.consortia for r in g.recipients}


def test_nothing_changed_keeps_every_pair(base: Plan) -> None:
    same = f"set=travel.max_one_way_m={base.policy.travel.max_one_way_m}"
    found = what_if(base, [parse_edit(same)], workers=1, only_pairing=True)
    assert pairs(found.after) == pairs(base)
    assert found.comparison.moves == ()


def test_a_forbidden_pair_goes_and_what_moved_is_listed(base: Plan) -> None:
    free = pairs(base) - {(a.support, a.recipient) for a in base.county.agreements}
    free -= {(lock.support, lock.recipient) for lock in base.county.locks}
    support, recipient = sorted(free)[0]
    edit = parse_edit(f"forbid={support}:{recipient}")
    found = what_if(base, [edit], workers=1, only_pairing=True)
    assert (support, recipient) not in pairs(found.after)
    assert recipient in {move.recipient for move in found.comparison.moves}
    changes = {goal.name: goal.after for goal in found.comparison.goals}["changes"]
    assert changes == len(pairs(base) - pairs(found.after))


def test_a_closed_school_is_in_no_pair(base: Plan) -> None:
    recipient = base.pairing.consortia[0].recipients[0].school
    found = what_if(
        base, [parse_edit(f"close={recipient}")], workers=1, only_pairing=True
    )
    assert recipient not in {code for pair in pairs(found.after) for code in pair}
    assert recipient not in found.after.county.school_by_code


def test_a_short_limit_leaves_schools_unpaired(base: Plan) -> None:
    edit = parse_edit("set=travel.max_one_way_m=500")
    found = what_if(base, [edit], workers=1, only_pairing=True)
    assert found.after.pairing.status is Status.INFEASIBLE
    assert found.comparison.unpaired[1]


def test_what_was_not_planned_again_is_not_compared(base: Plan) -> None:
    found = what_if(
        base, [parse_edit("set=travel.margin_min=5")], workers=1, only_pairing=True
    )
    assert found.comparison.people == ()


def test_a_sweep_tries_each_value_from_the_same_plan(base: Plan) -> None:
    tried = sweep(base, "travel.max_one_way_m", ["500", "60000"], workers=1)
    left = [len(try_.comparison.unpaired[1]) for try_ in tried]
    assert left[0] > left[1] == 0


def test_a_sweep_refuses_a_bad_value_before_any_work(base: Plan) -> None:
    with pytest.raises(InputError):
        sweep(base, "travel.max_one_way_m", ["60000", "-1"], workers=1)


def test_a_stopped_sweep_returns_what_it_has(base: Plan) -> None:
    silent = Silent(ask=lambda: True)
    assert sweep(base, "travel.max_one_way_m", ["500"], watcher=silent) == ()


def test_a_teacher_away_is_sent_nowhere_and_covers_nothing() -> None:
    from matcher.pipeline import make_plan

    county = named_county("tiny-primary", seed=4)
    whole = make_plan(county, load_policy("fengjie-2014"), workers=1)
    sent = whole.rotation.visits[0].teacher
    found = what_if(whole, [parse_edit(f"away={sent}")], workers=1)
    rotation = found.after.rotation
    busy = {visit.teacher for visit in rotation.visits}
    busy |= {cover.teacher for visit in rotation.visits for cover in visit.covers}
    busy |= {stay.teacher for stay in rotation.postings}
    busy |= {line.teacher for stay in rotation.postings for line in stay.covers}
    assert sent not in busy
    assert sent in found.comparison.people
    assert found.after.audit is not None
    assert found.after.audit.clean
