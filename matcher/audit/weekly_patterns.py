"""Judges events on a fixed weekday of every week, or of odd or even weeks."""

import math
from fractions import Fraction

from matcher.audit.docket import Docket
from matcher.audit.event_book import EventBook, topic_of
from matcher.audit.event_times import falls_on, in_half, when_words
from matcher.calendar import travel_days
from matcher.policy import WeeklyPattern
from matcher.text import Text


def judge_weekly_patterns(book: EventBook, docket: Docket) -> None:
    """Judge that each pattern is held on its days, in every consortium."""
    for rule in book.rules:
        if isinstance(rule, WeeklyPattern):
            _pattern(book, docket, rule)


def _pattern(book: EventBook, docket: Docket, rule: WeeklyPattern) -> None:
    case = book.case
    days = [
        day.date
        for day in travel_days(case.county.term, case.policy.window)
        if falls_on(day, rule.weekday, rule.parity)
        and day.date.isoweekday() == rule.weekday
    ]
    when = when_words(rule.weekday, rule.half, rule.parity)
    if not days:
        docket.unjudged(
            rule,
            Text(
                f"本学期没有可外出的{when.zh}",
                f"the term has no {when.en} on which people may travel",
            ),
        )
        return
    owed = math.ceil(Fraction(str(rule.min_share)) * len(days))
    topic, events = topic_of(rule), book.events_of(rule)
    for consortium in case.rotating:
        held = {
            e.date
            for e in events
            if e.consortium == consortium.id and in_half(case, e, rule.half)
        } & set(days)
        group = book.group(consortium.id)
        if group is None:
            continue
        missing = [date for date in days if date not in held]
        first = f"，如 {missing[0]}" if missing else ""
        first_en = f", e.g. not on {missing[0]}" if missing else ""
        docket.check("event.pattern", rule).judge(
            len(held) >= owed,
            consortium.id,
            Text(
                f"{group.name.zh}{when.zh}共 {len(days)} 次，{topic.zh}排了 "
                f"{len(held)} 次，应不少于 {owed} 次"
                f"{f'（缺 {len(missing)} 次{first}）' if missing else ''}",
                f"{group.name.en}: {topic.en} on {len(held)} of {len(days)} {when.en}, "
                f"at least {owed} asked for{first_en}",
            ),
            value=len(held),
            bound=owed,
        )
