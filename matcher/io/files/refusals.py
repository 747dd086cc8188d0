"""Why a file is refused, in words a planner can act on."""

from matcher.errors import Fault, UnreadableError
from matcher.text import Text

SAVE_AS = Text(
    "用 Excel 或 WPS 打开后另存为 .xlsx，再试一次",
    "open it in a spreadsheet program, save it as .xlsx and try again",
)


def unreadable(code: str, name: str, expected: Text, remedy: Text) -> UnreadableError:
    """Return the error for a file that cannot be opened."""
    return UnreadableError(
        [Fault(code=f"file.{code}", where=name, expected=expected, remedy=remedy)]
    )


def protected(name: str) -> UnreadableError:
    """Return the error for a workbook with a password."""
    return unreadable(
        "protected",
        name,
        Text("有打开密码，无法读取", "it is protected by a password"),
        Text(
            "在 Excel 的“文件→信息→保护工作簿”中去掉密码，另存后再试",
            "remove the password in the spreadsheet program, save and try again",
        ),
    )


def damaged(name: str) -> UnreadableError:
    """Return the error for a workbook that is incomplete."""
    return unreadable(
        "damaged",
        name,
        Text("文件不完整或已损坏", "the file is incomplete or damaged"),
        Text(
            "重新下载或复制；若能在 Excel 中修复，" + SAVE_AS.zh,
            "download or copy it again; or " + SAVE_AS.en,
        ),
    )
