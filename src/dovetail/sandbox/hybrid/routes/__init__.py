"""What answers the runner's operations, by area."""
