"""What is said of a pair that no mode and link type of the policy is open to."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from matcher.candidates.modes import may_have, may_use
from matcher.candidates.words import km
from matcher.county import School
from matcher.labels import label
from matcher.policy import Policy
from matcher.text import Lang, Text


class ModeRefusal(NamedTuple):
    """Why no mode is open to a pair.

    Attributes
    ----------
    rule : str
        Code of the rule.
    text : Text
    value, bound : object
        What was met and what is asked for.
    """

    rule: str
    text: Text
    value: object = ""
    bound: object = ""


def mode_refusal(
    policy: Policy,
    support: School,
    recipient: School,
    metres: int | None,
    names: tuple[str, str],
) -> ModeRefusal:
    """Return which condition refuses a pair that no mode is open to.

    The tags of the support are asked first, then tags and area of the recipient, then
    the distance.

    Parameters
    ----------
    policy
        Modes and link types.
    support, recipient
        The pair.
    metres
        One way; None if unknown.
    names
        How messages call the two.
    """
    usable = [mode for mode in policy.modes if may_use(mode, support)]
    if not usable:
        modes = [mode.mode for mode in policy.modes]
        tags = sorted(support.tags)
        text = Text(
            f"{names[0]} 的类别（{_all(tags)}）不在任何结对模式（{_all(modes)}）"
            "要求的支援学校类别之列",
            f"{names[0]} has none of the tags that the modes ({_all(modes, 'en')}) ask "
            f"of a support; it has {_all(tags, 'en')}",
        )
        return ModeRefusal("pair.mode", text, ",".join(tags), ",".join(modes))
    rules = [rule for mode in usable for rule in mode.rules]
    fitting = [rule for rule in rules if may_have(rule, recipient)]
    if not fitting:
        has = [*sorted(recipient.tags), recipient.area]
        text = Text(
            f"{names[1]}（{_all(has)}）不符合 {names[0]} 可用的任何结对类型要求的"
            "受援学校类别或地类",
            f"{names[1]} ({_all(has, 'en')}) has no tag or area that a link type open "
            f"to {names[0]} asks for",
        )
        return ModeRefusal("pair.link", text, ",".join(has))
    most = max(rule.max_one_way_m or 0 for rule in fitting)
    told = Text("未知", "unknown")
    if metres is not None:
        told = Text(f"{km(metres)} 公里", f"{km(metres)} km")
    text = Text(
        f"{names[0]} 与 {names[1]} 单程 {told.zh}；可用的结对模式至多 {km(most)} 公里",
        f"{names[0]} and {names[1]} are {told.en} apart one way; the modes open to "
        f"them allow {km(most)} km at most",
    )
    return ModeRefusal("pair.link", text, metres, most)


def _all(members: Sequence[StrEnum], lang: Lang = "zh") -> str:
    words = [label(member, lang) for member in members]
    none = Text("无", "none").say(lang)
    return ("、" if lang == "zh" else ", ").join(words) or none
