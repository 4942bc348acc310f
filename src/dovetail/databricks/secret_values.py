"""Values of secrets on their way to the server and back; no message here ever quotes one."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Final, TypeAlias

from msgspec import UNSET

from dovetail.runtime.errors import DecodeError, InvalidInput

if TYPE_CHECKING:
    from dovetail_api.databricks import models as m

BytesLike: TypeAlias = "bytes | bytearray | memoryview[int]"

LARGEST: Final = 128 * 1024
"""How many bytes a value may have."""


def value_fields(key: str, string_value: str | None, bytes_value: BytesLike | str | None) -> dict[str, str]:
    """The member of a request that holds a value.

    Args:
        key: The secret's name, for messages.
        string_value: The value as text; the empty text is a value too.
        bytes_value: The value as bytes, or as text that is base64 already.

    Raises:
        InvalidInput: There is no value, there are two, or it is not one that a secret can have.
    """
    if (string_value is None) is (bytes_value is None):
        said = "neither" if string_value is None else "both"
        raise InvalidInput(
            f"the secret {key!r} needs a value: {said} of string_value and bytes_value was given.",
            at="string_value",
            remedy="Give exactly one; an empty text is a value.",
        )
    if string_value is not None:
        _check_size(key, _as_text(key, string_value), "string_value")
        return {"string_value": string_value}
    encoded = bytes_value if isinstance(bytes_value, str) else base64.b64encode(_as_bytes(key, bytes_value)).decode()
    _check_size(key, _unencoded(key, encoded), "bytes_value")
    return {"bytes_value": encoded}


def value_of(secret: m.Secret, scope: str, key: str) -> bytes:
    """The value that an answer holds.

    Raises:
        DecodeError: It holds none, or not in base64.
    """
    if secret.value is UNSET:
        # Services leave out what is empty.
        return b""
    try:
        return base64.b64decode(secret.value, validate=True)
    except binascii.Error:
        raise DecodeError(f"the value of the secret {key!r} of the scope {scope!r} did not come as base64") from None


def text_of(value: bytes, scope: str, key: str) -> str:
    """A value as text.

    Raises:
        DecodeError: The bytes are no text in UTF-8.
    """
    try:
        return value.decode()
    except UnicodeDecodeError as error:
        # The error itself holds the value, and must not be seen either.
        place, message = error.start, f"the secret {key!r} of the scope {scope!r} is no text in UTF-8"
    raise DecodeError(f"{message} (at byte {place}); get_bytes gives it as it is")


def _as_text(key: str, value: object) -> bytes:
    if not isinstance(value, str):
        raise _of_wrong_type(key, "string_value", "text", value)
    try:
        return value.encode()
    except UnicodeEncodeError:
        message = f"the text of the secret {key!r} has characters that UTF-8 does not have (lone surrogates)."
    raise InvalidInput(message, at="string_value", remedy="Give bytes_value.")


def _as_bytes(key: str, value: BytesLike | None) -> bytes:
    if not isinstance(value, (bytes, bytearray, memoryview)):
        raise _of_wrong_type(key, "bytes_value", "bytes, or text in base64", value)
    return bytes(value)


def _unencoded(key: str, encoded: str) -> bytes:
    try:
        return base64.b64decode(encoded, validate=True)
    except ValueError:
        message = f"bytes_value of the secret {key!r} is text, but no base64."
    raise InvalidInput(message, at="bytes_value", remedy="Give bytes, or string_value for text.")


def _check_size(key: str, value: bytes, at: str) -> None:
    if len(value) > LARGEST:
        raise InvalidInput(f"the value of the secret {key!r} has {len(value)} bytes; {LARGEST} are allowed.", at=at)


def _of_wrong_type(key: str, at: str, wanted: str, value: object) -> InvalidInput:
    return InvalidInput(f"{at} of the secret {key!r} is {wanted}, not {type(value).__name__}.", at=at)
