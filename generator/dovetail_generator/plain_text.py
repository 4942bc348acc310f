"""Text of a contract without what has no place in source."""

from __future__ import annotations

import unicodedata


def clean(text: object) -> str:
    """Text without characters that have no place in source: controls, direction marks, lone surrogates."""
    kept = str(text).replace("\r\n", "\n").replace("\t", "    ").replace("\u2028", "\n").replace("\u2029", "\n\n")
    if not kept.replace("\n", "").isprintable():
        kept = "".join(c for c in kept if c == "\n" or not unicodedata.category(c).startswith("C"))
    # Nobody's description is to be run as a doctest.
    return kept.replace(">>>", "> > >")
