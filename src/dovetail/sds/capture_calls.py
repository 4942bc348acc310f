"""Arguments about captures → calls of the gateway's operations; pure."""

from __future__ import annotations

import os
import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from uuid import UUID

from dovetail.sds.capture_filters import Filter, checked_filters
from dovetail.sds.errors import InputError
from dovetail.sds.ids import uuid_text
from dovetail.sds.page_size import MOST_A_PAGE, checked_page_size
from dovetail.sds.remote_paths import checked_path, rooted
from dovetail_api.sds.operations import captures

if TYPE_CHECKING:
    from dovetail.runtime.call import Call
    from dovetail_api.sds import models as m

INDEXES: Final[dict[str, str]] = {"drf": "captures-drf", "rh": "captures-rh"}


class Creation(NamedTuple):
    """What a capture is made of, checked.

    Attributes:
        capture_type: ``drf`` or ``rh``.
        top_level_dir: The folder, with its leading slash.
        channel: The channel; None for recordings without.
        scan_group: The UUID of the scan group; None for all files.
        name: Its name; None for that of the folder.
    """

    capture_type: str
    top_level_dir: str
    channel: str | None
    scan_group: str | None
    name: str | None

    def call(self) -> Call[m.SingleCapture]:
        """The call that makes it."""
        given = {"channel": self.channel, "scan_group": self.scan_group, "name": self.name}
        body: Any = {
            "capture_type": self.capture_type,
            "top_level_dir": self.top_level_dir,
            "index_name": INDEXES[self.capture_type],
            **{name: value for name, value in given.items() if value is not None},
        }
        return captures.create(body=body)


def creation(
    *,
    top_level_dir: str | os.PathLike[str],
    capture_type: str,
    index_name: str = "",
    channel: str | None = None,
    scan_group: str | UUID | None = None,
    name: str | None = None,
) -> Creation:
    """What a capture is to be made of.

    Raises:
        InputError: The gateway would refuse it, or fail.
    """
    kind = indexed_type(capture_type)
    _check_index(index_name, kind)
    if kind == "drf" and not channel:
        raise InputError(
            "channel: a Digital RF capture is of one channel.",
            at="channel",
            remedy="Give channel=, the name of the channel's folder; upload_multichannel_drf_capture takes several.",
        )
    folder = checked_path(top_level_dir, "top_level_dir")
    group = uuid_text(scan_group, "scan_group") if scan_group else None
    return Creation(kind, rooted(folder), channel or None, group, name or None)


def listing_call(
    filters: Sequence[Filter], capture_type: str | None, page: int | None, page_size: int
) -> Call[m.CapturePage]:
    """The call for one page of captures.

    Raises:
        InputError: There is no such type, something among the filters is none, or a page cannot have that size.
    """
    given: dict[str, Any] = {"page_size": MOST_A_PAGE if _is_more(page_size) else checked_page_size(page_size)}
    if page is not None:
        given["page"] = page
    if capture_type is not None:
        given["capture_type"] = indexed_type(capture_type)
    if filters:
        given["metadata_filters"] = checked_filters(filters)
    return captures.list(**given)


def _is_more(page_size: object) -> bool:
    """Whether a page of captures would hold more than the gateway gives, which other clients may be told to ask for."""
    return isinstance(page_size, int) and page_size > MOST_A_PAGE


def indexed_type(capture_type: object) -> str:
    """A type of captures that the gateway takes.

    Raises:
        InputError: It takes no such captures.
    """
    # A member of an enumeration is the text that it stands for.
    text = str(getattr(capture_type, "value", capture_type))
    if text not in INDEXES:
        why = "the gateway cannot take SigMF yet" if text == "sigmf" else "there is no such type"
        raise InputError(
            f"capture_type: {text!r}: {why}.", value=capture_type, at="capture_type", remedy="Give 'drf' or 'rh'."
        )
    return text


def checked_channels(channels: Sequence[str]) -> list[str]:
    """The channels of one recording.

    Raises:
        InputError: There are none, or one comes twice, or is no name of a folder.
    """
    if isinstance(channels, str) or not channels:
        raise InputError(
            f"channels: {channels!r} is no list of channels.",
            value=channels,
            at="channels",
            remedy="Give the names of the channels' folders: ['ch0', 'ch1'].",
        )
    for position, channel in enumerate(channels):
        at = f"channels[{position}]"
        if not channel or "/" in channel or channel in (".", ".."):
            raise InputError(f"{at}: {channel!r} is no name of a folder.", value=channel, at=at)
        if channel in channels[:position]:
            raise InputError(f"{at}: {channel!r} comes twice.", value=channel, at=at)
    return list(channels)


def _check_index(index_name: str, kind: str) -> None:
    if not index_name:
        return
    if index_name != INDEXES[kind]:
        raise InputError(
            f"index_name: {index_name!r} is not where {kind} captures are indexed.",
            value=index_name,
            at="index_name",
            remedy="Leave it out: the type decides.",
        )
    warnings.warn("index_name follows from capture_type: leave it out.", DeprecationWarning, stacklevel=4)
