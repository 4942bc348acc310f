"""Work in a thread of its own, which keeps neither the caller nor the program waiting."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

R = TypeVar("R")


def begun(work: Callable[[], R], name: str) -> Future[R]:
    """Begin work in a thread of its own, with the context variables of the caller.

    No executor: when its thread never ends, neither would the program.

    Args:
        work: What is to be done.
        name: What the thread is called.

    Returns:
        What will hold its result.

    Example:
        >>> from dovetail.panoply.background import begun
        >>> begun(lambda: 6 * 7, "answer").result()
        42
    """
    import contextvars
    import threading
    from concurrent.futures import Future

    future: Future[R] = Future()
    context = contextvars.copy_context()

    def run() -> None:
        try:
            result = context.run(work)
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)

    threading.Thread(target=run, name=f"panoply-{name}", daemon=True).start()
    return future
