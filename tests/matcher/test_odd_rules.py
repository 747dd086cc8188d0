"""Rules that ask for what the county does not have are pointed out beforehand."""

import datetime as dt

import pytest

from matcher.candidates import odd_rules
from matcher.county import Area, County, Duty, Link, Mode, School, Stage, Tag, Term
from matcher.errors import Severity
from matcher.policy import (
    AreaLeads,
    Compatibility,
    Degree,
    GoalName,
    Goals,
    Partners,
    Policy,
    RuleBase,
)
from matcher.text import Text

TERM = Term(code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 15))


def _school(code: str, **more: object) -> School:
    tag = Tag.QUALITY if code.isupper() else Tag.WEAK
    base = {"code": code, "name": f"{code}校", "stage": Stage.PRIMARY, "tags": {tag}}
    return School.model_validate({**base, **more})


def _county(*more: School) -> County:
    plain = ("A", "B", "c", "d")
    named = {school.code for school in more}
    schools = [_school(code) for code in plain if code not in named]
    return County(schools=(*schools, *more), term=TERM)


def _told(county: County, *rules: RuleBase) -> list[tuple[str, str, str]]:
    policy = Policy.model_validate(
        {"name": "test", "title": Text("测试", "test"), "rules": rules}
    )
    found = odd_rules(county, policy)
    assert all(fault.severity is Severity.WARNING for fault in found)
    assert all(fault.say("zh") and fault.say("en") for fault in found)
    return [(fault.code, fault.where, fault.value) for fault in found]


NEEDY = _county(_school("c", needs={"英语": 3}))
NINE = _county(_school("c", stage=Stage.NINE_YEAR))
LED = _county(_school("K", tags={Tag.BRAND}))
PLACED = _county(
    _school("A", district="东"),
    _school("B", district="西"),
    _school("K", tags={Tag.BRAND}, district="东"),
)


@pytest.mark.parametrize(
    ("county", "rule"),
    [
        (_county(), Degree(recipients_max=9)),
        (_county(), Partners(number=2)),
        (NEEDY, Partners(by="subject")),
        (NEEDY, Partners(by="subject", subjects=("英语",))),
        (NINE, Partners(by="stage")),
        (LED, AreaLeads(supports_max=2)),
        (_county(_school("K", duty=Duty.AREA_LEAD)), AreaLeads(lead_tags=frozenset())),
        (PLACED, Goals(order=(GoalName.CROSSINGS,))),
        (_county(), Degree(recipient_areas=frozenset({Area.UNKNOWN}))),
    ],
)
def test_rules_that_fit_the_county_raise_nothing(
    county: County, rule: RuleBase
) -> None:
    assert _told(county, rule) == []


@pytest.mark.parametrize(
    ("county", "rule", "told"),
    [
        (
            _county(),
            Partners(number=3),
            ("rule.partners.number", "partners.number", "3"),
        ),
        (
            _county(),
            Partners(by="subject"),
            ("rule.partners.subject", "partners.by", "subject"),
        ),
        (
            NEEDY,
            Partners(by="subject", subjects=("英语", "音樂")),
            ("rule.partners.subject", "partners.subjects", "音樂"),
        ),
        (
            _county(),
            Partners(by="stage"),
            ("rule.partners.stage", "partners.by", "stage"),
        ),
        (
            _county(_school("c#2", tags={Tag.WEAK})),
            Partners(number=2),
            ("rule.partners.code", "partners", "c#2"),
        ),
        (_county(), AreaLeads(), ("rule.area_leads.none", "area_leads", "0")),
        (
            LED,
            AreaLeads(supports_max=1),
            ("rule.area_leads.room", "area_leads.supports_max", "1"),
        ),
        (
            LED,
            AreaLeads(supports_min=3),
            ("rule.area_leads.room", "area_leads.supports_min", "3"),
        ),
        (
            PLACED,
            AreaLeads(same_district=True),
            ("rule.area_leads.district", "area_leads.same_district", "B校（B）"),
        ),
        (
            _county(),
            Degree(support_tags=frozenset({Tag.CORE})),
            ("rule.degree.support", "degree[paired].support_tags", "core"),
        ),
        (
            _county(),
            Compatibility(support_areas=frozenset({Area.URBAN})),
            ("rule.compatibility.support", "compatibility.support_areas", "urban"),
        ),
        (
            _county(),
            Goals(order=(GoalName.CROSSINGS,)),
            ("rule.goals.crossings", "goals.order", "crossings"),
        ),
    ],
)
def test_a_rule_that_the_county_cannot_bear_out_is_named(
    county: County, rule: RuleBase, told: tuple[str, str, str]
) -> None:
    assert _told(county, rule) == [told]


def test_an_entrusted_minimum_above_the_recipients_that_qualify_is_named() -> None:
    county = _county(_school("d", tags={Tag.NEW}))
    rules = (
        Degree(
            mode=Mode.LEAGUE,
            link=Link.ENTRUSTED,
            recipients_min=2,
            recipient_tags=frozenset({Tag.NEW}),
        ),
        Degree(mode=Mode.LEAGUE, recipients_min=0),
    )
    assert _told(county, *rules) == [
        ("rule.degree.recipient", "degree[league/entrusted].recipients_min", "2")
    ]
