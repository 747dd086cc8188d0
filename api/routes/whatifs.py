"""What if? A plan made again from edited inputs."""

from fastapi import APIRouter, Response

from api.documents import plan_of
from api.models import BASE, PlanBody, WhatIfRequest
from api.problems import faulty
from api.routes.plans import REQUEST, enqueue, finished_bundle, record_of, too_long
from api.service import Service, Serving
from matcher.errors import Fault, InputError
from scenarios.edits import Edit, apply_edits, parse_edit

router = APIRouter(prefix=BASE, tags=["whatifs"])


@router.post("/whatifs", status_code=202, summary="Try edits on a plan")
def post_whatif(service: Serving, response: Response, asked: WhatIfRequest) -> PlanBody:
    """Queue a plan made from the edited inputs of another, started from it.

    It is a plan like any other; its `comparison` tells what the edits did.
    """
    base = plan_of(finished_bundle(service, asked.plan))
    edits, faults = _parsed(service, asked)
    try:
        _, policy = apply_edits(base.county, base.policy, edits)
    except InputError as error:
        faults += error.faults
    if faults:
        raise faulty(faults, title=REQUEST)
    request = asked.model_dump(mode="json", exclude={"plan"})
    county = record_of(service, asked.plan).county
    record = enqueue(service, county, policy, request | {"start": asked.plan})
    response.headers["Location"] = f"{BASE}/plans/{record.id}"
    return PlanBody.of(record, None)


def _parsed(service: Service, asked: WhatIfRequest) -> tuple[list[Edit], list[Fault]]:
    edits: list[Edit] = []
    late = too_long(asked.time_limit_s, service.settings.max_time_limit_s)
    faults = [] if late is None else [late]
    for edit in asked.edits:
        try:
            edits.append(parse_edit(edit))
        except InputError as error:
            faults += error.faults
    return edits, faults
