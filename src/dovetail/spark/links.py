"""Temporary links to files, and where the files behind them go."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from dovetail.runtime.plain import is_array
from dovetail.spark.building import built, check_target
from dovetail.spark.errors import SparkInputError, SparkTransportError
from dovetail.spark.free_calls import free_call
from dovetail_api.spark.operations import downloads

if TYPE_CHECKING:
    from dovetail.runtime.call import Call
    from dovetail.spark.response import HttpResponse

_DOCUMENT: Final = re.compile(r"/docstore/api/v1/documents/versions/tokens/([^/]+)/([^/]+)", re.IGNORECASE)
_SHA256: Final = re.compile("[0-9a-fA-F]{64}")


def link_call(url: object) -> tuple[Call[bytes], str]:
    """The call behind an absolute link, and the address to send it to.

    Raises:
        SparkInputError: It is no absolute http(s) link.
    """
    call, absolute = free_call(url)
    if absolute is None:
        raise SparkInputError(
            f"url: {url!r} is no whole web address.", value=url, at="url", remedy="Begin with https://."
        )
    parts = urlsplit(absolute)
    found = None if parts.query else _DOCUMENT.fullmatch(parts.path)
    # As the operation it is, its token is masked wherever the call is shown.
    if found:
        call = built(downloads.get_document, token=unquote(found[1]), file=unquote(found[2]))
    return call, absolute


def linked_files(given: object) -> list[tuple[str, str | None]]:
    """The links that are given, alone or as a list, as text or as entries of an export; each with its checksum.

    Raises:
        SparkInputError: There is none, or something else among them.
    """
    files: list[object] = list(given) if is_array(given) else [given]
    if not files:
        raise SparkInputError("urls: there is nothing to download.", value=given, at="urls")
    found: list[tuple[str, str | None]] = []
    for file in files:
        url = file if isinstance(file, str) else getattr(file, "file", None)
        if not isinstance(url, str):
            raise SparkInputError(
                f"urls: {file!r} is no link.",
                value=file,
                at="urls",
                remedy="Give links, or what answer.value.outputs.files holds.",
            )
        found.append((url, known_sum(getattr(file, "file_hash", None))))
    return found


def known_sum(file_hash: object) -> str | None:
    """A checksum that can be verified: SHA-256 in hexadecimal digits; None for any other kind."""
    return file_hash if isinstance(file_hash, str) and _SHA256.fullmatch(file_hash) else None


def check_file(answer: HttpResponse[bytes], sha256: str | None) -> None:
    """Refuse a file that is not what was announced.

    Raises:
        SparkTransportError: The checksum is wrong.
    """
    if sha256 is None:
        return
    found = hashlib.sha256(answer.buffer).hexdigest()
    if found != sha256.lower():
        raise SparkTransportError(
            f"The checksum of the {len(answer.buffer)} bytes that came is wrong (sha256 {found}).",
            request_id=answer.request_id,
            attempts=answer.attempts,
        )


def check_place(to: str | os.PathLike[str] | None) -> None:
    """Refuse a place that is neither a folder nor where a file can be written, before anything is sent.

    Raises:
        SparkInputError: It is neither.
    """
    if not (isinstance(to, str | os.PathLike) and Path(to).is_dir()):
        check_target(to)


def targets(to: str | os.PathLike[str], urls: Sequence[str]) -> list[Path]:
    """Where to write the files behind some links: one to the file named, any number into a folder.

    A file that is named is replaced; in a folder those that are there stay, and new ones are numbered.

    Raises:
        SparkInputError: There are several, and no folder for them.
    """
    place = Path(to)
    if not place.is_dir():
        if len(urls) > 1:
            raise SparkInputError(
                f"to: {len(urls)} files cannot be written to {place}.", value=to, at="to", remedy="Give a folder."
            )
        return [place]
    named: dict[str, Path] = {}
    taken: set[str] = set()
    for url in urls:
        if url in named:
            continue
        named[url] = unused(place / _file_name(url), taken)
        taken.add(named[url].name.casefold())  # file systems may not tell a name in other letter case apart
    return [named[url] for url in urls]


def unused(path: Path, taken: Collection[str] = ()) -> Path:
    """A path where there is no file yet: with ``2-``, ``3-`` … before its name where one is there already.

    Args:
        path: Where a file that nobody named would go.
        taken: More names that are taken, case-folded.
    """
    found, number = path, 1
    while os.path.lexists(found) or found.name.casefold() in taken:
        number += 1
        found = path.with_name(f"{number}-{path.name}")
    return found


def _file_name(url: str) -> str:
    """The last segment of a link, as a name that stays in its folder."""
    segment = unquote(urlsplit(url).path.rpartition("/")[2])
    name = "".join("_" if character in "/\\" or not character.isprintable() else character for character in segment)
    return "package.zip" if name in {"", ".", ".."} else name
