import csv
import json
import re
from pathlib import Path

import pytest

from matcher.audit import audit_plan
from matcher.county import Preference
from matcher.io import read_plan, write_county, write_plan
from matcher.plan import Status
from scenarios.catalogue import named_county

pytestmark = pytest.mark.usefixtures("here")


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    """Ten schools of all stages, as a workbook."""
    path = tmp_path_factory.mktemp("small") / "county.xlsx"
    write_county(named_county("tiny-mixed"), path)
    return path


@pytest.fixture(scope="session")
def small_bundle(run, small, tmp_path_factory):
    """The best pairing of the small county, as a bundle."""
    folder = tmp_path_factory.mktemp("best")
    words = ("-o", folder / "plan.xlsx", "--only", "pairing", "--workers", 1, "-q")
    assert run("plan", small, *words).exit_code == 0
    return folder / "plan.json"


def pairs(path):
    return {
        (g.support, link.place)
        for g in read_plan(path).pairing.consortia
        for link in g.recipients
    }


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_best_plans_are_told_in_order_and_written(run, small, lang):
    result = run("alternatives", small, "-k", 3, "-o", "out", "-q", lang=lang)
    assert result.exit_code == 0, result.output
    assert ("次序已证明" if lang == "zh" else "proven in this order") in result.stdout
    files = [Path("out") / f"plan-{rank}.json" for rank in (1, 2, 3)]
    assert all(str(path) in result.stdout for path in files)
    assert len({frozenset(pairs(path)) for path in files}) == 3
    told = []
    for path in files:
        plan = read_plan(path)
        assert plan.audit.clean
        assert plan.audit == audit_plan(plan)
        told.append([goal.value for goal in plan.pairing.goals])
    assert told == sorted(told)


def test_the_best_of_them_is_the_plan_of_jiedui_plan(run, small, small_bundle):
    assert run("alternatives", small, "-k", 1, "-o", "one", "-q").exit_code == 0
    assert pairs("one/plan-1.json") == pairs(small_bundle)
    differ = run("diff", small_bundle, "one/plan-1.json")
    assert "目标" not in differ.stdout


