"""What rules of people ask, in figures."""

from collections.abc import Callable, Mapping
from typing import Any

from matcher.county import Post
from matcher.labels import label
from matcher.policy import (
    Composition,
    Eligibility,
    EqualExchange,
    HomeCover,
    Itinerant,
    LeaderCover,
    Mentoring,
    ObservationConditions,
    PercentQuota,
    PersonQuota,
    Placement,
    RuleBase,
    SelectionOrder,
    Shadowing,
    Side,
    Stint,
    SubjectPosting,
    TenureClock,
    Turns,
    Window,
)
from matcher.report.requirements.figures import (
    both,
    doing,
    joined,
    of_side,
    per,
    percent,
    span,
)
from matcher.text import Text

_WAYS = {
    "volunteers": Text("自愿报名", "volunteers"),
    "points": Text("评分", "points"),
    "rota": Text("轮流", "rota"),
}
_OF = {
    "movers": Text("派出人员", "those who go"),
    "eligible": Text("符合条件的教师", "eligible teachers"),
    "eligible_backbone": Text("符合条件的骨干教师", "eligible backbone teachers"),
}


def _posts(posts: tuple[str, ...]) -> Text:
    members = [Post(post) for post in posts]
    return Text(
        "、".join(label(p) for p in members),
        " or ".join(label(p, "en") for p in members),
    )


def _rounded(rule: PercentQuota | Composition) -> Text:
    return Text(label(rule.rounding), label(rule.rounding, "en"))


def _percent_quota(rule: PercentQuota) -> Text:
    share = f"≥ {percent(rule.share)}"
    if rule.share_max is not None:
        share = f"{percent(rule.share)}–{percent(rule.share_max)}"
    side = of_side(rule.side)
    if rule.scope == "county":
        whole = Text(label(rule.side), f"the {label(rule.side, 'en')} side")
        side = Text(f"{whole.zh}全县合计", f"{whole.en} of the county together")
    how, base = _rounded(rule), label(rule.of, "en")
    return joined(
        (
            per(rule.period),
            side,
            Text(
                f"{label(rule.of)}的 {share}（{how.zh}）",
                f"{share} of {base} ({how.en})",
            ),
            both("对每所受援学校", "for each recipient",
                 when=rule.split == "per_recipient"),
        ),
        head=doing(rule.activity),
    )  # fmt: skip


def _composition(rule: Composition) -> Text:
    titles, number = "、".join(rule.titles), rule.backbone_min
    share = percent(rule.backbone_share) if rule.backbone_share else ""
    of, how = _OF[rule.of], _rounded(rule)
    where = Text("全县合计", "in the county")
    if rule.scope == "school":
        where = Text("每校", "per school")
    return joined(
        (
            both(f"每校骨干 ≥ {number} 人", f"≥ {number} backbone per school",
                 when=number),
            both(f"{where.zh}骨干 ≥ {of.zh}的 {share}（{how.zh}）",
                 f"backbone ≥ {share} of {of.en} ({how.en}), {where.en}", when=share),
            both(f"{titles}同样计入", f"{titles} count too", when=titles),
        ),
        head=doing(rule.activity),
    )  # fmt: skip


def _equal_exchange(rule: EqualExchange) -> Text:
    out, back = doing(rule.out), doing(rule.back)
    return Text(
        f"每对学校：{out.zh}人数 = {back.zh}人数",
        f"each pair: people in {out.en} = people in {back.en}",
    )


def _stint(rule: Stint) -> Text:
    days, terms = rule.min_school_days, rule.terms
    return joined(
        (
            both(f"每人连续 ≥ {days} 个上课日", f"≥ {days} school days on end each",
                 when=days > 1 or not (rule.whole_term or terms > 1)),
            both("满整个学期", "the whole term", when=rule.whole_term),
            both(f"共 {terms} 个学期", f"{terms} terms", when=terms > 1),
        ),
        head=doing(rule.activity),
    )  # fmt: skip


