"""`python -m scenarios whatif` and `sweep`: planning again on other inputs."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.files import check_outputs, require_suffix
from matcher.cli.interrupt import in_background, stoppable
from matcher.cli.progress import watching
from matcher.cli.tree import UsageFault, command, flag, json_flag, one_of, option
from matcher.progress import Watcher
from matcher.text import Lang, Text
from scenarios.edits import Edit, parse_edit
from scenarios.options import planning_options

T = TypeVar("T")

_WHATIF_HELP = Text(
    "改动一份方案的输入，从原方案出发重新编排，列出差别。\n"
    "\n"
    "PLAN 是方案包（.json）。EDIT 写作：close=学校、away=教师、forbid=支援:受援、"
    "force=支援:受援、support=学校、set=规则.参数=值；学校和教师写代码或唯一的名称。\n"
    "\n"
    "例：whatif plan.json set=travel.max_one_way_m=40000 close=2199000031",
    "Change the inputs of a plan, plan again from it, and show what differs.\n"
    "\n"
    "PLAN is a bundle (.json). An EDIT is close=SCHOOL, away=TEACHER, "
    "forbid=SUPPORT:RECIPIENT, force=SUPPORT:RECIPIENT, support=SCHOOL or "
    "set=RULE.PARAMETER=VALUE; schools and teachers by code or unique name.\n"
    "\n"
    "Example: whatif plan.json set=travel.max_one_way_m=40000 close=2199000031",
)
_SWEEP_HELP = Text(
    "把一个政策参数依次设为几个值，各自从原方案出发重新编排，列成一张表。\n"
    "\n"
    "例：sweep plan.json travel.max_one_way_m 20000 30000 40000",
    "Set one policy parameter to several values, plan again for each from the same "
    "plan, and show a table.\n"
    "\n"
    "Example: sweep plan.json travel.max_one_way_m 20000 30000 40000",
)


def whatif_command(lang: Lang) -> click.Command:
    """Return the command `whatif`."""

    @command(
        lang,
        "whatif",
        text=_WHATIF_HELP,
        short=Text("改动输入后重排并比较", "plan again on edited inputs and compare"),
    )
    @click.argument("plan", metavar="PLAN")
    @click.argument("edits", metavar="EDIT...", nargs=-1)
    @option(
        lang,
        "--set",
        "settings",
        metavar="RULE.PARAMETER=VALUE",
        multiple=True,
        text=Text("同 set=…，可多次", "the same as set=..., may be repeated"),
    )
    @option(
        lang,
        "-o",
        "--output",
        metavar="FILE.json",
        text=Text("新方案包；默认不写", "bundle of the new plan; default: not written"),
    )
    @planning_options(lang)
    @option(
        lang,
        "--only",
        metavar="pairing",
        callback=one_of(("pairing",)),
        text=Text("只重排结对", "pair the schools only"),
    )
    @json_flag(lang)
    def whatif(
        plan: str,
        edits: tuple[str, ...],
        settings: tuple[str, ...],
        output: str | None,
        only: str | None,
        quiet: bool,
        as_json: bool,
        **limits: Any,
    ) -> int:
        asked = [parse_edit(word) for word in edits]
        asked += [Edit("set", word) for word in settings]
        if not asked:
            raise UsageFault(
                Text("没有给出任何改动；见 --help", "no edit was given; see --help")
            )
        from matcher.cli.planning import exit_code
        from matcher.io import read_plan, write_plan
        from scenarios.whatif import what_if
        from scenarios.words import comparison_words

        path = Path(output) if output else None
        if path:
            require_suffix(path, ".json", "-o")
            check_outputs((path,), inputs=(plan,))
        base = read_plan(Path(plan))
        found = _watched(
            lambda watcher: what_if(
                base,
                asked,
                only_pairing=only is not None,
                watcher=watcher,
                **limits,
            ),
            lang=lang,
            quiet=quiet,
        )
        if path:
            write_plan(found.after, path)
        if as_json:
            show.out_json(found.comparison.model_dump(mode="json"))
        else:
            show.out(comparison_words(found.comparison, base, found.after, lang))
        return exit_code(found.after)

    return whatif  # type: ignore[no-any-return]


def sweep_command(lang: Lang) -> click.Command:
    """Return the command `sweep`."""

    @command(
        lang,
        "sweep",
        text=_SWEEP_HELP,
        short=Text("一个参数取几个值，列表比较", "one parameter over several values"),
    )
    @click.argument("plan", metavar="PLAN")
    @click.argument("parameter", metavar="RULE.PARAMETER")
    @click.argument("values", metavar="VALUE...", nargs=-1, required=True)
    @planning_options(lang)
    @flag(lang, "--with-rotation", text=Text("也重排轮岗", "plan the rotation too"))
    @json_flag(lang)
    def sweep_(
        plan: str,
        parameter: str,
        values: tuple[str, ...],
        with_rotation: bool,
        quiet: bool,
        as_json: bool,
        **limits: Any,
    ) -> int:
        from matcher.io import read_plan
        from scenarios.whatif import sweep
        from scenarios.words import sweep_words

        base = read_plan(Path(plan))
        tried = _watched(
            lambda watcher: sweep(
                base,
                parameter,
                values,
                only_pairing=not with_rotation,
                watcher=watcher,
                **limits,
            ),
            lang=lang,
            quiet=quiet,
        )
        if as_json:
            show.out_json(
                [
                    {
                        "edits": [str(edit) for edit in try_.edits],
                        **try_.comparison.model_dump(mode="json"),
                    }
                    for try_ in tried
                ]
            )
        else:
            show.out(sweep_words(tried, lang))
        return ExitCode.CLEAN if len(tried) == len(values) else ExitCode.STOPPED

    return sweep_  # type: ignore[no-any-return]


def _watched(work: Callable[[Watcher], T], *, lang: Lang, quiet: bool) -> T:
    """Run work with live progress and a Ctrl-C that keeps the best."""
    with (
        stoppable(lang) as stopped,
        watching(lang, quiet=quiet, stopped=stopped) as watcher,
    ):
        return in_background(lambda: work(watcher))
