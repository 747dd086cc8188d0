"""Words for sync classes that cannot be held, with what stands in the way."""

from typing import NamedTuple

from matcher.curriculum import clock
from matcher.plan import Reason, SyncClass
from matcher.policy import SyncClass as SyncRule
from matcher.reduction.rotation.scene import Scene, reason
from matcher.reduction.rotation.sync_options import Line, Lines
from matcher.text import Text

LATE = Text("限时内未排出；请延长 --time-limit", "none in time; raise --time-limit")


class Owed(NamedTuple):
    """Lines of one pair: asked for and found."""

    support: str
    recipient: str
    wanted: int
    held: int


def lines_short(
    lines: Lines, rule: SyncRule, owed: Owed, *, timed_out: bool = False
) -> Reason:
    """Say why a pair has fewer sync classes than asked for, and what would help."""
    scene = lines.scene
    names = scene.school(owed.support), scene.school(owed.recipient)
    why = LATE if timed_out else _why(lines, rule, owed)
    return reason(
        "sync.count",
        Text(
            f"{names[0]} 与 {names[1]} 每周应有 {owed.wanted} 节同步课堂，已排 "
            f"{owed.held} 节：{why.zh}",
            f"{names[0]} and {names[1]} owe {owed.wanted} weekly sync classes, "
            f"{owed.held} found: {why.en}",
        ),
        where=owed.recipient,
        value=owed.held,
        bound=owed.wanted,
    )


def table_not_proven(scene: Scene) -> Reason:
    """Say that a better shared table may exist."""
    name = scene.school(scene.case.support)
    return reason(
        "sync.count",
        Text(
            f"{name} 共同体的同步课堂一张表可行，未证明最优；可延长 --time-limit 再试",
            f"the shared table of sync classes of the consortium of {name} holds, but "
            "is not proven best; raise --time-limit to look further",
        ),
        where=scene.case.consortium.id,
    )


def _why(lines: Lines, rule: SyncRule, owed: Owed) -> Text:
    scene, schools = lines.scene, (owed.support, owed.recipient)
    missing = [code for code in schools if not scene.has_timetable(code)]
    if missing:
        names = [scene.school(code) for code in missing]
        return Text(
            f"缺 {'、'.join(names)} 的课表；请在“课表”中补充",
            f"the timetable of {', '.join(names)} is missing; add it",
        )
    closed = [c for c in schools if scene.county.school_by_code[c].sync_rooms == 0]
    if closed:
        names = [scene.school(code) for code in closed]
        return Text(
            f"{'、'.join(names)} 没有同步课堂教室；请配备，或核对“同步课堂教室数”",
            f"{', '.join(names)} has no room fitted out; provide one or check the "
            "number of sync rooms",
        )
    for code in schools:
        if not lines.kinds(code, rule):
            return _nothing(lines, rule, code)
    return _no_line(lines, rule, owed)


def _nothing(lines: Lines, rule: SyncRule, code: str) -> Text:
    scene = lines.scene
    name = scene.school(code)
    classes = [key for key in lines.grades if key[0] == code]
    if classes and all(lines.grades[key] is None for key in classes):
        example = classes[0][1]
        return Text(
            f"{name} 的班级名称（如“{example}”）看不出年级；请写成“三(2)班”，"
            "或在“教师”表填任教年级",
            f"the class names of {name} (such as {example}) tell no grade; write "
            "三(2)班, or fill in the grades of the teachers",
        )
    subjects = "、".join(rule.subjects) or "各学科"
    subjects_en = ", ".join(rule.subjects) or "any subject"
    return Text(
        f"{name} 的课表中没有写明任课教师的 {subjects} 课；请补充任课教师或另选学科",
        f"the timetable of {name} has no lesson of {subjects_en} with a known teacher; "
        "add the teachers or choose other subjects",
    )


