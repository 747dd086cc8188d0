"""Options that several commands of this package share."""

from collections.abc import Callable
from typing import Any, TypeVar

from matcher.cli.tree import flag, number, option
from matcher.text import Lang, Text

F = TypeVar("F", bound=Callable[..., Any])


def seed_option(lang: Lang, default: int) -> Callable[[F], F]:
    """Declare `--seed`."""
    return option(
        lang,
        "--seed",
        metavar="N",
        default=default,
        callback=number(at_least=0, below=2**31, whole=True),
        text=Text(f"随机种子；默认 {default}", f"random seed; default {default}"),
    )


def planning_options(lang: Lang) -> Callable[[F], F]:
    """Return the options that every command that plans has."""

    def decorate(function: F) -> F:
        for add in (
            flag(lang, "-q", "--quiet", text=Text("不显示进度", "show no progress")),
            option(
                lang,
                "--workers",
                metavar="N",
                callback=number(at_least=1, below=257, whole=True),
                text=Text("并行数；默认处理器核数", "parallel workers; default cores"),
            ),
            seed_option(lang, 0),
            option(
                lang,
                "--gap",
                metavar="G",
                default=0.0,
                callback=number(at_least=0, below=1),
                text=Text("可接受的相对差距", "relative gap that is good enough"),
            ),
            option(
                lang,
                "--time-limit",
                metavar="S",
                default=60.0,
                callback=number(above=0),
                text=Text("每次编排的秒数；默认 60", "seconds a plan; default 60"),
            ),
        ):
            function = add(function)
        return function

    return decorate
