"""What a planner hears before a plan is made: rules that the county cannot bear out."""

from matcher.cli import show
from matcher.county import County
from matcher.policy import Policy
from matcher.text import Lang, Text


def forewarn(county: County, policy: Policy, *, lang: Lang) -> None:
    """Print rules that cannot mean what they say in a county, one a line, to stderr."""
    from matcher.candidates import odd_rules

    word = Text("提醒", "warning").say(lang)
    for fault in odd_rules(county, policy):
        show.err(f"{word}  {fault.say(lang)}")
