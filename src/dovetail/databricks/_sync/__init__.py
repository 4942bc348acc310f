# Derived from _async/__init__.py by `make generate`; do not edit.
"""The shells that do the I/O, written by hand; ``_sync`` is derived from them."""
