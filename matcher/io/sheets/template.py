"""An empty workbook to fill in, with notes, drop-downs and one example row a sheet.

The first cell of an example row begins with 示例： (Example:), by which the reader
knows to pass it over; it may stay in the workbook.
"""

from io import BytesIO
from pathlib import Path
from typing import Any

from matcher.io.county.tables import EXAMPLE_MARK
from matcher.io.county.writer import write_settings
from matcher.io.files.atomic import replacing
from matcher.io.sheets.book import SETTING_KEYS, SETTINGS, SHEETS
from matcher.io.sheets.layout import Looks, lay_out, looks
from matcher.text import Lang, Text

_ONLY_THE_PROGRAM = frozenset({"given_crs"})
GUIDE_SHEET = Text("说明", "readme")
_GUIDE = (
    Text(
        "结对与轮岗工作簿：填好后运行 jiedui check，再运行 jiedui plan。",
        "Fill in this workbook, run `jiedui check`, then `jiedui plan`.",
    ),
    Text(
        "只有“学校”表必填；每多填一张表，能排的就多一些。",
        "Only the sheet 'schools' is required; every further sheet unlocks more.",
    ),
    Text(
        "橙色表头（带 *）是必填列，蓝色可不填；鼠标停在表头上看填法。",
        "Orange headers (with *) are required, blue ones optional; hover for notes.",
    ),
    Text(
        "灰色斜体是示例行（首格以“示例：”开头），程序会跳过，可留可删。",
        "The grey example rows (first cell begins with 'Example:') are passed over.",
    ),
    Text(
        "不要填身份证号、手机号；暂缓的原因（病、孕等）不会保存。",
        "Never fill in ID or phone numbers; reasons for deferral are not stored.",
    ),
    Text(
        "经纬度：从高德、腾讯地图取的填 GCJ-02，百度地图填 BD-09，GPS 填 WGS-84。",
        "Points: GCJ-02 from Amap or Tencent, BD-09 from Baidu, WGS-84 from GPS.",
    ),
    Text(
        "列的顺序可以变，多余的列不影响；别处来的名单可先用 jiedui import 转换。",
        "Columns may stand in any order; convert other lists with `jiedui import`.",
    ),
)


def write_template(path: str | Path, *, lang: Lang = "zh") -> None:
    """Write an empty workbook to fill in.

    Parameters
    ----------
    path
        Where; an existing file is replaced.
    lang
        Language of sheets, headers, notes and drop-downs.

    Raises
    ------
    WriteError
        If the place cannot be written to.
    """
    from xlsxwriter import Workbook

    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as workbook:
        style = looks(workbook)
        _guide(workbook, lang)
        for spec in SHEETS:
            sheet = workbook.add_worksheet(spec.title.say(lang))
            if spec is SETTINGS:
                write_settings(
                    sheet, dict.fromkeys(s.field for s in SETTING_KEYS), style, lang
                )
                continue
            columns = [c for c in spec.columns if c.field not in _ONLY_THE_PROGRAM]
            lay_out(sheet, spec, columns, style, lang)
            for index, column in enumerate(columns):
                _example(sheet, index, column.example.say(lang), style, lang)
    with replacing(path) as temporary:
        temporary.write_bytes(buffer.getvalue())


def _example(sheet: Any, index: int, example: str, style: Looks, lang: Lang) -> None:
    text = EXAMPLE_MARK.say(lang) + example if index == 0 else example
    if text:
        sheet.write_string(1, index, text, style.example)


def _guide(workbook: Any, lang: Lang) -> None:
    sheet = workbook.add_worksheet(GUIDE_SHEET.say(lang))
    bold = workbook.add_format({"bold": True})
    wrap = workbook.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 80)
    row = 0
    for line in _GUIDE:
        sheet.merge_range(row, 0, row, 1, line.say(lang), wrap)
        row += 1
    for spec in SHEETS:
        row += 1
        sheet.write_string(row, 0, spec.title.say(lang), bold)
        sheet.write_string(row, 1, spec.note.say(lang), wrap)
