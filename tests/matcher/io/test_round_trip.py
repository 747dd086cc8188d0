"""What is written reads back as the same county, in both languages and forms."""

import datetime as dt

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matcher import county as nouns
from matcher.county import County, School, Subject, Teacher, Term
from matcher.curriculum import SUBJECTS
from matcher.errors import WriteError
from matcher.io import check_county, read_county, write_county

CHARACTERS = "永安草堂镇小学中心校第一二三（）()·ABCxyz019_"
WORD = st.text(CHARACTERS, min_size=1, max_size=8).filter(lambda w: w.strip() == w)
CODES = st.lists(
    st.from_regex(r"[A-Z][A-Z0-9]{0,5}", fullmatch=True),
    unique=True,
    min_size=1,
    max_size=5,
)
SUBJECT = st.sampled_from([subject.code for subject in SUBJECTS])
MONTH = st.dates(dt.date(1960, 1, 1), dt.date(2026, 1, 1)).map(lambda d: f"{d:%Y-%m}")
DATE = st.dates(dt.date(2025, 1, 1), dt.date(2028, 12, 31))
RINGS = st.lists(st.integers(0, 1439), min_size=2, max_size=8, unique=True).map(
    lambda minutes: [
        tuple(f"{m // 60:02d}:{m % 60:02d}" for m in ring)
        for ring in zip(sorted(minutes)[::2], sorted(minutes)[1::2], strict=False)
    ]
)
LOADS = st.dictionaries(SUBJECT, st.integers(0, 40), max_size=3)
SETTINGS = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def maybe(strategy):
    return st.none() | strategy


@st.composite
def a_school(draw, code):
    placed = draw(st.booleans())
    return School(
        code=code,
        name=draw(WORD),
        stage=draw(st.sampled_from(nouns.Stage)),
        area=draw(st.sampled_from(nouns.Area)),
        township=draw(st.just("") | WORD),
        district=draw(st.just("") | WORD),
        tags=draw(st.frozensets(st.sampled_from(nouns.Tag))),
        duty=draw(maybe(st.sampled_from(nouns.Duty))),
        lon=draw(st.floats(-180, 180)) if placed else None,
        lat=draw(st.floats(-90, 90)) if placed else None,
        crs=draw(st.sampled_from(nouns.Crs)),
        pupils=draw(maybe(st.integers(0, 9000))),
        classes=draw(st.dictionaries(st.integers(1, 9), st.integers(0, 30))),
        staff=draw(maybe(st.integers(0, 500))),
        backbone_staff=draw(maybe(st.integers(0, 500))),
        lodging=draw(maybe(st.integers(0, 50))),
        sync_rooms=draw(maybe(st.integers(0, 9))),
        needs=draw(LOADS),
        spares=draw(LOADS),
    )


@st.composite
def a_teacher(draw, code, schools):
    return Teacher(
        code=code,
        name=draw(st.just("") | WORD),
        school=draw(st.sampled_from(schools)),
        subjects=tuple(draw(st.lists(SUBJECT, unique=True, max_size=3))),
        grades=tuple(sorted(draw(st.sets(st.integers(1, 9))))),
        weekly_periods=draw(maybe(st.integers(0, 60))),
        post=draw(st.sampled_from(nouns.Post)),
        class_teacher=draw(st.booleans()),
        backbone=draw(st.sampled_from(nouns.Backbone)),
        title=draw(st.just("") | WORD),
        born=draw(maybe(MONTH)),
        sex=draw(maybe(st.sampled_from("mf"))),
        joined=draw(maybe(MONTH)),
        in_post_since=draw(maybe(MONTH)),
        points=draw(maybe(st.floats(0, 100))),
        full_time=draw(st.booleans()),
        established=draw(st.booleans()),
        availability=draw(st.sampled_from(nouns.Availability)),
        volunteer=draw(st.booleans()),
    )


@st.composite
def a_lesson(draw, schools, teachers):
    return nouns.Lesson(
        school=draw(st.sampled_from(schools)),
        class_=draw(WORD),
        subject=draw(SUBJECT),
        teacher=draw(st.sampled_from(["", *teachers])),
        weekday=draw(st.integers(1, 7)),
        period=draw(st.integers(1, 12)),
        parity=draw(st.sampled_from(["all", "odd", "even"])),
        room=draw(st.just("") | WORD),
    )


@st.composite
def bells_of(draw, schools):
    """Bells for some days of some schools, all rung off one ladder."""
    days = st.tuples(st.sampled_from(schools), st.integers(0, 7))
    ladder = list(enumerate(draw(RINGS), draw(st.integers(1, 3))))
    return tuple(
        nouns.Bell(school, weekday, period, *ring)
        for school, weekday in draw(st.lists(days, unique=True, max_size=3))
        for period, ring in ladder[: draw(st.integers(1, len(ladder)))]
    )


