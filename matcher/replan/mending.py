"""Mends a published plan from a day on: the past stands, little else changes."""

import datetime as dt
from typing import Any

from matcher.distance import distance_table
from matcher.plan import (
    Audit,
    Consortium,
    Goal,
    Plan,
    Posting,
    RotationPlan,
    Status,
    Visit,
)
from matcher.reduction.rotation.case import case_of
from matcher.reduction.rotation.scene import Case
from matcher.replan.board import Board
from matcher.replan.county_after import county_after
from matcher.replan.draft import Draft, Slot, rows
from matcher.replan.events import mend_events
from matcher.replan.holes import Holes
from matcher.replan.lines import add_lines
from matcher.replan.nouns import Disruption, Replanned
from matcher.replan.papers import mend_papers
from matcher.replan.stays import fill_places, shortest
from matcher.replan.telling import changes_of
from matcher.replan.visits import (
    VisitMender,
    broken_visits,
    cannot_go,
    lost_lessons_of,
    other_visitors,
    uncovered,
)
from matcher.replan.weekly import (
    add_heard,
    drop_sync_dates,
    lost_lessons,
    tell_rounds,
)
from matcher.staffing import subject_balance
from matcher.text import Text
from matcher.versions import digest
from solvers.params import Params


def replan(plan: Plan, change: Disruption, *, params: Params) -> Replanned:
    """Mend a plan after something has changed in the running term.

    Parameters
    ----------
    plan
        As published.
    change
        What is no longer as it was, and from which day on the plan may change.
    params
        Limits of all solves together.

    Returns
    -------
    Replanned
        Only lines that have become impossible are changed, and what is strictly
        needed to mend them. What cannot be mended is in `unmet`.

    Raises
    ------
    InputError
        What is asked makes no sense: unknown people, dates outside the term.
    """
    county = county_after(plan, change)
    draft = Draft.of(plan, change.start)
    touched = touched_by(plan, change)
    if touched:
        distances = distance_table(county, plan.policy)
        needs = subject_balance(county).needs
    for number, consortium in enumerate(plan.pairing.main):
        if consortium.id in touched:
            case = case_of(
                county, plan.policy, consortium, distances, needs, first=number == 0
            )
            draft = _best(case, draft, plan, params)
    meta = plan.meta.model_copy(
        update={
            "input_digest": digest(county),
            "replanned": (
                *plan.meta.replanned,
                f"{change.start} {digest(plan.rotation)}",
            ),
        }
    )
    after = plan.model_copy(
        update={
            "county": county,
            "rotation": _rotation(plan.rotation, draft),
            "meta": meta,
            "audit": None,
        }
    )
    return Replanned(
        plan=after,
        changes=changes_of(after, draft),
        unmet=tuple(draft.unmet),
        touched=touched,
        proven=draft.proven,
    )


def with_audit(plan: Plan, audit: Audit) -> Plan:
    """Return a mended plan with its judgement, its goals as the audit counts them.

    Bounds proven for the term as a whole still hold where they are not above.
    """
    counted = {goal.name: goal for goal in audit.goals}
    goals = tuple(
        Goal(
            name=goal.name,
            value=counted[goal.name].value if goal.name in counted else goal.value,
            bound=min(
                goal.bound,
                counted[goal.name].value if goal.name in counted else goal.value,
            ),
            unit=goal.unit,
        )
        for goal in plan.rotation.goals
    )
    gap = max(((g.value - g.bound) / max(1, g.value) for g in goals), default=None)
    rotation = plan.rotation.model_copy(update={"goals": goals, "gap": gap})
    return plan.model_copy(update={"rotation": rotation, "audit": audit})


def touched_by(plan: Plan, change: Disruption) -> tuple[str, ...]:
    """Return the consortia in which something may have become impossible."""
    people = plan.county.teacher_by_code
    schools = {people[a.teacher].school for a in change.absences if a.teacher in people}
    schools |= {closure.school for closure in change.closures}
    dates = set(change.cancelled)
    if dates:
        schools |= _busy_on(plan, dates)
    return tuple(
        c.id for c in plan.pairing.main if schools & {c.support, *_recipients(c)}
    )


