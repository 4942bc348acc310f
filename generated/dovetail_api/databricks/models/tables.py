# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of tables: tables of Unity Catalog."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import (
    EncryptionDetails,
    EpochMillis,
    PredictiveOptimizationFlag,
    SecurableType,
)
from dovetail_api.databricks.models.common_requests import PredictiveOptimization
from dovetail_api.databricks.models.tables_requests import DataSourceFormat, TableColumnTypeName, TableType

TableKind: TypeAlias = (
    Literal[
        "TABLE_DB_STORAGE",
        "TABLE_DELTA",
        "TABLE_DELTASHARING",
        "TABLE_DELTASHARING_MUTABLE",
        "TABLE_DELTASHARING_OPEN_DIR_BASED",
        "TABLE_DELTA_EXTERNAL",
        "TABLE_DELTA_ICEBERG_DELTASHARING",
        "TABLE_DELTA_ICEBERG_MANAGED",
        "TABLE_DELTA_UNIFORM_HUDI_EXTERNAL",
        "TABLE_DELTA_UNIFORM_ICEBERG_EXTERNAL",
        "TABLE_DELTA_UNIFORM_ICEBERG_EXTERNAL_DELTASHARING",
        "TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_DELTASHARING",
        "TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_HIVE_METASTORE_EXTERNAL",
        "TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_HIVE_METASTORE_MANAGED",
        "TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_SNOWFLAKE",
        "TABLE_EXTERNAL",
        "TABLE_FEATURE_STORE",
        "TABLE_FEATURE_STORE_EXTERNAL",
        "TABLE_FOREIGN_BIGQUERY",
        "TABLE_FOREIGN_DATABRICKS",
        "TABLE_FOREIGN_DELTASHARING",
        "TABLE_FOREIGN_DELTA_DELTASHARING",
        "TABLE_FOREIGN_HIVE_METASTORE",
        "TABLE_FOREIGN_HIVE_METASTORE_DBFS_EXTERNAL",
        "TABLE_FOREIGN_HIVE_METASTORE_DBFS_MANAGED",
        "TABLE_FOREIGN_HIVE_METASTORE_DBFS_SHALLOW_CLONE_EXTERNAL",
        "TABLE_FOREIGN_HIVE_METASTORE_DBFS_SHALLOW_CLONE_MANAGED",
        "TABLE_FOREIGN_HIVE_METASTORE_DBFS_VIEW",
        "TABLE_FOREIGN_HIVE_METASTORE_EXTERNAL",
        "TABLE_FOREIGN_HIVE_METASTORE_MANAGED",
        "TABLE_FOREIGN_HIVE_METASTORE_SHALLOW_CLONE_EXTERNAL",
        "TABLE_FOREIGN_HIVE_METASTORE_SHALLOW_CLONE_MANAGED",
        "TABLE_FOREIGN_HIVE_METASTORE_VIEW",
        "TABLE_FOREIGN_MONGODB",
        "TABLE_FOREIGN_MYSQL",
        "TABLE_FOREIGN_NETSUITE",
        "TABLE_FOREIGN_ORACLE",
        "TABLE_FOREIGN_POSTGRESQL",
        "TABLE_FOREIGN_REDSHIFT",
        "TABLE_FOREIGN_SALESFORCE",
        "TABLE_FOREIGN_SALESFORCE_DATA_CLOUD",
        "TABLE_FOREIGN_SALESFORCE_DATA_CLOUD_FILE_SHARING",
        "TABLE_FOREIGN_SALESFORCE_DATA_CLOUD_FILE_SHARING_VIEW",
        "TABLE_FOREIGN_SNOWFLAKE",
        "TABLE_FOREIGN_SQLDW",
        "TABLE_FOREIGN_SQLSERVER",
        "TABLE_FOREIGN_TERADATA",
        "TABLE_FOREIGN_WORKDAY_RAAS",
        "TABLE_ICEBERG_UNIFORM_MANAGED",
        "TABLE_INTERNAL",
        "TABLE_MANAGED_POSTGRESQL",
        "TABLE_MATERIALIZED_VIEW",
        "TABLE_MATERIALIZED_VIEW_DELTASHARING",
        "TABLE_METRIC_VIEW",
        "TABLE_METRIC_VIEW_DELTASHARING",
        "TABLE_ONLINE_VECTOR_INDEX_DIRECT",
        "TABLE_ONLINE_VECTOR_INDEX_REPLICA",
        "TABLE_ONLINE_VIEW",
        "TABLE_STANDARD",
        "TABLE_STREAMING_LIVE_TABLE",
        "TABLE_STREAMING_LIVE_TABLE_DELTASHARING",
        "TABLE_SYSTEM",
        "TABLE_SYSTEM_DELTASHARING",
        "TABLE_VIEW",
        "TABLE_VIEW_DELTASHARING",
    ]
    | str
)
"""A kind of table, in the finest terms."""


