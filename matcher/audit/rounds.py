"""Judges turns: nobody goes again while a colleague waits; rounds done within terms."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from matcher.audit.case import POSTINGS, STAYS, Case
from matcher.audit.composition import counts
from matcher.audit.docket import Check, Docket
from matcher.audit.eligibility import obstacle
from matcher.audit.people import Doings, history_name, sending_side
from matcher.audit.presence import Presence
from matcher.audit.shares import group_of
from matcher.county import Post, Teacher
from matcher.curriculum import GENERAL_SUBJECTS
from matcher.labels import label
from matcher.policy import Activity, Composition, PercentQuota, Placement, Turns
from matcher.text import Text

_LEARNING = frozenset({Activity.OBSERVATION, Activity.SHADOWING})
"""Activities for which a partner must teach a subject of one's own."""


def judge_turns(case: Case, presence: Presence, docket: Docket) -> None:
    """Judge every rule of turns."""
    for rule in case.policy.each(Turns):
        if rule.activity in STAYS or rule.activity is Activity.OBSERVATION:
            turn = Rota(case, presence, rule)
            _again(turn, docket)
            _rounds(turn, docket)
        else:
            name = label(rule.activity), label(rule.activity, "en")
            docket.unjudged(
                rule,
                Text(f"历史中没有{name[0]}的记录", f"the history holds no {name[1]}"),
            )


@dataclass(frozen=True)
class Rota:
    """Who has gone and who may go, for one rule of turns.

    Parameters
    ----------
    case, presence
        The plan under judgement.
    rule
        The rule.
    """

    case: Case
    presence: Presence
    rule: Turns

    @cached_property
    def doings(self) -> Doings:
        """The activity, this term."""
        return Doings(self.case, self.rule.activity)

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """Schools whose people do the activity, in the order of the plan."""
        quotas = self.case.policy.each(PercentQuota, activity=self.rule.activity)
        sides = {q.side for q in quotas} or {sending_side(self.rule.activity)}
        found = (self.case.schools_of(side) for side in sorted(sides))
        return tuple(dict.fromkeys(code for schools in found for code in schools))

    @cached_property
    def _turns(self) -> Mapping[str, Mapping[str, frozenset[str]]]:
        """People who went, by school and by earlier term."""
        case, name = self.case, history_name(self.rule.activity)
        found: dict[str, dict[str, set[str]]] = {}
        for turn in case.county.history:
            if turn.activity == name and turn.term < case.county.term.code:
                terms = found.setdefault(case.home_of(turn.teacher), {})
                terms.setdefault(turn.term, set()).add(turn.teacher)
        return {
            home: {term: frozenset(people) for term, people in sorted(terms.items())}
            for home, terms in found.items()
        }

    def in_round(self, home: str) -> frozenset[str]:
        """Return the people of a school who take turns."""
        return frozenset(
            t.code
            for t in self.case.county.staff_by_school.get(home, ())
            if self._takes_turns(t)
        )

    def gone(self, home: str) -> frozenset[str]:
        """Return who went in the round still running.

        A round ends with the term in which everybody who may go today has gone. Where
        lessons are heard and no length of the round is stated, anybody who ever went
        counts: who can hear lessons of their own changes with the partners.
        """
        terms = self._turns.get(home, {})
        endless = self.rule.activity in _LEARNING and not self.rule.round_terms
        everybody = frozenset() if endless else self.in_round(home)
        gone: frozenset[str] = frozenset()
        for people in terms.values():
            gone |= people
            if everybody and everybody <= gone:
                gone = frozenset()
        return gone

    def waiting(self, home: str, person: str, sent: set[str]) -> list[str]:
        """Return colleagues who could go in somebody's place and have not gone yet."""
        gone, chosen = self.gone(home), self.doings.tally([home]).people
        only_backbone = self._needs_backbone(person, chosen)
        groups = self._groups(home)
        teachers = self.case.county.teacher_by_code
        return [
            code
            for code in sorted(self.in_round(home) - gone - sent)
            if (self._honoured(code) or not only_backbone)
            and self._same_kind(teachers[code], teachers[person])
            and not any(person in group and code not in group for group in groups)
        ]

    def _groups(self, home: str) -> list[frozenset[str]]:
        """Return the groups (graduating grades, the young) that quotas count alone."""
        quotas = self.case.policy.each(PercentQuota, activity=self.rule.activity)
        found = (group_of(self.case, quota.of, home) for quota in quotas)
        return [group for group in found if group is not None]

    def _takes_turns(self, teacher: Teacher) -> bool:
        activity = self.rule.activity
        if activity is Activity.PLACEMENT:
            why = obstacle(teacher, self.case.county, self.case.policy, leaders=True)
            posts = {p for r in self.case.policy.each(Placement) for p in r.posts}
            return why is None and teacher.post.value in posts
        if self.case.ineligible[teacher.code] is not None:
            return False
        if teacher.post is Post.MIDDLE and not self.rule.leaders:
            return False
        return activity not in _LEARNING or self._can_learn(teacher)

    def _can_learn(self, teacher: Teacher) -> bool:
        """Return whether a partner teaches a subject of the teacher's own."""
        if not self.case.policy.observation.own_subject or not teacher.subjects:
            return True
        own = set(teacher.subjects) - GENERAL_SUBJECTS
        return any(
            not self.presence.has_timetable(host)
            or own & self.presence.subjects_of(host)
            for host in sorted(self.case.partners.get(teacher.school, frozenset()))
            if own
        )

    def _same_kind(self, other: Teacher, person: Teacher) -> bool:
        return self.rule.activity is not Activity.PLACEMENT or other.post is person.post

    def _needs_backbone(self, person: str, chosen: set[str]) -> bool:
        """Return whether only backbone could take somebody's place.

        A posting for a year, or the last backbone the composition asks for.
        """
        if self.rule.activity not in POSTINGS:
            return False
        rules = self._compositions
        least = max((rule.backbone_min for rule in rules), default=0)
        number = sum(self._honoured(code) for code in chosen)
        shared = any(rule.backbone_share is not None for rule in rules)
        year = any(
            stay.kind is Activity.YEAR_POSTING
            for stay in self.presence.stays.get(person, ())
        )
        return year or (self._honoured(person) and (shared or number <= least))

    @property
    def _compositions(self) -> tuple[Composition, ...]:
        return tuple(self.case.policy.each(Composition, activity=self.rule.activity))

    def _honoured(self, code: str) -> bool:
        """Return whether somebody is backbone, or of a title that counts like it."""
        teacher = self.case.county.teacher_by_code[code]
        listed = any(counts(teacher, rule) for rule in self._compositions)
        return teacher.is_backbone or listed


