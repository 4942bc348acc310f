"""Steps that several specifications of the gateway's sandbox take."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import httpx

from dovetail.sandbox import Sandbox

ADA, BO = "ada@example.com", "bo@example.com"
FILES = "/api/v1/assets/files/"
CHECK = "/api/v1/assets/utils/check_contents_exist/"
T = TypeVar("T")


@contextmanager
def caller(sandbox: Sandbox, email: str = ADA) -> Iterator[httpx.Client]:
    """A user with his key."""
    headers = {"authorization": f"Api-Key: {sandbox.credentials[email]}"}
    with httpx.Client(base_url=sandbox.url, headers=headers, trust_env=False, verify=False) as client:
        yield client


def send(http: httpx.Client, path: str, content: bytes, **form: Any) -> httpx.Response:
    """Upload contents to a path."""
    directory, _, name = path.rpartition("/")
    return http.post(FILES, files={"file": (name, content)}, data={"directory": directory or "/", **form})


def uploaded(http: httpx.Client, path: str, content: bytes, **form: Any) -> dict[str, Any]:
    """The row of a file that was uploaded."""
    answer = send(http, path, content, **form)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def listed(http: httpx.Client, path: str, **query: Any) -> list[str]:
    """The paths below the user's root of what is listed."""
    answer = http.get(FILES, params={"path": path, **query})
    assert answer.status_code == 200, answer.text
    return [f"{row['directory']}/{row['name']}".partition("@example.com")[2] for row in answer.json()["results"]]


def refused(answer: httpx.Response, status: int) -> str:
    """The detail of a refusal."""
    assert answer.status_code == status, answer.text
    return str(answer.json()["detail"])


def is_page(answer: httpx.Response, status: int) -> bool:
    """Whether an answer is a page that a web framework shows by itself."""
    return (answer.status_code, answer.headers["content-type"]) == (status, "text/html")


def at_once(count: int, action: Callable[[], T]) -> list[T]:
    """What an action gives in several threads."""
    found: list[T] = []
    threads = [threading.Thread(target=lambda: found.append(action())) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == count
    return found
