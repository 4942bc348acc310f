# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of warehouses: SQL warehouses, which run statements."""

from __future__ import annotations

from typing import ClassVar, Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import TerminationReasonCode, TerminationReasonType
from dovetail_api.databricks.models.warehouses_requests import (
    WarehouseChannelName,
    WarehouseOverrideType,
    WarehouseSecurityPolicy,
    WarehouseSize,
    WarehouseSpotPolicy,
    WarehouseType,
)

WarehouseHealthStatus: TypeAlias = Literal["DEGRADED", "FAILED", "HEALTHY"] | str
"""How well a warehouse is."""


WarehouseState: TypeAlias = Literal["DELETED", "DELETING", "RUNNING", "STARTING", "STOPPED", "STOPPING"] | str
"""Where a warehouse stands: `STARTING`, `RUNNING`, `STOPPING`, `STOPPED`, and from any of them `DELETING` and
    `DELETED`.
    """


class Warehouse(Model, kw_only=True, gc=False):
    """A warehouse as it stands."""

    id: str | UnsetType = UNSET
    """The warehouse's id, 16 hexadecimal digits."""
    state: WarehouseState | UnsetType = UNSET
    """Where the warehouse stands."""
    health: WarehouseHealth | UnsetType = UNSET
    """How well it is."""
    num_clusters: int | UnsetType = UNSET
    """How many clusters run now."""
    num_active_sessions: int | UnsetType = UNSET
    """How many sessions are open now."""
    jdbc_url: str | UnsetType = UNSET
    """Where a JDBC driver finds the warehouse."""
    odbc_params: WarehouseOdbc | UnsetType = UNSET
    """Where an ODBC driver finds the warehouse."""
    name: str | UnsetType = UNSET
    """The warehouse's name, unique in the workspace."""
    cluster_size: WarehouseSize | UnsetType = UNSET
    """How large each cluster is. A larger one answers heavy queries faster and costs more."""
    min_num_clusters: int | UnsetType = UNSET
    """The fewest clusters that run, not more than `max_num_clusters`; 1 when left out."""
    max_num_clusters: int | UnsetType = UNSET
    """The most clusters the warehouse may grow to; as many as `min_num_clusters` when left out."""
    auto_stop_mins: int | UnsetType = UNSET
    """Minutes without a query after which the warehouse stops, 0 for never and otherwise at least 10; 120 when left
    out.
    """
    warehouse_type: WarehouseType | UnsetType = UNSET
    """The kind of warehouse. One without own machines (serverless) is `PRO` with `enable_serverless_compute`."""
    enable_serverless_compute: bool | UnsetType = UNSET
    """Whether the provider's machines are used rather than the workspace's own."""
    enable_photon: bool | UnsetType = UNSET
    """Whether the vectorized engine Photon is used; true when left out."""
    spot_instance_policy: WarehouseSpotPolicy | UnsetType = UNSET
    """Whether spare machines at a lower price may be used; `COST_OPTIMIZED` when left out."""
    channel: WarehouseChannel | UnsetType = UNSET
    """The version of Databricks SQL; the current one when left out."""
    tags: WarehouseTags | UnsetType = UNSET
    """Tags for everything the warehouse is made of, at most 44."""
    statement_timeout: int | UnsetType = UNSET
    """Seconds after which a statement is cancelled."""
    max_dbu: int | UnsetType = UNSET
    """The most units (DBU) the warehouse may use."""
    reyden_cluster_size_multiplier: float | UnsetType = UNSET
    """A factor for the size of the clusters of a `REALTIME` warehouse."""
    customer_version_label: str | UnsetType = UNSET
    """A label for the version that the customer chose."""
    creator_name: str | UnsetType = UNSET
    """The name of who created the warehouse."""
    instance_profile_arn: str | UnsetType = UNSET
    """Means nothing on Azure."""


class WarehouseAccessPair(Model, kw_only=True, gc=False):
    """A setting for access to data, its name and its value."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"value"})

    key: str | UnsetType = UNSET
    """The setting's name."""
    value: str | UnsetType = UNSET
    """The setting's value. It may hold a credential, so it is a secret."""


class WarehouseChannel(Model, kw_only=True, gc=False):
    """The version of Databricks SQL that a warehouse runs."""

    name: WarehouseChannelName | UnsetType = UNSET
    """The line of versions."""
    dbsql_version: str | UnsetType = UNSET
    """The version, for the channel `CHANNEL_NAME_CUSTOM`."""


