"""Judges who is sent in total: numbers of people, equal exchange, lengths of stay."""

from collections.abc import Iterable
from typing import NamedTuple

from matcher.audit.case import STAYS, Case
from matcher.audit.docket import Check, Docket
from matcher.audit.people import Doings, is_sent, sending_side
from matcher.labels import label
from matcher.plan import Posting
from matcher.policy import CountQuota, EqualExchange, Scope, Side, Stint
from matcher.text import Text


def judge_exchange(case: Case, docket: Docket) -> None:
    """Judge numbers sent, equal exchange and lengths of stay."""
    _counts(case, docket)
    _equal(case, docket)
    _stints(case, docket)


# --- numbers of people


class _Group(NamedTuple):
    """Schools whose people are counted together, and where they go (None: anywhere)."""

    where: str
    name: Text
    homes: tuple[str, ...]
    hosts: frozenset[str] | None = None


def _counts(case: Case, docket: Docket) -> None:
    for quota in case.policy.each(CountQuota):
        if quota.activity not in STAYS:
            continue
        if quota.scope in (Scope.PERSON, Scope.SUBJECT):
            scope = label(quota.scope), label(quota.scope, "en")
            docket.unjudged(
                quota,
                Text(
                    f"派出人数不能按“{scope[0]}”计，请改为每校、每对或每个结对组",
                    f"people sent cannot be counted by {scope[1]}; use school, pair or "
                    "consortium",
                ),
            )
            continue
        doings = Doings(case, quota.activity, quota.period)
        for group in _groups(case, quota):
            _count(docket, quota, group, doings)


def _count(docket: Docket, quota: CountQuota, group: _Group, doings: Doings) -> None:
    tally = doings.tally(group.homes, hosts=group.hosts)
    sent, low, high = tally.heads, quota.minimum, quota.maximum
    span = f"≥ {low}" if high is None else f"{low}–{high}"
    topic = Text(
        quota.topic.zh or label(quota.activity),
        quota.topic.en or label(quota.activity, "en"),
    )
    kept = low <= sent and (high is None or sent <= high)
    docket.check("post.count", quota).judge(
        kept,
        group.where,
        Text(
            f"{group.name.zh} {topic.zh} {tally.words.zh}，规定 {span} 人",
            f"{group.name.en}, {topic.en}: {tally.words.en}, {span} asked for",
        ),
        value=sent,
        bound=low if sent < low else high,
    )
    if kept and quota.target is not None:
        _target(docket, quota, group, topic, sent, quota.target)


def _target(
    docket: Docket, quota: CountQuota, group: _Group, topic: Text, sent: int, aim: int
) -> None:
    docket.check("post.target", quota).judge(
        sent >= aim,
        group.where,
        Text(
            f"{group.name.zh} {topic.zh} {sent} 人，目标 {aim} 人",
            f"{group.name.en}, {topic.en}: {sent} people, target {aim}",
        ),
        value=sent,
        bound=aim,
    )


def _groups(case: Case, quota: CountQuota) -> Iterable[_Group]:
    side = sending_side(quota.activity)
    if quota.scope is Scope.COUNTY:
        yield _Group("county", Text("全县", "the county"), case.schools_of(side))
        return
    if quota.scope is Scope.AREA:
        for lead in case.plan.pairing.area_leads:
            homes = [
                code
                for consortium in case.rotating
                if consortium.support in lead.supports
                for code in senders(case.members(consortium), side)
            ]
            name = case.school(lead.school)
            words = Text(f"{name}片区", f"the area of {name}")
            yield _Group(f"A-{lead.school}", words, tuple(homes))
        return
    for consortium in case.rotating:
        members = case.members(consortium)
        lead_name = case.school(consortium.support)
        if quota.scope is Scope.PAIR:
            for other in members[1:]:
                yield _pair(case, consortium.support, other, side)
        elif quota.scope is Scope.SCHOOL:
            for home in senders(members, side):
                name = case.school(home)
                yield _Group(home, Text(name, name), (home,))
        else:
            words = Text(f"{lead_name}共同体", f"the consortium of {lead_name}")
            yield _Group(consortium.id, words, senders(members, side))


