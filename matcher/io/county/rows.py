"""A county as the rows of its sheets: what the reader turns back into it."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from matcher.county import County, Crs, School, Teacher
from matcher.io.sheets.book import SETTING_KEYS

Row: TypeAlias = Mapping[str, Any]


def rows_of(county: County) -> dict[str, list[Row]]:
    """Return the rows of each sheet by its key; values are the program's own.

    A sheet with no rows is there with an empty list. Points are WGS-84 and say so;
    the system they were given in has a column of its own.
    """
    return {
        "schools": [_school(s) for s in county.schools],
        "teachers": [_teacher(t) for t in county.teachers],
        "subjects": [s.model_dump() for s in county.subjects],
        "timetable": [x._asdict() for x in county.lessons],
        "bells": [b._asdict() for b in county.bells],
        "calendar": [d.model_dump() for d in county.term.special_days],
        "distances": [d._asdict() for d in county.distances],
        "agreements": [a.model_dump() for a in county.agreements],
        "locks": [x.model_dump() for x in county.locks],
        "history": [t.model_dump() for t in county.history],
        "preferences": [p.model_dump() for p in county.preferences],
        "settings": [],
    }


def settings_of(county: County) -> dict[str, Any]:
    """Return the settings of a county by field, in the order of the sheet."""
    term = county.term
    values = {
        "county": county.name,
        "term": term.code,
        "start": term.start,
        "end": term.end,
        "week_one": term.week_one,
        "crs": Crs.WGS84,
        "assumed": True if term.assumed else None,
    }
    return {setting.field: values[setting.field] for setting in SETTING_KEYS}


def _school(school: School) -> Row:
    row = school.model_dump(exclude={"classes", "crs"})
    for grade, count in school.classes.items():
        row[f"classes_{grade}"] = count
    if school.lon is not None:
        row["crs"] = Crs.WGS84
    if school.crs is not Crs.WGS84:
        row["given_crs"] = school.crs
    return row


def _teacher(teacher: Teacher) -> Row:
    return teacher.model_dump()
