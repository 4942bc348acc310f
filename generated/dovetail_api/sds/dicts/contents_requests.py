# Made from sds.yaml by dovetail-generate; do not edit.
"""Request bodies of contents, as plain dictionaries."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class ContentsCheckRequest(TypedDict):
    """Contents and where they are to be."""

    directory: str
    """The directory, from the caller's root."""
    name: str
    """The file's name."""
    sum_blake3: str
    """The BLAKE3 checksum of the contents, 64 hex digits in lower case."""
    media_type: NotRequired[str]
    """The media type that the file should have. It is not compared when left out."""
    permissions: NotRequired[str]
    """The permissions that the file should have, such as `rw-r--r--`. They are not compared when left out."""
