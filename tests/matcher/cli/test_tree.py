import re

import click
import pytest
from click.testing import CliRunner

from matcher.cli.language import columns
from matcher.cli.root import build

CHINESE = re.compile(r"[\u4e00-\u9fff]")


def run(*words, lang="zh"):
    return CliRunner().invoke(build(lang), list(words))


def paths(lang="zh"):
    """Every command and group, as the words that reach it."""
    found = [()]

    def walk(group, path):
        for name, command in group.commands.items():
            found.append((*path, name))
            if isinstance(command, click.Group):
                walk(command, (*path, name))

    walk(build(lang), ())
    return found


@pytest.mark.parametrize("path", paths(), ids=" ".join)
def test_every_help_is_whole_in_both_languages(path):
    zh = run(*path, "--help").stdout
    en = run(*path, "--help", lang="en").stdout
    assert CHINESE.search(zh)
    assert not CHINESE.search(en)
    for word in ("Usage", "Options:", "Commands:", "Show this", "COMMAND"):
        assert word not in zh
    assert explained(zh, "选项：") == explained(en, "Options:")


def explained(text, heading):
    """The options a help explains, by their names."""
    return re.findall(r"^  (-.*?)(?:  |$)", text.partition(heading)[2], re.MULTILINE)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_option_and_command_has_words_of_its_own(lang):
    def walk(command):
        assert command.help
        for param in command.params:
            if isinstance(param, click.Option):
                assert param.help, (command.name, param.name)
        for below in getattr(command, "commands", {}).values():
            assert below.short_help
            walk(below)

    walk(build(lang))


def test_help_fits_a_screen_of_eighty_columns():
    for path in paths():
        for line in run(*path, "--help").stdout.splitlines():
            assert columns(line) <= 82, line


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["paln"], "plan"),
        (["plan"], "COUNTY"),
        (["plan", "x", "--tim-limit", "3"], "--time-limit"),
        (["plan", "x", "--seed"], "--seed"),
        (["plan", "x", "--seed", "many"], "many"),
        (["plan", "x", "--gap", "1"], "小于 1"),
        (["plan", "x", "--time-limit", "0"], "大于 0"),
        (["plan", "x", "--quiet=yes"], "--quiet"),
        (["plan", "x", "--only", "pairs"], "pairing"),
        (["check", "a", "b"], "b"),
        (["policy", "shwo"], "show"),
        (["import", "x"], "--output"),
        (["--lang", "fr"], "zh"),
        (["export", "x.json", "--format", "pdf"], "geojson"),
    ],
)
def test_a_wrong_command_line_ends_with_two_and_says_what_to_do(words, said):
    result = run(*words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert CHINESE.search(result.stderr)
    assert "--help" in result.stderr
    assert not result.stdout
    english = run(*words, lang="en")
    assert english.exit_code == 2
    assert not CHINESE.search(english.stderr)


def test_without_a_command_the_help_is_shown():
    for words in ([], ["policy"]):
        result = run(*words)
        assert result.exit_code == 0
        assert "命令：" in result.stdout


def test_the_language_can_be_named_after_the_command_too():
    assert run("policy", "list", "--lang", "zh").exit_code == 0


def test_the_version_is_printed():
    assert run("--version").stdout.startswith("jiedui ")
