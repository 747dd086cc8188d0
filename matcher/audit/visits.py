"""Judges each observation trip: who, where, on what date, which lessons, how far."""

import datetime as dt
from collections import Counter

from matcher.audit.case import MOST_PERIODS, Case
from matcher.audit.docket import Docket
from matcher.audit.lessons import judge_lessons
from matcher.audit.postings import note_unknown, tell_ineligible
from matcher.audit.presence import Presence
from matcher.curriculum import clock, minutes
from matcher.plan import Visit
from matcher.text import Text


def judge_visits(case: Case, presence: Presence, docket: Docket) -> None:
    """Judge every visit for itself; shares and turns are judged elsewhere."""
    if not case.plan.rotation.visits:
        return
    _known(case, docket)
    _places(case, docket)
    _days(case, docket)
    _eligible(case, docket)
    judge_lessons(case, presence, docket)
    _subjects(case, docket)
    _clashes(case, presence, docket)
    _travel(case, docket)


def _known(case: Case, docket: Docket) -> None:
    check = docket.check("visit.known")
    visits = case.plan.rotation.visits
    real = {id(v) for v in case.visits}
    ids = Counter(v.id for v in visits)
    for visit in visits:
        if id(visit) not in real:
            check.broken(
                visit.id,
                Text(
                    f"听课记录 {visit.id}：教师 {case.person(visit.teacher)} 不是 "
                    f"{case.school(visit.home)} 的教师，或学校 "
                    f"{case.school(visit.host)} 不存在、与本校相同",
                    f"{visit.id}: {case.person(visit.teacher)} is no teacher of "
                    f"{case.school(visit.home)}, or school {case.school(visit.host)} "
                    "does not exist or is the home itself",
                ),
                value=visit.teacher,
            )
        elif ids[visit.id] > 1:
            check.broken(
                visit.id,
                Text(
                    f"听课记录编号 {visit.id} 重复",
                    f"visit id {visit.id} is used twice",
                ),
                value=visit.id,
            )
    check.close(
        Text(
            f"{len(visits)} 次听课的人员与学校均存在",
            f"people and schools of all {len(visits)} visits exist",
        )
    )


def _places(case: Case, docket: Docket) -> None:
    check = docket.check("visit.place")
    for visit in case.visits:
        if visit.host not in case.partners.get(visit.home, frozenset()):
            check.broken(
                visit.id,
                Text(
                    f"{case.person(visit.teacher)} {visit.date} "
                    f"到 {case.school(visit.host)} 听课，"
                    f"但该校不是 {case.school(visit.home)} 的结对学校",
                    f"{case.person(visit.teacher)} observes at "
                    f"{case.school(visit.host)} on {visit.date}, no partner of "
                    f"{case.school(visit.home)}",
                ),
                value=visit.host,
            )
    check.close(
        Text(
            f"{len(case.visits)} 次听课均在结对学校",
            f"all {len(case.visits)} visits are to partner schools",
        )
    )


def _days(case: Case, docket: Docket) -> None:
    check = docket.check("visit.day", case.policy.window)
    for visit in case.visits:
        shut = next(
            (s for s in (visit.home, visit.host) if case.shut(s, visit.date)), ""
        )
        if visit.date in case.travel_dates and shut:
            check.broken(
                visit.id,
                Text(
                    f"{case.person(visit.teacher)} {visit.date} 听课，"
                    f"该日 {case.school(shut)} 停派",
                    f"{case.person(visit.teacher)} visits on {visit.date}, when "
                    f"{case.school(shut)} neither sends nor receives anybody",
                ),
                value=visit.date,
            )
        if visit.date not in case.travel_dates:
            check.broken(
                visit.id,
                Text(
                    f"{case.person(visit.teacher)} {visit.date} 听课，该日"
                    f"{_closed(case, visit.date).zh}",
                    f"{case.person(visit.teacher)} visits on {visit.date}, which is "
                    f"{_closed(case, visit.date).en}",
                ),
                value=visit.date,
            )
    check.close(
        Text(
            f"{len(case.visits)} 次听课均在可安排的上课日",
            f"all {len(case.visits)} visits are on allowed school days",
        )
    )


def _closed(case: Case, date: dt.date) -> Text:
    day = case.day_by_date.get(date)
    if day is None:
        return Text("不是本学期上课日", "no school day of the term")
    if not day.open:
        return Text("为考试、停派或课表未定日", "an exam, closed or undefined day")
    return Text(
        f"在第 {day.week} 周，不在可派出的周内", f"in week {day.week}, not allowed"
    )


def _eligible(case: Case, docket: Docket) -> None:
    check = docket.check("visit.eligible", case.policy.eligibility)
    for person in dict.fromkeys(v.teacher for v in case.visits):
        why = case.ineligible[person]
        if why is not None:
            tell_ineligible(case, check, person, person, why)
    people = (visit.teacher for visit in case.visits)
    note_unknown(case, docket, case.policy.eligibility, people)
    check.close(
        Text("听课教师均符合派出条件", "all observing teachers are eligible to be sent")
    )


