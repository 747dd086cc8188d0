"""Judges all that schools do together: events, sync classes, mentoring, papers."""

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.event_book import EventBook
from matcher.audit.event_clashes import Diary
from matcher.audit.event_givers import judge_givers
from matcher.audit.event_quotas import judge_event_quotas
from matcher.audit.event_times import judge_times
from matcher.audit.events import judge_events
from matcher.audit.mentoring import judge_mentoring
from matcher.audit.papers import judge_papers
from matcher.audit.presence import Presence
from matcher.audit.student_exchange import judge_student_exchange
from matcher.audit.sync_classes import judge_sync_classes
from matcher.audit.weekly_patterns import judge_weekly_patterns


def judge_activities(case: Case, presence: Presence, docket: Docket) -> None:
    """Judge every activity of the rotation that is not a journey of one person."""
    book, diary = EventBook(case), Diary(case, presence)
    judge_events(book, diary, docket)
    judge_event_quotas(book, docket)
    judge_times(book, docket)
    judge_givers(book, presence, docket)
    judge_weekly_patterns(book, docket)
    judge_student_exchange(book, presence, docket)
    judge_sync_classes(case, presence, docket)
    judge_mentoring(case, presence, docket)
    judge_papers(book, docket)
