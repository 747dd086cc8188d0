"""Plans a term's rotation: every consortium by itself, in parallel processes.

Per consortium, in this order: exchange postings, leaders' placements, observation
visits with named cover, events, mentors, papers. The goals are those of
`matcher.reduction.rotation.case.GOALS`; the county's value and bound are sums.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TypeVar

from matcher.calendar import unknown_years
from matcher.county import County
from matcher.distance import distance_table
from matcher.plan import (
    Goal,
    PairingPlan,
    Posting,
    Reason,
    RotationPlan,
    Status,
    Visit,
)
from matcher.policy import Policy
from matcher.progress import Silent, Stage, Tick, Watcher
from matcher.reduction.keeping import NO_SHELF, Shelf
from matcher.reduction.rotation.area_events import AreaPart, plan_areas
from matcher.reduction.rotation.case import GOALS, Part, case_of, unreached_part
from matcher.reduction.rotation.county_met import still_unmet
from matcher.reduction.rotation.county_quotas import with_county_parts
from matcher.reduction.rotation.further_links import further_links
from matcher.reduction.rotation.pool import Task, run_tasks, tasks_of
from matcher.reduction.rotation.scene import Case, reason
from matcher.reduction.rotation.tenure import Tenure, leaders_due
from matcher.staffing import subject_balance
from matcher.text import Text
from matcher.versions import digest
from solvers.params import Params

T = TypeVar("T")


def plan_rotation(
    county: County,
    policy: Policy,
    pairing: PairingPlan,
    *,
    params: Params,
    shelf: Shelf = NO_SHELF,
    watcher: Watcher = Silent(),  # noqa: B008 (holds no state)
) -> RotationPlan:
    """Plan who goes where and when in the term, and who teaches at home meanwhile.

    Parameters
    ----------
    county, policy
        What is known and what is asked.
    pairing
        The consortia; what they are is not changed. Rotation runs over the main link
        of each recipient.
    params
        Limits, seed, and the number of worker processes.
    shelf
        Consortia finished by an earlier run of the same job are taken from here, and
        those finished now are kept here.
    watcher
        Hears of each consortium finished.

    Returns
    -------
    RotationPlan
        OPTIMAL if the goals of every consortium are proven; duties that cannot be met
        are in `unmet` with their cause. NOT_PLANNED if the county lists no teachers.
    """
    tenure = leaders_due(county, policy)
    if not county.teachers or not pairing.consortia:
        return _not_planned(county, tenure)
    cases = cases_of(county, policy, pairing)
    parts: dict[int, Part] = {}
    for index, part in _parts(tasks_of(cases, params), params, shelf):
        parts[index] = part
        name = county.school_by_code[cases[index].support].name
        watcher.tick(
            Tick(
                Stage.ROTATION,
                done=len(parts),
                total=len(cases),
                message_zh=f"{name} 共同体轮岗已排",
                message_en=f"rotation of the consortium of {name} planned",
            )
        )
    further = further_links(county, pairing)
    planned = {cases[i].consortium.id: part for i, part in sorted(parts.items())}
    areas = plan_areas(county, policy, pairing, distance_table(county, policy), planned)
    return _assemble(county, cases, parts, further, tenure, areas)


def _parts(
    tasks: list[Task], params: Params, shelf: Shelf
) -> Iterator[tuple[int, Part]]:
    """Yield the part of each consortium: first those kept, then those planned now."""
    left: list[Task] = []
    for task in tasks:
        kept = shelf.find(Part, *_made_from(task))
        if kept is None:
            left.append(task)
        else:
            yield task.number, kept
    known = {task.number: task for task in left}
    for done in run_tasks(left, params):
        if done.part is None:
            continue
        if not done.cut:
            shelf.keep(done.part, *_made_from(known[done.number]))
        yield done.number, done.part


def _made_from(task: Task) -> tuple[object, ...]:
    """Return what a part depends on besides county and policy."""
    case = task.case
    owed = sorted((*place, people) for place, people in case.owed.items())
    return digest(case.consortium), case.first, owed, task.seed, task.gap


def cases_of(county: County, policy: Policy, pairing: PairingPlan) -> list[Case]:
    """Return the plain data of each consortium, in the order of the pairing."""
    distances = distance_table(county, policy)
    needs: Mapping[str, Mapping[str, int]] = subject_balance(county).needs
    return with_county_parts(
        [
            case_of(county, policy, consortium, distances, needs, first=number == 0)
            for number, consortium in enumerate(pairing.main)
        ]
    )


def _not_planned(county: County, tenure: Tenure) -> RotationPlan:
    if county.teachers:
        text = Text(
            "没有结对，无法安排轮岗", "there are no consortia, so nothing is rotated"
        )
    else:
        text = Text(
            "没有教师名单，只做结对；补充“教师”表后可排轮岗",
            "no teachers are listed, so only pairing is done; add the teachers sheet",
        )
    note = reason("post.known", text)
    return RotationPlan(
        status=Status.NOT_PLANNED,
        leaders_due=tenure.due,
        notes=(note, *tenure.notes),
    )


def _assemble(
    county: County,
    cases: list[Case],
    parts: Mapping[int, Part],
    further: Iterable[Reason],
    tenure: Tenure,
    areas: AreaPart,
) -> RotationPlan:
    done = [parts[i] for i in sorted(parts)]
    late = {i: unreached_part(c) for i, c in enumerate(cases) if i not in parts}
    every = [part for _, part in sorted({**parts, **late}.items())]
    goals = tuple(
        Goal(
            name=name,
            value=sum(part.goals[i].value for part in done),
            bound=sum(part.goals[i].bound for part in done),
            unit=unit,
        )
        for i, (name, unit) in enumerate(GOALS)
    )
    postings = _all(part.postings for part in done)
    proven = not late and all(part.proven for part in done)
    return RotationPlan(
        status=_status(proven, done),
        goals=goals if done else (),
        gap=_gap(goals) if done else None,
        postings=tuple(sorted(postings, key=_posting_order)),
        visits=tuple(sorted(_all(p.visits for p in done), key=_visit_order)),
        events=(*_all(part.events for part in done), *areas.events),
        sync_classes=tuple(_all(part.sync_classes for part in done)),
        itineraries=tuple(_all(part.itineraries for part in done)),
        leaders_due=tenure.due,
        mentors=tuple(_all(part.mentors for part in done)),
        papers=(*_all(part.papers for part in every), *areas.papers),
        unmet=(
            *still_unmet(cases, postings, _all(part.unmet for part in every)),
            *areas.unmet,
        ),
        notes=(
            *_calendar_notes(county),
            *further,
            *tenure.notes,
            *_all(part.notes for part in every),
        ),
    )


def _all(groups: Iterable[tuple[T, ...]]) -> list[T]:
    return list(chain.from_iterable(groups))


def _posting_order(posting: Posting) -> tuple[object, ...]:
    return posting.start, posting.id


def _visit_order(visit: Visit) -> tuple[object, ...]:
    return visit.date, visit.id


def _status(proven: bool, done: list[Part]) -> Status:
    if not done:
        return Status.UNKNOWN
    return Status.OPTIMAL if proven else Status.FEASIBLE


def _gap(goals: tuple[Goal, ...]) -> float:
    return max((g.value - g.bound) / max(1, g.value) for g in goals)


def _calendar_notes(county: County) -> list[Reason]:
    notes: list[Reason] = []
    if county.term.assumed:
        notes.append(
            reason(
                "event.day",
                Text(
                    f"学期起止未填，按 {county.term.start} 至 {county.term.end} 计",
                    f"the term is not stated; {county.term.start} to "
                    f"{county.term.end} is assumed",
                ),
            )
        )
    if years := unknown_years(county.term):
        listed = "、".join(str(year) for year in years)
        notes.append(
            reason(
                "event.day",
                Text(
                    f"{listed} 年放假安排未知，只按周末计；请在“校历”表补充节假日",
                    f"the holidays of {', '.join(map(str, years))} are unknown, only "
                    "weekends are taken as free; fill in the calendar sheet",
                ),
                value=listed,
            )
        )
    return notes
