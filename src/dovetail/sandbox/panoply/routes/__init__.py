"""Handlers, an area each."""
