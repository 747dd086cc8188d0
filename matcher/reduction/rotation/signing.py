"""When the agreement of a consortium was signed, for the clocks that run from it."""

import datetime as dt
from collections.abc import Iterable

from matcher.county import Agreement, County
from matcher.plan import Consortium
from matcher.reduction.rotation.scene import Scene


def _agreements(county: County, consortium: Consortium) -> list[Agreement]:
    recipients = {link.school for link in consortium.recipients}
    return [
        a
        for a in county.agreements
        if a.support == consortium.support and a.recipient in recipients
    ]


def first_signed(county: County, consortia: Iterable[Consortium]) -> dt.date:
    """Return the first day on which an agreement of some consortia starts.

    Only agreements that start in the term; the start of the term if none does.
    """
    term = county.term
    starts = [a.start for c in consortia for a in _agreements(county, c) if a.start]
    return min((d for d in starts if term.start <= d <= term.end), default=term.start)


def signed_on(scene: Scene) -> dt.date:
    """Return when the consortium signed an agreement in the term, else its start."""
    return first_signed(scene.county, [scene.case.consortium])


def work_began(scene: Scene) -> dt.date:
    """Return the earliest start of an agreement in force, else the start of the term.

    Phases count their months from it.
    """
    begin = scene.county.term.start
    starts = [
        a.start
        for a in _agreements(scene.county, scene.case.consortium)
        if a.start is not None
        and a.start <= begin
        and (a.end is None or a.end >= begin)
    ]
    return min(starts, default=begin)
