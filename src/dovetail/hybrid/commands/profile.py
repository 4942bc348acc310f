"""A profile of a runner: an address and one kind of credentials under a name."""

from __future__ import annotations

from typing import Final

from dovetail.hybrid.runner_url import RunnerUrl, runner_root
from dovetail.spark.commands.profile import ProfileKind, SparkProfile


class RunnerProfile(SparkProfile, frozen=True, omit_defaults=True, repr_omit_defaults=True):
    """What a profile may hold, beside what one of Spark holds.

    Attributes:
        prefix: The path prefix of a runner with a custom API route.
        identity: The URL of the Spark tenant that gives tokens for client credentials.
    """

    prefix: str | None = None
    identity: str | None = None

    @property
    def address(self) -> RunnerUrl:
        """Where the runner is."""
        url = runner_root(self.base_url)
        if self.tenant:
            return RunnerUrl.of(url=url, tenant=self.tenant, prefix=self.prefix)
        return RunnerUrl.no_tenant(url, prefix=self.prefix or "")


RUNNER: Final = ProfileKind(
    "hybrid",
    RunnerProfile,
    "base_url, tenant, prefix, identity (a Spark tenant that gives tokens)",
    "dovetail hybrid config set --profile local base_url=http://localhost:3000 tenant=acme",
)
