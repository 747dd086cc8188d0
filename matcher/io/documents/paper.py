"""A sheet of Word paper: fonts for Chinese, headings, tables, page numbers."""

import datetime as dt
import zipfile
from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from matcher.text import Lang, Text

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph

BODY, HEADING = "宋体", "黑体"
_LATIN = "Times New Roman"
_BODY_PT, _TABLE_PT, _TITLE_PT = 11, 9, 18
_HEADINGS_PT = {1: 14, 2: 12}
_NOT_IN_XML = {
    code: None
    for code in (*range(0x20), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000))
    if code not in (0x09, 0x0A, 0x0D)
}
_EARLIEST_OF_ZIP = (1980, 1, 1, 0, 0, 0)
_SHADE = "DDEBF7"


class Paper:
    """A Word document being written.

    Parameters
    ----------
    title
        Shown by Word as the document's title.
    created
        When the plan was made; nothing else tells the time.
    lang
        Language of the document.
    landscape
        Whether pages are wider than high.
    """

    def __init__(
        self, title: str, created: dt.datetime, lang: Lang, *, landscape: bool = False
    ) -> None:
        import docx

        self.document: Document = docx.Document()
        self._lang = lang
        self._set_fonts()
        self._set_pages(landscape)
        properties = self.document.core_properties
        properties.title, properties.author = legible(title), ""
        properties.created = properties.modified = created
        properties.language = "zh-CN" if lang == "zh" else "en-US"

    # --- text

    def title(self, words: str) -> None:
        """Add the title of the document, centred."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Pt

        line = self.document.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = line.add_run(legible(words))
        run.bold, run.font.size = True, Pt(_TITLE_PT)
        self._east_asian(run.font, HEADING)

    def heading(self, words: str, level: int = 1) -> None:
        """Add a heading of level 1 or 2, which Word lists in its outline."""
        self.document.add_heading(legible(words), level)

    def text(self, words: str) -> "Paragraph":
        """Add a paragraph."""
        return self.document.add_paragraph(legible(words))

    def new_page(self) -> None:
        """Begin a new page."""
        self.document.add_page_break()  # type: ignore[no-untyped-call]

    # --- tables

    def table(
        self,
        heads: Sequence[str],
        rows: Iterable[Sequence[str]],
        *,
        widths_cm: Sequence[float],
    ) -> None:
        """Add a table with lines; its head is repeated on every page.

        Parameters
        ----------
        heads
            Titles of the columns.
        rows
            Cells of each row.
        widths_cm
            Width of each column, centimetres.
        """
        from docx.shared import Cm

        table = self.document.add_table(rows=1, cols=len(heads))
        table.style = "Table Grid"
        table.autofit = False
        for column, width in zip(table.columns, widths_cm, strict=True):
            column.width = Cm(width)
        self._fill(table, 0, heads, widths_cm, bold=True)
        self._as_head(table)
        for number, row in enumerate(rows, 1):
            table.add_row()
            self._fill(table, number, row, widths_cm, bold=False)
        self.document.add_paragraph()

    def _fill(
        self,
        table: "Table",
        number: int,
        cells: Sequence[str],
        widths_cm: Sequence[float],
        *,
        bold: bool,
    ) -> None:
        from docx.oxml import OxmlElement
        from docx.shared import Cm, Pt

        row: Any = table.rows[-1] if number else table.rows[0]
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001
        for cell, words, width in zip(row.cells, cells, widths_cm, strict=True):
            cell.width = Cm(width)
            run = cell.paragraphs[0].add_run(legible(words))
            run.bold, run.font.size = bold or None, Pt(_TABLE_PT)

    @staticmethod
    def _as_head(table: "Table") -> None:
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        head: Any = table.rows[0]
        repeated = OxmlElement("w:tblHeader")
        head._tr.get_or_add_trPr().append(repeated)  # noqa: SLF001
        for cell in head.cells:
            shade = OxmlElement("w:shd")
            shade.set(qn("w:val"), "clear")
            shade.set(qn("w:fill"), _SHADE)
            cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001

    # --- the paper itself

    def _set_fonts(self) -> None:
        from docx.shared import Pt, RGBColor

        styles: Any = self.document.styles
        normal = styles["Normal"]
        normal.font.size = Pt(_BODY_PT)
        self._east_asian(normal.font, BODY)
        for level, size in _HEADINGS_PT.items():
            style = styles[f"Heading {level}"]
            style.font.size, style.font.color.rgb = Pt(size), RGBColor(0, 0, 0)
            self._east_asian(style.font, HEADING)

    @staticmethod
    def _east_asian(font: Any, name: str) -> None:
        """Set the font of Chinese text; Latin letters get their own."""
        from docx.oxml.ns import qn

        font.name = _LATIN
        fonts = font.element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:eastAsia"), name)

    def _set_pages(self, landscape: bool) -> None:
        from docx.enum.section import WD_ORIENT
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Cm

        section = self.document.sections[0]
        sides = (29.7, 21.0) if landscape else (21.0, 29.7)
        section.page_width, section.page_height = Cm(sides[0]), Cm(sides[1])
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        section.left_margin = section.right_margin = Cm(2)
        section.top_margin = section.bottom_margin = Cm(2)
        footer = section.footer.paragraphs[0]
        footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
        before, after = (
            Text("第 ", "Page ").say(self._lang),
            Text(" 页", "").say(self._lang),
        )
        footer.add_run(before)
        self._field(footer, "PAGE")
        footer.add_run(after)

    @staticmethod
    def _field(line: "Paragraph", code: str) -> None:
        """Add a field that Word fills in, such as the number of the page."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        run: Any = line.add_run()
        for kind in ("begin", "", "end"):
            if kind:
                mark = OxmlElement("w:fldChar")
                mark.set(qn("w:fldCharType"), kind)
            else:
                mark = OxmlElement("w:instrText")
                mark.text = code
            run._r.append(mark)  # noqa: SLF001

    def data(self) -> bytes:
        """Return the document as the bytes of a .docx file, the same for the same text.

        The container's own clock is taken out.
        """
        written, steady = BytesIO(), BytesIO()
        self.document.save(written)
        with (
            zipfile.ZipFile(written) as source,
            zipfile.ZipFile(steady, "w", zipfile.ZIP_DEFLATED) as target,
        ):
            for name in source.namelist():
                entry = zipfile.ZipInfo(name, _EARLIEST_OF_ZIP)
                entry.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(entry, source.read(name))
        return steady.getvalue()


def legible(words: str) -> str:
    """Return a text without the characters that no XML file can hold.

    Examples
    --------
    >>> legible("one" + chr(0) + "two")
    'onetwo'
    """
    return words.translate(_NOT_IN_XML)
