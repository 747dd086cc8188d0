"""The result file of a run: written after every record, taken up again after a kill."""

import json
from pathlib import Path
from typing import Any

from benchmarks.machine import describe
from benchmarks.run import key_of
from matcher.io import replacing

Record = dict[str, Any]


class ReportError(ValueError):
    """A file that is no result of a run, or one measured elsewhere."""


class Report:
    """Records of one suite on one machine.

    Parameters
    ----------
    path
        File to write; None keeps nothing.
    suite
        Name of the suite.

    Raises
    ------
    ReportError
        If the file holds something else, another suite, or was measured on another
        machine or with other versions.
    """

    def __init__(self, path: Path | None, *, suite: str) -> None:
        self._path = path
        self._suite = suite
        self.records: list[Record] = []
        if path is None or not path.exists():
            return
        old = read_report(path)
        if old["suite"] != suite or old["machine"] != describe():
            raise ReportError(
                f"{path.name}: 是另一套测例或另一环境（机器、版本）的结果，"
                "请换一个文件名 / holds another suite, machine or set of versions; "
                "give another file"
            )
        self.records = old["records"]

    def keep(self, record: Record) -> None:
        """Add a record and write the file as a whole, so that a kill loses nothing."""
        key = key_of(record)
        self.records = [r for r in self.records if key_of(r) != key] + [record]
        if self._path is None:
            return
        whole = {
            "machine": describe(),
            "suite": self._suite,
            "records": self.records,
        }
        text = json.dumps(whole, ensure_ascii=False, indent=1)
        with replacing(self._path) as beside:
            beside.write_text(text + "\n", encoding="utf-8")


def read_report(path: Path) -> dict[str, Any]:
    """Return a report as written by `Report.keep`.

    Raises
    ------
    ReportError
        If the file is something else.
    """
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
        for record in report["records"]:
            key_of(record)
        report["machine"], report["suite"]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ReportError(
            f"{path.name}: 不是 --json 写出的结果 / not a file written by run --json"
        ) from error
    return dict(report)
