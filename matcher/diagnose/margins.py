"""Where a plan is tight, and what one more of something would bring.

Every gain is a plan made again with the change, started from the plan at hand, and told
goal by goal. What no setting of a policy can say, a place more for one support, is
changed in the integers: it shows where room is worth most.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

import numpy as np

from matcher.candidates import km, named
from matcher.county import County, School
from matcher.diagnose.binding import binding_of
from matcher.diagnose.edits import apply_edits
from matcher.diagnose.margin import Gain, GoalShift, Margins
from matcher.diagnose.moves import possible_supports, round_up
from matcher.diagnose.settings import settings_of
from matcher.diagnose.trial import case_again
from matcher.distance import Leg
from matcher.plan import Status
from matcher.policy import Policy
from matcher.reduction.pairing_case import Case
from matcher.reduction.pairing_goals import tier_name, tier_unit
from matcher.reduction.pairing_problem import reduce
from matcher.staffing import Balance
from matcher.text import Text
from solvers.pairing.engine import solve_pairing
from solvers.pairing.problem import PairingProblem
from solvers.params import Params
from solvers.result import Status as Solved

_KM = 1_000
_BASE_SHARE = 0.4
_SHORTEST_S = 0.2
_MOST_SUPPORTS = 5
_MOST_NEW = 3
_FACTORS = (1.1, 1.5, 3.0)
_MANY = 16
"""Schools looked at for the role of a new support."""

OnTry = Callable[[int, int], None]


@dataclass(frozen=True, eq=False)
class Base:
    """The plan that gains are counted from.

    Parameters
    ----------
    case, policy, needs
        The inputs, and the subject balance by school.
    problem
        Its integers.
    partner
        Support row of each place, -1 if empty.
    values
        Value of each goal of the policy, by name.
    status
        Whether all of them are proven best.
    """

    case: Case
    needs: Balance
    problem: PairingProblem
    partner: tuple[int, ...]
    values: dict[str, int]
    status: Status


@dataclass(frozen=True, eq=False)
class _Try:
    """One change to plan again with."""

    kind: str
    words: Text
    laid: Callable[[], tuple[Case, PairingProblem]]
    schools: tuple[str, ...] = ()
    value: str = ""
    edits: tuple[str, ...] = ()


def margins_of(case: Case, *, needs: Balance, params: Params, on_try: OnTry) -> Margins:
    """Return the limits that bind a plan, and what more would bring.

    Parameters
    ----------
    case
        A county that can be paired, with all goals of its policy.
    needs
        Subject balance by school.
    params
        Limits of everything together.
    on_try
        Called with the number of each plan made and how many there are.
    """
    problem = reduce(case)
    partner, values, status = _solved(case, problem, None, _share(params, _BASE_SHARE))
    base = Base(case, needs, problem, partner, values, status)
    tries = list(_tries(base))
    gains = []
    for number, change in enumerate(tries):
        if params.stopped() or params.remaining_s < _SHORTEST_S:
            break
        on_try(number + 1, len(tries))
        share = _share(params, 1 / (len(tries) - number))
        gains.append(_gain(base, change, share))
    return Margins(
        status=status,
        goals=_shifts(base, values),
        binding=tuple(binding_of(case, problem, partner)),
        gains=tuple(sorted(gains, key=lambda g: [s.change for s in g.goals])),
        all_tried=len(gains) == len(tries),
    )


def _share(params: Params, share: float) -> Params:
    seconds = max(_SHORTEST_S, params.remaining_s * share)
    return Params(
        time_limit_s=seconds,
        gap=params.gap,
        seed=params.seed,
        workers=params.workers,
        stopped=params.stopped,
    )


def _solved(
    case: Case, problem: PairingProblem, hint: Sequence[int] | None, params: Params
) -> tuple[tuple[int, ...], dict[str, int], Status]:
    """Return plan, value of each goal, and whether all are proven."""
    result = solve_pairing(problem, params=params, hint=hint)
    if result.solution is None:
        raise ValueError("a pairing result always holds a plan")
    names = {tier_name(weights) for weights in case.policy.goals.tiers}
    values = {t.name: t.value for t in result.tiers if t.name in names}
    proven = result.status is Solved.OPTIMAL
    status = Status.OPTIMAL if proven else Status.FEASIBLE
    return result.solution.partner, values, status


def _shifts(base: Base, after: dict[str, int]) -> tuple[GoalShift, ...]:
    units = {tier_name(w): tier_unit(w) for w in base.case.policy.goals.tiers}
    return tuple(
        GoalShift(goal=name, unit=units[name], before=value, after=after[name])
        for name, value in base.values.items()
    )


def _gain(base: Base, change: _Try, params: Params) -> Gain:
    case, problem = change.laid()
    _, values, status = _solved(case, problem, _moved(base, case), params)
    both = base.status is Status.OPTIMAL and status is Status.OPTIMAL
    return Gain(
        kind=change.kind,
        schools=change.schools,
        value=change.value,
        words=change.words,
        status=Status.OPTIMAL if both else Status.FEASIBLE,
        goals=_shifts(base, values),
        edits=change.edits,
    )


def _moved(base: Base, case: Case) -> list[int]:
    """Return the plan at hand in the rows of another case."""
    old, new = base.case.candidates, case.candidates
    row = {code: i for i, code in enumerate(new.supports)}
    mine = {
        place: row.get(old.supports[support], -1)
        for place, support in zip(old.recipients, base.partner, strict=True)
        if support >= 0
    }
    return [mine.get(place, -1) for place in new.recipients]


def _tries(base: Base) -> Iterator[_Try]:
    yield from _further(base)
    yield from _one_more_each(base)
    yield from _one_more(base)
    yield from _new_supports(base)


def _edited(
    base: Base, kind: str, words: Text, edits: tuple[str, ...], *, value: str = ""
) -> _Try:
    def laid() -> tuple[Case, PairingProblem]:
        case = _again(base, edits)
        return case, reduce(case)

    return _Try(kind, words, laid, value=value, edits=edits)


def _again(base: Base, edits: Sequence[str]) -> Case:
    inputs: tuple[County, Policy] = apply_edits(
        base.case.county, base.case.policy, edits
    )
    return case_again(base.case, *inputs, needs=base.needs)


def _further(base: Base) -> Iterator[_Try]:
    """Yield one more kilometre, or the next distance that opens a pair; so minutes."""
    travel = base.case.policy.travel
    if not travel.hard:
        return
    legs = _beyond(base)
    if travel.max_one_way_m is not None:
        most = travel.max_one_way_m
        beyond = [leg.metres for leg in legs if leg.metres and leg.metres > most]
        if beyond:
            metres = max(most + _KM, round_up(min(beyond)))
            words = Text(
                f"单程上限由 {km(most)} 公里到 {km(metres)} 公里",
                f"one-way limit from {km(most)} km to {km(metres)} km",
            )
            edits = (f"set=travel.max_one_way_m={metres}",)
            yield _edited(base, "distance", words, edits, value=str(metres))
    if travel.max_one_way_min is not None:
        longest = travel.max_one_way_min
        later = [leg.minutes for leg in legs if leg.minutes and leg.minutes > longest]
        if later:
            minutes = min(later)
            words = Text(
                f"单程上限由 {longest} 分钟到 {minutes} 分钟",
                f"one-way limit from {longest} min to {minutes} min",
            )
            edits = (f"set=travel.max_one_way_min={minutes}",)
            yield _edited(base, "time", words, edits, value=str(minutes))


def _beyond(base: Base) -> list[Leg]:
    """Return the ways of pairs not allowed that lie nearest beyond the limit."""
    case, found = base.case, base.case.candidates
    limit = case.distances.limit_m() or 0.0
    schools = tuple(dict.fromkeys(case.school(p).code for p in found.recipients))
    known = {
        (support, found.places.school_of(place)) for support, place in found.allowed
    }
    for factor in _FACTORS:
        rows, columns = case.distances.near(
            schools, found.supports, limit_m=limit * factor
        )
        pairs = zip(rows.tolist(), columns.tolist(), strict=True)
        legs = [
            case.distances.leg(schools[row], found.supports[column])
            for row, column in pairs
            if (found.supports[column], schools[row]) not in known
        ]
        if any((leg.metres or 0) > limit for leg in legs):
            return legs
    return []


def _one_more_each(base: Base) -> Iterator[_Try]:
    """Yield one more recipient for every support."""
    for rule in base.case.policy.degrees:
        number = rule.recipients_max + 1
        setting = settings_of(base.case.policy, rule, number, upper=True)
        if setting is not None:
            value = str(number)
            yield _edited(base, "places", setting.words, setting.edits, value=value)


def _one_more(base: Base) -> Iterator[_Try]:
    """Yield one more recipient for one support that is full, most promising first."""
    rules = base.case.policy.degrees
    wider = [
        s.edits
        for r in rules
        if (s := settings_of(base.case.policy, r, r.recipients_max + 1, upper=True))
    ]
    if len(wider) < len(rules):
        return
    wide = _Once(base, tuple(edit for edits in wider for edit in edits))
    groups = base.problem.groups(base.partner)
    full = [
        s for s, g in enumerate(groups) if len(g) == int(base.problem.degree_max[s])
    ]
    full.sort(key=lambda s: (-_saving(base, s), s))
    for support in full[:_MOST_SUPPORTS]:
        code = base.case.candidates.supports[support]
        name = named(base.case.county, code)
        number = len(groups[support]) + 1
        words = Text(
            f"{name} 一所多结 1 所（第 {number} 所）",
            f"one place more at {name} alone (number {number})",
        )
        laid = partial(_at_one, base, wide, support)
        yield _Try("place", words, laid, schools=(code,))


class _Once:
    """The problem with wider numbers for all, laid out when first asked for."""

    def __init__(self, base: Base, edits: tuple[str, ...]) -> None:
        self._base, self._edits = base, edits

    @cached_property
    def problem(self) -> PairingProblem:
        """Arcs are those of the plan at hand, degrees and sizes are wider."""
        return reduce(_again(self._base, self._edits))


def _at_one(base: Base, wide: _Once, support: int) -> tuple[Case, PairingProblem]:
    return base.case, _widened(base.problem, wide.problem, support)


def _saving(base: Base, support: int) -> int:
    """Return the most metres one recipient would save by moving to a support."""
    found = base.case.candidates
    first, last = base.problem.arc_start[support : support + 2].tolist()
    best = 0
    for recipient in base.problem.arcs[first:last, 1].tolist():
        now = base.partner[recipient]
        place = found.recipients[recipient]
        if now < 0:
            return 10**9
        if now != support:
            here = base.case.metres(found.supports[now], place) or 0
            there = base.case.metres(found.supports[support], place) or 0
            best = max(best, here - there)
    return best


def _widened(
    problem: PairingProblem, wide: PairingProblem, support: int
) -> PairingProblem:
    """Return a problem in which one support has the bounds of another problem."""
    mine = np.arange(problem.n_support) == support
    forms = tuple(
        replace(
            form,
            high=np.where(mine, other.high, form.high),
            most=np.where(mine, other.most, form.most),
        )
        if form.most.shape == other.most.shape
        else form
        for form, other in zip(problem.forms, wide.forms, strict=False)
    )
    return replace(
        wide,
        degree_max=np.where(mine, wide.degree_max, problem.degree_max),
        forms=forms,
    )


def _new_supports(base: Base) -> Iterator[_Try]:
    """Yield one more support school, those nearest to long ways first."""
    case = base.case
    schools = [case.school(place) for place in case.candidates.recipients]
    receiving = {school.code for school in schools}
    able = possible_supports(case, (), most=_MANY) or [
        school for school in schools[:_MANY] if school.tags
    ]
    ranked = sorted(
        able, key=lambda s: (s.code in receiving, -_saved_by(base, s), s.code)
    )
    for school in ranked[:_MOST_NEW]:
        name = named(case.county, school.code)
        now = Text("（现为受援学校）", ", now a recipient,")
        now = now if school.code in receiving else Text("", "")
        words = Text(
            f"{name}{now.zh} 作支援学校", f"{name}{now.en} as one more support"
        )
        edits = (f"support={school.code}",)
        change = _edited(base, "support", words, edits)
        yield replace(change, schools=(school.code,))


def _saved_by(base: Base, school: School) -> int:
    """Return the metres the recipients would save at a new support, the three most."""
    found, saved = base.case.candidates, []
    for place, support in zip(found.recipients, base.partner, strict=True):
        here = base.case.school(place)
        way = base.case.distances.leg(here.code, school.code).metres
        if support < 0 or way is None or not here.stage.parts <= school.stage.parts:
            continue
        now = base.case.metres(found.supports[support], place) or 0
        if here.code != school.code and way < now:
            saved.append(now - way)
    return sum(sorted(saved)[-3:])
