"""A SQL warehouse that runs statements: DuckDB, speaking as Databricks does."""
