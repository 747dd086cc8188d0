"""All judges of who is sent where: postings, placements, shadowing, visits, covers."""

from matcher.audit.case import Case
from matcher.audit.composition import judge_composition
from matcher.audit.covers import judge_covers
from matcher.audit.docket import Docket
from matcher.audit.exchange import judge_exchange
from matcher.audit.itinerant import judge_itinerant
from matcher.audit.observation import judge_observation
from matcher.audit.placements import judge_placements
from matcher.audit.postings import judge_postings
from matcher.audit.presence import Presence
from matcher.audit.rounds import judge_turns
from matcher.audit.selection import judge_selection
from matcher.audit.shadowing import judge_shadowing
from matcher.audit.shares import judge_shares
from matcher.audit.tenure import judge_tenure
from matcher.audit.visits import judge_visits
from matcher.audit.year_postings import judge_year_postings


def judge_sending(case: Case, presence: Presence, docket: Docket) -> None:
    """Judge everybody who leaves their school, and who teaches there meanwhile."""
    judge_postings(case, presence, docket)
    judge_shares(case, docket)
    judge_exchange(case, docket)
    judge_composition(case, docket)
    judge_year_postings(case, docket, case.balance)
    judge_turns(case, presence, docket)
    judge_selection(case, presence, docket)
    judge_tenure(case, docket)
    judge_placements(case, presence, docket)
    judge_shadowing(case, presence, docket)
    judge_itinerant(case, presence, docket)
    judge_visits(case, presence, docket)
    judge_observation(case, presence, docket)
    judge_covers(case, presence, docket)
