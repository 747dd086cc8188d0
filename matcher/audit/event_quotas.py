"""Judges how many events of each kind are held, when in the term, and who hosts.

An event counts for a quota of its kind if it names one of the quota's clauses, or has
the quota's topic, or if the quota is the only one of that kind. Spans of anchors are
read generously: term start is the first three weeks, the middle is three weeks either
side of the middle week, term end the last four weeks, year end December, the end of
February that month and any earlier week of the term.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.events import EVENTS
from matcher.calendar import anchor_dates
from matcher.plan import Event
from matcher.policy import Anchor, CountQuota, Period, Scope
from matcher.text import Text


def judge_event_quotas(case: Case, docket: Docket) -> None:
    """Judge number, target and hosts of the events each quota asks for."""
    for quota in case.policy.each(CountQuota):
        if quota.activity in EVENTS:
            _numbers(case, docket, quota)
            _hosts(case, docket, quota)


def answers(case: Case, event: Event, quota: CountQuota) -> bool:
    """Return whether an event counts for a quota, whatever its date."""
    if event.kind is not quota.activity:
        return False
    rivals = list(case.policy.each(CountQuota, activity=quota.activity))
    if len(rivals) == 1:
        return True
    named = set(event.clause) & set(quota.clauses)
    return bool(named) or event.topic.zh == quota.topic.zh


def in_span(case: Case, date: dt.date, anchor: Anchor) -> bool:
    """Return whether a date lies in the part of the term an anchor names."""
    term = case.county.term
    if anchor is Anchor.TERM_START:
        return case.week(date) <= 3
    if anchor is Anchor.TERM_END:
        return case.week(term.end) - case.week(date) < 4
    if anchor is Anchor.TERM_MIDDLE:
        middle = anchor_dates(term, anchor)[0]
        return abs(case.week(middle) - case.week(date)) <= 3
    if anchor is Anchor.YEAR_END:
        return date.month == 12 or not anchor_dates(term, anchor)
    if anchor is Anchor.END_OF_FEBRUARY:
        ends = anchor_dates(term, anchor)
        return not ends or date <= ends[0]
    return True


class _Group(NamedTuple):
    """Something events are counted over: a consortium, a pair, a school, a subject."""

    where: str
    name: Text
    consortium: str | None
    schools: frozenset[str] = frozenset()
    subject: str | None = None

    def holds(self, event: Event) -> bool:
        """Return whether an event belongs to the group."""
        return (
            self.consortium in (None, event.consortium)
            and self.schools <= set(event.schools)
            and self.subject in (None, event.subject)
        )


def _groups(case: Case, quota: CountQuota) -> Iterable[_Group]:
    if quota.scope is Scope.COUNTY:
        yield _Group("county", Text("全县", "the county"), None)
        return
    for consortium in case.rotating:
        code, members = consortium.id, case.members(consortium)
        lead = case.school(consortium.support)
        name = Text(f"{lead}共同体", f"the consortium of {lead}")
        whole = _Group(code, name, code)
        if quota.scope is Scope.PAIR:
            for other in members[1:]:
                pair = frozenset({consortium.support, other})
                both = f"{lead}–{case.school(other)}"
                name = Text(both, both)
                yield _Group(f"{consortium.support}-{other}", name, code, pair)
        elif quota.scope is Scope.SCHOOL:
            for member in members:
                name = Text(case.school(member), case.school(member))
                yield _Group(member, name, code, frozenset({member}))
        elif quota.scope is Scope.SUBJECT:
            for subject in _shared_subjects(case, members):
                yield whole._replace(where=f"{code} {subject}", subject=subject)
        else:
            yield whole


def _shared_subjects(case: Case, members: tuple[str, ...]) -> list[str]:
    """Return the main subjects that at least two member schools have teachers of."""
    schools = Counter(
        subject
        for school in members
        for subject in {
            t.subjects[0]
            for t in case.county.staff_by_school.get(school, ())
            if t.subjects
        }
    )
    return sorted(subject for subject, count in schools.items() if count > 1)


def _numbers(case: Case, docket: Docket, quota: CountQuota) -> None:
    if quota.scope is Scope.PERSON:
        docket.unjudged(
            quota,
            Text("方案不按人计活动次数", "plans do not count events by person"),
        )
        return
    events = [e for e in case.plan.rotation.events if answers(case, e, quota)]
    for group in _groups(case, quota):
        dates = [e.date for e in events if group.holds(e)]
        timely = [d for d in dates if in_span(case, d, quota.anchor)]
        late = len(dates) - len(timely)
        for span, span_en, count in _per_period(case, quota, timely):
            name = _named(group)
            words = Text(f"{name.zh} {span}", f"{name.en} {span_en}")
            _number(docket, quota, group.where, words, count, late)


def _named(group: _Group) -> Text:
    tail = f" {group.subject}" if group.subject else ""
    return Text(group.name.zh + tail, group.name.en + tail)


def _per_period(
    case: Case, quota: CountQuota, dates: list[dt.date]
) -> Iterable[tuple[str, str, int]]:
    if quota.period is not Period.MONTH:
        yield "本学期", "this term", len(dates)
        return
    months = sorted({(d.year, d.month) for d in case.travel_dates})
    for year, month in months:
        count = sum((d.year, d.month) == (year, month) for d in dates)
        yield f"{year} 年 {month} 月", f"in {year}-{month:02d}", count


def _number(
    docket: Docket,
    quota: CountQuota,
    where: str,
    words: Text,
    count: int,
    late: int,
) -> None:
    topic_zh = quota.topic.zh or quota.activity.value
    topic_en = quota.topic.en or quota.activity.value
    low, high = quota.minimum, quota.maximum
    asked = f"≥ {low}" if high is None else f"{low}–{high}"
    aside = f"（另有 {late} 次不在规定时段）" if late else ""
    aside_en = f" ({late} more outside the time named)" if late else ""
    docket.check("event.count", quota).judge(
        low <= count and (high is None or count <= high),
        where,
        Text(
            f"{words.zh} {topic_zh} {count} 次，规定 {asked} 次{aside}",
            f"{words.en}: {topic_en} {count} times, {asked} asked for{aside_en}",
        ),
        value=count,
        bound=low if count < low else high,
    )
    if quota.target is not None and count >= low:
        docket.check("event.target", quota).judge(
            count >= quota.target,
            where,
            Text(
                f"{words.zh} {topic_zh} {count} 次，目标 {quota.target} 次",
                f"{words.en}: {topic_en} {count} times, target {quota.target}",
            ),
            value=count,
            bound=quota.target,
        )


def _hosts(case: Case, docket: Docket, quota: CountQuota) -> None:
    for consortium in case.rotating:
        events = sorted(
            (
                e
                for e in case.plan.rotation.events
                if e.consortium == consortium.id and answers(case, e, quota)
            ),
            key=lambda e: (e.date, e.id),
        )
        if not events:
            continue
        members = case.members(consortium)
        wrong, listed = _host_fault(quota, events, members)
        name = case.school(consortium.support)
        topic = quota.topic
        docket.check("event.host", quota).judge(
            not wrong,
            consortium.id,
            Text(
                f"{name}共同体 {topic.zh} 承办："
                + "、".join(f"{case.school(c)} {n} 次" for c, n in listed),
                f"hosts of {topic.en} in the consortium of {name}: "
                + ", ".join(f"{case.school(c)} {n}" for c, n in listed),
            ),
            value=max(n for _, n in listed),
            bound=quota.hosts,
        )


def _host_fault(
    quota: CountQuota, events: list[Event], members: tuple[str, ...]
) -> tuple[bool, list[tuple[str, int]]]:
    counts = Counter(event.host for event in events)
    if quota.hosts == "support":
        wrong = any(event.host != members[0] for event in events)
    elif quota.hosts == "recipient":
        wrong = any(event.host == members[0] for event in events)
    else:
        shares = [counts[code] for code in members]
        wrong = max(counts.values()) - min(shares) > 1
    known = dict.fromkeys((*members, *sorted(counts)))
    return wrong, [(code, counts[code]) for code in known if counts[code]]
