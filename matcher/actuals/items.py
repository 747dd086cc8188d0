"""Everything a rotation plans, one by one, as something to be reported done."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from matcher.actuals.nouns import DeedKind
from matcher.labels import label
from matcher.plan import OwedPaper, Plan
from matcher.text import Text


class Item(NamedTuple):
    """One thing planned.

    Attributes
    ----------
    kind : DeedKind
    id : str
        Its id in the plan; of a mentor pair "mentor+apprentice".
    what : Text
        Words for a list.
    owner : str
        Who has to do it: school code, consortium id, staff code or 'bureau'.
    due : datetime.date
        Its last day.
    clause : tuple of str
    """

    kind: DeedKind
    id: str
    what: Text
    owner: str
    due: dt.date
    clause: tuple[str, ...]


def items(plan: Plan) -> tuple[Item, ...]:
    """Return everything planned, in the order of the plan."""
    return tuple(
        item
        for found in (
            _stays(plan),
            _visits(plan),
            _events(plan),
            _sync_classes(plan),
            _itineraries(plan),
            _mentors(plan),
            _papers(plan),
        )
        for item in found
    )


def paper_ids(plan: Plan) -> tuple[str, ...]:
    """Return the ids of the owed papers; "D-n" by order where the plan has none."""
    return tuple(
        paper.id or f"D-{number}"
        for number, paper in enumerate(plan.rotation.papers, 1)
    )


def person(plan: Plan, code: str) -> str:
    """Return the name of a teacher, the code where no name is known."""
    teacher = plan.county.teacher_by_code.get(code)
    return (teacher.name if teacher else "") or code


def school(plan: Plan, code: str) -> str:
    """Return the name of a school, the code where it is unknown."""
    known = plan.county.school_by_code.get(code)
    return known.name if known else code


def owner_name(plan: Plan, code: str) -> Text:
    """Return the name of whoever owes something."""
    if code == "bureau":
        return Text("教育局", "education bureau")
    groups = {group.id: group.support for group in plan.pairing.consortia}
    if code in groups:
        lead = school(plan, groups[code])
        return Text(f"{lead}结对组", f"consortium of {lead}")
    name = person(plan, code) if code in plan.county.teacher_by_code else ""
    name = name or school(plan, code)
    return Text(name, name)


def _stays(plan: Plan) -> Iterator[Item]:
    for stay in plan.rotation.postings:
        who, where = person(plan, stay.teacher), school(plan, stay.host)
        what = Text(
            f"{label(stay.kind, 'zh')}：{who} 到 {where}",
            f"{label(stay.kind, 'en')}: {who} to {where}",
        )
        yield Item("stay", stay.id, what, stay.home, stay.end, stay.clause)


def _visits(plan: Plan) -> Iterator[Item]:
    for visit in plan.rotation.visits:
        who, where = person(plan, visit.teacher), school(plan, visit.host)
        count = len(visit.lessons)
        what = Text(
            f"听课：{who} 到 {where}，{count} 节", f"visit: {who} to {where}, {count}"
        )
        yield Item("visit", visit.id, what, visit.home, visit.date, visit.clause)


def _events(plan: Plan) -> Iterator[Item]:
    for event in plan.rotation.events:
        kind = Text(label(event.kind, "zh"), label(event.kind, "en"))
        where = school(plan, event.host)
        what = Text(
            f"{kind.zh}：{event.topic.zh or event.subject}，{where} 承办",
            f"{kind.en}: {event.topic.en or event.subject}, at {where}",
        )
        yield Item("event", event.id, what, event.host, event.date, event.clause)


def _sync_classes(plan: Plan) -> Iterator[Item]:
    for line in plan.rotation.sync_classes:
        ends = school(plan, line.source.school), school(plan, line.receiver.school)
        count = len(line.dates)
        what = Text(
            f"同步课堂：{ends[0]} – {ends[1]} {line.subject}，{count} 次",
            f"sync class: {ends[0]} – {ends[1]} {line.subject}, {count} times",
        )
        due = max(line.dates, default=plan.county.term.end)
        yield Item("sync_class", line.id, what, line.source.school, due, line.clause)


def _itineraries(plan: Plan) -> Iterator[Item]:
    for round_ in plan.rotation.itineraries:
        who = person(plan, round_.teacher)
        hosts = dict.fromkeys(school(plan, stop.host) for stop in round_.stops)
        what = Text(
            f"走教：{who}（{round_.subject}）到 {'、'.join(hosts)}",
            f"itinerant: {who} ({round_.subject}) to {', '.join(hosts)}",
        )
        yield Item("itinerary", round_.id, what, round_.home, round_.end, round_.clause)


def _mentors(plan: Plan) -> Iterator[Item]:
    for pair in plan.rotation.mentors:
        names = person(plan, pair.mentor), person(plan, pair.apprentice)
        teacher = plan.county.teacher_by_code.get(pair.mentor)
        what = Text(
            f"师徒：{names[0]} 带 {names[1]}（{pair.subject}）",
            f"mentor {names[0]} of {names[1]} ({pair.subject})",
        )
        owner = teacher.school if teacher else pair.mentor
        yield Item(
            "mentor",
            f"{pair.mentor}+{pair.apprentice}",
            what,
            owner,
            plan.county.term.end,
            pair.clause,
        )


def _papers(plan: Plan) -> Iterator[Item]:
    for id_, paper in zip(paper_ids(plan), plan.rotation.papers, strict=True):
        what = _paper_words(paper)
        yield Item("paper", id_, what, paper.owner, paper.due, paper.clause)


def _paper_words(paper: OwedPaper) -> Text:
    kinds = {
        "paper": Text("材料", "paper"),
        "role": Text("确定责任人", "person to name"),
        "phase": Text("实施阶段", "phase"),
        "appraisal": Text("考核", "appraisal"),
    }
    kind = kinds[paper.kind]
    return Text(f"{kind.zh}：{paper.title.zh}", f"{kind.en}: {paper.title.en}")
