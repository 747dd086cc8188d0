"""Judges who is paired with whom: pairs, consortia, coverage, locks, statements."""

from collections import Counter

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.pairs import judge_pairs, running_agreements
from matcher.audit.roles import receives, supports
from matcher.county import Link
from matcher.labels import label
from matcher.plan import Consortium
from matcher.policy import Coverage, Degree
from matcher.text import Text


def judge_pairing(case: Case, docket: Docket) -> None:
    """Judge every pairing rule except the statements about distances and gaps."""
    _known(case, docket)
    judge_pairs(case, docket)
    _degree(case, docket)
    _mode(case, docket)
    _once(case, docket)
    _coverage(case, docket)
    _agreements(case, docket)
    _locks(case, docket)


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


def _degree_rules(case: Case, consortium: Consortium) -> list[Degree]:
    rules = list(case.policy.each(Degree)) or [Degree()]
    return [rule for rule in rules if rule.mode is consortium.mode]


def _degree(case: Case, docket: Docket) -> None:
    for consortium in case.consortia:
        rules = _degree_rules(case, consortium)
        split = any(rule.link is Link.ENTRUSTED for rule in rules)
        for rule in rules:
            count = sum(not split or r.link is rule.link for r in consortium.recipients)
            low, high = rule.recipients_min, rule.recipients_max
            name = case.school(consortium.support)
            docket.check("pair.degree", rule).judge(
                low <= count <= high,
                consortium.id,
                Text(
                    f"{name} 支援 {count} 所学校，规定 {low}–{high} 所",
                    f"{name} supports {count} schools; {low} to {high} are asked for",
                ),
                value=count,
                bound=f"{low}..{high}",
            )


def _mode(case: Case, docket: Docket) -> None:
    allowed = sorted({r.mode for r in case.policy.each(Degree)} or {Degree().mode})
    agreed = {a.support: a.mode for a in running_agreements(case) if a.mode}
    check = docket.check("pair.mode")
    for consortium in case.consortia:
        mode = consortium.mode
        if mode not in allowed and agreed.get(consortium.support) is not mode:
            check.broken(
                consortium.id,
                Text(
                    f"{case.school(consortium.support)} 的结对模式“{label(mode)}”"
                    f"不在政策规定之列（{'、'.join(label(m) for m in allowed)}）",
                    f"mode '{label(mode, 'en')}' of "
                    f"{case.school(consortium.support)} is not among those of the "
                    f"policy ({', '.join(label(m, 'en') for m in allowed)})",
                ),
                value=mode,
                bound=",".join(allowed),
            )
    check.close(
        Text(
            f"{len(case.consortia)} 个共同体的模式均为政策所列",
            f"the modes of all {len(case.consortia)} consortia are the policy's",
        )
    )


def _once(case: Case, docket: Docket) -> None:
    check = docket.check("pair.once")
    heads = Counter(c.support for c in case.consortia)
    guests = Counter(r.school for c in case.consortia for r in c.recipients)
    for code, times in heads.items():
        if times > 1:
            check.broken(
                code,
                Text(
                    f"{case.school(code)} 在 {times} 个共同体中任支援学校，至多 1 个",
                    f"{case.school(code)} heads {times} consortia, at most 1 allowed",
                ),
                value=times,
                bound=1,
            )
    for code, times in guests.items():
        if times > 1 or code in heads:
            total = times + heads[code]
            check.broken(
                code,
                Text(
                    f"{case.school(code)} 在共同体名单中出现 {total} 次，至多 1 次",
                    f"{case.school(code)} stands {total} times in the consortia, at "
                    "most once allowed",
                ),
                value=total,
                bound=1,
            )
    check.close(
        Text(
            f"{len(heads)} 所支援学校、{len(guests)} 所受援学校各只出现一次",
            f"{len(heads)} support and {len(guests)} recipient schools, each once",
        )
    )


def _coverage(case: Case, docket: Docket) -> None:
    compatibility = case.policy.compatibility
    for rule in case.policy.each(Coverage):
        helped = rule.side == "recipient"
        check = docket.check("pair.coverage" if helped else "pair.takes_part", rule)
        asked = [
            s.code
            for s in case.county.schools
            if (receives if helped else supports)(s, compatibility)
        ]
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


def _agreements(case: Case, docket: Docket) -> None:
    rule = case.policy.continuity
    if not rule.keep_until_expiry:
        return
    running = running_agreements(case)
    check = docket.check("pair.agreement", rule)
    for agreement in running:
        if (agreement.support, agreement.recipient) not in case.pairs:
            names = case.school(agreement.support), case.school(agreement.recipient)
            until = agreement.end or "—"
            check.broken(
                f"{agreement.support}-{agreement.recipient}",
                Text(
                    f"{names[0]} 与 {names[1]} 的协议有效至 {until}，方案中却未结对",
                    f"the agreement of {names[0]} with {names[1]} runs until {until}, "
                    "yet the plan does not pair them",
                ),
                bound=until,
            )
    check.close(
        Text(
            f"{len(running)} 份未到期协议全部延续",
            f"all {len(running)} running agreements are kept",
        )
    )


def _locks(case: Case, docket: Docket) -> None:
    must = docket.check("pair.lock")
    ban = docket.check("pair.ban")
    for lock in case.county.locks:
        together = (lock.support, lock.recipient) in case.pairs
        names = case.school(lock.support), case.school(lock.recipient)
        where = f"{lock.support}-{lock.recipient}"
        reason = f"（{lock.reason}）" if lock.reason else ""
        if lock.kind == "must" and not together:
            must.broken(
                where,
                Text(
                    f"教育局指定 {names[0]} 支援 {names[1]}{reason}，方案中未结对",
                    f"the bureau asked {names[0]} to support {names[1]}{reason}; the "
                    "plan does not pair them",
                ),
            )
        if lock.kind == "forbid" and together:
            ban.broken(
                where,
                Text(
                    f"教育局不许 {names[0]} 支援 {names[1]}{reason}，方案中却已结对",
                    f"the bureau forbids {names[0]} to support {names[1]}{reason}; "
                    "the plan pairs them",
                ),
            )
    asked = sum(lock.kind == "must" for lock in case.county.locks)
    must.close(Text(f"{asked} 对指定结对均已执行", f"all {asked} fixed pairs are kept"))
    banned = len(case.county.locks) - asked
    ban.close(
        Text(
            f"{banned} 对禁止结对均未出现", f"none of {banned} forbidden pairs is used"
        )
    )
