"""What was done this term as history 轮岗历史 of the next."""

from collections.abc import Iterator

from matcher.actuals.nouns import Actuals
from matcher.actuals.rebuilding import delivered
from matcher.county import Turn
from matcher.plan import Plan
from matcher.policy import Activity

_POSTED_OUT = (Activity.POSTING_OUT, Activity.YEAR_POSTING)


def turns_of(plan: Plan, actuals: Actuals) -> tuple[Turn, ...]:
    """Return the history with the turns of this term added, each once."""
    return tuple(dict.fromkeys((*plan.county.history, *_new(plan, actuals))))


def _new(plan: Plan, actuals: Actuals) -> Iterator[Turn]:
    rotation, term = delivered(plan, actuals).plan.rotation, plan.county.term.code
    for stay in rotation.postings:
        activity = Activity.POSTING_OUT if stay.kind in _POSTED_OUT else stay.kind
        yield Turn.model_validate(
            {
                "teacher": stay.teacher,
                "activity": activity.value,
                "term": term,
                "host": stay.host,
            }
        )
    for visit in rotation.visits:
        yield Turn(
            teacher=visit.teacher, activity="observation", term=term, host=visit.host
        )
