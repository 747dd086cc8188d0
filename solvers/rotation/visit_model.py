"""The CP-SAT model of observation in one consortium.

Sets: visitors t (of schools g), days d, rooms k, colleagues c.

Variables
    chosen[t], visits[t, d] in {0, 1}; seat[t, d, p, k] in {0, 1} for limited rooms;
    observed[t, d] periods; peak[g] periods; and for schools planned by name
    covers[t, d, p, c] in {0, 1}.

Goals, in this order: visitors owed but not chosen, trips, lessons missed, sum of peaks.

Constraints
    sum_t chosen <= quota[g]
    a later visitor only if all earlier ones that can observe enough are chosen
    visits <= chosen; sum over a week of visits[t] <= trips_a_week
    sum_d observed[t, d] >= need * chosen[t]
    observed <= open * visits + sum seats; observed <= most_a_day * visits
    sum seat over visitors <= room[k]; one seat in a period
    or, in a roomy model, sum of visits that could use room k <= room[k], no seats
    sum over g of visits on d <= day_cap[g]
    sum over g and a week of lessons missed <= cover periods left
    peak[g] * colleagues[g] >= lessons missed of g
    planned by name: every lesson missed has one colleague, who is there and free, once
    a slot, within the week's limit and within peak[g]
    cuts: a set of (visitor, kind of day) that no cover can serve in one week
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from ortools.sat.python import cp_model

from solvers.cpsat import Answer
from solvers.rotation.visits import DayOption, Trip, VisitProblem

Expr = cp_model.LinearExpr

SUBSOLVERS = ("max_lp",)
"""One thread with the full linear relaxation: without it the bound stays at 0."""


class Cut(NamedTuple):
    """Visits that cannot all be covered in one week.

    Attributes
    ----------
    school : int
    week : int
        Week in which the conflict was found.
    visits : tuple[tuple[int, int], ...]
        (visitor, day) of the conflict.
    """

    school: int
    week: int
    visits: tuple[tuple[int, int], ...]


class VisitModel:
    """Variables, constraints and goals of one consortium's observation.

    Parameters
    ----------
    problem
        Instance.
    named
        Schools whose cover is planned by name inside the model.
    cuts
        Conflicts found so far.
    roomy
        Let no more visitors meet than every room they could use has places. Stricter
        than needed, so it proves nothing impossible, but small.
    """

    def __init__(
        self,
        problem: VisitProblem,
        *,
        named: frozenset[int] = frozenset(),
        cuts: Sequence[Cut] = (),
        roomy: bool = False,
    ) -> None:
        self.problem = problem
        self.roomy = roomy
        self.model = cp_model.CpModel()
        self.visits: dict[tuple[int, int], Any] = {}
        self.observed: dict[tuple[int, int], Any] = {}
        self.option: dict[tuple[int, int], DayOption] = {}
        self._seats: dict[int, list[Any]] = defaultdict(list)
        self.chosen = [
            self.model.new_bool_var(f"chosen{t}") for t in range(len(problem.visitors))
        ]
        self._add_visits()
        self._add_rooms()
        self._add_schools()
        self.peak = [
            self.model.new_int_var(0, self._most_missed(g), f"peak{g}")
            for g in range(len(problem.schools))
        ]
        self._add_cover_bounds()
        for school in sorted(named):
            self._add_named_cover(school)
        for cut in cuts:
            self._add_cut(cut)

    # --- goals

    @property
    def goals(self) -> tuple[tuple[str, Any], ...]:
        """Goals in order: name and expression to be made small."""
        owed = sum(school.quota for school in self.problem.schools)
        keys = list(self.visits)
        missed = [len(self.option[key].missed) for key in keys]
        variables = [self.visits[key] for key in keys]
        return (
            ("short", owed - Expr.sum(self.chosen) if self.chosen else owed),
            ("trips", Expr.sum(variables) if keys else 0),
            (
                "missed_periods",
                Expr.weighted_sum(variables, missed) if keys else 0,
            ),
            ("cover_peak", Expr.sum(self.peak) if self.peak else 0),
        )

    # --- constraints

    def _add_visits(self) -> None:
        model, problem = self.model, self.problem
        for t, visitor in enumerate(problem.visitors):
            weeks: dict[int, list[Any]] = defaultdict(list)
            gains: list[Any] = []
            for option in visitor.options:
                visit = model.new_bool_var(f"visit{t},{option.day}")
                key = (t, option.day)
                self.visits[key], self.option[key] = visit, option
                self.observed[key] = self._observed(key, visit, option)
                model.add_implication(visit, self.chosen[t])
                weeks[problem.week[option.day]].append(visit)
                gains.append(self.observed[key])
            for week in weeks.values():
                if len(week) > problem.trips_a_week:
                    model.add(Expr.sum(week) <= problem.trips_a_week)
            if not gains:
                model.add(self.chosen[t] == 0)
                continue
            model.add(Expr.sum(gains) >= problem.need * self.chosen[t])
            self._strengthen(t)

    def _observed(self, key: tuple[int, int], visit: Any, option: DayOption) -> Any:
        most = self.problem.most_a_day
        if self.roomy:
            for room in {room for rooms in option.tight for room in rooms}:
                self._seats[room].append(visit)
            return min(option.most, most) * visit
        if option.open >= most or not option.tight:
            return min(option.open, most) * visit
        seats = [self._seat(key, visit, rooms) for rooms in option.tight]
        if option.most <= most:
            return option.open * visit + Expr.sum(seats)
        observed = self.model.new_int_var(0, most, f"observed{key}")
        self.model.add(observed <= option.open * visit + Expr.sum(seats))
        self.model.add(observed <= most * visit)
        return observed

    def _seat(self, key: tuple[int, int], visit: Any, rooms: tuple[int, ...]) -> Any:
        seats = [self.model.new_bool_var(f"seat{key},{room}") for room in rooms]
        for room, seat in zip(rooms, seats, strict=True):
            self._seats[room].append(seat)
        self.model.add(Expr.sum(seats) <= visit)
        return Expr.sum(seats)

    def _strengthen(self, t: int) -> None:
        """Add what counting alone proves: fewest trips, fewest misses with them."""
        visitor, least = self.problem.visitors[t], self.problem.least[t]
        if least is None:
            self.model.add(self.chosen[t] == 0)
            return
        days = [option.day for option in visitor.options]
        trips = Expr.sum([self.visits[t, day] for day in days])
        missed = Expr.weighted_sum(
            [self.visits[t, day] for day in days],
            [len(option.missed) for option in visitor.options],
        )
        self.model.add(trips >= least.trips * self.chosen[t])
        extra = trips - least.trips * self.chosen[t]
        self.model.add(missed >= least.missed * (self.chosen[t] - extra))

    def _add_rooms(self) -> None:
        done: set[tuple[int, tuple[int, ...]]] = set()
        for room, seats in sorted(self._seats.items()):
            places = self.problem.room[room]
            key = (places, tuple(seat.index for seat in seats))
            if len(seats) > places and key not in done:
                done.add(key)
                self.model.add(Expr.sum(seats) <= places)

    def _add_schools(self) -> None:
        by_day: dict[tuple[int, int], list[Any]] = defaultdict(list)
        for (t, day), visit in self.visits.items():
            by_day[self.problem.visitors[t].school, day].append(visit)
        for (g, _), visits in by_day.items():
            cap = self.problem.schools[g].day_cap
            if len(visits) > cap:
                self.model.add(Expr.sum(visits) <= cap)
        for g, school in enumerate(self.problem.schools):
            members = self._members(g)
            if members:
                chosen = [self.chosen[t] for t in members]
                self.model.add(Expr.sum(chosen) <= school.quota)
            self._add_turns(members)

    def _add_turns(self, members: Sequence[int]) -> None:
        visitors = self.problem.visitors
        first = [
            self.chosen[t]
            for t in members
            if not visitors[t].later and self.problem.least[t]
        ]
        for t in members:
            if visitors[t].later and first:
                self.model.add(Expr.sum(first) >= len(first) * self.chosen[t])

    def _members(self, school: int) -> list[int]:
        return [t for t, v in enumerate(self.problem.visitors) if v.school == school]

    def _keys(self, school: int) -> list[tuple[int, int]]:
        visitors = self.problem.visitors
        return [key for key in self.visits if visitors[key[0]].school == school]

    def _most_missed(self, school: int) -> int:
        return max(1, sum(len(self.option[key].missed) for key in self._keys(school)))

    def _add_cover_bounds(self) -> None:
        for g, school in enumerate(self.problem.schools):
            keys = self._keys(g)
            if not keys:
                self.model.add(self.peak[g] == 0)
                continue
            missed = [len(self.option[key].missed) for key in keys]
            total = Expr.weighted_sum([self.visits[key] for key in keys], missed)
            self.model.add(school.colleagues * self.peak[g] >= total)
            self._add_weekly_bounds(g, keys)

    def _add_weekly_bounds(self, g: int, keys: list[tuple[int, int]]) -> None:
        left: Counter[int] = Counter()
        for (_, week), cap in self.problem.schools[g].week_cap.items():
            left[week] += max(0, cap)
        by_week: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for key in keys:
            by_week[self.problem.week[key[1]]].append(key)
        for week, members in by_week.items():
            missed = [len(self.option[key].missed) for key in members]
            if sum(missed) > left[week]:
                visits = [self.visits[key] for key in members]
                self.model.add(Expr.weighted_sum(visits, missed) <= left[week])

    def _add_named_cover(self, g: int) -> None:
        school, problem, model = self.problem.schools[g], self.problem, self.model
        slots: dict[tuple[int, int, int], list[Any]] = defaultdict(list)
        weeks: dict[tuple[int, int], list[Any]] = defaultdict(list)
        loads: dict[int, list[Any]] = defaultdict(list)
        for key in self._keys(g):
            t, day = key
            for period in self.option[key].missed:
                covers: list[Any] = []
                for who in school.free.get((day, period), ()):
                    if who == problem.visitors[t].colleague:
                        continue
                    cover = model.new_bool_var(f"cover{t},{day},{period},{who}")
                    covers.append(cover)
                    slots[who, day, period].append(cover)
                    weeks[who, problem.week[day]].append(cover)
                    loads[who].append(cover)
                model.add(Expr.sum(covers) == self.visits[key])
        visitor_of = {problem.visitors[t].colleague: t for t in self._members(g)}
        for (who, day, _), covers in slots.items():
            away = self.visits.get((visitor_of.get(who, -1), day))
            model.add(Expr.sum(covers) <= (1 if away is None else 1 - away))
        for (who, week), covers in weeks.items():
            model.add(Expr.sum(covers) <= max(0, school.week_cap.get((who, week), 0)))
        for covers in loads.values():
            model.add(Expr.sum(covers) <= self.peak[g])

    def _add_cut(self, cut: Cut) -> None:
        """Forbid a conflict in its week and in every week that is like it."""
        problem = self.problem
        caps = problem.schools[cut.school].week_cap
        kinds = [(t, problem.kind[day]) for t, day in cut.visits]
        colleagues = sorted({who for who, _ in caps})

        def limits(week: int) -> list[int]:
            return [max(0, caps.get((who, week), 0)) for who in colleagues]

        self._forbid(cut.visits)
        known = limits(cut.week)
        days: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        for day, week in enumerate(problem.week):
            days[week][problem.kind[day]].append(day)
        if any(len(days[cut.week][kind]) != 1 for _, kind in kinds):
            return
        for week, by_kind in days.items():
            alike = all(len(by_kind.get(kind, ())) == 1 for _, kind in kinds)
            if week != cut.week and alike and limits(week) == known:
                self._forbid([(t, by_kind[kind][0]) for t, kind in kinds])

    def _forbid(self, keys: Sequence[tuple[int, int]]) -> None:
        if all(key in self.visits for key in keys):
            self.model.add(Expr.sum([self.visits[key] for key in keys]) < len(keys))


def trips_of(model: VisitModel, answer: Answer) -> tuple[Trip, ...]:
    """Return the trips of an answer, in order of visitor and day."""
    return tuple(
        Trip(*key, answer.value(model.observed[key]))
        for key, visit in sorted(model.visits.items(), key=lambda item: item[0])
        if answer.value(visit)
    )