TableOptionStage: TypeAlias = Literal["BEFORE_ACCESS_TOKEN", "BEFORE_AUTHORIZATION_CODE"] | str
"""At which step of a sign-in an option is needed."""


TableOptionType: TypeAlias = (
    Literal[
        "OPTION_BIGINT",
        "OPTION_BOOLEAN",
        "OPTION_ENUM",
        "OPTION_MULTILINE_STRING",
        "OPTION_NUMBER",
        "OPTION_SERVICE_CREDENTIAL",
        "OPTION_STRING",
    ]
    | str
)
"""What an option holds."""


class Table(Model, kw_only=True, gc=False):
    """A table or a view."""

    name: str | UnsetType = UNSET
    """The table's name, without catalog and schema."""
    catalog_name: str | UnsetType = UNSET
    """The catalog's name."""
    schema_name: str | UnsetType = UNSET
    """The schema's name, without the catalog."""
    full_name: str | UnsetType = UNSET
    """The full name, `catalog.schema.table`."""
    table_id: str | UnsetType = UNSET
    """The table's id, a UUID."""
    table_type: TableType | UnsetType = UNSET
    """Whose data it is made of."""
    data_source_format: DataSourceFormat | UnsetType = UNSET
    """The format of its data."""
    columns: list[TableColumn] | UnsetType = UNSET
    """Its columns."""
    owner: str | UnsetType = UNSET
    """Whom it belongs to: a user, a group or a service principal."""
    comment: str | UnsetType = UNSET
    """What it is, for people."""
    properties: dict[str, str] | UnsetType = UNSET
    """Properties, names and values."""
    metastore_id: str | UnsetType = UNSET
    """The id of the metastore, a UUID."""
    storage_location: str | UnsetType = UNSET
    """Where the data is kept."""
    storage_credential_name: str | UnsetType = UNSET
    """The credential by which the storage is reached."""
    data_access_configuration_id: str | UnsetType = UNSET
    """The id of the access configuration; it means nothing any more."""
    access_point: str | UnsetType = UNSET
    """The access point of the storage; means nothing on Azure."""
    sql_path: str | UnsetType = UNSET
    """The path that SQL gave, if any."""
    view_definition: str | UnsetType = UNSET
    """The query, of a view."""
    view_dependencies: TableDependencyList | UnsetType = UNSET
    """What a view needs. Lists leave it out."""
    table_constraints: list[TableConstraint] | UnsetType = UNSET
    """Its constraints. Lists leave them out."""
    row_filter: TableRowFilter | UnsetType = UNSET
    """The function that says which rows a caller sees, if any."""
    pipeline_id: str | UnsetType = UNSET
    """The pipeline that makes it, if any."""
    delta_runtime_properties_kvpairs: TableDeltaRuntimeProperties | UnsetType = UNSET
    """What Delta knows about it, where that was asked for."""
    securable_kind_manifest: TableKindManifest | UnsetType = UNSET
    """What kind of table it is and what it can do."""
    encryption_details: EncryptionDetails | UnsetType = UNSET
    """How the data is encrypted."""
    enable_predictive_optimization: PredictiveOptimization | UnsetType = UNSET
    """Whether tables are maintained automatically."""
    effective_predictive_optimization_flag: PredictiveOptimizationFlag | UnsetType = UNSET
    """Whether tables are in fact maintained automatically, and what says so."""
    browse_only: bool | UnsetType = UNSET
    """Whether the caller sees it by the privilege BROWSE alone, and so only a part of it."""
    created_at: EpochMillis | UnsetType = UNSET
    """When it was made."""
    created_by: str | UnsetType = UNSET
    """Who made it."""
    updated_at: EpochMillis | UnsetType = UNSET
    """When it was changed last."""
    updated_by: str | UnsetType = UNSET
    """Who changed it last."""
    deleted_at: EpochMillis | UnsetType = UNSET
    """When it was deleted; left out unless it was."""


