"""The arguments of ``send_many``, checked before the first call leaves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from dovetail.runtime.call import is_call
from dovetail.runtime.errors import InvalidInput

_OPTIONS: Final = ("timeout", "retries", "compress")


def check_many(calls: object, concurrency: object, executor: object, options: Mapping[str, object]) -> None:
    """Refuse what would otherwise end every call alike, and be given as their results.

    Raises:
        InvalidInput: An argument cannot be used.
    """
    if is_call(calls) or not isinstance(calls, Iterable):
        raise InvalidInput(f"calls: {calls!r} is no iterable of calls.", value=calls, at="calls", remedy="Give a list.")
    if isinstance(concurrency, bool) or not isinstance(concurrency, int) or concurrency < 1:
        raise InvalidInput(
            f"concurrency: {concurrency!r} is not a whole number from 1.", value=concurrency, at="concurrency"
        )
    if executor is not None and not hasattr(executor, "submit"):
        raise InvalidInput(
            f"executor: {executor!r} runs nothing.",
            value=executor,
            at="executor",
            remedy="Give a concurrent.futures.Executor, or None for threads of this process.",
        )
    for name in options:
        if name not in _OPTIONS:
            raise InvalidInput(
                f"{name}: there is no such option.", value=name, at=name, remedy=f"Use {', '.join(_OPTIONS)}."
            )
