# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of warehouses."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel

WarehouseChannelName: TypeAlias = (
    Literal["CHANNEL_NAME_CURRENT", "CHANNEL_NAME_CUSTOM", "CHANNEL_NAME_PREVIEW", "CHANNEL_NAME_PREVIOUS"] | str
)
"""A line of versions of Databricks SQL."""


WarehouseOverrideType: TypeAlias = Literal["CUSTOM", "LAST_SELECTED"] | str
"""How the default warehouse is chosen: `CUSTOM` names one, `LAST_SELECTED` takes the one that was used last."""


WarehouseSecurityPolicy: TypeAlias = Literal["DATA_ACCESS_CONTROL", "NONE", "PASSTHROUGH"] | str
"""How warehouses reach data: by the rights of the caller on tables, by settings alone, or with the caller's own
    credentials.
    """


WarehouseSize: TypeAlias = (
    Literal[
        "2X-Small", "X-Small", "Small", "Medium", "Large", "X-Large", "2X-Large", "3X-Large", "4X-Large", "5X-Large"
    ]
    | str
)
"""A size of clusters."""


WarehouseSpotPolicy: TypeAlias = Literal["COST_OPTIMIZED", "POLICY_UNSPECIFIED", "RELIABILITY_OPTIMIZED"] | str
"""Whether spare machines may be used: `COST_OPTIMIZED` takes them, `RELIABILITY_OPTIMIZED` does not."""


WarehouseType: TypeAlias = Literal["CLASSIC", "PRO", "REALTIME", "TYPE_UNSPECIFIED"] | str
"""A kind of warehouse."""


class WarehouseAccessPairRequest(RequestModel, kw_only=True, gc=False):
    """A setting for access to data, its name and its value."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"value"})

    key: str | UnsetType = UNSET
    """The setting's name."""
    value: str | UnsetType = UNSET
    """The setting's value. It may hold a credential, so it is a secret."""


class WarehouseChannelRequest(RequestModel, kw_only=True, gc=False):
    """The version of Databricks SQL that a warehouse runs."""

    name: WarehouseChannelName | UnsetType = UNSET
    """The line of versions."""
    dbsql_version: str | UnsetType = UNSET
    """The version, for the channel `CHANNEL_NAME_CUSTOM`."""


class WarehouseConfigRequest(RequestModel, kw_only=True, gc=False):
    """What holds for all warehouses of a workspace."""

    channel: WarehouseChannelRequest | UnsetType = UNSET
    """The channel of warehouses that name none."""
    config_param: WarehousePairsRequest | UnsetType = UNSET
    """An older name of `sql_configuration_parameters`."""
    data_access_config: list[WarehouseAccessPairRequest] | UnsetType = UNSET
    """Spark settings for access to data outside, such as an external metastore's."""
    enable_serverless_compute: bool | UnsetType = UNSET
    """Whether warehouses may use the provider's machines."""
    enabled_warehouse_types: list[WarehouseTypeSwitchRequest] | UnsetType = UNSET
    """Which kinds of warehouses may be created. Kinds that are left out stay as they are."""
    global_param: WarehousePairsRequest | UnsetType = UNSET
    """An older name of `sql_configuration_parameters`."""
    google_service_account: str | UnsetType = UNSET
    """Means nothing on Azure."""
    instance_profile_arn: str | UnsetType = UNSET
    """Means nothing on Azure."""
    security_policy: WarehouseSecurityPolicy | UnsetType = UNSET
    """How warehouses reach data."""
    sql_configuration_parameters: WarehousePairsRequest | UnsetType = UNSET
    """SQL settings of every session."""


class WarehouseOverrideSpec(RequestModel, kw_only=True, gc=False):
    """Which warehouse a user gets by default."""

    type: WarehouseOverrideType
    """How the warehouse is chosen."""
    warehouse_id: str | UnsetType = UNSET
    """The warehouse's id, for the type `CUSTOM`."""
    name: str | UnsetType = UNSET
    """The override's full name, `default-warehouse-overrides/<id>`."""
    default_warehouse_override_id: str | UnsetType = UNSET
    """The override's id, which is the user's."""


class WarehousePairRequest(RequestModel, kw_only=True, gc=False):
    """A setting, its name and its value."""

    key: str | UnsetType = UNSET
    """The setting's name."""
    value: str | UnsetType = UNSET
    """The setting's value."""


class WarehousePairsRequest(RequestModel, kw_only=True, gc=False):
    """Settings as a list."""

    config_pair: list[WarehousePairRequest] | UnsetType = UNSET
    """An older name of `configuration_pairs`."""
    configuration_pairs: list[WarehousePairRequest] | UnsetType = UNSET
    """The settings."""


class WarehouseShape(RequestModel, kw_only=True, gc=False):
    """What a warehouse is to look like."""

    name: Annotated[str, Meta(max_length=99)] | UnsetType = UNSET
    """The warehouse's name, unique in the workspace."""
    cluster_size: WarehouseSize | UnsetType = UNSET
    """How large each cluster is. A larger one answers heavy queries faster and costs more."""
    min_num_clusters: Annotated[int, Meta(ge=1, le=30)] | UnsetType = UNSET
    """The fewest clusters that run, not more than `max_num_clusters`; 1 when left out."""
    max_num_clusters: Annotated[int, Meta(ge=1, le=40)] | UnsetType = UNSET
    """The most clusters the warehouse may grow to; as many as `min_num_clusters` when left out."""
    auto_stop_mins: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
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
    channel: WarehouseChannelRequest | UnsetType = UNSET
    """The version of Databricks SQL; the current one when left out."""
    tags: WarehouseTagsRequest | UnsetType = UNSET
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


class WarehouseTagRequest(RequestModel, kw_only=True, gc=False):
    """One tag."""

    key: str | UnsetType = UNSET
    """The tag's name."""
    value: str | UnsetType = UNSET
    """The tag's value."""


class WarehouseTagsRequest(RequestModel, kw_only=True, gc=False):
    """The tags of a warehouse."""

    custom_tags: Annotated[list[WarehouseTagRequest], Meta(max_length=44)] | UnsetType = UNSET
    """The tags, names and values."""


class WarehouseTypeSwitchRequest(RequestModel, kw_only=True, gc=False):
    """Whether warehouses of one kind may be created."""

    warehouse_type: WarehouseType | UnsetType = UNSET
    """The kind."""
    enabled: bool | UnsetType = UNSET
    """Whether they may be created."""
