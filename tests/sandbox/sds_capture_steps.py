"""Steps that the specifications of captures, search, datasets and shares take."""

from __future__ import annotations

import itertools
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import httpx
from sds_recordings_steps import radiohound
from sds_steps import uploaded

CAPTURES = "/api/v1/assets/captures/"
DATASETS = "/api/v1/assets/datasets/"
NOWHERE = "00000000-0000-4000-8000-000000000000"
_numbers = itertools.count()


def record(http: httpx.Client, place: str, channel: str = "ch0", *, seconds: Sequence[int] = (100, 101)) -> list[str]:
    """Upload a made-up recording, a file for each second; the UUIDs of its files."""
    names = ["drf_properties.h5", *(f"rf@{second}.000.h5" for second in seconds)]
    return [uploaded(http, f"{place}/{channel}/{name}", _unique())["uuid"] for name in names]


def upload_all(http: httpx.Client, root: Path, place: str) -> None:
    """Upload all files of a folder."""
    for path in sorted(root.rglob("*.h5")):
        uploaded(http, f"{place}/{path.relative_to(root).as_posix()}", path.read_bytes(), name=path.name)


def scan(http: httpx.Client, path: str, **changes: Any) -> str:
    """Upload a document of RadioHound; the UUID of its file."""
    document = radiohound(short_name=f"device {next(_numbers)}", **changes)
    return str(uploaded(http, path, json.dumps(document).encode())["uuid"])


def create(http: httpx.Client, capture_type: str, place: str, /, **fields: Any) -> httpx.Response:
    """Ask for a capture of what is in a folder."""
    form = {"capture_type": capture_type, "top_level_dir": place, "index_name": f"captures-{capture_type}", **fields}
    return http.post(CAPTURES, data={name: value for name, value in form.items() if value is not None})


def captured(http: httpx.Client, place: str, channel: str = "ch0", **record_options: Any) -> dict[str, Any]:
    """A capture of a made-up recording that was just uploaded."""
    record(http, place, channel, **record_options)
    return made(create(http, "drf", place, channel=channel))


def made(answer: httpx.Response) -> dict[str, Any]:
    """What was made."""
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def found(answer: httpx.Response) -> dict[str, Any]:
    """What was answered."""
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def door(http: httpx.Client, name: str, /, **body: Any) -> dict[str, Any]:
    """What a door answers."""
    return found(http.post(f"/_sandbox/{name}", json=body))


def _unique() -> bytes:
    return f"contents {next(_numbers)}".encode()
