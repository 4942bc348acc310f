"""How a command ends: exit statuses that mean something, and errors as one clear line or as one JSON object."""

from __future__ import annotations

import json
import os
import sys
import warnings
from collections.abc import Callable
from typing import Any, Final

from dovetail.cli.showing import CallShown
from dovetail.runtime.errors import (
    ApiError,
    CredentialError,
    DecodeError,
    DovetailError,
    InvalidInput,
    TransportError,
)

OK: Final = 0
FAILED: Final = 1
USAGE: Final = 2
NOT_ALLOWED: Final = 3
NOT_FOUND: Final = 4
NO_ANSWER: Final = 5
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141
TERMINATED: Final = 143

MEANINGS: Final = {
    OK: "all went well",
    FAILED: "the answer is an error, a job failed, or some of the records did",
    USAGE: "wrong usage, or a value was refused before anything was sent",
    NOT_ALLOWED: "credentials are missing, wrong, or do not open this",
    NOT_FOUND: "what was named is not there",
    NO_ANSWER: "no answer, or not in time",
    INTERRUPTED: "interrupted with Ctrl-C",
    PIPE_CLOSED: "the reader of the output went away",
    TERMINATED: "ended with SIGTERM; what was begun is cleared away as with Ctrl-C",
}


class CommandFailed(DovetailError):
    """A command cannot do what it was asked, for a reason of its own.

    Args:
        message: What is wrong.
        remedy: What to do instead.
        status: The exit status.
    """

    def __init__(self, message: str, remedy: str = "", status: int = FAILED) -> None:
        super().__init__(f"{message} {remedy}".strip())
        self.remedy = remedy
        self.status = status


class WrongUsage(CommandFailed):
    """The words of a command line make no command.

    Args:
        message: What is wrong.
        shown: What people are told: that, and how the command is used.
    """

    def __init__(self, message: str, shown: str) -> None:
        super().__init__(message, status=USAGE)
        self.shown = shown


def status_of(error: BaseException) -> int:
    """The exit status that an error stands for."""
    if isinstance(error, CommandFailed):
        return error.status
    if isinstance(error, CredentialError):
        return NOT_ALLOWED
    if isinstance(error, ApiError):
        return {401: NOT_ALLOWED, 403: NOT_ALLOWED, 404: NOT_FOUND, 408: NO_ANSWER, 504: NO_ANSWER}.get(
            error.status, FAILED
        )
    if isinstance(error, TransportError):
        return NO_ANSWER
    if isinstance(error, InvalidInput):
        return USAGE
    return FAILED


def run_guarded(
    action: Callable[[], int],
    program: str,
    *,
    as_json: bool = False,
    own_status: Callable[[BaseException], int | None] | None = None,
) -> int:
    """Run a command; whatever it raises ends as one line on standard error and an exit status.

    Args:
        action: The command.
        program: What errors begin with, such as ``dovetail spark``.
        as_json: Whether an error is written as a JSON object.
        own_status: Exit statuses of an API's own errors; None where the usual one fits.
    """
    try:
        with warnings.catch_warnings():
            warnings.showwarning = _show_warning
            status = action()
        sys.stdout.flush()
    except CallShown as shown:
        print(shown.curl)  # noqa: T201
        return OK
    except KeyboardInterrupt as error:
        told = ". ".join(["interrupted", *getattr(error, "__notes__", ())])
        _tell(program, told, {"error": "KeyboardInterrupt", "message": told}, INTERRUPTED, as_json=as_json)
        return INTERRUPTED
    except BrokenPipeError:
        # Nobody reads any more; without this the interpreter would complain when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except WrongUsage as error:
        if not as_json:
            sys.stderr.write(error.shown)
            return USAGE
        status = USAGE
        _tell(program, message_of(error), facts_of(error), status, as_json=True)
    except (DovetailError, OSError, UnicodeError) as error:
        status = (own_status(error) if own_status else None) or status_of(error)
        _tell(program, message_of(error), facts_of(error), status, as_json=as_json)
    return status


def _show_warning(message: Warning | str, *place: object, **more: object) -> None:
    """A warning as a remark: where in the code it came up says nothing to people at a command line."""
    sys.stderr.write(f"{one_line(str(message))}\n")


def message_of(error: BaseException) -> str:
    """What to tell about an error, on one line and with its remedy."""
    if isinstance(error, OSError) and error.filename is not None:
        return f"{error.filename}: {error.strerror}"
    if isinstance(error, DovetailError):
        return str(error) or type(error).__name__
    return f"{type(error).__name__}: {error}"


def facts_of(error: BaseException) -> dict[str, Any]:
    """An error as plain data."""
    facts: dict[str, Any] = {"error": type(error).__name__, "message": message_of(error)}
    if isinstance(error, ApiError):
        facts |= {"status": error.status, "body": _plain(error.body)}
    if isinstance(error, ApiError | TransportError | DecodeError):
        facts |= {"request": error.request, "request_id": error.request_id}
    if isinstance(error, TransportError):
        facts["sent"] = error.sent
    if isinstance(error, InvalidInput):
        facts["at"] = error.at
    if isinstance(error, InvalidInput | CommandFailed):
        facts["remedy"] = error.remedy
    return facts


def _plain(body: object) -> Any:
    import msgspec

    from dovetail.runtime.plain import is_open

    return msgspec.to_builtins(
        body, enc_hook=lambda value: value.__dovetail_plain__() if is_open(value) else repr(value)
    )


def _tell(program: str, message: str, facts: dict[str, Any], status: int, *, as_json: bool) -> None:
    if as_json:
        sys.stderr.write(json.dumps({**facts, "exit_status": status}) + "\n")
    else:
        sys.stderr.write(f"{program}: {one_line(message)}\n")


def one_line(text: str) -> str:
    """A text for a terminal: on one line, and without what could steer the terminal."""
    flat = " ".join(text.split())
    return "".join(mark if mark.isprintable() else f"\\x{ord(mark):02x}" for mark in flat)
