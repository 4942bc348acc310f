"""Folders that come down, on any client of SDS: what is written, what is left, and what comes of damage on the way."""

import json
import tempfile
from pathlib import Path

import side
from spectrumx_gateway import below, no_faults, sandbox, seen, write

FILES = {"a.txt": b"first", "deep/b.txt": b"second " * 2000, "deep/er/c.txt": b"third"}

client = side.client()
told = {}
client.authenticate()
with tempfile.TemporaryDirectory() as folder:
    write(folder, FILES)
    client.upload(local_path=folder, sds_path="/judge/down", verbose=False)


def download(target, **settings):
    """The results of a download: how many are there, and how many went well."""
    results = client.download(from_sds_path="/judge/down", to_local_path=target, verbose=False, **settings)
    return [len(results), sum(map(bool, results))]


def found(target):
    """What is in a folder, without where in it the files of the account begin."""
    return {name.partition("judge/down/")[2] or name: text for name, text in below(target).items()}


with tempfile.TemporaryDirectory() as target:
    told["requests"] = seen(lambda: told.update(first=download(Path(target))))
    told["here"] = sorted(below(target))
    told["contents"] = {name: len(text) for name, text in found(target).items()}
    told["requests of a second time"] = seen(lambda: told.update(second=download(Path(target))))
    told["requests to overwrite the same"] = seen(lambda: told.update(third=download(Path(target), overwrite=True)))
    changed = next(Path(target).rglob("a.txt"))
    changed.write_text("mine")
    told["one that differs"] = download(Path(target))
    told["kept"] = changed.read_text()
    told["overwritten"] = [download(Path(target), overwrite=True), changed.read_text()]

with tempfile.TemporaryDirectory() as target:
    told["without contents"] = [download(Path(target), skip_contents=True), below(target)]
    client.dry_run = True
    told["requests of a dry run"] = seen(lambda: download(Path(target)))
    told["written in a dry run"] = below(target)
    client.dry_run = False

second = next(file for file in client.list_files("/judge/down") if file.name == "b.txt")
FAULTS = {"corrupt": "corruptx1", "cut": "truncatex1:keep=1500", "cut for good": "truncate:keep=1500"}
for damage, fault in FAULTS.items():
    sandbox("faults", {"faults": [f"{fault}@GET /api/v1/assets/files/{second.uuid.hex}/download"]})
    with tempfile.TemporaryDirectory() as target:
        told[damage] = side.problem(lambda: told.update(results=download(Path(target))))
        told[f"{damage}, results"] = told.pop("results", None)
        told[f"{damage}, good ones"] = sum(text == FILES[name].decode() for name, text in found(target).items())
        told[f"{damage}, in all"] = len(below(target))
    no_faults()

with tempfile.TemporaryDirectory() as target:
    listed = list(client.list_files("/judge/down"))
    results = client.download(files_to_download=listed[:2], to_local_path=Path(target), verbose=False)
    told["some"] = [len(results), sum(map(bool, results)), len(below(target))]
    one = Path(target, "one")
    told["one"] = [client.download_file(file_uuid=listed[0].uuid, to_local_path=one).size, one.read_text()]
    told["both ways"] = side.problem(
        lambda: client.download(
            from_sds_path="/judge/down", files_to_download=listed, to_local_path=Path(target), verbose=False
        )
    )
    told["neither way"] = side.problem(lambda: client.download(to_local_path=Path(target), verbose=False))

print(json.dumps(told))
