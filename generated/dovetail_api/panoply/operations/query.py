# Made from panoply.yaml by dovetail-generate; do not edit.
"""Query: forms that go to the root and name the queue by its address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.call import Call
from dovetail.runtime.operation import Operation
from dovetail.runtime.parameters import Form
from dovetail_api.panoply import SERVER
from dovetail_api.panoply import models as m
from dovetail_api.panoply.security import SIGNATURE

if TYPE_CHECKING:
    from dovetail_api.panoply import dicts as d

_ERRORS = {5: lambda: m.FormError, 4: lambda: m.FormError}

SEND_MESSAGE: Operation[m.SendMessageResponse] = Operation(
    __name__,
    "SEND_MESSAGE",
    "query_send_message",
    "POST",
    "/",
    returns=lambda: m.SendMessageResponse,
    parameters=(
        Form("action", "Action", constant="SendMessage"),
        Form("queue_url", "QueueUrl", secret=True, required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Form(
            "message_body",
            "MessageBody",
            allow_reserved=True,
            required=True,
            check=lambda: Annotated[str, Meta(min_length=1, max_length=1048576)],
        ),
        Form("delay_seconds", "DelaySeconds", check=lambda: Annotated[int, Meta(ge=0, le=900)]),
        Form(
            "message_attributes",
            "MessageAttribute",
            style="dotted",
            entry=("Name", "Value"),
            secret_members=frozenset({"BinaryValue", "StringValue"}),
            check=lambda: Annotated[dict[str, m.MessageAttribute], Meta(max_length=10)],
        ),
        Form(
            "message_system_attributes",
            "MessageSystemAttribute",
            style="dotted",
            entry=("Name", "Value"),
            secret_members=frozenset({"BinaryValue", "StringValue"}),
            check=lambda: dict[str, m.MessageAttribute],
        ),
        Form(
            "message_deduplication_id",
            "MessageDeduplicationId",
            check=lambda: Annotated[str, Meta(min_length=1, max_length=128)],
        ),
        Form("message_group_id", "MessageGroupId", check=lambda: Annotated[str, Meta(min_length=1, max_length=128)]),
        Form("version", "Version", check=lambda: Literal["2012-11-05"]),
    ),
    answer="xml",
    accept="text/xml",
    errors=_ERRORS,
    security=((), (SIGNATURE,)),
    server=SERVER,
)


def send_message(
    *,
    queue_url: str,
    message_body: str,
    delay_seconds: int | UnsetType = UNSET,
    message_attributes: Mapping[str, m.MessageAttribute | d.MessageAttribute] | UnsetType = UNSET,
    message_system_attributes: Mapping[str, m.MessageAttribute | d.MessageAttribute] | UnsetType = UNSET,
    message_deduplication_id: str | UnsetType = UNSET,
    message_group_id: str | UnsetType = UNSET,
    version: Literal["2012-11-05"] | UnsetType = UNSET,
) -> Call[m.SendMessageResponse]:
    """Send a message.

    Stores one message in the queue.

    It counts against the limits with the UTF-8 bytes of its body and, for each attribute, of name, data type and value.
    Most queues take 262,144 bytes, newer ones 1,048,576.

    A call that was not answered may have stored the message all the same: sent again, it may be there twice.

    Args:
        queue_url: The address of the queue, as it was told when the queue was made or looked up. Panoply's hold a piece
            of the secret.
        message_body: The text of the message, in UTF-8 and with the attributes at most 262,144 bytes in most queues,
            1,048,576 in newer ones. It holds what XML may: no control characters but tab, line feed and carriage
            return. For Panoply it is JSON objects, one a line; empty lines are passed over.
        delay_seconds: Seconds for which the message is held back; those of the queue by default, usually none.
        message_attributes: Attributes of the message by name, ten at most. Panoply reads `key`, `secret` and `sdk`.
        message_system_attributes: Attributes for the queue itself, of which there is `AWSTraceHeader`. They do not
            count against the limits.
        message_deduplication_id: For a FIFO queue, what makes a message the same as one of the last five minutes, which
            is stored once.
        message_group_id: For a FIFO queue, the group within which order is kept, and required there; other queues share
            their capacity fairly among groups.
        version: The version of the protocol; this one when it is left out.

    Returns:
        The call; sending it gives ``m.SendMessageResponse``. It was done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.panoply.operations import query
        >>> call = query.send_message(
        ...     queue_url="https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-r4nd0mr4nd0mr4nd",
        ...     message_body='{"id":1,"__table":"users"}',
        ... )
        >>> call.method, call.path
        ('POST', '/')

    Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
    """
    return SEND_MESSAGE.call(
        {
            "queue_url": queue_url,
            "message_body": message_body,
            "delay_seconds": delay_seconds,
            "message_attributes": message_attributes,
            "message_system_attributes": message_system_attributes,
            "message_deduplication_id": message_deduplication_id,
            "message_group_id": message_group_id,
            "version": version,
        }
    )


SEND_MESSAGE_BATCH: Operation[m.SendMessageBatchResponse] = Operation(
    __name__,
    "SEND_MESSAGE_BATCH",
    "query_send_message_batch",
    "POST",
    "/",
    returns=lambda: m.SendMessageBatchResponse,
    parameters=(
        Form("action", "Action", constant="SendMessageBatch"),
        Form("queue_url", "QueueUrl", secret=True, required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Form(
            "entries",
            "SendMessageBatchRequestEntry",
            style="dotted",
            secret_members=frozenset({"BinaryValue", "StringValue"}),
            allow_reserved=True,
            required=True,
            check=lambda: Annotated[list[m.SendMessageBatchEntry], Meta(min_length=1, max_length=10)],
        ),
        Form("version", "Version", check=lambda: Literal["2012-11-05"]),
    ),
    answer="xml",
    accept="text/xml",
    errors=_ERRORS,
    security=((), (SIGNATURE,)),
    server=SERVER,
)


def send_message_batch(
    *,
    queue_url: str,
    entries: Sequence[m.SendMessageBatchEntry | d.SendMessageBatchEntry],
    version: Literal["2012-11-05"] | UnsetType = UNSET,
) -> Call[m.SendMessageBatchResponse]:
    """Send several messages.

    Stores up to ten messages in the queue.

    Status 200 does not mean that all of them are stored: those that are not are in `Failed`, and only those whose
    `SenderFault` is false are worth another try. Errors of the request as a whole (too many entries, too long, none,
    ids that are malformed or not distinct) store nothing. All messages together may not be longer than 1,048,576 bytes
    (262,144 with older queues).

    A call that was not answered may have stored some of them: sent again, these may be there twice.

    Args:
        queue_url: The address of the queue, as it was told when the queue was made or looked up. Panoply's hold a piece
            of the secret.
        entries: The messages, ten at most, all of whose ids differ.
        version: The version of the protocol; this one when it is left out.

    Returns:
        The call; sending it gives ``m.SendMessageBatchResponse``. It was done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.panoply.operations import query
        >>> call = query.send_message_batch(
        ...     queue_url="https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-r4nd0mr4nd0mr4nd",
        ...     entries=[
        ...         {"Id": "1", "MessageBody": '{"id":1,"__table":"users"}'},
        ...         {"Id": "2", "MessageBody": '{"id":2,"__table":"users"}'},
        ...     ],
        ... )
        >>> call.method, call.path
        ('POST', '/')

    Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html
    """
    return SEND_MESSAGE_BATCH.call({"queue_url": queue_url, "entries": entries, "version": version})


RECEIVE_MESSAGE: Operation[m.ReceiveMessageResponse] = Operation(
    __name__,
    "RECEIVE_MESSAGE",
    "query_receive_message",
    "POST",
    "/",
    returns=lambda: m.ReceiveMessageResponse,
    parameters=(
        Form("action", "Action", constant="ReceiveMessage"),
        Form("queue_url", "QueueUrl", secret=True, required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Form("max_number_of_messages", "MaxNumberOfMessages", check=lambda: Annotated[int, Meta(ge=1, le=10)]),
        Form("visibility_timeout", "VisibilityTimeout", check=lambda: Annotated[int, Meta(ge=0, le=43200)]),
        Form("wait_time_seconds", "WaitTimeSeconds", check=lambda: Annotated[int, Meta(ge=0, le=20)]),
        Form(
            "attribute_names", "AttributeName", style="dotted", check=lambda: list[Annotated[str, Meta(min_length=1)]]
        ),
        Form(
            "message_system_attribute_names",
            "MessageSystemAttributeName",
            style="dotted",
            check=lambda: list[Annotated[str, Meta(min_length=1)]],
        ),
        Form(
            "message_attribute_names",
            "MessageAttributeName",
            style="dotted",
            check=lambda: list[Annotated[str, Meta(min_length=1)]],
        ),
        Form(
            "receive_request_attempt_id",
            "ReceiveRequestAttemptId",
            check=lambda: Annotated[str, Meta(min_length=1, max_length=128)],
        ),
        Form("version", "Version", check=lambda: Literal["2012-11-05"]),
    ),
    answer="xml",
    accept="text/xml",
    errors=_ERRORS,
    security=((), (SIGNATURE,)),
    server=SERVER,
)


def receive_message(
    *,
    queue_url: str,
    max_number_of_messages: int | UnsetType = UNSET,
    visibility_timeout: int | UnsetType = UNSET,
    wait_time_seconds: int | UnsetType = UNSET,
    attribute_names: Sequence[str] | UnsetType = UNSET,
    message_system_attribute_names: Sequence[str] | UnsetType = UNSET,
    message_attribute_names: Sequence[str] | UnsetType = UNSET,
    receive_request_attempt_id: str | UnsetType = UNSET,
    version: Literal["2012-11-05"] | UnsetType = UNSET,
) -> Call[m.ReceiveMessageResponse]:
    """Receive messages.

    Hands out up to ten messages and hides them from others for a while.

    A message that is not deleted before it comes to light again is handed out anew. With `WaitTimeSeconds` the call
    waits for messages when there are none. Fewer than asked for may come although there are more, and none is an answer
    too.

    Args:
        queue_url: The address of the queue, as it was told when the queue was made or looked up. Panoply's hold a piece
            of the secret.
        max_number_of_messages: How many messages are handed out at most. The server's default is 1.
        visibility_timeout: Seconds for which they are hidden from others; that of the queue by default, which is 30
            unless set otherwise.
        wait_time_seconds: Seconds to wait for a message when there is none; that of the queue by default.
        attribute_names: Older name of `MessageSystemAttributeNames`.
        message_system_attribute_names: Which facts of each message are told, such as `SentTimestamp`; `All` for all.
        message_attribute_names: Which attributes of each message are told; `All` for all, and `a.*` for those that
            begin with `a.`.
        receive_request_attempt_id: For a FIFO queue, what makes this call the same as one of the last five minutes, so
            that it may be made again.
        version: The version of the protocol; this one when it is left out.

    Returns:
        The call; sending it gives ``m.ReceiveMessageResponse``. It was done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.panoply.operations import query
        >>> call = query.receive_message(
        ...     queue_url="https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-r4nd0mr4nd0mr4nd",
        ... )
        >>> call.method, call.path
        ('POST', '/')

    Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html
    """
    return RECEIVE_MESSAGE.call(
        {
            "queue_url": queue_url,
            "max_number_of_messages": max_number_of_messages,
            "visibility_timeout": visibility_timeout,
            "wait_time_seconds": wait_time_seconds,
            "attribute_names": attribute_names,
            "message_system_attribute_names": message_system_attribute_names,
            "message_attribute_names": message_attribute_names,
            "receive_request_attempt_id": receive_request_attempt_id,
            "version": version,
        }
    )


DELETE_MESSAGE: Operation[m.DeleteMessageResponse] = Operation(
    __name__,
    "DELETE_MESSAGE",
    "query_delete_message",
    "POST",
    "/",
    returns=lambda: m.DeleteMessageResponse,
    parameters=(
        Form("action", "Action", constant="DeleteMessage"),
        Form("queue_url", "QueueUrl", secret=True, required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Form("receipt_handle", "ReceiptHandle", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Form("version", "Version", check=lambda: Literal["2012-11-05"]),
    ),
    answer="xml",
    accept="text/xml",
    errors=_ERRORS,
    security=((), (SIGNATURE,)),
    retry="idempotent",
    server=SERVER,
)


def delete_message(
    *, queue_url: str, receipt_handle: str, version: Literal["2012-11-05"] | UnsetType = UNSET
) -> Call[m.DeleteMessageResponse]:
    """Delete a message.

    Removes a message that was received, by the receipt handle of the last time it was received.

    Args:
        queue_url: The address of the queue, as it was told when the queue was made or looked up. Panoply's hold a piece
            of the secret.
        receipt_handle: The handle that came with the message when it was last received.
        version: The version of the protocol; this one when it is left out.

    Returns:
        The call; sending it gives ``m.DeleteMessageResponse``. It was done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.panoply.operations import query
        >>> call = query.delete_message(
        ...     queue_url="https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-r4nd0mr4nd0mr4nd",
        ...     receipt_handle="AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a",
        ... )
        >>> call.method, call.path
        ('POST', '/')

    Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessage.html
    """
    return DELETE_MESSAGE.call({"queue_url": queue_url, "receipt_handle": receipt_handle, "version": version})


PURGE_QUEUE: Operation[m.PurgeQueueResponse] = Operation(
    __name__,
    "PURGE_QUEUE",
    "query_purge_queue",
    "POST",
    "/",
    returns=lambda: m.PurgeQueueResponse,
    parameters=(
        Form("action", "Action", constant="PurgeQueue"),
        Form("queue_url", "QueueUrl", secret=True, required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Form("version", "Version", check=lambda: Literal["2012-11-05"]),
    ),
    answer="xml",
    accept="text/xml",
    errors=_ERRORS,
    security=((), (SIGNATURE,)),
    server=SERVER,
)


def purge_queue(*, queue_url: str, version: Literal["2012-11-05"] | UnsetType = UNSET) -> Call[m.PurgeQueueResponse]:
    """Empty a queue.

    Removes all messages of a queue, at most once in 60 seconds. It takes up to 60 seconds itself.

    Args:
        queue_url: The address of the queue, as it was told when the queue was made or looked up. Panoply's hold a piece
            of the secret.
        version: The version of the protocol; this one when it is left out.

    Returns:
        The call; sending it gives ``m.PurgeQueueResponse``. It was done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.panoply.operations import query
        >>> call = query.purge_queue(
        ...     queue_url="https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-r4nd0mr4nd0mr4nd",
        ... )
        >>> call.method, call.path
        ('POST', '/')

    Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_PurgeQueue.html
    """
    return PURGE_QUEUE.call({"queue_url": queue_url, "version": version})


GET_QUEUE_ATTRIBUTES: Operation[m.GetQueueAttributesResponse] = Operation(
    __name__,
    "GET_QUEUE_ATTRIBUTES",
    "query_get_queue_attributes",
    "POST",
    "/",
    returns=lambda: m.GetQueueAttributesResponse,
    parameters=(
        Form("action", "Action", constant="GetQueueAttributes"),
        Form("queue_url", "QueueUrl", secret=True, required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Form("attribute_names", "AttributeName", style="dotted", check=lambda: list[str]),
        Form("version", "Version", check=lambda: Literal["2012-11-05"]),
    ),
    answer="xml",
    accept="text/xml",
    errors=_ERRORS,
    security=((), (SIGNATURE,)),
    retry="idempotent",
    server=SERVER,
)


def get_queue_attributes(
    *,
    queue_url: str,
    attribute_names: Sequence[
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
    | UnsetType = UNSET,
    version: Literal["2012-11-05"] | UnsetType = UNSET,
) -> Call[m.GetQueueAttributesResponse]:
    """Look at a queue.

    Tells facts of a queue, such as how many messages wait in it. Counts are approximate.

    Args:
        queue_url: The address of the queue, as it was told when the queue was made or looked up. Panoply's hold a piece
            of the secret.
        attribute_names: Which facts are told; `All` for all. None of them when it is left out.
        version: The version of the protocol; this one when it is left out.

    Returns:
        The call; sending it gives ``m.GetQueueAttributesResponse``. It was done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.panoply.operations import query
        >>> call = query.get_queue_attributes(
        ...     queue_url="https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-r4nd0mr4nd0mr4nd",
        ... )
        >>> call.method, call.path
        ('POST', '/')

    Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html
    """
    return GET_QUEUE_ATTRIBUTES.call({"queue_url": queue_url, "attribute_names": attribute_names, "version": version})


GET_QUEUE_URL: Operation[m.GetQueueUrlResponse] = Operation(
    __name__,
    "GET_QUEUE_URL",
    "query_get_queue_url",
    "POST",
    "/",
    returns=lambda: m.GetQueueUrlResponse,
    parameters=(
        Form("action", "Action", constant="GetQueueUrl"),
        Form(
            "queue_name",
            "QueueName",
            secret=True,
            required=True,
            check=lambda: Annotated[str, Meta(min_length=1, max_length=80, pattern="^[A-Za-z0-9_-]+(\\.fifo)?$")],
        ),
        Form("queue_owner_aws_account_id", "QueueOwnerAWSAccountId", check=lambda: Annotated[str, Meta(min_length=1)]),
        Form("version", "Version", check=lambda: Literal["2012-11-05"]),
    ),
    answer="xml",
    accept="text/xml",
    errors=_ERRORS,
    security=((), (SIGNATURE,)),
    retry="idempotent",
    server=SERVER,
)


def get_queue_url(
    *,
    queue_name: str,
    queue_owner_aws_account_id: str | UnsetType = UNSET,
    version: Literal["2012-11-05"] | UnsetType = UNSET,
) -> Call[m.GetQueueUrlResponse]:
    """Find a queue.

    Tells the address of a queue by its name.

    Args:
        queue_name: The name of the queue: letters, digits, `-` and `_`; that of a FIFO queue ends in `.fifo`. Panoply's
            are `sdk-{account}-{first piece of the secret}`.
        queue_owner_aws_account_id: The account that the queue belongs to; that of the caller by default.
        version: The version of the protocol; this one when it is left out.

    Returns:
        The call; sending it gives ``m.GetQueueUrlResponse``. It was done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.panoply.operations import query
        >>> call = query.get_queue_url(queue_name="sdk-acme-r4nd0mr4nd0mr4nd")
        >>> call.method, call.path
        ('POST', '/')

    Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueUrl.html
    """
    return GET_QUEUE_URL.call(
        {"queue_name": queue_name, "queue_owner_aws_account_id": queue_owner_aws_account_id, "version": version}
    )


CREATE_QUEUE: Operation[m.CreateQueueResponse] = Operation(
    __name__,
    "CREATE_QUEUE",
    "query_create_queue",
    "POST",
    "/",
    returns=lambda: m.CreateQueueResponse,
    parameters=(
        Form("action", "Action", constant="CreateQueue"),
        Form(
            "queue_name",
            "QueueName",
            secret=True,
            required=True,
            check=lambda: Annotated[str, Meta(min_length=1, max_length=80, pattern="^[A-Za-z0-9_-]+(\\.fifo)?$")],
        ),
        Form("attributes", "Attribute", style="dotted", entry=("Name", "Value"), check=lambda: dict[str, str]),
        Form("version", "Version", check=lambda: Literal["2012-11-05"]),
    ),
    answer="xml",
    accept="text/xml",
    errors=_ERRORS,
    security=((), (SIGNATURE,)),
    retry="idempotent",
    server=SERVER,
)


def create_queue(
    *,
    queue_name: str,
    attributes: Mapping[str, str] | UnsetType = UNSET,
    version: Literal["2012-11-05"] | UnsetType = UNSET,
) -> Call[m.CreateQueueResponse]:
    """Make a queue.

    Makes a queue, or tells the address of the one that is there already with the same attributes.

    Args:
        queue_name: The name of the queue: letters, digits, `-` and `_`; that of a FIFO queue ends in `.fifo`. Panoply's
            are `sdk-{account}-{first piece of the secret}`.
        attributes: What is set of the queue, such as `VisibilityTimeout` or `MaximumMessageSize`, all as text.
        version: The version of the protocol; this one when it is left out.

    Returns:
        The call; sending it gives ``m.CreateQueueResponse``. It was done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.panoply.operations import query
        >>> call = query.create_queue(queue_name="sdk-acme-r4nd0mr4nd0mr4nd")
        >>> call.method, call.path
        ('POST', '/')

    Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html
    """
    return CREATE_QUEUE.call({"queue_name": queue_name, "attributes": attributes, "version": version})
