"""Where a row is played: a package that is driven, its server, and a server that it has no business with."""

from __future__ import annotations

import contextlib
import copy
import json
import signal
import subprocess
import threading
from collections.abc import Generator, Mapping
from pathlib import Path
from typing import IO, Any, Protocol, cast

from tests.support.behaviours import Script, events, respond
from tests.support.fault_server import FaultServer
from tests.support.wire import Recorded

from behaviour.driver import ABSENT, Driver
from behaviour.driving import Session

ROOT = Path(__file__).resolve().parent.parent
PLACES = ("text", "number", "required", "enum", "nullable")
PATIENCE = 60.0
"""Seconds until a driver that says nothing is given up."""


class DriverError(Exception):
    """A driver did not come through."""


class DriverSilent(DriverError):
    """A driver said nothing for too long, and was ended."""


class Side(Protocol):
    """A package that can be told to do something."""

    def ask(self, command: dict[str, Any], patience: float = PATIENCE) -> dict[str, Any]:
        """Have something done; what came of it."""
        ...

    def fresh(self, variables: Mapping[str, str] | None = None) -> contextlib.AbstractContextManager[FreshSide]:
        """The same package in a process that has done nothing yet, with some more environment variables."""
        ...


class FreshSide:
    """A driver in a process of its own."""

    def __init__(self, command: list[str], variables: dict[str, str]) -> None:
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, cwd=ROOT, env=variables, stdin=pipe, stdout=pipe, text=True)

    def ask(self, command: dict[str, Any], patience: float = PATIENCE) -> dict[str, Any]:
        """Have something done; what came of it."""
        self.tell(command)
        return self.hear(patience)

    def tell(self, command: dict[str, Any]) -> None:
        """Have something done, and do not wait for it."""
        pipe = cast("IO[str]", self._process.stdin)
        try:
            pipe.write(json.dumps(command) + "\n")
            pipe.flush()
        except OSError as problem:
            raise DriverError(f"{command['do']}: the driver is gone: {problem}") from None

    def hear(self, patience: float = PATIENCE) -> dict[str, Any]:
        """What came of it."""
        # A reader that waits for ever cannot be interrupted: the driver's end is what ends it.
        ended = threading.Event()

        def end() -> None:
            ended.set()
            self._process.kill()

        watchdog = threading.Timer(patience, end)
        watchdog.start()
        line = cast("IO[str]", self._process.stdout).readline()
        watchdog.cancel()
        watchdog.join()
        if not line and ended.is_set():
            raise DriverSilent(f"the driver said nothing for {patience:g} s")
        if not line:
            raise DriverError(f"the driver ended with {self._process.wait()}")
        told: dict[str, Any] = json.loads(line)
        if "broken" in told:
            raise DriverError(told.get("trace") or told["broken"])
        return told

    def interrupt(self) -> None:
        """What Ctrl-C does."""
        self._process.send_signal(signal.SIGINT)

    def close(self) -> None:
        """End it."""
        with contextlib.suppress(OSError):
            cast("IO[str]", self._process.stdin).close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        cast("IO[str]", self._process.stdout).close()


class ProcessSide:
    """A package that is driven in processes of its own, one for all rows but those that need a fresh one."""

    def __init__(self, command: list[str], variables: dict[str, str]) -> None:
        self._command = command
        self._variables = variables
        self._running: FreshSide | None = None

    def ask(self, command: dict[str, Any], patience: float = PATIENCE) -> dict[str, Any]:
        """Have something done; a driver that broke down is replaced for the next time."""
        if self._running is None:
            self._running = FreshSide(self._command, self._variables)
        try:
            return self._running.ask(command, patience)
        except DriverError:
            self.close()
            raise

    @contextlib.contextmanager
    def fresh(self, variables: Mapping[str, str] | None = None) -> Generator[FreshSide]:
        """The same package in a process that has done nothing yet, with some more environment variables."""
        side = FreshSide(self._command, {**self._variables, **(variables or {})})
        try:
            yield side
        finally:
            side.close()

    def close(self) -> None:
        """End it."""
        if self._running is not None:
            self._running.close()
            self._running = None


