# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies that several areas of Azure Databricks share, as plain dictionaries."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class DockerBasicAuthRequest(TypedDict):
    """How to sign in to a registry of images."""

    password: NotRequired[str]
    """The user's password."""
    username: NotRequired[str]
    """The user's name."""


class DockerImageRequest(TypedDict):
    """An image that nodes run in."""

    basic_auth: NotRequired[DockerBasicAuthRequest]
    """How to sign in to the registry; left out for public images."""
    url: NotRequired[str]
    """The image's name in its registry."""


class LibraryRequest(TypedDict):
    """A library, by exactly one of the fields."""

    cran: NotRequired[RCranLibraryRequest]
    """An R package of CRAN."""
    egg: NotRequired[str]
    """The URI of a Python egg; no longer supported by current runtimes."""
    jar: NotRequired[str]
    """The URI of a jar, in the workspace, a volume or Azure storage."""
    maven: NotRequired[MavenLibraryRequest]
    """A package of Maven."""
    pypi: NotRequired[PythonPyPiLibraryRequest]
    """A Python package of PyPI."""
    requirements: NotRequired[str]
    """The URI of a pip requirements file."""
    whl: NotRequired[str]
    """The URI of a Python wheel."""


class MavenLibraryRequest(TypedDict):
    """A package of Maven."""

    coordinates: str
    """The package as `group:artifact:version`."""
    exclusions: NotRequired[list[str]]
    """Dependencies to leave out, as `group:artifact`, with `*` for any."""
    repo: NotRequired[str]
    """The repository; Maven Central and Spark Packages when left out."""


class NodeTypeFlexibilityRequest(TypedDict):
    """Node types that will do where the wanted one is not to be had."""

    alternate_node_type_ids: NotRequired[list[str]]
    """Other node types, best liked first."""
    aws_context_id: NotRequired[str]
    """A setting that has no meaning on Azure."""


class PythonPyPiLibraryRequest(TypedDict):
    """A Python package."""

    package: str
    """The name, with a version like `==1.2.3` if wanted."""
    repo: NotRequired[str]
    """The repository to take it from; the default one when left out."""


class RCranLibraryRequest(TypedDict):
    """An R package."""

    package: str
    """The name."""
    repo: NotRequired[str]
    """The repository to take it from; the default one when left out."""
