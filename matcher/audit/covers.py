"""Judges home cover: every missed lesson, a free colleague, the week's cap."""

from collections import Counter
from collections.abc import Iterable

from matcher.audit.case import Case
from matcher.audit.docket import Check, Docket
from matcher.audit.presence import Given, Presence
from matcher.county import Availability
from matcher.plan import Itinerary, Posting, StandingCover, Visit
from matcher.text import Text


def judge_covers(case: Case, presence: Presence, docket: Docket) -> None:
    """Judge all covers of visits, stays and itinerant teaching."""
    if not (case.visits or case.postings or case.itineraries):
        return
    _every(case, presence, docket)
    _free(case, presence, docket)
    _load(case, presence, docket)
    _unknown(case, presence, docket)


# --- every missed lesson exactly once


def _every(case: Case, presence: Presence, docket: Docket) -> None:
    check = docket.check("cover.every", case.policy.home_cover)
    lessons = 0
    for visit in case.visits:
        day = case.day_by_date.get(visit.date)
        if presence.has_timetable(visit.home) and day and day.weekday:
            lessons += _visit(case, presence, check, visit)
    for posting in case.postings:
        if presence.has_timetable(posting.home):
            lessons += _posting(case, presence, check, posting)
    for person, rows in presence.itineraries.items():
        if presence.has_timetable(rows[0].home):
            lessons += _itinerant(case, presence, check, person, rows)
    check.close(
        Text(
            f"外出缺课 {lessons} 节次，每节恰有一名代课人",
            f"{lessons} lessons missed, each with exactly one cover",
        )
    )


def _visit(case: Case, presence: Presence, check: Check, visit: Visit) -> int:
    own = {
        (lesson.period, lesson.class_): lesson.subject
        for lesson in presence.lessons_on(visit.teacher, visit.date)
    }
    lent = {
        (given.period, given.class_)
        for given in presence.given_on(visit.teacher, visit.date)
        if given.standing
    }
    named = Counter((c.period, c.class_) for c in visit.covers if c.teacher)
    false = {
        (c.period, c.class_)
        for c in visit.covers
        if own.get((c.period, c.class_), c.subject) != c.subject
    }
    wrong = [key for key in own if named[key] != 1 or key in false]
    wrong += [key for key in named if key not in own and key not in lent]
    if wrong:
        who = case.person(visit.teacher)
        listed_zh = "、".join(f"第{p}节 {c}" for p, c in sorted(wrong)[:4])
        listed_en = ", ".join(f"period {p} {c}" for p, c in sorted(wrong)[:4])
        check.broken(
            visit.id,
            Text(
                f"{who} {visit.date} 外出听课，缺课 {len(own)} 节，其中代课与课表不符"
                f"（无人、重复、多列或学科不对）{len(wrong)} 处：{listed_zh}",
                f"{who} is out on {visit.date} and misses {len(own)} lessons; "
                f"{len(wrong)} covers do not match the timetable (none, twice, "
                f"too many or wrong subject): {listed_en}",
            ),
            value=len(own) - len([key for key in wrong if key in own]),
            bound=len(own),
        )
    return len(own)


Slot = tuple[int, int, str, str]  # weekday, period, parity of one week, class


def _posting(case: Case, presence: Presence, check: Check, posting: Posting) -> int:
    due: dict[Slot, int] = {}
    known: dict[Slot, str] = {}
    for lesson in presence.timetable.get(posting.teacher, ()):
        days = presence.days_of(lesson, posting)
        for parity in ("odd", "even"):
            if lesson.parity in ("all", parity):
                key = (lesson.weekday, lesson.period, parity, lesson.class_)
                known[key] = lesson.subject
                dates = sum(day.parity == parity for day in days)
                if dates:
                    due[key] = dates
    wrong = _wrong_lines(due, known, posting.covers)
    wrong |= _left_alone(posting)
    if wrong:
        who = case.person(posting.teacher)
        away = Text(
            f"{who} {posting.start} 至 {posting.end} 外派",
            f"{who} is away from {posting.start} to {posting.end}",
        )
        _tell_wrong(check, posting.id, away, due, wrong)
    return sum(due.values())