@st.composite
def a_term(draw):
    start = draw(DATE)
    kinds = st.builds(
        nouns.SpecialDay,
        date=DATE,
        kind=st.sampled_from(nouns.DayKind),
        follows=maybe(st.integers(1, 7)),
        note=st.just("") | WORD,
    )
    days = draw(st.lists(kinds, max_size=4, unique_by=lambda d: d.date))
    return Term(
        code=draw(st.sampled_from(["2025-2026-2", "2026-2027-1"])),
        start=start,
        end=start + dt.timedelta(days=draw(st.integers(1, 200))),
        week_one=draw(maybe(DATE)),
        special_days=tuple(sorted(days, key=lambda d: d.date)),
        assumed=draw(st.booleans()),
    )


@st.composite
def pairs(draw, schools):
    if len(schools) < 2:
        return []
    pair = st.lists(st.sampled_from(schools), min_size=2, max_size=2, unique=True)
    return draw(st.lists(pair.map(tuple), unique=True, max_size=3))


@st.composite
def counties(draw):
    schools = draw(CODES)
    people = draw(CODES)
    teachers = tuple(draw(a_teacher(f"T{c}", schools)) for c in people)
    codes = [t.code for t in teachers]
    figures = st.tuples(maybe(st.integers(0, 90_000)), st.integers(0, 300))
    term_code = st.sampled_from(["2024-2025-1", "2025-2026-2"])
    return County(
        name=draw(st.just("") | WORD),
        schools=tuple(draw(a_school(c)) for c in schools),
        teachers=teachers,
        subjects=draw(
            st.sampled_from(
                [
                    (),
                    (Subject(code="舞蹈", name_en="Dance", aliases=("民舞", "形体")),),
                    (Subject(code="语文", research_half_day="3pm"),),
                ]
            )
        ),
        lessons=tuple(draw(st.lists(a_lesson(schools, codes), max_size=4))),
        bells=draw(bells_of(schools)),
        term=draw(a_term()),
        distances=tuple(
            nouns.Distance(a, b, *draw(figures)) for a, b in draw(pairs(schools))
        ),
        agreements=tuple(
            nouns.Agreement(
                support=a,
                recipient=b,
                link=draw(st.sampled_from(nouns.Link)),
                mode=draw(maybe(st.sampled_from(nouns.Mode))),
                end=draw(maybe(DATE)),
            )
            for a, b in draw(pairs(schools))
        ),
        locks=tuple(
            nouns.Lock(
                support=a,
                recipient=b,
                kind=draw(st.sampled_from(["must", "forbid"])),
                reason=draw(st.just("") | WORD),
            )
            for a, b in draw(pairs(schools))
        ),
        history=tuple(
            nouns.Turn(
                teacher=code,
                activity=draw(
                    st.sampled_from(
                        [
                            "posting_out",
                            "posting_in",
                            "observation",
                            "placement",
                            "shadowing",
                        ]
                    )
                ),
                term=draw(term_code),
                host=draw(st.sampled_from(["", *schools])),
            )
            for code in codes
        ),
        preferences=tuple(
            nouns.Preference(school=a, partner=b, rank=draw(st.integers(1, 9)))
            for a, b in draw(pairs(schools))
        ),
    )


@SETTINGS
@given(county=counties(), lang=st.sampled_from(["zh", "en"]))
def test_a_county_written_as_a_workbook_reads_back_the_same(tmp_path, county, lang):
    path = tmp_path / "county.xlsx"
    write_county(county, path, lang=lang)
    back, faults = check_county(path)
    assert back == county, [f.say() for f in faults]


@SETTINGS
@given(county=counties(), lang=st.sampled_from(["zh", "en"]))
def test_a_county_written_as_csv_reads_back_the_same(tmp_path, county, lang):
    folder = tmp_path / "county"
    write_county(county, folder, lang=lang)
    back, faults = check_county(folder)
    assert back == county, [f.say() for f in faults]


@pytest.fixture
def small():
    school = School(
        code="0012", name="=SUM(A1)", stage="primary", lon=109.46529999999999, lat=1.0
    )
    term = Term(code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 20))
    return County(schools=(school,), term=term)


def test_codes_keep_their_zeros_numbers_their_digits_and_text_is_no_formula(
    tmp_path, small
):
    path = tmp_path / "county.xlsx"
    write_county(small, path)
    assert read_county(path) == small
    sheet = openpyxl.load_workbook(path)["学校"]
    assert sheet["B2"].value == "=SUM(A1)"
    assert sheet["B2"].data_type == "s" or sheet["B2"].quotePrefix is not None


def test_writing_to_another_ending_is_refused_and_nothing_written(tmp_path, small):
    path = tmp_path / "county.doc"
    with pytest.raises(WriteError, match=r"\.xlsx"):
        write_county(small, path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_replaced_as_a_whole(tmp_path, small):
    folder = tmp_path / "county"
    folder.mkdir()
    (folder / "教师.csv").write_text("old", encoding="utf-8")
    write_county(small, folder)
    assert sorted(p.name for p in folder.iterdir()) == ["参数.csv", "学校.csv"]
    assert [p.name for p in tmp_path.iterdir()] == ["county"]


def test_the_same_county_gives_the_same_csv_bytes(tmp_path, small):
    for name in ("a", "b"):
        write_county(small, tmp_path / name)
    one, other = ((tmp_path / n / "学校.csv").read_bytes() for n in ("a", "b"))
    assert one == other
