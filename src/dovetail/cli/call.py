"""`dovetail call API OPERATION name=value …`: send any operation of an API, typed by its contract."""

from __future__ import annotations

import argparse
import inspect
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import msgspec

from dovetail.cli.apis import APIS, connecting_of, function_of, index_of
from dovetail.cli.call_arguments import arguments_of, operation_of
from dovetail.cli.completers import call_words, completes
from dovetail.cli.exits import OK, USAGE, CommandFailed
from dovetail.cli.output import add_output_options, form_of, json_text, note, show, show_lines, write_bytes, write_text
from dovetail.cli.parser import Parser
from dovetail.runtime.operation import EventOperation, PagedOperation

if TYPE_CHECKING:
    from dovetail.runtime._sync.client import Client
    from dovetail.runtime.call import Call, EventCall, PagedCall
    from dovetail.runtime.response import Response

_EPILOG = """\
Values are read as the contract declares them; name:=JSON gives any JSON, a file is given by its path. A name that is
no parameter is a member of the JSON body: folders_list page=2 search:='[]'. A dotted name goes deeper.

examples:
  dovetail call spark --list 'folders*'
  dovetail call spark folders_get --help
  dovetail call spark folders_get folder=lending
  dovetail call spark services_execute folder=lending service=loan-quote --body '{"request_data": {"inputs": {}}}'
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    parser.epilog = _EPILOG
    # The options depend on the API: they are declared when it is known.
    parser.add_argument("api", choices=APIS, nargs="?", help="which API")
    words = parser.add_argument("words", nargs=argparse.REMAINDER, help="the operation, its arguments, and options")
    completes(words, call_words)
    parser.add_argument("-h", "--help", action="store_true", help="show this help, or that of an operation")


def run(arguments: argparse.Namespace) -> int:
    """Send the operation and return the exit status."""
    if arguments.api is None:
        _parser(next(iter(APIS))).print_help()
        return OK if arguments.help else USAGE
    api: str = arguments.api
    given = _parser(api).parse_intermixed_args(arguments.words)
    vars(arguments).update(vars(given))
    if given.list is not None:
        return _list(api, given)
    if given.operation is None:
        _parser(api).print_help()
        return OK if given.help else USAGE
    function = function_of(api, given.operation)
    if given.help:
        write_text(_help(api, given.operation, function))
        return OK
    return _send(api, given, function)


def _parser(api: str) -> argparse.ArgumentParser:
    parser = Parser(prog=f"dovetail call {api}", description="Send any operation.", epilog=_EPILOG, add_help=False)
    parser.add_argument("operation", nargs="?", help="the operation's id")
    parser.add_argument("arguments", nargs="*", metavar="name=value", help="its arguments")
    parser.add_argument("-h", "--help", action="store_true", help="show this help, or that of the operation")
    parser.add_argument("--list", nargs="?", const="*", metavar="PATTERN", help="list operations whose ids match")
    parser.add_argument("--body", metavar="JSON", help="the body: JSON, @FILE, or - for standard input")
    parser.add_argument("--raw", action="store_true", help="the answer's bytes, as they came")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write the answer to this file")
    parser.add_argument("--all-pages", action="store_true", help="the items of all pages, as they come")
    parser.add_argument("--wait", action="store_true", help="follow what the operation starts to its end")
    parser.add_argument("--dry-run", action="store_true", help="print what would be sent, credentials masked")
    add_output_options(parser)
    connecting_of(api).add_options(parser, output=False)
    return parser


def _list(api: str, given: argparse.Namespace) -> int:
    pattern = given.list if any(mark in given.list for mark in "*?[") else f"*{given.list}*"
    rows = [
        {"operation": name, "method": entry.method, "path": entry.path, "summary": entry.summary}
        for name, entry in index_of(api).items()
        if fnmatch(name, pattern)
    ]
    show(given, rows, ("operation", "method", "summary"))
    return OK


def _help(api: str, operation: str, function: Any) -> str:
    entry = index_of(api)[operation]
    declared = {parameter.name: parameter for parameter in operation_of(function).parameters}
    lines = [f"dovetail call {api} {operation}", f"{entry.method} {entry.path}", "", inspect.getdoc(function) or ""]
    lines += ["", "Types:"]
    for name, parameter in inspect.signature(function).parameters.items():
        place = declared[name].location if name in declared else "body"
        needed = "" if parameter.default is not inspect.Parameter.empty else ", required"
        lines.append(f"    {name}: {parameter.annotation} ({place}{needed})")
    return "\n".join(lines).replace(" | UnsetType", "") + "\n"


def _send(api: str, given: argparse.Namespace, function: Any) -> int:
    connecting = connecting_of(api)
    with connecting.connect(given) as client:
        arguments = arguments_of(
            operation_of(function), given.arguments, connecting.known_arguments(client), given.body
        )
        missing = [name for name in _required(function) if name not in arguments]
        if missing:
            raise CommandFailed(
                f"{given.operation}: {', '.join(missing)} must be given.",
                f"See: dovetail call {api} {given.operation} --help",
                USAGE,
            )
        call: Call[Any] = function(**arguments)
        if given.dry_run:
            write_text(json_text(_request(call)) + "\n")
            return OK
        return _answer(client, call, given)


def _required(function: Any) -> list[str]:
    parameters = inspect.signature(function).parameters.values()
    return [parameter.name for parameter in parameters if parameter.default is inspect.Parameter.empty]


def _answer(client: Client, call: Call[Any], given: argparse.Namespace) -> int:
    operation = call.operation
    if given.all_pages:
        if not isinstance(operation, PagedOperation):
            raise CommandFailed(f"{operation.id} has no pages.", "Leave out --all-pages.", USAGE)
        items: Iterator[Any] = client.items(cast("PagedCall[Any, Any]", call))
        if form_of(given) == "jsonl":
            show_lines(items)
        else:
            show(given, list(items))
        return OK
    if isinstance(operation, EventOperation):
        events: Iterator[Any] = client.events(cast("EventCall[Any]", call))
        show_lines(events)
        return OK
    if given.wait:
        if operation.long_running is None:
            raise CommandFailed(f"{operation.id} starts nothing to wait for.", "Leave out --wait.", USAGE)
        show(given, client.wait(call)[1], on_terminal="json")
        return OK
    if given.output is not None:
        written = client.download(call, given.output)
        note(f"{given.output}: {written:,} bytes")
        return OK
    if given.raw or operation.answer in ("bytes", "text"):
        _refuse_terminal(operation.answer == "bytes" and not given.raw)
        with client.stream(call) as stream:
            write_bytes(stream.chunks())
        return OK
    response: Response[Any] = client.send_detailed(call)
    if operation.answer == "xml":
        show(given, response.value, on_terminal="json")
    elif response.raw:
        # The answer itself rather than the model: what the contract does not know is shown too.
        show(given, msgspec.json.decode(response.raw), on_terminal="json")
    return OK


def _refuse_terminal(is_bytes: bool) -> None:
    if is_bytes and sys.stdout.isatty():
        raise CommandFailed("the answer is a file.", "Write it with -o FILE, or show it with --raw.", USAGE)


def _request(call: Call[Any]) -> dict[str, Any]:
    """What would be sent, with what the contract marks secret masked."""
    from dovetail.runtime.redact import masked_body, secret_headers, shown_body, shown_headers, shown_target

    body: Any = shown_body(call)
    if isinstance(call.body, bytes) and "json" in (call.content_type or ""):
        body = msgspec.json.decode(masked_body(call))
    return {
        "method": call.method,
        "target": shown_target(call),
        "headers": dict(shown_headers(call.headers, secret_headers(call))),
        "content_type": call.content_type,
        "body": body or None,
    }
