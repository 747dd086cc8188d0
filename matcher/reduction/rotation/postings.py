"""Exchange postings of one consortium: who goes, who comes, when, who gives what."""

from dataclasses import dataclass, field
from typing import NamedTuple

from matcher.plan import Reason
from matcher.reduction.rotation.covers import colleagues_cover, counterpart_cover
from matcher.reduction.rotation.exchange_duty import Duty, duties_of, length_of
from matcher.reduction.rotation.exchange_fill import fill
from matcher.reduction.rotation.exchange_people import ExchangePeople
from matcher.reduction.rotation.exchange_stays import (
    Swap,
    spans_for,
    swap_of,
    year_away,
)
from matcher.reduction.rotation.exchange_tell import lacking, tell
from matcher.reduction.rotation.exchange_words import no_cover, no_time, not_found
from matcher.reduction.rotation.people import main_subject
from matcher.reduction.rotation.placement_people import reserved_people
from matcher.reduction.rotation.scene import Scene
from matcher.reduction.rotation.spans import Span, staggered
from solvers.params import Params
from solvers.rotation.exchange import PREFERENCES, Move, solve_exchange

__all__ = ["Exchange", "plan_exchange", "year_away"]

_TRIALS = 4
"""Most times an exchange is chosen anew because somebody's lessons have no cover."""

_MANY = 3
"""Where more people than these have no cover, others are tried one by one."""


@dataclass
class Exchange:
    """What came of the exchange.

    Parameters
    ----------
    unmatched, unmatched_bound
        Posted-in teachers of another subject, and the proven least.
    proven
        Whether every goal of the choice was proven.
    unmet
        Duties that cannot be met.
    """

    unmatched: int = 0
    unmatched_bound: int = 0
    proven: bool = True
    unmet: list[Reason] = field(default_factory=list)


class _Likes(NamedTuple):
    """Whom to leave at home, as far as the duty allows."""

    spare: frozenset[str]
    barred: frozenset[str]


def plan_exchange(
    scene: Scene,
    params: Params,
    *,
    spare: frozenset[str] = frozenset(),
    barred: frozenset[str] = frozenset(),
) -> Exchange:
    """Choose and date the postings out and back; write them into the diary.

    Parameters
    ----------
    scene
        The diary, still empty.
    params
        Limits of the solve.
    spare
        People better left at home, since the visits would cost more without them.
    barred
        Backbone teachers not to be posted for a year, for the same reason.
    """
    done = Exchange()
    scene.reserved = reserved_people(scene)
    for duty in duties_of(scene):
        if duty.people or duty.share:
            _plan_duty(scene, duty, _Likes(spare, barred), params, done)
    return done


def _plan_duty(
    scene: Scene, duty: Duty, likes: _Likes, params: Params, done: Exchange
) -> None:
    length = length_of(scene, duty)
    spans = spans_for(scene, length)
    if not spans:
        done.unmet.append(no_time(scene, duty, length.school_days))
        return
    trials = _trials(scene, duty, likes, spans, params)
    if not trials:
        done.proven = False
        done.unmet.append(not_found(scene, duty))
        return
    best = min(trials, key=lambda trial: lacking(duty, trial.kept))
    first = trials[0]
    tried = {swap.teacher.code for trial in trials for swap, _ in trial.failed}
    kept, failed = list(best.kept), best.failed
    if failed and not params.stopped():
        kept += fill(best.scene, best.people, kept, tried, spans, params)
        sent = {swap.teacher.code for swap in kept}
        gaps = sum(lacking(duty, kept))
        failed = [f for f in failed if f[0].teacher.code not in sent][:gaps]
    for stay in best.scene.stays:
        scene.add_stay(stay)
    done.unmet += [told for _, told in failed]
    done.unmet += tell(scene, duty, kept, len(tried))
    done.proven = done.proven and first.proven and not tried
    done.unmatched_bound += first.unmatched_bound
    done.unmatched += sum(
        swap.back is not None and main_subject(swap.teacher) != main_subject(swap.back)
        for swap in kept
    )


class _Trial(NamedTuple):
    """One exchange made in a diary of its own."""

    scene: Scene
    people: ExchangePeople
    kept: list[Swap]
    failed: list[tuple[Swap, Reason]]
    proven: bool
    unmatched_bound: int


def _trials(
    scene: Scene, duty: Duty, likes: _Likes, spans: list[Span], params: Params
) -> list[_Trial]:
    """Choose anew without those whose lessons had no cover, a few times."""
    needed: frozenset[str] = frozenset()
    trials: list[_Trial] = []
    for _ in range(_TRIALS):
        people = ExchangePeople(
            scene, duty, spare=likes.spare, barred=likes.barred, needed=needed
        )
        diary = Scene(scene.case)
        diary.reserved = scene.reserved
        trial = _try(diary, people, spans, params)
        if trial is None:
            break
        trials.append(trial)
        failed = {swap.teacher.code for swap, _ in trial.failed}
        needed |= failed
        many = len(failed) > _MANY and not duty.equal
        if not failed or many or params.stopped():
            break
    return trials


def _try(
    scene: Scene, people: ExchangePeople, spans: list[Span], params: Params
) -> _Trial | None:
    """Choose, date and cover the stays; None if time ended before anything."""
    result = solve_exchange(people.problem(), params)
    if result.solution is None:
        return None
    swaps = _reserved(scene, people, result.solution, spans)
    failed = [
        (swap, reason)
        for swap in swaps
        if (reason := _cover(scene, swap, params)) is not None
    ]
    lost = {swap.teacher.code for swap, _ in failed}
    bounds = {tier.name: tier.bound for tier in result.tiers}
    return _Trial(
        scene,
        people,
        [swap for swap in swaps if swap.teacher.code not in lost],
        failed,
        proven=all(
            t.value == t.bound for t in result.tiers if t.name not in PREFERENCES
        ),
        unmatched_bound=bounds.get("unmatched_exchange", 0),
    )


def _reserved(
    scene: Scene, people: ExchangePeople, moves: tuple[Move, ...], spans: list[Span]
) -> list[Swap]:
    """Date every stay and write all into the diary before any cover is named."""
    short = [move for move in moves if not move.year]
    dates = dict(zip(short, staggered(spans, len(short)), strict=True))
    whole = scene.travel[0].date, scene.county.term.end
    longer = length_of(scene, people.duty).continues
    swaps: list[Swap] = []
    for move in moves:
        pair = people.outs[move.out], people.ins[move.back] if move.back >= 0 else None
        swap = swap_of(
            scene,
            people.duty,
            pair,
            people.hosts[move.school],
            dates.get(move, whole),
            year=move.year,
            continues=move.year or longer,
        )
        swaps.append(swap)
        for each in (swap.out_stay, swap.back_stay):
            if each is not None:
                scene.add_stay(each)
    return swaps


def _cover(scene: Scene, swap: Swap, params: Params) -> Reason | None:
    """Name who gives the lessons left; if nobody can, take the stay back and say so."""
    teacher, back, stay = swap.teacher, swap.back, swap.out_stay
    span = stay.start, stay.end
    if back is None or swap.back_stay is None:
        attempt = colleagues_cover(scene, teacher, span, params)
        if attempt.covers is None:
            scene.drop_stay(stay)
            return no_cover(scene, teacher, stay.host, attempt.lessons)
        scene.cover_stay(stay, attempt.covers)
        return None
    scene.cover_stay(stay, counterpart_cover(scene, teacher, back, span, params))
    covers = counterpart_cover(scene, back, teacher, span, params)
    scene.cover_stay(swap.back_stay, covers)
    return None
