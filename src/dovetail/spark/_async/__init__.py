"""The async client and its resources, written by hand; ``_sync`` is derived from them."""
