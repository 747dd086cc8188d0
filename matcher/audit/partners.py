"""Judges how many supports each recipient has and for what, and that none is twice."""

from collections import Counter

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.policy import Coverage, Partners
from matcher.text import Text


def judge_partners(case: Case, docket: Docket) -> None:
    """Judge that schools and places stand once, and places as the policy gives them."""
    _once(case, docket)
    rule = case.policy.find(Partners)
    _known_parts(case, docket, rule)
    _different(case, docket, rule)
    _full(case, docket, rule)


def _once(case: Case, docket: Docket) -> None:
    check = docket.check("pair.once")
    heads = Counter(c.support for c in case.consortia)
    seats = Counter((r.school, r.part) for c in case.consortia for r in c.recipients)
    guests = dict.fromkeys(school for school, _ in seats)
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
    for (code, part), times in seats.items():
        if times > 1:
            name = case.place(code, part)
            check.broken(
                code,
                Text(
                    f"{name.zh} 在共同体名单中受援 {times} 次，至多 1 次",
                    f"{name.en} is supported {times} times in the consortia, at most "
                    "once allowed",
                ),
                value=times,
                bound=1,
            )
    for code in guests:
        if code in heads:
            check.broken(
                code,
                Text(
                    f"{case.school(code)} 既任支援学校又受援，只能居其一",
                    f"{case.school(code)} supports and is supported; only one is "
                    "allowed",
                ),
                value=2,
                bound=1,
            )
    check.close(
        Text(
            f"{len(heads)} 所支援学校、{len(guests)} 所受援学校各只出现一次",
            f"{len(heads)} support and {len(guests)} recipient schools, each once",
        )
    )


def _known_parts(case: Case, docket: Docket, rule: Partners | None) -> None:
    check = docket.check("pair.partners", rule)
    for consortium in case.consortia:
        for link in consortium.recipients:
            parts = case.parts.get(link.school)
            if parts is None or link.part in parts:
                continue
            name = case.place(link.school, link.part)
            given = [case.place(link.school, part) for part in parts]
            check.broken(
                f"{consortium.support}-{link.place}",
                Text(
                    f"{name.zh} 不是政策所定的受援内容；该校应为 "
                    + "、".join(place.zh for place in given),
                    f"{name.en} is no place the policy gives; this school has "
                    + ", ".join(place.en for place in given),
                ),
                value=link.part,
                bound=",".join(parts),
            )


def _different(case: Case, docket: Docket, rule: Partners | None) -> None:
    """Judge that the partners of one school are different schools, where asked."""
    if case.policy.partners.by != "school":
        return
    check = docket.check("pair.partners", rule)
    places: dict[tuple[str, str], set[str]] = {}
    for consortium in case.consortia:
        for link in consortium.recipients:
            pair = (consortium.support, link.school)
            places.setdefault(pair, set()).add(link.part)
    for (support, school), parts in places.items():
        if len(parts) > 1:
            names = case.school(support), case.school(school)
            check.broken(
                f"{support}-{school}",
                Text(
                    f"{names[1]} 的 {len(parts)} 所支援学校都是 {names[0]}，应为不同"
                    "学校",
                    f"{names[1]} has {names[0]} as {len(parts)} of its supports; they "
                    "should be different schools",
                ),
                value=1,
                bound=len(parts),
            )


def _full(case: Case, docket: Docket, rule: Partners | None) -> None:
    """Judge that a recipient that is supported is so in all its places.

    A school without any support is a matter of coverage where the policy asks for
    coverage; without that rule a place left open is pointed out, not condemned.
    """
    if rule is None:
        return
    covered = case.policy.find(Coverage, side="recipient") is not None
    must = case.policy.find(Coverage, side="recipient", hard=True) is not None
    filled: dict[str, set[str]] = {}
    for consortium in case.consortia:
        for link in consortium.recipients:
            filled.setdefault(link.school, set()).add(link.part)
    check = docket.check("pair.partners", rule)
    places = 0
    for code in case.receiving:
        parts, taken = case.parts[code], filled.get(code, set())
        open_parts = [part for part in parts if part not in taken]
        places += len(parts) - len(open_parts)
        if not open_parts or (covered and not taken):
            continue
        given = [case.place(code, part) for part in open_parts]
        count = len(parts) - len(open_parts)
        check.broken(
            code,
            Text(
                f"{case.school(code)} 应有 {len(parts)} 处受援，已定 {count} 处，空缺："
                + "、".join(place.zh for place in given),
                f"{case.school(code)} is due support in {len(parts)} places and has "
                f"{count}; open: " + ", ".join(place.en for place in given),
            ),
            value=count,
            bound=len(parts),
            soft=not must,
        )
    kept = Text(
        f"{places} 处受援各有所属支援学校",
        f"all {places} places of recipients have the support they are due",
    )
    if not docket.ruling(rule).broken:
        check.kept(kept)
