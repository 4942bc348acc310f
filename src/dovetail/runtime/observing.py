"""Telling hooks and the log what an exchange does; nothing secret is told."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from dovetail.runtime.hooks import NOBODY

if TYPE_CHECKING:
    from dovetail.runtime.auth import Credentials
    from dovetail.runtime.engines.protocol import Header
    from dovetail.runtime.exchange import Exchange
    from dovetail.runtime.hooks import RequestEvent
    from dovetail.runtime.settings import Settings

_DEBUG = 10
_known_logger: Any = None


def listener(settings: Settings) -> Any:
    """The logger, when somebody listens at debug level; nobody does in a program that never imported logging."""
    global _known_logger
    if not settings.log:
        return None
    if _known_logger is None:
        logging = sys.modules.get("logging")
        if logging is None:
            return None
        _known_logger = logging.getLogger("dovetail")
        _known_logger.addHandler(logging.NullHandler())
    return _known_logger if _known_logger.isEnabledFor(_DEBUG) else None


def is_watched(settings: Settings) -> bool:
    """Whether anybody is told anything."""
    return settings.hooks is not NOBODY or listener(settings) is not None


def tell_request(exchange: Exchange, headers: list[Header], credentials: Credentials | None) -> None:
    """A request is about to leave."""
    logger = listener(exchange.settings)
    if logger is not None:
        logger.debug("%s (attempt %s, %s)", _shown(exchange), exchange.attempts, exchange.request_id)
        _log_parts(logger, exchange, ">", headers, credentials)
    hooks = exchange.settings.hooks.on_request
    if hooks:
        event = _request_event(exchange, headers, _names(credentials))
        for hook in hooks:
            hook(event)


def tell_answer(exchange: Exchange, status: int, read_headers: Callable[[], list[Header]], sent_at: float) -> None:
    """An answer has come."""
    seconds = time.monotonic() - sent_at
    logger = listener(exchange.settings)
    if logger is not None:
        logger.debug("%s -> %s in %.3f s (%s)", _shown(exchange), status, seconds, exchange.request_id)
        if exchange.settings.log_headers:
            _log_headers(logger, "<", read_headers(), frozenset())
    hooks = exchange.settings.hooks.on_response
    if hooks:
        from dovetail.runtime.hooks import ResponseEvent
        from dovetail.runtime.redact import shown_headers

        event = ResponseEvent(_request_event(exchange, []), status, tuple(shown_headers(read_headers())), seconds)
        for hook in hooks:
            hook(event)


def tell_retry(exchange: Exchange, reason: str, wait: float) -> None:
    """The request will be tried again."""
    logger = listener(exchange.settings)
    if logger is not None:
        logger.debug("%s: %s; trying again in %.2f s", _shown(exchange), reason, wait)
    hooks = exchange.settings.hooks.on_retry
    if hooks:
        from dovetail.runtime.hooks import RetryEvent

        event = RetryEvent(_request_event(exchange, []), reason, wait)
        for hook in hooks:
            hook(event)


def _names(credentials: Credentials | None) -> frozenset[str]:
    """The headers that carry credentials, and only credentials."""
    return frozenset() if credentials is None else frozenset(name.lower() for name, _ in credentials.headers)


def _log_parts(
    logger: Any, exchange: Exchange, mark: str, headers: list[Header], credentials: Credentials | None
) -> None:
    settings = exchange.settings
    if settings.log_headers:
        from dovetail.runtime.redact import secret_headers

        _log_headers(logger, mark, headers, secret_headers(exchange.call) | _names(credentials))
    if settings.log_bytes:
        from dovetail.runtime.redact import shown_body

        text = str(shown_body(exchange.call) or "")
        if text:
            cut = text[: settings.log_bytes]
            logger.debug("%s %s%s", mark, cut, f"… ({len(text) - len(cut)} more)" if len(cut) < len(text) else "")


def _log_headers(logger: Any, mark: str, headers: list[Header], secret: frozenset[str]) -> None:
    from dovetail.runtime.redact import shown_headers

    for name, text in shown_headers(headers, secret):
        logger.debug("%s %s: %s", mark, name, text)


def _request_event(exchange: Exchange, headers: list[Header], secret: frozenset[str] = frozenset()) -> RequestEvent:
    from dovetail.runtime.hooks import RequestEvent
    from dovetail.runtime.redact import secret_headers, shown_headers

    shown = shown_headers(headers, secret_headers(exchange.call) | secret)
    url = exchange.shown.partition(" ")[2]
    return RequestEvent(
        exchange.call.operation.id,
        exchange.method,
        url,
        tuple(shown),
        exchange.attempts,
        exchange.request_id,
        exchange.settings.name,
    )


def _shown(exchange: Exchange) -> str:
    name = exchange.settings.name
    return f"{name}: {exchange.shown}" if name else exchange.shown
