"""Why a stay, a trip, an event, a sync class or a weekly round is what it is."""

from collections.abc import Iterator

from matcher.curriculum import minutes
from matcher.explain.answer import Explanation, named
from matcher.labels import PARITIES, label, weekday_word
from matcher.plan import (
    Event,
    Itinerary,
    Plan,
    Posting,
    Stop,
    SyncClass,
    SyncSeat,
    Visit,
)
from matcher.policy import (
    Activity,
    CountQuota,
    Itinerant,
    PersonQuota,
    Shadowing,
    StudentExchange,
    WeeklyPattern,
)
from matcher.policy import SyncClass as SyncRule
from matcher.staffing import subject_balance
from matcher.text import Text

_Item = Posting | Visit | Event | SyncClass | Itinerary


def activities(plan: Plan) -> dict[str, _Item]:
    """Return everything in a plan that has an id of its own, by id."""
    rotation = plan.rotation
    items: tuple[_Item, ...] = rotation.itineraries
    items += rotation.sync_classes + rotation.events
    items += rotation.visits + rotation.postings
    return {item.id: item for item in items}


def explain_activity(plan: Plan, item: _Item) -> Explanation:
    """Return what an activity is, and what in the policy and the county asks for it."""
    if isinstance(item, SyncClass):
        name, now, why = _sync_name(item), _sync_now(plan, item), _sync_why(plan, item)
    elif isinstance(item, Itinerary):
        name = Text("走教", "itinerant teaching")
        now, why = _round_now(plan, item), _round_why(plan, item)
    elif isinstance(item, Event):
        name = Text(label(item.kind), label(item.kind, "en"))
        now, why = _event_now(plan, item), _event_why(plan, item)
    elif isinstance(item, Visit):
        name = Text(label(Activity.OBSERVATION), label(Activity.OBSERVATION, "en"))
        now, why = _visit_now(plan, item), _visit_why(plan)
    else:
        name = Text(label(item.kind), label(item.kind, "en"))
        now, why = _stay_now(plan, item), _stay_why(plan, item)
    return Explanation(
        kind="activity",
        id=item.id,
        name="",
        now=(name, *now),
        why=(*why, *clause_words(plan, item.clause)),
    )


def clause_words(plan: Plan, refs: tuple[str, ...]) -> Iterator[Text]:
    """Yield the clauses an item rests on, quoted."""
    for ref in refs:
        clause = plan.policy.clause_by_id.get(ref)
        if clause is not None:
            yield Text(f"依据 {ref}：{clause.quote}", f"by {ref}: {clause.meaning}")


def _sync_name(line: SyncClass) -> Text:
    return Text(
        f"同步课堂 {line.grade}年级{line.subject}",
        f"sync class, grade {line.grade} {line.subject}",
    )


def _sync_now(plan: Plan, line: SyncClass) -> Iterator[Text]:
    week, week_en = PARITIES[line.parity]
    day, day_en = weekday_word(line.weekday, "zh"), weekday_word(line.weekday, "en")
    yield Text(
        f"{'' if line.parity == 'all' else week}{day} {line.begins}—{line.ends}，"
        f"共 {len(line.dates)} 次",
        f"{day_en}, {week_en}, {line.begins}-{line.ends}, {len(line.dates)} times",
    )
    for seat, role in (
        (line.source, Text("主讲", "source")),
        (line.receiver, Text("接收", "receiver")),
    ):
        yield _seat(plan, seat, role)
    for event in plan.rotation.events:
        if event.after == line.id:
            yield Text(
                f"课后研讨：{event.date}，{len(event.people)} 人",
                f"seminar after it: {event.date}, {len(event.people)} people",
            )


def _seat(plan: Plan, seat: SyncSeat, role: Text) -> Text:
    where = named(plan.county, seat.school)
    who = named(plan.county, seat.teacher) if seat.teacher else "—"
    return Text(
        f"{role.zh}：{where} {seat.class_} 第{seat.period}节"
        f"（{seat.begins}—{seat.ends}），{who}",
        f"{role.en}: {where} {seat.class_}, period {seat.period} "
        f"({seat.begins}-{seat.ends}), {who}",
    )


def _sync_why(plan: Plan, line: SyncClass) -> Iterator[Text]:
    source, receiver = line.source, line.receiver
    yield from _gap(plan, receiver.school, source.school, line.subject)
    overlap_min = minutes(line.ends) - minutes(line.begins)
    rule = plan.policy.find(SyncRule)
    least = rule.min_overlap_min if rule else 0
    yield Text(
        f"两校这一节的作息重叠 {overlap_min} 分钟"
        + (f"，规定至少 {least} 分钟" if least else ""),
        f"the bells of both schools overlap by {overlap_min} minutes"
        + (f"; at least {least} are asked" if least else ""),
    )
    if rule is not None:
        yield Text(
            f"规定每对学校每周 {rule.lines} 节同步课",
            f"{rule.lines} sync classes a week are asked for each pair",
        )
    if line.basis == "assumed":
        yield Text(
            "没有两校的课表，班级和教师待定",
            "no timetables: class and teacher are still open",
        )


