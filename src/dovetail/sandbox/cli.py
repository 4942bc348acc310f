"""`dovetail sandbox API`: run a sandbox until told to stop, or as long as a command runs."""

from __future__ import annotations

import argparse
import json
import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from dovetail.sandbox.faults import FaultError
from dovetail.sandbox.knobs import KnobError
from dovetail.sandbox.parent import stop_without_parent
from dovetail.sandbox.server import APIS, Sandbox, serve

_EPILOG = """\
When the sandbox is ready it prints one line of JSON with its address and sample credentials. It stops on SIGTERM and
SIGINT. With a command behind `--` it runs that command with environment variables that point clients at the sandbox,
and exits with the command's status.

examples:
  dovetail sandbox spark
  dovetail sandbox spark --state ./state --fault 503x2 --fault 'truncate once@/acme/api/v4'
  dovetail sandbox spark -- python quote.py
  dovetail sandbox hybrid --engines 2
  dovetail sandbox databricks --knob clock=steps -- python job.py
  dovetail sandbox panoply --knob max_message_bytes=262144 -- python write.py
  dovetail sandbox sds --fault 'corrupt once@GET /api/v1/assets/files/*/download' -- python download.py
"""
_STOP_SIGNALS = (signal.SIGTERM, signal.SIGINT)
_LAST_WORDS_SECONDS = 5
_LAST_PORT = 65_535


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    parser.description = "Run a local server of an API."
    parser.epilog = _EPILOG
    parser.add_argument("api", choices=APIS, help="which API to serve")
    parser.add_argument("--port", type=_port, default=0, help="port on loopback; a free one when left out")
    parser.add_argument("--state", type=Path, metavar="DIR", help="keep state in this folder; a temporary one if none")
    parser.add_argument("--latency", type=int, default=0, metavar="MS", help="delay every answer, in milliseconds")
    parser.add_argument("--fault", action="append", default=[], metavar="SPEC", help="a fault on order; repeatable")
    parser.add_argument("--knob", action="append", default=[], metavar="NAME=VALUE", help="a setting; repeatable")
    parser.add_argument("--engines", type=int, metavar="N", help="hybrid: how many engine processes; one if left out")
    parser.add_argument(
        "--install-engine", action="store_true", help="hybrid: install the engine, unless it is there, and end"
    )
    parser.add_argument(
        "--stop-with-parent", action="store_true", help="stop when the process that started the sandbox is gone"
    )
    parser.usage = "dovetail sandbox API [OPTION …] [-- COMMAND …]"


def run(arguments: argparse.Namespace) -> int:
    """Run the sandbox, or a command against it, and return the exit status."""
    command: list[str] = arguments.behind
    if arguments.install_engine:
        return _install_engine(arguments.api)
    logging.basicConfig(level=logging.WARNING, format="%(name)s: %(message)s", stream=sys.stderr)
    # Taken before anything else, so that a signal during the start stops the sandbox in order too.
    stop = threading.Event()
    with _signals(stop):
        try:
            with serve(
                arguments.api,
                port=arguments.port,
                state=arguments.state,
                latency_ms=arguments.latency,
                faults=arguments.fault,
                knobs=_knobs(arguments.knob) | ({} if arguments.engines is None else {"engines": arguments.engines}),
            ) as sandbox:
                if arguments.stop_with_parent or command:
                    stop_without_parent(stop)
                if command:
                    return _run_command(command, sandbox, stop)
                print(json.dumps(dict(sandbox.details)), flush=True)  # noqa: T201
                stop.wait()
                return 0
        except (FaultError, KnobError, OSError) as error:
            print(f"dovetail sandbox: {error}", file=sys.stderr)  # noqa: T201
            return 2


def _install_engine(api: str) -> int:
    if api != "hybrid":
        print(f"dovetail sandbox: {api} needs no engine", file=sys.stderr)  # noqa: T201
        return 2
    from dovetail.sandbox.hybrid.engine import EngineUnavailable, install

    try:
        folder = install()
    except EngineUnavailable as error:
        print(f"dovetail sandbox: {error}", file=sys.stderr)  # noqa: T201
        return 2
    print(f"the engine is in {folder}")  # noqa: T201
    return 0


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > _LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port from 0 to {_LAST_PORT}")
    return int(text)


def _run_command(command: list[str], sandbox: Sandbox, stop: threading.Event) -> int:
    """Run a command against the sandbox; a request to stop is passed on to it."""
    variables = {**os.environ, **sandbox.environment}
    try:
        process = subprocess.Popen(  # noqa: S603
            command, env={name: value for name, value in variables.items() if value is not None}
        )
    except OSError as error:
        print(f"dovetail sandbox: {command[0]}: {error.strerror}", file=sys.stderr)  # noqa: T201
        return 127

    def pass_on() -> None:
        stop.wait()
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(_LAST_WORDS_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()

    messenger = threading.Thread(target=pass_on, name="stop-command", daemon=True)
    messenger.start()
    status = process.wait()
    stop.set()
    messenger.join()
    # A shell tells death by signal N as 128 + N.
    return 128 - status if status < 0 else status


def _knobs(items: list[str]) -> dict[str, Any]:
    """Settings as given on the command line; a value is JSON, or plain text where it is not."""
    knobs: dict[str, Any] = {}
    for item in items:
        name, equals, text = item.partition("=")
        if not equals:
            raise KnobError(f"{item!r} is not a knob; write NAME=VALUE")
        try:
            knobs[name] = json.loads(text)
        except ValueError:
            knobs[name] = text
    return knobs


@contextmanager
def _signals(stop: threading.Event) -> Generator[None, None, None]:
    def on_signal(number: int, frame: FrameType | None) -> None:
        stop.set()

    before = [(number, signal.signal(number, on_signal)) for number in _STOP_SIGNALS]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)
