# Derived from _async/started.py by `make generate`; do not edit.
"""What a call has set in motion, from its start to its end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from msgspec import structs

from dovetail.runtime._sync.waiting import follow, hint_of, look_options
from dovetail.runtime.call import StartingCall
from dovetail.runtime.errors import InvalidInput

if TYPE_CHECKING:
    from dovetail.runtime._sync.client import Client

A = TypeVar("A")
F = TypeVar("F")


class Started(Generic[A, F]):
    """Something that a call has set in motion: a cluster that comes up, a run, a command.

    It is what ``client.start`` gives. It can be pickled, without its client and without what its
    start had that is secret: give it a client again with ``using``.

    Args:
        client: The client that looks at it.
        call: The call that started it.
        answer: The answer to that call.
        options: How the call was sent: keyword arguments of ``client.send``.

    Attributes:
        call: The call that started it.
        answer: The answer to that call.
    """

    def __init__(
        self,
        client: Client | None,
        call: StartingCall[A, F],
        answer: A,
        options: Mapping[str, Any] | None = None,
    ) -> None:
        self.call: StartingCall[A, F] = call
        self.answer: A = answer
        self._client = client
        self._options: dict[str, Any] = look_options(options or {})

    @classmethod
    def of(cls, started: Started[A, F]) -> Self:
        """What was started, as this class.

        Args:
            started: What was started.
        """
        return cls(started._client, started.call, started.answer, started._options)

    def using(self, client: Client) -> Self:
        """The same, looked at by a client.

        Args:
            client: A client of the same API.
        """
        return type(self)(client, self.call, self.answer, self._options)

    def poll(self) -> F:
        """Look at it once.

        Raises:
            ApiError: The server answered with an error.
            TransportError: There was no whole answer.
        """
        client = self._looking()
        with client.settings.refusals():
            call = hint_of(self.call).poll_call(self.call, self.answer)
        polled: F = client.send(call, **self._options)
        return polled

    def result(
        self,
        *,
        timeout: float | None = None,
        interval: float | None = None,
        on_poll: Callable[[F], object] | None = None,
    ) -> F:
        """Follow it to its end.

        Args:
            timeout: Seconds until it must be done; the settings' ``polling.patience`` by default.
            interval: Seconds before the second look, the first being at once, and what the wait grows by from look to
                look, up to ten times that; the settings' ``polling.interval`` by default.
            on_poll: Told each answer.

        Returns:
            The last answer.

        Raises:
            JobFailed: It has ended in failure; the error holds the last answer.
            RequestTimeout: It was not done in time. It goes on, and so may whoever waits: by calling this again.
            ApiError: The server answered a look with an error.
            TransportError: There was no whole answer to a look.
        """
        client = self._looking()
        polling = client.settings.polling
        return follow(
            client,
            self.call,
            self.answer,
            patience=polling.patience if timeout is None else timeout,
            interval=polling.interval if interval is None else interval,
            on_poll=on_poll,
            options=self._options,
        )

    def _looking(self) -> Client:
        if self._client is None:
            raise InvalidInput(
                f"{self.call.operation.id}: it came without a client, so nothing can be asked.",
                at="client",
                remedy="Give it one with using(client).",
            )
        return self._client

    def __reduce__(self) -> tuple[Any, ...]:
        from dovetail.runtime.redact import masked_body

        # From here on it is only looked at: what the contract marks secret in the start stays here.
        call = structs.replace(self.call, body=masked_body(self.call)) if self.call.body is not None else self.call
        return type(self), (None, call, self.answer, self._options)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.call.operation.id}: {self.answer!r})"
