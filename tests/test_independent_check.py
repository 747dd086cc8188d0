"""A second opinion on the shipped county: judged from the bundle's JSON alone.

Nothing of the product is used here but the command that wrote the file, so that a
mistake shared by solver and audit still shows. Written from the words of the policy.
"""

import datetime as dt
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

DAY = dt.timedelta(days=1)
HOLIDAYS_2026 = {dt.date(2026, 9, 25)} | {dt.date(2026, 10, d) for d in range(1, 8)}


class Busy(NamedTuple):
    """Somebody is needed in a place during one period; 0: after the last lesson."""

    person: str
    date: dt.date
    period: int
    school: str
    what: str


class Bundle:
    """The parts of a plan bundle as plain look-ups."""

    def __init__(self, data: dict[str, Any]) -> None:
        county, self.rotation = data["county"], data["rotation"]
        self.consortia = data["pairing"]["consortia"]
        self.unpaired = data["pairing"]["unpaired"]
        self.rules = data["policy"]["rules"]
        self.term = county["term"]
        self.schools = {s["code"]: s for s in county["schools"]}
        self.teachers = {t["code"]: t for t in county["teachers"]}
        self.history = county["history"]
        self.days = dict(self._school_days())
        self.lessons: dict[str, list[list[Any]]] = defaultdict(list)
        for lesson in county["lessons"]:
            self.lessons[lesson[3]].append(lesson)
        self.visit_on = {
            (v["teacher"], v["date"]): v for v in self.rotation["visits"]
        }
        self.postings_of: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for posting in self.rotation["postings"]:
            self.postings_of[posting["teacher"]].append(posting)

    def _school_days(self) -> Iterator[tuple[str, tuple[int, str]]]:
        """Yield each school day with the weekday of its timetable and its parity."""
        special = {d["date"]: d for d in self.term["special_days"]}
        date = dt.date.fromisoformat(self.term["start"])
        monday = date - DAY * date.weekday()
        while date <= dt.date.fromisoformat(self.term["end"]):
            day = special.get(str(date))
            weekday = date.isoweekday()
            if day and day["kind"] == "makeup":
                weekday = day["follows"]
            elif date.weekday() > 4 or date in HOLIDAYS_2026:
                weekday = 0
            if day and day["kind"] == "holiday":
                weekday = 0
            if weekday:
                week = (date - monday).days // 7 + 1
                yield str(date), (weekday, "odd" if week % 2 else "even")
            date += DAY

    def rule(self, kind: str, activity: str | None = None) -> dict[str, Any]:
        [found] = [
            r
            for r in self.rules
            if r["kind"] == kind and activity in (None, r.get("activity"))
        ]
        return found

    def staff(self, school: str) -> list[dict[str, Any]]:
        return [
            t
            for t in self.teachers.values()
            if t["school"] == school and t["full_time"]
        ]

    def posting_on(self, person: str, date: str) -> dict[str, Any] | None:
        for posting in self.postings_of[person]:
            if posting["start"] <= date <= posting["end"]:
                return posting
        return None

    def place(self, person: str, date: str) -> str:
        """Return the school at which a person is on a date."""
        visit, posting = self.visit_on.get((person, date)), self.posting_on(person, date)
        assert not (visit and posting), (person, date, "visit during a posting")
        if visit:
            return str(visit["host"])
        return str(posting["host"] if posting else self.teachers[person]["school"])

    def lessons_on(self, person: str, date: str) -> list[list[Any]]:
        weekday, parity = self.days[date]
        return [
            lesson
            for lesson in self.lessons[person]
            if lesson[4] == weekday and lesson[6] in ("all", parity)
        ]

    def posting_days(self, posting: dict[str, Any]) -> list[str]:
        return [d for d in self.days if posting["start"] <= d <= posting["end"]]

    def busy(self) -> Iterator[Busy]:
        """Yield everything anybody has to do, period by period."""
        for code in self.teachers:
            for date in self.days:
                if self.place(code, date) == self.teachers[code]["school"]:
                    for lesson in self.lessons_on(code, date):
                        yield Busy(code, date, lesson[5], lesson[0], "own lesson")
        for visit in self.rotation["visits"]:
            for period, class_, _, _ in visit["lessons"]:
                yield Busy(
                    visit["teacher"], visit["date"], period, visit["host"],
                    f"observes {class_}",
                )  # fmt: skip
            for period, class_, _, cover in visit["covers"]:
                yield Busy(cover, visit["date"], period, visit["home"], f"for {class_}")
        for posting in self.rotation["postings"]:
            for date in self.posting_days(posting):
                for _, period, class_, teacher in self._standing(posting, date):
                    yield Busy(teacher, date, period, posting["home"], f"for {class_}")
        for event in self.rotation["events"]:
            first = event["period"]
            spans = [0] if first is None else range(first, first + event["length_periods"])
            for person in event["people"]:
                for period in spans:
                    yield Busy(person, event["date"], period, "", event["id"])

    def _standing(
        self, posting: dict[str, Any], date: str
    ) -> Iterator[tuple[int, int, str, str]]:
        weekday, parity = self.days[date]
        for day, period, when, class_, _, teacher in posting["covers"]:
            if day == weekday and when in ("all", parity):
                yield day, period, class_, teacher

    def standing(
        self, posting: dict[str, Any], date: str
    ) -> dict[tuple[int, str], list[str]]:
        covers: dict[tuple[int, str], list[str]] = defaultdict(list)
        for _, period, class_, teacher in self._standing(posting, date):
            covers[period, class_].append(teacher)
        return covers


SHARE_SLACK = 1e-9


@pytest.fixture(scope="module")
def bundle(demo_folder: Path) -> Bundle:
    return Bundle(json.loads((demo_folder / "plan.json").read_text("utf-8")))
