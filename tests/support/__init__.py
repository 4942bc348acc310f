"""Real sockets for the runtime's tests: a server that fails on purpose, and addresses that never answer."""
