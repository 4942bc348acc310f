# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of instance_pools."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel
from dovetail_api.databricks.models.common_requests import DockerImageRequest, NodeTypeFlexibilityRequest

AzureDiskVolumeTypeRequest: TypeAlias = Literal["PREMIUM_LRS", "STANDARD_LRS"]
"""A kind of disk on Azure."""


EbsVolumeTypeRequest: TypeAlias = Literal["GENERAL_PURPOSE_SSD", "THROUGHPUT_OPTIMIZED_HDD"]
"""A kind of disk on AWS."""


InstancePoolAzureAvailabilityRequest: TypeAlias = Literal["ON_DEMAND_AZURE", "SPOT_AZURE"]
"""Whether the machines of a pool are spot or on-demand ones."""


class DiskSpecRequest(RequestModel, kw_only=True, gc=False):
    """The disks of each machine of a pool."""

    disk_count: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """How many disks each machine has."""
    disk_iops: int | UnsetType = UNSET
    """Operations a second, for clouds that let it be chosen."""
    disk_size: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """The size of each disk in GB."""
    disk_throughput: int | UnsetType = UNSET
    """Throughput of each disk in MB/s, for clouds that let it be chosen."""
    disk_type: DiskTypeRequest | UnsetType = UNSET
    """The kind of disk."""


class DiskTypeRequest(RequestModel, kw_only=True, gc=False):
    """A kind of disk."""

    azure_disk_volume_type: AzureDiskVolumeTypeRequest | UnsetType = UNSET
    """The kind on Azure."""
    ebs_volume_type: EbsVolumeTypeRequest | UnsetType = UNSET
    """The kind on AWS."""


class InstancePoolAzureAttributesRequest(RequestModel, kw_only=True, gc=False):
    """What concerns the Azure machines of a pool alone."""

    availability: InstancePoolAzureAvailabilityRequest | UnsetType = UNSET
    """Whether the machines are spot or on-demand ones."""
    capacity_reservation_group: str | UnsetType = UNSET
    """The resource id of the Azure capacity reservation group to take machines from."""
    spot_bid_max_price: float | UnsetType = UNSET
    """The most to pay for a spot machine in US dollars an hour; -1, also when left out, means the price of an on-demand
    machine.
    """


class InstancePoolCreateRequest(RequestModel, kw_only=True, gc=False):
    """An instance pool to create."""

    instance_pool_name: Annotated[str, Meta(max_length=100, min_length=1)]
    """The name, unique in the workspace, 1 to 100 characters."""
    node_type_id: Annotated[str, Meta(min_length=1)]
    """The node type of the machines; it cannot change later."""
    azure_attributes: InstancePoolAzureAttributesRequest | UnsetType = UNSET
    """What concerns Azure alone; it cannot change later."""
    custom_tags: Annotated[dict[str, str], Meta(max_length=45)] | UnsetType = UNSET
    """Tags put on the machines and disks; 45 at most."""
    disk_spec: DiskSpecRequest | UnsetType = UNSET
    """The disks of each machine."""
    enable_elastic_disk: bool | UnsetType = UNSET
    """Whether disks grow when Spark workers run short of space."""
    idle_instance_autotermination_minutes: Annotated[int, Meta(ge=0, le=10000)] | UnsetType = UNSET
    """After how many minutes machines beyond `min_idle_instances` that nobody uses are given back, 0 to 10000; 60 when
    left out.
    """
    max_capacity: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """The most machines, used and idle together; no limit when left out."""
    min_idle_instances: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """How many idle machines to keep ready; none when left out."""
    node_type_flexibility: NodeTypeFlexibilityRequest | UnsetType = UNSET
    """Other node types that will do."""
    preloaded_docker_images: list[DockerImageRequest] | UnsetType = UNSET
    """Images to load onto machines beforehand."""
    preloaded_spark_versions: Annotated[list[str], Meta(max_length=1)] | UnsetType = UNSET
    """The runtime version to load onto machines beforehand, one at most."""
    remote_disk_throughput: int | UnsetType = UNSET
    """Throughput of remote disks in MB/s, for clouds that let it be chosen."""
    total_initial_remote_disk_size: int | UnsetType = UNSET
    """Size of all remote disks at the start in GB, for clouds that let it be chosen."""


class InstancePoolEditRequest(RequestModel, kw_only=True, gc=False):
    """New settings of an instance pool."""

    instance_pool_id: Annotated[str, Meta(min_length=1)]
    """The pool's id."""
    instance_pool_name: Annotated[str, Meta(max_length=100, min_length=1)]
    """The name, unique in the workspace, 1 to 100 characters."""
    node_type_id: Annotated[str, Meta(min_length=1)]
    """The node type, as it was at creation."""
    custom_tags: Annotated[dict[str, str], Meta(max_length=45)] | UnsetType = UNSET
    """Tags put on the machines and disks; 45 at most."""
    idle_instance_autotermination_minutes: Annotated[int, Meta(ge=0, le=10000)] | UnsetType = UNSET
    """After how many minutes machines beyond `min_idle_instances` that nobody uses are given back, 0 to 10000."""
    max_capacity: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """The most machines, used and idle together; no limit when left out."""
    min_idle_instances: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """How many idle machines to keep ready."""
    remote_disk_throughput: int | UnsetType = UNSET
    """Throughput of remote disks in MB/s, for clouds that let it be chosen."""
    total_initial_remote_disk_size: int | UnsetType = UNSET
    """Size of all remote disks at the start in GB, for clouds that let it be chosen."""


class InstancePoolReference(RequestModel, kw_only=True, gc=False):
    """An instance pool by its id."""

    instance_pool_id: Annotated[str, Meta(min_length=1)]
    """The pool's id."""
