"""Where the judges write: findings, evidence, and which policy rule each belongs to."""

from collections import defaultdict
from dataclasses import dataclass, field

from matcher.errors import Severity
from matcher.plan import Finding, Satisfied
from matcher.policy import RuleBase
from matcher.rules import rule
from matcher.text import Text


@dataclass(slots=True)
class Ruling:
    """What became of one policy rule.

    Parameters
    ----------
    broken, kept
        Findings against it and evidence for it.
    unjudged
        Why a part of it could not be judged.
    """

    broken: list[Finding] = field(default_factory=list)
    kept: list[Satisfied] = field(default_factory=list)
    unjudged: list[Text] = field(default_factory=list)


class Docket:
    """Collects every result of the audit; nothing is dropped, nothing is raised."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.satisfied: list[Satisfied] = []
        self._rulings: dict[int, Ruling] = defaultdict(Ruling)

    def check(self, code: str, owner: RuleBase | None = None) -> "Check":
        """Open the check of one rule code for the policy rule that asks for it."""
        return Check(docket=self, code=code, owner=owner)

    def ruling(self, owner: RuleBase) -> Ruling:
        """Return what became of one policy rule so far."""
        return self._rulings[id(owner)]

    def unjudged(self, owner: RuleBase, why: Text) -> None:
        """Note that a policy rule, or a part of it, could not be judged."""
        notes = self.ruling(owner).unjudged
        if why not in notes:
            notes.append(why)


@dataclass(slots=True)
class Check:
    """One rule code being checked on behalf of one policy rule.

    Severity is an error unless the policy rule is soft or the code is one that only
    ever warns. Clause ids are those of the policy rule.
    """

    docket: Docket
    code: str
    owner: RuleBase | None = None
    faults: int = 0

    def broken(
        self,
        where: str,
        message: Text,
        *,
        value: object = "",
        bound: object = "",
        soft: bool = False,
    ) -> None:
        """Record a finding; `soft` lowers it to a warning whatever the policy says."""
        lenient = soft or (self.owner is not None and not self.owner.hard)
        finding = Finding(
            rule=self.code,
            clause=self.owner.clauses if self.owner else (),
            severity=Severity.WARNING if lenient else rule(self.code).severity,
            where=where,
            value=str(value),
            bound=str(bound),
            message_zh=message.zh,
            message_en=message.en,
        )
        self.faults += 1
        self.docket.findings.append(finding)
        if self.owner is not None:
            self.docket.ruling(self.owner).broken.append(finding)

    def kept(self, evidence: Text, *, where: str = "") -> None:
        """Record that the rule is kept somewhere, with what was counted."""
        satisfied = Satisfied(
            rule=self.code,
            clause=self.owner.clauses if self.owner else (),
            where=where,
            evidence_zh=evidence.zh,
            evidence_en=evidence.en,
        )
        self.docket.satisfied.append(satisfied)
        if self.owner is not None:
            self.docket.ruling(self.owner).kept.append(satisfied)

    def close(self, evidence: Text, *, where: str = "") -> None:
        """Record `evidence` if this check found nothing wrong."""
        if not self.faults:
            self.kept(evidence, where=where)

    def judge(
        self, good: bool, where: str, text: Text, *, value: object, bound: object
    ) -> None:
        """Record `text` as evidence or as a finding, whichever `good` says."""
        if good:
            self.kept(text, where=where)
        else:
            self.broken(where, text, value=value, bound=bound)
