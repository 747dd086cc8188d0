"""Demands of a conflict in words, with the names and numbers they rest on."""

from collections.abc import Callable, Iterable, Sequence

from matcher.candidates import Pair, km, named, running_agreements
from matcher.county import Stage
from matcher.diagnose.nouns import Member
from matcher.diagnose.universe import Universe
from matcher.labels import label
from matcher.policy import Coverage, Partners
from matcher.reduction.pairing_case import Case
from matcher.text import Text
from solvers.pairing.demands import Kind

_COMMA = Text("、", ", ")


class Wording:
    """Puts the claims of a universe into words.

    Parameters
    ----------
    case
        The county as it is asked.
    universe
        What the claims are about.
    """

    def __init__(self, case: Case, universe: Universe) -> None:
        self._case, self._universe = case, universe

    def member(self, kind: Kind, rows: Sequence[int]) -> Member:
        """Return claims of one kind as one demand; closures of one rule only."""
        say: dict[Kind, Callable[[Sequence[int]], Member]] = {
            Kind.COVER: self._cover,
            Kind.TAKE_PART: self._take_part,
            Kind.KEEP: self._keep,
            Kind.MOST: self._most,
            Kind.LEAST: self._least,
            Kind.FORM: self._form,
            Kind.CLOSED: self._closed,
        }
        return say[kind](rows)

    def _names(self, codes: Iterable[str]) -> Text:
        told = [named(self._case.county, code) for code in codes]
        return Text("、".join(told), ", ".join(told))

    def _places(self, places: Iterable[str]) -> Text:
        told = [self._place(place) for place in places]
        return Text("、".join(t.zh for t in told), ", ".join(t.en for t in told))

    def _place(self, place: str) -> Text:
        return place_words(self._case, place)

    def _schools(self, places: Iterable[str]) -> tuple[str, ...]:
        school = self._universe.case.candidates.places.school_of
        return tuple(dict.fromkeys(school(place) for place in places))

    def _supports(self, rows: Sequence[int]) -> tuple[str, ...]:
        return tuple(self._universe.case.candidates.supports[row] for row in rows)

    def _cover(self, rows: Sequence[int]) -> Member:
        places = [self._universe.case.candidates.recipients[row] for row in rows]
        names, many = self._places(places), len(places) > 1
        hard = self._case.policy.find(Coverage, side="recipient", hard=True)
        must = Text("须结对", "must be paired") if hard else Text("应结对", "are due")
        every = "都" if many else ""
        return Member(
            rule="pair.coverage",
            schools=self._schools(places),
            words=Text(f"{names.zh} {every}{must.zh}", f"{names.en} {must.en}"),
        )

    def _take_part(self, rows: Sequence[int]) -> Member:
        codes = self._supports(rows)
        names, every = self._names(codes), "都" if len(codes) > 1 else ""
        return Member(
            rule="pair.takes_part",
            schools=codes,
            words=Text(f"{names.zh} {every}须参与支援", f"{names.en} must take part"),
        )

    def _keep(self, rows: Sequence[int]) -> Member:
        pairs = [self._universe.keeps[row] for row in rows]
        rules = [decision_rule(self._case, pair) for pair in pairs]
        told = [decision_words(self._case, pair) for pair in pairs]
        return Member(
            rule=rules[0],
            schools=tuple(dict.fromkeys(code for pair in pairs for code in pair)),
            words=Text("；".join(t.zh for t in told), "; ".join(t.en for t in told)),
        )

    def _most(self, rows: Sequence[int]) -> Member:
        codes = self._supports(rows)
        number = int(self._universe.demands.problem.degree_max[list(rows)].max())
        return self._degree(codes, number, Text("至多结", "at most"), upper=True)

    def _least(self, rows: Sequence[int]) -> Member:
        codes = self._supports(rows)
        number = int(self._universe.demands.problem.degree_min[list(rows)].max())
        return self._degree(codes, number, Text("至少结", "at least"), upper=False)

    def _degree(
        self, codes: Sequence[str], number: int, bound: Text, *, upper: bool
    ) -> Member:
        """Return bounds on the recipients of supports, by mode and link if given."""
        names, rules = self._names(codes), self._case.policy.degrees
        each = Text("每所", " each") if len(codes) > 1 else Text("", "")
        told = Text(f"{bound.zh} {number} 所", f"{bound.en} {number} recipients")
        if len(rules) > 1:
            words = [
                Text(
                    f"{label(r.mode)}·{label(r.link)} {bound.zh} {n} 所",
                    f"{label(r.mode, 'en')}, {label(r.link, 'en')} {bound.en} {n}",
                )
                for r in rules
                if (n := r.recipients_max if upper else r.recipients_min)
            ]
            told = Text("，".join(w.zh for w in words), "; ".join(w.en for w in words))
        return Member(
            rule="pair.degree",
            schools=tuple(codes),
            bound=str(number),
            words=Text(
                f"{names.zh} 若支援{each.zh}{told.zh}",
                f"{names.en} take{'s' if len(codes) == 1 else ''}{each.en} {told.en}, "
                "if any",
            ),
        )

    def _form(self, rows: Sequence[int]) -> Member:
        codes, names = self._supports(rows), self._names(self._supports(rows))
        modes = [label(mode.mode, "zh") for mode in self._case.policy.modes]
        english = [label(mode.mode, "en") for mode in self._case.policy.modes]
        return Member(
            rule="pair.mode",
            schools=codes,
            words=Text(
                f"{names.zh} 须按规定的模式和结对类型成组（{'、'.join(modes)}）",
                f"{names.en} must form a group of a mode and its link types "
                f"({', '.join(english)})",
            ),
        )

    def _closed(self, rows: Sequence[int]) -> Member:
        closures = [self._universe.closures[row] for row in rows]
        rule, places = closures[0].rule, [closure.place for closure in closures]
        pairs = [pair for row in rows for pair in self._universe.shut_by(row)]
        return closed_member(self._case, rule, places, pairs)


