"""The strictest of several policies, rule by rule, with where each number came from."""

from collections.abc import Iterator, Sequence

from matcher.labels import label
from matcher.merging.contradicting import cross_check, fit_modes
from matcher.merging.grouping import add_rules, one_sided
from matcher.merging.nouns import Merge, MergedRule
from matcher.merging.telling import goal_note, reading_notes, told
from matcher.merging.topology import align
from matcher.merging.work import Group, Work
from matcher.policy import (
    AnyRule,
    Clause,
    CountQuota,
    Policy,
    StudentExchange,
    WeeklyPattern,
)
from matcher.text import Text


def merge_policies(policies: Sequence[Policy]) -> Merge:
    """Return the policy that asks what each of several policies asks.

    Of two numbers for one thing the stricter holds; what only one policy states
    holds as it stands; where neither of two rules is stricter both hold, side by
    side. Contradictions are told and leave no policy.

    Parameters
    ----------
    policies
        One or more; the first gives the order of goals and of rules.

    Raises
    ------
    ValueError
        No policy is given.
    """
    if not policies:
        raise ValueError("policies: at least one is needed")
    distinct = tuple(dict((p.model_dump_json(), p) for p in policies).values())
    names = tuple(policy.name for policy in policies)
    if len(distinct) == 1:
        rules = tuple(_untouched(distinct[0]))
        return Merge(policies=names, policy=distinct[0], rules=rules)
    work = Work(_own_names(distinct))
    work.policies = tuple(_own_clauses(work))
    aligned = align(work.policies)
    work.notes += aligned.notes
    for index, own in enumerate(one_sided(aligned.rules)):
        add_rules(work, index, own)
    fit_modes(work, aligned)
    cross_check(work)
    goal_note(work)
    reading_notes(work)
    _distinguish_topics(work)
    rules_told = tuple(told(work, row) for row in range(len(work.groups)))
    policy = None if work.conflicts else _policy(work)
    return Merge(
        policies=names,
        policy=policy,
        rules=rules_told,
        conflicts=tuple(work.conflicts),
        notes=tuple(work.notes),
    )


def _untouched(policy: Policy) -> Iterator[MergedRule]:
    work = Work((policy,), [Group(rule, [(0, rule)]) for rule in policy.rules])
    return (told(work, row) for row in range(len(work.groups)))


# --- names and clauses


def _own_names(policies: tuple[Policy, ...]) -> tuple[Policy, ...]:
    """Return the policies with names that differ, for the report."""
    found: list[Policy] = []
    for policy in policies:
        taken = {other.name for other in found}
        name, number = policy.name, 2
        while name in taken:
            name, number = f"{policy.name}-{number}", number + 1
        found.append(policy.model_copy(update={"name": name}))
    return tuple(found)


def _own_clauses(work: Work) -> Iterator[Policy]:
    """Yield the policies; a clause id that means two things gets its policy's name."""
    seen: dict[str, Clause] = {}
    for policy in work.policies:
        new = {
            clause.id: f"{policy.name}/{clause.id}"
            for clause in policy.clauses
            if seen.setdefault(clause.id, clause) != clause
        }
        if not new:
            yield policy
            continue
        ids = "、".join(new)
        work.notes.append(
            Text(
                f"条款编号 {ids} 在两份方案中不是同一条；{policy.name} 的改为 "
                f"{'、'.join(new.values())}",
                f"clause ids {', '.join(new)} mean different clauses; those of "
                f"{policy.name} are now {', '.join(new.values())}",
            )
        )
        yield policy.model_copy(
            update={
                "clauses": tuple(
                    c.model_copy(update={"id": new.get(c.id, c.id)})
                    for c in policy.clauses
                ),
                "rules": tuple(
                    r.model_copy(
                        update={"clauses": tuple(new.get(c, c) for c in r.clauses)}
                    )
                    for r in policy.rules
                ),
            }
        )


# --- the merged policy


def _distinguish_topics(work: Work) -> None:
    """Give two rules of one activity and topic topics of their own.

    An event answers the rule whose topic it has, so two rules that stand side by
    side must not share one.
    """
    seen: dict[tuple[str, str], Group] = {}
    for group in work.groups:
        rule = group.rule
        if not isinstance(rule, CountQuota | WeeklyPattern | StudentExchange):
            continue
        activity = getattr(rule, "activity", rule.kind)
        first = seen.setdefault((str(activity), rule.topic.zh), group)
        if first is group or _policies_of(first) & _policies_of(group):
            continue
        for each in (first, group):
            each.rule = _with_topic(each.rule, work.policies[each.sources[0][0]])


def _policies_of(group: Group) -> set[int]:
    return {index for index, _ in group.sources}


def _with_topic(rule: AnyRule, policy: Policy) -> AnyRule:
    if not isinstance(rule, CountQuota | WeeklyPattern | StudentExchange):
        return rule
    topic, title = rule.topic, policy.title
    if topic.zh.endswith(f"（{title.zh}）"):
        return rule
    if not topic.zh and not isinstance(rule, StudentExchange):
        topic = Text(label(rule.activity, "zh"), label(rule.activity, "en"))
    words = Text(f"{topic.zh}（{title.zh}）", f"{topic.en} ({title.en})")
    return rule.model_copy(update={"topic": words})


def _policy(work: Work) -> Policy:
    policies = work.policies
    clauses = {clause.id: clause for policy in policies for clause in policy.clauses}
    documents = dict.fromkeys(
        paper for policy in policies for paper in policy.documents
    )
    doubts = dict.fromkeys(doubt for policy in policies for doubt in policy.ambiguities)
    return Policy(
        name="-and-".join(policy.name for policy in policies),
        title=Text(
            " ＋ ".join(policy.title.zh for policy in policies),
            " + ".join(policy.title.en for policy in policies),
        ),
        documents=tuple(documents),
        clauses=tuple(clauses.values()),
        rules=tuple(_united(group) for group in work.groups),
        ambiguities=tuple(doubts),
    )


def _united(group: Group) -> AnyRule:
    """Return the rule of a group with the clauses and notes of all its sources."""
    clauses = dict.fromkeys(c for _, rule in group.sources for c in rule.clauses)
    notes = dict.fromkeys(rule.note for _, rule in group.sources if rule.note)
    note = None
    if notes:
        note = Text("；".join(n.zh for n in notes), "; ".join(n.en for n in notes))
    update = {"clauses": tuple(clauses), "note": note}
    # Through the validators once more: a copy does not check its values.
    return type(group.rule).model_validate(
        group.rule.model_copy(update=update).model_dump()
    )
