"""Files, as they are at the gateway and on this machine."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path, PurePath, PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple, Self
from uuid import UUID

import attrs
from msgspec import UNSET

from dovetail.sds.errors import InputError
from dovetail.sds.permissions import DEFAULT, letters_of, number_of
from dovetail.sds.permissions import PermissionRepresentation as PermissionRepresentation
from dovetail.sds.permissions import UnixPermissionStr as UnixPermissionStr
from dovetail.sds.remote_paths import below_root

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dovetail_api.sds.models import LinkedCapture, LinkedDataset, Owner


def _aware(moment: datetime | None) -> datetime | None:
    """A moment with its zone; one without counts as UTC."""
    return moment.replace(tzinfo=UTC) if moment is not None and moment.tzinfo is None else moment


def _uuid(value: UUID | str | None) -> UUID | None:
    if value is None or isinstance(value, UUID):
        return value
    try:
        return UUID(value)
    except (ValueError, AttributeError):
        raise InputError(f"uuid: {value!r} is no UUID.", value=value, at="uuid") from None


def _uuid_of_answer(value: str | None) -> UUID | None:
    try:
        return _uuid(value)
    except InputError as error:
        from dovetail.sds.errors import AnswerError

        raise AnswerError(f"The gateway tells of a file whose {error.message}", status=200) from None


def _directory(value: str | PurePath) -> PurePosixPath:
    return below_root(value)


def _path(value: str | os.PathLike[str] | None) -> Path | None:
    return value if value is None or isinstance(value, Path) else Path(value)


@attrs.define(kw_only=True, repr=False)
class File:
    """A file at the gateway, or one on this machine that may go there.

    Example:
        >>> from dovetail.sds.models import File
        >>> file = File(name="notes.txt", directory="/runs/a", permissions=0o640, size=7)
        >>> file.path, file.permissions, file.chmod_props
        (PurePosixPath('runs/a/notes.txt'), 'rw-r-----', '0o640')
    """

    uuid: UUID | None = attrs.field(default=None, converter=_uuid)
    """What the gateway knows it by; None for a file that is not there."""
    name: str
    """Its name."""
    directory: PurePosixPath = attrs.field(default=PurePosixPath(), converter=_directory)
    """Its folder, relative to the root of its owner; ``.`` for the root itself."""
    media_type: str = ""
    """What kind of contents it has."""
    permissions: str = attrs.field(default=DEFAULT, converter=letters_of)
    """Nine letters, given as such or as a number."""
    size: int = 0
    """Its length in bytes."""
    sum_blake3: str | None = None
    """The BLAKE3 checksum of its contents, 64 hexadecimal digits; None when it is not known."""
    created_at: datetime | None = attrs.field(default=None, converter=_aware)
    """When it came to be; always with a zone, like all times."""
    updated_at: datetime | None = attrs.field(default=None, converter=_aware)
    """When it was last changed."""
    expiration_date: datetime | None = attrs.field(default=None, converter=_aware)
    """When the gateway may drop it."""
    is_sample: bool = False
    """Whether it was made up in a dry run."""
    local_path: Path | None = attrs.field(default=None, converter=_path)
    """Where it is on this machine; None when it is not."""
    owner: Owner | None = None
    """Whose it is; None when the gateway did not say."""
    captures: Sequence[LinkedCapture] | None = None
    """The captures that it belongs to; None when the gateway did not say."""
    datasets: Sequence[LinkedDataset] | None = None
    """The datasets that it belongs to; None when the gateway did not say."""

    @classmethod
    def of(cls, row: object, *, owner: str | None = None) -> Self:
        """The file that a row of any answer tells of.

        Args:
            row: The row: of a listing, a dataset or a capture, or the answer to an upload.
            owner: The mail address of its owner, where the row does not name it.

        Returns:
            The file, its folder below its owner's root.

        Raises:
            AnswerError: Its UUID is none.

        Example:
            >>> from dovetail_api.sds.models import FileRow
            >>> row = FileRow(uuid="6f1c3a5270c44c3e9a5e0d3f2f6b8a11", name="a.txt", directory="/files/ada@x.org/a")
            >>> File.of(row).path
            PurePosixPath('a/a.txt')
        """

        def told(name: str, otherwise: Any = None) -> Any:
            value = getattr(row, name, UNSET)
            return otherwise if value is UNSET or value is None else value

        told_owner = told("owner")
        letters = told("permissions", DEFAULT)
        file = cls(
            uuid=_uuid_of_answer(told("uuid")),
            name=told("name", ""),
            directory=below_root(told("directory", ""), getattr(told_owner, "email", None) or owner),
            media_type=told("media_type", ""),
            size=told("size", 0),
            sum_blake3=told("sum_blake3"),
            created_at=told("created_at"),
            updated_at=told("updated_at"),
            expiration_date=told("expiration_date"),
            owner=None if isinstance(told_owner, int) else told_owner,
            captures=told("captures"),
            datasets=told("datasets"),
        )
        # The gateway keeps whatever nine characters it was given.
        object.__setattr__(file, "permissions", letters)
        return file

    @property
    def path(self) -> PurePosixPath:
        """Folder and name, relative to the root of its owner."""
        return self.directory / self.name

    @property
    def is_local(self) -> bool:
        """Whether it is on this machine now."""
        return self.local_path is not None and self.local_path.is_file()

    @property
    def chmod_props(self) -> str:
        """Its permissions as a number, such as ``0o644``."""
        return f"0o{number_of(self.permissions):03o}"

    def compute_sum_blake3(self) -> str | None:
        """The BLAKE3 checksum of its contents on this machine, read now.

        Returns:
            64 hexadecimal digits; None when it is not on this machine.

        Raises:
            OSError: It cannot be read.
            InputError: What computes it is not installed.

        Example:
            >>> File(name="notes.txt").compute_sum_blake3() is None
            True
        """
        if self.local_path is None or not self.local_path.is_file():
            return None
        from dovetail.sds.hashing import blake3_of

        return blake3_of(self.local_path)

    def is_same_contents(self, other: File, *, verbose: bool = False) -> bool:
        """Whether both files hold the same, judged by checksum.

        Args:
            other: The other one.
            verbose: Whether to log why they do not.

        Returns:
            False also when a checksum is neither known nor can be computed.

        Raises:
            OSError: One of them is here and cannot be read.
            InputError: What computes checksums is not installed.

        Example:
            >>> File(name="a", sum_blake3="11").is_same_contents(File(name="b", sum_blake3="11"))
            True
        """
        mine = self.compute_sum_blake3() or self.sum_blake3
        its = other.compute_sum_blake3() or other.sum_blake3
        if mine is None or its is None:
            return _differ(self, other, "a checksum is not known", verbose)
        return mine == its or _differ(self, other, "checksums differ", verbose)

    def __repr__(self) -> str:
        told = {"uuid": self.uuid and str(self.uuid), "local_path": self.local_path and str(self.local_path)}
        more = "".join(f", {name}={value!r}" for name, value in told.items() if value)
        return f"File({str(self.path)!r}, size={self.size}{more}{', is_sample=True' if self.is_sample else ''})"


def _differ(file: File, other: File, why: str, verbose: bool) -> bool:
    if verbose:
        import logging

        logging.getLogger("dovetail.sds").info("%s and %s: %s.", file, other, why)
    return False


class FileUpload(NamedTuple):
    """What an upload says of a file beside its contents.

    Attributes:
        name: Its name.
        directory: Its folder, relative to the root of its owner.
        media_type: What kind of contents it has.
        permissions: Nine letters.
    """

    name: str
    directory: PurePosixPath
    media_type: str
    permissions: str

    @classmethod
    def of(cls, file: File) -> Self:
        """What an upload says of this file."""
        return cls(file.name, file.directory, file.media_type, file.permissions)
