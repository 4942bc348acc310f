"""Downloads: of a path, of a list of files, of a dataset, of a single file."""

from __future__ import annotations

import os
import tempfile
from collections.abc import AsyncGenerator, AsyncIterable, Callable, Collection, Iterable
from datetime import datetime
from pathlib import Path, PurePath, PurePosixPath
from typing import TYPE_CHECKING
from uuid import UUID

from dovetail.runtime.async_primitives import iterate, take
from dovetail.sds.errors import FileError, InputError
from dovetail.sds.placing import Placing, is_wanted
from dovetail.sds.remote_paths import checked_path

if TYPE_CHECKING:
    from dovetail.sds._async.client import AsyncClient
    from dovetail.sds._async.fetching import AsyncFetching
    from dovetail.sds.models import File
    from dovetail.sds.report import TransferReport
    from dovetail.sds.result import Result
    from dovetail.sds.tally import ProgressListener, Tally


class AsyncDownloads:
    """The ways to have files of the gateway here.

    Args:
        client: The client whose files they are.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
