"""Events: functions that are told by name what happens to a writer or a data source."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Self

EVERY: Final[str] = "*"
"""The name under which a handler hears of every event."""


class Emitter:
    """Tells the handlers of an event, in the thread in which it happens.

    Handlers are called in the order in which they were added, those for ``"*"`` first; one that was added twice is
    called once. A handler may add and remove handlers, which counts from the next event on. What a handler raises goes
    to whoever fired the event, once all have been told: one that fails keeps no other from saving what it is told. The
    writer (`SDK`) contains it instead, since nobody stands behind its sending threads.

    Source: Panoply Python SDK, events.Emitter

    Example:
        >>> from dovetail.panoply import Emitter
        >>> emitter = Emitter().on("found", print)
        >>> emitter.fire("found", 3) is emitter
        3
        True
    """

    def __init__(self) -> None:
        # Dicts and not sets, for the order. Each change is one operation of a dict, so that threads need no lock.
        self._handlers: dict[str, dict[Callable[..., object], None]] = {}

    def on(self, name: str, fn: Callable[..., object]) -> Self:
        """Add a handler.

        Args:
            name: The event; ``"*"`` for every one.
            fn: Called as ``fn(data)``; as ``fn(name, data)`` when it is for every event.

        Returns:
            This object.

        Raises:
            TypeError: The handler cannot be called, or is a coroutine function, which nobody would await.

        Source: Panoply Python SDK, events.Emitter.on

        Example:
            >>> Emitter().on("*", lambda name, data: print(name, data)).fire("found", 3)
            found 3
            <dovetail.panoply.events.Emitter object at 0x...>
        """
        check_handler(fn, f"on({name!r})")
        self._handlers.setdefault(name, {})[fn] = None
        return self

    def off(self, name: str, fn: Callable[..., object]) -> Self:
        """Remove a handler; nothing happens when it is not there.

        Args:
            name: The event that it was added for.
            fn: The handler.

        Returns:
            This object.

        Example:
            >>> emitter = Emitter().on("found", print)
            >>> emitter.off("found", print).calls("found", 3)
            ()
        """
        self._handlers.get(name, {}).pop(fn, None)
        return self

    def fire(self, name: str, data: Any) -> Self:
        """Tell the handlers of an event, and return when all have been told.

        Args:
            name: The event.
            data: What happened, handed on as it is.

        Returns:
            This object.

        Raises:
            Exception: What a handler raised; of several, the first.

        Source: Panoply Python SDK, events.Emitter.fire

        Example:
            >>> Emitter().on("found", print).fire("lost", 3)
            <dovetail.panoply.events.Emitter object at 0x...>
        """
        failures: list[Exception] = []
        for call in self.calls(name, data):
            try:
                call()
            except Exception as error:
                failures.append(error)
        if failures:
            raise failures[0]
        return self

    def calls(self, name: str, data: Any) -> tuple[Callable[[], object], ...]:
        """What ``fire`` would call, each without arguments, for those who call it in their own way.

        Args:
            name: The event.
            data: What happened.

        Returns:
            One function for each handler, in their order.

        Example:
            >>> [call() for call in Emitter().on("found", str).calls("found", 3)]
            ['3']
        """
        every = tuple(self._handlers.get(EVERY, ()))
        own = tuple(self._handlers.get(name, ())) if name != EVERY else ()
        return (*(_Told(fn, (name, data)) for fn in every), *(_Told(fn, (data,)) for fn in own))


def check_handler(fn: Callable[..., object], at: str) -> None:
    """Refuse what would never run as a handler.

    Args:
        fn: The handler.
        at: Where it was given.

    Raises:
        TypeError: It cannot be called, or is a coroutine function: called and not awaited it does nothing.
    """
    import inspect  # slow to load, and not needed to write

    if not callable(fn):
        raise TypeError(f"{at}: {fn!r} cannot be called; give a function.")
    if inspect.iscoroutinefunction(fn) or inspect.iscoroutinefunction(getattr(fn, "__call__", None)):  # noqa: B004
        raise TypeError(f"{at}: {fn!r} is a coroutine function, which nobody would await; give a plain one.")


class _Told:
    """A handler with what it is to be told."""

    __slots__ = ("_arguments", "_fn")

    def __init__(self, fn: Callable[..., object], arguments: tuple[Any, ...]) -> None:
        self._fn = fn
        self._arguments = arguments

    def __call__(self) -> object:
        return self._fn(*self._arguments)

    def __repr__(self) -> str:
        return f"<call of {self._fn!r}>"
