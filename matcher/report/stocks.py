"""What a plan holds of something, counted in things, heads and person-times.

Heads (人数) count different people once; person-times (人次) count each time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from matcher.text import Text


class Item(NamedTuple):
    """One thing a plan holds.

    Attributes
    ----------
    groups : frozenset of str
        Ids of the consortia it belongs to; several for an area.
    people : tuple of str
        Codes of those who take part, as often as they do.
    number : int
        How many of its kind it stands for (lessons of a trip).
    students : int
    """

    groups: frozenset[str]
    people: tuple[str, ...]
    number: int = 1
    students: int = 0


class Measure(NamedTuple):
    """What a plan holds of something, for the county or for one consortium.

    Attributes
    ----------
    name, unit : Text
        What is counted, and in what.
    items, heads, times, students : int
        Things, different people, person-times and students; 0 where there are none.
    """

    name: Text
    unit: Text
    items: int
    heads: int
    times: int
    students: int = 0

    def say(self) -> Text:
        """Return the measure in words."""
        unit = self.unit.en.removesuffix("s") if self.items == 1 else self.unit.en
        zh = f"{self.name.zh} {self.items} {self.unit.zh}"
        en = f"{self.name.en}: {self.items} {unit}"
        if self.times:
            zh += f"，{self.heads} 人、{self.times} 人次"
            en += f", {_counted(self.heads, 'head')}"
            en += f", {_counted(self.times, 'person-time')}"
        if self.students:
            zh += f"，学生 {self.students} 人次"
            en += f", {_counted(self.students, 'student')}"
        return Text(zh, en)


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}"


@dataclass(frozen=True)
class Stock:
    """Everything of one name that a plan holds.

    Parameters
    ----------
    name, unit
        What it is, and what it is counted in.
    items
        All there is of it.
    """

    name: Text
    unit: Text
    items: tuple[Item, ...]

    def of(self, group: str | None = None) -> Measure:
        """Return what one consortium has of it; None: the county."""
        mine, people = self._mine(group), self.people(group)
        return Measure(
            name=self.name,
            unit=self.unit,
            items=sum(item.number for item in mine),
            heads=len(set(people)),
            times=len(people),
            students=sum(item.students for item in mine),
        )

    def people(self, group: str | None = None) -> list[str]:
        """Return the codes of those who take part, as often as they do."""
        return [person for item in self._mine(group) for person in item.people]

    def _mine(self, group: str | None) -> Sequence[Item]:
        return self.items if group is None else self._by_group.get(group, ())

    @cached_property
    def _by_group(self) -> dict[str, list[Item]]:
        found: dict[str, list[Item]] = {}
        for item in self.items:
            for group in sorted(item.groups):
                found.setdefault(group, []).append(item)
        return found
