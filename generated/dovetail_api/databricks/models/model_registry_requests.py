# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of model_registry."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel
from dovetail_api.databricks.models.common_requests import MlflowTagSpec

ModelStageWord: TypeAlias = Literal["None", "Staging", "Production", "Archived"]
"""A stage."""


ModelWebhookEventWord: TypeAlias = Literal[
    "COMMENT_CREATED",
    "MODEL_VERSION_CREATED",
    "MODEL_VERSION_TAG_SET",
    "MODEL_VERSION_TRANSITIONED_STAGE",
    "MODEL_VERSION_TRANSITIONED_TO_ARCHIVED",
    "MODEL_VERSION_TRANSITIONED_TO_PRODUCTION",
    "MODEL_VERSION_TRANSITIONED_TO_STAGING",
    "REGISTERED_MODEL_CREATED",
    "TRANSITION_REQUEST_CREATED",
    "TRANSITION_REQUEST_TO_ARCHIVED_CREATED",
    "TRANSITION_REQUEST_TO_PRODUCTION_CREATED",
    "TRANSITION_REQUEST_TO_STAGING_CREATED",
]
"""Something that a webhook tells of."""


ModelWebhookStatusWord: TypeAlias = Literal["ACTIVE", "DISABLED", "TEST_MODE"]
"""Whether a webhook fires."""


class ModelCommentCreate(RequestModel, kw_only=True, gc=False):
    """A new comment."""

    name: Annotated[str, Meta(min_length=1)]
    """The model's name."""
    version: Annotated[str, Meta(min_length=1)]
    """The version's number as text."""
    comment: Annotated[str, Meta(min_length=1)]
    """The text."""


class ModelCommentUpdate(RequestModel, kw_only=True, gc=False):
    """A change of a comment."""

    id: Annotated[str, Meta(min_length=1)]
    """The comment's id."""
    comment: Annotated[str, Meta(min_length=1)]
    """The new text."""


class ModelLatestVersions(RequestModel, kw_only=True, gc=False):
    """Whose latest versions to get."""

    name: Annotated[str, Meta(min_length=1)]
    """The model's name."""
    stages: list[str] | UnsetType = UNSET
    """The stages; all when left out."""


class ModelTransition(RequestModel, kw_only=True, gc=False):
    """A move of a version to another stage."""

    name: Annotated[str, Meta(min_length=1)]
    """The model's name."""
    version: Annotated[str, Meta(min_length=1)]
    """The version's number as text."""
    stage: ModelStageWord
    """The stage to move it to."""
    archive_existing_versions: bool
    """Whether the versions that are in that stage now move to Archived."""
    comment: str | UnsetType = UNSET
    """What to say about it."""


class ModelTransitionApproval(RequestModel, kw_only=True, gc=False):
    """An approval of a request."""

    name: Annotated[str, Meta(min_length=1)]
    """The model's name."""
    version: Annotated[str, Meta(min_length=1)]
    """The version's number as text."""
    stage: ModelStageWord
    """The stage that was asked for."""
    archive_existing_versions: bool
    """Whether the versions that are in that stage now move to Archived."""
    comment: str | UnsetType = UNSET
    """What to say about it."""


class ModelTransitionRequestSpec(RequestModel, kw_only=True, gc=False):
    """A request about the stage of a version."""

    name: Annotated[str, Meta(min_length=1)]
    """The model's name."""
    version: Annotated[str, Meta(min_length=1)]
    """The version's number as text."""
    stage: ModelStageWord
    """The stage that is asked for."""
    comment: str | UnsetType = UNSET
    """What to say about it."""


class ModelVersionCreate(RequestModel, kw_only=True, gc=False):
    """A new version of a registered model."""

    name: Annotated[str, Meta(min_length=1)]
    """The model's name."""
    source: Annotated[str, Meta(min_length=1)]
    """Where the model's files are, such as a path below the run's artifacts."""
    description: str | UnsetType = UNSET
    """What it is, for people."""
    run_id: str | UnsetType = UNSET
    """The run that made the model, if any. Open-source servers insist that `source` lies below its artifacts."""
    run_link: str | UnsetType = UNSET
    """The address of that run, for one in another workspace."""
    tags: list[MlflowTagSpec] | UnsetType = UNSET
    """Its tags."""


class ModelVersionKey(RequestModel, kw_only=True, gc=False):
    """Which version, for open-source servers."""

    name: Annotated[str, Meta(min_length=1)]
    """The model's name."""
    version: Annotated[str, Meta(min_length=1)]
    """The version's number as text."""


class ModelVersionSetTag(RequestModel, kw_only=True, gc=False):
    """A tag to set on a version."""

    name: Annotated[str, Meta(min_length=1)]
    """The model's name."""
    version: Annotated[str, Meta(min_length=1)]
    """The version's number as text."""
    key: Annotated[str, Meta(min_length=1)]
    """The tag's name, up to 250 bytes."""
    value: str
    """The tag's value, up to 5,000 bytes for certain."""


