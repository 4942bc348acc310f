"""A Databricks workspace: state machines that move, files on disk, tokens that expire, all in one folder."""
