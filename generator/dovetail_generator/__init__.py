"""From an OpenAPI contract to a typed Python package: load, normalise, emit models and operations."""