def _recipients(consortium: Consortium) -> set[str]:
    return {link.school for link in consortium.recipients}


def _busy_on(plan: Plan, dates: set[dt.date]) -> set[str]:
    rotation = plan.rotation
    found = {v.home for v in rotation.visits if v.date in dates}
    found |= {p.home for p in rotation.postings if p.start in dates}
    found |= {e.host for e in rotation.events if e.date in dates}
    found |= {s.source.school for s in rotation.sync_classes if dates & set(s.dates)}
    for stay in rotation.postings:
        if any(heard.date in dates for heard in stay.lessons):
            found.add(stay.home)
    return found


def _rotation(old: RotationPlan, draft: Draft) -> RotationPlan:
    changed: dict[str, Any] = {}
    for name, slots in draft.tables.items():
        if any(slot.changed for slot in slots):
            changed[name] = tuple(rows(slots))
    if "visits" in changed:
        changed["visits"] = tuple(sorted(changed["visits"], key=_visit_order))
    if "postings" in changed:
        changed["postings"] = tuple(sorted(changed["postings"], key=_stay_order))
    unmet = tuple(dict.fromkeys((*old.unmet, *draft.unmet)))
    status = old.status
    if changed and status is Status.OPTIMAL:
        status = Status.FEASIBLE
    return old.model_copy(update={**changed, "unmet": unmet, "status": status})


def _visit_order(visit: Visit) -> tuple[object, ...]:
    return visit.date, visit.id


def _stay_order(stay: Posting) -> tuple[object, ...]:
    return stay.start, stay.id


# --- one consortium

_NEAR = 12
"""Other days of a visit that are tried first."""


_MOST_TRIES = 4
"""Further ways to fill places that are tried where something stays unmended."""


def _best(case: Case, draft: Draft, plan: Plan, params: Params) -> Draft:
    """Return the draft with one consortium mended.

    Where lessons stay open that a guest on leave gave, the guest's place is filled,
    too; where filling places leaves something open, others are tried.
    """
    best = _mended(case, draft, plan, params)
    forced: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()
    for _ in range(_MOST_TRIES):
        if len(best.unmet) == len(draft.unmet) or not params.remaining_s:
            break
        wanted = _guests_missed(case, best) - forced
        if wanted:
            forced |= wanted
        else:
            new = {s.now.teacher for s in best.postings if s.now and not s.was}
            if new <= barred:
                break
            barred |= new
        other = _mended(case, draft, plan, params, forced=forced, barred=barred)
        best = min(best, other, key=lambda d: d.worth)
    return best


def _guests_missed(case: Case, draft: Draft) -> frozenset[str]:
    """Return the stays of guests on leave whose lessons nobody gives."""
    open_: set[str] = set()
    for stay in rows(draft.postings):
        bare = {
            (r.weekday, r.period, r.class_) for r in stay.stand_ins if not r.teacher
        }
        open_ |= {
            line.teacher
            for line in stay.covers
            if (line.weekday, line.period, line.class_) in bare
        }
    return frozenset(
        stay.id
        for stay in rows(draft.postings)
        if stay.teacher in open_ and stay.teacher in case.county.absences_of
    )


def _mended(
    case: Case,
    published: Draft,
    plan: Plan,
    params: Params,
    *,
    forced: frozenset[str] = frozenset(),
    barred: frozenset[str] = frozenset(),
) -> Draft:
    draft = published.copy()
    board = Board(case, draft)
    drop_sync_dates(board, draft)
    _shift_starts(board, draft)
    fill_places(Board(case, draft), draft, params, forced=forced, barred=barred)
    _mend_lessons(case, draft, params)
    mend_events(Board(case, draft), draft)
    board = Board(case, draft)
    tell_rounds(board, draft)
    mend_papers(board, draft, plan)
    return draft