def _person_quota(rule: PersonQuota) -> Text:
    return joined(
        (
            per(rule.period),
            Text(f"每人 ≥ {rule.min_periods} 节", f"≥ {rule.min_periods} periods each"),
        ),
        head=doing(rule.activity),
    )


def _turns(rule: Turns) -> Text:
    terms = rule.round_terms
    return joined(
        (
            Text("一轮内每人一次，未轮完不重复", "nobody twice before all went once"),
            both("中层干部在内", "middle leaders included", when=rule.leaders),
            both(f"一轮 ≤ {terms} 个学期", f"a round ≤ {terms} terms", when=terms),
        ),
        head=doing(rule.activity),
    )


def _selection_order(rule: SelectionOrder) -> Text:
    ways = [_WAYS[way] for way in rule.order]
    return joined(
        (
            Text(
                "先后次序 " + " → ".join(w.zh for w in ways),
                "order " + " → ".join(w.en for w in ways),
            ),
        ),
        head=doing(rule.activity),
    )


def _subject_posting(rule: SubjectPosting) -> Text:
    often = Text("每学期", "per term")
    if rule.cadence == "every_year":
        often = Text("每学年", "per school year")
    return Text(
        f"骨干教师支教一年：{often.zh}每所支援学校 ≥ {rule.people} 人，按受援学校最缺"
        "的学科",
        f"backbone posted for a year: {often.en}, ≥ {rule.people} of each support "
        "school, of the subject lacking most",
    )


def _eligibility(rule: Eligibility) -> Text:
    here, left = rule.tenure_years_min, rule.years_to_retirement_min
    men, women = rule.age_max_m, rule.age_max_f
    return joined(
        (
            Text("专任、在岗", "full-time and available"),
            both(
                f"本校任教 ≥ {here:g} 年", f"≥ {here:g} years at the school", when=here
            ),
            both(f"距退休 ≥ {left:g} 年", f"≥ {left:g} years to retirement", when=left),
            both("在编", "on an established post", when=rule.established_only),
            both(f"男 ≤ {men} 岁", f"men ≤ {men} years", when=men),
            both(f"女 ≤ {women} 岁", f"women ≤ {women} years", when=women),
        ),
        head=Text("派出条件", "who may be sent"),
    )


def _tenure_clock(rule: TenureClock) -> Text:
    posts = _posts(rule.posts)
    return Text(
        f"{posts.zh}在同一学校任职满 {rule.years:g} 年列入交流名单",
        f"{posts.en} with ≥ {rule.years:g} years in one school are listed",
    )


def _observation(rule: ObservationConditions) -> Text:
    return joined(
        (
            both("听本学科的课", "own subject", when=rule.own_subject),
            Text(
                f"每课听课 ≤ {rule.max_observers} 人，"
                f"每天 ≤ {rule.max_periods_a_day} 节，"
                f"每周外出 ≤ {rule.max_trips_a_week} 次",
                f"≤ {rule.max_observers} visitors in a lesson, ≤ "
                f"{rule.max_periods_a_day} lessons a day, ≤ {rule.max_trips_a_week} "
                "trips a week",
            ),
            both(
                f"每校每天 ≤ {rule.vehicle_seats} 人（车座）",
                f"≤ {rule.vehicle_seats} people of a school a day (seats)",
                when=rule.vehicle_seats is not None,
            ),
        ),
        head=Text("听课", "observation"),
    )


def _home_cover(rule: HomeCover) -> Text:
    share, extra = percent(rule.max_absent_share), rule.max_extra_periods_a_week
    special = rule.max_extra_periods_class_teacher
    lead = "" if special is None else f"（班主任 ≤ {special} 节）"
    lead_en = "" if special is None else f" (class teachers ≤ {special})"
    return Text(
        f"缺课 100% 有人代，每人每周代课 ≤ {extra} 节{lead}，同日外出 ≤ 教师的 {share}"
        "（至少 1 人）",
        f"100% of missed lessons covered, ≤ {extra} covers a week each{lead_en}, out "
        "on one day "
        f"≤ {share} of the teachers (1 at least)",
    )


