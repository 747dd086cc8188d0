"""The plan of one consortium, from its case to its part of the rotation plan."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from matcher.county import County
from matcher.distance import DistanceTable
from matcher.eligibility import facts_missing
from matcher.plan import (
    Consortium,
    Event,
    Itinerary,
    Mentor,
    OwedPaper,
    Posting,
    Reason,
    SyncClass,
    Visit,
)
from matcher.policy import Activity, Policy
from matcher.reduction.rotation.events import plan_events
from matcher.reduction.rotation.exchange_people import year_candidates
from matcher.reduction.rotation.itinerant import Walks, plan_itinerant
from matcher.reduction.rotation.mentors import plan_mentors, unmentored
from matcher.reduction.rotation.paper_things import Made
from matcher.reduction.rotation.papers import plan_papers
from matcher.reduction.rotation.placements import plan_placements
from matcher.reduction.rotation.postings import Exchange, plan_exchange, year_away
from matcher.reduction.rotation.scene import Case, Scene, reason
from matcher.reduction.rotation.shadowing import plan_shadowing
from matcher.reduction.rotation.sync_classes import SyncTable, plan_sync_classes
from matcher.reduction.rotation.sync_seminars import plan_seminars
from matcher.reduction.rotation.unplanned import unplanned_numbers
from matcher.reduction.rotation.visit_problem import build_visits
from matcher.reduction.rotation.visits import (
    Observation,
    Outlook,
    Tally,
    outlook,
    plan_observation,
)
from matcher.text import Text
from solvers.params import Params
from solvers.rotation.visits import counting_bound

GOALS: tuple[tuple[str, str], ...] = (
    ("trips", "trips"),
    ("missed_periods", "periods"),
    ("unmatched_exchange", "people"),
    ("cover_peak", "periods"),
)
"""Goals of the rotation in their order, each with its unit."""

_MOST_CANDIDATES = 24


@dataclass(frozen=True, slots=True)
class Part:
    """What one consortium adds to the rotation plan.

    Parameters
    ----------
    goals
        In the order of `GOALS`.
    proven
        Whether all goals are proven.
    """

    goals: tuple[Tally, ...]
    proven: bool
    postings: tuple[Posting, ...] = ()
    visits: tuple[Visit, ...] = ()
    events: tuple[Event, ...] = ()
    sync_classes: tuple[SyncClass, ...] = ()
    itineraries: tuple[Itinerary, ...] = ()
    mentors: tuple[Mentor, ...] = ()
    papers: tuple[OwedPaper, ...] = ()
    unmet: tuple[Reason, ...] = ()
    notes: tuple[Reason, ...] = ()


def case_of(
    county: County,
    policy: Policy,
    consortium: Consortium,
    distances: DistanceTable,
    needs: Mapping[str, Mapping[str, int]],
    *,
    first: bool,
) -> Case:
    """Return the plain data of one consortium, ready for another process."""
    codes = (consortium.support, *(link.school for link in consortium.recipients))
    schools = dict.fromkeys(codes)
    known = county.school_by_code
    staff = [t for code in schools for t in county.staff_by_school.get(code, ())]
    people = {teacher.code for teacher in staff}
    # model_copy would keep the look-ups cached for the whole county
    fields = {name: getattr(county, name) for name in County.model_fields}
    fields |= {
        "schools": tuple(known[code] for code in schools),
        "teachers": tuple(staff),
        "lessons": tuple(
            lesson
            for code in schools
            for lesson in county.lessons_by_school.get(code, ())
        ),
        "bells": tuple(bell for bell in county.bells if bell.school in schools),
        "history": tuple(t for t in county.history if t.teacher in people),
        "distances": (),
        "agreements": tuple(
            a
            for a in county.agreements
            if a.support == consortium.support and a.recipient in schools
        ),
        "locks": (),
        "preferences": (),
        "absences": tuple(a for a in county.absences if a.teacher in people),
        "closures": tuple(c for c in county.closures if c.school in schools),
    }
    return Case(
        county=County.model_construct(**fields),
        policy=policy,
        consortium=consortium,
        legs={(a, b): distances.leg(a, b) for a in schools for b in schools},
        needs={code: dict(needs.get(code, {})) for code in schools},
        first=first,
    )


def plan_case(case: Case, params: Params) -> Part:
    """Plan one consortium: people sent, sync classes, visits, events, papers."""
    bare = Scene(case)
    notes = _notes(bare)
    if not case.county.teachers:
        return Part(
            tuple(Tally(0, 0) for _ in GOALS),
            proven=True,
            papers=plan_papers(bare),
            unmet=(_no_teachers(bare),),
            notes=tuple(notes),
        )
    draft = _best_draft(case, params)
    scene, exchange, observation = draft.scene, draft.exchange, draft.observation
    events, not_held = plan_events(scene)
    seminars, not_discussed = plan_seminars(scene, draft.table.classes, events)
    mentors = plan_mentors(scene)
    made = Made(
        stays=scene.stays,
        visits=observation.visits,
        events=(*events, *seminars),
        sync_classes=draft.table.classes,
        mentors=mentors,
    )
    goals = draft.goals
    return Part(
        goals=goals,
        proven=exchange.proven
        and observation.proven
        and draft.table.proven
        and draft.walks.open_periods == draft.walks.open_bound
        and not params.stopped()
        and all(goal.value == goal.bound for goal in goals),
        postings=tuple(scene.stays),
        visits=observation.visits,
        events=(*events, *seminars),
        sync_classes=draft.table.classes,
        itineraries=draft.walks.itineraries,
        mentors=mentors,
        papers=plan_papers(scene, made),
        unmet=(*draft.unmet, *observation.unmet, *not_held, *not_discussed),
        notes=(
            *notes,
            *draft.table.notes,
            *draft.walks.notes,
            *unmentored(scene, mentors),
        ),
    )


def unreached_part(case: Case) -> Part:
    """Return what is owed in a consortium that nobody had time to plan.

    Papers, roles and phases need no search; people are not sent, and it says so.
    """
    scene = Scene(case)
    return Part(
        tuple(Tally(0, 0) for _ in GOALS),
        proven=False,
        papers=plan_papers(scene),
        unmet=(_no_time(scene),),
        notes=tuple(_notes(scene)),
    )


@dataclass(frozen=True, slots=True)
class _Draft:
    """Postings, placements, sync classes and visits that belong together."""

    scene: Scene
    exchange: Exchange
    observation: Observation
    table: SyncTable
    walks: Walks
    unmet: tuple[Reason, ...]

    @property
    def goals(self) -> tuple[Tally, ...]:
        """Goals in the order of `GOALS`."""
        least = min(self.exchange.unmatched, self.exchange.unmatched_bound)
        unmatched = Tally(self.exchange.unmatched, least)
        seen = self.observation
        return seen.trips, seen.missed, unmatched, seen.peak

    @property
    def worth(self) -> tuple[int, ...]:
        """Smaller is better: duties unmet, then the goals in their order."""
        unmet = len(self.unmet) + len(self.observation.unmet)
        return (unmet, *(goal.value for goal in self.goals))


def _best_draft(case: Case, params: Params) -> _Draft:
    """Post, place and visit; where the posting for a year made visits dearer, again."""
    before = outlook(case)
    draft = _draft(case, before, params)
    seen = draft.observation
    if seen.missed.value == seen.missed.bound or params.stopped():
        return draft
    costs = _year_costs(case, before)
    if not costs:
        return draft
    least = min(costs.values())
    barred = frozenset(code for code, cost in costs.items() if cost > least)
    if barred:
        other = _draft(case, before, params, barred=barred)
        draft = min(draft, other, key=lambda d: d.worth)
    return _with_year_bound(draft, *least)


def _draft(
    case: Case,
    before: Outlook,
    params: Params,
    *,
    barred: frozenset[str] = frozenset(),
) -> _Draft:
    scene = Scene(case)
    exchange = plan_exchange(scene, params, spare=before.cheap, barred=barred)
    unmet = [*exchange.unmet, *plan_placements(scene, params)]
    unmet += plan_shadowing(scene, params)
    unmet += unplanned_numbers(scene)
    table = plan_sync_classes(scene, params)
    walks = plan_itinerant(scene, params, sync=table.classes)
    unmet += [*table.unmet, *walks.unmet]
    observation = plan_observation(scene, before, params)
    return _Draft(scene, exchange, observation, table, walks, tuple(unmet))


def _year_costs(case: Case, before: Outlook) -> dict[str, tuple[int, int]]:
    """Return the least trips and missed periods by who is posted for a year.

    Whoever goes for a year gives no lessons to observe. Empty where nothing follows:
    no such duty, too many people, or fewer visitors served without them.
    """
    people = year_candidates(Scene(case))
    if before.free is None or len(people) > _MOST_CANDIDATES:
        return {}
    served = counting_bound(before.free.problem).served
    costs: dict[str, tuple[int, int]] = {}
    for teacher in people:
        scene = Scene(case)
        scene.add_stay(year_away(scene, teacher))
        bound = counting_bound(build_visits(scene, before.free.frame).problem)
        if bound.served != served:
            return {}
        costs[teacher.code] = (bound.trips, bound.missed)
    return costs


def _with_year_bound(draft: _Draft, trips: int, missed: int) -> _Draft:
    """Raise the bound on missed periods to the least over all postings for a year."""
    seen = draft.observation
    kept = any(stay.kind is Activity.YEAR_POSTING for stay in draft.scene.stays)
    same = trips == seen.trips.value == seen.trips.bound
    if not kept or not same or seen.unmet:
        return draft
    value = seen.missed.value
    raised = Tally(value, min(value, max(missed, seen.missed.bound)))
    proven = raised.bound == value and seen.peak.bound == seen.peak.value
    return replace(draft, observation=replace(seen, missed=raised, proven=proven))


def _no_time(scene: Scene) -> Reason:
    name = scene.school(scene.case.support)
    return reason(
        "post.known",
        Text(
            f"{name} 共同体时间不够，未排轮岗（已停止或超时），只列出材料和职责；"
            "请延长 --time-limit 再算",
            f"there was no time for the rotation of the consortium of {name} (stopped "
            "or out of time); only its papers and duties are listed: raise "
            "--time-limit and plan again",
        ),
        where=scene.case.consortium.id,
    )


def _no_teachers(scene: Scene) -> Reason:
    name = scene.school(scene.case.support)
    return reason(
        "post.known",
        Text(
            f"{name} 共同体各校均无教师名单，未排轮岗；请在“教师”表补充",
            f"no teachers are listed for the consortium of {name}, so nobody is sent; "
            "add them to the teachers sheet",
        ),
        where=scene.case.consortium.id,
        value=0,
        bound=1,
    )


def _notes(scene: Scene) -> list[Reason]:
    """Return the assumptions made because data is missing."""
    notes: list[Reason] = []
    for code in scene.case.schools:
        notes += _school_notes(scene, code)
    unknown = [
        (a, b)
        for a in (scene.case.support,)
        for b in scene.case.recipients
        if scene.case.legs[a, b].minutes is None
    ]
    for support, recipient in unknown:
        names = scene.school(support), scene.school(recipient)
        notes.append(
            reason(
                "pair.unknown_place",
                Text(
                    f"{names[0]} 与 {names[1]} 路程未知，"
                    "未核对当日往返时间；请补坐标或距离",
                    f"the way between {names[0]} and {names[1]} is unknown, so travel "
                    "times are not checked; add coordinates or a distance",
                ),
                where=f"{support}-{recipient}",
            )
        )
    return notes


def _school_notes(scene: Scene, code: str) -> list[Reason]:
    staff, name = scene.staff(code), scene.school(code)
    if not staff:
        return [
            _note(
                code,
                Text(
                    f"{name} 无教师名单，未安排该校人员",
                    f"{name} lists no teachers; nobody of it is planned",
                ),
            )
        ]
    notes: list[Reason] = []
    if not scene.has_timetable(code):
        notes.append(
            _note(
                code,
                Text(
                    f"{name} 无课表：到该校听课只排到天和节次，该校缺课的代课未安排",
                    f"{name} has no timetable: visits there are planned by the day, "
                    "and cover for its own lessons is not planned",
                ),
            )
        )
    rule = scene.policy.eligibility
    if missing := [t for t in staff if facts_missing(t, rule)]:
        notes.append(
            _note(
                code,
                Text(
                    f"{name} 有 {len(missing)} 人出生年月、性别或进校年月未知，"
                    "按符合派出条件处理",
                    f"{name}: birth month, sex or joining month of {len(missing)} "
                    "people is unknown; they count as eligible",
                ),
                value=len(missing),
            )
        )
    if missing := [t for t in staff if not t.subjects]:
        notes.append(
            _note(
                code,
                Text(
                    f"{name} 有 {len(missing)} 人任教学科未知，听课不限学科",
                    f"{name}: the subject of {len(missing)} people is unknown; they "
                    "may observe any subject",
                ),
                value=len(missing),
            )
        )
    return notes


def _note(where: str, text: Text, *, value: object = "") -> Reason:
    return reason("post.known", text, where=where, value=value)
