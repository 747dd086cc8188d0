"""Judges mentors and apprentices: one subject, enough of them, not too many."""

from collections import Counter
from collections.abc import Iterator

from matcher.audit.case import Case
from matcher.audit.docket import Check, Docket
from matcher.audit.presence import Presence
from matcher.county import Availability, Teacher
from matcher.plan import Mentor, Posting
from matcher.policy import Activity, Mentoring
from matcher.text import Text

_POSTED = (Activity.POSTING_OUT, Activity.YEAR_POSTING)


def judge_mentoring(case: Case, presence: Presence, docket: Docket) -> None:
    """Judge mentor pairs, posted teachers' apprentices, and backbone by subject."""
    rules = list(case.policy.each(Mentoring))
    for rule in (*rules, None):
        rows = [m for m in case.plan.rotation.mentors if _rule_of(m, rules) is rule]
        check = docket.check("mentor.pair", rule)
        for row in rows:
            _pair(case, check, row)
        if rule is not None:
            _loads(case, presence, check, rule, rows)
        if rows:
            mentors = len({m.mentor for m in rows})
            check.close(
                Text(
                    f"{len(rows)} 对师徒（师傅 {mentors} 人），学科相同、人数在规定内",
                    f"{len(rows)} mentor pairs ({mentors} mentors) of one subject, "
                    "numbers within bounds",
                )
            )
        if rule is not None and rule.source == "backbone":
            _subjects(case, docket, rule)


def _rule_of(row: Mentor, rules: list[Mentoring]) -> Mentoring | None:
    named = [rule for rule in rules if set(rule.clauses) & set(row.clause)]
    return next(iter(named or rules), None)


def _pair(case: Case, check: Check, row: Mentor) -> None:
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


# --- how many apprentices


def _loads(
    case: Case,
    presence: Presence,
    check: Check,
    rule: Mentoring,
    rows: list[Mentor],
) -> None:
    pairs = {(m.mentor, m.apprentice) for m in rows}
    load = Counter(mentor for mentor, _ in pairs)
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
    if rule.source == "posting":
        _posted(case, presence, check, rule, load)
    else:
        _backbone(case, check, rule, rows, load)


def _posted(
    case: Case,
    presence: Presence,
    check: Check,
    rule: Mentoring,
    load: Counter[str],
) -> None:
    for posting in case.postings:
        if posting.kind not in _POSTED or not _has_colleague(case, presence, posting):
            continue
        if posting.id in case.successors:
            continue  # whoever fills the place now is the mentor
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


# --- mentors are the backbone of the support


def _backbone(
    case: Case,
    check: Check,
    rule: Mentoring,
    rows: list[Mentor],
    load: Counter[str],
) -> None:
    taught = Counter(m.apprentice for m in rows)
    for apprentice, count in sorted(taught.items()):
        if count > 1:
            check.broken(
                apprentice,
                Text(
                    f"{case.person(apprentice)} 有 {count} 名师傅，只能有 1 名",
                    f"{case.person(apprentice)} has {count} mentors, one is allowed",
                ),
                value=count,
                bound=1,
            )
    for row in rows:
        for fault in _backbone_faults(case, row):
            check.broken(
                f"{row.mentor}-{row.apprentice}",
                Text(
                    f"师徒 {case.person(row.mentor)} – {case.person(row.apprentice)}："
                    f"{fault.zh}",
                    f"mentor {case.person(row.mentor)} and apprentice "
                    f"{case.person(row.apprentice)}: {fault.en}",
                ),
            )
    for mentor, count in sorted(load.items()):
        spare = _without_mentor(case, mentor, taught)
        if count < rule.apprentices_min and spare:
            check.broken(
                mentor,
                Text(
                    f"{case.person(mentor)} 带徒弟 {count} 名，至少 "
                    f"{rule.apprentices_min} 名，尚有 {case.person(spare[0])} 等 "
                    f"{len(spare)} 人没有师傅",
                    f"{case.person(mentor)} has {count} apprentices, at least "
                    f"{rule.apprentices_min} asked for; {len(spare)} people such as "
                    f"{case.person(spare[0])} have no mentor",
                ),
                value=count,
                bound=rule.apprentices_min,
            )


def _backbone_faults(case: Case, row: Mentor) -> Iterator[Text]:
    mentor = case.teacher(row.mentor)
    if mentor is None:
        return
    if not mentor.is_backbone:
        yield Text("师傅不是骨干教师", "the mentor is no backbone teacher")
    if (mentor.school, case.home_of(row.apprentice)) not in case.rotating_pairs:
        yield Text(
            "师傅的学校不是徒弟学校的支援学校",
            "the mentor's school does not support that of the apprentice",
        )


def _main(teacher: Teacher) -> str:
    return teacher.subjects[0] if teacher.subjects else ""


def _of_subject(case: Case, school: str, subject: str) -> list[Teacher]:
    return [
        t
        for t in case.county.staff_by_school.get(school, ())
        if _main(t) == subject and t.availability is not Availability.AWAY
    ]


def _without_mentor(case: Case, mentor: str, taught: Counter[str]) -> list[str]:
    """Return who of the mentor's main subject at the recipients has no mentor."""
    teacher = case.teacher(mentor)
    if teacher is None or not teacher.subjects:
        return []
    return [
        t.code
        for support, recipient in sorted(case.rotating_pairs)
        if support == teacher.school
        for t in _of_subject(case, recipient, _main(teacher))
        if not taught[t.code]
    ]


def _subjects(case: Case, docket: Docket, rule: Mentoring) -> None:
    """Judge that every recipient has a pair in each subject mentors suffice for."""
    named = {(m.mentor, m.apprentice) for m in case.plan.rotation.mentors}
    for consortium in case.rotating:
        support = consortium.support
        recipients = [r.school for r in consortium.recipients]
        for subject in _backbone_subjects(case, support):
            mentors = {
                t.code for t in _of_subject(case, support, subject) if t.is_backbone
            }
            wanting = [r for r in recipients if _of_subject(case, r, subject)]
            owed = min(len(wanting), len(mentors) * rule.apprentices_max)
            if not owed:
                continue
            served = {
                case.home_of(apprentice)
                for mentor, apprentice in named
                if mentor in mentors
            } & set(wanting)
            name = case.school(support)
            docket.check("mentor.subjects", rule).judge(
                len(served) >= owed,
                f"{consortium.id} {subject}",
                Text(
                    f"{name}骨干在{subject}带徒的受援学校 {len(served)} 所，应不少于 "
                    f"{owed} 所（有该学科教师的 {len(wanting)} 所，"
                    f"骨干 {len(mentors)} 人）",
                    f"backbone of {name} mentor {subject} at {len(served)} recipients, "
                    f"at least {owed} asked for ({len(wanting)} have teachers of it, "
                    f"{len(mentors)} backbone)",
                ),
                value=len(served),
                bound=owed,
            )


def _backbone_subjects(case: Case, school: str) -> list[str]:
    staff = case.county.staff_by_school.get(school, ())
    return sorted({_main(t) for t in staff if t.is_backbone} - {""})
