"""Counties, plans and their progress, kept in one database.

Large documents are stored compressed. Deleted rows are overwritten on disk
(``secure_delete``) and the write-ahead log is emptied after a deletion, so that a
county erased on request is gone.
"""

import datetime as dt
import secrets
import zlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from sqlalchemy import (
    Connection,
    Engine,
    Select,
    create_engine,
    delete,
    event,
    func,
    insert,
    inspect,
    literal,
    select,
    update,
)
from sqlalchemy.exc import DatabaseError, IntegrityError

from api import schema
from api.records import CountyRecord, EventRecord, PlanRecord, State
from api.schema import counties, events, plans, schema_versions
from matcher.errors import Fault, JieduiError
from matcher.text import Text

NOTHING = Text("", "")


class StoreError(JieduiError):
    """The data folder or its database cannot be used."""


_COUNTY = tuple(c for c in counties.columns if c.name != "content")
_PLAN = tuple(c for c in plans.columns if c.name != "bundle")
_FINAL = tuple(state for state in State if state.final)


def now() -> dt.datetime:
    """Return this moment in UTC."""
    return dt.datetime.now(dt.UTC)


def _new_id() -> str:
    return secrets.token_hex(16)


class Store:
    """The one door to the database; safe to use from several threads.

    Parameters
    ----------
    url
        SQLAlchemy address.

    Raises
    ------
    StoreError
        If the database was made by another version of the program.
    """

    def __init__(self, url: str) -> None:
        self._engine = _engine(url)
        try:
            with self._engine.begin() as link:
                found = _prepared(link)
        except DatabaseError as error:
            self.close()
            raise StoreError([_unusable(type(error).__name__)]) from None
        if found != schema.VERSION:
            self.close()
            raise StoreError([_unusable(str(found))])

    def close(self) -> None:
        """Release all connections."""
        self._engine.dispose()

    def answers(self) -> bool:
        """Return whether the database can be read."""
        with self._engine.connect() as link:
            return link.scalar(select(schema_versions.c.version)) == schema.VERSION

    # ---- counties

    def add_county(
        self,
        content: bytes,
        *,
        name: str,
        counts: Mapping[str, int],
        warnings: Sequence[Mapping[str, str]],
    ) -> CountyRecord:
        """Keep a county (`content` is its JSON) and return its record."""
        record = CountyRecord(
            id=_new_id(),
            created=now(),
            name=name,
            counts=dict(counts),
            warnings=[dict(warning) for warning in warnings],
        )
        with self._engine.begin() as link:
            link.execute(
                insert(counties).values(
                    id=record.id,
                    created=record.created,
                    name=record.name,
                    counts=record.counts,
                    warnings=record.warnings,
                    content=_packed(content),
                )
            )
        return record

    def county(self, county_id: str) -> CountyRecord | None:
        """Return a county's record, or None."""
        query = select(*_COUNTY).where(counties.c.id == county_id)
        with self._engine.connect() as link:
            row = link.execute(query).mappings().first()
        return None if row is None else CountyRecord(**row)

    def county_content(self, county_id: str) -> bytes | None:
        """Return a county's JSON, or None."""
        return self._blob(select(counties.c.content).where(counties.c.id == county_id))

    def delete_county(self, county_id: str) -> bool:
        """Erase a county with all its plans; return whether it was there."""
        with self._engine.begin() as link:
            where = counties.c.id == county_id
            gone = bool(link.execute(delete(counties).where(where)).rowcount)
        if gone:
            self._empty_log()
        return gone

    def delete_older(self, moment: dt.datetime) -> int:
        """Erase counties and finished plans made before a moment; return how many.

        A county stays while a plan of it is unfinished or younger than `moment`.
        """
        with self._engine.begin() as link:
            old = (plans.c.created < moment) & plans.c.state.in_(_FINAL)
            gone = link.execute(delete(plans).where(old)).rowcount
            used = select(plans.c.county)
            unused = (counties.c.created < moment) & counties.c.id.not_in(used)
            gone += link.execute(delete(counties).where(unused)).rowcount
        if gone:
            self._empty_log()
        return gone

    # ---- plans

    def add_plan(
        self, county_id: str, *, request: Mapping[str, Any], policy: str
    ) -> PlanRecord:
        """Keep a new plan in state queued and return its record.

        Raises
        ------
        KeyError
            If there is no such county (any more).
        """
        record = PlanRecord(
            id=_new_id(),
            county=county_id,
            state=State.QUEUED,
            created=now(),
            started=None,
            ended=None,
            request=dict(request),
            policy=policy,
            message=NOTHING,
            faults=[],
            outcome=None,
        )
        row = insert(plans).values(
            id=record.id,
            county=county_id,
            state=record.state,
            created=record.created,
            request=record.request,
            policy=policy,
        )
        try:
            with self._engine.begin() as link:
                link.execute(row)
        except IntegrityError:
            raise KeyError(county_id) from None
        return record

    def plan(self, plan_id: str) -> PlanRecord | None:
        """Return a plan's record, or None."""
        with self._engine.connect() as link:
            row = (
                link.execute(select(*_PLAN).where(plans.c.id == plan_id))
                .mappings()
                .first()
            )
        return None if row is None else _plan_record(dict(row))

    def bundle(self, plan_id: str) -> bytes | None:
        """Return a plan's bundle as JSON, or None while there is none."""
        return self._blob(select(plans.c.bundle).where(plans.c.id == plan_id))

    def unfinished(self, *, county_id: str | None = None) -> list[PlanRecord]:
        """Return plans that are not final, oldest first."""
        query = (
            select(*_PLAN)
            .where(plans.c.state.not_in(_FINAL))
            .order_by(plans.c.created, plans.c.id)
        )
        if county_id is not None:
            query = query.where(plans.c.county == county_id)
        with self._engine.connect() as link:
            return [_plan_record(dict(row)) for row in link.execute(query).mappings()]

    def counts(self) -> dict[State, int]:
        """Return the number of plans in every state."""
        query = select(plans.c.state, func.count()).group_by(plans.c.state)
        with self._engine.connect() as link:
            found = {State(state): number for state, number in link.execute(query)}
        return {state: found.get(state, 0) for state in State}

    def move(
        self,
        plan_id: str,
        state: State,
        *,
        expected: Sequence[State],
        message: Text = NOTHING,
        faults: Sequence[Mapping[str, str]] = (),
        outcome: Mapping[str, Any] | None = None,
        bundle: bytes | None = None,
    ) -> bool:
        """Take a plan from one of the `expected` states to `state`, with its event.

        Returns
        -------
        bool
            False, and nothing changed, if the plan is gone or in another state.
        """
        values: dict[str, Any] = {
            "state": state,
            "message_zh": message.zh,
            "message_en": message.en,
        }
        if state is State.RUNNING:
            values["started"] = now()
        if state.final:
            values |= {
                "ended": now(),
                "faults": [dict(fault) for fault in faults],
                "outcome": None if outcome is None else dict(outcome),
                "bundle": None if bundle is None else _packed(bundle),
            }
        where = (plans.c.id == plan_id) & plans.c.state.in_(expected)
        with self._engine.begin() as link:
            if not link.execute(update(plans).where(where).values(**values)).rowcount:
                return False
            shown = {"state": state, "message_zh": message.zh, "message_en": message.en}
            _add_event(link, plan_id, "state", shown)
        return True

    # ---- events

    def add_event(self, plan_id: str, kind: str, data: Mapping[str, Any]) -> None:
        """Append an event; ignored if the plan has been erased meanwhile."""
        with suppress(IntegrityError), self._engine.begin() as link:
            _add_event(link, plan_id, kind, data)

    def events_after(self, plan_id: str, number: int) -> list[EventRecord]:
        """Return the events of a plan numbered above `number`, in order."""
        query = (
            select(events.c.number, events.c.kind, events.c.data)
            .where((events.c.plan == plan_id) & (events.c.number > number))
            .order_by(events.c.number)
        )
        with self._engine.connect() as link:
            return [EventRecord(**row) for row in link.execute(query).mappings()]

    def last_event(self, plan_id: str, kind: str) -> EventRecord | None:
        """Return the newest event of one kind, or None."""
        query = (
            select(events.c.number, events.c.kind, events.c.data)
            .where((events.c.plan == plan_id) & (events.c.kind == kind))
            .order_by(events.c.number.desc())
            .limit(1)
        )
        with self._engine.connect() as link:
            row = link.execute(query).mappings().first()
        return None if row is None else EventRecord(**row)

    # ---- inside

    def _blob(self, query: Select[Any]) -> bytes | None:
        with self._engine.connect() as link:
            packed = link.scalar(query)
        return None if packed is None else zlib.decompress(packed)

    def _empty_log(self) -> None:
        if self._engine.dialect.name == "sqlite":
            with self._engine.connect() as link:
                link.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _packed(content: bytes) -> bytes:
    return zlib.compress(content, level=1)


