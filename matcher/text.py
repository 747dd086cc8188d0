"""Words in two languages, Chinese first."""

from typing import Literal, NamedTuple, TypeAlias

Lang: TypeAlias = Literal["zh", "en"]


class Text(NamedTuple):
    """One message in Chinese and English.

    Attributes
    ----------
    zh : str
        What a bureau planner reads.
    en : str
        The same, complete, in English.

    Examples
    --------
    >>> Text("学校", "school").say("en")
    'school'
    """

    zh: str
    en: str

    def say(self, lang: Lang) -> str:
        """Return the message in one language."""
        return self.zh if lang == "zh" else self.en
