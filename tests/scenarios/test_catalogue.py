"""Named counties that hold numbers only, tight and loose."""

import pytest

from matcher.county import Tag
from scenarios.catalogue import describe, named_county, slack_named, spec_named
from scenarios.spec import Slack


@pytest.mark.parametrize(
    ("name", "slack"),
    [
        ("plain-60-schools", Slack.NORMAL),
        ("city-edge-300-schools-tight", Slack.TIGHT),
        ("islands-10000-schools-loose", Slack.LOOSE),
        ("mountain-40-tight", Slack.NORMAL),
    ],
)
def test_the_name_of_a_county_of_numbers_says_how_much_room_it_has(
    name: str, slack: Slack
):
    assert slack_named(name) is slack


@pytest.mark.parametrize("name", ["plain-60-tight", "plain-60-schools-snug", "tight"])
def test_tight_and_loose_are_known_for_counties_of_numbers_only(name: str):
    with pytest.raises(KeyError, match="mountain-40"):
        spec_named(name)


def test_tight_counties_have_fewer_supports_with_less_to_spare():
    supports, spares = [], []
    for end in ("-tight", "", "-loose"):
        county = named_county(f"plain-80-schools{end}", seed=5)
        giving = [s for s in county.schools if s.tags & {Tag.BRAND, Tag.QUALITY}]
        supports.append(len(giving))
        spares.append(sum(sum(s.spares.values()) for s in giving))
    assert supports == sorted(set(supports))
    assert spares == sorted(set(spares))


def test_counties_of_numbers_stay_as_they_were():
    county = named_county("plain-60-schools", seed=1)
    assert sum(sum(s.spares.values()) for s in county.schools) == 767
    assert sum(sum(s.needs.values()) for s in county.schools) == 1804


def test_the_line_about_a_county_tells_its_room():
    assert "few supports" in describe(spec_named("plain-60-schools-tight")).en
    assert "支援学校多" in describe(spec_named("plain-60-schools-loose")).zh
    assert "supports" not in describe(spec_named("plain-60-schools")).en
