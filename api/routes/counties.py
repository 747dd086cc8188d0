"""Counties: upload, look up, erase; and the empty workbook to fill in."""

from typing import Annotated

from fastapi import APIRouter, File, Query, Response, UploadFile

from api.documents import checked_county, written
from api.models import BASE, CountyBody
from api.problems import FaultBody, missing
from api.service import Serving
from matcher import io
from matcher.county import County
from matcher.text import Lang, Text

router = APIRouter(prefix=BASE, tags=["counties"])

COUNTY = Text("县域数据", "county")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.post("/counties", status_code=201, summary="Upload a county's workbook")
def post_county(
    service: Serving,
    response: Response,
    workbook: Annotated[
        UploadFile, File(description="Workbook (.xlsx) or bundle (.json)")
    ],
) -> CountyBody:
    """Check a workbook; keep its content if it has no fault, else list all faults.

    The file itself is not kept, nor is its name.
    """
    county, warnings = checked_county(workbook.file, workbook.filename or "")
    record = service.store.add_county(
        county.model_dump_json().encode(),
        name=county.name,
        counts=_counts(county),
        warnings=[FaultBody.of(warning).model_dump() for warning in warnings],
    )
    response.headers["Location"] = f"{BASE}/counties/{record.id}"
    return CountyBody.of(record)


@router.get("/counties/{county_id}", summary="Look up a county")
def get_county(service: Serving, county_id: str) -> CountyBody:
    """Return what is known of an upload: counts and warnings."""
    record = service.store.county(county_id)
    if record is None:
        raise missing(COUNTY)
    return CountyBody.of(record)


@router.delete("/counties/{county_id}", status_code=204, summary="Erase a county")
def delete_county(service: Serving, county_id: str) -> None:
    """Erase a county with all its plans, ending those under way, at once."""
    for plan in service.store.unfinished(county_id=county_id):
        service.dispatcher.abandon(plan.id)
    if not service.store.delete_county(county_id):
        raise missing(COUNTY)


@router.get(
    "/template.xlsx",
    summary="An empty workbook to fill in",
    response_class=Response,
    responses={200: {"content": {XLSX: {}}, "description": "The workbook"}},
)
def get_template(lang: Annotated[Lang, Query()] = "zh") -> Response:
    """Return the template: sheets, headers, notes, one example row each."""
    content = written("template.xlsx", lambda path: io.write_template(path, lang=lang))
    return attachment(content, "jiedui-template.xlsx", XLSX)


def attachment(content: bytes, name: str, media_type: str) -> Response:
    """Return a file to save, under a plain ASCII name."""
    disposition = f'attachment; filename="{name}"'
    return Response(
        content, media_type=media_type, headers={"Content-Disposition": disposition}
    )


def _counts(county: County) -> dict[str, int]:
    return {
        "schools": len(county.schools),
        "teachers": len(county.teachers),
        "lessons": len(county.lessons),
        "bells": len(county.bells),
        "agreements": len(county.agreements),
        "locks": len(county.locks),
        "distances": len(county.distances),
        "history": len(county.history),
        "preferences": len(county.preferences),
    }
