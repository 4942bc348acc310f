"""The shells that do the I/O, written by hand; ``_sync`` is derived from them."""
