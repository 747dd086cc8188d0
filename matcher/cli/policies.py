"""`jiedui policy list | show | check`: presets, their clauses and sources."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import click

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.files import check_outputs, require_suffix
from matcher.cli.parameters import KINDS, PARAMETERS
from matcher.cli.tree import Group, command, json_flag, option
from matcher.labels import label
from matcher.policy import AnyRule, Policy, RuleBase
from matcher.text import Lang, Text

_BASE_FIELDS = frozenset({*RuleBase.model_fields, "kind", "title", "topic"})


def policy_group(lang: Lang) -> click.Group:
    """Return the group `policy` with its commands."""
    text = Text(
        "政策方案：自带哪些、依据哪些条款、各项数字是多少。\n"
        "\n"
        "要同时遵守几份文件，目前请把规则写进一个方案文件；自动合并以后提供。",
        "Policies: which come with the program, the clauses they rest on, every "
        "number.\n"
        "\n"
        "To keep several papers, write their rules into one file for now; merging "
        "them comes later.",
    )
    short = Text("政策方案、条款与出处", "policies, clauses and sources")
    group = Group("policy", lang=lang, help=text.say(lang), short_help=short.say(lang))
    for build in (_list_command, _show_command, _check_command):
        group.add_command(build(lang))
    return group


def _list_command(lang: Lang) -> click.Command:
    @command(
        lang,
        "list",
        text=Text("列出自带的政策方案。", "List the policies that come along."),
        short=Text("列出自带的方案", "list the presets"),
    )
    @json_flag(lang)
    def list_(as_json: bool) -> int:
        from matcher.presets import load_policy, preset_names

        policies = [load_policy(name) for name in preset_names()]
        if as_json:
            show.out_json(
                [
                    {
                        "name": policy.name,
                        "title": policy.title._asdict(),
                        "rules": len(policy.rules),
                        "clauses": len(policy.clauses),
                    }
                    for policy in policies
                ]
            )
            return ExitCode.CLEAN
        for policy in policies:
            count = Text(
                f"{len(policy.rules)} 条规则，{len(policy.clauses)} 条条款",
                f"{len(policy.rules)} rules, {len(policy.clauses)} clauses",
            )
            show.out(f"{policy.name}  {policy.title.say(lang)}  {count.say(lang)}")
        return ExitCode.CLEAN

    return list_  # type: ignore[no-any-return]


def _show_command(lang: Lang) -> click.Command:
    @command(
        lang,
        "show",
        text=Text(
            "显示一个方案的来源文件、每条规则及其数字、所依据的原文、有歧义处的选择。\n"
            "\n"
            "NAME 是方案名称或文件。要制定自己的方案：-o my.yaml 写出一份，改好后"
            "用 jiedui policy check my.yaml 检查，再用 jiedui plan --policy my.yaml。",
            "Show a policy: its papers, every rule with its numbers, the words it "
            "rests on, and the reading chosen where the words are ambiguous.\n"
            "\n"
            "NAME is a policy's name or file. To make your own: -o my.yaml writes a "
            "copy; change it, run jiedui policy check my.yaml, then jiedui plan "
            "--policy my.yaml.",
        ),
        short=Text("显示一个方案的全部内容", "show one policy in full"),
    )
    @click.argument("name", metavar="NAME")
    @option(
        lang,
        "-o",
        "--output",
        metavar="FILE.yaml",
        text=Text("写成可修改的方案文件", "write a policy file to change"),
    )
    @json_flag(lang)
    def show_(name: str, output: str | None, as_json: bool) -> int:
        from matcher.presets import load_policy

        policy = load_policy(name)
        if output is not None:
            _write_copy(name, Path(output), lang)
            return ExitCode.CLEAN
        if as_json:
            show.out(policy.model_dump_json(indent=2))
        else:
            show.out("\n".join(policy_lines(policy, lang)))
        return ExitCode.CLEAN

    return show_  # type: ignore[no-any-return]


def _write_copy(name: str, path: Path, lang: Lang) -> None:
    from matcher.io.files.atomic import replacing
    from matcher.presets import policy_source

    require_suffix(path, ".yaml", "-o")
    check_outputs([path], inputs=[name])
    source = policy_source(name)
    with replacing(path) as temporary:
        temporary.write_text(source, encoding="utf-8", newline="\n")
    show.out(str(path))
    show.err(
        Text(
            f"改好后检查：jiedui policy check {path}",
            f"change it, then: jiedui policy check {path}",
        ).say(lang)
    )


def _check_command(lang: Lang) -> click.Command:
    @command(
        lang,
        "check",
        text=Text(
            "检查一个方案文件：全部错误一次列出，含行号和改法。",
            "Check a policy file: all faults at once, with line and remedy.",
        ),
        short=Text("检查一个方案文件", "check a policy file"),
    )
    @click.argument("file", metavar="FILE")
    @json_flag(lang)
    def check(file: str, as_json: bool) -> int:
        from matcher.presets import load_policy

        policy = load_policy(file)
        if as_json:
            show.out_json({"name": policy.name, "rules": len(policy.rules)})
        else:
            words = Text(
                f"{file} 没有错误：{len(policy.rules)} 条规则，"
                f"{len(policy.clauses)} 条条款",
                f"{file} has no faults: {len(policy.rules)} rules, "
                f"{len(policy.clauses)} clauses",
            )
            show.out(words.say(lang))
        return ExitCode.CLEAN

    return check  # type: ignore[no-any-return]


def policy_lines(policy: Policy, lang: Lang) -> Iterator[str]:
    """Yield a policy for reading: papers, rules, clauses, ambiguities."""
    yield f"{policy.name}  {policy.title.say(lang)}"
    for paper in policy.documents:
        yield "  " + "  ".join(
            w for w in (paper.title, paper.number, paper.issued) if w
        )
    yield "\n" + Text("规则", "rules").say(lang)
    for rule in policy.rules:
        yield from _rule_lines(rule, policy, lang)
    if policy.ambiguities:
        yield "\n" + Text("有歧义处及所取读法", "ambiguities and readings").say(lang)
    for doubt in policy.ambiguities:
        yield f"  {doubt.question.say(lang)}"
        chosen = Text("取", "chosen").say(lang)
        others = " / ".join(c for c in doubt.choices if c != doubt.chosen)
        reading = f"{doubt.parameter}: {chosen} {doubt.chosen}"
        yield f"    {reading}" + (_aside(others, lang) if others else "")


def _rule_lines(rule: AnyRule, policy: Policy, lang: Lang) -> Iterator[str]:
    weight = Text("硬性", "hard") if rule.hard else Text("软性", "soft")
    title = getattr(rule, "title", None) or getattr(rule, "topic", None)
    words = title.say(lang) if isinstance(title, Text) else ""
    kind = KINDS[rule.kind].say(lang)
    yield f"  {rule.kind}  {kind}  [{weight.say(lang)}]  {words}".rstrip()
    for name, value, default in _parameters(rule):
        shown = _value(value, lang)
        if default is not None and value != default:
            usual = Text("默认", "default").say(lang)
            shown += " " + _aside(f"{usual} {_value(default, lang)}", lang)
        yield f"    {name} = {shown}    # {PARAMETERS[name].say(lang)}"
    if rule.note is not None:
        yield f"    {rule.note.say(lang)}"
    for ref in rule.clauses:
        clause = policy.clause_by_id[ref]
        yield f"    {ref}  “{clause.quote}”"
        if lang == "en":
            yield f"      {clause.meaning}"


def _parameters(rule: AnyRule) -> Iterator[tuple[str, Any, Any]]:
    for name, field in type(rule).model_fields.items():
        if name not in _BASE_FIELDS:
            default = None if field.is_required() else field.get_default()
            yield name, getattr(rule, name), default


def _value(value: Any, lang: Lang) -> str:
    if isinstance(value, StrEnum):
        return value.value + _aside(label(value, lang), lang)
    if isinstance(value, frozenset | set):
        return ", ".join(_value(v, lang) for v in sorted(value)) or "—"
    if isinstance(value, tuple):
        return ", ".join(_value(v, lang) for v in value) or "—"
    if isinstance(value, dict):
        return " + ".join(f"{n} × {_value(name, lang)}" for name, n in value.items())
    return "—" if value is None else str(value)


def _aside(words: str, lang: Lang) -> str:
    return f"（{words}）" if lang == "zh" else f" ({words})"
