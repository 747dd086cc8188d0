"""Writes the calendars of a plan into a folder."""

import datetime as dt
from pathlib import Path

from matcher.io.calendars.diary import Diary
from matcher.io.calendars.entries import short
from matcher.io.calendars.ics import calendar, event_blocks
from matcher.io.files.folder import write_files
from matcher.io.files.naming import file_name
from matcher.plan import Plan
from matcher.report.words import BUREAU, school_name, term_words
from matcher.text import Lang


def write_calendars(
    plan: Plan, folder: str | Path, *, lang: Lang = "zh", names: bool = False
) -> tuple[Path, ...]:
    """Write one calendar for each school that has something to do, and the bureau's.

    Times are those of Asia/Shanghai. Stays, phases and papers due are whole days. The
    UIDs depend on the county's name, the term and what is planned, so that a calendar
    imported again replaces the earlier one.

    Parameters
    ----------
    plan
        Any plan.
    folder
        Made if missing; files of these names are replaced, others stay.
    lang
        Language of the words.
    names
        Whether the bureau's calendar names people; those of schools do.

    Returns
    -------
    tuple of Path
        The files, the bureau's first.

    Raises
    ------
    WriteError
        If the folder cannot be written.
    """
    return write_files(folder, calendar_files(plan, lang=lang, names=names))


def calendar_files(
    plan: Plan, *, lang: Lang = "zh", names: bool = False
) -> dict[str, bytes]:
    """Return the calendars of a plan by file name; see `write_calendars`."""
    stamp, scope = _stamp(plan), f"{short(plan.county.name)}.{plan.county.term.code}"
    term = term_words(plan.county.term, lang)
    own = Diary(plan, lang, names=True)
    by_school: dict[str, list[bytes]] = {}
    for entry in (*own.entries(), *own.papers()):
        block = event_blocks(entry, stamp=stamp, scope=scope)
        for code in dict.fromkeys(entry.schools):
            by_school.setdefault(code, []).append(block)
    bureau = Diary(plan, lang, names=names)
    blocks = [
        event_blocks(entry, stamp=stamp, scope=f"bureau.{scope}")
        for entry in (*bureau.entries(), *bureau.papers_of_county())
    ]
    title = BUREAU.say(lang)
    files = {f"{title}.ics": calendar(_named(plan, title, term, lang), blocks)}
    for school in plan.county.schools:
        if school.code in by_school:
            name = school_name(plan.county, school.code)
            data = calendar(f"{name} {term}", by_school[school.code])
            files[f"{file_name(f'{school.code} {name}')}.ics"] = data
    return files


def _named(plan: Plan, title: str, term: str, lang: Lang) -> str:
    space = "" if lang == "zh" else " "
    return f"{plan.county.name}{space}{title} {term}".strip()


def _stamp(plan: Plan) -> dt.datetime:
    try:
        made = dt.datetime.fromisoformat(plan.meta.created)
    except ValueError:
        made = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
    return made if made.tzinfo else made.replace(tzinfo=dt.UTC)
