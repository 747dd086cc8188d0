"""Shadowing, itinerant teaching, sync classes and leaders due to move, as tables."""

import datetime as dt
from collections.abc import Iterable

from matcher.county import County
from matcher.labels import PARITIES, label, weekday_word
from matcher.plan import Itinerary, Plan, Stop, SyncClass, SyncSeat
from matcher.report.forms import HEARD, ITINERARIES, LEADERS, SYNC
from matcher.report.table import Cell, Form, Table
from matcher.report.words import BASES, listed, person_cells, school_cells, time_of
from matcher.text import Lang


def heard_table(plan: Plan, lang: Lang = "zh") -> Table:
    """Return 跟岗听课: every lesson heard during a stay, stay by stay."""
    county = plan.county
    rows = [
        {
            "date": lesson.date,
            "weekday": weekday_word(lesson.date.isoweekday(), lang),
            **person_cells(county, "teacher", stay.teacher),
            **school_cells(county, "host", stay.host),
            "period": lesson.period,
            "class": lesson.class_,
            "subject": lesson.subject,
            **person_cells(county, "host_teacher", lesson.teacher),
            "id": stay.id,
        }
        for stay in plan.rotation.postings
        for lesson in stay.lessons
    ]
    return _filled(HEARD, rows)


def itineraries_table(plan: Plan, lang: Lang = "zh") -> Table:
    """Return 走教安排: one row for each weekly stop."""
    rows = [
        _itinerary_cells(plan.county, itinerary, lang) | _stop_cells(plan, stop, lang)
        for itinerary in plan.rotation.itineraries
        for stop in itinerary.stops or (None,)
    ]
    return _filled(ITINERARIES, rows)


def _itinerary_cells(
    county: County, itinerary: Itinerary, lang: Lang
) -> dict[str, Cell]:
    return {
        **person_cells(county, "teacher", itinerary.teacher),
        **school_cells(county, "home", itinerary.home),
        "subject": itinerary.subject,
        "start": itinerary.start,
        "end": itinerary.end,
        "clause": listed(itinerary.clause, lang),
        "id": itinerary.id,
    }


def _stop_cells(plan: Plan, stop: Stop | None, lang: Lang) -> dict[str, Cell]:
    if stop is None:
        return {}
    return {
        **school_cells(plan.county, "host", stop.host),
        "weekday": weekday_word(stop.weekday, lang),
        "parity": PARITIES[stop.parity].say(lang),
        "periods": listed(map(str, stop.periods), lang),
    }


def sync_table(plan: Plan, lang: Lang = "zh") -> Table:
    """Return 同步课堂: the one shared table of weekly sync classes."""
    rows = [_sync_cells(plan.county, line, lang) for line in plan.rotation.sync_classes]
    return _filled(SYNC, rows)


def _sync_cells(county: County, line: SyncClass, lang: Lang) -> dict[str, Cell]:
    return {
        "weekday": weekday_word(line.weekday, lang),
        "parity": PARITIES[line.parity].say(lang),
        "begins": time_of(line.begins),
        "ends": time_of(line.ends),
        "subject": line.subject,
        "grade": line.grade,
        **_seat_cells(county, "source", line.source),
        **_seat_cells(county, "receiver", line.receiver),
        "count": len(line.dates),
        "dates": listed((date.isoformat() for date in line.dates), lang),
        "basis": BASES[line.basis].say(lang),
        "consortium": line.consortium,
        "clause": listed(line.clause, lang),
        "id": line.id,
    }


def _seat_cells(county: County, side: str, seat: SyncSeat) -> dict[str, Cell]:
    return {
        **school_cells(county, side, seat.school),
        f"{side}_class": seat.class_,
        **person_cells(county, f"{side}_teacher", seat.teacher),
        f"{side}_period": seat.period,
        f"{side}_begins": time_of(seat.begins),
        f"{side}_ends": time_of(seat.ends),
    }


def leaders_table(plan: Plan, lang: Lang = "zh") -> Table:
    """Return 应交流校领导: leaders who have served their years at one school."""
    county = plan.county
    rows = []
    for due in plan.rotation.leaders_due:
        leader = county.teacher_by_code.get(due.teacher)
        year, month = map(int, due.since.split("-"))
        rows.append(
            {
                **person_cells(county, "teacher", due.teacher),
                "post": label(leader.post, lang) if leader else "",
                **school_cells(county, "school", due.school),
                "since": dt.date(year, month, 1),
                "years": due.years,
                "clause": listed(due.clause, lang),
            }
        )
    return _filled(LEADERS, rows)


def _filled(form: Form, rows: Iterable[dict[str, Cell]]) -> Table:
    numbered = (form.row({"number": n} | cells) for n, cells in enumerate(rows, 1))
    return Table(form, tuple(numbered))
