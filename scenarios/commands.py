"""`python -m scenarios`: list, make, whatif, sweep, plant."""

from pathlib import Path

import click

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.files import check_outputs, require_suffix
from matcher.cli.guard import guarded
from matcher.cli.tree import (
    Group,
    UsageFault,
    command,
    json_flag,
    nearest,
    option,
)
from matcher.county import County
from matcher.text import Lang, Text
from scenarios.breaking import plant_command
from scenarios.catalogue import CATALOGUE, DEFAULT_SEED, describe, named_county
from scenarios.examples import EXAMPLES
from scenarios.options import seed_option
from scenarios.trying import sweep_command, whatif_command

_GROUP_HELP = Text(
    "虚构的县、真实的例子、假如……会怎样。",
    "Invented counties, real examples, and what-ifs.",
)
_MAKE_HELP = Text(
    "生成一个县的工作簿。\n"
    "\n"
    "NAME 见 list；另外任何规模都可写作 地形-校数（如 plain-150），"
    "地形-校数-schools 只有学校、没有教师（如 islands-2000-schools）。"
    "相同的名称和种子得到相同的县。",
    "Make the workbook of a county.\n"
    "\n"
    "NAME: see list; besides, any size is LANDFORM-N (plain-150), and "
    "LANDFORM-N-schools has schools but no teachers (islands-2000-schools). Equal "
    "names and seeds give equal counties.",
)


class Scenarios(Group):
    """The command `python -m scenarios`."""

    def run(self, words: list[str], *, prog_name: str = "python -m scenarios") -> int:
        """Run a command line and return its exit code; no traceback ever leaves."""

        def work() -> int:
            with self.make_context(prog_name, list(words)) as ctx:
                result = self.invoke(ctx)
            return result if isinstance(result, int) else 0

        named = next((word for word in words if word in self.commands), "")
        return guarded(work, lang=self.lang, command=f"scenarios {named}".strip())


def build(lang: Lang) -> Scenarios:
    """Return the command tree in one language."""
    root = Scenarios("scenarios", lang=lang, help=_GROUP_HELP.say(lang))
    for made in (
        list_command,
        make_command,
        whatif_command,
        sweep_command,
        plant_command,
    ):
        root.add_command(made(lang))
    return root


def county_named(name: str, *, seed: int) -> County:
    """Return an invented county or a real example by name.

    Raises
    ------
    UsageFault
        If there is no such name.
    """
    if name in EXAMPLES:
        return EXAMPLES[name][0]()
    try:
        return named_county(name, seed=seed)
    except KeyError:
        hint = nearest(name, [*CATALOGUE, *EXAMPLES])
        raise UsageFault(
            Text(f"没有名为 {name} 的县；{hint.zh}", f"no county {name}; {hint.en}")
        ) from None


def list_command(lang: Lang) -> click.Command:
    """Return the command `list`."""

    @command(
        lang,
        "list",
        text=Text("列出可以生成的县。", "List the counties that can be made."),
        short=Text("可以生成的县", "the counties that can be made"),
    )
    @json_flag(lang)
    def list_(as_json: bool) -> int:
        from scenarios.words import table

        lines = {name: describe(spec) for name, spec in CATALOGUE.items()}
        lines |= {name: text for name, (_, text) in EXAMPLES.items()}
        if as_json:
            show.out_json([{"name": name, **t._asdict()} for name, t in lines.items()])
        else:
            show.out("\n".join(table([(n, t.say(lang)) for n, t in lines.items()])))
        return ExitCode.CLEAN

    return list_  # type: ignore[no-any-return]


def make_command(lang: Lang) -> click.Command:
    """Return the command `make`."""

    @command(lang, "make", text=_MAKE_HELP, short=Text("生成工作簿", "make a workbook"))
    @click.argument("name", metavar="NAME")
    @option(
        lang,
        "-o",
        "--output",
        metavar="FILE.xlsx",
        text=Text("工作簿；默认 NAME.xlsx", "workbook; default NAME.xlsx"),
    )
    @seed_option(lang, DEFAULT_SEED)
    def make(name: str, output: str | None, seed: int) -> int:
        path = Path(output or f"{name}.xlsx")
        require_suffix(path, ".xlsx", "-o")
        check_outputs((path,), inputs=())
        county = county_named(name, seed=seed)
        from matcher.io import write_county

        write_county(county, path, lang=lang)
        show.out(str(path))
        return ExitCode.CLEAN

    return make  # type: ignore[no-any-return]
