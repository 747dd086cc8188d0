"""The whole command tree in one language, and the way into it."""

import os
import signal
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, NoReturn, TextIO

import click

from matcher.cli import show
from matcher.cli.actuals import actuals_group
from matcher.cli.choosing import (
    alternatives_command,
    front_command,
    goals_command,
)
from matcher.cli.diagnosing import diagnose_command
from matcher.cli.exporting import export_command
from matcher.cli.guard import guarded
from matcher.cli.judging import audit_command, diff_command, explain_command
from matcher.cli.language import choose
from matcher.cli.planning import plan_command
from matcher.cli.plugins import plugin_command, plugin_names
from matcher.cli.policies import policy_group
from matcher.cli.replanning import replan_command
from matcher.cli.tree import Group
from matcher.cli.workbooks import check_command, import_command, template_command
from matcher.text import Lang, Text
from matcher.versions import versions

_HELP = Text(
    "结对：为一个县排出校际结对和教师轮岗，证明最优，逐条核对。\n"
    "\n"
    "从这里开始：jiedui template 得到空白工作簿，填好后 jiedui check 检查，"
    "再用 jiedui plan 编排。每个命令都有 --help。",
    "jiedui pairs the schools of a county and plans the rotation of their teachers, "
    "proven best and audited clause by clause.\n"
    "\n"
    "Start here: jiedui template writes an empty workbook; fill it in, look it over "
    "with jiedui check, then run jiedui plan. Every command has --help.",
)
_COMMANDS = (
    template_command,
    import_command,
    check_command,
    plan_command,
    audit_command,
    explain_command,
    alternatives_command,
    front_command,
    goals_command,
    diagnose_command,
    diff_command,
    replan_command,
    export_command,
    policy_group,
    actuals_group,
)


class Root(Group):
    """The command `jiedui`: the commands of this package, then the plug-ins."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return our own commands in order of work, then those of plug-ins."""
        own = super().list_commands(ctx)
        return [*own, *(name for name in plugin_names() if name not in own)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command; plug-ins are loaded only when asked for."""
        own = super().get_command(ctx, cmd_name)
        return own or plugin_command(cmd_name, self.lang)

    def main(  # type: ignore[override]
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        **extra: Any,
    ) -> NoReturn:
        """Run a command line and leave with its exit code."""
        words = list(sys.argv[1:] if args is None else args)
        sys.exit(self.run(words, prog_name=prog_name or "jiedui", **extra))

    def run(self, words: list[str], *, prog_name: str = "jiedui", **extra: Any) -> int:
        """Run a command line and return its exit code; no traceback ever leaves."""
        extra.pop("standalone_mode", None)

        def work() -> int:
            with self.make_context(prog_name, list(words), **extra) as ctx:
                result = self.invoke(ctx)
            return result if isinstance(result, int) else 0

        return guarded(work, lang=self.lang, command=self._named(words))

    def _named(self, words: list[str]) -> str:
        known = {*self.commands, *plugin_names()}
        return next((word for word in words if word in known), "")


def build(lang: Lang) -> Root:
    """Return the command tree in one language."""
    version = click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_print_version,
        help=Text("显示版本", "show the version").say(lang),
    )
    root = Root("jiedui", lang=lang, help=_HELP.say(lang), params=[version])
    for command in _COMMANDS:
        root.add_command(command(lang))
    return root


def _print_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        show.out(f"jiedui {versions()['jiedui']}")
        ctx.exit()


def _keep_stdout_for_results() -> None:
    """Give results a stream of their own; what C libraries print is dropped.

    HiGHS writes a line of its own now and then, whatever it is told, and a program
    that reads `--json` must not meet it.
    """
    stdout: TextIO | None = sys.stdout
    own_screen = sys.stdout is sys.__stdout__
    if stdout is None or not own_screen:
        return
    try:
        if stdout.fileno() != 1:
            return
        stdout.flush()
        own = os.dup(1)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.close(nowhere)
    except (OSError, ValueError):
        return
    sys.stdout = os.fdopen(own, "w", encoding=stdout.encoding, errors="replace")


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line of this process.

    Parameters
    ----------
    arguments
        Words after the program's name; None takes those of the process.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    _keep_stdout_for_results()
    for stream in (sys.stdout, sys.stderr):
        # A screen that cannot show a character shows a mark instead of ending us.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    lang = choose(words)
    _leave(guarded(lambda: build(lang).run(words), lang=lang, command=""))


def _leave(code: int) -> NoReturn:
    """End the process with an exit code, even while a solver is still at work.

    A solver that cannot be interrupted is left to itself in a thread of its own; were
    Python to take itself apart meanwhile, C++ would abort with a code of its own.
    """
    if any(thread.daemon for thread in threading.enumerate()):
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                stream.flush()
        os._exit(code)
    sys.exit(code)
