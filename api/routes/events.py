"""Progress of a plan as server-sent events."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Header, Response
from fastapi.concurrency import run_in_threadpool
from sse_starlette import EventSourceResponse, ServerSentEvent

from api.models import BASE
from api.records import State
from api.routes.plans import record_of
from api.service import Serving
from api.storage import Store

router = APIRouter(prefix=f"{BASE}/plans", tags=["plans"])

POLL_S = 0.25
_MOST_EVENTS = 2**31 - 1
"""Largest number the database counts events with."""


@router.get(
    "/{plan_id}/events",
    summary="Follow a plan (server-sent events)",
    response_class=Response,
    responses={
        200: {
            "content": {"text/event-stream": {}},
            "description": "Events `state` and `progress`, numbered from 1",
        },
        204: {"description": "The plan has ended and nothing is left to tell"},
    },
)
def get_events(
    service: Serving,
    plan_id: str,
    last_event_id: Annotated[
        int, Header(ge=0, description="Tell only what came after this event")
    ] = 0,
) -> Response:
    """Tell what happens to a plan until it ends; resumable by `Last-Event-ID`."""
    seen = min(last_event_id, _MOST_EVENTS)
    ended = record_of(service, plan_id).state.final
    if ended and not service.store.events_after(plan_id, seen):
        return Response(status_code=204)
    return EventSourceResponse(_events(service.store, plan_id, seen))


async def _events(
    store: Store, plan_id: str, after: int
) -> AsyncIterator[ServerSentEvent]:
    while True:
        # The state is read first: events come before or with the state they end in.
        plan = await run_in_threadpool(store.plan, plan_id)
        for event in await run_in_threadpool(store.events_after, plan_id, after):
            after = event.number
            yield ServerSentEvent(
                data=json.dumps(event.data, ensure_ascii=False),
                event=event.kind,
                id=str(event.number),
            )
        if plan is None or State(plan.state).final:
            return
        await asyncio.sleep(POLL_S)
