"""Judges who is sent in total: shares, numbers, backbone, equal exchange, stints."""

from collections.abc import Iterable

from matcher.audit.case import POSTINGS, STAYS, Case
from matcher.audit.docket import Docket
from matcher.plan import Posting
from matcher.policy import (
    Activity,
    Composition,
    CountQuota,
    EqualExchange,
    PercentQuota,
    Scope,
    Side,
    Stint,
    SubjectPosting,
    Turns,
)
from matcher.text import Text


def judge_exchange(case: Case, docket: Docket) -> None:
    """Judge every quota over postings."""
    _shares(case, docket)
    _counts(case, docket)
    _backbone(case, docket)
    _equal(case, docket)
    _stints(case, docket)
    _turns(case, docket)


def is_sent(case: Case, posting: Posting, activity: Activity) -> bool:
    """Return whether a posting counts for an activity.

    A posting for a year is also a posting out where the policy counts it so.
    """
    if posting.kind is activity:
        return True
    if (posting.kind, activity) != (Activity.YEAR_POSTING, Activity.POSTING_OUT):
        return False
    rule = case.policy.find(SubjectPosting)
    return rule is None or rule.counts_in_share


def _people(case: Case, activity: Activity, *, home: str, host: str = "") -> set[str]:
    return {
        p.teacher
        for p in case.postings
        if p.home == home and host in ("", p.host) and is_sent(case, p, activity)
    }


def _shares(case: Case, docket: Docket) -> None:
    for quota in case.policy.each(PercentQuota):
        if quota.activity not in STAYS:
            continue
        earlier = case.done_before(history_name(quota.activity), quota.period)
        for home in case.schools_of(quota.side):
            hosts = [""]
            if quota.split == "per_recipient":
                hosts = sorted(case.partners.get(home, frozenset()))
            for host in hosts:
                _share(case, docket, quota, home, host, earlier.get(home, 0))


def history_name(activity: Activity) -> str:
    """Return the activity of the history sheet that an activity is written as."""
    if activity is Activity.YEAR_POSTING:
        return Activity.POSTING_OUT.value
    return activity.value


def _share(
    case: Case, docket: Docket, quota: PercentQuota, home: str, host: str, earlier: int
) -> None:
    check = docket.check("post.share", quota)
    owed, base = case.owed(quota, home), case.base(quota, home)
    if owed is None or not base:
        docket.unjudged(
            quota,
            Text(
                f"{case.school(home)} 教师人数未知",
                f"the staff of {case.school(home)} is unknown",
            ),
        )
        return
    sent = len(_people(case, quota.activity, home=home, host=host)) + earlier
    to = f" 至 {case.school(host)}" if host else ""
    to_en = f" to {case.school(host)}" if host else ""
    sign = "≥" if sent >= owed else "<"
    check.judge(
        sent >= owed,
        f"{home}-{host}" if host else home,
        Text(
            f"{case.school(home)} 派出{to} {sent} 人（含此前 {earlier} 人）/ "
            f"{base} 人 = {sent / base:.1%} {sign} {quota.share:.1%}（应派 {owed} 人）",
            f"{case.school(home)} sends{to_en} {sent} ({earlier} earlier this year) of "
            f"{base} = {sent / base:.1%} {sign} {quota.share:.1%} ({owed} owed)",
        ),
        value=sent,
        bound=owed,
    )


def _counts(case: Case, docket: Docket) -> None:
    for quota in case.policy.each(CountQuota):
        if quota.activity not in STAYS:
            continue
        for where, sent in _groups(case, quota):
            low, high = quota.minimum, quota.maximum
            span = f"≥ {low}" if high is None else f"{low}–{high}"
            docket.check("post.count", quota).judge(
                low <= sent and (high is None or sent <= high),
                where,
                Text(
                    f"{where}：{quota.topic.zh or quota.activity} 派出 {sent} 人，"
                    f"规定 {span} 人",
                    f"{where}: {quota.topic.en or quota.activity}: {sent} people "
                    f"sent, {span} asked for",
                ),
                value=sent,
                bound=low if sent < low else high,
            )


def _groups(case: Case, quota: CountQuota) -> Iterable[tuple[str, int]]:
    def sent(homes: Iterable[str], hosts: Iterable[str]) -> int:
        homes, hosts = set(homes), set(hosts)
        people = {
            p.teacher
            for p in case.postings
            if p.home in homes and p.host in hosts and is_sent(case, p, quota.activity)
        }
        return len(people)

    if quota.scope is Scope.COUNTY:
        everywhere = case.county.school_by_code
        yield "county", sent(everywhere, everywhere)
        return
    for consortium in case.rotating:
        members = case.members(consortium)
        if quota.scope is Scope.PAIR:
            for link in consortium.recipients:
                pair = (consortium.support, link.school)
                yield f"{pair[0]}-{pair[1]}", sent(pair, pair)
        elif quota.scope is Scope.SCHOOL:
            for home in _senders(members, quota.activity):
                yield case.school(home), sent([home], members)
        else:
            yield consortium.id, sent(members, members)


