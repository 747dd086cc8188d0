"""The application: parts put together, started and ended."""

import asyncio
import datetime as dt
import logging
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool
from fastapi.staticfiles import StaticFiles
from sqlalchemy.exc import SQLAlchemyError
from starlette.responses import FileResponse

from api import problems
from api.guards import Guard
from api.jobs import Dispatcher
from api.metrics import Metrics
from api.models import BASE
from api.problems import MEDIA_TYPE, ProblemBody
from api.routes import (
    audits,
    counties,
    deliveries,
    events,
    health,
    merges,
    plans,
    policies,
    whatifs,
)
from api.service import Service
from api.settings import Settings
from api.shapes import name_items
from api.storage import Store, now
from api.tenancy import sole_tenant
from api.version import VERSION

log = logging.getLogger("jiedui.api")

PAGE = Path(__file__).parent / "page"
RETENTION_ROUND_S = 3600.0


class Application(FastAPI):
    """FastAPI, whose description tells the shape of problems and of named tuples."""

    def openapi(self) -> dict[str, Any]:
        """Return the OpenAPI document."""
        if self.openapi_schema:
            return self.openapi_schema
        document = super().openapi()
        for operations in document["paths"].values():
            for operation in operations.values():
                content = operation["responses"]["default"]["content"]
                content.pop("application/json", None)
        name_items(document["components"]["schemas"])
        return document


def create_app(settings: Settings | None = None) -> FastAPI:
    """Return the application; it opens its database when it is started.

    Parameters
    ----------
    settings
        None reads the environment (``uvicorn api.app:create_app --factory``).

    Raises
    ------
    InputError
        If a variable of the environment cannot be used.
    """
    chosen = Settings.from_environment() if settings is None else settings
    metrics = Metrics()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        with held_store(chosen) as store:
            dispatcher = Dispatcher(store, chosen)
            app.state.service = Service(
                settings=chosen, store=store, dispatcher=dispatcher, metrics=metrics
            )
            dispatcher.start()
            keeper = asyncio.create_task(_keep_retention(store, chosen.retention_days))
            yield
            keeper.cancel()
            await asyncio.gather(keeper, return_exceptions=True)
            await run_in_threadpool(dispatcher.close)

    app = Application(
        title="jiedui 结对",
        version=VERSION,
        summary="Pairs schools and plans staff rotation, audited clause by clause",
        openapi_url=f"{BASE}/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        responses=_problem_responses(),
        separate_input_output_schemas=False,
        generate_unique_id_function=lambda route: route.name,
    )
    problems.install(app)
    parts = (counties, plans, events, whatifs, audits, deliveries)
    for part in (*parts, policies, merges, health):
        app.include_router(part.router)
    app.add_api_route("/", _index, include_in_schema=False, methods=["GET", "HEAD"])
    app.mount("/page", StaticFiles(directory=PAGE), name="page")
    app.add_middleware(
        Guard, max_body_bytes=chosen.max_body_bytes, count=metrics.count_request
    )
    return app


def _index() -> FileResponse:
    return FileResponse(PAGE / "index.html")


def _problem_responses() -> dict[int | str, dict[str, Any]]:
    return {
        "default": {
            "description": "A problem (RFC 9457)",
            "content": {
                MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemBody"}}
            },
            "model": ProblemBody,
        }
    }


@contextmanager
def held_store(settings: Settings) -> Iterator[Store]:
    """Hold the data folder and open its database, readable by its owner only.

    Raises
    ------
    StoreError
        If another server holds it or another version of the program made it.
    """
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    with sole_tenant(settings.data_dir):
        os.close(os.open(settings.database_path, os.O_CREAT | os.O_RDWR, 0o600))
        with closing(Store(settings.database_url)) as store:
            yield store


def check_folder(settings: Settings) -> None:
    """Raise StoreError or OSError now rather than when the server starts."""
    with held_store(settings):
        pass


async def _keep_retention(store: Store, days: float) -> None:
    """Erase what is older than `days`, now and every hour; 0 keeps everything."""
    while days > 0:
        moment = now() - dt.timedelta(days=days)
        try:
            await run_in_threadpool(store.delete_older, moment)
        except SQLAlchemyError as error:
            log.error("retention: %s", type(error).__name__)
        await asyncio.sleep(RETENTION_ROUND_S)
