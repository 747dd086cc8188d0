"""Judges how many events of each kind are held, when in the term, and who hosts."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.event_book import EventBook, EventRule, Group, topic_of
from matcher.audit.event_times import falls_on, in_span, in_term
from matcher.audit.student_exchange import size_of
from matcher.calendar import travel_days
from matcher.plan import Event
from matcher.policy import CountQuota, Period, Scope, StudentExchange
from matcher.text import Text

_HOSTS = {
    "in_turns": Text("各校轮流", "the schools in turns"),
    "support": Text("支援学校", "the support school"),
    "recipient": Text("受援学校", "recipient schools"),
}


def judge_event_quotas(book: EventBook, docket: Docket) -> None:
    """Judge number, target and hosts of the events each quota asks for."""
    for rule in book.rules:
        if isinstance(rule, CountQuota | StudentExchange):
            _numbers(book, docket, rule)
        if not (isinstance(rule, CountQuota) and rule.online):
            _hosts(book, docket, rule)


def _numbers(
    book: EventBook, docket: Docket, rule: CountQuota | StudentExchange
) -> None:
    scope = rule.scope if isinstance(rule, CountQuota) else Scope.CONSORTIUM
    if scope is Scope.PERSON:
        docket.unjudged(
            rule,
            Text("方案不按人计活动次数", "plans do not count events by person"),
        )
        return
    groups = [group for group in book.groups(rule) if _able(book, rule, group)]
    if isinstance(rule, StudentExchange) and not groups and book.case.rotating:
        docket.unjudged(
            rule,
            Text(
                "没有一组学校都有所要求年级的学生",
                "no consortium has students of the grades asked for at all its schools",
            ),
        )
    if scope is Scope.AREA and not groups:
        docket.unjudged(
            rule,
            Text("方案中没有片区长学校", "the plan has no area-lead school"),
        )
    case, events = book.case, book.events_of(rule)
    if not events and not in_term(case, rule.anchor):
        docket.unjudged(
            rule,
            Text(
                "规定的时间不在本学期", "the time it is asked for is not in this term"
            ),
        )
        return
    each = rule.period in (Period.MONTH, Period.WEEK)  # an event in every one of them
    for group in groups:
        dates = [e.date for e in events if group.holds(e)]
        timely = [d for d in dates if each or in_span(case, d, rule.anchor)]
        late = len(dates) - len(timely)
        for span, count in _per_period(case, rule, timely):
            words = Text(f"{group.name.zh} {span.zh}", f"{group.name.en} {span.en}")
            _number(docket, rule, group.where, words, count, late)


def _able(book: EventBook, rule: EventRule, group: Group) -> bool:
    """Return whether a group has what an event needs: students at every school."""
    if not isinstance(rule, StudentExchange):
        return True
    return all(size_of(book.case, school, rule) > 0 for school in group.members)


def _per_period(
    case: Case, rule: CountQuota | StudentExchange, dates: Sequence[dt.date]
) -> Iterable[tuple[Text, int]]:
    """Yield the spans of the period that hold a day fit for an event, with counts."""
    if rule.period not in (Period.MONTH, Period.WEEK):
        yield Text("本学期", "this term"), len(dates)
        return
    days = travel_days(case.county.term, case.policy.window)
    if isinstance(rule, CountQuota):
        days = tuple(d for d in days if falls_on(d, rule.weekday, rule.parity))
    held = Counter(_span_of(case, rule.period, date) for date in dates)
    for span in dict.fromkeys(_span_of(case, rule.period, day.date) for day in days):
        yield _span_words(rule.period, span), held[span]


def _span_of(case: Case, period: Period, date: dt.date) -> tuple[int, int]:
    if period is Period.WEEK:
        return 0, case.week(date)
    return date.year, date.month


def _span_words(period: Period, span: tuple[int, int]) -> Text:
    if period is Period.WEEK:
        return Text(f"第 {span[1]} 周", f"in week {span[1]}")
    year, month = span
    return Text(f"{year} 年 {month} 月", f"in {year}-{month:02d}")


def _number(
    docket: Docket,
    rule: CountQuota | StudentExchange,
    where: str,
    words: Text,
    count: int,
    late: int,
) -> None:
    topic = topic_of(rule)
    low = rule.minimum
    high = rule.maximum if isinstance(rule, CountQuota) else None
    asked = f"≥ {low}" if high is None else f"{low}–{high}"
    aside = f"（另有 {late} 次不在规定时段）" if late else ""
    aside_en = f" ({late} more outside the time named)" if late else ""
    docket.check("event.count", rule).judge(
        low <= count and (high is None or count <= high),
        where,
        Text(
            f"{words.zh} {topic.zh} {count} 次，规定 {asked} 次{aside}",
            f"{words.en}: {topic.en} {_times(count)}, {asked} asked for{aside_en}",
        ),
        value=count,
        bound=low if count < low else high,
    )
    target = rule.target if isinstance(rule, CountQuota) else None
    if target is not None and count >= low:
        docket.check("event.target", rule).judge(
            count >= target,
            where,
            Text(
                f"{words.zh} {topic.zh} {count} 次，目标 {target} 次",
                f"{words.en}: {topic.en} {_times(count)}, target {target}",
            ),
            value=count,
            bound=target,
        )


def _times(count: int) -> str:
    return f"{count} time{'' if count == 1 else 's'}"


# --- hosts


def _hosts(book: EventBook, docket: Docket, rule: EventRule) -> None:
    case, topic = book.case, topic_of(rule)
    for group in _host_groups(book, rule):
        events = [e for e in book.events_of(rule) if group.holds(e) and not e.online]
        if not events:
            continue
        wrong, listed = _host_fault(rule, events, group)
        asked = _HOSTS[rule.hosts]
        docket.check("event.host", rule).judge(
            not wrong,
            group.where,
            Text(
                f"{group.name.zh} {topic.zh} 承办（规定{asked.zh}）："
                + "、".join(f"{case.school(c)} {n} 次" for c, n in listed),
                f"hosts of {topic.en}, {group.name.en} (by rule {asked.en}): "
                + ", ".join(f"{case.school(c)} {n}" for c, n in listed),
            ),
            value=max(n for _, n in listed),
            bound=rule.hosts,
        )


def _host_groups(book: EventBook, rule: EventRule) -> Iterable[Group]:
    """Yield what hosts are counted over: pairs, areas, else whole consortia."""
    scope = rule.scope if isinstance(rule, CountQuota) else Scope.CONSORTIUM
    if scope in (Scope.PAIR, Scope.AREA):
        yield from book.groups(rule)
        return
    for consortium in book.case.rotating:
        whole = book.group(consortium.id)
        if whole is not None:
            yield whole


def _host_fault(
    rule: EventRule, events: Sequence[Event], group: Group
) -> tuple[bool, list[tuple[str, int]]]:
    counts = Counter(event.host for event in events)
    members = group.members
    if rule.hosts == "support":
        wrong = any(event.host != members[0] for event in events)
    elif rule.hosts == "recipient":
        wrong = any(event.host == members[0] for event in events)
    elif isinstance(rule, CountQuota) and rule.scope is Scope.AREA:
        wrong = not counts.keys() <= set(members)
    else:
        shares = [counts[code] for code in members]
        wrong = max(counts.values()) - min(shares) > 1
    known = dict.fromkeys((*members, *sorted(counts)))
    return wrong, [(code, counts[code]) for code in known if counts[code]]