class ModelVersionTagKey(RequestModel, kw_only=True, gc=False):
    """Which tag of which version, for open-source servers."""

    name: Annotated[str, Meta(min_length=1)]
    """The model's name."""
    version: Annotated[str, Meta(min_length=1)]
    """The version's number as text."""
    key: Annotated[str, Meta(min_length=1)]
    """The tag's name."""


class ModelVersionUpdate(RequestModel, kw_only=True, gc=False):
    """A change of a version."""

    name: Annotated[str, Meta(min_length=1)]
    """The model's name."""
    version: Annotated[str, Meta(min_length=1)]
    """The version's number as text."""
    description: str | UnsetType = UNSET
    """The new description."""


class ModelWebhookCreate(RequestModel, kw_only=True, gc=False):
    """A new webhook. It needs `http_url_spec` or `job_spec`."""

    events: Annotated[list[ModelWebhookEventWord], Meta(min_length=1)]
    """What it tells of."""
    model_name: str | UnsetType = UNSET
    """The model it is for; the whole registry when left out."""
    description: str | UnsetType = UNSET
    """What it is for."""
    status: ModelWebhookStatusWord | UnsetType = UNSET
    """Whether it fires; always when left out."""
    http_url_spec: ModelWebhookUrlSpec | UnsetType = UNSET
    """An address to call."""
    job_spec: ModelWebhookJobSpec | UnsetType = UNSET
    """A job to run."""


class ModelWebhookJobSpec(RequestModel, kw_only=True, gc=False):
    """A job to run."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"access_token"})

    job_id: Annotated[str, Meta(min_length=1)]
    """The job's id."""
    access_token: Annotated[str, Meta(min_length=1)]
    """The access token to run it with."""
    workspace_url: str | UnsetType = UNSET
    """The workspace of the job; this one when left out."""


class ModelWebhookTest(RequestModel, kw_only=True, gc=False):
    """A test of a webhook."""

    id: Annotated[str, Meta(min_length=1)]
    """The webhook's id."""
    event: ModelWebhookEventWord | UnsetType = UNSET
    """What to tell of; the first of its events when left out."""


class ModelWebhookUpdate(RequestModel, kw_only=True, gc=False):
    """A change of a webhook. What is left out stays."""

    id: Annotated[str, Meta(min_length=1)]
    """The webhook's id."""
    events: list[ModelWebhookEventWord] | UnsetType = UNSET
    """What it tells of."""
    description: str | UnsetType = UNSET
    """What it is for."""
    status: ModelWebhookStatusWord | UnsetType = UNSET
    """Whether it fires."""
    http_url_spec: ModelWebhookUrlSpec | UnsetType = UNSET
    """An address to call."""
    job_spec: ModelWebhookJobSpec | UnsetType = UNSET
    """A job to run."""


class ModelWebhookUrlSpec(RequestModel, kw_only=True, gc=False):
    """An address to call."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"authorization", "secret"})

    url: Annotated[str, Meta(min_length=1)]
    """The address, by https. Format: uri."""
    authorization: str | UnsetType = UNSET
    """What to send as `Authorization`, such as `Bearer` and a token."""
    enable_ssl_verification: bool | UnsetType = UNSET
    """Whether the address's certificate is looked at; true when left out."""
    secret: str | UnsetType = UNSET
    """A secret that signs the body (HMAC-SHA256, in the header `X-Databricks-Signature`)."""


class RegisteredModelCreate(RequestModel, kw_only=True, gc=False):
    """A new registered model."""

    name: Annotated[str, Meta(min_length=1)]
    """The name. It must not be taken."""
    description: str | UnsetType = UNSET
    """What it is, for people."""
    tags: list[MlflowTagSpec] | UnsetType = UNSET
    """Its tags."""


class RegisteredModelKey(RequestModel, kw_only=True, gc=False):
    """Which model, for open-source servers."""

    name: Annotated[str, Meta(min_length=1)]
    """The model's name."""


class RegisteredModelRename(RequestModel, kw_only=True, gc=False):
    """A new name for a registered model."""

    name: Annotated[str, Meta(min_length=1)]
    """The model's name so far."""
    new_name: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """The new name. It must not be taken."""


class RegisteredModelSetTag(RequestModel, kw_only=True, gc=False):
    """A tag to set on a registered model."""

    name: Annotated[str, Meta(min_length=1)]
    """The model's name."""
    key: Annotated[str, Meta(min_length=1)]
    """The tag's name, up to 250 bytes."""
    value: str
    """The tag's value, up to 5,000 bytes for certain."""


class RegisteredModelTagKey(RequestModel, kw_only=True, gc=False):
    """Which tag of which model, for open-source servers."""

    name: Annotated[str, Meta(min_length=1)]
    """The model's name."""
    key: Annotated[str, Meta(min_length=1)]
    """The tag's name."""


class RegisteredModelUpdate(RequestModel, kw_only=True, gc=False):
    """A change of a registered model."""

    name: Annotated[str, Meta(min_length=1)]
    """The model's name."""
    description: str | UnsetType = UNSET
    """The new description."""
