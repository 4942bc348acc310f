# Made from panoply.yaml by dovetail-generate; do not edit.
"""Answers that several areas of Panoply share."""

from __future__ import annotations

from typing import ClassVar, Literal

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.model import Model


class BatchResultErrorEntry(Model, kw_only=True, gc=False):
    """One message that was not stored."""

    id: str = field(name="Id")
    """The id of the entry in the request."""
    sender_fault: bool | UnsetType = field(name="SenderFault", default=UNSET)
    """Whether the message itself is at fault, so that sending it again does not help."""
    code: str | UnsetType = field(name="Code", default=UNSET)
    """The code of the error."""
    message: str | UnsetType = field(name="Message", default=UNSET)
    """The error in words."""


class CreateQueueResult(Model, kw_only=True, gc=False):
    """Where the queue is."""

    queue_url: str = field(name="QueueUrl")
    """The address of the queue."""


class DeleteMessageResponse(Model, kw_only=True, gc=False):
    """The answer to DeleteMessage in XML."""

    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {"": ("DeleteMessageResponse",)}

    response_metadata: ResponseMetadata | UnsetType = field(name="ResponseMetadata", default=UNSET)


class FormError(Model, kw_only=True, gc=False):
    """An error in XML."""

    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {"": ("ErrorResponse",)}

    error: FormErrorFacts | UnsetType = field(name="Error", default=UNSET)
    request_id: str | UnsetType = field(name="RequestId", default=UNSET)
    """What the service calls the request, for its support."""


class FormErrorFacts(Model, kw_only=True, gc=False):
    """What went wrong."""

    type: Literal["Sender", "Receiver"] | str | UnsetType = field(name="Type", default=UNSET)
    """Whose fault it is."""
    code: str | UnsetType = field(name="Code", default=UNSET)
    """The code of the error, such as `AWS.SimpleQueueService.NonExistentQueue`."""
    message: str | UnsetType = field(name="Message", default=UNSET)
    """The error in words."""


class GetQueueAttributesResponse(Model, kw_only=True, gc=False):
    """The answer to GetQueueAttributes in XML."""

    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {"": ("GetQueueAttributesResponse",)}

    get_queue_attributes_result: GetQueueAttributesResult = field(name="GetQueueAttributesResult")
    response_metadata: ResponseMetadata | UnsetType = field(name="ResponseMetadata", default=UNSET)


class GetQueueAttributesResult(Model, kw_only=True, gc=False):
    """Facts of a queue."""

    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {"Attributes": ("Attribute", "Name", "Value")}

    attributes: dict[str, str] | UnsetType = field(name="Attributes", default=UNSET)
    """The facts by name, all as text."""


class GetQueueUrlResult(Model, kw_only=True, gc=False):
    """Where a queue is."""

    queue_url: str = field(name="QueueUrl")
    """The address of the queue."""


class PurgeQueueResponse(Model, kw_only=True, gc=False):
    """The answer to PurgeQueue in XML."""

    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {"": ("PurgeQueueResponse",)}

    response_metadata: ResponseMetadata | UnsetType = field(name="ResponseMetadata", default=UNSET)


class ReceiveMessageResponse(Model, kw_only=True, gc=False):
    """The answer to ReceiveMessage in XML."""

    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {"": ("ReceiveMessageResponse",)}

    receive_message_result: ReceiveMessageResult = field(name="ReceiveMessageResult")
    response_metadata: ResponseMetadata | UnsetType = field(name="ResponseMetadata", default=UNSET)


class ReceiveMessageResult(Model, kw_only=True, gc=False):
    """What was handed out."""

    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {"Messages": ("Message",)}

    messages: list[ReceivedMessage] | UnsetType = field(name="Messages", default=UNSET)
    """The messages; it may be left out when there are none."""


