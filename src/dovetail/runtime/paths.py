"""A path template: its pieces, and the way back from a finished path to its arguments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from dovetail.runtime.parameters import Parameter


_SAFE: Final = re.compile(r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*")


class PathTemplate:
    """A path such as ``/users/{user_id}`` with its parameters.

    Attributes:
        pieces: Literal text and the parameter that follows it, None at the end.
    """

    def __init__(self, path: str, parameters: tuple[Parameter, ...]) -> None:
        by_wire = {parameter.wire_name: parameter for parameter in parameters}
        pieces: list[tuple[str, Parameter | None]] = []
        for index, text in enumerate(re.split(r"\{([^{}]*)\}", path)):
            if index % 2 == 0:
                pieces.append((text if _SAFE.fullmatch(text) else _quoted(text), None))
            elif text in by_wire:
                pieces[-1] = (pieces[-1][0], by_wire[text])
            else:
                # A free-style path may hold braces that name nothing.
                literal, _ = pieces.pop()
                pieces.append((f"{literal}%7B{_quoted(text)}%7D", None))
        self.pieces: tuple[tuple[str, Parameter | None], ...] = tuple(pieces)
        self._pattern: re.Pattern[str] | None = None

    def arguments(self, path: str) -> dict[str, str]:
        """The unquoted values that stand in a path made from this template, by Python name."""
        found: dict[str, str] = {}
        self._replace(path, lambda parameter, text: found.setdefault(parameter.name, _value(parameter, text)))
        return found

    def masked(self, path: str, mask: str) -> str:
        """A path made from this template with its secret arguments masked."""
        return self._replace(path, lambda parameter, text: mask if parameter.secret else text)

    def _replace(self, path: str, replacement: Callable[[Parameter, str], str]) -> str:
        if self._pattern is None:
            self._pattern = re.compile(
                "".join(
                    re.escape(literal) + ("" if parameter is None else _argument(parameter))
                    for literal, parameter in self.pieces
                )
            )
        match = self._pattern.fullmatch(path)
        if match is None:
            return path
        texts = iter(match.groups())
        return "".join(
            literal + ("" if parameter is None else replacement(parameter, next(texts)))
            for literal, parameter in self.pieces
        )


def _quoted(text: str) -> str:
    """Text of a path with what may not stand there percent-encoded; what is already stays."""
    from urllib.parse import quote

    return re.sub(r"[^%]+|%(?![0-9A-Fa-f]{2})", lambda found: quote(found[0], safe="/:@!$&'()*+,;=~._-"), text)


def _argument(parameter: Parameter) -> str:
    """The pattern of one argument, in which a slash or semicolon of the value itself is always quoted."""
    if parameter.multi_segment:
        return "(.+)"
    return {"label": r"(\.[^/;]+)", "matrix": "(;[^/]+)"}.get(parameter.style, "([^/;]+)")


def _value(parameter: Parameter, text: str) -> str:
    """The value in the text of one argument, without the mark of its style."""
    if parameter.style == "label":
        text = text.removeprefix(".")
    elif parameter.style == "matrix":
        text = text.removeprefix(f";{parameter.wire_name}=")
    from urllib.parse import unquote

    return unquote(text)
