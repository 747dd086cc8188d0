"""What an agreement says, before it is typeset: parties, term, aims, duties."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from matcher.labels import label
from matcher.plan import Consortium, Plan, RecipientLink
from matcher.policy import Activity, Side
from matcher.report.duties import Duty, duties
from matcher.report.words import listed, place_name, school_name, term_words
from matcher.text import Lang, Text

_ONCE_EACH = 1
"""Copies for the bureau."""


class Section(NamedTuple):
    """A numbered part of an agreement.

    Attributes
    ----------
    title : str
        Without its number.
    lead : str
        A sentence before the list; '' for none.
    items : tuple of str
        Numbered sentences.
    """

    title: str
    lead: str
    items: tuple[str, ...]


class Quote(NamedTuple):
    """A clause the agreement rests on."""

    clause: str
    words: str


class Contents(NamedTuple):
    """An agreement.

    Attributes
    ----------
    title : str
        Heading.
    county : str
        Who watches over it.
    first, others : str, tuple of str
        Party A (the support school) and the parties B, with codes.
    basis : str
        Documents it rests on.
    sections : tuple of Section
        Term, aims, duties, plan of the term, copies.
    contacts : tuple of str
        Schools that name a contact.
    quotes : tuple of Quote
        Clauses behind the duties.
    """

    title: str
    county: str
    first: str
    others: tuple[str, ...]
    basis: str
    sections: tuple[Section, ...]
    contacts: tuple[str, ...]
    quotes: tuple[Quote, ...]


def contents(plan: Plan, group: Consortium, lang: Lang = "zh") -> Contents:
    """Return the agreement of a consortium.

    The duties are those of the policy with its figures; what is planned for the term
    is counted beside them. Nobody is named.

    Parameters
    ----------
    plan
        Any plan.
    group
        One of its consortia.
    lang
        Language of the agreement.
    """
    owed = duties(plan.policy)
    support = _party(plan, group.support)
    others = tuple(
        dict.fromkeys(
            place_name(plan.county, link.school, link.part, lang)
            for link in group.recipients
        )
    )
    say = _Say(lang)
    sections = (
        Section(say("协议期限", "Term"), "", tuple(_terms(plan, group, lang))),
        Section(say("协议目标", "Aims"), "", tuple(_aims(plan, group, lang))),
        _duties(say("甲方责任", "Duties of party A"), owed, Side.SUPPORT, lang),
        _duties(say("乙方责任", "Duties of each party B"), owed, Side.RECIPIENT, lang),
        _duties(say("双方共同责任", "Duties of all"), owed, Side.BOTH, lang),
        Section(
            say("本学期安排", "Plan of this term"),
            say(
                f"{term_words(plan.county.term, lang)}已编排如下，具体日期和人员以"
                "花名册为准：",
                f"For {term_words(plan.county.term, lang)} this is planned; dates and "
                "people stand in the roster:",
            ),
            tuple(_planned(plan, group, lang)) or (say("尚未编排", "not yet planned"),),
        ),
        Section(
            say("其他", "Further terms"),
            "",
            (
                say(
                    "未尽事宜由双方协商解决，重大变更报教育局同意",
                    "What is not settled here is settled by agreement; great changes "
                    "need the consent of the bureau",
                ),
                _copies(len(group.recipients), lang),
            ),
        ),
    )
    named = dict.fromkeys(ref for duty in owed for ref in duty.clauses)
    known = plan.policy.clause_by_id
    return Contents(
        title=say("学校结对协议书", "Agreement between partner schools"),
        county=plan.county.name,
        first=support,
        others=others,
        basis=_basis(plan, lang),
        sections=tuple(s for s in sections if s.items),
        contacts=(support, *others),
        quotes=tuple(
            Quote(ref, known[ref].quote if lang == "zh" else known[ref].meaning)
            for ref in named
            if ref in known
        ),
    )


class _Say:
    def __init__(self, lang: Lang) -> None:
        self._lang = lang

    def __call__(self, zh: str, en: str) -> str:
        return Text(zh, en).say(self._lang)


def _party(plan: Plan, code: str) -> str:
    name = school_name(plan.county, code)
    return f"{name}（{code}）" if name else code


def _basis(plan: Plan, lang: Lang) -> str:
    papers = [
        f"《{document.title}》{f'（{document.number}）' if document.number else ''}"
        for document in plan.policy.documents
    ]
    return listed(papers, lang) or plan.policy.title.say(lang)


def _terms(plan: Plan, group: Consortium, lang: Lang) -> Iterator[str]:
    running = {
        (a.support, a.recipient): a.start for a in plan.county.agreements if a.start
    }
    many = len(group.recipients) > 1
    for link in group.recipients:
        start = _start(plan, group, link, running)
        until = str(link.until) if link.until else "__________"
        who = place_name(plan.county, link.school, link.part, lang) if many else ""
        yield Text(
            f"{f'与{who}：' if who else ''}自 {start} 起至 {until} 止",
            f"{f'with {who}: ' if who else ''}from {start} to {until}",
        ).say(lang)


def _start(
    plan: Plan,
    group: Consortium,
    link: RecipientLink,
    running: dict[tuple[str, str], dt.date],
) -> dt.date:
    if link.agreed == "running":
        return running.get((group.support, link.school), plan.county.term.start)
    return plan.county.term.start


def _aims(plan: Plan, group: Consortium, lang: Lang) -> Iterator[str]:
    mode, mode_en = label(group.mode), label(group.mode, "en")
    yield Text(
        f"以“{mode}”方式结对，带动受援学校提高管理和教学质量，缩小城乡、校际差距",
        f"As a consortium of the mode '{mode_en}', raise management and teaching at "
        "the recipients and narrow the gaps between schools",
    ).say(lang)
    for gap in group.covered:
        if not gap.covered:
            continue
        yield Text(
            f"{gap.subject}：受援学校每周缺 {gap.need} 节，由甲方支援其中 "
            f"{gap.covered} 节",
            f"{gap.subject}: the recipients lack {gap.need} periods a week, party A "
            f"helps with {gap.covered} of them",
        ).say(lang)


def _duties(title: str, owed: tuple[Duty, ...], side: Side, lang: Lang) -> Section:
    items = tuple(
        duty.words.say(lang)
        + (f"（{listed(duty.clauses, lang)}）" if duty.clauses else "")
        for duty in owed
        if duty.side is side
    )
    return Section(title, "", items)


def _planned(plan: Plan, group: Consortium, lang: Lang) -> Iterator[str]:
    rotation = plan.rotation
    members = {group.support, *(link.school for link in group.recipients)}
    stays = Counter(
        (stay.kind, stay.home)
        for stay in rotation.postings
        if {stay.home, stay.host} <= members
    )
    for (kind, home), number in stays.items():
        who = school_name(plan.county, home) or home
        yield Text(
            f"{who}派出{label(kind)} {number} 人次",
            f"{who}: {number} x {label(kind, 'en')}",
        ).say(lang)
    trips = [v for v in rotation.visits if {v.home, v.host} <= members]
    if trips:
        lessons = sum(len(trip.lessons) for trip in trips)
        yield Text(
            f"听课 {len(trips)} 人次，共 {lessons} 节",
            f"{len(trips)} observation trips with {lessons} periods",
        ).say(lang)
    for kind, number in Counter(
        e.kind for e in rotation.events if e.consortium == group.id
    ).items():
        yield Text(f"{label(kind)} {number} 次", f"{number} x {label(kind, 'en')}").say(
            lang
        )
    yield from _weekly(plan, group, members, lang)


def _weekly(
    plan: Plan, group: Consortium, members: set[str], lang: Lang
) -> Iterator[str]:
    rotation = plan.rotation
    lines = [line for line in rotation.sync_classes if line.consortium == group.id]
    if lines:
        times = sum(len(line.dates) for line in lines)
        yield Text(
            f"同步课堂每周 {len(lines)} 节，全学期 {times} 次",
            f"{len(lines)} weekly sync classes, {times} lessons in the term",
        ).say(lang)
    rounds = [
        weekly
        for weekly in rotation.itineraries
        if weekly.home in members and all(s.host in members for s in weekly.stops)
    ]
    if rounds:
        kind = Activity.ITINERANT
        yield Text(
            f"{label(kind)} {len(rounds)} 人", f"{len(rounds)} x {label(kind, 'en')}"
        ).say(lang)
    pairs = [
        pair
        for pair in rotation.mentors
        if {_home(plan, pair.mentor), _home(plan, pair.apprentice)} <= members
    ]
    if pairs:
        yield Text(f"师徒结对 {len(pairs)} 对", f"{len(pairs)} mentor pairs").say(lang)


def _home(plan: Plan, teacher: str) -> str:
    known = plan.county.teacher_by_code.get(teacher)
    return known.school if known else ""


def _copies(recipients: int, lang: Lang) -> str:
    copies = recipients + 1 + _ONCE_EACH
    return Text(
        f"本协议一式 {copies} 份，甲方、乙方各执一份，报教育局备案一份，"
        "自签字盖章之日起生效",
        f"{copies} copies are made: one for each party and one for the bureau; the "
        "agreement holds from the day it is signed and sealed",
    ).say(lang)