class LocalSide:
    """A package that is driven in this process; for tests, which have no time for more."""

    def __init__(self, driver: Driver, url: str) -> None:
        self._session = Session(driver, url)

    def ask(self, command: dict[str, Any], patience: float = PATIENCE) -> dict[str, Any]:
        """Have something done."""
        return self._session.do(command)

    def fresh(self, variables: Mapping[str, str] | None = None) -> contextlib.AbstractContextManager[FreshSide]:
        """There are none."""
        raise NotImplementedError("this needs a process")

    def close(self) -> None:
        """Close its clients."""
        self._session.close()


class Stage:
    """Everything that a row works with.

    Attributes:
        side: The package.
        server: Its server, which records every request.
        stranger: A server of another origin.
        facts: What the package says of itself.
    """

    def __init__(self, side: Side, server: FaultServer, stranger: FaultServer) -> None:
        self.side = side
        self.server = server
        self.stranger = stranger
        self.facts = side.ask({"do": "describe"})

    @property
    def item(self) -> dict[str, Any]:
        """A good answer to reading one thing; a copy to be changed."""
        return copy.deepcopy(cast("dict[str, Any]", self.facts["item"]))

    @property
    def good(self) -> Script:
        """The good answer to reading one thing."""
        return respond(200, json=self.facts["item"])

    @property
    def made(self) -> Script:
        """The good answer to a POST."""
        return respond(200, json=self.facts["made"])

    def has(self, ability: str) -> bool:
        """Whether the package can do that at all."""
        if ability in self.facts["has"]:
            return bool(self.facts["has"][ability])
        return self.facts[ability] is not None

    def rehearse(self) -> None:
        """See that all goes well as long as the server behaves: a driver that errs by itself would pass for careful.

        Raises:
            DriverError: It does not.
        """
        plays = [("get", self.good), ("create", self.made)]
        if self.has("tagged"):
            plays.append(("tagged", respond(200, json=self.facts["tagged_item"])))
        if self.has("stream"):
            plays.append(("stream", events(self.facts["events"])))
        for command, script in plays:
            played = self.play(command, script)
            lacking = [name for name in PLACES if self.facts[name] and played.seen(name).startswith(ABSENT)]
            if played.error or (command == "get" and lacking):
                raise DriverError(f"{command} fails with a good answer: {played.error or lacking}")

    def play(self, command: str, *scripts: Script, patience: float = PATIENCE, **arguments: Any) -> Played:
        """Have the server treat the coming requests so, the package do something, and tell both sides of it."""
        self.server.requests.clear()
        self.stranger.requests.clear()
        self.server.on("*", "*", *scripts)
        told = self.side.ask({"do": command, **arguments}, patience)
        return Played(told, list(self.server.requests), list(self.stranger.requests))


class Played:
    """What came of it: at the caller, at the server, and at the stranger."""

    def __init__(self, told: dict[str, Any], requests: list[Recorded], elsewhere: list[Recorded]) -> None:
        self.told = told
        self.requests = requests
        self.elsewhere = elsewhere

    @property
    def cannot(self) -> bool:
        """Whether the package has no such thing."""
        return bool(self.told.get("cannot"))

    @property
    def error(self) -> dict[str, Any] | None:
        """Class, text and status of the error that the caller got."""
        error: dict[str, Any] | None = self.told.get("error")
        return error

    @property
    def seconds(self) -> float:
        """How long the caller waited."""
        return float(self.told["seconds"])

    def seen(self, name: str) -> str:
        """What the caller sees at a place of the result."""
        seen: dict[str, Any] = self.told.get("seen") or {}
        return str(seen.get(name, ABSENT))


def put(document: dict[str, Any], pointer: str, value: Any) -> dict[str, Any]:
    """Put a value at a place; ``...`` takes away what is there."""
    *path, last = (int(name) if name.isdigit() else name for name in pointer.split("/")[1:])
    home: Any = document
    for name in path:
        home = home[name]
    if value is ...:
        del home[last]
    else:
        home[last] = value
    return document
