"""A local Panoply: its queue, and the platform that takes records from there into tables."""
