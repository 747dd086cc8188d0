"""Judges each posting and placement by itself: people, places, dates, overlaps."""

from collections import Counter
from collections.abc import Iterable

from matcher.audit.case import STAYS, Case
from matcher.audit.docket import Check, Docket
from matcher.audit.eligibility import facts_unknown, obstacle
from matcher.audit.presence import Presence
from matcher.labels import label
from matcher.plan import Posting
from matcher.policy import Activity, EqualExchange, RuleBase, Shadowing
from matcher.text import Text


def judge_postings(case: Case, presence: Presence, docket: Docket) -> None:
    """Judge every posting for itself; shares and exchange are judged elsewhere."""
    _known(case, docket)
    _dates(case, docket)
    if not case.postings:
        return
    _places(case, docket)
    _swaps(case, presence, docket)
    _eligible(case, docket)
    _overlaps(case, presence, docket)


def _known(case: Case, docket: Docket) -> None:
    postings = case.plan.rotation.postings
    check = docket.check("post.known")
    ids = Counter(p.id for p in postings)
    for posting in postings:
        for fault in _identity_faults(case, posting, ids):
            check.broken(
                posting.id,
                Text(f"派出记录 {posting.id}：{fault.zh}", f"{posting.id}: {fault.en}"),
                value=posting.teacher,
            )
    if postings:
        check.close(
            Text(
                f"{len(postings)} 条派出记录的人员与学校均存在",
                f"people and schools of all {len(postings)} postings exist",
            )
        )


def _identity_faults(case: Case, posting: Posting, ids: Counter[str]) -> list[Text]:
    faults = []
    if ids[posting.id] > 1:
        faults.append(Text("编号重复", "the id is used twice"))
    if posting.kind not in STAYS:
        faults.append(
            Text(
                f"类别“{label(posting.kind)}”不是派出",
                f"{label(posting.kind, 'en')} is no posting",
            )
        )
    for code in (posting.home, posting.host):
        if code not in case.county.school_by_code:
            faults.append(
                Text(f"学校 {code} 不在学校表中", f"school {code} is not in the list")
            )
    if posting.home == posting.host:
        faults.append(Text("派出校与接收校相同", "home and host are the same"))
    if posting.replaces and not _fills(case, posting):
        faults.append(
            Text(
                f"所接替的 {posting.replaces} 不在方案中，或不是同校同类、"
                "本人当日并未请假",
                f"it fills the place of {posting.replaces}, which is no such stay or "
                "whose person is not on leave",
            )
        )
    teacher = case.teacher(posting.teacher)
    who = case.person(posting.teacher)
    if teacher is None:
        faults.append(Text(f"教师 {who} 不在教师表中", f"no teacher {who}"))
        return faults
    if teacher.school != posting.home:
        own = case.school(teacher.school)
        faults.append(
            Text(
                f"{who} 属 {own}，不属 {case.school(posting.home)}",
                f"{who} belongs to {own}, not {case.school(posting.home)}",
            )
        )
    if posting.subject and teacher.subjects and posting.subject not in teacher.subjects:
        taught = "、".join(teacher.subjects)
        faults.append(
            Text(
                f"{who} 任教 {taught}，不任教 {posting.subject}",
                f"{who} teaches {taught}, not {posting.subject}",
            )
        )
    return faults


def _fills(case: Case, posting: Posting) -> bool:
    """Return whether a stay goes on with another whose person is on leave by then."""
    return any(
        (p.home, p.host, p.kind) == (posting.home, posting.host, posting.kind)
        and p.start < posting.start
        and posting.end <= p.end
        and case.county.absent(p.teacher, posting.start)
        for p in case.postings
        if p.id == posting.replaces
    )


