# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests that several areas of Azure Databricks share."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel


class DockerBasicAuthRequest(RequestModel, kw_only=True):
    """How to sign in to a registry of images."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"password"})

    password: str | UnsetType = UNSET
    """The user's password."""
    username: str | UnsetType = UNSET
    """The user's name."""


class DockerImageRequest(RequestModel, kw_only=True):
    """An image that nodes run in."""

    basic_auth: DockerBasicAuthRequest | UnsetType = UNSET
    """How to sign in to the registry; left out for public images."""
    url: str | UnsetType = UNSET
    """The image's name in its registry."""


class LibraryRequest(RequestModel, kw_only=True):
    """A library, by exactly one of the fields."""

    cran: RCranLibraryRequest | UnsetType = UNSET
    """An R package of CRAN."""
    egg: str | UnsetType = UNSET
    """The URI of a Python egg; no longer supported by current runtimes."""
    jar: str | UnsetType = UNSET
    """The URI of a jar, in the workspace, a volume or Azure storage."""
    maven: MavenLibraryRequest | UnsetType = UNSET
    """A package of Maven."""
    pypi: PythonPyPiLibraryRequest | UnsetType = UNSET
    """A Python package of PyPI."""
    requirements: str | UnsetType = UNSET
    """The URI of a pip requirements file."""
    whl: str | UnsetType = UNSET
    """The URI of a Python wheel."""


class MavenLibraryRequest(RequestModel, kw_only=True):
    """A package of Maven."""

    coordinates: Annotated[str, Meta(min_length=1)]
    """The package as `group:artifact:version`."""
    exclusions: list[str] | UnsetType = UNSET
    """Dependencies to leave out, as `group:artifact`, with `*` for any."""
    repo: str | UnsetType = UNSET
    """The repository; Maven Central and Spark Packages when left out."""


class NodeTypeFlexibilityRequest(RequestModel, kw_only=True):
    """Node types that will do where the wanted one is not to be had."""

    alternate_node_type_ids: list[str] | UnsetType = UNSET
    """Other node types, best liked first."""
    aws_context_id: str | UnsetType = UNSET
    """A setting that has no meaning on Azure."""


class PythonPyPiLibraryRequest(RequestModel, kw_only=True):
    """A Python package."""

    package: Annotated[str, Meta(min_length=1)]
    """The name, with a version like `==1.2.3` if wanted."""
    repo: str | UnsetType = UNSET
    """The repository to take it from; the default one when left out."""


class RCranLibraryRequest(RequestModel, kw_only=True):
    """An R package."""

    package: Annotated[str, Meta(min_length=1)]
    """The name."""
    repo: str | UnsetType = UNSET
    """The repository to take it from; the default one when left out."""
