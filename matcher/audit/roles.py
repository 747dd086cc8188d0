"""Which schools support and which receive, read from the compatibility rule."""

from matcher.county import Duty, School, Stage
from matcher.policy import Compatibility


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
