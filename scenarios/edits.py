"""What-if edits: small changes of the inputs, applied to frozen data.

An edit is written as one word, ``VERB=VALUE``:

=====================================  ==============================================
``close=SCHOOL``                       the school closes; what names it goes with it
``away=TEACHER``                       the teacher is away all term
``forbid=SUPPORT:RECIPIENT``           the pair is forbidden
``force=SUPPORT:RECIPIENT``            the pair is fixed
``free=SUPPORT:RECIPIENT``             locks, bans, agreements on the pair end
``support=SCHOOL``                     the school becomes a support school
``lead=SCHOOL``                        the school becomes an area lead
``release=SCHOOL``                     the school neither supports nor receives
``set=KIND.PARAMETER=VALUE``           a parameter of the policy's rule of that kind
``set=KIND[WORD].PARAMETER=VALUE``     the same where several rules are of that kind
=====================================  ==============================================

Schools and teachers are named by code, or by name where the name is unique.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias, TypeVar

from matcher.county import Availability, County, Duty, Lock, School, Teacher
from matcher.diagnose import edits as diagnosed
from matcher.errors import Fault, InputError
from matcher.policy import Policy
from matcher.policy_settings import set_parameter
from matcher.text import Text

Inputs: TypeAlias = tuple[County, Policy]
N = TypeVar("N", School, Teacher)


class Edit(NamedTuple):
    """One edit as it was written.

    Attributes
    ----------
    verb : str
        'close', 'away', 'forbid', 'force', 'free', 'support', 'lead', 'release' or
        'set'.
    value : str
        What follows the first '='.
    """

    verb: str
    value: str

    def __str__(self) -> str:
        return f"{self.verb}={self.value}"


def parse_edit(text: str) -> Edit:
    """Read an edit.

    Raises
    ------
    InputError
        If it is no ``VERB=VALUE`` of a known verb.

    Examples
    --------
    >>> parse_edit("set=travel.max_one_way_m=40000").value
    'travel.max_one_way_m=40000'
    """
    verb, sign, value = text.partition("=")
    if not sign or verb not in _VERBS or not value:
        known = "、".join(f"{name}=…" for name in _VERBS)
        raise InputError(
            [
                Fault(
                    code="whatif.edit.unknown",
                    where=text,
                    expected=Text(
                        f"应为以下之一：{known}",
                        f"expected one of {known.replace('、', ', ')}",
                    ),
                    remedy=Text(
                        "例如 close=学校代码，或 set=travel.max_one_way_m=40000",
                        "for example close=SCHOOL, or set=travel.max_one_way_m=40000",
                    ),
                )
            ]
        )
    return Edit(verb, value)


def apply_edits(county: County, policy: Policy, edits: Sequence[Edit]) -> Inputs:
    """Return county and policy with all edits made, in order.

    Raises
    ------
    InputError
        With the fault of every edit that cannot be made.
    """
    faults: list[Fault] = []
    for edit in edits:
        try:
            county, policy = _VERBS[edit.verb](county, policy, edit.value)
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(faults)
    return county, policy


def close_school(county: County, policy: Policy, value: str) -> Inputs:
    """Take a school away with its staff and every row that names it."""
    code = _find(county.schools, value, Text("学校", "school")).code
    gone = {t.code for t in county.teachers if t.school == code}
    pairs = {
        name: tuple(
            row
            for row in getattr(county, name)
            if code not in (row.support, row.recipient)
        )
        for name in ("agreements", "locks")
    }
    return _changed(
        county,
        schools=tuple(s for s in county.schools if s.code != code),
        teachers=tuple(t for t in county.teachers if t.school != code),
        lessons=tuple(row for row in county.lessons if row.school != code),
        distances=tuple(
            row for row in county.distances if code not in (row.origin, row.destination)
        ),
        history=tuple(
            turn.model_copy(update={"host": ""}) if turn.host == code else turn
            for turn in county.history
            if turn.teacher not in gone
        ),
        preferences=tuple(
            row for row in county.preferences if code not in (row.school, row.partner)
        ),
        **pairs,
    ), policy


def send_away(county: County, policy: Policy, value: str) -> Inputs:
    """Mark a teacher as away; who takes the lessons over is left open."""
    code = _find(county.teachers, value, Text("教师", "teacher")).code
    teachers = tuple(
        t.model_copy(update={"availability": Availability.AWAY})
        if t.code == code
        else t
        for t in county.teachers
    )
    lessons = tuple(
        row._replace(teacher="") if row.teacher == code else row
        for row in county.lessons
    )
    return _changed(county, teachers=teachers, lessons=lessons), policy


def forbid_pair(county: County, policy: Policy, value: str) -> Inputs:
    """Forbid a pair; a lock or an agreement on it ends."""
    support, recipient = _pair(county, value)
    return _locked(county, Lock(support=support, recipient=recipient, kind="forbid")), (
        policy
    )


def force_pair(county: County, policy: Policy, value: str) -> Inputs:
    """Fix a pair; other locks and agreements of the recipient end."""
    support, recipient = _pair(county, value)
    lock = Lock(support=support, recipient=recipient, kind="must")
    free = _changed(
        county,
        locks=tuple(
            row
            for row in county.locks
            if row.recipient != recipient or row.kind == "forbid"
        ),
        agreements=tuple(
            row
            for row in county.agreements
            if row.recipient != recipient or row.support == support
        ),
    )
    return _locked(free, lock, keep_agreement=True), policy


def add_support(county: County, policy: Policy, value: str) -> Inputs:
    """Let a school support others; agreements by which it receives end."""
    code = _find(county.schools, value, Text("学校", "school")).code
    return _changed(
        county,
        schools=tuple(
            s.model_copy(update={"duty": Duty.SUPPORT}) if s.code == code else s
            for s in county.schools
        ),
        agreements=tuple(row for row in county.agreements if row.recipient != code),
        locks=tuple(row for row in county.locks if row.recipient != code),
    ), policy


def free_pair(county: County, policy: Policy, value: str) -> Inputs:
    """End every lock, ban and agreement on a pair."""
    support, recipient = _pair(county, value)
    return diagnosed.free_pair(county, policy, f"{support}:{recipient}")


def make_lead(county: County, policy: Policy, value: str) -> Inputs:
    """Let a school lead an area instead of supporting."""
    code = _find(county.schools, value, Text("学校", "school")).code
    return diagnosed.make_lead(county, policy, code)


def release(county: County, policy: Policy, value: str) -> Inputs:
    """Let a school neither support nor receive."""
    code = _find(county.schools, value, Text("学校", "school")).code
    return diagnosed.release(county, policy, code)


def set_policy(county: County, policy: Policy, value: str) -> Inputs:
    """Set one parameter of one rule; a rule the policy lacks is added."""
    return county, set_parameter(policy, value)


_VERBS: dict[str, Callable[[County, Policy, str], Inputs]] = {
    "close": close_school,
    "away": send_away,
    "forbid": forbid_pair,
    "force": force_pair,
    "free": free_pair,
    "support": add_support,
    "lead": make_lead,
    "release": release,
    "set": set_policy,
}


def _changed(county: County, **fields: object) -> County:
    """Return a county with some fields replaced."""
    return county.model_copy(update=fields)


def _locked(county: County, lock: Lock, *, keep_agreement: bool = False) -> County:
    def same(row: object) -> bool:
        pair = (getattr(row, "support", ""), getattr(row, "recipient", ""))
        return pair == (lock.support, lock.recipient)

    return _changed(
        county,
        locks=(*(row for row in county.locks if not same(row)), lock),
        agreements=tuple(
            row for row in county.agreements if keep_agreement or not same(row)
        ),
    )


def _pair(county: County, value: str) -> tuple[str, str]:
    support, sign, recipient = value.partition(":")
    if not sign:
        raise _refused(
            value,
            Text("应写作 支援学校:受援学校", "expected SUPPORT:RECIPIENT"),
        )
    school = Text("学校", "school")
    return (
        _find(county.schools, support, school).code,
        _find(county.schools, recipient, school).code,
    )


def _find(nouns: Sequence[N], value: str, kind: Text) -> N:
    """Return the school or teacher of a code, or of a name that is unique."""
    for noun in nouns:
        if noun.code == value:
            return noun
    named = [noun for noun in nouns if noun.name == value]
    if len(named) == 1:
        return named[0]
    if named:
        codes = "、".join(noun.code for noun in named)
        raise _refused(
            value,
            Text(
                f"有 {len(named)} 个同名，请用代码：{codes}",
                f"{len(named)} have this name, give a code: {codes}",
            ),
        )
    raise _refused(
        value,
        Text(f"没有这个{kind.zh}代码或名称", f"no {kind.en} has this code or name"),
    )


def _refused(value: str, expected: Text) -> InputError:
    return InputError(
        [
            Fault(
                code="whatif.edit.refused",
                where="whatif",
                value=value,
                expected=expected,
                remedy=Text(
                    "规则与参数见 jiedui policy show；代码见学校、教师表",
                    "rules and parameters: jiedui policy show; codes: the workbook",
                ),
            )
        ]
    )
