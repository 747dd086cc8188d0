"""What a sheet and a column of the workbook are."""

from dataclasses import dataclass
from functools import cached_property

from matcher.io.sheets.cells import Code, Kind
from matcher.io.sheets.folding import fold, fold_bare
from matcher.text import Lang, Text

NOTHING = Text("", "")


@dataclass(frozen=True)
class Column:
    """One column of a sheet.

    Parameters
    ----------
    field
        Name used by the program.
    title
        Official header in Chinese and English.
    kind
        How its cells are read and shown.
    aliases
        Other headers met in real lists, best first.
    required
        Whether every row must have it.
    note
        What to fill in, for the template and the documents.
    example
        A value of the example row.
    private
        Whether messages must not repeat what a cell says.
    """

    field: str
    title: Text
    kind: Kind
    aliases: tuple[str, ...] = ()
    required: bool = False
    note: Text = NOTHING
    example: Text = NOTHING
    private: bool = False

    @cached_property
    def ranks(self) -> dict[str, int]:
        """Folded headers this column answers to, with their rank (0 is best)."""
        words = (self.title.zh, self.title.en, self.field, *self.aliases)
        ranks: dict[str, int] = {}
        for rank, word in enumerate(words):
            ranks.setdefault(fold(word), rank)
        return ranks


@dataclass(frozen=True)
class SheetSpec:
    """One sheet of the workbook.

    Parameters
    ----------
    key
        Name used by the program and English name of the sheet.
    title
        Name of the sheet in Chinese and English.
    columns
        Its columns in template order.
    aliases
        Other sheet names met in real workbooks.
    required
        Whether a county cannot be read without it.
    note
        What the sheet unlocks.
    """

    key: str
    title: Text
    columns: tuple[Column, ...]
    aliases: tuple[str, ...] = ()
    required: bool = False
    note: Text = NOTHING

    @cached_property
    def by_field(self) -> dict[str, Column]:
        """Columns by the program's name."""
        return {column.field: column for column in self.columns}

    @cached_property
    def names(self) -> frozenset[str]:
        """Folded names the sheet answers to."""
        words = (self.title.zh, self.title.en, self.key, *self.aliases)
        return frozenset(fold(word) for word in words)

    def column_of(self, header: str) -> tuple[Column, int] | None:
        """Return the column a header means and the header's rank, if any.

        The header is first taken whole, then without what stands in brackets.
        """
        for key in (fold(header), fold_bare(header)):
            hits = [
                (c.ranks[key], i) for i, c in enumerate(self.columns) if key in c.ranks
            ]
            if hits:
                rank, index = min(hits)
                return self.columns[index], rank
        return None

    def headers(self, lang: Lang) -> tuple[str, ...]:
        """Return the official headers in one language."""
        return tuple(column.title.say(lang) for column in self.columns)


def school_column(
    field: str, zh: str, en: str, *aliases: str, example: str = ""
) -> Column:
    """Return a required column that names a school by code or by name."""
    return Column(
        field,
        Text(zh, en),
        Code(),
        aliases,
        required=True,
        note=Text(
            "学校代码，也可填唯一的学校名称",
            "school code, or a school name that is unique",
        ),
        example=Text(example, example),
    )