def _again(turn: Rota, docket: Docket) -> None:
    rule, case = turn.rule, turn.case
    observing = rule.activity is Activity.OBSERVATION
    check = docket.check("visit.turns" if observing else "post.turns", rule)
    homes = sorted(turn.doings.homes)
    taken = _away(turn) if observing else _sent(case)
    for home in homes:
        chosen = turn.doings.tally([home]).people
        again = sorted(chosen & turn.gone(home))
        sent = chosen | taken
        for person in again:
            waiting = turn.waiting(home, person, sent)
            if waiting:
                _tell(case, check, home, person, waiting)
    if homes:
        check.close(
            Text(
                f"{len(homes)} 所学校按轮次{label(rule.activity)}",
                f"{len(homes)} schools keep turns in {label(rule.activity, 'en')}",
            )
        )


def _sent(case: Case) -> set[str]:
    return {posting.teacher for posting in case.postings}


def _away(turn: Rota) -> set[str]:
    """Return people who are at a partner on every day on which visits are made."""
    dates = turn.case.travel_dates
    return {
        person
        for person in turn.presence.stays
        if dates and all(turn.presence.stay_on(person, date) for date in dates)
    }


def _tell(case: Case, check: Check, home: str, person: str, waiting: list[str]) -> None:
    check.broken(
        person,
        Text(
            f"{case.school(home)} 再次派出 {case.person(person)}，而 "
            f"{case.person(waiting[0])} 等 {len(waiting)} 人尚未轮到",
            f"{case.school(home)} sends {case.person(person)} again while "
            f"{case.person(waiting[0])} ({len(waiting)} people) have not gone yet",
        ),
        value=len(waiting),
        bound=0,
    )


def _rounds(turn: Rota, docket: Docket) -> None:
    rule, case, terms = turn.rule, turn.case, turn.rule.round_terms
    if terms is None:
        return
    code = "visit.round" if rule.activity is Activity.OBSERVATION else "post.round"
    for home in _staffed(turn):
        everybody, gone = turn.in_round(home), turn.gone(home)
        left = len(everybody - gone)
        owed = min(-(-len(everybody) // terms), left)
        tally = turn.doings.tally([home])
        what, what_en = label(rule.activity), label(rule.activity, "en")
        docket.check(code, rule).judge(
            tally.heads >= owed,
            home,
            Text(
                f"{case.school(home)} {what} {tally.words.zh}；{len(everybody)} 人 "
                f"{terms} 个学期轮完一遍，本轮尚余 {left} 人，本学期应派 {owed} 人",
                f"{case.school(home)}, {what_en}: {tally.words.en}; a round of "
                f"{len(everybody)} people in {terms} terms, {left} left, {owed} owed "
                "this term",
            ),
            value=tally.heads,
            bound=owed,
        )


def _staffed(turn: Rota) -> Iterable[str]:
    return (home for home in turn.sides if turn.in_round(home))
