"""DBFS, volumes and workspace objects, on either client: what goes up comes down, and what is refused."""

import base64
import hashlib
import io
import json
import sys
import tempfile
from pathlib import Path

import side

details = json.loads(sys.argv[1])
client = side.client()
told = {}
LARGE = bytes(range(256)) * 12_000
PLACE = "/Volumes/main/default/files"


def mark(content):
    """A fingerprint of bytes."""
    return hashlib.sha256(content).hexdigest()


def everything(items):
    """The paths of a list, whatever it comes in."""
    for name in ("files", "contents", "objects"):
        items = getattr(items, name, items)
    return sorted(item.path for item in items)


told["content"] = mark(LARGE)

# DBFS
client.dbfs.mkdirs("/judge/deep")
client.dbfs.put(path="/judge/small", contents=base64.b64encode(b"small").decode(), overwrite=True)
if side.OURS:
    client.dbfs.upload("/judge/large", io.BytesIO(LARGE))
    told["dbfs"] = mark(client.dbfs.download("/judge/large"))
else:
    client.dbfs.upload("/judge/large", io.BytesIO(LARGE))
    told["dbfs"] = mark(client.dbfs.download("/judge/large").read())
told["listed"] = everything(client.dbfs.list("/judge"))
told["status"] = client.dbfs.get_status("/judge/large").file_size
told["piece"] = side.plain(client.dbfs.read("/judge/small", offset=1, length=2))
told["there"] = side.problem(lambda: client.dbfs.create(path="/judge/small"))
client.dbfs.move(source_path="/judge/small", destination_path="/judge/moved")
told["moved away"] = side.problem(lambda: client.dbfs.get_status("/judge/small"))
told["not empty"] = side.problem(lambda: client.dbfs.delete(path="/judge"))
client.dbfs.delete(path="/judge", recursive=True)
told["gone"] = side.problem(lambda: client.dbfs.list("/judge").files if side.OURS else list(client.dbfs.list("/judge")))

# Volumes
if side.OURS:
    client.files.upload(f"{PLACE}/judge/large", LARGE)
    told["volume"] = mark(client.files.download(f"{PLACE}/judge/large"))
    told["size"] = client.files.status(f"{PLACE}/judge/large").size
else:
    client.files.upload(f"{PLACE}/judge/large", io.BytesIO(LARGE))
    told["volume"] = mark(client.files.download(f"{PLACE}/judge/large").contents.read())
    told["size"] = client.files.get_metadata(f"{PLACE}/judge/large").content_length
with tempfile.TemporaryDirectory() as folder:
    target = Path(folder, "target")
    if side.OURS:
        client.files.download(f"{PLACE}/judge/large", target)
    else:
        client.files.download_to(f"{PLACE}/judge/large", str(target))
    told["file"] = mark(target.read_bytes())
client.files.create_directory(f"{PLACE}/judge/deep")
told["contents"] = everything(client.files.list_directory_contents(f"{PLACE}/judge"))
told["kept"] = side.problem(lambda: client.files.upload(f"{PLACE}/judge/large", io.BytesIO(b"other"), overwrite=False))
told["empty"] = side.problem(lambda: client.files.upload(f"{PLACE}/judge/large", io.BytesIO(b"")))
told["full"] = side.problem(lambda: client.files.delete_directory(f"{PLACE}/judge"))
client.files.delete(f"{PLACE}/judge/large")
client.files.delete_directory(f"{PLACE}/judge/deep")
client.files.delete_directory(f"{PLACE}/judge")
told["no directory"] = side.problem(lambda: client.files.get_directory_metadata(f"{PLACE}/judge"))

# Parts at signed addresses: the official client takes them from a size on, which is lowered here.
if side.OURS:
    client.files.upload(f"{PLACE}/parts", iter([LARGE] * 6))
    told["parts"] = client.files.status(f"{PLACE}/parts").size
else:
    client.config.files_ext_multipart_upload_min_stream_size = 1_000_000
    client.files.upload(f"{PLACE}/parts", io.BytesIO(LARGE * 6))
    told["parts"] = client.files.get_metadata(f"{PLACE}/parts").content_length

# Workspace objects
client.workspace.mkdirs("/Shared/judge")
if side.OURS:
    client.workspace.upload("/Shared/judge/load.py", b"# Databricks notebook source\nprint(1)\n")
    client.workspace.upload("/Shared/judge/data.bin", b"\x00\xff")
    told["notebook"] = client.workspace.download("/Shared/judge/load", format="SOURCE").decode()
    told["data"] = client.workspace.download("/Shared/judge/data.bin").hex()
else:
    from databricks.sdk.service.workspace import ImportFormat

    source = io.BytesIO(b"# Databricks notebook source\nprint(1)\n")
    client.workspace.upload("/Shared/judge/load.py", source, format=ImportFormat.AUTO)
    client.workspace.upload("/Shared/judge/data.bin", io.BytesIO(b"\x00\xff"), format=ImportFormat.AUTO)
    told["notebook"] = client.workspace.download("/Shared/judge/load").read().decode()
    told["data"] = client.workspace.download("/Shared/judge/data.bin").read().hex()
told["objects"] = everything(client.workspace.list("/Shared/judge"))
exported = client.workspace.export("/Shared/judge/load")
told["exported"] = [base64.b64decode(exported.content).decode(), exported.file_type]
told["not empty folder"] = side.problem(lambda: client.workspace.delete(path="/Shared/judge"))
client.workspace.delete(path="/Shared/judge", recursive=True)
told["no object"] = side.problem(lambda: client.workspace.get_status("/Shared/judge"))

# Git folders
made = client.repos.create(url="https://github.com/example/judge.git", provider="gitHub")
told["git folder"] = [made.path, made.branch]
client.repos.update(made.id, branch="release")
told["branch"] = client.repos.get(made.id).branch
told["git folders"] = everything(list(client.repos.list()))
client.repos.delete(made.id)
told["no git folder"] = side.problem(lambda: client.repos.get(made.id))

print(json.dumps(told))
