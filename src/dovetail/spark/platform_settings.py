"""The settings of the platform: all of them text, and what the text says."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from dovetail.spark.errors import SparkInputError
from dovetail.spark.response import HttpResponse

if TYPE_CHECKING:
    from dovetail.runtime.response import Response
    from dovetail_api.spark import models as m

_WORDS = {"true": True, "false": False}


class PlatformSettings(Mapping[str, str]):
    """The settings by name, as text; `flag`, `number` and `names` read the text.

    Args:
        texts: The settings as the platform tells them.

    Example:
        >>> settings = PlatformSettings({"EnableWebhooks": "TRUE", "Batch_Chunk_Size": "100", "Types": "Neuron,Type3"})
        >>> settings.flag("EnableWebhooks"), settings.number("Batch_Chunk_Size"), settings.names("Types")
        (True, 100, ['Neuron', 'Type3'])
    """

    def __init__(self, texts: Mapping[str, str | None]) -> None:
        self._texts = {name: text or "" for name, text in texts.items()}

    def flag(self, name: str) -> bool:
        """Whether something is switched on.

        Args:
            name: The setting.

        Raises:
            SparkInputError: There is no such setting, or it is no truth value.
        """
        word = _WORDS.get(self._text(name).strip().lower())
        if word is None:
            raise self._unreadable(name, "truth value")
        return word

    def number(self, name: str) -> int | float:
        """A number; whole where it is written so.

        Args:
            name: The setting.

        Raises:
            SparkInputError: There is no such setting, or it is no number.
        """
        text = self._text(name).strip()
        try:
            return int(text) if text.lstrip("+-").isdecimal() else float(text)
        except ValueError:
            raise self._unreadable(name, "number") from None

    def names(self, name: str) -> list[str]:
        """The parts of a text that commas divide.

        Args:
            name: The setting.

        Raises:
            SparkInputError: There is no such setting.
        """
        return [part.strip() for part in self._text(name).split(",") if part.strip()]

    def _text(self, name: str) -> str:
        if name not in self._texts:
            near = difflib.get_close_matches(name, self._texts, n=3)
            remedy = f"Did you mean {' or '.join(near)}?" if near else f"There are {len(self)} others."
            raise SparkInputError(f"{name!r} is no setting of the platform.", value=name, at="name", remedy=remedy)
        return self._texts[name]

    def _unreadable(self, name: str, what: str) -> SparkInputError:
        text = self._texts[name]
        return SparkInputError(
            f"{name}: {text!r} is no {what}.", value=text, at=name, remedy=f"Read settings[{name!r}] as text."
        )

    def __getitem__(self, name: str) -> str:
        return self._texts[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._texts!r})"


class PlatformConfigured(HttpResponse["m.PlatformConfigResponse"]):
    """The answer with the platform's settings: ``data`` is the plain dictionary of them.

    Args:
        response: The runtime's answer.
    """

    __slots__ = ()

    def __init__(self, response: Response[m.PlatformConfigResponse]) -> None:
        super().__init__(response)
        self._data = self._plain()["data"]

    @property
    def settings(self) -> PlatformSettings:
        """The settings, to be read as what they mean."""
        return PlatformSettings(self.value.data)
