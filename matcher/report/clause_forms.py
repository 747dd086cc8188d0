"""The sheets of the audit: clauses for the county, and for each consortium."""

from matcher.report.columns import NUMBER, column
from matcher.report.table import Form, Kind
from matcher.text import Text

_REQUIREMENT = column("requirement", "数字要求", "Requirement in figures")
_MEASURED = column("measured", "方案中的数量", "What the plan holds")
_HEADS = column("heads", "人数", "Heads", Kind.INTEGER)
_TIMES = column("times", "人次", "Person-times", Kind.INTEGER)
_VERDICT = column("verdict", "结论", "Verdict")
_WHY = column("why", "判定说明", "Why")
_EVIDENCE = column("evidence", "证据", "Evidence")
_FINDINGS = column("findings", "发现的问题", "Findings")

CLAUSES = Form(
    "clauses",
    Text("条款核对", "Clauses"),
    (
        NUMBER,
        column("clause", "条款", "Clause"),
        column("quote", "原文", "Words of the document"),
        column("meaning", "含义", "Meaning", optional=True),
        column("weight", "性质", "Weight"),
        column("fate", "处理方式", "Treatment"),
        _REQUIREMENT,
        column("rules", "核对项目", "Rules checked"),
        _VERDICT,
        _WHY,
        _MEASURED,
        _HEADS,
        _TIMES,
        column("groups", "各组结论", "Consortia"),
        _EVIDENCE,
        _FINDINGS,
    ),
)

GROUP_CLAUSES = Form(
    "group_clauses",
    Text("分组核对", "Clauses by consortium"),
    (
        NUMBER,
        column("support", "支援学校", "Support school"),
        column("consortium", "结对编号", "Consortium id"),
        column("recipients", "受援学校", "Recipient schools"),
        column("clause", "条款", "Clause"),
        _REQUIREMENT,
        _VERDICT,
        _WHY,
        _MEASURED,
        _HEADS,
        _TIMES,
        _EVIDENCE,
        _FINDINGS,
    ),
)
