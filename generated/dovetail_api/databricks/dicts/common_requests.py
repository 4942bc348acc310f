# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies that several areas of Azure Databricks share, as plain dictionaries."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

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


FieldMask: TypeAlias = str
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


class Adlsgen2InfoRequest(TypedDict):
    """A place in Azure Data Lake Storage."""

    destination: str
    """Where it lies, as a path or URL of this kind of storage."""


class AutoScaleRequest(TypedDict):
    """Between how many workers a cluster has, as its load demands."""

    max_workers: NotRequired[int]
    """The most workers; more than `min_workers`."""
    min_workers: NotRequired[int]
    """The fewest workers, also at the start."""


class AzureAttributesRequest(TypedDict):
    """What concerns Azure machines alone."""

    availability: NotRequired[AzureAvailabilityRequest]
    """Whether to take spot or on-demand machines beyond the first `first_on_demand`."""
    capacity_reservation_group: NotRequired[str]
    """The resource id of the Azure capacity reservation group to take machines from."""
    first_on_demand: NotRequired[int]
    """How many nodes, the driver first, are on-demand machines in any case."""
    log_analytics_info: NotRequired[LogAnalyticsInfoRequest]
    """The Log Analytics workspace that is told about the machines."""
    spot_bid_max_price: NotRequired[float]
    """The most to pay for a spot machine in US dollars an hour; -1, also when left out, means the price of an on-demand
    machine.
    """


class ClientsTypesRequest(TypedDict):
    """Kinds of work on a cluster."""

    jobs: NotRequired[bool]
    """Whether jobs may run; true when left out."""
    notebooks: NotRequired[bool]
    """Whether notebooks may be attached; true when left out."""


class ClusterLogConfRequest(TypedDict):
    """Where the logs of a cluster are put; exactly one of the fields."""

    dbfs: NotRequired[DbfsStorageInfoRequest]
    """In the Databricks file system, `dbfs:/…`."""
    volumes: NotRequired[VolumesStorageInfoRequest]
    """In a Unity Catalog volume, `/Volumes/…`."""


ComplexValueRequest = TypedDict(
    "ComplexValueRequest",
    {
        "value": NotRequired[str],
        "display": NotRequired[str],
        "type": NotRequired[str],
        "primary": NotRequired[bool],
        "$ref": NotRequired[str],
    },
)
"""One of the values of an attribute that has many: an e-mail address, an entitlement, a role, a group or a member
    of one.
    """


class DbfsStorageInfoRequest(TypedDict):
    """A place in the Databricks file system."""

    destination: str
    """Where it lies, as a path or URL of this kind of storage."""


class DockerBasicAuthRequest(TypedDict):
    """How to sign in to a registry of images."""

    password: NotRequired[str]
    """The user's password."""
    username: NotRequired[str]
    """The user's name."""


class DockerImageRequest(TypedDict):
    """An image that nodes run in."""

    basic_auth: NotRequired[DockerBasicAuthRequest]
    """How to sign in to the registry; left out for public images."""
    url: NotRequired[str]
    """The image's name in its registry."""


EntitlementRequest = TypedDict(
    "EntitlementRequest",
    {
        "value": NotRequired[
            Literal[
                "allow-cluster-create",
                "allow-instance-pool-create",
                "databricks-sql-access",
                "workspace-access",
                "workspace-consume",
            ]
            | str
        ],
        "display": NotRequired[str],
        "type": NotRequired[str],
        "primary": NotRequired[bool],
        "$ref": NotRequired[str],
    },
)
"""Something that the identity may do in the workspace: `allow-cluster-create`, `allow-instance-pool-create`,
    `databricks-sql-access`, `workspace-access` or `workspace-consume`.
    """


class GcsStorageInfoRequest(TypedDict):
    """A place in Google Cloud Storage."""

    destination: str
    """Where it lies, as a path or URL of this kind of storage."""


class InitScriptInfoRequest(TypedDict):
    """Where an init script lies; exactly one of the fields."""

    abfss: NotRequired[Adlsgen2InfoRequest]
    """In Azure Data Lake Storage, `abfss://container@account.dfs.core.windows.net/…`."""
    dbfs: NotRequired[DbfsStorageInfoRequest]
    """In the Databricks file system, `dbfs:/…`."""
    gcs: NotRequired[GcsStorageInfoRequest]
    """In Google Cloud Storage, `gs://…`; not on Azure."""
    volumes: NotRequired[VolumesStorageInfoRequest]
    """In a Unity Catalog volume, `/Volumes/…`."""
    workspace: NotRequired[WorkspaceStorageInfoRequest]
    """In the workspace, `/Users/…` or `/Shared/…`."""


