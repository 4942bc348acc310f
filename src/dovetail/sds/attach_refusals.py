"""What it means when a gateway refuses to put a capture into a dataset."""

from __future__ import annotations

import msgspec

from dovetail.sds.errors import DatasetError


def explained(error: DatasetError) -> DatasetError:
    """A refusal; one by a gateway that has no such route says so, and what to do instead.

    Args:
        error: The refusal. A route that is not there answers with a page, a dataset that is not there with JSON.
    """
    if error.status not in (404, 405) or (error.status == 404 and _is_json(error.raw)):
        return error
    return DatasetError(
        "This gateway cannot put captures into datasets for programs; its web pages can.",
        status=error.status,
        headers=error.headers,
        raw=error.raw,
        request=error.request,
        request_id=error.request_id,
        attempts=error.attempts,
    )


def _is_json(raw: bytes) -> bool:
    try:
        msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False
    return True