class WarehouseConfig(Model, kw_only=True, gc=False):
    """What holds for all warehouses of a workspace."""

    channel: WarehouseChannel | UnsetType = UNSET
    """The channel of warehouses that name none."""
    config_param: WarehousePairs | UnsetType = UNSET
    """An older name of `sql_configuration_parameters`."""
    data_access_config: list[WarehouseAccessPair] | UnsetType = UNSET
    """Spark settings for access to data outside, such as an external metastore's."""
    enable_serverless_compute: bool | UnsetType = UNSET
    """Whether warehouses may use the provider's machines."""
    enabled_warehouse_types: list[WarehouseTypeSwitch] | UnsetType = UNSET
    """Which kinds of warehouses may be created. Kinds that are left out stay as they are."""
    global_param: WarehousePairs | UnsetType = UNSET
    """An older name of `sql_configuration_parameters`."""
    google_service_account: str | UnsetType = UNSET
    """Means nothing on Azure."""
    instance_profile_arn: str | UnsetType = UNSET
    """Means nothing on Azure."""
    security_policy: WarehouseSecurityPolicy | UnsetType = UNSET
    """How warehouses reach data."""
    sql_configuration_parameters: WarehousePairs | UnsetType = UNSET
    """SQL settings of every session."""


class WarehouseCreated(Model, kw_only=True, gc=False):
    """A new warehouse."""

    id: str | UnsetType = UNSET
    """The warehouse's id, 16 hexadecimal digits."""


class WarehouseHealth(Model, kw_only=True, gc=False):
    """How well a warehouse is."""

    status: WarehouseHealthStatus | UnsetType = UNSET
    """How well it is, in one word."""
    summary: str | UnsetType = UNSET
    """Why it did not start or is not well, in short."""
    details: str | UnsetType = UNSET
    """More about what is wrong."""
    message: str | UnsetType = UNSET
    """An older form of `summary` and `details`."""
    failure_reason: WarehouseTermination | UnsetType = UNSET
    """Why the clusters ended."""


class WarehouseList(Model, kw_only=True, gc=False):
    """One page of warehouses."""

    warehouses: list[Warehouse] | UnsetType = UNSET
    """The warehouses the caller may see; left out when there are none."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last."""


class WarehouseOdbc(Model, kw_only=True, gc=False):
    """Where an ODBC driver finds the warehouse."""

    hostname: str | UnsetType = UNSET
    """The host."""
    path: str | UnsetType = UNSET
    """The HTTP path, `/sql/1.0/warehouses/` and the id."""
    port: int | UnsetType = UNSET
    """The port, 443."""
    protocol: str | UnsetType = UNSET
    """The protocol, `https`."""


class WarehouseOverride(Model, kw_only=True, gc=False):
    """The warehouse a user gets by default."""

    type: WarehouseOverrideType | UnsetType = UNSET
    """How the warehouse is chosen."""
    warehouse_id: str | UnsetType = UNSET
    """The warehouse's id, for the type `CUSTOM`."""
    name: str | UnsetType = UNSET
    """The override's full name, `default-warehouse-overrides/<id>`."""
    default_warehouse_override_id: str | UnsetType = UNSET
    """The override's id, which is the user's."""


class WarehouseOverrideList(Model, kw_only=True, gc=False):
    """One page of default-warehouse overrides."""

    default_warehouse_overrides: list[WarehouseOverride] | UnsetType = UNSET
    """The overrides; left out when there are none."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last."""


class WarehousePair(Model, kw_only=True, gc=False):
    """A setting, its name and its value."""

    key: str | UnsetType = UNSET
    """The setting's name."""
    value: str | UnsetType = UNSET
    """The setting's value."""


class WarehousePairs(Model, kw_only=True, gc=False):
    """Settings as a list."""

    config_pair: list[WarehousePair] | UnsetType = UNSET
    """An older name of `configuration_pairs`."""
    configuration_pairs: list[WarehousePair] | UnsetType = UNSET
    """The settings."""


class WarehouseTag(Model, kw_only=True, gc=False):
    """One tag."""

    key: str | UnsetType = UNSET
    """The tag's name."""
    value: str | UnsetType = UNSET
    """The tag's value."""


class WarehouseTags(Model, kw_only=True, gc=False):
    """The tags of a warehouse."""

    custom_tags: list[WarehouseTag] | UnsetType = UNSET
    """The tags, names and values."""


class WarehouseTermination(Model, kw_only=True, gc=False):
    """Why a cluster of a warehouse ended or did not start."""

    code: TerminationReasonCode | UnsetType = UNSET
    """The reason as one word."""
    type: TerminationReasonType | UnsetType = UNSET
    """Whose doing it was."""
    parameters: dict[str, str] | UnsetType = UNSET
    """More about the reason."""


class WarehouseTypeSwitch(Model, kw_only=True, gc=False):
    """Whether warehouses of one kind may be created."""

    warehouse_type: WarehouseType | UnsetType = UNSET
    """The kind."""
    enabled: bool | UnsetType = UNSET
    """Whether they may be created."""
