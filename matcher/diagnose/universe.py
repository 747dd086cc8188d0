"""Some schools of a county with every pair that fewer rules would allow.

Each rule about pairs is lifted alone and together with the others, by asking the same
candidates again under other inputs. A pair that only some rules refuse is in the
universe and *closed* by them: by each rule for its recipient, or for its support where
the support is what the trouble is about. Pairs refused for other reasons (roles, a
senior school with a primary one) are not in it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from matcher.candidates import Pair
from matcher.county import Agreement, County, Lock
from matcher.diagnose.trial import Trial, case_again, with_rule
from matcher.policy import Compatibility, Degree, Policy, Travel
from matcher.reduction.pairing_case import Case
from matcher.reduction.pairing_problem import arc_pairs, reduce
from solvers.pairing.demands import Demands

PAIR_RULES = (
    "pair.distance",
    "pair.time",
    "pair.district",
    "pair.stage",
    "pair.ban",
)
"""Rules about pairs that can be lifted, in the order in which they are blamed."""

_FORMS = ("pair.mode", "pair.link")
"""Rules about pairs that the forms of a support keep."""

_MOST_PAIRS = 120_000


class Closure(NamedTuple):
    """Pairs that one rule shuts at one school.

    Attributes
    ----------
    rule : str
        'pair.unknown_place' where the distance is not known.
    place : str
        The recipient, or the support.
    """

    rule: str
    place: str


@dataclass(frozen=True, eq=False)
class Universe:
    """Demands in integers, with the names of their rows.

    Parameters
    ----------
    case
        The schools, with all rules about pairs lifted.
    pairs
        (support, place) of each arc.
    demands
        What is asked of them.
    closures
        By number.
    keeps
        Fixed pairs (support, school), by number.
    """

    case: Case
    pairs: tuple[Pair, ...]
    demands: Demands
    closures: tuple[Closure, ...]
    keeps: tuple[Pair, ...]

    def shut_by(self, closure: int) -> list[Pair]:
        """Return the pairs a closure shuts, those it alone shuts if there are any."""
        rows = list(zip(self.pairs, self.demands.closed, strict=True))
        alone = [pair for pair, shut in rows if shut == (closure,)]
        return alone or [pair for pair, shut in rows if closure in shut]


@dataclass(frozen=True)
class Around:
    """The schools a universe is laid out around.

    Parameters
    ----------
    supports
        Supports that must take part: their pairs with all recipients count.
    idle
        Those of them in trouble: rules that shut their pairs are told of them.
    places
        Recipients whose pairs with all supports count.
    every
        Whether the pairs of all supports with all recipients count, because a support
        may need others to fill its group.
    """

    supports: frozenset[str]
    idle: frozenset[str]
    places: frozenset[str]
    every: bool

    def at(self, pair: Pair) -> str:
        """Return the school of which it is told that a pair is shut."""
        by_place = pair[1] in self.places and pair[0] not in self.idle
        return pair[1] if by_place else pair[0]

    def holds(self, pair: Pair) -> bool:
        """Return whether a pair may matter."""
        return self.every or pair[0] in self.supports or pair[1] in self.places


def universe_of(trial: Trial, around: Around) -> Universe:
    """Return some schools with every pair that fewer rules would allow."""
    inside = _part(trial, around)
    found = trial.case.candidates
    size = len(found.supports) * len(around.places)
    size += len(found.recipients) * len(around.supports)
    if around.every:
        size = len(found.supports) * len(found.recipients)
    lifted = frozenset(PAIR_RULES if size <= _MOST_PAIRS else ())
    wide = _case(trial, inside, lifted)
    forced = wide.forced
    pairs = [p for p in arc_pairs(wide) if around.holds(p) or p in forced]
    extra = [pair for pair in pairs if pair not in found.allowed]
    shut = _shut(trial, inside, lifted, extra)
    closures: dict[Closure, int] = {}
    closed = []
    for pair in pairs:
        mine = [Closure(rule, around.at(pair)) for rule in shut.get(pair, ())]
        closed.append(tuple(closures.setdefault(c, len(closures)) for c in mine))
    demands, keeps = _demands(trial, wide, pairs, closed, around)
    return Universe(wide, tuple(pairs), demands, tuple(closures), keeps)


def _demands(
    trial: Trial,
    wide: Case,
    pairs: Sequence[Pair],
    closed: Sequence[tuple[int, ...]],
    around: Around,
) -> tuple[Demands, tuple[Pair, ...]]:
    asked, found = trial.case.candidates, wide.candidates
    wanted, arc = set(pairs), {pair: i for i, pair in enumerate(pairs)}
    mask = np.array([p in wanted for p in arc_pairs(wide)], dtype=np.bool_)
    soft = set(asked.soft)
    keeping = {
        pair: tuple(arc[p] for p in found.keeping(pair) if p in arc)
        for pair in asked.forced
        if pair not in soft
    }
    keeps = tuple(pair for pair, arcs in keeping.items() if arcs)
    due = around.places.intersection(asked.should_receive)
    must = around.supports.intersection(asked.should_support)
    return Demands(
        problem=reduce(wide).with_arcs(mask),
        closed=tuple(closed),
        cover=tuple(i for i, p in enumerate(found.recipients) if p in due),
        take_part=tuple(i for i, s in enumerate(found.supports) if s in must),
        keep=tuple(keeping[pair] for pair in keeps),
    ), keeps


def _part(trial: Trial, around: Around) -> County:
    """Return the county with the schools that count only, and no teachers."""
    county, found = trial.case.county, trial.case.candidates
    school = found.places.school_of
    codes = {school(place) for place in around.places} | set(around.supports)
    if around.every or around.places:
        codes.update(found.supports)
    if around.every or around.supports:
        codes.update(school(place) for place in found.recipients)
    forced = set(found.forced)
    for pair in found.forced:
        if not codes.isdisjoint(pair):
            codes.update(pair)

    def stays(row: Agreement | Lock) -> bool:
        pair = (row.support, row.recipient)
        banned = isinstance(row, Lock) and row.kind == "forbid"
        return codes.issuperset(pair) and (banned or pair in forced)

    return county.model_copy(
        update={
            "schools": tuple(s for s in county.schools if s.code in codes),
            "locks": tuple(row for row in county.locks if stays(row)),
            "agreements": tuple(row for row in county.agreements if stays(row)),
            "preferences": (),
        }
    )


def _case(trial: Trial, county: County, lifted: Collection[str]) -> Case:
    """Return the schools with some rules about pairs lifted."""
    if "pair.ban" in lifted:
        locks = tuple(row for row in county.locks if row.kind == "must")
        county = county.model_copy(update={"locks": locks})
    policy = _lifted(trial.case.policy, lifted)
    case = case_again(trial.case, county, _any_mode(policy), needs=trial.needs)
    return replace(case, policy=policy)


def _lifted(policy: Policy, lifted: Collection[str]) -> Policy:
    travel = {
        name: None
        for rule, name in (
            ("pair.distance", "max_one_way_m"),
            ("pair.time", "max_one_way_min"),
        )
        if rule in lifted
    }
    shared = {
        name: False
        for rule, name in (
            ("pair.district", "same_district"),
            ("pair.stage", "same_stage"),
        )
        if rule in lifted
    }
    policy = with_rule(policy, Travel, **travel)
    return with_rule(policy, Compatibility, **shared)


def _any_mode(policy: Policy) -> Policy:
    """Return a policy whose modes are open to all pairs; forms bind them instead."""
    free: dict[str, object] = {
        "support_tags": frozenset(),
        "recipient_tags": frozenset(),
        "recipient_areas": frozenset(),
        "max_one_way_m": None,
    }
    rules = tuple(
        rule.model_copy(update=free) if isinstance(rule, Degree) else rule
        for rule in policy.rules
    )
    return policy.model_copy(update={"rules": rules})


def _shut(
    trial: Trial, county: County, lifted: frozenset[str], extra: Collection[Pair]
) -> dict[Pair, tuple[str, ...]]:
    """Return the rules that refuse each pair, each asked with the others lifted."""
    if not extra:
        return {}
    shut: dict[Pair, list[str]] = {pair: [] for pair in extra}
    for rule in PAIR_RULES:
        if not _asks(trial, rule):
            continue
        alone = _case(trial, county, lifted - {rule}).candidates
        for pair in extra:
            if pair not in alone.allowed:
                shut[pair].append(_named(trial, rule, pair))
    refused = trial.case.candidates.refused
    return {
        pair: tuple(dict.fromkeys(rules)) or _other(refused[pair].rule)
        for pair, rules in shut.items()
    }


def _other(rule: str) -> tuple[str, ...]:
    return () if rule in _FORMS else (rule,)


def _asks(trial: Trial, rule: str) -> bool:
    """Return whether a rule about pairs can refuse any here."""
    policy = trial.case.policy
    travel, shared = policy.travel, policy.compatibility
    return {
        "pair.distance": travel.hard and travel.max_one_way_m is not None,
        "pair.time": travel.hard and travel.max_one_way_min is not None,
        "pair.district": shared.hard and shared.same_district,
        "pair.stage": shared.hard and shared.same_stage,
        "pair.ban": any(row.kind == "forbid" for row in trial.case.county.locks),
    }[rule]


def _named(trial: Trial, rule: str, pair: Pair) -> str:
    if rule in ("pair.distance", "pair.time"):
        place = trial.case.candidates.places.school_of(pair[1])
        if trial.case.distances.leg(place, pair[0]).metres is None:
            return "pair.unknown_place"
    return rule
