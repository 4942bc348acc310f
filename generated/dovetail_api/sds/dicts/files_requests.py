# Made from sds.yaml by dovetail-generate; do not edit.
"""Request bodies of files, as plain dictionaries."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class FileUpdate(TypedDict):
    """How a file is to be."""

    directory: str
    """The directory, from the caller's root."""
    name: NotRequired[str]
    """The name. It stays when left out."""
    media_type: NotRequired[str]
    """The media type, for a file that has none. It stays when left out."""
    permissions: NotRequired[str]
    """The permissions, such as `rw-r--r--`. They stay when left out."""
