"""Commands brought by other packages through the entry-point group `jiedui.commands`.

An entry point names a click command, or a function that takes the language and returns
one; best built from `matcher.cli.tree`, so that it speaks both languages. Its module
should import little: it is loaded to show the list of commands. One that cannot be
loaded stays in the list and says so.
"""

from importlib import metadata

import click

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.tree import Command
from matcher.county import County
from matcher.text import Lang, Text

ENTRY_POINTS = "jiedui.commands"
COUNTIES = "jiedui.counties"
"""Entry-point group of counties; `shipped` is a function without parameters."""


class _Broken(Command):
    """A command that takes any words, because nobody knows which it has."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Drop all words."""
        return []


def plugin_names() -> tuple[str, ...]:
    """Return the names of the commands other packages bring, sorted."""
    return tuple(sorted({point.name for point in _points()}))


def plugin_command(name: str, lang: Lang) -> click.Command | None:
    """Return a plug-in command; a broken one becomes a command that says so."""
    point = next((p for p in _points() if p.name == name), None)
    if point is None:
        return None
    try:
        loaded = point.load()
        built = loaded if isinstance(loaded, click.Command) else loaded(lang)
    except Exception as error:
        return _broken(name, point.value, type(error).__name__, lang)
    if not isinstance(built, click.Command):
        return _broken(name, point.value, type(built).__name__, lang)
    return built


def shipped_county() -> County | None:
    """Make the county that comes with the program; None where none is installed."""
    points = metadata.entry_points(group=COUNTIES, name="shipped")
    for point in points:
        made = point.load()()
        if isinstance(made, County):
            return made
    return None


def _points() -> metadata.EntryPoints:
    return metadata.entry_points(group=ENTRY_POINTS)


def _broken(name: str, place: str, why: str, lang: Lang) -> click.Command:
    words = Text(
        f"命令 {name} 不能使用：插件 {place} 加载失败（{why}）；请重新安装 jiedui",
        f"command {name} cannot be used: plug-in {place} failed to load ({why}); "
        "install jiedui again",
    )

    def say() -> int:
        show.err(words.say(lang))
        return ExitCode.BAD_INPUT

    short = Text(f"不能使用（{place}）", f"cannot be used ({place})")
    return _Broken(
        name,
        lang=lang,
        callback=say,
        help=words.say(lang),
        short_help=short.say(lang),
    )
