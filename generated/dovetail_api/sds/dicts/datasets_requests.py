# Made from sds.yaml by dovetail-generate; do not edit.
"""Request bodies of datasets, as plain dictionaries."""

from __future__ import annotations

from typing import TypedDict

from dovetail_api.sds.dicts.common_requests import AssetId


class AttachRequest(TypedDict):
    """What to put into a dataset."""

    capture_uuid: AssetId
