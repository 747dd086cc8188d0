import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.county import Area, Availability, Backbone, Post, Stage
from matcher.io.sheets import choices
from matcher.io.sheets.cells import (
    Code,
    Day,
    Grades,
    Loads,
    Month,
    Names,
    Several,
    TermCode,
    Whole,
    Words,
    WrongCell,
    plain,
    shown,
)
from matcher.text import Text

PEOPLE = Whole(0, 1000, Text("人", "people"))


@pytest.mark.parametrize(
    "cell", [420.0, 420, "420", " \uff14\uff12\uff10 ", "420人", "0420", "420.0"]
)
def test_a_whole_number_is_read_however_it_is_written(cell):
    assert PEOPLE.parse(cell) == 420


@pytest.mark.parametrize("cell", ["约420", "42O", 4.5, "", "四百", dt.date(2020, 1, 1)])
def test_what_is_no_whole_number_is_refused_with_the_unit(cell):
    with pytest.raises(WrongCell) as caught:
        PEOPLE.parse(cell)
    assert "整数（人）" in caught.value.expected.zh


@pytest.mark.parametrize("cell", [-1, 1001, "99999"])
def test_a_number_out_of_range_is_told_the_range(cell):
    with pytest.raises(WrongCell, match="0 到 1000"):
        PEOPLE.parse(cell)


def test_a_code_that_excel_stored_as_a_number_has_no_decimal_point():
    assert Code().parse(2150000001.0) == "2150000001"


def test_a_code_that_excel_shortened_is_refused():
    with pytest.raises(WrongCell, match="科学计数"):
        Code().parse("2.15E+09")


@pytest.mark.parametrize(
    "cell",
    [
        dt.date(2020, 9, 1),
        dt.datetime(2020, 9, 1, 8),
        "2020-09",
        "2020.9",
        "2020年9月",
        "2020/9/1",
        "202009",
        202009.0,
        44075,
        "\uff12\uff10\uff12\uff10\uff0d\uff10\uff19",
    ],
)
def test_a_month_is_read_however_it_is_written(cell):
    assert Month().parse(cell) == "2020-09"


def test_a_month_that_may_be_january_or_october_is_refused():
    with pytest.raises(WrongCell) as caught:
        Month().parse(1980.1)
    assert "1980-10" in caught.value.remedy.zh


@pytest.mark.parametrize("cell", ["2020", "2020-13", "去年", "1820-01"])
def test_what_is_no_month_is_refused(cell):
    with pytest.raises(WrongCell):
        Month().parse(cell)


@pytest.mark.parametrize(
    "cell",
    [
        dt.date(2026, 10, 1),
        "2026-10-1",
        "2026年10月1日",
        "20261001",
        46296,
        "2026.10.01",
    ],
)
def test_a_date_is_read_however_it_is_written(cell):
    assert Day().parse(cell) == dt.date(2026, 10, 1)


def test_a_day_that_does_not_exist_is_refused():
    with pytest.raises(WrongCell):
        Day().parse("2026-02-30")


@pytest.mark.parametrize(
    ("cell", "grades"),
    [
        ("1-6", (1, 2, 3, 4, 5, 6)),
        ("七、八年级", (7, 8)),
        ("初三", (9,)),
        ("三至五年级", (3, 4, 5)),
        (7.0, (7,)),
        ("8, 7", (7, 8)),
    ],
)
def test_grades_are_read_however_they_are_written(cell, grades):
    assert Grades().parse(cell) == grades


@pytest.mark.parametrize("cell", ["高一", "10", "全部", "0"])
def test_grades_outside_one_to_nine_are_refused(cell):
    with pytest.raises(WrongCell, match="1 到 9"):
        Grades().parse(cell)


def test_subject_loads_are_read_with_any_marks_between():
    assert Loads().parse("英语:12；音乐：6、体育3节") == {
        "英语": 12,
        "音乐": 6,
        "体育": 3,
    }


def test_a_load_without_a_number_is_refused_by_name():
    with pytest.raises(WrongCell, match="音乐"):
        Loads().parse("英语:12;音乐")


@pytest.mark.parametrize(
    "cell", ["2026-2027-1", "2026-2027学年第一学期", "2026/2027 1"]
)
def test_a_term_is_read_however_it_is_written(cell):
    assert TermCode().parse(cell) == "2026-2027-1"


def test_a_term_over_two_years_apart_is_refused():
    with pytest.raises(WrongCell):
        TermCode().parse("2026-2028-1")


def test_words_keep_their_width_but_lose_spaces_around_and_line_breaks():
    assert Words().parse(" 永安（东）\n小学 ") == "永安（东） 小学"