class ReceivedAttribute(Model, kw_only=True, gc=False):
    """The value of an attribute, as text or as bytes, and what it is."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"binary_value", "string_value"})

    data_type: str | UnsetType = field(name="DataType", default=UNSET)
    """`String`, `Number` or `Binary`; after a dot may follow what the value is called elsewhere."""
    string_value: str | UnsetType = field(name="StringValue", default=UNSET)
    """The value of a string or a number, which may be an API key or an API secret."""
    binary_value: str | UnsetType = field(name="BinaryValue", default=UNSET)
    """The value of what is binary, as base64."""


class ReceivedMessage(Model, kw_only=True, gc=False):
    """A message as it is handed out."""

    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {
        "Attributes": ("Attribute", "Name", "Value"),
        "MessageAttributes": ("MessageAttribute", "Name", "Value"),
    }

    message_id: str | UnsetType = field(name="MessageId", default=UNSET)
    """What the queue calls the message."""
    receipt_handle: str | UnsetType = field(name="ReceiptHandle", default=UNSET)
    """What deletes the message, until it is handed out again."""
    body: str | UnsetType = field(name="Body", default=UNSET)
    """The text of the message."""
    md5_of_body: str | UnsetType = field(name="MD5OfBody", default=UNSET)
    """The MD5 of the body."""
    md5_of_message_attributes: str | UnsetType = field(name="MD5OfMessageAttributes", default=UNSET)
    """The MD5 of the attributes that are told."""
    attributes: dict[str, str] | UnsetType = field(name="Attributes", default=UNSET)
    """Facts of the message, such as `SentTimestamp`, all as text."""
    message_attributes: dict[str, ReceivedAttribute] | UnsetType = field(name="MessageAttributes", default=UNSET)
    """Attributes of the message by name, as far as they were asked for."""


class ResponseMetadata(Model, kw_only=True, gc=False):
    """What is said of the answer itself."""

    request_id: str | UnsetType = field(name="RequestId", default=UNSET)
    """What the service calls the request, for its support."""


class SendMessageBatchResponse(Model, kw_only=True, gc=False):
    """The answer to SendMessageBatch in XML."""

    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {"": ("SendMessageBatchResponse",)}

    send_message_batch_result: SendMessageBatchResult = field(name="SendMessageBatchResult")
    response_metadata: ResponseMetadata | UnsetType = field(name="ResponseMetadata", default=UNSET)


class SendMessageBatchResult(Model, kw_only=True, gc=False):
    """What became of each entry."""

    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {
        "Successful": ("SendMessageBatchResultEntry",),
        "Failed": ("BatchResultErrorEntry",),
    }

    successful: list[SendMessageBatchResultEntry] | UnsetType = field(name="Successful", default=UNSET)
    """What was stored; it may be left out when that is nothing."""
    failed: list[BatchResultErrorEntry] | UnsetType = field(name="Failed", default=UNSET)
    """What was not stored; it may be left out when all was."""


class SendMessageBatchResultEntry(Model, kw_only=True, gc=False):
    """One message that was stored."""

    id: str = field(name="Id")
    """The id of the entry in the request."""
    message_id: str | UnsetType = field(name="MessageId", default=UNSET)
    """What the queue calls the message."""
    md5_of_message_body: str | UnsetType = field(name="MD5OfMessageBody", default=UNSET)
    """The MD5 of the body as it was stored."""
    md5_of_message_attributes: str | UnsetType = field(name="MD5OfMessageAttributes", default=UNSET)
    """The MD5 of the attributes as they were stored."""
    md5_of_message_system_attributes: str | UnsetType = field(name="MD5OfMessageSystemAttributes", default=UNSET)
    """The MD5 of the system attributes as they were stored."""
    sequence_number: str | UnsetType = field(name="SequenceNumber", default=UNSET)
    """The place in the order of a FIFO queue."""


class SendMessageResponse(Model, kw_only=True, gc=False):
    """The answer to SendMessage in XML."""

    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {"": ("SendMessageResponse",)}

    send_message_result: SendMessageResult = field(name="SendMessageResult")
    response_metadata: ResponseMetadata | UnsetType = field(name="ResponseMetadata", default=UNSET)


class SendMessageResult(Model, kw_only=True, gc=False):
    """What was stored."""

    message_id: str | UnsetType = field(name="MessageId", default=UNSET)
    """What the queue calls the message."""
    md5_of_message_body: str | UnsetType = field(name="MD5OfMessageBody", default=UNSET)
    """The MD5 of the body as it was stored, 32 hexadecimal digits, to be compared with that of what was sent."""
    md5_of_message_attributes: str | UnsetType = field(name="MD5OfMessageAttributes", default=UNSET)
    """The MD5 of the attributes: sorted by name, for each the length of its name in four bytes and the name, the same
    of its data type, a byte that is 1 for text and 2 for bytes, and the same of its value.
    """
    md5_of_message_system_attributes: str | UnsetType = field(name="MD5OfMessageSystemAttributes", default=UNSET)
    """The MD5 of the system attributes, made in the same way."""
    sequence_number: str | UnsetType = field(name="SequenceNumber", default=UNSET)
    """The place in the order of a FIFO queue, a large number as text."""
