"""The table of what really happened: written from a plan, read back with its faults."""
