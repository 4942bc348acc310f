"""pandas, h5py, Dask and Digital RF on the file system, and how it is connected and pickled."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import digital_rf
import fsspec
import h5py
import numpy as np
import pandas as pd
import pytest
from tests.support.recordings import BEGIN, RATE, write_recording

from dovetail.sandbox import Sandbox
from dovetail.sds import Client
from dovetail.sds.filesystem import SdsFileSystem
from sds.contract_steps import paths, put

TABLE = pd.DataFrame({"id": range(1000), "level": [number / 8 for number in range(1000)]})


def test_pandas_reads_and_writes(files: SdsFileSystem) -> None:
    TABLE.to_csv("sds://runs/table.csv", index=False)
    assert pd.read_csv("sds://runs/table.csv").equals(TABLE)
    TABLE.to_parquet("sds:///runs/table.parquet")
    assert pd.read_parquet("sds://runs/table.parquet", columns=["level"]).equals(TABLE[["level"]])
    assert paths(files.client) == ["/runs/table.csv", "/runs/table.parquet"]


def test_the_connection_may_come_with_the_call(gateway: Sandbox, files: SdsFileSystem, tmp_path: Path) -> None:
    key = gateway.credentials["api_key"]
    (tmp_path / "settings.env").write_text(f"SDS_SECRET_TOKEN={key}\n")
    with pytest.MonkeyPatch.context() as patched:
        patched.delenv("SDS_HOST")
        patched.delenv("SDS_SECRET_TOKEN")
        by_mapping: dict[str, Any] = {"host": gateway.url, "env_config": {"SDS_SECRET_TOKEN": key}}
        by_file: dict[str, Any] = {"host": gateway.url, "env_file": str(tmp_path / "settings.env")}
        TABLE.to_csv("sds://table.csv", index=False, storage_options=by_mapping)
        assert pd.read_csv("sds://table.csv", storage_options=by_file).equals(TABLE)
        with Client(gateway.url, env_config={"SDS_SECRET_TOKEN": key}, dry_run=False) as client:
            assert pd.read_csv("sds://table.csv", storage_options={"client": client}).equals(TABLE)
        for options in (by_mapping, by_file):
            fsspec.filesystem("sds", **options).close()


def test_it_is_pickled_without_secrets(gateway: Sandbox, files: SdsFileSystem) -> None:
    put(files.client, "/file", b"content")
    key = gateway.credentials["api_key"]
    pickled = pickle.dumps(files)
    assert key.encode() not in pickled
    assert key.split(".")[0].encode() not in pickled
    again = pickle.loads(pickled)
    assert again.cat("/file") == b"content"
    again.close()
    literal = SdsFileSystem(host=gateway.url, env_config={"SDS_SECRET_TOKEN": key})
    for shown in (f"{files!r} {files.storage_options}", f"{literal!r} {literal.storage_options} {literal.to_json()}"):
        assert key.split(".")[0] not in shown
    assert literal.storage_options == {"host": gateway.url}
    literal.close()


def test_h5py_reads_a_recording_in_place(files: SdsFileSystem, ranges: bool, tmp_path: Path) -> None:
    recording = write_recording(tmp_path / "run", ("ch0",), seconds=2)
    files.put(str(recording), "/run", recursive=True)
    [first, *_] = files.glob("sds://run/ch0/*/rf@*.h5")
    with files.open(first) as opened, h5py.File(opened) as file:
        samples = file["rf_data"][:5]
    local = digital_rf.DigitalRFReader(str(recording)).read_vector_raw(BEGIN * RATE, 5, "ch0")
    assert np.array_equal(samples.ravel(), local.ravel())


def test_digital_rf_reads_what_was_brought_here(files: SdsFileSystem, tmp_path: Path) -> None:
    recording = write_recording(tmp_path / "run", ("ch0", "ch1"), seconds=2)
    files.put(str(recording), "/run", recursive=True)
    files.get("sds://run", str(tmp_path / "here"), recursive=True)
    reader = digital_rf.DigitalRFReader(str(tmp_path / "here"))
    assert reader.get_channels() == ["ch0", "ch1"]
    assert np.array_equal(
        reader.read_vector(BEGIN * RATE, 100, "ch1"),
        digital_rf.DigitalRFReader(str(recording)).read_vector(BEGIN * RATE, 100, "ch1"),
    )


def test_dask_reads_blocks_in_other_threads(gateway: Sandbox, files: SdsFileSystem) -> None:
    import dask
    from dask.bytes import read_bytes

    TABLE.to_csv("sds://table.csv", index=False)
    gateway.requests.clear()
    _, [blocks] = read_bytes("sds://table.csv", blocksize=2000, sample=False)
    assert len(blocks) > 3
    assert b"".join(dask.compute(*blocks, scheduler="threads")) == TABLE.to_csv(index=False).encode()
    assert len(gateway.requests.all("GET", "/download/")) == 1
