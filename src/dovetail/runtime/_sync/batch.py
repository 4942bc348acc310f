# Derived from _async/batch.py by `make generate`; do not edit.
"""Sending with the same options, here or in other processes, which share a client for the calls of one batch."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, TypeVar

from dovetail.runtime.call import Call

if TYPE_CHECKING:
    from dovetail.runtime._sync.client import Client

T = TypeVar("T")

_MOST_BATCHES = 4


class SendWith:
    """``client.send`` with options, as something that pickles."""

    def __init__(self, client: Client, options: dict[str, Any]) -> None:
        self._client = client
        self._options = options
        self._key = os.urandom(16)

    def __call__(self, call: Call[T]) -> T:
        return self._client.send(call, **self._options)

    def __reduce__(self) -> tuple[Any, ...]:
        return _shared, (self._key, self._client, self._options)


_senders: dict[bytes, SendWith] = {}


def _shared(key: bytes, client: Client, options: dict[str, Any]) -> SendWith:
    """The one of this process: all calls of a batch that come to it share a client, and so its connections."""
    found = _senders.get(key)
    if found is None:
        if len(_senders) >= _MOST_BATCHES:
            del _senders[next(iter(_senders))]
        found = _senders[key] = SendWith(client, options)
    return found
