"""Makes the pictures of the README from a bundle: ``python docs/pictures.py PLAN``."""

import sys
from pathlib import Path

from matcher.io import read_plan, write_map_svg

HERE = Path(__file__).parent


def main(bundle: str) -> None:
    """Write the county before and after pairing."""
    plan = read_plan(Path(bundle))
    write_map_svg(plan, HERE / "map-before.svg", pairs=False)
    write_map_svg(plan, HERE / "map-after.svg")


if __name__ == "__main__":
    main(sys.argv[1])
