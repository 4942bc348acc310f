"""What answers the operations, a module an area."""
