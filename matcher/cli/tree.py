"""Building blocks of the command tree: click's, speaking Chinese or English.

The tree is built for one language (`matcher.cli.root.build`). click's own words
("Usage", "Options", "No such option") are replaced here, so that a Chinese run holds
no English sentence. Plug-in commands use the same blocks.
"""

import difflib
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

import click

from matcher.cli.language import columns, wrap
from matcher.text import Lang, Text

F = TypeVar("F", bound=Callable[..., Any])
_FIRST_COLUMN = 30


class UsageFault(click.UsageError):
    """A command was called wrongly; `text` says so in both languages."""

    def __init__(self, text: Text, ctx: click.Context | None = None) -> None:
        super().__init__(text.en, ctx)
        self.text = text


class Formatter(click.HelpFormatter):
    """Lays out help by screen columns, with headings in one language."""

    def __init__(self, lang: Lang, *, width: int | None, max_width: int | None) -> None:
        super().__init__(width=width, max_width=max_width)
        self.lang = lang

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the usage line."""
        head = Text("用法：", "Usage: ").say(self.lang) if prefix is None else prefix
        for number, line in enumerate(wrap(f"{head}{prog} {args}", self.width)):
            self.write(f"{'    ' if number else ''}{line}\n")

    def write_heading(self, heading: str) -> None:
        """Write a section heading; click's own headings are translated."""
        known = {
            "Options": Text("选项：", "Options:"),
            "Commands": Text("命令：", "Commands:"),
        }
        self.write(known.get(heading, Text(heading, heading)).say(self.lang) + "\n")

    def write_text(self, text: str) -> None:
        """Write paragraphs, broken by columns."""
        for line in wrap(text, self.width - self.current_indent):
            self.write(f"{' ' * self.current_indent}{line}".rstrip() + "\n")

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write terms and explanations in two columns."""
        rows = list(rows)
        first = min(_FIRST_COLUMN, max(columns(term) for term, _ in rows)) + col_spacing
        indent = " " * self.current_indent
        for term, words in rows:
            lines = wrap(words, max(20, self.width - first - self.current_indent))
            if columns(term) > first - col_spacing:
                self.write(f"{indent}{term}\n")
            else:
                pad = " " * (first - columns(term))
                self.write(f"{indent}{term}{pad}{lines.pop(0)}".rstrip() + "\n")
            for line in lines:
                self.write(f"{indent}{' ' * first}{line}\n")


class Context(click.Context):
    """A click context whose formatter knows the language."""

    def make_formatter(self) -> click.HelpFormatter:
        """Return the formatter for help texts."""
        lang: Lang = getattr(self.command, "lang", "zh")
        return Formatter(
            lang, width=self.terminal_width, max_width=self.max_content_width
        )


class _Spoken(click.Command):
    """What commands and groups share: a language, `--lang`, translated words."""

    context_class = Context

    def __init__(self, *args: Any, lang: Lang, **kwargs: Any) -> None:
        kwargs["context_settings"] = {
            "help_option_names": ["-h", "--help"],
            "max_content_width": 100,
            "allow_extra_args": True,
        }
        kwargs["options_metavar"] = Text("[选项]", "[OPTIONS]").say(lang)
        super().__init__(*args, **kwargs)
        self.lang: Lang = lang
        if not any("--lang" in param.opts for param in self.params):
            self.params.append(_lang_option(lang))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the words; every refusal knows which command it is about."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` with its own words translated."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = Text("显示这段说明", "Show this message").say(self.lang)
        return option

    def format_arguments(self, ctx: click.Context, formatter: Any) -> None:
        """Leave out: arguments are explained in the help text."""


class Command(_Spoken):
    """A command in one language."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; words left over are refused."""
        if ctx.args:
            rest = " ".join(ctx.args)
            raise UsageFault(
                Text(
                    f"多出的参数：{rest}；路径中有空格时请加引号",
                    f"unexpected words: {rest}; quote paths that hold spaces",
                ),
                ctx,
            )
        return super().invoke(ctx)


