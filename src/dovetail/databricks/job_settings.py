"""The settings of a job as they stand in the answer about it, changed and ready to be sent back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import msgspec

from dovetail.runtime.codec import convert
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.plain import is_object
from dovetail_api.databricks import models as m

if TYPE_CHECKING:
    from dovetail.runtime.response import Response


class ChangedSettings(msgspec.Struct, frozen=True):
    """The settings of a job after a change.

    Attributes:
        raw: As they are sent, with everything that this library does not know.
        typed: The same as a typed object.
    """

    raw: Mapping[str, object]
    typed: m.JobSettings


def changed_settings(
    response: Response[m.Job], change: Mapping[str, object] | Callable[[m.JobSettings], object]
) -> ChangedSettings:
    """All settings of a job, changed in some.

    Args:
        response: The answer about the job.
        change: The settings to change; or a function that changes them in place.

    Raises:
        InvalidInput: The change is neither, or is to what is no setting, or does not fit.
    """
    settings = response.value.settings or m.JobSettings()
    if callable(change):
        change(settings)
        raw = response.patched({"settings": settings})["settings"]
    elif is_object(change):
        raw = response.patched({"settings": change})["settings"]
        _check_names(change, response)
    else:
        raise InvalidInput(
            f"jobs.change: the change is no {type(change).__name__}.",
            value=change,
            at="change",
            remedy="Give a dictionary of the settings to change, or a function; jobs.reset replaces all of them.",
        )
    try:
        # Of what was read, text is as good as the number that it writes out.
        return ChangedSettings(raw, convert(raw, m.JobSettings, strict=False))
    except msgspec.ValidationError as error:
        raise InvalidInput(f"jobs.change: the changed settings do not fit: {error}.", at="change") from None


def _check_names(change: Mapping[str, object], response: Response[m.Job]) -> None:
    known = {*m.JobSettings.__struct_fields__, *response.json().get("settings", {})}
    for name in change:
        if name not in known:
            raise InvalidInput(
                f"jobs.change: a job has no setting {name!r}.",
                value=name,
                at=str(name),
                remedy="Check its spelling; jobs.update with force=True sends what the contract does not know.",
            )
