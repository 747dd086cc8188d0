"""Writes the map of a plan as a picture any browser opens."""

from pathlib import Path

from matcher.io.files.atomic import replacing
from matcher.plan import Plan
from matcher.report.map_svg import map_svg
from matcher.text import Lang


def write_map_svg(
    plan: Plan, path: str | Path, *, lang: Lang = "zh", pairs: bool = True
) -> None:
    """Write the map as SVG; nothing about people is in it.

    Raises
    ------
    WriteError
        If the file cannot be written.
    """
    with replacing(path) as temporary:
        temporary.write_text(
            map_svg(plan, lang, pairs=pairs), encoding="utf-8", newline="\n"
        )
