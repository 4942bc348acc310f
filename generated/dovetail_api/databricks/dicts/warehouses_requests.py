# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of warehouses, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

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


class WarehouseAccessPairRequest(TypedDict):
    """A setting for access to data, its name and its value."""

    key: NotRequired[str]
    """The setting's name."""
    value: NotRequired[str]
    """The setting's value. It may hold a credential, so it is a secret."""


class WarehouseChannelRequest(TypedDict):
    """The version of Databricks SQL that a warehouse runs."""

    name: NotRequired[WarehouseChannelName]
    """The line of versions."""
    dbsql_version: NotRequired[str]
    """The version, for the channel `CHANNEL_NAME_CUSTOM`."""


class WarehouseConfigRequest(TypedDict):
    """What holds for all warehouses of a workspace."""

    channel: NotRequired[WarehouseChannelRequest]
    """The channel of warehouses that name none."""
    config_param: NotRequired[WarehousePairsRequest]
    """An older name of `sql_configuration_parameters`."""
    data_access_config: NotRequired[list[WarehouseAccessPairRequest]]
    """Spark settings for access to data outside, such as an external metastore's."""
    enable_serverless_compute: NotRequired[bool]
    """Whether warehouses may use the provider's machines."""
    enabled_warehouse_types: NotRequired[list[WarehouseTypeSwitchRequest]]
    """Which kinds of warehouses may be created. Kinds that are left out stay as they are."""
    global_param: NotRequired[WarehousePairsRequest]
    """An older name of `sql_configuration_parameters`."""
    google_service_account: NotRequired[str]
    """Means nothing on Azure."""
    instance_profile_arn: NotRequired[str]
    """Means nothing on Azure."""
    security_policy: NotRequired[WarehouseSecurityPolicy]
    """How warehouses reach data."""
    sql_configuration_parameters: NotRequired[WarehousePairsRequest]
    """SQL settings of every session."""


class WarehouseOverrideSpec(TypedDict):
    """Which warehouse a user gets by default."""

    type: WarehouseOverrideType
    """How the warehouse is chosen."""
    warehouse_id: NotRequired[str]
    """The warehouse's id, for the type `CUSTOM`."""
    name: NotRequired[str]
    """The override's full name, `default-warehouse-overrides/<id>`."""
    default_warehouse_override_id: NotRequired[str]
    """The override's id, which is the user's."""


class WarehousePairRequest(TypedDict):
    """A setting, its name and its value."""

    key: NotRequired[str]
    """The setting's name."""
    value: NotRequired[str]
    """The setting's value."""


class WarehousePairsRequest(TypedDict):
    """Settings as a list."""

    config_pair: NotRequired[list[WarehousePairRequest]]
    """An older name of `configuration_pairs`."""
    configuration_pairs: NotRequired[list[WarehousePairRequest]]
    """The settings."""


class WarehouseShape(TypedDict):
    """What a warehouse is to look like."""

    name: NotRequired[str]
    """The warehouse's name, unique in the workspace."""
    cluster_size: NotRequired[WarehouseSize]
    """How large each cluster is. A larger one answers heavy queries faster and costs more."""
    min_num_clusters: NotRequired[int]
    """The fewest clusters that run, not more than `max_num_clusters`; 1 when left out."""
    max_num_clusters: NotRequired[int]
    """The most clusters the warehouse may grow to; as many as `min_num_clusters` when left out."""
    auto_stop_mins: NotRequired[int]
    """Minutes without a query after which the warehouse stops, 0 for never and otherwise at least 10; 120 when left
    out.
    """
    warehouse_type: NotRequired[WarehouseType]
    """The kind of warehouse. One without own machines (serverless) is `PRO` with `enable_serverless_compute`."""
    enable_serverless_compute: NotRequired[bool]
    """Whether the provider's machines are used rather than the workspace's own."""
    enable_photon: NotRequired[bool]
    """Whether the vectorized engine Photon is used; true when left out."""
    spot_instance_policy: NotRequired[WarehouseSpotPolicy]
    """Whether spare machines at a lower price may be used; `COST_OPTIMIZED` when left out."""
    channel: NotRequired[WarehouseChannelRequest]
    """The version of Databricks SQL; the current one when left out."""
    tags: NotRequired[WarehouseTagsRequest]
    """Tags for everything the warehouse is made of, at most 44."""
    statement_timeout: NotRequired[int]
    """Seconds after which a statement is cancelled."""
    max_dbu: NotRequired[int]
    """The most units (DBU) the warehouse may use."""
    reyden_cluster_size_multiplier: NotRequired[float]
    """A factor for the size of the clusters of a `REALTIME` warehouse."""
    customer_version_label: NotRequired[str]
    """A label for the version that the customer chose."""
    creator_name: NotRequired[str]
    """The name of who created the warehouse."""
    instance_profile_arn: NotRequired[str]
    """Means nothing on Azure."""


class WarehouseTagRequest(TypedDict):
    """One tag."""

    key: NotRequired[str]
    """The tag's name."""
    value: NotRequired[str]
    """The tag's value."""


class WarehouseTagsRequest(TypedDict):
    """The tags of a warehouse."""

    custom_tags: NotRequired[list[WarehouseTagRequest]]
    """The tags, names and values."""


class WarehouseTypeSwitchRequest(TypedDict):
    """Whether warehouses of one kind may be created."""

    warehouse_type: NotRequired[WarehouseType]
    """The kind."""
    enabled: NotRequired[bool]
    """Whether they may be created."""
