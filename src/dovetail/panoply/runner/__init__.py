"""Data sources run."""
