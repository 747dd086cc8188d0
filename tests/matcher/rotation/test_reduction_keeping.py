"""A job taken up again: the same plan, and nothing that was made from anything else."""

import pytest
from pydantic import TypeAdapter

from matcher.io import WorkFile
from matcher.io.bundle import plan_text
from matcher.pipeline import make_plan
from matcher.presets import load_policy
from matcher.reduction.keeping import Shelf
from matcher.reduction.pairing import plan_pairing
from matcher.reduction.rotation.assembly import cases_of
from matcher.reduction.rotation.case import Part, plan_case, unreached_part
from scenarios.catalogue import named_county
from solvers.params import Params


class Memory(dict):
    """A store that counts what is taken from it."""

    taken = 0

    def find(self, key):
        self.taken += key in self
        return self.get(key)

    def keep(self, key, text):
        self[key] = text


@pytest.fixture(scope="module")
def county():
    return named_county("mountain-20")


@pytest.fixture(scope="module")
def policy():
    return load_policy("fengjie-2014")


def planned(county, policy, store=None, *, seed=3, **options):
    plan = make_plan(
        county, policy, workers=1, seed=seed, time_limit=600, store=store, **options
    )
    meta = plan.meta.model_copy(update={"created": "", "runtime_s": 0.0})
    return plan.model_copy(update={"meta": meta})


@pytest.fixture(scope="module")
def store(county, policy):
    kept = Memory()
    planned(county, policy, kept)
    return kept


@pytest.fixture(scope="module")
def plan(county, policy):
    return planned(county, policy)


def test_a_job_taken_up_half_way_gives_the_same_bundle(county, policy, plan, store):
    assert len(store) == 1 + len(plan.pairing.consortia)
    for count in (0, 1, len(store) // 2, len(store)):
        half = Memory(list(store.items())[:count])
        again = planned(county, policy, half)
        assert half.taken == count
        assert plan_text(again) == plan_text(plan)


def test_what_was_made_from_something_else_is_never_taken(county, policy, store):
    people = [t.model_copy(update={"name": "新"}) for t in county.teachers[:1]]
    teachers = (*people, *county.teachers[1:])
    other = county.model_copy(update={"teachers": teachers})
    title = policy.title._replace(zh="别的")
    for place, rules, seed in (
        (other, policy, 3),
        (county, policy.model_copy(update={"title": title}), 3),
        (county, policy, 4),
    ):
        kept = Memory(store)
        planned(place, rules, kept, seed=seed)
        assert kept.taken == 0


def test_a_text_that_is_no_part_is_planned_anew(county, policy, plan, store):
    spoilt = Memory({key: '{"goals": 7}' for key in store})
    assert plan_text(planned(county, policy, spoilt)) == plan_text(plan)


def test_what_is_kept_is_equal_to_what_was_planned(county):
    adapter = TypeAdapter(Part)
    for name in ("yuyao-merged", "county-generic", "dalian"):
        rules = load_policy(name)
        pairing = plan_pairing(county, rules, params=Params(workers=1))
        case = cases_of(county, rules, pairing)[0]
        part = plan_case(case, Params(time_limit_s=120, seed=1, workers=1))
        assert adapter.validate_json(adapter.dump_json(part)) == part


def test_a_consortium_nobody_reached_still_has_its_papers(county, policy):
    pairing = plan_pairing(county, policy, params=Params(workers=1))
    case = cases_of(county, policy, pairing)[0]
    part = unreached_part(case)
    assert [row for row in part.papers if row.kind == "paper"]
    (told,) = part.unmet
    assert "时间不够" in told.message_zh
    assert told.where == case.consortium.id


def test_work_cut_short_is_not_kept(county, policy):
    kept = Memory()
    ended = []

    class Hasty:
        def tick(self, tick):
            ended.append(tick.stage.value == "rotation" and tick.done == 1)

        def stopped(self):
            return any(ended)

    made = make_plan(
        county, policy, workers=1, seed=3, time_limit=600, store=kept, watcher=Hasty()
    )
    assert made.meta.stopped
    assert len(kept) == 2  # the pairing and the consortium that was finished
    last = made.pairing.consortia[-1].id
    told = [r.message_zh for r in made.rotation.unmet if r.where == last]
    assert any("时间不够" in words for words in told)
    assert [row for row in made.rotation.papers if row.id.startswith(f"D-{last}-")]


def test_a_work_file_serves_as_the_store(county, policy, plan, tmp_path):
    work = WorkFile(tmp_path / "plan.work")
    planned(county, policy, work)
    again = WorkFile(work.path)
    assert plan_text(planned(county, policy, again)) == plan_text(plan)
    assert again.taken_over == 1 + len(plan.pairing.consortia)


def test_without_a_store_no_digest_is_taken(county, policy):
    assert Shelf.of(None, county, policy).about == ""