def _subjects(case: Case, docket: Docket) -> None:
    rule = case.policy.observation
    if not rule.own_subject:
        return
    check = docket.check("visit.subject", rule)
    count = 0
    for visit in case.visits:
        own = case.county.teacher_by_code[visit.teacher].subjects
        count += len(visit.lessons)
        other = sorted({x.subject for x in visit.lessons if x.subject not in own})
        if own and other:
            check.broken(
                visit.id,
                Text(
                    f"{case.person(visit.teacher)} 任教 {'、'.join(own)}，却听 "
                    f"{'、'.join(other)}",
                    f"{case.person(visit.teacher)} teaches {', '.join(own)} but "
                    f"observes {', '.join(other)}",
                ),
                value=",".join(other),
                bound=",".join(own),
            )
    check.close(
        Text(
            f"{count} 节听课均为本学科",
            f"all {count} lessons observed are of the own subject",
        )
    )


# --- one place at a time, and on time


def _clashes(case: Case, presence: Presence, docket: Docket) -> None:
    check = docket.check("visit.clash")
    for visit in case.visits:
        why = _clash(case, presence, visit)
        if why is not None:
            check.broken(
                visit.id,
                Text(
                    f"{case.person(visit.teacher)} {visit.date}：{why.zh}",
                    f"{case.person(visit.teacher)}, {visit.date}: {why.en}",
                ),
                value=visit.date,
            )
    check.close(
        Text(
            f"{len(case.visits)} 次听课均不与本人其他安排冲突",
            f"none of {len(case.visits)} visits clashes with the person's other duties",
        )
    )


def _clash(case: Case, presence: Presence, visit: Visit) -> Text | None:
    periods = Counter(lesson.period for lesson in visit.lessons)
    twice = sorted(period for period, times in periods.items() if times > 1)
    if twice:
        return Text(
            f"第 {twice[0]} 节同时听两节课", f"two lessons in period {twice[0]}"
        )
    if presence.absent(visit.teacher, visit.date):
        return Text("当日请假", "is on leave that day")
    trips = presence.trips_on(visit.teacher, visit.date)
    if len(trips) > 1 and trips[0] is not visit:
        return Text("同日有两次听课", "two visits on one day")
    stay = presence.stay_on(visit.teacher, visit.date)
    if stay is not None:
        return Text(
            f"此时派在 {case.school(stay.host)}",
            f"is posted at {case.school(stay.host)} then",
        )
    outing = presence.outing_on(visit.teacher, visit.date)
    if outing is not None:
        host = case.school(outing.stops[0].host)
        return Text(f"当日走教 {host}", f"teaches at {host} that day")
    return None


def _travel(case: Case, docket: Docket) -> None:
    rule = case.policy.travel
    check = docket.check("visit.travel", rule)
    for visit in case.visits:
        for fault in _time_faults(case, visit):
            check.broken(
                visit.id,
                Text(
                    f"{case.person(visit.teacher)} {visit.date} {visit.depart} 出发、"
                    f"{visit.back} 返回：{fault.zh}",
                    f"{case.person(visit.teacher)}, {visit.date}, leaving "
                    f"{visit.depart} and back {visit.back}: {fault.en}",
                ),
                value=f"{visit.depart}-{visit.back}",
            )
    check.close(
        Text(
            f"{len(case.visits)} 次听课均在 {rule.earliest_departure}–"
            f"{rule.latest_return} 内往返，赶得上所听的课",
            f"all {len(case.visits)} visits run within {rule.earliest_departure} to "
            f"{rule.latest_return} and reach their lessons in time",
        )
    )


def _time_faults(case: Case, visit: Visit) -> list[Text]:
    rule = case.policy.travel
    faults = []
    depart, back = minutes(visit.depart), minutes(visit.back)
    long = case.distances.leg(visit.home, visit.host).minutes
    limit = rule.max_day_trip_min
    if limit is not None and long is not None and long > limit:
        faults.append(
            Text(
                f"单程 {long} 分钟，当日往返至多 {limit} 分钟，须住宿",
                f"{long} minutes one way, a day trip {limit} at most",
            )
        )
    if depart < minutes(rule.earliest_departure):
        faults.append(
            Text(
                f"早于最早出发时间 {rule.earliest_departure}",
                f"before the earliest departure {rule.earliest_departure}",
            )
        )
    if back > minutes(rule.latest_return):
        faults.append(
            Text(
                f"晚于最晚返回时间 {rule.latest_return}",
                f"after the latest return {rule.latest_return}",
            )
        )
    return faults + _reach_faults(case, visit, depart, back)


def _reach_faults(case: Case, visit: Visit, depart: int, back: int) -> list[Text]:
    periods = [x.period for x in visit.lessons if 1 <= x.period <= MOST_PERIODS]
    there = case.distances.leg(visit.home, visit.host).minutes
    home = case.distances.leg(visit.host, visit.home).minutes
    if not periods or there is None or home is None:
        return []
    margin = case.policy.travel.margin_min
    day = case.day_by_date.get(visit.date)
    weekday = day.weekday if day else 0
    start = case.period_times(visit.host, weekday, min(periods))[0]
    end = case.period_times(visit.host, weekday, max(periods))[1]
    faults = []
    if depart + there + margin > start:
        faults.append(
            Text(
                f"路上 {there} 分钟加 {margin} 分钟准备，赶不上 {clock(start)} 的课",
                f"{there} min on the road and {margin} min to settle in miss the "
                f"lesson at {clock(start)}",
            )
        )
    if end + home > back:
        faults.append(
            Text(
                f"{clock(end)} 下课，路上 {home} 分钟，返回时间不实",
                f"the last lesson ends at {clock(end)} and the way takes {home} min",
            )
        )
    return faults
