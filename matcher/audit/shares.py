"""Judges percentages of staff: how many are owed, how many went, how many at most."""

import math
from collections.abc import Container, Iterable
from fractions import Fraction
from typing import NamedTuple

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.people import COUNTED, Doings, Tally
from matcher.county import Teacher
from matcher.labels import label
from matcher.policy import Activity, Base, PercentQuota, Rounding
from matcher.retirement import month_number, months_of
from matcher.text import Text

YOUNG_MONTHS = 36 * 12
"""Age in months at which a teacher is no longer young."""

GRADUATING = frozenset({6, 9})


def judge_shares(case: Case, docket: Docket) -> None:
    """Judge every percentage of staff."""
    for quota in case.policy.each(PercentQuota):
        if quota.activity not in COUNTED:
            name = label(quota.activity), label(quota.activity, "en")
            docket.unjudged(
                quota,
                Text(
                    f"方案不按人记录{name[0]}",
                    f"plans do not record {name[1]} by person",
                ),
            )
            continue
        for unit in _units(case, docket, quota):
            _judge(case, docket, quota, unit)


def rounded(share: float, base: int, rounding: Rounding) -> int:
    """Return a share of a number of people; the share is taken exactly."""
    exact = Fraction(str(share)) * base
    if rounding is Rounding.CEILING:
        return math.ceil(exact)
    if rounding is Rounding.FLOOR:
        return math.floor(exact)
    return math.floor(exact + Fraction(1, 2))


def owed(case: Case, quota: PercentQuota, school: str) -> int | None:
    """Return the number of people a percentage asks of a school, None if unknown."""
    group = _group(case, quota.of, school)
    return None if group is None else rounded(quota.share, group.base, quota.rounding)


class _Group(NamedTuple):
    """People a percentage is taken of.

    Attributes
    ----------
    base : int
        How many they are.
    among : frozenset of str | None
        Whose going counts; None for anybody's.
    unknown : int
        People left out because a fact is not known.
    """

    base: int
    among: frozenset[str] | None = None
    unknown: int = 0

    def __add__(self, other: object) -> "_Group":
        """Return the people of two schools together."""
        if not isinstance(other, _Group):
            return NotImplemented
        among = None
        if self.among is not None and other.among is not None:
            among = self.among | other.among
        return _Group(self.base + other.base, among, self.unknown + other.unknown)


def _group(case: Case, of: Base, school: str) -> _Group | None:
    staff = case.county.staff_by_school.get(school, ())
    if of is Base.FULL_TIME:
        known = case.full_time(school)
        return _Group(known) if known is not None else None
    if not staff:
        return None
    if of is Base.YOUNG:
        full = [t for t in staff if t.full_time]
        young = frozenset(t.code for t in full if is_young(case, t))
        return _Group(len(young), young, sum(t.born is None for t in full))
    may_go = [t for t in staff if case.ineligible[t.code] is None]
    if of is Base.ELIGIBLE:
        return _Group(len(may_go))
    final = frozenset(t.code for t in may_go if GRADUATING & set(t.grades))
    return _Group(len(final), final, sum(not t.grades for t in may_go))


def group_of(case: Case, of: Base, school: str) -> frozenset[str] | None:
    """Return the people of a school whose going counts; None if anybody's does."""
    group = _group(case, of, school)
    return None if group is None else group.among


def is_young(case: Case, teacher: Teacher) -> bool:
    """Return whether a teacher is known to be at most 35 years old at term start."""
    if teacher.born is None:
        return False
    return months_of(case.county.term.start) - month_number(teacher.born) < YOUNG_MONTHS


class _Unit(NamedTuple):
    """What one share is owed by: a school, a school to a partner, or the county."""

    where: str
    name: Text
    group: _Group
    tally: Tally


def _units(case: Case, docket: Docket, quota: PercentQuota) -> Iterable[_Unit]:
    doings = Doings(case, quota.activity, quota.period)
    known: dict[str, _Group] = {}
    for school in case.schools_of(quota.side):
        group = _group(case, quota.of, school)
        if group is None:
            name = case.school(school)
            docket.unjudged(
                quota, Text(f"{name} 教师人数未知", f"the staff of {name} is unknown")
            )
        else:
            known[school] = group
    if quota.scope == "county":
        if known:
            first, *rest = known.values()
            group = sum(rest, start=first)
            tally = doings.tally(known, among=group.among)
            yield _Unit("county", Text("全县", "the county"), group, tally)
        return
    for home, group in known.items():
        for host in _hosts(case, quota, home):
            hosts: Container[str] | None = {host} if host else None
            tally = doings.tally([home], hosts=hosts, among=group.among)
            name = case.school(home)
            to = f" → {case.school(host)}" if host else ""
            where = f"{home}-{host}" if host else home
            yield _Unit(where, Text(name + to, name + to), group, tally)


def _hosts(case: Case, quota: PercentQuota, home: str) -> list[str]:
    if quota.split == "total":
        return [""]
    return sorted(
        host
        for host in case.partners.get(home, frozenset())
        if {(home, host), (host, home)} & case.rotating_pairs
    )


def _judge(case: Case, docket: Docket, quota: PercentQuota, unit: _Unit) -> None:
    base, heads = unit.group.base, unit.tally.heads
    least = rounded(quota.share, base, quota.rounding)
    most = None
    if quota.share_max is not None:
        most = max(least, rounded(quota.share_max, base, Rounding.FLOOR))
    low, high = heads < least, most is not None and heads > most
    code = "visit.share" if quota.activity is Activity.OBSERVATION else "post.share"
    docket.check(code, quota).judge(
        not low and not high,
        unit.where,
        _words(quota, unit, least, most),
        value=heads,
        bound=most if high else least,
    )
    could = rounded(quota.share, base + unit.group.unknown, quota.rounding)
    if not low and heads < could:
        docket.unjudged(
            quota,
            Text(
                f"{unit.name.zh} 有 {unit.group.unknown} 名教师的出生年月或任教年级"
                f"未填，补填后应派人数可能多至 {could} 人",
                f"{unit.name.en}: birth months or grades of {unit.group.unknown} "
                f"teachers are not given; with them up to {could} people may be owed",
            ),
        )


def _words(quota: PercentQuota, unit: _Unit, least: int, most: int | None) -> Text:
    """Return what went against what is owed, in people, person-times and percent."""
    base, heads = unit.group.base, unit.tally.heads
    of, of_en = label(quota.of), label(quota.of, "en")
    what, what_en = label(quota.activity), label(quota.activity, "en")
    share = f"{heads / base:.1%}" if base else "—"
    sign = "≥" if heads >= least else "<"
    asked = f"{least} 人" if most is None else f"{least}–{most} 人"
    asked_en = f"{least} owed" if most is None else f"{least} to {most} owed"
    rate = f"{quota.share:.1%}"
    if most is not None and quota.share_max is not None:
        rate += f"–{quota.share_max:.1%}"
        sign = "∈" if least <= heads <= most else "∉"
    return Text(
        f"{unit.name.zh} {what} {unit.tally.words.zh}/ {of} {base} 人 = {share} "
        f"{sign} {rate}（应 {asked}）",
        f"{unit.name.en}, {what_en}: {unit.tally.words.en} of {base} {of_en} = {share} "
        f"{sign} {rate} ({asked_en})",
    )
