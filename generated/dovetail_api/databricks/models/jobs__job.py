# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of jobs: jobs of one or many tasks, and their runs."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import EpochMillis, Int64
from dovetail_api.databricks.models.jobs__day_of_week import JobSettings, JobTriggerDetails, JobTriggerState


class Job(Model, kw_only=True, gc=False):
    """A job."""

    created_time: EpochMillis | UnsetType = UNSET
    """When it was created."""
    creator_user_name: str | UnsetType = UNSET
    """Who created it; left out when that user was deleted."""
    effective_budget_policy_id: str | UnsetType = UNSET
    """The budget policy that really applies."""
    effective_usage_policy_id: str | UnsetType = UNSET
    """The usage policy that really applies."""
    has_more: bool | UnsetType = UNSET
    """Whether there are more tasks than those given here; the next page of the get operation has them."""
    job_id: Int64 | UnsetType = UNSET
    """The job's id."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last."""
    run_as_user_name: str | UnsetType = UNSET
    """As whom the job runs."""
    settings: JobSettings | UnsetType = UNSET
    """The settings; lists without `expand_tasks` tell only the name, the schedule, tags and the like."""
    trigger_details: list[JobTriggerDetails] | UnsetType = UNSET
    """How each of the triggers is."""
    trigger_state: JobTriggerState | UnsetType = UNSET
    """How the trigger is."""


class JobPage(Model, kw_only=True, gc=False):
    """A page of jobs."""

    jobs: list[JobSummary] | UnsetType = UNSET
    """The jobs; left out when there are none."""
    has_more: bool | UnsetType = UNSET
    """Whether there is another page."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; empty or left out on the last."""
    prev_page_token: str | UnsetType = UNSET
    """The token of the page before; empty or left out on the first."""


class JobSummary(Model, kw_only=True, gc=False):
    """A job in a list."""

    created_time: EpochMillis | UnsetType = UNSET
    """When it was created."""
    creator_user_name: str | UnsetType = UNSET
    """Who created it; left out when that user was deleted."""
    effective_budget_policy_id: str | UnsetType = UNSET
    """The budget policy that really applies."""
    effective_usage_policy_id: str | UnsetType = UNSET
    """The usage policy that really applies."""
    has_more: bool | UnsetType = UNSET
    """Whether there are more tasks than those given here; the next page of the get operation has them."""
    job_id: Int64 | UnsetType = UNSET
    """The job's id."""
    settings: JobSettings | UnsetType = UNSET
    """The settings; lists without `expand_tasks` tell only the name, the schedule, tags and the like."""
    trigger_details: list[JobTriggerDetails] | UnsetType = UNSET
    """How each of the triggers is."""
    trigger_state: JobTriggerState | UnsetType = UNSET
    """How the trigger is."""
