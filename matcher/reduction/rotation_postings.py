"""Exchange postings of one consortium: who goes, who comes, when, who gives what."""

from collections import defaultdict
from dataclasses import dataclass, field

from matcher.county import Teacher
from matcher.curriculum import JUNIOR_GRADES, PRIMARY_GRADES
from matcher.plan import Posting, Reason, StandingCover
from matcher.policy import (
    Activity,
    Composition,
    EqualExchange,
    PercentQuota,
    Stint,
    SubjectPosting,
    Turns,
)
from matcher.reduction.rotation_covers import colleagues_cover, counterpart_cover
from matcher.reduction.rotation_exchange_words import (
    backbone_short,
    no_cover,
    no_time,
    not_found,
    share_short,
    unequal,
    year_short,
)
from matcher.reduction.rotation_people import (
    asking_costs,
    done_this_year,
    main_subject,
    people_owed,
)
from matcher.reduction.rotation_scene import Scene
from matcher.reduction.rotation_spans import Span, handy_spans, staggered
from solvers.params import Params
from solvers.rotation.exchange import (
    PREFERENCES,
    ExchangeProblem,
    In,
    Move,
    Out,
    solve_exchange,
)

DEFAULT_STINT = 10
"""School days of a stay when the policy names none: half a month."""


@dataclass
class Exchange:
    """What came of the exchange.

    Parameters
    ----------
    unmatched, unmatched_bound
        Posted-in teachers of another subject, and the proven least.
    proven
        Whether every goal of the choice was proven.
    unmet
        Duties that cannot be met.
    """

    unmatched: int = 0
    unmatched_bound: int = 0
    proven: bool = True
    unmet: list[Reason] = field(default_factory=list)


@dataclass(frozen=True)
class _Duty:
    """What the rules ask for, as numbers."""

    share: int
    owed: tuple[int, ...]
    year: int
    year_in_share: bool
    backbone: int
    equal: bool


def plan_exchange(
    scene: Scene,
    params: Params,
    *,
    spare: frozenset[str] = frozenset(),
    barred: frozenset[str] = frozenset(),
) -> Exchange:
    """Choose and date the postings out and back; write them into the diary.

    Parameters
    ----------
    scene
        The diary, still empty.
    params
        Limits of the solve.
    spare
        People better left at home, since the visits would cost more without them.
    barred
        Backbone teachers not to be posted for a year, for the same reason.
    """
    done = Exchange()
    duty = _duty(scene)
    if duty is None:
        return done
    spans = handy_spans(scene, stint_days(scene))
    if not spans:
        done.unmet.append(no_time(scene, stint_days(scene)))
        return done
    years = duty.year if duty.year_in_share else 0
    total = max(duty.share, years)
    if total:
        _Choice(
            scene,
            duty,
            total=total,
            years=years,
            equal=duty.equal,
            spare=spare,
            barred=barred,
        ).plan(params, done, spans)
    if duty.year and not duty.year_in_share:
        _Choice(
            scene,
            duty,
            total=duty.year,
            years=duty.year,
            equal=False,
            spare=spare,
            barred=barred,
        ).plan(params, done, spans)
    return done


def _duty(scene: Scene) -> _Duty | None:
    policy, case = scene.policy, scene.case
    quota = policy.find(PercentQuota, activity=Activity.POSTING_OUT)
    year = policy.find(SubjectPosting)
    if quota is None and year is None:
        return None
    share, owed = 0, tuple[int, ...]()
    if quota is not None:
        share = people_owed(scene, quota, case.support)
        if quota.split == "per_recipient":
            owed = (share,) * len(case.recipients)
            share *= len(case.recipients)
    composition = policy.find(Composition, activity=Activity.POSTING_OUT)
    return _Duty(
        share=share,
        owed=owed,
        year=_years_owed(scene, year),
        year_in_share=year is None or year.counts_in_share,
        backbone=composition.backbone_min if composition else 0,
        equal=policy.find(EqualExchange) is not None,
    )


def _years_owed(scene: Scene, rule: SubjectPosting | None) -> int:
    if rule is None:
        return 0
    if rule.cadence == "every_term":
        return rule.people
    support = scene.case.support
    before = done_this_year(scene, support, Activity.POSTING_OUT.value)
    teachers = scene.county.teacher_by_code
    return max(0, rule.people - sum(teachers[code].is_backbone for code in before))


