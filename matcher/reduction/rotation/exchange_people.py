"""Who may be exchanged: the people of a consortium as an integer problem."""

from collections import defaultdict
from collections.abc import Mapping

from matcher.county import Teacher
from matcher.curriculum import JUNIOR_GRADES, PRIMARY_GRADES
from matcher.policy import Activity, Rounding, SelectionOrder, Turns
from matcher.reduction.rotation.exchange_calls import Call, HonourCall
from matcher.reduction.rotation.exchange_duty import Duty, out_duty
from matcher.reduction.rotation.people import asking_costs, gone_of, main_subject
from matcher.reduction.rotation.scene import Scene
from solvers.rotation.exchange import Ask, ExchangeProblem, In, Mix, Out

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
        People better left at home, since the visits would cost more without them;
        where the policy says in which order people are asked, that counts instead.
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
        if scene.policy.find(SelectionOrder, activity=duty.activity) is not None:
            self.spare = frozenset()
        self.hosts = duty.hosts
        self._subjects: dict[str, int] = {}
        self._everyone = everyone
        self.outs = self._shortlist(duty.home, duty.activity)
        self.ins = [
            teacher
            for school in (self.hosts if duty.equal else ())
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
        gone, turns = self._gone(school, activity), self._in_turns()
        for teacher in people:
            key = (
                teacher.subjects,
                _bands(teacher),
                teacher.is_backbone,
                turns and teacher.code in gone,
                *self._counted_by(teacher),
            )
            groups[key].append(teacher)
        kept = [
            teacher
            for group in groups.values()
            for teacher in sorted(group, key=asked)[: self.duty.people]
        ]
        return sorted(kept, key=asked)

    def in_order(self) -> list[Teacher]:
        """Return everybody who may be sent, in the order of asking."""
        home, activity = self.duty.home, self.duty.activity
        people = self.scene.eligible(home)
        cost = asking_costs(self.scene, people, activity.value)
        gone = self._gone(home, activity)
        return sorted(
            people, key=lambda t: (t.code in gone, t.code in self.spare, cost[t.code])
        )

    def _counted_by(self, teacher: Teacher) -> list[bool]:
        """Return by what of the duty somebody's going is counted."""
        duty = self.duty
        calls = [*duty.calls, *duty.back_calls]
        honours = [*duty.honours, *duty.back_honours]
        return [
            *(c.counts(teacher.code) for c in calls if c.members is not None),
            *(h.counts(teacher) for h in honours),
        ]

    def _gone(self, school: str, activity: Activity) -> frozenset[str]:
        """Return who went before and so goes last, if turns are a rule."""
        if self.scene.policy.find(Turns, activity=activity) is not None:
            return gone_of(self.scene, activity, school)
        return self.scene.went_before(activity.value)

    def _subject(self, teacher: Teacher) -> int:
        name = main_subject(teacher)
        return self._subjects.setdefault(name, len(self._subjects)) if name else -1

    def problem(self) -> ExchangeProblem:
        """Return the integer problem."""
        duty = self.duty
        needs = self.year_needs()
        able = sum(max(needs[t.code], default=-1) >= 0 for t in self.outs)
        total = duty.share
        if duty.year_in_share:
            total = max(total, min(duty.year, able))
        return ExchangeProblem(
            outs=self._outs(needs),
            ins=self._ins(),
            total=total,
            equal=duty.equal,
            backbone=0,
            years=duty.year,
            turns=self._in_turns(),
            recipients=len(self.hosts),
            extra_years=not duty.year_in_share,
            asks=tuple(self._asks()),
            mixes=tuple(self._mixes(total)),
            aim=duty.aim,
            most=min(duty.limit, max(total, duty.limit - duty.total + total)),
        )

    def _in_turns(self) -> bool:
        kinds = {self.duty.activity}
        if self.duty.equal:
            kinds.add(Activity.POSTING_IN)
        return any(rule.activity in kinds for rule in self.scene.policy.each(Turns))

    def _outs(self, needs: Mapping[str, tuple[int, ...]]) -> tuple[Out, ...]:
        gone = self._gone(self.duty.home, self.duty.activity)
        return tuple(
            Out(
                subject=self._subject(t),
                bands=_bands(t),
                backbone=t.is_backbone,
                again=t.code in gone,
                cost=self._cost(t, rank),
                year_need=needs[t.code],
                alone=t.code not in self.needed,
            )
            for rank, t in enumerate(self.outs)
        )

    def _ins(self) -> tuple[In, ...]:
        place = {school: r for r, school in enumerate(self.hosts)}
        gone = {s: self._gone(s, Activity.POSTING_IN) for s in self.hosts}
        return tuple(
            In(
                school=place[t.school],
                subject=self._subject(t),
                bands=_bands(t),
                again=t.code in gone[t.school],
                cost=self._cost(t, rank),
            )
            for rank, t in enumerate(self.ins)
        )

    def _asks(self) -> list[Ask]:
        """Return what is asked of groups or for one host; the total is apart."""
        asks = []
        for call in self.duty.calls:
            if call.host or call.members is not None:
                people = self._counted(self.outs, call)
                school = self.hosts.index(call.host) if call.host else -1
                asks.append(Ask(people, call.least, call.most, school))
        for call in self.duty.back_calls:
            people = self._counted(self.ins, call, school=call.home)
            asks.append(Ask(people, call.least, call.most, back=True))
        return asks

    def _counted(
        self, teachers: list[Teacher], call: Call, *, school: str = ""
    ) -> tuple[int, ...]:
        return tuple(
            i
            for i, teacher in enumerate(teachers)
            if call.counts(teacher.code) and school in ("", teacher.school)
        )

    def _mixes(self, total: int) -> list[Mix]:
        mixes = [self._mix(h, self.outs, total) for h in self.duty.honours]
        for honour in self.duty.back_honours:
            mixes.append(self._mix(honour, self.ins, total, back=True))
        return mixes

    @staticmethod
    def _mix(
        honour: HonourCall, teachers: list[Teacher], total: int, *, back: bool = False
    ) -> Mix:
        movers = [i for i, t in enumerate(teachers) if t.school == honour.home]
        num, den = honour.share.numerator, honour.share.denominator
        slack = {Rounding.CEILING: 0, Rounding.FLOOR: den - 1}.get(honour.rule.rounding)
        if slack is None:
            num, den, slack = 2 * num, 2 * den, den - 1
        return Mix(
            tuple(i for i in movers if honour.counts(teachers[i])),
            tuple(movers),
            min(honour.least, total) if honour.if_any else honour.least,
            num,
            den,
            slack,
            back,
            honour.if_any,
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
        met = any(self._need(t, r) > 0 for t in backbones for r in self.hosts)

        def value(teacher: Teacher, school: str) -> int:
            if not teacher.is_backbone or teacher.code in self.barred:
                return -1
            need = self._need(teacher, school)
            return need if need or not needs.get(school) or not met else -1

        return {t.code: tuple(value(t, r) for r in self.hosts) for t in self.outs}


def year_candidates(scene: Scene) -> tuple[Teacher, ...]:
    """Return everyone who could be the one backbone teacher posted for a year.

    Empty if the policy asks for none or for several.
    """
    duty = out_duty(scene)
    if duty is None or duty.year != 1:
        return ()
    people = ExchangePeople(scene, duty, everyone=True)
    needs = people.year_needs()
    return tuple(t for t in people.outs if max(needs[t.code], default=-1) >= 0)
