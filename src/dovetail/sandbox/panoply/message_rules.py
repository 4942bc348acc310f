"""What a message may be: its size, its characters, its attributes, and the ids of a batch."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs

from dovetail.sandbox.message import JsonObject
from dovetail.sandbox.panoply.digests import md5_of_attributes, md5_of_body
from dovetail.sandbox.panoply.errors import refused

MOST_ENTRIES: Final = 10
_MOST_ATTRIBUTES: Final = 10
_LONGEST_DELAY: Final = 900
_ASCII_TAKEN: Final = bytes([9, 10, 13, *range(32, 128)])
_ATTRIBUTE_NAME: Final = re.compile(r"(?!(?i:aws\.|amazon\.))(?!\.)(?!.*\.\.)[A-Za-z0-9_.-]{1,256}(?<!\.)")
_DATA_TYPE: Final = re.compile(r"(String|Number|Binary)(\.[\x20-\x7e]{1,249})?")
_NUMBER: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?")
_ENTRY_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,80}")
_NOTHING: Final[Mapping[str, Any]] = {}


@attrs.frozen
class Outgoing:
    """A message that may be stored.

    Attributes:
        body: UTF-8.
        attributes: By name, as they were sent.
        size: What counts of it, in bytes.
        delay: After how many seconds it can be received.
    """

    body: bytes = attrs.field(repr=False)
    attributes: Mapping[str, Mapping[str, Any]] = attrs.field(repr=False)
    size: int
    delay: int | None

    @property
    def md5_of_body(self) -> str:
        """The MD5 of the body."""
        return md5_of_body(self.body)

    @property
    def md5_of_attributes(self) -> str:
        """The MD5 of the attributes; empty where there are none."""
        return md5_of_attributes(self.attributes)


def outgoing(wish: JsonObject) -> Outgoing:
    """The message of a request, or of an entry of a batch.

    Args:
        wish: `MessageBody`, and perhaps `MessageAttributes` and `DelaySeconds`.

    Raises:
        Refusal: A queue takes no such message; how long it may be is not looked at.
    """
    body = _body(wish.get("MessageBody"))
    attributes: Mapping[str, Mapping[str, Any]] = wish.get("MessageAttributes") or _NOTHING
    if len(attributes) > _MOST_ATTRIBUTES:
        raise _invalid(f"Number of message attributes [{len(attributes)}] exceeds the allowed maximum [10].")
    size = len(body) + sum(_attribute_size(name, value) for name, value in attributes.items())
    delay: int | None = wish.get("DelaySeconds")
    if delay is not None and not 0 <= delay <= _LONGEST_DELAY:
        raise _invalid(
            f"Value {delay} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900."
        )
    return Outgoing(body, attributes, size, delay)


def check_size(message: Outgoing, largest: int) -> None:
    """Check the size of a message.

    Raises:
        Refusal: It is too long.
    """
    if message.size > largest:
        raise _invalid(f"One or more parameters are invalid. Reason: Message must be shorter than {largest} bytes.")


def check_entries(entries: Sequence[JsonObject]) -> None:
    """Check what all entries of a batch have to do with one another.

    Raises:
        Refusal: There are none or too many, or their ids do not do.
    """
    if not entries:
        raise refused("EmptyBatchRequest", "There should be at least one SendMessageBatchRequestEntry in the request.")
    if len(entries) > MOST_ENTRIES:
        raise refused(
            "TooManyEntriesInBatchRequest",
            f"Maximum number of entries per request are {MOST_ENTRIES}. You have sent {len(entries)}.",
        )
    seen: set[str] = set()
    for entry in entries:
        name = str(entry.get("Id", ""))
        if not _ENTRY_ID.fullmatch(name):
            raise refused(
                "InvalidBatchEntryId",
                f"A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at "
                f"most 80 letters long; this one is {name[:100]!r}.",
            )
        if name in seen:
            raise refused("BatchEntryIdsNotDistinct", f"Id {name} repeated.")
        seen.add(name)


def check_batch_size(messages: Sequence[Outgoing], largest: int) -> None:
    """Check the size of a batch.

    Raises:
        Refusal: It is too long.
    """
    size = sum(message.size for message in messages)
    if size > largest:
        raise refused(
            "BatchRequestTooLong",
            f"Batch requests cannot be longer than {largest} bytes. You have sent {size} bytes.",
        )


def _body(text: object) -> bytes:
    if not isinstance(text, str) or not text:
        raise refused("MissingParameter", "The request must contain the parameter MessageBody.")
    try:
        body = text.encode()
    except UnicodeEncodeError as error:  # half of a pair of surrogates, which JSON can spell
        raise _forbidden() from error
    plain = body if text.isascii() else text.encode("ascii", "ignore")
    if plain.translate(None, _ASCII_TAKEN) or "\ufffe" in text or "\uffff" in text:
        raise _forbidden()
    return body


def _attribute_size(name: str, value: Mapping[str, Any]) -> int:
    if not _ATTRIBUTE_NAME.fullmatch(name):
        raise _invalid(
            f"Message attribute name {name[:300]!r} is invalid. Names are of letters, digits, '_', '-' and '.', at "
            "most 256, begin with neither 'AWS.' nor 'Amazon.', and have no '.' at their ends or beside another."
        )
    kind = value.get("DataType", "")
    if not kind:
        raise _invalid(f"The message attribute '{name}' must contain a non-empty message attribute type.")
    matched = _DATA_TYPE.fullmatch(kind)
    if matched is None:
        raise _invalid(
            f"The message attribute '{name}' has an invalid message attribute type, the set of supported type prefixes "
            "is Binary, Number, and String."
        )
    content = value.get("BinaryValue" if matched[1] == "Binary" else "StringValue")
    if not content:
        raise _invalid(f"The message attribute '{name}' must contain a non-empty message attribute value for '{kind}'.")
    if "BinaryValue" in value and "StringValue" in value:
        raise _invalid(f"The message attribute '{name}' has both a StringValue and a BinaryValue.")
    return len(name.encode()) + len(kind.encode()) + _value_size(name, matched[1], content)


def _value_size(name: str, kind: str, content: str) -> int:
    if kind == "Binary":
        try:
            return len(base64.b64decode(content, validate=True))
        except binascii.Error as error:
            raise _invalid(f"The message attribute '{name}' has a BinaryValue that is not base64.") from error
    if kind == "Number" and not _NUMBER.fullmatch(content):
        raise _invalid(f"Can't cast the value of message (user) attribute '{name}' to a number.")
    return len(_body(content))


def _forbidden() -> Exception:
    return refused(
        "InvalidMessageContents",
        "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | "
        "#x10000 to #x10FFFF.",
    )


def _invalid(message: str) -> Exception:
    return refused("InvalidParameterValue", message)
