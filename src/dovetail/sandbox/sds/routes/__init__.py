"""What answers the operations of the gateway, by area."""