def _leader_cover(_: LeaderCover) -> Text:
    return Text(
        "每校每天在校的校长、副校长 ≥ 1 人",
        "≥ 1 of head and deputies of each school in on every day",
    )


def _window(rule: Window) -> Text:
    return Text(
        f"外出在第 {rule.first_week} 周以后、期末 {rule.free_weeks_at_end} 周以前",
        f"people travel from week {rule.first_week}, not in the last "
        f"{rule.free_weeks_at_end} weeks",
    )


def _placement(rule: Placement) -> Text:
    people, posts = span(rule.people, rule.people_max or None), _posts(rule.posts)
    days = span(rule.min_school_days, rule.max_school_days)
    return joined(
        (
            per(rule.period),
            of_side(rule.side),
            Text(f"{posts.zh} {people} 人", f"{people} people ({posts.en})"),
            Text(f"每人 {days} 个上课日", f"{days} school days each"),
            both("对方同职务互换（尽量）", "exchanged for the same post if possible",
                 when=rule.same_post),
        ),
        head=Text("挂职", "placement"),
    )  # fmt: skip


def _shadowing(rule: Shadowing) -> Text:
    days, heard, report = rule.min_school_days, rule.min_periods, rule.report_days
    return joined(
        (
            per(rule.period),
            of_side(Side(rule.side)),
            Text(f"≥ {rule.people} 人", f"≥ {rule.people} people"),
            Text(f"每人连续 ≥ {days} 个上课日", f"≥ {days} school days on end each"),
            both(f"听课 ≥ {heard} 节", f"≥ {heard} lessons heard", when=heard),
            both(f"返校 {report} 个上课日内上汇报课",
                 f"a report lesson within {report} school days",
                 when=rule.report_lesson),
        ),
        head=Text("跟岗", "shadowing"),
    )  # fmt: skip


def _itinerant(rule: Itinerant) -> Text:
    names = "、".join(rule.subjects), ", ".join(rule.subjects)
    return joined(
        (
            both(f"学科 {names[0]}", f"subjects {names[1]}", when=names[0]),
            Text(
                f"每人每周 ≤ {rule.max_days_a_week} 天，同日两校相距 ≤ "
                f"{rule.max_between_min} 分钟",
                f"≤ {rule.max_days_a_week} days a week each, two schools on a day ≤ "
                f"{rule.max_between_min} min apart",
            ),
        ),
        head=Text("走教补所缺学科", "itinerant teaching of subjects lacking"),
    )


def _mentoring(rule: Mentoring) -> Text:
    number = span(rule.apprentices_min, rule.apprentices_max)
    who = Text("每名支教教师", "everybody posted out")
    if rule.source == "backbone":
        who = Text(
            "骨干按学科，每学科每所受援学校 ≥ 1 对，每名师傅",
            "backbone by subject, ≥ 1 pair per subject and recipient, each mentor",
        )
    return Text(
        f"师徒：{who.zh}带徒 {number} 名", f"mentoring: {who.en}, {number} apprentices"
    )


WORDS: Mapping[type[RuleBase], Callable[[Any], Text]] = {
    PercentQuota: _percent_quota,
    Composition: _composition,
    EqualExchange: _equal_exchange,
    Stint: _stint,
    PersonQuota: _person_quota,
    Turns: _turns,
    SelectionOrder: _selection_order,
    SubjectPosting: _subject_posting,
    Eligibility: _eligibility,
    TenureClock: _tenure_clock,
    ObservationConditions: _observation,
    HomeCover: _home_cover,
    LeaderCover: _leader_cover,
    Window: _window,
    Placement: _placement,
    Shadowing: _shadowing,
    Itinerant: _itinerant,
    Mentoring: _mentoring,
}
