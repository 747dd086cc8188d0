"""Judges observation in total: shares, periods each, turns, rooms, trips, absences."""

from collections import Counter

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.presence import Presence
from matcher.county import Teacher
from matcher.curriculum import GENERAL_SUBJECTS
from matcher.policy import Activity, PercentQuota, PersonQuota, Turns
from matcher.text import Text


def judge_observation(case: Case, presence: Presence, docket: Docket) -> None:
    """Judge every quota and cap over visits."""
    _shares(case, docket)
    _periods(case, presence, docket)
    _turns(case, presence, docket)
    if case.visits:
        _rooms(case, docket)
        _trips(case, docket)
        _absences(case, docket)


def _visitors(case: Case) -> dict[str, set[str]]:
    chosen: dict[str, set[str]] = {}
    for visit in case.visits:
        chosen.setdefault(visit.home, set()).add(visit.teacher)
    return chosen


def _shares(case: Case, docket: Docket) -> None:
    chosen = _visitors(case)
    for quota in case.policy.each(PercentQuota, activity=Activity.OBSERVATION):
        earlier = case.done_before("observation", quota.period)
        for home in case.schools_of(quota.side):
            owed, base = case.owed(quota, home), case.base(quota, home)
            if owed is None or not base:
                docket.unjudged(
                    quota,
                    Text(
                        f"{case.school(home)} 教师人数未知",
                        f"the staff of {case.school(home)} is unknown",
                    ),
                )
                continue
            count = len(chosen.get(home, set())) + earlier.get(home, 0)
            sign = "≥" if count >= owed else "<"
            docket.check("visit.share", quota).judge(
                count >= owed,
                home,
                Text(
                    f"{case.school(home)} 听课 {count} 人 / {base} 人 = "
                    f"{count / base:.1%} {sign} {quota.share:.1%}（应 {owed} 人）",
                    f"{case.school(home)}: {count} of {base} observe = "
                    f"{count / base:.1%} {sign} {quota.share:.1%} ({owed} owed)",
                ),
                value=count,
                bound=owed,
            )


def _periods(case: Case, presence: Presence, docket: Docket) -> None:
    for rule in case.policy.each(PersonQuota):
        if rule.activity is not Activity.OBSERVATION:
            docket.unjudged(
                rule,
                Text(
                    f"方案不记录每人 {rule.activity} 的节数",
                    f"plans hold no periods of {rule.activity} by person",
                ),
            )
            continue
        check = docket.check("visit.periods", rule)
        fewest = None
        for person, visits in presence.visits_by.items():
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
                    f"{len(presence.visits_by)} 人听课，最少 {fewest} 节 ≥ "
                    f"{rule.min_periods} 节",
                    f"{len(presence.visits_by)} people observe at least {fewest} "
                    f"lessons each, {rule.min_periods} asked for",
                )
            )


def _turns(case: Case, presence: Presence, docket: Docket) -> None:
    for rule in case.policy.each(Turns, activity=Activity.OBSERVATION):
        before = case.went_before.get("observation", frozenset())
        check = docket.check("visit.turns", rule)
        homes = _visitors(case)
        for home, chosen in homes.items():
            again = sorted(chosen & before)
            if not again:
                continue
            waiting = [
                t.code
                for t in case.county.staff_by_school.get(home, ())
                if t.code not in before | chosen and _can_observe(case, presence, t)
            ]
            if waiting:
                check.broken(
                    home,
                    Text(
                        f"{case.school(home)} 再次安排 {case.person(again[0])} 等 "
                        f"{len(again)} 人听课，而 {case.person(waiting[0])} 等 "
                        f"{len(waiting)} 人尚未轮到",
                        f"{case.school(home)} sends {case.person(again[0])} "
                        f"({len(again)} people) again while {case.person(waiting[0])} "
                        f"({len(waiting)} people) have not gone yet",
                    ),
                    value=len(again),
                    bound=0,
                )
        if homes:
            check.close(
                Text(
                    f"{len(homes)} 所学校按轮次听课",
                    f"{len(homes)} schools send observers in turns",
                )
            )


def _can_observe(case: Case, presence: Presence, teacher: Teacher) -> bool:
    """Return whether a waiting colleague could have gone at all.

    Eligible, not posted away for the whole window, and with a subject taught at a
    partner school where the policy asks for the own subject.
    """
    if case.ineligible[teacher.code] is not None or _gone(case, presence, teacher):
        return False
    if not case.policy.observation.own_subject or not teacher.subjects:
        return True
    own = set(teacher.subjects) - GENERAL_SUBJECTS
    return any(
        not presence.has_timetable(host) or own & presence.subjects_of(host)
        for host in sorted(case.partners.get(teacher.school, frozenset()))
        if own
    )


def _gone(case: Case, presence: Presence, teacher: Teacher) -> bool:
    return bool(case.travel_dates) and all(
        presence.stay_on(teacher.code, date) for date in case.travel_dates
    )


def _rooms(case: Case, docket: Docket) -> None:
    rule = case.policy.observation
    cap = rule.max_observers
    check = docket.check("visit.room", rule)
    seats = Counter(
        (v.date, v.host, x.period, x.class_)
        for v in case.visits
        for x in v.lessons
        if x.class_
    )
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