def place_words(case: Case, place: str) -> Text:
    """Return a place by the name of its school and what it is for."""
    school = case.candidates.places.school_of(place)
    name = named(case.county, school)
    part = case.candidates.places.part_of(place) if place != school else ""
    if not part:
        return Text(name, name)
    by = (case.policy.find(Partners) or Partners()).by
    if by == "school":
        return Text(f"{name}（第 {part} 所支援学校）", f"{name} (partner {part})")
    if by == "stage":
        zh, en = label(Stage(part)), label(Stage(part), "en")
        return Text(f"{name}（{zh}）", f"{name} ({en})")
    return Text(f"{name}（{part}）", f"{name} ({part})")


def decision_rule(case: Case, pair: Pair) -> str:
    """Return the rule that fixes a pair: a lock before an agreement."""
    locked = any(
        row.kind == "must" and (row.support, row.recipient) == pair
        for row in case.county.locks
    )
    return "pair.lock" if locked else "pair.agreement"


def decision_words(case: Case, pair: Pair) -> Text:
    """Return a fixed pair in words, an agreement with its last day."""
    names = [named(case.county, code) for code in pair]
    if decision_rule(case, pair) == "pair.lock":
        return Text(
            f"已指定 {names[0]} → {names[1]}",
            f"{names[0]} -> {names[1]} is fixed by the bureau",
        )
    ends = [
        row.end
        for row in running_agreements(case.county)
        if (row.support, row.recipient) == pair
    ]
    end = next((day for day in ends if day is not None), None)
    until = Text(f"（至 {end}）", f" (until {end})") if end else Text("", "")
    return Text(
        f"既有协议 {names[0]} → {names[1]}{until.zh} 须保留",
        f"the agreement {names[0]} -> {names[1]}{until.en} must be kept",
    )


def ban_words(case: Case, pair: Pair) -> Text:
    """Return a ban in words."""
    names = [named(case.county, code) for code in pair]
    return Text(
        f"禁止结对 {names[0]} → {names[1]}", f"{names[0]} -> {names[1]} is forbidden"
    )


