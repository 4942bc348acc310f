"""Refusals of the gateway in Python's own words for files."""

from __future__ import annotations

import contextlib
from collections.abc import Generator

from dovetail.sds.errors import FileError


@contextlib.contextmanager
def told(path: str) -> Generator[None]:
    """Refusals of the gateway as the errors that users of file systems expect."""
    try:
        yield
    except FileError as error:
        if error.status == 404:
            raise FileNotFoundError(path) from error
        if error.status == 403:
            raise PermissionError(f"{path}: {error.reason}") from error
        raise
