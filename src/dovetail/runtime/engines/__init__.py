"""HTTP engines: one small protocol, one module for each HTTP library, none imported before the first request."""
