"""Recordings as radios write them: Digital RF, by its own writer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import digital_rf
import numpy as np

BEGIN: Final = 1_700_000_000
"""When recordings begin, in seconds since 1970: 2023-11-14T22:13:20Z."""
RATE: Final = 10_000
"""Samples a second."""
CENTER_FREQUENCY: Final = 1_024_000_000.0
_NOTES: Final = {"center_frequencies": [CENTER_FREQUENCY], "receiver/id": "x310"}


def write_recording(
    folder: Path,
    channels: Sequence[str] = ("ch0",),
    *,
    seconds: int = 3,
    metadata: bool = True,
    seed: int = 0,
    notes: Mapping[str, Any] = _NOTES,
) -> Path:
    """Write a recording of complex samples, a data file for each second.

    Args:
        folder: Where to; it is made if need be, with a folder in it for each channel.
        channels: Their names; each has samples of its own.
        seconds: How long it lasts.
        metadata: Whether each channel has Digital Metadata beside it, with the center frequency.
        seed: Other samples for each number.
        notes: What the Digital Metadata say.

    Returns:
        The folder, the top level of what is a capture.
    """
    for number, channel in enumerate(channels):
        (folder / channel).mkdir(parents=True)
        noise = np.random.default_rng(seed * 1000 + number)
        samples = np.empty(RATE * seconds, dtype=[("r", np.int16), ("i", np.int16)])
        for part in ("r", "i"):
            samples[part] = noise.integers(-1000, 1000, RATE * seconds)
        writer = digital_rf.DigitalRFWriter(
            str(folder / channel),
            np.int16,
            subdir_cadence_secs=3600,
            file_cadence_millisecs=1000,
            start_global_index=BEGIN * RATE,
            sample_rate_numerator=RATE,
            sample_rate_denominator=1,
            uuid_str=f"{number:032x}",
            is_complex=True,
            num_subchannels=1,
            is_continuous=True,
            marching_periods=False,
        )
        with writer:
            writer.rf_write(samples)
        if metadata:
            _write_metadata(folder / channel / "metadata", notes)
    return folder


def _write_metadata(folder: Path, notes: Mapping[str, Any]) -> None:
    folder.mkdir()
    writer = digital_rf.DigitalMetadataWriter(str(folder), 3600, 60, RATE, 1, "metadata")
    writer.write(BEGIN * RATE, dict(notes))
