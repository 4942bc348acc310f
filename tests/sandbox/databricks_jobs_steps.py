"""Steps that tests of jobs and runs have in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx

from dovetail.sandbox import Sandbox


class JobsApi:
    """Plain requests to the jobs API of a sandbox, as one of its sample users."""

    def __init__(self, sandbox: Sandbox, token: str = "admin_token") -> None:
        headers = {"authorization": f"Bearer {sandbox.credentials[token]}"}
        self.http = httpx.Client(base_url=sandbox.url, headers=headers, trust_env=False, verify=False)

    def post(self, path: str, version: str = "2.2", **body: Any) -> Any:
        answer = self.http.post(f"/api/{version}/jobs/{path}", json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def get(self, path: str, version: str = "2.2", **query: Any) -> Any:
        answer = self.http.get(f"/api/{version}/jobs/{path}", params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def refusal(self, path: str, query: Mapping[str, Any] | None = None, **body: Any) -> tuple[int, str, str]:
        """Status, code and message of a request that is refused; a GET when a query is given."""
        address = f"/api/2.2/jobs/{path}"
        answer = self.http.get(address, params=query) if query is not None else self.http.post(address, json=body)
        told = answer.json()
        return answer.status_code, told["error_code"], told["message"]

    def job(self, *tasks: Mapping[str, Any], **settings: Any) -> int:
        job_id: int = self.post("create", tasks=list(tasks), **settings)["job_id"]
        return job_id

    def run(self, *tasks: Mapping[str, Any], **settings: Any) -> int:
        """Starts a run of a new job."""
        run_id: int = self.post("run-now", job_id=self.job(*tasks, **settings))["run_id"]
        return run_id

    def ended(self, run_id: int, **query: Any) -> Any:
        """A run once it is over; in steps each look moves the time."""
        for _ in range(1000):
            run = self.get("runs/get", run_id=run_id, **query)
            if run["end_time"]:
                return run
        raise AssertionError(f"the run {run_id} goes on")


def task(key: str, after: tuple[str, ...] = (), *, says: str = "", **fields: Any) -> dict[str, Any]:
    """A notebook task; `says` tells the sandbox how it ends: `outcome=FAILED`."""
    words = " ".join(f"sandbox.{word}" for word in says.split())
    return {
        "task_key": key,
        "notebook_task": {"notebook_path": f"/Shared/{key}"},
        **({"depends_on": [{"task_key": each} for each in after]} if after else {}),
        **({"description": words} if words else {}),
        **fields,
    }


def results(run: Mapping[str, Any]) -> dict[str, str | None]:
    """How the last try of each task ended, by key."""
    return {each["task_key"]: each["state"].get("result_state") for each in run["tasks"]}
