"""Recordings as the gateway holds them, and documents of RadioHound."""

from __future__ import annotations

import base64
from functools import partial
from pathlib import Path
from typing import Any

from dovetail.sandbox.sds.recordings import Part


def parts_of(folder: Path) -> list[Part]:
    """The files below a folder as the gateway holds them."""
    return [
        Part(
            f"/files/ada@example.com/runs/{path.parent.relative_to(folder).as_posix()}", path.name, partial(Path, path)
        )
        for path in sorted(folder.rglob("*.h5"))
    ]


def radiohound(**changes: Any) -> dict[str, Any]:
    """A document of a RadioHound device."""
    document = {
        "data": base64.b64encode(bytes(64)).decode(),
        "gain": 1.5,
        "latitude": 41.7,
        "longitude": -86.2,
        "mac_address": "f4e11ea46780",
        "metadata": {
            "data_type": "periodogram",
            "fmax": 110_000_000,
            "fmin": 90_000_000,
            "gps_lock": False,
            "nfft": 1024,
            "scan_time": 0.07,
        },
        "sample_rate": 24_000_000,
        "short_name": "roof",
        "timestamp": "2026-01-10T15:48:07.100486Z",
        "type": "float32",
        "version": "v0",
    }
    return {name: value for name, value in {**document, **changes}.items() if value is not ...}
