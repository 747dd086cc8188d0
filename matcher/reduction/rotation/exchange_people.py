"""Who may be exchanged: the people of a consortium as an integer problem."""

from collections import defaultdict

from matcher.county import Teacher
from matcher.curriculum import JUNIOR_GRADES, PRIMARY_GRADES
from matcher.policy import Activity, Turns
from matcher.reduction.rotation.exchange_duty import Duty, duty_of
from matcher.reduction.rotation.people import asking_costs, main_subject
from matcher.reduction.rotation.scene import Scene
from solvers.rotation.exchange import ExchangeProblem, In, Out

_SPARED = 5_000
_BANDS = ((1, PRIMARY_GRADES), (2, JUNIOR_GRADES))


def _bands(teacher: Teacher) -> int:
    return sum(bit for bit, grades in _BANDS if set(grades) & set(teacher.grades))


class ExchangePeople:
    """The people among whom an exchange is chosen.

    Parameters
    ----------
    scene
        The diary, still empty.
    duty
        What is owed.
    spare
        People better left at home, since the visits would cost more without them.
    barred
        Backbone teachers not to be posted for a year, for the same reason.
    needed
        Teachers whose lessons no colleague can give, so that they only swap.
    everyone
        Whether people who change no goal are listed too.

    Attributes
    ----------
    outs, ins : list[Teacher]
        By index of the problem.
    """

    def __init__(
        self,
        scene: Scene,
        duty: Duty,
        *,
        spare: frozenset[str] = frozenset(),
        barred: frozenset[str] = frozenset(),
        needed: frozenset[str] = frozenset(),
        everyone: bool = False,
    ) -> None:
        self.scene, self.duty = scene, duty
        self.spare, self.barred, self.needed = spare, barred, needed
        self.recipients = scene.case.recipients
        self._subjects: dict[str, int] = {}
        self._everyone = everyone
        self.outs = self._shortlist(scene.case.support, Activity.POSTING_OUT)
        self.ins = [
            teacher
            for school in self.recipients
            for teacher in self._shortlist(school, Activity.POSTING_IN)
        ]

    def _shortlist(self, school: str, activity: Activity) -> list[Teacher]:
        """Keep enough of each subject, band and honour; others change no goal."""
        people = self.scene.eligible(school)
        if self._everyone:
            return list(people)
        cost = asking_costs(self.scene, people, activity.value)

        def asked(teacher: Teacher) -> tuple[bool, int]:
            late = teacher.code in self.spare or teacher.code in self.needed
            return late, cost[teacher.code]

        groups: dict[tuple[object, ...], list[Teacher]] = defaultdict(list)
        for teacher in people:
            key = (teacher.subjects, _bands(teacher), teacher.is_backbone)
            groups[key].append(teacher)
        kept = [
            teacher
            for group in groups.values()
            for teacher in sorted(group, key=asked)[: self.duty.people]
        ]
        return sorted(kept, key=asked)

    def _subject(self, teacher: Teacher) -> int:
        name = main_subject(teacher)
        return self._subjects.setdefault(name, len(self._subjects)) if name else -1

    def problem(self) -> ExchangeProblem:
        """Return the integer problem."""
        out_before = self.scene.went_before(Activity.POSTING_OUT.value)
        in_before = self.scene.went_before(Activity.POSTING_IN.value)
        place = {school: r for r, school in enumerate(self.recipients)}
        needs = self.year_needs()
        turns = any(
            rule.activity in (Activity.POSTING_OUT, Activity.POSTING_IN)
            for rule in self.scene.policy.each(Turns)
        )
        able = sum(max(needs[t.code], default=-1) >= 0 for t in self.outs)
        total = self.duty.share
        if self.duty.year_in_share:
            total = max(total, min(self.duty.year, able))
        return ExchangeProblem(
            outs=tuple(
                Out(
                    subject=self._subject(t),
                    bands=_bands(t),
                    backbone=t.is_backbone,
                    again=t.code in out_before,
                    cost=self._cost(t, rank),
                    year_need=needs[t.code],
                    alone=t.code not in self.needed,
                )
                for rank, t in enumerate(self.outs)
            ),
            ins=tuple(
                In(
                    school=place[t.school],
                    subject=self._subject(t),
                    bands=_bands(t),
                    again=t.code in in_before,
                    cost=self._cost(t, rank),
                )
                for rank, t in enumerate(self.ins)
            ),
            owed=self.duty.owed,
            total=total,
            equal=self.duty.equal,
            backbone=min(self.duty.backbone, total),
            years=self.duty.year,
            turns=turns,
            recipients=len(self.recipients),
            extra_years=not self.duty.year_in_share,
        )

    def _cost(self, teacher: Teacher, rank: int) -> int:
        return min(rank, _SPARED - 1) + _SPARED * (teacher.code in self.spare)

    def _need(self, teacher: Teacher, school: str) -> int:
        lacking = self.scene.case.needs.get(school, {})
        return max((lacking.get(s, 0) for s in teacher.subjects), default=0)

    def year_needs(self) -> dict[str, tuple[int, ...]]:
        """Return the need met by school; -1 where a backbone of a need is better."""
        needs = self.scene.case.needs
        backbones = [
            t for t in self.outs if t.is_backbone and t.code not in self.barred
        ]
        met = any(self._need(t, r) > 0 for t in backbones for r in self.recipients)

        def value(teacher: Teacher, school: str) -> int:
            if not teacher.is_backbone or teacher.code in self.barred:
                return -1
            need = self._need(teacher, school)
            return need if need or not needs.get(school) or not met else -1

        return {t.code: tuple(value(t, r) for r in self.recipients) for t in self.outs}


def year_candidates(scene: Scene) -> tuple[Teacher, ...]:
    """Return everyone who could be the one backbone teacher posted for a year.

    Empty if the policy asks for none or for several.
    """
    duty = duty_of(scene)
    if duty is None or duty.year != 1:
        return ()
    people = ExchangePeople(scene, duty, everyone=True)
    needs = people.year_needs()
    return tuple(t for t in people.outs if max(needs[t.code], default=-1) >= 0)
