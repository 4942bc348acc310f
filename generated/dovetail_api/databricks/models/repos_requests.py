# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of repos."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel

RepoProviderRequest: TypeAlias = Literal[
    "awsCodeCommit",
    "azureDevOpsServices",
    "bitbucketCloud",
    "bitbucketServer",
    "gitHub",
    "gitHubEnterprise",
    "gitLab",
    "gitLabEnterpriseEdition",
]
"""A Git host."""


class RepoCreateRequest(RequestModel, kw_only=True, gc=False):
    """A repository to clone into the workspace."""

    url: Annotated[str, Meta(min_length=1)]
    """The address of the repository, without credentials."""
    provider: RepoProviderRequest | str
    """The Git host, upper and lower case being the same: `gitHub`, `gitHubEnterprise`, `bitbucketCloud`,
    `bitbucketServer`, `gitLab`, `gitLabEnterpriseEdition`, `azureDevOpsServices` or `awsCodeCommit`.
    """
    path: Annotated[str, Meta(pattern="^/")] | UnsetType = UNSET
    """Where to put it, in `/Repos` as `/Repos/<folder>/<name>`; `/Repos/<user>/<name of the repository>` when left
    out.
    """
    git_credential_id: int | UnsetType = UNSET
    """The Git credential of the caller to use; the default one when left out."""
    sparse_checkout: RepoSparseCheckoutRequest | UnsetType = UNSET
    """Which part to check out; all of it when left out, for good."""


class RepoSparseCheckoutRequest(RequestModel, kw_only=True, gc=False):
    """Which part of a repository is checked out."""

    patterns: list[str] | UnsetType = UNSET
    """The folders that are checked out, as cone patterns of Git."""


class RepoUpdateRequest(RequestModel, kw_only=True, gc=False):
    """Where to bring a Git folder. At most one of `branch` and `tag` is given."""

    branch: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """The branch to check out."""
    tag: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """The tag to check out."""
    dangerously_force_discard_all: bool | UnsetType = UNSET
    """Whether to throw away the changes in the workspace that stand in the way. The server's default is false."""
    git_credential_id: int | UnsetType = UNSET
    """The Git credential of the caller to use; the one so far when left out."""
    sparse_checkout: RepoSparseCheckoutRequest | UnsetType = UNSET
    """Which part to check out; only where a part was chosen at the beginning."""
