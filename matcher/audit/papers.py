"""Judges mentoring, and that every paper and role the policy asks for is listed."""

from collections import Counter

from matcher.audit.case import Case
from matcher.audit.docket import Check, Docket
from matcher.audit.presence import Presence
from matcher.calendar import anchor_dates
from matcher.county import Availability
from matcher.plan import Posting
from matcher.policy import Activity, Artefact, Mentoring, Role
from matcher.text import Text

_POSTED = (Activity.POSTING_OUT, Activity.YEAR_POSTING)


def judge_mentoring(case: Case, presence: Presence, docket: Docket) -> None:
    """Judge mentor pairs, and that posted teachers have apprentices."""
    rule = case.policy.find(Mentoring)
    mentors = case.plan.rotation.mentors
    check = docket.check("mentor.pair", rule)
    for row in mentors:
        for fault in _pair_faults(case, row.mentor, row.apprentice, row.subject):
            check.broken(
                f"{row.mentor}-{row.apprentice}",
                Text(
                    f"师徒 {case.person(row.mentor)} – {case.person(row.apprentice)}："
                    f"{fault.zh}",
                    f"mentor {case.person(row.mentor)} and apprentice "
                    f"{case.person(row.apprentice)}: {fault.en}",
                ),
                value=row.subject,
            )
    if rule is not None:
        _capacity(case, presence, check, rule)
    if mentors:
        check.close(
            Text(
                f"{len(mentors)} 对师徒，学科相同、人数在规定内",
                f"{len(mentors)} mentor pairs of one subject, numbers within bounds",
            )
        )


def _pair_faults(case: Case, mentor: str, apprentice: str, subject: str) -> list[Text]:
    faults = []
    for code in (mentor, apprentice):
        teacher = case.teacher(code)
        if teacher is None:
            faults.append(Text(f"教师 {code} 不存在", f"no teacher {code}"))
        elif teacher.subjects and subject not in teacher.subjects:
            faults.append(
                Text(
                    f"{case.person(code)} 不任教 {subject or '（空）'}",
                    f"{case.person(code)} does not teach {subject or '(empty)'}",
                )
            )
    if mentor == apprentice:
        faults.append(Text("师徒为同一人", "mentor and apprentice are one person"))
    return faults


def _capacity(case: Case, presence: Presence, check: Check, rule: Mentoring) -> None:
    rows = {(m.mentor, m.apprentice) for m in case.plan.rotation.mentors}
    load = Counter(mentor for mentor, _ in rows)
    for mentor, count in sorted(load.items()):
        if count > rule.apprentices_max:
            check.broken(
                mentor,
                Text(
                    f"{case.person(mentor)} 带 {count} 名徒弟，至多 "
                    f"{rule.apprentices_max} 名",
                    f"{case.person(mentor)} has {count} apprentices, at most "
                    f"{rule.apprentices_max} allowed",
                ),
                value=count,
                bound=rule.apprentices_max,
            )
    for posting in case.postings:
        if posting.kind not in _POSTED or not _has_colleague(case, presence, posting):
            continue
        if load[posting.teacher] < rule.apprentices_min:
            check.broken(
                posting.teacher,
                Text(
                    f"{case.person(posting.teacher)} 支教 {case.school(posting.host)}，"
                    f"带徒弟 {load[posting.teacher]} 名，"
                    f"至少 {rule.apprentices_min} 名",
                    f"{case.person(posting.teacher)}, posted to "
                    f"{case.school(posting.host)}, has {load[posting.teacher]} "
                    f"apprentices, at least {rule.apprentices_min} asked for",
                ),
                value=load[posting.teacher],
                bound=rule.apprentices_min,
            )


def _has_colleague(case: Case, presence: Presence, posting: Posting) -> bool:
    """Return whether the host has somebody of the subject there all the while."""
    own = set(case.county.teacher_by_code[posting.teacher].subjects)
    subject = {posting.subject} if posting.subject else own
    return any(
        subject & set(t.subjects)
        and t.availability is not Availability.AWAY
        and not any(
            stay.start <= posting.end and posting.start <= stay.end
            for stay in presence.stays.get(t.code, ())
        )
        for t in case.county.staff_by_school.get(posting.host, ())
    )


# --- papers and roles


def judge_papers(case: Case, docket: Docket) -> None:
    """Judge that each owed paper and each role to name stands in the list."""
    for artefact in case.policy.each(Artefact):
        _paper(case, docket, artefact)
    for role in case.policy.each(Role):
        _role(case, docket, role)


def owners(case: Case, owner: str) -> tuple[str, ...]:
    """Return who owes a paper: school codes, consortium ids or the bureau."""
    if owner == "bureau":
        return ("bureau",)
    found: dict[str, None] = {}
    for consortium in case.rotating:
        if owner == "consortium":
            found[consortium.id] = None
            continue
        if owner != "recipient":
            found[consortium.support] = None
        if owner != "support":
            found.update((r.school, None) for r in consortium.recipients)
    return tuple(found)


def _paper(case: Case, docket: Docket, rule: Artefact) -> None:
    check = docket.check("paper.listed", rule)
    dates = anchor_dates(case.county.term, rule.anchor)
    listed = {
        (row.owner, row.due)
        for row in case.plan.rotation.papers
        if row.title.zh == rule.title.zh
    }
    asked = owners(case, rule.owner)
    for owner in asked:
        missing = [date for date in dates if (owner, date) not in listed]
        if missing:
            name = case.school(owner)
            check.broken(
                owner,
                Text(
                    f"{name} 应于 {missing[0]} 前交《{rule.title.zh}》，材料表未列"
                    f"{f'（共缺 {len(missing)} 次）' if len(missing) > 1 else ''}",
                    f"{name} owes '{rule.title.en}' by {missing[0]}, not listed"
                    f"{f' ({len(missing)} missing)' if len(missing) > 1 else ''}",
                ),
                value=len(dates) - len(missing),
                bound=len(dates),
            )
    check.close(
        Text(
            f"《{rule.title.zh}》：{len(asked)} 个责任方、{len(dates)} 个期限均已列出",
            f"'{rule.title.en}': listed for {len(asked)} owners and {len(dates)} dates",
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
            name = case.school(owner)
            check.broken(
                owner,
                Text(
                    f"{name} 应确定“{rule.title.zh}”，责任表未列",
                    f"{name} must name '{rule.title.en}', not listed",
                ),
            )
    check.close(
        Text(
            f"“{rule.title.zh}”：{len(asked)} 个责任方均已列出",
            f"'{rule.title.en}': listed for all {len(asked)} owners",
        )
    )
