"""Which modes and link types a pair may have: tags, areas and distance of the rules."""

from typing import NamedTuple

from matcher.county import School
from matcher.policy import Degree, ModeRules


class Links(NamedTuple):
    """Link types open to a pair.

    Attributes
    ----------
    ordinary, entrusted : bool
    """

    ordinary: bool
    entrusted: bool


def may_use(mode: ModeRules, support: School) -> bool:
    """Return whether a support has a tag that each rule of a mode asks for."""
    return all(
        not rule.support_tags or not support.tags.isdisjoint(rule.support_tags)
        for rule in mode.rules
    )


def may_have(rule: Degree, recipient: School) -> bool:
    """Return whether a recipient has a tag or lies in an area that a rule asks for."""
    if not rule.recipient_tags and not rule.recipient_areas:
        return True
    tagged = not recipient.tags.isdisjoint(rule.recipient_tags)
    return tagged or recipient.area in rule.recipient_areas


def open_links(
    mode: ModeRules,
    support: School,
    recipient: School,
    metres: int | None,
    *,
    forced: bool = False,
) -> Links:
    """Return the link types that a pair may have in a mode.

    Parameters
    ----------
    mode
        Its rules.
    support, recipient
        The pair.
    metres
        One way; None if unknown, which no limit admits.
    forced
        The bureau or a running agreement asks for the pair: it may have every link
        type of the mode.
    """
    if not forced and not may_use(mode, support):
        return Links(ordinary=False, entrusted=False)

    def fits(rule: Degree | None) -> bool:
        if rule is None:
            return False
        most = rule.max_one_way_m
        near = most is None or (metres is not None and metres <= most)
        return forced or (near and may_have(rule, recipient))

    return Links(ordinary=fits(mode.ordinary), entrusted=fits(mode.entrusted))


def unrestricted(mode: ModeRules) -> bool:
    """Return whether a mode is open to every support, recipient and distance."""
    return all(
        not rule.support_tags
        and not rule.recipient_tags
        and not rule.recipient_areas
        and rule.max_one_way_m is None
        for rule in mode.rules
    )
