"""The shape of an explanation."""

from typing import Literal

from pydantic import Field

from matcher.candidates.places import split_place
from matcher.choices.nouns import Alternative, BlockingPair, Share
from matcher.county import County, Noun
from matcher.labels import part_label
from matcher.plan import Goal, Reason
from matcher.text import Text


class Refusal(Noun):
    """A pair that a rule forbids."""

    support: str
    recipient: str
    reason: Reason


class PairShare(Noun):
    """What one pair of the plan adds to every goal: with it less without it."""

    support: str
    recipient: str = Field(description="Place: a school's code, or code#part")
    shares: tuple[Share, ...]


class Explanation(Noun):
    """What one school, teacher or consortium got, why, and what else was open."""

    kind: Literal["school", "teacher", "consortium", "pair", "county", "activity"]
    id: str
    name: str
    now: tuple[Text, ...] = Field(description="What the plan gives")
    why: tuple[Text, ...] = Field(default=(), description="What speaks for it")
    weeks: tuple[Text, ...] = Field(
        default=(), description="A teacher's engagements, week by week"
    )
    goals: tuple[Goal, ...] = Field(
        default=(), description="Of the plan as a whole, where that is explained"
    )
    shares: tuple[PairShare, ...] = Field(
        default=(), description="What each of its pairs adds to the goals"
    )
    alternatives: tuple[Alternative, ...] = Field(
        default=(), description="Next best plans without the pair, the best first"
    )
    ended: tuple[Text, ...] = Field(
        default=(), description="Why there are no more alternatives"
    )
    refused: tuple[Refusal, ...] = Field(default=(), description="Pairs not allowed")
    blocking: tuple[BlockingPair, ...] = Field(
        default=(), description="Pairs that would rather have each other"
    )


def named(county: County, code: str) -> str:
    """Return a school's or teacher's name with its code; the code alone if unknown."""
    noun = county.school_by_code.get(code) or county.teacher_by_code.get(code)
    return f"{noun.name}（{code}）" if noun and noun.name else code


def place_named(county: County, place: str) -> Text:
    """Return the name of a recipient's place: its school, and what it is for."""
    school, part = split_place(county, place)
    name = named(county, school)
    if not part:
        return Text(name, name)
    return Text(f"{name}·{part_label(part)}", f"{name}, {part_label(part, 'en')}")