def closed_member(
    case: Case, rule: str, places: Sequence[str], pairs: Sequence[Pair]
) -> Member:
    """Return a rule that shuts pairs at some schools, with the nearest pair it shuts.

    Parameters
    ----------
    places
        Recipients or supports it shuts the pairs of.
    pairs
        The pairs.
    """
    told = [place_words(case, place) for place in places]
    names = Text("、".join(t.zh for t in told), ", ".join(t.en for t in told))
    school = case.candidates.places.school_of
    first = _nearest(case, pairs)
    words, value, bound = _rule_words(case, rule, names, pairs, first)
    others = [first[0] if first[1] == p else school(first[1]) for p in places[:1]]
    schools = dict.fromkeys([*(school(p) for p in places), *others])
    if rule == "pair.ban":
        schools = dict.fromkeys(c for s, r in pairs for c in (s, school(r)))
    return Member(
        rule=rule, schools=tuple(schools), value=value, bound=bound, words=words
    )


def _nearest(case: Case, pairs: Sequence[Pair]) -> Pair:
    def far(pair: Pair) -> tuple[bool, int, Pair]:
        metres = case.metres(*pair)
        return metres is None, metres or 0, pair

    return min(pairs, key=far)


def _rule_words(
    case: Case, rule: str, names: Text, pairs: Sequence[Pair], first: Pair
) -> tuple[Text, str, str]:
    """Return words, value and bound of a rule that shuts pairs."""
    support = named(case.county, first[0])
    place = place_words(case, first[1])
    leg = case.distances.leg(case.school(first[1]).code, first[0])
    travel = case.policy.travel
    if rule == "pair.distance" and travel.max_one_way_m and leg.metres:
        most, way = km(travel.max_one_way_m), km(leg.metres)
        return (
            Text(
                f"{names.zh} 的单程上限 {most} 公里（上限外最近的一对：{support} → "
                f"{place.zh} {way} 公里）",
                f"the one-way limit of {most} km for {names.en} (nearest pair beyond "
                f"it: {support} -> {place.en}, {way} km)",
            ),
            str(leg.metres),
            str(travel.max_one_way_m),
        )
    if rule == "pair.time" and travel.max_one_way_min:
        most = str(travel.max_one_way_min)
        return (
            Text(
                f"{names.zh} 的单程上限 {most} 分钟（上限外最近的一对：{support} → "
                f"{place.zh} {leg.minutes} 分钟）",
                f"the one-way limit of {most} min for {names.en} (nearest pair beyond "
                f"it: {support} -> {place.en}, {leg.minutes} min)",
            ),
            str(leg.minutes),
            most,
        )
    if rule == "pair.ban":
        banned = [ban_words(case, pair) for pair in pairs]
        return (
            Text("；".join(t.zh for t in banned), "; ".join(t.en for t in banned)),
            "",
            "",
        )
    here = case.county.school_by_code[first[0]]
    there = case.school(first[1])
    known = {
        "pair.district": (
            Text(
                f"{names.zh} 只能在同一片区内结对（片区外最近的一对：{support}"
                f"“{here.district}” → {place.zh}“{there.district}”）",
                f"{names.en} may be paired in one district only (nearest pair across: "
                f"{support} '{here.district}' -> {place.en} '{there.district}')",
            ),
            here.district,
            there.district,
        ),
        "pair.stage": (
            Text(
                f"支援学校须有 {names.zh} 的全部学段（最近的不符的一对：{support}"
                f"{label(here.stage)} → {place.zh}{label(there.stage)}）",
                f"a support teaches every stage of {names.en} (nearest pair that does "
                f"not fit: {support}, {label(here.stage, 'en')} -> {place.en}, "
                f"{label(there.stage, 'en')})",
            ),
            here.stage.value,
            there.stage.value,
        ),
        "pair.unknown_place": (
            Text(
                f"{names.zh} 与 {support} 等校的距离未知，不能判断是否超限",
                f"the distance between {names.en} and {support} or others is unknown, "
                "so no limit can be judged",
            ),
            "",
            "",
        ),
    }
    other = Text(
        f"{names.zh} 的结对须符合模式规定的学校类别、地区或距离",
        f"pairs of {names.en} must have the tags, areas or distance a mode asks for",
    )
    return known.get(rule, (other, "", ""))
