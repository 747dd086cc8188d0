"""Names of files made from names of schools."""

import re

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_MOST_CHARACTERS = 60


def file_name(words: str) -> str:
    """Return words that any system takes as the name of a file, without ending.

    Examples
    --------
    >>> file_name("R01 城关/中学?")
    'R01 城关_中学_'
    """
    return _FORBIDDEN.sub("_", words)[:_MOST_CHARACTERS].strip(" .") or "_"
