# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of model_registry, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from dovetail_api.databricks.dicts.common_requests import MlflowTagSpec

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


class ModelCommentCreate(TypedDict):
    """A new comment."""

    name: str
    """The model's name."""
    version: str
    """The version's number as text."""
    comment: str
    """The text."""


class ModelCommentUpdate(TypedDict):
    """A change of a comment."""

    id: str
    """The comment's id."""
    comment: str
    """The new text."""


class ModelLatestVersions(TypedDict):
    """Whose latest versions to get."""

    name: str
    """The model's name."""
    stages: NotRequired[list[str]]
    """The stages; all when left out."""


class ModelTransition(TypedDict):
    """A move of a version to another stage."""

    name: str
    """The model's name."""
    version: str
    """The version's number as text."""
    stage: ModelStageWord
    """The stage to move it to."""
    archive_existing_versions: bool
    """Whether the versions that are in that stage now move to Archived."""
    comment: NotRequired[str]
    """What to say about it."""


class ModelTransitionApproval(TypedDict):
    """An approval of a request."""

    name: str
    """The model's name."""
    version: str
    """The version's number as text."""
    stage: ModelStageWord
    """The stage that was asked for."""
    archive_existing_versions: bool
    """Whether the versions that are in that stage now move to Archived."""
    comment: NotRequired[str]
    """What to say about it."""


class ModelTransitionRequestSpec(TypedDict):
    """A request about the stage of a version."""

    name: str
    """The model's name."""
    version: str
    """The version's number as text."""
    stage: ModelStageWord
    """The stage that is asked for."""
    comment: NotRequired[str]
    """What to say about it."""


class ModelVersionCreate(TypedDict):
    """A new version of a registered model."""

    name: str
    """The model's name."""
    source: str
    """Where the model's files are, such as a path below the run's artifacts."""
    description: NotRequired[str]
    """What it is, for people."""
    run_id: NotRequired[str]
    """The run that made the model, if any. Open-source servers insist that `source` lies below its artifacts."""
    run_link: NotRequired[str]
    """The address of that run, for one in another workspace."""
    tags: NotRequired[list[MlflowTagSpec]]
    """Its tags."""


class ModelVersionKey(TypedDict):
    """Which version, for open-source servers."""

    name: str
    """The model's name."""
    version: str
    """The version's number as text."""


class ModelVersionSetTag(TypedDict):
    """A tag to set on a version."""

    name: str
    """The model's name."""
    version: str
    """The version's number as text."""
    key: str
    """The tag's name, up to 250 bytes."""
    value: str
    """The tag's value, up to 5,000 bytes for certain."""


class ModelVersionTagKey(TypedDict):
    """Which tag of which version, for open-source servers."""

    name: str
    """The model's name."""
    version: str
    """The version's number as text."""
    key: str
    """The tag's name."""


class ModelVersionUpdate(TypedDict):
    """A change of a version."""

    name: str
    """The model's name."""
    version: str
    """The version's number as text."""
    description: NotRequired[str]
    """The new description."""


class ModelWebhookCreate(TypedDict):
    """A new webhook. It needs `http_url_spec` or `job_spec`."""

    events: list[ModelWebhookEventWord]
    """What it tells of."""
    model_name: NotRequired[str]
    """The model it is for; the whole registry when left out."""
    description: NotRequired[str]
    """What it is for."""
    status: NotRequired[ModelWebhookStatusWord]
    """Whether it fires; always when left out."""
    http_url_spec: NotRequired[ModelWebhookUrlSpec]
    """An address to call."""
    job_spec: NotRequired[ModelWebhookJobSpec]
    """A job to run."""


class ModelWebhookJobSpec(TypedDict):
    """A job to run."""

    job_id: str
    """The job's id."""
    access_token: str
    """The access token to run it with."""
    workspace_url: NotRequired[str]
    """The workspace of the job; this one when left out."""


class ModelWebhookTest(TypedDict):
    """A test of a webhook."""

    id: str
    """The webhook's id."""
    event: NotRequired[ModelWebhookEventWord]
    """What to tell of; the first of its events when left out."""


class ModelWebhookUpdate(TypedDict):
    """A change of a webhook. What is left out stays."""

    id: str
    """The webhook's id."""
    events: NotRequired[list[ModelWebhookEventWord]]
    """What it tells of."""
    description: NotRequired[str]
    """What it is for."""
    status: NotRequired[ModelWebhookStatusWord]
    """Whether it fires."""
    http_url_spec: NotRequired[ModelWebhookUrlSpec]
    """An address to call."""
    job_spec: NotRequired[ModelWebhookJobSpec]
    """A job to run."""


class ModelWebhookUrlSpec(TypedDict):
    """An address to call."""

    url: str
    """The address, by https. Format: uri."""
    authorization: NotRequired[str]
    """What to send as `Authorization`, such as `Bearer` and a token."""
    enable_ssl_verification: NotRequired[bool]
    """Whether the address's certificate is looked at; true when left out."""
    secret: NotRequired[str]
    """A secret that signs the body (HMAC-SHA256, in the header `X-Databricks-Signature`)."""


class RegisteredModelCreate(TypedDict):
    """A new registered model."""

    name: str
    """The name. It must not be taken."""
    description: NotRequired[str]
    """What it is, for people."""
    tags: NotRequired[list[MlflowTagSpec]]
    """Its tags."""


class RegisteredModelKey(TypedDict):
    """Which model, for open-source servers."""

    name: str
    """The model's name."""


class RegisteredModelRename(TypedDict):
    """A new name for a registered model."""

    name: str
    """The model's name so far."""
    new_name: NotRequired[str]
    """The new name. It must not be taken."""


class RegisteredModelSetTag(TypedDict):
    """A tag to set on a registered model."""

    name: str
    """The model's name."""
    key: str
    """The tag's name, up to 250 bytes."""
    value: str
    """The tag's value, up to 5,000 bytes for certain."""


class RegisteredModelTagKey(TypedDict):
    """Which tag of which model, for open-source servers."""

    name: str
    """The model's name."""
    key: str
    """The tag's name."""


class RegisteredModelUpdate(TypedDict):
    """A change of a registered model."""

    name: str
    """The model's name."""
    description: NotRequired[str]
    """The new description."""
