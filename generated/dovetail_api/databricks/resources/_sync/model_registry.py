# Made from databricks.yaml by dovetail-generate; do not edit.
"""Model registry: MLflow registered models, their versions, stages and webhooks."""

# ruff: noqa: A002 - names of the contract

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._sync.resource import Resource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import model_registry as o

if TYPE_CHECKING:
    from dovetail.runtime._sync.started import Started
    from dovetail_api.databricks import dicts as d


class ModelRegistry(Resource):
    """Model registry: MLflow registered models, their versions, stages and webhooks."""

    @overload
    def create_model(self, body: m.RegisteredModelCreate | d.RegisteredModelCreate, /) -> m.RegisteredModelAnswer: ...

    @overload
    def create_model(self, **fields: Unpack[d.RegisteredModelCreate]) -> m.RegisteredModelAnswer: ...

    @overload
    def create_model(self, body: Mapping[str, object], /, *, force: bool) -> m.RegisteredModelAnswer: ...
    def create_model(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.RegisteredModelAnswer:
        """Create a registered model.

        A model without versions; `model_registry_create_model_version` adds them.

        Args:
            body: A new registered model.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The new model.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/registered-models/create
        """
        return self._send(o.CREATE_MODEL, body=Given(body, fields, force))

    def get_model(self, name: str) -> m.RegisteredModelWithRightsAnswer:
        """Get a registered model.

        The model, the latest versions of each stage, and what the caller may do with it. Open-source servers do not
        have it.

        Args:
            name: The model's name.

        Returns:
            The model.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/mlflow/databricks/registered-models/get
        """
        return self._send(o.GET_MODEL, {"name": name})

    def list_models(
        self, *, max_results: int | UnsetType = UNSET, page_token: str | UnsetType = UNSET
    ) -> Iterator[m.RegisteredModel]:
        """List the registered models.

        One page of all registered models. Open-source servers have given it up for `model_registry_search_models`.

        Args:
            max_results: The most models on a page, up to 1,000; 100 when left out.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/mlflow/registered-models/list
        """
        return self._items(o.LIST_MODELS, {"max_results": max_results, "page_token": page_token})

    def search_models(
        self,
        *,
        filter: str | UnsetType = UNSET,
        max_results: int | UnsetType = UNSET,
        order_by: Sequence[str] | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
    ) -> Iterator[m.RegisteredModel]:
        """Find registered models.

        One page of the registered models that fit a condition.

        Args:
            filter: A condition on the name, such as `name LIKE 'churn%'` or `name = 'churn'`; all when left out.
            max_results: The most models on a page, up to 1,000; 100 when left out.
            order_by: What to sort by: `name` or `last_updated_timestamp`, each with ` ASC` or ` DESC` behind it.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/mlflow/registered-models/search
        """
        return self._items(
            o.SEARCH_MODELS,
            {"filter": filter, "max_results": max_results, "order_by": order_by, "page_token": page_token},
        )

    @overload
    def update_model(self, body: m.RegisteredModelUpdate | d.RegisteredModelUpdate, /) -> m.RegisteredModelAnswer: ...

    @overload
    def update_model(self, **fields: Unpack[d.RegisteredModelUpdate]) -> m.RegisteredModelAnswer: ...

    @overload
    def update_model(self, body: Mapping[str, object], /, *, force: bool) -> m.RegisteredModelAnswer: ...
    def update_model(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.RegisteredModelAnswer:
        """Change a registered model.

        Gives a model a new description.

        Args:
            body: A change of a registered model.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The model as it is now.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PATCH /api/2.0/mlflow/registered-models/update
        """
        return self._send(o.UPDATE_MODEL, body=Given(body, fields, force))

    @overload
    def rename_model(self, body: m.RegisteredModelRename | d.RegisteredModelRename, /) -> m.RegisteredModelAnswer: ...

    @overload
    def rename_model(self, **fields: Unpack[d.RegisteredModelRename]) -> m.RegisteredModelAnswer: ...

    @overload
    def rename_model(self, body: Mapping[str, object], /, *, force: bool) -> m.RegisteredModelAnswer: ...
    def rename_model(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.RegisteredModelAnswer:
        """Rename a registered model.

        Its versions go with it.

        Args:
            body: A new name for a registered model.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The model as it is now.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/registered-models/rename
        """
        return self._send(o.RENAME_MODEL, body=Given(body, fields, force))

    def delete_model(
        self, name: str, *, body: m.RegisteredModelKey | d.RegisteredModelKey | UnsetType = UNSET
    ) -> m.Nothing:
        """Delete a registered model.

        All its versions are deleted with it. Databricks refuses while a version is in Staging or Production. Databricks
        takes what to delete from the query, open-source servers from the body; whoever sends both is understood by
        either.

        Args:
            name: The model's name.
            body: Which model, for open-source servers.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.0/mlflow/registered-models/delete
        """
        return self._send(o.DELETE_MODEL, {"name": name}, body)

    @overload
    def get_latest_versions(
        self, body: m.ModelLatestVersions | d.ModelLatestVersions, /
    ) -> m.ModelLatestVersionsAnswer: ...

    @overload
    def get_latest_versions(self, **fields: Unpack[d.ModelLatestVersions]) -> m.ModelLatestVersionsAnswer: ...

    @overload
    def get_latest_versions(self, body: Mapping[str, object], /, *, force: bool) -> m.ModelLatestVersionsAnswer: ...
    def get_latest_versions(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> m.ModelLatestVersionsAnswer:
        """Get the latest versions of a model.

        The latest version of each stage. It reads only, although it is a POST.

        Args:
            body: Whose latest versions to get.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The versions.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/registered-models/get-latest-versions
        """
        return self._send(o.GET_LATEST_VERSIONS, body=Given(body, fields, force))

    @overload
    def set_model_tag(self, body: m.RegisteredModelSetTag | d.RegisteredModelSetTag, /) -> m.Nothing: ...

    @overload
    def set_model_tag(self, **fields: Unpack[d.RegisteredModelSetTag]) -> m.Nothing: ...

    @overload
    def set_model_tag(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def set_model_tag(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Set a tag of a registered model.

        A tag of the same name is replaced.

        Args:
            body: A tag to set on a registered model.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/registered-models/set-tag
        """
        return self._send(o.SET_MODEL_TAG, body=Given(body, fields, force))

    def delete_model_tag(
        self, name: str, key: str, *, body: m.RegisteredModelTagKey | d.RegisteredModelTagKey | UnsetType = UNSET
    ) -> m.Nothing:
        """Take a tag off a registered model.

        The other tags stay. Databricks takes what to delete from the query, open-source servers from the body; whoever
        sends both is understood by either.

        Args:
            name: The model's name.
            key: The tag's name.
            body: Which tag of which model, for open-source servers.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.0/mlflow/registered-models/delete-tag
        """
        return self._send(o.DELETE_MODEL_TAG, {"name": name, "key": key}, body)

    @overload
    def create_model_version(
        self, body: m.ModelVersionCreate | d.ModelVersionCreate, /
    ) -> Started[m.ModelVersionAnswer, m.ModelVersionAnswer]: ...

    @overload
    def create_model_version(
        self, **fields: Unpack[d.ModelVersionCreate]
    ) -> Started[m.ModelVersionAnswer, m.ModelVersionAnswer]: ...

    @overload
    def create_model_version(
        self, body: Mapping[str, object], /, *, force: bool
    ) -> Started[m.ModelVersionAnswer, m.ModelVersionAnswer]: ...
    def create_model_version(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> Started[m.ModelVersionAnswer, m.ModelVersionAnswer]:
        """Create a version of a model.

        It gets the next number. Its files may still be copied when the answer comes: it is `PENDING_REGISTRATION` then,
        and `model_registry_get_model_version` tells when it is `READY`. Sending it twice makes two versions.

        Args:
            body: A new version of a registered model.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was started: its answer at once, its end with ``result``. The new version.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/model-versions/create
        """
        return self._start(o.CREATE_MODEL_VERSION, body=Given(body, fields, force))

    def get_model_version(self, name: str, version: str) -> m.ModelVersionAnswer:
        """Get a version of a model.

        All about one version.

        Args:
            name: The model's name.
            version: The version's number as text.

        Returns:
            The version.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/mlflow/model-versions/get
        """
        return self._send(o.GET_MODEL_VERSION, {"name": name, "version": version})

    def search_model_versions(
        self,
        *,
        filter: str | UnsetType = UNSET,
        max_results: int | UnsetType = UNSET,
        order_by: Sequence[str] | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
    ) -> Iterator[m.ModelVersion]:
        """Find versions of models.

        One page of the versions that fit a condition.

        Args:
            filter: A condition on the name, the run or the source, such as `name = 'churn'` or `run_id = '…'`; all when
                left out.
            max_results: The most versions on a page, up to 10,000.
            order_by: What to sort by: `name`, `version_number`, `creation_timestamp` or `last_updated_timestamp`, each
                with ` ASC` or ` DESC` behind it.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/mlflow/model-versions/search
        """
        return self._items(
            o.SEARCH_MODEL_VERSIONS,
            {"filter": filter, "max_results": max_results, "order_by": order_by, "page_token": page_token},
        )

    @overload
    def update_model_version(self, body: m.ModelVersionUpdate | d.ModelVersionUpdate, /) -> m.ModelVersionAnswer: ...

    @overload
    def update_model_version(self, **fields: Unpack[d.ModelVersionUpdate]) -> m.ModelVersionAnswer: ...

    @overload
    def update_model_version(self, body: Mapping[str, object], /, *, force: bool) -> m.ModelVersionAnswer: ...
    def update_model_version(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> m.ModelVersionAnswer:
        """Change a version of a model.

        Gives a version a new description.

        Args:
            body: A change of a version.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The version as it is now.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PATCH /api/2.0/mlflow/model-versions/update
        """
        return self._send(o.UPDATE_MODEL_VERSION, body=Given(body, fields, force))

    def delete_model_version(
        self, name: str, version: str, *, body: m.ModelVersionKey | d.ModelVersionKey | UnsetType = UNSET
    ) -> m.Nothing:
        """Delete a version of a model.

        Its number is not given again. Databricks takes what to delete from the query, open-source servers from the
        body; whoever sends both is understood by either.

        Args:
            name: The model's name.
            version: The version's number as text.
            body: Which version, for open-source servers.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.0/mlflow/model-versions/delete
        """
        return self._send(o.DELETE_MODEL_VERSION, {"name": name, "version": version}, body)

    def get_model_version_download_uri(self, name: str, version: str) -> m.ModelVersionDownload:
        """Tell where the files of a version are.

        The place of the files, to be read in the way that its scheme says.

        Args:
            name: The model's name.
            version: The version's number as text.

        Returns:
            The place.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/mlflow/model-versions/get-download-uri
        """
        return self._send(o.GET_MODEL_VERSION_DOWNLOAD_URI, {"name": name, "version": version})

    @overload
    def set_model_version_tag(self, body: m.ModelVersionSetTag | d.ModelVersionSetTag, /) -> m.Nothing: ...

    @overload
    def set_model_version_tag(self, **fields: Unpack[d.ModelVersionSetTag]) -> m.Nothing: ...

    @overload
    def set_model_version_tag(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def set_model_version_tag(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Set a tag of a version.

        A tag of the same name is replaced.

        Args:
            body: A tag to set on a version.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/model-versions/set-tag
        """
        return self._send(o.SET_MODEL_VERSION_TAG, body=Given(body, fields, force))

    def delete_model_version_tag(
        self,
        name: str,
        version: str,
        key: str,
        *,
        body: m.ModelVersionTagKey | d.ModelVersionTagKey | UnsetType = UNSET,
    ) -> m.Nothing:
        """Take a tag off a version.

        The other tags stay. Databricks takes what to delete from the query, open-source servers from the body; whoever
        sends both is understood by either.

        Args:
            name: The model's name.
            version: The version's number as text.
            key: The tag's name.
            body: Which tag of which version, for open-source servers.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.0/mlflow/model-versions/delete-tag
        """
        return self._send(o.DELETE_MODEL_VERSION_TAG, {"name": name, "version": version, "key": key}, body)

    @overload
    def create_transition_request(
        self, body: m.ModelTransitionRequestSpec | d.ModelTransitionRequestSpec, /
    ) -> m.ModelTransitionRequestAnswer: ...

    @overload
    def create_transition_request(
        self, **fields: Unpack[d.ModelTransitionRequestSpec]
    ) -> m.ModelTransitionRequestAnswer: ...

    @overload
    def create_transition_request(
        self, body: Mapping[str, object], /, *, force: bool
    ) -> m.ModelTransitionRequestAnswer: ...
    def create_transition_request(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> m.ModelTransitionRequestAnswer:
        """Ask for another stage of a version.

        Somebody who may change the stage approves or rejects it. Open-source servers do not have it.

        Args:
            body: A request about the stage of a version.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The request.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/transition-requests/create
        """
        return self._send(o.CREATE_TRANSITION_REQUEST, body=Given(body, fields, force))

    def list_transition_requests(self, name: str, version: str) -> m.ModelTransitionRequestList:
        """List what is asked for a version.

        The open requests about the stage of a version, all at once. Open-source servers do not have it.

        Args:
            name: The model's name.
            version: The version's number as text.

        Returns:
            The requests.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/mlflow/transition-requests/list
        """
        return self._send(o.LIST_TRANSITION_REQUESTS, {"name": name, "version": version})

    @overload
    def approve_transition_request(
        self, body: m.ModelTransitionApproval | d.ModelTransitionApproval, /
    ) -> m.ModelActivityAnswer: ...

    @overload
    def approve_transition_request(self, **fields: Unpack[d.ModelTransitionApproval]) -> m.ModelActivityAnswer: ...

    @overload
    def approve_transition_request(self, body: Mapping[str, object], /, *, force: bool) -> m.ModelActivityAnswer: ...
    def approve_transition_request(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> m.ModelActivityAnswer:
        """Approve what is asked for a version.

        Moves the version to the stage. Open-source servers do not have it.

        Args:
            body: An approval of a request.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/transition-requests/approve
        """
        return self._send(o.APPROVE_TRANSITION_REQUEST, body=Given(body, fields, force))

    @overload
    def reject_transition_request(
        self, body: m.ModelTransitionRequestSpec | d.ModelTransitionRequestSpec, /
    ) -> m.ModelActivityAnswer: ...

    @overload
    def reject_transition_request(self, **fields: Unpack[d.ModelTransitionRequestSpec]) -> m.ModelActivityAnswer: ...

    @overload
    def reject_transition_request(self, body: Mapping[str, object], /, *, force: bool) -> m.ModelActivityAnswer: ...
    def reject_transition_request(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> m.ModelActivityAnswer:
        """Reject what is asked for a version.

        The version stays in its stage. Open-source servers do not have it.

        Args:
            body: A request about the stage of a version.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/transition-requests/reject
        """
        return self._send(o.REJECT_TRANSITION_REQUEST, body=Given(body, fields, force))

    def delete_transition_request(
        self, name: str, version: str, stage: m.ModelStageWord, creator: str, *, comment: str | UnsetType = UNSET
    ) -> m.ModelActivityAnswer:
        """Take a request back.

        The version stays in its stage. Open-source servers do not have it.

        Args:
            name: The model's name.
            version: The version's number as text.
            stage: The stage that was asked for.
            creator: Who made the request.
            comment: What to say about it.

        Returns:
            What was done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.0/mlflow/transition-requests/delete
        """
        return self._send(
            o.DELETE_TRANSITION_REQUEST,
            {"name": name, "version": version, "stage": stage, "creator": creator, "comment": comment},
        )

    @overload
    def transition_stage(self, body: m.ModelTransition | d.ModelTransition, /) -> m.ModelTransitionAnswer: ...

    @overload
    def transition_stage(self, **fields: Unpack[d.ModelTransition]) -> m.ModelTransitionAnswer: ...

    @overload
    def transition_stage(self, body: Mapping[str, object], /, *, force: bool) -> m.ModelTransitionAnswer: ...
    def transition_stage(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> m.ModelTransitionAnswer:
        """Move a version to another stage.

        At once, for those who may. Open-source servers do not have it.

        Args:
            body: A move of a version to another stage.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The version as it is now.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/databricks/model-versions/transition-stage
        """
        return self._send(o.TRANSITION_STAGE, body=Given(body, fields, force))

    @overload
    def create_comment(self, body: m.ModelCommentCreate | d.ModelCommentCreate, /) -> m.ModelCommentAnswer: ...

    @overload
    def create_comment(self, **fields: Unpack[d.ModelCommentCreate]) -> m.ModelCommentAnswer: ...

    @overload
    def create_comment(self, body: Mapping[str, object], /, *, force: bool) -> m.ModelCommentAnswer: ...
    def create_comment(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.ModelCommentAnswer:
        """Write a comment on a version.

        Sending it twice writes it twice. Open-source servers do not have it.

        Args:
            body: A new comment.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The new comment.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/comments/create
        """
        return self._send(o.CREATE_COMMENT, body=Given(body, fields, force))

    @overload
    def update_comment(self, body: m.ModelCommentUpdate | d.ModelCommentUpdate, /) -> m.ModelCommentAnswer: ...

    @overload
    def update_comment(self, **fields: Unpack[d.ModelCommentUpdate]) -> m.ModelCommentAnswer: ...

    @overload
    def update_comment(self, body: Mapping[str, object], /, *, force: bool) -> m.ModelCommentAnswer: ...
    def update_comment(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.ModelCommentAnswer:
        """Change a comment.

        Only who wrote it may. Open-source servers do not have it.

        Args:
            body: A change of a comment.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The comment as it is now.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PATCH /api/2.0/mlflow/comments/update
        """
        return self._send(o.UPDATE_COMMENT, body=Given(body, fields, force))

    def delete_comment(self, id: str) -> m.Nothing:
        """Delete a comment.

        Only who wrote it may. Open-source servers do not have it.

        Args:
            id: The comment's id.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.0/mlflow/comments/delete
        """
        return self._send(o.DELETE_COMMENT, {"id": id})

    @overload
    def create_webhook(self, body: m.ModelWebhookCreate | d.ModelWebhookCreate, /) -> m.ModelWebhookAnswer: ...

    @overload
    def create_webhook(self, **fields: Unpack[d.ModelWebhookCreate]) -> m.ModelWebhookAnswer: ...

    @overload
    def create_webhook(self, body: Mapping[str, object], /, *, force: bool) -> m.ModelWebhookAnswer: ...
    def create_webhook(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.ModelWebhookAnswer:
        """Create a webhook.

        Calls an address or runs a job when something happens to a model. Sending it twice makes two. Open-source
        servers do not have it.

        Args:
            body: A new webhook. It needs `http_url_spec` or `job_spec`.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The new webhook.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/registry-webhooks/create
        """
        return self._send(o.CREATE_WEBHOOK, body=Given(body, fields, force))

    def list_webhooks(
        self,
        *,
        model_name: str | UnsetType = UNSET,
        events: Sequence[m.ModelWebhookEventWord] | UnsetType = UNSET,
        max_results: int | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
    ) -> Iterator[m.ModelWebhook]:
        """List webhooks.

        One page of the webhooks of a model or of the whole registry. Open-source servers do not have it.

        Args:
            model_name: The model; webhooks of the whole registry when left out.
            events: Only webhooks that tell of one of these; all when left out.
            max_results: The most webhooks on a page; the server chooses when left out.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/mlflow/registry-webhooks/list
        """
        return self._items(
            o.LIST_WEBHOOKS,
            {"model_name": model_name, "events": events, "max_results": max_results, "page_token": page_token},
        )

    @overload
    def update_webhook(self, body: m.ModelWebhookUpdate | d.ModelWebhookUpdate, /) -> m.ModelWebhookAnswer: ...

    @overload
    def update_webhook(self, **fields: Unpack[d.ModelWebhookUpdate]) -> m.ModelWebhookAnswer: ...

    @overload
    def update_webhook(self, body: Mapping[str, object], /, *, force: bool) -> m.ModelWebhookAnswer: ...
    def update_webhook(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.ModelWebhookAnswer:
        """Change a webhook.

        What is left out stays as it is. Open-source servers do not have it.

        Args:
            body: A change of a webhook. What is left out stays.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The webhook as it is now.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PATCH /api/2.0/mlflow/registry-webhooks/update
        """
        return self._send(o.UPDATE_WEBHOOK, body=Given(body, fields, force))

    def delete_webhook(self, id: str) -> m.Nothing:
        """Delete a webhook.

        It does not fire any more. Open-source servers do not have it.

        Args:
            id: The webhook's id.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.0/mlflow/registry-webhooks/delete
        """
        return self._send(o.DELETE_WEBHOOK, {"id": id})

    @overload
    def test_webhook(self, body: m.ModelWebhookTest | d.ModelWebhookTest, /) -> m.ModelWebhookTested: ...

    @overload
    def test_webhook(self, **fields: Unpack[d.ModelWebhookTest]) -> m.ModelWebhookTested: ...

    @overload
    def test_webhook(self, body: Mapping[str, object], /, *, force: bool) -> m.ModelWebhookTested: ...
    def test_webhook(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.ModelWebhookTested:
        """Test a webhook.

        Fires it with made-up data and answers with what its target said. Open-source servers do not have it.

        Args:
            body: A test of a webhook.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What the target said.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/registry-webhooks/test
        """
        return self._send(o.TEST_WEBHOOK, body=Given(body, fields, force))
