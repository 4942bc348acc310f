"""Modules of sources, by name or by file."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module, invalidate_caches
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple, cast

from dovetail.panoply.runner.calling import ends_program
from dovetail.panoply.runner.failures import SourceModuleError
from dovetail.runtime.plain import is_object


class SourceModule(NamedTuple):
    """A source as its module publishes it.

    Attributes:
        name: What the source is called: the last name of the module.
        stream: ``Stream``, its class.
        config: ``CONFIG``, its description; empty when there is none.
        module: The module.
    """

    name: str
    stream: Callable[..., Any]
    config: Mapping[str, Any]
    module: ModuleType


def load_module(name: str) -> SourceModule:
    """Load the module of a source.

    Modules beside a file, and those in the current directory, can be imported by it, as when Python runs it. For a
    source that says ``import panoply``, hold a `panoply_alias` open while it is loaded and used.

    Args:
        name: The name of a module or package, such as ``panoply.typeform``, or the path of its file or folder.

    Raises:
        SourceModuleError: There is none, it cannot be imported, or it has no ``Stream``.
    """
    path = Path(name)
    by_path = path.suffix == ".py" or path.is_dir() or "/" in name or "\\" in name
    try:
        module = _from_path(path) if by_path else _from_name(name)
    except SourceModuleError:
        raise
    except BaseException as error:
        if ends_program(error):
            raise
        raise _refused(
            name, f"it cannot be imported: {type(error).__name__}: {error}", "Mend it, or install what it needs."
        ) from error
    stream = getattr(module, "Stream", None)
    if not callable(stream):
        raise _refused(name, "it has no Stream", "Publish the class of the source as Stream = MySource.")
    config = getattr(module, "CONFIG", None)
    if config is not None and not is_object(config):
        raise _refused(name, f"its CONFIG is a {type(config).__name__}", "CONFIG is a dict.")
    short = path.resolve().stem if by_path else name.rpartition(".")[2]
    return SourceModule(short, cast("Callable[..., Any]", stream), config or {}, module)


def _from_name(name: str) -> ModuleType:
    _importable(Path.cwd())
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        # What a source itself lacks is another matter.
        if error.name is not None and (name == error.name or name.startswith(f"{error.name}.")):
            raise _refused(
                name, "there is no such module", "Install it, or give the path of its file.", missing=True
            ) from None
        raise


def _from_path(path: Path) -> ModuleType:
    file = path / "__init__.py" if path.is_dir() else path
    if not file.is_file():
        raise _refused(str(path), "there is no such file", "Give the path of a source's file or folder.", missing=True)
    place = path.resolve()
    _importable(place.parent)
    spec = spec_from_file_location(place.stem, file.resolve())
    if spec is None or spec.loader is None:
        raise _refused(str(path), "it is no Python file", "Give the path of a source's .py file or folder.")
    module = module_from_spec(spec)
    before = sys.modules.get(place.stem)
    sys.modules[place.stem] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        if before is None:
            del sys.modules[place.stem]
        else:
            sys.modules[place.stem] = before
        raise
    return module


def _importable(folder: Path) -> None:
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
        invalidate_caches()


def _refused(name: str, reason: str, remedy: str, *, missing: bool = False) -> SourceModuleError:
    error = SourceModuleError(f"{name}: {reason}.", value=name, at="module", remedy=remedy)
    error.missing = missing
    return error