class LibraryRequest(TypedDict):
    """A library, by exactly one of the fields."""

    cran: NotRequired[RCranLibraryRequest]
    """An R package of CRAN."""
    egg: NotRequired[str]
    """The URI of a Python egg; no longer supported by current runtimes."""
    jar: NotRequired[str]
    """The URI of a jar, in the workspace, a volume or Azure storage."""
    maven: NotRequired[MavenLibraryRequest]
    """A package of Maven."""
    pypi: NotRequired[PythonPyPiLibraryRequest]
    """A Python package of PyPI."""
    requirements: NotRequired[str]
    """The URI of a pip requirements file."""
    whl: NotRequired[str]
    """The URI of a Python wheel."""


class LogAnalyticsInfoRequest(TypedDict):
    """An Azure Log Analytics workspace."""

    log_analytics_primary_key: NotRequired[str]
    """The workspace's primary key."""
    log_analytics_workspace_id: NotRequired[str]
    """The workspace's id."""


class MavenLibraryRequest(TypedDict):
    """A package of Maven."""

    coordinates: str
    """The package as `group:artifact:version`."""
    exclusions: NotRequired[list[str]]
    """Dependencies to leave out, as `group:artifact`, with `*` for any."""
    repo: NotRequired[str]
    """The repository; Maven Central and Spark Packages when left out."""


class MlflowTagSpec(TypedDict):
    """A tag to set. One of the same name is replaced."""

    key: str
    """The tag's name, up to 250 bytes."""
    value: NotRequired[str]
    """The tag's value. 5,000 bytes are sure to be taken, Databricks takes up to 64 KB."""


class NodeTypeFlexibilityRequest(TypedDict):
    """Node types that will do where the wanted one is not to be had."""

    alternate_node_type_ids: NotRequired[list[str]]
    """Other node types, best liked first."""
    aws_context_id: NotRequired[str]
    """A setting that has no meaning on Azure."""


class PythonPyPiLibraryRequest(TypedDict):
    """A Python package."""

    package: str
    """The name, with a version like `==1.2.3` if wanted."""
    repo: NotRequired[str]
    """The repository to take it from; the default one when left out."""


class RCranLibraryRequest(TypedDict):
    """An R package."""

    package: str
    """The name."""
    repo: NotRequired[str]
    """The repository to take it from; the default one when left out."""


class ScimPatch(TypedDict):
    """One change of one attribute."""

    op: ScimPatchOp
    """What to do with the attribute. Removing what is not there is no error."""
    path: NotRequired[str]
    """The attribute to change, such as `entitlements`, or one of its values, such as `members[value eq
    "5523698741000001"]`. When it is left out, `value` is an object of attributes.
    """
    value: NotRequired[Any]
    """What to add, or to put in place of what is there; an array of objects with a `value` where the attribute has
    many. It is left out when removing.
    """


class ScimPatchRequest(TypedDict):
    """Changes, carried out in their order."""

    schemas: NotRequired[list[Literal["urn:ietf:params:scim:api:messages:2.0:PatchOp"]]]
    """Always `urn:ietf:params:scim:api:messages:2.0:PatchOp`."""
    Operations: list[ScimPatch]
    """The changes."""


class TokenChange(TypedDict):
    """New values of an access token."""

    comment: NotRequired[str]
    """What it is for, in the words of its owner."""
    scopes: NotRequired[list[str]]
    """The only APIs that it opens."""


class TokenUpdateRequest(TypedDict):
    """What to change of an access token."""

    token: TokenChange
    """The new values."""
    update_mask: FieldMask
    """The fields to change, `comment`, `scopes` or both with a comma."""


class VolumesStorageInfoRequest(TypedDict):
    """A place in a Unity Catalog volume."""

    destination: str
    """Where it lies, as a path or URL of this kind of storage."""


class WorkloadTypeRequest(TypedDict):
    """What kinds of work a cluster may run."""

    clients: ClientsTypesRequest
    """The kinds of work."""


class WorkspaceStorageInfoRequest(TypedDict):
    """A place in the workspace."""

    destination: str
    """Where it lies, as a path or URL of this kind of storage."""
