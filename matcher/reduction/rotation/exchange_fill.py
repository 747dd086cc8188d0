"""Others in the place of people whose lessons have no cover."""

from collections.abc import Iterable, Sequence

from matcher.county import Teacher
from matcher.reduction.rotation.covers import colleagues_cover
from matcher.reduction.rotation.exchange_calls import Call, HonourCall
from matcher.reduction.rotation.exchange_duty import Duty, length_of
from matcher.reduction.rotation.exchange_people import ExchangePeople
from matcher.reduction.rotation.exchange_stays import Swap, swap_of
from matcher.reduction.rotation.exchange_tell import counted, dishonoured, short_of
from matcher.reduction.rotation.scene import Scene
from matcher.reduction.rotation.spans import Span, staggered
from solvers.params import Params

_DATES = 4
"""Stays tried for one person, spread over the term."""


def fill(
    scene: Scene,
    people: ExchangePeople,
    kept: Sequence[Swap],
    tried: Iterable[str],
    spans: list[Span],
    params: Params,
) -> list[Swap]:
    """Post others, one by one, until the duty is met or nobody can be covered.

    First those tried before, on other dates. Nothing is done in an equal exchange,
    where a posting without counterpart would help one duty and break another.

    Parameters
    ----------
    scene
        The diary of the trial; what is added is written into it.
    people
        Among whom was chosen.
    kept
        Postings that stand.
    tried
        People who could not be covered on one date.
    spans
        Possible stays.
    params
        Limits of the solves.
    """
    duty = people.duty
    if duty.equal:
        return []
    before = set(tried)
    dates = staggered(spans, min(_DATES, len(spans)))
    added: list[Swap] = []
    waiting = people.in_order()
    if len(dates) < 2:
        waiting = [t for t in waiting if t.code not in before]
    while not params.stopped():
        now = [*kept, *added]
        call = _lacking(duty, now)
        if call is None or len(counted(duty, now)) >= duty.limit:
            break
        chosen = _next(duty, call, waiting, now)
        if chosen is None:
            break
        waiting.remove(chosen)
        host = _host(duty, call, now)
        swap = _post(scene, duty, chosen, host, dates, params)
        if swap is not None:
            added.append(swap)
    return added


def _lacking(duty: Duty, now: Sequence[Swap]) -> Call | HonourCall | None:
    """Return the first call that lacks people, or backbone."""
    short = (call for call in duty.calls if short_of(duty, call, now))
    plain = (honour for honour in duty.honours if dishonoured(duty, honour, now))
    return next(short, None) or next(plain, None)


def _next(
    duty: Duty,
    call: Call | HonourCall,
    waiting: Sequence[Teacher],
    now: Sequence[Swap],
) -> Teacher | None:
    """Return whom to ask next: who counts, with an honour that is lacking first."""
    sent = {swap.teacher.code for swap in now}
    able = [t for t in waiting if t.code not in sent and _counts(call, t)]
    lacking = [h for h in duty.honours if dishonoured(duty, h, now)]
    return min(
        able, key=lambda t: -sum(honour.counts(t) for honour in lacking), default=None
    )


def _counts(call: Call | HonourCall, teacher: Teacher) -> bool:
    if isinstance(call, HonourCall):
        return call.counts(teacher)
    return call.counts(teacher.code)


def _host(duty: Duty, call: Call | HonourCall, now: Sequence[Swap]) -> str:
    """Return where the next one goes: the host named, or the emptiest with room."""
    if isinstance(call, Call) and call.host:
        return call.host
    return _emptiest(duty, now)


def _emptiest(duty: Duty, now: Sequence[Swap]) -> str:
    """Return the host with room to which fewest go."""
    went = [swap.out_stay.host for swap in now]
    full = {
        call.host
        for call in duty.calls
        if call.host and call.most is not None and went.count(call.host) >= call.most
    }
    hosts = [host for host in duty.hosts if host not in full] or list(duty.hosts)
    return min(hosts, key=went.count)


def _post(
    scene: Scene,
    duty: Duty,
    teacher: Teacher,
    host: str,
    dates: Sequence[Span],
    params: Params,
) -> Swap | None:
    """Post somebody on the first dates on which all lessons left are covered."""
    longer = length_of(scene, duty).continues
    for span in dates:
        if params.stopped():
            return None
        pair = teacher, None
        swap = swap_of(scene, duty, pair, host, span, year=False, continues=longer)
        attempt = colleagues_cover(scene, teacher, span, params)
        if attempt.covers is not None:
            stay = swap.out_stay.model_copy(update={"covers": attempt.covers})
            scene.add_stay(stay)
            return swap._replace(out_stay=stay)
    return None
