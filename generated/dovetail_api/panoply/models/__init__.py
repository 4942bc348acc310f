# Made from panoply.yaml by dovetail-generate; do not edit.
"""The models of Panoply, loaded by area when first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail_api.panoply.models.common import BatchResultErrorEntry as BatchResultErrorEntry
    from dovetail_api.panoply.models.common import CreateQueueResult as CreateQueueResult
    from dovetail_api.panoply.models.common import DeleteMessageResponse as DeleteMessageResponse
    from dovetail_api.panoply.models.common import FormError as FormError
    from dovetail_api.panoply.models.common import FormErrorFacts as FormErrorFacts
    from dovetail_api.panoply.models.common import GetQueueAttributesResponse as GetQueueAttributesResponse
    from dovetail_api.panoply.models.common import GetQueueAttributesResult as GetQueueAttributesResult
    from dovetail_api.panoply.models.common import GetQueueUrlResult as GetQueueUrlResult
    from dovetail_api.panoply.models.common import PurgeQueueResponse as PurgeQueueResponse
    from dovetail_api.panoply.models.common import ReceivedAttribute as ReceivedAttribute
    from dovetail_api.panoply.models.common import ReceivedMessage as ReceivedMessage
    from dovetail_api.panoply.models.common import ReceiveMessageResponse as ReceiveMessageResponse
    from dovetail_api.panoply.models.common import ReceiveMessageResult as ReceiveMessageResult
    from dovetail_api.panoply.models.common import ResponseMetadata as ResponseMetadata
    from dovetail_api.panoply.models.common import SendMessageBatchResponse as SendMessageBatchResponse
    from dovetail_api.panoply.models.common import SendMessageBatchResult as SendMessageBatchResult
    from dovetail_api.panoply.models.common import SendMessageBatchResultEntry as SendMessageBatchResultEntry
    from dovetail_api.panoply.models.common import SendMessageResponse as SendMessageResponse
    from dovetail_api.panoply.models.common import SendMessageResult as SendMessageResult
    from dovetail_api.panoply.models.common_requests import MessageAttribute as MessageAttribute
    from dovetail_api.panoply.models.common_requests import SendMessageBatchEntry as SendMessageBatchEntry
    from dovetail_api.panoply.models.json import JsonError as JsonError
    from dovetail_api.panoply.models.json import NothingToSay as NothingToSay
    from dovetail_api.panoply.models.json_requests import CreateQueueRequest as CreateQueueRequest
    from dovetail_api.panoply.models.json_requests import DeleteMessageRequest as DeleteMessageRequest
    from dovetail_api.panoply.models.json_requests import GetQueueAttributesRequest as GetQueueAttributesRequest
    from dovetail_api.panoply.models.json_requests import GetQueueUrlRequest as GetQueueUrlRequest
    from dovetail_api.panoply.models.json_requests import PurgeQueueRequest as PurgeQueueRequest
    from dovetail_api.panoply.models.json_requests import ReceiveMessageRequest as ReceiveMessageRequest
    from dovetail_api.panoply.models.json_requests import SendMessageBatchRequest as SendMessageBatchRequest
    from dovetail_api.panoply.models.json_requests import SendMessageRequest as SendMessageRequest
    from dovetail_api.panoply.models.query import CreateQueueResponse as CreateQueueResponse
    from dovetail_api.panoply.models.query import GetQueueUrlResponse as GetQueueUrlResponse
else:
    from importlib import import_module

    _AREAS = {
        "BatchResultErrorEntry": "common",
        "CreateQueueRequest": "json_requests",
        "CreateQueueResponse": "query",
        "CreateQueueResult": "common",
        "DeleteMessageRequest": "json_requests",
        "DeleteMessageResponse": "common",
        "FormError": "common",
        "FormErrorFacts": "common",
        "GetQueueAttributesRequest": "json_requests",
        "GetQueueAttributesResponse": "common",
        "GetQueueAttributesResult": "common",
        "GetQueueUrlRequest": "json_requests",
        "GetQueueUrlResponse": "query",
        "GetQueueUrlResult": "common",
        "JsonError": "json",
        "MessageAttribute": "common_requests",
        "NothingToSay": "json",
        "PurgeQueueRequest": "json_requests",
        "PurgeQueueResponse": "common",
        "ReceiveMessageRequest": "json_requests",
        "ReceiveMessageResponse": "common",
        "ReceiveMessageResult": "common",
        "ReceivedAttribute": "common",
        "ReceivedMessage": "common",
        "ResponseMetadata": "common",
        "SendMessageBatchEntry": "common_requests",
        "SendMessageBatchRequest": "json_requests",
        "SendMessageBatchResponse": "common",
        "SendMessageBatchResult": "common",
        "SendMessageBatchResultEntry": "common",
        "SendMessageRequest": "json_requests",
        "SendMessageResponse": "common",
        "SendMessageResult": "common",
    }

    def __getattr__(name: str) -> object:
        area = _AREAS.get(name)
        if area is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f"{__name__}.{area}"), name)
        return found

    def __dir__() -> list[str]:
        return sorted([*globals(), *_AREAS])
