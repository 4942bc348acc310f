"""Which files of a folder stay where they are: rules of ``.sdsignore``, with the syntax and reach of ``.gitignore``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from dovetail.sds.errors import InputError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

FILE_NAME: Final = ".sdsignore"

_BAD_PATTERN: Final = (ValueError, re.error)

DEFAULTS: Final = (
    # What keeps track of changes
    *(".git", ".hg/", ".svn/", FILE_NAME),
    # Environments and what programs leave behind
    *(".venv/", "__pycache__/", "*.py[cod]", "node_modules/", ".ipynb_checkpoints/"),
    *(".mypy_cache/", ".pytest_cache/", ".ruff_cache/", ".tox/", ".nox/"),
    # Editors and desktops
    *(".idea/", ".vscode/", "*~", "*.sw[op]", ".#*", r"\#*#", ".DS_Store", "._*", "Thumbs.db", "desktop.ini"),
    # Downloads that are not whole
    ".*.part",
    # Secrets
    *(".env", ".env.*", "*.env", "*.secret", "*.*secret", "*.pem", ".netrc", ".ssh/", ".aws/", ".gnupg/"),
    *("id_rsa", "id_ecdsa", "id_ed25519"),
    # Programs, which the service does not want
    *("*.[eE][xX][eE]", "*.[mM][sS][iI]", "*.[cC][oO][mM]"),
)
"""The rules that hold everywhere unless an ``.sdsignore`` says otherwise: ``!*.env`` takes those files after all."""


class Rules(NamedTuple):
    """The rules of one folder.

    Attributes:
        base: The folder, relative to where the search began, with a slash at its end; empty for the start itself.
        spec: Its rules.
        source: Where they stand, for people.
    """

    base: str
    spec: GitIgnoreSpec
    source: str


class IgnoreRules:
    """All rules that hold in a folder: the built-in ones, those of the folders above and its own.

    The rules of a folder come before those of the folders above it, and of several rules in one file the last that fits
    decides. What lies in an ignored folder is never looked at, so that no rule brings it back.

    Args:
        chain: The rules, outermost first.
    """

    def __init__(self, chain: tuple[Rules, ...]) -> None:
        self._chain = chain

    @classmethod
    def built_in(cls) -> IgnoreRules:
        """The rules that hold everywhere."""
        return cls((Rules("", _spec(DEFAULTS, "the built-in rules"), "built in"),))

    def inside(self, folder: Path, below: str) -> IgnoreRules:
        """The rules that hold in a folder, with those of its own ``.sdsignore``.

        Args:
            folder: The folder on this machine.
            below: The folder relative to where the search began; empty for the start itself.

        Raises:
            InputError: A rule is none.
            OSError: The rules cannot be read.
        """
        path = folder / FILE_NAME
        try:
            lines = path.read_text(encoding="utf-8-sig", errors="surrogateescape").split("\n")
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return self
        base = f"{below}/" if below else ""
        return IgnoreRules((*self._chain, Rules(base, _spec(lines, str(path)), f"{base}{FILE_NAME}")))

    def reason(self, path: str, *, folder: bool = False) -> str | None:
        """Why a file or folder is left alone.

        Args:
            path: It, relative to where the search began, with slashes.
            folder: Whether it is a folder.

        Returns:
            The rule and where it stands; None when no rule fits, or one takes it back.
        """
        for base, spec, source in reversed(self._chain):
            verdict = spec.check_file(path[len(base) :] + ("/" if folder else ""))
            if verdict.include is None:
                continue
            return f"ignored: {_text(spec, verdict.index)} ({source})" if verdict.include else None
        return None


def _text(spec: GitIgnoreSpec, index: int | None) -> str:
    return "" if index is None else str(getattr(spec.patterns[index], "pattern", ""))


def _spec(lines: Iterable[str], source: str) -> GitIgnoreSpec:
    try:
        from pathspec import GitIgnoreSpec
    except ImportError:
        raise InputError(
            "Ignore rules need the package pathspec.", remedy="Install it: pip install 'dovetail[sds]'."
        ) from None
    kept = list(lines)
    try:
        return GitIgnoreSpec.from_lines(kept)
    except _BAD_PATTERN:
        pass
    for number, line in enumerate(kept, 1):
        try:
            GitIgnoreSpec.from_lines([line])
        except _BAD_PATTERN:
            raise InputError(
                f"{source}, line {number}: {line!r} is no pattern.",
                value=line,
                at=source,
                remedy="Write it as for .gitignore.",
            ) from None
    raise InputError(f"{source}: its rules cannot be read.", at=source)
