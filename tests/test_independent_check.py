"""A second opinion on the shipped county: judged from the bundle's JSON alone.

Nothing of the product is used here but the command that wrote the file, so that a
mistake shared by solver and audit still shows. Written from the words of the policy.
"""

import datetime as dt
import itertools
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

POLICY = "fengjie-2014"
COUNTIES = ["tiny-mixed", pytest.param("mountain-40", marks=pytest.mark.slow)]

DAY = dt.timedelta(days=1)
HOLIDAYS_2026 = {dt.date(2026, 9, 25)} | {dt.date(2026, 10, d) for d in range(1, 8)}


# Bells of practice.md section 4: period 4 of a primary school is after the noon break.
BELLS = {
    "primary": "0840-0920 0930-1010 1035-1115 1300-1340 1350-1430 1445-1525 1535-1615",
    "junior": "0800-0845 0855-0940 1010-1055 1105-1150 1330-1415 1425-1510 1555-1640",
}
AFTER_LESSONS = (20 * 60, 21 * 60)


class Busy(NamedTuple):
    """Somebody is needed at a school during one of its periods."""

    person: str
    date: str
    period: int | None
    school: str
    what: str
    meeting: bool = False
    online: bool = False


class Bundle:
    """The parts of a plan bundle as plain look-ups."""

    def __init__(self, data: dict[str, Any]) -> None:
        county, self.rotation = data["county"], data["rotation"]
        self.consortia = data["pairing"]["consortia"]
        self.unpaired = data["pairing"]["unpaired"]
        self.rules = data["policy"]["rules"]
        self.term = county["term"]
        self.schools = {s["code"]: s for s in county["schools"]}
        self.teachers = {t["code"]: t for t in county["teachers"]}
        self.history = county["history"]
        self.minutes = {}
        for a, b, _, minutes in county["distances"]:
            self.minutes[a, b] = self.minutes[b, a] = minutes or 0
        self.days = dict(self._school_days())
        self.lessons: dict[str, list[list[Any]]] = defaultdict(list)
        for lesson in county["lessons"]:
            self.lessons[lesson[3]].append(lesson)
        self.visit_on = {(v["teacher"], v["date"]): v for v in self.rotation["visits"]}
        self.postings_of: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for posting in self.rotation["postings"]:
            self.postings_of[posting["teacher"]].append(posting)

    def _school_days(self) -> Iterator[tuple[str, tuple[int, str]]]:
        """Yield each school day with the weekday of its timetable and its parity."""
        special = {d["date"]: d for d in self.term["special_days"]}
        date = dt.date.fromisoformat(self.term["start"])
        monday = date - DAY * date.weekday()
        while date <= dt.date.fromisoformat(self.term["end"]):
            day = special.get(str(date))
            weekday = date.isoweekday()
            if day and day["kind"] == "makeup":
                weekday = day["follows"]
            elif date.weekday() > 4 or date in HOLIDAYS_2026:
                weekday = 0
            if day and day["kind"] == "holiday":
                weekday = 0
            if weekday:
                week = (date - monday).days // 7 + 1
                yield str(date), (weekday, "odd" if week % 2 else "even")
            date += DAY

    def clock(self, school: str, period: int | None) -> tuple[int, int]:
        """Return start and end of a period in minutes; None: after all lessons."""
        if period is None:
            return AFTER_LESSONS
        primary = self.schools[school]["stage"] == "primary"
        table = BELLS["primary" if primary else "junior"].split()
        start, end = (
            int(t[:2]) * 60 + int(t[2:]) for t in table[period - 1].split("-")
        )
        return start, end

    def rule(self, kind: str, activity: str | None = None) -> dict[str, Any]:
        [found] = [
            r
            for r in self.rules
            if r["kind"] == kind and activity in (None, r.get("activity"))
        ]
        return found

    def staff(self, school: str) -> list[dict[str, Any]]:
        return [
            t
            for t in self.teachers.values()
            if t["school"] == school and t["full_time"]
        ]

    def posting_on(self, person: str, date: str) -> dict[str, Any] | None:
        for posting in self.postings_of[person]:
            if posting["start"] <= date <= posting["end"]:
                return posting
        return None

    def place(self, person: str, date: str) -> str:
        """Return the school at which a person is on a date."""
        visit, posting = (
            self.visit_on.get((person, date)),
            self.posting_on(person, date),
        )
        assert not (visit and posting), (person, date, "visit during a posting")
        if visit:
            return str(visit["host"])
        return str(posting["host"] if posting else self.teachers[person]["school"])

    def lessons_on(self, person: str, date: str) -> list[list[Any]]:
        weekday, parity = self.days[date]
        return [
            lesson
            for lesson in self.lessons[person]
            if lesson[4] == weekday and lesson[6] in ("all", parity)
        ]

    def posting_days(self, posting: dict[str, Any]) -> list[str]:
        return [d for d in self.days if posting["start"] <= d <= posting["end"]]

    def busy(self) -> Iterator[Busy]:
        """Yield everything anybody has to do, period by period."""
        for code in self.teachers:
            for date in self.days:
                if self.place(code, date) == self.teachers[code]["school"]:
                    for lesson in self.lessons_on(code, date):
                        yield Busy(code, date, lesson[5], lesson[0], "own lesson")
        for visit in self.rotation["visits"]:
            for seen in visit["lessons"]:
                what = f"observes {seen['class']}"
                yield Busy(
                    visit["teacher"], visit["date"], seen["period"], visit["host"], what
                )
            for cover in visit["covers"]:
                what = f"for {cover['class']}"
                yield Busy(
                    cover["teacher"],
                    visit["date"],
                    cover["period"],
                    visit["home"],
                    what,
                )
        for posting in self.rotation["postings"]:
            for date in self.posting_days(posting):
                for (period, class_), people in self.standing(posting, date).items():
                    for person in people:
                        yield Busy(
                            person, date, period, posting["home"], f"for {class_}"
                        )
        for event in self.rotation["events"]:
            first, length = event["period"], event["length_periods"]
            spans = [None] if first is None else range(first, first + length)
            for person, period in itertools.product(event["people"], spans):
                yield Busy(
                    person,
                    event["date"],
                    period,
                    event["host"],
                    event["id"],
                    True,
                    event["online"],
                )

    def span(self, busy: Busy) -> tuple[int, int]:
        """Return the minutes somebody is taken up, the way to a meeting included."""
        start, end = self.clock(busy.school, busy.period)
        way = self.minutes.get((self.place(busy.person, busy.date), busy.school), 0)
        if busy.online:
            way = 0  # by the host's clock, from the own desk
        return start - way, end + way

    def standing(
        self, posting: dict[str, Any], date: str
    ) -> dict[tuple[int, str], list[str]]:
        """Return who takes each lesson (period, class) a posting leaves on a date."""
        weekday, parity = self.days[date]
        covers: dict[tuple[int, str], list[str]] = defaultdict(list)
        for cover in posting["covers"]:
            if cover["weekday"] == weekday and cover["parity"] in ("all", parity):
                covers[cover["period"], cover["class"]].append(cover["teacher"])
        return covers


