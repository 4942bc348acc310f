"""Running programs that know tokens: the Azure CLI and the Databricks CLI."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from typing import Any, Final

import msgspec

from dovetail.databricks.auth.first_of import NotHere
from dovetail.runtime.model import MASK

_TOKEN_LIKE: Final = re.compile(r"(?=[\w.~+/=-]*\d)[\w.~+=-]{20,}")
"""What programs print on errors is for people; a long word with digits in it may be a token all the same."""


class Run(msgspec.Struct, frozen=True):
    """A run of a program, for a `Work` step.

    Attributes:
        command: The program and its arguments; none of them is a secret.
    """

    command: tuple[str, ...]

    def __call__(self, seconds: float) -> bytes:
        """What it prints.

        Raises:
            NotHere: There is no such program, it failed or it took too long.
        """
        import subprocess

        program = found(self.command[0])
        try:
            done = subprocess.run(  # noqa: S603 - no shell, and a program of the user's own
                (program, *self.command[1:]),
                capture_output=True,
                timeout=seconds,
                check=False,
                stdin=subprocess.DEVNULL,
            )
        except subprocess.TimeoutExpired:
            raise NotHere(f"{self.command[0]} did not end in time.") from None
        except (OSError, subprocess.SubprocessError) as error:
            raise NotHere(f"{self.command[0]} could not be run ({type(error).__name__}).") from None
        if done.returncode:
            told = done.stderr.decode(errors="replace").strip().splitlines() or [f"status {done.returncode}"]
            raise NotHere(f"{self.command[0]} failed: {_TOKEN_LIKE.sub(MASK, told[0])[:300].rstrip('.')}.")
        return done.stdout


def found(program: str) -> str:
    """Where a program is.

    Raises:
        NotHere: It is nowhere.
    """
    path = shutil.which(program)
    if path is None:
        raise NotHere(f"there is no program {program}.")
    return path


def json_of(printed: bytes, command: Sequence[str]) -> dict[str, Any]:
    """What a program printed, as a JSON object; nothing of it is shown, for it holds a token.

    Raises:
        NotHere: It is none.
    """
    try:
        return msgspec.json.decode(printed, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise NotHere(f"{command[0]} printed no JSON object.") from None
