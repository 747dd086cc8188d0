"""Checks an entry of the table from scratch, without the product's solver.

The instance is made again and must have the same digest; the audit counts the plan; the
book adds up what the certificate's prices prove. With `prove`, what remains inside the
gap is listed group by group and CP-SAT is asked whether any plan of it is better.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from benchmarks.best.certificate import SCALE, Book, CertificateError, Priced
from benchmarks.best.entry import Entry
from benchmarks.best.groups import Group
from benchmarks.instance import POLICY, Instance, Named, digest, make_instance
from benchmarks.judge import pairing_of, recount
from benchmarks.trace import gap
from solvers.params import Params
from solvers.result import Status
from solvers.second import choose_again

MOST_GROUPS = 400_000
_SECONDS = 600.0


@dataclass(frozen=True, slots=True)
class Certified:
    """One goal as verified.

    Parameters
    ----------
    value
        As the audit counts it.
    bound
        What the certificate proves (or, with `prove`, what CP-SAT proves besides),
        given the values of the goals before.
    claimed
        The bound the entry states.
    closed
        Whether CP-SAT closed the gap that the certificate leaves.
    """

    goal: str
    value: int
    bound: int
    claimed: int
    closed: bool = False

    @property
    def gap(self) -> float:
        """Relative gap of what is verified."""
        return gap(self.value, self.bound)


@dataclass(slots=True)
class Verdict:
    """What came of checking an entry.

    Parameters
    ----------
    key
        Instance and seed.
    faults
        What is wrong; [] if nothing is.
    goals
        Goals certified, as far as the check got.
    notes
        What could not be settled, and why.
    """

    key: str
    faults: list[str] = field(default_factory=list)
    goals: list[Certified] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def proven(self) -> bool:
        """Whether every goal is certified at its value."""
        return not self.faults and all(g.bound == g.value for g in self.goals)


def verify_entry(
    key: str,
    entry: Entry,
    *,
    prove: bool = False,
    seconds: float = _SECONDS,
    say: Callable[[str], None] = lambda _: None,
) -> Verdict:
    """Check one entry.

    Parameters
    ----------
    key
        'NAME@SEED'.
    entry
        What is claimed.
    prove
        Whether gaps that the certificate leaves are closed by CP-SAT.
    seconds
        For each such proof.
    say
        Told what happens now.
    """
    verdict = Verdict(key)
    if entry.policy != POLICY:
        verdict.faults.append(
            f"政策须为 {POLICY}，不是 {entry.policy} / the policy must be {POLICY}"
        )
        return verdict
    named = Named.of(key)
    instance = make_instance(named.name, seed=named.seed, policy_name=entry.policy)
    if digest(instance) != entry.digest:
        verdict.faults.append(
            f"指纹不符：应为 {entry.digest}，重新生成为 {digest(instance)} / the "
            "digest differs: this version makes another instance"
        )
        return verdict
    if not _plan_holds(instance, entry, verdict):
        return verdict
    book = Book(instance.problem, entry.goals)
    try:
        for index in range(len(entry.goals)):
            say(f"{key}: {entry.goals[index]}")
            _certify(book, entry, index, verdict, prove=prove, seconds=seconds)
    except CertificateError as error:
        verdict.faults.append(f"证书不成立 / the certificate fails: {error}")
    return verdict


def _plan_holds(instance: Instance, entry: Entry, verdict: Verdict) -> bool:
    """Let the audit count the plan; note what differs from the entry."""
    order = tuple(str(name) for name in instance.policy.goals.order)
    if entry.goals != order:
        verdict.faults.append(f"目标应为 / goals must be {order}, not {entry.goals}")
        return False
    rows = range(-1, len(instance.supports))
    if len(entry.plan) != len(instance.recipients) or any(
        row not in rows for row in entry.plan
    ):
        verdict.faults.append(
            f"方案须为每所受援学校（{len(instance.recipients)} 所）给出 -1 至 "
            f"{len(instance.supports) - 1} 的行号 / the plan must name a support row "
            "for every recipient"
        )
        return False
    pairing = pairing_of(instance, entry.plan, entry.method, proven=False)
    counted, faults = recount(instance, pairing)
    if faults:
        verdict.faults.append(
            f"核对发现方案违反 {faults} 处硬性规定 / the audit finds {faults} hard "
            "findings in the plan"
        )
    for name, stated, true in zip(entry.goals, entry.value, counted, strict=True):
        if stated != true:
            verdict.faults.append(
                f"{name}: 写作 {stated}，核对重算为 {true} / stated {stated}, the "
                f"audit counts {true}"
            )
    return not verdict.faults


def _certify(
    book: Book,
    entry: Entry,
    index: int,
    verdict: Verdict,
    *,
    prove: bool,
    seconds: float,
) -> None:
    own, value = entry.certificate[index], entry.value[index]
    if own.unit < 1 or any(abs(p) * own.unit >= 2**58 for p in own.prices):
        raise CertificateError("prices are too large")
    prices = np.array(own.prices, dtype=np.int64) * own.unit
    priced = book.price(prices, own.earlier)
    claimed, name = entry.bound[index], entry.goals[index]
    bound, closed = priced.lower, False
    if prove and bound < value:
        closed = _closed(book, priced, value, claimed, verdict, seconds=seconds)
        bound = value if closed else bound
    verdict.goals.append(Certified(name, value, bound, claimed, closed))
    if claimed > value:
        verdict.faults.append(
            f"{name}: 下界 {claimed} 大于目标值 {value} / the bound is above the value"
        )
    if priced.lower < entry.certified[index]:
        verdict.faults.append(
            f"{name}: 称证书证明 {entry.certified[index]}，实为 {priced.lower} / the "
            f"certificate is said to prove {entry.certified[index]}, it proves "
            f"{priced.lower}"
        )
    elif claimed > bound:
        verdict.notes.append(
            f"{name}: 写作下界 {claimed}，证书只证明 {bound}"
            f"{'' if prove else '；可加 --prove 再证'} / the bound stated is "
            f"{claimed}, the certificate proves {bound}"
            f"{'' if prove else '; try --prove'}"
        )
    book.reach(priced, value)


def _closed(
    book: Book,
    priced: Priced,
    value: int,
    claimed: int,
    verdict: Verdict,
    *,
    seconds: float,
) -> bool:
    """Return whether CP-SAT, too, finds no plan better than `value`."""
    slack = SCALE * (value - 1) - priced.bound
    if slack < 0:
        return True
    name = book.tiers[len(book.reached)].name
    inside: list[tuple[int, Group]] = []
    for found in book.inside(priced, slack):
        inside.append(found)
        if len(inside) > MOST_GROUPS:
            verdict.notes.append(
                f"{name}: 差距内的组合多于 {MOST_GROUPS:,}，未再证 / more than "
                f"{MOST_GROUPS:,} groups inside the gap, not closed"
            )
            return False
    stay = book.may_stay & (priced.tier.unpaired - priced.prices <= slack)
    idle = book.may_idle & (-priced.least <= slack)
    status = _ask(book, inside, stay, idle, value - 1, seconds)
    if status is Status.INFEASIBLE:
        return True
    if status in (Status.FEASIBLE, Status.OPTIMAL):
        words = (
            f"{name}: 有好于 {value} 的方案，请再 record / there is a plan better than "
            f"{value}: record again"
        )
        (verdict.faults if claimed >= value else verdict.notes).append(words)
    else:
        verdict.notes.append(
            f"{name}: {seconds:g} 秒内未证完 / not closed within {seconds:g} s"
        )
    return False


def _ask(
    book: Book,
    inside: list[tuple[int, Group]],
    stay: np.ndarray[tuple[int, ...], np.dtype[np.bool_]],
    idle: np.ndarray[tuple[int, ...], np.dtype[np.bool_]],
    most: int,
    seconds: float,
) -> Status:
    problem = book.problem
    first = len(problem.need)
    stays, idles = np.flatnonzero(stay).tolist(), np.flatnonzero(idle).tolist()
    stars = book.stars
    rows = [
        [first + s, *stars[s].members[list(group.positions)].tolist()]
        for s, group in inside
    ]
    rows += [[r] for r in stays] + [[first + s] for s in idles]
    limits = []
    reached = [*book.reached, most]
    for tier, limit in zip(book.tiers, reached, strict=False):
        weights = []
        for s, group in inside:
            star, positions = stars[s], list(group.positions)
            cost = int(tier.pair[star.arcs[positions]].sum())
            if tier.gap_weight:
                load = star.need[positions].sum(axis=0)
                cost += tier.gap_weight * int(star.gap(load))
            weights.append(cost)
        weights += tier.unpaired[stays].tolist() + [0] * len(idles)
        limits.append((weights, limit))
    params = Params(time_limit_s=seconds, workers=2)
    status, _ = choose_again(
        rows, n_row=first + len(problem.spare), limits=limits, params=params
    )
    return status
