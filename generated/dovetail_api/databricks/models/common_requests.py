# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests that several areas of Azure Databricks share."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType, field

from dovetail.runtime.model import RequestModel

AzureAvailabilityRequest: TypeAlias = Literal["ON_DEMAND_AZURE", "SPOT_AZURE", "SPOT_WITH_FALLBACK_AZURE"]
"""Whether Azure machines are spot or on-demand ones; `SPOT_WITH_FALLBACK_AZURE` takes on-demand ones where there is
    no spot.
    """


ClusterKindRequest: TypeAlias = Literal["CLASSIC_PREVIEW"]
"""The kind of compute."""


DataSecurityModeRequest: TypeAlias = Literal[
    "DATA_SECURITY_MODE_AUTO",
    "DATA_SECURITY_MODE_DEDICATED",
    "DATA_SECURITY_MODE_STANDARD",
    "LEGACY_PASSTHROUGH",
    "LEGACY_SINGLE_USER",
    "LEGACY_SINGLE_USER_STANDARD",
    "LEGACY_TABLE_ACL",
    "NONE",
    "SINGLE_USER",
    "USER_ISOLATION",
]
"""How a cluster guards data from its users.

    `SINGLE_USER` is for one person or group, `USER_ISOLATION` for several who are kept apart, `NONE` for neither;
    the `DATA_SECURITY_MODE_…` words are the newer ones.
    """


DependencyModeRequest: TypeAlias = Literal[
    "DEPENDENCY_MODE_AUTO", "DEPENDENCY_MODE_CLUSTER_LIBRARIES", "DEPENDENCY_MODE_ENVIRONMENTS"
]
"""Where a cluster takes its dependencies from: its libraries, or environments."""


FieldMask: TypeAlias = Annotated[str, Meta(min_length=1)]
"""The fields to change, separated by commas without blanks; a dot leads into a nested object.

    A field that is named here but not given is cleared; `*` means all.
    """


PredictiveOptimization: TypeAlias = Literal["DISABLE", "ENABLE", "INHERIT"] | str
"""Whether tables are maintained automatically: yes, no, or as what holds them says."""


RuntimeEngineRequest: TypeAlias = Literal["NULL", "PHOTON", "STANDARD"]
"""The engine that runs Spark: `PHOTON`, the usual one, or whatever the version implies."""


ScimPatchOp: TypeAlias = Literal["add", "remove", "replace"]
"""What to do with an attribute."""


ScimSortOrder: TypeAlias = Literal["ascending", "descending"]
"""A direction to sort in."""


class Adlsgen2InfoRequest(RequestModel, kw_only=True, gc=False):
    """A place in Azure Data Lake Storage."""

    destination: str
    """Where it lies, as a path or URL of this kind of storage."""


class AutoScaleRequest(RequestModel, kw_only=True, gc=False):
    """Between how many workers a cluster has, as its load demands."""

    max_workers: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """The most workers; more than `min_workers`."""
    min_workers: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """The fewest workers, also at the start."""


class AzureAttributesRequest(RequestModel, kw_only=True, gc=False):
    """What concerns Azure machines alone."""

    availability: AzureAvailabilityRequest | UnsetType = UNSET
    """Whether to take spot or on-demand machines beyond the first `first_on_demand`."""
    capacity_reservation_group: str | UnsetType = UNSET
    """The resource id of the Azure capacity reservation group to take machines from."""
    first_on_demand: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """How many nodes, the driver first, are on-demand machines in any case."""
    log_analytics_info: LogAnalyticsInfoRequest | UnsetType = UNSET
    """The Log Analytics workspace that is told about the machines."""
    spot_bid_max_price: float | UnsetType = UNSET
    """The most to pay for a spot machine in US dollars an hour; -1, also when left out, means the price of an on-demand
    machine.
    """


class ClientsTypesRequest(RequestModel, kw_only=True, gc=False):
    """Kinds of work on a cluster."""

    jobs: bool | UnsetType = UNSET
    """Whether jobs may run; true when left out."""
    notebooks: bool | UnsetType = UNSET
    """Whether notebooks may be attached; true when left out."""


class ClusterLogConfRequest(RequestModel, kw_only=True, gc=False):
    """Where the logs of a cluster are put; exactly one of the fields."""

    dbfs: DbfsStorageInfoRequest | UnsetType = UNSET
    """In the Databricks file system, `dbfs:/…`."""
    volumes: VolumesStorageInfoRequest | UnsetType = UNSET
    """In a Unity Catalog volume, `/Volumes/…`."""


