"""What a word of the command line may mean: a path at the gateway or here, or the UUID of a file."""

from __future__ import annotations

import argparse
from typing import Final
from uuid import UUID

_SCHEME: Final = "sds://"


def uuid_of(text: str) -> UUID | None:
    """The UUID that a word is; None for a path."""
    try:
        return UUID(text) if len(text) in (32, 36) else None
    except ValueError:
        return None


def remote_path(text: str) -> str:
    """A path at the gateway, also one written as ``sds://``; an empty word, as of an unset variable, is not the root.

    Raises:
        ArgumentTypeError: It is empty.

    Example:
        >>> remote_path("sds://runs/a/"), remote_path("runs/a")
        ('/runs/a/', 'runs/a')
    """
    if not text:
        raise argparse.ArgumentTypeError("it is empty. Write / for the root")
    return "/" + text.removeprefix(_SCHEME).lstrip("/") if text.startswith(_SCHEME) else text


def local_path(text: str) -> str:
    """A path here; an empty word, as of an unset variable, is not the current folder.

    Raises:
        ArgumentTypeError: It is empty.
    """
    if not text:
        raise argparse.ArgumentTypeError("it is empty. Write . for the current folder")
    return text
