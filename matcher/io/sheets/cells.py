"""What one cell may hold: how each kind of column reads a cell and shows a value.

A kind turns whatever a spreadsheet gives (text, floats standing for integers, dates,
Excel day numbers, full-width digits) into a value, or raises `WrongCell` with what
was expected and what to do.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple, Protocol, TypeAlias

from matcher.io.sheets.folding import fold, nearest
from matcher.text import Lang, Text

Cell: TypeAlias = (
    str | int | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta | None
)
Shown: TypeAlias = str | int | float | dt.date

_CHECK = Text("核对后改正；不知道就留空", "check it, or leave it blank")
_EXCEL_EPOCH = dt.date(1899, 12, 30)
_SERIALS = range(14_000, 80_000)
_YEARS = range(1900, 2101)
_NUMBER = re.compile(
    r"([+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*"
    r"(?:人|名|位|个|班|个班|间|节|课时|张|床|米|m|公里|千米|km|分钟|分|min|度|°[EN]?)?"
)
_LOST_DIGITS = re.compile(r"\d(?:\.\d+)?[eE]\+\d+")
_LISTED = re.compile(r"[、,，;；/|+\s]+")
_MONTH = re.compile(r"(\d{4})\D{1,2}(\d{1,2})(?:\D.*)?")
_DAY = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})(?:\D.*)?")
_DIGITS = {c: n for n, c in enumerate("一二三四五六七八九", start=1)}
_LOAD = re.compile(r"(.*?[^\d:=x×\s])[\s:=x×]*(\d+)(?:节|课时|periods?)?")
_TIME = re.compile(
    r"(上午|下午)?\s*(\d{1,2})\s*(?:[:.点时]\s*(\d{2})?)\s*分?(?::\d{2}(?:\.0+)?)?"
)
_DAY_SHARE = re.compile(r"0?\.\d{3,}")
_SPACED_WORD = re.compile(
    r"(?<![^\s、,，;；/|+])[\u4e00-\u9fff](?: [\u4e00-\u9fff])+(?![^\s、,，;；/|+])"
)
_SEASON = re.compile(r"(\d{4})年?([春秋])[季天]?(?:学期)?")
_TERM = re.compile(r"(\d{4})\D+(\d{4}).*?(?:第)?([12一二上下])(?:学期)?")
_HALVES = {"一": "1", "二": "2", "上": "1", "下": "2"}


class WrongCell(ValueError):
    """A cell does not hold what its column needs.

    Parameters
    ----------
    expected, remedy
        The two halves of the message to the user.
    """

    def __init__(self, expected: Text, remedy: Text) -> None:
        super().__init__(expected.zh)
        self.expected = expected
        self.remedy = remedy


class Kind(Protocol):
    """Reads and shows the cells of a column."""

    def parse(self, cell: Cell) -> Any:
        """Return the value of a cell that is not blank; raises WrongCell."""

    def show(self, value: Any, lang: Lang) -> Shown:
        """Return what to write so that `parse` gives the value back."""

    def listed(self, lang: Lang) -> tuple[str, ...]:
        """Return the values of a drop-down; () if any value may be written."""


def plain(cell: Cell) -> str:
    """Return a cell as text: NFKC, trimmed, whole numbers without '.0'.

    Examples
    --------
    >>> plain(2131000001.0), plain(" S01 ")
    ('2131000001', 'S01')
    """
    if isinstance(cell, str):
        return unicodedata.normalize("NFKC", cell).strip()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, bool):
        return "是" if cell else "否"
    return "" if cell is None else str(cell)


class _Free:
    def show(self, value: Any, lang: Lang) -> Shown:
        """Return the value itself."""
        shown: Shown = value
        return shown

    def listed(self, lang: Lang) -> tuple[str, ...]:
        """Return no drop-down."""
        return ()


class Words(_Free):
    """Any text, kept as written but for spaces around it and line breaks in it."""

    def parse(self, cell: Cell) -> str:
        """Return the text."""
        return " ".join(cell.split()) if isinstance(cell, str) else plain(cell)


class Code(_Free):
    """A code: text whose width and spaces do not matter."""

    def parse(self, cell: Cell) -> str:
        """Return the code."""
        text = plain(cell)
        if _LOST_DIGITS.fullmatch(text):
            raise WrongCell(
                Text("代码被 Excel 写成了科学计数", "Excel shortened this code"),
                Text(
                    "把该列设为“文本”格式后重新填写完整代码",
                    "format the column as text and enter the full code again",
                ),
            )
        return text


@dataclass(frozen=True)
class Whole(_Free):
    """A whole number within [low, high]."""

    low: int
    high: int
    unit: Text

    def parse(self, cell: Cell) -> int:
        """Return the number."""
        number = _number(cell)
        if number is None or not float(number).is_integer():
            raise WrongCell(
                Text(
                    f"应为整数（{self.unit.zh}）",
                    f"expected a whole number ({self.unit.en})",
                ),
                Text("只填数字；不知道就留空", "enter digits only, or leave blank"),
            )
        if not self.low <= number <= self.high:
            raise _outside(self.low, self.high, self.unit)
        return int(number)


@dataclass(frozen=True)
class Decimal(_Free):
    """A number within [low, high]."""

    low: float
    high: float
    unit: Text
    remedy: Text = _CHECK

    def parse(self, cell: Cell) -> float:
        """Return the number."""
        number = _number(cell)
        if number is None:
            raise WrongCell(
                Text(
                    f"应为数字（{self.unit.zh}）", f"expected a number ({self.unit.en})"
                ),
                Text("只填数字；不知道就留空", "enter digits only, or leave blank"),
            )
        if not self.low <= number <= self.high:
            raise _outside(self.low, self.high, self.unit, self.remedy)
        return number


def _outside(
    low: float, high: float, unit: Text, remedy: Text | None = None
) -> WrongCell:
    return WrongCell(
        Text(
            f"应在 {low:g} 到 {high:g} 之间（{unit.zh}）",
            f"expected {low:g} to {high:g} ({unit.en})",
        ),
        remedy or _CHECK,
    )


def _number(cell: Cell) -> float | None:
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return float(cell) if abs(cell) < 1e15 else None
    if not isinstance(cell, str):
        return None
    match = _NUMBER.fullmatch(plain(cell).replace(",", ""))
    return float(match[1]) if match else None


class Option(NamedTuple):
    """One allowed value.

    Attributes
    ----------
    value : object
        What the program keeps.
    zh, en : str
        How it is written in each language.
    aliases : tuple of str
        Other spellings met in real lists.
    within : tuple of str
        Words that mean this value wherever they occur in a cell; options are tried
        in order, after exact spellings.
    """

    value: Any
    zh: str
    en: str
    aliases: tuple[str, ...] = ()
    within: tuple[str, ...] = ()

    def say(self, lang: Lang) -> str:
        """Return the spelling in one language."""
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True)
class Choice:
    """One of a few values."""

    options: tuple[Option, ...]

    @cached_property
    def _exact(self) -> dict[str, Any]:
        return {
            _key(word): o.value
            for o in reversed(self.options)
            for word in (*o.aliases, str(getattr(o.value, "value", "")), o.en, o.zh)
            if _key(word)
        }

    @cached_property
    def _shown(self) -> dict[Any, Option]:
        return {o.value: o for o in self.options}

    def find(self, word: str) -> Any:
        """Return the value of a word; KeyError if no option has it."""
        key = _key(word)
        if key in self._exact:
            return self._exact[key]
        for option in self.options:
            if any(part in key for part in option.within):
                return option.value
        raise KeyError(word)

    def parse(self, cell: Cell) -> Any:
        """Return the value."""
        try:
            return self.find(plain(cell))
        except KeyError:
            raise self._refusal(plain(cell)) from None

    def _refusal(self, word: str) -> WrongCell:
        close = nearest(
            word, [o.zh for o in self.options] + [o.en for o in self.options]
        )
        return WrongCell(
            Text(
                "应为 " + "、".join(o.zh for o in self.options) + " 之一",
                "expected one of " + ", ".join(o.en for o in self.options),
            ),
            Text(f"改为 {close}", f"change it to {close}")
            if close
            else Text("从下拉列表中选择", "choose from the list"),
        )

    def show(self, value: Any, lang: Lang) -> Shown:
        """Return the spelling of a value."""
        return self._shown[value].say(lang)

    def listed(self, lang: Lang) -> tuple[str, ...]:
        """Return the drop-down."""
        return tuple(o.say(lang) for o in self.options)


@dataclass(frozen=True)
class Several(_Free):
    """Any number of a few values, separated by 、 , ; or spaces."""

    choice: Choice

    def parse(self, cell: Cell) -> frozenset[Any]:
        """Return the set of values."""
        words = [w for w in _LISTED.split(plain(cell)) if w]
        return frozenset(self.choice.parse(word) for word in words)

    def show(self, value: Any, lang: Lang) -> Shown:
        """Return the values in the order of the options."""
        return _joined(lang).join(
            o.say(lang) for o in self.choice.options if o.value in value
        )


def _key(word: str) -> str:
    return fold(word) or word.strip()


def _joined(lang: Lang) -> str:
    return "、" if lang == "zh" else ", "


class Names(_Free):
    """Several words, main one first; '数 学', spread out to fill a cell, is one."""

    def parse(self, cell: Cell) -> tuple[str, ...]:
        """Return the words in order, each once."""
        text = _SPACED_WORD.sub(lambda m: m[0].replace(" ", ""), plain(cell))
        return tuple(dict.fromkeys(w for w in _LISTED.split(text) if w))

    def show(self, value: Any, lang: Lang) -> Shown:
        """Return the words in one cell."""
        return _joined(lang).join(value)


class Month(_Free):
    """A year and month, kept as 'YYYY-MM'."""

    def parse(self, cell: Cell) -> str:
        """Return the month."""
        date = _as_date(cell)
        if date is not None:
            return f"{date.year:04d}-{date.month:02d}"
        text = plain(cell)
        if re.fullmatch(r"\d{4}\.1", text):
            raise WrongCell(
                Text("分不清是 1 月还是 10 月", "January or October?"),
                Text(
                    f"写成 {text[:4]}-01 或 {text[:4]}-10",
                    f"write {text[:4]}-01 or {text[:4]}-10",
                ),
            )
        match = _MONTH.fullmatch(text) or re.fullmatch(
            r"(\d{4})(\d{2})(?:\d{2})?", text
        )
        if match and int(match[1]) in _YEARS and 1 <= int(match[2]) <= 12:
            return f"{match[1]}-{int(match[2]):02d}"
        raise WrongCell(
            Text("应为年月，如 2020-09", "expected a year and month, e.g. 2020-09"),
            Text("改写成 2020-09 的样子", "write it like 2020-09"),
        )


class Day(_Free):
    """A date."""

    def parse(self, cell: Cell) -> dt.date:
        """Return the date."""
        date = _as_date(cell)
        if date is not None:
            return date
        text = plain(cell)
        match = _DAY.fullmatch(text) or re.fullmatch(r"(\d{4})(\d{2})(\d{2})", text)
        try:
            return dt.date(*map(int, match.groups()))  # type: ignore[union-attr]
        except (AttributeError, ValueError):
            raise WrongCell(
                Text("应为日期，如 2026-09-01", "expected a date, e.g. 2026-09-01"),
                Text("改写成 2026-09-01 的样子", "write it like 2026-09-01"),
            ) from None


def _as_date(cell: Cell) -> dt.date | None:
    if isinstance(cell, dt.datetime):
        return cell.date()
    if isinstance(cell, dt.date):
        return cell
    text = plain(cell)
    if re.fullmatch(r"\d{5}", text) and int(text) in _SERIALS:
        return _EXCEL_EPOCH + dt.timedelta(days=int(text))
    return None


class Clock(_Free):
    """A time of day, kept as 'HH:MM'; cells of Excel's time format are understood."""

    def parse(self, cell: Cell) -> str:
        """Return the time."""
        minute = _minute(cell)
        if minute is None:
            raise WrongCell(
                Text("应为时刻，如 08:40", "expected a time of day, e.g. 08:40"),
                Text("改写成 08:40 的样子", "write it like 08:40"),
            )
        return f"{minute // 60:02d}:{minute % 60:02d}"


