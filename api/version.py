"""The version of the program, as installed."""

from importlib import metadata

try:
    VERSION = metadata.version("jiedui")
except metadata.PackageNotFoundError:
    VERSION = "unknown"
