"""Drives githubkit."""

from __future__ import annotations

from typing import Any

from githubkit import GitHub

from behaviour.driver import SECRET, Driver, walk
from behaviour.driving import main

TIME = "2026-01-02T03:04:05Z"
LABEL = {
    "id": 7,
    "node_id": "n1",
    "url": "https://example.com/1",
    "name": "x1",
    "description": "d",
    "color": "ff0000",
    "default": False,
    "archived_at": TIME,
    "archived_by": None,
}
DEPLOYMENT = {
    "id": 7,
    "node_id": "n1",
    "url": "https://example.com/1",
    "sha": "s",
    "ref": "r",
    "task": "deploy",
    "payload": {},
    "environment": "e",
    "description": None,
    "creator": None,
    "created_at": TIME,
    "updated_at": TIME,
    "statuses_url": "https://example.com/2",
    "repository_url": "https://example.com/3",
}


def client(url: str, secret: str | None, timeout: float | None) -> Any:
    """A client without its cache, which would answer in the server's place; it takes its token from no variable."""
    return GitHub(secret or SECRET, base_url=url, timeout=timeout, http_cache=False)


def get(client: Any, key: str) -> Any:
    """The answer with a label, which is decoded when it is first looked at."""
    answer = client.rest.issues.get_label("o", "r", key)
    assert answer.parsed_data is not None
    return answer


def create(client: Any, how: str) -> Any:
    """A deployment, or a comment at a line where NaN is meant."""
    if how == "nan":
        return client.rest.pulls.create_review_comment(
            "o", "r", 1, body="a", commit_id="c", path="p", line=float("nan")
        )
    given = {"description": None} if how == "null" else {}
    answer = client.rest.repos.create_deployment("o", "r", ref="main", **given)
    assert answer.parsed_data is not None
    return answer


if __name__ == "__main__":
    main(
        Driver(
            distribution="githubkit",
            client=client,
            get=get,
            read=lambda answer, pointer: walk(answer.parsed_data, pointer),
            unknown=lambda answer, name: answer.json()[name],
            value=lambda answer: answer.parsed_data,
            item=LABEL,
            text="/name",
            number="/id",
            required="/node_id",
            create=create,
            made=DEPLOYMENT,
            sends_null="/description",
            defaults=("task", "auto_merge", "environment", "production_environment"),
        )
    )
