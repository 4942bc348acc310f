"""What every driver has in common: one line of JSON asks for something to be done, one line tells what came of it.

Runs in the environments of published packages too, so that it needs nothing but Python's library.
"""

from __future__ import annotations

import io
import json
import logging
import os
import pickle
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any, TextIO

from behaviour.driver import ABSENT, SECRET, Driver

LONGEST_TEXT = 400
PROCESS = threading.Lock()
"""Held where something is changed that the whole process shares: its log, its environment."""
LOGGERS = (
    "openai",
    "anthropic",
    "dovetail",
    "stripe",
    "cohere",
    "square",
    "mistralai",
    "githubkit",
    "httpx",
    "urllib3",
)


class Session:
    """One driver at work: the client is made at the first command that needs it."""

    def __init__(self, driver: Driver, url: str) -> None:
        self.driver = driver
        self.url = url
        self.made: dict[float | None, Any] = {}

    def client(self, timeout: float | None = None) -> Any:
        """The client with this limit; made once."""
        if timeout not in self.made:
            self.made[timeout] = self.driver.client(self.url, SECRET, timeout)
        return self.made[timeout]

    def close(self) -> None:
        """Close all clients."""
        for client in self.made.values():
            self.driver.close(client)
        self.made.clear()

    def do(self, command: dict[str, Any]) -> dict[str, Any]:
        """Do what a command says: ``do`` names a method, the rest are its arguments."""
        arguments = dict(command)
        method = getattr(self, f"do_{arguments.pop('do')}")
        told: dict[str, Any] = method(**arguments)
        return told

    def do_describe(self) -> dict[str, Any]:
        """What this package can do, and what good answers look like to it."""
        driver = self.driver
        names = ("item", "made", "text", "number", "required", "enum", "nullable", "sends_null", "defaults")
        told = {name: getattr(driver, name) for name in (*names, "tagged_item", "tag", "events")}
        has = {name: getattr(driver, name) is not None for name in ("tagged", "stream", "call")}
        return {**told, "has": has, "version": version(driver.distribution), "name": driver.distribution}

    def do_get(self, key: str = "x1", timeout: float | None = None) -> dict[str, Any]:
        """Read one thing; what stands in it."""
        return self._outcome(lambda: self.driver.get(self.client(timeout), key), self._seen)

    def do_create(self, how: str = "absent", timeout: float | None = None) -> dict[str, Any]:
        """POST something."""
        try:
            return self._outcome(lambda: self.driver.create(self.client(timeout), how), self._seen)
        except NotImplementedError:
            return {"cannot": True}

    def do_tagged(self) -> dict[str, Any]:
        """Read something with a union in it."""
        tagged = self.driver.tagged
        assert tagged is not None
        return self._outcome(lambda: tagged(self.client()), lambda value: {"tag": self._place(value, self.driver.tag)})

    def do_stream(self, timeout: float | None = None) -> dict[str, Any]:
        """Read a stream to its end; how many events came before it ended, and how it did."""
        stream = self.driver.stream
        assert stream is not None
        seen: list[str] = []

        def take() -> int:
            seen.extend(shown(event) for event in stream(self.client(timeout)))
            return len(seen)

        return {**self._outcome(take, lambda count: {}), "events": len(seen)}

    def do_pickle(self, what: str) -> dict[str, Any]:
        """There and back again: a call, a result, an error, or a client whose secret is in the environment."""
        if what == "client":
            with PROCESS, _variable(self.driver.environment):
                client = self.driver.client(self.url, None, None)
                try:
                    return self._there_and_back(client, self._use)
                finally:
                    self.driver.close(client)
        if what == "call":
            assert self.driver.call is not None
            return self._there_and_back(self.driver.call())
        if what == "result":
            return self._there_and_back(self.driver.value(self.driver.get(self.client(), "x1")))
        return self._there_and_back(self._failure())

    def do_texts(self) -> dict[str, Any]:
        """What can be seen of a secret: in ``repr`` of the client, in the log, and in the texts of an error."""
        with PROCESS, _whole_log() as log:
            error = self._failure()
        texts = {
            "repr(client)": repr(self.client()),
            "the log": log.getvalue(),
            "str(error)": str(error),
            "repr(error)": repr(error),
            "the traceback": "".join(traceback.format_exception(error)) if error else "",
        }
        return {"shown": [name for name, text in texts.items() if SECRET in text], "failed": error is not None}

    def do_threads(self, count: int) -> dict[str, Any]:
        """The first use of all, by many threads at one moment."""
        barrier = threading.Barrier(count)
        failures: list[dict[str, Any]] = []
        client = None if self.driver.each_thread else self.client()

        def run() -> None:
            barrier.wait()
            own = client
            try:
                if own is None:
                    own = self.driver.client(self.url, SECRET, None)
                self.driver.read(self.driver.get(own, "x1"), self.driver.number or self.driver.required or "")
            except BaseException as problem:
                failures.append(failure(problem))
            finally:
                if client is None and own is not None:
                    self.driver.close(own)

        threads = [threading.Thread(target=run) for _ in range(count)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return {"failures": failures, "count": count}

    def do_fork(self, patience: float) -> dict[str, Any]:
        """A call, a fork, a call in the child, and one in the parent."""
        first = self.do_get()
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            told = b"{}"
            try:
                told = json.dumps(self.do_get("child")).encode()
            finally:
                os.write(writing, told)
                os._exit(0)
        os.close(writing)
        ended = _wait_for(child, patience)
        with os.fdopen(reading, "rb") as pipe:
            text = pipe.read() if ended else b""
        return {"first": first, "child": json.loads(text) if text else None, "after": self.do_get("after")}

    def do_grow(self, calls: int) -> dict[str, Any]:
        """How memory grows over many calls: kilobytes after the first tenth, and at the end."""
        client = self.client()
        after_a_tenth = 0
        for number in range(calls):
            self.driver.get(client, "x1")
            if number == calls // 10:
                after_a_tenth = resident()
        return {"calls": calls, "start": after_a_tenth, "end": resident()}

    def do_wait(self) -> dict[str, Any]:
        """A call that is not answered: for how long it is waited for when somebody presses Ctrl-C."""
        started = time.monotonic()
        try:
            self.driver.get(self.client(), "x1")
            ended = "answered"
        except KeyboardInterrupt:
            ended = "KeyboardInterrupt"
        except BaseException as problem:
            ended = f"{type(problem).__name__}: {problem}"[:LONGEST_TEXT]
        return {"ended": ended, "seconds": time.monotonic() - started}

    def _seen(self, result: Any) -> dict[str, Any]:
        driver = self.driver
        places = {name: getattr(driver, name) for name in ("text", "number", "required", "enum", "nullable")}
        seen: dict[str, Any] = {name: self._place(result, pointer) for name, pointer in places.items() if pointer}
        seen["kind"] = type(self.driver.value(result)).__name__
        try:
            seen["unknown"] = shown(driver.unknown(result, "brand_new"))
        except Exception:
            seen["unknown"] = ABSENT
        *home, name = (driver.nullable or "").split("/")
        try:
            given = driver.read(result, "/".join(home)).model_fields_set
        except Exception:
            given = ()
        seen["given"] = name in given
        return seen

    def _place(self, result: Any, pointer: str) -> str:
        try:
            return shown(self.driver.read(result, pointer))
        except Exception as problem:
            return f"{ABSENT} {type(problem).__name__}"

    def _outcome(self, act: Callable[[], Any], see: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        started = time.monotonic()
        try:
            result = act()
        except NotImplementedError:
            raise
        except Exception as problem:
            return {"error": failure(problem), "seconds": time.monotonic() - started}
        return {"error": None, "seconds": time.monotonic() - started, "seen": see(result)}

    def _failure(self) -> BaseException | None:
        try:
            self.driver.get(self.client(), "x1")
        except Exception as problem:
            return problem
        return None

    def _use(self, client: Any) -> None:
        try:
            self.driver.get(client, "x1")
        finally:
            self.driver.close(client)

    def _there_and_back(self, value: Any, use: Callable[[Any], None] = lambda value: None) -> dict[str, Any]:
        told: dict[str, Any] = {"secret": False, "back": False}
        try:
            data = pickle.dumps(value)
            told["secret"] = SECRET.encode() in data
            back = pickle.loads(data)
            told["back"] = shown(back) == shown(value) and type(back) is type(value)
            use(back)
        except Exception as problem:
            told["error"] = failure(problem)
        return told


@contextmanager
def _variable(name: str) -> Generator[None]:
    """The secret in an environment variable, for as long as the block lasts."""
    if name:
        os.environ[name] = SECRET
    try:
        yield
    finally:
        os.environ.pop(name, None)


@contextmanager
def _whole_log() -> Generator[io.StringIO]:
    """All that is logged while the block lasts, at debug level."""
    log = io.StringIO()
    handler = logging.StreamHandler(log)
    loggers = [logging.getLogger(), *map(logging.getLogger, LOGGERS)]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.DEBUG)
    loggers[0].addHandler(handler)
    try:
        yield log
    finally:
        loggers[0].removeHandler(handler)
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def shown(value: Any) -> str:
    """A value as a short text, words as they are."""
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= LONGEST_TEXT else f"{text[:LONGEST_TEXT]}…"


def failure(problem: BaseException) -> dict[str, Any]:
    """An error as its class, its text, and the HTTP status that it tells under any of the usual names."""
    homes = (problem, getattr(problem, "response", None), getattr(problem, "raw_response", None))
    names = ("status", "status_code", "http_status", "code")
    told = [getattr(home, name, None) for home in homes if home is not None for name in names]
    status = next((value for value in told if isinstance(value, int) and value), None)
    return {"type": type(problem).__name__, "text": shown(str(problem)), "status": status}


def resident() -> int:
    """Kilobytes of memory that this process has."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE") // 1024


def _wait_for(child: int, patience: float) -> bool:
    """Whether a child ended in time; it is ended when not."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if os.waitpid(child, os.WNOHANG)[0]:
            return True
        time.sleep(0.02)
    os.kill(child, 9)
    os.waitpid(child, 0)
    return False


def commands(lines: TextIO) -> Iterator[dict[str, Any]]:
    """What is asked, a line each."""
    for line in lines:
        yield json.loads(line)


def main(driver: Driver) -> None:
    """Do what standard input says; a base URL is the last argument. Standard output is for answers alone."""
    # A shell ignores Ctrl-C for what it starts in the background, which this would inherit.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    session = Session(driver, sys.argv[-1])
    for command in commands(sys.stdin):
        try:
            told = session.do(command)
        except KeyboardInterrupt:
            told = {"broken": "KeyboardInterrupt"}
        except Exception as problem:
            told = {"broken": f"{type(problem).__name__}: {problem}", "trace": traceback.format_exc()}
        answers.write(json.dumps(told) + "\n")
        answers.flush()
    session.close()
