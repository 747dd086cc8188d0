"""Tables of the store. Plain SQLAlchemy types, so that PostgreSQL can take over."""

import datetime as dt
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

VERSION = 1
"""Version of the tables; a store of another version is refused, never guessed at."""


class Utc(TypeDecorator[dt.datetime]):
    """A moment in UTC, aware on the way out also where the database forgets zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self, value: dt.datetime | None, dialect: Dialect
    ) -> dt.datetime | None:
        """Turn an aware moment into UTC."""
        return None if value is None else value.astimezone(dt.UTC)

    def process_result_value(
        self, value: Any | None, dialect: Dialect
    ) -> dt.datetime | None:
        """Mark what comes back as UTC."""
        return None if value is None else value.replace(tzinfo=dt.UTC)


tables = MetaData()

schema_versions = Table(
    "schema_versions", tables, Column("version", Integer, primary_key=True)
)

counties = Table(
    "counties",
    tables,
    Column("id", String(32), primary_key=True),
    Column("created", Utc, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("counts", JSON, nullable=False),
    Column("warnings", JSON, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

plans = Table(
    "plans",
    tables,
    Column("id", String(32), primary_key=True),
    Column(
        "county",
        ForeignKey("counties.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("state", String(16), nullable=False, index=True),
    Column("created", Utc, nullable=False, index=True),
    Column("started", Utc),
    Column("ended", Utc),
    Column("request", JSON, nullable=False),
    Column("policy", String(80), nullable=False),
    Column("message_zh", Text, nullable=False, default=""),
    Column("message_en", Text, nullable=False, default=""),
    Column("faults", JSON, nullable=False, default=list),
    Column("outcome", JSON),
    Column("bundle", LargeBinary),
)

events = Table(
    "events",
    tables,
    Column("plan", ForeignKey("plans.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("at", Utc, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("data", JSON, nullable=False),
)
