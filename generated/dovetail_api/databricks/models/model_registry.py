# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of model_registry."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import EpochMillis, MlflowTag

ModelActivityAction: TypeAlias = (
    Literal[
        "APPROVE_TRANSITION_REQUEST",
        "CANCEL_TRANSITION_REQUEST",
        "DELETE_COMMENT",
        "EDIT_COMMENT",
        "REJECT_TRANSITION_REQUEST",
    ]
    | str
)
"""What the caller may do about it."""


ModelActivityType: TypeAlias = (
    Literal[
        "APPLIED_TRANSITION",
        "APPROVED_REQUEST",
        "CANCELLED_REQUEST",
        "NEW_COMMENT",
        "REJECTED_REQUEST",
        "REQUESTED_TRANSITION",
        "SYSTEM_TRANSITION",
    ]
    | str
)
"""What was done."""


ModelPermissionLevel: TypeAlias = (
    Literal[
        "CAN_CREATE_REGISTERED_MODEL",
        "CAN_EDIT",
        "CAN_MANAGE",
        "CAN_MANAGE_PRODUCTION_VERSIONS",
        "CAN_MANAGE_STAGING_VERSIONS",
        "CAN_READ",
    ]
    | str
)
"""What the caller may do with a model."""


ModelStage: TypeAlias = Literal["None", "Staging", "Production", "Archived"] | str
"""A stage. At first it is `None`."""


ModelSubscription: TypeAlias = Literal["ALL_EVENTS", "DEFAULT", "SUBSCRIBED", "UNSUBSCRIBED"] | str
"""What the caller gets mail about."""


ModelVersionStatus: TypeAlias = Literal["FAILED_REGISTRATION", "PENDING_REGISTRATION", "READY"] | str
"""Whether a version can be used: `READY` when it can, `PENDING_REGISTRATION` while its files are copied."""


