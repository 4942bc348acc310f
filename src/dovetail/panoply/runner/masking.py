"""Texts of a run without the secrets of its source."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Iterator, Mapping
from typing import Any, Final

from dovetail.panoply.secrets import secret_values, texts_of, without_secrets
from dovetail.runtime.plain import is_array, is_object

_SECRET_TYPES: Final = frozenset({"password", "oauth"})


class Masker:
    """Masks what is secret in a source: by the names of its values, and by what ``CONFIG`` says of them.

    A secret is remembered after it was replaced by another: the old one may still stand in a text.

    Args:
        config: The source's ``CONFIG``: the values of its passwords, of its tokens and of what is hidden are secret.
        *holders: What holds secrets: the source, its options. They may change.

    Example:
        >>> Masker({}, {"password": "correct horse"}).mask("wrong: correct horse")
        'wrong: ********'
    """

    def __init__(self, config: Mapping[str, Any], *holders: Mapping[str, Any]) -> None:
        self._declared = frozenset(_secret_params(config))
        self._holders = holders
        self._known: set[str] = set()
        self._lock = threading.Lock()

    def mask(self, text: str) -> str:
        """A text without the secrets."""
        with self._lock:
            self._known |= set(self._secrets())
            known = set(self._known)
        return without_secrets(text, known)

    def message(self, error: BaseException) -> str:
        """What an error says, with its class."""
        name = type(error).__name__
        text = self.mask(str(error))
        return f"{name}: {text}" if text else name

    def traceback(self, error: BaseException) -> str:
        """The traceback of an error."""
        return self.mask("".join(traceback.format_exception(error)))

    def _secrets(self) -> Iterator[str]:
        # A source may put something in its dictionary from another thread.
        for holder in [dict(holder) for holder in self._holders]:
            yield from secret_values(holder)
            for name in self._declared & holder.keys():
                yield from texts_of(holder[name])


def _secret_params(config: Mapping[str, Any]) -> Iterator[str]:
    params: Any = config.get("params")
    for param in params if is_array(params) else ():
        if not is_object(param):
            continue
        name = param.get("name")
        if isinstance(name, str) and (param.get("type") in _SECRET_TYPES or param.get("hidden")):
            yield name
