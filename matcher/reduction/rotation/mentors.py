"""Mentors 师傅 and apprentices 徒弟: of people posted, or of the support's backbone."""

from collections import Counter
from collections.abc import Sequence

from matcher.county import Availability, Teacher
from matcher.plan import Mentor, Posting, Reason
from matcher.policy import Activity, Mentoring
from matcher.reduction.rotation.scene import Scene, reason
from matcher.text import Text

_POSTED = (Activity.POSTING_OUT, Activity.YEAR_POSTING)


def plan_mentors(scene: Scene) -> tuple[Mentor, ...]:
    """Return the mentor pairs that every mentoring rule asks for.

    An apprentice of one rule has no second mentor under another.
    """
    pairs = _Pairs(scene)
    for rule in scene.policy.each(Mentoring):
        if rule.source == "posting":
            pairs.of_postings(rule)
        else:
            pairs.of_backbone(rule)
    return tuple(pairs.found)


def unmentored(scene: Scene, mentors: Sequence[Mentor]) -> list[Reason]:
    """Return a note for each recipient with subjects nobody mentors, and why.

    Only rules that ask the support's backbone to mentor are looked at.
    """
    if not any(r.source == "backbone" for r in scene.policy.each(Mentoring)):
        return []
    known = scene.county.teacher_by_code
    served = {(known[m.apprentice].school, m.subject) for m in mentors}
    notes = []
    taught = {_main(t) for t in scene.staff(scene.case.support)} - {""}
    for school in scene.case.recipients:
        theirs = {_main(t) for t in scene.staff(school)} - {""}
        open_subjects = sorted(s for s in taught & theirs if (school, s) not in served)
        if not open_subjects:
            continue
        name, support = scene.school(school), scene.school(scene.case.support)
        listed, listed_en = "、".join(open_subjects), ", ".join(open_subjects)
        notes.append(
            reason(
                "mentor.subjects",
                Text(
                    f"{name} 的{listed}教师没有师傅：{support} 这些学科没有骨干教师，"
                    "或骨干教师带满了徒弟；可补充骨干级别，或提高每人带徒人数",
                    f"nobody mentors {listed_en} at {name}: {support} has no backbone "
                    "teacher of it or they have all the apprentices allowed; fill in "
                    "the backbone level, or allow more apprentices each",
                ),
                where=school,
                value=len(open_subjects),
                bound=0,
            )
        )
    return notes


class _Pairs:
    """Pairs found so far; everybody is an apprentice at most as often as need be."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.found: list[Mentor] = []
        self._load: Counter[str] = Counter()

    def _pair(
        self, rule: Mentoring, mentor: str, apprentice: str, subject: str
    ) -> None:
        self._load[apprentice] += 1
        self.found.append(
            Mentor(
                mentor=mentor,
                apprentice=apprentice,
                subject=subject,
                clause=rule.clauses,
            )
        )

    # --- everybody posted mentors at the host

    def of_postings(self, rule: Mentoring) -> None:
        """Give each posted teacher apprentices of the subject at the host."""
        for stay in self.scene.stays:
            if stay.kind not in _POSTED or not stay.subject:
                continue
            people = sorted(self._colleagues(stay), key=self._order)
            fresh = [t for t in people if not self._load[t.code]]
            count = max(min(rule.apprentices_max, len(fresh)), rule.apprentices_min)
            for teacher in people[:count]:
                self._pair(rule, stay.teacher, teacher.code, stay.subject)

    def _colleagues(self, stay: Posting) -> list[Teacher]:
        return [
            teacher
            for teacher in self.scene.staff(stay.host)
            if stay.subject in teacher.subjects
            and teacher.availability is not Availability.AWAY
            and not self.scene.stays_between(teacher.code, stay.start, stay.end)
        ]

    def _order(self, teacher: Teacher) -> tuple[int, bool, bool, int]:
        """Who has no mentor, is no backbone, has it as main subject, came last."""
        joined = int(teacher.joined.replace("-", "")) if teacher.joined else 0
        return (
            self._load[teacher.code],
            teacher.is_backbone,
            not teacher.full_time,
            -joined,
        )

    # --- the support's backbone mentors at the recipients

    def of_backbone(self, rule: Mentoring) -> None:
        """Give each recipient a pair in each subject, then each mentor enough.

        Schools that lack most of a subject come first where mentors are too few.
        """
        support = self.scene.case.support
        subjects = dict.fromkeys(_main(t) for t in self.scene.staff(support))
        for subject in sorted(subjects.keys() - {""}):
            mentors = [
                t.code for t in self._main_people(support, subject) if t.is_backbone
            ]
            if mentors:
                self._share_out(rule, subject, mentors)

    def _share_out(self, rule: Mentoring, subject: str, mentors: list[str]) -> None:
        load: Counter[str] = Counter()
        waiting = self._waiting(subject)
        schools = dict.fromkeys(t.school for t in waiting)
        first = {school: _first(waiting, school) for school in schools}
        rest = [t for t in waiting if t not in first.values()]
        for number, teacher in enumerate([*first.values(), *rest]):
            mentor = min(mentors, key=lambda code: load[code])
            limit = rule.apprentices_max
            if number >= len(first):
                limit = min(limit, rule.apprentices_min)
            if load[mentor] >= limit:
                if number >= len(first):
                    break
                continue
            load[mentor] += 1
            self._pair(rule, mentor, teacher.code, subject)

    def _waiting(self, subject: str) -> list[Teacher]:
        """Return possible apprentices: neediest school first, backbone last."""
        needs = self.scene.case.needs
        schools = sorted(
            self.scene.case.recipients,
            key=lambda code: -needs.get(code, {}).get(subject, 0),
        )
        return [
            teacher
            for school in schools
            for teacher in sorted(self._main_people(school, subject), key=self._order)
            if not self._load[teacher.code]
        ]

    def _main_people(self, school: str, subject: str) -> list[Teacher]:
        return [
            t
            for t in self.scene.staff(school)
            if _main(t) == subject and t.availability is not Availability.AWAY
        ]


def _main(teacher: Teacher) -> str:
    return teacher.subjects[0] if teacher.subjects else ""


def _first(teachers: Sequence[Teacher], school: str) -> Teacher:
    return next(t for t in teachers if t.school == school)
