"""Edits of county and policy, each one word ``VERB=VALUE``, as a repair lists them.

=========================  ======================================================
``force=SUPPORT:SCHOOL``   the pair is fixed; other decisions about the school end
``free=SUPPORT:SCHOOL``    locks, bans and agreements on the pair end
``support=SCHOOL``         the school becomes a support school
``lead=SCHOOL``            the school becomes an area lead
``release=SCHOOL``         the school neither supports nor receives
``set=RULE.PARAM=VALUE``   a parameter of the policy
=========================  ======================================================

Verbs that `scenarios.edits` knows too mean the same there.
"""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from matcher.county import County, Duty, Lock
from matcher.errors import Fault, InputError
from matcher.policy import Policy
from matcher.policy_settings import set_parameter
from matcher.text import Text

Inputs: TypeAlias = tuple[County, Policy]


def apply_edits(county: County, policy: Policy, edits: Iterable[str]) -> Inputs:
    """Return county and policy with all edits made, in order.

    Raises
    ------
    InputError
        If an edit has no known verb, names no school, or cannot be set.
    """
    for edit in edits:
        verb, _, value = edit.partition("=")
        if verb not in _VERBS:
            raise _refused(
                edit, Text("没有这种改动", "no such edit"), " ".join(sorted(_VERBS))
            )
        county, policy = _VERBS[verb](county, policy, value)
    return county, policy


def fix_pair(county: County, policy: Policy, value: str) -> Inputs:
    """Fix a pair; other fixed pairs of a school that has one support end."""
    support, recipient = _pair(county, value)
    several = policy.partners.by == "school" and policy.partners.number > 1
    lock = Lock(support=support, recipient=recipient, kind="must")
    return county.model_copy(
        update={
            "locks": (
                *(
                    row
                    for row in county.locks
                    if (row.support, row.recipient) != (support, recipient)
                    and (several or row.recipient != recipient or row.kind == "forbid")
                ),
                lock,
            ),
            "agreements": tuple(
                row
                for row in county.agreements
                if several or row.recipient != recipient or row.support == support
            ),
        }
    ), policy


def free_pair(county: County, policy: Policy, value: str) -> Inputs:
    """End every lock, ban and agreement on a pair."""
    pair = _ends(value)
    return county.model_copy(
        update={
            name: tuple(
                row
                for row in getattr(county, name)
                if (row.support, row.recipient) != pair
            )
            for name in ("locks", "agreements")
        }
    ), policy


def add_support(county: County, policy: Policy, value: str) -> Inputs:
    """Let a school support others; decisions by which it receives end."""
    return _with_duty(county, value, Duty.SUPPORT).model_copy(
        update={
            name: tuple(row for row in getattr(county, name) if row.recipient != value)
            for name in ("locks", "agreements")
        }
    ), policy


def make_lead(county: County, policy: Policy, value: str) -> Inputs:
    """Let a school lead an area instead of supporting."""
    return _with_duty(county, value, Duty.AREA_LEAD), policy


def release(county: County, policy: Policy, value: str) -> Inputs:
    """Let a school neither support nor receive."""
    return _with_duty(county, value, Duty.NONE), policy


def set_policy(county: County, policy: Policy, value: str) -> Inputs:
    """Set one parameter of one rule."""
    return county, set_parameter(policy, value)


_VERBS: dict[str, Callable[[County, Policy, str], Inputs]] = {
    "force": fix_pair,
    "free": free_pair,
    "support": add_support,
    "lead": make_lead,
    "release": release,
    "set": set_policy,
}


def _with_duty(county: County, code: str, duty: Duty) -> County:
    _known(county, code)
    return county.model_copy(
        update={
            "schools": tuple(
                s.model_copy(update={"duty": duty}) if s.code == code else s
                for s in county.schools
            )
        }
    )


def _pair(county: County, value: str) -> tuple[str, str]:
    pair = _ends(value)
    for code in pair:
        _known(county, code)
    return pair


def _ends(value: str) -> tuple[str, str]:
    support, sign, recipient = value.partition(":")
    if not sign:
        raise _refused(
            value, Text("应写作 支援学校:受援学校", "expected SUPPORT:RECIPIENT")
        )
    return support, recipient


def _known(county: County, code: str) -> None:
    if code not in county.school_by_code:
        raise _refused(code, Text("没有这个学校代码", "no school has this code"))


def _refused(value: str, expected: Text, known: str = "") -> InputError:
    more = Text(f"；可用：{known}", f"; known: {known}") if known else Text("", "")
    return InputError(
        [
            Fault(
                code="diagnose.edit",
                where="--apply",
                value=value,
                expected=Text(expected.zh + more.zh, expected.en + more.en),
                remedy=Text(
                    "改法见 jiedui diagnose --json 的 repairs.edits",
                    "edits are listed by jiedui diagnose --json under repairs.edits",
                ),
            )
        ]
    )
