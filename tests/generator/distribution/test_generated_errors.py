"""The errors of a generated package: a class for each declared status, with a typed body."""

from __future__ import annotations

import importlib
import pickle
from typing import Any

import pytest
from support.behaviours import html, respond
from support.fault_server import FaultServer

from dovetail.runtime import ApiError, DecodeError


@pytest.fixture
def errors(zoo: Any) -> Any:
    return importlib.import_module(f"{zoo.__name__}.errors")


@pytest.mark.parametrize(
    ("status", "body", "kind", "read"),
    [
        (404, {"message": "none"}, "NotFound", "Problem"),
        (503, {"message": "night"}, "ServiceUnavailable", "Problem"),
        (500, {"message": "?"}, "ServerError", ""),  # in the range 5XX, whose body this operation does not declare
        (418, {"message": "?"}, "ZooSdkError", ""),  # declared nowhere
        (404, {"text": "of another shape"}, "NotFound", ""),
    ],
)
def test_a_declared_status_is_a_class_with_a_typed_body(
    zoo: Any, errors: Any, server: FaultServer, status: int, body: object, kind: str, read: str
) -> None:
    server.on("GET", "/animals/7", respond(status, json=body))
    with zoo.Client(base_url=server.url, api_key="k", retries=0) as client, pytest.raises(ApiError) as caught:
        client.animals.get_animal(7)

    error: Any = caught.value
    assert type(error) is getattr(errors, kind)
    assert isinstance(error, errors.ZooSdkError)
    assert type(error.body).__name__ == (read or "NoneType")
    assert (error.status, error.json()) == (status, body)
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), again.body, again.raw) == (type(error), error.body, error.raw)


def test_a_status_of_a_declared_range_is_of_the_class_of_the_range(errors: Any) -> None:
    assert issubclass(errors.ServiceUnavailable, errors.ServerError)
    assert not issubclass(errors.NotFound, errors.ServerError)


def test_what_is_declared_for_any_status_is_the_body_of_those_that_are_not(
    zoo: Any, errors: Any, server: FaultServer
) -> None:
    server.on("POST", "/animals", respond(409, json={"cage": 3}), respond(422, json={"message": "no"}))
    with zoo.Client(base_url=server.url, api_key="k", retries=0) as client:
        with pytest.raises(errors.Conflict) as full:
            client.animals.create_animal(name="Bo")
        with pytest.raises(errors.ZooSdkError) as other:
            client.animals.create_animal(name="Bo")

    assert full.value.body == zoo.models.Cage(cage=3)
    assert other.value.body == zoo.models.Problem(message="no")


def test_a_page_in_place_of_an_error_has_no_body_and_keeps_its_bytes(
    zoo: Any, errors: Any, server: FaultServer
) -> None:
    server.on("GET", "/animals/7", html(404), html(200))
    with zoo.Client(base_url=server.url, api_key="k", retries=0) as client:
        with pytest.raises(errors.NotFound) as caught:
            client.animals.get_animal(7)
        with pytest.raises(DecodeError):
            client.animals.get_animal(7)

    assert (caught.value.body, caught.value.json()) == (None, None)
    assert b"Sign in" in caught.value.raw


def test_functions_and_methods_say_what_they_raise(zoo: Any) -> None:
    function = zoo.operations.animals.create_animal.__doc__
    method = zoo.resources.Animals.create_animal.__doc__

    assert "errors.Conflict: Status 409 once it is sent, with ``m.Cage``. The cage is full." in function
    assert "errors.Conflict: Status 409, with ``m.Cage``. The cage is full." in method
    assert "errors.ZooSdkError: Any other error, with ``m.Problem``." in method
    # What the class says already is not said again.
    assert "errors.BadRequest: Status 400, with ``m.Problem``.\n" in zoo.resources.Animals.list_animals.__doc__