def owed(share: float, staff: int) -> int:
    """Return a share of a staff in people, rounded up."""
    return math.ceil(share * staff - 1e-9)


@pytest.fixture(scope="module", params=COUNTIES)
def bundle(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Bundle:
    """Return the bundle that a planner gets for a county, read back as plain JSON."""
    from matcher.io import write_plan
    from matcher.pipeline import make_plan
    from matcher.presets import load_policy
    from scenarios.catalogue import named_county

    path = tmp_path_factory.mktemp("bundle") / "plan.json"
    county = named_county(request.param)
    write_plan(make_plan(county, load_policy(POLICY), time_limit=300.0), path)
    return Bundle(json.loads(path.read_text("utf-8")))


def test_every_school_that_should_receive_has_exactly_one_partner(
    bundle: Bundle,
) -> None:
    partners = Counter(
        link["school"] for group in bundle.consortia for link in group["recipients"]
    )
    travel = bundle.rule("travel")["max_one_way_m"]
    degree = bundle.rule("degree")
    assert not bundle.unpaired
    assert set(partners.values()) == {1}
    assert not partners.keys() & {group["support"] for group in bundle.consortia}
    for group in bundle.consortia:
        count = len(group["recipients"])
        assert degree["recipients_min"] <= count <= degree["recipients_max"]
        assert all(link["distance_m"] <= travel for link in group["recipients"])


def test_nobody_is_in_two_places_at_once(bundle: Bundle) -> None:
    tasks: dict[tuple[str, str], list[Busy]] = defaultdict(list)
    for busy in bundle.busy():
        tasks[busy.person, busy.date].append(busy)
        if not busy.meeting:
            assert bundle.place(busy.person, busy.date) == busy.school, busy
    for of_a_day in tasks.values():
        of_a_day.sort(key=bundle.span)
        for first, second in itertools.pairwise(of_a_day):
            together = first.what == second.what and first.meeting
            assert together or bundle.span(first)[1] <= bundle.span(second)[0], (
                first,
                second,
            )


def test_stays_of_one_person_never_overlap(bundle: Bundle) -> None:
    for stays in bundle.postings_of.values():
        ordered = sorted(stays, key=lambda p: p["start"])
        for first, second in itertools.pairwise(ordered):
            assert first["end"] < second["start"]


def test_nobody_on_a_day_trip_is_counted_at_an_event_elsewhere(bundle: Bundle) -> None:
    for event in bundle.rotation["events"]:
        for person in event["people"]:
            visit = bundle.visit_on.get((person, event["date"]))
            assert visit is None or visit["host"] == event["host"], (person, event)


def test_every_lesson_missed_on_a_trip_is_taken_by_somebody(bundle: Bundle) -> None:
    for visit in bundle.rotation["visits"]:
        missed = bundle.lessons_on(visit["teacher"], visit["date"])
        covered = [(cover["period"], cover["class"]) for cover in visit["covers"]]
        assert sorted((x[5], x[1]) for x in missed) == sorted(covered), visit["id"]
        for cover in visit["covers"]:
            assert cover["teacher"] != visit["teacher"]
            assert cover["teacher"] in bundle.teachers


def test_every_lesson_left_for_a_posting_is_taken_by_one_person(
    bundle: Bundle,
) -> None:
    for posting in bundle.rotation["postings"]:
        for date in bundle.posting_days(posting):
            covers = bundle.standing(posting, date)
            for lesson in bundle.lessons_on(posting["teacher"], date):
                [cover] = covers.pop((lesson[5], lesson[1]))
                assert cover in bundle.teachers
                assert cover != posting["teacher"]
            assert not covers, (posting["id"], date)


def test_nobody_takes_more_lessons_of_others_a_week_than_allowed(
    bundle: Bundle,
) -> None:
    extra: Counter[tuple[str, tuple[int, int]]] = Counter()
    for busy in bundle.busy():
        at_home = busy.school == bundle.teachers[busy.person]["school"]
        if busy.what.startswith("for ") and at_home:
            year, week, _ = dt.date.fromisoformat(busy.date).isocalendar()
            extra[busy.person, (year, week)] += 1
    cap = bundle.rule("home_cover")["max_extra_periods_a_week"]
    assert [(who, n) for who, n in extra.items() if n > cap] == []


def test_no_school_sends_too_many_away_on_one_day(bundle: Bundle) -> None:
    share = bundle.rule("home_cover")["max_absent_share"]
    away = Counter((v["home"], v["date"]) for v in bundle.rotation["visits"])
    for (school, date), people in away.items():
        cap = max(1, math.floor(share * len(bundle.staff(school)) + 1e-9))
        assert people <= cap, (school, date)


def test_support_schools_post_out_their_share_with_a_backbone_for_a_year(
    bundle: Bundle,
) -> None:
    rule = bundle.rule("percent_quota", "posting_out")
    days = bundle.rule("stint", "posting_out")["min_school_days"]
    for group in bundle.consortia:
        school = group["support"]
        sent = [
            p
            for p in bundle.rotation["postings"]
            if p["home"] == school and p["kind"] in ("posting_out", "year_posting")
        ]
        people = {p["teacher"] for p in sent}
        backbones = {t for t in people if bundle.teachers[t]["backbone"] != "none"}
        assert len(people) >= owed(rule["share"], len(bundle.staff(school)))
        assert (
            len(backbones) >= bundle.rule("composition", "posting_out")["backbone_min"]
        )
        assert {p["host"] for p in sent} <= {r["school"] for r in group["recipients"]}
        for posting in sent:
            assert len(bundle.posting_days(posting)) >= days
        year = [p for p in sent if p["kind"] == "year_posting"]
        assert {p["teacher"] for p in year} & backbones
        assert all(p["continues"] and p["end"] == bundle.term["end"] for p in year)


def test_as_many_come_back_as_go_out_for_the_same_days(bundle: Bundle) -> None:
    days = bundle.rule("stint", "posting_in")["min_school_days"]
    by_person = {p["teacher"]: p for p in bundle.rotation["postings"]}
    flows = Counter((p["home"], p["host"]) for p in bundle.rotation["postings"])
    assert all(flows[b, a] == count for (a, b), count in flows.items())
    for posting in bundle.rotation["postings"]:
        partner = by_person[posting["takes_over"]]
        assert partner["takes_over"] == posting["teacher"]
        assert (partner["start"], partner["end"]) == (posting["start"], posting["end"])
        assert (partner["home"], partner["host"]) == (posting["host"], posting["home"])
        assert len(bundle.posting_days(posting)) >= days


def test_recipients_send_their_share_to_observe_enough_lessons_in_turns(
    bundle: Bundle,
) -> None:
    share = bundle.rule("percent_quota", "observation")["share"]
    least = bundle.rule("person_quota", "observation")["min_periods"]
    periods: Counter[str] = Counter()
    for visit in bundle.rotation["visits"]:
        periods[visit["teacher"]] += len(visit["lessons"])
    assert all(count >= least for count in periods.values())
    before = {h["teacher"] for h in bundle.history if h["activity"] == "observation"}
    for group in bundle.consortia:
        for link in group["recipients"]:
            staff = bundle.staff(link["school"])
            chosen = {t["code"] for t in staff} & periods.keys()
            assert len(chosen) >= owed(share, len(staff)), link["school"]
            if chosen & before:
                new = {t["code"] for t in staff if can_go(bundle, t)} - before
                assert not new - chosen


def can_go(bundle: Bundle, teacher: dict[str, Any]) -> bool:
    return (
        teacher["availability"] == "available"
        and teacher["post"] not in ("head", "deputy")
        and not bundle.postings_of[teacher["code"]]
    )


def test_lessons_observed_are_real_and_of_the_visitors_subject(bundle: Bundle) -> None:
    rule, travel = bundle.rule("observation_conditions"), bundle.rule("travel")
    rooms: Counter[tuple[str, str, int, str]] = Counter()
    trips: Counter[tuple[str, tuple[int, int]]] = Counter()
    for visit in bundle.rotation["visits"]:
        who, date = bundle.teachers[visit["teacher"]], visit["date"]
        partners = {
            link["school"]: group["support"]
            for group in bundle.consortia
            for link in group["recipients"]
        }
        assert visit["host"] == partners[visit["home"]]
        assert travel["earliest_departure"] <= visit["depart"] < visit["back"]
        assert visit["back"] <= travel["latest_return"]
        assert len(visit["lessons"]) <= rule["max_periods_a_day"]
        year, week, _ = dt.date.fromisoformat(date).isocalendar()
        trips[visit["teacher"], (year, week)] += 1
        for seen in visit["lessons"]:
            slot = seen["period"], seen["class"], seen["subject"]
            held = bundle.lessons_on(seen["teacher"], date)
            assert seen["subject"] in who["subjects"]
            assert slot in [(x[5], x[1], x[2]) for x in held], (visit["id"], slot)
            rooms[visit["host"], date, seen["period"], seen["class"]] += 1
    assert max(rooms.values()) <= rule["max_observers"]
    assert max(trips.values()) <= rule["max_trips_a_week"]


def test_only_people_who_may_be_sent_are_sent(bundle: Bundle) -> None:
    sent = [*bundle.rotation["visits"], *bundle.rotation["postings"]]
    for stay in sent:
        who = bundle.teachers[stay["teacher"]]
        assert who["school"] == stay["home"]
        assert who["availability"] == "available"
        assert who["post"] not in ("head", "deputy")


def test_each_consortium_meets_often_enough_at_hosts_in_turns(bundle: Bundle) -> None:
    quotas = [r for r in bundle.rules if r["kind"] == "count_quota"]
    assert quotas
    for group, quota in itertools.product(bundle.consortia, quotas):
        members = [group["support"], *(r["school"] for r in group["recipients"])]
        events = [
            e
            for e in bundle.rotation["events"]
            if e["consortium"] == group["id"]
            and set(e["clause"]) & set(quota["clauses"])
        ]
        hosts = Counter(event["host"] for event in events)
        assert len(events) >= quota["minimum"]
        if quota["hosts"] == "in_turns" and not quota["online"]:
            assert max(hosts.values()) - min(hosts[m] for m in members) <= 1
        if quota["hosts"] == "recipient":
            assert group["support"] not in hosts
        for event in events:
            assert event["date"] in bundle.days
            assert event["online"] == quota["online"]
            present = {bundle.teachers[p]["school"] for p in event["people"]}
            assert present == set(members), event["id"]


def test_a_lesson_given_to_somebody_who_teaches_then_is_noticed(
    bundle: Bundle,
) -> None:
    """Guard the guard: the check of two places must see one planted clash."""
    visit = next(v for v in bundle.rotation["visits"] if v["covers"])
    cover, date = visit["covers"][0], visit["date"]
    busy = next(
        lesson[3]
        for who, lessons in bundle.lessons.items()
        for lesson in lessons
        if who != visit["teacher"]
        and lesson[0] == visit["home"]
        and lesson in bundle.lessons_on(who, date)
        and lesson[5] == cover["period"]
    )
    honest = cover["teacher"]
    cover["teacher"] = busy
    try:
        with pytest.raises(AssertionError):
            test_nobody_is_in_two_places_at_once(bundle)
    finally:
        cover["teacher"] = honest
