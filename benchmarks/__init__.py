"""Measurements of Dovetail beside the libraries it builds on and beside published SDKs; ``make bench`` runs them."""
