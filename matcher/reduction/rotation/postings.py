"""Exchange postings of one consortium: who goes, who comes, when, who gives what."""

from dataclasses import dataclass, field
from typing import NamedTuple

from matcher.county import Teacher
from matcher.plan import Posting, Reason
from matcher.policy import (
    Activity,
    Composition,
    EqualExchange,
    PercentQuota,
    Stint,
    SubjectPosting,
)
from matcher.reduction.rotation.covers import colleagues_cover, counterpart_cover
from matcher.reduction.rotation.exchange_duty import Duty, duty_of, stint_days
from matcher.reduction.rotation.exchange_people import ExchangePeople
from matcher.reduction.rotation.exchange_words import (
    backbone_short,
    no_cover,
    no_time,
    not_found,
    share_short,
    unequal,
    year_short,
)
from matcher.reduction.rotation.people import main_subject
from matcher.reduction.rotation.scene import Scene
from matcher.reduction.rotation.spans import Span, handy_spans, staggered
from solvers.params import Params
from solvers.rotation.exchange import PREFERENCES, Move, solve_exchange

_TRIALS = 4
"""Most times an exchange is chosen anew because somebody's lessons have no cover."""


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
    duty = duty_of(scene)
    if duty is None:
        return done
    spans = handy_spans(scene, stint_days(scene))
    if not spans:
        done.unmet.append(no_time(scene, stint_days(scene)))
        return done
    if not duty.people:
        return done
    needed: frozenset[str] = frozenset()
    trials: list[_Trial] = []
    for _ in range(_TRIALS):
        people = ExchangePeople(scene, duty, spare=spare, barred=barred, needed=needed)
        trial = _try(Scene(scene.case), people, spans, params)
        if trial is None:
            break
        trials.append(trial)
        needed |= {swap.teacher.code for swap, _ in trial.failed}
        if not trial.failed or params.stopped():
            break
    if not trials:
        done.proven = False
        done.unmet.append(not_found(scene, duty.people))
        return done
    best = min(trials, key=lambda trial: _lacking(duty, trial.kept))
    for stay in best.scene.stays:
        scene.add_stay(stay)
    done.unmet += [told for _, told in best.failed]
    done.unmet += _tell(scene, duty, best.kept, len(needed))
    done.proven = trials[0].proven and not needed
    done.unmatched_bound = trials[0].unmatched_bound
    done.unmatched = sum(
        swap.back is not None and main_subject(swap.teacher) != main_subject(swap.back)
        for swap in best.kept
    )
    return done


class _Swap(NamedTuple):
    """One posting out and its counterpart, if any, with their stays."""

    teacher: Teacher
    back: Teacher | None
    out_stay: Posting
    back_stay: Posting | None


class _Trial(NamedTuple):
    """One exchange made in a diary of its own."""

    scene: Scene
    kept: list[_Swap]
    failed: list[tuple[_Swap, Reason]]
    proven: bool
    unmatched_bound: int


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
        [swap for swap in swaps if swap.teacher.code not in lost],
        failed,
        proven=all(
            t.value == t.bound for t in result.tiers if t.name not in PREFERENCES
        ),
        unmatched_bound=bounds.get("unmatched_exchange", 0),
    )


def _reserved(
    scene: Scene, people: ExchangePeople, moves: tuple[Move, ...], spans: list[Span]
) -> list[_Swap]:
    """Date every stay and write all into the diary before any cover is named."""
    short = [move for move in moves if not move.year]
    dates = dict(zip(short, staggered(spans, len(short)), strict=True))
    whole = scene.travel[0].date, scene.county.term.end
    swaps: list[_Swap] = []
    for move in moves:
        span = dates.get(move, whole)
        teacher = people.outs[move.out]
        back = people.ins[move.back] if move.back >= 0 else None
        host = people.recipients[move.school]
        kind = Activity.YEAR_POSTING if move.year else Activity.POSTING_OUT
        stay = _stay(scene, teacher, host, kind, span, year=move.year)
        returned = None
        if back is not None:
            stay = stay.model_copy(update={"takes_over": back.code})
            home = scene.case.support
            returned = _stay(
                scene, back, home, Activity.POSTING_IN, span, year=move.year
            ).model_copy(update={"takes_over": teacher.code})
        swaps.append(_Swap(teacher, back, stay, returned))
        for each in (stay, returned):
            if each is not None:
                scene.add_stay(each)
    return swaps


