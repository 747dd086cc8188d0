"""What else a school could have: the same problem solved again with a pair forced.

The k best other supports of a recipient are found one after the other: the pair it has
is closed, the best plan that pairs it all the same is the first alternative; that
pair is closed too, and so on. Each is a plan of its own, with every move that follows,
and is proven as any plan is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matcher.choices.desk import Desk, Partner
from matcher.choices.forcing import Tried, force, with_member, with_place
from matcher.choices.nouns import Alternative, Delta, Move
from matcher.choices.solving import over, piece
from matcher.plan import PairingPlan
from matcher.reduction.area_leads import MISSING, Areas
from solvers.pairing.problem import PairingProblem
from solvers.params import Params


@dataclass(frozen=True, slots=True)
class Others:
    """What else there is, the best first.

    Parameters
    ----------
    found
        Plans solved for.
    exhausted
        It is proven that there are no more.
    """

    found: tuple[Alternative, ...]
    exhausted: bool


def next_supports(
    desk: Desk, partner: Partner, place: int, *, count: int, params: Params
) -> Others:
    """Return the best plans in which a recipient has another support, best first.

    Parameters
    ----------
    partner
        The plan in force.
    place
        Row of the recipient's place.
    count
        Plans at most.
    params
        Limits of all of them together; what is left is shared evenly.

    Returns
    -------
    Others
        Each with a support not named before; exhausted when no other support may take
        the recipient, or when fixed pairs or coverage would be given up.
    """
    seeker = _Seeker(desk.problem, partner, place, desk.alike(place))
    found: list[Alternative] = []
    proven = True
    for tried in seeker.seek(count, params):
        proven = proven and tried.proven
        found.append(_told(desk, partner, tried, place, proven=proven))
    return Others(tuple(found), seeker.exhausted)


def with_pair(
    desk: Desk, partner: Partner, place: int, support: int, *, params: Params
) -> Others:
    """Return the best plan that holds one pair, if any does.

    A plan that misses a requirement which the plan in force keeps does not count.
    """
    arcs = desk.problem.arcs
    kept = (arcs[:, 1] != place) | (arcs[:, 0] == support)
    tried = _forced(desk.problem, partner, place, kept, params=params)
    if not tried.holds:
        return Others((), exhausted=tried.proven)
    return Others(
        (_told(desk, partner, tried, place, proven=tried.proven),), exhausted=True
    )


def next_recipients(
    desk: Desk, partner: Partner, support: int, *, count: int, params: Params
) -> Others:
    """Return the best plans in which a support has a further recipient, best first.

    Parameters
    ----------
    support
        Row of the support.
    partner, count, params
        As in `next_supports`.

    Returns
    -------
    Others
        Each with a recipient new to the support and not named before.
    """
    problem = desk.problem
    arcs, now = problem.arcs, np.array(partner, dtype=np.int64)
    mine = arcs[:, 0] == support
    hint = tuple(-1 if s == support else s for s in partner)
    found: list[Alternative] = []
    closed: list[int] = []
    proven = True
    for left in range(count, 0, -1):
        open_to = mine & ~np.isin(arcs[:, 1], closed)
        new = open_to & (now[arcs[:, 1]] != support)
        if not new.any():
            return Others(tuple(found), exhausted=True)
        if over(params):
            break
        asked = with_member(problem, support, new).with_arcs(~mine | open_to)
        tried = force(problem, asked, partner, hints=[hint], params=piece(params, left))
        if not tried.holds:
            return Others(tuple(found), exhausted=tried.proven)
        rows = enumerate(zip(tried.partner, partner, strict=True))
        came = next(r for r, (s, old) in rows if s == support != old)
        proven = proven and tried.proven
        found.append(_told(desk, partner, tried, came, proven=proven))
        closed.append(came)
    return Others(tuple(found), exhausted=False)


def next_leads(
    areas: Areas, pairing: PairingPlan, support: str, *, count: int, params: Params
) -> Others:
    """Return the best ways to put a support under another area lead, best first.

    Parameters
    ----------
    areas
        Which lead may have which support.
    pairing
        The plan in force.
    support
        Code of the support.
    count, params
        As in `next_supports`.
    """
    row = {code: at for at, code in enumerate(areas.leads)}
    lead_of = {s: row[g.school] for g in pairing.area_leads for s in g.supports}
    partner = tuple(lead_of.get(code, -1) for code in areas.members)
    place = areas.members.index(support)
    problem = areas.problem()
    seeker = _Seeker(problem, partner, place, [place])
    found: list[Alternative] = []
    proven = True
    for tried in seeker.seek(count, params):
        proven = proven and tried.proven
        found.append(_led(areas, problem, partner, tried, place, proven=proven))
    return Others(tuple(found), seeker.exhausted)


class _Seeker:
    """Closes the pair a recipient has, then each that is found instead.

    Parameters
    ----------
    problem, partner
        What is asked, and the plan in force.
    place
        Row of the recipient's place.
    rows
        Rows of all places that are as good as this one.
    """

    def __init__(
        self,
        problem: PairingProblem,
        partner: Partner,
        place: int,
        rows: Sequence[int],
    ) -> None:
        self.exhausted = False
        self._problem, self._partner = problem, partner
        self._place, self._rows = place, rows

    def seek(self, count: int, params: Params) -> Iterator[Tried]:
        """Yield the best plans, each with a support not had before."""
        arcs = self._problem.arcs
        here = np.isin(arcs[:, 1], self._rows)
        had = [self._partner[row] for row in self._rows]
        closed = [self._partner[self._place]]
        for left in range(count, 0, -1):
            kept = ~here | ~np.isin(arcs[:, 0], closed)
            if not (kept & (arcs[:, 1] == self._place)).any():
                self.exhausted = True
                return
            if over(params):
                return
            tried = _forced(
                self._problem,
                self._partner,
                self._place,
                kept,
                params=piece(params, left),
            )
            if not tried.holds:
                self.exhausted = tried.proven
                return
            yield tried
            now = [tried.partner[row] for row in self._rows]
            came = [s for s in now if s >= 0 and s not in had]
            if not came:
                return
            closed.append(came[0])


def _forced(
    problem: PairingProblem,
    partner: Partner,
    place: int,
    kept: NDArray[np.bool_],
    *,
    params: Params,
) -> Tried:
    """Return the best plan that pairs a place over the pairs kept."""
    asked = with_place(problem, place).with_arcs(kept)
    open_to = asked.arcs[asked.arcs[:, 1] == place, 0].tolist()
    hints = [
        tuple(s if row == place else old for row, old in enumerate(partner))
        for s in (*open_to, -1)
    ]
    return force(problem, asked, partner, hints=hints, params=params)


def _told(
    desk: Desk, partner: Partner, tried: Tried, place: int, *, proven: bool
) -> Alternative:
    after = desk.canonical(tried.partner)
    return Alternative(
        moves=desk.moves(partner, after, first=place),
        deltas=desk.deltas(partner, after),
        proven=proven,
    )


def _led(
    areas: Areas,
    problem: PairingProblem,
    partner: Partner,
    tried: Tried,
    place: int,
    *,
    proven: bool,
) -> Alternative:
    names = (*areas.leads, "")
    moved = [
        row
        for row, (old, new) in enumerate(zip(partner, tried.partner, strict=True))
        if old != new
    ]
    moved.sort(key=lambda row: row != place)
    old, new = problem.values(partner), problem.values(tried.partner)
    return Alternative(
        moves=tuple(
            Move(
                recipient=areas.members[row],
                leaves=names[partner[row]],
                joins=names[tried.partner[row]],
            )
            for row in moved
        ),
        deltas=tuple(
            Delta(
                goal=goal.name,
                unit="schools" if goal.name == MISSING else "metres",
                change=now - was,
                value=now,
            )
            for goal, was, now in zip(problem.goals, old, new, strict=True)
        ),
        proven=proven,
    )
