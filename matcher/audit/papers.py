"""Judges that every paper, role, phase and appraisal the policy asks for is listed."""

from collections import Counter

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.event_book import EVENTS, EventBook, topic_of
from matcher.audit.owed import (
    BUREAU,
    Due,
    dates_of,
    dues,
    leads_above,
    owners,
    phase_span,
)
from matcher.calendar import anchor_dates
from matcher.plan import Consortium, OwedPaper
from matcher.policy import (
    Anchor,
    Appraisal,
    Artefact,
    CountQuota,
    Phase,
    Role,
    Scope,
)
from matcher.text import Text


def judge_papers(book: EventBook, docket: Docket) -> None:
    """Judge that each owed paper and each role to name stands in the list."""
    case = book.case
    for artefact in case.policy.each(Artefact):
        _paper(case, docket, artefact)
    for quota in case.policy.each(CountQuota, anchor=Anchor.SUMMER):
        if quota.activity in EVENTS:
            _summer(book, docket, quota)
    for role in case.policy.each(Role):
        _role(case, docket, role)
    for phase in case.policy.each(Phase):
        _phase(case, docket, phase)
    for appraisal in case.policy.each(Appraisal):
        _appraisal(case, docket, appraisal)


def _name(case: Case, owner: str) -> Text:
    if owner == BUREAU:
        return Text("教育局", "the education bureau")
    for consortium in case.rotating:
        if consortium.id == owner:
            lead = case.school(consortium.support)
            return Text(f"{lead}共同体", f"the consortium of {lead}")
    word = case.school(owner)
    if owner not in case.county.school_by_code and case.teacher(owner):
        word = case.person(owner)
    return Text(word, word)


def _titled(case: Case, zh: str) -> list[OwedPaper]:
    return [row for row in case.plan.rotation.papers if row.title.zh == zh]


def _paper(case: Case, docket: Docket, rule: Artefact) -> None:
    check, asked = docket.check("paper.listed", rule), dues(case, rule)
    rows = _titled(case, rule.title.zh)
    if not asked:
        docket.unjudged(rule, _nothing_due(rule))
        return
    exact = Counter((row.owner, row.due, row.about) for row in rows)
    loose = Counter((row.owner, row.due, "") for row in rows)
    by_thing: dict[tuple[str, str], list[OwedPaper]] = {}
    for row in rows:
        by_thing.setdefault((row.owner, row.about), []).append(row)
    missing: dict[str, list[Due]] = {}
    for due in asked:
        if due.about:
            mine = by_thing.get((due.owner, due.about), [])
            count = sum(due.earliest <= row.due <= due.latest for row in mine)
        else:
            key = (due.owner, due.latest, "")
            count = exact[key] or loose[key]
        if count < rule.count:
            missing.setdefault(due.owner, []).append(due)
    for owner, lost in missing.items():
        name, first = _name(case, owner), lost[0]
        more = f"（共缺 {len(lost)} 项）" if len(lost) > 1 else ""
        more_en = f" ({len(lost)} missing)" if len(lost) > 1 else ""
        about = f"（{first.about}）" if first.about else ""
        about_en = f" (for {first.about})" if first.about else ""
        check.broken(
            owner,
            Text(
                f"{name.zh} 应于 {first.latest} 前交《{rule.title.zh}》{about}，"
                f"材料表未列{more}",
                f"{name.en} owes '{rule.title.en}'{about_en} by {first.latest}, not "
                f"listed{more_en}",
            ),
            value=sum(due.owner == owner for due in asked) - len(lost),
            bound=sum(due.owner == owner for due in asked),
        )
    count = len({due.owner for due in asked})
    check.close(
        Text(
            f"《{rule.title.zh}》：{count} 个责任方、{len(asked) * rule.count} 份，"
            f"最迟 {max(due.latest for due in asked)}，均已列出",
            f"'{rule.title.en}': {len(asked) * rule.count} listed for {count} owners, "
            f"the last due {max(due.latest for due in asked)}",
        )
    )


def _nothing_due(rule: Artefact) -> Text:
    if rule.per == "owner":
        return Text(
            f"《{rule.title.zh}》的期限不在本学期，或没有这样的责任方",
            f"'{rule.title.en}' is not due in this term, or nobody is there to owe it",
        )
    return Text(
        f"方案中没有需要交《{rule.title.zh}》的事项",
        f"the plan holds nothing that '{rule.title.en}' is owed for",
    )


