"""Percent-encoding of large values, byte by byte of the alphabet instead of byte by byte of the text."""

from __future__ import annotations

from typing import Final

# RFC 3986 "unreserved".
_PLAIN: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"
# What JSON is full of, rarest first: what is replaced late is searched in all that the earlier ones added. The percent
# sign is the first of all, since every replacement brings new ones.
_USUAL: Final = b'%\\/\n@+{}[] ,:"'
_QUOTED: Final = tuple(b"%%%02X" % byte for byte in range(256))
_REPLACEMENTS: Final = tuple((bytes((byte,)), _QUOTED[byte]) for byte in _USUAL)
_KNOWN: Final = _PLAIN + _USUAL


def quoted(raw: bytes) -> bytes:
    """Bytes with everything percent-encoded but letters, digits and ``-_.~``."""
    rest = set(raw.translate(None, _KNOWN))
    for single, code in _REPLACEMENTS:
        raw = raw.replace(single, code)
    for byte in rest:
        raw = raw.replace(bytes((byte,)), _QUOTED[byte])
    return raw
