"""Delivered against planned."""

import datetime as dt

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from api.documents import plan_of
from api.models import BASE
from api.routes.plans import finished_bundle
from api.service import Serving
from api.shapes import as_json
from matcher.actuals import Actuals, Delivery, judge_delivery, report_faults
from matcher.errors import InputError

router = APIRouter(prefix=BASE, tags=["audits"])


@router.put(
    "/plans/{plan_id}/delivery",
    summary="Judge what was done",
    responses={200: {"model": Delivery}},
)
def put_delivery(
    service: Serving, plan_id: str, actuals: Actuals, as_of: dt.date | None = None
) -> JSONResponse:
    """Hold what was really done against a plan, on a day (today); nothing is kept."""
    plan = plan_of(finished_bundle(service, plan_id))
    faults = tuple(report_faults(plan, actuals))
    if faults:
        raise InputError(faults)
    day = as_of or dt.date.today()
    return JSONResponse(as_json(judge_delivery(plan, actuals, as_of=day)))
