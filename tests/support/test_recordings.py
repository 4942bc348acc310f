"""The recordings of the tests are recordings to Digital RF itself."""

from __future__ import annotations

from pathlib import Path

import digital_rf
import pytest
from tests.support.recordings import BEGIN, RATE, write_recording


@pytest.mark.parametrize("channels", [("ch0",), ("ch0", "ch1")])
def test_a_recording_is_read_by_digital_rf(tmp_path: Path, channels: tuple[str, ...]) -> None:
    reader = digital_rf.DigitalRFReader(str(write_recording(tmp_path / "run", channels)))
    assert sorted(reader.get_channels()) == list(channels)
    for channel in channels:
        assert reader.get_bounds(channel) == (BEGIN * RATE, (BEGIN + 3) * RATE - 1)
        assert len(reader.read_vector_raw(BEGIN * RATE, 100, channel)) == 100
    names = sorted(path.name for path in (tmp_path / "run" / "ch0").rglob("rf@*.h5"))
    assert names == [f"rf@{BEGIN + second}.000.h5" for second in range(3)]
    assert (tmp_path / "run" / "ch0" / "drf_properties.h5").is_file()


def test_channels_and_seeds_have_samples_of_their_own(tmp_path: Path) -> None:
    for seed in (0, 1):
        write_recording(tmp_path / str(seed), ("ch0", "ch1"), seed=seed, metadata=False)
    contents = {path.read_bytes() for path in tmp_path.rglob("rf@*.h5")}
    assert len(contents) == 2 * 2 * 3
