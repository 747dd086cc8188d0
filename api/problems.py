"""Errors as RFC 9457 problem details, in Chinese and English.

``type`` is ``urn:jiedui:problem:`` + a short name; ``title`` and ``detail`` follow
``Accept-Language`` (Chinese first) and are also given in both languages. ``faults``
is the list the command line prints.
"""

import errno
import logging
import sqlite3
import traceback
import uuid
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.exc import OperationalError
from starlette.exceptions import HTTPException

from matcher.errors import Fault, JieduiError
from matcher.text import Lang, Text

MEDIA_TYPE = "application/problem+json"

log = logging.getLogger("jiedui.api")


NOTHING = Text("", "")


class FaultBody(BaseModel):
    """One fault or warning: place, value met, what was expected, what to do."""

    model_config = ConfigDict(frozen=True)

    code: str = Field(description="Stable dotted code")
    severity: str = Field(description="'error' or 'warning'")
    where: str = Field(description="sheet!cell, file, or place in the request")
    value: str = Field(description="The value met")
    expected_zh: str
    expected_en: str
    remedy_zh: str
    remedy_en: str
    message_zh: str = Field(description="The whole fault as one line")
    message_en: str

    @classmethod
    def of(cls, fault: Fault) -> "FaultBody":
        """Return the body of a fault."""
        return cls(
            code=fault.code,
            severity=fault.severity,
            where=fault.where,
            value=fault.value,
            expected_zh=fault.expected.zh,
            expected_en=fault.expected.en,
            remedy_zh=fault.remedy.zh,
            remedy_en=fault.remedy.en,
            message_zh=fault.say("zh"),
            message_en=fault.say("en"),
        )


class ProblemBody(BaseModel):
    """Problem details (RFC 9457) with the list of faults."""

    type: str = Field(description="urn:jiedui:problem:...")
    title: str
    status: int
    detail: str = ""
    title_zh: str
    title_en: str
    detail_zh: str = ""
    detail_en: str = ""
    incident: str | None = Field(
        default=None, description="Number to look up in the server's log (status 500)"
    )
    faults: tuple[FaultBody, ...] = ()


class Problem(HTTPException):
    """An answer that is a problem.

    It is an HTTPException so that body parsers let it through.

    Parameters
    ----------
    status
        HTTP status.
    name
        Last part of the problem's type.
    title, detail
        What is wrong, and what to do.
    faults
        All faults found.
    headers
        Further headers, e.g. Retry-After.
    """

    def __init__(
        self,
        status: int,
        name: str,
        *,
        title: Text,
        detail: Text = NOTHING,
        faults: Iterable[Fault] = (),
        incident: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(status, title.en, dict(headers or {}))
        self.name = name
        self.title = title
        self.words = detail
        self.faults = tuple(faults)
        self.incident = incident

    def response(self, accept_language: str = "") -> JSONResponse:
        """Return the HTTP answer in the language the client prefers."""
        lang = preferred(accept_language)
        body = ProblemBody(
            type=f"urn:jiedui:problem:{self.name}",
            title=self.title.say(lang),
            status=self.status_code,
            detail=self.words.say(lang),
            title_zh=self.title.zh,
            title_en=self.title.en,
            detail_zh=self.words.zh,
            detail_en=self.words.en,
            incident=self.incident,
            faults=tuple(FaultBody.of(fault) for fault in self.faults),
        )
        return JSONResponse(
            body.model_dump(exclude_none=True),
            status_code=self.status_code,
            headers={"Content-Language": lang} | dict(self.headers or {}),
            media_type=MEDIA_TYPE,
        )


def preferred(accept_language: str) -> Lang:
    """Return the language of the first of zh and en that a client names, else zh."""
    for part in accept_language.lower().split(","):
        if part.strip().startswith("zh"):
            return "zh"
        if part.strip().startswith("en"):
            return "en"
    return "zh"


def missing(what: Text) -> Problem:
    """Return the problem 404 for a county, plan or policy."""
    return Problem(
        404,
        "not-found",
        title=Text(f"没有此{what.zh}", f"no such {what.en}"),
        detail=Text(
            "可能编号有误，或已按要求、按保存期限删除",
            "the id may be wrong, or it was deleted on request or by retention",
        ),
    )


def faulty(faults: Iterable[Fault], *, title: Text) -> Problem:
    """Return the problem 422 with a list of faults."""
    faults = tuple(faults)
    detail = Text(
        f"共 {len(faults)} 处，全部列出；改正后重新提交",
        f"{len(faults)} in all, every one listed; correct them and send again",
    )
    return Problem(422, "faults", title=title, detail=detail, faults=faults)


def internal(error: BaseException) -> Problem:
    """Log where an error arose, without its words (they may quote personal data)."""
    incident = uuid.uuid4().hex[:12]
    places = "".join(traceback.format_tb(error.__traceback__)).rstrip()
    log.error("incident %s: %s\n%s", incident, type(error).__name__, places)
    return Problem(
        500,
        "internal",
        title=Text("程序内部错误", "internal error"),
        detail=Text(
            f"事件号 {incident}，请告知维护人员",
            f"incident {incident}; please tell the maintainers",
        ),
        incident=incident,
    )


def unstored(error: BaseException) -> Problem:
    """Log and return the problem 507: the data folder cannot be written to."""
    log.error("data folder: %s", type(error).__name__)
    return Problem(
        507,
        "not-stored",
        title=Text("数据文件夹写不进去", "the data folder cannot be written to"),
        detail=Text(
            "磁盘可能已满或只读；请腾出空间后重试",
            "the disk may be full or read-only; free space, then try again",
        ),
    )


_UNWRITABLE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS})
_SQLITE_UNWRITABLE = frozenset(
    {
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CANTOPEN,
    }
)