def _mend_lessons(case: Case, draft: Draft, params: Params) -> None:
    """Mend visits, covers and lessons heard, all that compete for colleagues."""
    board = Board(case, draft)
    visits: list[tuple[Slot[Visit], Visit, Text]] = []
    for slot, why in broken_visits(board, draft):
        visit = slot.now
        assert visit is not None
        visits.append((slot, visit, why))
    for slot, visit, _ in visits:
        slot.now = _what_is_left(board, visit)
    heard = []
    for stay_slot in draft.postings:
        stay = stay_slot.now
        if stay is None or stay.end < draft.start or not board.mine(stay.home):
            continue
        lost = lost_lessons(board, draft, stay)
        if lost:
            kept = tuple(x for x in stay.lessons if x not in lost)
            why = Text("所听的课无人上或本人请假", "nobody gives or hears the lesson")
            stay_slot.put(stay.model_copy(update={"lessons": kept}), why)
            heard.append((stay_slot, lost))
    board = Board(case, draft)
    mender = VisitMender(board, draft)
    for near in (_NEAR, None):
        holes = Holes(board)
        for slot, visit, why in visits:
            mender.add(holes, slot, visit, why, near=near)
        add_lines(board, draft, holes)
        add_heard(board, draft, holes, heard)
        found = holes.find(params)
        if None not in found.mends:
            break
    holes.carry_out(found)
    draft.proven &= found.proven
    if mender.failed:
        left = other_visitors(Board(case, draft), draft, mender.failed, params)
        for visit, why in left:
            _no_visit(board, draft, visit, why)


def _what_is_left(board: Board, visit: Visit) -> Visit | None:
    if cannot_go(board, visit) is not None:
        return None
    lost, bare = lost_lessons_of(board, visit), uncovered(board, visit)
    return visit.model_copy(
        update={
            "lessons": tuple(x for x in visit.lessons if x not in lost),
            "covers": tuple(c for c in visit.covers if c not in bare),
        }
    )


def _no_visit(board: Board, draft: Draft, visit: Visit, why: Text) -> None:
    scene = board.scene
    name, host = scene.person(visit.teacher), scene.school(visit.host)
    home = scene.school(visit.home)
    draft.fail(
        "visit.periods",
        Text(
            f"{name} 原定 {visit.date} 到 {host} 听课，{why.zh}；{home} 此后没有可改的"
            "日子，也无人可替（课无人代、每周已外出或当日人数已满）；可延长派出周、提高"
            "代课上限，或记为欠课下学期补",
            f"the visit of {name} to {host} on {visit.date} falls away ({why.en}); "
            f"{home} has no later day and nobody else for it (lessons uncovered, trips "
            "or day full); allow more weeks, raise the cover limit, or carry it over "
            "to the next term",
        ),
        where=visit.id,
    )


def _shift_starts(board: Board, draft: Draft) -> None:
    """Let stays that begin on a cancelled day begin on the next day of travel.

    They last as many school days as they must, so some end later, too.
    """
    scene = board.scene
    first = {d.date for d in scene.travel}
    for slot in draft.postings:
        stay = slot.now
        if stay is None or not board.mine(stay.home) or stay.start in first:
            continue
        later = [d.date for d in board.travel if stay.start < d.date <= stay.end]
        if stay.start < draft.start or not later:
            continue
        end = stay.end
        for day in board.travel:
            short = len(scene.days_between(later[0], end)) < shortest(scene, stay.kind)
            if short and day.date > end:
                end = day.date
        days = scene.days_between(later[0], end)
        why = Text(f"{stay.start} 停派", f"nobody travels on {stay.start}")
        slot.put(
            stay.model_copy(
                update={
                    "start": later[0],
                    "end": end,
                    "weeks": len({day.week for day in days}),
                    "school_days": len(days),
                }
            ),
            why,
        )