class ComplexValueRequest(RequestModel, kw_only=True, gc=False):
    """One of the values of an attribute that has many: an e-mail address, an entitlement, a role, a group or a member
    of one.
    """  # noqa: D205

    value: str | UnsetType = UNSET
    """The value itself, for users, groups and members the id, for entitlements and roles the name."""
    display: str | UnsetType = UNSET
    """The value as people know it, such as the name of a member."""
    type: str | UnsetType = UNSET
    """What kind of value it is, such as `work` of an e-mail address, `direct` or `indirect` of a membership."""
    primary: bool | UnsetType = UNSET
    """Whether it is the most important one of its list."""
    ref: str | UnsetType = field(name="$ref", default=UNSET)
    """Where the value is found, such as `Users/5523698741000001`, of groups and their members."""


class DbfsStorageInfoRequest(RequestModel, kw_only=True, gc=False):
    """A place in the Databricks file system."""

    destination: str
    """Where it lies, as a path or URL of this kind of storage."""


class DockerBasicAuthRequest(RequestModel, kw_only=True, gc=False):
    """How to sign in to a registry of images."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"password"})

    password: str | UnsetType = UNSET
    """The user's password."""
    username: str | UnsetType = UNSET
    """The user's name."""


class DockerImageRequest(RequestModel, kw_only=True, gc=False):
    """An image that nodes run in."""

    basic_auth: DockerBasicAuthRequest | UnsetType = UNSET
    """How to sign in to the registry; left out for public images."""
    url: str | UnsetType = UNSET
    """The image's name in its registry."""


class EntitlementRequest(RequestModel, kw_only=True, gc=False):
    """Something that the identity may do in the workspace: `allow-cluster-create`, `allow-instance-pool-create`,
    `databricks-sql-access`, `workspace-access` or `workspace-consume`.
    """  # noqa: D205

    value: (
        Literal[
            "allow-cluster-create",
            "allow-instance-pool-create",
            "databricks-sql-access",
            "workspace-access",
            "workspace-consume",
        ]
        | str
        | UnsetType
    ) = UNSET
    """The name of the entitlement."""
    display: str | UnsetType = UNSET
    """The entitlement as people know it."""
    type: str | UnsetType = UNSET
    """What kind of value it is."""
    primary: bool | UnsetType = UNSET
    """Whether it is the most important one of its list."""
    ref: str | UnsetType = field(name="$ref", default=UNSET)
    """Where the value is found."""


class GcsStorageInfoRequest(RequestModel, kw_only=True, gc=False):
    """A place in Google Cloud Storage."""

    destination: str
    """Where it lies, as a path or URL of this kind of storage."""


class InitScriptInfoRequest(RequestModel, kw_only=True, gc=False):
    """Where an init script lies; exactly one of the fields."""

    abfss: Adlsgen2InfoRequest | UnsetType = UNSET
    """In Azure Data Lake Storage, `abfss://container@account.dfs.core.windows.net/…`."""
    dbfs: DbfsStorageInfoRequest | UnsetType = UNSET
    """In the Databricks file system, `dbfs:/…`."""
    gcs: GcsStorageInfoRequest | UnsetType = UNSET
    """In Google Cloud Storage, `gs://…`; not on Azure."""
    volumes: VolumesStorageInfoRequest | UnsetType = UNSET
    """In a Unity Catalog volume, `/Volumes/…`."""
    workspace: WorkspaceStorageInfoRequest | UnsetType = UNSET
    """In the workspace, `/Users/…` or `/Shared/…`."""


class LibraryRequest(RequestModel, kw_only=True, gc=False):
    """A library, by exactly one of the fields."""

    cran: RCranLibraryRequest | UnsetType = UNSET
    """An R package of CRAN."""
    egg: str | UnsetType = UNSET
    """The URI of a Python egg; no longer supported by current runtimes."""
    jar: str | UnsetType = UNSET
    """The URI of a jar, in the workspace, a volume or Azure storage."""
    maven: MavenLibraryRequest | UnsetType = UNSET
    """A package of Maven."""
    pypi: PythonPyPiLibraryRequest | UnsetType = UNSET
    """A Python package of PyPI."""
    requirements: str | UnsetType = UNSET
    """The URI of a pip requirements file."""
    whl: str | UnsetType = UNSET
    """The URI of a Python wheel."""


