"""Duties of schools together: events, weekly patterns, exchanges, papers."""

from collections.abc import Mapping

from matcher.labels import label, weekday_word
from matcher.policy import (
    Activity,
    Anchor,
    Artefact,
    CountQuota,
    Role,
    Side,
    StudentExchange,
    SyncClass,
    WeeklyPattern,
)
from matcher.report.duties.phrases import Told, side_of
from matcher.text import Text

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


def count_quota(rule: CountQuota) -> Told:
    """Tell a rule of this kind."""
    kind, kind_en = label(rule.activity), label(rule.activity, "en")
    number = f"不少于 {rule.minimum}"
    number_en = f"at least {rule.minimum}"
    if rule.maximum:
        number = number_en = f"{rule.minimum}—{rule.maximum}"
    scope, scope_en = label(rule.scope), label(rule.scope, "en")
    per, per_en = label(rule.period), label(rule.period, "en")
    if rule.activity in (Activity.POSTING_OUT, Activity.POSTING_IN):
        yield (
            side_of(rule.activity),
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


def weekly_pattern(rule: WeeklyPattern) -> Told:
    """Tell a rule of this kind."""
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


def sync_class(rule: SyncClass) -> Told:
    """Tell a rule of this kind."""
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


def student_exchange(rule: StudentExchange) -> Told:
    """Tell a rule of this kind."""
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


def artefact(rule: Artefact) -> Told:
    """Tell a rule of this kind."""
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


def role(rule: Role) -> Told:
    """Tell a rule of this kind."""
    if rule.owner in _OWNERS:
        each = Text("每学科", "for each subject ") if rule.per_subject else Text("", "")
        yield (
            _OWNERS[rule.owner],
            Text(f"{each.zh}确定：{rule.title.zh}", f"{each.en}name: {rule.title.en}"),
        )
