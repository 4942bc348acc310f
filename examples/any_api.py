"""Any API: a package is made from an OpenAPI document, imported, and used against a server.

The document is that of the SpectrumX gateway, and the server its sandbox, so that all of it happens on this machine:

    dovetail sandbox sds -- python examples/any_api.py
"""

from __future__ import annotations

import asyncio
import importlib
import os
import pickle
import sys
import tempfile
from pathlib import Path
from typing import Any

from dovetail_generator.cli import main as dovetail_generate

DOCUMENT = Path(__file__).parent.parent / "openapi" / "sds.yaml"
NAME = "radio_api"


def main() -> int:
    """Make the package, and use it; 0 when all answers are what the document says."""
    host = f"http://{os.environ['SDS_HOST']}"
    os.environ["RADIO_API_API_KEY"] = os.environ["SDS_SECRET_TOKEN"]
    with tempfile.TemporaryDirectory() as folder:
        if status := dovetail_generate(["build", str(DOCUMENT), "--out", folder, "--name", NAME, "--quiet"]):
            return status
        made = sorted(path.relative_to(folder) for path in Path(folder).rglob("*.py"))
        print(f"{DOCUMENT.name} is the package {NAME} of {len(made)} modules")
        sys.path.insert(0, folder)
        # A program of yours writes `import radio_api`; this one has to make it first.
        radio_api: Any = importlib.import_module(NAME)
        use(radio_api, host)
        asyncio.run(use_async(radio_api, host))
    return 0


def use(radio_api: Any, host: str) -> None:
    """Call by tag, send a call as a value, and meet a typed error."""
    with radio_api.Client(base_url=host) as client:
        user = client.users.me()
        print(f"the key belongs to {user.name} <{user.email}>")

        datasets = importlib.import_module(f"{NAME}.operations.datasets")
        call = pickle.loads(pickle.dumps(datasets.get(dataset_id="00000000-0000-0000-0000-000000000000")))
        print(f"a call is a value: {call.method} {call.path}")
        try:
            client.send(call)
        except radio_api.errors.NotFound as error:
            print(f"{error.status} is errors.NotFound, with a {type(error.body).__name__}")
        print(f"what the answers held beyond the document: {client.drift() or 'nothing'}")


async def use_async(radio_api: Any, host: str) -> None:
    """The same client, awaited."""
    async with radio_api.AsyncClient(base_url=host) as client:
        found = [file.name async for file in client.files.list(path="/")]
        print(f"{len(found)} files of all pages, read with `async for`")


if __name__ == "__main__":
    sys.exit(main())
