"""Which files of a dataset are meant: folders and captures as users name them, as the gateway compares them; pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Required, TypedDict
from uuid import UUID

import msgspec

from dovetail.sds.errors import InputError
from dovetail.sds.ids import uuid_text
from dovetail.sds.remote_paths import checked_path

if TYPE_CHECKING:
    from dovetail.sds.models import File
    from dovetail.sds.models.datasets import Dataset

_STORE: Final = "/files/"


class Folder(NamedTuple):
    """A folder of somebody's root.

    Attributes:
        path: The folder, relative to the root.
        owner: The mail address of whose root it is; None for anybody's.
    """

    path: PurePosixPath
    owner: str | None

    def absolute(self, owners: Collection[str]) -> list[str]:
        """The folder as the gateway's filter compares it, for each owner who may be meant."""
        below = "" if self.path == PurePosixPath() else f"/{self.path}"
        return [f"{_STORE}{owner}{below}" for owner in ((self.owner,) if self.owner else owners)]

    def holds(self, file: File) -> bool:
        """Whether a file is in it or below it."""
        email = getattr(file.owner, "email", None)
        theirs = self.owner is None or email is None or email == self.owner
        return theirs and (file.directory == self.path or self.path in file.directory.parents)


class ChosenFiles:
    """A choice among the files of a dataset; files in a folder and files of a capture are both given.

    Args:
        captures: The captures; None for no choice.
        folders: The folders; None for no choice.
        artifacts_only: Whether only files are meant that belong to the dataset by themselves.

    Raises:
        InputError: A UUID is none, or a folder cannot be compared with.
    """

    def __init__(
        self,
        captures: Collection[UUID | str] | None,
        folders: Collection[str | PurePath] | None,
        artifacts_only: bool,
    ) -> None:
        if artifacts_only and captures:
            import logging

            logging.getLogger("dovetail.sds").warning(
                "capture_uuids: files that belong to a dataset by themselves are of no capture; it counts for nothing."
            )
        self._captures = None if captures is None or artifacts_only else _uuids(captures)
        self._folders = None if folders is None else _folders(folders)
        self._artifacts_only = artifacts_only

    @property
    def nothing(self) -> bool:
        """Whether there are filters, and all of them are empty."""
        return (self._captures, self._folders) != (None, None) and not self._captures and not self._folders

    @property
    def needs_owners(self) -> bool:
        """Whether some folder may be in anybody's root."""
        return any(folder.owner is None for folder in self._folders or ())

    def arguments(self, owners: Collection[str]) -> dict[str, Any]:
        """The choice as arguments of the operation.

        Args:
            owners: The mail addresses of those whose files may be in the dataset.
        """
        given: dict[str, Any] = {}
        if self._artifacts_only:
            given["artifacts_only"] = "true"
        if self._captures:
            given["capture"] = self._captures
        if self._folders:
            found = (text for folder in self._folders for text in folder.absolute(owners))
            given["top_level_dir"] = list(dict.fromkeys(found))
        return given

    def keeps(self, file: File) -> bool:
        """Whether a file is meant: the gateway compares letters, and takes ``/runs/ab`` to be in ``/runs/a``."""
        if not self._folders or any(folder.holds(file) for folder in self._folders):
            return True
        if not self._captures or file.captures is None:
            return bool(self._captures)
        return not _captures_of(file).isdisjoint(self._captures)


def owners_of(dataset: Dataset) -> list[str]:
    """The mail addresses of those whose files may be in a dataset: its owner, and those who may add to it."""
    emails = [dataset.owner_email, getattr(dataset.owner, "email", None)]
    emails += [user.email for user in dataset.shared_users or ()]
    emails += [_owner_in(file.directory) for file in dataset.files or () if file.directory]
    return list(dict.fromkeys(email for email in emails if isinstance(email, str) and email))


class ChannelMember(TypedDict, total=False):
    """A channel of a capture in a dataset."""

    channel: str
    uuid: str


class CaptureMember(TypedDict, total=False):
    """A capture in a dataset."""

    uuid: Required[str]
    capture_type: str
    top_level_dir: str
    index_name: str
    origin: str
    is_multi_channel: bool
    channels: list[ChannelMember]
    name: str


class FileMember(TypedDict, total=False):
    """A file in a dataset."""

    uuid: Required[str]
    name: str
    directory: str
    media_type: str
    size: int


def members(rows: object) -> list[Any]:
    """Typed rows as plain data; none where the gateway told nothing."""
    plain: Any = msgspec.to_builtins(rows) if isinstance(rows, list) else []
    found: list[Any] = plain
    return found


def _folders(folders: Iterable[str | PurePath]) -> list[Folder]:
    return [_folder(folder, f"top_level_dirs[{position}]") for position, folder in enumerate(folders)]


def _folder(folder: str | PurePath, at: str) -> Folder:
    path = checked_path(folder, at)
    text = folder.as_posix() if isinstance(folder, PurePath) else folder
    if "," in text:
        raise InputError(
            f"{at}: {text!r} has a comma, at which the gateway would cut it in two.",
            value=folder,
            at=at,
            remedy="Name a folder above it, or list all files and choose.",
        )
    return Folder(path, _owner_in(text))


def _owner_in(directory: str) -> str | None:
    """Whose root an absolute directory is in; None for one that is relative to a root."""
    owner = directory.removeprefix(_STORE).partition("/")[0]
    return owner if directory.startswith(_STORE) and "@" in owner else None


def _uuids(captures: Iterable[UUID | str]) -> list[str]:
    return [str(UUID(uuid_text(capture, f"capture_uuids[{position}]"))) for position, capture in enumerate(captures)]


def _captures_of(file: File) -> set[str]:
    found: set[str] = set()
    linked: Sequence[Any] = file.captures or ()
    for capture in linked:
        found |= {str(capture.uuid), *(str(channel.uuid) for channel in capture.channels or ())}
    return found
