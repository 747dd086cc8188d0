"""Single changes that may help the schools of one area, each with what it costs."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from matcher.candidates import Pair, km, named
from matcher.county import Duty, School, Stage
from matcher.diagnose.conflicts import Found
from matcher.diagnose.members import decision_rule, place_words
from matcher.diagnose.nouns import RepairKind
from matcher.diagnose.price import Cost, joint, percent
from matcher.diagnose.settings import loosened, settings_of
from matcher.diagnose.trial import Trial
from matcher.reduction.pairing_case import Case
from matcher.text import Text
from solvers.pairing.conflict import Block
from solvers.pairing.demands import Kind

_STEP_M = 100
_MOST_WAYS = 3
_MOST_SUPPORTS = 4
_MOST_DEGREES = 3


@dataclass(frozen=True)
class Move:
    """A change of the inputs.

    Parameters
    ----------
    kind
        What it changes.
    edits
        As `matcher.diagnose.edits` takes them.
    words
        What is done, with names and numbers.
    cost
        Its price, in parts.
    value
        New value of a limit, in the unit of the rule.
    where
        School codes.
    """

    kind: RepairKind
    edits: tuple[str, ...]
    words: Text
    cost: Cost
    value: str = ""
    where: str = ""


def together(moves: Sequence[Move]) -> Move:
    """Return several changes as one; what another already brings is not said twice."""
    told: set[str] = set()
    parts = []
    for move in moves:
        if not told.issuperset(move.edits):
            parts.append(move)
            told.update(move.edits)
    moves = parts
    if len(moves) == 1:
        return moves[0]
    kinds = {move.kind for move in moves}
    kind = RepairKind.COMBINED
    if len(kinds) == 1:
        kind = next(iter(kinds))
    elif kinds == {RepairKind.RAISE_DISTANCE, RepairKind.RAISE_DEGREE}:
        kind = RepairKind.RAISE_BOTH
    return Move(
        kind=kind,
        edits=tuple(dict.fromkeys(edit for move in moves for edit in move.edits)),
        words=Text(
            "；并且".join(move.words.zh for move in moves),
            "; and ".join(move.words.en for move in moves),
        ),
        cost=joint(move.cost for move in moves),
        value="+".join(move.value for move in moves if move.value),
        where="+".join(dict.fromkeys(move.where for move in moves if move.where)),
    )


def round_up(metres: int) -> int:
    """Return metres rounded up to a tenth of a kilometre, as limits are advised.

    Examples
    --------
    >>> round_up(1_709_986), round_up(43_200)
    (1710000, 43200)
    """
    return math.ceil(metres / _STEP_M) * _STEP_M


def moves_for(trial: Trial, found: Found, block: Block) -> list[Move]:
    """Return the changes that give up a block of claims, cheapest first.

    None where the claim is coverage, or stands for many schools at once: limits of
    the whole county are tried apart.
    """
    kind, row = block[0]
    if kind in (Kind.MOST, Kind.LEAST, Kind.FORM):
        return list(degree_moves(trial, kind))
    if len(block) > 1:
        return []
    candidates = found.universe.case.candidates
    if kind is Kind.KEEP:
        return [drop(trial.case, found.universe.keeps[row])]
    if kind is Kind.TAKE_PART:
        return [_release(trial.case, candidates.supports[row])]
    if kind is Kind.CLOSED:
        rule = found.universe.closures[row].rule
        pairs = found.universe.shut_by(row)
        if rule == "pair.ban":
            return [lift(trial.case, pair) for pair in pairs[:_MOST_SUPPORTS]]
        moves = (fix(trial.case, pair, _rules(found, pair)) for pair in pairs)
        return sorted(moves, key=lambda m: (m.cost.price.points, m.edits))[:_MOST_WAYS]
    return []


def _rules(found: Found, pair: Pair) -> list[str]:
    """Return the rules that refuse a pair."""
    universe = found.universe
    arc = universe.pairs.index(pair)
    return [universe.closures[row].rule for row in universe.demands.closed[arc]]


def drop(case: Case, pair: Pair) -> Move:
    """End a lock or an agreement."""
    names = [named(case.county, code) for code in pair]
    lock = decision_rule(case, pair) == "pair.lock"
    what = Text("指定结对", "fixed pair") if lock else Text("协议", "agreement")
    return Move(
        kind=RepairKind.DROP_DECISION,
        edits=(f"free={pair[0]}:{pair[1]}",),
        words=Text(
            f"取消{what.zh} {names[0]} → {names[1]}",
            f"drop the {what.en} {names[0]} -> {names[1]}",
        ),
        cost=Cost(frozenset(pair), decisions=1),
        where="-".join(pair),
    )


def lift(case: Case, pair: Pair) -> Move:
    """Lift a ban."""
    codes = (pair[0], case.candidates.places.school_of(pair[1]))
    names = [named(case.county, code) for code in codes]
    return Move(
        kind=RepairKind.LIFT_BAN,
        edits=(f"free={codes[0]}:{codes[1]}",),
        words=Text(
            f"取消禁止结对 {names[0]} → {names[1]}",
            f"lift the ban on {names[0]} -> {names[1]}",
        ),
        cost=Cost(frozenset(codes), decisions=1),
        where="-".join(codes),
    )


def fix(case: Case, pair: Pair, rules: Iterable[str]) -> Move:
    """Let one pair stand above the rules that refuse it; the rules stay for all."""
    support, place = pair
    school, travel = case.school(place).code, case.policy.travel
    leg = case.distances.leg(school, support)
    names = named(case.county, support), place_words(case, place)
    parts, further, aside, bans = [], 0, [], 0
    for rule in rules:
        if rule == "pair.distance" and leg.metres and travel.max_one_way_m:
            further += percent(travel.max_one_way_m, leg.metres)
            old, new = km(travel.max_one_way_m), km(round_up(leg.metres))
            parts.append(
                Text(f"单程由 {old} 公里到 {new} 公里", f"from {old} to {new} km")
            )
        elif rule == "pair.time" and leg.minutes and travel.max_one_way_min:
            further += percent(travel.max_one_way_min, leg.minutes)
            old, new = str(travel.max_one_way_min), str(leg.minutes)
            parts.append(
                Text(f"单程由 {old} 分钟到 {new} 分钟", f"from {old} to {new} min")
            )
        elif rule == "pair.ban":
            bans += 1
            parts.append(Text("取消对它的禁止", "the ban on it lifted"))
        else:
            aside.append(rule)
            parts.append(_ASIDE.get(rule, _OTHERWISE))
    why = Text("，".join(p.zh for p in parts), ", ".join(p.en for p in parts))
    return Move(
        kind=RepairKind.FIX_PAIR,
        edits=(f"force={support}:{school}",),
        words=Text(
            f"只为 {names[1].zh} 个别放宽：{why.zh}（在“指定与禁止”表中指定 "
            f"{names[0]} → {names[1].zh}，统一规定不变）",
            f"an exception for {names[1].en} only: {why.en} (fix the pair {names[0]} "
            f"-> {names[1].en} on the sheet of locks; the general rule stays)",
        ),
        cost=Cost(
            frozenset((support, school)),
            decisions=bans,
            percent=further,
            rules=tuple(aside),
        ),
        where=school,
    )


_ASIDE = {
    "pair.district": Text("允许跨片区", "across districts"),
    "pair.stage": Text("学段不全也可", "though not all stages are taught"),
    "pair.unknown_place": Text("距离未知也可", "though the distance is unknown"),
}
_OTHERWISE = Text("不按模式的类别与距离", "whatever tags and distance the mode asks")


def _release(case: Case, support: str) -> Move:
    name = named(case.county, support)
    return Move(
        kind=RepairKind.RELEASE,
        edits=(f"release={support}",),
        words=Text(
            f"{name} 本期不参与支援（结对角色 填 不参与）",
            f"{name} does not take part this time (role: none)",
        ),
        cost=Cost(frozenset((support,)), rules=("pair.takes_part",)),
        where=support,
    )


def degree_moves(trial: Trial, kind: Kind) -> Iterator[Move]:
    """Yield wider numbers of recipients, one at a time, or freer modes."""
    policy = trial.policy
    everyone = frozenset(trial.case.candidates.supports)
    for rule in policy.degrees:
        if kind is Kind.FORM:
            setting = loosened(policy, rule)
            if setting is not None:
                yield Move(
                    kind=RepairKind.LIFT_RULE,
                    edits=setting.edits,
                    words=setting.words,
                    cost=Cost(everyone, rules=("pair.mode",)),
                )
            continue
        old = rule.recipients_max if kind is Kind.MOST else rule.recipients_min
        numbers = range(old + 1, old + 1 + _MOST_DEGREES)
        if kind is Kind.LEAST:
            alone = sum(other.mode is rule.mode for other in policy.degrees) < 2
            last = 1 if alone else 0
            numbers = range(old - 1, max(last, old - _MOST_DEGREES) - 1, -1)
        for number in numbers:
            upper = kind is Kind.MOST
            setting = settings_of(policy, rule, number, upper=upper)
            if setting is None:
                continue
            yield Move(
                kind=RepairKind.RAISE_DEGREE if upper else RepairKind.LOWER_DEGREE,
                edits=setting.edits,
                words=setting.words,
                cost=Cost(everyone, percent=percent(old, number)),
                value=str(number),
            )


def new_supports(trial: Trial, places: Iterable[str]) -> Iterator[Move]:
    """Yield schools near some places that could support: those without a role first."""
    case = trial.case
    receiving = {case.school(p).code for p in case.candidates.recipients}
    for school in possible_supports(case, [case.school(p) for p in places]):
        name = named(case.county, school.code)
        aside = ("pair.role",) if school.code in receiving else ()
        yield Move(
            kind=RepairKind.NEW_SUPPORT,
            edits=(f"support={school.code}",),
            words=Text(f"把 {name} 定为支援学校", f"let {name} be a support school"),
            cost=Cost(frozenset((school.code,)), roles=1, rules=aside),
            where=school.code,
        )


def possible_supports(
    case: Case, trouble: Sequence[School], *, most: int = _MOST_SUPPORTS
) -> list[School]:
    """Return schools that could support others, those without a role first.

    Parameters
    ----------
    trouble
        Schools they should lie near to and teach a stage of; () for any.
    most
        Number of schools returned.
    """
    county, found = case.county, case.candidates
    busy = {*found.supports, *(school.code for school in trouble)}
    receiving = {found.places.school_of(place) for place in found.should_receive}
    ranked = []
    for school in county.schools:
        if school.code in busy or school.stage is Stage.OTHER:
            continue
        if school.duty in (Duty.AREA_LEAD, Duty.NONE):
            continue
        able = [s.code for s in trouble if s.stage.parts <= school.stage.parts]
        nearest = _nearest_way(case, school.code, able)
        if nearest is not None or not trouble:
            size = school.staff or len(county.staff_by_school[school.code])
            role = school.code in receiving
            rank = (nearest is None, role, -size, nearest or 0, school.code)
            ranked.append((rank, school))
    return [school for _, school in sorted(ranked, key=lambda r: r[0])[:most]]


def _nearest_way(case: Case, code: str, others: Sequence[str]) -> int | None:
    """Return the least metres from some schools to one, within the limit if any."""
    limit = case.distances.limit_m()
    if not others:
        return None
    if limit is not None:
        rows, _ = case.distances.near(others, [code], limit_m=limit)
        others = [others[row] for row in rows]
    ways = [case.distances.leg(other, code).metres for other in others]
    return min((metres for metres in ways if metres is not None), default=None)
