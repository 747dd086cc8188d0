"""The calendars: valid, in local time, complete, and without names where asked."""

import datetime as dt

import pytest
from icalendar import Calendar

from matcher.calendar import school_days
from matcher.county import Bell
from matcher.io.calendars.entries import rhythm
from matcher.io.calendars.writer import calendar_files, write_calendars

CHINA = dt.timezone(dt.timedelta(hours=8))


@pytest.fixture
def files(busy):
    return calendar_files(busy)


def events_of(data):
    calendar = Calendar.from_ical(data)
    return {str(event["uid"]): event for event in calendar.walk("VEVENT")}


def found(data, *words):
    """The one event whose summary holds all the words."""
    (event,) = [
        e
        for e in events_of(data).values()
        if all(w in str(e["summary"]) for w in words)
    ]
    return event


def of_school(files, code):
    (data,) = [d for name, d in files.items() if name.startswith(f"{code} ")]
    return data


def test_there_is_one_file_for_the_bureau_and_one_for_each_school_concerned(files):
    assert list(files) == [
        "教育局.ics",
        "S01 城关中学.ics",
        "R01 石坪中学.ics",
        "R02 高岭九年一贯制学校.ics",
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_file_is_valid_folded_and_carries_the_zone_of_its_times(busy, lang):
    for data in calendar_files(busy, lang=lang).values():
        assert data.endswith(b"END:VCALENDAR\r\n")
        assert b"\n" not in data.replace(b"\r\n", b"")
        assert max(len(line) for line in data.split(b"\r\n")) <= 75
        calendar = Calendar.from_ical(data)
        (zone,) = calendar.walk("VTIMEZONE")
        assert str(zone["tzid"]) == "Asia/Shanghai"
        uids = [str(e["uid"]) for e in calendar.walk("VEVENT")]
        assert len(uids) == len(set(uids)) > 0
        for event in calendar.walk("VEVENT"):
            assert event["dtstamp"].dt == dt.datetime(2026, 8, 20, 8, tzinfo=dt.UTC)
            assert event["summary"]
            assert event["dtend"].dt > event["dtstart"].dt


def test_a_trip_stands_in_the_calendars_of_both_schools_at_its_local_hours(files):
    for code in ("R01", "S01"):
        trip = found(of_school(files, code), "听课", "赵强")
        assert trip["dtstart"].dt.utcoffset() == dt.timedelta(hours=8)
        assert trip["dtstart"].dt == dt.datetime(2026, 9, 16, 7, 10, tzinfo=CHINA)
        assert trip["dtend"].dt == dt.datetime(2026, 9, 16, 13, 5, tzinfo=CHINA)
        assert str(trip["location"]) == "城关中学"
    assert "第2节七（1）班语文" in str(trip["description"])


def test_a_stay_is_whole_days_and_leaves_the_calendar_free(files):
    stay = found(of_school(files, "R01"), "跟岗", "赵强")
    assert stay["dtstart"].dt == dt.date(2026, 10, 12)
    assert stay["dtend"].dt == dt.date(2026, 10, 24)  # the first day that is free again
    assert str(stay["transp"]) == "TRANSPARENT"


def test_an_event_takes_the_bells_of_its_host(busy):
    bells = (Bell("S01", 0, 6, "15:00", "15:40"),)
    county = busy.county.model_copy(update={"bells": bells})
    files = calendar_files(busy.model_copy(update={"county": county}))
    meeting = found(of_school(files, "S01"), "会议")
    assert meeting["dtstart"].dt.time() == dt.time(15, 0)
    assert meeting["dtend"].dt.time() == dt.time(15, 40)


def test_an_event_after_lessons_begins_after_the_last_bell_of_the_host(files):
    research = found(of_school(files, "R01"), "联合教研", "语文集体备课")
    assert research["dtstart"].dt.time() == dt.time(16, 50)
    assert research["dtend"].dt.time() == dt.time(18, 20)


def test_a_sync_class_repeats_in_the_weeks_it_is_held_and_leaves_out_the_others(busy):
    days = (15, 29), (13, 27)
    dates = tuple(dt.date(2026, m, d) for m, ds in zip((9, 10), days, strict=True)
                  for d in ds)  # fmt: skip
    held = tuple(date for date in dates if date != dt.date(2026, 10, 13))
    line = busy.rotation.sync_classes[0].model_copy(
        update={"dates": (*held, dt.date(2026, 10, 10))}
    )
    rotation = busy.rotation.model_copy(update={"sync_classes": (line,)})
    data = of_school(
        calendar_files(busy.model_copy(update={"rotation": rotation})), "R01"
    )
    weekly, moved = sorted(
        (e for e in events_of(data).values() if "同步课堂：7年级英语" in e["summary"]),
        key=lambda event: "rrule" not in event,
    )
    assert dict(weekly["rrule"]) | {"UNTIL": None} == {
        "FREQ": ["WEEKLY"], "INTERVAL": [2], "UNTIL": None,
    }  # fmt: skip
    assert weekly["rrule"]["UNTIL"] == [
        dt.datetime(2026, 10, 27, 10, 15, tzinfo=CHINA).astimezone(dt.UTC)
    ]
    assert weekly["exdate"].dts[0].dt == dt.datetime(2026, 10, 13, 10, 15, tzinfo=CHINA)
    assert weekly["dtstart"].dt == dt.datetime(2026, 9, 15, 10, 15, tzinfo=CHINA)
    assert moved["dtstart"].dt == dt.datetime(2026, 10, 10, 10, 15, tzinfo=CHINA)


def test_a_weekly_round_is_held_on_the_school_days_of_its_weekday(busy, files):
    event = found(of_school(files, "R01"), "走教")
    term = school_days(busy.county.term)
    mondays = {
        d.date for d in term
        if d.weekday == 1 and dt.date(2026, 9, 7) <= d.date <= dt.date(2027, 1, 15)
    }  # fmt: skip
    left_out = (
        {x.dt.date() for x in event["exdate"].dts} if "exdate" in event else set()
    )
    first, last = event["dtstart"].dt.date(), event["rrule"]["UNTIL"][0].date()
    step = dt.timedelta(weeks=event["rrule"]["INTERVAL"][0])
    shown = set()
    while first <= last:
        shown |= {first} - left_out
        first += step
    assert shown == {d for d in mondays if d.isoweekday() == 1}
    assert event["dtstart"].dt.time() == dt.time(8, 0)
    assert event["dtend"].dt.time() == dt.time(9, 40)


def test_papers_are_whole_days_at_their_date_for_those_who_owe_them(files):
    paper = found(of_school(files, "R01"), "截止", "跟岗总结")
    assert paper["dtstart"].dt == dt.date(2026, 11, 6)
    assert "赵强" in str(paper["description"])
    assert not [
        e for e in events_of(of_school(files, "R02")).values()
        if "跟岗总结" in str(e["summary"])
    ]  # fmt: skip
    phase = found(of_school(files, "R02"), "启动阶段")
    assert phase["dtstart"].dt == dt.date(2026, 9, 1)
    assert phase["dtend"].dt == dt.date(2026, 12, 1)


def test_the_bureau_sees_everything_and_nobody_by_name_unless_asked(busy):
    people = {t.name for t in busy.county.teachers if t.name}
    whole = Calendar.from_ical(calendar_files(busy)["教育局.ics"])
    text = "\n".join(
        f"{e['summary']} {e.get('description', '')}" for e in whole.walk("VEVENT")
    )
    assert not [name for name in people if name in text]
    for kind in (
        "支教一年",
        "听课",
        "联合教研",
        "同步课堂",
        "走教",
        "学生交流",
        "截止",
    ):
        assert kind in text
    named = calendar_files(busy, names=True)["教育局.ics"]
    assert "赵强" in Calendar.from_ical(named).to_ical().decode().replace("\r\n ", "")


def test_uids_stay_the_same_when_the_plan_changes_elsewhere(busy, files):
    before = set(events_of(files["教育局.ics"]))
    fewer = busy.rotation.model_copy(update={"visits": busy.rotation.visits[1:]})
    after = set(
        events_of(
            calendar_files(busy.model_copy(update={"rotation": fewer}))["教育局.ics"]
        )
    )
    assert after < before
    assert len(before - after) == 1


def test_the_same_plan_gives_the_same_files(busy, files, tmp_path):
    assert calendar_files(busy) == files
    other = tmp_path / "calendars" / "mine.txt"
    other.parent.mkdir()
    other.write_text("keep", encoding="utf-8")
    paths = write_calendars(busy, tmp_path / "calendars")
    assert [path.read_bytes() for path in paths] == list(files.values())
    assert other.read_text(encoding="utf-8") == "keep"


def test_a_rhythm_names_its_gaps_and_what_falls_out_of_it():
    week = dt.timedelta(weeks=1)
    monday = dt.date(2026, 9, 7)
    held = [monday, monday + 2 * week, monday + 6 * week]
    weekly, others = rhythm([*held, monday + dt.timedelta(days=20)])
    assert (weekly.interval, weekly.missing) == (2, (monday + 4 * week,))
    assert others == (monday + dt.timedelta(days=20),)
    once, none = rhythm([monday])
    assert (once.first, once.last, once.missing, none) == (monday, monday, (), ())
