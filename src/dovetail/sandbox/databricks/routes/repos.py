"""Git folders."""

from __future__ import annotations

from typing import Final

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import nothing, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.git_folders import GitFolder, GitFolders
from dovetail.sandbox.databricks.routes.workspace import workspace_tree
from dovetail.sandbox.message import Answer, JsonObject

_PAGE: Final = 20


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    folders = GitFolders(core.database, core.state(workspace_tree))

    def list_(asked: Asked) -> Answer:
        prefix = asked.query.get("path_prefix")
        token = asked.query.get("next_page_token")
        page = core.pages.cut(folders.below(prefix), f"repos {prefix}", token, _PAGE)
        return of_fields({"repos": [_fields(item) for item in page.items], "next_page_token": page.next_token or None})

    def create(asked: Asked) -> Answer:
        body: JsonObject = asked.body
        patterns = body.get("sparse_checkout", {}).get("patterns")
        made = folders.create(body["url"], body["provider"], body.get("path"), patterns, asked.caller.user)
        return of_fields(_fields(made))

    def get(asked: Asked) -> Answer:
        return of_fields(_fields(folders.get(int(asked.path["repo_id"]))) | {"git_cli_enabled": False})

    def update(asked: Asked) -> Answer:
        body: JsonObject = asked.body or {}
        patterns = body.get("sparse_checkout", {}).get("patterns")
        folders.update(int(asked.path["repo_id"]), body.get("branch"), body.get("tag"), patterns)
        return nothing()

    def delete(asked: Asked) -> Answer:
        folders.delete(int(asked.path["repo_id"]))
        return nothing()

    return {
        "repos_list": list_,
        "repos_create": create,
        "repos_get": get,
        "repos_update": update,
        "repos_delete": delete,
    }


def _fields(folder: GitFolder) -> JsonObject:
    return {
        "id": folder.id,
        "url": folder.url,
        "provider": folder.provider,
        "path": folder.path,
        "branch": folder.branch,
        "head_commit_id": folder.head_commit_id,
        "sparse_checkout": None if folder.patterns is None else {"patterns": list(folder.patterns)},
    }
