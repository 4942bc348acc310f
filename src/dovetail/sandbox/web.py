"""The ASGI side: requests taken in, faults, and answers sent."""

from __future__ import annotations

import asyncio
import html
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

import anyio.to_thread
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.types import Receive, Scope, Send

from dovetail.sandbox.app import Dispatcher
from dovetail.sandbox.arriving import Disconnected, arriving
from dovetail.sandbox.faults import Action, Fault, FaultPlan
from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.message import Answer, Incoming, Refusal
from dovetail.sandbox.request_log import RequestLog
from dovetail.sandbox.sending import drop, gone, send_answer
from dovetail.sandbox.spool import Spool
from dovetail.sandbox.steering import OWN_HOSTS, Door, steering


def build_app(
    dispatcher: Dispatcher,
    faults: FaultPlan,
    knobs: Knobs[Any],
    log: RequestLog,
    spool: Spool,
    doors: Mapping[str, Door],
) -> Starlette:
    """The whole sandbox of one API as an ASGI application."""
    app = Starlette(
        routes=[steering(dispatcher, faults, knobs, log, doors)],
        # A name that someone else's page made point at loopback is not ours.
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(OWN_HOSTS), www_redirect=False)],
    )
    # No mount: its pattern knows no line breaks, and names may hold them.
    app.router.default = _Endpoint(dispatcher, faults, log, spool)
    return app


class _Endpoint:
    """The API itself."""

    def __init__(self, dispatcher: Dispatcher, faults: FaultPlan, log: RequestLog, spool: Spool) -> None:
        self._dispatcher = dispatcher
        self._faults = faults
        self._log = log
        self._spool = spool

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
            self._log.add(*seen, b"", 0, 0)
            await drop(scope, receive)
            return
        fault = faults.get("status")
        origin = f"{scope['scheme']}://{headers.get('host', 'localhost')}"
        answer = None if fault is None else _status_fault(self._dispatcher, Incoming(*seen, b"", origin), fault)
        with arriving(seen[3], self._spool) as body:
            try:
                arrived = await body.take(receive)
            except Disconnected:
                self._log.add(*seen, b"", 0, 0)
                return
            if "hang-before" in faults:
                self._log.add(*seen, arrived.body, arrived.size, 0)
                await gone(receive)
                return
            if fault is None or fault.options["when"] == "after":
                incoming = Incoming(*seen, arrived.body, origin, arrived.form, arrived.size)
                real = await self._answer(incoming)
                answer = real if answer is None else answer
        assert answer is not None
        self._log.add(*seen, arrived.body, arrived.size, answer.status)
        if "drop-after" in faults:
            await drop(scope, receive)
            return
        if "hang-after" in faults:
            await gone(receive)
            return
        await send_answer(scope, receive, send, headers, answer, faults)

    async def _answer(self, incoming: Incoming) -> Answer:
        if self._dispatcher.is_quick(incoming):
            return self._dispatcher.answer(incoming)
        return await anyio.to_thread.run_sync(self._dispatcher.answer, incoming)


def _status_fault(dispatcher: Dispatcher, incoming: Incoming, fault: Fault) -> Answer:
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
    return dispatcher.refuse(incoming, Refusal(fault.status, code, message, headers=headers))
