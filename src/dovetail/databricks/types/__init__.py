"""The types of requests and answers, under the names that clients of this API have long known them by."""
