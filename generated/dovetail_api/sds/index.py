# Made from sds.yaml by dovetail-generate; do not edit.
"""SpectrumX Data System: every operation by its id."""

from __future__ import annotations

from typing import Final, NamedTuple


class Entry(NamedTuple):
    """An operation, told without loading it.

    Attributes:
        function: ``module:function`` below ``operations``.
        method: HTTP method.
        path: Path template.
        summary: What it does, in a line.
    """

    function: str
    method: str
    path: str
    summary: str


OPERATIONS: Final[dict[str, Entry]] = {
    "auth_check": Entry("auth:check", "GET", "/api/v1/auth/", "See whether the key is good."),
    "users_me": Entry("users:me", "GET", "/api/v1/users/me/", "Tell who the caller is."),
    "files_list": Entry("files:list", "GET", "/api/v1/assets/files/", "List files."),
    "files_create": Entry(
        "files:create", "POST", "/api/v1/assets/files/", "Upload a file, or make another of contents that are there."
    ),
    "files_get": Entry("files:get", "GET", "/api/v1/assets/files/{file_id}/", "Tell what is known of a file."),
    "files_update": Entry(
        "files:update", "PUT", "/api/v1/assets/files/{file_id}/", "Change a file's path and attributes."
    ),
    "files_delete": Entry("files:delete", "DELETE", "/api/v1/assets/files/{file_id}/", "Delete a file."),
    "files_download": Entry(
        "files:download", "GET", "/api/v1/assets/files/{file_id}/download/", "Download a file's contents."
    ),
    "files_head": Entry(
        "files:head", "HEAD", "/api/v1/assets/files/{file_id}/download/", "Tell how large a download would be."
    ),
    "files_detach": Entry(
        "files:detach",
        "PUT",
        "/api/v1/assets/files/{file_id}/detach-from-datasets/",
        "Take a file out of its datasets.",
    ),
    "contents_check": Entry(
        "contents:check",
        "POST",
        "/api/v1/assets/utils/check_contents_exist/",
        "See whether contents are there already.",
    ),
    "captures_list": Entry("captures:list", "GET", "/api/v1/assets/captures/", "List captures, or search for some."),
    "captures_create": Entry(
        "captures:create", "POST", "/api/v1/assets/captures/", "Make a capture of files that are there."
    ),
    "captures_get": Entry("captures:get", "GET", "/api/v1/assets/captures/{capture_id}/", "Tell what a capture is."),
    "captures_reindex": Entry(
        "captures:reindex", "PUT", "/api/v1/assets/captures/{capture_id}/", "Read the files of a capture again."
    ),
    "captures_delete": Entry("captures:delete", "DELETE", "/api/v1/assets/captures/{capture_id}/", "Delete a capture."),
    "captures_rename": Entry(
        "captures:rename", "PATCH", "/api/v1/assets/captures/{capture_id}/", "Give a capture another name."
    ),
    "captures_revoke_shares": Entry(
        "captures:revoke_shares",
        "PUT",
        "/api/v1/assets/captures/{capture_id}/revoke-share-permissions/",
        "Share a capture with nobody any more.",
    ),
    "captures_detach": Entry(
        "captures:detach",
        "PUT",
        "/api/v1/assets/captures/{capture_id}/detach-from-datasets/",
        "Take a capture out of its datasets.",
    ),
    "datasets_get": Entry(
        "datasets:get", "GET", "/api/v1/assets/datasets/{dataset_id}/", "Tell what a dataset is and what it holds."
    ),
    "datasets_delete": Entry("datasets:delete", "DELETE", "/api/v1/assets/datasets/{dataset_id}/", "Delete a dataset."),
    "datasets_files": Entry(
        "datasets:files", "GET", "/api/v1/assets/datasets/{dataset_id}/files/", "List the files of a dataset."
    ),
    "datasets_revoke_shares": Entry(
        "datasets:revoke_shares",
        "PUT",
        "/api/v1/assets/datasets/{dataset_id}/revoke-share-permissions/",
        "Share a dataset with nobody any more.",
    ),
    "datasets_attach_capture": Entry(
        "datasets:attach_capture",
        "POST",
        "/api/v1/assets/datasets/{dataset_id}/attach-capture/",
        "Put a capture into a dataset.",
    ),
}
"""Every operation by its ``operationId``, in the order of the contract."""
