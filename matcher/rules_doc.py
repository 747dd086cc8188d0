"""Writes docs/rules.md: every rule the program keeps and audits, one row each.

``python -m matcher.rules_doc > docs/rules.md``; a test fails when the file is stale.
"""

import sys

from matcher.errors import Severity
from matcher.rules import RULES
from matcher.text import Text

_GROUPS = {
    "pair": Text("结对", "Pairing"),
    "post": Text("支教与顶岗", "Postings out and back"),
    "leader": Text("领导任期", "Leaders' terms"),
    "place": Text("挂职", "Leaders' placements"),
    "shadow": Text("跟岗", "Shadowing"),
    "itinerant": Text("走教", "Itinerant teaching"),
    "visit": Text("听课", "Observation"),
    "cover": Text("代课", "Home cover"),
    "event": Text("教研活动", "Events"),
    "sync": Text("同步课堂", "Sync classes"),
    "mentor": Text("师徒", "Mentoring"),
    "paper": Text("材料", "Papers"),
    "role": Text("责任人", "Roles"),
    "phase": Text("阶段", "Phases"),
    "appraisal": Text("考核", "Appraisal"),
    "goal": Text("目标", "Goals"),
}

# Policy rule kind that owns a code ('' for integrity), and what is compared with what.
_JUDGED: dict[str, tuple[str, str]] = {
    "pair.known": ("", "every school code of the pairing is in the list of schools"),
    "pair.role": (
        "compatibility",
        "a support has a support tag (and area), a recipient a recipient tag or area; "
        "a stated duty decides first",
    ),
    "pair.stage": ("compatibility", "stages of the recipient ⊆ stages of the support"),
    "pair.distance": ("travel", "metres(recipient → support) ≤ max_one_way_m"),
    "pair.time": ("travel", "minutes(recipient → support) ≤ max_one_way_min"),
    "pair.unknown_place": ("travel", "a limited distance or time is known"),
    "pair.district": ("compatibility", "both schools lie in the same district"),
    "pair.degree": (
        "degree",
        "recipients_min ≤ recipients (of the link type) ≤ recipients_max",
    ),
    "pair.once": ("", "each school heads or joins at most one consortium"),
    "pair.coverage": ("coverage", "every school that should receive is paired"),
    "pair.takes_part": ("coverage", "every school that should support is paired"),
    "pair.agreement": ("continuity", "an agreement in force at term start is kept"),
    "pair.lock": ("", "a pair asked for by the bureau is in the plan"),
    "pair.ban": ("", "a pair forbidden by the bureau is not in the plan"),
    "pair.statement": (
        "",
        "stated distance, time, basis, need and covered periods equal the recount",
    ),
    "pair.mode": (
        "degree",
        "the mode of a consortium is one of the policy and open to its support's tags",
    ),
    "pair.link": (
        "degree",
        "recipient tags or areas, and metres ≤ max_one_way_m, of the mode and link "
        "type of each pair",
    ),
    "pair.partners": (
        "partners",
        "each place of a recipient is one the rule gives it, taken once; partners of "
        "one school are different schools",
    ),
    "pair.lead": (
        "area_leads",
        "every support is under one lead; metres and district within the rule; "
        "supports_min ≤ supports of a lead ≤ supports_max, or none",
    ),
    "pair.terms": (
        "continuity",
        "running, renewed or new, and the last day, follow from the agreements; a "
        "running agreement keeps its mode and link type where the counts allow",
    ),
    "post.known": ("", "person, home, host and subject exist and fit together"),
    "post.place": ("", "home and host are partners in the direction of the posting"),
    "post.dates": (
        "window",
        "start on a travel day, end in a travel week (or continues), inside the term; "
        "weeks and school days as counted",
    ),
    "post.share": (
        "percent_quota",
        "different people of the group sent, this term and earlier in the period, "
        "≥ round(share × group), ≤ max(that, ⌊share_max × group⌋); each school, or "
        "the county together",
    ),
    "post.count": (
        "count_quota",
        "minimum ≤ different people sent, this term and earlier in the period, ≤ "
        "maximum; by school, pair in that direction, consortium, area or county",
    ),
    "post.target": ("count_quota", "people sent ≥ target"),
    "post.backbone": (
        "composition",
        "backbone (or titled) teachers among those each school sends ≥ backbone_min",
    ),
    "post.backbone_share": (
        "composition",
        "backbone (or titled) teachers sent ≥ round(backbone_share × those sent, "
        "eligible, or eligible backbone)",
    ),
    "post.equal": ("equal_exchange", "people sent to a recipient = people sent back"),
    "post.swap": (
        "equal_exchange",
        "who takes over from whom matches both ways, on the same dates",
    ),
    "post.stint": (
        "stint",
        "school days of each stay ≥ min_school_days; whole_term: from the first to the "
        "last travel day; terms > 1: it goes on beyond the term",
    ),
    "post.year": (
        "subject_posting",
        "backbone teachers posted from the first fortnight to the end and on ≥ people",
    ),
    "post.subject": ("subject_posting", "the host lacks periods of the subject"),
    "post.eligible": (
        "eligibility",
        "full-time, available, tenure and years to retirement suffice, age ≤ age_max "
        "(volunteers aside); no head or deputy except for placements",
    ),
    "post.turns": ("turns", "nobody goes again while an eligible colleague waits"),
    "post.round": (
        "turns",
        "people sent by each school ≥ min(⌈may go ÷ round_terms⌉, not gone this round)",
    ),
    "post.order": (
        "selection_order",
        "no colleague who could do the same stands before somebody sent: volunteers, "
        "points, fewer turns, in the order stated",
    ),
    "post.overlap": ("", "stays of one person do not overlap"),
    "leader.due": (
        "tenure_clock",
        "listed = leaders of posts whose years in post by the end of the term ≥ years; "
        "month, years and school as in the list of teachers",
    ),
    "place.count": (
        "placement",
        "people ≤ people placed by each school of the side in the period ≤ people_max",
    ),
    "place.post": ("placement", "the post of each person placed is among posts"),
    "place.stint": (
        "placement",
        "min_school_days ≤ school days of each placement ≤ max_school_days",
    ),
    "place.same_post": (
        "placement",
        "the host places somebody of the same post at the home in the term",
    ),
    "place.leaders": (
        "leader_cover",
        "on no school day are head and deputies all posted, placed or visiting",
    ),
    "shadow.count": (
        "shadowing",
        "people of each school of the side who shadow in the period ≥ people",
    ),
    "shadow.stint": ("shadowing", "school days of each stay ≥ min_school_days"),
    "shadow.periods": ("shadowing", "lessons heard by each person ≥ min_periods"),
    "shadow.lesson": (
        "shadowing",
        "as visit.lesson, on dates of the stay",
    ),
    "shadow.subject": (
        "observation_conditions",
        "lessons heard are of an own subject where the host teaches one",
    ),
    "shadow.clash": ("shadowing", "one lesson a period"),
    "shadow.report": (
        "shadowing",
        "a report lesson by that person at home within report_days school days after "
        "the stay; none where the term ends before",
    ),
    "itinerant.known": (
        "",
        "person, schools, subject and periods exist; from the first travel day to the "
        "last or later",
    ),
    "itinerant.place": ("itinerant", "the schools are partners of the home"),
    "itinerant.eligible": ("eligibility", "as post.eligible"),
    "itinerant.days": (
        "itinerant",
        "days away of one teacher in a week ≤ max_days_a_week",
    ),
    "itinerant.between": (
        "itinerant",
        "minutes between two schools of one day ≤ max_between_min",
    ),
    "itinerant.clash": ("", "no stay elsewhere on a day of itinerant teaching"),
    "itinerant.travel": (
        "travel",
        "earliest departure ≤ first bell - margin - way; last bell + way ≤ latest "
        "return; every lesson is reached in time",
    ),
    "itinerant.need": (
        "itinerant",
        "weekly periods given at a school ≤ what it lacks of the subject; no subject "
        "is left out while the support has periods and somebody free",
    ),
    "visit.known": ("", "person, home and host exist and fit together"),
    "visit.place": ("", "the host is a partner of the home"),
    "visit.day": ("window", "the date is an open school day in a travel week"),
    "visit.share": ("percent_quota", "people observing ≥ round(share × staff)"),
    "visit.periods": ("person_quota", "lessons observed by each visitor ≥ min_periods"),
    "visit.daily": (
        "observation_conditions",
        "lessons observed on one day, while shadowing too, ≤ max_periods_a_day",
    ),
    "visit.lesson": (
        "observation_conditions",
        "class, subject, teacher and period stand in the host's timetable of the date "
        "and somebody gives the lesson; by the bells where there is no timetable",
    ),
    "visit.subject": ("observation_conditions", "the lesson is of an own subject"),
    "visit.clash": ("", "one lesson a period, one visit a day, not while posted"),
    "visit.room": (
        "observation_conditions",
        "visitors and people shadowing in a lesson ≤ max_observers",
    ),
    "visit.travel": (
        "travel",
        "earliest departure ≤ depart; depart + way + margin ≤ first bell; last bell + "
        "way ≤ back ≤ latest return",
    ),
    "visit.trips": (
        "observation_conditions",
        "trips of a person in a week ≤ max_trips_a_week",
    ),
    "visit.eligible": ("eligibility", "as post.eligible"),
    "visit.turns": ("turns", "nobody goes again while a colleague who could go waits"),
    "visit.round": ("turns", "as post.round"),
    "visit.absent": (
        "home_cover",
        "people of a school out on one date ≤ max(1, ⌊max_absent_share × staff⌋)",
    ),
    "cover.every": (
        "home_cover",
        "each lesson missed by a visit, stay or itinerant teaching has exactly one "
        "cover",
    ),
    "cover.free": (
        "home_cover",
        "the cover is at that school on that date, without a lesson, cover, visit or "
        "posting at the time",
    ),
    "cover.load": (
        "home_cover",
        "covers by one colleague in a week ≤ max_extra_periods_a_week (guests apart)",
    ),
    "cover.unknown": ("home_cover", "the sending school has a timetable"),
    "event.known": ("", "consortium, schools and people exist and fit together"),
    "event.day": ("", "the date is an open school day"),
    "event.count": (
        "count_quota",
        "minimum ≤ events within the span of the anchor ≤ maximum",
    ),
    "event.target": ("count_quota", "events ≥ target"),
    "event.host": (
        "count_quota",
        "hosts in turns: most - fewest ≤ 1 over the members; or the side named",
    ),
    "event.attend": (
        "count_quota",
        "somebody of each school due attends: the members, the pair, the area",
    ),
    "event.clash": (
        "",
        "nobody attending has a lesson, cover, visit or other event then, the way "
        "there and back included",
    ),
    "event.group": (
        "count_quota",
        "each school sends one of those asked for (attend) unless none of them is free",
    ),
    "event.time": (
        "count_quota",
        "weekday and parity of the date, and every period begins in the half-day asked "
        "for (before or from 12:00)",
    ),
    "event.spacing": (
        "count_quota",
        "calendar days between events of one group ≥ spacing_days",
    ),
    "event.online": ("count_quota", "the event is held online"),
    "event.giver": (
        "count_quota",
        "somebody gives each demo lesson, lecture and report lesson; demo lessons and "
        "lectures: backbone of a visiting school, main subject that of the event",
    ),
    "event.people": (
        "count_quota",
        "people_min ≤ different people who give events in a consortium ≤ people_max",
    ),
    "event.pattern": (
        "weekly_pattern",
        "dates held ≥ ⌈min_share × travel days of that weekday and parity⌉",
    ),
    "event.students": (
        "student_exchange",
        "equal numbers, ≥ min(students, smallest school), and somebody of each "
        "visiting school with them",
    ),
    "sync.known": ("", "the schools are a pair of the consortium; teachers are theirs"),
    "sync.lesson": (
        "sync_class",
        "both ends stand in the timetables in every week of the line, of one subject "
        "(among subjects) and the grade stated",
    ),
    "sync.overlap": (
        "sync_class",
        "minutes both bells have in common ≥ min_overlap_min; times stated are those "
        "of the bells",
    ),
    "sync.dates": (
        "sync_class",
        "the dates are all travel days of that weekday and parity",
    ),
    "sync.clash": (
        "",
        "no teacher is away on a date, no teacher or class is in two at once, sync "
        "classes of a school at one time ≤ its sync rooms (1 if unknown)",
    ),
    "sync.count": (
        "sync_class",
        "weekly lines of each pair ≥ lines, where the timetables allow any",
    ),
    "sync.source": (
        "sync_class",
        "the receiver is not the stronger in the subject (spare periods, then needs)",
    ),
    "sync.seminar": (
        "sync_class",
        "an online seminar of both teachers within seminar_within_days of every "
        "seminar_every-th date, one at least",
    ),
    "mentor.pair": (
        "mentoring",
        "one subject; apprentices_min ≤ apprentices ≤ apprentices_max for each posted "
        "teacher whose host has a colleague of the subject",
    ),
    "mentor.subjects": (
        "mentoring",
        "recipients whose subject has a pair ≥ min(recipients with the subject, "
        "backbone of the support × apprentices_max)",
    ),
    "paper.listed": (
        "artefact",
        "each owner has a row for each date of the anchor, or for each thing planned",
    ),
    "role.listed": ("role", "each owner has a row"),
    "phase.listed": (
        "phase",
        "each consortium has the phase with its first and last day",
    ),
    "appraisal.listed": ("appraisal", "each owner has a row for each consortium"),
    "goal.value": ("", "each stated goal equals the recount"),
    "goal.bound": ("", "each stated bound ≤ its value"),
}

