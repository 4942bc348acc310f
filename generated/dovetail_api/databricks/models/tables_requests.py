# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of tables."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel

DataSourceFormat: TypeAlias = (
    Literal[
        "AVRO",
        "BIGQUERY_FORMAT",
        "CSV",
        "DATABRICKS_FORMAT",
        "DATABRICKS_ROW_STORE_FORMAT",
        "DELTA",
        "DELTASHARING",
        "DELTA_UNIFORM_HUDI",
        "DELTA_UNIFORM_ICEBERG",
        "HIVE",
        "ICEBERG",
        "JSON",
        "MONGODB_FORMAT",
        "MYSQL_FORMAT",
        "NETSUITE_FORMAT",
        "ORACLE_FORMAT",
        "ORC",
        "PARQUET",
        "POSTGRESQL_FORMAT",
        "REDSHIFT_FORMAT",
        "SALESFORCE_DATA_CLOUD_FORMAT",
        "SALESFORCE_FORMAT",
        "SNOWFLAKE_FORMAT",
        "SQLDW_FORMAT",
        "SQLSERVER_FORMAT",
        "TERADATA_FORMAT",
        "TEXT",
        "UNITY_CATALOG",
        "VECTOR_INDEX_FORMAT",
        "WORKDAY_RAAS_FORMAT",
    ]
    | str
)
"""The format of a table's data."""


TableColumnTypeName: TypeAlias = (
    Literal[
        "ARRAY",
        "BINARY",
        "BOOLEAN",
        "BYTE",
        "CHAR",
        "DATE",
        "DECIMAL",
        "DOUBLE",
        "FLOAT",
        "GEOGRAPHY",
        "GEOMETRY",
        "INT",
        "INTERVAL",
        "LONG",
        "MAP",
        "NULL",
        "SHORT",
        "STRING",
        "STRUCT",
        "TABLE_TYPE",
        "TIMESTAMP",
        "TIMESTAMP_NTZ",
        "USER_DEFINED_TYPE",
        "VARIANT",
    ]
    | str
)
"""A type of columns without its arguments."""


TableType: TypeAlias = (
    Literal[
        "EXTERNAL",
        "EXTERNAL_SHALLOW_CLONE",
        "FOREIGN",
        "MANAGED",
        "MANAGED_SHALLOW_CLONE",
        "MATERIALIZED_VIEW",
        "METRIC_VIEW",
        "STREAMING_TABLE",
        "VIEW",
    ]
    | str
)
"""Whose data a table is made of."""


class TableColumnMaskRequest(RequestModel, kw_only=True, gc=False):
    """A function that stands in for a column."""

    function_name: str | UnsetType = UNSET
    """The function's full name."""
    using_column_names: list[str] | UnsetType = UNSET
    """Further columns that it takes."""
    using_arguments: list[TableFunctionArgumentRequest] | UnsetType = UNSET
    """Further arguments that it takes."""


class TableColumnSpec(RequestModel, kw_only=True, gc=False):
    """A column of a new table."""

    name: Annotated[str, Meta(min_length=1)]
    """The column's name."""
    position: Annotated[int, Meta(ge=0)]
    """Its position, counted from 0."""
    type_text: Annotated[str, Meta(min_length=1)]
    """Its type as in SQL, such as `decimal(18,2)`."""
    type_name: TableColumnTypeName
    """Its type without arguments."""
    type_json: Annotated[str, Meta(min_length=1)]
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
    mask: TableColumnMaskRequest | UnsetType = UNSET
    """A function to stand in for it."""


class TableCreate(RequestModel, kw_only=True, gc=False):
    """A new external Delta table."""

    name: Annotated[str, Meta(max_length=255, min_length=1)]
    """The name, without catalog and schema. It is kept in lower case."""
    catalog_name: Annotated[str, Meta(min_length=1)]
    """The catalog that holds the schema."""
    schema_name: Annotated[str, Meta(min_length=1)]
    """The schema to hold it."""
    table_type: TableType
    """Whose data it is made of: `EXTERNAL` is the only kind that can be made here."""
    data_source_format: DataSourceFormat
    """The format of its data: `DELTA` is the only one that can be used here."""
    storage_location: Annotated[str, Meta(min_length=1)]
    """Where the data is."""
    columns: list[TableColumnSpec] | UnsetType = UNSET
    """Its columns. They are taken as they are given, without a look at the data."""
    properties: dict[str, str] | UnsetType = UNSET
    """Properties, names and values."""


class TableFunctionArgumentRequest(RequestModel, kw_only=True, gc=False):
    """An argument of a function: a column or a constant."""

    column: str | UnsetType = UNSET
    """A column."""
    constant: str | UnsetType = UNSET
    """A constant."""


class TableUpdate(RequestModel, kw_only=True, gc=False):
    """A change of a table."""

    owner: str | UnsetType = UNSET
    """Whom it is to belong to."""