class TableColumn(Model, kw_only=True, gc=False):
    """A column of a table."""

    name: str | UnsetType = UNSET
    """The column's name."""
    position: int | UnsetType = UNSET
    """Its position, counted from 0."""
    type_text: str | UnsetType = UNSET
    """Its type as in SQL, such as `decimal(18,2)`."""
    type_name: TableColumnTypeName | UnsetType = UNSET
    """Its type without arguments."""
    type_json: str | UnsetType = UNSET
    """Its type as Spark writes it in JSON."""
    type_precision: int | UnsetType = UNSET
    """The digits in all, of a `DECIMAL`."""
    type_scale: int | UnsetType = UNSET
    """The digits behind the point, of a `DECIMAL`."""
    type_interval_type: str | UnsetType = UNSET
    """The unit, of an `INTERVAL`."""
    nullable: bool | UnsetType = UNSET
    """Whether it may hold nulls; true when left out."""
    partition_index: int | UnsetType = UNSET
    """Its position among the columns that divide the table; left out for others."""
    comment: str | UnsetType = UNSET
    """What it is, for people."""
    mask: TableColumnMask | UnsetType = UNSET
    """The function that stands in for it, if any."""


class TableColumnMask(Model, kw_only=True, gc=False):
    """A function that stands in for a column."""

    function_name: str | UnsetType = UNSET
    """The function's full name."""
    using_column_names: list[str] | UnsetType = UNSET
    """Further columns that it takes."""
    using_arguments: list[TableFunctionArgument] | UnsetType = UNSET
    """Further arguments that it takes."""


class TableConstraint(Model, kw_only=True, gc=False):
    """A constraint, of exactly one kind."""

    primary_key_constraint: TablePrimaryKey | UnsetType = UNSET
    """A primary key."""
    foreign_key_constraint: TableForeignKey | UnsetType = UNSET
    """A foreign key."""
    named_table_constraint: TableNamedConstraint | UnsetType = UNSET
    """Any other constraint."""


class TableDeltaRuntimeProperties(Model, kw_only=True, gc=False):
    """What Delta knows about a table."""

    delta_runtime_properties: dict[str, str] | UnsetType = UNSET
    """Names and values."""


class TableDependency(Model, kw_only=True, gc=False):
    """Something that a view needs, of exactly one kind."""

    table: TableDependencyTable | UnsetType = UNSET
    """A table."""
    function: TableDependencyFunction | UnsetType = UNSET
    """A function."""
    connection: TableDependencyConnection | UnsetType = UNSET
    """A connection."""
    credential: TableDependencyCredential | UnsetType = UNSET
    """A credential."""


class TableDependencyConnection(Model, kw_only=True, gc=False):
    """A connection that is needed."""

    connection_name: str | UnsetType = UNSET
    """The connection's name."""


class TableDependencyCredential(Model, kw_only=True, gc=False):
    """A credential that is needed."""

    credential_name: str | UnsetType = UNSET
    """The credential's name."""


class TableDependencyFunction(Model, kw_only=True, gc=False):
    """A function that is needed."""

    function_full_name: str | UnsetType = UNSET
    """The function's full name."""


class TableDependencyList(Model, kw_only=True, gc=False):
    """What a view needs."""

    dependencies: list[TableDependency] | UnsetType = UNSET
    """Tables, functions and others."""


class TableDependencyTable(Model, kw_only=True, gc=False):
    """A table that is needed."""

    table_full_name: str | UnsetType = UNSET
    """The table's full name."""


class TableExistence(Model, kw_only=True, gc=False):
    """Whether a table is there."""

    table_exists: bool | UnsetType = UNSET
    """Whether it is."""


