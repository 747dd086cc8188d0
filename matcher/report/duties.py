"""What a policy asks of each side of a consortium, in sentences with their figures."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from matcher.labels import label, weekday_word
from matcher.policy import (
    Activity,
    Anchor,
    Artefact,
    Composition,
    CountQuota,
    EqualExchange,
    Itinerant,
    Mentoring,
    PercentQuota,
    Period,
    PersonQuota,
    Placement,
    Policy,
    Role,
    Rounding,
    RuleBase,
    Shadowing,
    Side,
    Stint,
    StudentExchange,
    SubjectPosting,
    SyncClass,
    WeeklyPattern,
)
from matcher.text import Text

_FROM_RECIPIENT = frozenset(
    {Activity.POSTING_IN, Activity.OBSERVATION, Activity.SHADOWING}
)
_HOSTS = {
    "in_turns": Text("各校轮流承办", "hosted in turns"),
    "support": Text("在支援学校举行", "held at the support school"),
    "recipient": Text("在受援学校举行", "held at a recipient school"),
}
_PER = {
    "posting": Text("每次派出", "stay"),
    "placement": Text("每次挂职", "placement"),
    "shadowing": Text("每次跟岗", "shadowing"),
    "visit": Text("每位听课教师", "visitor"),
    "event": Text("每次活动", "event"),
    "sync_class": Text("每条同步课", "sync class"),
    "student_exchange": Text("每次学生交流", "student exchange"),
    "mentor_pair": Text("每对师徒", "mentor pair"),
}


class Duty(NamedTuple):
    """One thing asked of a side.

    Attributes
    ----------
    side : Side
        Whose it is; BOTH where the schools share it.
    words : Text
        A sentence without stop.
    clauses : tuple of str
        Where it stands.
    """

    side: Side
    words: Text
    clauses: tuple[str, ...]


def duties(policy: Policy) -> tuple[Duty, ...]:
    """Return what the schools of a consortium owe under a policy, rule by rule.

    Rules about who is paired, about the bureau, and those that only say how things are
    planned are left out.
    """
    found: list[Duty] = []
    for rule in policy.rules:
        word = _WORDS.get(type(rule))
        if word is not None:
            found += (
                Duty(side, words, tuple(rule.clauses)) for side, words in word(rule)
            )
    return tuple(found)


Told = Iterator[tuple[Side, Text]]


def _per(period: Period) -> Text:
    return Text(label(period), f"each {label(period, 'en')}")


def _of(activity: Activity) -> Side:
    return Side.RECIPIENT if activity in _FROM_RECIPIENT else Side.SUPPORT


def _percent(share: float) -> str:
    return f"{100 * share:g}%"


def _percent_quota(rule: PercentQuota) -> Told:
    kind, kind_en = label(rule.activity), label(rule.activity, "en")
    of, of_en = label(rule.of), label(rule.of, "en")
    share = _percent(rule.share)
    if rule.share_max:
        share += f"—{_percent(rule.share_max)}"
    per = _per(rule.period)
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


def _composition(rule: Composition) -> Told:
    kind, kind_en = label(rule.activity), label(rule.activity, "en")
    if rule.backbone_min:
        yield (
            _of(rule.activity),
            Text(
                f"参加{kind}的教师中骨干教师不少于 {rule.backbone_min} 人",
                f"at least {rule.backbone_min} backbone among those in {kind_en}",
            ),
        )
    if rule.backbone_share:
        share = _percent(rule.backbone_share)
        yield (
            _of(rule.activity),
            Text(
                f"参加{kind}的教师中骨干教师不低于 {share}",
                f"at least {share} backbone among those in {kind_en}",
            ),
        )


def _equal_exchange(rule: EqualExchange) -> Told:
    out, back = label(rule.out), label(rule.back)
    out_en, back_en = label(rule.out, "en"), label(rule.back, "en")
    yield (
        Side.BOTH,
        Text(f"{out}与{back}人数相等", f"as many people in {back_en} as in {out_en}"),
    )


def _stint(rule: Stint) -> Told:
    kind, kind_en = label(rule.activity), label(rule.activity, "en")
    if rule.terms > 1:
        zh, en = f"连续 {rule.terms} 个学期", f"{rule.terms} terms on end"
    elif rule.whole_term:
        zh, en = "满一个学期", "a whole term"
    else:
        days = rule.min_school_days
        zh, en = f"连续不少于 {days} 个上课日", f"at least {days} school days on end"
    yield _of(rule.activity), Text(f"每人每次{kind}{zh}", f"each {kind_en} takes {en}")


def _person_quota(rule: PersonQuota) -> Told:
    kind, kind_en, per = label(rule.activity), label(rule.activity, "en"), rule.period
    yield (
        _of(rule.activity),
        Text(
            f"参加{kind}的教师{label(per)}每人不少于 {rule.min_periods} 节",
            f"everybody in {kind_en} has at least {rule.min_periods} periods each "
            f"{label(per, 'en')}",
        ),
    )


def _subject_posting(rule: SubjectPosting) -> Told:
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


def _placement(rule: Placement) -> Told:
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


def _shadowing(rule: Shadowing) -> Told:
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


def _itinerant(rule: Itinerant) -> Told:
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


def _mentoring(rule: Mentoring) -> Told:
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


def _count_quota(rule: CountQuota) -> Told:
    kind, kind_en = label(rule.activity), label(rule.activity, "en")
    number = f"不少于 {rule.minimum}"
    number_en = f"at least {rule.minimum}"
    if rule.maximum:
        number = number_en = f"{rule.minimum}—{rule.maximum}"
    scope, scope_en = label(rule.scope), label(rule.scope, "en")
    per, per_en = label(rule.period), label(rule.period, "en")
    if rule.activity in (Activity.POSTING_OUT, Activity.POSTING_IN):
        yield (
            _of(rule.activity),
            Text(
                f"{per}{scope}{kind}{number} 人",
                f"{number_en} people in {kind_en} for each {scope_en} each {per_en}",
            ),
        )
        return
    topic = f"（{rule.topic.zh}）" if rule.topic.zh else ""
    topic_en = f" ({rule.topic.en})" if rule.topic.en else ""
    where = Text("线上", "online") if rule.online else _HOSTS[rule.hosts]
    when = ""
    if rule.anchor is not Anchor.ANY:
        when = f"，{label(rule.anchor)}"
    who, who_en = label(rule.attend), label(rule.attend, "en")
    yield (
        Side.BOTH,
        Text(
            f"{per}{scope}举行{kind}{topic}{number} 次{when}，{where.zh}，{who}参加",
            f"{number_en} {kind_en}{topic_en} for each {scope_en} each {per_en}, "
            f"{where.en}, attended by {who_en}",
        ),
    )


def _weekly_pattern(rule: WeeklyPattern) -> Told:
    kind, kind_en = label(rule.activity), label(rule.activity, "en")
    weeks = {
        "all": Text("每周", "every week"),
        "odd": Text("单周", "odd weeks"),
        "even": Text("双周", "even weeks"),
    }[rule.parity]
    half = Text("上午", "morning") if rule.half == "am" else Text("下午", "afternoon")
    day, day_en = weekday_word(rule.weekday, "zh"), weekday_word(rule.weekday, "en")
    topic = f"（{rule.topic.zh}）" if rule.topic.zh else ""
    yield (
        Side.BOTH,
        Text(
            f"{weeks.zh}{day}{half.zh}举行{kind}{topic}，{_HOSTS[rule.hosts].zh}",
            f"{kind_en} on {day_en} {half.en}, {weeks.en}, {_HOSTS[rule.hosts].en}",
        ),
    )


def _sync_class(rule: SyncClass) -> Told:
    seminar = Text("", "")
    if rule.seminar_every:
        seminar = Text(
            f"，每 {rule.seminar_every} 次课后 {rule.seminar_within_days} 天内线上研讨",
            f", with an online seminar after every {rule.seminar_every} within "
            f"{rule.seminar_within_days} days",
        )
    yield (
        Side.BOTH,
        Text(
            f"每对学校每周开同步课堂 {rule.lines} 节{seminar.zh}",
            f"{rule.lines} sync classes a week for each pair{seminar.en}",
        ),
    )


def _student_exchange(rule: StudentExchange) -> Told:
    yield (
        Side.BOTH,
        Text(
            f"{label(rule.period)}开展学生交流不少于 {rule.minimum} 次，"
            f"每校 {rule.students} 名学生，各校人数相等",
            f"at least {rule.minimum} student exchanges each "
            f"{label(rule.period, 'en')}, {rule.students} of each school, equal in "
            "number",
        ),
    )


_OWNERS: Mapping[str, Side] = {
    "support": Side.SUPPORT,
    "recipient": Side.RECIPIENT,
    "each_school": Side.BOTH,
    "consortium": Side.BOTH,
    "host": Side.BOTH,
    "home": Side.BOTH,
    "person": Side.BOTH,
}


def _artefact(rule: Artefact) -> Told:
    if rule.owner not in _OWNERS:
        return
    if rule.per == "owner":
        per, when = label(rule.period), label(rule.anchor)
        yield (
            _OWNERS[rule.owner],
            Text(
                f"{per}按时（{when}）报送：{rule.title.zh}",
                f"each {label(rule.period, 'en')} ({label(rule.anchor, 'en')}) "
                f"hand in: {rule.title.en}",
            ),
        )
        return
    per_words = _PER[rule.per]
    yield (
        _OWNERS[rule.owner],
        Text(
            f"{per_words.zh}后报送：{rule.title.zh}",
            f"after each {per_words.en} hand in: {rule.title.en}",
        ),
    )


def _role(rule: Role) -> Told:
    if rule.owner in _OWNERS:
        each = Text("每学科", "for each subject ") if rule.per_subject else Text("", "")
        yield (
            _OWNERS[rule.owner],
            Text(f"{each.zh}确定：{rule.title.zh}", f"{each.en}name: {rule.title.en}"),
        )


_WORDS: Mapping[type[RuleBase], Callable[[Any], Told]] = {
    PercentQuota: _percent_quota,
    Composition: _composition,
    EqualExchange: _equal_exchange,
    Stint: _stint,
    PersonQuota: _person_quota,
    SubjectPosting: _subject_posting,
    Placement: _placement,
    Shadowing: _shadowing,
    Itinerant: _itinerant,
    Mentoring: _mentoring,
    CountQuota: _count_quota,
    WeeklyPattern: _weekly_pattern,
    SyncClass: _sync_class,
    StudentExchange: _student_exchange,
    Artefact: _artefact,
    Role: _role,
}
