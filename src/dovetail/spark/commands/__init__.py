"""The commands of ``dovetail spark``, one module each."""
