"""Sources called by their own signatures, which differ from author to author."""

from __future__ import annotations

import inspect
import signal
import traceback
from collections.abc import Callable, Mapping
from typing import Any, Final, Protocol

_SIZES: Final = ("batch_size", "n")


class Source(Protocol):
    """What a run needs of a source: the rest is looked for."""

    def on(self, name: str, fn: Callable[..., object], /) -> object:
        """Add a handler of an event."""
        ...

    @property
    def read(self) -> Callable[..., object]:
        """Reads the next rows."""
        ...


def build(stream: Callable[..., Any], source: dict[str, Any], options: dict[str, Any], name: str) -> Any:
    """Make a source: ``Stream(source, options)``, or with as many of these as it takes.

    Args:
        stream: The class.
        source: The parameters; they get a ``type``, which the platform gives to every source, and sources rely on.
        options: The hints for this run.
        name: What the source is called.
    """
    source.setdefault("type", name)
    try:
        signature = inspect.signature(stream)
    except (TypeError, ValueError):
        return stream(source, options)
    for arguments in ((source, options), (source,)):
        if _fits(signature, *arguments):
            return stream(*arguments)
    named = {"source": source, "options": options}
    if _fits(signature, **named):
        return stream(**named)
    # Its own complaint about missing arguments says it best.
    return stream(source, options)


def reader_of(source: Source, batch_size: int | None) -> Callable[[], object]:
    """``read`` as a function without arguments.

    The size is given to a parameter ``batch_size`` or ``n``, or else to the first there is; a ``read`` that only takes
    ``*args`` may be another in disguise, and is called without.

    Args:
        source: The source.
        batch_size: About how many rows at a time; None leaves it to the source.
    """
    read = source.read
    try:
        parameters = inspect.signature(read).parameters
    except (TypeError, ValueError):
        return read
    ordinary = [
        each.name for each in parameters.values() if each.kind in (each.POSITIONAL_ONLY, each.POSITIONAL_OR_KEYWORD)
    ]
    name = next((name for name in _SIZES if name in parameters), None)
    if name is not None and parameters[name].kind is not inspect.Parameter.POSITIONAL_ONLY:
        return lambda: read(**{name: batch_size}) if _wanted(parameters[name], batch_size) else read()
    if ordinary and _wanted(parameters[ordinary[0]], batch_size):
        return lambda: read(batch_size)
    return read


def closer_of(source: object) -> Callable[[], object] | None:
    """``close`` of a source; None when it has none."""
    close = getattr(source, "close", None)
    return close if callable(close) else None


def is_retryable(error: BaseException) -> bool:
    """Whether the call may be made again: unless the error's attribute ``retryable`` says no, whatever its class.

    What is no ordinary error, such as the ``SystemExit`` of a source that calls ``sys.exit()``, is for good.
    """
    return isinstance(error, Exception) and bool(getattr(error, "retryable", True))


def ends_program(error: BaseException) -> bool:
    """Whether somebody ends the program: by Ctrl-C, or by a signal whose handler exits.

    Not so a source that calls ``sys.exit()``: were that let through, the program might end with status 0, as if all
    had been read.
    """
    if not isinstance(error, SystemExit):
        return isinstance(error, KeyboardInterrupt)
    handlers = [signal.getsignal(each) for each in signal.valid_signals()]
    codes = {getattr(each, "__code__", None) for each in handlers}
    codes |= {getattr(type(each).__call__, "__code__", None) for each in handlers if callable(each)}
    return any(frame.f_code in codes for frame, _ in traceback.walk_tb(error.__traceback__))


def _wanted(parameter: inspect.Parameter, batch_size: int | None) -> bool:
    """Whether to give the size: where there is none, the source's own default is better than ours."""
    return batch_size is not None or parameter.default is inspect.Parameter.empty


def _fits(signature: inspect.Signature, *arguments: object, **named: object) -> bool:
    try:
        signature.bind(*arguments, **named)
    except TypeError:
        return False
    return True


def name_of(stream: object, config: Mapping[str, Any]) -> str:
    """What to call a source: its module's last name, or that of its class."""
    module = str(getattr(stream, "__module__", "") or "").rpartition(".")[2]
    return module if module not in {"", "__main__", "builtins"} else str(config.get("title") or _class_name(stream))


def _class_name(stream: object) -> str:
    return str(getattr(stream, "__name__", type(stream).__name__))
