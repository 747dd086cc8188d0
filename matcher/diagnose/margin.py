"""Where a plan is tight, and what one more of something would bring, as data."""

from pydantic import Field

from matcher.county import Noun
from matcher.labels import goal_label
from matcher.plan import Status
from matcher.text import Lang, Text

_KM = 1000


class Binding(Noun):
    """A limit that a plan reaches, or nearly."""

    rule: str
    schools: tuple[str, ...]
    value: str
    bound: str
    words: Text


class GoalShift(Noun):
    """One goal with and without a change; a smaller value is better."""

    goal: str
    unit: str
    before: int
    after: int

    @property
    def change(self) -> int:
        """After minus before."""
        return self.after - self.before


class Gain(Noun):
    """What one more of something would bring, by planning again.

    `status` says whether the new values are proven best; goals after the first one
    that changes may get worse in its favour.
    """

    kind: str = Field(description="distance, place, places or support")
    schools: tuple[str, ...] = ()
    value: str = ""
    words: Text
    status: Status
    goals: tuple[GoalShift, ...]
    edits: tuple[str, ...] = Field(
        default=(), description="Edits that do it; () where no setting can"
    )

    @property
    def worth(self) -> bool:
        """Whether the first goal that changes gets better."""
        return next((g.change < 0 for g in self.goals if g.change), False)


class Margins(Noun):
    """What binds a plan, and what more would bring."""

    status: Status
    goals: tuple[GoalShift, ...] = ()
    binding: tuple[Binding, ...] = ()
    gains: tuple[Gain, ...] = ()
    all_tried: bool = True

    def lines(self, lang: Lang) -> list[str]:
        """Return margins as lines of text."""
        lines = []
        if self.binding:
            lines.append(Text("哪里紧：", "Where it is tight:").say(lang))
            lines += [f"- {bound.words.say(lang)}" for bound in self.binding]
        if self.gains:
            lines.append(
                Text(
                    "再多一点能带来什么（均已重排）：",
                    "What more would bring (each planned again):",
                ).say(lang)
            )
            lines += [f"- {_gain(gain, lang)}" for gain in self.gains]
        if not self.all_tried:
            lines.append(
                Text(
                    "（时限已到，其余未试；可加长 --time-limit）",
                    "(time is up, others were not tried; raise --time-limit)",
                ).say(lang)
            )
        return lines


def _gain(gain: Gain, lang: Lang) -> str:
    told = [_shift(goal, lang) for goal in gain.goals if goal.change]
    nothing = Text("各项目标不变", "no goal changes").say(lang)
    unproven = Text("（未证明最优）", " (not proven best)").say(lang)
    comma, colon = ("，", "：") if lang == "zh" else (", ", ": ")
    mark = "" if gain.status is Status.OPTIMAL else unproven
    return f"{gain.words.say(lang)}{colon}{comma.join(told) or nothing}{mark}"


def _shift(goal: GoalShift, lang: Lang) -> str:
    name = goal_label(goal.goal, lang)
    if goal.unit == "metres":
        unit = "公里" if lang == "zh" else "km"
        return f"{name} {goal.change / _KM:+.1f} {unit}"
    return f"{name} {goal.change:+d}"
