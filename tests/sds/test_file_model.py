"""Files: made by hand, made from any row of the gateway, and compared."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path, PurePosixPath
from uuid import UUID

import pytest

from dovetail.runtime import codec
from dovetail.sds.errors import InputError
from dovetail.sds.models import File, FileUpload
from dovetail_api.sds import models as m

ID = "6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11"
NEW_YORK = timezone(timedelta(hours=-5))


@pytest.mark.parametrize(
    ("given", "letters", "number"),
    [
        ("rw-r--r--", "rw-r--r--", "0o644"),
        (0o644, "rw-r--r--", "0o644"),
        (0o777, "rwxrwxrwx", "0o777"),
        (0, "---------", "0o000"),
        (" rwxr-x--x ", "rwxr-x--x", "0o751"),
    ],
)
def test_permissions_are_letters_however_they_are_given(given: str | int, letters: str, number: str) -> None:
    file = File(name="x", permissions=given)

    assert (file.permissions, file.chmod_props) == (letters, number)


@pytest.mark.parametrize("given", ["rwx", "rw-r--r-t", 512, -1, True, None])
def test_what_are_no_permissions_is_refused(given: object) -> None:
    with pytest.raises(InputError, match="permissions"):
        File(name="x", permissions=given)  # type: ignore[arg-type]


@pytest.mark.parametrize("directory", ["runs/a", "/runs/a/", PurePosixPath("/runs/a"), "/files/ada@example.com/runs/a"])
def test_a_directory_is_relative_to_the_root_however_it_is_given(directory: str | PurePosixPath) -> None:
    file = File(name="x.h5", directory=directory)

    assert (file.directory, file.path) == (PurePosixPath("runs/a"), PurePosixPath("runs/a/x.h5"))


def test_the_root_is_a_point() -> None:
    assert File(name="x").directory == PurePosixPath(".")


def test_times_are_always_aware() -> None:
    file = File(name="x", created_at=datetime(2026, 3, 2, 14, 15))

    assert file.created_at == datetime(2026, 3, 2, 14, 15, tzinfo=UTC)


def decoded(kind: type, **fields: object) -> object:
    """A row as the gateway's JSON gives it."""
    import msgspec

    return codec.answer_decoder(kind).decode(msgspec.json.encode({"uuid": ID, "name": "x.h5", **fields}))


OWNER = {"id": 2, "email": "ada@example.com", "name": "Ada"}


@pytest.mark.parametrize(
    "row",
    [
        decoded(m.StoredFile, directory="/runs/a", created_at="2026-03-02T09:15:00.000000-05:00"),
        decoded(m.FileRow, directory="/files/ada@example.com/runs/a", created_at="2026-03-02 09:15:00", owner=OWNER),
        decoded(
            m.UpdatedFile, directory="/files/ada@example.com/runs/a", created_at="2026-03-02T09:15:00-05:00", owner=2
        ),
    ],
    ids=["created", "listed", "updated"],
)
def test_every_row_of_the_gateway_gives_the_same_file(row: object) -> None:
    file = File.of(row, owner="ada@example.com")

    assert file.uuid == UUID(ID)
    assert file.path == PurePosixPath("runs/a/x.h5")
    assert file.created_at == datetime(2026, 3, 2, 14, 15, tzinfo=UTC)
    assert not file.is_sample
    assert not file.is_local


def test_a_file_of_somebody_else_is_relative_to_their_root() -> None:
    row = decoded(m.FileRow, directory="/files/bo@example.com/d", owner=OWNER | {"email": "bo@example.com"})

    file = File.of(row, owner="ada@example.com")

    assert file.path == PurePosixPath("d/x.h5")
    assert file.owner is not None
    assert file.owner.email == "bo@example.com"


def test_a_folder_that_looks_like_a_root_stays_where_it_is() -> None:
    row = decoded(m.FileRow, directory="/files/ada@example.com/files/bo@example.com/d", owner=OWNER)

    assert File.of(row).path == PurePosixPath("files/bo@example.com/d/x.h5")


def test_permissions_that_make_no_sense_are_read_as_the_gateway_keeps_them() -> None:
    assert File.of(decoded(m.StoredFile, directory="/", permissions="whatever!")).permissions == "whatever!"


def test_contents_are_compared_by_their_checksums(tmp_path: Path) -> None:
    here, copy, other = (tmp_path / name for name in ("here", "copy", "other"))
    here.write_bytes(b"12345")
    copy.write_bytes(b"12345")
    other.write_bytes(b"54321")
    mine = File(name="here", local_path=here)

    assert mine.is_local
    assert mine.is_same_contents(File(name="copy", local_path=copy))
    assert not mine.is_same_contents(File(name="other", local_path=other))
    assert mine.is_same_contents(File(name="there", sum_blake3=mine.compute_sum_blake3()))
    assert not mine.is_same_contents(File(name="there"), verbose=True)


def test_a_file_that_is_not_here_has_no_checksum_to_compute(tmp_path: Path) -> None:
    assert File(name="x").compute_sum_blake3() is None
    assert File(name="x", local_path=tmp_path / "gone").compute_sum_blake3() is None


def test_a_file_shows_where_it_is() -> None:
    file = File(name="x.h5", directory="runs", size=7, uuid=ID)

    assert repr(file) == f"File('runs/x.h5', size=7, uuid='{ID}')"
    assert FileUpload.of(file).name == "x.h5"


def test_what_is_no_uuid_is_refused() -> None:
    with pytest.raises(InputError, match="no UUID"):
        File(name="x", uuid="7")
