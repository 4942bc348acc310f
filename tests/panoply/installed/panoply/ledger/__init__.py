"""A source of the first years, as it is installed: it knows ``panoply`` alone, and its idioms are those of 1.x."""

from .ledger import CONFIG, Stream

__all__ = ["CONFIG", "Stream"]
