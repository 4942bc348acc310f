# Made from panoply.yaml by dovetail-generate; do not edit.
"""Request bodies of json, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from dovetail_api.panoply.dicts.common_requests import MessageAttribute, SendMessageBatchEntry


class CreateQueueRequest(TypedDict):
    """What the operation CreateQueue takes."""

    QueueName: str
    """The name of the queue: letters, digits, `-` and `_`; that of a FIFO queue ends in `.fifo`. Panoply's are
    `sdk-{account}-{first piece of the secret}`.
    """
    Attributes: NotRequired[dict[str, str]]
    """What is set of the queue, such as `VisibilityTimeout` or `MaximumMessageSize`, all as text."""


class DeleteMessageRequest(TypedDict):
    """What the operation DeleteMessage takes."""

    QueueUrl: str
    """The address of the queue, as it was told when the queue was made or looked up. Panoply's hold a piece of the
    secret.
    """
    ReceiptHandle: str
    """The handle that came with the message when it was last received."""


class GetQueueAttributesRequest(TypedDict):
    """What the operation GetQueueAttributes takes."""

    QueueUrl: str
    """The address of the queue, as it was told when the queue was made or looked up. Panoply's hold a piece of the
    secret.
    """
    AttributeNames: NotRequired[
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
    ]
    """Which facts are told; `All` for all. None of them when it is left out."""


class GetQueueUrlRequest(TypedDict):
    """What the operation GetQueueUrl takes."""

    QueueName: str
    """The name of the queue: letters, digits, `-` and `_`; that of a FIFO queue ends in `.fifo`. Panoply's are
    `sdk-{account}-{first piece of the secret}`.
    """
    QueueOwnerAWSAccountId: NotRequired[str]
    """The account that the queue belongs to; that of the caller by default."""


class PurgeQueueRequest(TypedDict):
    """What the operation PurgeQueue takes."""

    QueueUrl: str
    """The address of the queue, as it was told when the queue was made or looked up. Panoply's hold a piece of the
    secret.
    """


class ReceiveMessageRequest(TypedDict):
    """What the operation ReceiveMessage takes."""

    QueueUrl: str
    """The address of the queue, as it was told when the queue was made or looked up. Panoply's hold a piece of the
    secret.
    """
    MaxNumberOfMessages: NotRequired[int]
    """How many messages are handed out at most. The server's default is 1."""
    VisibilityTimeout: NotRequired[int]
    """Seconds for which they are hidden from others; that of the queue by default, which is 30 unless set otherwise."""
    WaitTimeSeconds: NotRequired[int]
    """Seconds to wait for a message when there is none; that of the queue by default."""
    AttributeNames: NotRequired[list[str]]
    """Older name of `MessageSystemAttributeNames`."""
    MessageSystemAttributeNames: NotRequired[list[str]]
    """Which facts of each message are told, such as `SentTimestamp`; `All` for all."""
    MessageAttributeNames: NotRequired[list[str]]
    """Which attributes of each message are told; `All` for all, and `a.*` for those that begin with `a.`."""
    ReceiveRequestAttemptId: NotRequired[str]
    """For a FIFO queue, what makes this call the same as one of the last five minutes, so that it may be made again."""


class SendMessageBatchRequest(TypedDict):
    """What the operation SendMessageBatch takes."""

    QueueUrl: str
    """The address of the queue, as it was told when the queue was made or looked up. Panoply's hold a piece of the
    secret.
    """
    Entries: list[SendMessageBatchEntry]
    """The messages, ten at most, all of whose ids differ."""


class SendMessageRequest(TypedDict):
    """What the operation SendMessage takes."""

    QueueUrl: str
    """The address of the queue, as it was told when the queue was made or looked up. Panoply's hold a piece of the
    secret.
    """
    MessageBody: str
    """The text of the message, in UTF-8 and with the attributes at most 262,144 bytes in most queues, 1,048,576 in
    newer ones. It holds what XML may: no control characters but tab, line feed and carriage return. For Panoply it
    is JSON objects, one a line; empty lines are passed over.
    """
    DelaySeconds: NotRequired[int]
    """Seconds for which the message is held back; those of the queue by default, usually none."""
    MessageAttributes: NotRequired[dict[str, MessageAttribute]]
    """Attributes of the message by name, ten at most. Panoply reads `key`, `secret` and `sdk`."""
    MessageSystemAttributes: NotRequired[dict[str, MessageAttribute]]
    """Attributes for the queue itself, of which there is `AWSTraceHeader`. They do not count against the limits."""
    MessageDeduplicationId: NotRequired[str]
    """For a FIFO queue, what makes a message the same as one of the last five minutes, which is stored once."""
    MessageGroupId: NotRequired[str]
    """For a FIFO queue, the group within which order is kept, and required there; other queues share their capacity
    fairly among groups.
    """
