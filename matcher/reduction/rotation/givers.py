"""Who gives demo lessons, lectures and report lessons, and how many people in all."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from matcher.county import Availability, Teacher
from matcher.policy import Activity, CountQuota
from matcher.reduction.rotation.scene import Scene

GIVEN = (Activity.DEMO_LESSON, Activity.LECTURE, Activity.REPORT_LESSON)
"""Kinds of event that somebody gives."""


@dataclass(frozen=True, slots=True)
class Givers:
    """Who may give the events of one quota.

    Parameters
    ----------
    rule
        Place of the quota in the policy; people are counted over all its events.
    least, most
        Different people; None is no limit.
    support
        Code of the support school if only its people may give.
    online
        Whether nobody is a visitor: people of every school may give.
    listed
        Codes the givers are taken from where their number is limited; () is anyone.
    """

    rule: int
    least: int = 1
    most: int | None = None
    support: str = ""
    online: bool = False
    listed: tuple[str, ...] = ()


def givers_for(
    scene: Scene, place: int, quota: CountQuota, hosts: Sequence[str]
) -> Givers | None:
    """Return who may give the events of a quota, None if nobody need be named."""
    counted = quota.people_min is not None or quota.people_max is not None
    if quota.activity not in GIVEN and not counted:
        return None
    only_support = quota.hosts == "recipient"
    open_to_all = Givers(
        rule=place,
        least=quota.people_min or 1,
        most=quota.people_max,
        support=scene.case.support if only_support else "",
        online=quota.online,
    )
    if quota.people_max is None:
        return open_to_all
    listed = _shortlist(scene, open_to_all, hosts, quota.people_max)
    return replace(open_to_all, listed=listed)


def may_give(
    scene: Scene, givers: Givers, schools: Sequence[str], host: str, subject: str
) -> list[Teacher]:
    """Return who may give an event of a subject at a host, '' being any subject.

    Backbone teachers of visiting schools; where these have none of the subject,
    anybody of theirs whose main subject it is.
    """
    if givers.support:
        away = givers.online or givers.support != host
        homes = [givers.support] if away else []
    else:
        homes = [code for code in schools if givers.online or code != host]
    people = [
        t
        for code in homes
        for t in scene.staff(code)
        if (t.full_time or t.is_backbone)
        and t.availability is not Availability.AWAY
        and t.availability is not Availability.DEFERRED
        and t.subjects
        and (not subject or t.subjects[0] == subject)
    ]
    first = [t for t in people if t.is_backbone]
    return [t for t in first or people if not givers.listed or t.code in givers.listed]


def main_subjects(
    scene: Scene, givers: Givers, schools: Sequence[str], hosts: Sequence[str]
) -> list[str]:
    """Return the subjects somebody may give, those of most hosts first."""
    counts: dict[str, int] = {}
    for host in hosts:
        people = may_give(scene, givers, schools, host, "")
        for subject in dict.fromkeys(t.subjects[0] for t in people):
            counts[subject] = counts.get(subject, 0) + 1
    return sorted(counts, key=lambda s: -counts[s])


def _shortlist(
    scene: Scene, givers: Givers, hosts: Sequence[str], most: int
) -> tuple[str, ...]:
    """Return so many people, of each host's visitors and of many subjects."""
    schools = scene.case.schools
    needs = {
        s: n for h in schools for s, n in scene.case.needs.get(h, {}).items() if n > 0
    }
    chosen: list[Teacher] = []
    pools = [may_give(scene, givers, schools, host, "") for host in hosts]
    misses = number = 0
    while len(chosen) < most and misses < len(pools):
        pool = [t for t in pools[number % len(pools)] if t not in chosen]
        number += 1
        if not pool:
            misses += 1
            continue
        misses = 0
        used = [t.subjects[0] for t in chosen]
        chosen.append(
            min(
                pool,
                key=lambda t: (
                    used.count(t.subjects[0]),
                    _days_away(scene, t),
                    -needs.get(t.subjects[0], 0),
                    len(scene.timetable.get(t.code, ())),
                ),
            )
        )
    return tuple(t.code for t in chosen)


def _days_away(scene: Scene, teacher: Teacher) -> int:
    return sum(stay.school_days for stay in scene.stays if stay.teacher == teacher.code)
