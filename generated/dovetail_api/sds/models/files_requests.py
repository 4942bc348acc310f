# Made from sds.yaml by dovetail-generate; do not edit.
"""Requests of files."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel


class FileUpdate(RequestModel, kw_only=True, gc=False):
    """How a file is to be."""

    directory: Annotated[str, Meta(max_length=2048, min_length=1)]
    """The directory, from the caller's root."""
    name: Annotated[str, Meta(max_length=255, min_length=1)] | UnsetType = UNSET
    """The name. It stays when left out."""
    media_type: Annotated[str, Meta(max_length=255)] | UnsetType = UNSET
    """The media type, for a file that has none. It stays when left out."""
    permissions: Annotated[str, Meta(max_length=9)] | UnsetType = UNSET
    """The permissions, such as `rw-r--r--`. They stay when left out."""
