"""Which files of a folder stay where they are: rules of ``.sdsignore``, with the syntax and reach of ``.gitignore``."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple, Self, cast

from dovetail.sds.errors import InputError

FILE_NAME: Final = ".sdsignore"

_BAD_PATTERN: Final = (ValueError, re.error)
_ALL_INSIDE: Final = re.compile(r"/\*\*(/?)[ \r]*$")
"""The end of a pattern that is about everything inside a folder: the library would take the folder for it, too."""
_FOLDER: Final = "(?P<ps_d>/)"
"""The end of a folder, as the library has it; no two groups of one expression can have one name."""
_ANYTHING_BUT: Final = re.compile(r"(?<!\\)\[\^(?!/)")
"""The beginning of a class such as ``[!0-9]``, which the library would take to hold the slash, too."""
_NAMED: Final = {
    "alnum": "0-9A-Za-z",
    "alpha": "A-Za-z",
    "digit": "0-9",
    "lower": "a-z",
    "punct": r"!-.:-@\[-`{-~",
    "space": " \t",
    "upper": "A-Z",
    "xdigit": "0-9A-Fa-f",
}
_NAMED_CLASS: Final = re.compile(rf"\[:({'|'.join(_NAMED)}):\](?=[^/]*\])")

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
    *("*.env", ".env.*", "*.secret", "*.*secret", "*.pem", ".netrc", ".ssh/", ".aws/", ".gnupg/"),
    *("id_rsa", "id_ecdsa", "id_ed25519"),
    # Programs, which the service does not want
    *("*.[eE][xX][eE]", "*.[mM][sS][iI]", "*.[cC][oO][mM]"),
)
"""The rules that hold everywhere unless an ``.sdsignore`` says otherwise: ``!*.env`` takes those files after all."""


class Rule(NamedTuple):
    """One rule.

    Attributes:
        ignores: Whether it ignores; else it takes back what rules before it ignore.
        fits: Which paths it is about.
        text: The rule as it is written.
    """

    ignores: bool
    fits: re.Pattern[str]
    text: str

    def is_about(self, path: str) -> bool:
        """Whether it is about a path itself, and not only about a folder above it; folders end in a slash."""
        for match in self.fits.finditer(path):
            # Where the library's expression ends in a slash it names a folder.
            if match.groupdict().get("ps_d") is None or match.end() == len(path):
                return True
        return False


class Rules(NamedTuple):
    """The rules of one folder.

    Attributes:
        base: The folder, relative to where the search began, with a slash at its end; empty for the start itself.
        rules: Its rules, the last one first.
        source: Where they stand, for people.
        any_of: Finds something in each path that one of the rules is about: most paths are done with after one look.
    """

    base: str
    rules: tuple[Rule, ...]
    source: str
    any_of: re.Pattern[str]

    @classmethod
    def of(cls, base: str, rules: tuple[Rule, ...], source: str) -> Self:
        """The rules of a folder."""
        expressions = (rule.fits.pattern.replace(_FOLDER, "/") for rule in rules)
        try:
            any_of = re.compile("|".join(expressions))
        except re.error:  # of other names of groups
            any_of = re.compile("")
        return cls(base, rules, source, any_of)


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
        return cls((_built_in(),))

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
        return IgnoreRules((*self._chain, Rules.of(base, _rules(lines, str(path)), f"{base}{FILE_NAME}")))

    def reason(self, path: str, *, folder: bool = False) -> str | None:
        """Why a file or folder is left alone.

        Args:
            path: It, relative to where the search began, with slashes.
            folder: Whether it is a folder.

        Returns:
            The rule and where it stands; None when no rule fits, or one takes it back.
        """
        for base, rules, source, any_of in reversed(self._chain):
            below = path[len(base) :] + ("/" if folder else "")
            if any_of.search(below) is None:
                continue
            for rule in rules:
                if rule.is_about(below):
                    return f"ignored: {rule.text} ({source})" if rule.ignores else None
        return None


@functools.cache
def _built_in() -> Rules:
    return Rules.of("", _rules(DEFAULTS, "the built-in rules"), "built in")


def _rules(lines: Iterable[str], source: str) -> tuple[Rule, ...]:
    try:
        from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern
    except ImportError:
        raise InputError(
            "Ignore rules need the package pathspec.", remedy="Install it: pip install 'dovetail[sds]'."
        ) from None
    rules: list[Rule] = []
    for number, line in enumerate(lines, 1):
        try:
            pattern = GitIgnoreSpecPattern(_ALL_INSIDE.sub(r"/**/*\1", _NAMED_CLASS.sub(_named, line)))
        except _BAD_PATTERN:
            raise InputError(
                f"{source}, line {number}: {line!r} is no pattern.",
                value=line,
                at=source,
                remedy="Write it as for .gitignore.",
            ) from None
        fits = cast("re.Pattern[str] | None", pattern.regex)  # pyright: ignore[reportUnknownMemberType]
        if pattern.include is not None and fits is not None:
            fits = re.compile(_ANYTHING_BUT.sub("[^/", fits.pattern))
            rules.append(Rule(pattern.include, fits, line.strip()))
    return tuple(reversed(rules))


def _named(name: re.Match[str]) -> str:
    return _NAMED[name[1]]
