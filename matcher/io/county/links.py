"""Words in cells that stand for something defined elsewhere: schools, subjects."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from matcher.county import School, Subject, Teacher
from matcher.curriculum import SUBJECTS
from matcher.errors import Fault
from matcher.io.county.tables import Table, where
from matcher.io.sheets.cells import shown
from matcher.io.sheets.folding import fold, nearest
from matcher.text import Text

_STAGE_WORDS = ("小学", "初中", "中学", "高中", "初级")
# Timetables hold these too; nobody lacks them and nobody observes them.
_OUTSIDE_LESSONS = frozenset(
    map(
        fold,
        (
            "班会",
            "队会",
            "班队",
            "班队会",
            "班队活动",
            "自习",
            "早读",
            "晨读",
            "阅读",
            "社团",
            "课外活动",
            "活动",
            "活动课",
            "兴趣",
            "大课间",
            "午休",
            "课后服务",
            "延时",
            "辅导",
            "写字",
            "书法",
            "安全",
            "综合",
        ),
    )
)
OUTSIDE = "综合实践"

Resolve = Callable[[str], str | None]


class Unknown(NamedTuple):
    """How to speak of a word that stands for nothing.

    Attributes
    ----------
    code : str
        Code of the fault.
    expected : callable
        The word to what was expected.
    remedy : callable
        The word to what to do.
    """

    code: str
    expected: Callable[[str], Text]
    remedy: Callable[[str], Text]


class SubjectIndex:
    """Subjects by every spelling: the county's own first, then the national list."""

    def __init__(self, stated: Iterable[Subject]) -> None:
        self._codes: dict[str, str] = {}
        self.names: list[str] = []
        for subject in (*stated, *SUBJECTS):
            if subject.code not in self.names:
                self.names.append(subject.code)
            for word in (subject.code, *subject.aliases, subject.name_en):
                if word:
                    self._codes.setdefault(fold(word), subject.code)

    def find(self, word: str) -> str | None:
        """Return the subject a word means, with or without the stage before it."""
        key = fold(word)
        if key in self._codes:
            return self._codes[key]
        for stage in _STAGE_WORDS:
            if key.startswith(stage) and key.removeprefix(stage) in self._codes:
                return self._codes[key.removeprefix(stage)]
        return None

    def find_lesson(self, word: str) -> str | None:
        """Return the subject of a lesson; class meetings and the like are `OUTSIDE`."""
        if fold(word) in _OUTSIDE_LESSONS:
            return self.find(word) or OUTSIDE
        return self.find(word)

    def is_outside(self, word: str) -> bool:
        """Return whether a word of a timetable is no subject of its own."""
        return fold(word) in _OUTSIDE_LESSONS and self.find(word) is None

    def unknown(self) -> Unknown:
        """Return how to speak of an unknown subject."""
        return Unknown(
            "subject.unknown",
            lambda word: Text("不在学科表中", "is not in the list of subjects"),
            self._remedy,
        )

    def _remedy(self, word: str) -> Text:
        close = nearest(word, self.names)
        if close:
            return Text(
                f"改为 {close}，或先在 学科 表中添加",
                f"change it to {close}, or add it to the sheet 学科",
            )
        return Text(
            "改为 " + "、".join(self.names[:6]) + " 等，或先在 学科 表中添加",
            "change it, or add it to the sheet 学科",
        )


