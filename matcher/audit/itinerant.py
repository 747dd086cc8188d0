"""Judges itinerant teaching 走教: who goes where every week, and what is lacking."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from matcher.audit.case import MOST_PERIODS, Case
from matcher.audit.docket import Docket
from matcher.audit.itinerant_needs import judge_needs
from matcher.audit.postings import note_unknown, tell_ineligible
from matcher.audit.presence import Outing, Presence
from matcher.curriculum import clock, minutes
from matcher.plan import Itinerary, Stop
from matcher.policy import Itinerant
from matcher.text import Text


def judge_itinerant(case: Case, presence: Presence, docket: Docket) -> None:
    """Judge every itinerary, and that what is lacking is given as far as possible.

    An itinerary answers the rules one of whose clauses it names, else those that take
    in its subject.
    """
    rules = list(case.policy.each(Itinerant))
    if case.plan.rotation.itineraries:
        _known(case, docket)
        _eligible(case, docket)
        _clashes(case, presence, docket)
        _travel(case, presence, docket)
    taken: set[str] = set()
    for rule in rules:
        rows = [row for row in case.itineraries if _answers(rules, rule, row)]
        taken |= {row.id for row in rows}
        people = {row.teacher for row in rows}
        _places(case, docket, rule, rows)
        if rows:
            _days(case, presence, docket, rule, people)
            _between(case, presence, docket, rule, people)
        judge_needs(case, presence, docket, rule)
    _places(case, docket, None, [r for r in case.itineraries if r.id not in taken])


def _answers(rules: list[Itinerant], rule: Itinerant, row: Itinerary) -> bool:
    named = [r for r in rules if set(r.clauses) & set(row.clause)]
    fitting = [r for r in rules if not r.subjects or row.subject in r.subjects]
    return any(r is rule for r in named or fitting)


# --- who, where, when


def _known(case: Case, docket: Docket) -> None:
    rows = case.plan.rotation.itineraries
    check = docket.check("itinerant.known")
    ids = Counter(row.id for row in rows)
    real = {id(row) for row in case.itineraries}
    for row in rows:
        for fault in _faults(case, row, ids[row.id], id(row) in real):
            check.broken(
                row.id,
                Text(f"走教 {row.id}：{fault.zh}", f"itinerary {row.id}: {fault.en}"),
                value=row.teacher,
            )
    people = len({row.teacher for row in rows})
    stops = sum(len(row.stops) for row in rows)
    check.close(
        Text(
            f"{people} 人走教、每周 {stops} 次，人员、学校、节次均存在",
            f"people, schools and periods of {people} itinerant teachers, {stops} "
            "stops a week, exist",
        )
    )


def _places(
    case: Case, docket: Docket, rule: Itinerant | None, rows: list[Itinerary]
) -> None:
    check, stops = docket.check("itinerant.place", rule), 0
    for row in rows:
        stops += len(row.stops)
        partners = case.partners.get(row.home, frozenset())
        for host in dict.fromkeys(stop.host for stop in row.stops):
            if host not in partners:
                name = case.person(row.teacher)
                check.broken(
                    row.id,
                    Text(
                        f"{name} 走教 {case.school(host)}，该校不是 "
                        f"{case.school(row.home)} 的结对学校",
                        f"{name} teaches at {case.school(host)}, no partner of "
                        f"{case.school(row.home)}",
                    ),
                    value=host,
                )
    if rows:
        check.close(
            Text(
                f"每周 {stops} 次走教均在结对学校",
                f"all {stops} stops a week are at partner schools",
            )
        )


def _faults(case: Case, row: Itinerary, times: int, real: bool) -> Iterable[Text]:
    teacher, who = case.teacher(row.teacher), case.person(row.teacher)
    if times > 1:
        yield Text("编号重复", "the id is used twice")
    if row.start > row.end:
        yield Text("结束早于开始", "the end is before the start")
    elif not row.stops:
        yield Text("未列走教学校", "no stop is listed")
    elif not real:
        yield Text(
            f"{who} 不是 {case.school(row.home)} 的教师，或所到学校不存在、即本校",
            f"{who} is no teacher of {case.school(row.home)}, or a school does not "
            "exist or is the home itself",
        )
    elif case.travel_dates:
        first, last = min(case.travel_dates), max(case.travel_dates)
        if (row.start, row.end) != (first, max(row.end, last)):
            yield Text(
                f"{row.start} 至 {row.end}，应为 {first} 至 {last}",
                f"from {row.start} to {row.end}, should be {first} to {last}",
            )
    if teacher is not None and teacher.subjects and row.subject not in teacher.subjects:
        taught = "、".join(teacher.subjects)
        yield Text(
            f"{who} 任教 {taught}，不任教 {row.subject or '（空）'}",
            f"{who} teaches {taught}, not {row.subject or '(empty)'}",
        )
    for stop in row.stops:
        yield from _stop_faults(stop)


def _stop_faults(stop: Stop) -> Iterable[Text]:
    if not 1 <= stop.weekday <= 7:
        yield Text(f"没有周{stop.weekday}", f"there is no weekday {stop.weekday}")
    odd = [p for p in stop.periods if not 1 <= p <= MOST_PERIODS]
    if odd or not stop.periods or len(set(stop.periods)) != len(stop.periods):
        listed = ", ".join(map(str, stop.periods)) or "-"
        yield Text(
            f"周{stop.weekday}节次有误：{listed}",
            f"day {stop.weekday}: wrong periods: {listed}",
        )


def _eligible(case: Case, docket: Docket) -> None:
    check = docket.check("itinerant.eligible", case.policy.eligibility)
    people = dict.fromkeys(row.teacher for row in case.itineraries)
    for person in people:
        why = case.ineligible[person]
        if why is not None:
            tell_ineligible(case, check, person, person, why)
    note_unknown(case, docket, case.policy.eligibility, people)
    check.close(
        Text(
            f"{len(people)} 名走教教师均符合派出条件",
            f"all {len(people)} itinerant teachers are eligible to be sent",
        )
    )


def _days(
    case: Case, presence: Presence, docket: Docket, rule: Itinerant, people: set[str]
) -> None:
    check = docket.check("itinerant.days", rule)
    cap, most = rule.max_days_a_week, 0
    for person in sorted(people):
        # a make-up day holds the lessons of a weekday of the pattern once more
        weekdays = {
            (case.week(date), case.day_by_date[date].weekday)
            for date in presence.itinerant_dates(person)
        }
        weeks = Counter(week for week, _ in weekdays)
        if not weeks:
            continue
        week, days = max(weeks.items(), key=lambda item: (item[1], -item[0]))
        most = max(most, days)
        if days > cap:
            check.broken(
                person,
                Text(
                    f"{case.person(person)} 第 {week} 周走教 {days} 天，至多 {cap} 天",
                    f"{case.person(person)} teaches elsewhere on {days} days of week "
                    f"{week}, at most {cap} allowed",
                ),
                value=days,
                bound=cap,
            )
    check.close(
        Text(
            f"一人一周最多走教 {most} 天 ≤ {cap} 天",
            f"at most {most} days a week by one teacher, {cap} allowed",
        )
    )


# --- one place at a time, and on time


def _patterns(presence: Presence) -> Iterable[tuple[str, Outing, int]]:
    """Yield each different day of each itinerant teacher, with its weekday."""
    seen: set[tuple[str, int, tuple[Stop, ...]]] = set()
    for (person, date), outing in presence.outings.items():
        weekday = presence.case.day_by_date[date].weekday
        key = (person, weekday, outing.stops)
        if key not in seen:
            seen.add(key)
            yield person, outing, weekday


def _between(
    case: Case, presence: Presence, docket: Docket, rule: Itinerant, people: set[str]
) -> None:
    check = docket.check("itinerant.between", rule)
    cap, pairs = rule.max_between_min, 0
    for person, outing, weekday in _patterns(presence):
        if person not in people:
            continue
        hosts = list(dict.fromkeys(stop.host for stop in outing.stops))
        for one, two in pairwise(hosts):
            pairs += 1
            way = case.distances.leg(one, two).minutes
            if way is None or way > cap:
                told = "未知" if way is None else f"{way} 分钟"
                told_en = "unknown" if way is None else f"{way} min"
                names = case.school(one), case.school(two)
                check.broken(
                    person,
                    Text(
                        f"{case.person(person)} 周{weekday}走教 {names[0]} 和 "
                        f"{names[1]}，两校路上{told}，至多 {cap} 分钟",
                        f"{case.person(person)} teaches at {names[0]} and {names[1]} "
                        f"on day {weekday}; the way is {told_en}, at most {cap} min "
                        "allowed",
                    ),
                    value="" if way is None else way,
                    bound=cap,
                )
    check.close(
        Text(
            f"同日走教两校 {pairs} 次，路上均不超过 {cap} 分钟",
            f"{pairs} times two schools in a day, never more than {cap} min apart",
        )
    )


def _clashes(case: Case, presence: Presence, docket: Docket) -> None:
    check = docket.check("itinerant.clash")
    told: set[str] = set()
    for (person, date), outing in sorted(
        presence.outings.items(), key=lambda item: item[0]
    ):
        stay = presence.stay_on(person, date)
        if stay is None or person in told:
            continue
        told.add(person)
        host = case.school(stay.host)
        check.broken(
            outing.itinerary.id,
            Text(
                f"{case.person(person)} {date} 走教 "
                f"{case.school(outing.stops[0].host)}，但当日派在 {host}",
                f"{case.person(person)} teaches at "
                f"{case.school(outing.stops[0].host)} on {date}, but is posted at "
                f"{host} that day",
            ),
            value=date,
        )
    check.close(
        Text(
            f"{len(presence.outings)} 人次走教日均不与外派冲突",
            f"none of {len(presence.outings)} days of itinerant teaching clashes with "
            "a stay elsewhere",
        )
    )


def _travel(case: Case, presence: Presence, docket: Docket) -> None:
    check = docket.check("itinerant.travel", case.policy.travel)
    count = 0
    for person, outing, weekday in _patterns(presence):
        count += 1
        for fault in _time_faults(case, outing, weekday):
            check.broken(
                person,
                Text(
                    f"{case.person(person)} 周{weekday}走教：{fault.zh}",
                    f"{case.person(person)}, itinerant on day {weekday}: {fault.en}",
                ),
            )
    check.close(
        Text(
            f"{count} 种走教日程均来得及到校上课、按时返回",
            f"all {count} weekly days of itinerant teaching reach their lessons and "
            "get home in time",
        )
    )


def _time_faults(case: Case, outing: Outing, weekday: int) -> Iterable[Text]:
    travel = case.policy.travel
    if outing.leaves < minutes(travel.earliest_departure):
        yield Text(
            f"需 {clock(max(0, outing.leaves))} 出发，早于 {travel.earliest_departure}",
            f"must leave at {clock(max(0, outing.leaves))}, before "
            f"{travel.earliest_departure}",
        )
    if outing.back > minutes(travel.latest_return):
        yield Text(
            f"{clock(outing.back % 1440)} 才能返回，晚于 {travel.latest_return}",
            f"is back at {clock(outing.back % 1440)} only, after "
            f"{travel.latest_return}",
        )
    lessons = sorted(
        (*case.period_times(stop.host, weekday, period), stop.host)
        for stop in outing.stops
        for period in stop.periods
    )
    for one, two in pairwise(lessons):
        way = 0
        if one[2] != two[2]:
            way = case.distances.leg(one[2], two[2]).minutes or 0
        if one[1] + way > two[0]:
            yield Text(
                f"{clock(one[1])} 在 {case.school(one[2])} 下课，路上 {way} 分钟，"
                f"赶不上 {case.school(two[2])} {clock(two[0])} 的课",
                f"the lesson at {case.school(one[2])} ends at {clock(one[1])}; {way} "
                f"min on the road miss {clock(two[0])} at {case.school(two[2])}",
            )
