"""What the file systems stand on: the two stores, and an open file."""
