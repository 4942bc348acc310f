# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of jobs: jobs of one or many tasks, and their runs."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import Int64


class JobCreated(Model, kw_only=True, gc=False):
    """What was created."""

    job_id: Int64 | UnsetType = UNSET
    """The job's id."""


class RunRepaired(Model, kw_only=True, gc=False):
    """A repair that was started."""

    repair_id: Int64 | UnsetType = UNSET
    """The repair's id, to be sent as `latest_repair_id` of the next one."""


class RunStarted(Model, kw_only=True, gc=False):
    """A run that was started."""

    run_id: Int64 | UnsetType = UNSET
    """The run's id."""
    number_in_job: Int64 | UnsetType = UNSET
    """The same as the run's id."""


class RunSubmitted(Model, kw_only=True, gc=False):
    """A run that was started."""

    run_id: Int64 | UnsetType = UNSET
    """The run's id."""