def stint_days(scene: Scene) -> int:
    """Return the school days of an exchange posting: the longer of both directions."""
    rules = scene.policy.each(Stint)
    activities = (Activity.POSTING_OUT, Activity.POSTING_IN)
    days = [r.min_school_days for r in rules if r.activity in activities]
    return max(days, default=DEFAULT_STINT)


def year_candidates(scene: Scene) -> tuple[Teacher, ...]:
    """Return everyone who could be the one backbone teacher posted for a year.

    Empty if the policy asks for none or for several.
    """
    duty = _duty(scene)
    if duty is None or duty.year != 1:
        return ()
    choice = _Choice(scene, duty, total=1, years=1, equal=duty.equal, spare=frozenset())
    choice.outs = list(scene.eligible(scene.case.support))
    needs = choice.year_needs()
    return tuple(t for t in choice.outs if max(needs[t.code], default=-1) >= 0)


def year_away(scene: Scene, teacher: Teacher) -> Posting:
    """Return a stay of a teacher from the first day of travel to the end of term."""
    start, end = scene.travel[0].date, scene.county.term.end
    days = scene.days_between(start, end)
    return Posting(
        id=f"P-{teacher.code}-{start.isoformat()}",
        teacher=teacher.code,
        home=teacher.school,
        host=scene.case.recipients[0],
        kind=Activity.YEAR_POSTING,
        start=start,
        end=end,
        weeks=len({day.week for day in days}),
        school_days=len(days),
        continues=True,
    )


_SPARED = 5_000
_BANDS = ((1, PRIMARY_GRADES), (2, JUNIOR_GRADES))


def _bands(teacher: Teacher) -> int:
    return sum(bit for bit, grades in _BANDS if set(grades) & set(teacher.grades))


