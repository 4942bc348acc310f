"""Signs of life from a method that takes long."""

from __future__ import annotations

import functools
import inspect
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from dovetail.panoply.background import begun
from dovetail.panoply.errors import PanoplyException

if TYPE_CHECKING:
    from concurrent.futures import Future

    from dovetail.panoply.datasource import DataSource

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S", bound="DataSource")


class BackgroundTimeout(PanoplyException):
    """A method took longer than it may. It goes on in its thread, so it is not tried again beside itself.

    Example:
        >>> from dovetail.panoply import BackgroundTimeout
        >>> BackgroundTimeout("too long", retryable=False).retryable
        False
    """


def background_progress(
    message: str, waiting_interval: float = 600, timeout: float = 86_400
) -> Callable[[Callable[Concatenate[S, P], R]], Callable[Concatenate[S, P], R]]:
    """Give signs of life while a method of a data source works.

    The method runs in a thread of its own. Meanwhile, at once and then every ``waiting_interval`` seconds, the source
    logs the message and fires ``progress`` with it, in the caller's thread.

    Args:
        message: What to say.
        waiting_interval: Seconds between two signs.
        timeout: Most seconds that the method may take.

    Returns:
        The decorator. What the method returns or raises is returned or raised.

    Raises:
        BackgroundTimeout: By the method, as soon as its time is over.
        ValueError: One of the numbers is not above 0.
        TypeError: What is decorated is a coroutine function.

    Source: Panoply Python SDK, background_progress

    Example:
        >>> from dovetail.panoply import DataSource, background_progress
        >>> class Report(DataSource):
        ...     @background_progress("The report is being made")
        ...     def read(self, batch_size=None):
        ...         return None
        >>> Report({}).on("progress", lambda event: print(event["msg"])).read()
        The report is being made
    """
    for name, seconds in (("waiting_interval", waiting_interval), ("timeout", timeout)):
        if not seconds > 0:
            raise ValueError(f"{name}: {seconds!r} is not above 0; give seconds.")

    def decorate(method: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
        if inspect.iscoroutinefunction(method):
            raise TypeError(f"background_progress: {method.__qualname__} is a coroutine function; it blocks nobody.")

        @functools.wraps(method)
        def watched(self: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
            deadline = time.monotonic() + timeout
            working = begun(functools.partial(method, self, *args, **kwargs), method.__name__)
            while True:
                self.log(message)
                self.progress(None, None, message)
                left = deadline - time.monotonic()
                if _is_done(working, min(waiting_interval, left)):
                    return working.result()
                if time.monotonic() >= deadline:
                    raise BackgroundTimeout(
                        f"{method.__qualname__} took longer than {timeout:g} s: {message}", retryable=False
                    )

        return watched

    return decorate


def _is_done(future: Future[Any], seconds: float) -> bool:
    from concurrent.futures import wait

    return bool(wait((future,), min(max(0.0, seconds), threading.TIMEOUT_MAX)).done)
