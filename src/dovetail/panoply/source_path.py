"""Where sources are found that install as ``panoply/<name>``: beside this package's own modules, on ``sys.path``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator


class SourcePath(list[str]):
    """The ``__path__`` of `dovetail.panoply`: its own folder first, then the folders ``panoply`` on ``sys.path``.

    Read anew whenever something is imported, as for any namespace package, so that what is installed later is found.
    """

    def __iter__(self) -> Iterator[str]:
        yield from list[str].__iter__(self)
        for entry in sys.path:
            folder = os.path.join(entry or os.getcwd(), "panoply")  # noqa: PTH109, PTH118 - an import should be quick
            if os.path.isdir(folder) and holds_sources(folder):  # noqa: PTH112
                yield folder


def holds_sources(folder: str) -> bool:
    """Whether sources stand in a folder ``panoply``: packages, where it is no package itself or is Panoply's own SDK.

    Args:
        folder: The folder.

    Returns:
        Whether they do; other folders and packages of this name are left alone.
    """
    if os.path.exists(os.path.join(folder, "__init__.py")):  # noqa: PTH110, PTH118
        return is_vendors(folder)
    try:
        names = os.listdir(folder)  # noqa: PTH208
    except OSError:  # it may not be read
        return False
    return any(os.path.exists(os.path.join(folder, name, "__init__.py")) for name in names)  # noqa: PTH110, PTH118


def is_vendors(folder: str) -> bool:
    """Whether a folder ``panoply`` is Panoply's own SDK.

    Args:
        folder: The folder.

    Returns:
        Whether it is a package with the modules of that SDK.
    """
    return all(os.path.exists(os.path.join(folder, name)) for name in ("__init__.py", "datasource.py", "sdk.py"))  # noqa: PTH110, PTH118