def _cover(scene: Scene, swap: _Swap, params: Params) -> Reason | None:
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


def _stay(
    scene: Scene, teacher: Teacher, host: str, kind: Activity, span: Span, *, year: bool
) -> Posting:
    days = scene.days_between(*span)
    return Posting(
        id=f"P-{teacher.code}-{span[0].isoformat()}",
        teacher=teacher.code,
        home=teacher.school,
        host=host,
        kind=kind,
        start=span[0],
        end=span[1],
        weeks=len({day.week for day in days}),
        school_days=len(days),
        subject=_posting_subject(scene, teacher, host, kind),
        clause=_clauses(scene, kind, backbone=teacher.is_backbone),
        continues=year,
    )


def _posting_subject(scene: Scene, teacher: Teacher, host: str, kind: Activity) -> str:
    if kind is not Activity.YEAR_POSTING or not teacher.subjects:
        return main_subject(teacher)
    lacking = scene.case.needs.get(host, {})
    return max(teacher.subjects, key=lambda s: lacking.get(s, 0))


def year_away(scene: Scene, teacher: Teacher) -> Posting:
    """Return a stay of a teacher from the first day of travel to the end of term."""
    start, end = scene.travel[0].date, scene.county.term.end
    days = scene.days_between(start, end)
    return Posting(
        id=f"P-{teacher.code}-{start.isoformat()}",
        teacher=teacher.code,
        home=teacher.school,
        host=scene.case.recipients[0],
        kind=Activity.YEAR_POSTING,
        start=start,
        end=end,
        weeks=len({day.week for day in days}),
        school_days=len(days),
        continues=True,
    )


class _Lacking(NamedTuple):
    """People lacking of each duty, in the order of the goals."""

    share: int
    back: int
    backbone: int
    year: int


def _lacking(duty: Duty, kept: list[_Swap]) -> _Lacking:
    years = sum(swap.out_stay.kind is Activity.YEAR_POSTING for swap in kept)
    counted = _counted(duty, kept)
    backbone = sum(swap.teacher.is_backbone for swap in counted)
    return _Lacking(
        share=max(0, duty.share - len(counted)),
        back=sum(swap.back is None for swap in counted) if duty.equal else 0,
        backbone=max(0, duty.backbone - backbone) if counted else 0,
        year=duty.year - years,
    )


def _counted(duty: Duty, kept: list[_Swap]) -> list[_Swap]:
    """Return the postings that count in the share."""
    return [
        swap
        for swap in kept
        if duty.year_in_share or swap.out_stay.kind is not Activity.YEAR_POSTING
    ]


def _tell(scene: Scene, duty: Duty, kept: list[_Swap], uncovered: int) -> list[Reason]:
    """Return the duties left short, in words."""
    lacking = _lacking(duty, kept)
    told: list[Reason] = []
    if lacking.share:
        told.append(share_short(scene, duty.share, lacking.share, uncovered))
    if lacking.back:
        told.append(unequal(scene, len(_counted(duty, kept)), lacking.back))
    if lacking.backbone:
        people = len(_counted(duty, kept))
        told.append(backbone_short(scene, duty.backbone, lacking.backbone, people))
    if lacking.year:
        told.append(year_short(scene, duty.year, lacking.year, uncovered))
    return told


def _clauses(scene: Scene, kind: Activity, *, backbone: bool) -> tuple[str, ...]:
    policy = scene.policy
    ids: list[str] = []
    if kind is Activity.POSTING_IN:
        rule = policy.find(EqualExchange)
        ids += rule.clauses if rule else ()
    else:
        quota = policy.find(PercentQuota, activity=Activity.POSTING_OUT)
        ids += quota.clauses if quota else ()
        composition = policy.find(Composition, activity=Activity.POSTING_OUT)
        ids += composition.clauses if composition and backbone else ()
    if kind is Activity.YEAR_POSTING:
        year = policy.find(SubjectPosting)
        ids += year.clauses if year else ()
    wanted = (
        Activity.POSTING_IN if kind is Activity.POSTING_IN else Activity.POSTING_OUT
    )
    stint = policy.find(Stint, activity=wanted)
    ids += stint.clauses if stint else ()
    return tuple(dict.fromkeys(ids))
