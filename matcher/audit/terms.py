"""Judges what the plan says of agreements: running or new, until when, on what terms.

A running agreement keeps its mode and its link type as long as the rules of the policy
leave room for them. These are statements, so what is wrong is a warning.
"""

import datetime as dt
from collections.abc import Mapping

from matcher.audit.agreements import expired, years_later
from matcher.audit.case import Case
from matcher.audit.docket import Check, Docket
from matcher.audit.modes import by_link, is_open
from matcher.county import Agreement, Link, Mode
from matcher.labels import AGREED, label
from matcher.plan import Consortium, RecipientLink
from matcher.policy import Continuity, ModeRules
from matcher.text import Text


def judge_terms(case: Case, docket: Docket) -> None:
    """Judge the terms stated of every pair and the mode of every consortium."""
    check = docket.check("pair.terms", case.policy.find(Continuity))
    running: dict[tuple[str, str], list[Agreement]] = {}
    for agreement in case.running:
        pair = (agreement.support, agreement.recipient)
        running.setdefault(pair, []).append(agreement)
    ended = {(a.support, a.recipient) for a in expired(case.county, case.policy)}
    for consortium in case.consortia:
        held: dict[str, list[Agreement]] = {}
        for link in consortium.recipients:
            pair = (consortium.support, link.school)
            mine = running.get(pair, [])
            held[link.school] = mine[-1:]  # of several on one pair the last holds
            _stated(case, check, pair, link, mine, pair in ended)
        _mode_kept(case, check, consortium, held)
        _links_kept(case, check, consortium, held)
    count = sum(len(c.recipients) for c in case.consortia)
    check.close(
        Text(
            f"{count} 对的协议状态与期限属实",
            f"state and end of the agreements of all {count} pairs are true",
        )
    )


def last_day(case: Case) -> dt.date | None:
    """Return the last day of an agreement that begins with the term, if limited."""
    years = case.policy.continuity.years
    if years is None:
        return None
    return years_later(case.county.term.start, years) - dt.timedelta(days=1)


def _stated(
    case: Case,
    check: Check,
    pair: tuple[str, str],
    link: RecipientLink,
    running: list[Agreement],
    ended: bool,
) -> None:
    true = "running" if running else "renewed" if ended else "new"
    names = case.school(pair[0]), case.place(pair[1], link.part)
    where = f"{pair[0]}-{link.place}"
    if link.agreed != true:
        told = AGREED[link.agreed]
        check.broken(
            where,
            Text(
                f"{names[0]} 与 {names[1].zh} 写作“{told.zh}”，按既有结对应为"
                f"“{AGREED[true].zh}”",
                f"{names[0]} and {names[1].en}: stated as {told.en}, by the "
                f"agreements {AGREED[true].en}",
            ),
            value=link.agreed,
            bound=true,
        )
    ends = {a.end for a in running} or {last_day(case)}
    if None in ends:
        ends.add(last_day(case))
    if link.until is not None and link.until not in ends:
        days = sorted(day for day in ends if day is not None)
        told_zh = "、".join(map(str, days)) or "不定期"
        told_en = ", ".join(map(str, days)) or "no fixed day"
        check.broken(
            where,
            Text(
                f"{names[0]} 与 {names[1].zh} 协议截止写作 {link.until}，应为 "
                f"{told_zh}",
                f"{names[0]} and {names[1].en}: agreement stated until {link.until}, "
                f"should be {told_en}",
            ),
            value=link.until,
            bound=told_en,
        )


def _mode_kept(
    case: Case,
    check: Check,
    consortium: Consortium,
    held: Mapping[str, list[Agreement]],
) -> None:
    agreed: dict[Mode, None] = {}
    for agreements in held.values():
        agreed.update((a.mode, None) for a in agreements if a.mode is not None)
    if not agreed or consortium.mode in agreed:
        return
    known = {rules.mode: rules for rules in case.policy.modes}
    open_modes = [
        m for m in agreed if m in known and admits(case, consortium, known[m])
    ]
    if open_modes:
        name = case.school(consortium.support)
        check.broken(
            consortium.id,
            Text(
                f"{name} 的既有协议约定“{label(open_modes[0])}”模式，方案改为"
                f"“{label(consortium.mode)}”",
                f"the agreements of {name} name mode '{label(open_modes[0], 'en')}', "
                f"the plan has '{label(consortium.mode, 'en')}'",
            ),
            value=consortium.mode,
            bound=",".join(open_modes),
        )


def _links_kept(
    case: Case,
    check: Check,
    consortium: Consortium,
    held: Mapping[str, list[Agreement]],
) -> None:
    modes = {rules.mode: rules for rules in case.policy.modes}
    rules = modes.get(consortium.mode)
    times: dict[str, int] = {}
    for link in consortium.recipients:
        times[link.school] = times.get(link.school, 0) + 1
    agreed = {
        school: {a.link for a in rows}
        for school, rows in held.items()
        if rows and times[school] == 1
    }
    changed = [
        link
        for link in consortium.recipients
        if link.school in agreed and link.link not in agreed[link.school]
    ]
    if not changed or rules is None or not admits(case, consortium, rules, agreed):
        return
    for link in changed:
        names = case.school(consortium.support), case.school(link.school)
        wanted = sorted(agreed[link.school])[0]
        check.broken(
            f"{consortium.support}-{link.place}",
            Text(
                f"{names[0]} 与 {names[1]} 的协议约定“{label(wanted)}”，方案改为"
                f"“{label(link.link)}”",
                f"the agreement of {names[0]} with {names[1]} is "
                f"'{label(wanted, 'en')}', the plan has '{label(link.link, 'en')}'",
            ),
            value=link.link,
            bound=wanted,
        )


def admits(
    case: Case,
    consortium: Consortium,
    rules: ModeRules,
    agreed: Mapping[str, set[Link]] | None = None,
) -> bool:
    """Return whether links of a group can be given types so that a mode admits them.

    Parameters
    ----------
    case, consortium
        The group.
    rules
        The mode.
    agreed
        Link types that some recipients are to have.
    """
    support = case.county.school_by_code.get(consortium.support)
    if support is None:
        return False
    barred = any(
        r.support_tags and not support.tags & r.support_tags for r in rules.rules
    )
    open_types = [
        _types(case, consortium, link, rules, barred)
        & (agreed or {}).get(link.school, set(Link))
        for link in consortium.recipients
    ]
    if not all(open_types):
        return False
    least = sum(types == {Link.ENTRUSTED} for types in open_types)
    most = sum(Link.ENTRUSTED in types for types in open_types)
    total = len(open_types)
    return any(
        _within(rules, Link.ENTRUSTED, count)
        and _within(rules, Link.ORDINARY, total - count)
        for count in range(least, most + 1)
    )


def _within(rules: ModeRules, link: Link, count: int) -> bool:
    rule = by_link(rules)[link]
    if rule is None:
        return count == 0
    return rule.recipients_min <= count <= rule.recipients_max


def _types(
    case: Case,
    consortium: Consortium,
    link: RecipientLink,
    rules: ModeRules,
    barred: bool,
) -> set[Link]:
    """Return the link types one recipient may have in a mode."""
    forced = (consortium.support, link.school) in case.forced
    school = case.county.school_by_code.get(link.school)
    if school is None or (barred and not forced):
        return set()
    metres = case.distances.leg(school.code, consortium.support).metres
    return {
        kind
        for kind, rule in by_link(rules).items()
        if rule is not None
        and (
            forced
            or (
                is_open(rule, school)
                and (
                    rule.max_one_way_m is None
                    or (metres is not None and metres <= rule.max_one_way_m)
                )
            )
        )
    }
