"""The shape of an explanation."""

from typing import Literal

from pydantic import Field

from matcher.county import County, Noun
from matcher.explain.alternatives import Alternative
from matcher.plan import Reason
from matcher.text import Text


class Refusal(Noun):
    """A pair that a rule forbids."""

    support: str
    recipient: str
    reason: Reason


class Explanation(Noun):
    """What one school, teacher or consortium got, why, and what else was open."""

    kind: Literal["school", "teacher", "consortium"]
    id: str
    name: str
    now: tuple[Text, ...] = Field(description="What the plan gives")
    why: tuple[Text, ...] = Field(default=(), description="What speaks for it")
    alternatives: tuple[Alternative, ...] = Field(
        default=(), description="Single changes of the pairing, the best first"
    )
    refused: tuple[Refusal, ...] = Field(default=(), description="Pairs not allowed")


def named(county: County, code: str) -> str:
    """Return a school's or teacher's name with its code; the code alone if unknown."""
    noun = county.school_by_code.get(code) or county.teacher_by_code.get(code)
    return f"{noun.name}（{code}）" if noun and noun.name else code
