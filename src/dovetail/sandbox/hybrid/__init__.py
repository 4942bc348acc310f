"""A Hybrid Runner that executes packages of Spark services: with the real engine, or by their workbooks."""
