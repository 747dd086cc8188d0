"""`jiedui policy merge`, and several `--policy` at once: the strictest of all."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click
from pydantic import TypeAdapter

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.parameters import KINDS, PARAMETERS
from matcher.cli.tree import UsageFault, command, json_flag, option
from matcher.county import Link, Mode, Post
from matcher.errors import Fault, PolicyError
from matcher.labels import label
from matcher.policy import Activity, AnyRule, Policy, RuleBase, Side
from matcher.text import Lang, Text

if TYPE_CHECKING:
    from matcher.merging import Choice, Conflict, Merge, MergedRule, Stated

_HOW = {
    "same": Text("相同", "the same"),
    "stricter": Text("取严", "the stricter"),
    "only_one": Text("只有一份规定", "stated by one only"),
    "overlap": Text("取交集", "what both admit"),
    "union": Text("取并集", "what either asks"),
    "first": Text("取第一份", "that of the first"),
}
_OWNERS = {
    "support": Text("支援学校", "support"),
    "recipient": Text("受援学校", "recipient"),
    "each_school": Text("每所学校", "each school"),
    "consortium": Text("结对组", "consortium"),
    "area_lead": Text("片区长学校", "area lead"),
    "bureau": Text("教育局", "bureau"),
    "host": Text("接收学校", "host"),
    "home": Text("派出学校", "home school"),
    "person": Text("本人", "the person"),
}
_RULES: dict[str, type[RuleBase]] = {
    rule.model_fields["kind"].default: rule for rule in get_args(get_args(AnyRule)[0])
}
_NAMING = ("activity", "side", "mode", "link")
"""Parameters that stand in the name of a rule already."""
_NAMES: tuple[type[StrEnum], ...] = (Activity, Side, Mode, Link)


def merge_command(lang: Lang) -> click.Command:
    """Return the command `policy merge`."""

    @command(
        lang,
        "merge",
        text=Text(
            "合并两份以上方案，取其严者，并说明每个数出自哪份文件、为什么取它。\n"
            "\n"
            "A、B 是方案名称或文件。下限取高，上限取低，范围和类别取共同部分，硬性高于"
            "软性；只有一份规定的照用；分不出严宽的两条并列，都要做到。互相矛盾时说明"
            "是哪些条款、哪些数，退出码 2。-o 写出合并后的方案文件，每条规则注明出处，"
            "可再修改。plan、diagnose、audit 等命令也可直接写 --policy A --policy B。",
            "Merge two or more policies, the stricter of each, and say which document "
            "each number came from and why it was chosen.\n"
            "\n"
            "A and B are names or files. Floors: the higher; ceilings: the lower; "
            "ranges and filters: what both admit; hard beats soft. What one alone "
            "states holds as it stands; where neither of two rules is stricter both "
            "are kept. Contradictions are told with clauses and values, exit code 2. "
            "-o writes the merged policy as a file to change, each rule with its "
            "sources. plan, diagnose, audit and others also take --policy A "
            "--policy B.",
        ),
        short=Text("合并几份方案，取其严者", "the strictest of several policies"),
    )
    @click.argument("names", metavar="A B [...]", nargs=-1)
    @option(
        lang,
        "-o",
        "--output",
        metavar="FILE.yaml",
        text=Text("写出合并后的方案文件", "write the merged policy file"),
    )
    @json_flag(lang)
    def merge(names: tuple[str, ...], output: str | None, as_json: bool) -> int:
        from matcher.cli.files import check_outputs, require_suffix
        from matcher.merging import merge_policies
        from matcher.presets import load_policy

        if len(names) < 2:
            raise UsageFault(
                Text(
                    "须给出两份以上方案，如 jiedui policy merge A B",
                    "two policies or more are needed: jiedui policy merge A B",
                )
            )
        path = None if output is None else Path(output)
        if path is not None:
            require_suffix(path, ".yaml", "-o")
            check_outputs([path], inputs=names)
        policies = [load_policy(name) for name in names]
        merged = merge_policies(policies)
        if path is not None and merged.policy is not None:
            _write(merged, path)
        if as_json:
            show.out_json(merged.model_dump(mode="json"))
        else:
            show.out("\n".join(_lines(merged, policies, lang)))
        if merged.policy is None:
            if not as_json:
                raise PolicyError(_faults(merged))
            return ExitCode.BAD_INPUT
        if not as_json:
            show.err(_next_step(path, names).say(lang))
        return ExitCode.CLEAN

    return merge  # type: ignore[no-any-return]


def merged_policy(names: Sequence[str]) -> Policy:
    """Return the strictest of several policies given by name or file; say so.

    Raises
    ------
    PolicyError
        A policy has faults, or two of them contradict.
    """
    from matcher.merging import merge_policies
    from matcher.presets import load_policy

    merged = merge_policies([load_policy(name) for name in names])
    if merged.policy is None:
        raise PolicyError(_faults(merged))
    running = click.get_current_context(silent=True)
    lang: Lang = getattr(running.command, "lang", "zh") if running else "zh"
    show.err(_told_merged(names, merged.policy).say(lang))
    return merged.policy


def _told_merged(names: Sequence[str], policy: Policy) -> Text:
    shown = " ".join(names)
    return Text(
        f"已合并 {len(names)} 份方案，取其严者：{policy.name}，{len(policy.rules)} "
        f"条规则；每个数的出处：jiedui policy merge {shown}",
        f"{len(names)} policies merged, the stricter of each: {policy.name}, "
        f"{len(policy.rules)} rules; where each number came from: "
        f"jiedui policy merge {shown}",
    )


def _write(merged: "Merge", path: Path) -> None:
    from matcher.io.files.atomic import replacing
    from matcher.merging import merged_yaml

    text = merged_yaml(merged)
    with replacing(path) as temporary:
        temporary.write_text(text, encoding="utf-8", newline="\n")


def _next_step(path: Path | None, names: Sequence[str]) -> Text:
    if path is None:
        shown = " ".join(f"--policy {name}" for name in names)
        return Text(
            f"直接使用：jiedui plan COUNTY {shown}；存成文件：加 -o merged.yaml",
            f"to use it: jiedui plan COUNTY {shown}; to keep it: add -o merged.yaml",
        )
    return Text(
        f"已写出 {path}；使用：jiedui plan COUNTY --policy {path}",
        f"{path} is written; to use it: jiedui plan COUNTY --policy {path}",
    )


# --- faults


def _faults(merged: "Merge") -> Iterator[Fault]:
    for conflict in merged.conflicts:
        yield Fault(
            code="policy.merge.impossible",
            where=_rule_name(conflict.kind, conflict.name, "zh"),
            value="；".join(_said(conflict, each, "zh") for each in conflict.stated),
            expected=Text(
                f"无法合并：{conflict.why.zh}", f"cannot be merged: {conflict.why.en}"
            ),
            remedy=Text(
                "由教育局定取哪一份：用 jiedui policy show 名称 -o my.yaml 写出一份，"
                f"改好 {conflict.kind} 的 {conflict.parameter} 再合并",
                "the bureau must decide: write one with jiedui policy show NAME -o "
                f"my.yaml, change {conflict.parameter} of its {conflict.kind}, and "
                "merge again",
            ),
        )


def _said(conflict: "Conflict", stated: "Stated", lang: Lang) -> str:
    names = conflict.parameter.split("/")
    values = stated.value if len(names) > 1 else [stated.value]
    shown = "，".join(
        f"{name} {_value(conflict.kind, name, value, lang)}"
        for name, value in zip(names, values, strict=False)
    )
    clauses = f"（{'、'.join(stated.clauses)}）" if stated.clauses else ""
    return f"{stated.policy}{clauses} {shown}"


# --- the report


def _lines(merged: "Merge", policies: Sequence[Policy], lang: Lang) -> Iterator[str]:
    for number, policy in enumerate(policies):
        yield f"[{_letter(number)}] {policy.name}  {policy.title.say(lang)}"
        for paper in policy.documents:
            words = (paper.title, paper.number, paper.issued)
            yield "      " + "  ".join(word for word in words if word)
    letters = {name: _letter(n) for n, name in enumerate(_source_names(merged))}
    if merged.conflicts:
        yield "\n" + Text("无法合并之处", "contradictions").say(lang)
        for conflict in merged.conflicts:
            yield f"  {_rule_name(conflict.kind, conflict.name, lang)}"
            for stated in conflict.stated:
                yield f"    {_said(conflict, stated, lang)}"
            yield f"    {conflict.why.say(lang)}"
    if merged.notes:
        yield "\n" + Text("说明", "notes").say(lang)
        yield from (f"  {note.say(lang)}" for note in merged.notes)
    joint = [rule for rule in merged.rules if len(rule.sources) > 1]
    alone = [rule for rule in merged.rules if len(rule.sources) == 1]
    if joint:
        yield "\n" + Text("几份都有规定", "stated by several").say(lang)
        for rule in joint:
            yield from _rule_lines(rule, letters, lang)
    if alone:
        yield "\n" + Text("只有一份规定，照用", "stated by one only, kept").say(lang)
        for rule in alone:
            yield from _rule_lines(rule, letters, lang)
    if merged.policy is not None:
        yield "\n" + _count(merged).say(lang)


def _source_names(merged: "Merge") -> list[str]:
    """Return the policies' names as the report uses them, in the order given."""
    named = dict.fromkeys(merged.policies)
    extra = dict.fromkeys(name for rule in merged.rules for name in rule.sources)
    return list(named | extra)


