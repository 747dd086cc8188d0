"""Judging a plan that anybody made."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse

from api.documents import plan_of
from api.models import BASE
from api.shapes import as_json
from matcher.audit import audit_plan
from matcher.plan import Audit, Plan

router = APIRouter(prefix=BASE, tags=["audits"])


async def _whole_body(request: Request) -> bytes:
    return await request.body()


@router.put(
    "/audits",
    summary="Judge a bundle",
    openapi_extra={
        "requestBody": {
            "required": True,
            "description": "A bundle; what it says of its own audit is ignored",
            "content": {
                "application/json": {"schema": {"$ref": "#/components/schemas/Plan"}}
            },
        }
    },
    responses={200: {"model": Audit}},
)
def put_audit(bundle: Annotated[bytes, Depends(_whole_body)]) -> JSONResponse:
    """Audit a plan, also one edited by hand or made elsewhere; nothing is kept."""
    plan: Plan = plan_of(bundle)
    return JSONResponse(as_json(audit_plan(plan)))
