import hashlib
import json
from collections import Counter

import networkx as nx
import pytest

from matcher.calendar import school_days, travel_days, unknown_years
from matcher.county import Area, Availability, County, Post, School, Stage, Tag, Teacher
from matcher.distance import distance_table
from matcher.policy import Window
from matcher.presets import load_policy
from matcher.staffing import subject_balance
from matcher.versions import digest
from scenarios.catalogue import CATALOGUE, named_county, spec_named
from scenarios.county import make_county
from scenarios.spec import CountySpec, Landform, Slack


def is_support(school: School) -> bool:
    return bool(school.tags & {Tag.BRAND, Tag.QUALITY})


def per_hundred(county: County) -> dict[str, float]:
    return {
        s.code: 100 * (s.backbone_staff or 0) / s.pupils
        for s in county.schools
        if s.pupils
    }


def test_the_same_seed_gives_the_same_county() -> None:
    spec = spec_named("tiny-mixed")
    assert digest(make_county(spec, seed=5)) == digest(make_county(spec, seed=5))


def test_the_shipped_county_is_the_same_everywhere(shipped: County) -> None:
    """Changes only when the generator does; then the digest is changed on purpose."""
    rows = [
        *((s.code, s.name, s.lon, s.lat, s.pupils) for s in shipped.schools),
        *(
            (t.code, t.name, t.subjects, t.born, t.weekly_periods)
            for t in shipped.teachers
        ),
        *(tuple(lesson) for lesson in shipped.lessons),
    ]
    text = json.dumps(rows, ensure_ascii=True)
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == "a56b16a4489de24b"


def test_the_shipped_county_is_mountain_40_with_more_said_of_it(
    shipped: County,
) -> None:
    plain = named_county("mountain-40")
    assert shipped.lessons == plain.lessons
    assert shipped.agreements == plain.agreements
    for rich, bare in zip(shipped.schools, plain.schools, strict=True):
        said = {"area", "tags", "sync_rooms"}
        assert rich.model_dump(exclude=said) == bare.model_dump(exclude=said)
        assert rich.tags >= bare.tags
    for rich_one, bare_one in zip(shipped.teachers, plain.teachers, strict=True):
        told = {"in_post_since", "points"}
        assert rich_one.model_dump(exclude=told) == bare_one.model_dump(exclude=told)


def test_the_shipped_county_has_schools_of_every_kind(shipped: County) -> None:
    assert {s.area for s in shipped.schools} == set(Area) - {Area.UNKNOWN}
    assert frozenset().union(*(s.tags for s in shipped.schools)) == set(Tag)
    shown = Counter(s.stage for s in shipped.schools if Tag.DEMONSTRATION in s.tags)
    project = Counter(s.stage for s in shipped.schools if Tag.PROJECT in s.tags)
    assert all(shown[stage] >= project[stage] > 0 for stage in project)
    assert all(s.sync_rooms for s in shipped.schools)


def test_leaders_took_their_posts_after_joining_and_the_rest_have_points(
    shipped: County,
) -> None:
    leading = {Post.HEAD, Post.DEPUTY, Post.MIDDLE}
    for teacher in shipped.teachers:
        if teacher.post in leading:
            assert teacher.in_post_since is not None
            assert teacher.in_post_since >= (teacher.joined or "")
            assert teacher.in_post_since <= "2026-09"
        else:
            assert teacher.points is not None


def test_another_seed_gives_another_county() -> None:
    spec = spec_named("tiny-mixed")
    assert digest(make_county(spec, seed=5)) != digest(make_county(spec, seed=6))


def test_the_shipped_county_is_forty_schools_and_about_twelve_hundred_teachers(
    shipped: County,
) -> None:
    assert len(shipped.schools) == 40
    assert 1_100 <= len(shipped.teachers) <= 1_300
    assert sum(map(is_support, shipped.schools)) == 12
    assert {s.stage for s in shipped.schools} == {
        Stage.PRIMARY,
        Stage.JUNIOR,
        Stage.NINE_YEAR,
    }


