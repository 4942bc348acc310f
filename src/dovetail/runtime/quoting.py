"""Percent-encoding of large values, byte by byte of the alphabet instead of byte by byte of the text."""

from __future__ import annotations

from typing import Final

RESERVED: Final = b":/?@!$()*,"
"""Reserved characters that mean nothing in a query or a form: they do not end it, divide it, or stand for others."""

# RFC 3986 "unreserved".
_PLAIN: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"
# What JSON is full of, rarest first: what is replaced late is searched in all that the earlier ones added. The percent
# sign is the first of all, since every replacement brings new ones.
_USUAL: Final = b'%\\/\n@+{}[] ,:"'
_QUOTED: Final = tuple(b"%%%02X" % byte for byte in range(256))


def _replacements(kept: bytes) -> tuple[bytes, tuple[tuple[bytes, bytes], ...]]:
    """The bytes whose fate is known beforehand, and what some of them are replaced by."""
    return _PLAIN + kept + _USUAL, tuple((bytes((byte,)), _QUOTED[byte]) for byte in _USUAL if byte not in kept)


_STRICT: Final = _replacements(b"")
_GENEROUS: Final = _replacements(RESERVED)


def quoted(raw: bytes, *, reserved: bool = False) -> bytes:
    """Bytes with everything percent-encoded but letters, digits and ``-_.~``.

    Args:
        raw: The bytes.
        reserved: Whether `RESERVED` stays as it is too.
    """
    known, replacements = _GENEROUS if reserved else _STRICT
    rest = set(raw.translate(None, known))
    for single, code in replacements:
        raw = raw.replace(single, code)
    for byte in rest:
        raw = raw.replace(bytes((byte,)), _QUOTED[byte])
    return raw
