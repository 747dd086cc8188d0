"""Who goes where and who teaches at home meanwhile, as tables."""

from collections.abc import Iterator

from matcher.county import County
from matcher.labels import PARITIES, label, weekday_word
from matcher.plan import (
    Event,
    Itinerary,
    Observed,
    OwedPaper,
    Plan,
    Posting,
    Visit,
)
from matcher.policy import Activity
from matcher.report.about import Subjects
from matcher.report.forms import COVERS, EVENTS, MENTORS, PAPERS, POSTINGS, VISITS
from matcher.report.table import Cell, Table
from matcher.report.words import (
    AFTER_LESSONS,
    BASES,
    BUREAU,
    ONE_DAY,
    PAPER_KINDS,
    WEEKLY,
    listed,
    school_name,
    tally,
    teacher_name,
    time_of,
    yes_word,
)
from matcher.text import Lang, Text

_NO_LESSON = Observed(0, "", "", "")


def postings_table(plan: Plan, lang: Lang = "zh") -> Table:
    """Return 轮岗花名册: postings both ways and leaders' placements."""
    rows = [
        POSTINGS.row(_posting_cells(plan.county, posting, number, lang))
        for number, posting in enumerate(plan.rotation.postings, 1)
    ]
    return Table(POSTINGS, tuple(rows))


def _posting_cells(
    county: County, posting: Posting, number: int, lang: Lang
) -> dict[str, Cell]:
    teacher = county.teacher_by_code.get(posting.teacher)
    takers = [_person(county, c.teacher) for c in posting.covers if c.teacher]
    return {
        "number": number,
        "teacher": teacher.name if teacher else "",
        "teacher_code": posting.teacher,
        "post": label(teacher.post, lang) if teacher else "",
        "backbone": label(teacher.backbone, lang) if teacher else "",
        "subject": posting.subject,
        **_places(county, posting.home, posting.host),
        "kind": label(posting.kind, lang),
        "start": posting.start,
        "end": posting.end,
        "weeks": posting.weeks,
        "school_days": posting.school_days,
        "continues": yes_word(posting.continues, lang),
        "takes_over": teacher_name(county, posting.takes_over),
        "takes_over_code": posting.takes_over,
        "successor": tally(takers, lang),
        "clause": listed(posting.clause, lang),
        "id": posting.id,
    }


def _places(county: County, home: str, host: str) -> dict[str, Cell]:
    return {
        "home": school_name(county, home),
        "home_code": home,
        "host": school_name(county, host),
        "host_code": host,
    }


def _person(county: County, code: str) -> str:
    return teacher_name(county, code) or code


def visits_table(plan: Plan, lang: Lang = "zh") -> Table:
    """Return 听课安排表: one row for each lesson observed.

    What belongs to the trip as a whole (times, clauses) stands in its first row.
    """
    county = plan.county
    rows: list[tuple[Cell, ...]] = []
    for visit in plan.rotation.visits:
        trip: dict[str, Cell] = {
            "date": visit.date,
            "weekday": weekday_word(visit.date.isoweekday(), lang),
            "teacher": teacher_name(county, visit.teacher),
            "teacher_code": visit.teacher,
            **_places(county, visit.home, visit.host),
            "id": visit.id,
        }
        once = _trip_cells(visit, lang)
        for lesson in visit.lessons or (_NO_LESSON,):
            rows.append(
                VISITS.row(
                    {"number": len(rows) + 1}
                    | trip
                    | once
                    | _lesson_cells(county, lesson)
                )
            )
            once = {}
    return Table(VISITS, tuple(rows))


def _trip_cells(visit: Visit, lang: Lang) -> dict[str, Cell]:
    return {
        "depart": time_of(visit.depart),
        "back": time_of(visit.back),
        "basis": BASES[visit.basis].say(lang),
        "cover_basis": BASES[visit.cover_basis].say(lang),
        "clause": listed(visit.clause, lang),
    }


def _lesson_cells(county: County, lesson: Observed) -> dict[str, Cell]:
    return {
        "period": lesson.period or None,
        "class": lesson.class_,
        "subject": lesson.subject,
        "host_teacher": teacher_name(county, lesson.teacher),
        "host_teacher_code": lesson.teacher,
    }


def covers_table(plan: Plan, lang: Lang = "zh") -> Table:
    """Return 代课安排: weekly covers of stays and itinerants, then of day trips."""
    rows = [
        COVERS.row({"number": number} | cells)
        for number, cells in enumerate(
            (*_standing(plan, lang), *_of_one_day(plan, lang)), 1
        )
    ]
    return Table(COVERS, tuple(rows))


def _standing(plan: Plan, lang: Lang) -> Iterator[dict[str, Cell]]:
    itinerant = label(Activity.ITINERANT, lang)
    absences: list[tuple[Posting | Itinerary, str]] = [
        *((stay, label(stay.kind, lang)) for stay in plan.rotation.postings),
        *((weekly, itinerant) for weekly in plan.rotation.itineraries),
    ]
    for absence, reason in absences:
        for cover in absence.covers:
            yield {
                **_absence(plan.county, absence, reason),
                "manner": WEEKLY.say(lang),
                "date": absence.start,
                "until": absence.end,
                "weekday": weekday_word(cover.weekday, lang),
                "period": cover.period,
                "parity": PARITIES[cover.parity].say(lang),
                "class": cover.class_,
                "subject": cover.subject,
                "cover": teacher_name(plan.county, cover.teacher),
                "cover_code": cover.teacher,
            }


