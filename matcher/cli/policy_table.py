"""`jiedui policy table`: every preset planned on one county and audited, a row each."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import click

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.language import columns
from matcher.cli.policy_words import fate_counts
from matcher.cli.tree import (
    UsageFault,
    command,
    flag,
    json_flag,
    nearest,
    number,
    option,
)
from matcher.county import County
from matcher.labels import label
from matcher.plan import Plan, Status, Verdict
from matcher.policy import Fate, Policy
from matcher.text import Lang, Text

_NOT_PARSED = "—"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What came of one preset.

    Attributes
    ----------
    name
        Of the preset.
    parses
        Whether its file has no fault; without that nothing else was tried.
    pairing, rotation
        Outcome of planning.
    hard, soft
        Findings of the audit.
    fates
        Clauses by what becomes of them.
    verdicts
        Clauses by how they came out of the audit.
    runtime_s
        Seconds of planning and audit.
    stopped
        The user ended the run.
    """

    name: str
    parses: bool
    pairing: Status = Status.NOT_PLANNED
    rotation: Status = Status.NOT_PLANNED
    hard: int = 0
    soft: int = 0
    fates: dict[Fate, int]
    verdicts: dict[Verdict, int]
    runtime_s: float = 0.0
    stopped: bool = False

    @property
    def made(self) -> bool:
        """Whether pairing and rotation were planned in full."""
        full = (Status.OPTIMAL, Status.FEASIBLE)
        return self.pairing in full and self.rotation in full

    @property
    def clean(self) -> bool:
        """Whether there is a plan and the audit found no hard rule broken."""
        return self.made and self.hard == 0

    def as_data(self) -> dict[str, Any]:
        """Return the row as JSON data."""
        return {
            "name": self.name,
            "parses": self.parses,
            "pairing": self.pairing.value,
            "rotation": self.rotation.value,
            "plan_made": self.made,
            "clean": self.clean,
            "hard_findings": self.hard,
            "soft_findings": self.soft,
            "clauses": {fate.value: n for fate, n in self.fates.items()},
            "verdicts": {verdict.value: n for verdict, n in self.verdicts.items()},
            "runtime_s": self.runtime_s,
        }


def row_of(policy: Policy, plan: Plan) -> Row:
    """Return the row of a preset from its plan."""
    judged = Counter(row.verdict for row in plan.audit.clauses) if plan.audit else {}
    return Row(
        name=policy.name,
        parses=True,
        pairing=plan.pairing.status,
        rotation=plan.rotation.status,
        hard=plan.audit.hard_findings if plan.audit else 0,
        soft=plan.audit.soft_findings if plan.audit else 0,
        fates=fate_counts(policy),
        verdicts={verdict: judged.get(verdict, 0) for verdict in Verdict},
        runtime_s=round(plan.meta.runtime_s, 1),
        stopped=plan.meta.stopped,
    )


def table_command(lang: Lang) -> click.Command:
    """Return the command `table`."""

    @command(
        lang,
        "table",
        text=Text(
            "用自带的虚构县逐个编排全部方案并核对，列成一张表：能否读入、编排结果、"
            "核对是否干净、条款去向和判定各几条。\n"
            "\n"
            "NAME 只列这些方案；--county 换成自己的县。",
            "Plan every preset on the shipped county and audit it, in one table: does "
            "it parse, what planning came to, is the audit clean, clauses by fate and "
            "by verdict.\n"
            "\n"
            "NAME: only these; --county: on a county of your own.",
        ),
        short=Text("全部方案编排核对一览", "all presets planned and audited"),
    )
    @click.argument("names", metavar="[NAME]...", nargs=-1)
    @option(
        lang,
        "--county",
        metavar="COUNTY.xlsx",
        text=Text(
            "县域工作簿；默认为自带的虚构县",
            "workbook of a county; default: the shipped one",
        ),
    )
    @option(
        lang,
        "--time-limit",
        metavar="S",
        default=120.0,
        callback=number(above=0),
        text=Text("每个方案的秒数；默认 120", "seconds for each preset; default 120"),
    )
    @option(
        lang,
        "--workers",
        metavar="N",
        callback=number(at_least=1, below=257, whole=True),
        text=Text("并行数；默认处理器核数", "parallel workers; default cores"),
    )
    @flag(lang, "-q", "--quiet", text=Text("不显示进度", "show no progress"))
    @json_flag(lang)
    def table(
        names: tuple[str, ...],
        county: str | None,
        quiet: bool,
        as_json: bool,
        **limits: Any,
    ) -> int:
        chosen = _chosen(names)
        place = _county(county)
        rows: list[Row] = []
        for turn, name in enumerate(chosen, start=1):
            if not quiet:
                show.err(f"[{turn}/{len(chosen)}] {name}")
            rows.append(_tried(name, place, lang=lang, quiet=quiet, limits=limits))
            if rows[-1].stopped:
                break
        if as_json:
            show.out_json([row.as_data() for row in rows])
        else:
            show.out("\n".join(table_lines(rows, lang)))
        if rows[-1].stopped:
            return ExitCode.STOPPED
        return ExitCode.CLEAN if all(r.clean for r in rows) else ExitCode.FINDINGS

    return table  # type: ignore[no-any-return]


