"""Making what would be sent out of records, sending nothing: ``packing.py WRITER``; prints CPU seconds a record.

Each packs as its own senders do: the vendor's algorithm text of 250 KiB, Kafka's record batches of 256 KiB, Segment's
lists of a hundred, ours messages of 256 KiB, up to four to a form.
"""

from __future__ import annotations

import itertools
import json
import sys
import time
import urllib.parse
from collections.abc import Callable, Iterator
from typing import Any

from record_writers import KEY, RECORDS, SECRET, TABLE

COUNT = 100_000
MESSAGE = 262_144


def plain(records: Iterator[dict[str, Any]]) -> int:
    """The vendor's algorithm."""
    forms, text = 0, ""
    for record in records:
        text += urllib.parse.quote(json.dumps({**record, "__table": TABLE})) + "\n" + "\n"
        if len(text) > 250 * 1024:
            forms += len(f"Action=SendMessage&MessageBody={text}".encode())
            text = ""
    return forms + len(text)


def kafka(records: Iterator[dict[str, Any]]) -> int:
    """Record batches without compression."""
    from kafka.record.memory_records import MemoryRecordsBuilder

    batches, builder = 0, MemoryRecordsBuilder(2, 0, MESSAGE)
    for record in records:
        value = json.dumps({**record, "__table": TABLE}).encode()
        if builder.append(1_777_886_920_310, None, value) is None:
            builder.close()
            batches += len(builder.buffer())
            builder = MemoryRecordsBuilder(2, 0, MESSAGE)
            builder.append(1_777_886_920_310, None, value)
    builder.close()
    return batches + len(builder.buffer())


def segment(records: Iterator[dict[str, Any]]) -> int:
    """Its client makes messages of records, its consumer makes lists of messages; posting them is left out."""
    from segment.analytics.client import Client
    from segment.analytics.request import DatetimeSerializer

    client = Client("key", send=False, max_queue_size=COUNT)
    consumer = client.consumers[0]
    lists = 0
    while some := list(itertools.islice(records, consumer.upload_size)):
        for record in some:
            _, message = client.track("u-1", TABLE, record)
            client.queue.put(message)
        lists += len(json.dumps({"batch": consumer.next()}, cls=DatetimeSerializer))
    return lists


def dovetail(records: Iterator[dict[str, Any]]) -> int:
    """All that our writer does, threads included, but for sending the forms that it has made."""
    import dovetail.panoply as panoply
    from dovetail.panoply.credentials import Credentials
    from dovetail.panoply.writer.http_transport import HttpTransport
    from dovetail.panoply.writer.transport import Request, Response

    class Unsent(HttpTransport):
        forms = 0

        def send(self, request: Request, timeout: float) -> Response:
            self.forms += len(request.data)
            return Response({message.id: "" for message in request.messages})

    transport = Unsent(Credentials(KEY, SECRET))
    with panoply.SDK(KEY, SECRET, transport=transport) as sdk:
        for record in records:
            sdk.write(TABLE, record)
    return transport.forms


WAYS: dict[str, Callable[[Iterator[dict[str, Any]]], int]] = {
    "plain": plain,
    "kafka": kafka,
    "segment": segment,
    "dovetail": dovetail,
}


def records_of(count: int) -> Iterator[dict[str, Any]]:
    """So many records."""
    return itertools.islice(itertools.cycle(RECORDS), count)


if __name__ == "__main__":
    pack = WAYS[sys.argv[1]]
    pack(records_of(100))
    started = time.process_time()
    pack(records_of(COUNT))
    print((time.process_time() - started) / COUNT)