def test_names_are_split_at_any_mark_and_kept_once_in_order():
    assert Names().parse("语文、数学,语文 音乐") == ("语文", "数学", "音乐")


def test_tags_are_split_and_read():
    tags = Several(choices.TAG).parse("优质、示范校")
    assert {tag.value for tag in tags} == {"quality", "demonstration"}


@pytest.mark.parametrize(
    ("choice", "word", "value"),
    [
        (choices.STAGE, "九年制", Stage.NINE_YEAR),
        (choices.STAGE, "國小", Stage.PRIMARY),
        (choices.STAGE, "junior_middle", Stage.JUNIOR),
        (choices.STAGE, "kindergarten", Stage.OTHER),
        (choices.STAGE, "Primary", Stage.PRIMARY),
        (choices.AREA, "农村", Area.RURAL),
        (choices.AREA, 111.0, Area.URBAN),
        (choices.POST, "副校长", Post.DEPUTY),
        (choices.POST, "党支部书记", Post.HEAD),
        (choices.POST, "政教处副主任", Post.MIDDLE),
        (choices.POST, "三（1）班班主任", Post.CLASS_TEACHER),
        (choices.POST, "数学教研组长", Post.TEACHER),
        (choices.BACKBONE, "县级骨干教师", Backbone.COUNTY),
        (choices.BACKBONE, "市级学科带头人", Backbone.CITY),
        (choices.BACKBONE, "特级教师", Backbone.PROVINCE),
        (choices.BACKBONE, "校级", Backbone.SCHOOL),
        (choices.BACKBONE, "否", Backbone.NONE),
        (choices.AVAILABILITY, "孕期", Availability.DEFERRED),
        (choices.AVAILABILITY, "病假", Availability.DEFERRED),
        (choices.AVAILABILITY, "借调县局", Availability.AWAY),
        (choices.AVAILABILITY, "在岗", Availability.AVAILABLE),
        (choices.AVAILABILITY, "不列入", Availability.EXEMPT),
        (choices.YES_NO, "√", True),
        (choices.YES_NO, True, True),
        (choices.WEEKDAY, "星期三", 3),
        (choices.HALF_DAY, "周三下午", "3pm"),
    ],
)
def test_real_spellings_are_understood(choice, word, value):
    assert choice.parse(word) == value


def test_an_unknown_word_is_answered_with_the_list_and_the_nearest():
    with pytest.raises(WrongCell) as caught:
        choices.STAGE.parse("初中学")
    assert "九年一贯制" in caught.value.expected.zh
    assert caught.value.remedy.zh == "改为 初中"


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    "choice", [c for c in vars(choices).values() if type(c).__name__ == "Choice"]
)
def test_every_listed_value_reads_back_as_itself(choice, lang):
    for option in choice.options:
        assert choice.parse(choice.show(option.value, lang)) == option.value


def test_no_two_options_claim_one_spelling():
    for name, choice in vars(choices).items():
        if type(choice).__name__ == "Choice":
            for option in choice.options:
                for word in option.aliases:
                    assert choice.parse(word) == option.value, (name, word)


@given(st.text(max_size=30) | st.floats(allow_nan=False) | st.integers() | st.dates())
def test_no_cell_makes_a_kind_fail_otherwise_than_by_refusing(cell):
    kinds = (
        PEOPLE,
        Code(),
        Month(),
        Day(),
        Grades(),
        Loads(),
        Names(),
        TermCode(),
        Words(),
    )
    for kind in (*kinds, choices.STAGE, Several(choices.TAG)):
        with suppress(WrongCell):
            kind.parse(cell)


def test_plain_writes_whole_floats_without_a_point():
    assert plain(12.0) == "12"
    assert plain(12.5) == "12.5"


def test_personal_numbers_are_never_shown():
    assert "0011" not in shown("联系人 13800000011")
    assert "19800101" not in shown("510228198001011234")
    assert shown("2150000001") == "2150000001"


def test_a_subject_spread_out_to_fill_its_cell_is_one_word():
    assert Names().parse("数 学") == ("数学",)
    assert Names().parse("数　学、语 文") == ("数学", "语文")
    assert Names().parse("语文 数学") == ("语文", "数学")


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("2026-2027学年上学期", "2026-2027-1"),
        ("2026—2027学年下学期", "2026-2027-2"),
        ("2026年秋季学期", "2026-2027-1"),
        ("2027年春季", "2026-2027-2"),
        ("2027春", "2026-2027-2"),
    ],
)
def test_a_term_is_understood_by_half_or_season(cell, code):
    assert TermCode().parse(cell) == code
