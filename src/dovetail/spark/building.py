"""Building calls: what a contract refuses is a `SparkInputError` here."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from dovetail.runtime.errors import InvalidInput
from dovetail.spark.errors import SparkInputError

P = ParamSpec("P")
R = TypeVar("R")


def built(function: Callable[P, R], *args: P.args, **arguments: P.kwargs) -> R:
    """What a function of the generated API gives, its refusals turned into Spark's.

    Args:
        function: A function that builds a call, or anything else that raises `InvalidInput`.
        *args: Its positional arguments.
        **arguments: Its keyword arguments.

    Raises:
        SparkInputError: An argument does not fit the contract.
    """
    try:
        return function(*args, **arguments)
    except SparkInputError:
        raise
    except InvalidInput as error:
        raise SparkInputError(error.message, value=error.value, at=error.at) from None


def check_target(to: str | os.PathLike[str] | None) -> None:
    """Refuse a place where no file can be written, before anything is sent.

    Args:
        to: The file to be; None for none.

    Raises:
        SparkInputError: It is no path, a directory, or in a directory that is not there.
    """
    if to is not None:
        from dovetail.runtime.downloads import checked_target

        built(checked_target, to)
