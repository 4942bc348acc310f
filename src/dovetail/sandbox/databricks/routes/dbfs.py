"""DBFS: files in one call or block by block, pieces of files, and directories."""

from __future__ import annotations

import base64
import binascii
from typing import Final

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import exists, invalid, missing, nothing, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.dbfs_handles import DbfsHandles
from dovetail.sandbox.databricks.file_tree import Entry, FileTree, TreeError, normal_path
from dovetail.sandbox.message import Answer, JsonObject, Refusal

_BLOCK: Final = 1 << 20
_DEFAULT_READ: Final = 1 << 19
_ELSEWHERE = ("/Volumes", "/Workspace")


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    tree = FileTree(core.folder / "dbfs", core.clock.now)
    handles = DbfsHandles(
        core.database, tree, core.clock.now, lambda: int(core.knobs.settings.handle_idle_seconds * 1000)
    )

    def get_status(asked: Asked) -> Answer:
        return of_fields(_fields(tree.get(_path(asked.query["path"]))))

    def list_(asked: Asked) -> Answer:
        entry = tree.get(_path(asked.query["path"]))
        return of_fields(
            {"files": [_fields(item) for item in (tree.children(entry.path) if entry.is_dir else [entry])]}
        )

    def mkdirs(asked: Asked) -> Answer:
        tree.mkdirs(_path(asked.body["path"]))
        return nothing()

    def move(asked: Asked) -> Answer:
        tree.move(_path(asked.body["source_path"]), _path(asked.body["destination_path"]))
        return nothing()

    def delete(asked: Asked) -> Answer:
        path = _path(asked.body["path"])
        if tree.find(path) is not None:  # what is not there is as it should be
            tree.delete(path, recursive=asked.body.get("recursive", False))
        return nothing()

    def read(asked: Asked) -> Answer:
        path = _path(asked.query["path"])
        content = tree.read(path, asked.query.get("offset", 0), asked.query.get("length", _DEFAULT_READ))
        return Answer.of_json({"bytes_read": len(content), "data": base64.b64encode(content).decode()})

    def put(asked: Asked) -> Answer:
        file = asked.files.get("contents")
        text = asked.body.get("contents", "")
        content = file.content if file else text.encode() if _is_form(asked) else _block(text)
        tree.write(_path(asked.body["path"]), content, overwrite=asked.body.get("overwrite", False))
        return nothing()

    def create(asked: Asked) -> Answer:
        handle = handles.open(_path(asked.body["path"]), overwrite=asked.body.get("overwrite", False))
        return of_fields({"handle": handle})

    def add_block(asked: Asked) -> Answer:
        handles.append(asked.body["handle"], _block(asked.body["data"]))
        return nothing()

    def close(asked: Asked) -> Answer:
        handles.close(asked.body["handle"])
        return nothing()

    return {
        "dbfs_get_status": _told(get_status),
        "dbfs_list": _told(list_),
        "dbfs_mkdirs": _told(mkdirs),
        "dbfs_move": _told(move),
        "dbfs_delete": _told(delete),
        "dbfs_read": _told(read),
        "dbfs_put": _told(put),
        "dbfs_create": _told(create),
        "dbfs_add_block": _told(add_block),
        "dbfs_close": _told(close),
    }


def _told(handler: Handler) -> Handler:
    """A handler that tells what is wrong with a path in the words of DBFS."""

    def answer(asked: Asked) -> Answer:
        try:
            return handler(asked)
        except TreeError as error:
            raise _refusal(error) from error

    return answer


def _refusal(error: TreeError) -> Refusal:
    path = error.path
    if error.problem == "missing":
        return missing(f"No file or directory exists on path {path}.")
    if error.problem == "present":
        return exists(f"A file or directory already exists at the input path {path}.")
    if error.problem == "is-file":
        return exists(f"A file already exists at the input path {path}.")
    if error.problem == "is-directory":
        return invalid(f"Path {path} is a directory.")
    if error.problem == "not-empty":
        message = f"Directory is not empty. Use recursive delete or remove contents first. Path: {path}"
        return Refusal(400, "IO_ERROR", message)
    return invalid(f"Path {path} is not a path of DBFS.")


def _path(text: str) -> str:
    path = normal_path(text.removeprefix("dbfs:"))
    if f"{path}/".startswith(tuple(f"{place}/" for place in _ELSEWHERE)):
        raise invalid(f"Path {path} is not served by DBFS.")
    return path


def _fields(entry: Entry) -> JsonObject:
    return {
        "path": entry.path,
        "is_dir": entry.is_dir,
        "file_size": entry.size,
        "modification_time": entry.modified,
    }


def _is_form(asked: Asked) -> bool:
    return not asked.incoming.headers.get("content-type", "").lower().startswith("application/json")


def _block(text: str) -> bytes:
    try:
        content = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise Refusal(400, "MALFORMED_REQUEST", f"The data is no base64: {error}.") from error
    if len(content) > _BLOCK:
        raise Refusal(400, "MAX_BLOCK_SIZE_EXCEEDED", f"The block is larger than {_BLOCK} bytes.")
    return content