class _Choice:
    """One exchange problem: its people, its answer written into the diary."""

    def __init__(
        self,
        scene: Scene,
        duty: _Duty,
        *,
        total: int,
        years: int,
        equal: bool,
        spare: frozenset[str] = frozenset(),
        barred: frozenset[str] = frozenset(),
    ) -> None:
        self.scene, self.duty = scene, duty
        self.spare, self.barred = spare, barred
        self.total, self.years, self.equal = total, years, equal
        self.recipients = scene.case.recipients
        self._subjects: dict[str, int] = {}
        away = {stay.teacher for stay in scene.stays}
        self.outs = self._shortlist(
            [t for t in scene.eligible(scene.case.support) if t.code not in away],
            Activity.POSTING_OUT,
        )
        self.ins = [
            teacher
            for school in self.recipients
            for teacher in self._shortlist(
                [t for t in scene.eligible(school) if t.code not in away],
                Activity.POSTING_IN,
            )
        ]

    def _shortlist(self, people: list[Teacher], activity: Activity) -> list[Teacher]:
        """Keep enough of each subject, band and honour; others change no goal."""
        cost = asking_costs(self.scene, tuple(people), activity.value)

        def asked(teacher: Teacher) -> tuple[bool, int]:
            return teacher.code in self.spare, cost[teacher.code]

        groups: dict[tuple[object, ...], list[Teacher]] = defaultdict(list)
        for teacher in people:
            key = (teacher.subjects, _bands(teacher), teacher.is_backbone)
            groups[key].append(teacher)
        kept = [
            teacher
            for group in groups.values()
            for teacher in sorted(group, key=asked)[: self.total]
        ]
        return sorted(kept, key=asked)

    # --- to integers

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
        return ExchangeProblem(
            outs=tuple(
                Out(
                    subject=self._subject(t),
                    bands=_bands(t),
                    backbone=t.is_backbone,
                    again=t.code in out_before,
                    cost=self._cost(t, rank),
                    year_need=needs[t.code],
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
            owed=self.duty.owed if self.equal == self.duty.equal else (),
            total=self.total,
            equal=self.equal,
            backbone=min(self.duty.backbone, self.total),
            years=self.years,
            turns=turns,
            recipients=len(self.recipients),
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

    # --- and back

    def plan(self, params: Params, done: Exchange, spans: list[Span]) -> None:
        """Solve, date and cover the postings."""
        problem = self.problem()
        result = solve_exchange(problem, params)
        tier = {t.name: t for t in result.tiers}
        if result.solution is None or len(tier) < 1:
            done.proven = False
            done.unmet.append(not_found(self.scene, self.total))
            return
        done.proven &= all(
            t.value == t.bound for t in result.tiers if t.name not in PREFERENCES
        )
        if "unmatched_exchange" in tier:
            done.unmatched_bound += tier["unmatched_exchange"].bound
        short = [m for m in result.solution if not m.year]
        dates = dict(zip(short, staggered(spans, len(short)), strict=True))
        posted = 0
        for move in result.solution:
            span = dates.get(move) or self._whole_term()
            posted += self._post(move, span, params, done)
        done.unmet += self._tell({name: t.value for name, t in tier.items()})
        if posted < len(result.solution):
            done.proven = False

    def _whole_term(self) -> Span:
        return self.scene.travel[0].date, self.scene.county.term.end

    def _post(
        self,
        move: Move,
        span: Span,
        params: Params,
        done: Exchange,
    ) -> bool:
        scene = self.scene
        teacher, host = self.outs[move.out], self.recipients[move.school]
        back = self.ins[move.back] if move.back >= 0 else None
        if back is None:
            attempt = colleagues_cover(scene, teacher, span, params)
            if attempt.covers is None:
                done.unmet.append(no_cover(scene, teacher, host, attempt.lessons))
                return False
            covers = attempt.covers
        else:
            covers = counterpart_cover(scene, teacher, back, span, params)
            done.unmatched += main_subject(teacher) != main_subject(back)
        kind = Activity.YEAR_POSTING if move.year else Activity.POSTING_OUT
        stays = [
            self._stay(teacher, host, kind, span, back.code if back else "", covers)
        ]
        if back is not None:
            covers = counterpart_cover(scene, back, teacher, span, params)
            kind = Activity.POSTING_IN
            home = scene.case.support
            stays.append(self._stay(back, home, kind, span, teacher.code, covers))
        for stay in stays:
            year = move.year
            scene.add_stay(stay.model_copy(update={"continues": year}))
        return True

    def _stay(
        self,
        teacher: Teacher,
        host: str,
        kind: Activity,
        span: Span,
        takes_over: str,
        covers: tuple[StandingCover, ...],
    ) -> Posting:
        scene = self.scene
        days = scene.days_between(*span)
        return Posting(
            id=f"P-{teacher.code}-{span[0].isoformat()}",
            teacher=teacher.code,
            home=teacher.school,
            host=host,
            kind=kind,
            start=span[0],
            end=span[1],
            weeks=len({day.week for day in days}),
            school_days=len(days),
            subject=self._posting_subject(teacher, host, kind),
            takes_over=takes_over,
            clause=_clauses(scene, kind, backbone=teacher.is_backbone),
            covers=covers,
            continues=False,
        )

    def _posting_subject(self, teacher: Teacher, host: str, kind: Activity) -> str:
        if kind is not Activity.YEAR_POSTING or not teacher.subjects:
            return main_subject(teacher)
        lacking = self.scene.case.needs.get(host, {})
        return max(teacher.subjects, key=lambda s: lacking.get(s, 0))

    def _tell(self, tier: dict[str, int]) -> list[Reason]:
        """Return the duties left short, in words."""
        scene, told = self.scene, []
        if lacking := tier.get("short", 0):
            told.append(share_short(scene, self.total, lacking))
        if lacking := tier.get("unequal", 0):
            told.append(unequal(scene, self.total, lacking))
        if lacking := tier.get("backbone_short", 0):
            told.append(backbone_short(scene, self.duty.backbone, lacking))
        if lacking := tier.get("year_short", 0):
            told.append(year_short(scene, self.years, lacking))
        return told


def _clauses(scene: Scene, kind: Activity, *, backbone: bool) -> tuple[str, ...]:
    policy = scene.policy
    ids: list[str] = []
    if kind is Activity.POSTING_IN:
        rule = policy.find(EqualExchange)
        ids += rule.clauses if rule else ()
    else:
        quota = policy.find(PercentQuota, activity=Activity.POSTING_OUT)
        ids += quota.clauses if quota else ()
        composition = policy.find(Composition, activity=Activity.POSTING_OUT)
        ids += composition.clauses if composition and backbone else ()
    if kind is Activity.YEAR_POSTING:
        year = policy.find(SubjectPosting)
        ids += year.clauses if year else ()
    wanted = (
        Activity.POSTING_IN if kind is Activity.POSTING_IN else Activity.POSTING_OUT
    )
    stint = policy.find(Stint, activity=wanted)
    ids += stint.clauses if stint else ()
    return tuple(dict.fromkeys(ids))
