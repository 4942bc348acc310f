"""What boto3 gets from a queue service: every operation, and every error by the class that boto3 raises."""

import json
import sys
import time

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

place = json.loads(sys.argv[1])
sqs = boto3.client(
    "sqs",
    endpoint_url=place["url"],
    region_name="us-east-1",
    aws_access_key_id=place.get("access_key_id", "AKIDEXAMPLE"),
    aws_secret_access_key=place.get("secret_access_key", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
    config=Config(retries={"total_max_attempts": 1, "mode": "standard"}),
)
told = {"protocol": sqs.meta.service_model.metadata["protocol"]}


def refused(operation, **arguments):
    """The class, code and status of the refusal of a call."""
    try:
        getattr(sqs, operation)(**arguments)
    except ClientError as error:
        known = type(error).__name__
        answer = error.response
        return [known, answer["Error"]["Code"], answer["ResponseMetadata"]["HTTPStatusCode"]]
    return "not refused"


def counted(url):
    """How many messages wait."""
    answer = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["ApproximateNumberOfMessages"])
    return answer["Attributes"]["ApproximateNumberOfMessages"]


name = place["queue"]
queue = sqs.create_queue(QueueName=name, Attributes={"VisibilityTimeout": "30"})["QueueUrl"]
told["again"] = sqs.create_queue(QueueName=name)["QueueUrl"] == queue
told["url"] = sqs.get_queue_url(QueueName=name)["QueueUrl"] == queue
told["path"] = queue.endswith(f"/{name}")

attributes = {
    "key": {"DataType": "String", "StringValue": "a/b"},
    "count": {"DataType": "Number", "StringValue": "17"},
    "raw": {"DataType": "Binary", "BinaryValue": b"\x00\xff\x10"},
    "kind": {"DataType": "String.custom", "StringValue": "Zoë & co = 100 % + 1"},
}
bodies = ["hello", "Zoë & co = 100 % + 1\t<x>\r\n\nend", json.dumps({"id": 1, "__table": "users"}), "🎈" * 1000]
told["sent"] = []
for body in bodies:
    answer = sqs.send_message(QueueUrl=queue, MessageBody=body, MessageAttributes=attributes)
    told["sent"].append([answer["MD5OfMessageBody"], answer["MD5OfMessageAttributes"], len(answer["MessageId"])])
answer = sqs.send_message(QueueUrl=queue, MessageBody="plain")
told["sent plain"] = [answer["MD5OfMessageBody"], answer.get("MD5OfMessageAttributes")]
told["waiting"] = counted(queue)

received = {}
deadline = time.monotonic() + 20
while len(received) < len(bodies) + 1 and time.monotonic() < deadline:
    answer = sqs.receive_message(
        QueueUrl=queue, MaxNumberOfMessages=3, WaitTimeSeconds=1, MessageAttributeNames=["All"], AttributeNames=["All"]
    )
    told["at most"] = max(told.get("at most", 0), len(answer.get("Messages", [])))
    for message in answer.get("Messages", []):
        received[message["Body"]] = message
told["received"] = {
    body[:5]: [each["MD5OfBody"], each.get("MD5OfMessageAttributes"), each["Attributes"]["ApproximateReceiveCount"]]
    for body, each in received.items()
}
told["bodies"] = sorted(received) == sorted([*bodies, "plain"])
told["attributes"] = received["hello"]["MessageAttributes"] == attributes
told["in flight"] = counted(queue)
for message in received.values():
    sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
told["nothing left"] = sqs.receive_message(QueueUrl=queue).get("Messages", [])

entries = [
    {"Id": f"e-{number}_x", "MessageBody": f"body {number} & more", "MessageAttributes": {"key": attributes["key"]}}
    for number in range(10)
]
answer = sqs.send_message_batch(QueueUrl=queue, Entries=entries)
told["batch"] = [
    sorted([entry["Id"], entry["MD5OfMessageBody"], entry["MD5OfMessageAttributes"]] for entry in answer["Successful"]),
    answer.get("Failed", []),
]
told["batch waits"] = counted(queue)
sqs.purge_queue(QueueUrl=queue)
told["purged"] = counted(queue)

nowhere = queue.replace(name, "nowhere")
told["refused"] = {
    "no queue": refused("send_message", QueueUrl=nowhere, MessageBody="x"),
    "no queue of that name": refused("get_queue_url", QueueName="nowhere"),
    "empty batch": refused("send_message_batch", QueueUrl=queue, Entries=[]),
    "eleven": refused(
        "send_message_batch", QueueUrl=queue, Entries=[{"Id": str(n), "MessageBody": "x"} for n in range(11)]
    ),
    "same ids": refused(
        "send_message_batch", QueueUrl=queue, Entries=[{"Id": "a", "MessageBody": "x"}, {"Id": "a", "MessageBody": "y"}]
    ),
    "bad id": refused("send_message_batch", QueueUrl=queue, Entries=[{"Id": "a b", "MessageBody": "x"}]),
    "batch too long": refused(
        "send_message_batch",
        QueueUrl=queue,
        Entries=[{"Id": str(n), "MessageBody": "x" * 600_000} for n in range(2)],
    ),
    "too long": refused("send_message", QueueUrl=queue, MessageBody="x" * 1_048_577),
    "bad receipt": refused("delete_message", QueueUrl=queue, ReceiptHandle="nothing"),
}
told["left"] = counted(queue)
print(json.dumps(told))