def _minute(cell: Cell) -> int | None:
    """Return minutes after midnight, 0..1439; None if the cell is no time of day."""
    if isinstance(cell, dt.datetime | dt.time):
        return cell.hour * 60 + cell.minute
    if isinstance(cell, dt.timedelta):
        cell = cell / dt.timedelta(days=1)
    if isinstance(cell, str) and _DAY_SHARE.fullmatch(plain(cell)):
        cell = float(plain(cell))
    if isinstance(cell, float) and 0 <= cell < 1:
        minute = round(cell * 24 * 60)
        return minute if minute < 24 * 60 else None
    match = _TIME.fullmatch(plain(cell))
    if not match:
        return None
    hour, minute = int(match[2]), int(match[3] or 0)
    if match[1] == "下午" and hour < 12:
        hour += 12
    return hour * 60 + minute if hour < 24 and minute < 60 else None


class Grades(_Free):
    """Grades 1..9: '1-6', '七、八年级', '初一'."""

    def parse(self, cell: Cell) -> tuple[int, ...]:
        """Return the grades in rising order."""
        text = re.sub(r"年级|grades?|年", "", plain(cell).lower())
        found: set[int] = set()
        for word in _LISTED.split(text):
            ends = [_grade(w) for w in re.split(r"[-~—–至到]", word) if w]
            if ends:
                found.update(range(min(ends), max(ends) + 1))
        return tuple(sorted(found))

    def show(self, value: Any, lang: Lang) -> Shown:
        """Return the grades as digits."""
        return _joined(lang).join(str(grade) for grade in value)


