"""Decisions of the bureau that contradict each other, whatever the rest of the county.

A pair fixed and forbidden, a school fixed to more supports than it may have, a school
that would support and receive at once. The candidates leave the later decision out;
here the least set of decisions at odds is found and judged again, by the definitions.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from matcher.candidates import Pair, named, running_agreements
from matcher.candidates.fixed import Fixed
from matcher.county import County, Lock
from matcher.diagnose.members import ban_words, decision_rule, decision_words
from matcher.diagnose.nouns import Conflict, Member
from matcher.diagnose.trial import Trial
from matcher.policy import Policy
from matcher.text import Text

_PROOF = ("the candidates drop one of them", "judged again by the definitions")


class Decision(NamedTuple):
    """One decision of the bureau about a pair.

    Attributes
    ----------
    kind : {'fixed', 'ban'}
        A lock or a running agreement, or a ban.
    pair : tuple of str
        Support and recipient.
    """

    kind: Literal["fixed", "ban"]
    pair: Pair


def contradictions_of(trial: Trial) -> Iterator[Conflict]:
    """Yield the least sets of decisions at odds, and of a decision with coverage."""
    told: set[tuple[Decision, ...]] = set()
    for reason in trial.contradictions:
        decisions = _least(trial, reason.where)
        if decisions and decisions not in told:
            told.add(decisions)
            yield _conflict(trial, decisions)
    yield from _two_roles(trial)


def _least(trial: Trial, where: str) -> tuple[Decision, ...]:
    """Return a least set of decisions that holds the one left out and its opponents."""
    county, policy = trial.case.county, trial.case.policy
    every = [d for d in _decisions(county, policy) if "-".join(d.pair) == where]
    touched = {code for decision in every for code in decision.pair}
    near = [d for d in _decisions(county, policy) if not touched.isdisjoint(d.pair)]
    kept = list(near)
    for decision in reversed(near):
        if decision in every and decision.kind == "fixed":
            continue
        fewer = [d for d in kept if d != decision]
        if _at_odds(county, policy, fewer):
            kept = fewer
    for decision in every:
        fewer = [d for d in kept if d != decision]
        if len(fewer) < len(kept) and _at_odds(county, policy, fewer):
            kept = fewer
    return tuple(kept) if clash(county, policy, kept) else ()


def _decisions(county: County, policy: Policy) -> list[Decision]:
    fixed = [(k.support, k.recipient) for k in county.locks if k.kind == "must"]
    if policy.continuity.keep_until_expiry:
        fixed += [(a.support, a.recipient) for a in running_agreements(county)]
    bans = [(k.support, k.recipient) for k in county.locks if k.kind == "forbid"]
    return [
        *(Decision("fixed", pair) for pair in dict.fromkeys(fixed)),
        *(Decision("ban", pair) for pair in dict.fromkeys(bans)),
    ]


def _at_odds(county: County, policy: Policy, decisions: Sequence[Decision]) -> bool:
    """Return whether the candidates would leave one of some decisions out."""
    locks = tuple(
        Lock(support=d.pair[0], recipient=d.pair[1], kind=kind)
        for d in decisions
        for kind in (("must",) if d.kind == "fixed" else ("forbid",))
    )
    only = county.model_copy(update={"locks": locks, "agreements": ()})
    return bool(Fixed.of(only, policy).conflicts)


def clash(county: County, policy: Policy, decisions: Sequence[Decision]) -> bool:
    """Return whether decisions are at odds, by what each of them means."""
    fixed = [d.pair for d in decisions if d.kind == "fixed"]
    banned = {d.pair for d in decisions if d.kind == "ban"}
    partners = policy.partners.number if policy.partners.by == "school" else 1
    heads = [support for support, _ in fixed]
    guests = [recipient for _, recipient in fixed]
    unknown = {*heads, *guests} - county.school_by_code.keys()
    return (
        bool(unknown)
        or not banned.isdisjoint(fixed)
        or not set(heads).isdisjoint(guests)
        or any(guests.count(code) > partners for code in guests)
    )


def _conflict(trial: Trial, decisions: Sequence[Decision]) -> Conflict:
    members = [_member(trial, decision) for decision in decisions]
    pairs = [d.pair for d in decisions if d.kind == "fixed"]
    guests = [recipient for _, recipient in pairs]
    heads = {support for support, _ in pairs}
    twice = next((c for c in guests if guests.count(c) > 1 or c in heads), None)
    if twice is not None:
        members.append(_once(trial, twice, both=twice in heads))
    return Conflict(members=tuple(members), proof=_PROOF)


def _member(trial: Trial, decision: Decision) -> Member:
    if decision.kind == "ban":
        return Member(
            rule="pair.ban",
            schools=decision.pair,
            words=ban_words(trial.case, decision.pair),
        )
    return Member(
        rule=decision_rule(trial.case, decision.pair),
        schools=decision.pair,
        words=decision_words(trial.case, decision.pair),
    )


def _once(trial: Trial, code: str, *, both: bool) -> Member:
    name, partners = named(trial.case.county, code), trial.case.policy.partners
    most = partners.number if partners.by == "school" else 1
    words = Text(
        f"{name} 至多有 {most} 所支援学校", f"{name} has at most {most} supports"
    )
    if both:
        words = Text(
            f"{name} 不能同时支援和受援", f"{name} cannot support and receive at once"
        )
    return Member(rule="pair.once", schools=(code,), bound=str(most), words=words)


def _two_roles(trial: Trial) -> Iterator[Conflict]:
    """Yield decisions that make a school support which should receive, or the reverse.

    Such a school is no candidate of the other side, so nothing else can be at odds.
    """
    found = trial.case.candidates
    known = {*found.recipients}
    for place in trial.left_out:
        code = found.places.school_of(place)
        pair = next((p for p in found.forced if p[0] == code), None)
        if place in known or pair is None:
            continue
        name = named(trial.case.county, code)
        due = Member(
            rule="pair.coverage",
            schools=(code,),
            words=Text(f"{name} 须结对", f"{name} must be paired"),
        )
        yield _roles(trial, due, pair, code)
    for code in trial.idle:
        pair = next((p for p in found.forced if p[1] == code), None)
        if code in found.supports or pair is None:
            continue
        name = named(trial.case.county, code)
        due = Member(
            rule="pair.takes_part",
            schools=(code,),
            words=Text(f"{name} 须参与支援", f"{name} must take part"),
        )
        yield _roles(trial, due, pair, code)


def _roles(trial: Trial, due: Member, pair: Pair, code: str) -> Conflict:
    fixed = _member(trial, Decision("fixed", pair))
    return Conflict(members=(due, fixed, _once(trial, code, both=True)), proof=_PROOF)
