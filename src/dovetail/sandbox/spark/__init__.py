"""A local server of the Coherent Spark API that calculates uploaded workbooks for real."""
