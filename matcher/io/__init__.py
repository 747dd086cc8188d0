"""The only door for files: counties and lists in, templates, rosters and plans out.

Everything here is loaded on first use, so that importing the package stays quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matcher.io.actuals.history import write_history
    from matcher.io.actuals.reader import read_actuals
    from matcher.io.actuals.report import write_delivery
    from matcher.io.actuals.writer import write_actuals_template
    from matcher.io.agreements.folder import write_documents
    from matcher.io.agreements.writer import write_agreement, write_agreements
    from matcher.io.bundle import read_plan, write_plan
    from matcher.io.calendars.writer import write_calendars
    from matcher.io.county.reader import check_county, read_county
    from matcher.io.county.writer import write_county
    from matcher.io.documents.audit_report import write_audit_report
    from matcher.io.files.atomic import replacing
    from matcher.io.files.work_file import WorkFile
    from matcher.io.geojson import write_geojson
    from matcher.io.listing import write_list
    from matcher.io.lists.column_map import ColumnMap, read_map, write_map
    from matcher.io.lists.importer import Imported, import_lists
    from matcher.io.picture import write_map_svg
    from matcher.io.roster.csv_folder import write_csv
    from matcher.io.roster.reader import read_roster
    from matcher.io.roster.writer import write_roster
    from matcher.io.sheets.template import write_template

_HOMES = {
    "ColumnMap": "lists.column_map",
    "Imported": "lists.importer",
    "WorkFile": "files.work_file",
    "check_county": "county.reader",
    "import_lists": "lists.importer",
    "read_actuals": "actuals.reader",
    "read_county": "county.reader",
    "read_map": "lists.column_map",
    "read_plan": "bundle",
    "read_roster": "roster.reader",
    "replacing": "files.atomic",
    "write_actuals_template": "actuals.writer",
    "write_agreement": "agreements.writer",
    "write_agreements": "agreements.writer",
    "write_calendars": "calendars.writer",
    "write_audit_report": "documents.audit_report",
    "write_county": "county.writer",
    "write_csv": "roster.csv_folder",
    "write_delivery": "actuals.report",
    "write_documents": "agreements.folder",
    "write_geojson": "geojson",
    "write_history": "actuals.history",
    "write_list": "listing",
    "write_map": "lists.column_map",
    "write_map_svg": "picture",
    "write_plan": "bundle",
    "write_roster": "roster.writer",
    "write_template": "sheets.template",
}

__all__ = [
    "ColumnMap",
    "Imported",
    "WorkFile",
    "check_county",
    "import_lists",
    "read_actuals",
    "read_county",
    "read_map",
    "read_plan",
    "read_roster",
    "replacing",
    "write_actuals_template",
    "write_agreement",
    "write_agreements",
    "write_audit_report",
    "write_calendars",
    "write_county",
    "write_csv",
    "write_delivery",
    "write_documents",
    "write_geojson",
    "write_history",
    "write_list",
    "write_map",
    "write_map_svg",
    "write_plan",
    "write_roster",
    "write_template",
]


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(f"matcher.io.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
