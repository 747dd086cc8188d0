"""Which schools support, receive and lead, read from the policy's rules."""

from matcher.county import County, Duty, School, Stage
from matcher.policy import AreaLeads, Compatibility, Policy


def supports(school: School, rule: Compatibility) -> bool:
    """Return whether a school may head a consortium; a stated duty decides first.

    Kindergartens, vocational schools and the like (stage OTHER) take no part.
    """
    if school.stage is Stage.OTHER:
        return False
    if school.duty is not None:
        return school.duty is Duty.SUPPORT
    in_area = not rule.support_areas or school.area in rule.support_areas
    return in_area and bool(school.tags & rule.support_tags)


def receives(school: School, rule: Compatibility) -> bool:
    """Return whether a school is to be supported; a stated duty decides first."""
    if school.stage is Stage.OTHER:
        return False
    if school.duty is not None:
        return school.duty is Duty.RECIPIENT
    weak = bool(school.tags & rule.recipient_tags)
    return (weak or school.area in rule.recipient_areas) and not supports(school, rule)


def stages_match(support: School, recipient: School, rule: Compatibility) -> bool:
    """Return whether the support teaches every stage the recipient teaches.

    Without `same_stage` compulsory stages may be mixed, senior schools never.
    """
    if rule.same_stage:
        return recipient.stage.parts <= support.stage.parts
    stages = (support.stage, recipient.stage)
    return Stage.SENIOR not in stages or support.stage is recipient.stage


def lead_rule(county: County, policy: Policy) -> AreaLeads | None:
    """Return what holds for area leads, None where there are none to judge.

    Where no rule asks for them but the bureau names some, they are expected to do what
    the rule would ask by default, without any force.
    """
    rule = policy.find(AreaLeads)
    if rule is None and any(s.duty is Duty.AREA_LEAD for s in county.schools):
        return AreaLeads(lead_tags=frozenset(), hard=False)
    return rule


def leads(school: School, rule: AreaLeads) -> bool:
    """Return whether a school is an area lead; a stated duty decides first."""
    if school.duty is not None:
        return school.duty is Duty.AREA_LEAD
    return bool(school.tags & rule.lead_tags)


def kept_free(school: School, rule: AreaLeads | None) -> bool:
    """Return whether an area lead has nothing to support beside its area."""
    return rule is not None and not rule.lead_supports and leads(school, rule)
