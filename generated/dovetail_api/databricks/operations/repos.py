# Made from databricks.yaml by dovetail-generate; do not edit.
"""Repos: git folders."""

# ruff: noqa: A001 - names of the contract

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import UNSET, UnsetType

from dovetail.runtime.call import Call, PagedCall
from dovetail.runtime.operation import JsonBody, Operation, PagedOperation
from dovetail.runtime.paging import PageToken
from dovetail.runtime.parameters import Path, Query
from dovetail_api.databricks import SERVER
from dovetail_api.databricks import models as m
from dovetail_api.databricks.security import AZURE_MANAGEMENT, AZURE_RESOURCE, BASIC_AUTH, BEARER_AUTH, OAUTH2

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d

_ERRORS = {
    400: lambda: m.Error,
    401: lambda: m.Error,
    403: lambda: m.Error,
    404: lambda: m.Error,
    429: lambda: m.Error,
    503: lambda: m.Error,
    0: lambda: m.Error,
}

LIST: PagedOperation[m.RepoPage, m.RepoInfo] = PagedOperation(
    __name__,
    "LIST",
    "repos_list",
    "GET",
    "/api/2.0/repos",
    returns=lambda: m.RepoPage,
    item=lambda: m.RepoInfo,
    paging=PageToken("/repos", source="/next_page_token", into="query:next_page_token"),
    parameters=(Query("path_prefix"), Query("next_page_token")),
    errors={
        400: lambda: m.Error,
        401: lambda: m.Error,
        403: lambda: m.Error,
        429: lambda: m.Error,
        503: lambda: m.Error,
        0: lambda: m.Error,
    },
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def list(
    *, path_prefix: str | UnsetType = UNSET, next_page_token: str | UnsetType = UNSET
) -> PagedCall[m.RepoPage, m.RepoInfo]:
    """List the Git folders.

    One page of up to 20 of the Git folders that the caller may manage. It does not see all kinds of them; listing the
    workspace finds the others.

    Args:
        path_prefix: Gives only those whose path begins like this; all when left out.
        next_page_token: The token of the page to get, from the page before. The first page when left out.

    Returns:
        The call for the first page, a ``m.RepoPage``; ``client.items`` goes on to every ``m.RepoInfo``. A page of Git
            folders.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import repos
        >>> call = repos.list()
        >>> call.method, call.path
        ('GET', '/api/2.0/repos')

    Source: Azure Databricks, GET /api/2.0/repos
    """
    return LIST.call({"path_prefix": path_prefix, "next_page_token": next_page_token})


CREATE: Operation[m.RepoInfo] = Operation(
    __name__,
    "CREATE",
    "repos_create",
    "POST",
    "/api/2.0/repos",
    returns=lambda: m.RepoInfo,
    body=JsonBody(lambda: m.RepoCreateRequest),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def create(*, body: m.RepoCreateRequest | d.RepoCreateRequest) -> Call[m.RepoInfo]:
    """Make a Git folder.

    Clones a repository into the workspace, of up to 500 MB and 10,000 files. The folder above it must be there (404). A
    path that is taken is `RESOURCE_ALREADY_EXISTS`. What goes wrong at the Git host is `GIT_REMOTE_ERROR`, an address
    that the workspace does not allow `GIT_URL_NOT_ON_ALLOW_LIST`, one that holds a token
    `GIT_SENSITIVE_TOKEN_DETECTED`.

    Args:
        body: A repository to clone into the workspace.

    Returns:
        The call; sending it gives ``m.RepoInfo``. The Git folder.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import repos
        >>> call = repos.create(
        ...     body={
        ...         "url": "https://github.com/example/load.git",
        ...         "provider": "gitHub",
        ...         "path": "/Repos/ada@example.test/load",
        ...         "sparse_checkout": {"patterns": ["src"]},
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/repos')

    Source: Azure Databricks, POST /api/2.0/repos
    """
    return CREATE.call(body=body)


GET: Operation[m.Repo] = Operation(
    __name__,
    "GET",
    "repos_get",
    "GET",
    "/api/2.0/repos/{repo_id}",
    returns=lambda: m.Repo,
    parameters=(Path("repo_id", check=lambda: int),),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def get(*, repo_id: int) -> Call[m.Repo]:
    """Get a Git folder.

    The Git folder with its address, its branch and the commit it stands at.

    Args:
        repo_id: The Git folder's id, which is also that of the object in the workspace.

    Returns:
        The call; sending it gives ``m.Repo``. The Git folder.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import repos
        >>> call = repos.get(repo_id=4312200118236600)
        >>> call.method, call.path
        ('GET', '/api/2.0/repos/4312200118236600')

    Source: Azure Databricks, GET /api/2.0/repos/{repo_id}
    """
    return GET.call({"repo_id": repo_id})


DELETE: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE",
    "repos_delete",
    "DELETE",
    "/api/2.0/repos/{repo_id}",
    returns=lambda: m.Nothing,
    parameters=(Path("repo_id", check=lambda: int),),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def delete(*, repo_id: int) -> Call[m.Nothing]:
    """Delete a Git folder.

    Deletes the Git folder with all changes that were not pushed; the repository at the Git host stays as it is.

    Args:
        repo_id: The Git folder's id, which is also that of the object in the workspace.

    Returns:
        The call; sending it gives ``m.Nothing``. The Git folder is gone.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import repos
        >>> call = repos.delete(repo_id=4312200118236600)
        >>> call.method, call.path
        ('DELETE', '/api/2.0/repos/4312200118236600')

    Source: Azure Databricks, DELETE /api/2.0/repos/{repo_id}
    """
    return DELETE.call({"repo_id": repo_id})


UPDATE: Operation[m.Nothing] = Operation(
    __name__,
    "UPDATE",
    "repos_update",
    "PATCH",
    "/api/2.0/repos/{repo_id}",
    returns=lambda: m.Nothing,
    parameters=(Path("repo_id", check=lambda: int),),
    body=JsonBody(lambda: m.RepoUpdateRequest),
    errors={
        400: lambda: m.Error,
        401: lambda: m.Error,
        403: lambda: m.Error,
        404: lambda: m.Error,
        409: lambda: m.Error,
        429: lambda: m.Error,
        503: lambda: m.Error,
        0: lambda: m.Error,
    },
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="idempotent",
    server=SERVER,
)


def update(*, repo_id: int, body: m.RepoUpdateRequest | d.RepoUpdateRequest) -> Call[m.Nothing]:
    """Bring a Git folder to a branch or a tag.

    Checks out the branch or the tag, never both, and pulls its newest commit. With a tag no branch is checked out;
    choose one before committing again. Changes made in the workspace that stand in the way are `GIT_CONFLICT`, a branch
    or tag that is not there `GIT_UNKNOWN_REF`.

    Args:
        repo_id: The Git folder's id, which is also that of the object in the workspace.
        body: Where to bring a Git folder. At most one of `branch` and `tag` is given.

    Returns:
        The call; sending it gives ``m.Nothing``. The Git folder stands at the newest commit.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import repos
        >>> call = repos.update(repo_id=4312200118236600, body={"branch": "main"})
        >>> call.method, call.path
        ('PATCH', '/api/2.0/repos/4312200118236600')

    Source: Azure Databricks, PATCH /api/2.0/repos/{repo_id}
    """
    return UPDATE.call({"repo_id": repo_id}, body)