def _plan_record(row: dict[str, Any]) -> PlanRecord:
    message = Text(row.pop("message_zh"), row.pop("message_en"))
    return PlanRecord(**row | {"message": message, "state": State(row["state"])})


def _add_event(
    link: Connection, plan_id: str, kind: str, data: Mapping[str, Any]
) -> None:
    # One statement, so that two writers never draw the same number.
    number = func.coalesce(func.max(events.c.number), 0) + 1
    row = select(
        literal(plan_id),
        number,
        literal(now(), events.c.at.type),
        literal(kind),
        literal(dict(data), events.c.data.type),
    ).where(events.c.plan == plan_id)
    names = ["plan", "number", "at", "kind", "data"]
    link.execute(insert(events).from_select(names, row))


def _engine(url: str) -> Engine:
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _tune_sqlite)
    return engine


def _tune_sqlite(link: Any, _record: object) -> None:
    cursor = link.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        "busy_timeout=10000",
        "secure_delete=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _prepared(link: Connection) -> int | None:
    """Make the tables where there are none; return the version of what is there."""
    if not inspect(link).has_table(schema_versions.name):
        schema.tables.create_all(link)
        link.execute(insert(schema_versions).values(version=schema.VERSION))
    return link.scalar(select(schema_versions.c.version))


def _unusable(value: str) -> Fault:
    return Fault(
        code="store.unusable",
        where="jiedui.sqlite3",
        value=value,
        expected=Text(
            f"本程序的数据库（版本 {schema.VERSION}）",
            f"a database of this program (version {schema.VERSION})",
        ),
        remedy=Text(
            "用 --data-dir 换一个数据文件夹", "choose another --data-dir folder"
        ),
    )
