# Made from panoply.yaml by dovetail-generate; do not edit.
"""Requests of json."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import UNSET, Meta, UnsetType, field

from dovetail.runtime.model import RequestModel
from dovetail_api.panoply.models.common_requests import MessageAttribute, SendMessageBatchEntry


class CreateQueueRequest(RequestModel, kw_only=True, gc=False):
    """What the operation CreateQueue takes."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"queue_name"})

    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {"Attributes": ("Attribute", "Name", "Value")}

    queue_name: Annotated[str, Meta(max_length=80, min_length=1, pattern="^[A-Za-z0-9_-]+(\\.fifo)?$")] = field(
        name="QueueName"
    )
    """The name of the queue: letters, digits, `-` and `_`; that of a FIFO queue ends in `.fifo`. Panoply's are
    `sdk-{account}-{first piece of the secret}`.
    """
    attributes: dict[str, str] | UnsetType = field(name="Attributes", default=UNSET)
    """What is set of the queue, such as `VisibilityTimeout` or `MaximumMessageSize`, all as text."""


class DeleteMessageRequest(RequestModel, kw_only=True, gc=False):
    """What the operation DeleteMessage takes."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"queue_url"})

    queue_url: Annotated[str, Meta(min_length=1)] = field(name="QueueUrl")
    """The address of the queue, as it was told when the queue was made or looked up. Panoply's hold a piece of the
    secret.
    """
    receipt_handle: Annotated[str, Meta(min_length=1)] = field(name="ReceiptHandle")
    """The handle that came with the message when it was last received."""


class GetQueueAttributesRequest(RequestModel, kw_only=True, gc=False):
    """What the operation GetQueueAttributes takes."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"queue_url"})

    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {"AttributeNames": ("AttributeName",)}

    queue_url: Annotated[str, Meta(min_length=1)] = field(name="QueueUrl")
    """The address of the queue, as it was told when the queue was made or looked up. Panoply's hold a piece of the
    secret.
    """
    attribute_names: (
        list[
            Literal[
                "All",
                "ApproximateNumberOfMessages",
                "ApproximateNumberOfMessagesDelayed",
                "ApproximateNumberOfMessagesNotVisible",
                "CreatedTimestamp",
                "DelaySeconds",
                "LastModifiedTimestamp",
                "MaximumMessageSize",
                "MessageRetentionPeriod",
                "Policy",
                "QueueArn",
                "ReceiveMessageWaitTimeSeconds",
                "VisibilityTimeout",
            ]
            | str
        ]
        | UnsetType
    ) = field(name="AttributeNames", default=UNSET)
    """Which facts are told; `All` for all. None of them when it is left out."""


class GetQueueUrlRequest(RequestModel, kw_only=True, gc=False):
    """What the operation GetQueueUrl takes."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"queue_name"})

    queue_name: Annotated[str, Meta(max_length=80, min_length=1, pattern="^[A-Za-z0-9_-]+(\\.fifo)?$")] = field(
        name="QueueName"
    )
    """The name of the queue: letters, digits, `-` and `_`; that of a FIFO queue ends in `.fifo`. Panoply's are
    `sdk-{account}-{first piece of the secret}`.
    """
    queue_owner_aws_account_id: Annotated[str, Meta(min_length=1)] | UnsetType = field(
        name="QueueOwnerAWSAccountId", default=UNSET
    )
    """The account that the queue belongs to; that of the caller by default."""


class PurgeQueueRequest(RequestModel, kw_only=True, gc=False):
    """What the operation PurgeQueue takes."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"queue_url"})

    queue_url: Annotated[str, Meta(min_length=1)] = field(name="QueueUrl")
    """The address of the queue, as it was told when the queue was made or looked up. Panoply's hold a piece of the
    secret.
    """


