# Made from databricks.yaml by dovetail-generate; do not edit.
"""Azure Databricks: its resources whose methods are to be awaited."""
