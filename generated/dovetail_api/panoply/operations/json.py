# Made from panoply.yaml by dovetail-generate; do not edit.
"""JSON 1.0, which goes to the root and names the queue by its address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.runtime.call import Call
from dovetail.runtime.operation import JsonBody, Operation
from dovetail.runtime.parameters import Header
from dovetail_api.panoply import SERVER
from dovetail_api.panoply import models as m
from dovetail_api.panoply.security import SIGNATURE

if TYPE_CHECKING:
    from dovetail_api.panoply import dicts as d

_ERRORS = {5: lambda: m.JsonError, 4: lambda: m.JsonError}

SEND_MESSAGE: Operation[m.SendMessageResult] = Operation(
    __name__,
    "SEND_MESSAGE",
    "json_send_message",
    "POST",
    "/",
    returns=lambda: m.SendMessageResult,
    parameters=(Header("x_amz_target", "X-Amz-Target", constant="AmazonSQS.SendMessage"),),
    body=JsonBody(
        lambda: m.SendMessageRequest,
        media_type="application/x-amz-json-1.0",
        secrets=frozenset(
            {
                "MessageAttributes.*.BinaryValue",
                "MessageAttributes.*.StringValue",
                "MessageSystemAttributes.*.BinaryValue",
                "MessageSystemAttributes.*.StringValue",
                "QueueUrl",
            }
        ),
    ),
    accept="application/x-amz-json-1.0",
    errors=_ERRORS,
    security=((), (SIGNATURE,)),
    server=SERVER,
)


def send_message(*, body: m.SendMessageRequest | d.SendMessageRequest) -> Call[m.SendMessageResult]:
    """Send a message.

    Stores one message in the queue.

    It counts against the limits with the UTF-8 bytes of its body and, for each attribute, of name, data type and value.
    Most queues take 262,144 bytes, newer ones 1,048,576.

    A call that was not answered may have stored the message all the same: sent again, it may be there twice.

    Args:
        body: What the operation SendMessage takes.

    Returns:
        The call; sending it gives ``m.SendMessageResult``. It was done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.panoply.operations import json
        >>> call = json.send_message(
        ...     body={
        ...         "QueueUrl": "https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-r4nd0mr4nd0mr4nd",
        ...         "MessageBody": '{"id":1,"__table":"users"}',
        ...         "MessageAttributes": {"sdk": {"DataType": "String", "StringValue": "dovetail-1.0.0"}},
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/')

    Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
    """
    return SEND_MESSAGE.call(body=body)


SEND_MESSAGE_BATCH: Operation[m.SendMessageBatchResult] = Operation(
    __name__,
    "SEND_MESSAGE_BATCH",
    "json_send_message_batch",
    "POST",
    "/",
    returns=lambda: m.SendMessageBatchResult,
    parameters=(Header("x_amz_target", "X-Amz-Target", constant="AmazonSQS.SendMessageBatch"),),
    body=JsonBody(
        lambda: m.SendMessageBatchRequest,
        media_type="application/x-amz-json-1.0",
        secrets=frozenset(
            {
                "Entries.MessageAttributes.*.BinaryValue",
                "Entries.MessageAttributes.*.StringValue",
                "Entries.MessageSystemAttributes.*.BinaryValue",
                "Entries.MessageSystemAttributes.*.StringValue",
                "QueueUrl",
            }
        ),
    ),
    accept="application/x-amz-json-1.0",
    errors=_ERRORS,
    security=((), (SIGNATURE,)),
    server=SERVER,
)


def send_message_batch(
    *, body: m.SendMessageBatchRequest | d.SendMessageBatchRequest
) -> Call[m.SendMessageBatchResult]:
    """Send several messages.

    Stores up to ten messages in the queue.

    Status 200 does not mean that all of them are stored: those that are not are in `Failed`, and only those whose
    `SenderFault` is false are worth another try. Errors of the request as a whole (too many entries, too long, none,
    ids that are malformed or not distinct) store nothing. All messages together may not be longer than 1,048,576 bytes
    (262,144 with older queues).

    A call that was not answered may have stored some of them: sent again, these may be there twice.

    Args:
        body: What the operation SendMessageBatch takes.

    Returns:
        The call; sending it gives ``m.SendMessageBatchResult``. It was done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.panoply.operations import json
        >>> call = json.send_message_batch(
        ...     body={
        ...         "QueueUrl": "https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-r4nd0mr4nd0mr4nd",
        ...         "Entries": [
        ...             {"Id": "1", "MessageBody": '{"id":1,"__table":"users"}'},
        ...             {"Id": "2", "MessageBody": '{"id":2,"__table":"users"}'},
        ...         ],
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/')

    Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html
    """
    return SEND_MESSAGE_BATCH.call(body=body)


RECEIVE_MESSAGE: Operation[m.ReceiveMessageResult] = Operation(
    __name__,
    "RECEIVE_MESSAGE",
    "json_receive_message",
    "POST",
    "/",
    returns=lambda: m.ReceiveMessageResult,
    parameters=(Header("x_amz_target", "X-Amz-Target", constant="AmazonSQS.ReceiveMessage"),),
    body=JsonBody(
        lambda: m.ReceiveMessageRequest, media_type="application/x-amz-json-1.0", secrets=frozenset({"QueueUrl"})
    ),
    accept="application/x-amz-json-1.0",
    errors=_ERRORS,
    security=((), (SIGNATURE,)),
    server=SERVER,
)


def receive_message(*, body: m.ReceiveMessageRequest | d.ReceiveMessageRequest) -> Call[m.ReceiveMessageResult]:
    """Receive messages.

    Hands out up to ten messages and hides them from others for a while.

    A message that is not deleted before it comes to light again is handed out anew. With `WaitTimeSeconds` the call
    waits for messages when there are none. Fewer than asked for may come although there are more, and none is an answer
    too.

    Args:
        body: What the operation ReceiveMessage takes.

    Returns:
        The call; sending it gives ``m.ReceiveMessageResult``. It was done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.panoply.operations import json
        >>> call = json.receive_message(
        ...     body={
        ...         "QueueUrl": "https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-r4nd0mr4nd0mr4nd",
        ...         "MaxNumberOfMessages": 10,
        ...         "WaitTimeSeconds": 1,
        ...         "MessageAttributeNames": ["All"],
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/')

    Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html
    """
    return RECEIVE_MESSAGE.call(body=body)


DELETE_MESSAGE: Operation[m.NothingToSay] = Operation(
    __name__,
    "DELETE_MESSAGE",
    "json_delete_message",
    "POST",
    "/",
    returns=lambda: m.NothingToSay,
    parameters=(Header("x_amz_target", "X-Amz-Target", constant="AmazonSQS.DeleteMessage"),),
    body=JsonBody(
        lambda: m.DeleteMessageRequest, media_type="application/x-amz-json-1.0", secrets=frozenset({"QueueUrl"})
    ),
    accept="application/x-amz-json-1.0",
    errors=_ERRORS,
    security=((), (SIGNATURE,)),
    retry="idempotent",
    server=SERVER,
)


def delete_message(*, body: m.DeleteMessageRequest | d.DeleteMessageRequest) -> Call[m.NothingToSay]:
    """Delete a message.

    Removes a message that was received, by the receipt handle of the last time it was received.

    Args:
        body: What the operation DeleteMessage takes.

    Returns:
        The call; sending it gives ``m.NothingToSay``. It was done; there is nothing to say, in an empty object or in no
            bytes at all.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.panoply.operations import json
        >>> call = json.delete_message(
        ...     body={
        ...         "QueueUrl": "https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-r4nd0mr4nd0mr4nd",
        ...         "ReceiptHandle": "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a",
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/')

    Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessage.html
    """
    return DELETE_MESSAGE.call(body=body)


PURGE_QUEUE: Operation[m.NothingToSay] = Operation(
    __name__,
    "PURGE_QUEUE",
    "json_purge_queue",
    "POST",
    "/",
    returns=lambda: m.NothingToSay,
    parameters=(Header("x_amz_target", "X-Amz-Target", constant="AmazonSQS.PurgeQueue"),),
    body=JsonBody(
        lambda: m.PurgeQueueRequest, media_type="application/x-amz-json-1.0", secrets=frozenset({"QueueUrl"})
    ),
    accept="application/x-amz-json-1.0",
    errors=_ERRORS,
    security=((), (SIGNATURE,)),
    server=SERVER,
)


def purge_queue(*, body: m.PurgeQueueRequest | d.PurgeQueueRequest) -> Call[m.NothingToSay]:
    """Empty a queue.

    Removes all messages of a queue, at most once in 60 seconds. It takes up to 60 seconds itself.

    Args:
        body: What the operation PurgeQueue takes.

    Returns:
        The call; sending it gives ``m.NothingToSay``. It was done; there is nothing to say, in an empty object or in no
            bytes at all.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.panoply.operations import json
        >>> call = json.purge_queue(
        ...     body={"QueueUrl": "https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-r4nd0mr4nd0mr4nd"},
        ... )
        >>> call.method, call.path
        ('POST', '/')

    Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_PurgeQueue.html
    """
    return PURGE_QUEUE.call(body=body)


GET_QUEUE_ATTRIBUTES: Operation[m.GetQueueAttributesResult] = Operation(
    __name__,
    "GET_QUEUE_ATTRIBUTES",
    "json_get_queue_attributes",
    "POST",
    "/",
    returns=lambda: m.GetQueueAttributesResult,
    parameters=(Header("x_amz_target", "X-Amz-Target", constant="AmazonSQS.GetQueueAttributes"),),
    body=JsonBody(
        lambda: m.GetQueueAttributesRequest, media_type="application/x-amz-json-1.0", secrets=frozenset({"QueueUrl"})
    ),
    accept="application/x-amz-json-1.0",
    errors=_ERRORS,
    security=((), (SIGNATURE,)),
    retry="idempotent",
    server=SERVER,
)


def get_queue_attributes(
    *, body: m.GetQueueAttributesRequest | d.GetQueueAttributesRequest
) -> Call[m.GetQueueAttributesResult]:
    """Look at a queue.

    Tells facts of a queue, such as how many messages wait in it. Counts are approximate.

    Args:
        body: What the operation GetQueueAttributes takes.

    Returns:
        The call; sending it gives ``m.GetQueueAttributesResult``. It was done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.panoply.operations import json
        >>> call = json.get_queue_attributes(
        ...     body={
        ...         "QueueUrl": "https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-r4nd0mr4nd0mr4nd",
        ...         "AttributeNames": ["ApproximateNumberOfMessages"],
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/')

    Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html
    """
    return GET_QUEUE_ATTRIBUTES.call(body=body)


GET_QUEUE_URL: Operation[m.GetQueueUrlResult] = Operation(
    __name__,
    "GET_QUEUE_URL",
    "json_get_queue_url",
    "POST",
    "/",
    returns=lambda: m.GetQueueUrlResult,
    parameters=(Header("x_amz_target", "X-Amz-Target", constant="AmazonSQS.GetQueueUrl"),),
    body=JsonBody(
        lambda: m.GetQueueUrlRequest, media_type="application/x-amz-json-1.0", secrets=frozenset({"QueueName"})
    ),
    accept="application/x-amz-json-1.0",
    errors=_ERRORS,
    security=((), (SIGNATURE,)),
    retry="idempotent",
    server=SERVER,
)


def get_queue_url(*, body: m.GetQueueUrlRequest | d.GetQueueUrlRequest) -> Call[m.GetQueueUrlResult]:
    """Find a queue.

    Tells the address of a queue by its name.

    Args:
        body: What the operation GetQueueUrl takes.

    Returns:
        The call; sending it gives ``m.GetQueueUrlResult``. It was done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.panoply.operations import json
        >>> call = json.get_queue_url(body={"QueueName": "sdk-acme-r4nd0mr4nd0mr4nd"})
        >>> call.method, call.path
        ('POST', '/')

    Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueUrl.html
    """
    return GET_QUEUE_URL.call(body=body)


CREATE_QUEUE: Operation[m.CreateQueueResult] = Operation(
    __name__,
    "CREATE_QUEUE",
    "json_create_queue",
    "POST",
    "/",
    returns=lambda: m.CreateQueueResult,
    parameters=(Header("x_amz_target", "X-Amz-Target", constant="AmazonSQS.CreateQueue"),),
    body=JsonBody(
        lambda: m.CreateQueueRequest, media_type="application/x-amz-json-1.0", secrets=frozenset({"QueueName"})
    ),
    accept="application/x-amz-json-1.0",
    errors=_ERRORS,
    security=((), (SIGNATURE,)),
    retry="idempotent",
    server=SERVER,
)


def create_queue(*, body: m.CreateQueueRequest | d.CreateQueueRequest) -> Call[m.CreateQueueResult]:
    """Make a queue.

    Makes a queue, or tells the address of the one that is there already with the same attributes.

    Args:
        body: What the operation CreateQueue takes.

    Returns:
        The call; sending it gives ``m.CreateQueueResult``. It was done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.panoply.operations import json
        >>> call = json.create_queue(
        ...     body={"QueueName": "sdk-acme-r4nd0mr4nd0mr4nd", "Attributes": {"VisibilityTimeout": "30"}},
        ... )
        >>> call.method, call.path
        ('POST', '/')

    Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html
    """
    return CREATE_QUEUE.call(body=body)