def _grade(word: str) -> int:
    base = {"初": 6, "小": 0}.get(word[0], 0)
    digit = word[-1]
    grade = base + (_DIGITS.get(digit) or (int(digit) if digit.isdecimal() else 0))
    if not 1 <= grade <= 9 or len(word) > (2 if word[0] in "初小" else 1):
        raise WrongCell(
            Text("应为 1 到 9 年级", "expected grades 1 to 9"),
            Text("写成 7、8 或 1-6 的样子", "write it like 7, 8 or 1-6"),
        )
    return grade


class Loads(_Free):
    """Weekly periods by subject: '英语:12;音乐:6'."""

    def parse(self, cell: Cell) -> dict[str, int]:
        """Return the periods by subject as written."""
        loads: dict[str, int] = {}
        for part in re.split(r"[;；、,，\n]+", plain(cell)):
            match = _LOAD.fullmatch(part.strip())
            if part.strip() and not match:
                raise WrongCell(
                    Text(
                        f"“{part.strip()}” 应为 学科:周课时",
                        f"'{part.strip()}' should be subject:weekly periods",
                    ),
                    Text("写成 英语:12;音乐:6 的样子", "write it like 英语:12;音乐:6"),
                )
            if match:
                loads[match[1].strip()] = loads.get(match[1].strip(), 0) + int(match[2])
        return loads

    def show(self, value: Any, lang: Lang) -> Shown:
        """Return the periods in one cell."""
        return ";".join(f"{subject}:{periods}" for subject, periods in value.items())