def _gap(plan: Plan, recipient: str, support: str, subject: str) -> Iterator[Text]:
    balance = subject_balance(plan.county)
    need = balance.needs.get(recipient, {}).get(subject, 0)
    spare = balance.spares.get(support, {}).get(subject, 0)
    if need:
        who = named(plan.county, recipient)
        yield Text(
            f"{who} 的{subject}每周缺 {need} 节",
            f"{who} lacks {need} periods of {subject} a week",
        )
    if spare:
        who = named(plan.county, support)
        yield Text(
            f"{who} 的{subject}每周可支援 {spare} 节",
            f"{who} has {spare} periods of {subject} a week to give",
        )


def _round_now(plan: Plan, weekly: Itinerary) -> Iterator[Text]:
    who = named(plan.county, weekly.teacher)
    home = named(plan.county, weekly.home)
    yield Text(
        f"{who}（{home}）走教{weekly.subject}，{weekly.start} 至 {weekly.end}",
        f"{who} ({home}) teaches {weekly.subject}, {weekly.start} to {weekly.end}",
    )
    for stop in weekly.stops:
        yield stop_words(plan, stop)
    if weekly.covers:
        number = len(weekly.covers)
        yield Text(
            f"本校由同事代课每周 {number} 节",
            f"colleagues cover {number} weekly lessons at home",
        )


def stop_words(plan: Plan, stop: Stop) -> Text:
    """Return a weekly stop in words: when, where, which periods."""
    week, week_en = PARITIES[stop.parity]
    where = named(plan.county, stop.host)
    periods = "、".join(map(str, stop.periods))
    return Text(
        f"{'' if stop.parity == 'all' else week}{weekday_word(stop.weekday, 'zh')}："
        f"{where} 第{periods}节",
        f"{weekday_word(stop.weekday, 'en')}, {week_en}: {where}, periods "
        f"{', '.join(map(str, stop.periods))}",
    )


def _round_why(plan: Plan, weekly: Itinerary) -> Iterator[Text]:
    for host in dict.fromkeys(stop.host for stop in weekly.stops):
        yield from _gap(plan, host, weekly.home, weekly.subject)
        given = sum(len(s.periods) for s in weekly.stops if s.host == host)
        where = named(plan.county, host)
        yield Text(
            f"每周在 {where} 上 {given} 节", f"{given} periods a week at {where}"
        )
    rule = plan.policy.find(Itinerant)
    if rule is not None:
        days = len({stop.weekday for stop in weekly.stops})
        yield Text(
            f"每周外出 {days} 天，上限 {rule.max_days_a_week} 天",
            f"{days} days a week; the cap is {rule.max_days_a_week}",
        )


def _event_now(plan: Plan, event: Event) -> Iterator[Text]:
    host = named(plan.county, event.host)
    place = Text("线上", "online") if event.online else Text(host, f"at {host}")
    when = Text("课后", "after lessons")
    if event.period is not None:
        when = Text(
            f"第{event.period}节起 {event.length_periods} 节",
            f"from period {event.period}, {event.length_periods} periods",
        )
    topic = event.topic if event.topic.zh else Text(event.subject, event.subject)
    yield Text(
        f"{event.date} {when.zh}，{place.zh}，{topic.zh}",
        f"{event.date} {when.en}, {place.en}, {topic.en}",
    )
    schools = [named(plan.county, school) for school in event.schools]
    yield Text(f"参加学校：{'、'.join(schools)}", f"schools: {', '.join(schools)}")
    for people, words in (
        (event.givers, Text("主讲", "given by")),
        (event.people, Text("参加人员", "people")),
    ):
        if people:
            who = [named(plan.county, code) for code in people]
            yield Text(f"{words.zh}：{'、'.join(who)}", f"{words.en}: {', '.join(who)}")
    for school, number in event.students.items():
        where = named(plan.county, school)
        yield Text(f"学生：{where} {number} 人", f"students: {where} {number}")


