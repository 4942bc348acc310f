"""Files of settings and states: JSON, or YAML and TOML where what reads and writes them is installed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import msgspec

from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.plain import is_dict
from dovetail.runtime.private_files import write_private

_LIBRARIES: Final = {"yaml": "pyyaml", "tomli_w": "tomli-w"}


def read_document(path: Path, at: str) -> dict[str, Any]:
    """The object in a file, read as its name ends: ``.yaml``, ``.yml``, ``.toml``, or else JSON.

    Args:
        path: The file.
        at: What it is for, in errors: ``config``.

    Raises:
        InvalidInput: It cannot be read, or holds no object. Nothing of what it holds is told: some of it is secret.
    """
    try:
        content = path.read_bytes()
        found: object = _decoded(path.suffix.lower(), content)
    except OSError as error:
        raise _refused(path, at, error.strerror or type(error).__name__, "Give the path of a file.") from None
    except ModuleNotFoundError as error:
        raise _needs(path, at, error.name or "") from None
    except ValueError as error:
        where = str(error).partition("\n")[0] if isinstance(error, msgspec.DecodeError) else type(error).__name__
        raise _refused(path, at, f"it is not what its name says ({where})", "Mend the file.") from None
    if not is_dict(found):
        raise _refused(path, at, f"it holds a {type(found).__name__}", "Give an object: names and values.")
    return found


def write_document(path: Path, document: Mapping[str, Any], at: str, *, alone: bool = False) -> None:
    """Write an object into a file for its owner's eyes, in one step, in the form that its name asks for.

    Args:
        path: The file.
        document: Plain data.
        at: What it is for, in errors.
        alone: Whether nobody else writes it at the same time.

    Raises:
        InvalidInput: It cannot be written in that form.
    """
    try:
        text = _encoded(path.suffix.lower(), dict(document))
    except ModuleNotFoundError as error:
        raise _needs(path, at, error.name or "") from None
    except (TypeError, ValueError) as error:
        raise _refused(path, at, f"it cannot be written: {error}", "Give a file whose name ends in .json.") from None
    write_private(path, text, alone=alone)


def _decoded(suffix: str, content: bytes) -> object:
    if suffix in {".yaml", ".yml"}:
        import yaml

        try:
            return yaml.safe_load(content)
        except yaml.YAMLError:
            raise ValueError("no YAML") from None
    if suffix == ".toml":
        import tomllib

        return tomllib.loads(content.decode())
    return msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"))


def _encoded(suffix: str, document: dict[str, Any]) -> str:
    if suffix in {".yaml", ".yml"}:
        import yaml

        return str(yaml.safe_dump(msgspec.to_builtins(document), sort_keys=False, allow_unicode=True))
    if suffix == ".toml":
        import tomli_w

        return tomli_w.dumps(msgspec.to_builtins(document))
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"


def _refused(path: Path, at: str, reason: str, remedy: str) -> InvalidInput:
    return InvalidInput(f"{at}: {path}: {reason}.", value=str(path), at=at, remedy=remedy)


def _needs(path: Path, at: str, library: str) -> InvalidInput:
    name = _LIBRARIES.get(library, library)
    return _refused(path, at, f"this needs {name}", f"Install it with pip install {name}, or use a .json file.")
