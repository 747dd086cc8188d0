"""What changed of the county and of the policy."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pydantic import BaseModel

from matcher.county import Bell, County, Lesson
from matcher.diff.nouns import InputChange
from matcher.policy import Policy


def county_changes(before: County, after: County) -> Iterator[InputChange]:
    """Yield every field of the county that differs.

    Of timetables and bells the counts only, by school.
    """
    for noun, keys in _KEYED.items():
        old, new = (
            {_key(item, keys): item for item in getattr(county, noun)}
            for county in (before, after)
        )
        yield from _noun_changes(_SINGULAR[noun], old, new)
    yield from _noun_changes("term", {"": before.term}, {"": after.term})
    yield from _row_changes("timetable", before.lessons, after.lessons)
    yield from _row_changes("bells", before.bells, after.bells)


_KEYED: dict[str, tuple[str, ...]] = {
    "schools": ("code",),
    "teachers": ("code",),
    "subjects": ("code",),
    "distances": ("origin", "destination"),
    "agreements": ("support", "recipient"),
    "locks": ("support", "recipient", "kind"),
    "history": ("teacher", "activity", "term", "host"),
    "preferences": ("school", "partner"),
}
_SINGULAR = {
    "schools": "school",
    "teachers": "teacher",
    "subjects": "subject",
    "distances": "distance",
    "agreements": "agreement",
    "locks": "lock",
    "history": "turn",
    "preferences": "preference",
}


def _key(item: object, fields: tuple[str, ...]) -> str:
    return "/".join(str(getattr(item, field)) for field in fields)


def _row_changes(
    noun: str, before: Sequence[Lesson | Bell], after: Sequence[Lesson | Bell]
) -> Iterator[InputChange]:
    """Yield, by school, how many rows of a sheet went and came."""
    old, new = set(before), set(after)
    left = Counter(row.school for row in old - new)
    came = Counter(row.school for row in new - old)
    for school in sorted(set(left) | set(came)):
        yield InputChange(
            noun=noun,
            code=school,
            before=f"-{left[school]}",
            after=f"+{came[school]}",
        )


def _noun_changes(
    noun: str, before: Mapping[str, object], after: Mapping[str, object]
) -> Iterator[InputChange]:
    for code in sorted(set(before) | set(after)):
        old, new = before.get(code), after.get(code)
        if old == new:
            continue
        if old is None or new is None:
            yield InputChange(
                noun=noun,
                code=code,
                before="" if old is None else _title(old, code),
                after="" if new is None else _title(new, code),
            )
            continue
        fields = _fields(old)
        for name, value in _fields(new).items():
            if fields[name] != value:
                yield InputChange(
                    noun=noun,
                    code=code,
                    field=name,
                    before=_plain(fields[name]),
                    after=_plain(value),
                )


def _title(item: object, code: str) -> str:
    return str(getattr(item, "name", "") or code)


def _fields(item: object) -> dict[str, object]:
    if isinstance(item, BaseModel):
        return {name: getattr(item, name) for name in type(item).model_fields}
    return dict(getattr(item, "_asdict")())  # noqa: B009 (a NamedTuple)


def _plain(value: object) -> str:
    if value is None or value == () or value == {}:
        return ""
    if isinstance(value, frozenset | set):
        return ", ".join(sorted(str(v) for v in value))
    if isinstance(value, tuple | list):
        return ", ".join(_plain(v) for v in value)
    if isinstance(value, dict):
        return ", ".join(f"{k}={_plain(v)}" for k, v in sorted(value.items()))
    return str(value)


def policy_changes(before: Policy, after: Policy) -> Iterator[InputChange]:
    """Yield the rules that differ, known by kind and clauses."""
    if before.name != after.name:
        yield InputChange(
            noun="policy", code="", field="name", before=before.name, after=after.name
        )
    yield from _noun_changes("rule", _rules(before), _rules(after))


def _rules(policy: Policy) -> dict[str, object]:
    """Return rules by kind and clauses, numbered where those are not unique."""
    rules: dict[str, object] = {}
    for rule in policy.rules:
        place = f"{rule.kind}[{','.join(rule.clauses)}]"
        number = sum(key.startswith(place) for key in rules)
        rules[f"{place}#{number + 1}" if number else place] = rule
    return rules
