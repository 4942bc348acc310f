# Made from sds.yaml by dovetail-generate; do not edit.
"""Requests of contents."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel


class ContentsCheckRequest(RequestModel, kw_only=True, gc=False):
    """Contents and where they are to be."""

    directory: Annotated[str, Meta(min_length=1)]
    """The directory, from the caller's root."""
    name: Annotated[str, Meta(min_length=1)]
    """The file's name."""
    sum_blake3: Annotated[str, Meta(min_length=1)]
    """The BLAKE3 checksum of the contents, 64 hex digits in lower case."""
    media_type: str | UnsetType = UNSET
    """The media type that the file should have. It is not compared when left out."""
    permissions: str | UnsetType = UNSET
    """The permissions that the file should have, such as `rw-r--r--`. They are not compared when left out."""