_TITLES_ZH = {
    400: "请求无法理解",
    404: "没有此页面",
    405: "此地址不支持该方法",
    413: "内容过大",
    415: "不支持此内容类型",
}

_ZH = {
    "missing": "必须填写",
    "extra_forbidden": "没有此参数",
    "json_invalid": "须为合法的 JSON",
    "greater_than": "须大于 {gt}",
    "greater_than_equal": "须不小于 {ge}",
    "less_than": "须小于 {lt}",
    "less_than_equal": "须不大于 {le}",
    "int_parsing": "须为整数",
    "int_type": "须为整数",
    "int_from_float": "须为整数",
    "float_parsing": "须为数字",
    "float_type": "须为数字",
    "finite_number": "须为有限数字",
    "text_not_unicode": "文字须为完整的 Unicode 字符",
    "string_type": "须为文字",
    "string_pattern_mismatch": "须符合格式 {pattern}",
    "literal_error": "须为 {expected} 之一",
    "enum": "须为 {expected} 之一",
    "model_attributes_type": "须为 JSON 对象",
    "dict_type": "须为 JSON 对象",
}


def validation_fault(error: Mapping[str, Any]) -> Fault:
    """Return a validation error of pydantic as a fault of ours."""
    template = _ZH.get(error["type"])
    words_zh = (
        template.format_map({**error.get("ctx", {})})
        if template
        else f"不符合要求（{error['msg']}）"
    )
    value = error.get("input")
    plain = isinstance(value, str | int | float | bool)
    return Fault(
        code=f"request.{error['type']}",
        where=".".join(str(step) for step in error["loc"]),
        value=str(value)[:80] if plain else "",
        expected=Text(words_zh, str(error["msg"])),
        remedy=Text("按接口说明改正", "correct it as the API description says"),
    )


def install(app: FastAPI) -> None:
    """Make every error of the application a problem."""

    def answer(request: Request, problem: Problem) -> JSONResponse:
        return problem.response(request.headers.get("accept-language", ""))

    @app.exception_handler(Problem)
    async def _problem(request: Request, error: Problem) -> JSONResponse:
        return answer(request, error)

    @app.exception_handler(JieduiError)
    async def _ours(request: Request, error: JieduiError) -> JSONResponse:
        title = Text("输入有误", "the input has faults")
        return answer(request, faulty(error.faults, title=title))

    @app.exception_handler(OperationalError)
    async def _database(request: Request, error: OperationalError) -> JSONResponse:
        code = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
        full = code in _SQLITE_UNWRITABLE
        return answer(request, unstored(error) if full else internal(error))

    @app.exception_handler(OSError)
    async def _disk(request: Request, error: OSError) -> JSONResponse:
        full = error.errno in _UNWRITABLE
        return answer(request, unstored(error) if full else internal(error))

    @app.exception_handler(RequestValidationError)
    async def _request(request: Request, error: RequestValidationError) -> JSONResponse:
        title = Text("请求有误", "the request has faults")
        faults = [validation_fault(e) for e in error.errors()]
        return answer(request, faulty(faults, title=title))

    @app.exception_handler(HTTPException)
    async def _http(request: Request, error: HTTPException) -> JSONResponse:
        phrase = HTTPStatus(error.status_code).phrase.lower()
        problem = Problem(
            error.status_code,
            phrase.replace(" ", "-"),
            title=Text(_TITLES_ZH.get(error.status_code, "请求未能完成"), phrase),
            headers=error.headers,
        )
        return answer(request, problem)
