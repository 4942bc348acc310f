# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of instance_pools."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import DockerImage, NodeTypeFlexibility

AzureDiskVolumeType: TypeAlias = Literal["PREMIUM_LRS", "STANDARD_LRS"] | str
"""A kind of disk on Azure."""


EbsVolumeType: TypeAlias = Literal["GENERAL_PURPOSE_SSD", "THROUGHPUT_OPTIMIZED_HDD"] | str
"""A kind of disk on AWS."""


InstancePoolAzureAvailability: TypeAlias = Literal["ON_DEMAND_AZURE", "SPOT_AZURE"] | str
"""Whether the machines of a pool are spot or on-demand ones."""


InstancePoolState: TypeAlias = Literal["ACTIVE", "DELETED", "STOPPED"] | str
"""Whether a pool can be used: only an `ACTIVE` one can. `STOPPED` ones can become active again."""


class DiskSpec(Model, kw_only=True, gc=False):
    """The disks of each machine of a pool."""

    disk_count: int | UnsetType = UNSET
    """How many disks each machine has."""
    disk_iops: int | UnsetType = UNSET
    """Operations a second, for clouds that let it be chosen."""
    disk_size: int | UnsetType = UNSET
    """The size of each disk in GB."""
    disk_throughput: int | UnsetType = UNSET
    """Throughput of each disk in MB/s, for clouds that let it be chosen."""
    disk_type: DiskType | UnsetType = UNSET
    """The kind of disk."""


class DiskType(Model, kw_only=True, gc=False):
    """A kind of disk."""

    azure_disk_volume_type: AzureDiskVolumeType | UnsetType = UNSET
    """The kind on Azure."""
    ebs_volume_type: EbsVolumeType | UnsetType = UNSET
    """The kind on AWS."""


class InstancePool(Model, kw_only=True, gc=False):
    """An instance pool."""

    instance_pool_id: str | UnsetType = UNSET
    """The id of the instance pool."""
    azure_attributes: InstancePoolAzureAttributes | UnsetType = UNSET
    """What concerns Azure alone, such as spot machines."""
    custom_tags: dict[str, str] | UnsetType = UNSET
    """Tags put on the machines and disks, beside the default ones; 45 at most."""
    default_tags: dict[str, str] | UnsetType = UNSET
    """Tags that the server puts on, such as `Vendor`, `Creator`, `ClusterName` and `ClusterId`."""
    disk_spec: DiskSpec | UnsetType = UNSET
    """The disks of each machine."""
    enable_elastic_disk: bool | UnsetType = UNSET
    """Whether disks grow when Spark workers run short of space."""
    idle_instance_autotermination_minutes: int | UnsetType = UNSET
    """After how many minutes machines beyond `min_idle_instances` that nobody uses are given back, 0 to 10000."""
    instance_pool_name: str | UnsetType = UNSET
    """The name, unique in the workspace, 1 to 100 characters."""
    max_capacity: int | UnsetType = UNSET
    """The most machines, used and idle together; no limit when left out."""
    min_idle_instances: int | UnsetType = UNSET
    """How many idle machines to keep ready."""
    node_type_flexibility: NodeTypeFlexibility | UnsetType = UNSET
    """Other node types that will do."""
    node_type_id: str | UnsetType = UNSET
    """The node type, as `clusters_list_node_types` names it."""
    preloaded_docker_images: list[DockerImage] | UnsetType = UNSET
    """Images to load onto machines beforehand."""
    preloaded_spark_versions: list[str] | UnsetType = UNSET
    """The runtime version to load onto machines beforehand, one at most."""
    remote_disk_throughput: int | UnsetType = UNSET
    """Throughput of remote disks in MB/s, for clouds that let it be chosen."""
    state: InstancePoolState | UnsetType = UNSET
    """Whether the pool can be used."""
    stats: InstancePoolStats | UnsetType = UNSET
    """How many machines it has."""
    status: InstancePoolStatus | UnsetType = UNSET
    """What went wrong with its machines."""
    total_initial_remote_disk_size: int | UnsetType = UNSET
    """Size of all remote disks at the start in GB, for clouds that let it be chosen."""


class InstancePoolAzureAttributes(Model, kw_only=True, gc=False):
    """What concerns the Azure machines of a pool alone."""

    availability: InstancePoolAzureAvailability | UnsetType = UNSET
    """Whether the machines are spot or on-demand ones."""
    capacity_reservation_group: str | UnsetType = UNSET
    """The resource id of the Azure capacity reservation group to take machines from."""
    spot_bid_max_price: float | UnsetType = UNSET
    """The most to pay for a spot machine in US dollars an hour; -1, also when left out, means the price of an on-demand
    machine.
    """


class InstancePoolCreated(Model, kw_only=True, gc=False):
    """What was created."""

    instance_pool_id: str | UnsetType = UNSET
    """The id of the instance pool."""


class InstancePoolListAnswer(Model, kw_only=True, gc=False):
    """The instance pools."""

    instance_pools: list[InstancePool] | UnsetType = UNSET
    """The pools; left out when there are none."""


class InstancePoolStats(Model, kw_only=True, gc=False):
    """How many machines a pool has."""

    idle_count: int | UnsetType = UNSET
    """Machines that nobody uses."""
    pending_idle_count: int | UnsetType = UNSET
    """Machines on their way that nobody uses yet."""
    pending_used_count: int | UnsetType = UNSET
    """Machines on their way to a cluster."""
    used_count: int | UnsetType = UNSET
    """Machines that clusters use."""


class InstancePoolStatus(Model, kw_only=True, gc=False):
    """What went wrong with machines of a pool."""

    pending_instance_errors: list[PendingInstanceError] | UnsetType = UNSET
    """Machines that could not be had."""


class PendingInstanceError(Model, kw_only=True, gc=False):
    """A machine that could not be had."""

    instance_id: str | UnsetType = UNSET
    """The machine, as the cloud calls it."""
    message: str | UnsetType = UNSET
    """What happened, for people."""
