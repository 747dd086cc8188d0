"""Judges the backbone teachers posted for a year, and the subjects they go for."""

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.people import Doings
from matcher.plan import Posting
from matcher.policy import Activity, Period, Side, SubjectPosting
from matcher.staffing import Balance
from matcher.text import Text


def judge_year_postings(case: Case, docket: Docket, balance: Balance) -> None:
    """Judge number, length and subject of postings for a year."""
    _year(case, docket)
    _subject(case, docket, balance)


def _year(case: Case, docket: Docket) -> None:
    for rule in case.policy.each(SubjectPosting):
        for support in case.schools_of(Side.SUPPORT):
            staff = case.county.teacher_by_code
            people = {
                p.teacher
                for p in case.postings
                if p.home == support
                and p.kind is Activity.YEAR_POSTING
                and not p.replaces
                and staff[p.teacher].is_backbone
                and _lasts(case, p)
                and _filled(case, p)
            }
            if rule.cadence == "every_year":
                people |= _year_before(case, support)
            count = len(people)
            docket.check("post.year", rule).judge(
                count >= rule.people,
                support,
                Text(
                    f"{case.school(support)} 派骨干支教一年 {count} 人，应派 "
                    f"{rule.people} 人",
                    f"{case.school(support)} sends {count} backbone for a year, "
                    f"{rule.people} asked for",
                ),
                value=count,
                bound=rule.people,
            )


def _lasts(case: Case, posting: Posting) -> bool:
    if not posting.continues or not case.travel_dates:
        return False
    opening, closing = min(case.travel_dates), max(case.travel_dates)
    return (posting.start - opening).days < 14 and posting.end >= closing


def _filled(case: Case, posting: Posting) -> bool:
    """Return whether a backbone teacher is there at the end of the travel weeks."""
    last = max(case.travel_dates)
    staff = case.county.teacher_by_code
    return any(
        staff[p.teacher].is_backbone and not case.county.absent(p.teacher, last)
        for p in (posting, *case.successors.get(posting.id, ()))
        if p.start <= last <= p.end
    )


def _year_before(case: Case, support: str) -> set[str]:
    """Return backbone teachers posted out earlier in the same school year."""
    earlier = Doings(case, Activity.YEAR_POSTING, Period.SCHOOL_YEAR).tally([support])
    staff = case.county.teacher_by_code
    return {code for code in earlier.earlier if staff[code].is_backbone}


def _subject(case: Case, docket: Docket, balance: Balance) -> None:
    for rule in case.policy.each(SubjectPosting):
        for posting in case.postings:
            lacking = balance.needs.get(posting.host, {})
            if posting.kind is not Activity.YEAR_POSTING or not lacking:
                continue
            name, host = case.person(posting.teacher), case.school(posting.host)
            periods = lacking.get(posting.subject, 0)
            listed = ", ".join(f"{k} {v}" for k, v in sorted(lacking.items()))
            docket.check("post.subject", rule).judge(
                periods > 0,
                posting.id,
                Text(
                    f"{name} 到 {host} 任教 {posting.subject or '（未写学科）'}，"
                    f"该校每周缺 {periods} 节；所缺节数：{listed}",
                    f"{name} teaches {posting.subject or '(no subject)'} at {host}, "
                    f"which lacks {periods} weekly periods of it; it lacks {listed}",
                ),
                value=posting.subject,
                bound=listed,
            )
