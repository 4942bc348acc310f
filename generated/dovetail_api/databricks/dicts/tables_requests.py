# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of tables, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

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


class TableColumnMaskRequest(TypedDict):
    """A function that stands in for a column."""

    function_name: NotRequired[str]
    """The function's full name."""
    using_column_names: NotRequired[list[str]]
    """Further columns that it takes."""
    using_arguments: NotRequired[list[TableFunctionArgumentRequest]]
    """Further arguments that it takes."""


class TableColumnSpec(TypedDict):
    """A column of a new table."""

    name: str
    """The column's name."""
    position: int
    """Its position, counted from 0."""
    type_text: str
    """Its type as in SQL, such as `decimal(18,2)`."""
    type_name: TableColumnTypeName
    """Its type without arguments."""
    type_json: str
    """Its type as Spark writes it in JSON."""
    type_precision: NotRequired[int]
    """The digits in all, of a `DECIMAL`."""
    type_scale: NotRequired[int]
    """The digits behind the point, of a `DECIMAL`."""
    type_interval_type: NotRequired[str]
    """The unit, of an `INTERVAL`."""
    nullable: NotRequired[bool]
    """Whether it may hold nulls; true when left out."""
    partition_index: NotRequired[int]
    """Its position among the columns that divide the table; left out for others."""
    comment: NotRequired[str]
    """What it is, for people."""
    mask: NotRequired[TableColumnMaskRequest]
    """A function to stand in for it."""


class TableCreate(TypedDict):
    """A new external Delta table."""

    name: str
    """The name, without catalog and schema. It is kept in lower case."""
    catalog_name: str
    """The catalog that holds the schema."""
    schema_name: str
    """The schema to hold it."""
    table_type: TableType
    """Whose data it is made of: `EXTERNAL` is the only kind that can be made here."""
    data_source_format: DataSourceFormat
    """The format of its data: `DELTA` is the only one that can be used here."""
    storage_location: str
    """Where the data is."""
    columns: NotRequired[list[TableColumnSpec]]
    """Its columns. They are taken as they are given, without a look at the data."""
    properties: NotRequired[dict[str, str]]
    """Properties, names and values."""


class TableFunctionArgumentRequest(TypedDict):
    """An argument of a function: a column or a constant."""

    column: NotRequired[str]
    """A column."""
    constant: NotRequired[str]
    """A constant."""


class TableUpdate(TypedDict):
    """A change of a table."""

    owner: NotRequired[str]
    """Whom it is to belong to."""
