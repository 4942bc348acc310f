"""Git folders: which repository each one is of, and the branch or tag it stands at. Nothing is cloned."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import threading

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.databricks.workspace_tree import WorkspaceTree, object_path
from dovetail.sandbox.message import Refusal

PROVIDERS = {
    name.lower(): name
    for name in (
        "gitHub",
        "bitbucketCloud",
        "gitLab",
        "azureDevOpsServices",
        "gitHubEnterprise",
        "bitbucketServer",
        "gitLabEnterpriseEdition",
        "awsCodeCommit",
    )
}
_LONGEST_REPOS_PATH = 3


@attrs.frozen
class GitFolder:
    """A Git folder."""

    id: int
    url: str
    provider: str
    path: str
    branch: str | None
    head_commit_id: str
    patterns: tuple[str, ...] | None


class GitFolders:
    """All Git folders. Safe to use from any thread.

    Args:
        database: Where they are kept.
        tree: The workspace that they are folders of.
    """

    def __init__(self, database: Database, tree: WorkspaceTree) -> None:
        self._database = database
        self._tree = tree
        self._changing = threading.Lock()

    def create(self, url: str, provider: str, path: str | None, patterns: list[str] | None, user: str) -> GitFolder:
        """A new Git folder.

        Raises:
            Refusal: The provider is unknown, the folder above is not there, or the path is taken.
        """
        known = PROVIDERS.get(provider.lower())
        if known is None:
            message = f"provider: {provider} is not one of {', '.join(PROVIDERS.values())}."
            raise Refusal(400, "INVALID_PARAMETER_VALUE", message)
        if "@" in url.partition("://")[2].partition("/")[0]:
            raise Refusal(400, "GIT_SENSITIVE_TOKEN_DETECTED", "The URL of the repository contains credentials.")
        with self._changing:
            if path is None:
                self._tree.mkdirs(f"/Repos/{user}")
                path = f"/Repos/{user}/{url.rstrip('/').rpartition('/')[2].removesuffix('.git')}"
            whole = object_path(path)
            parts = whole.split("/")[1:]
            if parts[0] == "Repos" and len(parts) != _LONGEST_REPOS_PATH:
                raise Refusal(400, "INVALID_PARAMETER_VALUE", f"Path ({whole}) must be /Repos/{{folder}}/{{name}}.")
            self._tree.check_parent(whole)
            if self._tree.find(whole) is not None:
                raise Refusal(400, "RESOURCE_ALREADY_EXISTS", f"Path ({whole}) already exists.")
            item = self._tree.mkdirs(whole, "REPO")
            with self._database.write() as connection:
                connection.execute("DELETE FROM repos WHERE path = ?", (whole,))  # one whose folder was deleted
                connection.execute(
                    "INSERT INTO repos VALUES (?, ?, ?, ?, 'main', ?, ?)",
                    (item.object_id, url, known, whole, _commit(url, "main"), patterns and json.dumps(patterns)),
                )
        return self.get(item.object_id)

    def get(self, repo_id: int) -> GitFolder:
        """A Git folder.

        Raises:
            Refusal: There is none of that id.
        """
        found = self._select("id = ?", repo_id)
        # Deleting the workspace folder, or one above it, deletes the Git folder with it.
        if not found or self._tree.find(found[0].path) is None:
            raise Refusal(404, "RESOURCE_DOES_NOT_EXIST", f"Repo could not be found with ID {repo_id}.")
        return found[0]

    def below(self, path_prefix: str | None) -> list[GitFolder]:
        """The Git folders below a path, by id."""
        prefix = object_path(path_prefix) if path_prefix else "/"
        found = self._select("substr(path, 1, ?) = ?", len(prefix), prefix)
        return [folder for folder in found if self._tree.find(folder.path) is not None]

    def update(self, repo_id: int, branch: str | None, tag: str | None, patterns: list[str] | None) -> None:
        """Bring a Git folder to a branch or a tag.

        Raises:
            Refusal: There is none of that id, or the request makes no sense.
        """
        folder = self.get(repo_id)
        if branch is not None and tag is not None:
            raise Refusal(400, "INVALID_PARAMETER_VALUE", "Only one of branch and tag may be given.")
        if patterns is not None and folder.patterns is None:
            raise Refusal(400, "INVALID_PARAMETER_VALUE", "Sparse checkout was not enabled when the repo was created.")
        reference = tag or branch or folder.branch
        head = folder.head_commit_id if reference is None else _commit(folder.url, reference)
        with self._database.write() as connection:
            connection.execute(
                "UPDATE repos SET branch = ?, head_commit_id = ?, patterns = coalesce(?, patterns) WHERE id = ?",
                (None if tag else reference, head, None if patterns is None else json.dumps(patterns), repo_id),
            )

    def delete(self, repo_id: int) -> None:
        """Delete a Git folder.

        Raises:
            Refusal: There is none of that id.
        """
        with self._changing:
            folder = self.get(repo_id)
            self._tree.delete(folder.path, recursive=True)
            with self._database.write() as connection:
                connection.execute("DELETE FROM repos WHERE id = ?", (repo_id,))

    def _select(self, condition: str, *values: object) -> list[GitFolder]:
        with self._database.read() as connection:
            rows = connection.execute(f"SELECT * FROM repos WHERE {condition} ORDER BY id", values).fetchall()  # noqa: S608
        return [_folder(row) for row in rows]


def _folder(row: sqlite3.Row) -> GitFolder:
    patterns = None if row["patterns"] is None else tuple(json.loads(row["patterns"]))
    return GitFolder(
        row["id"], row["url"], row["provider"], row["path"], row["branch"], row["head_commit_id"], patterns
    )


def _commit(url: str, reference: str) -> str:
    """A commit for a branch or a tag: the same whenever it is asked for."""
    return hashlib.sha1(f"{url}\n{reference}".encode(), usedforsecurity=False).hexdigest()
