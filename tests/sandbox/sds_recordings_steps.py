"""Recordings of both kinds, as devices write them."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import digital_rf
import numpy as np

from dovetail.sandbox.sds.recordings import Part

RATE = 10_000
START = 1_700_000_001
"""A second at which a file begins, where files are 750 ms long."""


def write_recording(folder: Path, channel: str = "ch0", *, seconds: float = 3.0, **metadata: Any) -> Path:
    """A channel of samples written by Digital RF's own writer, with digital metadata when some is given."""
    home = folder / channel
    home.mkdir(parents=True)
    sample = np.dtype([("r", "<i2"), ("i", "<i2")])
    writer = digital_rf.DigitalRFWriter(
        str(home), sample, 3600, 750, START * RATE, RATE, 1, "a-recorder", is_complex=True, num_subchannels=1
    )
    writer.rf_write(np.zeros((int(seconds * RATE), 2), dtype="<i2"))
    writer.close()
    if metadata:
        (home / "metadata").mkdir()
        notes = digital_rf.DigitalMetadataWriter(str(home / "metadata"), 3600, 60, RATE, 1, "metadata")
        notes.write(START * RATE, metadata)
    return home


def parts_of(folder: Path) -> list[Part]:
    """The files below a folder as the gateway holds them."""
    return [
        Part(f"/files/ada@example.com/runs/{path.parent.relative_to(folder).as_posix()}", path.name, path)
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