def test_codes_and_names_of_schools_are_unique(shipped: County) -> None:
    assert len({s.code for s in shipped.schools}) == len(shipped.schools)
    assert len({s.name for s in shipped.schools}) == len(shipped.schools)
    assert len({t.code for t in shipped.teachers}) == len(shipped.teachers)


def test_no_school_code_belongs_to_a_province_that_exists(shipped: County) -> None:
    assert {s.code[2:4] for s in shipped.schools} == {"99"}


def test_every_recipient_has_a_role_by_tag_or_by_area(shipped: County) -> None:
    for school in shipped.schools:
        if not is_support(school):
            needy = school.tags & {Tag.WEAK, Tag.NEW}
            far = school.area in (Area.RURAL, Area.MOUNTAIN, Area.PASTORAL)
            assert needy or far


def test_staff_follows_the_national_ratios_in_towns(shipped: County) -> None:
    for school in shipped.schools:
        if not is_support(school) or school.stage is Stage.NINE_YEAR:
            continue
        ratio = (school.pupils or 0) / len(shipped.staff_by_school[school.code])
        assert (
            15.5 <= ratio <= 19.5
            if school.stage is Stage.PRIMARY
            else (11.0 <= ratio <= 14.0)
        )


def test_village_schools_have_six_classes_and_nine_to_fourteen_teachers(
    shipped: County,
) -> None:
    villages = [s for s in shipped.schools if s.name.endswith("村小学")]
    assert len(villages) >= 8
    for school in villages:
        assert sum(school.classes.values()) == 6
        assert 9 <= len(shipped.staff_by_school[school.code]) <= 14
        assert (school.pupils or 0) < 200


def test_county_seat_schools_have_twenty_four_classes_or_more(shipped: County) -> None:
    seats = [s for s in shipped.schools if "小学" in s.name and "岚溪第" in s.name]
    assert all(18 <= sum(s.classes.values()) <= 48 for s in seats)


def test_classes_keep_the_national_caps(shipped: County) -> None:
    for school in shipped.schools:
        size = (school.pupils or 0) / sum(school.classes.values())
        assert size <= (45 if school.stage is Stage.PRIMARY else 50)


def test_backbone_is_about_one_in_a_hundred_pupils_and_sits_in_towns(
    shipped: County,
) -> None:
    pupils = sum(s.pupils or 0 for s in shipped.schools)
    share = 100 * sum(s.backbone_staff or 0 for s in shipped.schools) / pupils
    assert 0.8 <= share <= 1.5
    rates = per_hundred(shipped)
    primaries = [s for s in shipped.schools if s.stage is Stage.PRIMARY]
    weight = sum(s.pupils or 0 for s in primaries)
    mean = sum((s.pupils or 0) * rates[s.code] for s in primaries) / weight
    spread = sum((s.pupils or 0) * (rates[s.code] - mean) ** 2 for s in primaries)
    assert 0.3 <= (spread / weight) ** 0.5 / mean <= 1.1


def test_every_school_has_a_head_and_a_middle_leader(shipped: County) -> None:
    for staff in shipped.staff_by_school.values():
        posts = Counter(teacher.post for teacher in staff)
        assert posts[Post.HEAD] == 1
        assert posts[Post.MIDDLE] >= 1


def test_every_class_has_one_class_teacher(shipped: County) -> None:
    for school in shipped.schools:
        staff = shipped.staff_by_school[school.code]
        assert sum(t.class_teacher for t in staff) == sum(school.classes.values())


def test_nobody_teaches_more_than_a_sane_load(shipped: County) -> None:
    assert max(t.weekly_periods or 0 for t in shipped.teachers) <= 24


def test_those_who_are_away_teach_nothing(shipped: County) -> None:
    away = [t for t in shipped.teachers if t.availability is Availability.AWAY]
    assert away
    assert all(t.weekly_periods == 0 for t in away)


def test_leaders_are_present_and_full_time(shipped: County) -> None:
    leaders = {Post.HEAD, Post.DEPUTY, Post.MIDDLE}
    for teacher in shipped.teachers:
        if teacher.post in leaders:
            assert teacher.full_time
            assert teacher.availability is Availability.AVAILABLE


