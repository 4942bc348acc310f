"""The ASGI side: bodies read and written, compression, request ids, faults, and the sandbox's own routes."""

from __future__ import annotations

import asyncio
import gzip
import html
from collections.abc import AsyncIterator, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import anyio.to_thread
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dovetail.sandbox.app import Dispatcher
from dovetail.sandbox.encodings import SMALLEST_TO_COMPRESS, accepts_gzip
from dovetail.sandbox.faults import Action, Fault, FaultError, FaultPlan
from dovetail.sandbox.knobs import KnobError, Knobs
from dovetail.sandbox.message import Answer, Incoming, Refusal
from dovetail.sandbox.request_log import RequestLog

_HOSTS = ("127.0.0.1", "localhost")
TRANSPORT = "dovetail.transport"
"""The key under which the server leaves a connection's transport in the scope, for dropping it."""


def build_app(dispatcher: Dispatcher, faults: FaultPlan, knobs: Knobs[Any], log: RequestLog) -> Starlette:
    """The whole sandbox of one API as an ASGI application."""
    app = Starlette(
        routes=[
            Mount(
                "/_sandbox",
                routes=_own_routes(dispatcher, faults, knobs, log),
                middleware=[Middleware(_NoForeignPages)],
            )
        ],
        # A name that someone else's page made point at loopback is not ours.
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(_HOSTS), www_redirect=False)],
    )
    # No mount: its pattern knows no line breaks, and names may hold them.
    app.router.default = _Endpoint(dispatcher, faults, log)
    return app


class _NoForeignPages:
    """Keeps pages that a browser got elsewhere from steering the sandbox."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        origin = Headers(scope=scope).get("origin")
        if origin is None or urlsplit(origin).hostname in _HOSTS:
            await self._app(scope, receive, send)
        else:
            await JSONResponse({"error": f"pages of {origin} may not steer the sandbox"}, 403)(scope, receive, send)


class _Endpoint:
    """The API itself."""

    def __init__(self, dispatcher: Dispatcher, faults: FaultPlan, log: RequestLog) -> None:
        self._dispatcher = dispatcher
        self._faults = faults
        self._log = log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        path = scope["raw_path"].decode("latin-1")
        faults: dict[Action, Fault] = {fault.action: fault for fault in self._faults.take(scope["method"], path)}
        if "latency" in faults:
            await asyncio.sleep((faults["latency"].number("ms") or 0) / 1000)
        query: tuple[tuple[str, str], ...] = tuple(
            parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        )
        seen = (scope["method"], path, query, dict(headers.items()))
        if "drop-before" in faults:
            self._log.add(*seen, b"", 0)
            await _drop(scope, receive)
            return
        body = b"".join([chunk async for chunk in _chunks(receive)])
        fault = faults.get("status")
        answer = None if fault is None else _status_fault(self._dispatcher, path, fault)
        if fault is None or fault.options["when"] == "after":
            incoming = Incoming(*seen, body, f"{scope['scheme']}://{headers.get('host', 'localhost')}")
            real = await anyio.to_thread.run_sync(self._dispatcher.answer, incoming)
            answer = real if answer is None else answer
        assert answer is not None
        self._log.add(*seen, body, answer.status)
        if "drop-after" in faults:
            await _drop(scope, receive)
            return
        await _send_answer(scope, receive, send, headers, answer, faults)


async def _chunks(receive: Receive) -> AsyncIterator[bytes]:
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            return
        yield message.get("body", b"")
        more = message.get("more_body", False)


def _status_fault(dispatcher: Dispatcher, path: str, fault: Fault) -> Answer:
    wait, shape = fault.options["retry-after"], fault.options["body"]
    headers = {"retry-after": wait, "x-retry-after": wait} if wait else {}
    code, message = fault.text("code"), fault.text("message")
    if shape == "html":
        page = f"<html><body><pre>{html.escape(message or 'A fault on order.')}</pre></body></html>"
        return Answer(fault.status, page.encode(), "text/html", headers)
    if shape == "text":
        return Answer(fault.status, f"{code or 'UNKNOWN'}: {message}".encode(), "text/plain", headers)
    if shape == "list":
        return Answer(fault.status, b"[]", "application/json", headers)
    if shape == "empty":
        return Answer(fault.status, headers=headers)
    return dispatcher.refuse(path, Refusal(fault.status, code, message, headers=headers))


async def _send_answer(
    scope: Scope, receive: Receive, send: Send, request: Headers, answer: Answer, faults: Mapping[Action, Fault]
) -> None:
    body, headers = answer.body, dict(answer.headers)
    if answer.media_type:
        headers["content-type"] = answer.media_type
    may_change = "no-transform" not in headers.get("cache-control", "")
    if may_change and len(body) >= SMALLEST_TO_COMPRESS and accepts_gzip(request.get("accept-encoding", "")):
        body = await anyio.to_thread.run_sync(_compressed, body)  # the loop serves others meanwhile
        headers["content-encoding"] = "gzip"
        headers["vary"] = "accept-encoding"
    if body or "content-length" not in headers:  # the answer to HEAD tells the length of what it does not send
        headers["content-length"] = str(len(body))
    if "x-request-id" in request:
        headers["x-request-id"] = request["x-request-id"]
    start: Message = {
        "type": "http.response.start",
        "status": answer.status,
        "headers": [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()],
    }
    await send(start)
    if "truncate" in faults and body:
        keep = faults["truncate"].number("keep")
        await _send_body(send, body[: len(body) // 2 if keep is None else min(keep, len(body) - 1)], faults, more=True)
        scope[TRANSPORT].close()
        await _gone(receive)
    else:
        await _send_body(send, body, faults, more=False)


def _compressed(body: bytes) -> bytes:
    return gzip.compress(body, compresslevel=1, mtime=0)


async def _send_body(send: Send, body: bytes, faults: Mapping[Action, Fault], *, more: bool) -> None:
    rate = faults["throttle"].number("bytes") if "throttle" in faults else None
    if rate:
        step = max(1, rate // 10)
        while len(body) > step:
            await send({"type": "http.response.body", "body": body[:step], "more_body": True})
            body = body[step:]
            await asyncio.sleep(step / rate)
    await send({"type": "http.response.body", "body": body, "more_body": more})


async def _drop(scope: Scope, receive: Receive) -> None:
    """Cut the connection without a word."""
    scope[TRANSPORT].abort()
    await _gone(receive)


async def _gone(receive: Receive) -> None:
    """Wait until the server noticed that the connection is gone."""
    while (await receive())["type"] != "http.disconnect":
        pass


def _own_routes(dispatcher: Dispatcher, faults: FaultPlan, knobs: Knobs[Any], log: RequestLog) -> list[Route]:
    """`/_sandbox/…`: what a test or a curious user steers and sees."""

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
