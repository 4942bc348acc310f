# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of repos, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

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


class RepoCreateRequest(TypedDict):
    """A repository to clone into the workspace."""

    url: str
    """The address of the repository, without credentials."""
    provider: RepoProviderRequest | str
    """The Git host, upper and lower case being the same: `gitHub`, `gitHubEnterprise`, `bitbucketCloud`,
    `bitbucketServer`, `gitLab`, `gitLabEnterpriseEdition`, `azureDevOpsServices` or `awsCodeCommit`.
    """
    path: NotRequired[str]
    """Where to put it, in `/Repos` as `/Repos/<folder>/<name>`; `/Repos/<user>/<name of the repository>` when left
    out.
    """
    git_credential_id: NotRequired[int]
    """The Git credential of the caller to use; the default one when left out."""
    sparse_checkout: NotRequired[RepoSparseCheckoutRequest]
    """Which part to check out; all of it when left out, for good."""


class RepoSparseCheckoutRequest(TypedDict):
    """Which part of a repository is checked out."""

    patterns: NotRequired[list[str]]
    """The folders that are checked out, as cone patterns of Git."""


class RepoUpdateRequest(TypedDict):
    """Where to bring a Git folder. At most one of `branch` and `tag` is given."""

    branch: NotRequired[str]
    """The branch to check out."""
    tag: NotRequired[str]
    """The tag to check out."""
    dangerously_force_discard_all: NotRequired[bool]
    """Whether to throw away the changes in the workspace that stand in the way. The server's default is false."""
    git_credential_id: NotRequired[int]
    """The Git credential of the caller to use; the one so far when left out."""
    sparse_checkout: NotRequired[RepoSparseCheckoutRequest]
    """Which part to check out; only where a part was chosen at the beginning."""
