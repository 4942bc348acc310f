# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of instance_pools, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from dovetail_api.databricks.dicts.common_requests import DockerImageRequest, NodeTypeFlexibilityRequest

AzureDiskVolumeTypeRequest: TypeAlias = Literal["PREMIUM_LRS", "STANDARD_LRS"]
"""A kind of disk on Azure."""


EbsVolumeTypeRequest: TypeAlias = Literal["GENERAL_PURPOSE_SSD", "THROUGHPUT_OPTIMIZED_HDD"]
"""A kind of disk on AWS."""


InstancePoolAzureAvailabilityRequest: TypeAlias = Literal["ON_DEMAND_AZURE", "SPOT_AZURE"]
"""Whether the machines of a pool are spot or on-demand ones."""


class DiskSpecRequest(TypedDict):
    """The disks of each machine of a pool."""

    disk_count: NotRequired[int]
    """How many disks each machine has."""
    disk_iops: NotRequired[int]
    """Operations a second, for clouds that let it be chosen."""
    disk_size: NotRequired[int]
    """The size of each disk in GB."""
    disk_throughput: NotRequired[int]
    """Throughput of each disk in MB/s, for clouds that let it be chosen."""
    disk_type: NotRequired[DiskTypeRequest]
    """The kind of disk."""


class DiskTypeRequest(TypedDict):
    """A kind of disk."""

    azure_disk_volume_type: NotRequired[AzureDiskVolumeTypeRequest]
    """The kind on Azure."""
    ebs_volume_type: NotRequired[EbsVolumeTypeRequest]
    """The kind on AWS."""


class InstancePoolAzureAttributesRequest(TypedDict):
    """What concerns the Azure machines of a pool alone."""

    availability: NotRequired[InstancePoolAzureAvailabilityRequest]
    """Whether the machines are spot or on-demand ones."""
    capacity_reservation_group: NotRequired[str]
    """The resource id of the Azure capacity reservation group to take machines from."""
    spot_bid_max_price: NotRequired[float]
    """The most to pay for a spot machine in US dollars an hour; -1, also when left out, means the price of an on-demand
    machine.
    """


class InstancePoolCreateRequest(TypedDict):
    """An instance pool to create."""

    instance_pool_name: str
    """The name, unique in the workspace, 1 to 100 characters."""
    node_type_id: str
    """The node type of the machines; it cannot change later."""
    azure_attributes: NotRequired[InstancePoolAzureAttributesRequest]
    """What concerns Azure alone; it cannot change later."""
    custom_tags: NotRequired[dict[str, str]]
    """Tags put on the machines and disks; 45 at most."""
    disk_spec: NotRequired[DiskSpecRequest]
    """The disks of each machine."""
    enable_elastic_disk: NotRequired[bool]
    """Whether disks grow when Spark workers run short of space."""
    idle_instance_autotermination_minutes: NotRequired[int]
    """After how many minutes machines beyond `min_idle_instances` that nobody uses are given back, 0 to 10000; 60 when
    left out.
    """
    max_capacity: NotRequired[int]
    """The most machines, used and idle together; no limit when left out."""
    min_idle_instances: NotRequired[int]
    """How many idle machines to keep ready; none when left out."""
    node_type_flexibility: NotRequired[NodeTypeFlexibilityRequest]
    """Other node types that will do."""
    preloaded_docker_images: NotRequired[list[DockerImageRequest]]
    """Images to load onto machines beforehand."""
    preloaded_spark_versions: NotRequired[list[str]]
    """The runtime version to load onto machines beforehand, one at most."""
    remote_disk_throughput: NotRequired[int]
    """Throughput of remote disks in MB/s, for clouds that let it be chosen."""
    total_initial_remote_disk_size: NotRequired[int]
    """Size of all remote disks at the start in GB, for clouds that let it be chosen."""


class InstancePoolEditRequest(TypedDict):
    """New settings of an instance pool."""

    instance_pool_id: str
    """The pool's id."""
    instance_pool_name: str
    """The name, unique in the workspace, 1 to 100 characters."""
    node_type_id: str
    """The node type, as it was at creation."""
    custom_tags: NotRequired[dict[str, str]]
    """Tags put on the machines and disks; 45 at most."""
    idle_instance_autotermination_minutes: NotRequired[int]
    """After how many minutes machines beyond `min_idle_instances` that nobody uses are given back, 0 to 10000."""
    max_capacity: NotRequired[int]
    """The most machines, used and idle together; no limit when left out."""
    min_idle_instances: NotRequired[int]
    """How many idle machines to keep ready."""
    remote_disk_throughput: NotRequired[int]
    """Throughput of remote disks in MB/s, for clouds that let it be chosen."""
    total_initial_remote_disk_size: NotRequired[int]
    """Size of all remote disks at the start in GB, for clouds that let it be chosen."""


class InstancePoolReference(TypedDict):
    """An instance pool by its id."""

    instance_pool_id: str
    """The pool's id."""
