"""``README.md``: what the package is, its first call, and how to say who one is and where calls go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail_generator.operations import text

if TYPE_CHECKING:
    from dovetail_generator.distribution.clients import Facts
    from dovetail_generator.distribution.errors import ErrorClasses
    from dovetail_generator.distribution.first_call import FirstCall


def readme(facts: Facts, call: FirstCall | None, errors: ErrorClasses) -> str:
    """The whole page.

    Args:
        facts: What the package says of itself.
        call: The call to show.
        errors: The classes of its errors.
    """
    parts = [
        f"# {_plain(facts.title)}",
        "A typed Python client, sync and async, made by `dovetail-generate` from version "
        f"{_plain(facts.version)} of the API's OpenAPI document.",
        "```sh\npip install .  # in the folder of this page\n```",
    ]
    if call is not None:
        parts += _first(facts, call)
    if facts.modules:
        parts += [*_credentials(facts), *_servers(facts), *_errors(facts, call, errors)]
    return "\n\n".join([*parts, _files(facts)]) + "\n"


def _plain(words: str) -> str:
    """Text of a document as text of a page."""
    return text.one_line(words).replace("\\", "\\\\").replace("<", "&lt;").replace("`", "'").replace("*", "\\*")


def _cell(words: str) -> str:
    """A sentence of ours in a table, with what it names as code."""
    return words.replace("``", "`").replace("|", "\\|")


def _first(facts: Facts, call: FirstCall) -> list[str]:
    shown = f"for each in {call.method}:\n        print(each)" if call.is_list else f"print({call.method})"
    waited = (
        f"async for each in {call.method}:\n            print(each)" if call.is_list else f"print(await {call.method})"
    )
    module = call.endpoint.module
    return [
        "## A first call",
        f"```python\nfrom {facts.package} import Client\n\nwith Client() as client:\n    {shown}\n```",
        _needs(facts),
        "The same with `await`:",
        "```python\nimport asyncio\n\n"
        f"from {facts.package} import AsyncClient\n\n\n"
        "async def main() -> None:\n    async with AsyncClient() as client:\n"
        f"        {waited}\n\n\nasyncio.run(main())\n```",
        "A call is a value too: it is checked when it is made, and sent by whoever has a client.",
        f"```python\nfrom {facts.package} import Client\nfrom {facts.package}.operations import {module}\n\n"
        f"call = {call.function}\nprint(call.curl())\n"
        "with Client() as client:\n    answer = client.send_detailed(call)\n"
        "    print(answer.status, answer.value)\n```",
    ]


def _needs(facts: Facts) -> str:
    said: list[str] = []
    if facts.credentials:
        said.append("Credentials come from the environment here; see below for which.")
    if not facts.servers.is_given:
        said.append(f"The document names no host: set `{facts.prefix}_BASE_URL`, or give `Client(base_url=…)`.")
    return " ".join(said) or "The document asks for no credentials; `Client(auth=…)` takes a strategy of your own."


def _credentials(facts: Facts) -> list[str]:
    if not facts.credentials:
        return []
    rows = "\n".join(
        f"| `{keyword}=` | `{credential.variable}` | {_cell(credential.words)} |"
        for keyword, credential in facts.keywords.items()
    )
    first = next(iter(facts.keywords))
    return [
        "## Credentials",
        "Give them to the client, or set environment variables; an argument always beats the environment.",
        f"| argument | environment variable | |\n| --- | --- | --- |\n{rows}",
        f"```python\nfrom dovetail.runtime import FileSecret\nfrom {facts.package} import Client\n\n"
        f'client = Client({first}=FileSecret("/run/secrets/key"))  # a text, or where to read it\n```',
        "An operation takes the first of the ways in that the document lists for it and the client has all of; what "
        "needs none is sent without.",
    ]


def _servers(facts: Facts) -> list[str]:
    servers = facts.servers
    parts = ["## Servers"]
    if servers.usual:
        rows = "\n".join(
            f"| {number} | `{name}` | `{text.one_line(server.get('url', ''))}` | "
            f"{_plain(str(server.get('description') or ''))} |"
            for number, (name, server) in enumerate(zip(servers.names, servers.usual, strict=True))
        )
        parts.append(f"| number | name | address | |\n| --- | --- | --- | --- |\n{rows}")
    else:
        parts.append("The document names none.")
    ways = [f"`base_url=` or `{facts.prefix}_BASE_URL` says where calls go, whatever the document says."]
    if servers.usual:
        ways.append(f"`server=` or `{facts.prefix}_SERVER` chooses one by number or name.")
    if servers.variables:
        named = ", ".join(f"`{name}`" for name in servers.variables)
        ways.append(f"`variables=` fills {named} in an address (`{facts.prefix}_SERVER_…`).")
    if servers.hosts:
        named = ", ".join(f"`{label}`" for label in servers.hosts)
        ways.append(f"Some operations go to hosts of their own: {named}. `hosts=` says where these are.")
    return [*parts, " ".join(ways)]


def _errors(facts: Facts, call: FirstCall | None, errors: ErrorClasses) -> list[str]:
    shown = call.method if call is not None else 'client.request("GET", "/")'
    named = ", ".join(f"`{name}` ({_status(status)})" for status, name in errors.names.items())
    return [
        "## Errors",
        f"Each status that the document declares as an error is a class in `{facts.package}.errors`, a subclass of "
        f"`{errors.base}`, and its `body` has the declared type{f': {named}' if named else ''}.",
        f"```python\nfrom {facts.package} import Client, errors\n\nwith Client() as client:\n    try:\n"
        f"        {shown}\n    except errors.{errors.base} as error:\n        print(error.status, error.body)\n```",
    ]


def _status(status: int) -> str:
    return f"{status}XX" if status < 10 else str(status)


def _files(facts: Facts) -> str:
    return (
        "## What is here\n\n"
        f"`{facts.package}.operations` has a function for each operation, `{facts.package}.models` the types of what "
        "is sent and received. `_extra.py` is yours: what its classes have, the clients have. Everything else is made "
        "anew by the next build."
    )
