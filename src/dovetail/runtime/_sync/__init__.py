# Derived from _async/__init__.py by `make generate`; do not edit.
"""The sync half of the runtime: the only code that does I/O. Its sync twin is derived from it."""
