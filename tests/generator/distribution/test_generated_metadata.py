"""What a package to install has beside its code: metadata, a page whose first call runs, names, and a bounded size."""

from __future__ import annotations

import ast
import inspect
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.runtime import AsyncClient, Client
from dovetail.runtime._async.api_client import AsyncApiClient
from dovetail.runtime._sync.api_client import ApiClient
from dovetail.runtime.api_package import ClientOptions, client_settings
from dovetail_generator.distribution.clients import Facts, client
from dovetail_generator.distribution.metadata import release
from dovetail_generator.distribution.names import CLIENT_MEMBERS, distribution_name, error_base, server_names
from dovetail_generator.distribution.servers import Servers
from dovetail_generator.operations.credentials import RESERVED, credentials
from dovetail_generator.project import external_target

PACKAGE = "zoo_sdk"


def test_an_installer_is_told_what_it_needs(built: Path) -> None:
    told = tomllib.loads((built / "pyproject.toml").read_text())

    project = told["project"]
    assert (project["name"], project["version"]) == ("zoo-sdk", "2024.1.31")
    assert project["description"] == 'A typed client of Zoo "Ark" <b>.'
    assert re.fullmatch(r"dovetail>=\d+\.\d+,<\d+\.\d+", project["dependencies"][0])
    assert told["build-system"]["build-backend"] == "hatchling.build"
    assert told["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"] == [PACKAGE]
    assert (built / PACKAGE / "py.typed").is_file()


def test_the_calls_of_its_page_run(built: Path, server: FaultServer) -> None:
    server.on("GET", "/open", respond(200, json=True))
    page = (built / "README.md").read_text()
    blocks = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    program = "\n\n".join(blocks)
    assert "client.default.is_open()" in blocks[0]

    environment = {"ZOO_SDK_BASE_URL": server.url, "PYTHONPATH": ":".join([str(built), *sys.path])}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False, timeout=120
    )

    assert done.stderr == ""
    assert done.stdout.splitlines()[:2] == ["True", "True"]
    assert len(server.requests) == 4


def test_its_page_says_how_to_give_credentials_and_choose_a_server(built: Path) -> None:
    page = (built / "README.md").read_text()

    assert "| `api_key=` | `ZOO_SDK_API_KEY` |" in page
    assert "| `token=` | `ZOO_SDK_TOKEN` |" in page
    assert "| 1 | `play_ground` | `https://sandbox.zoo.example.com` |" in page
    assert '# Zoo "Ark" &lt;b>' in page


def test_importing_it_and_building_a_call_loads_neither_models_of_answers_nor_an_event_loop(built: Path) -> None:
    program = (
        "import json, sys\nfrom zoo_sdk import Client\nfrom zoo_sdk.operations import animals\n"
        "client = Client(base_url='http://127.0.0.1:9')\ncall = animals.get_animal(animal_id=7)\nclient.animals\n"
        "print(json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": ":".join([str(built), *sys.path])},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )

    assert done.stderr == ""
    heavy = {"asyncio", "anyio", "httpx", "pyreqwest"}
    own = {"zoo_sdk.errors", "zoo_sdk.models.animals", "zoo_sdk.async_client"}
    assert set(json.loads(done.stdout)) & (heavy | own) == set()


def test_names_of_resources_never_hide_a_member_of_a_client() -> None:
    for kind in (Client, AsyncClient, ApiClient, AsyncApiClient):
        public = {name for name in dir(kind) if not name.startswith("_")}
        assert public - CLIENT_MEMBERS == set()
    assert {"settings", "cached_property"} <= CLIENT_MEMBERS  # an attribute of each, and what makes the others


@pytest.mark.parametrize("prefix", ["", "Async"])
def test_names_of_resources_never_hide_what_the_module_of_a_client_imports(prefix: str) -> None:
    tags = ["auth", "api_client", "client", "client_extra", "client_options", "secret_source", "server_name", "pets"]
    servers = Servers(({"url": "https://a.test"},), ("default",), {}, {})
    source = client(Facts("sdk", "SDK", "Shop", "1", servers, (), {tag: tag for tag in tags}), prefix)

    clients = [node for node in ast.parse(source).body if isinstance(node, ast.ClassDef)]
    top = [node for node in ast.parse(source).body if not isinstance(node, ast.ClassDef)]
    imports = [node for statement in top for node in ast.walk(statement) if isinstance(node, ast.ImportFrom)]
    names = [alias.asname or alias.name for node in imports for alias in node.names] + [node.name for node in clients]
    assert len(names) == len(set(names))
    assert f"import {prefix}Pets\n" in source


def test_names_of_credentials_never_hide_another_argument() -> None:
    taken = {*inspect.signature(client_settings).parameters, *ClientOptions.__annotations__, "self"} - {
        "api",
        "credentials",
    }

    assert taken - RESERVED == set()


@pytest.mark.parametrize(
    ("version", "made"),
    [("1.2.0", "1.2.0"), ("v3", "3"), ("2024-01-31", "2024.1.31"), ("1.0.0-beta.2", "1.0.0.2"), ("latest", "0")],
)
def test_the_version_of_a_document_becomes_one_of_a_package(version: str, made: str) -> None:
    assert release(version) == made


def test_a_name_becomes_those_of_a_package_and_a_distribution() -> None:
    target = external_target(Path("a.yaml"), Path("out"), "My Company.2nd-API")

    assert (target.package, target.folder) == ("my_company.api_2nd_api", Path("out/my_company/api_2nd_api"))
    assert distribution_name(target.package) == "my-company-api-2nd-api"
    assert error_base(target.package) == "Api2NdApiError"


def test_servers_get_names_that_last() -> None:
    servers = [
        {"url": "https://a.example.com", "description": "Production server (uses live data)"},
        {"url": "https://b.example.com", "description": "The sandbox environment."},
        {"url": "https://c.example.com/v1", "description": "Where everybody who wants to try it out may do so."},
        {"url": "//d.example.com"},
        {"url": "https://e.example.com", "x-name": "EU West"},
        {"url": "https://f.example.com", "description": "Production"},
    ]
    assert server_names([{"url": "https://a.example.com/v1"}]) == ["default"]

    assert server_names(servers) == [
        "production",
        "sandbox",
        "c_example_com_v1",
        "d_example_com",
        "eu_west",
        "production_2",
    ]


def test_each_scheme_gets_arguments_of_its_own() -> None:
    bearer = {"type": "http", "scheme": "bearer"}
    flow: dict[str, Any] = {"tokenUrl": "https://example.com/token", "scopes": {}}

    def arguments(**schemes: Any) -> dict[str, str]:
        return {each.keyword: each.variable for each in credentials(schemes, "ZOO")}

    key = {"type": "apiKey", "in": "header", "name": "X"}
    assert arguments(key=key) == {"api_key": "ZOO_API_KEY"}
    assert list(arguments(appKey=key, apiKey=key, auth=key)) == ["app_key", "api_key", "auth_key"]
    assert list(arguments(a=bearer, admin_token=bearer)) == ["a_token", "admin_token"]
    assert list(arguments(b={"type": "http", "scheme": "basic"})) == ["username", "password"]
    assert list(arguments(o={"type": "oauth2", "flows": {"clientCredentials": flow}}, b=bearer)) == [
        "token",
        "client_id",
        "client_secret",
        "scopes",
    ]
    assert list(arguments(o={"type": "oauth2", "flows": {"implicit": {"authorizationUrl": "x"}}})) == ["token"]
    assert arguments(m={"type": "mutualTLS"}) == {}