class TermCode(_Free):
    """A term: '2026-2027-1'; '2026-2027学年上学期', '2026年秋季' are understood."""

    def parse(self, cell: Cell) -> str:
        """Return the code of the term."""
        match = _TERM.fullmatch(plain(cell))
        if match and int(match[2]) == int(match[1]) + 1:
            return f"{match[1]}-{match[2]}-{_HALVES.get(match[3], match[3])}"
        if season := _SEASON.fullmatch(plain(cell)):
            year = int(season[1])
            autumn = season[2] == "秋"
            return f"{year}-{year + 1}-1" if autumn else f"{year - 1}-{year}-2"
        raise WrongCell(
            Text("应为学期，如 2026-2027-1", "expected a term, e.g. 2026-2027-1"),
            Text(
                "写成 起始年-结束年-学期(1 或 2)",
                "write first year-second year-term (1 or 2)",
            ),
        )


def shown(value: str) -> str:
    """Return a value fit for a message: personal numbers hidden, long text cut.

    Examples
    --------
    >>> shown("13800001111")
    '1**********'
    """
    hidden = _PERSONAL.sub(lambda m: m[0][0] + "*" * (len(m[0]) - 1), value)
    return hidden if len(hidden) <= 60 else hidden[:57] + "..."


_PERSONAL = re.compile(r"(?<!\d)(?:\d{14,18}[\dXx]|1[3-9]\d{9})(?!\d)")

Parser: TypeAlias = Callable[[Cell], Any]