def _dates(case: Case, docket: Docket) -> None:
    postings = case.plan.rotation.postings
    check = docket.check("post.dates", case.policy.window)
    for posting in postings:
        for fault in _date_faults(case, posting):
            check.broken(
                posting.id,
                Text(
                    f"{case.person(posting.teacher)} {posting.start} 至 "
                    f"{posting.end}：{fault.zh}",
                    f"{case.person(posting.teacher)}, {posting.start} to "
                    f"{posting.end}: {fault.en}",
                ),
                value=f"{posting.start}..{posting.end}",
            )
    if postings:
        check.close(
            Text(
                f"{len(postings)} 条派出记录起止日期、周数、上课日数均属实",
                f"dates, weeks and school days of all {len(postings)} postings are "
                "true",
            )
        )


def _date_faults(case: Case, posting: Posting) -> list[Text]:
    term = case.county.term
    if posting.start > posting.end:
        return [Text("结束早于开始", "the end is before the start")]
    if posting.start < term.start or posting.end > term.end:
        return [
            Text(
                f"超出学期 {term.start} 至 {term.end}",
                f"outside the term {term.start} to {term.end}",
            )
        ]
    faults = []
    if posting.start not in case.travel_dates:
        faults.append(Text("开始日不可派出", "nobody may be sent on the first day"))
    leave = [
        date
        for date in (posting.start, *(heard.date for heard in posting.lessons))
        if case.county.absent(posting.teacher, date)
    ]
    if leave:
        faults.append(Text(f"本人 {leave[0]} 请假", f"on leave on {leave[0]}"))
    if not posting.continues and not _may_return(case, posting):
        faults.append(
            Text("结束日不在可派出的周内", "the last day is outside the weeks allowed")
        )
    days = case.days_between(posting.start, posting.end)
    weeks = len({day.week for day in days})
    if (posting.school_days, posting.weeks) != (len(days), weeks):
        faults.append(
            Text(
                f"写作 {posting.weeks} 周 {posting.school_days} 个上课日，实为 "
                f"{weeks} 周 {len(days)} 个",
                f"stated {posting.weeks} weeks and {posting.school_days} school days, "
                f"truly {weeks} and {len(days)}",
            )
        )
    return faults


def _may_return(case: Case, posting: Posting) -> bool:
    weeks = {case.week(date) for date in case.travel_dates}
    return posting.end in case.day_by_date and case.week(posting.end) in weeks


def _places(case: Case, docket: Docket) -> None:
    check = docket.check("post.place")
    for posting in case.postings:
        if not _between_partners(case, posting):
            check.broken(
                posting.id,
                Text(
                    f"{case.person(posting.teacher)} 由 {case.school(posting.home)} "
                    f"派往 {case.school(posting.host)}，两校不是此方向的结对学校",
                    f"{case.person(posting.teacher)} is sent from "
                    f"{case.school(posting.home)} to {case.school(posting.host)}, "
                    "which are not partners in that direction",
                ),
                value=posting.host,
            )
    check.close(
        Text(
            f"{len(case.postings)} 人次派出均在结对学校之间",
            f"all {len(case.postings)} postings are between partners",
        )
    )


def _between_partners(case: Case, posting: Posting) -> bool:
    way = (posting.home, posting.host)
    if posting.kind is Activity.POSTING_IN:
        return way[::-1] in case.rotating_pairs
    if posting.kind is Activity.PLACEMENT:
        return posting.host in case.partners.get(posting.home, frozenset())
    if posting.kind is Activity.SHADOWING:
        sides = {rule.side for rule in case.policy.each(Shadowing)}
        from_recipient = way[::-1] in case.rotating_pairs and sides != {"support"}
        return from_recipient or (way in case.rotating_pairs and sides != {"recipient"})
    return way in case.rotating_pairs