def _itinerant(
    case: Case,
    presence: Presence,
    check: Check,
    person: str,
    rows: tuple[Itinerary, ...],
) -> int:
    """Lessons at home that fall into the hours away need covers; others need none."""
    due: dict[Slot, int] = {}
    known: dict[Slot, str] = {}
    days = [case.day_by_date[date] for date in presence.itinerant_dates(person)]
    for lesson in presence.timetable.get(person, ()):
        for parity in ("odd", "even"):
            if lesson.parity not in ("all", parity):
                continue
            key = (lesson.weekday, lesson.period, parity, lesson.class_)
            known[key] = lesson.subject
            dates = sum(
                (day.weekday, day.parity) == (lesson.weekday, parity)
                and presence.out_at(person, day, lesson.period) is not None
                for day in days
            )
            if dates:
                due[key] = dates
    wrong = _wrong_lines(due, known, [line for row in rows for line in row.covers])
    for row in rows:
        wrong |= _left_alone(row)
    if wrong:
        who = case.person(person)
        away = Text(f"{who} 每周走教", f"{who} teaches at other schools every week")
        _tell_wrong(check, rows[0].id, away, due, wrong)
    return sum(due.values())


def _wrong_lines(
    due: dict[Slot, int], known: dict[Slot, str], covers: Iterable[StandingCover]
) -> set[Slot]:
    """Return weekly lessons not covered exactly once, and covers of no lesson."""
    named: Counter[Slot] = Counter()
    false = set()
    for line in covers:
        for parity in ("odd", "even"):
            if line.parity in ("all", parity):
                key = (line.weekday, line.period, parity, line.class_)
                named[key] += bool(line.teacher)
                if known.get(key, line.subject) != line.subject:
                    false.add(key)
    wrong = {key for key in due if named[key] != 1} | (false & due.keys())
    return wrong | {key for key in named if key not in known and _stray(key, known)}


def _left_alone(stay: Posting | Itinerary) -> set[Slot]:
    """Return stand-in rows that name nobody or stand for no line."""
    lines = {(x.weekday, x.period, x.class_, x.subject) for x in stay.covers}
    return {
        (row.weekday, row.period, "even" if row.parity == "even" else "odd", row.class_)
        for row in stay.stand_ins
        if not row.teacher
        or (row.weekday, row.period, row.class_, row.subject) not in lines
    }


def _tell_wrong(
    check: Check, where: str, away: Text, due: dict[Slot, int], wrong: set[Slot]
) -> None:
    slots = sorted({(w, p, c) for w, p, _, c in wrong})
    listed_zh = "、".join(f"周{w}第{p}节 {c}" for w, p, c in slots[:4])
    listed_en = ", ".join(f"day {w} period {p} {c}" for w, p, c in slots[:4])
    check.broken(
        where,
        Text(
            f"{away.zh}，每周课中 {len(slots)} 处代课与课表不符（无人、重复、多列或学科"
            f"不对）：{listed_zh}",
            f"{away.en}; {len(slots)} covers of weekly lessons do not match the "
            f"timetable (none, twice, too many or wrong subject): {listed_en}",
        ),
        value=len(due) - len(wrong & due.keys()),
        bound=len(due),
    )


def _stray(key: Slot, known: dict[Slot, str]) -> bool:
    """Return whether a cover line has no lesson in either parity behind it.

    A line for all weeks over a lesson of odd weeks only is no fault.
    """
    weekday, period, _, class_ = key
    return not any(
        (weekday, period, parity, class_) in known for parity in ("odd", "even")
    )


# --- the colleague is free


def _free(case: Case, presence: Presence, docket: Docket) -> None:
    check = docket.check("cover.free", case.policy.home_cover)
    judged = 0
    seen: Counter[tuple[str, str, str, str, str]] = Counter()
    first: dict[tuple[str, str, str, str, str], Given] = {}
    for group in presence.given.values():
        taken = Counter(
            period for period, _ in {(g.period, (g.source, g.absent)) for g in group}
        )
        for given in group:
            judged += 1
            why = _why_not_free(case, presence, given, taken)
            if why is not None:
                key = (given.source, given.giver, given.class_, why.zh, why.en)
                seen[key] += 1
                first.setdefault(key, given)
    for key, times in seen.items():
        given = first[key]
        source, giver, class_, zh, en = key
        check.broken(
            source,
            Text(
                f"{case.person(giver)} 不能在 {given.day.date} 第 {given.period} 节代 "
                f"{case.person(given.absent)} 的 {class_} 课：{zh}"
                f"{f'（同类共 {times} 次）' if times > 1 else ''}",
                f"{case.person(giver)} cannot cover {class_} for "
                f"{case.person(given.absent)} on {given.day.date}, period "
                f"{given.period}: {en}{f' ({times} times)' if times > 1 else ''}",
            ),
            value=giver,
        )
    check.close(
        Text(
            f"{judged} 节次代课，代课人当时均在校且空闲",
            f"{judged} covers, each giver at the school and free",
        )
    )


