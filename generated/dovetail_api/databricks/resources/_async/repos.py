# Made from databricks.yaml by dovetail-generate; do not edit.
"""Repos: git folders."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._async.resource import AsyncResource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import repos as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class AsyncRepos(AsyncResource):
    """Repos: git folders."""

    def list(
        self, *, path_prefix: str | UnsetType = UNSET, next_page_token: str | UnsetType = UNSET
    ) -> AsyncIterator[m.RepoInfo]:
        """List the Git folders.

        One page of up to 20 of the Git folders that the caller may manage. It does not see all kinds of them; listing
        the workspace finds the others.

        Args:
            path_prefix: Gives only those whose path begins like this; all when left out.
            next_page_token: The token of the page to get, from the page before. The first page when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/repos
        """
        return self._items(o.LIST, {"path_prefix": path_prefix, "next_page_token": next_page_token})

    @overload
    async def create(self, body: m.RepoCreateRequest | d.RepoCreateRequest, /) -> m.RepoInfo: ...

    @overload
    async def create(self, **fields: Unpack[d.RepoCreateRequest]) -> m.RepoInfo: ...

    @overload
    async def create(self, body: Mapping[str, object], /, *, force: bool) -> m.RepoInfo: ...
    async def create(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.RepoInfo:
        """Make a Git folder.

        Clones a repository into the workspace, of up to 500 MB and 10,000 files. The folder above it must be there
        (404). A path that is taken is `RESOURCE_ALREADY_EXISTS`. What goes wrong at the Git host is `GIT_REMOTE_ERROR`,
        an address that the workspace does not allow `GIT_URL_NOT_ON_ALLOW_LIST`, one that holds a token
        `GIT_SENSITIVE_TOKEN_DETECTED`.

        Args:
            body: A repository to clone into the workspace.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The Git folder.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/repos
        """
        return await self._send(o.CREATE, body=Given(body, fields, force))

    async def get(self, repo_id: int) -> m.Repo:
        """Get a Git folder.

        The Git folder with its address, its branch and the commit it stands at.

        Args:
            repo_id: The Git folder's id, which is also that of the object in the workspace.

        Returns:
            The Git folder.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/repos/{repo_id}
        """
        return await self._send(o.GET, {"repo_id": repo_id})

    async def delete(self, repo_id: int) -> m.Nothing:
        """Delete a Git folder.

        Deletes the Git folder with all changes that were not pushed; the repository at the Git host stays as it is.

        Args:
            repo_id: The Git folder's id, which is also that of the object in the workspace.

        Returns:
            The Git folder is gone.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.0/repos/{repo_id}
        """
        return await self._send(o.DELETE, {"repo_id": repo_id})

    @overload
    async def update(self, repo_id: int, body: m.RepoUpdateRequest | d.RepoUpdateRequest, /) -> m.Nothing: ...

    @overload
    async def update(self, repo_id: int, **fields: Unpack[d.RepoUpdateRequest]) -> m.Nothing: ...

    @overload
    async def update(self, repo_id: int, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    async def update(self, repo_id: int, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Bring a Git folder to a branch or a tag.

        Checks out the branch or the tag, never both, and pulls its newest commit. With a tag no branch is checked out;
        choose one before committing again. Changes made in the workspace that stand in the way are `GIT_CONFLICT`, a
        branch or tag that is not there `GIT_UNKNOWN_REF`.

        Args:
            repo_id: The Git folder's id, which is also that of the object in the workspace.
            body: Where to bring a Git folder. At most one of `branch` and `tag` is given.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The Git folder stands at the newest commit.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PATCH /api/2.0/repos/{repo_id}
        """
        return await self._send(o.UPDATE, {"repo_id": repo_id}, Given(body, fields, force))
