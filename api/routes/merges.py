"""Several policies as one: the strictest of all."""

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import Field

from api.models import BASE, Asked
from api.routes.policies import preset
from api.shapes import as_json
from matcher.merging import Merge, merge_policies
from matcher.policy import Policy

router = APIRouter(prefix=BASE, tags=["policies"])


class MergeRequest(Asked):
    """Which policies to merge."""

    policies: tuple[str | Policy, ...] = Field(
        min_length=2, max_length=10, description="Names of presets, or whole policies"
    )


@router.post("/merges", summary="Merge policies", responses={200: {"model": Merge}})
def post_merge(asked: MergeRequest) -> JSONResponse:
    """Return the strictest of several policies and where each number came from.

    Where they contradict, `policy` is null and `conflicts` says why. The policy may be
    sent with a request for a plan.
    """
    policies = [p if isinstance(p, Policy) else preset(p) for p in asked.policies]
    return JSONResponse(as_json(merge_policies(policies)))
