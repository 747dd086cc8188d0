"""`python -m scenarios`."""

import sys

from matcher.cli.language import choose
from scenarios.commands import build


def main() -> None:
    """Run the command line of this process and leave with its exit code."""
    sys.exit(build(choose(sys.argv[1:])).run(sys.argv[1:]))


if __name__ == "__main__":
    main()
