"""The programme of an exchange: variables, constraints and goals.

Sets: outs a (support teachers), ins b (recipient teachers), schools r (recipients).

Variables
    sent[a, r], alone[a, r] in {0, 1}: a goes to r and somebody comes, or nobody does;
    comes[b]; year[a, r]: a stays for a year. Postings for a year that come on top of
    the total (`extra_years`) are alone and count in no other goal. People of one
    subject and band are of one class; pairs[r, k, l] of the classes k and l swap.

Constraints
    sum over l of pairs[r, k, l] = sum over a in k of sent[a, r]
    sum over k of pairs[r, k, l] = sum over b in l, of r, of comes[b]
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from ortools.sat.python import cp_model

from solvers.rotation.exchange_problem import (
    Ask,
    ExchangeProblem,
    In,
    Mix,
    Move,
    Out,
)

Expr = cp_model.LinearExpr

_UNEVEN = 1_000_000
"""Weight of evenness against the costs of people, which are below 10,000 each."""

_AGAIN = 10_000
"""Weight of sending somebody again for a year, where the turns do not forbid it."""


class _Class(NamedTuple):
    """People who swap alike: of one subject, teaching the same bands."""

    subject: int
    bands: int


def _same_subject(out: _Class, back: _Class) -> bool:
    return out.subject == back.subject and out.subject >= 0


def _like_bands(out: _Class, back: _Class) -> bool:
    return not out.bands or not back.bands or bool(out.bands & back.bands)


def _classes(people: Sequence[Out | In]) -> dict[_Class, list[int]]:
    """Return the indices of the people of each class, in order."""
    found: dict[_Class, list[int]] = defaultdict(list)
    for index, person in enumerate(people):
        found[_Class(person.subject, person.bands)].append(index)
    return dict(sorted(found.items()))


class ExchangeModel:
    """The programme of the module; `perfect` leaves out whatever a goal dislikes."""

    def __init__(self, problem: ExchangeProblem, *, perfect: bool = False) -> None:
        self.problem = problem
        self.model = cp_model.CpModel()
        new = self.model.new_bool_var
        schools = range(problem.recipients)
        self.comes = {
            b: new(f"comes{b}") for b in range(len(problem.ins)) if problem.equal
        }
        visited = {problem.ins[b].school for b in self.comes}
        self.sent = {
            (a, r): new(f"sent{a},{r}")
            for a in range(len(problem.outs))
            for r in sorted(visited)
        }
        self.alone = {
            (a, r): new(f"alone{a},{r}")
            for a, out in enumerate(problem.outs)
            for r in schools
            if out.alone
            and (
                not (perfect and problem.equal)
                or (problem.extra_years and out.year_need[r] >= 0)
            )
        }
        self.year = {
            (a, r): new(f"year{a},{r}")
            for a, out in enumerate(problem.outs)
            for r in schools
            if out.year_need[r] >= 0 and problem.years
        }
        self._pair(perfect)
        self._link()

    def _pair(self, perfect: bool) -> None:
        """Say how many of each two classes swap at each recipient."""
        problem, model = self.problem, self.model
        self.out_classes = _classes(problem.outs)
        self.in_classes = _classes(problem.ins)
        self.pairs: dict[tuple[int, _Class, _Class], Any] = {}
        for r in sorted({r for _, r in self.sent}):
            here = {
                k: [b for b in people if problem.ins[b].school == r]
                for k, people in self.in_classes.items()
            }
            for k, outs in self.out_classes.items():
                for back, ins in here.items():
                    alike = _same_subject(k, back) and _like_bands(k, back)
                    if ins and (alike or not perfect):
                        most = min(len(outs), len(ins))
                        pair = model.new_int_var(0, most, f"pairs{r},{k},{back}")
                        self.pairs[r, k, back] = pair
            for k, outs in self.out_classes.items():
                swaps = [v for (s, x, _), v in self.pairs.items() if (s, x) == (r, k)]
                model.add(Expr.sum(swaps) == Expr.sum([self.sent[a, r] for a in outs]))
            for k, ins in here.items():
                swaps = [v for (s, _, x), v in self.pairs.items() if (s, x) == (r, k)]
                model.add(Expr.sum(swaps) == Expr.sum([self.comes[b] for b in ins]))

    def _link(self) -> None:
        problem, model = self.problem, self.model
        leaving: dict[tuple[int, int], list[Any]] = defaultdict(list)
        for key, sent in self.sent.items():
            leaving[key].append(sent)
        for key, alone in self.alone.items():
            leaving[key].append(alone)
        self.goes: dict[tuple[int, int], Any] = {
            (a, r): self._sum(leaving[a, r])
            for a in range(len(problem.outs))
            for r in range(problem.recipients)
        }
        for a in range(len(problem.outs)):
            self._most([self.goes[a, r] for r in range(problem.recipients)], 1)
        whole = self.alone if problem.extra_years else self.goes
        for key, year in self.year.items():
            model.add(year <= whole.get(key, 0))
        self.counted = {key: self._counted(key) for key in self.goes}
        self._most(self.counted.values(), problem.limit)
        self._most(self.year.values(), problem.years)
        for ask in problem.asks:
            if ask.most is not None:
                self._most([self._number(ask)], ask.most)

    def _counted(self, key: tuple[int, int]) -> Any:
        """Return whether somebody goes to a school and counts in the total."""
        extra = self.problem.extra_years and key in self.year
        return self.goes[key] - self.year[key] if extra else self.goes[key]

    def _most(self, terms: Iterable[Any], most: int) -> None:
        total = self._sum(terms)
        if not isinstance(total, int):
            self.model.add(total <= most)

    def at(self, school: int) -> Any:
        """Return the number of people posted to one recipient."""
        return self._sum(self.goes[a, school] for a in range(len(self.problem.outs)))

    def _terms(self, ask: Ask) -> list[Any]:
        """Return one term for each way in which somebody of a group goes, or comes."""
        people = set(ask.people)
        if ask.back:
            return [v for b, v in self.comes.items() if b in people]
        return [
            term
            for (a, r), term in self.counted.items()
            if a in people and ask.school in (-1, r)
        ]

    def _number(self, ask: Ask) -> Any:
        """Return how many people of a group go, or come."""
        return self._sum(self._terms(ask))

    def goals(self) -> list[tuple[str, Any]]:
        """Return the goals in their order; a number where nothing is to be chosen."""
        problem = self.problem
        gone = self._sum(self.counted.values())
        lone = self._sum(self.alone.values())
        extra = self._sum(self.year.values()) if problem.extra_years else 0
        backbones = [
            term for (a, _), term in self.counted.items() if problem.outs[a].backbone
        ]
        honours = [self._lacking(problem.backbone, self._sum(backbones))]
        honours += [self._unmixed(mix) for mix in problem.mixes]
        lacking = [self._lacking(problem.total, gone)]
        lacking += [self._lacking(ask.least, self._number(ask)) for ask in problem.asks]
        needs = [problem.outs[a].year_need[r] for a, r in self.year]
        most = max(needs, default=0)
        years = list(self.year.values())
        return [
            ("short", self._sum(lacking)),
            ("beyond", self._beyond(gone)),
            ("unequal", lone - extra if problem.equal else 0),
            ("backbone_short", self._sum(honours)),
            ("year_short", problem.years - self._sum(years)),
            ("again", self._again() if problem.turns else 0),
            ("aim_short", self._lacking(problem.aim, gone)),
            ("unmatched_exchange", self._unmatched()),
            ("band_unlike", self._unlike()),
            (
                "need_left",
                most * problem.years - Expr.weighted_sum(years, needs) if years else 0,
            ),
            ("uneven", self._uneven()),
        ]

    @staticmethod
    def _sum(terms: Iterable[Any]) -> Any:
        """Return the sum of the terms: a number if none is a variable."""
        listed = list(terms)
        real = [term for term in listed if not isinstance(term, int)]
        known = sum(term for term in listed if isinstance(term, int))
        return Expr.sum(real) + known if real else known

    def _lacking(self, owed: int, have: Any) -> Any:
        if owed <= 0 or isinstance(have, int):
            return max(0, owed - have) if owed > 0 else 0
        lacking = self.model.new_int_var(0, owed, "lacking")
        self.model.add(lacking >= owed - have)
        return lacking

    def _beyond(self, gone: Any) -> Any:
        problem = self.problem
        room = problem.limit - problem.size
        if room <= 0 or isinstance(gone, int):
            return 0
        beyond = self.model.new_int_var(0, room, "beyond")
        self.model.add(beyond >= gone - problem.size)
        return beyond

    def _unmixed(self, mix: Mix) -> Any:
        """Return how many people with an honour are lacking."""
        have = self._number(Ask(mix.honoured, back=mix.back))
        terms = self._terms(Ask(mix.movers, back=mix.back))
        terms = [term for term in terms if not isinstance(term, int)]
        if not terms:
            least = 0 if mix.if_any else mix.least
            return max(0, least - have) if isinstance(have, int) else 0
        lacking = self.model.new_int_var(0, max(mix.least, len(mix.movers)), "unmixed")
        if mix.if_any:
            for term in terms:
                self.model.add(lacking >= mix.least * term - have)
        else:
            self.model.add(lacking >= mix.least - have)
        if mix.share_num:
            asked = mix.share_num * Expr.sum(terms) - mix.slack
            self.model.add(mix.share_den * (lacking + have) >= asked)
        return lacking

    def _again(self) -> Any:
        problem = self.problem
        outs = [t for (a, _), t in self.counted.items() if problem.outs[a].again]
        ins = [v for b, v in self.comes.items() if problem.ins[b].again]
        return self._sum([*outs, *ins])

    def _unmatched(self) -> Any:
        pairs = self.pairs.items()
        return self._sum(v for (_, k, x), v in pairs if not _same_subject(k, x))

    def _unlike(self) -> Any:
        pairs = self.pairs.items()
        return self._sum(v for (_, k, x), v in pairs if not _like_bands(k, x))

    def _uneven(self) -> Any:
        """Return squared sizes over recipients first, then the cost of the people."""
        problem, model = self.problem, self.model
        terms: list[Any] = []
        most = problem.limit + (problem.years if problem.extra_years else 0)
        for r in range(problem.recipients):
            steps = [model.new_bool_var(f"size{r},{size}") for size in range(most)]
            if steps:
                model.add(Expr.sum(steps) == self.at(r))
                odd = [2 * size + 1 for size in range(most)]
                terms.append(_UNEVEN * Expr.weighted_sum(steps, odd))
        terms += [problem.outs[a].cost * goes for (a, _), goes in self.goes.items()]
        if problem.extra_years and problem.turns:
            years = [y for (a, _), y in self.year.items() if problem.outs[a].again]
            terms += [_AGAIN * year for year in years]
        terms += [problem.ins[b].cost * comes for b, comes in self.comes.items()]
        return self._sum(terms)


def moves_of(built: ExchangeModel, answer: Any) -> tuple[Move, ...]:
    """Return the moves; of two classes that swap, people pair in their order."""
    moves = [(a, r, -1) for (a, r), v in built.alone.items() if answer.value(v)]
    for r in sorted({r for _, r in built.sent}):
        going = {
            k: deque(a for a in people if answer.value(built.sent[a, r]))
            for k, people in built.out_classes.items()
        }
        ins = built.problem.ins
        coming = {
            k: deque(
                b for b in people if ins[b].school == r and answer.value(built.comes[b])
            )
            for k, people in built.in_classes.items()
        }
        for (school, k, x), pairs in built.pairs.items():
            if school == r:
                for _ in range(answer.value(pairs)):
                    moves.append((going[k].popleft(), r, coming[x].popleft()))
    years = {key for key, v in built.year.items() if answer.value(v)}
    return tuple(Move(a, r, b, (a, r) in years) for a, r, b in sorted(moves))
