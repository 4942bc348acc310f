"""Versions as archives with a WebAssembly module.

A version that came in a package has the module that came with it. The sandbox calculates workbooks itself and compiles
nothing, so for every other version a stand-in is made: the same set of files, with an empty module, the workbook as its
data, and true rules and checksums.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.spark.archives import MOST_UNPACKED, unzipped, zipped
from dovetail.sandbox.spark.compiled import Workbooks
from dovetail.sandbox.spark.documents import Documents
from dovetail.sandbox.spark.services import Version

_WASM_HEADER = b"\0asm\x01\0\0\0"
_CUSTOM_SECTION = 0
_SECTION_NAME = b"dovetail.workbook.sha256"
_SCRIPT = """\
// Stands in for the script that loads a compiled module. The sandbox calculates workbooks itself: the workbook is the
// .data file beside this one, and the module exports nothing.
module.exports = () => Promise.reject(new Error("this module stands in for a compiled one and cannot be run"));
"""
_WORKBOOK_MAGIC = b"PK\x03\x04"


@attrs.frozen
class Kept:
    """What came in a package: the archive, and the package's record of the service."""

    archive: bytes = attrs.field(repr=False)
    record: dict[str, Any] = attrs.field(repr=False)


class Modules:
    """The modules of all versions."""

    def __init__(self, database: Database, documents: Documents, workbooks: Workbooks) -> None:
        self._database = database
        self._documents = documents
        self._workbooks = workbooks

    def archive(self, version: Version) -> bytes:
        """The archive of a version: the one that came with it, or a stand-in."""
        kept = self.kept(version.id)
        return kept.archive if kept else self._stand_in(version)

    def kept(self, version_id: str) -> Kept | None:
        """What came with a version; None when it was made here."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT content, record FROM modules WHERE version_id = ?", (version_id,)
            ).fetchone()
        return None if row is None else Kept(row["content"], json.loads(row["record"]))

    def default_validations(self, version: Version) -> bytes:
        """The rules of a version made here, as the file that packages hold."""
        rules = self._workbooks.get(version.document_id).validation_rules("default_values")
        text = json.dumps({"outputs": rules, "warnings": None, "errors": None, "service_chain": None}, indent=2)
        return text.encode()

    def _stand_in(self, version: Version) -> bytes:
        workbook = self._documents.get(version.document_id).content
        files = {
            f"{version.service}.js": _SCRIPT.encode(),
            f"{version.service}.wasm": _empty_module(hashlib.sha256(workbook).digest()),
            f"{version.service}.data": workbook,
            f"{version.service}DefaultValidations.json": self.default_validations(version),
        }
        sums = [f"{_md5(content)}  {name}\n" for name, content in files.items()]
        return zipped({**files, "checksums.md5": "".join(sums).encode()})


def workbook_inside(archive: bytes, limit: int = MOST_UNPACKED) -> bytes | None:
    """The workbook that an archive carries as its data; None for a module that was really compiled.

    Args:
        archive: The archive with the module.
        limit: How many bytes it may unpack to.

    Raises:
        ValueError: It is no archive, or not one to be read.
    """
    for name, content in unzipped(archive, limit).items():
        if name.endswith(".data") and content.startswith(_WORKBOOK_MAGIC):
            return content
    return None


def _empty_module(mark: bytes) -> bytes:
    """A valid module without code; a section that programs skip says which workbook it stands for."""
    payload = bytes([len(_SECTION_NAME)]) + _SECTION_NAME + mark
    return _WASM_HEADER + bytes([_CUSTOM_SECTION, len(payload)]) + payload


def _md5(content: bytes) -> str:
    return hashlib.md5(content, usedforsecurity=False).hexdigest()
