"""Writes the history of turns as a CSV file: 轮岗历史 of the next workbook."""

import csv
from collections.abc import Sequence
from pathlib import Path

from matcher.county import Turn
from matcher.io.files.atomic import replacing
from matcher.io.sheets.lessons import HISTORY
from matcher.text import Lang


def write_history(
    turns: Sequence[Turn], path: str | Path, *, lang: Lang = "zh"
) -> None:
    """Write turns under the headers of the sheet of history, UTF-8 with a mark.

    Raises
    ------
    WriteError
        If the place cannot be written to.
    """
    with (
        replacing(path) as temporary,
        temporary.open("w", encoding="utf-8-sig", newline="") as stream,
    ):
        writer = csv.writer(stream)
        writer.writerow(HISTORY.headers(lang))
        for turn in turns:
            writer.writerow(
                column.kind.show(getattr(turn, column.field), lang)
                for column in HISTORY.columns
            )
