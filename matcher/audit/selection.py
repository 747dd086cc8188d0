"""Judges the order of selection: volunteers, then the scored list, then the rota."""

from collections import Counter
from typing import Literal

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.people import Doings, history_name
from matcher.audit.presence import Presence
from matcher.audit.rounds import Rota
from matcher.county import Teacher
from matcher.labels import label
from matcher.policy import Activity, SelectionOrder, Turns
from matcher.text import Text

Way = Literal["volunteers", "points", "rota"]

_WAYS: dict[Way, Text] = {
    "volunteers": Text("自愿报名", "volunteering"),
    "points": Text("评分", "points"),
    "rota": Text("轮次", "earlier turns"),
}


def judge_selection(case: Case, presence: Presence, docket: Docket) -> None:
    """Judge who was sent before whom, among people who could do the same."""
    for rule in case.policy.each(SelectionOrder):
        if rule.activity is Activity.PLACEMENT:
            docket.unjudged(
                rule,
                Text(
                    "挂职人选还看职务，不逐人判断先后",
                    "placements also go by post; their order is not judged by person",
                ),
            )
        else:
            _judge(case, presence, docket, rule)


def _judge(
    case: Case, presence: Presence, docket: Docket, rule: SelectionOrder
) -> None:
    check = docket.check("post.order", rule)
    doings, turns = Doings(case, rule.activity), _turns(case, rule.activity)
    busy = {p.teacher for p in case.postings} | {r.teacher for r in case.itineraries}
    rota = case.policy.find(Turns, activity=rule.activity)
    count = 0
    for home in doings.homes:
        sent = doings.tally([home]).people
        gone = Rota(case, presence, rota).gone(home) if rota else frozenset()
        count += len(sent)
        free = [
            t
            for t in case.county.staff_by_school.get(home, ())
            if t.code not in busy | sent and case.ineligible[t.code] is None
        ]
        for code in sorted(sent):
            person = case.county.teacher_by_code[code]
            for other in free:
                if not _alike(other, person):
                    continue
                if other.code in gone and code not in gone:
                    continue
                way = _first_difference(rule, turns, other, person)
                if way is not None:
                    check.broken(code, _words(case, person, other, way, turns))
                    break
    if count:
        listed = "、".join(_WAYS[way].zh for way in rule.order)
        listed_en = ", ".join(_WAYS[way].en for way in rule.order)
        check.close(
            Text(
                f"{label(rule.activity)} {count} 人，同校同学科中均按{listed}先后选派",
                f"{label(rule.activity, 'en')}: all {count} people come in the order "
                f"of {listed_en} among colleagues of their subject",
            )
        )


def _turns(case: Case, activity: Activity) -> Counter[str]:
    name, term = history_name(activity), case.county.term.code
    return Counter(
        turn.teacher
        for turn in case.county.history
        if turn.activity == name and turn.term < term
    )


def _alike(other: Teacher, person: Teacher) -> bool:
    """Return whether somebody could do what another was sent for."""
    same = other.subjects[:1] == person.subjects[:1]
    return same and (other.is_backbone or not person.is_backbone)


def _first_difference(
    rule: SelectionOrder, turns: Counter[str], other: Teacher, person: Teacher
) -> Way | None:
    """Return what puts `other` before `person`, None if nothing does."""
    for way in rule.order:
        mine, theirs = _rank(way, turns, other), _rank(way, turns, person)
        if mine != theirs:
            return way if mine < theirs else None
    return None


def _rank(way: Way, turns: Counter[str], teacher: Teacher) -> float:
    if way == "volunteers":
        return 0 if teacher.volunteer else 1
    if way == "rota":
        return turns[teacher.code]
    return -teacher.points if teacher.points is not None else 1


def _words(
    case: Case, person: Teacher, other: Teacher, way: Way, turns: Counter[str]
) -> Text:
    facts = _fact(way, turns, other), _fact(way, turns, person)
    names = case.person(other.code), case.person(person.code)
    return Text(
        f"派出 {names[1]}（{facts[1].zh}），同校同学科的 {names[0]}（{facts[0].zh}）按"
        f"“{_WAYS[way].zh}”应在先",
        f"{names[1]} ({facts[1].en}) is sent; {names[0]} of the same school and "
        f"subject ({facts[0].en}) comes first by {_WAYS[way].en}",
    )


def _fact(way: Way, turns: Counter[str], teacher: Teacher) -> Text:
    if way == "volunteers":
        if teacher.volunteer:
            return Text("自愿", "a volunteer")
        return Text("未报名", "no volunteer")
    if way == "rota":
        times = turns[teacher.code]
        return Text(f"去过 {times} 次", f"{times} earlier turns")
    if teacher.points is None:
        return Text("无评分", "no points")
    return Text(f"{teacher.points:g} 分", f"{teacher.points:g} points")
