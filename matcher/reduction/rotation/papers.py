"""Papers, roles, phases and appraisals: who owes what by when."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from matcher.calendar import anchor_dates, month_span
from matcher.county import Subject, Teacher, Term
from matcher.plan import OwedPaper
from matcher.policy import (
    Anchor,
    Appraisal,
    Artefact,
    CountQuota,
    Phase,
    Policy,
    Role,
    Scope,
)
from matcher.reduction.rotation.event_demands import topic_of
from matcher.reduction.rotation.paper_things import Made, Thing, things
from matcher.reduction.rotation.scene import Scene
from matcher.reduction.rotation.signing import signed_on, work_began
from matcher.text import Text

_BUREAU = "bureau"
_OF_PERSONS = ("posting", "placement", "shadowing", "visit", "mentor_pair")


def plan_papers(scene: Scene, made: Made = Made()) -> tuple[OwedPaper, ...]:  # noqa: B008 (holds no state)
    """List everything owed in a consortium, with who owes it and by when.

    Parameters
    ----------
    scene
        The consortium.
    made
        What it has planned; papers for things are owed only for these.

    Returns
    -------
    tuple of OwedPaper
        With ids. What the bureau owes as such is listed by the first consortium only,
        what area leads owe by their areas.
    """
    desk = _Desk(scene)
    rows = [
        *desk.artefacts(made),
        *desk.summer_events(),
        *desk.roles(),
        *desk.phases(),
        *desk.appraisals(),
    ]
    return numbered(rows, scene.case.consortium.id)


def numbered(rows: Sequence[OwedPaper], group: str) -> tuple[OwedPaper, ...]:
    """Return rows with ids; what the bureau owes as such is numbered by itself."""
    done: list[OwedPaper] = []
    counts = {group: 0, "county": 0}
    for row in rows:
        whose = "county" if row.owner == _BUREAU and not row.about else group
        counts[whose] += 1
        done.append(row.model_copy(update={"id": f"D-{whose}-{counts[whose]}"}))
    return tuple(done)


def due_of(
    rule: Artefact, thing: Thing, term: Term, *, signed: dt.date | None
) -> dt.date:
    """Return when a paper for a thing is due: days after its end, else the anchor.

    Never before the thing ends. What has no end counts as ending at the anchor.
    """
    dates = anchor_dates(term, rule.anchor, signed=signed)
    after = dt.timedelta(days=rule.days_after or 0)
    if thing.end is None:
        return max(dates, default=term.end) + after
    if rule.days_after is not None:
        return thing.end + after
    return min((d for d in dates if d >= thing.end), default=max(term.end, thing.end))


def role_titles(
    role: Role, staff: Iterable[Teacher], subjects: Iterable[Subject]
) -> list[Text]:
    """Return the title of a role, or one for each main subject of some teachers."""
    taught = sorted({s for t in staff for s in t.subjects[:1]})
    if not role.per_subject or not taught:
        return [role.title]
    names = {subject.code: subject.name_en for subject in subjects}
    return [
        Text(f"{role.title.zh}：{s}", f"{role.title.en}: {names.get(s) or s}")
        for s in taught
    ]


class _Desk:
    """Writes the rows of one consortium, rule by rule."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.case = scene.case
        self.policy: Policy = scene.policy
        self.term = scene.county.term
        self.signed = signed_on(scene)

    @property
    def people(self) -> dict[str, Teacher]:
        return self.scene.county.teacher_by_code

    # --- papers

    def artefacts(self, made: Made) -> Iterator[OwedPaper]:
        """Yield papers owed once, then those for everything planned."""
        for rule in self.policy.each(Artefact):
            if rule.per == "owner":
                yield from self._once(rule)
            else:
                yield from self._for_things(rule, made)

    def _once(self, rule: Artefact) -> Iterator[OwedPaper]:
        after = dt.timedelta(days=rule.days_after or 0)
        for owner in self._owners(rule.owner):
            signed = None if owner == _BUREAU else self.signed
            for date in anchor_dates(self.term, rule.anchor, signed=signed):
                for _ in range(rule.count):
                    yield OwedPaper(
                        title=rule.title,
                        owner=owner,
                        due=date + after,
                        clause=rule.clauses,
                    )

    def _for_things(self, rule: Artefact, made: Made) -> Iterator[OwedPaper]:
        for thing in things(rule.per, made, self.people):
            due = due_of(rule, thing, self.term, signed=self.signed)
            for owner in self._owners_of(rule, thing):
                for _ in range(rule.count):
                    yield OwedPaper(
                        title=rule.title,
                        owner=owner,
                        due=due,
                        about=thing.id,
                        clause=rule.clauses,
                    )

    def _owners(self, owner: str) -> tuple[str, ...]:
        case = self.case
        if owner == _BUREAU:
            return (_BUREAU,) if case.first else ()
        if owner == "area_lead":
            return ()
        if owner == "consortium":
            return (case.consortium.id,)
        if owner == "support":
            return (case.support,)
        return case.recipients if owner == "recipient" else case.schools

    def _owners_of(self, rule: Artefact, thing: Thing) -> tuple[str, ...]:
        """Return who owes a paper for a thing.

        Of the sides, the school the person comes from; of what schools do together,
        every school of the side.
        """
        own = {"person": thing.person, "home": thing.home, "host": thing.host}
        if rule.owner in own:
            return (own[rule.owner],) if own[rule.owner] else ()
        if rule.owner == _BUREAU:
            return (_BUREAU,)
        side = self._owners(rule.owner)
        if rule.owner in ("consortium", "area_lead"):
            return side
        schools = thing.schools
        if rule.per in _OF_PERSONS and rule.owner != "each_school":
            schools = (thing.home,)
        return tuple(code for code in dict.fromkeys(schools) if code in side)

    # --- what is held in the summer

    def summer_events(self) -> Iterator[OwedPaper]:
        """Yield events that fall outside the term, as something to be held by then."""
        for rule in self.policy.each(CountQuota, anchor=Anchor.SUMMER):
            if rule.scope is Scope.AREA or rule.scope is Scope.PERSON:
                continue
            for owner in self._summer_owners(rule):
                for _ in range(rule.minimum):
                    yield OwedPaper(
                        title=topic_of(rule),
                        owner=owner,
                        due=anchor_dates(self.term, Anchor.SUMMER)[0],
                        clause=rule.clauses,
                    )

    def _summer_owners(self, rule: CountQuota) -> tuple[str, ...]:
        if rule.scope is Scope.COUNTY:
            return self._owners(_BUREAU)
        if rule.hosts == "in_turns":
            return (self.case.consortium.id,)
        return self._owners(rule.hosts)

    # --- roles, phases, appraisals

    def roles(self) -> Iterator[OwedPaper]:
        """Yield the people to be named."""
        due = anchor_dates(self.term, Anchor.TERM_START)[0]
        for rule in self.policy.each(Role):
            for owner in self._owners(rule.owner):
                schools = (owner,) if owner in self.case.schools else self.case.schools
                staff = (t for code in schools for t in self.scene.staff(code))
                for title in role_titles(rule, staff, self.scene.county.subjects):
                    yield OwedPaper(
                        kind="role",
                        title=title,
                        owner=owner,
                        due=due,
                        clause=rule.clauses,
                    )

    def phases(self) -> Iterator[OwedPaper]:
        """Yield each phase with its first and last day, whenever they are."""
        began = work_began(self.scene)
        group = self.case.consortium.id
        for rule in self.policy.each(Phase):
            yield OwedPaper(
                kind="phase",
                title=rule.title,
                owner=group,
                start=month_span(began, rule.first_month - 1)[0],
                due=month_span(began, rule.last_month - 1)[1],
                about=group,
                clause=rule.clauses,
            )

    def appraisals(self) -> Iterator[OwedPaper]:
        """Yield the appraisal of the consortium by whoever makes it."""
        group = self.case.consortium.id
        owners = {"support": self.case.support, "consortium": group, _BUREAU: _BUREAU}
        for rule in self.policy.each(Appraisal):
            if rule.owner in owners:
                yield appraisal_row(
                    rule, owners[rule.owner], group, self.term, self.signed
                )


def appraisal_row(
    rule: Appraisal, owner: str, consortium: str, term: Term, signed: dt.date | None
) -> OwedPaper:
    """Return the appraisal of one consortium; at term end if its time is not in it."""
    dates = anchor_dates(term, rule.anchor, signed=signed) or (term.end,)
    return OwedPaper(
        kind="appraisal",
        title=rule.title,
        owner=owner,
        due=dates[-1],
        about=consortium,
        clause=rule.clauses,
    )
