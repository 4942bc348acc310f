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
        "uuid": UUID(str(capture.uuid)).version,
    }


def channels_of(capture):
    """The channels of a capture of several, as far as a client tells."""
    return [part.channel for part in getattr(capture, "channels", None) or ()]


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
told["update"] = side.problem(lambda: client.captures.update(one.uuid))

# Two
two = make("/judge/rec", "ch1")
told["second"] = shown(two)["channel"]
told["both are read"] = side.problem(lambda: told.update(both=channels_of(client.captures.read(two.uuid))))
told["both are listed"] = side.problem(lambda: told.update(rows=list(map(channels_of, client.captures.listing()))))

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

# With the upload: of what went up before, and anew
settings = {"capture_type": side.DIGITAL_RF, "channel": "ch0", "verbose": False}
with_name = client.upload_capture(local_path=recording, sds_path="/judge/second", name="the second", **settings)
told["uploaded"] = with_name and [with_name.channel, getattr(with_name, "name", None)]
anew = {} if side.OLD else {"persist_state": False}
told["uploaded anew"] = client.upload_capture(local_path=recording, sds_path="/judge/new", **settings, **anew).channel
told["uploaded twice"] = side.problem(
    lambda: client.upload_capture(local_path=recording, sds_path="/judge/new", **settings, **anew)
)


def channels(folder, *names):
    """A capture of each channel, with the upload."""
    return client.upload_multichannel_drf_capture(
        local_path=recording, sds_path=folder, channels=list(names), verbose=False, **anew
    )


told["several"] = side.problem(
    lambda: told.update(channels=sorted(made.channel for made in channels("/judge/third", "ch0", "ch1")))
)

# A second call in which one channel is there already and another is not: what was there is to stay.
before = client.upload_capture(local_path=recording, sds_path="/judge/fourth", **settings, **anew)
told["one channel is not there"] = side.problem(
    lambda: told.update(missing=len(channels("/judge/fourth", "ch0", "ch9")))
)
told["what was there before"] = side.problem(lambda: client.captures.read(before.uuid))

client.dry_run = True
told["requests of a dry run"] = seen(lambda: (client.captures.listing(), make("/judge/rec", "ch0")))
told["requests of a dry run that reads"] = seen(lambda: side.problem(lambda: client.captures.read(before.uuid)))

print(json.dumps(told))
