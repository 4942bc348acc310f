"""The commands of `dovetail panoply`, and how `dovetail call panoply` reaches a queue."""
