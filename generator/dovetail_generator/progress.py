"""How far a long build is, on standard error: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

from time import monotonic
from types import TracebackType
from typing import Final, Self, TextIO

# A build that is done sooner says nothing; elsewhere than on a terminal that is also the time between two lines.
_PATIENCE: Final = 3.0
_WIDTH: Final = 24


class Progress:
    """Tells how far a build is. As it stands it tells nobody: `ProgressBar` and `ProgressLines` do.

    Example:
        >>> with progress_on(sys.stderr, steps=1) as progress:
        ...     progress.step("orders")
        ...     progress.phase("models", 0.3)
    """

    def step(self, name: str) -> None:
        """The next of the things to build begins.

        Args:
            name: What it is.
        """

    def phase(self, name: str, done: float) -> None:
        """The next part of a step begins.

        Args:
            name: What is done now.
            done: How much of the step is done, from 0 to 1.
        """

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return


def progress_on(stream: TextIO, steps: int) -> Progress:
    """Progress of a build of some steps, as it suits a stream.

    Args:
        stream: Where it is told; usually standard error.
        steps: How many things will be built.
    """
    return ProgressBar(stream, steps) if stream.isatty() else ProgressLines(stream, steps)


class ProgressLines(Progress):
    """A line for each part that begins more than some seconds after the last one that was told."""

    def __init__(self, stream: TextIO, steps: int) -> None:
        self._stream, self._steps = stream, steps
        self._number, self._name = 0, ""
        self._told = monotonic()

    def step(self, name: str) -> None:  # noqa: D102 - inherited
        self._number, self._name = self._number + 1, name
        self.phase("reading", 0.0)

    def phase(self, name: str, done: float) -> None:  # noqa: D102 - inherited
        now = monotonic()
        if now - self._told >= _PATIENCE:
            self._told = now
            self._tell(name, (max(self._number - 1, 0) + done) / self._steps)

    def _tell(self, name: str, done: float) -> None:
        self._stream.write(f"{self._name}: {name} ({done:.0%})\n")
        self._stream.flush()


class ProgressBar(ProgressLines):
    """One line that is written over and over, and is gone in the end."""

    def phase(self, name: str, done: float) -> None:  # noqa: D102 - inherited
        self._tell(name, (max(self._number - 1, 0) + done) / self._steps)

    def _tell(self, name: str, done: float) -> None:
        full = round(done * _WIDTH)
        bar = "█" * full + "░" * (_WIDTH - full)
        self._stream.write(f"\r\x1b[K{bar} {done:4.0%}  {self._name}: {name}")
        self._stream.flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.write("\r\x1b[K")
        self._stream.flush()
