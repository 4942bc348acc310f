"""Errors: every form of a refusal, by the class that it is raised as, and what it says."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest
from support.behaviours import redirect, respond
from support.fault_server import FaultServer

from dovetail.databricks import errors as e
from dovetail.databricks.error_bodies import read
from dovetail.databricks.errors import error_type
from dovetail.runtime.errors import ApiError, DovetailError
from dovetail_api.databricks.operations import clusters, jobs

from .conftest import Connect

LIST = "/api/2.1/clusters/list"


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, e.BadRequest),
        (401, e.Unauthenticated),
        (403, e.PermissionDenied),
        (404, e.NotFound),
        (409, e.ResourceConflict),
        (418, e.BadRequest),
        (429, e.TooManyRequests),
        (499, e.Cancelled),
        (500, e.InternalError),
        (501, e.NotImplementedByService),
        (502, e.InternalError),
        (503, e.TemporarilyUnavailable),
        (504, e.DeadlineExceeded),
    ],
)
def test_a_status_has_its_class(
    server: FaultServer, connect: Connect, status: int, kind: type[e.DatabricksError]
) -> None:
    server.on("GET", LIST, respond(status, json={"message": "no", "error_code": str(status)}))
    client = connect(server)
    with pytest.raises(e.DatabricksError) as caught:
        client.send(clusters.list(), retries=0)
    error = caught.value
    assert type(error) is kind
    assert (error.status, error.error_code, error.reason) == (status, "", "no"), "a status is no code"
    assert isinstance(error, ApiError)
    assert isinstance(error, DovetailError)
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.reason) == (kind, str(error), "no")


@pytest.mark.parametrize(
    ("code", "status", "kind"),
    [
        ("INVALID_STATE", 400, e.InvalidState),
        ("INVALID_PARAMETER_VALUE", 400, e.InvalidParameterValue),
        ("RESOURCE_DOES_NOT_EXIST", 404, e.ResourceDoesNotExist),
        ("RESOURCE_DOES_NOT_EXIST", 400, e.ResourceDoesNotExist),
        ("ABORTED", 409, e.Aborted),
        ("ALREADY_EXISTS", 409, e.AlreadyExists),
        ("RESOURCE_ALREADY_EXISTS", 409, e.ResourceAlreadyExists),
        ("RESOURCE_ALREADY_EXISTS", 400, e.ResourceAlreadyExists),
        ("RESOURCE_EXHAUSTED", 429, e.ResourceExhausted),
        ("REQUEST_LIMIT_EXCEEDED", 403, e.RequestLimitExceeded),
        ("UNKNOWN", 500, e.Unknown),
        ("DATA_LOSS", 500, e.DataLoss),
        ("IO_ERROR", 400, e.IoError),
        ("MAX_NOTEBOOK_SIZE_EXCEEDED", 400, e.MaxNotebookSizeExceeded),
        ("MAX_BLOCK_SIZE_EXCEEDED", 400, e.MaxBlockSizeExceeded),
        ("MAX_READ_SIZE_EXCEEDED", 400, e.MaxReadSizeExceeded),
        ("DIRECTORY_NOT_EMPTY", 400, e.DirectoryNotEmpty),
        ("LIBRARY_NOT_FOUND", 400, e.LibraryNotFound),
        ("LIBRARY_INSTALL_FAILED", 400, e.LibraryInstallFailed),
        ("UNKNOWN_FORMAT", 400, e.UnknownFormat),
        ("PERMISSION_DENIED", 403, e.PermissionDenied),
        ("SCHEMA_DOES_NOT_EXIST", 400, e.NotFound),
        ("CATALOG_ALREADY_EXISTS", 400, e.AlreadyExists),
        ("FEATURE_DISABLED", 403, e.PermissionDenied),
        ("A_NEW_CODE", 400, e.BadRequest),
        ("A_NEW_CODE", 302, e.DatabricksError),
    ],
)
def test_a_code_says_more_than_the_status(code: str, status: int, kind: type[e.DatabricksError]) -> None:
    assert error_type(status, code) is kind


@pytest.mark.parametrize(
    ("kind", "bases"),
    [
        (e.ResourceDoesNotExist, (e.NotFound, ValueError)),
        (e.ResourceAlreadyExists, (e.ResourceConflict, ValueError)),
        (e.IoError, (e.BadRequest, OSError)),
        (e.LibraryInstallFailed, (ValueError,)),
        (e.RequestLimitExceeded, (e.TooManyRequests,)),
        (e.PrivateLinkError, (e.PermissionDenied, e.AuthorizationError)),
        (e.InvalidState, (e.APIError,)),
        (e.ConfigError, (ValueError,)),
    ],
)
def test_errors_are_also_what_their_names_promise(kind: type[Exception], bases: tuple[type[Exception], ...]) -> None:
    for base in bases:
        assert issubclass(kind, base)


@pytest.mark.parametrize(
    ("status", "body", "code", "message"),
    [
        (503, b"", "", "Service Unavailable"),
        (499, b"", "", "Status 499"),
        (404, b'{"error_code": "NOT_FOUND", "message": "no x"}', "NOT_FOUND", "no x"),
        (403, b'{"error_code": 403, "message": "Invalid access token."}', "", "Invalid access token."),
        (401, b'{"error_code": "401", "message": "no credentials"}', "", "no credentials"),
        (400, b'{"error_code": "BAD_REQUEST"}', "BAD_REQUEST", "Bad Request"),
        (400, b'{"message": null}', "", "Bad Request"),
        (500, b'{"error": "requirement failed: missing contextId"}', "", "requirement failed: missing contextId"),
        (
            404,
            b'{"schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"], "detail": "User 1 not found",'
            b' "status": "404"}',
            "SCIM_404",
            "User 1 not found",
        ),
        (
            409,
            b'{"detail": "taken", "status": "409", "scimType": "uniqueness"}',
            "SCIM_409",
            "uniqueness taken",
        ),
        (500, b'{"detail": "null", "status": "500"}', "SCIM_500", "SCIM API Internal Error"),
        (400, b"MALFORMED_REQUEST: vpc_endpoints malformed", "MALFORMED_REQUEST", "vpc_endpoints malformed"),
        (
            400,
            b"<html><body><pre>\n Worker environment not ready</pre></body></html>",
            "",
            "Worker environment not ready",
        ),
        (502, b"<html><head><title>502 Bad &amp; Gateway</title></head></html>", "", "502 Bad & Gateway"),
        (502, b"upstream went away", "", "upstream went away"),
        (500, b"\xff\xfe broken", "", "\ufffd\ufffd broken"),
        (400, b'["not", "an object"]', "", '["not", "an object"]'),
        (400, b'"a text"', "", "a text"),
        (401, b'{"error": "invalid_client", "error_description": "bad secret"}', "invalid_client", "bad secret"),
        (401, b'{"errorCode": "invalid_client", "errorSummary": "bad"}', "invalid_client", "bad"),
    ],
)
def test_every_shape_of_a_body_is_read(
    server: FaultServer, connect: Connect, status: int, body: bytes, code: str, message: str
) -> None:
    assert read(status, body)[:2] == (code, message)
    server.on("GET", LIST, respond(status, body=body))
    with pytest.raises(e.DatabricksError) as caught:
        connect(server).send(clusters.list(), retries=0)
    assert (caught.value.error_code, caught.value.reason) == (code, message)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("call", "path", "message", "kind"),
    [
        (clusters.get(cluster_id="x"), "/api/2.1/clusters/get", "Cluster x does not exist", e.ResourceDoesNotExist),
        (clusters.get(cluster_id="x"), "/api/2.1/clusters/get", "Missing field", e.InvalidParameterValue),
        (jobs.get(job_id=1), "/api/2.2/jobs/get", "Job 1 does not exist.", e.ResourceDoesNotExist),
        (jobs.get_run(run_id=1), "/api/2.2/jobs/runs/get", "Run 1 does not exist.", e.ResourceDoesNotExist),
        (
            jobs.get_run(run_id=1),
            "/api/2.2/jobs/runs/get",
            "Run: 1 in job: 2 doesn't exist",
            e.ResourceDoesNotExist,
        ),
        (clusters.list(), LIST, "Cluster x does not exist", e.InvalidParameterValue),
    ],
)
def test_lookups_that_call_a_missing_thing_a_wrong_parameter(
    server: FaultServer, connect: Connect, call: Any, path: str, message: str, kind: type[Exception]
) -> None:
    server.on("GET", path, respond(400, json={"error_code": "INVALID_PARAMETER_VALUE", "message": message}))
    with pytest.raises(e.DatabricksError) as caught:
        connect(server).send(call)
    assert type(caught.value) is kind
    assert caught.value.status == 400


RPC = "type.googleapis.com/google.rpc."


def test_details_are_typed_and_unknown_ones_kept(server: FaultServer, connect: Connect) -> None:
    items = [
        {"@type": f"{RPC}ErrorInfo", "reason": "QUOTA", "domain": "databricks.com", "metadata": {"a": "b"}},
        {"@type": f"{RPC}RequestInfo", "request_id": "r1", "serving_data": "s"},
        {"@type": f"{RPC}RetryInfo", "retry_delay": "42.5s"},
        {"@type": f"{RPC}DebugInfo", "stack_entries": ["x"], "detail": "d"},
        {"@type": f"{RPC}QuotaFailure", "violations": [{"subject": "s", "description": "d"}]},
        {"@type": f"{RPC}PreconditionFailure", "violations": [{"type": "t", "subject": "s", "description": "d"}]},
        {"@type": f"{RPC}BadRequest", "field_violations": [{"field": "f", "description": "d"}]},
        {"@type": f"{RPC}ResourceInfo", "resource_type": "t", "resource_name": "n", "owner": "o"},
        {"@type": f"{RPC}Help", "links": [{"description": "d", "url": "https://x"}]},
        {"@type": f"{RPC}New", "a": 1},
        {"@type": f"{RPC}RetryInfo", "retry_delay": 7},
        "text",
    ]
    server.on("GET", LIST, respond(400, json={"error_code": "BAD_REQUEST", "message": "m", "details": items}))
    with pytest.raises(e.BadRequest) as caught:
        connect(server).send(clusters.list())
    details = caught.value.details
    assert details.error_info is not None
    assert (details.error_info.reason, details.error_info.metadata) == ("QUOTA", {"a": "b"})
    assert details.request_info is not None
    assert details.request_info.request_id == "r1"
    assert details.retry_info is not None
    assert details.retry_info.seconds == 42.5
    assert details.debug_info is not None
    assert details.debug_info.stack_entries == ("x",)
    assert details.quota_failure is not None
    assert details.quota_failure.violations[0].subject == "s"
    assert details.precondition_failure is not None
    assert details.precondition_failure.violations[0].type == "t"
    assert details.bad_request is not None
    assert details.bad_request.field_violations[0].field == "f"
    assert details.resource_info is not None
    assert details.resource_info.resource_name == "n"
    assert details.help is not None
    assert details.help.links[0].url == "https://x"
    assert details.unknown == tuple(items[-3:])


def test_a_workspace_behind_a_private_endpoint_is_told_apart(server: FaultServer, connect: Connect) -> None:
    place = f"{server.url}/login.html?error=private-link-validation-error:1"
    server.on("GET", LIST, redirect(302, place))
    server.on("GET", "/login.html", respond(200, body=b"<html>log in</html>"))
    with pytest.raises(e.PrivateLinkError, match="private endpoint") as caught:
        connect(server).send(clusters.list())
    assert caught.value.status == 403
    assert [request.path for request in server.requests] == [LIST]


def test_the_token_is_not_in_an_error_that_quotes_it(server: FaultServer, connect: Connect) -> None:
    quoted = json.dumps({"message": "Bearer dapi-secret is not known"}).encode()
    server.on("GET", LIST, respond(403, body=quoted))
    with pytest.raises(e.AuthorizationError) as caught:
        connect(server).send(clusters.list())
    assert "secret" not in str(caught.value) + repr(caught.value.raw) + caught.value.reason
