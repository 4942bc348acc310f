"""What makes a package of operations and models one to install: clients, servers, errors, metadata, a page to read."""
