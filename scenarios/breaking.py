"""`python -m scenarios plant`: a plan with one clause broken on purpose."""

from pathlib import Path

import click

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.files import check_outputs, require_suffix
from matcher.cli.tree import UsageFault, command, json_flag, nearest, option
from matcher.plan import Finding
from matcher.text import Lang, Text

_HELP = Text(
    "在一份方案里故意违反一条条款，用来检验核对程序：它应当只指出这一条。\n"
    "\n"
    "PLAN 是方案包（.json），CLAUSE 是条款编号（见 jiedui policy show）。",
    "Break one clause of a plan on purpose, to test an audit: it should name just this "
    "one.\n"
    "\n"
    "PLAN is a bundle (.json), CLAUSE the id of a clause (see jiedui policy show).",
)


def plant_command(lang: Lang) -> click.Command:
    """Return the command `plant`."""

    @command(
        lang,
        "plant",
        text=_HELP,
        short=Text("故意违反一条条款", "break one clause on purpose"),
    )
    @click.argument("plan", metavar="PLAN")
    @click.argument("clause", metavar="CLAUSE")
    @option(
        lang,
        "-o",
        "--output",
        metavar="FILE.json",
        text=Text("写出违反条款的方案包", "bundle of the broken plan"),
    )
    @json_flag(lang)
    def plant(plan: str, clause: str, output: str | None, as_json: bool) -> int:
        from matcher.io import read_plan, write_plan
        from scenarios.planting import breakable, planted

        path = Path(output) if output else None
        if path:
            require_suffix(path, ".json", "-o")
            check_outputs((path,), inputs=(plan,))
        clean = read_plan(Path(plan))
        known = [c.id for c in clean.policy.clauses]
        if clause not in known:
            hint = nearest(clause, known)
            raise UsageFault(
                Text(
                    f"方案没有条款 {clause}；{hint.zh}",
                    f"the policy has no clause {clause}; {hint.en}",
                )
            )
        if not breakable(clean, clause):
            raise UsageFault(
                Text(
                    f"{clause} 是背景条款，任何方案都不会违反它",
                    f"{clause} is context: no plan can break it",
                )
            )
        found = planted(clean, clause)
        if found is None:
            raise UsageFault(
                Text(
                    f"在这份方案里无法只违反 {clause} 而不牵连别的条款",
                    f"{clause} cannot be broken in this plan without other clauses",
                )
            )
        if path:
            write_plan(found.plan.model_copy(update={"audit": found.audit}), path)
        told = [f for f in found.audit.findings if clause in f.clause]
        if as_json:
            show.out_json([finding.model_dump(mode="json") for finding in told])
        else:
            show.out("\n".join(_line(finding, lang) for finding in told))
        return ExitCode.CLEAN

    return plant  # type: ignore[no-any-return]


def _line(finding: Finding, lang: Lang) -> str:
    return f"{finding.rule}  {finding.where}  {finding.say(lang)}"