def _no_line(lines: Lines, rule: SyncRule, owed: Owed) -> Text:
    scene = lines.scene
    support, recipient = owed.support, owed.recipient
    common = lines.kinds(support, rule) & lines.kinds(recipient, rule)
    if not common:
        return Text(
            f"两校没有同年级同学科的课（{scene.school(support)}："
            f"{_grades(lines, rule, support)}；{scene.school(recipient)}："
            f"{_grades(lines, rule, recipient)}）；请另选学科",
            "they share no subject in one grade (grades "
            f"{_grades(lines, rule, support)} and {_grades(lines, rule, recipient)}); "
            "choose other subjects",
        )
    every = list(lines.between(support, recipient, rule, least_min=1))
    best = max(every, key=lambda line: line.overlap_min, default=None)
    if best is None or best.overlap_min < rule.min_overlap_min:
        return _bells_apart(scene, rule, best)
    enough = [x for x in every if x.overlap_min >= rule.min_overlap_min]
    present = [line for line in enough if lines.held(line)]
    if len(present) <= owed.held:
        away = dict.fromkeys(
            scene.person(lesson.teacher)
            for line in enough
            if line not in present
            for lesson in (line.source, line.receiver)
            if any(scene.away_on(lesson.teacher, d) for d in lines.dates(lesson))
        )
        if away:
            return Text(
                f"可对上的课只有 {len(enough)} 节，其中任课教师 {'、'.join(away)} "
                "已派出或外出；请改派他人或让两校调课",
                f"only {len(enough)} lessons match, and the teachers "
                f"{', '.join(away)} are sent away; send others or move lessons",
            )
    return Text(
        f"可对上的课有 {len(present)} 节，但同一时段每校只能开 "
        f"{_rooms(scene, support)}、{_rooms(scene, recipient)} 个同步课堂，已被占用；"
        "请增加教室或让两校调课",
        f"{len(present)} lessons match, but the rooms ({_rooms(scene, support)} and "
        f"{_rooms(scene, recipient)}) or the classes are taken at those times; add "
        "rooms or move lessons",
    )


def _rooms(scene: Scene, school: str) -> int:
    rooms = scene.county.school_by_code[school].sync_rooms
    return 1 if rooms is None else rooms


def _grades(lines: Lines, rule: SyncRule, school: str) -> str:
    return "、".join(
        str(grade) for grade in sorted({g for _, g in lines.kinds(school, rule)})
    )


def _bells_apart(scene: Scene, rule: SyncRule, best: Line | None) -> Text:
    least = rule.min_overlap_min
    if best is None:
        return Text(
            "同年级同学科的课没有同一天同一时间的；请让两校调课",
            "lessons of one subject and grade never fall at one time; move lessons",
        )
    span = f"{clock(best.begins)}–{clock(best.ends)}"
    name = scene.school(best.receiver.school)
    return Text(
        f"作息最多重叠 {best.overlap_min} 分钟（{best.kind[0]}，周"
        f"{best.source.weekday} {span}），要求 {least} 分钟；请让 {name} 调课、"
        "统一作息，或降低最少重叠时间",
        f"their bells have at most {best.overlap_min} minutes in common "
        f"({best.kind[0]}, weekday {best.source.weekday}, {span}), {least} are asked "
        f"for; move lessons at {name}, align the bells, or ask for less",
    )


def seminar_missing(scene: Scene, sync: SyncClass, days: int, held: int) -> Reason:
    """Say that fewer seminars can be held after a sync class than asked for."""
    people = scene.person(sync.source.teacher), scene.person(sync.receiver.teacher)
    return reason(
        "sync.seminar",
        Text(
            f"{sync.subject} 同步课堂（{sync.id}）后应研讨 {days} 次，"
            f"只能排 {held} 次："
            f"{people[0]}、{people[1]} 在期限内没有共同的空闲时间；"
            "请延长研讨期限或减少次数",
            f"{days} seminars are owed after sync class {sync.id} ({sync.subject}), "
            f"{held} can be held: {people[0]} and {people[1]} have no common time "
            "within the days allowed; allow more days or ask for fewer",
        ),
        where=sync.id,
        value=held,
        bound=days,
    )