class TableForeignKey(Model, kw_only=True, gc=False):
    """A foreign key. It is not enforced."""

    name: str | UnsetType = UNSET
    """The key's name."""
    child_columns: list[str] | UnsetType = UNSET
    """The columns of this table."""
    parent_table: str | UnsetType = UNSET
    """The other table, by its full name."""
    parent_columns: list[str] | UnsetType = UNSET
    """The columns of the other table."""
    rely: bool | UnsetType = UNSET
    """Whether queries may rely on it."""


class TableFunctionArgument(Model, kw_only=True, gc=False):
    """An argument of a function: a column or a constant."""

    column: str | UnsetType = UNSET
    """A column."""
    constant: str | UnsetType = UNSET
    """A constant."""


class TableKindManifest(Model, kw_only=True, gc=False):
    """What a kind of table can do."""

    securable_type: SecurableType | UnsetType = UNSET
    """Always `TABLE`."""
    securable_kind: TableKind | UnsetType = UNSET
    """The kind."""
    capabilities: list[str] | UnsetType = UNSET
    """What it can do."""
    assignable_privileges: list[str] | UnsetType = UNSET
    """The privileges that can be granted on it."""
    options: list[TableOption] | UnsetType = UNSET
    """The options it takes."""


class TableList(Model, kw_only=True, gc=False):
    """One page of tables."""

    tables: list[Table] | UnsetType = UNSET
    """The tables, in no certain order; left out when there are none."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last. A page may be empty and have one."""


class TableNamedConstraint(Model, kw_only=True, gc=False):
    """Any other constraint."""

    name: str | UnsetType = UNSET
    """The constraint's name."""


class TableOption(Model, kw_only=True, gc=False):
    """An option that a kind of table takes."""

    name: str | UnsetType = UNSET
    """The option's name."""
    description: str | UnsetType = UNSET
    """What it is."""
    hint: str | UnsetType = UNSET
    """What to give, in short."""
    type: TableOptionType | UnsetType = UNSET
    """What it holds."""
    allowed_values: list[str] | UnsetType = UNSET
    """The values it may have; any when left out."""
    default_value: str | UnsetType = UNSET
    """The value it has when none is given."""
    oauth_stage: TableOptionStage | UnsetType = UNSET
    """At which step of a sign-in it is needed."""
    is_required: bool | UnsetType = UNSET
    """Whether it must be given."""
    is_secret: bool | UnsetType = UNSET
    """Whether its value is a secret."""
    is_hidden: bool | UnsetType = UNSET
    """Whether it is kept from users."""
    is_loggable: bool | UnsetType = UNSET
    """Whether its value may be logged."""
    is_copiable: bool | UnsetType = UNSET
    """Whether it goes along when the table is copied."""
    is_creatable: bool | UnsetType = UNSET
    """Whether it can be given when the table is made."""
    is_updatable: bool | UnsetType = UNSET
    """Whether it can be changed later."""


class TablePrimaryKey(Model, kw_only=True, gc=False):
    """A primary key. It is not enforced."""

    name: str | UnsetType = UNSET
    """The key's name."""
    child_columns: list[str] | UnsetType = UNSET
    """The columns."""
    timeseries_columns: list[str] | UnsetType = UNSET
    """Those of the columns that hold moments of a time series."""
    rely: bool | UnsetType = UNSET
    """Whether queries may rely on it."""


class TableRowFilter(Model, kw_only=True, gc=False):
    """A function that says which rows a caller sees."""

    function_name: str | UnsetType = UNSET
    """The function's full name."""
    input_column_names: list[str] | UnsetType = UNSET
    """The columns that it takes."""
    input_arguments: list[TableFunctionArgument] | UnsetType = UNSET
    """The arguments that it takes."""


class TableSummary(Model, kw_only=True, gc=False):
    """A table in short."""

    full_name: str | UnsetType = UNSET
    """The full name, `catalog.schema.table`."""
    table_type: TableType | UnsetType = UNSET
    """Whose data it is made of."""
    securable_kind_manifest: TableKindManifest | UnsetType = UNSET
    """What kind of table it is and what it can do."""


class TableSummaryList(Model, kw_only=True, gc=False):
    """One page of tables in short."""

    tables: list[TableSummary] | UnsetType = UNSET
    """The tables, in no certain order; left out when there are none."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last. A page may be empty and have one."""
