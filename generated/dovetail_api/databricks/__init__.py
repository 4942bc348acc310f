# Made from databricks.yaml by dovetail-generate; do not edit.
"""Azure Databricks.

Clusters, jobs, data, SQL, models and their permissions in an Azure Databricks workspace.

Azure Databricks runs Spark clusters, jobs, notebooks and SQL in a *workspace*; this is the REST API of one workspace.

**Addresses.** Every workspace has a host of its own, `adb-<workspace id>.<n>.azuredatabricks.net`. The version is part
of the path and differs from area to area: clusters 2.1, jobs 2.2, Unity Catalog 2.1, command execution 1.2, most others
2.0. The account console has one host for all, `accounts.azuredatabricks.net`; there and on hosts that serve several
workspaces, the header `X-Databricks-Workspace-Id` selects the workspace.

**Requests.** JSON in UTF-8; parameters of GET stand in the query, nested ones with a dot (`filter_by.is_pinned=true`),
lists as a repeated key, truth values as `true` and `false`.

**Answers.** A field that is unset is left out, and so, most often, is an empty list: a workspace without clusters
answers `{}`. What has nothing to say answers `{}`. New fields and new words may come at any time. Some services give
64-bit integers as decimal text. Older services tell moments in milliseconds since 1970 (UTC), newer ones as RFC 3339
text. Every answer carries `x-request-id`.

**Errors.** A status of 400 and above with `error_code` and `message`. The code says more than the status, which for the
same code differs between services.

**Limits.** A workspace allows so many requests a second for each group of operations, for example 20 for creating and
starting jobs, 100 for looking at a run; beyond that it answers 429, at times with `Retry-After`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dovetail_api.databricks import index as index
    from dovetail_api.databricks import models as models
    from dovetail_api.databricks import operations as operations
    from dovetail_api.databricks import resources as resources
    from dovetail_api.databricks import security as security
else:
    from importlib import import_module

    _MODULES = frozenset({"index", "models", "operations", "resources", "security"})

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})


TITLE: Final = "Azure Databricks"
"""Title of the contract."""

VERSION: Final = "2026.9"
"""Version of the contract."""

SERVER: Final = "https://adb-1234567890123456.16.azuredatabricks.net"
