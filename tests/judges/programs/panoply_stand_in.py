"""A stand-in for the vendor's SDK, which cannot be installed: its algorithm in words of its own, as in the benchmarks.

``{"cases": the folder with plain_writer.py, "qurl": …, "key": …, "secret": …, "records": [[table, record], …]}``.
"""

import json
import os
import sys
import time

place = json.loads(sys.argv[1])
sys.path.insert(0, place["cases"])

import plain_writer  # noqa: E402

plain_writer.LATE = 0.2
writer = plain_writer.PlainWriter(place["key"], place["secret"])
errors = []
writer.on_error = lambda error: errors.append(str(error))
writer.qurl = place["qurl"]
for table, record in place["records"]:
    writer.write(table, record)
deadline = time.monotonic() + 20
while writer.sent < len(place["records"]) and time.monotonic() < deadline:
    time.sleep(0.01)
print(json.dumps({"sent": writer.sent, "errors": errors}), flush=True)
os._exit(0)
