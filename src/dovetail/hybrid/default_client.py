"""The verbs of the package itself: ``Hybrid.health.check()``, ``Hybrid.services.execute(…)``.

They are those of one client, made from the environment when the first of them is used. ``CSPARK_RUNNER_URL`` says where
the runner is; the last segment of its path is the tenant, without which ``services`` is of no use. Without credentials
in the environment it sends none.
"""

from __future__ import annotations

from dovetail.hybrid._sync.client import Client
from dovetail.hybrid._sync.runner import Health, Status, Version
from dovetail.hybrid._sync.services import Services
from dovetail.hybrid.runner_url import RunnerUrl, runner_root
from dovetail.spark.authorization import Authorization
from dovetail.spark.errors import SparkInputError


def _client() -> Client:
    try:
        address = RunnerUrl.of()
    except SparkInputError:
        address = RunnerUrl.no_tenant(runner_root(None))
    return Client(base_url=address, token="open" if Authorization.from_environment().is_empty else None)


_made: Client = _client()
health: Health = _made.health
version: Version = _made.version
status: Status = _made.status
services: Services = _made.services
