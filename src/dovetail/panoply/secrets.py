"""Which values of a source are secret, and texts without them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final
from urllib.parse import quote, quote_plus

import msgspec

from dovetail.runtime.model import MASK
from dovetail.runtime.plain import is_array, is_object

_NAME: Final = re.compile(
    r"secret|token|passw|pwd|(?:^|_)pass(?:$|_)|(?:private|api|access)_?key|credential|authorization|passphrase",
    re.IGNORECASE,
)
_NO_SECRET: Final = re.compile(r"_(?:url|uri|type)$|expires", re.IGNORECASE)
_SHORTEST: Final = 6
_SHORTEST_WORD: Final = 3
_SHORTEST_LINE: Final = 16


def is_secret_name(name: str) -> bool:
    """Whether a parameter of this name holds a secret: a token, a password, a key.

    Args:
        name: The name.

    Returns:
        Whether it does.

    Example:
        >>> is_secret_name("refresh_token"), is_secret_name("token_type"), is_secret_name("host")
        (True, False, False)
    """
    return bool(_NAME.search(name)) and not _NO_SECRET.search(name)


def secret_values(*holders: Mapping[str, Any]) -> set[str]:
    """The secrets in a source or its options, at any depth.

    Args:
        *holders: The source, its options.

    Returns:
        Their texts.

    Example:
        >>> secret_values({"host": "db.example.com", "tunnel": {"password": "correct horse"}})
        {'correct horse'}
        >>> secret_values({"credentials": [{"key": "battery staple"}]})
        {'battery staple'}
    """
    return {text for holder in holders for text in _texts(holder, secret=False)}


def without_secrets(text: str, secrets: Iterable[str]) -> str:
    """A text with secrets masked, also where they stand as in a form, a URL, a ``repr`` or JSON, or line by line.

    Args:
        text: The text.
        secrets: What to mask. Short ones are masked where they stand as words; one or two letters are left alone.

    Returns:
        The text.

    Example:
        >>> without_secrets("wrong: correct+horse", {"correct horse"})
        'wrong: ********'
    """
    forms = {form for secret in secrets for form in _forms(secret)}
    for form in sorted(forms, key=len, reverse=True):
        if len(form) >= _SHORTEST:
            text = text.replace(form, MASK)
        elif len(form) >= _SHORTEST_WORD:
            text = re.sub(rf"(?<!\w){re.escape(form)}(?!\w)", MASK, text)
    return text


def _forms(secret: str) -> Iterator[str]:
    yield from (secret, repr(secret)[1:-1], quote(secret), quote_plus(secret), quote(secret, safe=""))
    yield msgspec.json.encode(secret).decode()[1:-1]
    if "\n" in secret:
        # A key: one line of it alone is telling.
        yield from (line for line in secret.splitlines() if len(line) >= _SHORTEST_LINE)


def texts_of(value: object) -> Iterator[str]:
    """All texts in a value that is secret as a whole, at any depth.

    Args:
        value: A text, a number such as a PIN, a key as bytes, or a dict or list of these.

    Yields:
        Them, as they would stand in an error.
    """
    yield from _texts(value, secret=True)


def _texts(value: object, *, secret: bool) -> Iterator[str]:
    """The texts that are secret; below a name that says so, all are."""
    if is_object(value):
        # As it is now: another thread may go on to change it.
        for name, item in list(value.items()):
            yield from _texts(item, secret=secret or is_secret_name(str(name)))
    elif is_array(value):
        for item in list(value):
            yield from _texts(item, secret=secret)
    elif secret and isinstance(value, bytes):
        yield value.decode("utf-8", "replace")
    elif secret and isinstance(value, str | int | float) and not isinstance(value, bool) and value != "":
        yield str(value)