def _letter(number: int) -> str:
    return chr(ord("A") + number) if number < 26 else f"P{number + 1}"


def _count(merged: "Merge") -> Text:
    strict = sum(
        choice.how in ("stricter", "overlap", "union")
        for rule in merged.rules
        for choice in rule.choices
    )
    beside = sum(rule.beside is not None for rule in merged.rules)
    name = merged.policy.name if merged.policy else ""
    total = len(merged.rules)
    return Text(
        f"合并后 {name}：{total} 条规则，{strict} 个数取严，{beside} 条与另一条并列",
        f"{name}: {total} rules, {strict} numbers by the stricter, {beside} rules "
        "beside another",
    )


def _rule_lines(
    rule: "MergedRule", letters: dict[str, str], lang: Lang
) -> Iterator[str]:
    sources = "".join(f"[{letters.get(name, name)}]" for name in rule.sources)
    clauses = " ".join(rule.clauses)
    head = f"{rule.row + 1}. {_rule_name(rule.kind, rule.name, lang)}"
    yield f"  {head}  {sources}  {clauses}".rstrip()
    for choice in rule.choices:
        if len(rule.sources) > 1:
            shown = choice.how != "same" or not _is_default(rule.kind, choice)
            if shown and not (choice.how == "same" and choice.parameter in _NAMING):
                yield f"      {_choice_words(rule, choice, letters, lang)}"
        elif not _is_default(rule.kind, choice) and choice.parameter not in _NAMING:
            value = _value(rule.kind, choice.parameter, choice.chosen, lang)
            yield f"      {_parameter(choice.parameter, lang)} = {value}"
    for note in (rule.beside, rule.meets):
        if note is not None:
            yield f"      ※ {note.say(lang)}"


