"""The name ``panoply`` for `dovetail.panoply`, for as long as it is wanted: sources run as they are written.

A source says ``import panoply``, and is often installed inside the package of that name, as ``panoply/<name>``. To
import `dovetail.panoply` never takes that name. `panoply_alias` does, until it is closed, and the runner holds one
while a source runs.
"""

from __future__ import annotations

import contextlib
import sys
import threading
import warnings
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType, TracebackType
from typing import Final, Self

from dovetail.panoply.source_path import is_vendors

_NAME: Final = "panoply"
_OURS: Final = "dovetail.panoply"


class VendorPackageHidden(UserWarning):
    """Panoply's own SDK is installed, and hidden behind ours while the name ``panoply`` is ours."""


class PanoplyAlias:
    """While it is open, ``panoply`` is `dovetail.panoply`, and ``panoply.errors`` is `dovetail.panoply.errors`.

    The modules are the same objects under both names, so that classes are the same and a name that is patched in one
    is patched in the other. What else was imported as ``panoply`` is put aside and comes back when it is closed. It
    holds for the whole process; several may be open at once.

    Args:
        warn: Say by a `VendorPackageHidden` when it hides an installed SDK of Panoply's own.
    """

    def __init__(self, *, warn: bool = True) -> None:
        self._open = False
        # Before anything is taken: a program may have warnings raised as errors.
        if warn and (folder := _vendors_folder()):
            warnings.warn(
                f"The package panoply in {folder} is hidden: as long as this alias is open, panoply is {_OURS}.",
                VendorPackageHidden,
                stacklevel=3,
            )
        _STATE.open()
        self._open = True

    def close(self) -> None:
        """Give the name back; modules that were imported meanwhile keep what they have."""
        if self._open:
            self._open = False
            _STATE.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def panoply_alias(*, warn: bool = True) -> PanoplyAlias:
    """Make ``import panoply`` mean `dovetail.panoply`, until the alias is closed.

    A source that is installed as ``panoply/<name>`` is ``panoply.<name>`` meanwhile, and `dovetail.panoply.<name>`.

    Args:
        warn: Say by a `VendorPackageHidden` when it hides an installed SDK of Panoply's own.

    Returns:
        The alias, open; close it, or use it with ``with``.

    Example:
        >>> from dovetail.panoply import panoply_alias
        >>> with panoply_alias():
        ...     from panoply import DataSource
        >>> DataSource.__module__
        'dovetail.panoply.datasource'
    """
    return PanoplyAlias(warn=warn)


class _Loader(Loader):
    """Gives the module that is loaded under our name."""

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        name = module.__name__
        # A source may import its own modules while it is loaded: they have to find the real one and not this shell.
        sys.modules.pop(name, None)
        sys.modules[name] = import_module(f"dovetail.{name}")


class _Finder(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if not fullname.startswith(f"{_NAME}."):
            return None
        try:
            ours = find_spec(f"dovetail.{fullname}")
        except ModuleNotFoundError:
            return None
        if ours is None:
            return None
        return ModuleSpec(
            fullname, _Loader(), origin=ours.origin, is_package=ours.submodule_search_locations is not None
        )


class _State:
    """How many aliases are open, and what they hide."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._count = 0
        self._finder = _Finder()
        self._hidden: dict[str, ModuleType] = {}

    def open(self) -> None:
        """One more."""
        ours = import_module(_OURS)
        with self._lock:
            self._count += 1
            if self._count == 1:
                self._hidden = _taken_out()
                sys.modules[_NAME] = ours
                sys.meta_path.insert(0, self._finder)

    def close(self) -> None:
        """One less."""
        with self._lock:
            self._count -= 1
            if self._count == 0:
                with contextlib.suppress(ValueError):  # a test may have put back what was there before
                    sys.meta_path.remove(self._finder)
                _taken_out()
                sys.modules.update(self._hidden)
                self._hidden = {}


def _taken_out() -> dict[str, ModuleType]:
    names = [name for name in list(sys.modules) if name == _NAME or name.startswith(f"{_NAME}.")]
    return {name: sys.modules.pop(name) for name in names}


def _vendors_folder() -> Path | None:
    spec = PathFinder.find_spec(_NAME)
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent
    return folder if is_vendors(str(folder)) else None


_STATE: Final = _State()
