"""Typed, fast, dependable Python SDKs, cut from OpenAPI contracts."""

__version__ = "0.1.0"