class LogAnalyticsInfoRequest(RequestModel, kw_only=True, gc=False):
    """An Azure Log Analytics workspace."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"log_analytics_primary_key"})

    log_analytics_primary_key: str | UnsetType = UNSET
    """The workspace's primary key."""
    log_analytics_workspace_id: str | UnsetType = UNSET
    """The workspace's id."""


class MavenLibraryRequest(RequestModel, kw_only=True, gc=False):
    """A package of Maven."""

    coordinates: Annotated[str, Meta(min_length=1)]
    """The package as `group:artifact:version`."""
    exclusions: list[str] | UnsetType = UNSET
    """Dependencies to leave out, as `group:artifact`, with `*` for any."""
    repo: str | UnsetType = UNSET
    """The repository; Maven Central and Spark Packages when left out."""


class MlflowTagSpec(RequestModel, kw_only=True, gc=False):
    """A tag to set. One of the same name is replaced."""

    key: Annotated[str, Meta(min_length=1)]
    """The tag's name, up to 250 bytes."""
    value: str | UnsetType = UNSET
    """The tag's value. 5,000 bytes are sure to be taken, Databricks takes up to 64 KB."""


class NodeTypeFlexibilityRequest(RequestModel, kw_only=True, gc=False):
    """Node types that will do where the wanted one is not to be had."""

    alternate_node_type_ids: list[str] | UnsetType = UNSET
    """Other node types, best liked first."""
    aws_context_id: str | UnsetType = UNSET
    """A setting that has no meaning on Azure."""


class PythonPyPiLibraryRequest(RequestModel, kw_only=True, gc=False):
    """A Python package."""

    package: Annotated[str, Meta(min_length=1)]
    """The name, with a version like `==1.2.3` if wanted."""
    repo: str | UnsetType = UNSET
    """The repository to take it from; the default one when left out."""


class RCranLibraryRequest(RequestModel, kw_only=True, gc=False):
    """An R package."""

    package: Annotated[str, Meta(min_length=1)]
    """The name."""
    repo: str | UnsetType = UNSET
    """The repository to take it from; the default one when left out."""


class ScimPatch(RequestModel, kw_only=True):
    """One change of one attribute."""

    op: ScimPatchOp
    """What to do with the attribute. Removing what is not there is no error."""
    path: str | UnsetType = UNSET
    """The attribute to change, such as `entitlements`, or one of its values, such as `members[value eq
    "5523698741000001"]`. When it is left out, `value` is an object of attributes.
    """
    value: Any | UnsetType = UNSET
    """What to add, or to put in place of what is there; an array of objects with a `value` where the attribute has
    many. It is left out when removing.
    """


class ScimPatchRequest(RequestModel, kw_only=True):
    """Changes, carried out in their order."""

    schemas: list[Literal["urn:ietf:params:scim:api:messages:2.0:PatchOp"]] | UnsetType = UNSET
    """Always `urn:ietf:params:scim:api:messages:2.0:PatchOp`."""
    operations: Annotated[list[ScimPatch], Meta(min_length=1)] = field(name="Operations")
    """The changes."""


class TokenChange(RequestModel, kw_only=True, gc=False):
    """New values of an access token."""

    comment: str | UnsetType = UNSET
    """What it is for, in the words of its owner."""
    scopes: list[str] | UnsetType = UNSET
    """The only APIs that it opens."""


class TokenUpdateRequest(RequestModel, kw_only=True, gc=False):
    """What to change of an access token."""

    token: TokenChange
    """The new values."""
    update_mask: FieldMask
    """The fields to change, `comment`, `scopes` or both with a comma."""


class VolumesStorageInfoRequest(RequestModel, kw_only=True, gc=False):
    """A place in a Unity Catalog volume."""

    destination: str
    """Where it lies, as a path or URL of this kind of storage."""


class WorkloadTypeRequest(RequestModel, kw_only=True, gc=False):
    """What kinds of work a cluster may run."""

    clients: ClientsTypesRequest
    """The kinds of work."""


class WorkspaceStorageInfoRequest(RequestModel, kw_only=True, gc=False):
    """A place in the workspace."""

    destination: str
    """Where it lies, as a path or URL of this kind of storage."""
