"""The last net: every way a command can end becomes words and an exit code."""

import datetime as dt
import errno
import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

import click

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.tree import UsageFault, nearest
from matcher.errors import JieduiError
from matcher.text import Lang, Text
from matcher.versions import versions

_OS_WORDS = {
    errno.ENOSPC: Text("磁盘已满；腾出空间后重试", "the disk is full; free some space"),
    errno.EACCES: Text("没有权限；换一个文件夹或检查是否被占用", "permission denied"),
    errno.EPERM: Text("没有权限；换一个文件夹或检查是否被占用", "permission denied"),
    errno.EROFS: Text("所在磁盘只读；换一个文件夹", "the disk is read-only"),
    errno.ENOENT: Text("文件或文件夹不存在；检查路径", "no such file or folder"),
    errno.EISDIR: Text("是文件夹而不是文件；检查路径", "is a folder, not a file"),
}


def guarded(work: Callable[[], int], *, lang: Lang, command: str) -> int:
    """Run a command and return its exit code; nothing ever escapes as a traceback.

    Parameters
    ----------
    work
        The command; returns its exit code.
    lang
        Language of messages.
    command
        Name of the command, for the report of a bug.
    """
    try:
        return work()
    except click.exceptions.Exit as done:
        return done.exit_code
    except JieduiError as error:
        show.err(show.faults(error.faults, lang))
        return error.exit_code
    except click.ClickException as error:
        show.err(usage_words(error, lang))
        return ExitCode.BAD_INPUT
    except (KeyboardInterrupt, click.Abort):
        show.err(Text("已中止，未写文件", "aborted, nothing written").say(lang))
        return ExitCode.ABORTED
    except BrokenPipeError:
        show.drop(sys.stdout)
        return ExitCode.BAD_INPUT
    except OSError as error:
        show.err(_os_words(error).say(lang))
        return ExitCode.BAD_INPUT
    except UnicodeEncodeError as error:
        if error.encoding.startswith("utf"):
            show.err(_bug(error, command).say(lang))
            return ExitCode.BUG
        show.err(_ENCODING.say(lang))
        return ExitCode.BAD_INPUT
    except MemoryError:
        show.err(_MEMORY.say(lang))
        return ExitCode.NO_PLAN
    except Exception as error:
        show.err(_bug(error, command).say(lang))
        return ExitCode.BUG


_ENCODING = Text(
    "本机的字符集写不了中文文件名；先设环境变量 LC_ALL=C.UTF-8，再试一次",
    "the character set of this machine cannot write this file name; "
    "set the environment variable LC_ALL=C.UTF-8, then try again",
)
_MEMORY = Text(
    "内存不足：关闭其他程序，用 --workers 1，或按片区拆成几个文件分别处理",
    "out of memory: close other programs, use --workers 1, or split the county",
)


def usage_words(error: click.ClickException, lang: Lang) -> str:
    """Return what was wrong with a command line and where to read on."""
    words = _usage_text(error).say(lang)
    ctx = getattr(error, "ctx", None)
    if ctx is None:
        return words
    path = ctx.command_path
    more = Text(f"用法见：{path} --help", f"see: {path} --help").say(lang)
    return f"{words}\n{more}"


def _usage_text(error: click.ClickException) -> Text:
    if isinstance(error, UsageFault):
        return error.text
    if isinstance(error, click.NoSuchOption):
        return _no_option(error)
    if isinstance(error, click.MissingParameter):
        return _missing(error)
    if isinstance(error, click.BadOptionUsage):
        name = error.option_name
        if "not take" in error.message:
            return Text(f"选项 {name} 不带取值", f"{name} takes no value")
        return Text(f"选项 {name} 后面缺少取值", f"{name} needs a value")
    return Text(f"用法不对：{error.format_message()}", error.format_message())


def _no_option(error: click.NoSuchOption) -> Text:
    name, ctx = error.option_name, error.ctx
    known = [
        opt for p in (ctx.command.get_params(ctx) if ctx else ()) for opt in p.opts
    ]
    hint = nearest(name, [opt for opt in known if opt.startswith("--")])
    return Text(f"没有选项 {name}；{hint.zh}", f"no option {name}; {hint.en}")


def _missing(error: click.MissingParameter) -> Text:
    param = error.param
    if isinstance(param, click.Option):
        name = max(param.opts, key=len)
        return Text(f"缺少选项 {name}", f"{name} is required")
    name = param.make_metavar(error.ctx) if param and error.ctx else "?"
    return Text(f"缺少参数 {name}", f"{name} is missing")


def _os_words(error: OSError) -> Text:
    place = str(error.filename or Text("文件", "file").zh)
    words = _OS_WORDS.get(error.errno or 0)
    if words is None:
        detail = error.strerror or type(error).__name__
        words = Text(f"系统不能完成读写（{detail}）", detail)
    return Text(f"{place}：{words.zh}", f"{error.filename or 'file'}: {words.en}")


def _bug(error: Exception, command: str) -> Text:
    path = _write_report(bug_report(error, command))
    where = str(path) if path else "—"
    return Text(
        f"程序出错了，这是我们的缺陷，不是您的数据有误。报告已写入 {where}"
        "（只有程序位置和版本，没有任何学校、人员数据），请发给维护者",
        f"this is a bug of ours, not a fault of your data. A report is in {where} "
        "(places in the program and versions only, no data); please send it to us",
    )


def bug_report(error: BaseException, command: str) -> str:
    """Return where an error arose and in which versions, without any value met.

    Messages of exceptions are left out: they may quote cells. So are source lines
    and the folders above a package: they may hold a user's name.
    """
    lines = [f"command: {command}", f"system: {platform.system()} {platform.machine()}"]
    lines += [f"{part}: {number}" for part, number in versions().items()]
    seen: BaseException | None = error
    while seen is not None:
        lines += ["", f"{type(seen).__module__}.{type(seen).__qualname__}"]
        lines += [
            f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines) + "\n"


def _short(filename: str) -> str:
    parts = Path(filename).parts
    if "site-packages" in parts:
        return "/".join(parts[parts.index("site-packages") + 1 :])
    ours = Path(__file__).parents[2].parts
    if parts[: len(ours)] == ours:
        return "/".join(parts[len(ours) :])
    return parts[-1]


def _write_report(text: str) -> Path | None:
    stamp = dt.datetime.now().strftime("%Y%m%d-%H%M%S")
    for folder in (Path.cwd, lambda: Path(tempfile.gettempdir())):
        try:
            path = folder() / f"jiedui-bug-{stamp}-{os.getpid()}.txt"
            path.write_text(text, encoding="utf-8")
        except OSError:
            continue
        return path
    return None
