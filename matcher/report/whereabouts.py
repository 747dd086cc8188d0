"""Which consortium a place of the plan belongs to, whatever it is named by."""

from functools import cached_property

from matcher.plan import Plan

_NONE: frozenset[str] = frozenset()


class Whereabouts:
    """Finds the consortia of codes and ids that findings and papers name.

    Parameters
    ----------
    plan
        The plan the ids are of.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    @cached_property
    def _schools(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for group in self._plan.pairing.consortia:
            for code in (group.support, *(r.school for r in group.recipients)):
                found.setdefault(code, set()).add(group.id)
        return {code: frozenset(groups) for code, groups in found.items()}

    @cached_property
    def _areas(self) -> dict[str, frozenset[str]]:
        groups = {g.support: g.id for g in self._plan.pairing.consortia}
        return {
            f"A-{area.school}": frozenset(
                groups[s] for s in area.supports if s in groups
            )
            for area in self._plan.pairing.area_leads
        }

    @cached_property
    def _ids(self) -> dict[str, frozenset[str]]:
        rotation = self._plan.rotation
        found = {
            group.id: frozenset({group.id}) for group in self._plan.pairing.consortia
        }
        found |= self._areas
        found |= {area[2:]: groups for area, groups in self._areas.items()}
        found |= self._schools
        for teacher in self._plan.county.teachers:
            found.setdefault(teacher.code, self._schools.get(teacher.school, _NONE))
        for stay in rotation.postings:
            found[stay.id] = self.of_pair(stay.home, stay.host)
        for visit in rotation.visits:
            found[visit.id] = self.of_pair(visit.home, visit.host)
        for event in rotation.events:
            found[event.id] = found.get(event.consortium, _NONE)
        for line in rotation.sync_classes:
            found[line.id] = found.get(line.consortium, _NONE)
        for row in rotation.itineraries:
            found[row.id] = self._schools.get(row.home, _NONE)
        return found

    def of_pair(self, home: str, host: str) -> frozenset[str]:
        """Return the consortia two schools are both in, else those of the first."""
        own = self._schools.get(home, _NONE)
        return own & self._schools.get(host, _NONE) or own

    def of(self, where: str) -> frozenset[str]:
        """Return the consortia a place belongs to; none for the county as a whole.

        Understood are ids of consortia, areas, schools, people, stays, trips, events
        and sync classes, two of them joined by "-" or "+", names with the code in
        brackets, and any of these before a space.
        """
        known = self._ids.get(where)
        if known is not None:
            return known
        if where.endswith((")", "）")):
            return self.of(where[:-1].replace("（", "(").rpartition("(")[2])
        for mark in ("+", "-", "#"):
            for at, letter in enumerate(where):
                if letter == mark and where[:at] in self._ids:
                    first, rest = self._ids[where[:at]], where[at + 1 :]
                    return first & self._ids.get(rest, first) or first
        head, _, tail = where.partition(" ")
        return self.of(head) if tail else _NONE