class SchoolIndex:
    """Schools by code, or by name where only one has it."""

    def __init__(self, schools: Sequence[School]) -> None:
        self._codes = {school.code for school in schools}
        self._names: dict[str, list[str]] = {}
        for school in schools:
            self._names.setdefault(fold(school.name), []).append(school.code)
        self._words = [w for s in schools for w in (s.name, s.code)]
        self._code_of_word = {w: s.code for s in schools for w in (s.name, s.code)}

    def find(self, word: str) -> str | None:
        """Return the code of the school a word means."""
        if word in self._codes:
            return word
        codes = self._names.get(fold(word), ())
        return codes[0] if len(codes) == 1 else None

    def unknown(self) -> Unknown:
        """Return how to speak of an unknown school."""
        return Unknown("school.unknown", self._expected, self._remedy)

    def _expected(self, word: str) -> Text:
        codes = self._names.get(fold(word), ())
        if len(codes) > 1:
            return Text(
                f"有 {len(codes)} 所学校叫这个名字（" + "、".join(codes) + "）",
                f"{len(codes)} schools have this name (" + ", ".join(codes) + ")",
            )
        return Text("学校表中没有这所学校", "no such school in the sheet of schools")

    def _remedy(self, word: str) -> Text:
        if fold(word) in self._names:
            return Text("改填学校代码", "give the school code instead")
        close = nearest(word, self._words, cutoff=0.6)
        if close:
            code = self._code_of_word[close]
            name = close if close == code else f"{code}（{close}）"
            return Text(
                f"改为 {name}，或先在 学校 表中添加",
                f"change it to {code}, or add it to the sheet of schools",
            )
        return Text(
            "先在 学校 表中添加，或改正代码", "add it to the schools, or correct it"
        )


class TeacherIndex:
    """Teachers by code, or by name where only one at a school (or at all) has it."""

    def __init__(self, teachers: Sequence[Teacher]) -> None:
        self._teachers = {teacher.code: teacher for teacher in teachers}

    @cached_property
    def _names(self) -> dict[tuple[str, str], list[str]]:
        names: dict[tuple[str, str], list[str]] = {}
        for teacher in self._teachers.values():
            if teacher.name:
                for school in (teacher.school, ""):
                    key = (school, fold(teacher.name))
                    names.setdefault(key, []).append(teacher.code)
        return names

    def find(self, word: str, school: str = "") -> str | None:
        """Return the code of the teacher a word means, at a school if it is given."""
        if word in self._teachers:
            return word
        codes = self._names.get((school, fold(word)), ())
        return codes[0] if len(codes) == 1 else None

    def school_of(self, code: str) -> str:
        """Return the school of a teacher."""
        return self._teachers[code].school

    def unknown(self) -> Unknown:
        """Return how to speak of an unknown teacher."""
        return Unknown("teacher.unknown", self._expected, self._remedy)

    def _expected(self, word: str) -> Text:
        codes = self._names.get(("", fold(word)), ())
        if len(codes) > 1:
            return Text("有几位教师叫这个名字", "several teachers have this name")
        return Text("教师表中没有这位教师", "no such teacher in the sheet of teachers")

    def _remedy(self, word: str) -> Text:
        if ("", fold(word)) in self._names:
            return Text("改填教职工号", "give the teacher code instead")
        # Similar codes mean different people: a nearest one is worth no guess on names.
        close = nearest(word, list(self._teachers)[:5000])
        if close and abs(len(close) - len(word)) <= 1:
            return Text(
                f"是否应为 {close}；否则先在 教师 表中添加",
                f"did you mean {close}? else add it to the sheet of teachers",
            )
        return Text(
            "先在 教师 表中添加，或改正", "add it to the teachers, or correct it"
        )


def link(table: Table, field: str, find: Resolve, unknown: Unknown) -> list[str | None]:
    """Return what the words of a column stand for; None, and a fault, for strangers.

    Parameters
    ----------
    table
        Where the words stand; faults are added to it, one per distinct word.
    field
        The column.
    find
        The word to the code meant.
    unknown
        How to speak of a stranger.
    """
    known: dict[str, str | None] = {}
    strangers: dict[str, list[int]] = {}
    linked: list[str | None] = []
    for index, word in enumerate(table.column(field)):
        if word is None:
            linked.append(None)
            continue
        if word not in known:
            known[word] = find(word)
        if known[word] is None:
            strangers.setdefault(word, []).append(index)
        linked.append(known[word])
    for word, indices in strangers.items():
        table.blame(stranger(table, field, word, indices, unknown), indices)
    return linked


def stranger(
    table: Table, field: str, word: str, indices: Sequence[int], unknown: Unknown
) -> Fault:
    """Return the fault of a word that stands for nothing."""
    rows = [table.rows[i] for i in indices]
    return Fault(
        code=unknown.code,
        where=where(table.grid, rows, table.heading.columns.get(field)),
        value=shown(word),
        expected=unknown.expected(word),
        remedy=unknown.remedy(word),
    )
