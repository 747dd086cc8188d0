"""What a row of a roster says of a place and of its agreement, where it says little.

A roster made by hand leaves out what follows from the county: whether a pair is new and
until when. What is left out is filled in; what is stated stands, for the audit.
"""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from matcher.candidates import (
    anniversary,
    expired_agreements,
    running_agreements,
)
from matcher.county import County
from matcher.io.roster.lines import Line
from matcher.io.sheets.cells import Choice, Option
from matcher.labels import AGREED, part_label
from matcher.policy import Policy

State: TypeAlias = Literal["running", "renewed", "new"]

STATE = Choice(tuple(Option(value, word.zh, word.en) for value, word in AGREED.items()))
_NUMBERED = (
    re.compile(r"第?\s*([1-9一二三四五])\s*所?(?:支援学校|支援校|帮扶学校)?"),
    re.compile(r"(?:support|partner)(?: no\.?)?\s*([1-9])", re.IGNORECASE),
)
_NUMERALS = {word: str(number) for number, word in enumerate("一二三四五", 1)}
_MONTH = re.compile(r"(\d{4})\s*[-年./]\s*(\d{1,2})\s*月?")
_STAGES = {
    **{part_label(part, lang): part for part in ("primary", "junior")
       for lang in ("zh", "en")},
    "primary": "primary", "小学": "primary", "小学段": "primary",
    "junior": "junior", "初中": "junior", "初中段": "junior",
}  # fmt: skip


def part_of(words: str) -> str:
    """Return the part of a recipient that words stand for; '' for the whole school.

    Examples
    --------
    >>> part_of("第2所支援学校"), part_of("小学部"), part_of("英语"), part_of("第一所")
    ('2', 'primary', '英语', '')
    """
    words = words.strip()
    if words in _STAGES:
        return _STAGES[words]
    for pattern in _NUMBERED:
        if match := pattern.fullmatch(words):
            number = _NUMERALS.get(match[1], match[1])
            return "" if number == "1" else number
    return words


@dataclass(frozen=True)
class Terms:
    """State and end of the agreement of any pair, as the county and the policy say.

    Parameters
    ----------
    county, policy
        Agreements, and how long new ones run.
    """

    county: County
    policy: Policy

    @cached_property
    def _running(self) -> dict[tuple[str, str], dt.date | None]:
        return {
            (a.support, a.recipient): a.end for a in running_agreements(self.county)
        }

    @cached_property
    def _expired(self) -> frozenset[tuple[str, str]]:
        found = expired_agreements(self.county, self.policy)
        return frozenset((a.support, a.recipient) for a in found)

    @cached_property
    def _last_day(self) -> dt.date | None:
        years = self.policy.continuity.years
        if years is None:
            return None
        return anniversary(self.county.term.start, years) - dt.timedelta(days=1)

    def of(self, pair: tuple[str, str]) -> tuple[State, dt.date | None]:
        """Return whether a pair (support, school) is new, and its last day."""
        if pair in self._running:
            return "running", self._running[pair]
        return ("renewed" if pair in self._expired else "new"), self._last_day

    def read(self, line: Line, pair: tuple[str, str]) -> tuple[State, dt.date | None]:
        """Return what a row states, and what follows for a pair where it is silent."""
        state, until = self.of(pair)
        told: State | None = line.choice("agreed", STATE)
        stated = _last_day_told(line, until)
        if told is None:
            return state, stated or until
        return told, stated


def _last_day_told(line: Line, until: dt.date | None) -> dt.date | None:
    """Return the day of a cell; a month stands for its last day, or for the true one.

    Parameters
    ----------
    line
        The row.
    until
        The true last day, if known.
    """
    match = _MONTH.fullmatch(line.text("until"))
    if match is None or not 1 <= int(match[2]) <= 12 or not int(match[1]):
        return line.date("until")
    year, month = int(match[1]), int(match[2])
    if until is not None and (until.year, until.month) == (year, month):
        return until
    return dt.date(year, month, calendar.monthrange(year, month)[1])
