"""A module for each package that is driven."""
