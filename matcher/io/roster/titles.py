"""Texts of a roster in both languages, the other one from the policy if it can."""

from collections.abc import Iterator

from matcher.io.roster.lines import Line
from matcher.policy import Policy
from matcher.text import Text


class Titles:
    """The topics and titles of a policy.

    Parameters
    ----------
    policy
        Whose words are known in both languages.
    """

    def __init__(self, policy: Policy) -> None:
        self._known = tuple(_titles(policy))

    def read(self, line: Line, key: str) -> Text:
        """Return a text; where a row has it in one language, the policy may help."""
        both = line.in_both(key)
        if both.zh != both.en or not both.zh:
            return both
        return next((text for text in self._known if both.zh in text), both)


def _titles(policy: Policy) -> Iterator[Text]:
    for rule in policy.rules:
        for name in ("topic", "title"):
            words = getattr(rule, name, None)
            if isinstance(words, Text) and words.zh:
                yield words
