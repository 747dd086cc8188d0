"""Keeps the list of papers in step with what has changed."""

from collections import Counter

from matcher.plan import OwedPaper, Plan
from matcher.reduction.rotation.paper_things import Made
from matcher.reduction.rotation.papers import plan_papers
from matcher.replan.board import Board
from matcher.replan.draft import Draft, Slot, rows
from matcher.text import Text

_WHY = Text("随所附事项调整", "follows what it is owed for")


def mend_papers(board: Board, draft: Draft, plan: Plan) -> None:
    """Add, move and take out papers owed for things that have changed."""
    group = board.case.consortium.id
    before = plan_papers(board.scene, _made(board, plan))
    after = plan_papers(board.scene, _made_now(board, draft))
    old, new = Counter(map(_bare, before)), Counter(map(_bare, after))
    gone, fresh = old - new, new - old
    for slot in draft.papers:
        if slot.now is not None and gone[_bare(slot.now)] > 0:
            gone[_bare(slot.now)] -= 1
            match = next((p for p in fresh if fresh[p] and _alike(p, slot.now)), None)
            if match is not None:
                fresh[match] -= 1
                slot.put(match.model_copy(update={"id": slot.now.id}), _WHY)
            else:
                slot.put(None, _WHY)
    number = _last_number(draft, group)
    for paper in fresh.elements():
        number += 1
        row = paper.model_copy(update={"id": f"D-{group}-{number}"})
        draft.papers.append(Slot(None, row, _WHY))


def _bare(paper: OwedPaper) -> OwedPaper:
    return paper.model_copy(update={"id": ""})


def _alike(one: OwedPaper, other: OwedPaper) -> bool:
    return (one.kind, one.title, one.owner) == (other.kind, other.title, other.owner)


def _last_number(draft: Draft, group: str) -> int:
    head = f"D-{group}-"
    tails = [
        p.id.removeprefix(head) for p in rows(draft.papers) if p.id.startswith(head)
    ]
    return max((int(t) for t in tails if t.isdigit()), default=0)


def _made(board: Board, plan: Plan) -> Made:
    people, rotation = board.people, plan.rotation
    return Made(
        stays=[p for p in rotation.postings if _ours(board, p.home, p.host)],
        visits=[v for v in rotation.visits if _ours(board, v.home, v.host)],
        events=[e for e in rotation.events if e.consortium == board.case.consortium.id],
        sync_classes=[
            s for s in rotation.sync_classes if s.consortium == board.case.consortium.id
        ],
        mentors=[
            m
            for m in rotation.mentors
            if m.mentor in people
            and m.apprentice in people
            and _ours(board, people[m.mentor].school, people[m.apprentice].school)
        ],
    )


def _made_now(board: Board, draft: Draft) -> Made:
    people, group = board.people, board.case.consortium.id
    return Made(
        stays=[p for p in rows(draft.postings) if _ours(board, p.home, p.host)],
        visits=[v for v in rows(draft.visits) if _ours(board, v.home, v.host)],
        events=[e for e in rows(draft.events) if e.consortium == group],
        sync_classes=[s for s in rows(draft.sync_classes) if s.consortium == group],
        mentors=[
            m
            for m in rows(draft.mentors)
            if m.mentor in people
            and m.apprentice in people
            and _ours(board, people[m.mentor].school, people[m.apprentice].school)
        ],
    )


def _ours(board: Board, home: str, host: str) -> bool:
    return board.mine(home) and board.mine(host)
