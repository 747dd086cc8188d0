"""Who supports, who receives, who leads: a stated duty first, then tags and area."""

from matcher.county import County, Duty, School, Stage
from matcher.policy import AreaLeads, Compatibility, Policy


def supports(school: School, rule: Compatibility) -> bool:
    """Return whether a school may head a consortium by duty, tags and area."""
    if school.stage is Stage.OTHER:
        return False
    if school.duty is not None:
        return school.duty is Duty.SUPPORT
    in_area = not rule.support_areas or school.area in rule.support_areas
    return in_area and not school.tags.isdisjoint(rule.support_tags)


def receives(school: School, rule: Compatibility) -> bool:
    """Return whether a school should be supported by duty, tags and area."""
    if school.stage is Stage.OTHER:
        return False
    if school.duty is not None:
        return school.duty is Duty.RECIPIENT
    weak = not school.tags.isdisjoint(rule.recipient_tags)
    return (weak or school.area in rule.recipient_areas) and not supports(school, rule)


def leads(school: School, rule: AreaLeads) -> bool:
    """Return whether a school is an area lead by duty or tags."""
    if school.duty is not None:
        return school.duty is Duty.AREA_LEAD
    return not school.tags.isdisjoint(rule.lead_tags)


def may_support(school: School, policy: Policy) -> bool:
    """Return whether a school supports under a policy.

    Area leads do not, unless their rule says so.
    """
    rule = policy.find(AreaLeads)
    if rule is not None and not rule.lead_supports and leads(school, rule):
        return False
    return supports(school, policy.compatibility)


def lead_rule(county: County, policy: Policy) -> AreaLeads | None:
    """Return the rule of area leads in force, None if there is nothing to lead.

    Where the policy is silent and the bureau names area leads, the defaults hold for
    these schools, softly.
    """
    rule = policy.find(AreaLeads)
    if rule is not None:
        return rule
    if any(school.duty is Duty.AREA_LEAD for school in county.schools):
        return AreaLeads(lead_tags=frozenset(), hard=False)
    return None
