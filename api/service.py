"""What every route needs, handed over as one frozen thing."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from api.jobs import Dispatcher
from api.metrics import Metrics
from api.settings import Settings
from api.storage import Store


@dataclass(frozen=True, slots=True)
class Service:
    """The parts of one server."""

    settings: Settings
    store: Store
    dispatcher: Dispatcher
    metrics: Metrics


def service_of(request: Request) -> Service:
    """Return the service of the application that handles a request."""
    service = request.app.state.service
    assert isinstance(service, Service)
    return service


Serving = Annotated[Service, Depends(service_of)]
