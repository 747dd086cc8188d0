"""When the agreement of a consortium was signed, for the clocks that run from it."""

import datetime as dt

from matcher.county import Agreement
from matcher.reduction.rotation.scene import Scene


def _agreements(scene: Scene) -> list[Agreement]:
    case = scene.case
    return [
        a
        for a in scene.county.agreements
        if a.support == case.support and a.recipient in case.recipients
    ]


def signed_on(scene: Scene) -> dt.date:
    """Return the first day of an agreement that starts in the term, else of the term.

    The agreements are those of the support with its recipients.
    """
    term = scene.county.term
    starts = [a.start for a in _agreements(scene) if a.start is not None]
    return min((d for d in starts if term.start <= d <= term.end), default=term.start)


def work_began(scene: Scene) -> dt.date:
    """Return the earliest start of an agreement in force, else the start of the term.

    Phases count their months from it.
    """
    begin = scene.county.term.start
    starts = [
        a.start
        for a in _agreements(scene)
        if a.start is not None
        and a.start <= begin
        and (a.end is None or a.end >= begin)
    ]
    return min(starts, default=begin)
