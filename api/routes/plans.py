"""Plans: ask for one, follow it, stop it, fetch it."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response

from api.documents import plan_of, written, zipped
from api.jobs import QueueFullError
from api.models import BASE, PlanBody, PlanRequest
from api.problems import Problem, faulty, missing
from api.records import PlanRecord
from api.routes.counties import COUNTY, XLSX, attachment
from api.routes.policies import preset
from api.service import Service, Serving
from matcher import io
from matcher.errors import Fault
from matcher.plan import Plan
from matcher.policy import Policy
from matcher.presets import preset_names
from matcher.text import Lang, Text
from scenarios.compare import Comparison, compare

router = APIRouter(prefix=f"{BASE}/plans", tags=["plans"])

PLAN = Text("方案", "plan")
GEOJSON = "application/geo+json"
ZIP = "application/zip"


@router.post("", status_code=202, summary="Ask for a plan")
def post_plan(service: Serving, response: Response, asked: PlanRequest) -> PlanBody:
    """Queue a plan; `Location` names where to follow it."""
    record = queue_plan(service, asked)
    response.headers["Location"] = f"{BASE}/plans/{record.id}"
    return PlanBody.of(record, None)


def queue_plan(service: Service, asked: PlanRequest) -> PlanRecord:
    """Check what is asked, keep it and queue it.

    Raises
    ------
    Problem
        422 with every fault of the request, 503 for a full queue.
    """
    faults = [fault for fault in _faults(service, asked) if fault is not None]
    if faults:
        raise faulty(faults, title=REQUEST)
    policy = asked.policy
    policy = policy if isinstance(policy, Policy) else preset(policy)
    request = asked.model_dump(mode="json", exclude={"policy", "county"})
    return enqueue(service, asked.county, policy, request | {"edits": []})


def enqueue(
    service: Service, county_id: str, policy: Policy, request: Mapping[str, Any]
) -> PlanRecord:
    """Keep a plan asked for and queue it.

    Raises
    ------
    Problem
        404 if the county has gone meanwhile, 503 for a full queue.
    """
    try:
        with service.dispatcher.admission():
            record = service.store.add_plan(
                county_id,
                request={**request, "policy": policy.model_dump_json()},
                policy=policy.name,
            )
    except KeyError:
        raise missing(COUNTY) from None
    except QueueFullError:
        raise _full(service.settings.max_queued) from None
    service.dispatcher.submit(record.id)
    return record


def _faults(service: Service, asked: PlanRequest) -> Iterator[Fault | None]:
    yield _unknown_county(service, asked.county)
    yield _unknown_policy(asked.policy)
    yield too_long(asked.time_limit_s, service.settings.max_time_limit_s)
    yield _no_start(service, asked.start)


@router.get("/{plan_id}", summary="Where a plan stands")
def get_plan(service: Serving, plan_id: str) -> PlanBody:
    """Return state, latest progress and, when done, the outcome in short."""
    return _body(service, plan_id)


@router.delete("/{plan_id}", status_code=202, summary="Stop, keep the best so far")
def delete_plan(service: Serving, plan_id: str) -> PlanBody:
    """Ask a plan to end with its best so far; a finished plan stays as it is.

    To erase plans, erase their county.
    """
    record_of(service, plan_id)
    service.dispatcher.stop(plan_id)
    return _body(service, plan_id)


@router.get(
    "/{plan_id}/bundle",
    summary="The whole plan as JSON",
    response_class=Response,
    responses={200: {"model": Plan, "description": "The bundle"}},
)
def get_bundle(service: Serving, plan_id: str) -> Response:
    """Return the bundle: inputs, plan and audit in one document."""
    content = finished_bundle(service, plan_id)
    return attachment(content, "jiedui-plan.json", "application/json")


@router.get("/{plan_id}/comparison", summary="What changed from the plan before")
def get_comparison(service: Serving, plan_id: str) -> Comparison:
    """Compare a plan with the one it started from (`start`): goals, pairs, duties."""
    asked = record_of(service, plan_id).request
    if asked["start"] is None:
        raise missing(Text("对照（此方案没有起始方案）", "comparison: no earlier plan"))
    after = plan_of(finished_bundle(service, plan_id))
    before = plan_of(finished_bundle(service, asked["start"]))
    if asked["only"] == "pairing":
        unplanned = {"rotation": after.rotation, "audit": None}
        before = before.model_copy(update=unplanned)
    return compare(before, after)


@router.get(
    "/{plan_id}/roster.xlsx",
    summary="The rosters as a workbook",
    response_class=Response,
    responses={200: {"content": {XLSX: {}}, "description": "The workbook"}},
)
def get_roster(
    service: Serving, plan_id: str, lang: Annotated[Lang, Query()] = "zh"
) -> Response:
    """Return the workbook a bureau would file."""
    plan = plan_of(finished_bundle(service, plan_id))
    content = written("plan.xlsx", lambda path: io.write_roster(plan, path, lang=lang))
    return attachment(content, "jiedui-plan.xlsx", XLSX)


@router.get(
    "/{plan_id}/documents.zip",
    summary="The audit report and the agreements as Word documents",
    response_class=Response,
    responses={200: {"content": {ZIP: {}}, "description": "The documents"}},
)
def get_documents(
    service: Serving, plan_id: str, lang: Annotated[Lang, Query()] = "zh"
) -> Response:
    """Return the report a bureau files and one agreement for each consortium."""
    plan = plan_of(finished_bundle(service, plan_id))
    content = zipped(lambda folder: io.write_documents(plan, folder, lang=lang))
    return attachment(content, "jiedui-documents.zip", ZIP)


@router.get(
    "/{plan_id}/calendars.zip",
    summary="Calendars of the bureau and of each school",
    response_class=Response,
    responses={200: {"content": {ZIP: {}}, "description": "iCalendar files"}},
)
def get_calendars(
    service: Serving,
    plan_id: str,
    lang: Annotated[Lang, Query()] = "zh",
    names: Annotated[
        bool, Query(description="Name teachers in the bureau's calendar")
    ] = False,
) -> Response:
    """Return one calendar for the bureau and one for each school concerned."""
    plan = plan_of(finished_bundle(service, plan_id))
    content = zipped(
        lambda folder: io.write_calendars(plan, folder, lang=lang, names=names)
    )
    return attachment(content, "jiedui-calendars.zip", ZIP)


@router.get(
    "/{plan_id}/map.geojson",
    summary="Schools and pairs as a map layer",
    response_class=Response,
    responses={200: {"content": {GEOJSON: {}}, "description": "GeoJSON"}},
)
def get_map(service: Serving, plan_id: str) -> Response:
    """Return schools as points and pairs as lines (WGS-84)."""
    plan = plan_of(finished_bundle(service, plan_id))
    content = written("plan.geojson", lambda path: io.write_geojson(plan, path))
    return attachment(content, "jiedui-plan.geojson", GEOJSON)


def record_of(service: Service, plan_id: str) -> PlanRecord:
    """Return a plan's record; Problem 404 if there is none."""
    record = service.store.plan(plan_id)
    if record is None:
        raise missing(PLAN)
    return record


