"""A map of the county as one picture: schools, and the pairs if wanted."""

import math
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from matcher.county import Link, School
from matcher.plan import Plan
from matcher.text import Lang, Text

# Colour-blind safe (Okabe-Ito), repeated for more consortia than colours.
_COLOURS = (
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7f6a00",
    "#555555",
)  # fmt: skip
_GREY = "#9aa0a6"
_WIDTH, _MARGIN, _FOOT = 900, 46, 54
_NICE_KM = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_KM_PER_DEGREE = 111.195

_LEGEND = Text(
    "■ 支援学校　● 受援学校　○ 未结对或不参与", "■ support  ● recipient  ○ none"
)
_LEAD = Text("　◆ 片区长学校（虚线连支援学校）", "  ◆ area lead (dotted)")
_ENTRUSTED = Text("　粗线 托管", "  thick: entrusted")
_FURTHER = Text("　断线 非主要结对", "  dashed: not the main partner")
_NO_PLACE = Text(
    "{} 所学校没有经纬度，未画出", "{} schools without a place are not drawn"
)


def map_svg(plan: Plan, lang: Lang = "zh", *, pairs: bool = True) -> str:
    """Return the map of a plan as an SVG document.

    Distances on the picture are true to scale around the county's middle latitude;
    north is up. Supports are squares with their names, recipients dots in the colour
    of their (main) consortium, area leads diamonds. Entrusted links are thick, further
    partners of a recipient dashed. Nothing about people is shown.

    Parameters
    ----------
    plan
        Any plan; schools without a place are counted, not drawn.
    lang
        Language of the words.
    pairs
        Whether pairs are drawn; without them the schools stand as before.
    """
    placed = [s for s in plan.county.schools if s.lon is not None and s.lat is not None]
    sheet = _Sheet(placed)
    lines = [*_area_lines(plan, sheet), *_lines(plan, sheet)] if pairs else []
    body = "\n".join([*lines, *_points(plan, sheet, pairs)])
    missing = len(plan.county.schools) - len(placed)
    foot = _legend(plan, lang) if pairs else ""
    if missing:
        foot += "　" + _NO_PLACE.say(lang).format(missing)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} '
        f'{sheet.height + _FOOT}" font-family="sans-serif" font-size="12">\n'
        f"<title>{escape(plan.county.name)}</title>\n"
        f'<rect width="100%" height="100%" fill="#ffffff"/>\n{body}\n'
        f"{sheet.scale_bar()}\n"
        f'<text x="{_MARGIN + 150}" y="{sheet.height + 30}">{escape(foot)}</text>\n'
        "</svg>\n"
    )


class _Sheet:
    """Where a point of the county stands on the picture."""

    def __init__(self, schools: list[School]) -> None:
        lons = [s.lon for s in schools if s.lon is not None] or [0.0]
        lats = [s.lat for s in schools if s.lat is not None] or [0.0]
        self._west, self._north = min(lons), max(lats)
        middle = math.radians((min(lats) + max(lats)) / 2)
        self._east_km = _KM_PER_DEGREE * max(math.cos(middle), 0.01)
        wide = (max(lons) - min(lons)) * self._east_km
        high = (max(lats) - min(lats)) * _KM_PER_DEGREE
        inner = _WIDTH - 2 * _MARGIN
        self._px_per_km = min(inner / max(wide, 1.0), inner / max(high, 1.0))
        self.height = round(high * self._px_per_km) + 2 * _MARGIN

    def at(self, school: School) -> tuple[float, float]:
        """Return the place of a school in pixels."""
        lon, lat = school.lon or 0.0, school.lat or 0.0
        return (
            round(_MARGIN + (lon - self._west) * self._east_km * self._px_per_km, 1),
            round(_MARGIN + (self._north - lat) * _KM_PER_DEGREE * self._px_per_km, 1),
        )

    def scale_bar(self) -> str:
        """Return a bar of a round number of kilometres."""
        fits = [km for km in _NICE_KM if km * self._px_per_km <= 120]
        km = fits[-1] if fits else _NICE_KM[0]
        x, y = _MARGIN, self.height + 26
        end = round(x + km * self._px_per_km, 1)
        return (
            f'<path d="M{x} {y - 5}V{y}H{end}V{y - 5}" fill="none" stroke="#333"/>'
            f'<text x="{x}" y="{y + 16}">{km} km</text>'
        )


