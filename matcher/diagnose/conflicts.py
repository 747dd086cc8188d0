"""The smallest sets of demands that cannot hold together, area by area.

Trouble is local: from every school left out, the schools are followed that a better
plan would have to move. Only their demands are looked at; if these can hold (the
trouble lies deeper), the whole connected part is. Demands are taken one by one; where a
least set would name dozens of schools, those of one rule are taken together, because
"these forty of fifty-one" helps nobody.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matcher.candidates import named
from matcher.diagnose.members import Wording, place_words
from matcher.diagnose.nouns import Conflict, Member
from matcher.diagnose.trial import Trial
from matcher.diagnose.universe import Around, Universe, universe_of
from matcher.labels import label
from matcher.text import Text
from solvers.pairing.conflict import Area, Block, area_of, find_conflicts
from solvers.pairing.demands import Claim, Kind
from solvers.params import Params

_MOST_QUESTIONS = 200
"""Solves spent on the claims of an area one by one."""

_PER_AREA = 6
SEARCHED = ("searched", "searched again with another seed and without presolve")


@dataclass(frozen=True, eq=False)
class Found:
    """What is at odds in one area.

    Parameters
    ----------
    universe
        The area with every pair that fewer rules would allow.
    blocks
        Claims held or dropped together.
    conflicts
        What cannot hold together, in words.
    complete
        Whether nothing else is at odds here.
    """

    universe: Universe
    blocks: tuple[Block, ...]
    conflicts: tuple[Conflict, ...]
    complete: bool

    @property
    def places(self) -> frozenset[str]:
        """Places whose cover is at stake."""
        found = self.universe.case.candidates
        return frozenset(found.recipients[r] for r in self.universe.demands.cover)

    @property
    def supports(self) -> frozenset[str]:
        """Supports that must take part."""
        found = self.universe.case.candidates
        return frozenset(found.supports[s] for s in self.universe.demands.take_part)


def areas_of(
    trial: Trial, *, most: int = 0, params: Params | None = None
) -> Iterator[Found]:
    """Yield what is at odds, each school in trouble in one area.

    Parameters
    ----------
    most
        Conflicts worked out, over all areas; further areas come without.
    params
        Limits of working conflicts out; None for those of the trial.
    """
    if trial.left_out and not trial.case.candidates.supports:
        return
    limits = params or trial.params
    for seeds in _groups(trial):
        if trial.params.stopped() or trial.params.remaining_s <= 0:
            return
        if most > 0 and limits.remaining_s > 0:
            found = _found(trial, seeds, min(most, _PER_AREA), limits)
            if found is not None:
                most -= len(found.conflicts)
                yield found
        else:
            universe = _universe(trial, seeds, whole=False)
            yield Found(universe, _single(universe), (), complete=False)


def _groups(trial: Trial) -> list[Area]:
    """Return the schools in trouble, together where better plans move the same ones."""
    groups: list[tuple[Area, set[int], set[int]]] = []
    for seed in _seeds(trial):
        area = _area(trial, seed, whole=False)
        supports, recipients = set(area.supports), set(area.recipients)
        apart = []
        for other, theirs, ours in groups:
            if supports.isdisjoint(theirs) and recipients.isdisjoint(ours):
                apart.append((other, theirs, ours))
                continue
            seed = Area(
                tuple(sorted({*seed.supports, *other.supports})),
                tuple(sorted({*seed.recipients, *other.recipients})),
            )
            supports |= theirs
            recipients |= ours
        groups = [*apart, (seed, supports, recipients)]
    return [seed for seed, _, _ in groups]


def _area(trial: Trial, seed: Area, *, whole: bool) -> Area:
    return area_of(
        trial.problem,
        trial.partner,
        supports=seed.supports,
        recipients=seed.recipients,
        whole=whole,
    )


def without_supports(trial: Trial) -> Iterator[Conflict]:
    """Yield the conflict of a county that has recipients and no support school."""
    found = trial.case.candidates
    if found.supports or not trial.left_out:
        return
    schools = dict.fromkeys(found.places.school_of(p) for p in trial.left_out)
    every = Member(
        rule="pair.coverage",
        schools=tuple(schools),
        words=Text(
            f"{len(schools)} 所受援学校都须结对", f"{len(schools)} recipients are due"
        ),
    )
    yield Conflict(
        members=(every, _role(trial, Text("它们", "them"), ())),
        proof=("counted: no support", "planned: nobody paired"),
    )


def _seeds(trial: Trial) -> list[Area]:
    """Return the schools in trouble: of broken pairs, left out, idle."""
    found = trial.case.candidates
    support = {code: i for i, code in enumerate(found.supports)}
    place = {code: i for i, code in enumerate(found.recipients)}
    return [
        *(
            Area((support[pair[0]],), tuple(place[p] for _, p in found.keeping(pair)))
            for pair in trial.broken
        ),
        *(Area((), (place[code],)) for code in trial.left_out if code in place),
        *(Area((support[code],), ()) for code in trial.idle if code in support),
    ]


def _universe(trial: Trial, seeds: Area, *, whole: bool) -> Universe:
    candidates = trial.case.candidates
    lower = bool(trial.problem.forms) or bool((trial.problem.degree_min > 1).any())
    must = set(candidates.should_support) if trial.idle else set()
    supports = {candidates.supports[s] for s in seeds.supports}
    area = _area(trial, seeds, whole=whole)
    asked = {candidates.supports[s] for s in area.supports}
    around = Around(
        supports=frozenset((must & asked) | supports),
        idle=frozenset(supports).union(trial.idle),
        places=frozenset(candidates.recipients[r] for r in area.recipients),
        every=lower,
    )
    return universe_of(trial, around)


def _found(trial: Trial, seeds: Area, most: int, params: Params) -> Found | None:
    """Return the conflicts around schools in trouble; None if there are none."""
    for whole in (False, True):
        universe = _universe(trial, seeds, whole=whole)
        for blocks in (_single(universe), _by_rule(universe)):
            findings = find_conflicts(
                universe.demands,
                blocks,
                params=params,
                most=most,
                questions=_MOST_QUESTIONS,
            )
            if findings.conflicts:
                conflicts = tuple(
                    _conflict(trial, universe, [blocks[row] for row in conflict])
                    for conflict in findings.conflicts
                )
                return Found(universe, blocks, conflicts, findings.complete)
            if findings.complete:
                break
    return None


def _single(universe: Universe) -> tuple[Block, ...]:
    """Return the claims one by one."""
    return tuple((claim,) for claim in universe.demands.claims)


def _by_rule(universe: Universe) -> tuple[Block, ...]:
    """Return the claims of each kind and rule together."""
    together: dict[tuple[Kind, str], list[Claim]] = {}
    for claim in universe.demands.claims:
        rule = ""
        if claim.kind is Kind.CLOSED:
            rule = universe.closures[claim.row].rule
        together.setdefault((claim.kind, rule), []).append(claim)
    return tuple(map(tuple, together.values()))


def _conflict(trial: Trial, universe: Universe, blocks: Sequence[Block]) -> Conflict:
    """Return a proven conflict in words; members that read alike are told together."""
    wording = Wording(trial.case, universe)
    claims = [claim for block in blocks for claim in block]

    def alike(claim: Claim) -> tuple[str, str]:
        if claim.kind is Kind.CLOSED:
            return claim.kind, universe.closures[claim.row].rule
        if claim.kind is Kind.KEEP:
            return claim.kind, str(claim.row)
        return claim.kind, ""

    together: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        together.setdefault(alike(claim), []).append(claim)
    members = [
        wording.member(same[0].kind, [claim.row for claim in same])
        for same in together.values()
    ]
    if all(claim.kind in (Kind.COVER, Kind.TAKE_PART) for claim in claims):
        members.append(_nobody(trial, universe, claims[0]))
    return Conflict(members=tuple(members), proof=SEARCHED)


def _nobody(trial: Trial, universe: Universe, claim: Claim) -> Member:
    """Return the rule that leaves a school alone, whatever limits are lifted."""
    case = trial.case
    if claim.kind is Kind.TAKE_PART:
        code = universe.case.candidates.supports[claim.row]
        name = named(case.county, code)
        return Member(
            rule="pair.role",
            schools=(code,),
            words=Text(
                f"没有 {name} 可以支援的受援学校",
                f"there is no recipient that {name} could support",
            ),
        )
    place = universe.case.candidates.recipients[claim.row]
    school, words = case.school(place), place_words(case, place)
    refused = [
        case.candidates.refused.get((support, place))
        for support in case.candidates.supports
    ]
    if refused and all(r is not None and r.rule == "pair.stage" for r in refused):
        stage = Text(label(school.stage), label(school.stage, "en"))
        return Member(
            rule="pair.stage",
            schools=(school.code,),
            value=school.stage.value,
            words=Text(
                f"没有{stage.zh}学段的支援学校",
                f"no support school teaches {stage.en}",
            ),
        )
    return _role(trial, words, (school.code,))


def _role(trial: Trial, words: Text, schools: tuple[str, ...]) -> Member:
    """Return the rule of who supports, as what leaves schools alone."""
    tags = sorted(trial.case.policy.compatibility.support_tags)
    zh = "、".join(label(tag) for tag in tags)
    en = ", ".join(label(tag, "en") for tag in tags)
    return Member(
        rule="pair.role",
        schools=schools,
        value=str(len(trial.case.candidates.supports)),
        words=Text(
            f"没有能支援{words.zh}的支援学校（学校类别须为 {zh} 之一，或 结对角色为 "
            "支援学校）",
            f"no school may support {words.en} (supports have one of {en} as tag, or "
            "the role 'support school')",
        ),
    )
