import pytest

from matcher.cli.language import choose, columns, wrap


@pytest.mark.parametrize(
    ("words", "environment", "expected"),
    [
        (["plan", "--lang", "en"], {"LANG": "zh_CN.UTF-8"}, "en"),
        (["--lang=zh", "plan"], {"LANG": "en_US.UTF-8"}, "zh"),
        ([], {"LANG": "en_GB.UTF-8"}, "en"),
        ([], {"LC_ALL": "zh_TW.UTF-8", "LANG": "en_US.UTF-8"}, "zh"),
        ([], {"LANG": "fr_FR.UTF-8"}, "en"),
        ([], {"LANG": "C.UTF-8"}, "zh"),
        ([], {}, "zh"),
        (["--lang", "xx"], {"LANG": "en_US.UTF-8"}, "en"),
        (["--", "--lang", "en"], {}, "zh"),
    ],
)
def test_the_option_wins_then_the_locale_then_chinese(words, environment, expected):
    assert choose(words, environment) == expected


def test_no_line_is_wider_than_asked_in_screen_columns():
    text = "按一次 Ctrl-C 停下并保留目前最好的方案，再按一次立即中止。" * 4
    lines = wrap(text, 40)
    assert max(columns(line) for line in lines) <= 42
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_no_line_begins_with_a_closing_mark():
    for width in range(10, 40):
        lines = wrap("甲乙丙，丁戊己。庚辛（壬癸）子丑，寅卯。", width)
        assert all(line[0] not in "，。）" for line in lines)


def test_latin_words_stay_whole():
    assert wrap("one two three", 8) == ["one two", "three"]


def test_paragraphs_are_kept():
    assert wrap("a\n\nb", 10) == ["a", "", "b"]
