"""For those who watch the server: alive, ready, counters."""

from fastapi import APIRouter, Response
from sqlalchemy.exc import SQLAlchemyError

from api.metrics import MEDIA_TYPE
from api.models import Health
from api.problems import Problem
from api.service import Serving
from api.version import VERSION
from matcher.text import Text

router = APIRouter(tags=["health"])


@router.get("/healthz", summary="Is the server alive?")
def get_health() -> Health:
    """Answer as long as the process serves requests."""
    return Health(status="ok", version=VERSION)


@router.get("/readyz", summary="Can the server work?")
def get_readiness(service: Serving) -> Health:
    """Answer 200 if the database and every solve slot are in order, else 503."""
    try:
        ready = service.store.answers() and service.dispatcher.alive
    except SQLAlchemyError:
        ready = False
    if not ready:
        title = Text("服务未就绪", "not ready")
        raise Problem(503, "not-ready", title=title)
    return Health(status="ok", version=VERSION)


@router.get(
    "/metrics",
    summary="Counters for Prometheus",
    response_class=Response,
    responses={200: {"content": {MEDIA_TYPE: {}}, "description": "Text format"}},
)
def get_metrics(service: Serving) -> Response:
    """Return counters as text."""
    text = service.metrics.render(service.store.counts())
    return Response(text, headers={"Content-Type": MEDIA_TYPE})
