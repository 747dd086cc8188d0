"""Why a teacher was sent, covers for others, or stays at home."""

from collections import Counter
from collections.abc import Iterator

from matcher.calendar import week_of
from matcher.county import Availability, Teacher
from matcher.eligibility import (
    LEADERS,
    far_from_retirement,
    long_enough_here,
    meets_conditions,
)
from matcher.explain.activities import clause_words, stop_words
from matcher.explain.answer import Explanation, named
from matcher.explain.week import week_view
from matcher.labels import label, weekday_word
from matcher.plan import Itinerary, Plan, Posting, Status, Visit
from matcher.policy import Activity, PercentQuota, PersonQuota, Turns
from matcher.staffing import subject_balance
from matcher.text import Text

_COVER = Text("代课", "cover")


def explain_teacher(plan: Plan, teacher: Teacher) -> Explanation:
    """Return what a teacher is asked to do this term, and why this one."""
    now = tuple(_duties(plan, teacher))
    sent = tuple(_reasons(plan, teacher))
    return Explanation(
        kind="teacher",
        id=teacher.code,
        name=teacher.name,
        now=now or (Text("本学期没有安排", "nothing is planned this term"),),
        why=(*_person(plan, teacher), *(sent or _reasons_for_none(plan, teacher))),
        weeks=week_view(plan, teacher),
    )


def _person(plan: Plan, teacher: Teacher) -> Iterator[Text]:
    subjects = "、".join(teacher.subjects) or "—"
    post, post_en = label(teacher.post), label(teacher.post, "en")
    home = named(plan.county, teacher.school)
    yield Text(f"{home}，{post}，{subjects}", f"{home}, {post_en}, {subjects}")


def _postings(plan: Plan, teacher: Teacher) -> list[Posting]:
    return [p for p in plan.rotation.postings if p.teacher == teacher.code]


def _visits(plan: Plan, teacher: Teacher) -> list[Visit]:
    return [v for v in plan.rotation.visits if v.teacher == teacher.code]


def _duties(plan: Plan, teacher: Teacher) -> Iterator[Text]:
    county = plan.county
    for posting in _postings(plan, teacher):
        kind, kind_en = label(posting.kind), label(posting.kind, "en")
        host = named(county, posting.host)
        more = Text("，学期后继续", ", goes on after the term")
        on = more if posting.continues else Text("", "")
        yield Text(
            f"{kind}：到 {host}，{posting.start} 至 {posting.end}，"
            f"{posting.school_days} 个上课日{on.zh}",
            f"{kind_en}: at {host}, {posting.start} to {posting.end}, "
            f"{posting.school_days} school days{on.en}",
        )
        if posting.lessons:
            number = len(posting.lessons)
            yield Text(f"跟岗期间听课 {number} 节", f"hears {number} lessons there")
    for visit in _visits(plan, teacher):
        host, number = named(county, visit.host), len(visit.lessons)
        yield Text(
            f"听课：{visit.date} 到 {host}，{number} 节，"
            f"{visit.depart} 出发，{visit.back} 返回",
            f"observation: {visit.date} at {host}, {number} periods, "
            f"leaves {visit.depart}, back {visit.back}",
        )
    yield from _meetings(plan, teacher)
    yield from _weekly(plan, teacher)
    for mentor in plan.rotation.mentors:
        if teacher.code == mentor.mentor:
            who = named(county, mentor.apprentice)
            yield Text(f"带徒：{who}", f"mentor of {who}")
        if teacher.code == mentor.apprentice:
            who = named(county, mentor.mentor)
            yield Text(f"师从：{who}", f"apprentice of {who}")
    yield from _covers(plan, teacher)
    yield from _dues(plan, teacher)


def _meetings(plan: Plan, teacher: Teacher) -> Iterator[Text]:
    for event in plan.rotation.events:
        if teacher.code not in (*event.people, *event.givers):
            continue
        kind, kind_en = label(event.kind), label(event.kind, "en")
        host = named(plan.county, event.host)
        place = (
            Text("线上", "online") if event.online else Text(f"在 {host}", f"at {host}")
        )
        gives = teacher.code in event.givers
        role = Text("，本人主讲", ", gives it") if gives else Text("", "")
        yield Text(
            f"{kind}：{event.date} {place.zh}{role.zh}",
            f"{kind_en}: {event.date} {place.en}{role.en}",
        )