def _why_not_free(
    case: Case, presence: Presence, given: Given, taken: Counter[int]
) -> Text | None:
    teacher = case.teacher(given.giver)
    date = given.day.date
    if teacher is None:
        return Text("教师表中无此人", "no such teacher")
    if given.giver == given.absent:
        return Text("本人外出", "the absent person cannot cover")
    stay = presence.stay_on(given.giver, date)
    if stay is not None and stay.host != given.school:
        return Text(
            f"当日派在 {case.school(stay.host)}", f"away at {case.school(stay.host)}"
        )
    if stay is None and teacher.school != given.school:
        return Text("不是该校教师，也未派来", "neither on the staff nor posted there")
    if teacher.availability is Availability.AWAY:
        return Text("不在岗", "not at work this term")
    if presence.absent(given.giver, date):
        return Text("当日请假", "on leave that day")
    if _visiting(presence, given):
        return Text("当日外出听课", "on a visit that day")
    outing = presence.out_at(given.giver, given.day, given.period)
    if stay is None and outing is not None:
        host = case.school(outing.stops[0].host)
        return Text(f"此时走教 {host}", f"teaching at {host} then")
    if taken[given.period] > 1:  # one person's two classes at once count once
        return Text("同一节代两处课", "covers two classes in that period")
    if stay is None and any(
        lesson.period == given.period
        for lesson in presence.lessons_on(given.giver, date)
    ):
        return Text("同一节本人有课", "has an own lesson in that period")
    return None


def _visiting(presence: Presence, given: Given) -> bool:
    trips = presence.trips_on(given.giver, given.day.date)
    passed_on = given.standing and any(
        (cover.period, cover.class_) == (given.period, given.class_) and cover.teacher
        for trip in trips
        for cover in trip.covers
    )
    return bool(trips) and not passed_on


# --- the week's cap


def _load(case: Case, presence: Presence, docket: Docket) -> None:
    rule = case.policy.home_cover
    staff = case.county.teacher_by_code
    check = docket.check("cover.load", rule)
    weeks: Counter[tuple[str, int]] = Counter()
    for given in _by_colleagues(case, presence):
        weeks[given.giver, given.day.week] += 1
    for (giver, week), load in sorted(weeks.items()):
        cap = rule.weekly_cap(class_teacher=staff[giver].class_teacher)
        if load > cap:
            check.broken(
                giver,
                Text(
                    f"{case.person(giver)} 第 {week} 周代课 {load} 节，上限 {cap} 节",
                    f"{case.person(giver)} covers {load} lessons in week {week}, at "
                    f"most {cap} allowed",
                ),
                value=load,
                bound=cap,
            )
    top = max(weeks.values(), default=0)
    check.close(
        Text(
            f"一人一周最多代课 {top} 节 ≤ {rule.max_extra_periods_a_week} 节",
            f"at most {top} covers by one colleague in a week, "
            f"{rule.max_extra_periods_a_week} allowed",
        )
    )


def _by_colleagues(case: Case, presence: Presence) -> Iterable[Given]:
    """Yield covers by the school's own staff: guests have no own lessons there."""
    for group in presence.given.values():
        for given in group:
            if case.home_of(given.giver) == given.school:
                yield given


# --- what cannot be judged


def _unknown(case: Case, presence: Presence, docket: Docket) -> None:
    rule = case.policy.home_cover
    away = Counter(p.home for p in case.postings)
    away.update(v.home for v in case.visits)
    away.update(row.home for row in case.itineraries)
    silent = {s: n for s, n in away.items() if not presence.has_timetable(s)}
    check = docket.check("cover.unknown", rule)
    for school, times in sorted(silent.items()):
        check.broken(
            school,
            Text(
                f"{case.school(school)} 无课表，{times} 次外出的代课无法核对；"
                "请在课表中补该校",
                f"{case.school(school)} has no timetable, so the covers of {times} "
                "absences cannot be judged; add its timetable",
            ),
            value=times,
        )
    check.close(
        Text(
            f"{len(away)} 所派出学校均有课表，代课可核",
            f"all {len(away)} sending schools have timetables",
        )
    )