def _senders(members: tuple[str, ...], activity: Activity) -> tuple[str, ...]:
    if activity is Activity.POSTING_IN:
        return members[1:]
    return members if activity is Activity.PLACEMENT else members[:1]


def _backbone(case: Case, docket: Docket) -> None:
    for rule in case.policy.each(Composition):
        if rule.activity not in STAYS:
            continue
        side = Side.RECIPIENT if rule.activity is Activity.POSTING_IN else Side.SUPPORT
        for home in case.schools_of(side):
            people = _people(case, rule.activity, home=home)
            if not people:
                continue
            teachers = case.county.teacher_by_code
            count = sum(teachers[code].is_backbone for code in people)
            docket.check("post.backbone", rule).judge(
                count >= rule.backbone_min,
                home,
                Text(
                    f"{case.school(home)} 派出 {len(people)} 人中骨干 {count} 人，"
                    f"规定至少 {rule.backbone_min} 人",
                    f"{case.school(home)}: {count} backbone among {len(people)} sent, "
                    f"at least {rule.backbone_min} asked for",
                ),
                value=count,
                bound=rule.backbone_min,
            )


def _equal(case: Case, docket: Docket) -> None:
    for rule in case.policy.each(EqualExchange):
        for support, recipient in sorted(case.rotating_pairs):
            out = len(_people(case, rule.out, home=support, host=recipient))
            back = len(_people(case, rule.back, home=recipient, host=support))
            names = case.school(support), case.school(recipient)
            if not out and not back:
                continue
            docket.check("post.equal", rule).judge(
                out == back,
                f"{support}-{recipient}",
                Text(
                    f"{names[0]} 派往 {names[1]} {out} 人，{names[1]} 派回 {back} 人"
                    f"{'，等额' if out == back else '，应等额'}",
                    f"{names[0]} sends {out} to {names[1]}, which sends {back} back"
                    f"{'' if out == back else '; the numbers should be equal'}",
                ),
                value=back,
                bound=out,
            )


def _stints(case: Case, docket: Docket) -> None:
    for rule in case.policy.each(Stint):
        if rule.activity not in STAYS:
            continue
        check = docket.check("post.stint", rule)
        least = rule.min_school_days
        lengths = []
        for posting in case.postings:
            if not is_sent(case, posting, rule.activity):
                continue
            days = len(case.days_between(posting.start, posting.end))
            lengths.append(days)
            if days < least:
                check.broken(
                    posting.id,
                    Text(
                        f"{case.person(posting.teacher)} 在 "
                        f"{case.school(posting.host)} {days} 个上课日，至少 {least} 个",
                        f"{case.person(posting.teacher)} stays {days} school days at "
                        f"{case.school(posting.host)}, at least {least} asked for",
                    ),
                    value=days,
                    bound=least,
                )
        if lengths:
            check.close(
                Text(
                    f"{len(lengths)} 人次，最短 {min(lengths)} 个上课日 ≥ {least}",
                    f"{len(lengths)} stays, the shortest {min(lengths)} school days, "
                    f"at least {least}",
                )
            )


def _turns(case: Case, docket: Docket) -> None:
    for rule in case.policy.each(Turns):
        if rule.activity not in POSTINGS:
            continue
        before = case.went_before.get(history_name(rule.activity), frozenset())
        check = docket.check("post.turns", rule)
        homes = {p.home for p in case.postings if is_sent(case, p, rule.activity)}
        for home in sorted(homes):
            chosen = _people(case, rule.activity, home=home)
            for person in sorted(chosen & before):
                waiting = _could_replace(case, rule.activity, home, person, chosen)
                waiting = [code for code in waiting if code not in before]
                if waiting:
                    check.broken(
                        person,
                        Text(
                            f"{case.school(home)} 再次派出 {case.person(person)}，而 "
                            f"{case.person(waiting[0])} 等 {len(waiting)} 人尚未轮到",
                            f"{case.school(home)} sends {case.person(person)} again "
                            f"while {case.person(waiting[0])} ({len(waiting)} people) "
                            "have not gone yet",
                        ),
                        value=len(waiting),
                        bound=0,
                    )
        if homes:
            check.close(
                Text(
                    f"{len(homes)} 所学校按轮次派出",
                    f"{len(homes)} schools send in turns",
                )
            )


def _could_replace(
    case: Case, activity: Activity, home: str, person: str, chosen: set[str]
) -> list[str]:
    """Return eligible colleagues not sent anywhere who could go in somebody's place.

    A posting for a year, or the last backbone teacher the composition asks for, can
    only be taken by another backbone teacher.
    """
    staff = case.county.teacher_by_code
    least = max(
        (
            rule.backbone_min
            for rule in case.policy.each(Composition, activity=activity)
        ),
        default=0,
    )
    honoured = sum(staff[code].is_backbone for code in chosen)
    year = any(
        p.teacher == person and p.kind is Activity.YEAR_POSTING for p in case.postings
    )
    only_backbone = year or (staff[person].is_backbone and honoured <= least)
    sent = {p.teacher for p in case.postings}
    return [
        t.code
        for t in case.county.staff_by_school.get(home, ())
        if case.ineligible[t.code] is None
        and t.code not in sent
        and (t.is_backbone or not only_backbone)
    ]
