"""The identity of a job of an Azure DevOps pipeline, exchanged at the workspace."""

from __future__ import annotations

import os
from collections.abc import Generator
from typing import TYPE_CHECKING, Any, Final

from dovetail.databricks.auth.identity_exchange import IdentityExchange
from dovetail.databricks.auth.token_calls import POST_EMPTY
from dovetail.runtime.credentials import EnvironmentSecret
from dovetail.runtime.errors import CredentialError
from dovetail.runtime.steps import Ask, Work

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.auth import Auth

_VARIABLES: Final = (
    "SYSTEM_TEAMFOUNDATIONCOLLECTIONURI",
    "SYSTEM_TEAMPROJECTID",
    "SYSTEM_HOSTTYPE",
    "SYSTEM_PLANID",
    "SYSTEM_JOBID",
    "SYSTEM_ACCESSTOKEN",
)


def auth(config: Config) -> Auth | None:
    """The identity token of this job."""
    return DevOpsIdentity(config) if all(os.environ.get(name) for name in _VARIABLES) else None


class DevOpsIdentity(IdentityExchange):
    """A token for the identity token of a job of Azure DevOps."""

    def identity(self, audience: str) -> Generator[Ask | Work, Any, str]:
        """One step: Azure DevOps, whose tokens are for one audience alone.

        Raises:
            CredentialError: It answered without a token.
        """
        collection, project, kind, plan, job, token = (EnvironmentSecret(name).read() for name in _VARIABLES)
        url = (
            f"{collection}{project}/_apis/distributedtask/hubs/{kind}/plans/{plan}/jobs/{job}/oidctoken"
            "?api-version=7.2-preview.1"
        )
        answer: dict[str, Any] = yield Ask(POST_EMPTY.call({"authorization": f"Bearer {token}"}), url)
        if not answer.get("oidcToken"):
            raise CredentialError("Azure DevOps answered without an identity token.")
        return str(answer["oidcToken"])
