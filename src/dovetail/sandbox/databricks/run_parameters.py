"""The parameters that a run is started with, and what references in its tasks stand for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from dovetail.sandbox.databricks.answers import invalid
from dovetail.sandbox.databricks.run_record import RunRecord

KINDS: Final = (
    "job_parameters",
    "notebook_params",
    "jar_params",
    "python_params",
    "python_named_params",
    "spark_submit_params",
    "sql_params",
    "dbt_commands",
    "pipeline_params",
)
_MOST_BYTES: Final = 10_000


def check_given(asked: Mapping[str, Any]) -> None:
    """Refuse parameters that exclude each other, or are too many.

    Raises:
        Refusal: They cannot be given together.
    """
    kinds = [name for name in KINDS if asked.get(name)]
    if "job_parameters" in kinds and len(kinds) > 1:
        raise invalid(f"job_parameters cannot be used together with {', '.join(kinds[1:])}.")
    if "jar_params" in kinds and "notebook_params" in kinds:
        raise invalid("jar_params cannot be used together with notebook_params.")
    size = len(json.dumps({name: asked[name] for name in kinds}).encode())
    if size > _MOST_BYTES:
        raise invalid(f"The parameters have {size} bytes of JSON, {_MOST_BYTES} are allowed.")


def given_of(asked: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters among the fields of a request, by kind."""
    return {name: asked[name] for name in KINDS if name in asked}


def named_values(asked: Mapping[str, Any]) -> dict[str, str]:
    """The values that a request gives to the parameters of the job, by the names that references use."""
    return {f"job.parameters.{name}": str(value) for name, value in asked.get("job_parameters", {}).items()}


def references(record: RunRecord) -> dict[str, str]:
    """What references in the tasks of a run stand for, without values given to it."""
    names = {
        "job.id": str(record.job_id),
        "job.name": record.name,
        "job.run_id": str(record.run_id),
        "job.trigger.type": record.trigger.lower(),
    }
    defaults = {f"job.parameters.{each['name']}": each["default"] for each in record.settings.get("parameters", ())}
    return names | defaults
