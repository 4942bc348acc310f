"""The files that the benchmark of transfers moves, and what a gateway says of them.

Each file differs from every other in its first MiB; the rest of a large one is zeros. All of it is written just before
it is read, so that it is in memory and no disk is what a client waits for: holes would be slow to read.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from blake3 import blake3

FOLDER = "bench"
OWNER = {"id": 2, "email": "ada@example.com", "name": "Ada"}
ROOT = f"/files/{OWNER['email']}"
ZEROS = bytes(2**20)
MOMENT = "2026-03-02T09:15:00.120000-05:00"
PLAIN_MOMENT = "2026-03-02 09:15:00"


class Kind(NamedTuple):
    """So many files of so many bytes each."""

    count: int
    size: int


KINDS = {"few": Kind(5, 1_000), "small": Kind(1_000, 10_000), "large": Kind(4, 256 * 2**20)}


def name_of(number: int) -> str:
    """What a file is called."""
    return f"recording-{number:04}.bin"


def write_files(folder: Path, kind: Kind) -> list[Path]:
    """Write all files of a kind into a folder."""
    folder.mkdir(parents=True)
    paths = [folder / name_of(number) for number in range(kind.count)]
    for number, path in enumerate(paths):
        with path.open("wb") as file:
            file.write(blake3(str(number).encode()).digest(length=min(kind.size, len(ZEROS))))
            for _ in range(kind.size // len(ZEROS) - 1):
                file.write(ZEROS)
    return paths


def sum_of(path: Path) -> str:
    """The checksum of a file."""
    return str(blake3(max_threads=blake3.AUTO).update_mmap(path).hexdigest())


class Store:
    """What the gateway of a benchmark knows: files to download, and those that were uploaded."""

    def __init__(self, folder: Path, kind: Kind) -> None:
        self.paths = write_files(folder, kind)
        self.rows = [self._row(number, path) for number, path in enumerate(self.paths)]
        self._uploaded: dict[tuple[str, str], str] = {}
        self._announced: dict[tuple[str, str], str] = {}

    def number_of(self, uuid: str) -> int:
        """Which file has this id, with or without dashes."""
        return int(uuid.replace("-", "")[:8], 16)

    def page(self, number: int, size: int, address: str) -> dict[str, Any]:
        """One page of the listing."""
        rows = self.rows[(number - 1) * size : number * size]
        more = number * size < len(self.rows)
        there = f"{address}?page={number + 1}&page_size={size}&path=%2F{FOLDER}" if more else None
        return {"count": len(self.rows), "next": there, "previous": None, "results": rows, "warnings": []}

    def check(self, asked: Mapping[str, str]) -> dict[str, Any]:
        """Whether some contents are there; what it is told of a path is what an upload to it is taken to be."""
        place, checksum = self._place(asked["directory"], asked["name"]), asked["sum_blake3"]
        self._announced[place] = checksum
        in_tree = self._uploaded.get(place) == checksum
        exist = in_tree or checksum in self._uploaded.values()
        return {
            "file_exists_in_tree": in_tree,
            "file_contents_exist_for_user": exist,
            "user_mutable_attributes_differ": not in_tree,
            "asset_id": _uuid(0) if exist else None,
        }

    def upload(self, fields: Mapping[str, str], name: str, size: int) -> dict[str, Any]:
        """Take note of an upload; its contents are forgotten."""
        place = self._place(fields["directory"], name)
        checksum = self._uploaded[place] = self._announced.get(place, "")
        return {
            "uuid": _uuid(len(self._uploaded)),
            "created_at": MOMENT,
            "directory": f"/{place[0]}",
            "expiration_date": MOMENT,
            "media_type": fields.get("media_type", ""),
            "name": name,
            "permissions": fields.get("permissions", "rw-r--r--"),
            "size": size,
            "sum_blake3": checksum,
            "updated_at": MOMENT,
        }

    def _row(self, number: int, path: Path) -> dict[str, Any]:
        checksum = sum_of(path)
        return {
            "uuid": _uuid(number),
            "owner": OWNER,
            "captures": [],
            "datasets": [],
            "created_at": PLAIN_MOMENT,
            "updated_at": PLAIN_MOMENT,
            "expiration_date": PLAIN_MOMENT,
            "deleted_at": None,
            "is_deleted": False,
            "is_public": False,
            "directory": f"{ROOT}/{FOLDER}",
            "file": f"http://store.internal/bucket/files/{checksum}",
            "media_type": "application/octet-stream",
            "name": path.name,
            "permissions": "rw-r--r--",
            "size": path.stat().st_size,
            "sum_blake3": checksum,
            "bucket_name": "spectrumx",
            "dataset": None,
            "capture": None,
        }

    @staticmethod
    def _place(directory: str, name: str) -> tuple[str, str]:
        return directory.strip("/"), name


def _uuid(number: int) -> str:
    return f"{number:08x}-0000-4000-8000-000000000000"
