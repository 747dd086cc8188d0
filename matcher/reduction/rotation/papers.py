"""Mentor pairs, and the papers and roles that schools owe by a date."""

from collections import Counter

from matcher.calendar import anchor_dates
from matcher.county import Availability, Teacher
from matcher.plan import Mentor, OwedPaper, Posting
from matcher.policy import Activity, Anchor, Artefact, Mentoring, Role
from matcher.reduction.rotation.scene import Scene
from matcher.text import Text

_MENTORS = (Activity.POSTING_OUT, Activity.YEAR_POSTING)


def plan_mentors(scene: Scene) -> tuple[Mentor, ...]:
    """Give each posted teacher apprentices of the subject at the host."""
    rule = scene.policy.find(Mentoring)
    if rule is None:
        return ()
    load: Counter[str] = Counter()
    mentors: list[Mentor] = []
    for stay in scene.stays:
        if stay.kind not in _MENTORS or not stay.subject:
            continue
        people = sorted(_apprentices(scene, stay), key=lambda t: _order(t, load))
        fresh = [t for t in people if not load[t.code]]
        count = max(min(rule.apprentices_max, len(fresh)), rule.apprentices_min)
        for teacher in people[:count]:
            load[teacher.code] += 1
            mentors.append(
                Mentor(
                    mentor=stay.teacher,
                    apprentice=teacher.code,
                    subject=stay.subject,
                    clause=rule.clauses,
                )
            )
    return tuple(mentors)


def _apprentices(scene: Scene, stay: Posting) -> list[Teacher]:
    return [
        teacher
        for teacher in scene.staff(stay.host)
        if stay.subject in teacher.subjects
        and teacher.availability is not Availability.AWAY
        and not scene.stays_between(teacher.code, stay.start, stay.end)
    ]


def _order(teacher: Teacher, load: Counter[str]) -> tuple[int, bool, bool, int]:
    """Who has no mentor yet, is no backbone, has the subject as main, came last."""
    joined = int(teacher.joined.replace("-", "")) if teacher.joined else 0
    return (load[teacher.code], teacher.is_backbone, not teacher.full_time, -joined)


def plan_papers(scene: Scene) -> tuple[OwedPaper, ...]:
    """List every paper and role with who owes it and by when."""
    term = scene.county.term
    papers: list[OwedPaper] = []
    for paper in scene.policy.each(Artefact):
        for due in anchor_dates(term, paper.anchor):
            papers += [
                OwedPaper(title=paper.title, owner=owner, due=due, clause=paper.clauses)
                for owner in _owners(scene, paper.owner)
                for _ in range(paper.count)
            ]
    due = anchor_dates(term, Anchor.TERM_START)[0]
    for role in scene.policy.each(Role):
        papers += [
            OwedPaper(title=title, owner=owner, due=due, clause=role.clauses)
            for owner in _owners(scene, role.owner)
            for title in _titles(scene, role, owner)
        ]
    return tuple(papers)


def _owners(scene: Scene, owner: str) -> tuple[str, ...]:
    case = scene.case
    if owner == "bureau":
        return ("bureau",) if case.first else ()
    if owner == "consortium":
        return (case.consortium.id,)
    if owner == "support":
        return (case.support,)
    return case.recipients if owner == "recipient" else case.schools


def _titles(scene: Scene, role: Role, owner: str) -> list[Text]:
    """Return one title, or one for each subject taught by the schools concerned."""
    if not role.per_subject:
        return [role.title]
    schools = (owner,) if owner in scene.case.schools else scene.case.schools
    subjects = sorted(
        {s for code in schools for t in scene.staff(code) for s in t.subjects[:1]}
    )
    names = {subject.code: subject.name_en for subject in scene.county.subjects}
    return [
        Text(f"{role.title.zh}：{s}", f"{role.title.en}: {names.get(s) or s}")
        for s in subjects
    ] or [role.title]
