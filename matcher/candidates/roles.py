"""Who supports and who receives: a stated duty first, then tags and area."""

from matcher.county import Duty, School, Stage
from matcher.policy import Compatibility


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
