"""Hooks that print what a client does, for a client made with ``logger=`` options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.runtime.hooks import Hooks, RequestEvent, ResponseEvent, RetryEvent

if TYPE_CHECKING:
    from dovetail.spark.logger import LoggerOptions


def logging_hooks(options: LoggerOptions, hooks: Hooks) -> Hooks:
    """The given hooks, with ones before them that print each request, answer and retry."""
    logger = options.logger()

    def request(event: RequestEvent) -> None:
        logger.debug("%s %s (attempt %d, %s)", event.method, event.url, event.attempt, event.request_id)

    def response(event: ResponseEvent) -> None:
        logger.debug("%s %s -> %d in %.3f s", event.request.method, event.request.url, event.status, event.seconds)

    def retry(event: RetryEvent) -> None:
        logger.warning("%s %s: %s; again in %.2f s", event.request.method, event.request.url, event.reason, event.wait)

    return Hooks(
        on_request=(request, *hooks.on_request),
        on_response=(response, *hooks.on_response),
        on_retry=(retry, *hooks.on_retry),
    )