def _of_one_day(plan: Plan, lang: Lang) -> Iterator[dict[str, Cell]]:
    observation = label(Activity.OBSERVATION, lang)
    for visit in plan.rotation.visits:
        absence = _absence(plan.county, visit, observation)
        for cover in visit.covers:
            yield {
                **absence,
                "manner": ONE_DAY.say(lang),
                "date": visit.date,
                "weekday": weekday_word(visit.date.isoweekday(), lang),
                "period": cover.period,
                "class": cover.class_,
                "subject": cover.subject,
                "cover": teacher_name(plan.county, cover.teacher),
                "cover_code": cover.teacher,
            }


def _absence(
    county: County, absence: Posting | Itinerary | Visit, reason: str
) -> dict[str, Cell]:
    return {
        "school": school_name(county, absence.home),
        "school_code": absence.home,
        "absent": teacher_name(county, absence.teacher),
        "absent_code": absence.teacher,
        "reason": reason,
        "id": absence.id,
    }


def events_table(plan: Plan, lang: Lang = "zh") -> Table:
    """Return 教研活动: everything at which people meet, in one table."""
    rows = [
        EVENTS.row(_event_cells(plan.county, event, number, lang))
        for number, event in enumerate(plan.rotation.events, 1)
    ]
    return Table(EVENTS, tuple(rows))


def _event_cells(
    county: County, event: Event, number: int, lang: Lang
) -> dict[str, Cell]:
    return {
        "number": number,
        "date": event.date,
        "weekday": weekday_word(event.date.isoweekday(), lang),
        "period": event.period or AFTER_LESSONS.say(lang),
        "length": event.length_periods,
        "kind": label(event.kind, lang),
        "topic": event.topic.say(lang),
        "topic_other": _other(event.topic, lang),
        "subject": event.subject,
        "host": school_name(county, event.host),
        "host_code": event.host,
        "schools": listed((school_name(county, s) or s for s in event.schools), lang),
        "schools_code": listed(event.schools, lang),
        "online": yes_word(True, lang) if event.online else "",
        "count": len(event.people),
        "givers": listed((_person(county, p) for p in event.givers), lang),
        "givers_code": listed(event.givers, lang),
        "people": listed((_person(county, p) for p in event.people), lang),
        "people_code": listed(event.people, lang),
        "students": listed(
            (f"{school_name(county, s) or s} {n}" for s, n in event.students.items()),
            lang,
        ),
        "students_code": listed((f"{s} {n}" for s, n in event.students.items()), lang),
        "consortium": event.consortium,
        "after": event.after,
        "clause": listed(event.clause, lang),
        "id": event.id,
    }


def _other(text: Text, lang: Lang) -> str:
    return text.en if lang == "zh" else text.zh


def mentors_table(plan: Plan, lang: Lang = "zh") -> Table:
    """Return 师徒结对."""
    county = plan.county

    def school(code: str) -> str:
        teacher = county.teacher_by_code.get(code)
        return school_name(county, teacher.school) if teacher else ""

    rows = [
        MENTORS.row(
            {
                "number": number,
                "mentor": teacher_name(county, pair.mentor),
                "mentor_code": pair.mentor,
                "mentor_school": school(pair.mentor),
                "apprentice": teacher_name(county, pair.apprentice),
                "apprentice_code": pair.apprentice,
                "apprentice_school": school(pair.apprentice),
                "subject": pair.subject,
                "clause": listed(pair.clause, lang),
            }
        )
        for number, pair in enumerate(plan.rotation.mentors, 1)
    ]
    return Table(MENTORS, tuple(rows))


def papers_table(plan: Plan, lang: Lang = "zh") -> Table:
    """Return 应交材料: papers, people to name, phases and appraisals, with dates."""
    subjects = Subjects(plan, lang)
    rows = [
        PAPERS.row(
            {
                "number": number,
                "kind": PAPER_KINDS[paper.kind].say(lang),
                "title": paper.title.say(lang),
                "title_other": _other(paper.title, lang),
                "owner": _owner(plan, paper, lang),
                "owner_code": paper.owner,
                "start": paper.start,
                "due": paper.due,
                "what": subjects.say(paper.about),
                "about": paper.about,
                "clause": listed(paper.clause, lang),
                "id": paper.id,
            }
        )
        for number, paper in enumerate(plan.rotation.papers, 1)
    ]
    return Table(PAPERS, tuple(rows))


def _owner(plan: Plan, paper: OwedPaper, lang: Lang) -> str:
    if paper.owner == "bureau":
        return BUREAU.say(lang)
    for group in plan.pairing.consortia:
        if group.id == paper.owner:
            name = school_name(plan.county, group.support) or group.support
            return f"{name}结对组" if lang == "zh" else f"group of {name}"
    return school_name(plan.county, paper.owner) or teacher_name(
        plan.county, paper.owner
    )
