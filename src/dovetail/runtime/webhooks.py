"""Calls that an API makes to its users: webhooks and callbacks, whose bodies are read as typed payloads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Generic, TypeVar

import msgspec

from dovetail.runtime import codec
from dovetail.runtime.errors import DecodeError

if TYPE_CHECKING:
    from typing_extensions import TypeForm

T_co = TypeVar("T_co", covariant=True)


class Webhook(Generic[T_co]):
    """One call that the API makes, as a constant of a generated package.

    Attributes:
        name: What the contract calls it.
        method: The HTTP method it comes with.
    """

    def __init__(self, name: str, method: str, *, payload: Callable[[], TypeForm[T_co]]) -> None:
        self.name = name
        self.method = method
        self._payload = payload

    def read(self, body: bytes | str | Mapping[str, object]) -> T_co:
        """The body of the call as its declared type; unknown members and values are taken as they are.

        Check the signature, where the API signs its calls, on the same bytes before.

        Args:
            body: The bytes as they came, or what was read from them already.

        Raises:
            DecodeError: It is not JSON, or does not have the declared shape.
        """
        try:
            if isinstance(body, bytes | str):
                read: T_co = codec.answer_decoder(self._payload()).decode(body)
                return read
            converted: T_co = codec.convert(body, self._payload(), strict=False)
            return converted
        except msgspec.ValidationError as error:
            from dovetail.runtime.mismatch import complaint

            reason, path, _ = complaint(error)
            words = f"The body of {self.name} does not have the shape that the contract promises: {reason}."
            raise DecodeError(words, path=f"${path}") from None
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise DecodeError(f"The body of {self.name} is not JSON: {error}.") from None

    def __repr__(self) -> str:
        return f"<Webhook {self.name}: {self.method}>"
