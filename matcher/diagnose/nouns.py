"""A diagnosis as data, and in words."""

from enum import StrEnum

from pydantic import Field

from matcher.county import Noun
from matcher.plan import Reason, Status, Unpaired
from matcher.text import Lang, Text


class RepairKind(StrEnum):
    """What a repair changes, the least intrusive first."""

    DROP_DECISION = "drop_decision"
    LIFT_BAN = "lift_ban"
    FIX_PAIR = "fix_pair"
    RAISE_DISTANCE = "raise_distance"
    RAISE_TIME = "raise_time"
    RAISE_DEGREE = "raise_degree"
    LOWER_DEGREE = "lower_degree"
    NEW_SUPPORT = "new_support"
    RAISE_BOTH = "raise_both"


class Repair(Noun):
    """A change to the inputs, tried by planning again.

    `works`: every requirement can then be kept and no recipient is left out.
    `unpaired` counts the recipients left out.
    """

    kind: RepairKind
    where: str = Field(default="", description="School codes it touches")
    value: str = Field(default="", description="New value, in the unit of the rule")
    words: Text
    works: bool
    unpaired: int = Field(ge=0)


class Isolated(Noun):
    """A recipient no support may take, and the nearest support."""

    school: str
    nearest: str = ""
    distance_m: int | None = Field(default=None, ge=0, description="One way")
    travel_min: int | None = Field(default=None, ge=0)
    rule: str = Field(default="", description="Rule that refuses the nearest support")


class Diagnosis(Noun):
    """Why a county is impossible or tight, and what would help."""

    possible: bool
    status: Status
    unpaired: tuple[Unpaired, ...] = ()
    isolated: tuple[Isolated, ...] = ()
    causes: tuple[Reason, ...] = ()
    repairs: tuple[Repair, ...] = ()

    def say(self, lang: Lang = "zh") -> str:
        """Return the diagnosis as lines of text."""
        lines = [self._headline().say(lang)]
        for cause in self.causes:
            words = cause.message_zh if lang == "zh" else cause.message_en
            lines.append(f"- {words}")
        if self.repairs:
            lines.append(
                Text("可行的改法（均已试算）：", "Repairs, each tried:").say(lang)
            )
        for number, repair in enumerate(self.repairs, 1):
            lines.append(
                f"{number}. {repair.words.say(lang)} {_outcome(repair).say(lang)}"
            )
        return "\n".join(lines)

    def _headline(self) -> Text:
        left = len(self.unpaired)
        if not self.possible:
            return Text(
                f"无法满足全部要求：{left} 所受援学校没有结对方案"
                if left
                else "无法满足全部要求",
                f"not all requirements can be kept: {left} recipients cannot be paired"
                if left
                else "not all requirements can be kept",
            )
        if left:
            return Text(
                f"可以结对，但有 {left} 所受援学校结不上",
                f"a pairing exists, but {left} recipients stay unpaired",
            )
        return Text(
            "可以结对，所有要求都能满足", "a pairing exists and keeps every rule"
        )


def _outcome(repair: Repair) -> Text:
    if repair.works:
        return Text("→ 可行", "-> works")
    return Text(
        f"→ 仍有 {repair.unpaired} 所未结对",
        f"-> {repair.unpaired} still unpaired",
    )
