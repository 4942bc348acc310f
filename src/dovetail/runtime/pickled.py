"""What the pickle of a model says of its class: where the package gives it, not the module that it lies in today.

Modules of models are cut by what is used together, so that a build may move a class from one to another.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any


def place(cls: type) -> type | tuple[str, str]:
    """The package and the name by which it gives a class; the class itself when it gives none."""
    home, name = cls.__module__.rpartition(".")[0], cls.__qualname__
    return (home, name) if getattr(sys.modules.get(home), name, None) is cls else cls


def revived(where: type | tuple[str, str], members: Mapping[str, Any]) -> Any:
    """The object that was pickled.

    Args:
        where: What `place` said of its class.
        members: Its members by their Python names.
    """
    cls = where if isinstance(where, type) else getattr(import_module(where[0]), where[1])
    return cls(**members)
