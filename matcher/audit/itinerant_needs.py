"""Judges whether itinerant teachers give what schools lack, and no more."""

from collections import Counter

from matcher.audit.case import Case
from matcher.audit.docket import Check, Docket
from matcher.audit.openings import can_be_served
from matcher.audit.presence import Presence
from matcher.policy import Itinerant
from matcher.text import Text


def judge_needs(
    case: Case, presence: Presence, docket: Docket, rule: Itinerant
) -> None:
    """Judge that no school gets more than it lacks, and none is left out."""
    given = _given_in_two_weeks(case, rule)
    check = docket.check("itinerant.need", rule)
    lacks = _lacks(case, rule)
    for (host, subject), periods in sorted(given.items()):
        need = case.balance.needs.get(host, {}).get(subject, 0)
        if periods > 2 * need:
            _too_much(case, check, host, subject, periods / 2, need)
    served = 0
    for support, host, subject, need in lacks:
        if given[host, subject]:
            served += 1
        elif can_be_served(case, presence, support=support, host=host, subject=subject):
            _unserved(case, check, support, host, subject, need)
    total, asked = sum(given.values()) / 2, sum(lack[3] for lack in lacks)
    check.close(
        Text(
            f"{len(lacks)} 处学科缺口每周 {asked} 节，走教 {served} 处、每周 "
            f"{total:g} 节，其余支援学校无人可派",
            f"{len(lacks)} gaps of {asked} weekly periods; {served} are served with "
            f"{total:g} periods, for the others the support has nobody free",
        )
    )


def _given_in_two_weeks(case: Case, rule: Itinerant) -> Counter[tuple[str, str]]:
    """Return the periods of an odd and an even week together, by host and subject."""
    given: Counter[tuple[str, str]] = Counter()
    for row in case.itineraries:
        if not rule.subjects or row.subject in rule.subjects:
            for stop in row.stops:
                weeks = 2 if stop.parity == "all" else 1
                given[stop.host, row.subject] += weeks * len(set(stop.periods))
    return given


def _lacks(case: Case, rule: Itinerant) -> list[tuple[str, str, str, int]]:
    return [
        (consortium.support, link.school, subject, need)
        for consortium in case.rotating
        for link in consortium.recipients
        for subject, need in sorted(case.balance.needs.get(link.school, {}).items())
        if not rule.subjects or subject in rule.subjects
    ]


def _too_much(
    case: Case, check: Check, host: str, subject: str, given: float, need: int
) -> None:
    check.broken(
        host,
        Text(
            f"{case.school(host)} {subject}每周缺 {need} 节，走教 {given:g} 节，超出",
            f"{case.school(host)} lacks {need} weekly periods of {subject}; itinerant "
            f"teachers give {given:g}, too many",
        ),
        value=f"{given:g}",
        bound=need,
    )


def _unserved(
    case: Case, check: Check, support: str, host: str, subject: str, need: int
) -> None:
    check.broken(
        host,
        Text(
            f"{case.school(host)} {subject}每周缺 {need} 节，{case.school(support)} 有"
            "余力和可派的人，未安排走教",
            f"{case.school(host)} lacks {need} weekly periods of {subject}; "
            f"{case.school(support)} has periods to spare and somebody free, but "
            "nobody goes",
        ),
        value=0,
        bound=need,
    )