def _drawn(plan: Plan, code: str) -> School | None:
    school = plan.county.school_by_code.get(code)
    return school if school and school.lon is not None and school.lat is not None else (
        None
    )  # fmt: skip


def _legend(plan: Plan, lang: Lang) -> str:
    """Return what the marks used in this picture stand for."""
    pairing = plan.pairing
    links = [link for group in pairing.consortia for link in group.recipients]
    main = sum(len(group.recipients) for group in pairing.main)
    shown = (
        (_LEGEND, True),
        (_LEAD, bool(pairing.area_leads)),
        (_ENTRUSTED, any(link.link is Link.ENTRUSTED for link in links)),
        (_FURTHER, main < len(links)),
    )
    return "".join(words.say(lang) for words, holds in shown if holds)


def _lines(plan: Plan, sheet: _Sheet) -> Iterator[str]:
    main = {(g.id, link.place) for g in plan.pairing.main for link in g.recipients}
    for row, group in enumerate(plan.pairing.consortia):
        support = _drawn(plan, group.support)
        for link in group.recipients:
            recipient = _drawn(plan, link.school)
            if support is None or recipient is None:
                continue
            (x1, y1), (x2, y2) = sheet.at(support), sheet.at(recipient)
            width = 3.2 if link.link is Link.ENTRUSTED else 1.6
            further = (group.id, link.place) not in main
            dashes = ' stroke-dasharray="7 4"' if further else ""
            yield (
                f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke-width="{width}" '
                f'stroke="{_COLOURS[row % len(_COLOURS)]}" opacity="0.75"{dashes}/>'
            )


def _area_lines(plan: Plan, sheet: _Sheet) -> Iterator[str]:
    for lead in plan.pairing.area_leads:
        head = _drawn(plan, lead.school)
        for code in lead.supports:
            support = _drawn(plan, code)
            if head is None or support is None or code == lead.school:
                continue
            (x1, y1), (x2, y2) = sheet.at(head), sheet.at(support)
            yield (
                f'<path d="M{x1} {y1}L{x2} {y2}" stroke="{_GREY}" stroke-width="1.2" '
                'stroke-dasharray="2 3" fill="none"/>'
            )


def _points(plan: Plan, sheet: _Sheet, pairs: bool) -> Iterator[str]:
    colour: dict[str, str] = {}
    supports: set[str] = set()
    row_of = {group.id: row for row, group in enumerate(plan.pairing.consortia)}
    for group in (*plan.pairing.consortia, *plan.pairing.main):
        supports.add(group.support)
        shade = _COLOURS[row_of[group.id] % len(_COLOURS)] if pairs else _GREY
        for code in (group.support, *(link.school for link in group.recipients)):
            colour[code] = shade
    leads = {lead.school for lead in plan.pairing.area_leads} - supports
    for school in plan.county.schools:
        if _drawn(plan, school.code) is None:
            continue
        x, y = sheet.at(school)
        title = f"<title>{escape(school.name)}（{escape(school.code)}）</title>"
        fill = quoteattr(colour.get(school.code, "#ffffff"))
        if school.code in supports:
            yield (
                f'<rect x="{x - 6}" y="{y - 6}" width="12" height="12" fill={fill}>'
                f"{title}</rect>"
                f'<text x="{x + 9}" y="{y + 4}" paint-order="stroke" stroke="#fff" '
                f'stroke-width="3">{escape(school.name)}</text>'
            )
        elif school.code in leads and pairs:
            yield (
                f'<path d="M{x} {y - 8}L{x + 8} {y}L{x} {y + 8}L{x - 8} {y}Z" '
                f'fill="#333">{title}</path>'
                f'<text x="{x + 10}" y="{y + 4}" paint-order="stroke" stroke="#fff" '
                f'stroke-width="3">{escape(school.name)}</text>'
            )
        else:
            yield (
                f'<circle cx="{x}" cy="{y}" r="5" fill={fill} stroke="#333" '
                f'stroke-width="0.8">{title}</circle>'
            )
