"""The MD5 sums by which a queue tells what it stored. They find damage, not forgery."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Final

_TEXT: Final = b"\1"


def md5_of_body(body: bytes) -> str:
    """The sum of a message's body, as ``MD5OfMessageBody`` has it."""
    return hashlib.md5(body, usedforsecurity=False).hexdigest()


def md5_of_attributes(attributes: Mapping[str, str]) -> str:
    """The sum of attributes of type String, as ``MD5OfMessageAttributes`` has it."""
    total = hashlib.md5(usedforsecurity=False)
    for name in sorted(attributes):
        for piece in (name.encode(), b"String"):
            total.update(len(piece).to_bytes(4, "big") + piece)
        value = attributes[name].encode()
        total.update(_TEXT + len(value).to_bytes(4, "big") + value)
    return total.hexdigest()
