"""Judges the list of leaders who have served so long that they are due to move."""

from collections import Counter
from fractions import Fraction

from matcher.audit.case import Case
from matcher.audit.docket import Check, Docket
from matcher.county import Post, Teacher
from matcher.labels import label
from matcher.plan import LeaderDue
from matcher.policy import RuleBase, TenureClock
from matcher.retirement import month_number, months_of
from matcher.text import Text


def judge_tenure(case: Case, docket: Docket) -> None:
    """Judge that every leader due is listed, and nobody else."""
    rules = list(case.policy.each(TenureClock))
    due = [_due(case, rule) for rule in rules]
    for rule, people in zip(rules, due, strict=True):
        check = docket.check("leader.due", rule)
        _missing(case, check, rule, people)
        _unknown(case, docket, rule)
        rows = [r for r in case.plan.rotation.leaders_due if _rule_of(rules, r) is rule]
        listed = set().union(*due)
        _rows(case, check, rows, listed)
        check.close(
            Text(
                f"任期满 {rule.years:g} 年的{_posts(rule).zh} {len(people)} 人均已"
                "列出，未列他人",
                f"all {len(people)} leaders ({_posts(rule).en}) of {rule.years:g} "
                "years at one school are listed, and nobody else",
            )
        )
        if not check.faults:
            _left_to_the_bureau(docket, rule, len(people))
    if not rules and case.plan.rotation.leaders_due:
        check = docket.check("leader.due")
        _rows(case, check, list(case.plan.rotation.leaders_due), set())


def _left_to_the_bureau(docket: Docket, rule: TenureClock, people: int) -> None:
    posts = _posts(rule)
    if people:
        note = Text(
            f"{posts.zh}中 {people} 人任期已满，已列入名单；是否交流由教育局决定，"
            "执行后核对",
            f"{people} due ({posts.en}), all listed; the bureau decides who moves, "
            "judged afterwards",
        )
    else:
        note = Text(
            f"本学期末{posts.zh}无人任满 {rule.years:g} 年",
            f"nobody ({posts.en}) has served {rule.years:g} years by the end of the "
            "term",
        )
    docket.unjudged(rule, note)


def _rule_of(rules: list[TenureClock], row: LeaderDue) -> RuleBase:
    """Return the rule a row answers: one whose clause it names, else the first."""
    named = (rule for rule in rules if set(rule.clauses) & set(row.clause))
    return next(named, rules[0])


def since(teacher: Teacher) -> str | None:
    """Return the month a leader took the post, or joined the school."""
    return teacher.in_post_since or teacher.joined


def served_months(case: Case, month: str) -> int:
    """Return the months from a month to that of the last day of the term."""
    return months_of(case.county.term.end) - month_number(month)


def _leaders(case: Case, rule: TenureClock) -> list[Teacher]:
    return [t for t in case.county.teachers if t.post.value in rule.posts]


def _due(case: Case, rule: TenureClock) -> dict[str, int]:
    """Return the months served by each leader who is due."""
    least = Fraction(str(rule.years)) * 12
    found = {}
    for teacher in _leaders(case, rule):
        month = since(teacher)
        if month is not None and served_months(case, month) >= least:
            found[teacher.code] = served_months(case, month)
    return found


def _posts(rule: TenureClock) -> Text:
    return Text(
        "、".join(label(Post(post)) for post in rule.posts),
        ", ".join(label(Post(post), "en") for post in rule.posts),
    )


def _missing(
    case: Case, check: Check, rule: TenureClock, people: dict[str, int]
) -> None:
    listed = {row.teacher for row in case.plan.rotation.leaders_due}
    for code, months in people.items():
        if code not in listed:
            name, school = case.person(code), case.school(case.home_of(code))
            check.broken(
                code,
                Text(
                    f"{name} 在 {school} 任职 {months / 12:.1f} 年，满 "
                    f"{rule.years:g} 年应交流，名单未列",
                    f"{name} has led {school} for {months / 12:.1f} years; at "
                    f"{rule.years:g} years a move is due, which the list leaves out",
                ),
                value=f"{months / 12:.1f}",
                bound=rule.years,
            )


def _unknown(case: Case, docket: Docket, rule: TenureClock) -> None:
    silent = [t for t in _leaders(case, rule) if since(t) is None]
    if silent:
        name = case.person(silent[0].code)
        docket.unjudged(
            rule,
            Text(
                f"{name} 等 {len(silent)} 人任现职年月和进本校年月均未填，任期无法核对",
                f"neither the month of the post nor of joining is given for {name} "
                f"({len(silent)} people), so their terms cannot be judged",
            ),
        )


def _rows(case: Case, check: Check, rows: list[LeaderDue], due: set[str]) -> None:
    times = Counter(row.teacher for row in rows)
    for row in rows:
        fault = _row_fault(case, row, due, times[row.teacher])
        if fault is not None:
            name = case.person(row.teacher)
            check.broken(
                row.teacher or "?",
                Text(f"应交流名单中 {name}：{fault.zh}", f"{name}, listed: {fault.en}"),
                value=f"{row.since}, {row.years:g}",
            )


def _row_fault(case: Case, row: LeaderDue, due: set[str], times: int) -> Text | None:
    teacher = case.teacher(row.teacher)
    if teacher is None:
        return Text("教师表中无此人", "no such teacher")
    if row.teacher not in due:
        return Text("任期未满或职务不在规定内", "is not due under any rule")
    if times > 1:
        return Text(f"重复列出 {times} 次", f"stands there {times} times")
    if row.school != teacher.school:
        school = case.school(teacher.school)
        return Text(f"属 {school}", f"belongs to {school}")
    month = since(teacher)
    if row.since != month:
        return Text(
            f"起始写作 {row.since}，应为 {month}",
            f"stated since {row.since}, truly since {month}",
        )
    years = served_months(case, month) / 12
    if abs(row.years - years) > 0.05 + 1e-9:
        return Text(
            f"年数写作 {row.years:g}，应为 {years:.2f}",
            f"stated {row.years:g} years, truly {years:.2f}",
        )
    return None
