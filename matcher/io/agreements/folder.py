"""The Word documents of a plan in one folder: the audit report and the agreements."""

from pathlib import Path

from matcher.io.agreements.writer import write_agreements
from matcher.io.documents.audit_report import write_audit_report
from matcher.plan import Plan
from matcher.text import Lang, Text


def write_documents(
    plan: Plan, folder: str | Path, *, lang: Lang = "zh"
) -> tuple[Path, ...]:
    """Write the audit report and one agreement for each consortium into a folder.

    The folder is made if missing; files of these names are replaced, others stay.
    Without an audit there is no report.

    Parameters
    ----------
    plan
        Any plan.
    folder
        Where.
    lang
        Language of the documents.

    Returns
    -------
    tuple of Path
        The files, the report first.

    Raises
    ------
    WriteError
        If the folder cannot be made or a file cannot be written.
    """
    agreements = write_agreements(plan, folder, lang=lang)
    if plan.audit is None:
        return agreements
    name = Text("核对报告", "audit report").say(lang)
    report = Path(folder) / f"{name}.docx"
    write_audit_report(plan, report, lang=lang)
    return (report, *agreements)