class Group(_Spoken, click.Group):
    """A group of commands in one language; without a command it shows its help."""

    def __init__(self, *args: Any, lang: Lang, **kwargs: Any) -> None:
        metavar = Text("命令 [参数]...", "COMMAND [ARGS]...").say(lang)
        super().__init__(
            *args,
            lang=lang,
            subcommand_metavar=metavar,
            invoke_without_command=True,
            **kwargs,
        )

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order they were added, as work proceeds."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the named command, or show the help if none is named."""
        result = super().invoke(ctx)
        if ctx.invoked_subcommand is None:
            click.echo(ctx.get_help())
            return 0
        return result

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or name the nearest ones.

        Raises
        ------
        UsageFault
            No command has this name.
        """
        command = self.get_command(ctx, args[0])
        if command is None:
            names = self.list_commands(ctx)
            raise UsageFault(_unknown(Text("命令", "command"), args[0], names), ctx)
        return args[0], command, args[1:]


Callback = Callable[[click.Context, click.Parameter, Any], Any]


def one_of(words: Sequence[str]) -> Callback:
    """Return a callback that takes one word of a few and names the nearest."""

    def convert(ctx: click.Context, param: click.Parameter, value: Any) -> Any:
        if value is None or value in words:
            return value
        raise UsageFault(_unknown(_hint(param), str(value), words), ctx)

    return convert


def number(
    *,
    at_least: float | None = None,
    above: float | None = None,
    below: float | None = None,
    whole: bool = False,
) -> Callback:
    """Return a callback that takes a number within bounds; `whole`: an integer."""

    def within(value: float) -> bool:
        return (
            (at_least is None or value >= at_least)
            and (above is None or value > above)
            and (below is None or value < below)
        )

    def convert(ctx: click.Context, param: click.Parameter, value: Any) -> Any:
        if value is None:
            return None
        try:
            parsed = int(str(value)) if whole else float(str(value))
        except ValueError:
            parsed = float("nan")
        if not within(parsed):
            bounds = _bounds(at_least, above, below, whole=whole)
            hint = _hint(param)
            raise UsageFault(
                Text(
                    f"{hint.zh} “{value}”：须为{bounds.zh}",
                    f'{hint.en} "{value}": must be {bounds.en}',
                ),
                ctx,
            )
        return parsed

    return convert


def _bounds(
    at_least: float | None, above: float | None, below: float | None, *, whole: bool
) -> Text:
    bounds = (
        (at_least, " 不小于 {:g} ", "at least {:g}"),
        (above, " 大于 {:g} ", "above {:g}"),
        (below, " 小于 {:g} ", "below {:g}"),
    )
    zh = "且".join(words.format(b) for b, words, _ in bounds if b is not None)
    en = " and ".join(words.format(b) for b, _, words in bounds if b is not None)
    kind = Text("整数", "a whole number") if whole else Text("数", "a number")
    return Text(f"{zh}的{kind.zh}" if zh else kind.zh, f"{kind.en} {en}".rstrip())


def _hint(param: click.Parameter | None) -> Text:
    if param is None:
        return Text("值", "value")
    name = max(param.opts, key=len) if isinstance(param, click.Option) else param.name
    return Text(f"{name}", f"{name}")


def nearest(word: str, known: Sequence[str]) -> Text:
    """Return a remedy that names the nearest known words, else all of a short list."""
    near = difflib.get_close_matches(word, known, n=3, cutoff=0.5)
    if near:
        return Text(f"是否指 {'、'.join(near)}？", f"did you mean {' or '.join(near)}?")
    return Text(f"可用：{'、'.join(known)}", f"known: {', '.join(known)}")


def _unknown(what: Text, word: str, known: Sequence[str]) -> Text:
    remedy = nearest(word, known)
    return Text(
        f"没有这个{what.zh}“{word}”；{remedy.zh}"
        if not what.zh.startswith("-")
        else f"{what.zh} “{word}”：没有这个值；{remedy.zh}",
        f'{what.en}: no "{word}"; {remedy.en}',
    )


def _lang_option(lang: Lang) -> click.Option:
    words = Text(
        "界面语言；默认随系统，不明时用中文",
        "language; by default that of the system, Chinese when unsure",
    )
    return click.Option(
        ["--lang"],
        metavar="[zh|en]",
        callback=one_of(("zh", "en")),
        expose_value=False,
        help=words.say(lang),
    )


class Option(click.Option):
    """An option whose notes on defaults are in the language of its command."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return name and explanation for the help."""
        record = super().get_help_record(ctx)
        if record is None or getattr(ctx.command, "lang", "en") == "en":
            return record
        name, words = record
        return name, words.replace("[default: ", "[默认 ").replace("required]", "必填]")


def option(
    lang: Lang,
    *names: str,
    text: Text,
    callback: Callback | None = None,
    **settings: Any,
) -> Callable[[F], F]:
    """Declare an option with its help in one language.

    A value stays the word that was typed until `callback` looks at it, so that
    click's own refusals, which are English, never speak.
    """
    settings.setdefault("type", click.UNPROCESSED)
    return click.option(
        *names, cls=Option, help=text.say(lang), callback=callback, **settings
    )


def flag(lang: Lang, *names: str, text: Text) -> Callable[[F], F]:
    """Declare a switch with its help in one language."""
    return click.option(*names, is_flag=True, help=text.say(lang))


def json_flag(lang: Lang) -> Callable[[F], F]:
    """Declare `--json`, the same for every command that prints a result."""
    text = Text("以 JSON 输出结果，供程序读取", "print the result as JSON")
    return flag(lang, "--json", "as_json", text=text)


def policy_options(lang: Lang) -> Callable[[F], F]:
    """Declare `--policy` and `--set`, the same wherever a county is planned."""
    by_name = option(
        lang,
        "--policy",
        "policies",
        multiple=True,
        metavar="NAME|FILE",
        text=Text(
            "政策方案的名称或文件；默认 default，见 jiedui policy list；"
            "可多次给出，合并取严",
            "policy by name or file; default: default, see jiedui policy list; may be "
            "repeated: the strictest of all",
        ),
    )
    by_number = option(
        lang,
        "--set",
        "settings",
        multiple=True,
        metavar="RULE.PARAM=VALUE",
        text=Text(
            "改政策的一个数，如 travel.max_one_way_m=40000；可多次给出",
            "change one number of the policy, e.g. travel.max_one_way_m=40000; "
            "may be repeated",
        ),
    )
    return lambda function: by_name(by_number(function))


def command(lang: Lang, name: str, *, text: Text, short: Text) -> Callable[[F], Any]:
    """Declare a command with its help and short help in one language."""
    return click.command(
        name, cls=Command, lang=lang, help=text.say(lang), short_help=short.say(lang)
    )
