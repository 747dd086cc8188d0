"""Makes an entry of the table, or improves one; never makes one worse."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from benchmarks.best.certificate import Book
from benchmarks.best.entry import Entry, Prices
from benchmarks.best.prices import Market
from benchmarks.instance import Instance, Named, digest, make_instance
from benchmarks.judge import Judged, judge
from benchmarks.machine import describe
from benchmarks.suites import limit_of, size_of


class NoPlanError(RuntimeError):
    """The engine came back without a plan that keeps the rules."""


def record_entry(
    named: Named,
    old: Entry | None,
    *,
    time_limit_s: float | None = None,
    price_s: float | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> Entry:
    """Solve an instance, find prices and return the better of the old and the new.

    Parameters
    ----------
    named
        Name and seed.
    old
        The entry so far; one of another digest is dropped.
    time_limit_s
        For the engine; by default what the suite gives.
    price_s
        For the prices of each goal; by default twice that.
    say
        Told what happens now.

    Raises
    ------
    NoPlanError
        If there is neither an old plan nor a new one.
    """
    limit = time_limit_s or limit_of(size_of(named.name) or 0)
    instance = make_instance(named.name, seed=named.seed)
    if old is not None and old.digest != digest(instance):
        say(f"{instance.key}: 指纹不同，重新开始 / another digest, made anew")
        old = None
    say(f"{instance.key}: jiedui, {limit:g} s")
    judged = judge(instance, "jiedui", time_limit_s=limit, seed=named.seed)
    found = _found(instance, judged)
    if old is not None and (found is None or old.value < found.value):
        found = _with_bounds(old, found)
    if found is None:
        raise NoPlanError(f"{instance.key}: {judged.run.outcome} {judged.run.note}")
    priced = _certified(
        instance, found, price_s=2 * limit if price_s is None else price_s, say=say
    )
    return priced if old is None else better(old, priced)


def _found(instance: Instance, judged: Judged) -> Entry | None:
    """Return the engine's plan as an entry without a certificate."""
    if judged.run.partner is None or judged.goals is None or judged.faults:
        return None
    none = (0,) * len(judged.goals)
    return Entry(
        policy=instance.policy_name,
        digest=digest(instance),
        goals=tuple(str(name) for name in instance.policy.goals.order),
        value=judged.goals,
        bound=judged.bounds or none,
        certified=none,
        plan=judged.run.partner,
        certificate=(),
        method="jiedui",
        version=describe()["jiedui"],
        date=dt.date.today().isoformat(),
    )


def _with_bounds(old: Entry, new: Entry | None) -> Entry:
    """Return the old plan with what the new run proves about it.

    The bound of a goal holds given the values before it, so the new bounds serve up to
    the first goal on which the two plans differ.
    """
    if new is None:
        return old
    bound = list(old.bound)
    for index, (mine, other) in enumerate(zip(old.value, new.value, strict=True)):
        bound[index] = max(bound[index], min(mine, new.bound[index]))
        if mine != other:
            break
    return replace(old, bound=tuple(bound))


def _certified(
    instance: Instance, entry: Entry, *, price_s: float, say: Callable[[str], None]
) -> Entry:
    """Return the entry with fresh prices and the bounds they prove or were proven."""
    book = Book(instance.problem, entry.goals)
    market = Market(book, entry.plan)
    certificate, certified = [], []
    for name, value in zip(entry.goals, entry.value, strict=True):
        sold = market.sell(value, seconds=price_s)
        lower = sold.priced.lower
        say(f"{instance.key}: {name} {value}, 证书 / certificate {lower}")
        certificate.append(Prices(sold.unit, sold.prices, sold.earlier))
        certified.append(lower)
        book.reach(sold.priced, value)
    known = zip(certified, entry.bound, entry.value, strict=True)
    return replace(
        entry,
        certificate=tuple(certificate),
        certified=tuple(certified),
        bound=tuple(max(lower, min(value, old)) for lower, old, value in known),
    )


def better(old: Entry, new: Entry) -> Entry:
    """Return the better of two entries of one instance, the old one if in doubt.

    A smaller value of the first goal that differs; if none does, a higher bound of the
    first that differs; then a certificate that proves more.
    """
    if new.value != old.value:
        return new if new.value < old.value else old
    better_bound = (new.bound, new.certified) > (old.bound, old.certified)
    return new if better_bound else old
