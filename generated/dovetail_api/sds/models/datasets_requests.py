# Made from sds.yaml by dovetail-generate; do not edit.
"""Requests of datasets."""

from __future__ import annotations

from dovetail.runtime.model import RequestModel
from dovetail_api.sds.models.common_requests import AssetId


class AttachRequest(RequestModel, kw_only=True, gc=False):
    """What to put into a dataset."""

    capture_uuid: AssetId
