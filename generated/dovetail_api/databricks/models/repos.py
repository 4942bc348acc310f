# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of repos: git folders."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import Int64

RepoProvider: TypeAlias = (
    Literal[
        "awsCodeCommit",
        "azureDevOpsServices",
        "bitbucketCloud",
        "bitbucketServer",
        "gitHub",
        "gitHubEnterprise",
        "gitLab",
        "gitLabEnterpriseEdition",
    ]
    | str
)
"""A Git host."""


class Repo(Model, kw_only=True, gc=False):
    """A Git folder, with everything that is known about it."""

    id: Int64 | UnsetType = UNSET
    """The id, which is also that of the object in the workspace."""
    url: str | UnsetType = UNSET
    """The address of the repository."""
    provider: RepoProvider | str | UnsetType = UNSET
    """The Git host."""
    path: str | UnsetType = UNSET
    """Where it is in the workspace, an absolute path."""
    branch: str | UnsetType = UNSET
    """The branch that is checked out; left out when a tag is."""
    head_commit_id: str | UnsetType = UNSET
    """The commit that is checked out."""
    sparse_checkout: RepoSparseCheckout | UnsetType = UNSET
    """Which part is checked out; all of it when left out."""
    git_cli_enabled: bool | UnsetType = UNSET
    """Whether Git's own commands work in it."""


class RepoInfo(Model, kw_only=True, gc=False):
    """A Git folder."""

    id: Int64 | UnsetType = UNSET
    """The id, which is also that of the object in the workspace."""
    url: str | UnsetType = UNSET
    """The address of the repository."""
    provider: RepoProvider | str | UnsetType = UNSET
    """The Git host."""
    path: str | UnsetType = UNSET
    """Where it is in the workspace, an absolute path."""
    branch: str | UnsetType = UNSET
    """The branch that is checked out; left out when a tag is."""
    head_commit_id: str | UnsetType = UNSET
    """The commit that is checked out."""
    sparse_checkout: RepoSparseCheckout | UnsetType = UNSET
    """Which part is checked out; all of it when left out."""


class RepoPage(Model, kw_only=True, gc=False):
    """A page of Git folders."""

    repos: list[RepoInfo] | UnsetType = UNSET
    """The Git folders; left out when there are none."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last one."""


class RepoSparseCheckout(Model, kw_only=True, gc=False):
    """Which part of a repository is checked out."""

    patterns: list[str] | UnsetType = UNSET
    """The folders that are checked out, as cone patterns of Git."""
