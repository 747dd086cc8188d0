"""Who is meant: codes of schools and people from the codes and names of a roster."""

from collections.abc import Iterable, Mapping, Sequence

from matcher.county import County, Teacher
from matcher.io.roster.lines import Line
from matcher.io.sheets.cells import plain
from matcher.io.sheets.folding import fold, nearest
from matcher.text import Text

_MOST_COMPARED = 500
"""Names among which the most similar is looked for."""


class Directory:
    """Finds the codes that rows of a roster mean.

    A code the county does not know is kept: the audit reports it by rule. A name that
    contradicts its code, or that fits nobody or several, is a fault of the cell.

    Parameters
    ----------
    county
        Schools and teachers.
    """

    def __init__(self, county: County) -> None:
        self._county = county
        self._school_names = {s.code: s.name for s in county.schools}
        self._teacher_names = {t.code: t.name for t in county.teachers}
        self._schools = _by_name(self._school_names)
        self._teachers = _by_name(self._teacher_names)
        self._classes: dict[str, dict[str, str]] = {
            school: {fold(lesson.class_): lesson.class_ for lesson in lessons}
            for school, lessons in county.lessons_by_school.items()
        }

    def school(self, line: Line, key: str) -> str:
        """Return a school's code from columns `key` and `key`_code; '' if blank."""
        return self._one(line, key, self._school_names, self._schools, ())

    def teacher(self, line: Line, key: str, *, school: str = "") -> str:
        """Return the code of a teacher; namesakes are told apart by their school."""
        return self._one(line, key, self._teacher_names, self._teachers, (school,))

    def person(
        self, line: Line, key: str = "teacher", *, home_key: str = "home"
    ) -> tuple[str, str]:
        """Return a person and the school left; both '' with a fault if nobody."""
        home = self.school(line, home_key)
        teacher = self.teacher(line, key, school=home)
        if not teacher:
            if not line.text(key):
                line.missing(key)
            return "", ""
        known = self.known_teacher(teacher)
        return teacher, home or (known.school if known else "")

    def school_called(self, line: Line, key: str, word: str) -> str:
        """Return the code of the school a word means; '' with a fault if none."""
        return self._named(line, key, word, self._school_names, self._schools, ())

    def same_school(self, code: str, word: str) -> bool:
        """Return whether a word is a school's name, or its code."""
        return fold(word) in (fold(code), fold(self._school_names.get(code, code)))

    def known_teacher(self, code: str) -> Teacher | None:
        """Return a teacher of the county, if there is one with this code."""
        return self._county.teacher_by_code.get(code)

    def class_of(self, school: str, word: str) -> str:
        """Return a class as the timetable writes it: width and spaces do not matter."""
        return self._classes.get(school, {}).get(fold(word), word)

    def schools(self, line: Line, key: str) -> tuple[str, ...]:
        """Return the codes of a list of schools."""
        return self._several(line, key, self._school_names, self._schools, ())

    def people(self, line: Line, key: str, *, at: Iterable[str]) -> tuple[str, ...]:
        """Return the codes of a list of people of some schools."""
        places = tuple(at)
        return self._several(line, key, self._teacher_names, self._teachers, places)

    def _one(
        self,
        line: Line,
        key: str,
        names: Mapping[str, str],
        by_name: Mapping[str, Sequence[str]],
        places: Sequence[str],
    ) -> str:
        code = _known_code(line.text(f"{key}_code"), names)
        name = line.text(key)
        if not code:
            return self._named(line, key, name, names, by_name, places) if name else ""
        if name and names.get(code) and fold(name) != fold(names[code]):
            line.fault(
                key,
                "name_and_code",
                Text(
                    f"代码 {code} 是 {names[code]}", f"the code {code} is {names[code]}"
                ),
                Text(
                    "改名称时也要改代码（或清空代码）",
                    "when you change the name, change the code too, or clear it",
                ),
            )
        return code

    def _named(
        self,
        line: Line,
        key: str,
        name: str,
        names: Mapping[str, str],
        by_name: Mapping[str, Sequence[str]],
        places: Sequence[str],
    ) -> str:
        if (code := _known_code(name, names)) in names:
            return code
        hits = by_name.get(fold(name), ())
        if len(hits) == 1:
            return hits[0]
        near = [t.code for s in places for t in self._county.staff_by_school.get(s, ())]
        if near:
            hits = tuple(code for code in hits if code in set(near))
        if len(hits) == 1:
            return hits[0]
        known = [names[code] for code in near] if near else list(names.values())
        _report(line, key, name, hits, known[:_MOST_COMPARED])
        return ""

    def _several(
        self,
        line: Line,
        key: str,
        names: Mapping[str, str],
        by_name: Mapping[str, Sequence[str]],
        places: Sequence[str],
    ) -> tuple[str, ...]:
        codes = tuple(_known_code(c, names) for c in line.items(f"{key}_code"))
        words = line.items(key)
        if not codes:
            found = (self._named(line, key, w, names, by_name, places) for w in words)
            return tuple(code for code in found if code)
        meant = [fold(names.get(code) or code) for code in codes]
        as_written = fold(line.text(key)) == "".join(meant)
        if words and not as_written and sorted(map(fold, words)) != sorted(meant):
            line.fault(
                key,
                "names_and_codes",
                Text(
                    "名称与代码不是同一批",
                    "the names and the codes beside them are not the same",
                ),
                Text(
                    "改名称时也要改代码（或清空代码）",
                    "when you change the names, change the codes too, or clear them",
                ),
            )
        return codes


def _by_name(names: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for code, name in names.items():
        if name:
            found.setdefault(fold(name), []).append(code)
    return {name: tuple(codes) for name, codes in found.items()}


def _known_code(code: str, names: Mapping[str, str]) -> str:
    """Return a code as the county writes it, if only its width or spaces differ."""
    return code if code in names or plain(code) not in names else plain(code)


def _report(
    line: Line, key: str, name: str, hits: Sequence[str], known: Sequence[str]
) -> None:
    if hits:
        codes = "、".join(hits)
        line.fault(
            key,
            "ambiguous",
            Text(f"同名的有 {codes}", f"the name fits {codes}"),
            Text("在代码列填写代码", "fill in the code column"),
        )
        return
    close = nearest(name, known)
    line.fault(
        key,
        "unknown_name",
        Text("县数据里没有这个名称", "no such name in the county"),
        Text(f"改为 {close}，或填写代码", f"change it to {close}, or give the code")
        if close
        else Text(
            "填写代码，或先加入县工作簿", "give the code, or add it to the county"
        ),
    )