def test_plans_for_machines_name_goals_moves_and_pairs(run, small_bundle):
    result = run("alternatives", small_bundle, "-k", 2, "--json", "-q")
    told = json.loads(result.stdout)
    assert told["exit_code"] == result.exit_code == 0
    assert told["complete"]
    first, second = told["plans"]
    assert first["proven"]
    assert not first["moves"]
    assert second["moves"]
    assert {tuple(pair) for pair in first["pairs"]} == pairs(small_bundle)
    assert first["goals"][0]["name"] == "unpaired"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_front_is_a_table_that_prices_each_step(run, small, lang):
    result = run("front", small, "-o", "points", "-q", lang=lang)
    assert result.exit_code == 0, result.output
    assert ("没有遗漏" if lang == "zh" else "none is missing") in result.stdout
    with open("points/front.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    gaps = [int(row["subject_gap"]) for row in rows]
    ways = [int(row["travel"]) for row in rows]
    assert gaps == sorted(set(gaps))
    assert ways == sorted(set(ways), reverse=True)
    assert {row["proven"] for row in rows} == {"1"}
    for row in rows:
        plan = read_plan(Path("points") / row["file"])
        values = {goal.name: goal.value for goal in plan.pairing.goals}
        assert plan.audit.clean
        assert str(values["subject_gap"]) == row["subject_gap"]
        assert str(values["travel"]) == row["travel"]
    if len(rows) > 1:
        words = "的代价是" if lang == "zh" else "less costs"
        assert result.stdout.count(words) == len(rows) - 1


def test_any_two_goals_can_be_traded(run, small):
    told = json.loads(
        run("front", small, "--goals", "travel", "longest_trip", "--json", "-q").stdout
    )
    assert told["goals"] == ["travel", "longest_trip"]
    assert told["units"] == ["metres", "metres"]
    assert told["complete"]
    assert all(point["proven"] for point in told["points"])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_price_of_every_goal_is_told(run, small, lang):
    result = run("goals", small, "-q", lang=lang)
    assert result.exit_code == 0, result.output
    numbered = re.findall(r"^(\d+)\. ", result.stdout, re.MULTILINE)
    assert numbered == [str(at) for at in range(1, 8)]
    last = "排在最后，不要别的目标让步" if lang == "zh" else "comes last"
    assert last in result.stdout


def test_prices_for_machines_parse(run, small):
    told = json.loads(run("goals", small, "--json", "-q").stdout)
    assert told["complete"]
    assert told["status"] == "optimal"
    tiers = told["tiers"]
    assert [tier["tier"] for tier in tiers][:2] == ["unpaired", "idle_support"]
    assert not tiers[-1]["freed"]
    assert all(tier["value"] == tier["bound"] for tier in tiers)


def test_the_order_of_goals_can_be_given(run, small):
    words = ("--goal-order", "travel,subject_gap", "--json", "-q")
    told = json.loads(run("goals", small, *words).stdout)
    names = [tier["tier"] for tier in told["tiers"]]
    assert names.index("travel") + 1 == names.index("subject_gap")


def test_goals_can_be_traded_at_weights(run, small):
    words = ("--blend", "travel=1,preferences=5000", "--json", "-q")
    told = json.loads(run("goals", small, *words).stdout)
    (tier,) = (t for t in told["tiers"] if t["tier"] == "travel+preferences")
    assert tier["unit"] == "points"


def test_a_plan_takes_order_and_weights_too(run, small):
    result = run(
        "plan", small, "--only", "pairing", "--workers", 1, "-q",
        "--goal-order", "travel,subject_gap", "--blend", "preferences=3,imbalance=1",
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    plan = read_plan("plan.json")
    names = [goal.name for goal in plan.pairing.goals]
    assert names.index("travel") < names.index("subject_gap")
    assert "preferences+imbalance" in names
    assert "双方都更愿意而未结成的" in result.stdout
    assert plan.audit.clean


def test_travel_before_pairing_everybody_is_warned_of(run, small):
    result = run("goals", small, "-q", "--goal-order", "travel,unpaired")
    assert result.exit_code == 0
    assert "少结对" in result.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--goal-order", "travl"), "travel"),
        (("--blend", "travel=1"), "至少写两个目标"),
        (("--blend", "travel=1,changes=half"), "权重为整数"),
        (("--blend", "travel=1,widest_gap=2"), "最差"),
        (("--time-limit", "0"), "--time-limit"),
        (("--start", "gone.json"), "gone.json"),
    ],
)
@pytest.mark.parametrize("command", ["alternatives", "front", "goals"])
def test_wrong_words_end_with_two_and_say_what_is_wrong(
    run, small, command, words, said
):
    result = run(command, small, *words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not result.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("front", "--goals", "travel", "gap"), "subject_gap"),
        (("front", "--goals", "travel", "travel"), "两个目标相同"),
        (("front", "--goals", "travel"), "--goals"),
        (("front", "--points", "1"), "--points"),
        (("alternatives", "-k", "0"), "--count"),
        (("alternatives", "-o", "no/where"), "上级文件夹"),
        (("alternatives", "-o", "a-file"), "须是文件夹"),
    ],
)
def test_wrong_words_of_one_command_are_named(run, small, words, said):
    Path("a-file").write_text("x", "utf-8")
    result = run(words[0], small, *words[1:])
    assert result.exit_code == 2
    assert said in result.stderr


def test_plans_never_go_over_the_bundle_they_come_from(run, small_bundle):
    Path("here").mkdir()
    source = Path("here/plan-1.json")
    source.write_bytes(small_bundle.read_bytes())
    result = run("alternatives", source, "-k", 1, "-o", "here", "-q")
    assert result.exit_code == 2
    assert source.read_bytes() == small_bundle.read_bytes()


