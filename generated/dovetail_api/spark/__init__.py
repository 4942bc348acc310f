# Made from spark.yaml by dovetail-generate; do not edit.
"""Coherent Spark.

Turns Excel workbooks into services and runs them.

Coherent Spark compiles an Excel workbook into a *service* and runs it behind a REST API: one record, a list of records,
or an asynchronous batch of any size.

**Words.** A *folder* holds services (the older v1 calls say *product*); a *service* is a workbook with a name (*engine*
in v1); a service has *versions* with a semantic version number (*revision*). A `service_id` means the latest version of
that service, a `version_id` exactly one version, a `call_id` one recorded execution.

**Addresses.** v3 and v4 calls carry the tenant as the first path segment. v1 calls carry it in the `x-tenant-name`
header, or in the token's `realm` claim. Sign-in lives on the `keycloak` host, temporary downloads on `entitystore`, all
the rest on `excel`.

**Answers.** v3 answers are wrapped in `status`, `response_data`, `response_meta` and `error`. v4 answers are not
wrapped. v1 answers are wrapped in `status`, `data`, `message` and `errorCode`, and a failure often comes with HTTP 200:
only the status word tells.

**Headers.** Every call may carry `x-request-id` (a UUID made by the caller, the same for every attempt of one call) and
`x-spark-ua` (what the caller is); the server answers without them too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dovetail_api.spark import index as index
    from dovetail_api.spark import models as models
    from dovetail_api.spark import operations as operations
    from dovetail_api.spark import security as security
else:
    from importlib import import_module

    _MODULES = frozenset({"index", "models", "operations", "security"})

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})


TITLE: Final = "Coherent Spark"
"""Title of the contract."""

VERSION: Final = "2026.5"
"""Version of the contract."""

SERVER: Final = "https://excel.us.coherent.global"

KEYCLOAK_SERVER: Final = "https://keycloak.us.coherent.global"

ENTITYSTORE_SERVER: Final = "https://entitystore.us.coherent.global"
