"""Digital metadata: what was noted beside the samples of a recording, by sample number."""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from dovetail.sandbox.message import JsonObject

PROPERTIES: Final = "dmd_properties.h5"
"""The file that says how the notes are kept."""


def opened(content: bytes | Path) -> Any:
    """An HDF5 file to read in a `with` block, untyped as what it holds is.

    Args:
        content: Its bytes, or where they are.

    Raises:
        OSError: It is no HDF5 file.
    """
    import h5py  # pyright: ignore[reportMissingTypeStubs]

    return h5py.File(io.BytesIO(content) if isinstance(content, bytes) else content)


def file_prefix(properties: bytes | Path) -> str:
    """How the names of the files with notes begin, such as `metadata@`.

    Raises:
        OSError, KeyError: The file cannot be read.
    """
    with opened(properties) as file:
        return f"{plain_value(file.attrs['file_name'])}@"


def last_before(files: Iterable[bytes | Path], sample: int) -> JsonObject:
    """The last note at or before a sample, nested names joined by slashes; nothing when there is none.

    Args:
        files: The files with notes.
        sample: The number of a sample.

    Raises:
        OSError, ValueError: A file cannot be read.
    """
    newest, found = -1, dict[str, Any]()
    for content in files:
        with opened(content) as file:
            here = max((int(name) for name in file if name.isdecimal() and newest < int(name) <= sample), default=None)
            if here is not None:
                newest, found = here, dict(_flat("", file[str(here)]))
    return {"index": newest, **found} if newest >= 0 else {}


def plain_value(value: Any) -> Any:
    """A value of HDF5 as JSON has it; numbers that JSON lacks become nothing."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if hasattr(value, "tolist"):
        return plain_value(value.tolist())
    if isinstance(value, (list, tuple)):
        return [plain_value(item) for item in value]  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    return value if isinstance(value, (str, int, bool)) or value is None else str(value)


def _flat(prefix: str, group: Any) -> Iterator[tuple[str, Any]]:
    for name, item in group.items():
        if hasattr(item, "items"):
            yield from _flat(f"{prefix}{name}/", item)
        else:
            yield f"{prefix}{name}", plain_value(item[()])
