"""Folders that go up, on any client of SDS: what is sent, what is skipped, and what comes of a second time."""

import json
import tempfile
from pathlib import Path

import side
from spectrumx_gateway import paths, seen, write

FILES = {
    "a.txt": b"first",
    "b.csv": b"x,y\n",
    "twin.txt": b"first",
    "deep/er/c.bin": bytes(range(256)),
    "name with ünïcode.dat": b"words",
}
LITTER = {
    "empty.dat": b"",
    ".git/config": b"[core]\n",
    ".venv/lib/site.py": b"pass\n",
    "__pycache__/a.cpython-311.pyc": b"\x00\x01",
    "target": b"measured",
    "lib": b"measured too",
}

client = side.client()
told = {}
client.authenticate()


def upload(folder, to):
    """The results of an upload: how many are there, and how many went well."""
    results = client.upload(local_path=folder, sds_path=to, verbose=False)
    return [len(results), sum(map(bool, results))]


with tempfile.TemporaryDirectory() as folder:
    write(folder, FILES)
    told["requests"] = seen(lambda: told.update(first=upload(folder, "/judge/up")))
    told["there"] = paths(client.list_files("/judge/up"))
    told["requests of a second time"] = seen(lambda: told.update(second=upload(folder, "/judge/up")))
    told["there after it"] = len(client.list_files("/"))
    told["requests to another place"] = seen(lambda: told.update(elsewhere=upload(folder, "/judge/other")))
    told["other place"] = paths(client.list_files("/judge/other"))
    Path(folder, "b.csv").write_bytes(b"x,y\n1,2\n")
    told["changed"] = upload(folder, "/judge/up")
    told["sizes of what changed"] = [file.size for file in client.list_files("/judge/up/b.csv")]

with tempfile.TemporaryDirectory() as folder:
    write(folder, LITTER)
    told["litter"] = upload(folder, "/judge/litter")
    told["litter that is there"] = paths(client.list_files("/judge/litter"))

with tempfile.TemporaryDirectory() as folder:
    # One file of several that the gateway refuses, and one of it that it cannot take.
    write(folder, {"good.txt": b"good", "fine.txt": b"fine", "n" * 120 + ".txt": b"a name that is too long for a form"})
    results = client.upload(local_path=folder, sds_path="/judge/bad", verbose=False)
    told["one is bad"] = [len(results), sum(map(bool, results))]
    told["why"] = [side.problem(result) for result in results if not result]
    told["those that are there"] = paths(client.list_files("/judge/bad"))

with tempfile.TemporaryDirectory() as folder:
    write(folder, {"single.txt": b"just one"})
    told["single"] = side.problem(lambda: upload(Path(folder, "single.txt"), "/judge/single"))
    told["single that is there"] = paths(client.list_files("/judge/single"))
    client.dry_run = True
    told["requests of a dry run"] = seen(lambda: told.update(dry=upload(folder, "/judge/dry")))
    client.dry_run = False
    told["no such folder"] = side.problem(lambda: upload(Path(folder, "none"), "/judge/none"))

print(json.dumps(told))
