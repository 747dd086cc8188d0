"""The API's description as it is kept in the repository.

``python -m api.openapi docs/openapi.json`` writes it; a test fails when it drifts.
"""

import json
import sys
from pathlib import Path
from typing import Any

from api.app import create_app
from api.settings import Settings


def described() -> dict[str, Any]:
    """Return the OpenAPI document, without the version of the program."""
    document = create_app(Settings()).openapi()
    document["info"]["version"] = "1"
    return document


def main(arguments: list[str]) -> int:
    """Write the document to the file named; return 2 if none is."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m api.openapi FILE\n")
        return 2
    text = json.dumps(described(), ensure_ascii=False, indent=1, sort_keys=True)
    Path(arguments[0]).write_text(text + "\n", encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
