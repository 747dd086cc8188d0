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
    "place": Text("挂职", "Leaders' placements"),
    "visit": Text("听课", "Observation"),
    "cover": Text("代课", "Home cover"),
    "event": Text("教研活动", "Events"),
    "mentor": Text("师徒", "Mentoring"),
    "paper": Text("材料", "Papers"),
    "role": Text("责任人", "Roles"),
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
        "people sent + earlier this school year ≥ round(share × staff)",
    ),
    "post.count": ("count_quota", "minimum ≤ people sent ≤ maximum"),
    "post.backbone": ("composition", "backbone teachers among those sent ≥ minimum"),
    "post.equal": ("equal_exchange", "people sent to a recipient = people sent back"),
    "post.swap": (
        "equal_exchange",
        "who takes over from whom matches both ways, on the same dates",
    ),
    "post.stint": ("stint", "school days of each stay ≥ min_school_days"),
    "post.year": (
        "subject_posting",
        "backbone teachers posted from the first fortnight to the end and on ≥ people",
    ),
    "post.subject": ("subject_posting", "the host lacks periods of the subject"),
    "post.eligible": (
        "eligibility",
        "full-time, available, tenure and years to retirement suffice; no head or "
        "deputy except for placements",
    ),
    "post.turns": ("turns", "nobody goes again while an eligible colleague waits"),
    "post.overlap": ("", "stays of one person do not overlap"),
    "place.count": ("placement", "people placed by each school of the side ≥ people"),
    "place.post": ("placement", "the post of each person placed is among posts"),
    "place.stint": ("placement", "school days of each placement ≥ min_school_days"),
    "place.leaders": (
        "leader_cover",
        "on no school day are head and deputies all posted, placed or visiting",
    ),
    "visit.known": ("", "person, home and host exist and fit together"),
    "visit.place": ("", "the host is a partner of the home"),
    "visit.day": ("window", "the date is an open school day in a travel week"),
    "visit.share": ("percent_quota", "people observing ≥ round(share × staff)"),
    "visit.periods": ("person_quota", "lessons observed by each visitor ≥ min_periods"),
    "visit.daily": (
        "observation_conditions",
        "lessons observed on one day ≤ max_periods_a_day",
    ),
    "visit.lesson": (
        "observation_conditions",
        "class, subject, teacher and period stand in the host's timetable of the date "
        "and somebody gives the lesson; by the bells where there is no timetable",
    ),
    "visit.subject": ("observation_conditions", "the lesson is of an own subject"),
    "visit.clash": ("", "one lesson a period, one visit a day, not while posted"),
    "visit.room": ("observation_conditions", "visitors in a lesson ≤ max_observers"),
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
    "visit.absent": (
        "home_cover",
        "people of a school out on one date ≤ max(1, ⌊max_absent_share × staff⌋)",
    ),
    "cover.every": (
        "home_cover",
        "each lesson missed by a visit, posting or placement has exactly one cover",
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
    "event.attend": ("", "at least one person of each member school attends"),
    "event.clash": (
        "",
        "nobody attending has a lesson, cover, visit or other event then, the way "
        "there and back included",
    ),
    "mentor.pair": (
        "mentoring",
        "one subject; apprentices_min ≤ apprentices ≤ apprentices_max for each posted "
        "teacher whose host has a colleague of the subject",
    ),
    "paper.listed": ("artefact", "each owner has a row for each date of the anchor"),
    "role.listed": ("role", "each owner has a row"),
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
