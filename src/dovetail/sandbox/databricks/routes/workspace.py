"""Objects of the workspace: what there is, imports and exports, and files as plain bytes."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from typing import Final

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import nothing, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.permissions import Permissions
from dovetail.sandbox.databricks.rights import Place
from dovetail.sandbox.databricks.workspace_exchange import export_object, import_object
from dovetail.sandbox.databricks.workspace_tree import Kind, WorkspaceObject, WorkspaceTree
from dovetail.sandbox.message import Answer, JsonObject, Refusal

_LARGEST: Final = 10 * 1024 * 1024
_PERMISSION_KINDS: Final[dict[str, Kind]] = {
    "notebooks": "NOTEBOOK",
    "directories": "DIRECTORY",
    "files": "FILE",
    "repos": "REPO",
}


def workspace_tree(core: Core) -> WorkspaceTree:
    """The objects of a workspace; users find their folder in it."""
    return WorkspaceTree(core.database, core.folder / "workspace", core.clock.now)


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    tree = core.state(workspace_tree)
    for segment, kind in _PERMISSION_KINDS.items():
        core.state(Permissions).register(segment, _is_of_kind(tree, kind))
        core.rights.inherit(segment, lambda object_id: _around(tree, object_id))

    def get_status(asked: Asked) -> Answer:
        return of_fields(_fields(tree.get(asked.query["path"])))

    def list_(asked: Asked) -> Answer:
        item = tree.get(asked.query["path"])
        after = asked.query.get("notebooks_modified_after", 0)
        found = tree.children(item.path) if item.is_folder else [item]
        shown = [each for each in found if each.type != "NOTEBOOK" or each.modified_at >= after]
        return of_fields({"objects": [_fields(each) for each in shown]})

    def mkdirs(asked: Asked) -> Answer:
        tree.mkdirs(asked.body["path"])
        return nothing()

    def delete(asked: Asked) -> Answer:
        tree.delete(asked.body["path"], recursive=asked.body.get("recursive", False))
        return nothing()

    def import_(asked: Asked) -> Answer:
        body: JsonObject = asked.body
        file = asked.files.get("content")
        content = file.content if file else _content(asked, body.get("content", ""))
        if len(content) > _LARGEST:
            message = f"The content has {len(content)} bytes; at most {_LARGEST} are allowed."
            raise Refusal(400, "MAX_NOTEBOOK_SIZE_EXCEEDED", message)
        import_object(
            tree,
            body["path"],
            content,
            body.get("format", "SOURCE"),
            body.get("language"),
            overwrite=body.get("overwrite", False),
        )
        return nothing()

    def export(asked: Asked) -> Answer:
        content, ending = export_object(tree, asked.query["path"], asked.query.get("format", "SOURCE"))
        if asked.query.get("direct_download", False):
            return Answer(200, content, "application/octet-stream", {"cache-control": "no-transform"})
        if len(content) > _LARGEST:
            message = f"The export has {len(content)} bytes; at most {_LARGEST} are allowed."
            raise Refusal(400, "MAX_NOTEBOOK_SIZE_EXCEEDED", message)
        return of_fields({"content": base64.b64encode(content).decode(), "file_type": ending})

    def import_file(asked: Asked) -> Answer:
        tree.put(f"/{asked.path['path']}", "FILE", asked.body, overwrite=asked.query.get("overwrite", False))
        return Answer(200)

    def read_file(asked: Asked) -> Answer:
        item = tree.get(f"/{asked.path['path']}")
        if item.is_folder:
            raise Refusal(400, "INVALID_PARAMETER_VALUE", f"Path ({item.path}) is a folder.")
        return Answer(200, tree.content(item), "application/octet-stream", {"cache-control": "no-transform"})

    return {
        "workspace_get_status": get_status,
        "workspace_list": list_,
        "workspace_mkdirs": mkdirs,
        "workspace_delete": delete,
        "workspace_import": import_,
        "workspace_export": export,
        "workspace_import_file": import_file,
        "workspace_read_file": read_file,
    }


def _content(asked: Asked, text: str) -> bytes:
    if not asked.incoming.headers.get("content-type", "").lower().startswith("application/json"):
        return text.encode()  # a field of a form that came without a file name
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise Refusal(400, "MALFORMED_REQUEST", f"The content is no base64: {error}.") from error


def _fields(item: WorkspaceObject) -> JsonObject:
    timed = item.type in ("FILE", "NOTEBOOK")
    return {
        "object_id": item.object_id,
        "object_type": item.type,
        "path": item.path,
        "language": item.language,
        "created_at": item.created_at if timed else None,
        "modified_at": item.modified_at if timed else None,
        "size": item.size if item.type == "FILE" else None,
        "resource_id": str(item.object_id),
        "directory_info": {"is_git_folder": True} if item.type == "REPO" else None,
    }


def _is_of_kind(tree: WorkspaceTree, kind: Kind) -> Callable[[str], bool]:
    """Whether there is an object of a kind, by id."""

    def exists(object_id: str) -> bool:
        found = tree.by_id(object_id)
        return found is not None and found.type == kind

    return exists


def _around(tree: WorkspaceTree, object_id: str) -> list[Place]:
    """The folders that an object inherits permissions from."""
    item = tree.by_id(object_id)
    folders = [] if item is None else tree.above(item)
    return [("repos" if each.type == "REPO" else "directories", str(each.object_id)) for each in folders]
