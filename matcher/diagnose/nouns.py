"""A diagnosis as data, and in words."""

from enum import StrEnum

from pydantic import Field

from matcher.county import Noun
from matcher.diagnose.margin import Margins
from matcher.plan import Reason, Status, Unpaired
from matcher.text import Lang, Text


class RepairKind(StrEnum):
    """What a repair changes."""

    DROP_DECISION = "drop_decision"
    LIFT_BAN = "lift_ban"
    FIX_PAIR = "fix_pair"
    RAISE_DISTANCE = "raise_distance"
    RAISE_TIME = "raise_time"
    RAISE_DEGREE = "raise_degree"
    LOWER_DEGREE = "lower_degree"
    LIFT_RULE = "lift_rule"
    RELEASE = "release"
    NEW_SUPPORT = "new_support"
    RAISE_BOTH = "raise_both"
    COMBINED = "combined"


class Price(Noun):
    """What a repair costs, in points; the cheaper one is advised first.

    One point for each school whose conditions change and for each per cent a limit
    moves; ten for a decision of the bureau overturned, twenty for a school that gets
    another role, and what a rule set aside costs (`matcher.diagnose.price`).
    """

    points: int = Field(ge=0)
    schools: int = Field(default=0, ge=0, description="Schools touched")
    decisions: int = Field(default=0, ge=0, description="Locks, bans, agreements ended")
    roles: int = Field(default=0, ge=0, description="Schools that change their role")
    percent: int = Field(
        default=0, ge=0, description="How far limits move, in per cent"
    )
    rules: tuple[str, ...] = Field(default=(), description="Rules set aside")

    def say(self, lang: Lang = "zh") -> str:
        """Return the price in words."""
        parts = [Text(f"涉及 {self.schools} 所学校", f"{self.schools} schools touched")]
        if self.decisions:
            parts.append(
                Text(
                    f"改变 {self.decisions} 项决定",
                    f"{self.decisions} decisions overturned",
                )
            )
        if self.roles:
            parts.append(
                Text(f"{self.roles} 所改变角色", f"{self.roles} with another role")
            )
        if self.percent:
            parts.append(
                Text(f"限制放宽 {self.percent}%", f"limits moved by {self.percent} %")
            )
        words = [part.say(lang) for part in parts]
        if lang == "zh":
            return f"代价 {self.points}（{'，'.join(words)}）"
        return f"price {self.points} ({', '.join(words)})"


class Repair(Noun):
    """A change to the inputs, tried by planning again.

    `works`: every requirement can then be kept and no recipient is left out.
    `unpaired` counts the recipients left out. `edits` make the change
    (`matcher.diagnose.apply_edits`, `jiedui diagnose --apply`).
    """

    kind: RepairKind
    where: str = Field(default="", description="School codes it touches")
    value: str = Field(default="", description="New value, in the unit of the rule")
    words: Text
    works: bool
    unpaired: int = Field(ge=0)
    edits: tuple[str, ...] = Field(default=(), description="VERB=VALUE each")
    price: Price = Price(points=0)


class Isolated(Noun):
    """A recipient no support may take, and the nearest support."""

    school: str
    nearest: str = ""
    distance_m: int | None = Field(default=None, ge=0, description="One way")
    travel_min: int | None = Field(default=None, ge=0)
    rule: str = Field(default="", description="Rule that refuses the nearest support")


class Member(Noun):
    """One demand of a conflict: a rule at some schools."""

    rule: str
    schools: tuple[str, ...] = Field(
        default=(), description="Codes; a pair is support, then recipient"
    )
    value: str = ""
    bound: str = ""
    words: Text


class Conflict(Noun):
    """Demands that cannot hold together, though they can without any one of them."""

    members: tuple[Member, ...]
    proof: tuple[str, ...] = Field(
        default=(), description="Ways in which it was found impossible, two at least"
    )

    @property
    def rules(self) -> tuple[str, ...]:
        """Codes of the rules at odds, each once."""
        return tuple(dict.fromkeys(member.rule for member in self.members))

    @property
    def schools(self) -> frozenset[str]:
        """Codes of the schools named."""
        return frozenset(code for m in self.members for code in m.schools)

    def say(self, lang: Lang = "zh") -> str:
        """Return the demands side by side."""
        words = [member.words.say(lang) for member in self.members]
        return ("；" if lang == "zh" else "; ").join(words)


class Diagnosis(Noun):
    """Why a county is impossible or tight, and what would help."""

    possible: bool
    status: Status
    unpaired: tuple[Unpaired, ...] = ()
    isolated: tuple[Isolated, ...] = ()
    causes: tuple[Reason, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    all_conflicts: bool = Field(
        default=True,
        description="Whether no other conflict exists among the schools in trouble",
    )
    repairs: tuple[Repair, ...] = ()
    margins: Margins | None = Field(
        default=None, description="Limits that bind, and what more would bring"
    )

    def say(self, lang: Lang = "zh") -> str:
        """Return the diagnosis as lines of text."""
        lines = [self._headline().say(lang)]
        told = {code for conflict in self.conflicts for code in conflict.schools}
        for cause in self.causes:
            if told.issuperset(cause.where.replace("-", "+").split("+")):
                continue
            words = cause.message_zh if lang == "zh" else cause.message_en
            lines.append(f"- {words}")
        lines += self._conflict_lines(lang)
        if self.repairs:
            lines.append(
                Text(
                    "可行的改法（均已试算，代价小的在前）：",
                    "Repairs, each tried, cheapest first:",
                ).say(lang)
            )
        for number, repair in enumerate(self.repairs, 1):
            lines.append(
                f"{number}. {repair.words.say(lang)} {_outcome(repair).say(lang)}"
                f"{'；' if lang == 'zh' else '; '}{repair.price.say(lang)}"
            )
        if self.margins is not None:
            lines += self.margins.lines(lang)
        return "\n".join(lines)

    def _conflict_lines(self, lang: Lang) -> list[str]:
        if not self.conflicts:
            return []
        head = Text(
            "不能同时成立的要求（每组缺一条即可成立，均经两次证明）：",
            "Demands that cannot hold together (each set can once any one of it is "
            "given up; proven twice):",
        )
        lines = [head.say(lang)]
        for number, conflict in enumerate(self.conflicts, 1):
            lines.append(f"{number}) {conflict.say(lang)}")
        if not self.all_conflicts:
            lines.append(Text("（还可能有其他组）", "(there may be others)").say(lang))
        return lines

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
