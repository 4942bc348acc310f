"""A generated package and published SDKs, driven against one hostile server."""
