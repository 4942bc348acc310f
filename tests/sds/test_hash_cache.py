"""Checksums of local files are computed once for as long as the files stay what they are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dovetail.sds.hash_cache import HashCache
from dovetail.sds.hashing import FileState, hash_file

LONG_AGO = 1_700_000_000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file that was written to long ago."""
    path = tmp_path / "recording.h5"
    path.write_bytes(b"samples")
    os.utime(path, (LONG_AGO, LONG_AGO))
    return path


def state_of(path: Path) -> FileState:
    return FileState.of(path.stat())


def remember(path: Path) -> str:
    """Hash a file and remember the checksum."""
    hashed = hash_file(str(path))
    with HashCache() as cache:
        cache.put(str(path), hashed.state, hashed.checksum)
    return hashed.checksum


def test_a_checksum_is_remembered_from_program_to_program(file: Path) -> None:
    checksum = remember(file)

    with HashCache() as another:
        assert another.get(str(file), state_of(file)) == checksum


@pytest.mark.parametrize("change", ["size", "time", "file"])
def test_a_file_that_is_another_one_has_no_checksum_yet(file: Path, change: str) -> None:
    remember(file)
    if change == "size":
        file.write_bytes(b"more samples")
        os.utime(file, (LONG_AGO, LONG_AGO))
    elif change == "time":
        os.utime(file, (LONG_AGO, LONG_AGO + 1))
    else:
        other = file.with_name("other")
        other.write_bytes(b"another")
        os.utime(other, (LONG_AGO, LONG_AGO))
        other.replace(file)

    with HashCache() as cache:
        assert cache.get(str(file), state_of(file)) is None


def test_a_file_that_was_written_to_just_now_is_read_again(file: Path) -> None:
    file.touch()

    remember(file)

    with HashCache() as cache:
        assert cache.get(str(file), state_of(file)) is None


def test_the_oldest_go_when_there_are_too_many(tmp_path: Path, file: Path) -> None:
    with HashCache(tmp_path / "few.sqlite", most=2) as cache:
        for number in range(3):
            cache.put(f"/recordings/{number}", state_of(file), f"{number:064x}")
    with HashCache(tmp_path / "few.sqlite") as cache:
        kept = [cache.get(f"/recordings/{number}", state_of(file)) for number in range(3)]

    assert kept == [None, f"{1:064x}", f"{2:064x}"]


def test_a_cache_that_is_broken_is_as_good_as_empty(tmp_path: Path, file: Path) -> None:
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"no database" * 1000)

    with HashCache(broken) as cache:
        cache.put(str(file), state_of(file), "0" * 64)
        assert cache.get(str(file), state_of(file)) is None