def finished_bundle(service: Service, plan_id: str) -> bytes:
    """Return the bundle of a plan; Problem 404 or, while there is none, 409."""
    record = record_of(service, plan_id)
    content = service.store.bundle(plan_id)
    if content is None:
        raise Problem(
            409,
            "no-result",
            title=Text("尚无结果", "no result"),
            detail=Text(
                f"方案状态为 {record.state}", f"the plan's state is {record.state}"
            ),
        )
    return content


REQUEST = Text("请求有误", "the request has faults")


def _body(service: Service, plan_id: str) -> PlanBody:
    record = record_of(service, plan_id)
    latest = service.store.last_event(plan_id, "progress")
    return PlanBody.of(record, None if latest is None else latest.data)


def _unknown_county(service: Service, county_id: str) -> Fault | None:
    if service.store.county(county_id) is not None:
        return None
    return Fault(
        code="request.county.unknown",
        where="body.county",
        value=county_id[:80],
        expected=Text("已上传的县域数据编号", "the id of an uploaded county"),
        remedy=Text("先上传工作簿", "upload the workbook first"),
    )


def _unknown_policy(policy: str | Policy) -> Fault | None:
    names = preset_names()
    if isinstance(policy, Policy) or policy in names:
        return None
    return Fault(
        code="request.policy.unknown",
        where="body.policy",
        value=policy[:80],
        expected=Text(f"{'、'.join(names)} 之一", f"one of {', '.join(names)}"),
        remedy=Text("改用其中之一，或给出完整方案", "use one, or send a whole policy"),
    )


def too_long(value: float, most: float) -> Fault | None:
    """Return the fault of a time limit beyond the server's, or None."""
    if value <= most:
        return None
    return Fault(
        code="request.time_limit_s",
        where="body.time_limit_s",
        value=f"{value:g}",
        expected=Text(f"须不大于 {most:g} 秒", f"at most {most:g} seconds"),
        remedy=Text(
            "缩短时限，或调高 JIEDUI_MAX_TIME_LIMIT_S",
            "shorten it or raise JIEDUI_MAX_TIME_LIMIT_S",
        ),
    )


def _no_start(service: Service, start: str | None) -> Fault | None:
    if start is None or service.store.bundle(start) is not None:
        return None
    return Fault(
        code="request.start.unknown",
        where="body.start",
        value=start[:80],
        expected=Text("已有结果的方案编号", "the id of a plan that has a result"),
        remedy=Text("等它完成，或不填", "wait until it is done, or leave it out"),
    )


def _full(most: int) -> Problem:
    return Problem(
        503,
        "queue-full",
        title=Text("排队已满", "the queue is full"),
        detail=Text(
            f"已有 {most} 个方案在等待，请稍后再试",
            f"{most} plans are waiting; try again later",
        ),
        headers={"Retry-After": "60"},
    )