def _event_why(plan: Plan, event: Event) -> Iterator[Text]:
    if event.after:
        item = activities(plan).get(event.after)
        name = explain_name(plan, item) if item else Text(event.after, event.after)
        yield Text(f"承接：{name.zh}", f"follows: {name.en}")
    for rule in plan.policy.rules:
        if not set(rule.clauses) & set(event.clause) and rule.clauses:
            continue
        if isinstance(rule, CountQuota) and rule.activity is event.kind:
            if rule.topic == event.topic:
                per, per_en = label(rule.period), label(rule.period, "en")
                scope, scope_en = label(rule.scope), label(rule.scope, "en")
                yield Text(
                    f"规定{per}{scope}至少 {rule.minimum} 次",
                    f"at least {rule.minimum} each {per_en} for each {scope_en}",
                )
        elif isinstance(rule, WeeklyPattern) and rule.activity is event.kind:
            week, week_en = PARITIES[rule.parity]
            day, day_en = (weekday_word(rule.weekday, x) for x in ("zh", "en"))
            yield Text(
                f"规定{week}{day}固定举行", f"asked on every {day_en}, {week_en}"
            )
        elif (
            isinstance(rule, StudentExchange)
            and event.kind is Activity.STUDENT_EXCHANGE
        ):
            yield Text(
                f"各校人数相等，每校至多 {rule.students} 人，由人数最少的学校定",
                f"as many of each school, at most {rule.students}; the smallest school "
                "sets the number",
            )


def explain_name(plan: Plan, item: _Item) -> Text:
    """Return an activity in a few words."""
    if isinstance(item, SyncClass):
        return _sync_name(item)
    if isinstance(item, Event):
        kind, when = item.kind, str(item.date)
        return Text(f"{label(kind)} {when}", f"{label(kind, 'en')} {when}")
    kind = item.kind if isinstance(item, Posting) else Activity.OBSERVATION
    if isinstance(item, Itinerary):
        kind = Activity.ITINERANT
    who = named(plan.county, item.teacher)
    return Text(f"{who} {label(kind)}", f"{label(kind, 'en')} of {who}")


def _visit_now(plan: Plan, visit: Visit) -> Iterator[Text]:
    who, host = named(plan.county, visit.teacher), named(plan.county, visit.host)
    yield Text(
        f"{who}：{visit.date} {visit.depart}—{visit.back} 到 {host}",
        f"{who}: {visit.date} {visit.depart}-{visit.back} at {host}",
    )
    for lesson in visit.lessons:
        yield _lesson(
            plan, lesson.period, lesson.class_, lesson.subject, lesson.teacher
        )
    for cover in visit.covers:
        taker = named(plan.county, cover.teacher) if cover.teacher else "—"
        yield Text(
            f"本校第{cover.period}节 {cover.class_}{cover.subject} 由 {taker} 代课",
            f"at home period {cover.period} {cover.class_} {cover.subject}: {taker}",
        )


def _lesson(
    plan: Plan, period: int, class_: str, subject: str, teacher: str, on: str = ""
) -> Text:
    who = named(plan.county, teacher) if teacher else "—"
    date = f"{on} " if on else ""
    return Text(
        f"{date}第{period}节 {class_}{subject}，{who}",
        f"{date}period {period} {class_} {subject}, {who}",
    )


def _visit_why(plan: Plan) -> Iterator[Text]:
    rule = plan.policy.find(PersonQuota, activity=Activity.OBSERVATION)
    if rule is not None:
        yield Text(
            f"规定听课每人至少 {rule.min_periods} 节",
            f"at least {rule.min_periods} periods of observation each are asked",
        )


def _stay_now(plan: Plan, stay: Posting) -> Iterator[Text]:
    who, host = named(plan.county, stay.teacher), named(plan.county, stay.host)
    yield Text(
        f"{who} 到 {host}，{stay.start} 至 {stay.end}，{stay.school_days} 个上课日",
        f"{who} at {host}, {stay.start} to {stay.end}, {stay.school_days} school days",
    )
    if stay.takes_over:
        other = named(plan.county, stay.takes_over)
        yield Text(f"接任 {other} 的课", f"takes over the lessons of {other}")
    for x in stay.lessons:
        yield _lesson(plan, x.period, x.class_, x.subject, x.teacher, str(x.date))
    for event in plan.rotation.events:
        if event.after == stay.id:
            yield Text(
                f"{label(event.kind)}：{event.date}",
                f"{label(event.kind, 'en')}: {event.date}",
            )


def _stay_why(plan: Plan, stay: Posting) -> Iterator[Text]:
    rule = plan.policy.find(Shadowing) if stay.kind is Activity.SHADOWING else None
    if rule is not None:
        yield Text(
            f"规定跟岗至少 {rule.min_school_days} 个上课日、"
            f"听课 {rule.min_periods} 节；此次 {stay.school_days} 日、"
            f"{len(stay.lessons)} 节",
            f"at least {rule.min_school_days} school days and {rule.min_periods} "
            f"lessons are asked; this stay has {stay.school_days} and "
            f"{len(stay.lessons)}",
        )
    if stay.subject:
        yield from _gap(plan, stay.host, stay.home, stay.subject)
