"""`jiedui replan`: what has changed in the running term, and who is to be told."""

import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.files import check_outputs, county_from, require_suffix
from matcher.cli.interrupt import in_background, stoppable
from matcher.cli.tree import UsageFault, command, json_flag, number, option
from matcher.county import Absence, Closure, Teacher
from matcher.plan import Plan
from matcher.text import Lang, Text

if TYPE_CHECKING:
    from matcher.replan import Change, Disruption, Replanned

_SHOWN = 40
"""Changes that are printed; the list holds them all."""

_HELP = Text(
    "学期中调整：有人请假、某天取消、来了新教师，只改不得不改的，列出每一处变动。\n"
    "\n"
    "PLAN 是已公布的方案包（.json）。--from 之前的安排一律不动；之后只有做不到的才改，"
    "代价最小：换代课人、换所听的课、改到最近的日子、换人接替。改不了的写明缺什么、"
    "怎样可以。请假只记起止日期，不记原因。\n"
    "\n"
    "例：jiedui replan plan.json --from 2026-10-12 --away T0012:2026-10-12..2026-10-23 "
    "-o plan2.json --list 变动.xlsx\n"
    "\n"
    "退出码：0 调整后无硬性问题；1 有硬性问题；2 输入或用法有误；5 由您停下。",
    "Mend a plan during the term: somebody is on leave, a day is cancelled, a teacher "
    "has joined. Only what has to change is changed, and each change is listed.\n"
    "\n"
    "PLAN is the published bundle (.json). Nothing before --from is touched; after it "
    "only what has become impossible: another cover, another lesson, the nearest other "
    "day, a successor. What cannot be mended is told with what would help. Of leave "
    "only the dates are kept, never the reason.\n"
    "\n"
    "Example: jiedui replan plan.json --from 2026-10-12 --away "
    "T0012:2026-10-12..2026-10-23 -o plan2.json --list changes.xlsx\n"
    "\n"
    "Exit codes: 0 no hard findings afterwards; 1 hard findings; 2 bad input or usage; "
    "5 stopped by you.",
)
_KINDS = {
    "visit": Text("听课", "visit"),
    "cover": Text("代课", "cover"),
    "lesson": Text("所听的课", "lesson heard"),
    "posting": Text("派出", "posting"),
    "event": Text("活动", "event"),
    "sync_class": Text("同步课堂", "sync class"),
    "mentor": Text("师徒", "mentoring"),
    "paper": Text("材料", "paper"),
}
_HEADS = (
    Text("学校", "school"),
    Text("姓名", "person"),
    Text("教职工号", "staff number"),
    Text("类别", "kind"),
    Text("自", "since"),
    Text("原安排", "was"),
    Text("现安排", "now"),
    Text("原因", "why"),
    Text("编号", "id"),
)


