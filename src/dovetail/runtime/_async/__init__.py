"""The async half of the runtime: the only code that does I/O. Its sync twin is derived from it."""
