"""Refusals of the service in Python's own words for files."""

from __future__ import annotations

import contextlib
from collections.abc import Generator

from dovetail.databricks.errors import AlreadyExists, DatabricksError, NotFound


@contextlib.contextmanager
def told(path: str) -> Generator[None]:
    """Refusals of the service as the errors that users of file systems expect."""
    try:
        yield
    except NotFound as error:
        raise FileNotFoundError(path) from error
    except AlreadyExists as error:
        raise FileExistsError(path) from error
    except DatabricksError as error:
        if "not empty" in error.reason:
            raise OSError(f"{path}: the directory is not empty") from error
        raise