def replan_command(lang: Lang) -> click.Command:
    """Return the command `replan`."""

    @command(
        lang,
        "replan",
        text=_HELP,
        short=Text("学期中有人请假或停课，只改必须改的", "mend a plan during the term"),
    )
    @click.argument("plan", metavar="PLAN")
    @option(
        lang,
        "--from",
        "start",
        metavar="DATE",
        required=True,
        text=Text("从哪天起可以改，如 2026-10-12", "first day that may change"),
    )
    @option(
        lang,
        "--away",
        multiple=True,
        metavar="TEACHER[:FROM..TO]",
        text=Text(
            "请假的人（教职工号或姓名）；不写日期为自 --from 起到期末，只写一天为当天，"
            "“起..”为起至期末；可多次给出",
            "who is on leave (staff number or name); without dates from --from to the "
            "end of term, one date is that day, 'FROM..' is open; may be repeated",
        ),
    )
    @option(
        lang,
        "--cancel-day",
        "cancelled",
        multiple=True,
        metavar="DATE[:SCHOOL]",
        text=Text(
            "取消的一天（全县停派），或只是一所学校；可多次给出",
            "a day on which nobody travels, or nobody to and from one school; may be "
            "repeated",
        ),
    )
    @option(
        lang,
        "--add-teacher",
        "added",
        multiple=True,
        metavar="CODE,NAME,SCHOOL,SUBJECT",
        text=Text("新来的教师；可多次给出", "a teacher who has joined"),
    )
    @option(
        lang,
        "--county",
        metavar="COUNTY",
        text=Text(
            "新的县域数据：名单里新增的人算新来，不在或不在岗的算自 --from 起请假；"
            "课表仍用原来的",
            "newer county: people who are new have joined, people missing or not at "
            "work are on leave from --from on; the timetables stay",
        ),
    )
    @option(
        lang,
        "-o",
        "--output",
        metavar="FILE.json",
        default="replanned.json",
        text=Text("新方案包；默认 replanned.json", "new bundle"),
    )
    @option(
        lang,
        "--list",
        "listing",
        metavar="FILE.xlsx|FILE.csv",
        text=Text("变动清单，可直接下发", "list of changes, ready to send"),
    )
    @option(
        lang,
        "--time-limit",
        metavar="S",
        default=20.0,
        callback=number(above=0, below=1e6),
        text=Text("秒数；默认 20", "seconds; default 20"),
    )
    @json_flag(lang)
    def replan(
        plan: str,
        start: str,
        away: tuple[str, ...],
        cancelled: tuple[str, ...],
        added: tuple[str, ...],
        county: str | None,
        output: str,
        listing: str | None,
        time_limit: float,
        as_json: bool,
    ) -> int:
        from matcher.io import read_plan, write_plan

        path, outputs = Path(output), [Path(output)]
        require_suffix(path, ".json", "-o")
        if listing is not None:
            if not listing.lower().endswith((".xlsx", ".csv")):
                require_suffix(Path(listing), ".xlsx", "--list")
            outputs.append(Path(listing))
        check_outputs(outputs, inputs=[plan, *([county] if county else [])])
        published = read_plan(Path(plan))
        asked = _disruption(published, start, away, cancelled, added, county)
        with stoppable(lang) as stopped:
            done = in_background(
                lambda: _replanned(published, asked, time_limit, stopped)
            )
            ended = stopped()
        after = done.plan
        write_plan(after, path)
        if listing is not None:
            write_changes(done.changes, after, listing, lang)
        clean = after.audit is not None and after.audit.clean
        code = ExitCode.CLEAN if clean else ExitCode.FINDINGS
        code = ExitCode.STOPPED if ended else code
        if as_json:
            show.out_json(_told(done, code, outputs))
        else:
            show.out(_words(done, outputs, lang))
        return code

    return replan  # type: ignore[no-any-return]


def _replanned(
    plan: Plan, asked: "Disruption", time_limit: float, stopped: Any
) -> "Replanned":
    import dataclasses

    from matcher.audit import audit_plan
    from matcher.replan import replan, with_audit
    from solvers.params import Params

    params = Params(time_limit_s=time_limit, seed=plan.meta.seed, stopped=stopped)
    done = replan(plan, asked, params=params)
    after = with_audit(done.plan, audit_plan(done.plan))
    return dataclasses.replace(done, plan=after)


# --- what was asked


def _disruption(
    plan: Plan,
    start: str,
    away: Sequence[str],
    cancelled: Sequence[str],
    added: Sequence[str],
    county: str | None,
) -> "Disruption":
    import dataclasses

    from matcher.replan import Disruption, changes_between

    first = _date("--from", start)
    base = Disruption(start=first)
    if county is not None:
        base = changes_between(plan, county_from(county)[0], first)
    whole, single = [], []
    for text in cancelled:
        date, _, school = text.partition(":")
        day = _date("--cancel-day", date)
        if school:
            single.append(Closure(_school(plan, school), day))
        else:
            whole.append(day)
    absences = tuple(_absence(plan, text, first) for text in away)
    newcomers = tuple(_newcomer(plan, text) for text in added)
    return dataclasses.replace(
        base,
        absences=(*base.absences, *absences),
        cancelled=tuple(whole),
        closures=tuple(single),
        newcomers=(*base.newcomers, *newcomers),
    )


def _date(name: str, text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text.strip())
    except ValueError:
        raise UsageFault(
            Text(
                f"{name} {text}：不是日期；请写成 2026-10-12 这样",
                f"{name} {text}: no date; write it like 2026-10-12",
            )
        ) from None


def _absence(plan: Plan, text: str, start: dt.date) -> Absence:
    who, _, span = text.partition(":")
    end = max(plan.county.term.end, start)
    first, last = start, end
    if span:
        parts = re.split(r"\.\.|~|至", span)
        first = _date("--away", parts[0]) if parts[0].strip() else start
        last = first
        if len(parts) > 1:
            last = _date("--away", parts[1]) if parts[1].strip() else end
    if last < first:
        raise UsageFault(
            Text(
                f"--away {text}：止于 {last}，早于起 {first}；请核对",
                f"--away {text}: ends {last}, before it begins on {first}",
            )
        )
    return Absence(teacher=_teacher(plan, who.strip()), first=first, last=last)


