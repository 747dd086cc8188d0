"""Judges lessons heard in total: periods each, rooms, a day's most, trips, absences."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.presence import Presence
from matcher.labels import label
from matcher.plan import Posting
from matcher.policy import Activity, PersonQuota
from matcher.text import Text


def judge_observation(case: Case, presence: Presence, docket: Docket) -> None:
    """Judge every quota and cap over lessons heard; shares and turns elsewhere."""
    _periods(case, presence, docket)
    if case.visits or _shadowing(case):
        _rooms(case, docket)
        _daily(case, docket)
    if case.visits:
        _trips(case, docket)
        _absences(case, docket)


def _shadowing(case: Case) -> list[Posting]:
    return [p for p in case.postings if p.kind is Activity.SHADOWING]


class _Seat(NamedTuple):
    """Somebody in a lesson of another school."""

    person: str
    where: str
    date: dt.date
    host: str
    period: int
    class_: str


def _seats(case: Case) -> Iterator[_Seat]:
    for visit in case.visits:
        for x in visit.lessons:
            yield _Seat(
                visit.teacher, visit.id, visit.date, visit.host, x.period, x.class_
            )
    for stay in _shadowing(case):
        for h in stay.lessons:
            yield _Seat(stay.teacher, stay.id, h.date, stay.host, h.period, h.class_)


def _periods(case: Case, presence: Presence, docket: Docket) -> None:
    for rule in case.policy.each(PersonQuota):
        if rule.activity is Activity.SHADOWING:
            continue
        if rule.activity is not Activity.OBSERVATION:
            name = label(rule.activity), label(rule.activity, "en")
            docket.unjudged(
                rule,
                Text(
                    f"方案不记录每人{name[0]}的节数",
                    f"plans hold no periods of {name[1]} by person",
                ),
            )
            continue
        check = docket.check("visit.periods", rule)
        fewest = None
        for person, visits in presence.visits_by.items():
            if person in case.broken_off:
                continue
            count = len({(v.date, x.period) for v in visits for x in v.lessons})
            fewest = count if fewest is None else min(fewest, count)
            if count < rule.min_periods:
                check.broken(
                    person,
                    Text(
                        f"{case.person(person)} 听课 {count} 节，至少 "
                        f"{rule.min_periods} 节",
                        f"{case.person(person)} observes {count} lessons, at least "
                        f"{rule.min_periods} asked for",
                    ),
                    value=count,
                    bound=rule.min_periods,
                )
        if fewest is not None:
            check.close(
                Text(
                    f"{len(presence.visits_by)} 人（{len(case.visits)} 人次）听课，"
                    f"每人最少 {fewest} 节 ≥ {rule.min_periods} 节",
                    f"{len(presence.visits_by)} people ({len(case.visits)} "
                    f"person-times) observe at least {fewest} lessons each, "
                    f"{rule.min_periods} asked for",
                )
            )


def _rooms(case: Case, docket: Docket) -> None:
    rule = case.policy.observation
    cap = rule.max_observers
    check = docket.check("visit.room", rule)
    people = {seat._replace(where="") for seat in _seats(case) if seat.class_}
    seats = Counter((s.date, s.host, s.period, s.class_) for s in people)
    for (date, host, period, class_), count in sorted(seats.items()):
        if count > cap:
            check.broken(
                f"{host} {date}",
                Text(
                    f"{case.school(host)} {date} 第 {period} 节 {class_} 有 {count} "
                    f"人听课，至多 {cap} 人",
                    f"{case.school(host)}, {date}, period {period}, {class_}: {count} "
                    f"observers, at most {cap}",
                ),
                value=count,
                bound=cap,
            )
    top = max(seats.values(), default=0)
    check.close(
        Text(
            f"一节课最多 {top} 人听 ≤ {cap} 人",
            f"at most {top} observers in a lesson, {cap} allowed",
        )
    )


def _daily(case: Case, docket: Docket) -> None:
    rule = case.policy.observation
    cap = rule.max_periods_a_day
    check = docket.check("visit.daily", rule)
    heard: dict[tuple[str, str, dt.date], set[int]] = {}
    for seat in _seats(case):
        key = (seat.where, seat.person, seat.date)
        heard.setdefault(key, set()).add(seat.period)
    most = 0
    for (where, person, date), periods in heard.items():
        count = len(periods)
        most = max(most, count)
        if count > cap:
            check.broken(
                where,
                Text(
                    f"{case.person(person)} {date} 听课 {count} 节，一天至多 {cap} 节",
                    f"{case.person(person)} observes {count} lessons on {date}, at "
                    f"most {cap} a day",
                ),
                value=count,
                bound=cap,
            )
    check.close(
        Text(
            f"一天最多听课 {most} 节 ≤ {cap} 节",
            f"at most {most} lessons observed in a day, {cap} allowed",
        )
    )


def _trips(case: Case, docket: Docket) -> None:
    rule = case.policy.observation
    cap = rule.max_trips_a_week
    check = docket.check("visit.trips", rule)
    weeks = Counter(
        (person, case.week(date))
        for person, date in {(v.teacher, v.date) for v in case.visits}
    )
    for (person, week), count in sorted(weeks.items()):
        if count > cap:
            check.broken(
                person,
                Text(
                    f"{case.person(person)} 第 {week} 周外出听课 {count} 次，"
                    f"至多 {cap} 次",
                    f"{case.person(person)} makes {count} trips in week {week}, at "
                    f"most {cap} allowed",
                ),
                value=count,
                bound=cap,
            )
    top = max(weeks.values(), default=0)
    check.close(
        Text(
            f"一人一周最多外出 {top} 次 ≤ {cap} 次",
            f"at most {top} trips by one person in a week, {cap} allowed",
        )
    )


def _absences(case: Case, docket: Docket) -> None:
    rule = case.policy.home_cover
    check = docket.check("visit.absent", rule)
    away = Counter(
        (home, date)
        for home, date, _ in {(v.home, v.date, v.teacher) for v in case.visits}
    )
    for (home, date), count in sorted(away.items()):
        staff = case.full_time(home)
        if staff is None:
            continue
        cap = case.day_cap(home)
        if count > cap:
            check.broken(
                f"{home} {date}",
                Text(
                    f"{case.school(home)} {date} 有 {count} 人外出听课，"
                    f"{staff} 名教师至多 {cap} 人",
                    f"{case.school(home)}: {count} people out on {date}, at most {cap} "
                    f"of {staff}",
                ),
                value=count,
                bound=cap,
            )
    check.close(
        Text(
            f"{len({home for home, _ in away})} 所学校每日外出人数均在上限内",
            f"{len({home for home, _ in away})} schools keep the daily limit",
        )
    )
