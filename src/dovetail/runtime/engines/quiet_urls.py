"""Keeping queries out of the log lines that httpx writes of every request: there may be keys in them."""

from __future__ import annotations

import logging
from functools import cache
from typing import Any


@cache
def quiet_url_type(httpx: Any) -> Any:
    """The type of URLs whose query stays out of the library's log; like the library's own in every other way.

    Args:
        httpx: The library, httpx or one with its API.
    """
    kind: Any = type("QuietURL", (httpx.URL,), {})

    def hide(record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            args: tuple[Any, ...] = record.args
            record.args = tuple(each.copy_with(query=None) if isinstance(each, kind) else each for each in args)
        return True

    logging.getLogger(httpx.__name__).addFilter(hide)
    return kind