def _teacher(plan: Plan, word: str) -> str:
    """Return the code of a teacher given by code or by a name only one has."""
    if word in plan.county.teacher_by_code:
        return word
    named = [t.code for t in plan.county.teachers if t.name == word]
    if len(named) > 1:
        listed = "、".join(named)
        raise UsageFault(
            Text(
                f"--away {word}：有 {len(named)} 人同名（{listed}）；请写教职工号",
                f"--away {word}: {len(named)} people have this name ({listed}); give "
                "the staff number",
            )
        )
    return named[0] if named else word


def _school(plan: Plan, word: str) -> str:
    if word in plan.county.school_by_code:
        return word
    named = [s.code for s in plan.county.schools if s.name == word]
    return named[0] if len(named) == 1 else word


def _newcomer(plan: Plan, text: str) -> Teacher:
    parts = [part.strip() for part in re.split("[,，]", text)]
    if len(parts) != 4 or not all(parts):
        raise UsageFault(
            Text(
                f"--add-teacher {text}：须写“教职工号,姓名,学校,学科”四项",
                f"--add-teacher {text}: give code,name,school,subject",
            )
        )
    code, name, school, subject = parts
    return Teacher(
        code=code, name=name, school=_school(plan, school), subjects=(subject,)
    )


# --- what is told


def write_changes(
    changes: "Sequence[Change]", plan: Plan, path: str, lang: Lang
) -> None:
    """Write the list of changes as a workbook or CSV, by the name of the file."""
    from matcher.io import write_list

    title = Text("变动清单", "changes").say(lang)
    rows = [_row(change, plan, lang) for change in changes]
    write_list(title, [head.say(lang) for head in _HEADS], rows, path)


def _row(change: "Change", plan: Plan, lang: Lang) -> list[str | dt.date]:
    school, person = _names(change, plan)
    return [
        school,
        person,
        change.person,
        _KINDS[change.kind].say(lang),
        change.since,
        change.was.say(lang),
        change.now.say(lang),
        change.why.say(lang),
        change.line,
    ]


def _names(change: "Change", plan: Plan) -> tuple[str, str]:
    school = plan.county.school_by_code.get(change.school)
    teacher = plan.county.teacher_by_code.get(change.person)
    return school.name if school else change.school, teacher.name if teacher else ""


def _told(done: "Replanned", code: ExitCode, files: Sequence[Path]) -> dict[str, Any]:
    audit = done.plan.audit
    return {
        "exit_code": int(code),
        "files": [str(path) for path in files],
        "touched": list(done.touched),
        "proven": done.proven,
        "changes": [change.model_dump(mode="json") for change in done.changes],
        "unmet": [reason.model_dump(mode="json") for reason in done.unmet],
        "audit": {
            "hard_findings": audit.hard_findings if audit else None,
            "soft_findings": audit.soft_findings if audit else None,
        },
    }


def _words(done: "Replanned", files: Sequence[Path], lang: Lang) -> str:
    lines = [
        Text(
            f"改动 {len({c.line for c in done.changes})} 处，"
            f"通知 {len(done.changes)} 条"
            f"（涉及 {len(done.touched)} 个结对组）",
            f"{len({c.line for c in done.changes})} lines changed, {len(done.changes)} "
            f"notices ({len(done.touched)} consortia looked at)",
        ).say(lang)
    ]
    for change in done.changes[:_SHOWN]:
        school, person = _names(change, done.plan)
        who = " ".join(word for word in (school, person) if word)
        lines.append(
            f"  {who}  {change.since}  {change.was.say(lang)} → {change.now.say(lang)}"
        )
    if len(done.changes) > _SHOWN:
        more = len(done.changes) - _SHOWN
        lines.append(
            Text(f"  另有 {more} 条，见 --list 清单", f"  {more} more, see --list").say(
                lang
            )
        )
    if done.unmet:
        lines.append(Text("不能调整的", "not mended").say(lang))
        lines += [
            f"  {r.message_zh if lang == 'zh' else r.message_en}" for r in done.unmet
        ]
    audit = done.plan.audit
    if audit is not None:
        lines.append(
            Text(
                f"核对：硬性问题 {audit.hard_findings}，提示 {audit.soft_findings}",
                f"audit: {audit.hard_findings} hard findings, "
                f"{audit.soft_findings} warnings",
            ).say(lang)
        )
    lines += [str(path) for path in files]
    return "\n".join(lines)