def _swaps(case: Case, presence: Presence, docket: Docket) -> None:
    """Whoever takes over lessons swaps with the teacher whose lessons they are."""
    check = docket.check("post.swap", case.policy.find(EqualExchange))
    named = [p for p in case.postings if p.takes_over]
    for posting in named:
        fault = _swap_fault(case, presence, posting)
        if fault is not None:
            who, other = case.person(posting.teacher), case.person(posting.takes_over)
            check.broken(
                posting.id,
                Text(
                    f"{who} 顶 {other} 的岗：{fault.zh}",
                    f"{who} takes over from {other}: {fault.en}",
                ),
                value=posting.takes_over,
            )
    if named:
        check.close(
            Text(
                f"{len(named)} 人次顶岗两两对应、日期一致",
                f"all {len(named)} take-overs match both ways on the same dates",
            )
        )


def _swap_fault(case: Case, presence: Presence, posting: Posting) -> Text | None:
    if case.home_of(posting.takes_over) != posting.host:
        return Text("对方不是接收校教师", "who is not a teacher of the host")
    for back in presence.stays.get(posting.takes_over, ()):
        same_dates = (back.start, back.end) == (posting.start, posting.end)
        if same_dates and back.host == posting.home:
            if back.takes_over == posting.teacher:
                return None
            return Text("对方未写顶本人的岗", "who does not take over in return")
    return Text(
        "对方没有同日期的对应派出", "who is not posted the other way on these dates"
    )


def _eligible(case: Case, docket: Docket) -> None:
    check = docket.check("post.eligible", case.policy.eligibility)
    for posting in case.postings:
        if posting.kind is not Activity.PLACEMENT:
            why = case.ineligible[posting.teacher]
        else:
            why = _placement_obstacle(case, posting)
        if why is not None:
            tell_ineligible(case, check, posting.id, posting.teacher, why)
    people = (posting.teacher for posting in case.postings)
    note_unknown(case, docket, case.policy.eligibility, people)
    check.close(
        Text(
            f"{len(case.postings)} 人次派出均符合条件",
            f"all {len(case.postings)} postings are of eligible people",
        )
    )


def _placement_obstacle(case: Case, posting: Posting) -> Text | None:
    teacher = case.county.teacher_by_code[posting.teacher]
    return obstacle(teacher, case.county, case.policy, leaders=True)


def note_unknown(
    case: Case, docket: Docket, rule: RuleBase, people: Iterable[str]
) -> None:
    """Note whose eligibility rests on facts that the county does not give."""
    for code in dict.fromkeys(people):
        lost = facts_unknown(case.county.teacher_by_code[code], case.policy)
        if lost is not None:
            name = case.person(code)
            docket.unjudged(
                rule,
                Text(
                    f"{name} 的{lost.zh}未填，按可派出处理，无法核对；请补填",
                    f"{lost.en} of {name} is not given: taken as eligible, not "
                    "judged; please add it",
                ),
            )


def tell_ineligible(
    case: Case, check: Check, where: str, person: str, why: Text
) -> None:
    """Record that somebody was sent who may not be."""
    check.broken(
        where,
        Text(
            f"{case.person(person)} 不可派出：{why.zh}",
            f"{case.person(person)} may not be sent: {why.en}",
        ),
        value=why.zh,
    )


def _overlaps(case: Case, presence: Presence, docket: Docket) -> None:
    check = docket.check("post.overlap")
    for person, stays in presence.stays.items():
        ordered = sorted(stays, key=lambda stay: (stay.start, stay.end, stay.id))
        for i, later in enumerate(ordered[1:], start=1):
            earlier = max(ordered[:i], key=lambda stay: stay.end)
            if later.start <= earlier.end:
                check.broken(
                    later.id,
                    Text(
                        f"{case.person(person)} {later.start} 起派往 "
                        f"{case.school(later.host)}，但派在 "
                        f"{case.school(earlier.host)} 至 {earlier.end}",
                        f"{case.person(person)} is sent to {case.school(later.host)} "
                        f"from {later.start}, but stays at "
                        f"{case.school(earlier.host)} until {earlier.end}",
                    ),
                    value=later.start,
                    bound=earlier.end,
                )
    check.close(
        Text(
            f"{len(presence.stays)} 名派出人员任一日只在一处",
            f"each of {len(presence.stays)} people is in one place at a time",
        )
    )
