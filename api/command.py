"""`jiedui serve`: the service and its page, on this machine only.

Imports little: the list of commands loads this module. The server and what it needs
are imported when the command runs.
"""

import socket
from pathlib import Path

import click

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.tree import UsageFault, command, number, option
from matcher.text import Lang, Text

PORT = 8321

_HELP = Text(
    "启动本机服务和网页：上传工作簿、查看问题、选择政策、编排、下载花名册。\n"
    "\n"
    "只接受本机访问，因为还没有用户账号。数据存在 --data-dir 文件夹"
    "（默认为当前文件夹下的 jiedui-data），30 天后自动删除；"
    "其他设置见 docs/api.md 的 JIEDUI_ 环境变量。按 Ctrl-C 结束，"
    "正在编排的方案会停在目前最好的一版。",
    "Start the service and its page on this machine: upload a workbook, see its "
    "faults, choose a policy, plan, download the rosters.\n"
    "\n"
    "Only this machine is served, as there are no accounts yet. Data is kept in "
    "--data-dir (by default jiedui-data in the current folder) and deleted after 30 "
    "days; docs/api.md lists further settings (JIEDUI_ variables). Ctrl-C ends the "
    "server; plans under way keep their best so far.",
)


def serve(lang: Lang) -> click.Command:
    """Return the command `serve` in one language."""

    @command(
        lang, "serve", text=_HELP, short=Text("本机服务和网页", "service and web page")
    )
    @option(
        lang,
        "--host",
        metavar="HOST",
        default="127.0.0.1",
        show_default=True,
        text=Text("本机地址", "address of this machine"),
        callback=_loopback,
    )
    @option(
        lang,
        "--port",
        metavar="PORT",
        default=PORT,
        show_default=True,
        text=Text("端口；0 为任意空闲端口", "port; 0 takes any free one"),
        callback=number(at_least=0, below=65536, whole=True),
    )
    @option(
        lang,
        "--data-dir",
        metavar="DIR",
        text=Text("数据文件夹", "folder for data"),
    )
    def serve_(host: str, port: int, data_dir: str | None) -> int:
        return _serve(host, port, data_dir, lang)

    return serve_  # type: ignore[no-any-return]


def _loopback(ctx: click.Context, _param: click.Parameter, value: str) -> str:
    from api.guards import is_loopback

    if is_loopback(value):
        return value
    raise UsageFault(
        Text(
            f"--host “{value}”：只能是本机地址（127.0.0.1、::1、localhost）；"
            "在有用户账号之前不向其他机器开放",
            f'--host "{value}": must be this machine (127.0.0.1, ::1, localhost); '
            "other machines are not served until there are accounts",
        ),
        ctx,
    )


def _serve(host: str, port: int, data_dir: str | None, lang: Lang) -> int:
    import uvicorn

    from api.app import check_folder, create_app
    from api.settings import Settings

    folder = None if data_dir is None else Path(data_dir)
    settings = Settings.from_environment(data_dir=folder)
    check_folder(settings)
    app = create_app(settings)
    door = _open_door(host, port)
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            log_level="warning",
            access_log=False,
            server_header=False,
            ws="none",
            timeout_graceful_shutdown=5,
        )
    )
    address = f"http://{'[::1]' if ':' in host else host}:{door.getsockname()[1]}/"
    show.out(
        Text(
            f"请在浏览器打开 {address} （按 Ctrl-C 结束）",
            f"Open {address} in a browser (Ctrl-C ends the server)",
        ).say(lang)
    )
    try:
        server.run(sockets=[door])
    except KeyboardInterrupt:
        show.out(Text("服务已结束", "the server has ended").say(lang))
    return ExitCode.CLEAN if server.started else ExitCode.BAD_INPUT


def _open_door(host: str, port: int) -> socket.socket:
    """Return a listening socket, so that a taken port is our words, not a log line."""
    family, *_, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    try:
        return socket.create_server(place[:2], family=family)
    except OSError as error:
        name = f"{host}:{port}"
        raise UsageFault(
            Text(
                f"不能使用 {name}（{error.strerror}）；用 --port 换一个端口",
                f"cannot use {name} ({error.strerror}); choose another --port",
            )
        ) from error
