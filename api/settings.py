"""Every number and place the service can be told, from ``JIEDUI_*`` variables.

The data folder defaults to ``jiedui-data`` under the current folder, on every
platform; it is created readable by its owner only.
"""

import os
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from matcher.errors import Fault, InputError
from matcher.text import Text

PREFIX = "JIEDUI_"


class Settings(BaseModel):
    """Settings of one server; frozen.

    Each field is read from the variable ``JIEDUI_`` + its name in capitals.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    data_dir: Path = Field(
        default=Path("jiedui-data"),
        description="Folder of the database; relative to the current folder",
    )
    max_upload_mb: float = Field(
        default=50, gt=0, description="Largest request body, in millions of bytes"
    )
    solves_at_once: int = Field(
        default=1, ge=1, le=64, description="Solves running at the same time"
    )
    workers_per_solve: int | None = Field(
        default=None, ge=1, le=256, description="Solver workers; None: the cores, <= 8"
    )
    max_queued: int = Field(
        default=20, ge=1, description="Plans that may wait; more are refused with 503"
    )
    max_time_limit_s: float = Field(
        default=3600,
        gt=0,
        le=31_536_000,
        description="Longest time limit a plan may ask for",
    )
    grace_s: float = Field(
        default=60,
        gt=0,
        description="Seconds a solve gets to hand over its best after its time limit "
        "or a stop, before its process is ended",
    )
    shutdown_grace_s: float = Field(
        default=8, gt=0, description="The same, when the server shuts down"
    )
    memory_limit_mb: int = Field(
        default=0,
        ge=0,
        le=2**24,
        description="Address space of one solver process; 0: no limit",
    )
    retention_days: float = Field(
        default=30,
        ge=0,
        le=36_500,
        description="Uploads and plans older are deleted; 0: never",
    )

    @property
    def database_path(self) -> Path:
        """File of the database."""
        return self.data_dir / "jiedui.sqlite3"

    @property
    def database_url(self) -> str:
        """SQLAlchemy address of the database."""
        return f"sqlite:///{self.database_path.as_posix()}"

    @property
    def max_body_bytes(self) -> int:
        """Largest request body in bytes."""
        return int(self.max_upload_mb * 1_000_000)

    @classmethod
    def from_environment(
        cls,
        environ: Mapping[str, str] | None = None,
        *,
        data_dir: Path | None = None,
    ) -> "Settings":
        """Read the variables of `environ`, or of the process; `data_dir` wins.

        Unset and empty variables leave the default. Other ``JIEDUI_*`` variables
        (those of the tests, say) are not settings and are left alone.

        Raises
        ------
        InputError
            With one fault per value that cannot be used.
        """
        source = os.environ if environ is None else environ
        values: dict[str, object] = {}
        for name in cls.model_fields:
            if text := source.get(PREFIX + name.upper(), "").strip():
                values[name] = text
        if data_dir is not None:
            values["data_dir"] = data_dir
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            faults = [_fault(e) for e in error.errors(include_url=False)]
            raise InputError(faults) from error


def _fault(error: ErrorDetails) -> Fault:
    name = ".".join(str(step) for step in error["loc"])
    return Fault(
        code=f"settings.{error['type']}",
        where=PREFIX + name.upper(),
        value=str(error["input"])[:80],
        expected=Text(f"可用的设置值（{error['msg']}）", str(error["msg"])),
        remedy=Text("改正或删除该环境变量", "correct or unset this variable"),
    )