_HEAD = """\
# 规则一览 Rules

本表由 `python -m matcher.rules_doc` 生成，请勿手改。
Generated by `python -m matcher.rules_doc`; do not edit.

每条规则一个代码，在候选理由、审核结果与文件中通用。“来源”是政策中提出该要求的规则种类；
空白表示与政策无关的完整性要求。来源为软性规则时，一律只作提醒。
One code for each rule, used in reasons, findings and papers. "Asked by" is the kind of
policy rule that owns it; none means integrity, whatever the policy. A soft policy rule
only ever warns.
"""


def rules_page() -> str:
    """Return the page as Markdown.

    Raises
    ------
    KeyError
        If a rule has no sentence here.
    """
    parts = [_HEAD]
    group = ""
    for code, info in RULES.items():
        prefix = code.split(".")[0]
        if prefix != group:
            group = prefix
            title = _GROUPS[group]
            parts.append(
                f"\n## {title.zh} {title.en}\n\n"
                "| 代码 code | 规则 | rule | 轻重 weight | 来源 asked by | "
                "判断 judged |\n|---|---|---|---|---|---|\n"
            )
        owner, judged = _JUDGED[code]
        weight = "错误 error" if info.severity is Severity.ERROR else "提醒 warning"
        kind = f"`{owner}`" if owner else ""
        parts.append(
            f"| `{code}` | {info.title.zh} | {info.title.en} | {weight} | {kind} | "
            f"{judged} |\n"
        )
    return "".join(parts)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(rules_page())
