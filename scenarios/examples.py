"""Real counties that may be shipped. Today one: Sotik in Kenya (CC0).

The list has points, levels and zones, but no roles, pupils or teachers. So the roles
are assumed, openly: in each zone and level a quarter of the public schools, rounded up,
those nearest to all others, support the rest. Private schools are left out, because a
bureau cannot send their staff. Secondary schools (forms 1-4) count as senior. Pairing
can be planned; rotation cannot, for want of teachers.
"""

import csv
import io
from collections.abc import Callable
from importlib.resources import files
from math import fsum

from matcher.county import Area, County, Duty, School, Stage
from matcher.text import Text
from scenarios.term import AUTUMN_2026

_STAGES = {"primary": Stage.PRIMARY, "secondary": Stage.SENIOR}
_METRES_PER_DEGREE = 111_320
_RECIPIENTS_PER_SUPPORT = 3


def sotik() -> County:
    """Return the public schools of Sotik, Bomet County, Kenya, with assumed roles.

    References
    ----------
    Ministry of Education of Kenya through the World Bank Data Catalogue, CC0-1.0; see
    `scenarios/data/LICENSES.md`.
    """
    rows = [row for row in _rows("ke_bomet_sotik.csv") if row["status"] == "Public"]
    groups: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in rows:
        groups.setdefault((row["zone"], row["level"]), []).append(row)
    supports = {code for group in groups.values() for code in _central(group)}
    seen: dict[str, int] = {}
    for row in rows:
        seen[row["name"]] = seen.get(row["name"], 0) + 1
    return County(
        name="Sotik",
        schools=tuple(
            _school(row, supports=supports, unique=seen[row["name"]] == 1)
            for row in rows
        ),
        term=AUTUMN_2026.model_copy(update={"assumed": True}),
    )


EXAMPLES: dict[str, tuple[Callable[[], County], Text]] = {
    "real-sotik": (
        sotik,
        Text(
            "真实名单：肯尼亚博美特郡索提克，公办 195 所，角色按居中程度假定（CC0）",
            "real list: Sotik, Bomet County, Kenya, 195 public schools, roles assumed "
            "by how central they lie (CC0)",
        ),
    ),
}
"""Real counties by name, each with one line about it."""


def _rows(name: str) -> list[dict[str, str]]:
    text = (files("scenarios") / "data" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def _central(group: list[dict[str, str]]) -> list[str]:
    """Return the codes of the quarter of a group that lies nearest to all of it."""
    points = [(float(row["lon"]), float(row["lat"])) for row in group]

    def spread(index: int) -> tuple[int, str]:
        lon, lat = points[index]
        total = fsum(abs(lon - other) + abs(lat - north) for other, north in points)
        return round(total * _METRES_PER_DEGREE), group[index]["school_id"]

    count = -(-len(group) // (_RECIPIENTS_PER_SUPPORT + 1))
    return [
        group[i]["school_id"] for i in sorted(range(len(group)), key=spread)[:count]
    ]


def _school(row: dict[str, str], *, supports: set[str], unique: bool) -> School:
    code = row["school_id"]
    level = row["level"].capitalize()
    return School(
        code=code,
        name=row["name"] if unique else f"{row['name']} {level} ({row['zone']})",
        stage=_STAGES[row["level"]],
        area=Area.RURAL,
        township=row["subdistrict"],
        district=row["zone"],
        duty=Duty.SUPPORT if code in supports else Duty.RECIPIENT,
        lon=float(row["lon"]),
        lat=float(row["lat"]),
    )
