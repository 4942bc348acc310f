"""`dovetail hybrid …`: the commands of a Hybrid Runner, loaded only when the command line names them."""
