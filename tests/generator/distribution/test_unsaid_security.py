"""Which credentials are sent where the document does not say which it wants."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.runtime import BearerAuth
from dovetail_generator.package import assemble
from dovetail_generator.project import external_target
from dovetail_generator.writing import changes, write

PACKAGE = "silent_sdk"
DOCUMENT = """\
openapi: 3.1.0
info: {title: Silent, version: "1"}
paths:
  /door:
    get:
      operationId: open
      tags: [doors]
      responses: {"204": {description: Open.}}
components:
  securitySchemes:
    door: {type: apiKey, in: header, name: X-Door}
"""


@pytest.fixture(scope="module")
def silent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    out = tmp_path_factory.mktemp("silent")
    (out / "silent.yaml").write_text(DOCUMENT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(out / "cache"))
        write(changes(assemble(external_target(out / "silent.yaml", out, PACKAGE)).files), out)
        patch.setattr(sys, "path", [str(out), *sys.path])
        yield importlib.import_module(PACKAGE)
        for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
            del sys.modules[name]


def _sent(silent: Any, server: FaultServer, **given: Any) -> tuple[str | None, str | None]:
    server.on("GET", "/door", respond(204))
    with silent.Client(base_url=server.url, **given) as client:
        client.doors.open()
    return server.requests[-1].header("X-Door"), server.requests[-1].header("Authorization")


def test_a_document_that_says_nothing_gets_what_the_client_is_given(silent: Any, server: FaultServer) -> None:
    assert _sent(silent, server, api_key="k1") == ("k1", None)
    assert _sent(silent, server, auth=BearerAuth("t1")) == (None, "Bearer t1")
    assert _sent(silent, server) == (None, None)


def test_requests_without_an_operation_take_what_the_document_asks_of_all(zoo: Any) -> None:
    api, security = (importlib.import_module(f"{zoo.__name__}.{name}") for name in ("_api", "security"))

    assert api.API.security == ((security.ZOO_KEY,),)
