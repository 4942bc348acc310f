"""What the gateway's refusals become: classes that programs can tell apart, with the gateway's own words."""

from __future__ import annotations

import pickle
from operator import attrgetter

import pytest
from support.behaviours import Behaviour, html, reset, respond, truncate
from support.fault_server import FaultServer

from dovetail.runtime import errors as runtime_errors
from dovetail.sds import Client, errors
from dovetail.sds.models import File
from dovetail_api.sds.operations import captures, datasets, files, users

from .conftest import KEY, Connect

FILE = "6f1c3a5270c44c3e9a5e0d3f2f6b8a11"
PATH = f"/api/v1/assets/files/{FILE}/"
NO_KEY = {"detail": "Authentication credentials were not provided."}
OTHERS = {"detail": "You do not have permission to access this file."}


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (respond(401, json={"detail": "API key not found"}), errors.AuthError, "API key not found"),
        (respond(403, json=NO_KEY), errors.AuthError, "credentials were not provided"),
        (respond(403), errors.AuthError, "403"),
        (respond(403, json=OTHERS), errors.FileError, "permission to access this file"),
        (respond(404, json={"detail": "No File matches the given query."}), errors.FileError, "No File matches"),
        (respond(400, json={"name": ["Too long.", "Not a name."]}), errors.FileError, "name: Too long. Not a name."),
        (respond(400, json={"error": "no such thing"}), errors.FileError, "no such thing"),
        (respond(429, json={"detail": "slow down"}), errors.ServiceError, "slow down"),
        (html(500, "<html><head><title>Server Error (500)</title></head></html>"), errors.ServiceError, "Server Error"),
        (html(502, "<html><body><h1>Bad &amp; worse</h1></body></html>"), errors.ServiceError, "Bad & worse"),
        (respond(503), errors.ServiceError, "503"),
    ],
)
def test_a_refusal_has_the_class_of_its_cause_and_the_words_of_the_gateway(
    server: FaultServer, connect: Connect, answer: Behaviour, kind: type[errors.SDSError], words: str
) -> None:
    server.on("GET", PATH, answer)

    with pytest.raises(errors.SDSError) as caught:
        connect(server, retries=0).get_file(FILE)

    assert type(caught.value) is kind
    assert words in str(caught.value)
    assert isinstance(caught.value, runtime_errors.ApiError)


@pytest.mark.parametrize(
    ("method", "kind"),
    [("captures", errors.CaptureError), ("datasets", errors.DatasetError), ("users", errors.GatewayError)],
)
def test_a_refusal_is_about_what_was_asked_for(
    server: FaultServer, connect: Connect, method: str, kind: type[errors.SDSError]
) -> None:
    call = {
        "captures": captures.get(capture_id=FILE),
        "datasets": datasets.get(dataset_id=FILE),
        "users": users.me(),
    }[method]
    server.on("GET", "*", respond(400, json={"detail": "no"}))

    with pytest.raises(errors.SDSError) as caught:
        connect(server).send(call)

    assert type(caught.value) is kind


def test_an_answer_that_is_no_file_is_a_fault_of_the_service_and_not_asked_for_again(
    server: FaultServer, connect: Connect
) -> None:
    server.on("GET", PATH, html(200, "<title>Please sign in to this network</title>"))

    with pytest.raises(errors.AnswerError) as caught:
        connect(server).get_file(FILE)

    assert isinstance(caught.value, errors.ServiceError)
    assert isinstance(caught.value, runtime_errors.DecodeError)
    assert len(server.requests) == 1


@pytest.mark.parametrize("method", ["delete_file", "captures.delete", "datasets.delete"])
def test_a_page_of_something_on_the_way_is_no_deletion(server: FaultServer, connect: Connect, method: str) -> None:
    server.on("DELETE", "*", html())

    with pytest.raises(errors.AnswerError, match="an HTML page came in its place"):
        attrgetter(method)(connect(server))("6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11")


@pytest.mark.parametrize(
    "trouble",
    [reset(), truncate(b'{"uuid": "6f1c')],
    ids=["before the answer", "in the answer"],
)
def test_trouble_on_the_way_is_a_network_error(server: FaultServer, connect: Connect, trouble: Behaviour) -> None:
    server.on("GET", PATH, trouble)

    with pytest.raises(errors.NetworkError) as caught:
        connect(server, retries=1).get_file(FILE)

    assert isinstance(caught.value, runtime_errors.TransportError)
    assert caught.value.attempts == 2


def test_a_body_that_breaks_off_while_it_streams_is_a_network_error(server: FaultServer) -> None:
    server.on("GET", f"{PATH}download/", truncate(b"0123"))
    given = {"SDS_SECRET_TOKEN": KEY}

    with (
        Client(server.url, env_config=given, proxy=None, retries=0) as client,
        client.stream(files.download(file_id=FILE)) as answer,
        pytest.raises(errors.NetworkError),
    ):
        answer.read()


def test_so_it_is_while_a_file_is_downloaded(server: FaultServer, connect: Connect) -> None:
    server.on("GET", f"{PATH}download/", truncate(b"0123"))
    client = connect(server, retries=0)

    with pytest.raises(errors.NetworkError):
        client.download_file(file_instance=File(uuid=FILE, name="a", size=14), to_local_path="here.bin")


def test_nobody_listens(connect: Connect) -> None:
    with pytest.raises(errors.ConnectionFailedError) as caught:
        connect("http://127.0.0.1:1", retries=0).authenticate()

    assert isinstance(caught.value, errors.NetworkError)
    assert not caught.value.sent


def test_a_service_that_recovers_is_asked_again(server: FaultServer, connect: Connect) -> None:
    server.on("GET", "/api/v1/auth/", respond(503), respond(200, json={"message": "valid"}))
    client = connect(server)

    client.authenticate()

    assert client.is_authenticated


def test_the_key_is_in_no_error(server: FaultServer, connect: Connect) -> None:
    quoted = {"detail": f"Api-Key: {KEY} is not known"}
    server.on("GET", PATH, respond(401, json=quoted))

    with pytest.raises(errors.AuthError) as caught:
        connect(server).get_file(FILE)

    told = repr(caught.value) + repr(caught.value.raw) + repr(caught.value.to_dict())
    assert KEY[:8] not in told


def test_errors_come_back_from_other_processes(server: FaultServer, connect: Connect) -> None:
    server.on("GET", PATH, respond(404, json={"detail": "No File matches the given query."}))
    with pytest.raises(errors.FileError) as caught:
        connect(server).get_file(FILE)

    back = pickle.loads(pickle.dumps(caught.value))

    assert (type(back), back.status, back.reason) == (errors.FileError, 404, "No File matches the given query.")


def test_an_upload_error_tells_the_file_and_the_reason() -> None:
    from dovetail.sds.models import File

    error = errors.UploadError("The upload failed", File(name="x.h5", size=3), "it became shorter")

    back = pickle.loads(pickle.dumps(error))

    assert str(back) == "The upload failed: it became shorter"
    assert (back.sds_file.name, back.reason) == ("x.h5", "it became shorter")