def _chosen(names: tuple[str, ...]) -> tuple[str, ...]:
    from matcher.presets import preset_names

    known = preset_names()
    for name in names:
        if name not in known:
            hint = nearest(name, known)
            raise UsageFault(
                Text(f"没有方案 {name}；{hint.zh}", f"no preset {name}; {hint.en}")
            )
    return names or known


def _county(path: str | None) -> County:
    from matcher.cli.files import county_from
    from matcher.cli.plugins import shipped_county

    if path is not None:
        return county_from(path)[0]
    county = shipped_county()
    if county is None:
        raise UsageFault(
            Text(
                "没有装虚构县（scenarios）；请用 --county 给出工作簿，"
                "或重新安装 jiedui",
                "the shipped county is not installed (scenarios); name a workbook "
                "with --county, or install jiedui again",
            )
        )
    return county


def _tried(
    name: str, county: County, *, lang: Lang, quiet: bool, limits: dict[str, Any]
) -> Row:
    from matcher.cli.planning import run
    from matcher.errors import PolicyError
    from matcher.presets import load_policy

    try:
        policy = load_policy(name)
    except PolicyError as error:
        show.err(error.say(lang))
        return Row(
            name=name,
            parses=False,
            fates=dict.fromkeys(Fate, 0),
            verdicts=dict.fromkeys(Verdict, 0),
        )
    plan = run(county, policy, lang=lang, quiet=quiet, seed=0, gap=0.0, **limits)
    return row_of(policy, plan)


def table_lines(rows: Sequence[Row], lang: Lang) -> list[str]:
    """Return rows as lines of one table, heads first, and what the columns mean."""
    heads = [
        Text("方案", "preset"),
        Text("读入", "parses"),
        Text("结对", "pairing"),
        Text("轮岗", "rotation"),
        Text("核对干净", "audit clean"),
        Text("硬性问题", "hard findings"),
        Text("软性提醒", "soft findings"),
    ]
    words = [
        *(head.say(lang) for head in heads),
        *(label(fate, lang) for fate in Fate),
        *(label(verdict, lang) for verdict in Verdict),
    ]
    cells = [words, *(_cells(row, lang) for row in rows)]
    widths = [
        max(columns(cell) for cell in column) for column in zip(*cells, strict=True)
    ]
    lines = [
        "  ".join(
            cell + " " * (width - columns(cell))
            for cell, width in zip(line, widths, strict=True)
        ).rstrip()
        for line in cells
    ]
    clean = sum(row.clean for row in rows)
    total = Text(
        f"共 {len(rows)} 个方案，{clean} 个编排成功且核对干净",
        f"{len(rows)} presets, {clean} planned with a clean audit",
    )
    return [*lines, "", total.say(lang)]


def _cells(row: Row, lang: Lang) -> list[str]:
    yes, no = Text("是", "yes").say(lang), Text("否", "no").say(lang)
    if not row.parses:
        counts = len(Fate) + len(Verdict) + 2
        return [row.name, no, *[_NOT_PARSED] * 2, no, *[_NOT_PARSED] * counts]
    return [
        row.name,
        yes,
        label(row.pairing, lang),
        label(row.rotation, lang),
        yes if row.clean else no,
        str(row.hard),
        str(row.soft),
        *(str(n) for n in row.fates.values()),
        *(str(n) for n in row.verdicts.values()),
    ]
