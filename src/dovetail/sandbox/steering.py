"""`/_sandbox/…`: what a test or a curious user steers and sees, and the doors that an API has beside its contract."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias
from urllib.parse import urlsplit

import anyio.to_thread
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from dovetail.sandbox.app import Dispatcher
from dovetail.sandbox.faults import FaultError, FaultPlan
from dovetail.sandbox.knobs import KnobError, Knobs
from dovetail.sandbox.message import JsonObject, Refusal, is_object
from dovetail.sandbox.request_log import RequestLog

OWN_HOSTS = ("127.0.0.1", "localhost")
"""The names under which a sandbox is asked."""
Door: TypeAlias = Callable[[JsonObject], object]
"""Takes a JSON object and gives what is answered; for what others do on a platform's web pages.

Raises:
    Refusal: It is not done, and why.
"""


def steering(
    dispatcher: Dispatcher, faults: FaultPlan, knobs: Knobs[Any], log: RequestLog, doors: Mapping[str, Door]
) -> Mount:
    """The sandbox's own routes."""
    routes = [*_own_routes(dispatcher, faults, knobs, log), *(_door(name, door) for name, door in doors.items())]
    return Mount("/_sandbox", routes=routes, middleware=[Middleware(_NoForeignPages)])


class _NoForeignPages:
    """Keeps pages that a browser got elsewhere from steering the sandbox."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        origin = Headers(scope=scope).get("origin")
        if origin is None or urlsplit(origin).hostname in OWN_HOSTS:
            await self._app(scope, receive, send)
        else:
            await JSONResponse({"error": f"pages of {origin} may not steer the sandbox"}, 403)(scope, receive, send)


def _door(name: str, door: Door) -> Route:
    async def enter(request: Request) -> Response:
        try:
            body: object = await request.json()
        except (ValueError, RecursionError) as error:
            return JSONResponse({"error": f"the body is not JSON: {error}"}, 400)
        if not is_object(body):
            return JSONResponse({"error": "the body is a JSON object"}, 400)
        try:
            return JSONResponse(await anyio.to_thread.run_sync(door, body))
        except Refusal as refusal:
            return JSONResponse({"error": refusal.message}, refusal.status)

    return Route(f"/{name}", enter, methods=["POST"])


def _own_routes(dispatcher: Dispatcher, faults: FaultPlan, knobs: Knobs[Any], log: RequestLog) -> list[Route]:
    async def steer_faults(request: Request) -> Response:
        if request.method == "DELETE":
            faults.clear()
        elif request.method == "POST":
            try:
                body = await request.json()
                for spec in body["faults"]:
                    faults.add(str(spec))
            except (FaultError, ValueError, KeyError, TypeError, RecursionError) as error:
                return JSONResponse({"error": f'send {{"faults": ["503x2", …]}}: {error}'}, 400)
        return JSONResponse({"faults": faults.waiting()})

    async def steer_knobs(request: Request) -> Response:
        if request.method == "POST":
            try:
                knobs.turn(await request.json())
            except (KnobError, ValueError, RecursionError) as error:
                return JSONResponse({"error": str(error)}, 400)
        return JSONResponse({"knobs": knobs.values()})

    async def show_violations(request: Request) -> Response:
        return JSONResponse(
            {
                "violations": [
                    {"operation": item.operation, "status": item.status, "place": item.place, "message": item.message}
                    for item in dispatcher.violations
                ]
            }
        )

    async def show_requests(request: Request) -> Response:
        if request.method == "DELETE":
            log.clear()
        return JSONResponse({"requests": [seen.told() for seen in log.all()]})

    async def show_executions(request: Request) -> Response:
        return JSONResponse({"executions": dispatcher.executions})

    return [
        Route("/faults", steer_faults, methods=["GET", "POST", "DELETE"]),
        Route("/knobs", steer_knobs, methods=["GET", "POST"]),
        Route("/violations", show_violations, methods=["GET"]),
        Route("/requests", show_requests, methods=["GET", "DELETE"]),
        Route("/executions", show_executions, methods=["GET"]),
    ]
