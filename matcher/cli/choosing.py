"""`jiedui alternatives`, `front`, `goals`: choosing between whole plans."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from matcher.cli import show
from matcher.cli.choice_job import (
    Job,
    advise,
    code_of,
    search_options,
    searched,
    written,
)
from matcher.cli.exits import ExitCode
from matcher.cli.tree import UsageFault, command, nearest, number, option
from matcher.plan import PairingPlan
from matcher.policy import GoalName
from matcher.text import Lang, Text

if TYPE_CHECKING:
    from matcher.choices import GoalFront, GoalPrices, Ranking

F = TypeVar("F", bound=Callable[..., Any])

_COUNTY = Text(
    "COUNTY 是工作簿（.xlsx）、CSV 文件夹、单个 .csv 或方案包（.json，从它接着算）。\n"
    "\n"
    "按一次 Ctrl-C 停下并保留已有结果。\n"
    "\n"
    "退出码：0 完成；1 写出的方案核对有硬性问题；2 输入或用法有误；3 已证明无法按要求"
    "结对（原因见 jiedui diagnose）；4 时限内没有结果；5 由您停下，已给出现有结果。",
    "COUNTY is a workbook (.xlsx), a folder of CSV files, one .csv or a bundle (.json, "
    "searched from).\n"
    "\n"
    "Ctrl-C stops and keeps what is there.\n"
    "\n"
    "Exit codes: 0 done; 1 the audit found hard violations in a plan written; 2 bad "
    "input or usage; 3 proven impossible to pair as asked (see jiedui diagnose); 4 "
    "nothing within the limit; 5 stopped by you, what was found is shown.",
)


def _help(text: Text) -> Text:
    return Text(f"{text.zh}\n\n{_COUNTY.zh}", f"{text.en}\n\n{_COUNTY.en}")


_ALTERNATIVES_HELP = _help(
    Text(
        "列出最好的几个整套结对方案，次序经过证明：各项目标、与最好方案的不同。",
        "List the best whole pairings, provably in order: their goals and what differs "
        "from the best.",
    )
)
_FRONT_HELP = _help(
    Text(
        "两个目标此消彼长的全部取舍点，每点都经过证明：如 少缺 1 节要多走几公里。\n"
        "\n"
        "先后排在两者之前的目标始终保持最好，其余目标最后再顾。",
        "Every way to trade two goals against each other, each point proven: say, how "
        "many km one period less of a gap costs.\n"
        "\n"
        "Goals that stand before both are kept at their best, all others come last.",
    )
)
_GOALS_HELP = _help(
    Text(
        "每个目标的值和下界，以及它排在前面让其他目标付出多少（逐个挪到最后重新求解）。",
        "The value and bound of each goal, and what its place in the order costs the "
        "others (each is put last in turn and solved for again).",
    )
)


def _folder_option(lang: Lang, text: Text) -> Callable[[F], F]:
    return option(lang, "-o", "--output", metavar="DIR", text=text)


def alternatives_command(lang: Lang) -> click.Command:
    """Return the command `alternatives`."""

    @command(
        lang,
        "alternatives",
        text=_ALTERNATIVES_HELP,
        short=Text("最好的几个整套方案，次序经证明", "the best whole plans, in order"),
    )
    @option(
        lang,
        "-k",
        "--count",
        metavar="K",
        default=5,
        callback=number(at_least=1, below=1001, whole=True),
        text=Text("要几个方案；默认 5", "plans wanted; default 5"),
    )
    @_folder_option(
        lang,
        Text(
            "把各方案写到这个文件夹：plan-1.json、plan-2.json……",
            "write the plans to this folder: plan-1.json, plan-2.json ...",
        ),
    )
    @search_options(lang)
    def alternatives(count: int, quiet: bool, as_json: bool, **words: Any) -> int:
        from matcher.choices import rank_plans
        from matcher.cli.choice_words import ranking_words

        job = Job.of(lang, **words)
        found, stopped = searched(
            lang,
            lambda watcher: rank_plans(
                job.county,
                job.policy,
                count=count,
                params=job.params,
                start=job.start,
                known=job.known,
                watcher=watcher,
            ),
            quiet=quiet,
        )
        plans = [plan.pairing for plan in found.plans]
        files, clean = written(job, plans, "plan", job.policy, stopped=stopped)
        code = code_of(plans, stopped=stopped, clean=clean)
        if as_json:
            show.out_json(_ranking_data(found, code, files))
        else:
            show.out(ranking_words(found, job.county, lang, files=files))
            advise(code, words["county"], lang)
        return code

    return alternatives  # type: ignore[no-any-return]


def front_command(lang: Lang) -> click.Command:
    """Return the command `front`."""

    @command(
        lang,
        "front",
        text=_FRONT_HELP,
        short=Text("两个目标之间的取舍", "how two goals trade against each other"),
    )
    @option(
        lang,
        "--goals",
        "two",
        nargs=2,
        metavar="GOAL GOAL",
        default=("subject_gap", "travel"),
        text=Text(
            "哪两个目标；默认 subject_gap travel",
            "which two goals; default subject_gap travel",
        ),
    )
    @option(
        lang,
        "--points",
        metavar="N",
        default=50,
        callback=number(at_least=2, below=10_001, whole=True),
        text=Text("最多几个点；默认 50", "points at most; default 50"),
    )
    @_folder_option(
        lang,
        Text(
            "把各点写到这个文件夹：front.csv 和 point-1.json……",
            "write the points to this folder: front.csv and point-1.json ...",
        ),
    )
    @search_options(lang)
    def front(
        two: Sequence[str], points: int, quiet: bool, as_json: bool, **words: Any
    ) -> int:
        from matcher.choices import goal_front, side_by_side
        from matcher.cli.choice_words import front_words

        goals = _two_goals(two)
        job = Job.of(lang, **words)
        found, stopped = searched(
            lang,
            lambda watcher: goal_front(
                job.county,
                job.policy,
                goals,
                params=job.params,
                most_points=points,
                start=job.start,
                known=job.known,
                watcher=watcher,
            ),
            quiet=quiet,
        )
        plans = [point.pairing for point in found.points]
        policy = side_by_side(job.policy, goals)
        files, clean = written(job, plans, "point", policy, stopped=stopped)
        if job.folder is not None:
            files = (_write_front(found, job.folder / "front.csv"), *files)
        code = code_of(plans, stopped=stopped, clean=clean)
        if as_json:
            show.out_json(_front_data(found, code, files))
        else:
            show.out(front_words(found, job.county, lang, files=files))
            advise(code, words["county"], lang)
        return code

    return front  # type: ignore[no-any-return]


def goals_command(lang: Lang) -> click.Command:
    """Return the command `goals`."""

    @command(
        lang,
        "goals",
        text=_GOALS_HELP,
        short=Text("每个目标让其他目标付出多少", "what each goal costs the others"),
    )
    @search_options(lang)
    def goals(quiet: bool, as_json: bool, **words: Any) -> int:
        from matcher.choices import goal_prices
        from matcher.cli.choice_words import prices_words

        job = Job.of(lang, output=None, **words)
        found, stopped = searched(
            lang,
            lambda watcher: goal_prices(
                job.county,
                job.policy,
                params=job.params,
                start=job.start,
                known=job.known,
                watcher=watcher,
            ),
            quiet=quiet,
        )
        code = code_of([found.pairing], stopped=stopped, clean=True)
        if as_json:
            show.out_json(_prices_data(found, code))
        else:
            show.out(prices_words(found, lang))
            advise(code, words["county"], lang)
        return code

    return goals  # type: ignore[no-any-return]


def _write_front(found: GoalFront, path: Path) -> Path:
    from matcher.io import replacing

    with (
        replacing(path) as beside,
        open(beside, "w", encoding="utf-8-sig", newline="") as file,
    ):
        rows = csv.writer(file)
        first, second = found.goals
        rows.writerow(["point", first, second, "proven", "places_moved", "file"])
        for at, point in enumerate(found.points, 1):
            proven = int(point.proven)
            moved = len(point.moves)
            rows.writerow([at, *point.values, proven, moved, f"point-{at}.json"])
    return path


def _two_goals(words: Sequence[str]) -> tuple[GoalName, GoalName]:
    known = [name.value for name in GoalName]
    for word in words:
        if word not in known:
            remedy = nearest(word, known)
            raise UsageFault(
                Text(
                    f"--goals “{word}”：没有这个目标；{remedy.zh}",
                    f'--goals "{word}": no such goal; {remedy.en}',
                )
            )
    first, second = (GoalName(word) for word in words)
    if first is second:
        raise UsageFault(
            Text(
                f"--goals：两个目标相同（{first.value}）；请写两个不同的目标",
                f"--goals: both are {first.value}; name two different goals",
            )
        )
    return first, second


def _ranking_data(found: Ranking, code: ExitCode, files: Sequence[Path]) -> Any:
    plans = [
        {
            **plan.model_dump(mode="json", exclude={"pairing"}),
            **_pairing_data(plan.pairing),
        }
        for plan in found.plans
    ]
    return {**_head(code, files), "complete": found.complete, "plans": plans}


def _front_data(found: GoalFront, code: ExitCode, files: Sequence[Path]) -> Any:
    told = found.model_dump(mode="json", exclude={"points"})
    points = [
        {
            **point.model_dump(mode="json", exclude={"pairing"}),
            **_pairing_data(point.pairing),
        }
        for point in found.points
    ]
    return {**_head(code, files), **told, "points": points}


def _prices_data(found: GoalPrices, code: ExitCode) -> Any:
    told = found.model_dump(mode="json", exclude={"pairing"})
    return {**_head(code, ()), "status": found.pairing.status.value, **told}


def _head(code: ExitCode, files: Sequence[Path]) -> dict[str, Any]:
    return {"exit_code": int(code), "files": [str(path) for path in files]}


def _pairing_data(pairing: PairingPlan) -> dict[str, Any]:
    return {
        "status": pairing.status.value,
        "goals": [goal.model_dump(mode="json") for goal in pairing.goals],
        "pairs": [
            [group.support, link.place]
            for group in pairing.consortia
            for link in group.recipients
        ],
    }