def _pair(case: Case, support: str, recipient: str, side: Side) -> _Group:
    there, here = (support,), (recipient,)
    homes = {Side.SUPPORT: there, Side.RECIPIENT: here, Side.BOTH: there + here}[side]
    hosts = {Side.SUPPORT: here, Side.RECIPIENT: there, Side.BOTH: there + here}[side]
    arrow = "→" if side is Side.SUPPORT else "←" if side is Side.RECIPIENT else "↔"
    name = f"{case.school(support)} {arrow} {case.school(recipient)}"
    return _Group(f"{support}-{recipient}", Text(name, name), homes, frozenset(hosts))


def senders(members: tuple[str, ...], side: Side) -> tuple[str, ...]:
    """Return the members of a consortium, support first, that are of one side."""
    if side is Side.RECIPIENT:
        return members[1:]
    return members if side is Side.BOTH else members[:1]


# --- equal numbers


def _equal(case: Case, docket: Docket) -> None:
    for rule in case.policy.each(EqualExchange):
        there, here = Doings(case, rule.out), Doings(case, rule.back)
        for support, recipient in sorted(case.rotating_pairs):
            out = there.tally([support], hosts={recipient}).heads
            back = here.tally([recipient], hosts={support}).heads
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


# --- lengths of stay


def _stints(case: Case, docket: Docket) -> None:
    for rule in case.policy.each(Stint):
        if rule.activity not in STAYS:
            name = label(rule.activity), label(rule.activity, "en")
            docket.unjudged(
                rule,
                Text(f"{name[0]}不是连续派驻", f"{name[1]} is no stay at a school"),
            )
            continue
        check = docket.check("post.stint", rule)
        lengths = []
        for posting in case.postings:
            if is_sent(case, posting, rule.activity) and not posting.replaces:
                lengths.append(_days_served(case, posting))
                _stint(case, check, rule, posting, lengths[-1])
        if lengths:
            check.close(_stint_words(rule, lengths))


def _days_served(case: Case, posting: Posting) -> int:
    """Return the school days somebody is there: days on leave do not count.

    Whoever fills the place from some day on counts with the stay.
    """
    stays = [posting, *case.successors.get(posting.id, ())]
    return len(
        {
            day.date
            for stay in stays
            for day in case.days_between(stay.start, stay.end)
            if not case.county.absent(stay.teacher, day.date)
        }
    )


def _stint(case: Case, check: Check, rule: Stint, posting: Posting, days: int) -> None:
    name, host = case.person(posting.teacher), case.school(posting.host)
    least = rule.min_school_days
    if days < least:
        check.broken(
            posting.id,
            Text(
                f"{name} 在 {host} {days} 个上课日，至少 {least} 个",
                f"{name} stays {days} school days at {host}, at least {least} asked "
                "for",
            ),
            value=days,
            bound=least,
        )
    if rule.whole_term and case.travel_dates and not lasts(case, posting):
        first, last = min(case.travel_dates), max(case.travel_dates)
        check.broken(
            posting.id,
            Text(
                f"{name} 在 {host} {posting.start} 至 {posting.end}，应为整个学期"
                f"（{first} 或更早起，{last} 或更晚止）",
                f"{name} is at {host} from {posting.start} to {posting.end}; the whole "
                f"term is asked for, from {first} to {last}",
            ),
            value=f"{posting.start}..{posting.end}",
            bound=f"{first}..{last}",
        )
    if rule.terms > 1 and not posting.continues:
        check.broken(
            posting.id,
            Text(
                f"{name} 在 {host} 应连续 {rule.terms} 个学期，方案写作本学期结束",
                f"{name} is to stay {rule.terms} terms at {host}, the plan ends it "
                "this term",
            ),
            value=1,
            bound=rule.terms,
        )


def lasts(case: Case, posting: Posting) -> bool:
    """Return whether a stay fills the weeks in which people may be sent."""
    days = case.travel_dates
    return bool(days) and posting.start <= min(days) and posting.end >= max(days)


def _stint_words(rule: Stint, lengths: list[int]) -> Text:
    more = more_en = ""
    if rule.whole_term:
        more, more_en = "，均为整个学期", ", each for the whole term"
    if rule.terms > 1:
        more += f"，均续至第 {rule.terms} 个学期"
        more_en += f", each to go on for {rule.terms} terms"
    return Text(
        f"{label(rule.activity)} {len(lengths)} 人次，最短 {min(lengths)} 个上课日 ≥ "
        f"{rule.min_school_days}{more}",
        f"{label(rule.activity, 'en')}: {len(lengths)} stays, the shortest "
        f"{min(lengths)} school days, at least {rule.min_school_days}{more_en}",
    )