def age(teacher: Teacher) -> int:
    assert teacher.born is not None
    return 2026 - int(teacher.born[:4])


def test_people_are_of_working_age_and_joined_as_adults(shipped: County) -> None:
    for teacher in shipped.teachers:
        assert teacher.joined is not None
        assert teacher.born is not None
        assert 22 <= age(teacher) <= 60
        assert int(teacher.joined[:4]) - int(teacher.born[:4]) >= 21
        assert teacher.joined <= "2026-09"


def test_names_are_many(shipped: County) -> None:
    assert len({t.name for t in shipped.teachers}) > 0.8 * len(shipped.teachers)


def test_small_schools_lack_subjects_and_support_schools_can_give(
    shipped: County,
) -> None:
    balance = subject_balance(shipped)
    small = {"英语", "音乐", "美术", "体育与健康", "信息科技", "科学"}
    for school in shipped.schools:
        if not is_support(school) and school.stage is Stage.PRIMARY:
            assert small & balance.needs.get(school.code, {}).keys()
    giving = [s for s in shipped.schools if balance.spares.get(s.code)]
    assert sum(map(is_support, giving)) >= 10


def test_the_term_states_the_days_the_library_does_not_know(shipped: County) -> None:
    assert unknown_years(shipped.term) == ()
    dates = {day.date.isoformat(): day for day in school_days(shipped.term)}
    assert "2027-01-01" not in dates
    assert dates["2026-10-10"].weekday == 3
    assert len(travel_days(shipped.term, Window())) >= 75


def test_the_road_sheet_states_every_possible_pair(shipped: County) -> None:
    stated = {(row.origin, row.destination) for row in shipped.distances}
    supports = [s for s in shipped.schools if is_support(s)]
    recipients = [s for s in shipped.schools if not is_support(s)]
    assert stated == {(r.code, s.code) for r in recipients for s in supports}
    assert max(row.metres or 0 for row in shipped.distances) < 60_000


def test_roads_are_never_shorter_than_the_crow_flies(shipped: County) -> None:
    bare = shipped.model_dump()
    bare["distances"] = ()
    policy = load_policy("default")
    straight = distance_table(County.model_validate(bare), policy)
    factor = policy.travel.road_factor
    for row in shipped.distances:
        estimate = straight.leg(row.origin, row.destination).metres
        assert estimate is not None
        assert (row.metres or 0) >= 0.98 * estimate / factor


def test_agreements_locks_and_wishes_name_pairs_that_may_be(shipped: County) -> None:
    schools = shipped.school_by_code
    rows = [*shipped.agreements, *shipped.locks]
    assert {row.kind for row in shipped.locks} == {"must", "forbid"}
    running = [a for a in shipped.agreements if a.end and a.end > shipped.term.start]
    assert len(running) == 2
    for row in rows:
        assert is_support(schools[row.support])
        assert not is_support(schools[row.recipient])
        assert schools[row.recipient].stage is schools[row.support].stage
    for wish in shipped.preferences:
        assert schools[wish.school].stage.parts <= schools[wish.partner].stage.parts


def test_history_is_of_earlier_terms_and_of_people_who_exist(shipped: County) -> None:
    assert {turn.activity for turn in shipped.history} == {"observation", "posting_out"}
    for turn in shipped.history:
        assert turn.term < shipped.term.code
        assert turn.teacher in shipped.teacher_by_code
        assert turn.host in shipped.school_by_code


def test_no_word_of_a_place_or_person_is_latin(shipped: County) -> None:
    words = [s.name + s.township + s.district for s in shipped.schools]
    words += [t.name for t in shipped.teachers]
    assert all("一" <= letter <= "鿿" for word in words for letter in word)


