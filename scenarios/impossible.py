"""Counties that cannot be paired, each for one reason planted into a sound one.

They test a diagnosis: it must name the rule and the schools that were planted, and its
first repair must make a plan exist.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from matcher.county import (
    Agreement,
    County,
    Distance,
    Duty,
    Link,
    Lock,
    Mode,
    School,
    Stage,
    Tag,
)
from matcher.policy import (
    AreaLeads,
    Compatibility,
    Coverage,
    Degree,
    Policy,
    RuleBase,
    Travel,
)
from matcher.text import Text
from scenarios.county import make_county
from scenarios.spec import CountySpec

LIMIT_M = 60_000
LIMIT_MIN = 100
MOST = 3


class Planted(NamedTuple):
    """An impossible county.

    Attributes
    ----------
    county : County
    policy : Policy
    rule : str
        Code of the rule that was planted against.
    schools : frozenset of str
        The schools it was planted at.
    """

    county: County
    policy: Policy
    rule: str
    schools: frozenset[str]


class _Sound(NamedTuple):
    """A county that can be paired, with its primary supports and recipients."""

    county: County
    supports: tuple[School, ...]
    recipients: tuple[School, ...]


def plant(name: str, *, n_schools: int = 40, seed: int = 0) -> Planted:
    """Return an impossible county.

    Parameters
    ----------
    name
        One of `PLANTS`.
    n_schools
        Schools of the county.
    seed
        Any whole number; equal seeds give equal counties.

    Raises
    ------
    KeyError
        No such plant.
    """
    return PLANTS[name](_sound(n_schools, seed))


def _sound(n_schools: int, seed: int) -> _Sound:
    """Return a county of primary schools in one district where all can be paired."""
    spec = CountySpec(
        n_schools=n_schools,
        junior_share=0,
        nine_year_share=0,
        teachers=False,
        timetables=False,
        past=False,
    )
    county = make_county(spec, seed=seed)
    schools = tuple(s.model_copy(update={"district": "东片"}) for s in county.schools)
    county = county.model_copy(update={"schools": schools})
    giving = {Tag.BRAND, Tag.QUALITY}
    supports = tuple(s for s in schools if not s.tags.isdisjoint(giving))
    needing = {Tag.WEAK, Tag.NEW}
    recipients = tuple(
        s for s in schools if s not in supports and not s.tags.isdisjoint(needing)
    )
    return _Sound(county, supports, recipients)


def _policy(*rules: RuleBase) -> Policy:
    """Return a policy of some rules, with wide defaults for the others."""
    given = {type(rule) for rule in rules}
    usual = (Coverage(), Travel(max_one_way_m=LIMIT_M), Degree(recipients_max=MOST))
    rest = tuple(rule for rule in usual if type(rule) not in given)
    return Policy.model_validate(
        {
            "name": "planted",
            "title": Text("试验方案", "planted"),
            "rules": (*rules, *rest),
        }
    )


def _far(
    sound: _Sound,
    schools: Iterable[School],
    *,
    among: Iterable[School],
    near: Iterable[School] = (),
    minutes: int | None = None,
) -> County:
    """State ways above the limit between some schools and others, 5 km to a few.

    Ways differ by 1 km each, the first one 3.2 km (or 5 min) above the limit.
    """
    close = {school.code for school in near}
    rows = []
    for school in schools:
        step = 0
        for other in among:
            if other.code in close:
                rows.append(Distance(school.code, other.code, 5_000, 10))
                continue
            metres = LIMIT_M + 3_200 + 1_000 * step
            if minutes is None:
                rows.append(Distance(school.code, other.code, metres, None))
            else:
                rows.append(Distance(school.code, other.code, 9_000, minutes + step))
            step += 1
    return _with(sound.county, distances=(*sound.county.distances, *rows))


def _with(county: County, **fields: object) -> County:
    return county.model_copy(update=fields)


def _codes(*schools: School) -> frozenset[str]:
    return frozenset(school.code for school in schools)


def _distance(sound: _Sound) -> Planted:
    lone = sound.recipients[-1]
    county = _far(sound, [lone], among=sound.supports)
    return Planted(county, _policy(), "pair.distance", _codes(lone))


def _time(sound: _Sound) -> Planted:
    lone = sound.recipients[-1]
    county = _far(sound, [lone], among=sound.supports, minutes=LIMIT_MIN + 5)
    policy = _policy(Travel(max_one_way_m=None, max_one_way_min=LIMIT_MIN))
    return Planted(county, policy, "pair.time", _codes(lone))


def _most(sound: _Sound) -> Planted:
    one, many = sound.supports[0], sound.recipients[: MOST + 1]
    county = _far(sound, many, among=sound.supports, near=[one])
    return Planted(county, _policy(), "pair.degree", _codes(one, *many))


def _least(sound: _Sound) -> Planted:
    one, only = sound.supports[0], sound.recipients[0]
    some = sound.supports[: len(sound.recipients) // 2 - 1]
    idle = {school.code for school in sound.supports} - _codes(*some)
    county = _far(sound, [one], among=sound.recipients, near=[only])
    schools = tuple(
        s.model_copy(update={"duty": Duty.NONE}) if s.code in idle else s
        for s in county.schools
    )
    county = _with(county, schools=schools)
    policy = _policy(
        Coverage(),
        Coverage(side="support"),
        Degree(recipients_min=2, recipients_max=MOST),
    )
    return Planted(county, policy, "pair.degree", _codes(one))


def _takes_part(sound: _Sound) -> Planted:
    one = sound.supports[0]
    county = _far(sound, [one], among=sound.recipients)
    policy = _policy(Coverage(), Coverage(side="support"))
    return Planted(county, policy, "pair.takes_part", _codes(one))


def _stage(sound: _Sound) -> Planted:
    lone = sound.recipients[0]
    schools = tuple(
        s.model_copy(update={"stage": Stage.JUNIOR}) if s == lone else s
        for s in sound.county.schools
    )
    county = _with(sound.county, schools=schools)
    return Planted(county, _policy(), "pair.stage", _codes(lone))


def _district(sound: _Sound) -> Planted:
    lone = sound.recipients[0]
    schools = tuple(
        s.model_copy(update={"district": "西片"}) if s == lone else s
        for s in sound.county.schools
    )
    county = _with(sound.county, schools=schools)
    policy = _policy(Compatibility(same_district=True))
    return Planted(county, policy, "pair.district", _codes(lone))


def _bans(sound: _Sound) -> Planted:
    lone, near = sound.recipients[0], sound.supports[:2]
    county = _far(sound, [lone], among=sound.supports, near=near)
    bans = tuple(Lock(support=s.code, recipient=lone.code, kind="forbid") for s in near)
    return Planted(
        _with(county, locks=bans), _policy(), "pair.ban", _codes(lone, *near)
    )


def _locks(sound: _Sound) -> Planted:
    lone, two = sound.recipients[0], sound.supports[:2]
    locks = tuple(Lock(support=s.code, recipient=lone.code, kind="must") for s in two)
    county = _with(sound.county, locks=locks)
    return Planted(county, _policy(), "pair.lock", _codes(lone, *two))


def _agreement(sound: _Sound) -> Planted:
    one, other = sound.supports[0], sound.recipients[0]
    pair = {"support": one.code, "recipient": other.code}
    county = _with(
        sound.county,
        agreements=(Agreement(**pair),),
        locks=(Lock(**pair, kind="forbid"),),
    )
    return Planted(county, _policy(), "pair.agreement", _codes(one, other))


def _full(sound: _Sound) -> Planted:
    one, many = sound.supports[0], sound.recipients[: MOST + 1]
    agreements = tuple(Agreement(support=one.code, recipient=s.code) for s in many)
    county = _with(sound.county, agreements=agreements)
    return Planted(county, _policy(), "pair.agreement", _codes(one, *many))


def _role(sound: _Sound) -> Planted:
    schools = tuple(
        s.model_copy(update={"tags": frozenset({Tag.DEMONSTRATION})})
        if s in sound.supports
        else s
        for s in sound.county.schools
    )
    county = _with(sound.county, schools=schools)
    return Planted(county, _policy(), "pair.role", frozenset())


def _leads(sound: _Sound) -> Planted:
    lead, others = sound.supports[0], sound.supports[1:]
    schools = tuple(
        s.model_copy(update={"duty": Duty.AREA_LEAD}) if s == lead else s
        for s in sound.county.schools
    )
    rule = AreaLeads(lead_tags=frozenset(), supports_max=len(others) - 1)
    county = _with(sound.county, schools=schools)
    return Planted(county, _policy(rule), "pair.lead", _codes(lead, *others))


def _entrusted(sound: _Sound) -> Planted:
    """Let a support reach one school only, which may not be entrusted."""
    one, only = sound.supports[0], sound.recipients[0]
    tagged = {s.code for s in sound.recipients if s != only}
    county = _far(sound, [one], among=sound.recipients, near=[only])
    county = _far(
        sound._replace(county=county), [only], among=sound.supports, near=[one]
    )
    schools = tuple(
        s.model_copy(update={"tags": s.tags | {Tag.PROJECT}}) if s.code in tagged else s
        for s in county.schools
    )
    policy = _policy(
        Degree(
            mode=Mode.JOINT,
            link=Link.ENTRUSTED,
            recipients_min=1,
            recipients_max=2,
            recipient_tags=frozenset({Tag.PROJECT}),
        ),
        Degree(mode=Mode.JOINT, recipients_min=0, recipients_max=MOST),
    )
    county = _with(county, schools=schools)
    return Planted(county, policy, "pair.degree", _codes(one, only))


PLANTS: dict[str, Callable[[_Sound], Planted]] = {
    "distance": _distance,
    "time": _time,
    "most": _most,
    "least": _least,
    "takes_part": _takes_part,
    "stage": _stage,
    "district": _district,
    "bans": _bans,
    "locks": _locks,
    "agreement": _agreement,
    "full": _full,
    "role": _role,
    "leads": _leads,
    "entrusted": _entrusted,
}
"""What is planted, by name."""
