# Made from panoply.yaml by dovetail-generate; do not edit.
"""Answers of query: forms that go to the root and name the queue by its address."""

from __future__ import annotations

from typing import ClassVar

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.model import Model
from dovetail_api.panoply.models.common import CreateQueueResult, GetQueueUrlResult, ResponseMetadata


class CreateQueueResponse(Model, kw_only=True, gc=False):
    """The answer to CreateQueue in XML."""

    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {"": ("CreateQueueResponse",)}

    create_queue_result: CreateQueueResult = field(name="CreateQueueResult")
    response_metadata: ResponseMetadata | UnsetType = field(name="ResponseMetadata", default=UNSET)


class GetQueueUrlResponse(Model, kw_only=True, gc=False):
    """The answer to GetQueueUrl in XML."""

    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {"": ("GetQueueUrlResponse",)}

    get_queue_url_result: GetQueueUrlResult = field(name="GetQueueUrlResult")
    response_metadata: ResponseMetadata | UnsetType = field(name="ResponseMetadata", default=UNSET)
