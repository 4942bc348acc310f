# Made from hybrid.yaml by dovetail-generate; do not edit.
"""Coherent Hybrid Runner.

Runs Coherent Spark services on the user's own machines.

A Hybrid Runner is a container that executes services of Coherent Spark, compiled to WebAssembly, wherever it is put:
beside an application, in a closed network, on a laptop. It takes the same locators and inputs as Spark's execution and
answers in the same forms, v3 for one record and v4 for many; most of the metadata of a request means nothing to it.

**Packages.** A runner knows the services of the packages it was given: it pulls them from Spark by itself, finds them
in a folder, or takes them by `services_upload`. A package is what Spark's export makes in the mode `onpremises`.

**Addresses.** A runner is anywhere: any scheme, host and port, and a path prefix when it was started with one
(`CUSTOM_API_ROUTE`). Behind it, calls about services carry the tenant as the first path segment; the others carry none.

**Credentials.** A runner asks for none unless it was set up so; then it takes a bearer token, or an API key with the
tenant's name.

**Versions.** Runners of several versions are about. Answers may hold more than is described here, and lack what is not
certain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dovetail_api.hybrid import index as index
    from dovetail_api.hybrid import models as models
    from dovetail_api.hybrid import operations as operations
    from dovetail_api.hybrid import security as security
else:
    from importlib import import_module

    _MODULES = frozenset({"index", "models", "operations", "security"})

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})


TITLE: Final = "Coherent Hybrid Runner"
"""Title of the contract."""

VERSION: Final = "2026.5"
"""Version of the contract."""

SERVER: Final = "http://localhost:3000"