@pytest.mark.parametrize("low", [1, 2], ids=["fengjie", "league"])
@pytest.mark.parametrize(
    "name", ["mountain-40", "plain-60", "city-edge-60", "islands-60", "mountain-100"]
)
def test_every_recipient_can_be_paired_with_one_to_three_or_two_to_three(
    name: str, low: int
) -> None:
    spec = spec_named(name)
    county = make_county(
        CountySpec(
            landform=spec.landform,
            n_schools=spec.n_schools,
            teachers=False,
            timetables=False,
        ),
        seed=2026,
    )
    table = distance_table(county, load_policy("default"))
    supports = [s for s in county.schools if is_support(s)]
    recipients = [s for s in county.schools if not is_support(s)]
    graph = nx.DiGraph()
    for support in supports:
        graph.add_edge("lead", support.code, capacity=3)
        for recipient in recipients:
            metres = table.leg(recipient.code, support.code).metres
            if recipient.stage.parts <= support.stage.parts and (metres or 0) <= 60_000:
                graph.add_edge(support.code, recipient.code, capacity=1)
    for recipient in recipients:
        graph.add_edge(recipient.code, "end", capacity=1)
    flow = nx.maximum_flow_value(graph, "lead", "end")
    assert flow == len(recipients) >= low * len(supports)


@pytest.mark.parametrize("landform", list(Landform))
def test_every_landform_spreads_its_schools_over_tens_of_kilometres(
    landform: Landform,
) -> None:
    spec = CountySpec(landform=landform, teachers=False, timetables=False)
    county = make_county(spec, seed=3)
    lat = [s.lat for s in county.schools if s.lat is not None]
    lon = [s.lon for s in county.schools if s.lon is not None]
    assert len({(s.lon, s.lat) for s in county.schools}) == len(county.schools)
    assert 0.15 < max(lat) - min(lat) + max(lon) - min(lon) < 1.6


def test_a_county_without_teachers_states_needs_and_spares() -> None:
    county = named_county("tiny-no-teachers")
    assert county.teachers == county.lessons == ()
    for school in county.schools:
        assert bool(school.spares) == is_support(school)
        assert bool(school.needs) != is_support(school)
        assert school.staff


def test_tight_counties_have_fewer_teachers_for_the_same_classes() -> None:
    tight, loose = (
        make_county(CountySpec(n_schools=10, timetables=False, slack=slack), seed=2)
        for slack in (Slack.TIGHT, Slack.LOOSE)
    )
    assert [s.classes for s in tight.schools] == [s.classes for s in loose.schools]
    assert len(tight.teachers) < 0.92 * len(loose.teachers)
    assert max(t.weekly_periods or 0 for t in tight.teachers) <= 24


def test_support_share_and_stages_are_as_wished() -> None:
    spec = CountySpec(
        n_schools=20,
        support_share=0.5,
        junior_share=0.5,
        nine_year_share=0,
        teachers=False,
        timetables=False,
    )
    county = make_county(spec, seed=1)
    assert Counter(s.stage for s in county.schools) == {
        Stage.PRIMARY: 10,
        Stage.JUNIOR: 10,
    }
    assert sum(map(is_support, county.schools)) == 10


def test_a_county_without_past_has_none() -> None:
    county = make_county(CountySpec(n_schools=6, past=False, timetables=False), seed=1)
    assert not (county.agreements + county.locks + county.history)


@pytest.mark.parametrize(
    ("wish", "word"),
    [
        ({"n_schools": 1}, "n_schools"),
        ({"support_share": 0.0}, "support_share"),
        ({"junior_share": 0.9, "nine_year_share": 0.2}, "exceed"),
        ({"teachers": False}, "timetables"),
        ({"landform": Landform.PLAIN, "distance_sheet": True}, "mountain"),
    ],
)
def test_impossible_wishes_are_refused(wish: dict[str, object], word: str) -> None:
    with pytest.raises(ValueError, match=word):
        CountySpec(**wish)  # type: ignore[arg-type]


def test_a_large_county_without_teachers_keeps_names_unique() -> None:
    county = named_county("plain-1500-schools")
    assert len({s.name for s in county.schools}) == 1_500


def test_the_catalogue_covers_every_landform_and_size() -> None:
    for landform in ("mountain", "plain", "city-edge", "islands"):
        assert {f"{landform}-{size}" for size in (60, 100, 300)} <= CATALOGUE.keys()


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(KeyError, match="mountain-40"):
        spec_named("moon-40")


def test_the_county_survives_json(shipped: County) -> None:
    data = json.loads(shipped.model_dump_json())
    assert County.model_validate(data) == shipped
