"""Where rows go: each module is one kind of destination."""
