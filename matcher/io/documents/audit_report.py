"""Writes the audit report of a plan as a Word document, as a bureau files it."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from matcher.errors import Severity
from matcher.io.documents.paper import Paper
from matcher.io.files.atomic import replacing
from matcher.labels import label
from matcher.plan import Finding, OwedPaper, Plan, Verdict
from matcher.policy import Fate
from matcher.report.audit_report import AuditReport, ClauseLine, Group
from matcher.report.clauses import verdict_counts
from matcher.report.judgement import rule_title, weight_word
from matcher.report.words import (
    BUREAU,
    listed,
    school_name,
    teacher_name,
    term_words,
)
from matcher.text import Lang, Text

_MOST_FINDINGS, _MOST_NAMES, _MOST_EVIDENCE = 400, 8, 3
_NUMERALS = "一二三四五六七八九十"
_BLANK = "________________"
_KNOWN = {
    "full_text": Text("全文", "full text"),
    "excerpt": Text("节选", "excerpt"),
    "reported": Text("转述", "as reported"),
    "none": Text("无文本", "no text"),
}


def write_audit_report(plan: Plan, path: str | Path, *, lang: Lang = "zh") -> None:
    """Write the audit of a plan as a Word document to sign and file.

    Every clause with quote, requirement in figures, evidence and verdict, for the
    county and for each consortium; heads and person-times; what is wrong; what is owed
    by whom and when. The same plan gives the same bytes.

    Parameters
    ----------
    plan
        Any plan; without an audit nothing is judged, and the report says so.
    path
        The .docx file, written beside and renamed.
    lang
        Language of the report; quotes stay in Chinese.

    Raises
    ------
    WriteError
        If the file cannot be written.
    """
    data = _Typesetter(plan, lang).data()
    with replacing(path) as temporary:
        temporary.write_bytes(data)


class _Typesetter:
    """Sets one report, section by section."""

    def __init__(self, plan: Plan, lang: Lang) -> None:
        self.plan, self.lang = plan, lang
        self.report = AuditReport(plan)
        self.paper = Paper(self._title(), _made(plan), lang, landscape=True)
        self._section = 0

    def data(self) -> bytes:
        """Return the whole report as the bytes of a .docx file."""
        self.paper.title(self._title())
        self._facts()
        self._outcome()
        self._amounts()
        self._clauses()
        self._groups()
        self._findings()
        self._papers()
        self._signatures()
        return self.paper.data()

    def _say(self, zh: str, en: str) -> str:
        return Text(zh, en).say(self.lang)

    def _head(self, zh: str, en: str) -> None:
        mark = (
            f"{_NUMERALS[self._section]}、"
            if self.lang == "zh"
            else (f"{self._section + 1}. ")
        )
        self._section += 1
        self.paper.heading(mark + self._say(zh, en))

    def _table(
        self,
        heads: Sequence[Text],
        rows: Iterable[Sequence[str]],
        widths_cm: Sequence[float],
    ) -> None:
        self.paper.table(
            [head.say(self.lang) for head in heads], rows, widths_cm=widths_cm
        )

    # --- what the report is of

    def _title(self) -> str:
        county, term = self.plan.county, term_words(self.plan.county.term, self.lang)
        return self._say(
            f"{county.name}{term}结对与轮岗核对报告",
            f"Audit report on pairing and rotation, {county.name} {term}",
        )

    def _facts(self) -> None:
        plan, lang = self.plan, self.lang
        documents = [
            f"{d.title} {d.number} {d.issued}".strip()
            + f"（{_KNOWN[d.known].zh}）" * (lang == "zh")
            + f" ({_KNOWN[d.known].en})" * (lang == "en")
            for d in plan.policy.documents
        ]
        groups = plan.pairing.consortia
        pairs = sum(len(group.recipients) for group in groups)
        term = plan.county.term
        statuses = label(plan.pairing.status, lang), label(plan.rotation.status, lang)
        rows = (
            (Text("县（区）", "County"), plan.county.name),
            (
                Text("学期", "Term"),
                f"{term_words(term, lang)}, {term.start} – {term.end}",
            ),
            (Text("政策", "Policy"), plan.policy.title.say(lang)),
            (Text("依据文件", "Documents"), "\n".join(documents)),
            (
                Text("结对", "Pairing"),
                self._say(
                    f"{len(groups)} 组、{pairs} 对（{statuses[0]}）",
                    f"{len(groups)} consortia, {pairs} pairs ({statuses[0]})",
                ),
            ),
            (Text("轮岗", "Rotation"), statuses[1]),
            (Text("方案生成时间", "Plan made"), plan.meta.created),
        )
        self._table(
            (Text("项目", "Item"), Text("内容", "Content")),
            [(head.say(lang), words) for head, words in rows],
            (4.5, 21),
        )

    def _outcome(self) -> None:
        self._head("总体结论", "Outcome")
        audit, clauses = self.plan.audit, self.report.county
        if audit is None:
            self.paper.text(
                self._say("本方案尚未核对。", "This plan has not been audited yet.")
            )
            return
        counts = verdict_counts(Counter(line.verdict for line in clauses))
        self.paper.text(
            self._say(
                f"政策共 {len(clauses)} 条：{counts.zh or '无'}。核对发现硬性问题 "
                f"{audit.hard_findings} 处、提示 {audit.soft_findings} 处，"
                f"各项检查合格率 {audit.score:g}%。",
                f"The policy has {len(clauses)} clauses: {counts.en or 'none'}. The "
                f"audit has {audit.hard_findings} hard and {audit.soft_findings} soft "
                f"findings; {audit.score:g}% of all checks came out well.",
            )
        )
        rows = []
        for fate in Fate:
            of = Counter(line.verdict for line in clauses if line.fate is fate)
            if of:
                told = [str(of[verdict]) for verdict in Verdict]
                rows.append((label(fate, self.lang), str(of.total()), *told))
        heads = [
            Text("条款处理方式", "Treatment"),
            Text("条数", "Clauses"),
            *(Text(label(v), label(v, "en")) for v in Verdict),
        ]
        self._table(heads, rows, (6, 3, 3, 3, 3))

    def _amounts(self) -> None:
        self._head("活动数量（人数与人次）", "Amounts: heads and person-times")
        rows = [
            (
                stock.name.say(self.lang),
                str(total.items),
                stock.unit.say(self.lang),
                str(total.heads or ""),
                str(total.times or ""),
                str(total.students or ""),
            )
            for stock in self.report.measures.activities
            for total in (stock.of(),)
        ]
        heads = (
            Text("活动", "Activity"),
            Text("数量", "Number"),
            Text("单位", "Unit"),
            Text("人数", "Heads"),
            Text("人次", "Person-times"),
            Text("学生人次", "Students"),
        )
        self._table(heads, rows, (8, 3, 4, 3, 3, 3))

    # --- clauses

    def _clauses(self) -> None:
        self._head("逐条核对（全县）", "Clause by clause, the county")
        heads = (
            Text("条款", "Clause"),
            Text("原文", "Words of the document"),
            Text("数字要求", "Requirement in figures"),
            Text("证据", "Evidence"),
            Text("结论", "Verdict"),
        )
        rows = [
            (
                f"{line.clause.id}\n{weight_word(line.clause.hard, self.lang)}\n"
                f"{label(line.fate, self.lang)}",
                line.clause.quote
                + (f"\n{line.clause.meaning}" if self.lang == "en" else ""),
                line.requirement.say(self.lang),
                self._evidence(line),
                self._verdict(line),
            )
            for line in self.report.county
        ]
        self._table(heads, rows, (2, 5.2, 6.3, 8, 4.2))

    def _evidence(self, line: ClauseLine) -> str:
        told = [line.measured.say(self.lang)]
        for item in line.evidence[:_MOST_EVIDENCE]:
            told.append(item.evidence_zh if self.lang == "zh" else item.evidence_en)
        if (rest := len(line.evidence) - _MOST_EVIDENCE) > 0:
            told.append(self._say(f"另有 {rest} 项", f"{rest} more"))
        return "\n".join(words for words in told if words)

    def _verdict(self, line: ClauseLine) -> str:
        if self.plan.audit is None:
            return ""
        word = label(line.verdict, self.lang)
        if line.verdict is Verdict.MET:
            return word  # the evidence says why
        return f"{word}\n{line.why.say(self.lang)}"

    def _groups(self) -> None:
        if self.plan.audit is None or not self.report.groups:
            return
        self._head("各结对组核对", "Consortium by consortium")
        for group in self.report.groups:
            self._group(group)

    def _group(self, group: Group) -> None:
        consortium = group.consortium
        names = [self._school(link.school) for link in consortium.recipients]
        lead = self._school(consortium.support)
        self.paper.heading(
            self._say(f"{lead}（{consortium.id}）", f"{lead} ({consortium.id})"), 2
        )
        counts = verdict_counts(Counter(line.verdict for line in group.lines))
        recipients = listed(dict.fromkeys(names), self.lang)
        self.paper.text(
            self._say(
                f"受援学校：{recipients}。条款：{counts.zh}。",
                f"Recipients: {recipients}. Clauses: {counts.en}.",
            )
        )
        judged = [x for x in group.lines if x.verdict is not Verdict.NOT_JUDGED]
        rest = [x.clause.id for x in group.lines if x.verdict is Verdict.NOT_JUDGED]
        heads = (
            Text("条款", "Clause"),
            Text("数字要求", "Requirement in figures"),
            Text("证据", "Evidence"),
            Text("结论", "Verdict"),
        )
        rows = [
            (
                line.clause.id,
                line.requirement.say(self.lang),
                self._evidence(line),
                self._verdict(line),
            )
            for line in judged
        ]
        if rows:
            self._table(heads, rows, (2.2, 8, 9.5, 6))
        if rest:
            told = listed(rest, self.lang)
            self.paper.text(
                self._say(
                    f"未判定（材料或评分待交，或按全县判断）：{told}",
                    "Not judged (papers or scores to come, or judged for the county): "
                    f"{told}",
                )
            )

    def _school(self, code: str) -> str:
        return school_name(self.plan.county, code) or code

    # --- what is wrong and what is owed

    def _findings(self) -> None:
        self._head("发现的问题", "Findings")
        audit = self.plan.audit
        findings = audit.findings if audit else ()
        if not findings:
            self.paper.text(self._say("没有发现问题。", "Nothing was found wrong."))
            return
        ordered = sorted(findings, key=lambda f: f.severity is not Severity.ERROR)
        heads = (
            Text("程度", "Weight"),
            Text("规则", "Rule"),
            Text("条款", "Clauses"),
            Text("说明", "Explanation"),
        )
        rows = [self._finding(finding) for finding in ordered[:_MOST_FINDINGS]]
        self._table(heads, rows, (2, 4, 4, 15.7))
        if (rest := len(findings) - _MOST_FINDINGS) > 0:
            self.paper.text(
                self._say(
                    f"另有 {rest} 处，见花名册工作簿“未满足说明”。",
                    f"{rest} more: see sheet 'Open points' of the roster workbook.",
                )
            )

    def _finding(self, finding: Finding) -> tuple[str, ...]:
        return (
            weight_word(finding.severity is Severity.ERROR, self.lang),
            rule_title(finding.rule, self.lang),
            listed(finding.clause, self.lang),
            finding.say(self.lang),
        )

    def _papers(self) -> None:
        self._head("应交材料与期限", "What is owed, by whom and when")
        rows = list(self._owed())
        if not rows:
            self.paper.text(self._say("没有应交材料。", "Nothing is owed."))
            return
        heads = (
            Text("期限", "Due"),
            Text("材料、责任人、阶段或考核", "Paper, role, phase or appraisal"),
            Text("责任方", "Owed by"),
            Text("条款", "Clauses"),
        )
        self._table(heads, rows, (2.6, 8, 11, 4))

    def _owed(self) -> Iterator[tuple[str, ...]]:
        """Yield one row for each title and date, with all who owe it."""
        found: dict[tuple[dt.date, str], list[OwedPaper]] = {}
        for paper in self.plan.rotation.papers:
            key = (paper.due, paper.title.say(self.lang))
            found.setdefault(key, []).append(paper)
        for (due, title), papers in sorted(found.items()):
            owners = list(dict.fromkeys(self._owner(paper.owner) for paper in papers))
            shown = listed(owners[:_MOST_NAMES], self.lang)
            if (rest := len(owners) - _MOST_NAMES) > 0:
                shown += self._say(
                    f"等，共 {len(owners)} 个",
                    f" and {rest} more, {len(owners)} in all",
                )
            if len(papers) > len(owners):
                shown += self._say(f"，共 {len(papers)} 份", f", {len(papers)} in all")
            clauses = dict.fromkeys(c for paper in papers for c in paper.clause)
            yield str(due), title, shown, listed(clauses, self.lang)

    def _owner(self, owner: str) -> str:
        if owner == "bureau":
            return BUREAU.say(self.lang)
        for group in self.plan.pairing.consortia:
            if group.id == owner:
                name = self._school(group.support)
                return self._say(f"{name}结对组", f"group of {name}")
        county = self.plan.county
        return school_name(county, owner) or teacher_name(county, owner) or owner

    def _signatures(self) -> None:
        self.paper.text("")
        seal = self._say("（盖章）", " (seal)")
        for zh, en in (
            (f"核对单位{seal}", f"Audited by{seal}"),
            ("核对人签字", "Auditor"),
            ("负责人签字", "Responsible"),
        ):
            self.paper.text(
                self._say(
                    f"{zh}：{_BLANK}　　日期：____年____月____日",
                    f"{en}: {_BLANK}    Date: {_BLANK}",
                )
            )


def _made(plan: Plan) -> dt.datetime:
    try:
        made = dt.datetime.fromisoformat(plan.meta.created)
    except ValueError:
        return dt.datetime(2000, 1, 1)
    return made.replace(tzinfo=None)