def _weekly(plan: Plan, teacher: Teacher) -> Iterator[Text]:
    for line in plan.rotation.sync_classes:
        if teacher.code in (line.source.teacher, line.receiver.teacher):
            gives = teacher.code == line.source.teacher
            role = Text("主讲", "gives") if gives else Text("接收", "receives")
            day, day_en = (weekday_word(line.weekday, x) for x in ("zh", "en"))
            yield Text(
                f"同步课堂（{role.zh}）：{day} {line.begins}—{line.ends} "
                f"{line.subject}，共 {len(line.dates)} 次",
                f"sync class ({role.en}): {day_en} {line.begins}-{line.ends} "
                f"{line.subject}, {len(line.dates)} times",
            )
    for weekly in plan.rotation.itineraries:
        if weekly.teacher == teacher.code:
            for stop in weekly.stops:
                words = stop_words(plan, stop)
                yield Text(
                    f"走教{weekly.subject}：{words.zh}",
                    f"itinerant {weekly.subject}: {words.en}",
                )


def _dues(plan: Plan, teacher: Teacher) -> Iterator[Text]:
    for paper in plan.rotation.papers:
        if paper.owner == teacher.code:
            yield Text(
                f"应交：{paper.title.zh}，{paper.due} 前",
                f"hands in {paper.title.en} by {paper.due}",
            )
    for due in plan.rotation.leaders_due:
        if due.teacher == teacher.code:
            yield Text(
                f"{due.since} 任现职，任期 {due.years:.1f} 年，列入应交流名单",
                f"in post since {due.since}, {due.years:.1f} years: on the list of "
                "leaders due to move",
            )


def _covers(plan: Plan, teacher: Teacher) -> Iterator[Text]:
    term = plan.county.term
    weekly: Counter[int] = Counter()
    for visit in plan.rotation.visits:
        taken = sum(cover.teacher == teacher.code for cover in visit.covers)
        if taken:
            weekly[week_of(term, visit.date)] += taken
            who = named(plan.county, visit.teacher)
            yield Text(
                f"代课：{visit.date} 代 {who} {taken} 节",
                f"cover: {visit.date} for {who}, {taken} periods",
            )
    absences: tuple[Posting | Itinerary, ...] = plan.rotation.postings
    absences += plan.rotation.itineraries
    for posting in absences:
        lines = sum(line.teacher == teacher.code for line in posting.covers)
        if lines:
            who = named(plan.county, posting.teacher)
            away = getattr(posting, "takes_over", "") == teacher.code
            what = Text("接任对换教师", "lessons taken over") if away else _COVER
            yield Text(
                f"{what.zh}：{posting.start} 至 {posting.end} 每周 {who} 的 {lines} 节",
                f"{what.en}: {posting.start} to {posting.end}, {lines} weekly lessons "
                f"of {who}",
            )
    if weekly:
        most = plan.policy.home_cover.max_extra_periods_a_week
        peak = max(weekly.values())
        yield Text(
            f"听课代课最多的一周 {peak} 节，每周上限 {most} 节",
            f"at most {peak} cover periods in a week for visits; the cap is {most}",
        )


def _reasons(plan: Plan, teacher: Teacher) -> Iterator[Text]:
    postings, visits = _postings(plan, teacher), _visits(plan, teacher)
    if not (postings or visits):
        return
    if meets_conditions(teacher, plan.policy.eligibility, plan.county.term):
        yield Text("符合派出条件", "meets the conditions for being sent")
    if teacher.volunteer:
        yield Text("本人自愿", "volunteered")
    for posting in postings:
        yield from _posting_reasons(plan, teacher, posting)
    if visits:
        yield from _visit_reasons(plan, teacher, visits)


