"""The shared table of sync classes as its judges read it."""

from matcher.audit.case import MOST_PERIODS, Case
from matcher.plan import SyncClass, SyncSeat
from matcher.policy import SyncClass as SyncRule
from matcher.text import Text


def lines_of(case: Case, rule: SyncRule | None) -> tuple[SyncClass, ...]:
    """Return the lines that answer a rule: by clause, else all answer the first rule.

    None stands for a policy that asks for no sync classes.
    """
    rules = list(case.policy.each(SyncRule))
    return tuple(
        line
        for line in case.plan.rotation.sync_classes
        if _answered(line, rules) is rule
    )


def _answered(line: SyncClass, rules: list[SyncRule]) -> SyncRule | None:
    named = [rule for rule in rules if set(rule.clauses) & set(line.clause)]
    return next(iter(named or rules), None)


def line_words(case: Case, line: SyncClass) -> Text:
    """Return the words for one line of the table."""
    ends = case.school(line.source.school), case.school(line.receiver.school)
    return Text(
        f"同步课堂 {line.id}（{line.subject}，{ends[0]} → {ends[1]}）",
        f"sync class {line.id} ({line.subject}, {ends[0]} to {ends[1]})",
    )


def seats(line: SyncClass) -> tuple[SyncSeat, SyncSeat]:
    """Return both ends of a line, the giving one first."""
    return line.source, line.receiver


def sensible(case: Case, line: SyncClass) -> bool:
    """Return whether a line's schools and periods make sense enough to judge."""
    return all(
        seat.school in case.county.school_by_code and 1 <= seat.period <= MOST_PERIODS
        for seat in seats(line)
    )


def seat_span(case: Case, line: SyncClass, seat: SyncSeat) -> tuple[int, int]:
    """Return begin and end of one end of a line by its school's bells, in minutes."""
    return case.period_times(seat.school, line.weekday, seat.period)
