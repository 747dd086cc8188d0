"""`jiedui policy list | show | check | merge | table`: presets and their clauses."""

from pathlib import Path
from typing import Any

import click

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.files import check_outputs, require_suffix
from matcher.cli.merging import merge_command
from matcher.cli.policy_table import table_command
from matcher.cli.policy_words import (
    fate_counts,
    fates_words,
    paper_words,
    parameters,
    policy_lines,
)
from matcher.cli.tree import Group, command, json_flag, option
from matcher.policy import Clause, Policy
from matcher.text import Lang, Text


def policy_group(lang: Lang) -> click.Group:
    """Return the group `policy` with its commands."""
    text = Text(
        "政策方案：自带哪些、依据哪些条款、各项数字是多少。\n"
        "\n"
        "要同时遵守几份文件：jiedui policy merge A B，取其严者并说明每个数的出处。",
        "Policies: which come with the program, the clauses they rest on, every "
        "number.\n"
        "\n"
        "To keep several papers: jiedui policy merge A B takes the stricter of each "
        "and says where every number came from.",
    )
    short = Text("政策方案、条款与出处", "policies, clauses and sources")
    group = Group("policy", lang=lang, help=text.say(lang), short_help=short.say(lang))
    builders = (
        _list_command,
        _show_command,
        _check_command,
        merge_command,
        table_command,
    )
    for build in builders:
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
                        "documents": [
                            paper.model_dump(mode="json") for paper in policy.documents
                        ],
                        "rules": len(policy.rules),
                        "clauses": len(policy.clauses),
                        "fates": {f.value: n for f, n in fate_counts(policy).items()},
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
            for paper in policy.documents:
                show.out(f"    {paper_words(paper, lang)}")
            if policy.clauses:
                show.out(f"    {fates_words(policy, lang)}")
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
            show.out_json(policy_data(policy))
        else:
            show.out("\n".join(policy_lines(policy, lang)))
        return ExitCode.CLEAN

    return show_  # type: ignore[no-any-return]


def policy_data(policy: Policy) -> dict[str, Any]:
    """Return a policy as JSON data, each clause with its fate and its rules."""
    data = policy.model_dump(mode="json")
    data["clauses"] = [_clause_data(policy, clause) for clause in policy.clauses]
    return data


def _clause_data(policy: Policy, clause: Clause) -> dict[str, Any]:
    rules = [
        {
            "row": row,
            "kind": rule.kind,
            "parameters": {
                name: rule.model_dump(mode="json")[name]
                for name, _, _ in parameters(rule)
            },
        }
        for row, rule in enumerate(policy.rules)
        if clause.id in rule.clauses
    ]
    return {
        **clause.model_dump(mode="json"),
        "fate": policy.fate(clause.id).value,
        "rules": rules,
    }


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
