"""The command line: `jiedui`, or `python -m matcher`."""

from matcher.cli.root import main

__all__ = ["main"]
