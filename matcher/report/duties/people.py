"""Duties about people: who is sent, how many, how long."""

from matcher.labels import label
from matcher.policy import (
    Composition,
    EqualExchange,
    Itinerant,
    Mentoring,
    PercentQuota,
    PersonQuota,
    Placement,
    Rounding,
    Shadowing,
    Side,
    Stint,
    SubjectPosting,
)
from matcher.report.duties.phrases import Told, per_words, percent, side_of
from matcher.text import Text


def percent_quota(rule: PercentQuota) -> Told:
    """Tell a rule of this kind."""
    kind, kind_en = label(rule.activity), label(rule.activity, "en")
    of, of_en = label(rule.of), label(rule.of, "en")
    share = percent(rule.share)
    if rule.share_max:
        share += f"—{percent(rule.share_max)}"
    per = per_words(rule.period)
    rounding = label(rule.rounding), label(rule.rounding, "en")
    odd = rule.rounding is not Rounding.CEILING
    yield (
        rule.side,
        Text(
            f"{per.zh}安排{of} {share} 参加{kind}{f'（{rounding[0]}）' if odd else ''}",
            f"{per.en}, {share} of the {of_en} take part in {kind_en}"
            f"{f' ({rounding[1]})' if odd else ''}",
        ),
    )


def composition(rule: Composition) -> Told:
    """Tell a rule of this kind."""
    kind, kind_en = label(rule.activity), label(rule.activity, "en")
    if rule.backbone_min:
        yield (
            side_of(rule.activity),
            Text(
                f"参加{kind}的教师中骨干教师不少于 {rule.backbone_min} 人",
                f"at least {rule.backbone_min} backbone among those in {kind_en}",
            ),
        )
    if rule.backbone_share:
        share = percent(rule.backbone_share)
        yield (
            side_of(rule.activity),
            Text(
                f"参加{kind}的教师中骨干教师不低于 {share}",
                f"at least {share} backbone among those in {kind_en}",
            ),
        )


def equal_exchange(rule: EqualExchange) -> Told:
    """Tell a rule of this kind."""
    out, back = label(rule.out), label(rule.back)
    out_en, back_en = label(rule.out, "en"), label(rule.back, "en")
    yield (
        Side.BOTH,
        Text(f"{out}与{back}人数相等", f"as many people in {back_en} as in {out_en}"),
    )


def stint(rule: Stint) -> Told:
    """Tell a rule of this kind."""
    kind, kind_en = label(rule.activity), label(rule.activity, "en")
    if rule.terms > 1:
        zh, en = f"连续 {rule.terms} 个学期", f"{rule.terms} terms on end"
    elif rule.whole_term:
        zh, en = "满一个学期", "a whole term"
    else:
        days = rule.min_school_days
        zh, en = f"连续不少于 {days} 个上课日", f"at least {days} school days on end"
    yield (
        side_of(rule.activity),
        Text(f"每人每次{kind}{zh}", f"each {kind_en} takes {en}"),
    )


def person_quota(rule: PersonQuota) -> Told:
    """Tell a rule of this kind."""
    kind, kind_en, per = label(rule.activity), label(rule.activity, "en"), rule.period
    yield (
        side_of(rule.activity),
        Text(
            f"参加{kind}的教师{label(per)}每人不少于 {rule.min_periods} 节",
            f"everybody in {kind_en} has at least {rule.min_periods} periods each "
            f"{label(per, 'en')}",
        ),
    )


def subject_posting(rule: SubjectPosting) -> Told:
    """Tell a rule of this kind."""
    often = Text("每学期", "each term")
    if rule.cadence == "every_year":
        often = Text("每学年", "each school year")
    yield (
        Side.SUPPORT,
        Text(
            f"{often.zh}按受援学校最缺的学科派出骨干教师 {rule.people} 人，任教一年",
            f"{often.en}, {rule.people} backbone of the subject most lacking, "
            "for a year",
        ),
    )


def placement(rule: Placement) -> Told:
    """Tell a rule of this kind."""
    posts = "、".join(_post(p).zh for p in rule.posts)
    posts_en = " or ".join(_post(p).en for p in rule.posts)
    people = f"{rule.people}"
    if rule.people_max and rule.people_max > rule.people:
        people += f"—{rule.people_max}"
    days = rule.min_school_days
    yield (
        rule.side,
        Text(
            f"{label(rule.period)}选派{posts} {people} 人到对方学校挂职，"
            f"每人不少于 {days} 个上课日",
            f"each {label(rule.period, 'en')}, {people} ({posts_en}) placed at the "
            f"partner for at least {days} school days",
        ),
    )


def _post(post: str) -> Text:
    words = {
        "head": Text("校长", "head"),
        "deputy": Text("副校长", "deputy head"),
        "middle": Text("中层干部", "middle leader"),
    }
    return words.get(post, Text("教师", "teacher"))


def shadowing(rule: Shadowing) -> Told:
    """Tell a rule of this kind."""
    lessons = Text("", "")
    if rule.min_periods:
        lessons = Text(
            f"，听课不少于 {rule.min_periods} 节",
            f", hearing at least {rule.min_periods} periods",
        )
    report = Text("", "")
    if rule.report_lesson:
        report = Text(
            f"，返校后 {rule.report_days} 个上课日内上汇报课",
            f", with a report lesson within {rule.report_days} school days after",
        )
    yield (
        Side(rule.side),
        Text(
            f"{label(rule.period)}选派 {rule.people} 名教师到对方学校跟岗，每人不少于 "
            f"{rule.min_school_days} 个上课日{lessons.zh}{report.zh}",
            f"each {label(rule.period, 'en')}, {rule.people} shadowing at the partner "
            f"for at least {rule.min_school_days} school days{lessons.en}{report.en}",
        ),
    )


def itinerant(rule: Itinerant) -> Told:
    """Tell a rule of this kind."""
    what = "、".join(rule.subjects)
    yield (
        Side.SUPPORT,
        Text(
            f"按受援学校所缺学科{f'（{what}）' if what else ''}派教师定期走教，"
            f"每人每周至多 {rule.max_days_a_week} 天",
            f"itinerant teachers for subjects lacking{f' ({what})' if what else ''}, "
            f"at most {rule.max_days_a_week} days a week each",
        ),
    )


def mentoring(rule: Mentoring) -> Told:
    """Tell a rule of this kind."""
    least, most = rule.apprentices_min, rule.apprentices_max
    number = f"{least}" if least == most else f"{least}—{most}"
    who = Text("派出教师", "those posted out")
    if rule.source == "backbone":
        who = Text("骨干教师", "backbone teachers")
    yield (
        Side.SUPPORT,
        Text(
            f"{who.zh}每人在受援学校带徒 {number} 人",
            f"{who.en} mentor {number} apprentices each at the recipient school",
        ),
    )
