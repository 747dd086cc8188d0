from collections import Counter

from matcher.county import Duty, Stage
from scenarios.examples import EXAMPLES, sotik


def test_sotik_has_its_public_schools_with_points() -> None:
    county = sotik()
    assert len(county.schools) == 195
    assert all(s.lon and s.lat and -1 < s.lat < 0 for s in county.schools)


def test_sotik_names_and_codes_are_unique() -> None:
    county = sotik()
    assert len({s.code for s in county.schools}) == 195
    assert len({s.name for s in county.schools}) == 195


def test_in_each_zone_and_level_a_quarter_supports_the_rest() -> None:
    roles: dict[tuple[str, Stage], Counter[Duty | None]] = {}
    for school in sotik().schools:
        key = (school.district, school.stage)
        roles.setdefault(key, Counter())[school.duty] += 1
    for counts in roles.values():
        total = counts.total()
        assert counts[Duty.SUPPORT] == -(-total // 4)
        assert counts[Duty.RECIPIENT] == total - counts[Duty.SUPPORT]


def test_the_term_is_marked_as_assumed() -> None:
    assert sotik().term.assumed


def test_examples_are_made_by_name() -> None:
    assert EXAMPLES["real-sotik"][0]() == sotik()
