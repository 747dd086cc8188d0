"""Changes of the policy's numbers, as settings a planner can type."""

from typing import NamedTuple

from matcher.labels import label
from matcher.policy import Degree, Policy
from matcher.text import Text


class Setting(NamedTuple):
    """A change of the policy.

    Attributes
    ----------
    edits : tuple of str
        ``set=RULE.PARAMETER=VALUE`` each.
    words : Text
    """

    edits: tuple[str, ...]
    words: Text


def settings_of(
    policy: Policy, rule: Degree, number: int, *, upper: bool
) -> Setting | None:
    """Return the setting of the most or least recipients of one degree rule.

    None where the rule cannot be told from others by a word, or would not hold
    together.
    """
    at = _selector(policy, rule)
    low, high = rule.recipients_min, rule.recipients_max
    if at is None or number < 0 or not (number >= low if upper else number <= high):
        return None
    mode = _mode(policy, rule)
    if upper:
        return Setting(
            (f"set={at}.recipients_max={number}",),
            Text(
                f"{mode.zh}每所支援学校至多支援的校数由 {high} 所放宽到 {number} 所",
                f"{mode.en}let each support take up to {number} recipients, not {high}",
            ),
        )
    return Setting(
        (f"set={at}.recipients_min={number}",),
        Text(
            f"{mode.zh}每所支援学校至少支援的校数由 {low} 所降到 {number} 所",
            f"{mode.en}let each support take as few as {number} recipients, not {low}",
        ),
    )


def loosened(policy: Policy, rule: Degree) -> Setting | None:
    """Return settings that open a degree rule to every tag, area and distance."""
    at = _selector(policy, rule)
    lists = ("support_tags", "recipient_tags", "recipient_areas")
    edits = [f"set={at}.{name}=[]" for name in lists if getattr(rule, name)]
    if rule.max_one_way_m is not None:
        edits.append(f"set={at}.max_one_way_m=none")
    if at is None or not edits:
        return None
    mode = _mode(policy, rule)
    return Setting(
        tuple(edits),
        Text(
            f"{mode.zh}不再限定学校类别、地区和距离",
            f"{mode.en}no longer ask for tags, areas or a distance",
        ),
    )


def _mode(policy: Policy, rule: Degree) -> Text:
    """Return which rule is meant, '' where there is only one."""
    if len(policy.degrees) < 2:
        return Text("", "")
    zh = f"{label(rule.mode)}·{label(rule.link)}"
    en = f"{label(rule.mode, 'en')}, {label(rule.link, 'en')}"
    return Text(f"{zh}：", f"{en}: ")


def _selector(policy: Policy, rule: Degree) -> str | None:
    """Return what names a degree rule in a setting: a word no other one holds."""
    if len(policy.degrees) < 2:
        return "degree"
    others = [_words(other) for other in policy.degrees if other != rule]
    if len(others) < len(policy.degrees) - 1:
        return None
    for word in sorted(_words(rule)):
        if not any(word in words for words in others):
            return f"degree[{word}]"
    return None


def _words(rule: Degree) -> set[str]:
    values = rule.model_dump(mode="json", exclude={"kind"}).values()
    return {value for value in values if isinstance(value, str)}
