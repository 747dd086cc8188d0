"""Judges who is paired with whom: every rule of pairing, one group after another."""

from matcher.audit.agreements import judge_agreements
from matcher.audit.area_leads import judge_area_leads
from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.modes import judge_modes
from matcher.audit.pairs import judge_pairs
from matcher.audit.partners import judge_partners
from matcher.audit.terms import judge_terms
from matcher.policy import Coverage
from matcher.text import Text


def judge_pairing(case: Case, docket: Docket) -> None:
    """Judge every pairing rule except the statements about distances and gaps."""
    _known(case, docket)
    judge_pairs(case, docket)
    judge_modes(case, docket)
    judge_partners(case, docket)
    _coverage(case, docket)
    judge_agreements(case, docket)
    judge_terms(case, docket)
    judge_area_leads(case, docket)


def _known(case: Case, docket: Docket) -> None:
    check = docket.check("pair.known")
    known = case.county.school_by_code
    named = [
        (c.id, code)
        for c in case.consortia
        for code in (c.support, *(r.school for r in c.recipients))
    ]
    pairing = case.plan.pairing
    named += [("unpaired", u.school) for u in pairing.unpaired]
    named += [("leadless", u.school) for u in pairing.leadless]
    named += [(a.school, code) for a in pairing.area_leads for code in a.supports]
    named += [("area_leads", a.school) for a in pairing.area_leads]
    for where, code in named:
        if code not in known:
            check.broken(
                where,
                Text(
                    f"{where}：学校代码 {code or '（空）'} 不在学校表中；请改正代码",
                    f"{where}: school code {code or '(empty)'} is not in the list of "
                    "schools; correct the code",
                ),
                value=code,
            )
    check.close(
        Text(
            f"结对名单中 {len(named)} 处学校代码均在学校表中",
            f"all {len(named)} school codes of the pairing are in the list of schools",
        )
    )


def _coverage(case: Case, docket: Docket) -> None:
    for rule in case.policy.each(Coverage):
        helped = rule.side == "recipient"
        check = docket.check("pair.coverage" if helped else "pair.takes_part", rule)
        asked = case.receiving if helped else case.giving
        if helped:
            present = {r.school for c in case.consortia for r in c.recipients}
        else:
            present = {c.support for c in case.consortia if c.recipients}
        for code in asked:
            if code not in present:
                check.broken(
                    code,
                    Text(
                        f"{case.school(code)} 应{'受援' if helped else '支援'}而未结对",
                        f"{case.school(code)} should "
                        f"{'receive' if helped else 'give'} support and is not paired",
                    ),
                    value=0,
                    bound=1,
                )
        kept = len(asked) - check.faults
        check.close(
            Text(
                f"{'受援' if helped else '支援'}学校 {kept} / {len(asked)} 所已结对",
                f"{kept} of {len(asked)} "
                f"{'recipient' if helped else 'support'} schools are paired",
            )
        )