def test_what_cannot_be_paired_as_asked_ends_with_three(run, small):
    result = run(
        "alternatives", small, "-k", 1, "-q",
        "--set", "coverage[recipient].hard=true", "--set", "travel.max_one_way_m=1000",
    )  # fmt: skip
    assert result.exit_code == 3, result.output
    assert "jiedui diagnose" in result.stdout


def test_changes_to_a_published_plan_are_counted(run, small, small_bundle):
    words = ("-k", 2, "--start", small_bundle, "--json", "-q")
    told = json.loads(run("alternatives", small, *words).stdout)
    first, second = told["plans"]
    changes = [
        next(g["value"] for g in plan["goals"] if g["name"] == "changes")
        for plan in (first, second)
    ]
    assert changes[0] == 0
    assert changes[1] > 0


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_school_is_told_what_its_pairs_earn_and_what_comes_next(
    run, small_bundle, lang
):
    plan = read_plan(small_bundle)
    group = plan.pairing.consortia[0]
    for code in (group.support, group.recipients[0].school, group.id):
        result = run("explain", small_bundle, code, "-q", lang=lang)
        assert result.exit_code == 0, result.output
        assert ("每一对" if lang == "zh" else "what each pair") in result.stdout
        assert ("次好的选择" if lang == "zh" else "next best") in result.stdout


def test_two_schools_are_explained_together(run, small_bundle):
    group = read_plan(small_bundle).pairing.consortia[0]
    result = run(
        "explain", small_bundle, group.support, "--with", group.recipients[0].school
    )
    assert result.exit_code == 0
    assert "每一对" in result.stdout
    alone = run("explain", small_bundle, "--with", group.support)
    assert alone.exit_code == 2
    assert "--with" in alone.stderr


def test_without_alternatives_an_explanation_solves_nothing(run, small_bundle):
    code = read_plan(small_bundle).pairing.consortia[0].support
    told = json.loads(
        run("explain", small_bundle, code, "--alternatives", 0, "--json").stdout
    )
    assert not told["alternatives"]
    assert told["shares"]


@pytest.fixture
def unhappy(small_bundle):
    """A bundle whose first two groups asked for each other's first recipient."""
    plan = read_plan(small_bundle)
    groups = [g for g in plan.pairing.consortia if g.recipients]
    schools = plan.county.school_by_code
    one, other = next(
        (a, b)
        for a in groups
        for b in groups
        if a is not b and schools[a.support].stage is schools[b.support].stage
    )
    mine, theirs = one.recipients[0].school, other.recipients[0].school
    stated = [
        (one.support, theirs, mine),
        (other.support, mine, theirs),
        (mine, other.support, one.support),
        (theirs, one.support, other.support),
    ]
    wishes = tuple(
        Preference(school=school, partner=partner, rank=rank)
        for school, *partners in stated
        for rank, partner in enumerate(partners, 1)
    )
    county = plan.county.model_copy(
        update={"preferences": wishes, "agreements": (), "locks": ()}
    )
    write_plan(plan.model_copy(update={"county": county}), "unhappy.json")
    return Path("unhappy.json")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_plan_as_a_whole_is_explained(run, unhappy, lang):
    result = run("explain", unhappy, lang=lang)
    assert result.exit_code == 0, result.output
    head = "双方都更愿意的结对" if lang == "zh" else "rather have each other: "
    assert head in result.stdout
    told = json.loads(run("explain", unhappy, "--json").stdout)
    assert told["kind"] == "county"
    assert {(p["recipient_rank"], p["support_rank"]) for p in told["blocking"]} == {
        (1, 1)
    }


def test_a_county_without_wishes_says_so(run, small_bundle):
    plan = read_plan(small_bundle)
    county = plan.county.model_copy(update={"preferences": ()})
    write_plan(plan.model_copy(update={"county": county}), "quiet.json")
    assert "没有学校填报志愿" in run("explain", "quiet.json").stdout
    assert plan.pairing.status is Status.OPTIMAL