ModelWebhookEvent: TypeAlias = (
    Literal[
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
    | str
)
"""Something that a webhook tells of. `REGISTERED_MODEL_CREATED` is only for webhooks of the whole registry."""


ModelWebhookStatus: TypeAlias = Literal["ACTIVE", "DISABLED", "TEST_MODE"] | str
"""Whether a webhook fires: always, never, or only when it is tested."""


class ModelActivity(Model, kw_only=True, gc=False):
    """Something that was done with a version."""

    id: str | UnsetType = UNSET
    """The activity's id."""
    activity_type: ModelActivityType | UnsetType = UNSET
    """What was done."""
    user_id: str | UnsetType = UNSET
    """Who did it."""
    comment: str | UnsetType = UNSET
    """What they said about it."""
    system_comment: str | UnsetType = UNSET
    """What the server says about it, such as why a version was archived."""
    from_stage: ModelStage | UnsetType = UNSET
    """The stage before."""
    to_stage: ModelStage | UnsetType = UNSET
    """The stage afterwards, or the one asked for."""
    creation_timestamp: EpochMillis | UnsetType = UNSET
    """When it was done."""
    last_updated_timestamp: EpochMillis | UnsetType = UNSET
    """When it was changed last."""


class ModelActivityAnswer(Model, kw_only=True, gc=False):
    """What was done."""

    activity: ModelActivity | UnsetType = UNSET
    """The activity."""


class ModelComment(Model, kw_only=True, gc=False):
    """A comment on a version."""

    id: str | UnsetType = UNSET
    """The comment's id."""
    comment: str | UnsetType = UNSET
    """The text."""
    user_id: str | UnsetType = UNSET
    """Who wrote it."""
    creation_timestamp: EpochMillis | UnsetType = UNSET
    """When it was written."""
    last_updated_timestamp: EpochMillis | UnsetType = UNSET
    """When it was changed last."""
    available_actions: list[ModelActivityAction] | UnsetType = UNSET
    """What the caller may do about it."""


class ModelCommentAnswer(Model, kw_only=True, gc=False):
    """One comment."""

    comment: ModelComment | UnsetType = UNSET
    """The comment."""


class ModelFeature(Model, kw_only=True, gc=False):
    """A feature that a version uses."""

    feature_name: str | UnsetType = UNSET
    """The feature's name."""
    feature_table_id: str | UnsetType = UNSET
    """The id of its table."""
    feature_table_name: str | UnsetType = UNSET
    """The name of its table."""


class ModelFeatureList(Model, kw_only=True, gc=False):
    """The features that a version uses."""

    features: list[ModelFeature] | UnsetType = UNSET
    """The features."""


class ModelLatestVersionsAnswer(Model, kw_only=True, gc=False):
    """The latest versions of a model."""

    model_versions: list[ModelVersion] | UnsetType = UNSET
    """One for each stage that has any; left out when there are none."""


class ModelTransitionAnswer(Model, kw_only=True, gc=False):
    """A version after its move."""

    model_version_databricks: ModelVersionWithRights | UnsetType = UNSET
    """The version."""


class ModelTransitionRequest(Model, kw_only=True, gc=False):
    """A request to move a version to another stage."""

    to_stage: ModelStage | UnsetType = UNSET
    """The stage asked for."""
    user_id: str | UnsetType = UNSET
    """Who asks for it."""
    comment: str | UnsetType = UNSET
    """What they say about it."""
    creation_timestamp: EpochMillis | UnsetType = UNSET
    """When it was asked for."""
    available_actions: list[ModelActivityAction] | UnsetType = UNSET
    """What the caller may do about it."""


class ModelTransitionRequestAnswer(Model, kw_only=True, gc=False):
    """One request."""

    request: ModelTransitionRequest | UnsetType = UNSET
    """The request."""


class ModelTransitionRequestList(Model, kw_only=True, gc=False):
    """The open requests of a version."""

    requests: list[ModelActivity] | UnsetType = UNSET
    """The requests; left out when there are none."""


class ModelVersion(Model, kw_only=True, gc=False):
    """A version of a registered model."""

    name: str | UnsetType = UNSET
    """The model's name."""
    version: str | UnsetType = UNSET
    """The version's number as text, counted from 1."""
    creation_timestamp: EpochMillis | UnsetType = UNSET
    """When it was made."""
    last_updated_timestamp: EpochMillis | UnsetType = UNSET
    """When it was changed last."""
    user_id: str | UnsetType = UNSET
    """Who made it."""
    current_stage: ModelStage | UnsetType = UNSET
    """Its stage."""
    description: str | UnsetType = UNSET
    """What it is, for people."""
    source: str | UnsetType = UNSET
    """Where the model's files came from."""
    run_id: str | UnsetType = UNSET
    """The run that made the model, if any."""
    run_link: str | UnsetType = UNSET
    """The address of that run, for one in another workspace."""
    status: ModelVersionStatus | UnsetType = UNSET
    """Whether it can be used."""
    status_message: str | UnsetType = UNSET
    """More about the status, most of all why it failed."""
    tags: list[MlflowTag] | UnsetType = UNSET
    """Its tags."""


class ModelVersionAnswer(Model, kw_only=True, gc=False):
    """One version."""

    model_version: ModelVersion | UnsetType = UNSET
    """The version."""


class ModelVersionDownload(Model, kw_only=True, gc=False):
    """Where a version's files are."""

    artifact_uri: str | UnsetType = UNSET
    """The place of the files."""


class ModelVersionList(Model, kw_only=True, gc=False):
    """One page of versions."""

    model_versions: list[ModelVersion] | UnsetType = UNSET
    """The versions; left out when there are none."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last."""


class ModelVersionWithRights(Model, kw_only=True, gc=False):
    """A version, with what the caller may do and what is asked for."""

    name: str | UnsetType = UNSET
    """The model's name."""
    version: str | UnsetType = UNSET
    """The version's number as text."""
    creation_timestamp: EpochMillis | UnsetType = UNSET
    """When it was made."""
    last_updated_timestamp: EpochMillis | UnsetType = UNSET
    """When it was changed last."""
    user_id: str | UnsetType = UNSET
    """Who made it."""
    current_stage: ModelStage | UnsetType = UNSET
    """Its stage."""
    description: str | UnsetType = UNSET
    """What it is, for people."""
    source: str | UnsetType = UNSET
    """Where the model's files came from."""
    run_id: str | UnsetType = UNSET
    """The run that made the model, if any."""
    run_link: str | UnsetType = UNSET
    """The address of that run, for one in another workspace."""
    status: ModelVersionStatus | UnsetType = UNSET
    """Whether it can be used."""
    status_message: str | UnsetType = UNSET
    """More about the status."""
    tags: list[MlflowTag] | UnsetType = UNSET
    """Its tags."""
    permission_level: ModelPermissionLevel | UnsetType = UNSET
    """What the caller may do with it."""
    open_requests: list[ModelActivity] | UnsetType = UNSET
    """The requests about its stage that are open."""
    email_subscription_status: ModelSubscription | UnsetType = UNSET
    """What the caller gets mail about."""
    feature_list: ModelFeatureList | UnsetType = UNSET
    """The features that it uses."""


class ModelWebhook(Model, kw_only=True, gc=False):
    """A webhook."""

    id: str | UnsetType = UNSET
    """The webhook's id."""
    model_name: str | UnsetType = UNSET
    """The model it is for; left out for the whole registry."""
    events: list[ModelWebhookEvent] | UnsetType = UNSET
    """What it tells of."""
    description: str | UnsetType = UNSET
    """What it is for."""
    status: ModelWebhookStatus | UnsetType = UNSET
    """Whether it fires."""
    http_url_spec: ModelWebhookUrl | UnsetType = UNSET
    """The address it calls, without its secrets."""
    job_spec: ModelWebhookJob | UnsetType = UNSET
    """The job it runs, without its token."""
    creation_timestamp: EpochMillis | UnsetType = UNSET
    """When it was made."""
    last_updated_timestamp: EpochMillis | UnsetType = UNSET
    """When it was changed last."""


class ModelWebhookAnswer(Model, kw_only=True, gc=False):
    """One webhook."""

    webhook: ModelWebhook | UnsetType = UNSET
    """The webhook."""


class ModelWebhookJob(Model, kw_only=True, gc=False):
    """A job that is run."""

    job_id: str | UnsetType = UNSET
    """The job's id."""
    workspace_url: str | UnsetType = UNSET
    """The workspace of the job."""


class ModelWebhookList(Model, kw_only=True, gc=False):
    """One page of webhooks."""

    webhooks: list[ModelWebhook] | UnsetType = UNSET
    """The webhooks; left out when there are none."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last."""


class ModelWebhookTested(Model, kw_only=True, gc=False):
    """What a webhook's target answered."""

    status_code: int | UnsetType = UNSET
    """The HTTP status."""
    body: str | UnsetType = UNSET
    """The body."""


class ModelWebhookUrl(Model, kw_only=True, gc=False):
    """An address that is called."""

    url: str | UnsetType = UNSET
    """The address."""
    enable_ssl_verification: bool | UnsetType = UNSET
    """Whether its certificate is looked at."""


class RegisteredModel(Model, kw_only=True, gc=False):
    """A registered model, which has versions."""

    name: str | UnsetType = UNSET
    """The model's name, unique in the registry."""
    creation_timestamp: EpochMillis | UnsetType = UNSET
    """When it was made."""
    last_updated_timestamp: EpochMillis | UnsetType = UNSET
    """When it was changed last."""
    user_id: str | UnsetType = UNSET
    """Who made it."""
    description: str | UnsetType = UNSET
    """What it is, for people."""
    latest_versions: list[ModelVersion] | UnsetType = UNSET
    """The latest version of each stage."""
    tags: list[MlflowTag] | UnsetType = UNSET
    """Its tags."""


class RegisteredModelAnswer(Model, kw_only=True, gc=False):
    """One registered model."""

    registered_model: RegisteredModel | UnsetType = UNSET
    """The model."""


class RegisteredModelList(Model, kw_only=True, gc=False):
    """One page of registered models."""

    registered_models: list[RegisteredModel] | UnsetType = UNSET
    """The models; left out when there are none."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last."""


class RegisteredModelWithRights(Model, kw_only=True, gc=False):
    """A registered model, with what the caller may do."""

    id: str | UnsetType = UNSET
    """The model's id, by which permissions name it."""
    name: str | UnsetType = UNSET
    """The model's name, unique in the registry."""
    creation_timestamp: EpochMillis | UnsetType = UNSET
    """When it was made."""
    last_updated_timestamp: EpochMillis | UnsetType = UNSET
    """When it was changed last."""
    user_id: str | UnsetType = UNSET
    """Who made it."""
    description: str | UnsetType = UNSET
    """What it is, for people."""
    latest_versions: list[ModelVersion] | UnsetType = UNSET
    """The latest version of each stage."""
    tags: list[MlflowTag] | UnsetType = UNSET
    """Its tags."""
    permission_level: ModelPermissionLevel | UnsetType = UNSET
    """What the caller may do with it."""


class RegisteredModelWithRightsAnswer(Model, kw_only=True, gc=False):
    """One registered model, with what the caller may do."""

    registered_model_databricks: RegisteredModelWithRights | UnsetType = UNSET
    """The model."""
