"""The runtime against real sockets: every fault, on both engines, sync and async."""
