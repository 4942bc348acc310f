"""Captures on any client of SDS: of one channel and of two, made, listed, searched, read anew and deleted."""

import json
import sys
from pathlib import Path, PurePosixPath
from uuid import UUID, uuid4

import side
from spectrumx_gateway import seen

recording = Path(sys.argv[2])
client = side.client()
told = {}
client.authenticate()
client.upload(local_path=recording, sds_path="/judge/rec", verbose=False)


def shown(capture):
    """What the programs compare of a capture of one channel."""
    return {
        "type": str(getattr(capture.capture_type, "value", capture.capture_type)),
        "channel": capture.channel,
        "folder": str(capture.top_level_dir),
        "index": capture.index_name,
        "origin": str(getattr(capture.origin, "value", capture.origin)),
        "name": getattr(capture, "name", None),
        "files": sorted(file.name for file in capture.files),
        "uuid": isinstance(capture.uuid, UUID),
    }


def make(folder, channel):
    """A capture of a channel."""
    return client.captures.create(top_level_dir=PurePosixPath(folder), capture_type=side.DIGITAL_RF, channel=channel)


# One channel
one = make("/judge/rec", "ch0")
told["made"] = shown(one)
told["read"] = shown(client.captures.read(one.uuid))
told["listed"] = [shown(capture)["channel"] for capture in client.captures.listing()]
told["of the type"] = len(client.captures.listing(capture_type=side.DIGITAL_RF))
told["again"] = side.problem(lambda: make("/judge/rec", "ch0"))
told["no such channel"] = side.problem(lambda: make("/judge/rec", "ch9"))
told["update"] = client.captures.update(one.uuid)

# Two
two = make("/judge/rec", "ch1")
told["second"] = shown(two)["channel"]
both = client.captures.read(two.uuid)
told["both"] = {"channels": getattr(both, "channels", None) and [part.channel for part in both.channels]}
told["both, files"] = len(both.files)
told["listed in one row"] = len(client.captures.listing())

# Search
where = {"field_path": "channel", "query_type": "term"}
told["found"] = len(client.captures.advanced_search(**where, filter_value="ch0"))
told["not found"] = len(client.captures.advanced_search(**where, filter_value="ch7"))
told["no search"] = side.problem(lambda: client.captures.advanced_search(**where, filter_value={"gte": {}}))

# End
told["file in use"] = side.problem(lambda: client.delete_file(one.files[0].uuid))
if not side.OLD:
    told["detach"] = client.captures.detach_from_datasets(two.uuid)
    told["revoke"] = client.captures.revoke_share_permissions(two.uuid)
told["delete"] = [client.captures.delete(capture.uuid) for capture in (one, two)]
told["deleted"] = side.problem(lambda: client.captures.read(one.uuid))
told["never there"] = side.problem(lambda: client.captures.read(uuid4()))
told["no captures"] = len(client.captures.listing())

# With the upload
settings = {"capture_type": side.DIGITAL_RF, "channel": "ch0", "verbose": False}
with_name = client.upload_capture(local_path=recording, sds_path="/judge/second", name="the second", **settings)
told["uploaded"] = [shown(with_name)["channel"], getattr(with_name, "name", None)]
told["uploaded again"] = side.problem(
    lambda: client.upload_capture(local_path=recording, sds_path="/judge/second", **settings)
)
several = client.upload_multichannel_drf_capture(
    local_path=recording, sds_path="/judge/third", channels=["ch0", "ch1"], verbose=False
)
told["channels"] = sorted(capture.channel for capture in several)

# A second call in which one channel is there already and another is not: what was there is to stay.
client.upload_capture(local_path=recording, sds_path="/judge/fourth", **settings)
told["one channel is not there"] = side.problem(
    lambda: client.upload_multichannel_drf_capture(
        local_path=recording, sds_path="/judge/fourth", channels=["ch0", "ch9"], verbose=False
    )
)
told["left of the fourth"] = sum(str(capture.top_level_dir) == "/judge/fourth" for capture in client.captures.listing())

client.dry_run = True
told["requests of a dry run"] = seen(lambda: (client.captures.listing(), make("/judge/rec", "ch0")))
told["requests of a dry run that reads"] = seen(lambda: side.problem(lambda: client.captures.read(with_name.uuid)))

print(json.dumps(told))
