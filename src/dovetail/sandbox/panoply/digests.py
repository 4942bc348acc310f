"""The MD5s that answers have, by which a sender sees that what arrived is what it sent."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from typing import Any, Final

_TEXT: Final = b"\1"
_BINARY: Final = b"\2"


def md5_of_body(body: bytes) -> str:
    """The MD5 of a message's body, in hexadecimal."""
    return hashlib.md5(body, usedforsecurity=False).hexdigest()


def md5_of_attributes(attributes: Mapping[str, Mapping[str, Any]]) -> str:
    """The MD5 of a message's attributes, in hexadecimal; empty where it has none.

    Args:
        attributes: By name: `DataType`, and `StringValue` or `BinaryValue` in base64.
    """
    if not attributes:
        return ""
    digest = hashlib.md5(usedforsecurity=False)
    for name, value in sorted(attributes.items()):
        is_binary = "BinaryValue" in value
        plain = base64.b64decode(value["BinaryValue"]) if is_binary else value["StringValue"].encode()
        for piece, mark in ((name.encode(), b""), (value["DataType"].encode(), b""), (plain, _BINARY)):
            kind = mark if not mark or is_binary else _TEXT
            digest.update(kind + len(piece).to_bytes(4, "big") + piece)
    return digest.hexdigest()