class ReceiveMessageRequest(RequestModel, kw_only=True, gc=False):
    """What the operation ReceiveMessage takes."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"queue_url"})

    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {
        "AttributeNames": ("AttributeName",),
        "MessageSystemAttributeNames": ("MessageSystemAttributeName",),
        "MessageAttributeNames": ("MessageAttributeName",),
    }

    queue_url: Annotated[str, Meta(min_length=1)] = field(name="QueueUrl")
    """The address of the queue, as it was told when the queue was made or looked up. Panoply's hold a piece of the
    secret.
    """
    max_number_of_messages: Annotated[int, Meta(ge=1, le=10)] | UnsetType = field(
        name="MaxNumberOfMessages", default=UNSET
    )
    """How many messages are handed out at most. The server's default is 1."""
    visibility_timeout: Annotated[int, Meta(ge=0, le=43200)] | UnsetType = field(
        name="VisibilityTimeout", default=UNSET
    )
    """Seconds for which they are hidden from others; that of the queue by default, which is 30 unless set otherwise."""
    wait_time_seconds: Annotated[int, Meta(ge=0, le=20)] | UnsetType = field(name="WaitTimeSeconds", default=UNSET)
    """Seconds to wait for a message when there is none; that of the queue by default."""
    attribute_names: list[Annotated[str, Meta(min_length=1)]] | UnsetType = field(name="AttributeNames", default=UNSET)
    """Older name of `MessageSystemAttributeNames`."""
    message_system_attribute_names: list[Annotated[str, Meta(min_length=1)]] | UnsetType = field(
        name="MessageSystemAttributeNames", default=UNSET
    )
    """Which facts of each message are told, such as `SentTimestamp`; `All` for all."""
    message_attribute_names: list[Annotated[str, Meta(min_length=1)]] | UnsetType = field(
        name="MessageAttributeNames", default=UNSET
    )
    """Which attributes of each message are told; `All` for all, and `a.*` for those that begin with `a.`."""
    receive_request_attempt_id: Annotated[str, Meta(max_length=128, min_length=1)] | UnsetType = field(
        name="ReceiveRequestAttemptId", default=UNSET
    )
    """For a FIFO queue, what makes this call the same as one of the last five minutes, so that it may be made again."""


class SendMessageBatchRequest(RequestModel, kw_only=True, gc=False):
    """What the operation SendMessageBatch takes."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"queue_url"})

    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {"Entries": ("SendMessageBatchRequestEntry",)}

    queue_url: Annotated[str, Meta(min_length=1)] = field(name="QueueUrl")
    """The address of the queue, as it was told when the queue was made or looked up. Panoply's hold a piece of the
    secret.
    """
    entries: Annotated[list[SendMessageBatchEntry], Meta(max_length=10, min_length=1)] = field(name="Entries")
    """The messages, ten at most, all of whose ids differ."""


class SendMessageRequest(RequestModel, kw_only=True, gc=False):
    """What the operation SendMessage takes."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"queue_url"})

    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {
        "MessageAttributes": ("MessageAttribute", "Name", "Value"),
        "MessageSystemAttributes": ("MessageSystemAttribute", "Name", "Value"),
    }

    queue_url: Annotated[str, Meta(min_length=1)] = field(name="QueueUrl")
    """The address of the queue, as it was told when the queue was made or looked up. Panoply's hold a piece of the
    secret.
    """
    message_body: Annotated[str, Meta(max_length=1048576, min_length=1)] = field(name="MessageBody")
    """The text of the message, in UTF-8 and with the attributes at most 262,144 bytes in most queues, 1,048,576 in
    newer ones. It holds what XML may: no control characters but tab, line feed and carriage return. For Panoply it
    is JSON objects, one a line; empty lines are passed over.
    """
    delay_seconds: Annotated[int, Meta(ge=0, le=900)] | UnsetType = field(name="DelaySeconds", default=UNSET)
    """Seconds for which the message is held back; those of the queue by default, usually none."""
    message_attributes: Annotated[dict[str, MessageAttribute], Meta(max_length=10)] | UnsetType = field(
        name="MessageAttributes", default=UNSET
    )
    """Attributes of the message by name, ten at most. Panoply reads `key`, `secret` and `sdk`."""
    message_system_attributes: dict[str, MessageAttribute] | UnsetType = field(
        name="MessageSystemAttributes", default=UNSET
    )
    """Attributes for the queue itself, of which there is `AWSTraceHeader`. They do not count against the limits."""
    message_deduplication_id: Annotated[str, Meta(max_length=128, min_length=1)] | UnsetType = field(
        name="MessageDeduplicationId", default=UNSET
    )
    """For a FIFO queue, what makes a message the same as one of the last five minutes, which is stored once."""
    message_group_id: Annotated[str, Meta(max_length=128, min_length=1)] | UnsetType = field(
        name="MessageGroupId", default=UNSET
    )
    """For a FIFO queue, the group within which order is kept, and required there; other queues share their capacity
    fairly among groups.
    """
