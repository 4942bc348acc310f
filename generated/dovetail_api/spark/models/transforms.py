# Made from spark.yaml by dovetail-generate; do not edit.
"""Answers of transforms.

Documents that turn the caller's own data into requests, and answers into the caller's own shape.
"""

from __future__ import annotations

from typing import Any, Literal

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.model import Model


class TransformDeleted(Model, kw_only=True, gc=False):
    """That a document is gone."""

    object: str | UnsetType = UNSET
    """`transform`."""
    id: str | UnsetType = UNSET
    """The id of the answer or of the document."""
    status: str | UnsetType = UNSET
    """The outcome in one word."""
    response_timestamp: str | UnsetType = UNSET
    """When the answer was made, in UTC. Format: date-time."""
    process_time: float | UnsetType = UNSET
    """How long it took, in milliseconds."""
    outputs: Any | UnsetType = UNSET
    """Null, for nothing is left."""


class TransformDocument(Model, kw_only=True, gc=False):
    """A document as it was saved."""

    transform_document: str
    """The document as JSON text."""
    updated_at: str | UnsetType = field(name="updatedAt", default=UNSET)
    """When it was last saved, in UTC. Format: date-time."""


class TransformPage(Model, kw_only=True, gc=False):
    """A page of transforms."""

    object: str | UnsetType = UNSET
    """`transform`."""
    id: str | UnsetType = UNSET
    """The id of the answer or of the document."""
    status: str | UnsetType = UNSET
    """The outcome in one word."""
    response_timestamp: str | UnsetType = UNSET
    """When the answer was made, in UTC. Format: date-time."""
    process_time: float | UnsetType = UNSET
    """How long it took, in milliseconds."""
    outputs: TransformPageOutputs
    """The page."""


class TransformPageOutputs(Model, kw_only=True, gc=False):
    """A page of transforms and how many there are."""

    count: int | UnsetType = UNSET
    """How many transforms meet the conditions."""
    page: int | UnsetType = UNSET
    """The page, counted from 1."""
    page_size: int | UnsetType = field(name="pageSize", default=UNSET)
    """How many transforms make a page."""
    result: list[TransformRow]
    """The transforms of the page."""


class TransformPlace(Model, kw_only=True, gc=False):
    """Where a document is kept."""

    name: str | UnsetType = UNSET
    """Its name."""
    transform_uri: str | UnsetType = UNSET
    """Its folder and name, as `folder/name`."""


class TransformProblem(Model, kw_only=True, gc=False):
    """Something wrong with a document."""

    code: str | UnsetType = UNSET
    """The problem as one word."""
    type: str | UnsetType = UNSET
    """The kind of problem."""
    message: str | UnsetType = UNSET
    """What is wrong, for people."""


class TransformResponse(Model, kw_only=True, gc=False):
    """A transform document."""

    object: str | UnsetType = UNSET
    """`transform`."""
    id: str | UnsetType = UNSET
    """The id of the answer or of the document."""
    status: str | UnsetType = UNSET
    """The outcome in one word."""
    response_timestamp: str | UnsetType = UNSET
    """When the answer was made, in UTC. Format: date-time."""
    process_time: float | UnsetType = UNSET
    """How long it took, in milliseconds."""
    outputs: TransformDocument
    """The document and its date."""


class TransformRow(Model, kw_only=True, gc=False):
    """A transform in a list."""

    id: str | UnsetType = UNSET
    """Its id."""
    name: str | UnsetType = UNSET
    """Its name within the folder."""
    transform_type: Literal["JSONtransforms_v1.0.1", "Nodejs22_v1.0.0"] | str | UnsetType = UNSET
    """Its kind."""
    created_at: str | UnsetType = field(name="createdAt", default=UNSET)
    """When it was first saved, in UTC. Format: date-time."""
    created_by: str | UnsetType | None = field(name="createdBy", default=UNSET)
    """Who saved it first."""
    updated_at: str | UnsetType = field(name="updatedAt", default=UNSET)
    """When it was last saved, in UTC. Format: date-time."""
    modified_by: str | UnsetType | None = field(name="modifiedBy", default=UNSET)
    """Who saved it last."""


class TransformSaved(Model, kw_only=True, gc=False):
    """That a document was kept."""

    object: str | UnsetType = UNSET
    """`transform`."""
    id: str | UnsetType = UNSET
    """The id of the answer or of the document."""
    status: str | UnsetType = UNSET
    """The outcome in one word."""
    response_timestamp: str | UnsetType = UNSET
    """When the answer was made, in UTC. Format: date-time."""
    process_time: float | UnsetType = UNSET
    """How long it took, in milliseconds."""
    outputs: TransformPlace
    """Where it is kept."""


class TransformValidated(Model, kw_only=True, gc=False):
    """Whether a document is valid."""

    object: str | UnsetType = UNSET
    """`transform`."""
    id: str | UnsetType = UNSET
    """The id of the answer or of the document."""
    status: str | UnsetType = UNSET
    """The outcome in one word."""
    response_timestamp: str | UnsetType = UNSET
    """When the answer was made, in UTC. Format: date-time."""
    process_time: float | UnsetType = UNSET
    """How long it took, in milliseconds."""
    outputs: TransformVerdict
    """The verdict."""


class TransformVerdict(Model, kw_only=True, gc=False):
    """Whether a document is valid, and what is wrong with it."""

    is_valid: bool = field(name="isValid")
    """Whether it could be saved and run."""
    error: list[TransformProblem] | UnsetType | None = UNSET
    """What is wrong; empty when nothing is."""
