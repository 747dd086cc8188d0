"""Policies that come with the program."""

from functools import cache

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from api.models import BASE, PolicyLine
from api.problems import missing
from api.shapes import as_json
from matcher.policy import Policy
from matcher.presets import load_policy, preset_names
from matcher.text import Text

router = APIRouter(prefix=BASE, tags=["policies"])


@cache
def preset(name: str) -> Policy:
    """Return a preset; only names are looked up, never paths.

    Raises
    ------
    Problem
        404 if there is no preset of that name.
    """
    if name not in preset_names():
        raise missing(Text("政策方案", "policy"))
    return load_policy(name)


@router.get("/policies", summary="List the policies")
def list_policies() -> tuple[PolicyLine, ...]:
    """Return one line per preset, sorted by name."""
    return tuple(_line(preset(name)) for name in preset_names())


@router.get(
    "/policies/{name}", summary="Show a policy", responses={200: {"model": Policy}}
)
def get_policy(name: str) -> JSONResponse:
    """Return a preset whole: rules, clauses, documents, ambiguities."""
    return JSONResponse(as_json(preset(name)))


def _line(policy: Policy) -> PolicyLine:
    return PolicyLine(
        name=policy.name,
        title_zh=policy.title.zh,
        title_en=policy.title.en,
        rules=len(policy.rules),
        clauses=len(policy.clauses),
        documents=tuple(document.title for document in policy.documents),
    )
