"""Writes the pairing as a map layer: schools as points, pairs as lines."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from matcher.county import School
from matcher.io.files.atomic import replacing
from matcher.plan import Plan

_DECIMALS = 6
"""Of a degree: about 0.1 m."""


def write_geojson(plan: Plan, path: str | Path) -> None:
    """Write the pairing as GeoJSON (RFC 7946, WGS-84).

    A school is a point with its code, name, stage, role (support, recipient,
    area_lead, unpaired, none), consortium (its main one where it has several) and area
    lead; a pair is a line from recipient to support with what it is for, mode, link
    type, distance, minutes and agreement; an area is a line from support to area lead.
    A place not known is a feature without geometry. Nothing about people is written.

    Parameters
    ----------
    plan
        Any plan.
    path
        The file, written beside and renamed.

    Raises
    ------
    WriteError
        If the file cannot be written.
    """
    features = [*_schools(plan), *_pairs(plan), *_areas(plan)]
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False) for feature in features)
    text = '{"type": "FeatureCollection", "features": [\n' + lines + "\n]}\n"
    with replacing(path) as temporary:
        temporary.write_text(text, encoding="utf-8", newline="\n")


def _schools(plan: Plan) -> Iterator[dict[str, Any]]:
    roles = _roles(plan)
    leads = {s: lead.school for lead in plan.pairing.area_leads for s in lead.supports}
    for school in plan.county.schools:
        role, group = roles.get(school.code, ("none", None))
        place = _place(school)
        yield _feature(
            school.code,
            {"type": "Point", "coordinates": place} if place else None,
            {
                "kind": "school",
                "code": school.code,
                "name": school.name,
                "stage": school.stage.value,
                "role": role,
                "consortium": group,
                "area_lead": leads.get(school.code),
            },
        )


def _roles(plan: Plan) -> dict[str, tuple[str, str | None]]:
    """Return role and consortium by school; a part in a consortium comes first."""
    roles: dict[str, tuple[str, str | None]] = {}
    for lead in plan.pairing.area_leads:
        roles[lead.school] = ("area_lead", None)
    for entry in plan.pairing.unpaired:
        roles[entry.school] = ("unpaired", None)
    for group in (*plan.pairing.consortia, *plan.pairing.main):
        roles[group.support] = ("support", group.id)
        for link in group.recipients:
            roles[link.school] = ("recipient", group.id)
    return roles


def _pairs(plan: Plan) -> Iterator[dict[str, Any]]:
    schools = plan.county.school_by_code
    for group in plan.pairing.consortia:
        for link in group.recipients:
            ends = [_place(schools.get(code)) for code in (link.school, group.support)]
            yield _feature(
                f"{group.id}/{link.place}",
                {"type": "LineString", "coordinates": ends} if all(ends) else None,
                {
                    "kind": "pair",
                    "consortium": group.id,
                    "support": group.support,
                    "recipient": link.school,
                    "part": link.part,
                    "mode": group.mode.value,
                    "link": link.link.value,
                    "distance_m": link.distance_m,
                    "travel_min": link.travel_min,
                    "basis": link.basis,
                    "agreed": link.agreed,
                    "until": link.until.isoformat() if link.until else None,
                },
            )


def _areas(plan: Plan) -> Iterator[dict[str, Any]]:
    schools = plan.county.school_by_code
    for lead in plan.pairing.area_leads:
        for support in lead.supports:
            ends = [_place(schools.get(code)) for code in (support, lead.school)]
            yield _feature(
                f"A-{lead.school}/{support}",
                {"type": "LineString", "coordinates": ends} if all(ends) else None,
                {"kind": "area", "area_lead": lead.school, "support": support},
            )


def _place(school: School | None) -> list[float] | None:
    if school is None or school.lon is None or school.lat is None:
        return None
    return [round(school.lon, _DECIMALS), round(school.lat, _DECIMALS)]


def _feature(
    code: str, geometry: dict[str, Any] | None, properties: dict[str, Any]
) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": code,
        "geometry": geometry,
        "properties": properties,
    }
