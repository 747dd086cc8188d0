import textwrap

import pytest
from click.testing import CliRunner

from matcher.cli.root import build

MODULES = """
    import click
    from matcher.cli.tree import command
    from matcher.text import Text

    def greet(lang):
        @command(lang, "greet", text=Text("打招呼。", "Greet."), short=Text("好", "hi"))
        def run():
            click.echo(Text("您好", "hello").say(lang))
            return 5
        return run

    ready = click.Command("ready", callback=lambda: click.echo("ready"))
    number = lambda lang: 3
"""


@pytest.fixture(autouse=True)
def _installed(tmp_path, monkeypatch):
    """A distribution with one good plug-in of each form and three broken ones."""
    (tmp_path / "jiedui_extra.py").write_text(textwrap.dedent(MODULES), "utf-8")
    info = tmp_path / "jiedui_extra-1.0.dist-info"
    info.mkdir()
    info.joinpath("METADATA").write_text(
        "Metadata-Version: 2.1\nName: jiedui-extra\nVersion: 1.0\n"
    )
    info.joinpath("entry_points.txt").write_text(
        "[jiedui.commands]\n"
        "greet = jiedui_extra:greet\n"
        "ready = jiedui_extra:ready\n"
        "lost = jiedui_extra_lost:run\n"
        "number = jiedui_extra:number\n"
        "plan = jiedui_extra:greet\n"
    )
    monkeypatch.syspath_prepend(tmp_path)


def run(*words, lang="zh"):
    return CliRunner().invoke(build(lang), list(words))


def test_a_plug_in_speaks_the_language_and_sets_the_exit_code():
    result = run("greet")
    assert (result.stdout, result.exit_code) == ("您好\n", 5)
    assert run("greet", lang="en").stdout == "hello\n"


def test_a_plug_in_may_be_a_ready_made_command():
    assert run("ready").stdout == "ready\n"


@pytest.mark.parametrize("name", ["lost", "number"])
def test_a_broken_plug_in_says_so_in_one_line_whatever_follows(name):
    for words in ([name], [name, "x", "--any"], [name, "--help"]):
        result = run(*words)
        assert result.exit_code == 2
        assert len(result.stderr.splitlines()) == 1
        assert "不能使用" in result.stderr


def test_help_lists_good_and_broken_plug_ins_after_our_own():
    lines = run("--help").stdout.splitlines()
    names = [line.split()[0] for line in lines if line.startswith("  ")]
    assert names.index("greet") > names.index("policy")
    assert any("lost" in line and "不能使用" in line for line in lines)


def test_a_plug_in_cannot_take_the_place_of_our_own_command():
    assert "COUNTY" in run("plan").stderr


def test_the_nearest_command_may_be_a_plug_in():
    assert "greet" in run("gret").stderr
