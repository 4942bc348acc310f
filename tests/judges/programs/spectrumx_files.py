"""Single files on any client of SDS: one goes up, is listed, read and deleted."""

import json
import tempfile
from pathlib import Path
from uuid import uuid4

import side
from spectrumx_gateway import paths, seen, shown, write

client = side.client()
told = {}
client.authenticate()
told["authenticated"] = client.is_authenticated

with tempfile.TemporaryDirectory() as folder:
    write(folder, {"one.txt": b"one", "same.txt": b"one", "notes.csv": b"a,b\n1,2\n"})
    path = Path(folder, "one.txt")
    path.chmod(0o640)
    made = client.upload_file(local_file=path, sds_path="/judge/a")
    told["made"] = shown(made)
    sibling = client.upload_file(local_file=str(path.with_name("same.txt")), sds_path="judge/b")
    told["sibling"] = shown(sibling)
    told["again"] = seen(lambda: client.upload_file(local_file=path, sds_path="/judge/a"))
    client.upload_file(local_file=path.with_name("notes.csv"), sds_path="/judge/ab")

    # Other contents at the same path are a new version of it.
    path.write_bytes(b"one and more")
    newer = client.upload_file(local_file=path, sds_path="/judge/a")

read = client.get_file(made.uuid)
told["read"] = shown(read)
told["read by text"] = client.get_file(made.uuid.hex).name
told["versions"] = [client.get_file(file.uuid).size for file in (made, newer)]
told["same contents"] = [shown(file)["sum"] == told["made"]["sum"] for file in (sibling, newer)]

listing = client.list_files("/judge")
told["number"] = len(listing)
told["listed"] = paths(listing)
told["sizes at the path"] = [file.size for file in client.list_files("/judge/a/one.txt")]
told["by prefix"] = paths(client.list_files("/judge/a"))
told["all"] = sum(1 for _ in client.list_files("/"))
told["nothing there"] = [file.name for file in client.list_files("/nowhere")]

told["in memory"] = [read.permissions, read.chmod_props, read.is_local, read.compute_sum_blake3()]
told["delete"] = client.delete_file(newer.uuid)
told["deleted"] = side.problem(lambda: client.get_file(newer.uuid))
told["deleted again"] = side.problem(lambda: client.delete_file(newer.uuid))
told["never there"] = side.problem(lambda: client.get_file(uuid4()))
told["older is left"] = [file.size for file in client.list_files("/judge/a/one.txt")]
if not side.OLD:
    told["detach"] = client.detach_file_from_datasets(made.uuid)

print(json.dumps(told))
