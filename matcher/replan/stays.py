"""Mends postings, placements, shadowing: who fills the place of somebody on leave."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator

from matcher.county import Lesson, Post, Teacher
from matcher.eligibility import LEADERS, meets_conditions
from matcher.plan import Itinerary, Mentor, Posting, StandIn, StandingCover
from matcher.policy import Activity, Mentoring, Placement, Shadowing, Stint, Turns
from matcher.reduction.rotation.covers import counterpart_cover, lessons_left, line_of
from matcher.reduction.rotation.people import gone_before, main_subject
from matcher.reduction.rotation.scene import Scene
from matcher.replan.board import Board
from matcher.replan.draft import Draft, Slot, rows
from matcher.replan.holes import PRICE, Gap, Holes, Need, Pick, Way
from matcher.text import Text
from solvers.params import Params

_MOST_CANDIDATES = 12
_OTHER_SUBJECT = 300
_NO_BACKBONE = 400
_SENT = (Activity.POSTING_OUT, Activity.YEAR_POSTING)


def fill_places(
    board: Board,
    draft: Draft,
    params: Params,
    *,
    forced: frozenset[str] = frozenset(),
    barred: frozenset[str] = frozenset(),
) -> None:
    """Find who fills the place of everybody whose stay no longer does what it must.

    Parameters
    ----------
    board, draft, params
        The consortium.
    forced
        Ids of stays whose place must be filled, whatever they still do.
    barred
        People not to be sent.
    """
    for slot in list(draft.postings):
        stay = slot.now
        if stay is None or stay.end < draft.start or not board.mine(stay.home):
            continue
        if not _away(board, stay) or _filled(draft, stay):
            continue
        if stay.id not in forced and _still_good(board, stay):
            continue
        why = _why(board, stay.teacher)
        if board.scene.county.absent(stay.teacher, stay.start):
            _replace(board, draft, slot, stay, why, params, barred)
        else:
            _succeed(board, draft, stay, why, params, barred)


def _why(board: Board, person: str) -> Text:
    name = board.scene.person(person)
    return Text(f"{name} 请假", f"{name} is on leave")


def _away(board: Board, stay: Posting) -> list[dt.date]:
    """Return the school days to come of a stay on which its person is on leave."""
    absent = board.scene.county.absent
    return [
        day.date
        for day in board.scene.days_between(
            max(stay.start, board.draft.start), stay.end
        )
        if absent(stay.teacher, day.date)
    ]


def _filled(draft: Draft, stay: Posting) -> bool:
    return any(other.replaces == stay.id for other in rows(draft.postings))


def _still_good(board: Board, stay: Posting) -> bool:
    """Return whether a stay does what is asked although its person is on leave."""
    scene = board.scene
    absent = scene.county.absent
    if absent(stay.teacher, stay.start):
        return False
    days = scene.days_between(stay.start, stay.end)
    there = sum(not absent(stay.teacher, day.date) for day in days)
    if there < shortest(scene, stay.kind):
        return False
    last = min(stay.end, scene.travel[-1].date if scene.travel else stay.end)
    return not (_lasting(scene, stay) and absent(stay.teacher, last))


def shortest(scene: Scene, kind: Activity) -> int:
    """Return the school days a stay of a kind must have."""
    policy = scene.policy
    found = [1]
    found += [r.min_school_days for r in policy.each(Stint, activity=kind)]
    if kind is Activity.YEAR_POSTING:
        out = Activity.POSTING_OUT
        found += [r.min_school_days for r in policy.each(Stint, activity=out)]
    if kind is Activity.PLACEMENT:
        found += [r.min_school_days for r in policy.each(Placement)]
    if kind is Activity.SHADOWING:
        found += [r.min_school_days for r in policy.each(Shadowing)]
    return max(found)


def _lasting(scene: Scene, stay: Posting) -> bool:
    stints = scene.policy.each(Stint, activity=stay.kind)
    return stay.kind is Activity.YEAR_POSTING or any(rule.whole_term for rule in stints)


# --- candidates


def _candidates(
    board: Board, draft: Draft, stay: Posting, first: dt.date, barred: frozenset[str]
) -> Iterator[tuple[int, Teacher]]:
    """Yield who can go in the place of somebody from a day on, with a cost.

    Every duty somebody leaves to others by going costs as much as a line changed.
    """
    scene = board.scene
    gone = board.people[stay.teacher]
    days = scene.days_between(first, stay.end)
    bound = _bound_to_stay(draft, first, stay.end)
    duties = _duties(draft, first, stay.end)
    found = []
    for teacher in scene.staff(stay.home):
        code = teacher.code
        if code == stay.teacher or not _may_go(scene, teacher, gone, stay):
            continue
        if code in bound or code in barred or not teacher.full_time:
            continue
        if scene.stays_between(code, first, stay.end):
            continue
        if any(scene.county.absent(code, day.date) for day in days):
            continue
        cost = _unlike(teacher, gone, stay) + PRICE * duties[code]
        found.append((cost, teacher))
    found.sort(key=lambda row: (row[0], row[1].code))
    yield from found[:_MOST_CANDIDATES]


def _may_go(scene: Scene, teacher: Teacher, gone: Teacher, stay: Posting) -> bool:
    if not meets_conditions(teacher, scene.policy.eligibility, scene.county.term):
        return False
    if stay.kind is Activity.PLACEMENT:
        return teacher.post is gone.post or (
            gone.post not in (*LEADERS, Post.MIDDLE) and teacher.post not in LEADERS
        )
    if teacher.post in LEADERS:
        return False
    if stay.kind is Activity.YEAR_POSTING and not teacher.is_backbone:
        return False
    if stay.subject and stay.kind is Activity.YEAR_POSTING:
        return stay.subject in teacher.subjects
    for rule in scene.policy.each(Turns, activity=stay.kind):
        if teacher.code in gone_before(scene, rule, stay.home):
            return False
    return stay.kind is not Activity.SHADOWING or main_subject(teacher) == main_subject(
        gone
    )


def _bound_to_stay(draft: Draft, first: dt.date, last: dt.date) -> set[str]:
    """Return who teaches sync classes or at several schools then."""
    bound = {walk.teacher for walk in rows(draft.itineraries)}
    for sync in rows(draft.sync_classes):
        if any(first <= date <= last for date in sync.dates):
            bound |= {sync.source.teacher, sync.receiver.teacher}
    return bound


def _duties(draft: Draft, first: dt.date, last: dt.date) -> Counter[str]:
    """Return how many duties others would have to take over, by person."""
    found: Counter[str] = Counter()
    stays: list[Posting | Itinerary]
    stays = [*rows(draft.postings), *rows(draft.itineraries)]
    for stay in stays:
        if stay.start <= last and first <= stay.end:
            found.update(line.teacher for line in stay.covers)
    for visit in rows(draft.visits):
        if first <= visit.date <= last:
            found[visit.teacher] += 50
            found.update(cover.teacher for cover in visit.covers)
            found.update({x.teacher for x in visit.lessons})
    for event in rows(draft.events):
        if first <= event.date <= last:
            found.update(event.people)
    return found


def _unlike(teacher: Teacher, gone: Teacher, stay: Posting) -> int:
    """Return how unlike somebody is the one whose place is filled."""
    cost = 0
    if (stay.subject or main_subject(gone)) not in teacher.subjects:
        cost += _OTHER_SUBJECT
    if gone.is_backbone and not teacher.is_backbone:
        cost += _NO_BACKBONE
    if teacher.class_teacher:
        cost += 20
    return cost if not teacher.volunteer else max(0, cost - 10)


# --- a successor in the middle of a stay


def _succeed(
    board: Board,
    draft: Draft,
    stay: Posting,
    why: Text,
    params: Params,
    barred: frozenset[str],
) -> None:
    """Let the cheapest person who can fill a place whose lessons can be covered."""
    absent = board.scene.county.absent
    days = (d.date for d in board.travel if d.date >= stay.start)
    first = next((date for date in days if absent(stay.teacher, date)), None)
    ways = []
    if first is not None:
        ways = [
            _successor(board, draft, stay, first, teacher, cost, why)
            for cost, teacher in _candidates(board, draft, stay, first, barred)
        ]
    for way in sorted(ways, key=lambda w: w.cost):
        holes = Holes(board, [Gap((way,), lambda: None)])
        found = holes.find(params, effort=1.0)
        draft.proven &= found.proven
        if found.mends[0] is not None:
            holes.carry_out(found)
            board.renew()
            return
    _nobody(board, draft, stay)


def _nobody(board: Board, draft: Draft, stay: Posting) -> None:
    scene = board.scene
    name, host = scene.person(stay.teacher), scene.school(stay.host)
    home = scene.school(stay.home)
    draft.fail(
        "post.stint",
        Text(
            f"{name} 请假，{home} 无人可接替到 {host}（须符合派出条件、其间无其他安排、"
            "课有人代）；可请别的结对学校代课，或待其返岗后补足天数",
            f"{name} is on leave and nobody of {home} can fill the place at {host} "
            "(may be sent, free of other duties, lessons covered); ask a partner "
            "school for cover, or make up the days on return",
        ),
        where=stay.id,
    )


def _successor(
    board: Board,
    draft: Draft,
    stay: Posting,
    first: dt.date,
    teacher: Teacher,
    cost: int,
    why: Text,
) -> Way:
    scene, span = board.scene, (first, stay.end)
    needs = tuple(
        Need(1, tuple(standing_picks(board, lesson, span, but=teacher.code)))
        for lesson in lessons_left(scene, teacher.code, *span)
    )

    def carry_out(picked: list[list[object]]) -> None:
        covers = [m for group in picked for m in group if isinstance(m, StandingCover)]
        new = _place(board, stay, teacher, span, tuple(sorted(covers)), stay.id)
        draft.postings.append(Slot(None, new, why))
        hand_over(board, draft, stay, new, why)

    return Way(PRICE * (1 + len(needs)) + cost, (), needs, carry_out)


def _place(
    board: Board,
    stay: Posting,
    teacher: Teacher,
    span: tuple[dt.date, dt.date],
    covers: tuple[StandingCover, ...],
    replaces: str,
) -> Posting:
    days = board.scene.days_between(*span)
    subject = stay.subject if stay.subject in teacher.subjects else ""
    heard = tuple(
        x
        for x in stay.lessons
        if x.date >= span[0] and (not teacher.subjects or x.subject in teacher.subjects)
    )
    return stay.model_copy(
        update={
            "id": f"P-{teacher.code}-{span[0].isoformat()}",
            "teacher": teacher.code,
            "start": span[0],
            "end": span[1],
            "weeks": len({day.week for day in days}),
            "school_days": len(days),
            "subject": subject or main_subject(teacher),
            "takes_over": "",
            "covers": covers,
            "lessons": heard,
            "stand_ins": (),
            "replaces": replaces,
        }
    )


def standing_picks(
    board: Board, lesson: Lesson, span: tuple[dt.date, dt.date], *, but: str
) -> Iterator[Pick]:
    """Yield who can give a weekly lesson on every day of a span."""
    days = board.scene.days_of(lesson, *span)
    for cost, teacher in board.colleagues(lesson.school, lesson, days, but=but):
        uses = (
            *(("busy", teacher.code, day.date, lesson.period) for day in days),
            *(("week", teacher.code, day.week) for day in days),
        )
        yield Pick(cost, uses, line_of(lesson, teacher.code))


# --- a stay that has not begun


def _replace(
    board: Board,
    draft: Draft,
    slot: Slot[Posting],
    stay: Posting,
    why: Text,
    params: Params,
    barred: frozenset[str],
) -> None:
    """Send somebody else for the whole of a stay that has not begun."""
    back = _partner(draft, stay)
    slot.now = None
    bare = Board(board.case, draft)
    for _, teacher in _candidates(bare, draft, stay, stay.start, barred):
        if _sent_instead(bare, draft, slot, stay, teacher, back, why, params):
            board.renew()
            return
    slot.now = stay
    _nobody(board, draft, stay)


def _partner(draft: Draft, stay: Posting) -> Slot[Posting] | None:
    return next(
        (
            s
            for s in draft.postings
            if stay.takes_over
            and s.now is not None
            and s.now.teacher == stay.takes_over
            and s.now.takes_over == stay.teacher
            and s.now.start == stay.start
        ),
        None,
    )


def _sent_instead(
    board: Board,
    draft: Draft,
    slot: Slot[Posting],
    stay: Posting,
    teacher: Teacher,
    back: Slot[Posting] | None,
    why: Text,
    params: Params,
) -> bool:
    span = (stay.start, stay.end)
    scene = board.scene
    if back is not None and back.now is not None and scene.has_timetable(stay.home):
        other = board.people[back.now.teacher]
        covers = counterpart_cover(scene, teacher, other, span, params)
    else:
        holes, found = Holes(board), list[StandingCover]()
        needs = tuple(
            Need(1, tuple(standing_picks(board, lesson, span, but=teacher.code)))
            for lesson in lessons_left(scene, teacher.code, *span)
        )

        def carry_out(picked: list[list[object]]) -> None:
            found.extend(m for g in picked for m in g if isinstance(m, StandingCover))

        failed: list[bool] = []
        holes.gaps.append(
            Gap((Way(0, (), needs, carry_out),), lambda: failed.append(True))
        )
        holes.solve(params)
        if failed:
            return False
        covers = tuple(sorted(found))
    new = _place(board, stay, teacher, span, covers, "")
    new = new.model_copy(update={"takes_over": stay.takes_over})
    slot.put(new, why)
    if back is not None and back.now is not None:
        lines = tuple(
            line._replace(teacher=teacher.code)
            if line.teacher == stay.teacher
            else line
            for line in back.now.covers
        )
        changed = {"takes_over": teacher.code, "covers": lines}
        back.put(back.now.model_copy(update=changed), why)
    hand_over(board, draft, stay, new, why)
    _follow_up(draft, stay, new, why)
    return True


# --- what the one who fell out had to do


def _follow_up(draft: Draft, stay: Posting, new: Posting, why: Text) -> None:
    """Let whoever goes instead give the report lesson after the stay."""
    for slot in draft.events:
        event = slot.now
        if event is None or event.after != stay.id:
            continue
        names = {stay.teacher: new.teacher}
        changed = {
            "after": new.id,
            "givers": tuple(names.get(p, p) for p in event.givers),
            "people": tuple(names.get(p, p) for p in event.people),
        }
        slot.put(event.model_copy(update=changed), why)


def hand_over(
    board: Board, draft: Draft, stay: Posting, new: Posting, why: Text
) -> None:
    """Hand the apprentices of somebody over to whoever fills the place."""
    if stay.kind not in _SENT:
        return
    rule = board.scene.policy.find(Mentoring, source="posting")
    successor = board.people[new.teacher]
    handed = 0
    for slot in draft.mentors:
        row = slot.now
        if row is None or row.mentor != stay.teacher:
            continue
        if row.subject in successor.subjects:
            slot.put(row.model_copy(update={"mentor": new.teacher}), why)
            handed += 1
    if rule is None or handed >= rule.apprentices_min:
        return
    clauses = rule.clauses
    for teacher in _apprentices(board, draft, new)[: rule.apprentices_min - handed]:
        row = Mentor(
            mentor=new.teacher,
            apprentice=teacher.code,
            subject=new.subject or main_subject(successor),
            clause=clauses,
        )
        draft.mentors.append(Slot(None, row, why))


def _apprentices(board: Board, draft: Draft, new: Posting) -> list[Teacher]:
    taught = {row.apprentice for row in rows(draft.mentors)}
    subject = new.subject or main_subject(board.people[new.teacher])
    people: Iterable[Teacher] = board.scene.staff(new.host)
    return [
        t
        for t in people
        if subject in t.subjects
        and t.code not in taught
        and not board.scene.stays_between(t.code, new.start, new.end)
    ]


def stand_in(line: StandingCover, first: dt.date, last: dt.date, who: str) -> StandIn:
    """Return the row that names somebody else for a line of a cover."""
    return StandIn(
        first=first,
        last=last,
        weekday=line.weekday,
        period=line.period,
        parity=line.parity,
        class_=line.class_,
        subject=line.subject,
        teacher=who,
    )