def _posting_reasons(plan: Plan, teacher: Teacher, posting: Posting) -> Iterator[Text]:
    county = plan.county
    if teacher.is_backbone and posting.kind is not Activity.POSTING_IN:
        level, level_en = label(teacher.backbone), label(teacher.backbone, "en")
        yield Text(f"{level}，计入骨干人数", f"{level_en}, counts as backbone")
    need = subject_balance(county).needs.get(posting.host, {}).get(posting.subject, 0)
    host = named(county, posting.host)
    if need:
        yield Text(
            f"{host} 的{posting.subject}每周缺 {need} 节",
            f"{host} lacks {need} periods of {posting.subject} a week",
        )
    if posting.takes_over:
        other = county.teacher_by_code.get(posting.takes_over)
        same = other is not None and posting.subject in other.subjects
        fit = (
            Text("同学科", "same subject") if same else Text("学科不同", "another one")
        )
        who = named(county, posting.takes_over)
        yield Text(f"与 {who} 等额对换（{fit.zh}）", f"exchanged with {who} ({fit.en})")
    yield from clause_words(plan, posting.clause)


def _visit_reasons(plan: Plan, teacher: Teacher, visits: list[Visit]) -> Iterator[Text]:
    total = sum(len(visit.lessons) for visit in visits)
    rule = plan.policy.find(PersonQuota, activity=Activity.OBSERVATION)
    if rule is not None:
        yield Text(
            f"听课合计 {total} 节，规定每人至少 {rule.min_periods} 节",
            f"observes {total} periods; at least {rule.min_periods} each are asked",
        )
    before = _earlier(plan, teacher)
    if plan.policy.find(Turns, activity=Activity.OBSERVATION) is not None:
        yield (
            Text(
                f"以前听过课（{'、'.join(before)}），同校可派者已全部轮过",
                f"observed before ({', '.join(before)}); all others here have been",
            )
            if before
            else Text(
                "轮流听课：以前未去过，优先派出",
                "in turns: has not been yet, so goes first",
            )
        )
    clauses = dict.fromkeys(ref for visit in visits for ref in visit.clause)
    yield from clause_words(plan, tuple(clauses))


def _earlier(plan: Plan, teacher: Teacher) -> list[str]:
    return sorted(
        turn.term
        for turn in plan.county.history
        if turn.teacher == teacher.code and turn.activity == "observation"
    )


def _reasons_for_none(plan: Plan, teacher: Teacher) -> Iterator[Text]:
    if plan.rotation.status is Status.NOT_PLANNED:
        yield Text("本方案没有编排轮岗", "this plan holds no rotation")
        return
    bars = list(_bars(plan, teacher))
    if bars:
        yield from bars
        return
    group = any(
        teacher.school == g.support
        or any(r.school == teacher.school for r in g.recipients)
        for g in plan.pairing.consortia
    )
    if not group:
        yield Text("所在学校不在任何结对组中", "the school is in no consortium")
        return
    yield from _quota_met(plan, teacher)


def _bars(plan: Plan, teacher: Teacher) -> Iterator[Text]:
    rule, term = plan.policy.eligibility, plan.county.term
    if teacher.availability is not Availability.AVAILABLE:
        word, en = label(teacher.availability), label(teacher.availability, "en")
        yield Text(f"派出状态为“{word}”", f'is marked "{en}"')
    if teacher.post in LEADERS:
        word, en = label(teacher.post), label(teacher.post, "en")
        yield Text(f"{word}不派出支教或听课", f"a {en} is not sent")
    if not teacher.full_time:
        yield Text("不是专任教师", "does not teach full time")
    if rule.established_only and not teacher.established:
        yield Text("不在编；方案只派在编教师", "not on an established post")
    if not long_enough_here(teacher, rule, term):
        least = f"{rule.tenure_years_min:g}"
        yield Text(
            f"{teacher.joined} 到本校，未满 {least} 年",
            f"joined {teacher.joined}, less than {least} years ago",
        )
    if not far_from_retirement(teacher, rule, term):
        least = f"{rule.years_to_retirement_min:g}"
        yield Text(f"距退休不足 {least} 年", f"less than {least} years to retirement")


def _quota_met(plan: Plan, teacher: Teacher) -> Iterator[Text]:
    sent = {p.teacher for p in plan.rotation.postings if p.home == teacher.school}
    seen = {v.teacher for v in plan.rotation.visits if v.home == teacher.school}
    if plan.policy.find(PercentQuota) is not None or sent or seen:
        home = named(plan.county, teacher.school)
        yield Text(
            f"可以派出，但 {home} 本学期的名额已由他人承担："
            f"支教、顶岗、挂职 {len(sent)} 人，听课 {len(seen)} 人",
            f"could be sent, but others fill the quota of {home} this term: "
            f"{len(sent)} posted, {len(seen)} observing",
        )
