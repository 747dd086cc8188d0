"""What an exchange leaves short of its duty: counted, and told in words."""

from collections.abc import Sequence
from typing import NamedTuple

from matcher.county import Teacher
from matcher.plan import Reason
from matcher.policy import Activity, PercentQuota, Turns
from matcher.reduction.rotation.exchange_calls import Call, HonourCall
from matcher.reduction.rotation.exchange_duty import Duty
from matcher.reduction.rotation.exchange_stays import Swap
from matcher.reduction.rotation.exchange_words import (
    backbone_short,
    count_short,
    round_short,
    sent_again,
    share_short,
    unequal,
    year_short,
)
from matcher.reduction.rotation.people import gone_of, in_round
from matcher.reduction.rotation.scene import Scene


class Lacking(NamedTuple):
    """People lacking of each duty, in the order of the goals."""

    share: int
    back: int
    backbone: int
    year: int


def lacking(duty: Duty, kept: Sequence[Swap]) -> Lacking:
    """Return how many people each duty lacks."""
    years = sum(swap.out_stay.kind is Activity.YEAR_POSTING for swap in kept)
    counting = counted(duty, kept)
    honours = (*duty.honours, *duty.back_honours)
    return Lacking(
        share=sum(short_of(duty, c, kept) for c in (*duty.calls, *duty.back_calls)),
        back=sum(swap.back is None for swap in counting) if duty.equal else 0,
        backbone=sum(dishonoured(duty, h, kept) for h in honours),
        year=duty.year - years,
    )


def counted(duty: Duty, kept: Sequence[Swap]) -> list[Swap]:
    """Return the postings that count in the share."""
    return [
        swap
        for swap in kept
        if duty.year_in_share or swap.out_stay.kind is not Activity.YEAR_POSTING
    ]


def sent_for(duty: Duty, call: Call, kept: Sequence[Swap]) -> int:
    """Return the different people sent who count for a call."""
    if call.home != duty.home:
        backs = [swap.back for swap in kept if swap.back is not None]
        came = {t.code for t in backs if t.school == call.home}
        return sum(call.counts(code) for code in came)
    return sum(
        call.counts(swap.teacher.code) and call.host in ("", swap.out_stay.host)
        for swap in counted(duty, kept)
    )


def short_of(duty: Duty, call: Call, kept: Sequence[Swap]) -> int:
    """Return the people lacking for a call."""
    return max(0, call.least - sent_for(duty, call, kept))


def _movers(duty: Duty, home: str, kept: Sequence[Swap]) -> list[Swap]:
    if home == duty.home:
        return counted(duty, kept)
    return [s for s in kept if s.back is not None and s.back.school == home]


def _having(duty: Duty, honour: HonourCall, kept: Sequence[Swap]) -> tuple[int, int]:
    """Return the people sent by a school and those with the honour among them."""
    swaps = _movers(duty, honour.home, kept)
    own = honour.home == duty.home
    people = [s.teacher if own else s.back for s in swaps]
    return len(people), sum(t is not None and honour.counts(t) for t in people)


def dishonoured(duty: Duty, honour: HonourCall, kept: Sequence[Swap]) -> int:
    """Return the backbone lacking for a call."""
    movers, have = _having(duty, honour, kept)
    return max(0, honour.owed(movers) - have)


def tell(
    scene: Scene, duty: Duty, kept: Sequence[Swap], uncovered: int
) -> list[Reason]:
    """Return the duties left short, in words; `uncovered` people had no cover."""
    told = [
        _call_short(scene, duty, call, kept, uncovered)
        for call in (*duty.calls, *duty.back_calls)
        if short_of(duty, call, kept)
    ]
    missing = lacking(duty, kept)
    if missing.back:
        told.append(unequal(scene, len(counted(duty, kept)), missing.back))
    for honour in (*duty.honours, *duty.back_honours):
        if dishonoured(duty, honour, kept):
            movers, have = _having(duty, honour, kept)
            owed = honour.owed(movers)
            told.append(backbone_short(scene, honour, owed, have, movers))
    if missing.year:
        told.append(year_short(scene, duty.year, missing.year, uncovered))
    return told + _again(scene, duty, kept)


def _call_short(
    scene: Scene, duty: Duty, call: Call, kept: Sequence[Swap], uncovered: int
) -> Reason:
    have = sent_for(duty, call, kept)
    cap = duty.cap if duty.cap is not None and duty.cap < duty.share else None
    if isinstance(call.rule, PercentQuota):
        return share_short(scene, call, have, uncovered, cap)
    if isinstance(call.rule, Turns):
        return round_short(scene, call, have, uncovered)
    return count_short(scene, call, have, uncovered, cap)


def _again(scene: Scene, duty: Duty, kept: Sequence[Swap]) -> list[Reason]:
    """Tell of people sent again while others, who could go, have not gone yet."""
    told = _again_from(scene, duty, duty.home, duty.activity, kept)
    for host in duty.hosts if duty.equal else ():
        told += _again_from(scene, duty, host, Activity.POSTING_IN, kept)
    return told


def _again_from(
    scene: Scene, duty: Duty, home: str, activity: Activity, kept: Sequence[Swap]
) -> list[Reason]:
    sent = {p.teacher for s in kept for p in (s.out_stay, s.back_stay) if p is not None}
    years = {s.teacher.code for s in kept if s.out_stay.kind is Activity.YEAR_POSTING}
    own = home == duty.home
    went = [s.teacher if own else s.back for s in _movers(duty, home, kept)]
    told = []
    for rule in scene.policy.each(Turns, activity=activity):
        gone = gone_of(scene, activity, home)
        open_ = in_round(scene, rule, home) - gone - sent
        for person in went:
            if person is None or person.code not in gone:
                continue
            waiting = [
                other
                for other in scene.eligible(home)
                if other.code in open_
                and (other.is_backbone or person.code not in years)
                and _could_replace(duty, person, other, kept)
            ]
            if waiting:
                told.append(sent_again(scene, person, waiting))
    return told


def _could_replace(
    duty: Duty, person: Teacher, other: Teacher, kept: Sequence[Swap]
) -> bool:
    """Return whether a colleague has all that one sent is needed for."""
    for call in (*duty.calls, *duty.back_calls):
        needed = call.counts(person.code) and not call.counts(other.code)
        mine = call.home == person.school
        if mine and needed and sent_for(duty, call, kept) <= call.least:
            return False
    for honour in (*duty.honours, *duty.back_honours):
        if honour.home != person.school or not honour.counts(person):
            continue
        movers, have = _having(duty, honour, kept)
        if have <= honour.owed(movers) and not honour.counts(other):
            return False
    return True
