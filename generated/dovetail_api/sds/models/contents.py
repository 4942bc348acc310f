# Made from sds.yaml by dovetail-generate; do not edit.
"""Answers of contents: whether contents are there already."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model


class ContentsCheck(Model, kw_only=True, gc=False):
    """Where the caller has such contents."""

    file_exists_in_tree: bool
    """Whether there is a file with these contents at the path."""
    file_contents_exist_for_user: bool
    """Whether there is any file with these contents."""
    user_mutable_attributes_differ: bool | UnsetType | None = UNSET
    """Whether the file at the path has other attributes than were sent; true too when there is none."""
    asset_id: str | UnsetType | None = UNSET
    """The UUID of the file at the path, or else of any file with the contents; null when there is none."""
