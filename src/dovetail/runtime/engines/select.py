"""Which engine serves a client, here and now."""

from __future__ import annotations

import sys
from typing import Any, Literal

from dovetail.runtime.engines import forks, native
from dovetail.runtime.engines.protocol import AsyncEngine, Engine, EngineOptions
from dovetail.runtime.errors import InvalidInput

EngineChoice = Literal["auto", "pyreqwest", "httpx"]


def make_engine(choice: Any, options: EngineOptions) -> Engine:
    """A sync engine.

    Args:
        choice: ``"auto"``, ``"pyreqwest"``, ``"httpx"``, or a client of httpx or of a library with its API.
        options: Limits, certificates, proxy.

    Raises:
        InvalidInput: The choice is none of these, or cannot work here.
    """
    if not isinstance(choice, str):
        from dovetail.runtime.engines.httpx_engine import HttpxEngine

        return HttpxEngine(options, _checked(choice, "close"))
    if _prefers_httpx(choice):
        from dovetail.runtime.engines.httpx_engine import HttpxEngine

        return HttpxEngine(options)
    from dovetail.runtime.engines.pyreqwest_engine import PyreqwestEngine

    return PyreqwestEngine(options)


def make_async_engine(choice: Any, options: EngineOptions) -> AsyncEngine:
    """An async engine; see `make_engine`."""
    if not isinstance(choice, str):
        from dovetail.runtime.engines.httpx_engine import AsyncHttpxEngine

        return AsyncHttpxEngine(options, _checked(choice, "aclose"))
    if _prefers_httpx(choice) or not _on_asyncio():
        from dovetail.runtime.engines.httpx_engine import AsyncHttpxEngine

        return AsyncHttpxEngine(options)
    from dovetail.runtime.engines.pyreqwest_engine import AsyncPyreqwestEngine

    return AsyncPyreqwestEngine(options)


def _prefers_httpx(choice: str) -> bool:
    if choice not in {"auto", "pyreqwest", "httpx"}:
        raise InvalidInput(
            f"engine: {choice!r} is not an engine.",
            value=choice,
            at="engine",
            remedy='Use "auto", "pyreqwest" or "httpx".',
        )
    if choice == "httpx":
        return True
    # The native side cannot be used in a child of a process that used it; it would hang.
    if forks.crossed_since_native_start():
        return True
    if not native.load():
        if choice == "pyreqwest":
            raise InvalidInput(
                "engine: pyreqwest is not installed here.", value=choice, at="engine", remedy='Use "auto" or "httpx".'
            )
        return True
    return False


def _on_asyncio() -> bool:
    asyncio = sys.modules.get("asyncio")
    if asyncio is None:
        return False
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


def _checked(client: Any, method: str) -> Any:
    if not hasattr(client, method):
        raise InvalidInput(
            f"engine: {type(client).__name__} is not a client that can be used here.",
            value=client,
            at="engine",
            remedy="Give an httpx.Client to a Client and an httpx.AsyncClient to an AsyncClient.",
        )
    return client
