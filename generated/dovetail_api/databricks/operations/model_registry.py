# Made from databricks.yaml by dovetail-generate; do not edit.
"""Model registry: MLflow registered models, their versions, stages and webhooks."""

# ruff: noqa: A002 - names of the contract

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.call import Call, PagedCall, StartingCall
from dovetail.runtime.long_running import LongRunning
from dovetail.runtime.operation import JsonBody, Operation, PagedOperation, StartingOperation
from dovetail.runtime.paging import PageToken
from dovetail.runtime.parameters import Query
from dovetail_api.databricks import SERVER
from dovetail_api.databricks import models as m
from dovetail_api.databricks.security import AZURE_MANAGEMENT, AZURE_RESOURCE, BASIC_AUTH, BEARER_AUTH, OAUTH2

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d

_ERRORS = {
    400: lambda: m.MlflowError,
    401: lambda: m.Error,
    403: lambda: m.Error,
    404: lambda: m.MlflowError,
    429: lambda: m.Error,
    503: lambda: m.Error,
    0: lambda: m.Error,
}

CREATE_MODEL: Operation[m.RegisteredModelAnswer] = Operation(
    __name__,
    "CREATE_MODEL",
    "model_registry_create_model",
    "POST",
    "/api/2.0/mlflow/registered-models/create",
    returns=lambda: m.RegisteredModelAnswer,
    body=JsonBody(lambda: m.RegisteredModelCreate),
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


def create_model(*, body: m.RegisteredModelCreate | d.RegisteredModelCreate) -> Call[m.RegisteredModelAnswer]:
    """Create a registered model.

    A model without versions; `model_registry_create_model_version` adds them.

    Args:
        body: A new registered model.

    Returns:
        The call; sending it gives ``m.RegisteredModelAnswer``. The new model.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.create_model(
        ...     body={
        ...         "name": "churn",
        ...         "description": "Who is about to leave.",
        ...         "tags": [{"key": "team", "value": "billing"}],
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/registered-models/create')

    Source: Azure Databricks, POST /api/2.0/mlflow/registered-models/create
    """
    return CREATE_MODEL.call(body=body)


GET_MODEL: Operation[m.RegisteredModelWithRightsAnswer] = Operation(
    __name__,
    "GET_MODEL",
    "model_registry_get_model",
    "GET",
    "/api/2.0/mlflow/databricks/registered-models/get",
    returns=lambda: m.RegisteredModelWithRightsAnswer,
    parameters=(Query("name", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),),
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


def get_model(*, name: str) -> Call[m.RegisteredModelWithRightsAnswer]:
    """Get a registered model.

    The model, the latest versions of each stage, and what the caller may do with it. Open-source servers do not have
    it.

    Args:
        name: The model's name.

    Returns:
        The call; sending it gives ``m.RegisteredModelWithRightsAnswer``. The model.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.get_model(name="churn")
        >>> call.method, call.path
        ('GET', '/api/2.0/mlflow/databricks/registered-models/get')

    Source: Azure Databricks, GET /api/2.0/mlflow/databricks/registered-models/get
    """
    return GET_MODEL.call({"name": name})


LIST_MODELS: PagedOperation[m.RegisteredModelList, m.RegisteredModel] = PagedOperation(
    __name__,
    "LIST_MODELS",
    "model_registry_list_models",
    "GET",
    "/api/2.0/mlflow/registered-models/list",
    returns=lambda: m.RegisteredModelList,
    item=lambda: m.RegisteredModel,
    paging=PageToken("/registered_models", source="/next_page_token", into="query:page_token"),
    parameters=(Query("max_results", check=lambda: Annotated[int, Meta(ge=1, le=1000)]), Query("page_token")),
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


def list_models(
    *, max_results: int | UnsetType = UNSET, page_token: str | UnsetType = UNSET
) -> PagedCall[m.RegisteredModelList, m.RegisteredModel]:
    """List the registered models.

    One page of all registered models. Open-source servers have given it up for `model_registry_search_models`.

    Args:
        max_results: The most models on a page, up to 1,000; 100 when left out.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.

    Returns:
        The call for the first page, a ``m.RegisteredModelList``; ``client.items`` goes on to every
            ``m.RegisteredModel``. A page of models.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.list_models()
        >>> call.method, call.path
        ('GET', '/api/2.0/mlflow/registered-models/list')

    Source: Azure Databricks, GET /api/2.0/mlflow/registered-models/list
    """
    return LIST_MODELS.call({"max_results": max_results, "page_token": page_token})


SEARCH_MODELS: PagedOperation[m.RegisteredModelList, m.RegisteredModel] = PagedOperation(
    __name__,
    "SEARCH_MODELS",
    "model_registry_search_models",
    "GET",
    "/api/2.0/mlflow/registered-models/search",
    returns=lambda: m.RegisteredModelList,
    item=lambda: m.RegisteredModel,
    paging=PageToken("/registered_models", source="/next_page_token", into="query:page_token"),
    parameters=(
        Query("filter"),
        Query("max_results", check=lambda: Annotated[int, Meta(ge=1, le=1000)]),
        Query("order_by", check=lambda: list[str]),
        Query("page_token"),
    ),
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


def search_models(
    *,
    filter: str | UnsetType = UNSET,
    max_results: int | UnsetType = UNSET,
    order_by: Sequence[str] | UnsetType = UNSET,
    page_token: str | UnsetType = UNSET,
) -> PagedCall[m.RegisteredModelList, m.RegisteredModel]:
    """Find registered models.

    One page of the registered models that fit a condition.

    Args:
        filter: A condition on the name, such as `name LIKE 'churn%'` or `name = 'churn'`; all when left out.
        max_results: The most models on a page, up to 1,000; 100 when left out.
        order_by: What to sort by: `name` or `last_updated_timestamp`, each with ` ASC` or ` DESC` behind it.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.

    Returns:
        The call for the first page, a ``m.RegisteredModelList``; ``client.items`` goes on to every
            ``m.RegisteredModel``. A page of models.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.search_models()
        >>> call.method, call.path
        ('GET', '/api/2.0/mlflow/registered-models/search')

    Source: Azure Databricks, GET /api/2.0/mlflow/registered-models/search
    """
    return SEARCH_MODELS.call(
        {"filter": filter, "max_results": max_results, "order_by": order_by, "page_token": page_token}
    )


UPDATE_MODEL: Operation[m.RegisteredModelAnswer] = Operation(
    __name__,
    "UPDATE_MODEL",
    "model_registry_update_model",
    "PATCH",
    "/api/2.0/mlflow/registered-models/update",
    returns=lambda: m.RegisteredModelAnswer,
    body=JsonBody(lambda: m.RegisteredModelUpdate),
    errors=_ERRORS,
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


def update_model(*, body: m.RegisteredModelUpdate | d.RegisteredModelUpdate) -> Call[m.RegisteredModelAnswer]:
    """Change a registered model.

    Gives a model a new description.

    Args:
        body: A change of a registered model.

    Returns:
        The call; sending it gives ``m.RegisteredModelAnswer``. The model as it is now.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.update_model(body={"name": "churn", "description": "Who is about to leave."})
        >>> call.method, call.path
        ('PATCH', '/api/2.0/mlflow/registered-models/update')

    Source: Azure Databricks, PATCH /api/2.0/mlflow/registered-models/update
    """
    return UPDATE_MODEL.call(body=body)


RENAME_MODEL: Operation[m.RegisteredModelAnswer] = Operation(
    __name__,
    "RENAME_MODEL",
    "model_registry_rename_model",
    "POST",
    "/api/2.0/mlflow/registered-models/rename",
    returns=lambda: m.RegisteredModelAnswer,
    body=JsonBody(lambda: m.RegisteredModelRename),
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


def rename_model(*, body: m.RegisteredModelRename | d.RegisteredModelRename) -> Call[m.RegisteredModelAnswer]:
    """Rename a registered model.

    Its versions go with it.

    Args:
        body: A new name for a registered model.

    Returns:
        The call; sending it gives ``m.RegisteredModelAnswer``. The model as it is now.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.rename_model(body={"name": "churn", "new_name": "churn-2026"})
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/registered-models/rename')

    Source: Azure Databricks, POST /api/2.0/mlflow/registered-models/rename
    """
    return RENAME_MODEL.call(body=body)


DELETE_MODEL: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE_MODEL",
    "model_registry_delete_model",
    "DELETE",
    "/api/2.0/mlflow/registered-models/delete",
    returns=lambda: m.Nothing,
    parameters=(Query("name", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),),
    body=JsonBody(lambda: m.RegisteredModelKey, required=False),
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


def delete_model(
    *, name: str, body: m.RegisteredModelKey | d.RegisteredModelKey | UnsetType = UNSET
) -> Call[m.Nothing]:
    """Delete a registered model.

    All its versions are deleted with it. Databricks refuses while a version is in Staging or Production. Databricks
    takes what to delete from the query, open-source servers from the body; whoever sends both is understood by either.

    Args:
        name: The model's name.
        body: Which model, for open-source servers.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.delete_model(name="churn")
        >>> call.method, call.path
        ('DELETE', '/api/2.0/mlflow/registered-models/delete')

    Source: Azure Databricks, DELETE /api/2.0/mlflow/registered-models/delete
    """
    return DELETE_MODEL.call({"name": name}, body)


GET_LATEST_VERSIONS: Operation[m.ModelLatestVersionsAnswer] = Operation(
    __name__,
    "GET_LATEST_VERSIONS",
    "model_registry_get_latest_versions",
    "POST",
    "/api/2.0/mlflow/registered-models/get-latest-versions",
    returns=lambda: m.ModelLatestVersionsAnswer,
    body=JsonBody(lambda: m.ModelLatestVersions),
    errors=_ERRORS,
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


def get_latest_versions(*, body: m.ModelLatestVersions | d.ModelLatestVersions) -> Call[m.ModelLatestVersionsAnswer]:
    """Get the latest versions of a model.

    The latest version of each stage. It reads only, although it is a POST.

    Args:
        body: Whose latest versions to get.

    Returns:
        The call; sending it gives ``m.ModelLatestVersionsAnswer``. The versions.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.get_latest_versions(body={"name": "churn", "stages": ["Production"]})
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/registered-models/get-latest-versions')

    Source: Azure Databricks, POST /api/2.0/mlflow/registered-models/get-latest-versions
    """
    return GET_LATEST_VERSIONS.call(body=body)


SET_MODEL_TAG: Operation[m.Nothing] = Operation(
    __name__,
    "SET_MODEL_TAG",
    "model_registry_set_model_tag",
    "POST",
    "/api/2.0/mlflow/registered-models/set-tag",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.RegisteredModelSetTag),
    errors=_ERRORS,
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


def set_model_tag(*, body: m.RegisteredModelSetTag | d.RegisteredModelSetTag) -> Call[m.Nothing]:
    """Set a tag of a registered model.

    A tag of the same name is replaced.

    Args:
        body: A tag to set on a registered model.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.set_model_tag(body={"name": "churn", "key": "team", "value": "billing"})
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/registered-models/set-tag')

    Source: Azure Databricks, POST /api/2.0/mlflow/registered-models/set-tag
    """
    return SET_MODEL_TAG.call(body=body)


DELETE_MODEL_TAG: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE_MODEL_TAG",
    "model_registry_delete_model_tag",
    "DELETE",
    "/api/2.0/mlflow/registered-models/delete-tag",
    returns=lambda: m.Nothing,
    parameters=(
        Query("name", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("key", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
    ),
    body=JsonBody(lambda: m.RegisteredModelTagKey, required=False),
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


def delete_model_tag(
    *, name: str, key: str, body: m.RegisteredModelTagKey | d.RegisteredModelTagKey | UnsetType = UNSET
) -> Call[m.Nothing]:
    """Take a tag off a registered model.

    The other tags stay. Databricks takes what to delete from the query, open-source servers from the body; whoever
    sends both is understood by either.

    Args:
        name: The model's name.
        key: The tag's name.
        body: Which tag of which model, for open-source servers.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.delete_model_tag(name="churn", key="team")
        >>> call.method, call.path
        ('DELETE', '/api/2.0/mlflow/registered-models/delete-tag')

    Source: Azure Databricks, DELETE /api/2.0/mlflow/registered-models/delete-tag
    """
    return DELETE_MODEL_TAG.call({"name": name, "key": key}, body)


CREATE_MODEL_VERSION: StartingOperation[m.ModelVersionAnswer, m.ModelVersionAnswer] = StartingOperation(
    __name__,
    "CREATE_MODEL_VERSION",
    "model_registry_create_model_version",
    "POST",
    "/api/2.0/mlflow/model-versions/create",
    returns=lambda: m.ModelVersionAnswer,
    body=JsonBody(lambda: m.ModelVersionCreate),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: GET_MODEL_VERSION,
        parameters={"name": "/model_version/name", "version": "/model_version/version"},
        status="/model_version/status",
        done=("READY",),
        failed=("FAILED_REGISTRATION",),
        error="/model_version/status_message",
    ),
)


def create_model_version(
    *, body: m.ModelVersionCreate | d.ModelVersionCreate
) -> StartingCall[m.ModelVersionAnswer, m.ModelVersionAnswer]:
    """Create a version of a model.

    It gets the next number. Its files may still be copied when the answer comes: it is `PENDING_REGISTRATION` then, and
    `model_registry_get_model_version` tells when it is `READY`. Sending it twice makes two versions.

    Args:
        body: A new version of a registered model.

    Returns:
        The call; ``client.start`` gives its answer, ``m.ModelVersionAnswer``, and follows it to its end,
            ``m.ModelVersionAnswer``. The new version.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.create_model_version(
        ...     body={
        ...         "name": "churn",
        ...         "source": "dbfs:/databricks/mlflow-tracking/815/5f0c7a2b9d3e4816a7c2f1e08b6d4c39/artifacts/model",
        ...         "run_id": "5f0c7a2b9d3e4816a7c2f1e08b6d4c39",
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/model-versions/create')

    Source: Azure Databricks, POST /api/2.0/mlflow/model-versions/create
    """
    return CREATE_MODEL_VERSION.call(body=body)


GET_MODEL_VERSION: Operation[m.ModelVersionAnswer] = Operation(
    __name__,
    "GET_MODEL_VERSION",
    "model_registry_get_model_version",
    "GET",
    "/api/2.0/mlflow/model-versions/get",
    returns=lambda: m.ModelVersionAnswer,
    parameters=(
        Query("name", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("version", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
    ),
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


def get_model_version(*, name: str, version: str) -> Call[m.ModelVersionAnswer]:
    """Get a version of a model.

    All about one version.

    Args:
        name: The model's name.
        version: The version's number as text.

    Returns:
        The call; sending it gives ``m.ModelVersionAnswer``. The version.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.get_model_version(name="churn", version="3")
        >>> call.method, call.path
        ('GET', '/api/2.0/mlflow/model-versions/get')

    Source: Azure Databricks, GET /api/2.0/mlflow/model-versions/get
    """
    return GET_MODEL_VERSION.call({"name": name, "version": version})


SEARCH_MODEL_VERSIONS: PagedOperation[m.ModelVersionList, m.ModelVersion] = PagedOperation(
    __name__,
    "SEARCH_MODEL_VERSIONS",
    "model_registry_search_model_versions",
    "GET",
    "/api/2.0/mlflow/model-versions/search",
    returns=lambda: m.ModelVersionList,
    item=lambda: m.ModelVersion,
    paging=PageToken("/model_versions", source="/next_page_token", into="query:page_token"),
    parameters=(
        Query("filter"),
        Query("max_results", check=lambda: Annotated[int, Meta(ge=1, le=10000)]),
        Query("order_by", check=lambda: list[str]),
        Query("page_token"),
    ),
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


def search_model_versions(
    *,
    filter: str | UnsetType = UNSET,
    max_results: int | UnsetType = UNSET,
    order_by: Sequence[str] | UnsetType = UNSET,
    page_token: str | UnsetType = UNSET,
) -> PagedCall[m.ModelVersionList, m.ModelVersion]:
    """Find versions of models.

    One page of the versions that fit a condition.

    Args:
        filter: A condition on the name, the run or the source, such as `name = 'churn'` or `run_id = '…'`; all when
            left out.
        max_results: The most versions on a page, up to 10,000.
        order_by: What to sort by: `name`, `version_number`, `creation_timestamp` or `last_updated_timestamp`, each with
            ` ASC` or ` DESC` behind it.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.

    Returns:
        The call for the first page, a ``m.ModelVersionList``; ``client.items`` goes on to every ``m.ModelVersion``. A
            page of versions.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.search_model_versions()
        >>> call.method, call.path
        ('GET', '/api/2.0/mlflow/model-versions/search')

    Source: Azure Databricks, GET /api/2.0/mlflow/model-versions/search
    """
    return SEARCH_MODEL_VERSIONS.call(
        {"filter": filter, "max_results": max_results, "order_by": order_by, "page_token": page_token}
    )


UPDATE_MODEL_VERSION: Operation[m.ModelVersionAnswer] = Operation(
    __name__,
    "UPDATE_MODEL_VERSION",
    "model_registry_update_model_version",
    "PATCH",
    "/api/2.0/mlflow/model-versions/update",
    returns=lambda: m.ModelVersionAnswer,
    body=JsonBody(lambda: m.ModelVersionUpdate),
    errors=_ERRORS,
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


def update_model_version(*, body: m.ModelVersionUpdate | d.ModelVersionUpdate) -> Call[m.ModelVersionAnswer]:
    """Change a version of a model.

    Gives a version a new description.

    Args:
        body: A change of a version.

    Returns:
        The call; sending it gives ``m.ModelVersionAnswer``. The version as it is now.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.update_model_version(
        ...     body={"name": "churn", "version": "3", "description": "Trained on the first quarter."},
        ... )
        >>> call.method, call.path
        ('PATCH', '/api/2.0/mlflow/model-versions/update')

    Source: Azure Databricks, PATCH /api/2.0/mlflow/model-versions/update
    """
    return UPDATE_MODEL_VERSION.call(body=body)


DELETE_MODEL_VERSION: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE_MODEL_VERSION",
    "model_registry_delete_model_version",
    "DELETE",
    "/api/2.0/mlflow/model-versions/delete",
    returns=lambda: m.Nothing,
    parameters=(
        Query("name", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("version", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
    ),
    body=JsonBody(lambda: m.ModelVersionKey, required=False),
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


def delete_model_version(
    *, name: str, version: str, body: m.ModelVersionKey | d.ModelVersionKey | UnsetType = UNSET
) -> Call[m.Nothing]:
    """Delete a version of a model.

    Its number is not given again. Databricks takes what to delete from the query, open-source servers from the body;
    whoever sends both is understood by either.

    Args:
        name: The model's name.
        version: The version's number as text.
        body: Which version, for open-source servers.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.delete_model_version(name="churn", version="3")
        >>> call.method, call.path
        ('DELETE', '/api/2.0/mlflow/model-versions/delete')

    Source: Azure Databricks, DELETE /api/2.0/mlflow/model-versions/delete
    """
    return DELETE_MODEL_VERSION.call({"name": name, "version": version}, body)


GET_MODEL_VERSION_DOWNLOAD_URI: Operation[m.ModelVersionDownload] = Operation(
    __name__,
    "GET_MODEL_VERSION_DOWNLOAD_URI",
    "model_registry_get_model_version_download_uri",
    "GET",
    "/api/2.0/mlflow/model-versions/get-download-uri",
    returns=lambda: m.ModelVersionDownload,
    parameters=(
        Query("name", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("version", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
    ),
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


def get_model_version_download_uri(*, name: str, version: str) -> Call[m.ModelVersionDownload]:
    """Tell where the files of a version are.

    The place of the files, to be read in the way that its scheme says.

    Args:
        name: The model's name.
        version: The version's number as text.

    Returns:
        The call; sending it gives ``m.ModelVersionDownload``. The place.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.get_model_version_download_uri(name="churn", version="3")
        >>> call.method, call.path
        ('GET', '/api/2.0/mlflow/model-versions/get-download-uri')

    Source: Azure Databricks, GET /api/2.0/mlflow/model-versions/get-download-uri
    """
    return GET_MODEL_VERSION_DOWNLOAD_URI.call({"name": name, "version": version})


SET_MODEL_VERSION_TAG: Operation[m.Nothing] = Operation(
    __name__,
    "SET_MODEL_VERSION_TAG",
    "model_registry_set_model_version_tag",
    "POST",
    "/api/2.0/mlflow/model-versions/set-tag",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.ModelVersionSetTag),
    errors=_ERRORS,
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


def set_model_version_tag(*, body: m.ModelVersionSetTag | d.ModelVersionSetTag) -> Call[m.Nothing]:
    """Set a tag of a version.

    A tag of the same name is replaced.

    Args:
        body: A tag to set on a version.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.set_model_version_tag(
        ...     body={"name": "churn", "version": "3", "key": "team", "value": "billing"},
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/model-versions/set-tag')

    Source: Azure Databricks, POST /api/2.0/mlflow/model-versions/set-tag
    """
    return SET_MODEL_VERSION_TAG.call(body=body)


DELETE_MODEL_VERSION_TAG: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE_MODEL_VERSION_TAG",
    "model_registry_delete_model_version_tag",
    "DELETE",
    "/api/2.0/mlflow/model-versions/delete-tag",
    returns=lambda: m.Nothing,
    parameters=(
        Query("name", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("version", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("key", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
    ),
    body=JsonBody(lambda: m.ModelVersionTagKey, required=False),
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


def delete_model_version_tag(
    *, name: str, version: str, key: str, body: m.ModelVersionTagKey | d.ModelVersionTagKey | UnsetType = UNSET
) -> Call[m.Nothing]:
    """Take a tag off a version.

    The other tags stay. Databricks takes what to delete from the query, open-source servers from the body; whoever
    sends both is understood by either.

    Args:
        name: The model's name.
        version: The version's number as text.
        key: The tag's name.
        body: Which tag of which version, for open-source servers.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.delete_model_version_tag(name="churn", version="3", key="team")
        >>> call.method, call.path
        ('DELETE', '/api/2.0/mlflow/model-versions/delete-tag')

    Source: Azure Databricks, DELETE /api/2.0/mlflow/model-versions/delete-tag
    """
    return DELETE_MODEL_VERSION_TAG.call({"name": name, "version": version, "key": key}, body)


CREATE_TRANSITION_REQUEST: Operation[m.ModelTransitionRequestAnswer] = Operation(
    __name__,
    "CREATE_TRANSITION_REQUEST",
    "model_registry_create_transition_request",
    "POST",
    "/api/2.0/mlflow/transition-requests/create",
    returns=lambda: m.ModelTransitionRequestAnswer,
    body=JsonBody(lambda: m.ModelTransitionRequestSpec),
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


def create_transition_request(
    *, body: m.ModelTransitionRequestSpec | d.ModelTransitionRequestSpec
) -> Call[m.ModelTransitionRequestAnswer]:
    """Ask for another stage of a version.

    Somebody who may change the stage approves or rejects it. Open-source servers do not have it.

    Args:
        body: A request about the stage of a version.

    Returns:
        The call; sending it gives ``m.ModelTransitionRequestAnswer``. The request.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.create_transition_request(
        ...     body={"name": "churn", "version": "3", "stage": "Production", "comment": "Passed all checks."},
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/transition-requests/create')

    Source: Azure Databricks, POST /api/2.0/mlflow/transition-requests/create
    """
    return CREATE_TRANSITION_REQUEST.call(body=body)


LIST_TRANSITION_REQUESTS: Operation[m.ModelTransitionRequestList] = Operation(
    __name__,
    "LIST_TRANSITION_REQUESTS",
    "model_registry_list_transition_requests",
    "GET",
    "/api/2.0/mlflow/transition-requests/list",
    returns=lambda: m.ModelTransitionRequestList,
    parameters=(
        Query("name", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("version", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
    ),
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


def list_transition_requests(*, name: str, version: str) -> Call[m.ModelTransitionRequestList]:
    """List what is asked for a version.

    The open requests about the stage of a version, all at once. Open-source servers do not have it.

    Args:
        name: The model's name.
        version: The version's number as text.

    Returns:
        The call; sending it gives ``m.ModelTransitionRequestList``. The requests.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.list_transition_requests(name="churn", version="3")
        >>> call.method, call.path
        ('GET', '/api/2.0/mlflow/transition-requests/list')

    Source: Azure Databricks, GET /api/2.0/mlflow/transition-requests/list
    """
    return LIST_TRANSITION_REQUESTS.call({"name": name, "version": version})


APPROVE_TRANSITION_REQUEST: Operation[m.ModelActivityAnswer] = Operation(
    __name__,
    "APPROVE_TRANSITION_REQUEST",
    "model_registry_approve_transition_request",
    "POST",
    "/api/2.0/mlflow/transition-requests/approve",
    returns=lambda: m.ModelActivityAnswer,
    body=JsonBody(lambda: m.ModelTransitionApproval),
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


def approve_transition_request(
    *, body: m.ModelTransitionApproval | d.ModelTransitionApproval
) -> Call[m.ModelActivityAnswer]:
    """Approve what is asked for a version.

    Moves the version to the stage. Open-source servers do not have it.

    Args:
        body: An approval of a request.

    Returns:
        The call; sending it gives ``m.ModelActivityAnswer``. What was done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.approve_transition_request(
        ...     body={
        ...         "name": "churn",
        ...         "version": "3",
        ...         "stage": "Production",
        ...         "comment": "Passed all checks.",
        ...         "archive_existing_versions": True,
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/transition-requests/approve')

    Source: Azure Databricks, POST /api/2.0/mlflow/transition-requests/approve
    """
    return APPROVE_TRANSITION_REQUEST.call(body=body)


REJECT_TRANSITION_REQUEST: Operation[m.ModelActivityAnswer] = Operation(
    __name__,
    "REJECT_TRANSITION_REQUEST",
    "model_registry_reject_transition_request",
    "POST",
    "/api/2.0/mlflow/transition-requests/reject",
    returns=lambda: m.ModelActivityAnswer,
    body=JsonBody(lambda: m.ModelTransitionRequestSpec),
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


def reject_transition_request(
    *, body: m.ModelTransitionRequestSpec | d.ModelTransitionRequestSpec
) -> Call[m.ModelActivityAnswer]:
    """Reject what is asked for a version.

    The version stays in its stage. Open-source servers do not have it.

    Args:
        body: A request about the stage of a version.

    Returns:
        The call; sending it gives ``m.ModelActivityAnswer``. What was done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.reject_transition_request(
        ...     body={"name": "churn", "version": "3", "stage": "Production", "comment": "Not yet."},
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/transition-requests/reject')

    Source: Azure Databricks, POST /api/2.0/mlflow/transition-requests/reject
    """
    return REJECT_TRANSITION_REQUEST.call(body=body)


DELETE_TRANSITION_REQUEST: Operation[m.ModelActivityAnswer] = Operation(
    __name__,
    "DELETE_TRANSITION_REQUEST",
    "model_registry_delete_transition_request",
    "DELETE",
    "/api/2.0/mlflow/transition-requests/delete",
    returns=lambda: m.ModelActivityAnswer,
    parameters=(
        Query("name", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("version", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("stage", required=True, check=lambda: m.ModelStageWord),
        Query("creator", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("comment"),
    ),
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


def delete_transition_request(
    *, name: str, version: str, stage: m.ModelStageWord, creator: str, comment: str | UnsetType = UNSET
) -> Call[m.ModelActivityAnswer]:
    """Take a request back.

    The version stays in its stage. Open-source servers do not have it.

    Args:
        name: The model's name.
        version: The version's number as text.
        stage: The stage that was asked for.
        creator: Who made the request.
        comment: What to say about it.

    Returns:
        The call; sending it gives ``m.ModelActivityAnswer``. What was done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.delete_transition_request(
        ...     name="churn",
        ...     version="3",
        ...     stage="Production",
        ...     creator="ada@example.test",
        ... )
        >>> call.method, call.path
        ('DELETE', '/api/2.0/mlflow/transition-requests/delete')

    Source: Azure Databricks, DELETE /api/2.0/mlflow/transition-requests/delete
    """
    return DELETE_TRANSITION_REQUEST.call(
        {"name": name, "version": version, "stage": stage, "creator": creator, "comment": comment}
    )


TRANSITION_STAGE: Operation[m.ModelTransitionAnswer] = Operation(
    __name__,
    "TRANSITION_STAGE",
    "model_registry_transition_stage",
    "POST",
    "/api/2.0/mlflow/databricks/model-versions/transition-stage",
    returns=lambda: m.ModelTransitionAnswer,
    body=JsonBody(lambda: m.ModelTransition),
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


def transition_stage(*, body: m.ModelTransition | d.ModelTransition) -> Call[m.ModelTransitionAnswer]:
    """Move a version to another stage.

    At once, for those who may. Open-source servers do not have it.

    Args:
        body: A move of a version to another stage.

    Returns:
        The call; sending it gives ``m.ModelTransitionAnswer``. The version as it is now.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.transition_stage(
        ...     body={
        ...         "name": "churn",
        ...         "version": "3",
        ...         "stage": "Production",
        ...         "comment": "Passed all checks.",
        ...         "archive_existing_versions": True,
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/databricks/model-versions/transition-stage')

    Source: Azure Databricks, POST /api/2.0/mlflow/databricks/model-versions/transition-stage
    """
    return TRANSITION_STAGE.call(body=body)


CREATE_COMMENT: Operation[m.ModelCommentAnswer] = Operation(
    __name__,
    "CREATE_COMMENT",
    "model_registry_create_comment",
    "POST",
    "/api/2.0/mlflow/comments/create",
    returns=lambda: m.ModelCommentAnswer,
    body=JsonBody(lambda: m.ModelCommentCreate),
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


def create_comment(*, body: m.ModelCommentCreate | d.ModelCommentCreate) -> Call[m.ModelCommentAnswer]:
    """Write a comment on a version.

    Sending it twice writes it twice. Open-source servers do not have it.

    Args:
        body: A new comment.

    Returns:
        The call; sending it gives ``m.ModelCommentAnswer``. The new comment.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.create_comment(
        ...     body={"name": "churn", "version": "3", "comment": "Better than version 2 on every segment."},
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/comments/create')

    Source: Azure Databricks, POST /api/2.0/mlflow/comments/create
    """
    return CREATE_COMMENT.call(body=body)


UPDATE_COMMENT: Operation[m.ModelCommentAnswer] = Operation(
    __name__,
    "UPDATE_COMMENT",
    "model_registry_update_comment",
    "PATCH",
    "/api/2.0/mlflow/comments/update",
    returns=lambda: m.ModelCommentAnswer,
    body=JsonBody(lambda: m.ModelCommentUpdate),
    errors=_ERRORS,
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


def update_comment(*, body: m.ModelCommentUpdate | d.ModelCommentUpdate) -> Call[m.ModelCommentAnswer]:
    """Change a comment.

    Only who wrote it may. Open-source servers do not have it.

    Args:
        body: A change of a comment.

    Returns:
        The call; sending it gives ``m.ModelCommentAnswer``. The comment as it is now.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.update_comment(
        ...     body={"id": "1c9d", "comment": "Better than version 2 on every segment."},
        ... )
        >>> call.method, call.path
        ('PATCH', '/api/2.0/mlflow/comments/update')

    Source: Azure Databricks, PATCH /api/2.0/mlflow/comments/update
    """
    return UPDATE_COMMENT.call(body=body)


DELETE_COMMENT: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE_COMMENT",
    "model_registry_delete_comment",
    "DELETE",
    "/api/2.0/mlflow/comments/delete",
    returns=lambda: m.Nothing,
    parameters=(Query("id", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),),
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


def delete_comment(*, id: str) -> Call[m.Nothing]:
    """Delete a comment.

    Only who wrote it may. Open-source servers do not have it.

    Args:
        id: The comment's id.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.delete_comment(id="1c9d")
        >>> call.method, call.path
        ('DELETE', '/api/2.0/mlflow/comments/delete')

    Source: Azure Databricks, DELETE /api/2.0/mlflow/comments/delete
    """
    return DELETE_COMMENT.call({"id": id})


CREATE_WEBHOOK: Operation[m.ModelWebhookAnswer] = Operation(
    __name__,
    "CREATE_WEBHOOK",
    "model_registry_create_webhook",
    "POST",
    "/api/2.0/mlflow/registry-webhooks/create",
    returns=lambda: m.ModelWebhookAnswer,
    body=JsonBody(
        lambda: m.ModelWebhookCreate,
        secrets=frozenset({"http_url_spec.authorization", "http_url_spec.secret", "job_spec.access_token"}),
    ),
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


def create_webhook(*, body: m.ModelWebhookCreate | d.ModelWebhookCreate) -> Call[m.ModelWebhookAnswer]:
    """Create a webhook.

    Calls an address or runs a job when something happens to a model. Sending it twice makes two. Open-source servers do
    not have it.

    Args:
        body: A new webhook. It needs `http_url_spec` or `job_spec`.

    Returns:
        The call; sending it gives ``m.ModelWebhookAnswer``. The new webhook.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.create_webhook(
        ...     body={
        ...         "events": ["MODEL_VERSION_CREATED"],
        ...         "model_name": "churn",
        ...         "http_url_spec": {"url": "https://hooks.example.test/models", "secret": "shared-by-both"},
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/registry-webhooks/create')

    Source: Azure Databricks, POST /api/2.0/mlflow/registry-webhooks/create
    """
    return CREATE_WEBHOOK.call(body=body)


LIST_WEBHOOKS: PagedOperation[m.ModelWebhookList, m.ModelWebhook] = PagedOperation(
    __name__,
    "LIST_WEBHOOKS",
    "model_registry_list_webhooks",
    "GET",
    "/api/2.0/mlflow/registry-webhooks/list",
    returns=lambda: m.ModelWebhookList,
    item=lambda: m.ModelWebhook,
    paging=PageToken("/webhooks", source="/next_page_token", into="query:page_token"),
    parameters=(
        Query("model_name"),
        Query("events", check=lambda: list[m.ModelWebhookEventWord]),
        Query("max_results", check=lambda: Annotated[int, Meta(ge=1)]),
        Query("page_token"),
    ),
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


def list_webhooks(
    *,
    model_name: str | UnsetType = UNSET,
    events: Sequence[m.ModelWebhookEventWord] | UnsetType = UNSET,
    max_results: int | UnsetType = UNSET,
    page_token: str | UnsetType = UNSET,
) -> PagedCall[m.ModelWebhookList, m.ModelWebhook]:
    """List webhooks.

    One page of the webhooks of a model or of the whole registry. Open-source servers do not have it.

    Args:
        model_name: The model; webhooks of the whole registry when left out.
        events: Only webhooks that tell of one of these; all when left out.
        max_results: The most webhooks on a page; the server chooses when left out.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.

    Returns:
        The call for the first page, a ``m.ModelWebhookList``; ``client.items`` goes on to every ``m.ModelWebhook``. A
            page of webhooks.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.list_webhooks()
        >>> call.method, call.path
        ('GET', '/api/2.0/mlflow/registry-webhooks/list')

    Source: Azure Databricks, GET /api/2.0/mlflow/registry-webhooks/list
    """
    return LIST_WEBHOOKS.call(
        {"model_name": model_name, "events": events, "max_results": max_results, "page_token": page_token}
    )


UPDATE_WEBHOOK: Operation[m.ModelWebhookAnswer] = Operation(
    __name__,
    "UPDATE_WEBHOOK",
    "model_registry_update_webhook",
    "PATCH",
    "/api/2.0/mlflow/registry-webhooks/update",
    returns=lambda: m.ModelWebhookAnswer,
    body=JsonBody(
        lambda: m.ModelWebhookUpdate,
        secrets=frozenset({"http_url_spec.authorization", "http_url_spec.secret", "job_spec.access_token"}),
    ),
    errors=_ERRORS,
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


def update_webhook(*, body: m.ModelWebhookUpdate | d.ModelWebhookUpdate) -> Call[m.ModelWebhookAnswer]:
    """Change a webhook.

    What is left out stays as it is. Open-source servers do not have it.

    Args:
        body: A change of a webhook. What is left out stays.

    Returns:
        The call; sending it gives ``m.ModelWebhookAnswer``. The webhook as it is now.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.update_webhook(body={"id": "9a3e", "status": "DISABLED"})
        >>> call.method, call.path
        ('PATCH', '/api/2.0/mlflow/registry-webhooks/update')

    Source: Azure Databricks, PATCH /api/2.0/mlflow/registry-webhooks/update
    """
    return UPDATE_WEBHOOK.call(body=body)


DELETE_WEBHOOK: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE_WEBHOOK",
    "model_registry_delete_webhook",
    "DELETE",
    "/api/2.0/mlflow/registry-webhooks/delete",
    returns=lambda: m.Nothing,
    parameters=(Query("id", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),),
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


def delete_webhook(*, id: str) -> Call[m.Nothing]:
    """Delete a webhook.

    It does not fire any more. Open-source servers do not have it.

    Args:
        id: The webhook's id.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.delete_webhook(id="9a3e")
        >>> call.method, call.path
        ('DELETE', '/api/2.0/mlflow/registry-webhooks/delete')

    Source: Azure Databricks, DELETE /api/2.0/mlflow/registry-webhooks/delete
    """
    return DELETE_WEBHOOK.call({"id": id})


TEST_WEBHOOK: Operation[m.ModelWebhookTested] = Operation(
    __name__,
    "TEST_WEBHOOK",
    "model_registry_test_webhook",
    "POST",
    "/api/2.0/mlflow/registry-webhooks/test",
    returns=lambda: m.ModelWebhookTested,
    body=JsonBody(lambda: m.ModelWebhookTest),
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


def test_webhook(*, body: m.ModelWebhookTest | d.ModelWebhookTest) -> Call[m.ModelWebhookTested]:
    """Test a webhook.

    Fires it with made-up data and answers with what its target said. Open-source servers do not have it.

    Args:
        body: A test of a webhook.

    Returns:
        The call; sending it gives ``m.ModelWebhookTested``. What the target said.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import model_registry
        >>> call = model_registry.test_webhook(body={"id": "9a3e", "event": "MODEL_VERSION_CREATED"})
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/registry-webhooks/test')

    Source: Azure Databricks, POST /api/2.0/mlflow/registry-webhooks/test
    """
    return TEST_WEBHOOK.call(body=body)
