import errno
import re

import click
import pytest

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.cli.guard import bug_report, guarded
from matcher.errors import Fault, InputError, PolicyError, Severity
from matcher.text import Text


def fault(severity=Severity.ERROR):
    return Fault(
        code="x",
        severity=severity,
        where="教师!F17",
        value="数科",
        expected=Text("学科表中的学科", "a subject of the list"),
        remedy=Text("改为 数学", "write 数学"),
    )


def ends(error, lang="zh"):
    def work():
        raise error

    return guarded(work, lang=lang, command="plan")


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (InputError([fault()]), ExitCode.BAD_INPUT, "教师!F17"),
        (PolicyError([fault()]), ExitCode.BAD_INPUT, "改为 数学"),
        (OSError(errno.ENOSPC, "full", "plan.xlsx"), ExitCode.BAD_INPUT, "磁盘已满"),
        (
            PermissionError(errno.EACCES, "no", "plan.xlsx"),
            ExitCode.BAD_INPUT,
            "没有权限",
        ),
        (MemoryError(), ExitCode.NO_PLAN, "内存不足"),
        (
            UnicodeEncodeError("ascii", "县", 0, 1, "ordinal not in range(128)"),
            ExitCode.BAD_INPUT,
            "LC_ALL=C.UTF-8",
        ),
        (KeyboardInterrupt(), ExitCode.ABORTED, "已中止"),
        (click.Abort(), ExitCode.ABORTED, "已中止"),
    ],
)
def test_every_known_end_has_words_and_a_code(error, code, said, capsys):
    assert ends(error) == code
    shown = capsys.readouterr()
    assert said in shown.err
    assert not shown.out
    assert "Traceback" not in shown.err


def test_all_faults_are_shown_errors_first_and_counted(capsys):
    ends(InputError([fault(Severity.WARNING), fault(), fault()]))
    lines = capsys.readouterr().err.splitlines()
    assert [line[:2] for line in lines] == ["错误", "错误", "提醒", "共 "]
    assert "2 处错误，1 处提醒" in lines[-1]


def secret(name):
    """A bug whose message and variables hold a person's name."""
    table = {name: 1}
    try:
        return table["另一个人"]
    except KeyError as error:
        raise ValueError(f"cannot place {name}") from error


def test_a_bug_ends_with_seventy_and_a_report(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert guarded(lambda: secret("李小明"), lang="en", command="plan") == ExitCode.BUG
    (report,) = tmp_path.glob("jiedui-bug-*.txt")
    shown = capsys.readouterr().err
    assert report.name in shown
    assert "Traceback" not in shown
    assert "李小明" not in shown


def test_a_bug_report_holds_places_and_versions_but_no_values(tmp_path):
    with pytest.raises(ValueError) as caught:
        secret("李小明")
    text = bug_report(caught.value, "plan")
    assert "李小明" not in text
    assert "另一个人" not in text
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert re.search(r"test_guard\.py:\d+ secret", text)
    assert "ortools: " in text
    assert str(tmp_path.parent) not in text


def test_a_report_goes_to_the_temporary_folder_if_here_is_read_only(
    tmp_path, monkeypatch, capsys
):
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert guarded(lambda: secret("x"), lang="zh", command="") == ExitCode.BUG
    assert list(tmp_path.glob("jiedui-bug-*.txt"))


def test_one_fault_in_cells_below_each_other_takes_one_line_and_counts_each():
    def fault(where: str, value: str = "谢玲") -> Fault:
        return Fault(
            code="x", where=where, value=value,
            expected=Text("不在花名册", "not listed"), remedy=Text("删去", "delete"),
        )  # fmt: skip

    places = (
        "代课安排!D4",
        "代课安排!D5",
        "代课安排!D6",
        "代课安排!D9",
        "代课安排!E10",
    )
    found = (*map(fault, places), fault("代课安排!E11", "李明"), fault("某处"))
    lines = show.faults(found, "zh").splitlines()
    assert [line.split()[1] for line in lines[:-1]] == [
        "代课安排!D4:D6", "代课安排!D9", "代课安排!E10", "代课安排!E11", "某处",
    ]  # fmt: skip
    assert lines[-1] == "共 7 处错误，0 处提醒"
