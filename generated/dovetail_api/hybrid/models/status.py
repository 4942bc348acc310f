# Made from hybrid.yaml by dovetail-generate; do not edit.
"""Answers of status: what the runner has loaded, how long it takes, and how much memory."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model


class ModelStats(Model, kw_only=True, gc=False):
    """How one version of a service fares on the runner."""

    id: str | UnsetType | None = UNSET
    """The UUID of the version."""
    thread_stats: Threads | UnsetType | None = UNSET
    """How each instance fares, by its number."""
    memory_usage_mb: float | UnsetType | None = UNSET
    """How much memory all instances take, in megabytes."""
    uptime_ms: float | UnsetType | None = UNSET
    """How long the version has been loaded, in milliseconds."""
    min_time_ms: float | UnsetType | None = UNSET
    """The shortest execution, in milliseconds."""
    mean_time_ms: float | UnsetType | None = UNSET
    """The mean of all executions, in milliseconds."""
    p95_time_ms: float | UnsetType | None = UNSET
    """What 95 of 100 executions stay below, in milliseconds."""
    p99_time_ms: float | UnsetType | None = UNSET
    """What 99 of 100 executions stay below, in milliseconds."""
    max_time_ms: float | UnsetType | None = UNSET
    """The longest execution, in milliseconds."""
    busy: float | UnsetType | None = UNSET
    """How many instances are at work."""
    size: float | UnsetType | None = UNSET
    """How many instances there are."""
    last_use: str | UnsetType | None = UNSET
    """When the version was last executed, in UTC; null when it never was."""
    completed_count: float | UnsetType | None = UNSET
    """How many executions came to their end."""
    running_count: float | UnsetType | None = UNSET
    """How many executions are going on."""
    crash_count: float | UnsetType | None = UNSET
    """How many executions ended in a crash."""
    timeout_count: float | UnsetType | None = UNSET
    """How many executions took too long."""


class RunnerStatus(Model, kw_only=True, gc=False):
    """What the runner has loaded and how it fares."""

    models: list[TenantModels] | UnsetType | None = UNSET
    """The loaded services of each tenant."""
    memory_usage_mb: float | UnsetType | None = UNSET
    """How much memory the runner takes, in megabytes."""
    memory_limit_mb: float | UnsetType | None = UNSET
    """How much memory it may take, in megabytes."""


class TenantModels(Model, kw_only=True, gc=False):
    """The loaded services of one tenant."""

    tenant: str | UnsetType | None = UNSET
    """The tenant's name."""
    model_stats: list[ModelStats] | UnsetType | None = UNSET
    """How each version of a service fares."""
    total_model: int | UnsetType | None = UNSET
    """How many versions of services are loaded."""
    total_instances: int | UnsetType | None = UNSET
    """How many instances of them are running."""


class ThreadStats(Model, kw_only=True, gc=False):
    """How one instance fares."""

    init_time_ms: float | UnsetType | None = UNSET
    """How long it took to load, in milliseconds."""
    init_memory_mb: float | UnsetType | None = UNSET
    """How much memory loading it took, in megabytes."""
    uptime_ms: float | UnsetType | None = UNSET
    """How long it has been loaded, in milliseconds."""
    peak_memory_mb: float | UnsetType | None = UNSET
    """The most memory it ever took, in megabytes."""
    last_execute_consume_memory_mb: float | UnsetType | None = UNSET
    """How much memory the last execution took, in megabytes."""
    current_memory_mb: float | UnsetType | None = UNSET
    """How much memory it takes now, in megabytes."""


Threads: TypeAlias = dict[str, ThreadStats]
"""How each instance fares, by its number."""