def _summer(book: EventBook, docket: Docket, rule: CountQuota) -> None:
    """Judge that what is to be held in the summer is listed with its date."""
    case, topic = book.case, topic_of(rule)
    check = docket.check("paper.listed", rule)
    (due,) = anchor_dates(case.county.term, Anchor.SUMMER)
    rows = [row for row in _titled(case, topic.zh) if row.due == due]
    groups = list(book.groups(rule))
    if rule.scope not in (Scope.AREA, Scope.COUNTY):
        wholes = (book.group(c.id) for c in case.rotating)
        groups = [group for group in wholes if group is not None]
    for group in groups:
        able = {group.where, *group.members}
        if group.consortium is None:
            able |= {BUREAU, *(c.id for c in case.rotating)}
        if not any(row.owner in able for row in rows):
            check.broken(
                group.where,
                Text(
                    f"{group.name.zh} 应于 {due} 前举行“{topic.zh}”，责任表未列",
                    f"{group.name.en} is to hold '{topic.en}' by {due}, not listed",
                ),
            )
    if groups:
        check.close(
            Text(
                f"“{topic.zh}”在暑期举行，最迟 {due}，{len(groups)} 组均已列出",
                f"'{topic.en}' is listed for the summer, by {due}, for {len(groups)} "
                "groups",
            )
        )


def _role(case: Case, docket: Docket, rule: Role) -> None:
    check = docket.check("role.listed", rule)
    listed = {
        row.owner
        for row in case.plan.rotation.papers
        if row.title.zh.startswith(rule.title.zh)
    }
    asked = owners(case, rule.owner)
    for owner in asked:
        if owner not in listed:
            name = _name(case, owner)
            check.broken(
                owner,
                Text(
                    f"{name.zh} 应确定“{rule.title.zh}”，责任表未列",
                    f"{name.en} must name '{rule.title.en}', not listed",
                ),
            )
    if not asked:
        docket.unjudged(
            rule,
            Text("方案中没有这样的责任方", "the plan has nobody who must name one"),
        )
        return
    check.close(
        Text(
            f"“{rule.title.zh}”：{len(asked)} 个责任方均已列出",
            f"'{rule.title.en}': listed for all {len(asked)} owners",
        )
    )


def _phase(case: Case, docket: Docket, rule: Phase) -> None:
    check = docket.check("phase.listed", rule)
    rows = [row for row in _titled(case, rule.title.zh) if row.kind == "phase"]
    listed = {(row.owner, row.start, row.due) for row in rows}
    spans = {c.id: phase_span(case, rule, c) for c in case.rotating}
    for owner, (start, due) in spans.items():
        if (owner, start, due) not in listed:
            name = _name(case, owner)
            check.broken(
                owner,
                Text(
                    f"{name.zh} 的“{rule.title.zh}”应为 {start} 至 {due}，计划表未列",
                    f"{name.en}: '{rule.title.en}' runs from {start} to {due}, not "
                    "listed",
                ),
                bound=due,
            )
    if spans:
        check.close(
            Text(
                f"“{rule.title.zh}”（第 {rule.first_month}–{rule.last_month} 个月）："
                f"{len(spans)} 组均已列出，{min(s for s, _ in spans.values())} 至 "
                f"{max(d for _, d in spans.values())}",
                f"'{rule.title.en}' (months {rule.first_month}-{rule.last_month}): "
                f"listed for all {len(spans)} consortia, from "
                f"{min(s for s, _ in spans.values())} to "
                f"{max(d for _, d in spans.values())}",
            )
        )


def _appraisal(case: Case, docket: Docket, rule: Appraisal) -> None:
    check = docket.check("appraisal.listed", rule)
    rows = [row for row in _titled(case, rule.title.zh) if row.kind == "appraisal"]
    asked = 0
    for consortium in case.rotating:
        dates = dates_of(case, rule.anchor, (consortium,)) or (case.county.term.end,)
        for owner in _appraisers(case, rule, consortium):
            asked += 1
            if any(
                row.owner == owner
                and row.about in ("", consortium.id)
                and row.due in dates
                for row in rows
            ):
                continue
            name, group = _name(case, owner), _name(case, consortium.id)
            check.broken(
                consortium.id,
                Text(
                    f"{group.zh}的“{rule.title.zh}”应由{name.zh}于 {dates[-1]} 前完成，"
                    "考核表未列",
                    f"'{rule.title.en}' of {group.en} is due from {name.en} by "
                    f"{dates[-1]}, not listed",
                ),
                bound=dates[-1],
            )
    if asked:
        check.close(
            Text(
                f"“{rule.title.zh}”：{asked} 项均已列出",
                f"'{rule.title.en}': all {asked} are listed",
            )
        )
    docket.unjudged(
        rule,
        Text(
            f"“{rule.title.zh}”待考核分数提交后判定",
            f"'{rule.title.en}' is judged once the scores are handed in",
        ),
    )


def _appraisers(case: Case, rule: Appraisal, consortium: Consortium) -> tuple[str, ...]:
    if rule.owner == "area_lead":
        return leads_above(case, consortium)
    known = {
        "support": consortium.support,
        "consortium": consortium.id,
        "bureau": BUREAU,
    }
    return (known[rule.owner],)
