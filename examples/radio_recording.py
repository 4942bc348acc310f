"""A radio's recording at the SpectrumX Data System: up, indexed, found, brought back and kept in step.

Writes a recording of two channels with the `digital_rf` package and works with it as a user would. Needs a gateway in
the environment; the sandbox is one:

    dovetail sandbox sds -- python examples/radio_recording.py
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import digital_rf
import numpy as np

from dovetail.sds import Client, Field, channels_of

CHANNELS = ("ch0", "ch1")
RATE = 10_000
BEGIN = 1_700_000_000
CENTER = 1.024e9


def main() -> int:
    """Run all parts; 0 when what comes back is what went up."""
    with tempfile.TemporaryDirectory() as name, Client(dry_run=False) as sds:
        folder = Path(name)
        recording = record(folder / "monday")
        print(f"signed in as {sds.whoami().email}")
        make_captures(sds, recording)
        search(sds)
        brought = bring_back(sds, folder / "copy")
        keep_in_step(sds, recording)
        same = np.array_equal(samples_of(recording), samples_of(brought))
        print(f"the samples that came back are {'the same' if same else 'OTHER ONES'}")
        return 0 if same else 1


def record(folder: Path) -> Path:
    """Write three seconds of noise on each channel, and what it was received at."""
    for number, channel in enumerate(CHANNELS):
        (folder / channel / "metadata").mkdir(parents=True)
        samples = np.random.default_rng(number).integers(-1000, 1000, (3 * RATE, 2)).astype(np.int16)
        writer = digital_rf.DigitalRFWriter(
            str(folder / channel), np.int16, 3600, 1000, BEGIN * RATE, RATE, 1, is_complex=True, marching_periods=False
        )
        writer.rf_write(samples)
        writer.close()
        notes = digital_rf.DigitalMetadataWriter(str(folder / channel / "metadata"), 3600, 60, RATE, 1, "metadata")
        notes.write(BEGIN * RATE, {"center_frequencies": [np.array([CENTER])]})
    return folder


def make_captures(sds: Client, recording: Path) -> None:
    """Upload the files, and make a capture of each channel."""
    captures = sds.upload_multichannel_drf_capture(local_path=recording, sds_path="/runs/monday", channels=[*CHANNELS])
    again = sds.upload(local_path=recording, sds_path="/runs/monday")
    print(f"{len(captures or ())} captures; a second upload: {again}")


def search(sds: Client) -> None:
    """Find the captures near a frequency."""
    for capture in sds.captures.search(Field.center_frequency.between(1e9, 1.1e9)):
        told = ", ".join(f"{channel.name} from {channel.begin} to {channel.end}" for channel in channels_of(capture))
        print(f"found {capture.top_level_dir}: {told}")


def bring_back(sds: Client, target: Path) -> Path:
    """Download what was uploaded, checked against its checksums."""
    print(sds.download(from_sds_path="/runs/monday", to_local_path=target))
    return target


def keep_in_step(sds: Client, recording: Path) -> None:
    """Add a file, and carry over what is new."""
    (recording / "log.txt").write_text("quiet day\n", encoding="utf-8")
    print(sds.sync(recording, "/runs/monday", direction="up"))


def samples_of(folder: Path) -> np.ndarray:
    """The samples of the first channel, as the reader of the package gives them."""
    reader = digital_rf.DigitalRFReader(str(folder))
    first, last = reader.get_bounds(CHANNELS[0])
    return np.asarray(reader.read_vector_raw(first, last - first + 1, CHANNELS[0]))


if __name__ == "__main__":
    sys.exit(main())
