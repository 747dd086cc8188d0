"""Judges what the pairing says about itself: distances, gaps covered, who is left."""

from matcher.audit.case import Case
from matcher.audit.docket import Check, Docket
from matcher.plan import Consortium, RecipientLink
from matcher.staffing import Periods
from matcher.text import Text


def judge_statements(case: Case, docket: Docket) -> None:
    """Compare every figure stated in the pairing with a recount.

    A figure that is absent (a roster made by hand) is no false statement.
    """
    check = docket.check("pair.statement")
    figures = 0
    for consortium in case.consortia:
        for link in consortium.recipients:
            figures += _link(case, check, consortium, link)
        if consortium.covered:
            figures += _covered(case, check, consortium)
    paired = {(r.school, r.part) for c in case.consortia for r in c.recipients}
    for unpaired in case.plan.pairing.unpaired:
        figures += 1
        if (unpaired.school, unpaired.part) in paired:
            name = case.place(unpaired.school, unpaired.part)
            check.broken(
                unpaired.school,
                Text(
                    f"{name.zh} 列为未结对，名单中却已结对",
                    f"{name.en} is listed as unpaired, yet the plan pairs it",
                ),
            )
    under = {s for lead in case.plan.pairing.area_leads for s in lead.supports}
    for leadless in case.plan.pairing.leadless:
        figures += 1
        if leadless.school in under:
            lone = case.school(leadless.school)
            check.broken(
                leadless.school,
                Text(
                    f"{lone} 列为没有片区长，名单中却在片区长之下",
                    f"{lone} is listed as under no area lead, yet the plan has one",
                ),
            )
    check.close(
        Text(
            f"结对表所列 {figures} 项距离、时间与缺口数字与重算一致",
            f"all {figures} stated distances, times and gaps equal the recount",
        )
    )


def _link(case: Case, check: Check, consortium: Consortium, link: RecipientLink) -> int:
    schools = case.county.school_by_code
    if link.school not in schools or consortium.support not in schools:
        return 0
    leg = case.distances.leg(link.school, consortium.support)
    stated = [
        (Text("距离", "distance"), Text("米", "m"), link.distance_m, leg.metres),
        (Text("时间", "time"), Text("分钟", "min"), link.travel_min, leg.minutes),
    ]
    figures = [row for row in stated if row[2] is not None]
    for what, unit, told, true in figures:
        if told != true:
            pair = f"{case.school(consortium.support)} – {case.school(link.school)}"
            check.broken(
                f"{consortium.support}-{link.school}",
                Text(
                    f"{pair} 所列{what.zh} {told} {unit.zh}，"
                    f"重算为 {_figure(true, unit.zh, '未知')}",
                    f"{pair}: stated {what.en} {told} {unit.en}, "
                    f"recounted {_figure(true, unit.en, 'unknown')}",
                ),
                value=told,
                bound=true,
            )
    if figures and link.basis != leg.basis:
        pair = f"{case.school(consortium.support)} – {case.school(link.school)}"
        check.broken(
            f"{consortium.support}-{link.school}",
            Text(
                f"{pair} 距离依据写作 {_BASES_ZH[link.basis]}，"
                f"实为 {_BASES_ZH[leg.basis]}",
                f"{pair}: basis stated as {link.basis}, truly {leg.basis}",
            ),
            value=link.basis,
            bound=leg.basis,
        )
    return len(figures)


_BASES_ZH = {"stated": "填报", "estimated": "估算", "unknown": "未知"}


def _figure(value: int | None, unit: str, unknown: str) -> str:
    return unknown if value is None else f"{value} {unit}"


def _covered(case: Case, check: Check, consortium: Consortium) -> int:
    need, spare = consortium_gaps(case, consortium)
    told = {row.subject: (row.need, row.covered) for row in consortium.covered}
    name = case.school(consortium.support)
    for subject in sorted(need.keys() | told.keys()):
        lacking = need.get(subject, 0)
        true = (lacking, min(lacking, spare.get(subject, 0)))
        stated = told.get(subject, (0, 0))
        if stated != true:
            check.broken(
                consortium.id,
                Text(
                    f"{name} 共同体 {subject}：所列缺 {stated[0]} 节、可补 {stated[1]} "
                    f"节，重算为缺 {true[0]} 节、可补 {true[1]} 节",
                    f"consortium of {name}, {subject}: stated {stated[0]} periods "
                    f"lacking and {stated[1]} covered, recounted {true[0]} and "
                    f"{true[1]}",
                ),
                value=stated,
                bound=true,
            )
    return len(told)


def consortium_gaps(case: Case, consortium: Consortium) -> tuple[Periods, Periods]:
    """Return the weekly periods all places lack and the support can give."""
    need: Periods = {}
    for link in {link.place: link for link in consortium.recipients}.values():
        for subject, periods in case.lacking(link).items():
            need[subject] = need.get(subject, 0) + periods
    return need, case.balance.spares.get(consortium.support, {})
