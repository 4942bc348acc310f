"""Steps that tests of clusters have in common."""

from __future__ import annotations

from typing import Any

import httpx

SMALL: dict[str, Any] = {"spark_version": "16.4.x-scala2.12", "node_type_id": "Standard_DS3_v2", "num_workers": 2}


def created(http: httpx.Client, **more: Any) -> str:
    """The id of a new cluster, which is `PENDING`."""
    answer = http.post("/api/2.1/clusters/create", json={**SMALL, **more})
    assert answer.status_code == 200, answer.text
    return str(answer.json()["cluster_id"])


def looked_at(http: httpx.Client, cluster_id: str) -> dict[str, Any]:
    answer = http.get("/api/2.1/clusters/get", params={"cluster_id": cluster_id})
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def reached(http: httpx.Client, cluster_id: str, state: str) -> dict[str, Any]:
    """A cluster once it has come to a state, given a clock that goes by looks."""
    for _ in range(4):
        cluster = looked_at(http, cluster_id)
        if cluster["state"] == state:
            return cluster
    raise AssertionError(f"{cluster_id} is {cluster['state']}, not {state}")


def running(http: httpx.Client, **more: Any) -> str:
    cluster_id = created(http, **more)
    reached(http, cluster_id, "RUNNING")
    return cluster_id


def told_to(http: httpx.Client, what: str, cluster_id: str, **more: Any) -> None:
    answer = http.post(f"/api/2.1/clusters/{what}", json={"cluster_id": cluster_id, **more})
    assert (answer.status_code, answer.json()) == (200, {}), answer.text
