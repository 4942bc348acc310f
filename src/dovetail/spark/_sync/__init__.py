# Derived from _async/__init__.py by `make generate`; do not edit.
"""The sync client and its resources, written by hand; ``_sync`` is derived from them."""
