"""The version of the generator, which is that of Dovetail."""

from __future__ import annotations


def generator_version() -> str:
    """The version, such as ``1.4.0``; ``0+unknown`` where Dovetail runs from a tree that is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("dovetail")
    except PackageNotFoundError:
        return "0+unknown"
