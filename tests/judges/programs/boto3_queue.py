"""boto3 makes a queue, or takes every message out of one: ``{"url": …, "queue": …, "do": "make" | "empty"}``."""

import json
import sys

import boto3

place = json.loads(sys.argv[1])
sqs = boto3.client(
    "sqs",
    endpoint_url=place["url"],
    region_name="us-east-1",
    aws_access_key_id=place.get("access_key_id", "AKIDEXAMPLE"),
    aws_secret_access_key=place.get("secret_access_key", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
)
if place["do"] == "make":
    print(json.dumps({"queue": sqs.create_queue(QueueName=place["queue"])["QueueUrl"]}))
else:
    queue = sqs.get_queue_url(QueueName=place["queue"])["QueueUrl"]
    taken = []
    while messages := sqs.receive_message(
        QueueUrl=queue, MaxNumberOfMessages=10, MessageAttributeNames=["All"], WaitTimeSeconds=0
    ).get("Messages", []):
        for message in messages:
            values = {name: each["StringValue"] for name, each in message["MessageAttributes"].items()}
            md5s = [message["MD5OfBody"], message["MD5OfMessageAttributes"]]
            taken.append({"body": message["Body"], "attributes": values, "md5s": md5s})
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    print(json.dumps({"messages": taken}))
