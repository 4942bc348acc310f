# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Bookshop: its resources whose methods are to be awaited."""