def _choice_words(
    rule: "MergedRule", choice: "Choice", letters: dict[str, str], lang: Lang
) -> str:
    chosen = _value(rule.kind, choice.parameter, choice.chosen, lang)
    name, how = _parameter(choice.parameter, lang), _HOW[choice.how].say(lang)
    if choice.how == "same":
        return f"{name} = {chosen}{_aside(how, lang)}"
    said = "  ".join(
        f"[{letters.get(each.policy, each.policy)}] "
        f"{_value(rule.kind, choice.parameter, each.value, lang)}"
        for each in choice.stated
    )
    colon = "：" if lang == "zh" else ": "
    return f"{name}{colon}{said} → {chosen}{_aside(how, lang)}"


def _rule_name(kind: str, name: str, lang: Lang) -> str:
    words = [_named(part, lang) for part in name.split("/") if part]
    detail = _aside(" ".join(words), lang) if words else ""
    return f"{KINDS[kind].say(lang)}{detail}"


def _named(part: str, lang: Lang) -> str:
    for names in _NAMES:
        if part in {member.value for member in names}:
            return label(names(part), lang)
    return part


def _parameter(name: str, lang: Lang) -> str:
    if name == "hard":
        return Text("硬性", "hard").say(lang)
    words = PARAMETERS.get(name)
    return f"{name}{_aside(words.say(lang), lang)}" if words else name


def _is_default(kind: str, choice: "Choice") -> bool:
    if choice.parameter == "hard":
        return False
    field = _RULES[kind].model_fields[choice.parameter]
    if field.is_required():
        return False
    kept: TypeAdapter[Any] = TypeAdapter(field.rebuild_annotation())
    default = kept.dump_python(
        field.get_default(call_default_factory=True), mode="json"
    )
    if isinstance(field.default, frozenset):
        default = sorted(default)
    return bool(default == choice.chosen)


def _value(kind: str, name: str, value: Any, lang: Lang) -> str:
    """Return a value that JSON knows in the words of its parameter."""
    if value is None or value == []:
        return Text("不限", "no limit").say(lang)
    if isinstance(value, bool):
        return (Text("是", "yes") if value else Text("否", "no")).say(lang)
    if isinstance(value, list):
        stop = "、" if lang == "zh" else ", "
        return stop.join(_value(kind, name, item, lang) for item in value)
    if isinstance(value, dict):
        return " + ".join(f"{n} × {key}" for key, n in value.items())
    return _word(kind, name, str(value), lang)


def _word(kind: str, name: str, value: str, lang: Lang) -> str:
    if name == "posts":
        return label(Post(value), lang)
    if name in ("owner", "side") and value in _OWNERS:
        return _OWNERS[value].say(lang)
    for names in _enums(_RULES[kind].model_fields[name].annotation):
        if value in {member.value for member in names}:
            return label(names(value), lang)
    return value


def _enums(annotation: Any) -> Iterator[type[StrEnum]]:
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        yield annotation
    for inner in get_args(annotation):
        yield from _enums(inner)


def _aside(words: str, lang: Lang) -> str:
    return f"（{words}）" if lang == "zh" else f" ({words})"
